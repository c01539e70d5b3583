"""Organisations by the words they are made of, and whether a client could be traced through them.

Source: domain notes 6.4: cue words; the learner's own employer may stand in 700 and in a 703 profile, in 701 it
usually identifies an internal client.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.model import Block, Context, Organisation, Part, Reading, Role, Span
from extractors.people.lexicon import Status, fold, is_place, status

_CAP = r"(?:[A-Z][\w’'&-]*|St\.?)"
_LINK = r"(?:of|and|&|for|the|upon|on|de|at)"
_CERTAIN = (
    r"Ltd|Limited|plc|PLC|LLP|LLC|Inc|CIC|NHS(?: Foundation)?(?: Trust)?|Foundation Trust|Healthcare Trust"
    r"|Hospitals? Trust|(?:Multi[ -])?Academy Trust"
    r"|Hospitals?|Hospice|Infirmary|Constabulary|Police|Fire (?:and|&) Rescue(?: Service)?"
    r"|Housing Association|Building Society|University"
    r"|(?:City |County |Borough |District |Parish |Town |Metropolitan |Community )*Council|College|Academy"
    r"|(?:Primary |High |Grammar |Secondary |Infant |Junior |Nursery )*School"
    r"|Surgery|Medical (?:Centre|Practice)|Care Home|Nursing Home|Ambulance Service(?: NHS)?(?: Trust)?"
    r"|Integrated Care Board|Airport|Airways|Brewery"
    r"|Solicitors|Architects|Pharmaceuticals|Logistics|Holdings|Industries|Consulting|Consultancy|Associates"
)
_LIKELY = (
    r"Trust|Group|Housing|Homes|Bank|Foundation|Charity|Partnership|Partners|Solutions|Services|Society"
    r"|Agency|Authority|Engineering|Insurance|Energy|Water"
    r"|Rail|Foods|Motors|Construction|Technologies|Systems|Healthcare|Media|Hotels?|Stores|Cathedral"
    r"|Diocese|Regiment|Battalion|Clinic|Practice|Law|Studios?"
)
_ENDING = re.compile(
    rf"\b({_CAP}(?:[ \xa0](?:{_LINK}[ \xa0]){{0,2}}{_CAP}){{0,5}}?)[ \xa0](?:(?P<certain>{_CERTAIN})"
    rf"|(?P<likely>{_LIKELY}))\b(?![ \xa0]Press)(?P<tail>(?:[ \xa0](?:Ltd|Limited|plc|LLP|Trust|NHS))?)"
)
_OPENING = re.compile(
    rf"\b(?:University|Bank|Diocese|City|Royal Borough|London Borough|Borough|Ministry|Department|College"
    rf"|Office|Royal College|School|Church)[ \xa0](?:of|for)[ \xa0](?:the[ \xa0])?"
    rf"{_CAP}(?:[ \xa0](?:{_LINK}[ \xa0])?{_CAP}){{0,3}}"
)
HARMLESS = re.compile(
    r"\b(?=[A-Z])(?:ILM|Institute of Leadership(?: (?:and|&) Management)?|City (?:and|&) Guilds|EMCC(?: (?:Global"
    r"|UK))?|European Mentoring (?:and|&) Coaching Council"
    r"|Association for Coaching|ICF|International Coach(?:ing)? Federation|CIPD"
    r"|Chartered Institute of Personnel and Development|CMI"
    r"|Chartered Management Institute|APECS|British Psychological Society|BPS|BACP|UKCP|Ofqual"
    r"|Information Commissioner[’']s Office|ICO"
    r"|Coaching Supervision Academy|Center for Creative Leadership|Chartered Quality Institute|Ofsted|Acas"
    r"|Care Quality Commission|Charity Commission|Charity Regulator|Information Commissioner|Electoral Commission"
    r"|Equality and Human Rights Commission|Health and Safety Executive|Financial Conduct Authority"
    r"|Prudential Regulation Authority|Bank of England|Competition and Markets Authority|Gambling Commission"
    r"|Education and Skills Funding Agency|Skills England|Skills Funding Agency|Skills for (?:Care|Health|Justice)"
    r"|Office for (?:Students|National Statistics|Nuclear Regulation)|Quality Assurance Agency"
    r"|Teaching Regulation Agency"
    r"|Institute for Apprenticeships(?: and Technical Education)?|Department for [A-Z]\w+(?:(?:,| and|,? &) [A-Z]\w+)*"
    r"|General (?:Medical|Dental|Pharmaceutical|Optical|Osteopathic|Chiropractic|Teaching) Council"
    r"|Nursing and Midwifery Council|Health and Care Professions Council|Social Work England"
    r"|Care Inspectorate(?: Wales)?"
    r"|Healthcare Improvement Scotland|Healthcare Inspectorate Wales|Education Scotland|Estyn"
    r"|Scottish Social Services Council"
    r"|Royal College of (?:Nursing|Midwives|Surgeons|Physicians|Psychiatrists|General Practitioners|Anaesthetists)"
    r"|Solicitors Regulation Authority|Bar Standards Board|Legal Ombudsman|Law Society|Financial Ombudsman(?: Service)?"
    r"|Parliamentary(?: and Health Service)? Ombudsman|Housing Ombudsman|Regulator of Social Housing"
    r"|Local Government Association"
    r"|Environment Agency|Natural England|Forestry Commission|Food Standards Agency|Civil Aviation Authority"
    r"|Network Rail"
    r"|Office of Rail and Road|Maritime and Coastguard Agency|Driver and Vehicle Standards Agency|Border Force"
    r"|Home Office"
    r"|Cabinet Office|National Audit Office|Audit (?:Commission|Scotland|Wales)|HM (?:Revenue (?:and|&) Customs"
    r"|Treasury|Prison Service|Inspectorate of (?:Prisons|Probation|Constabulary))|His Majesty[’']s Inspectorate"
    r"|Independent Office for Police Conduct|Police Federation|Crown Prosecution Service|College of Policing"
    r"|NHS (?:England|Scotland|Wales|Improvement|Employers|Leadership Academy|Resolution)|Public Health England"
    r"|UK Health Security Agency|National Institute for Health and Care Excellence|Health Education England"
    r"|Arts Council(?: England| of Wales)?|Sport England|National Lottery(?: Community Fund)?|Investors in People"
    r"|Pensions Regulator|Trades? Union Congress|International Labour Organi[sz]ation|World Health Organi[sz]ation"
    r"|United Nations|European Commission|Chartered (?:Insurance|Management) Institute|Institute of Directors"
    r"|ACAS|Open University Press)\b"
)
"""Bodies of the trade and regulators, through which no client can be traced."""
_PUBLISHER = re.compile(r"\b(?:Press|Publish(?:ing|ers?)|Books|Review|Journal)\b")
_CENTRE = re.compile(
    r"\b(?:centre|provider|training provider|college|awarding (?:body|organisation)|course|programme"
    r"|studied|graduated|degree|msc|mba|ba|bsc|phd|diploma|pgce|qualification)\b",
    re.I,
)
_OWN = re.compile(
    r"\b(?:I (?:work|worked|joined|trained|studied|started|moved|lead|led|manage|managed|am employed"
    r"|was employed)|my (?:own )?(?:employer|career|organisation|degree)|my first job)\b"
)
_CLIENT = re.compile(r"\b(?:client|coachee|mentee|sponsor|her|his|line manager|employed|works? (?:at|for))\b", re.I)
_GENERIC = frozenset(
    "the a an our my their his her its this that local national public private primary secondary high senior"
    " executive leadership management business coaching mentoring international global royal new old every each"
    " in at for from with and of to by on coach client session social health care community county city borough"
    " district town parish foundation academy school college university trust council hospital group housing".split()
)


_POSTS = frozenset("vp svp evp avp ceo cfo coo cto cio cmo cpo md gm dg hr it pa ea cs bu".split())
"""Abbreviated posts: "VP Engineering" is somebody's job and no firm."""


def find(reading: Reading, context: Context, listed: Iterable[tuple[int, int]]) -> tuple[Organisation, ...]:
    """Organisations named outside the reference lists, in the order of their first mention.

    `listed` holds (document, block) of the reference lists. Identifying is judged by the most telling mention.
    """
    inside = frozenset(listed)
    places: dict[str, list[Span]] = {}
    judged: dict[str, bool] = {}
    for d, b, block in reading.blocks(deleted=True):
        if (d, b) in inside or block.role is Role.CONTENTS:
            continue
        for start, end, harmless in _in_block(block):
            name = block.text[start:end]
            places.setdefault(name, []).append(Span(d, b, start, end))
            judged[name] = judged.get(name, False) or (not harmless and _traceable(block, start, end, context.unit))
    return tuple(Organisation(name, judged[name], tuple(spans)) for name, spans in places.items())


def _in_block(block: Block) -> list[tuple[int, int, bool]]:
    """(start, end, harmless) of the organisations of a block, none overlapping."""
    text = block.text
    found = [(m.start(), m.end(), True) for m in HARMLESS.finditer(text)]
    if block.part is Part.PROPERTIES and block.label.lower() == "company" and text.strip():
        return found or [(0, len(text), False)]
    for match in _ENDING.finditer(text):
        start = _trimmed(text, match.start(), match.start("certain") if match["certain"] else match.start("likely"))
        if start is None or not _proper(text[start : match.end(1)], certain=bool(match["certain"])):
            continue
        _add(found, start, match.end(), bool(_PUBLISHER.search(match[0])))
    for match in _OPENING.finditer(text):
        _add(found, match.start(), match.end(), bool(_PUBLISHER.search(match[0])))
    return sorted(found)


def _add(found: list[tuple[int, int, bool]], start: int, end: int, harmless: bool) -> None:
    if not any(s < end and start < e for s, e, _ in found):
        found.append((start, end, harmless))


def _trimmed(text: str, start: int, cue: int) -> int | None:
    """Start of the name without the generic words that open it ("The", "At"); None if nothing proper is left."""
    start = _after_somebody(text, start, cue)
    while start < cue:
        word = re.match(r"[\w’'&.-]+", text[start:])
        if word is None:
            return None
        if fold(word[0]) not in _GENERIC or word[0].isupper():
            return start
        start += len(word[0]) + 1
    return None


_LINKS_SOMEBODY = re.compile(r" (?P<link>of|from|at|for) ")
_SOMEBODY = re.compile(
    r"(?:^| )(?:(?:(?P<title>Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Revd?|Sir|Dame)\.? )"
    r"|(?P<given>[A-Z][\w’'-]+) |(?P<initial>[A-Z]\.? ))?(?:[A-Z]\.? )?(?P<family>[A-Z][\w’'-]+)$"
)
"""What may be a person before "of", "from" or "at" and a body: with a title, a given name, an initial, or alone."""
_NAMES = (Status.GIVEN, Status.MAYBE, Status.SURNAME, Status.UNKNOWN)


LONGEST_TITLE = 12
"""Characters before a name that may hold a title or an initial."""


def _after_somebody(text: str, start: int, cue: int) -> int:
    """Where a body's name starts behind a person who is of it: "Ana Lima and Uzo Obi at Lima Green Ltd"."""
    for link in reversed(tuple(_LINKS_SOMEBODY.finditer(text, start, cue))):
        somebody = _SOMEBODY.search(text[max(0, start - LONGEST_TITLE) : link.start()])
        if somebody is not None and _is_person(somebody, link["link"]):
            return link.end()
    return start


def _is_person(words: re.Match[str], link: str) -> bool:
    """Whether the words before a link are a person: "Mr Lima of Lima Green Ltd"; one name alone is of no body."""
    family = status(fold(words["family"]))
    if words["title"] or words["initial"]:
        return words["title"] is not None or family is not Status.WORD
    if words["given"]:
        given = status(fold(words["given"]))
        named = family in (*_NAMES, Status.SURWORD)
        named = named and words["given"] not in ("St", "Saint")
        first = given in _NAMES[:2] or (given is Status.UNKNOWN and family is not Status.SURWORD)
        return named and (first or (given is Status.SURNAME and family in _NAMES and link == "at"))
    return link in ("at", "from") and family in _NAMES and not is_place(fold(words["family"]))


def _proper(text: str, *, certain: bool) -> bool:
    """Whether the words before the cue name something: a place, a family name, an unlisted word."""
    words = [fold(w) for w in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text) if w[:1].isupper()]
    telling = [w for w in words if w not in _GENERIC and w not in _POSTS]
    if not telling:
        return False
    if certain:
        return True
    return any(is_place(w) or status(w) in (Status.UNKNOWN, Status.SURNAME) for w in telling)


def _traceable(block: Block, start: int, end: int, unit: str) -> bool:
    """Whether a client could be traced through the organisation named here."""
    if block.part is Part.PROPERTIES:
        return unit.endswith("701")
    around = block.text[max(0, start - 140) : end + 140]
    close = block.text[max(0, start - 60) : start]
    if _CENTRE.search(close) or re.match(r"\s*\(?(?:1[5-9]|20)\d\d", block.text[end:]):
        return False
    if unit.endswith("701"):
        return True
    if _OWN.search(around):
        return False
    return bool(_CLIENT.search(around)) if unit.endswith("700") else True
