"""Finding the reference lists of a submission: where each begins, and where it ends.

A list is opened by a heading that names one, or is a run of entries without a heading. It ends at the next
heading, at an appendix, or where no entries follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.model import Document, Kind, Part, Reading, Role, Span
from extractors.once import once
from extractors.references.dividing import Place, divide
from extractors.references.entries import opens_entry, opens_strictly
from extractors.references.shapes import (
    ADDRESS,
    APPARATUS,
    CONTINUES,
    GIVEN_WRITTEN_OUT,
    INITIALS_FIRST,
    OPEN_ENDED,
    PROSE,
    STOP,
    SUBHEADING,
    VERB_AFTER_YEAR,
    Line,
    behind_signal,
    is_full_note,
    is_heading,
    is_loosely_named,
    shaped,
)
from extractors.references.tables import rows_of

LOOK_AHEAD = 6
"""Lines after a heading among which an entry must stand: room for a note on the style and for subheadings."""
PATIENCE = 3
"""Lines without an entry after which a list has ended: an annotation or a note may stand between two entries."""
LINES_ABOVE_TABLE = 2
"""Lines between a list's heading and the table that is the list: what it holds, and how it is ordered."""
LONGEST_HEAD = 12
"""Lines of a table's head that are looked at."""
SHORTEST_RUN = 3
"""Entries in a row that make a list without a heading; sentences of an essay do not begin so three times in a row."""

_AUTHORS = re.compile(r"\s*authors?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lists:
    """All lists of a submission."""

    entries: tuple[Place, ...]
    blocks: frozenset[tuple[int, int]]
    """(document, block) of every block in a list, headings included."""


@once
def find_lists(reading: Reading) -> Lists:
    """Find every reference list of a submission. In: all its documents. Out: entries in reading order."""
    entries: list[Place] = []
    blocks: set[tuple[int, int]] = set()
    count = 0
    for d, document in enumerate(reading.documents):
        lines = list(_lines(document))
        for first, last in _extents(lines):
            found = [*divide(lines[first:last], document.kind is Kind.PDF, d, count)]
            if found:
                count += 1
                entries += found
                blocks |= {(d, line.position) for line in lines[max(0, first - 1) : last] if line.text}
                blocks |= {(d, lines[first].position)}
        notes = [*_in_notes(document, d, count)]
        count += bool(notes)
        entries += notes
    return Lists(tuple(sorted(entries, key=lambda e: e.span)), frozenset(blocks))


def _lines(document: Document) -> Iterator[Line]:
    headings = {h.block for h in document.headings}
    for b, block in enumerate(document.blocks):
        if block.part not in (Part.BODY, Part.TEXTBOX) or block.role in (Role.DELETED, Role.CONTENTS):
            continue
        for n, found in enumerate(re.finditer(r"[^\n\v\r]*\S[^\n\v\r]*", block.text)):
            yield Line(
                b, found.start(), found.group(), "" if n else block.label, block.cell, b in headings and not n, not n
            )


def _extents(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """(first, behind last) line of each list; the line before `first` is its heading where it has one."""
    taken = 0
    at = 0
    while at < len(lines):
        if is_heading(lines[at].text) and (last := _end_of_list(lines, at + 1)):
            yield from _runs(lines, taken, at)
            yield at + 1, last
            at = taken = last
        elif _opens_table_of_works(lines, at):
            yield from _runs(lines, taken, at)
            yield at, (at := _end_of_table(lines, at))
            taken = at
        else:
            at += 1
    yield from _runs(lines, taken, len(lines))


def _end_of_list(lines: list[Line], first: int) -> int:
    """Behind the last line of the list that starts at `first`; 0 where no entries follow."""
    if behind := _end_of_table(lines, first):
        return behind
    last, without = 0, 0
    patience = 1 if is_loosely_named(lines[first - 1].text) else LOOK_AHEAD
    table = lines[first].table if first < len(lines) else None
    for n in range(first, len(lines)):
        line = lines[n]
        entry = shaped(line.text) and not (line.heading and not opens_entry(line.text))
        if line.table != table:
            if last or table is not None or n - first > LINES_ABOVE_TABLE:
                break
            table = line.table
        if (not entry or not opens_entry(line.text)) and (_ends(line) or is_heading(line.text)):
            break
        if entry or (last and not without and CONTINUES.match(line.text.strip())):
            last, without = n + 1, 0
            continue
        if SUBHEADING.fullmatch(line.text.strip()) or APPARATUS.match(line.text) or _short_cell(line):
            continue
        without += 1
        if without > (PATIENCE if last else patience):
            break
    if table is not None and not any(opens_entry(line.text) for line in lines[first:last]):
        return 0
    while last and last < len(lines) and _same_row(lines[last], lines[last - 1]):
        last += 1
    while last and last < len(lines) and _tail(lines[last], lines[last - 1], table):
        last += 1
    return last


def _end_of_table(lines: list[Line], first: int) -> int:
    """Behind the table that opens at `first`, or below a line or two there, where its rows are entries; else 0."""
    at = first
    while at < len(lines) and at - first < LINES_ABOVE_TABLE and lines[at].table is None and not _ends(lines[at]):
        at += 1
    table = lines[at].table if at < len(lines) else None
    if table is None:
        return 0
    last = at
    while last < len(lines) and lines[last].table == table:
        last += 1
    return last if rows_of(lines[first:last]) else 0


def _opens_table_of_works(lines: list[Line], at: int) -> bool:
    """Whether a table begins here that has a column of authors and whose rows are entries, whatever stands above."""
    line = lines[at]
    if line.cell is None or (at and lines[at - 1].table == line.table):
        return False
    head = [one.text for one in lines[at : at + LONGEST_HEAD] if one.table == line.table and _same_row(one, line)]
    return any(_AUTHORS.match(text) for text in head) and _end_of_table(lines, at) > 0


def _tail(line: Line, before: Line, table: int | None) -> bool:
    """Whether a line after the last entry only ends that entry, as lines of a PDF do."""
    if line.heading or line.table != table or _ends(line) or is_heading(line.text):
        return False
    return (
        bool(OPEN_ENDED.search(before.text) or line.text.lstrip()[:1].islower())
        and len(line.text) < 160
        and not PROSE.search(line.text)
    )


def _same_row(one: Line, two: Line) -> bool:
    """Whether two lines stand in one row of a table."""
    return (
        one.cell is not None
        and two.cell is not None
        and (one.cell.table, one.cell.row) == (two.cell.table, two.cell.row)
    )


def _short_cell(line: Line) -> bool:
    """A cell of a list set as a table: a number, an author, a year, a title."""
    return line.cell is not None and len(line.text.split()) <= 25


def _ends(line: Line) -> bool:
    """Whether a line cannot belong to the list above it."""
    text = line.text.strip()
    if SUBHEADING.fullmatch(text):
        return False
    return line.heading or bool(STOP.match(text) and len(text.split()) <= 12)


def _runs(lines: list[Line], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Runs of entries that no heading announces, outside tables."""
    at = first
    while at < last:
        run = at
        starts = 0
        while run < last and lines[run].cell is None and not lines[run].heading:
            text = lines[run].text
            strict = opens_strictly(text) and not VERB_AFTER_YEAR.search(text)
            named = any(form.match(text.lstrip()) for form in (GIVEN_WRITTEN_OUT, INITIALS_FIRST)) and shaped(text)
            if not (strict or named or (starts and _listed_organisation(text))):
                break
            starts += 1
            run += 1
        if starts >= SHORTEST_RUN or (starts == SHORTEST_RUN - 1 and _nothing_follows(lines, run)):
            yield at, run
        at = max(run, at + 1)


def _listed_organisation(text: str) -> bool:
    """An entry that opens with an organisation or a title and shows place, address or pages further on."""
    return opens_entry(text) and bool(
        ADDRESS.search(text) or re.search(r"\bpp?\.\s?\d|[A-Z]\w+:\s[A-Z]\w+|[Aa]vailable", text)
    )


def _nothing_follows(lines: list[Line], at: int) -> bool:
    return at >= len(lines) or lines[at].heading or STOP.match(lines[at].text.strip()) is not None


def _in_notes(document: Document, d: int, number: int) -> Iterator[Place]:
    """Foot- and endnotes that are full entries (Chicago notes, or a list kept in notes)."""
    for b, block in enumerate(document.blocks):
        if block.part in (Part.FOOTNOTE, Part.ENDNOTE) and block.role is not Role.DELETED and is_full_note(block):
            start = behind_signal(block.text) or len(block.text) - len(block.text.lstrip())
            yield Place(
                " ".join(block.text[start:].split()), number, Span(d, b, start, len(block.text.rstrip())), note=True
            )
