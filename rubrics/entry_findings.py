"""Findings about the entries of reference lists by themselves: what cannot be right, and what is not of one style.

Nothing is looked up anywhere: a year that lies ahead, a DOI that is none, the sample text of a template, a work listed
twice can be told from the page. Style and order are notes: a centre may not mind (domain notes, 7.3).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from extractors.model import Facts, Reference
from extractors.references.kinds import names_publisher
from extractors.references.linking import key
from extractors.references.particulars import particulars_of
from extractors.references.shapes import NUMBER, SUBHEADING
from rubrics.codes import counted, finding
from rubrics.list_style import out_of_order, ways_of
from rubrics.model import Finding
from rubrics.source_findings import SHOWN, list_title, short

IMPRINT_AHEAD = 9
"""Month from which on publishers date books with the next year."""
PLACEHOLDERS = frozenset(
    "author surname lastname lastnames familyname firstname name initials yourname authorname editor publisher"
    " tbc tba xx xxx".split()
)
"""Words of sample entries that stand where the author's name should (guides to Harvard and APA)."""
SHORTEST_LIST = 3
"""Entries from which on a list has an order."""
SHARE_APART = 0.34
"""Share of entries out of place from which on a list has another order and nothing is out of place in it."""

_DOI = re.compile(r"(?:doi\.org/|\bdoi\b:?\s?)(?P<doi>\S+)", re.IGNORECASE)
_WELL_FORMED = re.compile(r"(?:https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S*\w\S*", re.IGNORECASE)
"""ISO 26324: the directory indicator 10, a registrant's number, "/" and a suffix."""
_SAMPLE = re.compile(
    r"\b(?:20XX|19XX|XXXX|YYYY)\b|[(\[](?:year|date|insert[^)\]]*)[)\]]|\b(?:title of (?:the )?(?:book|article|work)"
    r"|title of (?:the )?journal|book title|article title|name of (?:journal|publisher)|www\.example\.|lorem ipsum"
    r"|10\.1000/xyz|10\.1234/(?:5678|abc|xyz))",
    re.IGNORECASE,
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ACCESSED = re.compile(
    r"\b(?:accessed|retrieved|viewed)\b:?(?:[^)\]]{0,20}?\b(?P<name>[a-z]{3,9})\.?|[^)\]]{0,24}?)[\s,./-]*"
    r"\b(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
BELIEVED = 0.8
"""Share of a work's years that must lie before the day of its handing in: a file's clock may be wrong."""


def of_entries(facts: Facts) -> Iterator[Finding]:
    """Entries that cannot be right, works listed twice, lists of several styles or out of order."""
    faults: dict[str, list[Reference]] = defaultdict(list)
    for reference in facts.references:
        for fault in faults_of(reference, facts.context.today, received_on(facts)):
            faults[fault].append(reference)
    for fault, references in faults.items():
        yield finding("reference-implausible", f"{_named(references)}: {fault}.", (r.span for r in references))
    yield from _incomplete(facts.references)
    ahead = [c for c in facts.citations if not c.listed and lies_ahead(c.year, facts.context.today)]
    if ahead:
        named = "; ".join(dict.fromkeys(c.text for c in ahead[:SHOWN]))
        yield finding("reference-implausible", f"{named}: the year lies in the future.", (c.span for c in ahead))
    yield from _twice(facts.references)
    for _, group in groupby(facts.references, key=lambda r: r.list):
        entries = tuple(group)
        yield from _styles(entries)
        yield from _order(facts, entries)


def remarks_of(facts: Facts) -> dict[int, tuple[str, ...]]:
    """Position of an entry -> what is to be looked at in it, in words; entries without a remark are left out.

    The same that `of_entries` reports, entry by entry: what cannot be right, what it lacks, that it stands twice.
    """
    again = {r.span for group in _repeated(facts.references) for r in group}
    remarks = {
        n: (
            *faults_of(r, facts.context.today, received_on(facts)),
            *lacks(r),
            *(["listed more than once"] if r.span in again else []),
        )
        for n, r in enumerate(facts.references)
    }
    return {n: said for n, said in remarks.items() if said}


def received_on(facts: Facts) -> date | None:
    """The day on which the work was handed in, where its own years bear it out; None where they do not."""
    received = facts.context.received
    years = [int(n) for r in facts.references for n in re.findall(r"\b\d{4}", r.year or "")]
    if received is None or received >= facts.context.today:
        return None
    return received if sum(year <= received.year for year in years) >= BELIEVED * len(years) else None


def faults_of(reference: Reference, today: date, received: date | None = None) -> tuple[str, ...]:
    """What cannot be right in an entry, in words; empty where nothing is wrong.

    In: the entry; the day of the run; the day on which the work was handed in, where it is known.
    """
    faults = []
    if lies_ahead(reference.year, today):
        faults.append("the year lies in the future")
    elif received and lies_ahead(reference.year, received):
        faults.append("the year lies after the handing in")
    accessed = _ACCESSED.search(reference.raw)
    if accessed and (read := _month_of(accessed)) > (today.year, today.month):
        faults.append("the date of access lies in the future")
    elif accessed and received and read > (received.year, received.month):
        faults.append("the date of access lies after the handing in")
    elif accessed and _before_published(int(accessed["year"]), reference.year):
        faults.append("it was accessed before it was published")
    if any(not _WELL_FORMED.match(m["doi"].rstrip(".,;)")) for m in _DOI.finditer(reference.raw)):
        faults.append("the DOI is not of the form that DOIs have (10.1234/…)")
    if _SAMPLE.search(reference.raw) or any(key(a) in PLACEHOLDERS for a in reference.authors):
        faults.append("the words of a template stand where particulars should")
    return tuple(faults)


def _month_of(accessed: re.Match[str]) -> tuple[int, int]:
    """(year, month) of a date of access; month 0 where no name tells it."""
    name = (accessed["name"] or "")[:3].lower()
    return int(accessed["year"]), _MONTHS.index(name) + 1 if name in _MONTHS else 0


def _before_published(accessed: int, year: str | None) -> bool:
    """Whether a year of access lies before that of publication, and not only by that of an early issue online."""
    plain = re.fullmatch(r"(\d{4})[a-h]?", year or "")
    return plain is not None and accessed + 1 < int(plain[1])


def lies_ahead(year: str | None, today: date) -> bool:
    """Whether a year has not come; in autumn the next one counts as come, as publishers have it."""
    latest = today.year + (today.month >= IMPRINT_AHEAD)
    return any(int(n) > latest for n in re.findall(r"\b\d{4}", year or ""))


def _named(references: Sequence[Reference]) -> str:
    more = f"; and {len(references) - SHOWN} more" if len(references) > SHOWN else ""
    return "; ".join(short(r) for r in references[:SHOWN]) + more


def lacks(reference: Reference) -> tuple[str, ...]:
    """What an entry of its kind should say and does not, in words; only what the lack of is plain."""
    said = particulars_of(reference.raw, reference.title, reference.kind, reference.year)
    lacking = {
        "no year": reference.year is None and reference.kind != "law",
        "no title": reference.title is None and reference.kind != "law",
        "no publisher": reference.kind == "book" and not (said.publisher or said.url or names_publisher(reference.raw)),
        "no journal": reference.kind == "article" and not said.container and not said.doi,
        "no address": reference.kind == "web" and not said.url and not said.doi,
    }
    return tuple(what for what, lacks in lacking.items() if lacks)


def _incomplete(references: Sequence[Reference]) -> Iterator[Finding]:
    lacking: dict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        for what in lacks(reference):
            lacking[what].append(reference)
    if lacking:
        said = "; ".join(f"{what}: {_named(some)}" for what, some in lacking.items())
        spans = (r.span for some in lacking.values() for r in some)
        yield finding("reference-incomplete", f"Entries that say too little – {said}.", dict.fromkeys(spans))


def _repeated(references: Sequence[Reference]) -> list[list[Reference]]:
    """Entries of the same work in the same list, together; the one may leave out the subtitle."""
    works: dict[tuple[int, tuple[str, ...], str | None], list[list[Reference]]] = defaultdict(list)
    for r in references:
        groups = works[r.list, tuple(map(key, r.authors)), r.year]
        group = next((g for g in groups if _same_title(g[0], r)), None)
        if group is None:
            groups.append([r])
        else:
            group.append(r)
    return [group for groups in works.values() for group in groups if len(group) > 1]


def _same_title(one: Reference, two: Reference) -> bool:
    short, long = sorted((one.title or one.raw, two.title or two.raw), key=len)
    whole = key(short) == key(long)
    return whole or (":" in long and ":" not in short and key(long.split(":")[0]) == key(short))


def _twice(references: Sequence[Reference]) -> Iterator[Finding]:
    if repeated := _repeated(references):
        named = _named([group[0] for group in repeated])
        spans = (r.span for group in repeated for r in group)
        yield finding("reference-duplicate", f"Listed more than once: {named}.", spans)


def _styles(entries: Sequence[Reference]) -> Iterator[Finding]:
    mixed = ways_of(entries)
    if mixed:
        said = "; ".join(
            f"{counted(len(m.usual), 'entry', 'entries')} {m.usually}, {len(m.others)} {m.otherwise} "
            f"(such as {short(m.others[0])})"
            for m in mixed
        )
        spans = (r.span for m in mixed for r in m.others)
        yield finding("reference-style", f"The list is not of one style: {said}.", dict.fromkeys(spans))


def _order(facts: Facts, entries: Sequence[Reference]) -> Iterator[Finding]:
    if len(entries) < SHORTEST_LIST or any(_numbered(facts, r) for r in entries):
        return
    apart = [r for part in _parts(facts, entries) for r in out_of_order(part)]
    if apart:
        title = list_title(facts, entries[0])
        under = f' under "{title}"' if title else ""
        few = len(apart) <= SHARE_APART * len(entries)
        remark = f"; out of place: {_named(apart)}" if few else ""
        message = f"The list{under} is not in alphabetical order{remark}."
        yield finding("reference-style", message, (r.span for r in apart))


def _numbered(facts: Facts, reference: Reference) -> bool:
    """Whether an entry has a number, so that the list is in the order of citing."""
    blocks = facts.reading.documents[reference.span.document].blocks
    if reference.span.block >= len(blocks):
        return False
    block = blocks[reference.span.block]
    number = NUMBER.match(block.text)
    return bool(re.search(r"\d", block.label) or (number and re.search(r"\d", number.group())))


def _parts(facts: Facts, entries: Sequence[Reference]) -> Iterator[list[Reference]]:
    """Runs of entries between subheadings such as "Books" and "Websites": each has an order of its own."""
    part: list[Reference] = []
    for reference in entries:
        if part and _parted(facts, part[-1], reference):
            yield part
            part = []
        part.append(reference)
    yield part


def _parted(facts: Facts, one: Reference, two: Reference) -> bool:
    if one.span.document != two.span.document:
        return True
    blocks = facts.reading.documents[one.span.document].blocks[one.span.block + 1 : two.span.block]
    return any(block.text.strip() and SUBHEADING.fullmatch(block.text.strip()) for block in blocks)
