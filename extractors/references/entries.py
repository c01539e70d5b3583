"""Reading one entry of a reference list: authors, year, title, sort of work.

Harvard (Cite Them Right), APA 6 and 7, Chicago, MLA and numbered styles, tolerantly: whatever an entry lacks is
left empty and never guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.references import years
from extractors.references.authors import (
    LIST,
    UPPER,
    aliases,
    is_full_name,
    is_organisation,
    read_authors,
    read_written_out,
)
from extractors.references.fields.model import fields_of
from extractors.references.kinds import is_academic, kind_of, names_publisher
from extractors.references.titles import NO_STOP, OPEN, title_of, whole_title
from extractors.references.vocabulary import GIVEN_NAMES, KNOWN_BODIES, ORGANISATION_HEADS

LONGEST_AUTHORS = 420
"""Characters before the year that can still be authors: APA lists up to twenty (section 9.8)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one entry says."""

    raw: str
    authors: tuple[str, ...]
    abbreviations: tuple[str, ...]
    """Short names that the entry gives for its organisation."""
    year: str | None
    title: str | None
    kind: str
    academic: bool
    number: str = ""
    """Its number where the list is a numbered one."""


_STRAY_BLANK = re.compile(r"(?<=[\w.)]) (?=[,;.](?:\s|$))")
"""A blank before a mark: "Schön , D. A. , (1983) ."."""
_LABEL = re.compile(r"\s*(?:[\[(](?P<a>\d{1,3})[\])]|(?P<b>\d{1,3})[.)](?=\s)|(?P<c>\d{1,3})\t|[•·▪◦●○‣\-–*]\s)\s*")
_ACCESSED = re.compile(
    r"[(\[]?\b(?:last\s|date\s)?(?:accessed|retrieved|viewed|assessed|visited)\b:?(?:\son)?:?\s[^)\]]{0,30}[)\]]?"
    r"|[\[(](?:cited|updated|last updated)\s[^)\]]{4,24}[)\]]",
    re.I,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\bdoi:?\s?\S+", re.IGNORECASE)
_BARE_YEAR = re.compile(rf"[\s,.(:]+(?P<year>{years.YEAR})(?P<after>[)\]]?[.,:;]?(?:\s|$|(?=[‘“\"'])))")
_ADDRESS_NEXT = re.compile(
    r"[\s.,;:()\[\]]*(?:[Aa]vailable\b|[Oo]nline\b|[Aa]ccessed\b|https?:|(?:[\w-]+\.)+[a-z]{2,4}\b)"
)
_IMPRINT = re.compile(rf"\(\s*(?!(?i:eds?|editors?|trans|in|forthcoming)\b)[{UPPER}][^()\d]*,?\s*$")
"""A bracket that opens with a place before the year, which closes a title: "On Becoming a Person (London, 1967)"."""
_BETWEEN_BODY_AND_TITLE = re.compile(r",\s|\s[–—-]\s")
_REPRINT = re.compile(rf"\s(?P<year>{years.LETTERED})(?=[.,]\s)")
"""The year of the edition read, behind that of the first in brackets (Chicago): "(1964) 2010."."""
_ANY_YEAR = re.compile(rf"(?<![\w/–-])(?P<year>{years.LETTERED})(?![\w/]|\s?[–-]\s?\d)")
_SENTENCE = re.compile(rf"(?<!\bet al)(?<!\bal)(?<!\beds)(?<!\bed)(?<!\bSt)[a-z]{{2}}\.\s+[{UPPER}][a-z]+\s+[a-z]")
_CAPITAL = rf"[{UPPER}][\w’'-]+"
_AUTHOR_BEHIND = re.compile(
    rf"(?P<title>[{UPPER}].{{8,120}}?)(?:,\s(?:by\s)?|\sby\s|\s[–-]\s)(?P<author>(?P<given>{_CAPITAL})(?:\s[{UPPER}]\.)?\s{_CAPITAL})[\s,]*$"
)
"""A title with its author behind it: "Coaching for Performance by John Whitmore"."""
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|I|my|we|it|argues?|states?|suggests?)\b")
_PLACE_FIRST = re.compile(
    rf"^[\s.,:]*(?:[(]?\d+\w*\s[Ee]d\w*\.?[)]?[.,]?\s)?(?:{_CAPITAL}(?:[\s,]+{_CAPITAL}){{0,3}}:\s(?P<publisher>.*))$",
    re.DOTALL,
)
_GIVEN = rf"{_CAPITAL}(?:\s(?:[{UPPER}]\.?|{_CAPITAL}))?"
_FULL = rf"(?:{_CAPITAL}|[{UPPER}]\.)(?:\s(?:[{UPPER}]\.?|{_CAPITAL}|de|van|von|der)){{1,4}}"
_EDITORS = r"(?:,?\s[(\[]?[Ee]d(?:s|itors?)?\.?[)\]]?)?"
_EDITED = re.compile(r"[\s,]*[(\[]?(?:[Ee]ds?|[Ee]ditors?)\b\.?[)\]]?[\s.,:]*")
_UNPOINTED = re.compile(rf"(?P<head>(?P<family>{_CAPITAL})\s[{UPPER}]{{1,3}})\.\s(?=[{UPPER}])")
"""One person as medicine lists them: "Orme T. Trust and its limits."."""
_INVERTED = re.compile(
    rf"(?P<head>{_CAPITAL}(?:\s{_CAPITAL})?,\s{_GIVEN}(?:(?:,\s{_FULL})*,?\s(?:and|&)\s{_FULL})?){_EDITORS}(?:[,:.]\s|(?<=\s[{UPPER}]\.)\s)"
)
"""Family and given name, and further persons with the given name first (Chicago, MLA)."""
_WRITTEN_OUT = re.compile(
    rf"({_CAPITAL}(?:\s[{UPPER}]\.?)*\s{_CAPITAL}(?:\s(?:and|&)\s{_CAPITAL}(?:\s[{UPPER}]\.?)*\s{_CAPITAL})?)(?:[,:]\s|(?<=[A-Z]\.)\s)"
)
_COMMAS_ONLY = re.compile(
    rf"(?P<who>{_CAPITAL}(?:\s(?:[{UPPER}]\.?|{_CAPITAL})){{1,2}}),\s(?P<title>[^.,]{{3,160}}),\s(?P<rest>[^,.]{{3,60}},?\s(?:19|20)\d\d\.?)"
)
_LAW = re.compile(r"\b(?:v|Acts?|Regulations?|Directive|Order|Bill|GDPR)\b")


def read_entry(text: str) -> Entry:
    """Read an entry as it stands in its list. In: its text on one line, number or bullet allowed. Never raises."""
    label = _LABEL.match(text)
    number = (label["a"] or label["b"] or label["c"] or "") if label else ""
    raw = " ".join(text[label.end() if label else 0 :].split())
    plain = _STRAY_BLANK.sub("", raw)
    head, year, rest, full = _divide(plain)
    title = title_of(rest)
    behind = _AUTHOR_BEHIND.match(head)
    if titled := _title_first(plain) or _person_first(plain):
        title, head, year = titled[0], titled[1], _late_year(titled[2])
        full = True
    elif behind and behind["given"].lower() in GIVEN_NAMES:
        head, title = behind["author"], behind["title"].strip(" ,‘’“”\"'")
    authors = read_written_out(head) if _written_out(head) else read_authors(head, full=full)
    if head[:1] in OPEN:
        authors, title = (), head.strip(" .,‘’“”\"'") or title
    if authors and (title is None or _published_at_once(rest)) and not LIST.match(head) and _title_like(head):
        authors, title = (), head.strip(" .,‘’“”\"'") or None
    elif full and not titled and authors and rest.lstrip(" .,")[:1] not in OPEN:
        title = whole_title(fields_of(raw).get("title"), title)
    if (named := _body_and_title(head)) and _ADDRESS_NEXT.match(rest):
        head, title = named
        authors = (head,)
    organisation = len(authors) == 1 and is_organisation(authors[0])
    kind = kind_of(raw, rest or raw, organisation=organisation)
    if kind == "law" and organisation and (title is None or _LAW.search(head)):
        title = head.strip(" .,") or title
    academic = is_academic(kind, raw, rest or raw, persons=_persons(authors))
    return Entry(raw, authors, aliases(head), year, title, kind, academic, number)


def _body_and_title(head: str) -> tuple[str, str] | None:
    """(organisation, title) where both stand before the year: "College of Policing – Code of Ethics"."""
    found = _BETWEEN_BODY_AND_TITLE.search(head)
    body, title = (head[: found.start()], head[found.end() :]) if found else (head, "")
    heads = {word.lower().strip(".") for word in body.split()} & (ORGANISATION_HEADS | KNOWN_BODIES)
    return (body, title.strip(" ,.:‘’“”\"'")) if heads and len(title.split()) > 1 else None


def _written_out(head: str) -> bool:
    """Whether given names stand in full behind the first family name: "Stewart, Ian, and Vann Joines"."""
    head = head.strip(" .,:")
    return _INVERTED.fullmatch(f"{head}. ") is not None and not LIST.match(f"{head}.")


def read_columns(raw: str, authors: str, year: str, title: str) -> Entry:
    """Read an entry whose authors, year and title stand in columns of their own.

    In: the whole row as one text, and the cells; an empty year stays unknown. Never raises.
    """
    named = read_authors(authors)
    written = years.BRACKETED.fullmatch(f"({year.strip('()[]. ')})")
    rest = raw.replace(authors, "", 1)
    kind = kind_of(raw, rest, organisation=len(named) == 1 and is_organisation(named[0]))
    dated = years.normal(written["year"]) if written else None
    academic = is_academic(kind, raw, rest, persons=_persons(named))
    return Entry(raw, named, aliases(authors), dated, title_of(title), kind, academic)


def _persons(authors: tuple[str, ...]) -> bool:
    return bool(authors) and not any(map(is_organisation, authors))


def _title_first(raw: str) -> tuple[str, str, str] | None:
    """(title, author, what follows) of an entry that opens with its title: "The Inner Game – W. T. Gallwey – 1974"."""
    for mark in (r"\s[–—-]\s", r",\s") if not LIST.match(raw) else ():
        pieces = re.split(mark, raw, maxsplit=2)
        if len(pieces) == 3 and is_full_name(pieces[1]) and not is_full_name(pieces[0]) and " " in pieces[0]:
            return pieces[0].strip(" .,‘’“”\"'"), pieces[1], pieces[2]
    return None


def _person_first(raw: str) -> tuple[str, str, str] | None:
    """(title, author, what follows) of an entry with commas only: "Sloper Daniel, Trust at Work, Bloomsbury 1996"."""
    found = _COMMAS_ONLY.fullmatch(raw)
    words = found["who"].split() if found else []
    given = [word.lower() in GIVEN_NAMES for word in words]
    if found is None or not any(given[:2]):
        return None
    inverted = given[1] and not given[0]
    who = f"{words[0]}, {' '.join(words[1:])}" if inverted else found["who"]
    return found["title"].strip(" ,‘’“”\"'"), who, found["rest"]


def _published_at_once(rest: str) -> bool:
    """Whether place and publisher follow the year directly, so that the title stood before it."""
    found = _PLACE_FIRST.match(rest)
    return bool(found and (len(found["publisher"].split()) <= 3 or names_publisher(found["publisher"][:40])))


def _title_like(head: str) -> bool:
    """Whether what stands in the author's place reads as a title: words in small letters, or quotation marks."""
    words = head.split()
    small = [w for w in words if w[:1].islower() and w not in ("of", "for", "and", "the", "&")]
    if any(w.lower() in ORGANISATION_HEADS for w in words):
        return False
    return head[:1] in OPEN or (len(words) >= 3 and len(small) >= 1) or len(words) >= 5


def opens_entry(text: str) -> bool:
    """Whether a text begins as entries do: authors (or an organisation, or a title) and then a year in brackets,
    or persons with initials and a bare year."""
    text = text.lstrip()
    label = _LABEL.match(text)
    text = text[label.end() :] if label else text
    found = years.BRACKETED.search(text[: LONGEST_AUTHORS + 40])
    persons = LIST.match(text)
    if found and found.start() and _opens(text) and _is_author_part(text[: found.start()]):
        sentence = _FINITE.search(text[: found.start()]) or len(text[found.end() :].split()) < 2
        return persons is not None or not sentence
    return bool(persons and re.match(rf"[\s,.(]*(?:[Ee]ds?\.?\)?)?[\s,.]*{years.YEAR}\b", text[persons.end() :]))


def opens_strictly(text: str) -> bool:
    """As `opens_entry`, but only for persons with initials and a year, as no sentence begins."""
    label = _LABEL.match(text)
    text = text[label.end() if label else 0 :].lstrip()
    persons = LIST.match(text)
    return bool(
        persons and re.match(rf"[\s,.]*(?:[(\[]?[Ee]ds?\.?[)\]]?,?)?[\s,.]*[(\[]?{years.YEAR}", text[persons.end() :])
    )


def _opens(text: str) -> bool:
    """Whether a first letter can be that of a name or title."""
    return (
        text[:1].isupper()
        or text[:1] in OPEN
        or bool(re.match(r"(?:de|van|von|der|den|del|du|da|di|la|le|d[’'])\s?", text))
    )


def _divide(raw: str) -> tuple[str, str | None, str, bool]:
    """(authors' part, year, what follows, whether given names are written out) of an entry."""
    for found in years.BRACKETED.finditer(raw[: LONGEST_AUTHORS + 40]):
        if _is_author_part(raw[: found.start()]) and not _IMPRINT.search(raw[: found.start("year")]):
            again = _REPRINT.match(raw, found.end())
            written = f"{found['year']} {again['year']}" if again else found["year"]
            return raw[: found.start()], years.normal(written), raw[again.end() if again else found.end() :], False
        break
    persons = LIST.match(raw)
    start = persons.end() if persons else 0
    for found in _BARE_YEAR.finditer(raw, max(0, start - 1), LONGEST_AUTHORS):
        head = raw[: found.start()]
        near = found.start() - start <= 30 if persons else _names_only(head) and not _stop_within(head)
        if _IMPRINT.search(head):
            break
        if near and found.start() and _is_author_part(head):
            return raw[: found.start()], years.normal(found["year"]), raw[found.end() :], False
        break
    head, rest = _without_year(raw, persons)
    return head, _late_year(raw[len(head) :]), rest, True


def _is_author_part(head: str) -> bool:
    """Whether what stands before a year can be its authors (and is not authors, title, journal)."""
    if len(head) > LONGEST_AUTHORS or any(q in head for q in '“”"«‘'):
        return head[:1] in OPEN and head.rstrip(" ,.")[-1:] in "’”\"'" and len(head) < 200
    if "http" in head or "www." in head:
        return False
    persons = LIST.match(head)
    if persons:
        left = head[persons.end() :].strip(" .,;:()[]")
        return not left or len(left.split()) <= 3 or bool(re.fullmatch(r"(?:[(\[]?[Ee]d\w*\.?[)\]]?|\W)+", left))
    return not _SENTENCE.search(head) and len(head.split()) <= 16


def _without_year(raw: str, persons: re.Match[str] | None) -> tuple[str, str]:
    """Authors' part and the rest where no year stands between them (MLA, Chicago notes, numbered styles)."""
    if raw[:1] in OPEN or re.match(r"https?://|www\.", raw):
        return "", raw
    if not persons and (unpointed := _UNPOINTED.match(raw)) and unpointed["family"].lower() not in GIVEN_NAMES:
        return unpointed["head"], raw[unpointed.end() :]
    if not persons and (inverted := _INVERTED.match(raw)):
        return inverted["head"], raw[inverted.end() :]
    stops = (m for m in re.finditer(r"\.\s", raw[:LONGEST_AUTHORS]) if not NO_STOP.search(raw[: m.start()]))
    stop = next(stops, None)
    quote = re.search(r",?\s[“\"‘«]", raw[:LONGEST_AUTHORS])
    if quote and (not stop or quote.start() < stop.start()):
        return raw[: quote.start()], raw[quote.start() :]
    goes_on = not persons or re.match(r"\s*(?:[,;]|and\b|&)", raw[persons.end() :])
    if stop and goes_on and _names_only(raw[: stop.start()]):
        return raw[: stop.start()], raw[stop.end() :]
    if persons:
        edited = _EDITED.match(raw, persons.end())
        return persons.group(), raw[edited.end() if edited else persons.end() :]
    written = _WRITTEN_OUT.match(raw)
    if written:
        return written[1], raw[written.end() :]
    dash = re.match(rf"([{UPPER}][\w’'.&-]*(?:\s[\w’'.&-]+){{0,3}}?)\s[–-]\s", raw)
    return (dash[1], raw[dash.end() :]) if dash else ("", raw)


def _stop_within(head: str) -> bool:
    """Whether a sentence ends inside, so that a title has begun."""
    return ":" in head or any(not NO_STOP.search(head[: m.start()]) for m in re.finditer(r"\.\s", head))


def _names_only(head: str) -> bool:
    """Only words with capitals, particles and joins: "Robert Kegan and Lisa Lahey", "Department for Education"."""
    words = re.findall(r"[^\W\d][\w’'.-]*", head)
    small = [w for w in words if w[0].islower()]
    return (
        bool(words)
        and len(words) <= 60
        and not any(c.isdigit() for c in head)
        and all(
            w in ("and", "of", "for", "the", "de", "van", "von", "der", "den", "la", "et", "al", "with") for w in small
        )
        and ("," in head or " and " in head or is_organisation(head) or len(words) <= 3)
    )


def _late_year(rest: str) -> str | None:
    """The year of an entry that puts it behind the title: the last that is no date of access and in no address."""
    plain = _ADDRESS.sub(" ", _ACCESSED.sub(" ", rest))
    bracketed = [m for m in years.BRACKETED.finditer(plain) if years.numbers(m["year"])]
    if bracketed:
        return years.normal(bracketed[-1]["year"])
    inside = re.findall(rf"\([^()]*?,\s({years.LETTERED})\)", plain)
    if inside:
        return str(inside[-1])
    found = _ANY_YEAR.findall(plain)
    if found:
        return str(found[-1])
    undated = re.search(rf"\b{years.UNDATED}", plain, re.IGNORECASE)
    return "n.d." if undated and re.search(r"[(\[,]\s?$", plain[: undated.start()]) else None
