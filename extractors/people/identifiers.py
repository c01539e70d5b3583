"""What could trace a person without a name: addresses, numbers, dates of birth.

Source: contract, "identifiers"; domain notes 6.4. Left out on purpose: web addresses of reference lists and of
bodies and codes, the learner's registration and the centre's number, which a cover sheet asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import phonenumbers

from extractors.model import Block, Document, Identifier, Part, Reading, Span
from extractors.people.addresses import LABEL as ADDRESS_LABEL
from extractors.people.addresses import addresses
from extractors.uncased import Uncased

_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{0,63}[\w]@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}", re.A)
_OFFICE = re.compile(
    r"^(?:info|enquir(?:y|ies)|admin|contact|support|hello|office|help|customer\w*|membership|noreply"
    r"|no-reply|ilm\w*|data\w*)@",
    re.I,
)
_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"”]+|\b(?:[a-z0-9-]{1,63}\.){1,5}(?:com|org|net|co\.uk|org\.uk|uk|eu|io|me|info|biz"
    r"|coach|consulting|us|ie)\b(?:/[^\s<>,;)\"”]*)?",
    re.I,
)
_LINKED = Uncased(r"://|\.\w|www\.")
"""What every web address has: most blocks have none, and `_URL` is slow."""
_PROFILE = re.compile(
    r"linkedin\.com/(?:in|pub|company)/|(?:twitter|x|facebook|instagram|tiktok|threads)\.(?:com|net)/\w"
    r"|zoom\.us/(?:j|my)/|teams\.(?:microsoft|live)\.com/|meet\.google\.com/"
    r"|calendly\.com/|sharepoint\.com|onedrive\.live|1drv\.ms|dropbox\.com|drive\.google|docs\.google"
    r"|forms\.(?:office|gle)|surveymonkey\.\w+/r/",
    re.I,
)
_SOURCES = re.compile(
    r"globalcode|emcc|emccouncil|coach(?:ing)?federation|associationforcoaching|apecs|i-l-m\.|institutelm"
    r"|cityandguilds|cipd|managers\.org|bps\.org|bacp|ukcp"
    r"|gov\.uk|gov\.\w|nhs\.uk|parliament|legislation|europa\.eu|who\.int|nice\.org|ico\.org|acas|ofsted"
    r"|cqc\.org|hse\.|nmc\.org|gmc-uk|kingsfund"
    r"|doi\.org|hbr\.org|ted\.com|youtu|vimeo|mindtools|researchgate|amazon|wikipedia|wiley|sage(?:pub)?"
    r"|springer|tandf|taylorfrancis|emerald|sciencedirect"
    r"|jstor|elsevier|apa\.org|forbes|mckinsey|gallup|belbin|16personalities|viacharacter|myersbriggs"
    r"|insights\.com|hogan|surveymonkey\.\w+$|surveymonkey\.\w+/?$"
    r"|kirkpatrick|businessballs|peoplemanagement|bbc\.|theguardian|telegraph|ft\.com|economist|nytimes"
    r"|(?:^|\.)ac\.uk|\.edu\b|coachingsupervisionacademy"
    r"|positivepsychology|simplypsychology|scholar\.google|google\.com/?$|books\.google|microsoft\.com/?$"
    r"|performanceconsultants|worthconsulting|ashridge",
    re.I,
)
"""Sites of bodies, codes, publishers and models, which learners name as sources."""
_AS_SOURCE = re.compile(
    r"\b(?:available (?:at|from|online)|accessed|retrieved|\[online\]|online\]|viewed on|downloaded from|doi)\b", re.I
)
_NI = re.compile(r"\b(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)[ \xa0]?\d{2}[ \xa0]?\d{2}[ \xa0]?\d{2}[ \xa0]?[A-D]\b")
_NHS = re.compile(r"(?<!\d)(?<!\d[ -])\d{3}[ \xa0-]\d{3}[ \xa0-]\d{4}(?![ \xa0-]?\d)")
_NUMBER_NOUN = (
    r"(?:employee|staff|payroll|personnel|pers\.?|nhs|hospital|patient|service|warrant|collar|shoulder"
    r"|badge|works|assignment|national insurance|ni|ni\.|hr|esr)"
    r"(?:[ \xa0](?:number|no\.?|id|ref(?:erence)?|code|num))+"
)
_NUMBERED = Uncased(
    rf"\b(?:{_NUMBER_NOUN}|employee id|staff id)(?!\w)[ \xa0]*(?:is|was"
    rf"|[:#(–-])?[ \xa0]*:?[ \xa0]*([A-Z]{{0,4}}[-/ ]?\d[\dA-Z]*(?:[-/ ]?\d[\dA-Z]*)*)",
)
_NUMBER_LABEL = Uncased(rf"(?:{_NUMBER_NOUN}|employee id|staff id)\s*:?")
_DATE = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?[ \xa0]?(?:[/.-]|of[ \xa0]|[ \xa0])[ \xa0]?(?:\d{1,2}"
    r"|[A-Z][a-z]{2,8}),?[ \xa0]?[/.-]?[ \xa0]?(?:\d{4}|\d{2})|\d{4}-\d\d-\d\d"
    r"|[A-Z][a-z]{2,8}[ \xa0]\d{1,2},?[ \xa0]\d{4})"
)
_BORN = Uncased(
    rf"\b(?:d\.?[ \xa0]?o\.?[ \xa0]?b\.?|date of birth|birth ?date|birthday|born(?: on)?)[ \xa0]*(?:is"
    rf"|was)?[ \xa0]*[:–-]?[ \xa0]*\(?({_DATE})",
)
_BORN_LABEL = re.compile(r"(?:d\.?o\.?b\.?|date of birth|birth date)\s*:?", re.I)
_ONLY_DATE = re.compile(rf"\s*({_DATE})\s*")
_NOT_PHONE = re.compile(
    r"\b(?:isbn(?:-?1[03])?|issn|doi|registration|enrolment|centre|unit|qualification|reg|charity|company"
    r"|vat|order|invoice|meeting id|passcode)\b[^.;\n]{0,20}$",
    re.I,
)
_CALL = re.compile(r"\b(?:tel(?:ephone)?|phone|mob(?:ile)?|ring|call|number|contact)\b\W*(?:\w+\W+){0,2}$", re.I)
_PHONE_SHAPE = re.compile(r"^(?:\+|00|\(?\+?0|\(0)")
_ASKED = (_NUMBER_LABEL, _BORN_LABEL, ADDRESS_LABEL)
"""What a field may ask for that its value alone does not tell."""
_FIGURE = re.compile(r"\d")
_DIGITS = re.compile(r"(?:\d[\s().-]*){9}")


def find(reading: Reading, listed: Iterable[tuple[int, int]]) -> tuple[Identifier, ...]:
    """Identifiers in all parts of all documents, in reading order, none overlapping another.

    `listed` holds (document, block) of the reference lists, where web addresses are sources.
    """
    inside = frozenset(listed)
    labels = [_labels(document) for document in reading.documents]
    found: list[Identifier] = []
    for d, b, block in reading.blocks(deleted=True):
        if (d, b) in inside:
            continue
        taken: list[tuple[int, int]] = []
        for kind, start, end in _in_block(block, labels[d].get(b, "")):
            if not any(s < end and start < e for s, e in taken):
                taken.append((start, end))
                found.append(Identifier(kind, Span(d, b, start, end)))
    return tuple(sorted(found, key=lambda i: i.span))


def _labels(document: Document) -> dict[int, str]:
    """Block position -> text of the cell to the left, or of the head of its column where that names a number."""
    found: dict[int, str] = {}
    for table in document.tables:
        texts = {(c.row, c.column): " ".join(document.blocks[b].text for b in c.blocks).strip() for c in table.cells}
        for cell in table.cells:
            for place in ((cell.row, cell.column - 1), (0, cell.column)):
                text = texts.get(place, "")
                if place != (cell.row, cell.column) and any(p.fullmatch(text) for p in _ASKED):
                    found.update(dict.fromkeys(cell.blocks, text))
    return found


def _in_block(block: Block, label: str) -> Iterator[tuple[str, int, int]]:
    text = block.text
    if block.part is Part.FILENAME:
        return
    mails = list(_EMAIL.finditer(text)) if "@" in text else []
    for match in mails:
        yield from [] if _OFFICE.match(match[0]) else [("email", *match.span())]
    spared = [m.span() for m in mails]
    links = list(_URL.finditer(text)) if _LINKED.search(text) else []
    yield from _urls(text, links, spared)
    yield from _labelled(text, label)
    yield from (("address", *place) for place in addresses(text, label))
    spared += [m.span() for m in links]
    yield from _phones(text, spared)


def _urls(text: str, links: list[re.Match[str]], spared: list[tuple[int, int]]) -> Iterator[tuple[str, int, int]]:
    for match in links:
        start, end = match.span()
        if any(s <= start < e for s, e in spared) or text[start - 1 : start] == "@":
            continue
        end -= len(match[0]) - len(match[0].rstrip(".,;:!?)]’'"))
        address = text[start:end]
        source = _SOURCES.search(address) or _AS_SOURCE.search(text[max(0, start - 60) : end + 40])
        if _PROFILE.search(address) or not source:
            yield "url", start, end


def _labelled(text: str, label: str) -> Iterator[tuple[str, int, int]]:
    """Numbers and dates of birth told by a label, a shape or a check digit."""
    if not _FIGURE.search(text):
        return
    for match in _BORN.finditer(text):
        yield "date_of_birth", *match.span(1)
    for match in _NI.finditer(text):
        yield "employee_id", *match.span()
    for match in _NUMBERED.finditer(text):
        yield "employee_id", match.start(1), match.start(1) + len(match[1].rstrip())
    for match in _NHS.finditer(text):
        if _nhs_check(re.sub(r"\D", "", match[0])):
            yield "employee_id", *match.span()
    if label and _BORN_LABEL.fullmatch(label) and (date := _ONLY_DATE.fullmatch(text)):
        yield "date_of_birth", *date.span(1)
    if label and _NUMBER_LABEL.fullmatch(label) and re.search(r"\d", text) and len(text.split()) <= 3:
        yield "employee_id", len(text) - len(text.lstrip()), len(text.rstrip())


def _nhs_check(digits: str) -> bool:
    """Modulus 11 check of the NHS number (NHS Data Dictionary)."""
    total = sum(int(c) * (10 - i) for i, c in enumerate(digits[:9]))
    return (11 - total % 11) % 11 == int(digits[9]) and digits[0] in "4679"


def _phones(text: str, spared: list[tuple[int, int]]) -> Iterator[tuple[str, int, int]]:
    if not _DIGITS.search(text):
        return
    for match in phonenumbers.PhoneNumberMatcher(text, "GB", leniency=phonenumbers.Leniency.POSSIBLE):
        raw = match.raw_string
        digits = re.sub(r"\D", "", raw)
        if (
            not _PHONE_SHAPE.match(raw)
            or not 10 <= len(digits) <= 15
            or re.search(r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d", raw)
        ):
            continue
        before = text[max(0, match.start - 40) : match.start]
        if len(digits) == 10 and raw.isdigit() and not _CALL.search(before):
            continue
        if _NOT_PHONE.search(before) or any(s <= match.start < e for s, e in spared):
            continue
        yield "phone", match.start, match.end
