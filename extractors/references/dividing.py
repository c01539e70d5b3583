"""Dividing a reference list into its entries.

By two independent ways: layout (a paragraph, a number, a line break, a row) and grammar (authors and a year). Where
they disagree the entry says so, as Recite does for its users.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.model import Span
from extractors.references import years
from extractors.references.authors import LIST, UPPER
from extractors.references.entries import Entry, opens_entry, opens_strictly
from extractors.references.shapes import (
    ADDRESS,
    APPARATUS,
    CONTINUES,
    DATED,
    FINISHED,
    NUMBER,
    OPEN_ENDED,
    PROSE,
    SUBHEADING,
    Line,
    shaped,
)
from extractors.references.tables import rows_of

LONGEST_LOOK = 600
"""Characters around a place between two entries of one paragraph that are looked at."""
SHORTEST_PDF_ENTRY = 4
"""Words of a PDF's line from which it can be an entry of its own although it does not open as entries do."""

_ENDS_IN_ADDRESS = re.compile(r"(?:https?://|www\.)\S+/\s*$")
_PRINTED = re.compile(r"^(?!.*(?:\[[Oo]nline\]|[Aa]vailable|[Ee]-?[Bb]ook|[Kk]indle)).*\b\d+(?:st|nd|rd|th)\s[Ee]d")
"""An edition, and nothing that says the work was read online: an address in the next paragraph is another source."""
_ORGANISATION_OPENS = re.compile(
    rf"[A-Z][\w’'&-]*(?:\s(?:of|for|and|the|&|in|[A-Z][\w’'&-]*)){{0,9}}(?:\s\([A-Z]+\))?"
    rf"[.,]?\s[(\[](?:{years.YEAR})(?:,\s[^()]{{3,20}})?[)\]][.,]?\s"
)


_NEXT = re.compile(rf"(?<=[.)\]>/\w])\s+(?=[{UPPER}]|(?:de|van|von|der)\s)")
_PERSON_OPENS = re.compile(rf"(?:[\w’'-]+\s)*[\w’'-]+,?\s[{UPPER}]\.")
_BROKEN_ADDRESS = re.compile(
    r"(?P<head>(?:https?://|www\.|\bdoi\.org/|\b10\.\d{4,9}/)\S*)\s"
    r"(?P<tail>(?<=[/_=&?%~-]\s)(?!(?:accessed|viewed|retrieved|last|and|in)\b)[a-z0-9]"
    r"|[\w.~-]*[_/=%&~]|(?<![.,;)\]]\s)(?:[a-z0-9]+[.-]){2,}[a-z0-9]+\b|(?<=\d\.\s)\d{4}\.\d{4})"
)
"""An address and, behind the end of a line, what goes on with it: no word of a sentence has such marks in it."""
_BROKEN_WORD = re.compile(r"(?<=\w)-\s(?=[A-ZÀ-Þ][a-zà-ÿ])")
"""A double name over two lines: "NFER- Nelson"."""


@dataclass(frozen=True, slots=True)
class Place:
    """An entry as found: its text on one line, and where it stands."""

    text: str
    list: int
    span: Span
    number: str = ""
    doubt: str = ""
    """What the two ways of dividing do not agree on, in words; empty where they agree."""
    note: bool = False
    """It stands in a foot- or endnote, which is itself the reference to it."""
    entry: Entry | None = None
    """What it says, where a table's columns told it."""


def divide(lines: list[Line], pdf: bool, document: int, number: int) -> Iterator[Place]:
    """Divide the lines of one list into entries."""
    rows = rows_of(lines)
    if rows:
        for row in rows:
            first = row.lines[0]
            span = Span(document, first.position, first.start, first.end)
            yield Place(row.text, number, span, row.number, entry=row.entry)
        return
    labelled = sum(bool(line.label or NUMBER.match(line.text)) for line in lines) * 2 > len(lines)
    group: list[Line] = []
    for line in lines:
        if SUBHEADING.fullmatch(line.text.strip()) or (APPARATUS.match(line.text) and not opens_entry(line.text)):
            continue
        if group and not _starts(line, group, labelled, pdf):
            group.append(line)
            continue
        yield from _entries_of(group, document, number, pdf)
        group = [line] if shaped(line.text) or (group == [] and pdf) or _authors_only(line.text) else []
    yield from _entries_of(group, document, number, pdf)


def _authors_only(text: str) -> bool:
    """The first line of an entry whose authors fill it."""
    return bool(LIST.match(text.strip()) or OPEN_ENDED.search(text)) and not PROSE.search(text)


def _starts(line: Line, group: list[Line], labelled: bool, pdf: bool) -> bool:
    """Whether a line opens a new entry, with `group` the lines of the entry above it."""
    text = line.text.strip()
    above = " ".join(part.text.strip() for part in group)
    if labelled and NUMBER.match(line.text) and NUMBER.match(group[0].text):
        return True
    if labelled and line.label:
        return True
    anew = opens_strictly(text) or (_ENDS_IN_ADDRESS.search(above) is not None and opens_entry(text))
    if OPEN_ENDED.search(above) and not (anew and DATED.search(above)):
        return False
    if labelled:
        return bool(line.label or NUMBER.match(line.text) or opens_strictly(text))
    finished = FINISHED.search(above[-200:]) is not None
    if opens_entry(text) and (opens_strictly(text) or not pdf or finished):
        return bool(DATED.search(above)) or not LIST.fullmatch(above)
    if pdf and not (finished and len(text.split()) >= SHORTEST_PDF_ENTRY and shaped(text)):
        alone = ADDRESS.match(text) and finished and len(text.split()) < SHORTEST_PDF_ENTRY
        return bool(alone and ADDRESS.search(above))
    if text[:1].islower() and not ADDRESS.match(text):
        return LIST.match(text) is not None and line.opens_block and bool(DATED.search(above))
    if CONTINUES.match(text):
        return bool(ADDRESS.match(text)) and bool(ADDRESS.search(above) or _PRINTED.search(above))
    return not line.opens_block or DATED.search(above) is not None or ADDRESS.search(above) is not None


def _entries_of(group: list[Line], document: int, number: int, pdf: bool) -> Iterator[Place]:
    """The entry that a group of lines holds; several where they were run together in one paragraph."""
    if not group:
        return
    pieces = _pieces(group, pdf)
    for piece in pieces:
        text = joined((line.text for line in piece), pdf)
        last = piece[-1] if len(pieces) > 1 else piece[0]
        end = last.start + len(last.text.rstrip()) if last.position == piece[0].position else piece[0].end
        span = Span(document, piece[0].position, piece[0].start, end if len(pieces) > 1 else piece[0].end)
        if len(pieces) > 1:
            doubt = "several entries stand in one paragraph"
        else:
            doubt = "" if opens_entry(text) else "it does not open with authors and a year, as an entry should"
        yield Place(text, number, span, "" if len(pieces) > 1 else re.sub(r"\D", "", piece[0].label), doubt)


def _pieces(group: list[Line], pdf: bool) -> list[list[Line]]:
    """The lines of each entry of a group, cut where a further entry begins within a line."""
    pieces: list[list[Line]] = [[]]
    for line in group if pdf or len(group) == 1 else ():
        above = " ".join(part.text for part in pieces[-1])
        cuts = [0, *_run_together(line.text, above, pdf), len(line.text)]
        for start, end in pairwise(cuts):
            part = replace(line, start=line.start + start, text=line.text[start:end])
            if start:
                pieces.append([part])
            else:
                pieces[-1].append(part)
    return pieces if len(pieces) > 1 else [group]


def joined(lines: Iterable[str], pdf: bool) -> str:
    """The lines of an entry as one; in a PDF an address, a DOI or a word that was broken at a line's end is whole."""
    text = " ".join(" ".join(line.split()) for line in lines)
    if not pdf:
        return text
    while (found := _BROKEN_ADDRESS.search(text)) is not None:
        text = text[: found.end("head")] + text[found.start("tail") :]
    return _BROKEN_WORD.sub("-", text)


def _run_together(text: str, above: str, pdf: bool) -> list[int]:
    """Offsets at which a further entry begins within one paragraph, or within a line below others of its entry.

    Persons with initials and a year open one anywhere; an organisation and a year only in a PDF, where paragraphs
    without space between them are read as one.
    """
    cuts: list[int] = []
    if len(DATED.findall(f"{above} {text}")) < 2:
        return cuts
    for found in _NEXT.finditer(text):
        before = text[max((cuts or [0])[-1], found.start() - LONGEST_LOOK) : found.start()]
        before = before if cuts else f"{above} {before}".lstrip()
        after = text[found.end() : found.end() + LONGEST_LOOK]
        if (
            not DATED.search(before)
            or len(before.split()) < SHORTEST_PDF_ENTRY
            or re.search(r"\b(?:[Ii]n:?|and|&|,)\s*$", before)
        ):
            continue
        whole = FINISHED.search(before[-200:]) is not None
        strict = whole and _PERSON_OPENS.match(after) and opens_strictly(after)
        if strict or (pdf and whole and _ORGANISATION_OPENS.match(after)):
            cuts.append(found.end())
    return cuts
