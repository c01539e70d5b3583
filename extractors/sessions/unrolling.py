"""Rows that hold several sessions made several rows: dates listed in one cell, and plans of the week.

"12, 19 and 26 March | 1 hr each", a cell with a line for each session, and a grid of weeks by days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extractors.sessions.dates import MONTHS, WEEKDAYS, FoundDate, find_dates
from extractors.sessions.durations import find_durations
from extractors.sessions.grid import HEADER_WITHIN, Box, Grid
from extractors.sessions.labels import field_of, unit_of
from extractors.sessions.lengths import read_length
from extractors.sessions.record import Field
from extractors.sessions.values import without_dates

_MOVED = re.compile(r"\b(?:from|until|moved|rescheduled|re-?arranged|postponed|instead|originally|between)\b", re.I)
"""Words of a cell whose dates are one session's old and new one, or a span."""
MOST_IN_A_CELL = 60
"""Dates in one cell; a cell with more is no record."""
SHORTEST = 20
"""Minutes; a length that leaves each of several sessions less than this is the length of each, not of all."""
LONGEST = 180
"""Minutes; a length beyond it under several dates is of all of them together (domain notes 6.1, odd lengths)."""
_EACH = re.compile(r"\b(?:each|every|apiece|per|all)\b|@", re.I)


@dataclass(frozen=True, slots=True)
class _Header:
    row: int
    fields: dict[int, Field]
    texts: dict[int, str]


def _header(grid: Grid) -> _Header | None:
    for index, own in grid.header_rows():
        fields = {b.column: field_of(b.text) for b in own}
        if len(own) > 1 and len([f for f in fields.values() if f is not Field.OTHER]) > 1:
            return _Header(index, fields, {b.column: b.text for b in own})
    return None


def _written(found: FoundDate) -> str:
    """A found date as text that reads the same again."""
    month = MONTHS[found.month - 1].title()
    weekday = f"{WEEKDAYS[found.weekday].title()} " if found.weekday is not None else ""
    return f"{weekday}{found.day} {month}" + (f" {found.year}" if found.year else "")


def _spoken(minutes: int) -> str:
    return f"{minutes} minutes"


# --- several dates in one cell ------------------------------------------------------------------------------


def _listed(box: Box) -> list[tuple[FoundDate, str]]:
    """(date, the words that follow it up to the next) of a cell that lists two or more days."""
    if box.value is not None and not isinstance(box.value, str):
        return []
    found = [f for f in find_dates(box.text, loose=True) if f.day is not None and not f.problem]
    if not 1 < len(found) <= MOST_IN_A_CELL or len({(f.day, f.month, f.year) for f in found}) < len(found):
        return []
    ends = [f.start for f in found[1:]] + [len(box.text)]
    if _MOVED.search(box.text):
        return []
    if re.fullmatch(r"\s*(?:-|–|—|to)\s*", box.text[found[0].end : found[1].start]) and len(found) == 2:
        return []
    return [(f, box.text[f.end : end]) for f, end in zip(found, ends, strict=True)]


def unrolled(grid: Grid) -> Grid:
    """The table, each row that lists several days in its date's cell made one row for each day."""
    header = _header(grid)
    if header is None:
        return grid
    rows: list[tuple[Box, ...]] = []
    numbers: list[int] = []
    for index, row in enumerate(grid.rows):
        made = list(_parts(row, index, header)) if index > header.row else [row]
        for part in made:
            rows.append(tuple(replace(b, row=b.row + len(rows) - index) if b.row == index else b for b in part))
            numbers.append(index)
    if len(rows) == len(grid.rows):
        return grid
    # cells that reach over several rows keep reaching: they are drawn as own cells where rows were added
    return replace(grid, rows=_settled(rows), numbers=tuple(numbers))


def _settled(rows: list[tuple[Box, ...]]) -> tuple[tuple[Box, ...], ...]:
    return tuple(
        tuple(b if b.row == r or b.row_span > 1 else replace(b, row=r) for b in row) for r, row in enumerate(rows)
    )


def _parts(row: tuple[Box, ...], index: int, header: _Header) -> Iterator[tuple[Box, ...]]:
    own = [b for b in row if b.row == index]
    dates = [b for b in own if header.fields.get(b.column) is Field.DATE] or [
        b for b in own if header.fields.get(b.column) in (Field.OTHER, Field.NUMBER, Field.PLANNED, Field.DURATION)
    ]
    listed = next(((b, found) for b in dates if (found := _listed(b))), None)
    if listed is None:
        yield row
        return
    box, days = listed
    lengths = _lengths_of(own, box, days, header)
    if lengths is None:
        yield row
        return
    minutes, note, column = lengths
    for (day, _), length in zip(days, minutes, strict=True):
        text = _written(day) + ("" if column is not None else f", {_spoken(length)}")
        made = []
        for b in row:
            if b is box:
                b = replace(b, text=text, value=None, note=f"one of {len(days)} days in one cell")
            elif b.column == column:
                b = replace(b, text=_spoken(length) + note, value=None, unit="")
            made.append(b)
        yield tuple(made)


def _lengths_of(
    own: list[Box], box: Box, days: list[tuple[FoundDate, str]], header: _Header
) -> tuple[list[int], str, int | None] | None:
    """(minutes of each day, words of doubt, column of the lengths or None where they stand beside the days)."""
    beside = [find_durations(rest) for _, rest in days]
    if all(len(b) == 1 for b in beside):
        return [b[0].minutes for b in beside], "", None
    if [bool(b) for b in beside] == [False] * (len(days) - 1) + [True] and len(beside[-1]) == 1:
        return _shared(beside[-1][0].minutes, len(days), bool(_EACH.search(days[-1][1])), None)
    if any(beside):
        return None
    for b in own:
        if b is box or header.fields.get(b.column) is not Field.DURATION:
            continue
        unit = unit_of(header.texts.get(b.column, ""))
        lines = [found.minutes for line in re.split(r"\n|;|,(?!\d)", b.shown) if (found := read_length(line, unit))]
        if len(lines) == len(days):
            return lines, "", b.column
        single = read_length(without_dates(b.shown), unit)
        if single is not None and single.count == len(days):
            return [single.minutes // single.count] * len(days), "", b.column
        if single is not None and single.count == 1 and not single.alternatives:
            each = bool(_EACH.search(f"{b.shown} {header.texts.get(b.column, '')}"))
            return _shared(single.minutes, len(days), each, b.column)
    return None


def _shared(minutes: int, count: int, each: bool, column: int | None) -> tuple[list[int], str, int | None] | None:
    """One length under several days: of each where it says so or could not be of all, of all where it is too long."""
    if each or minutes / count < SHORTEST:
        return [minutes] * count, "", column
    if minutes > LONGEST and minutes % count == 0:
        return [minutes // count] * count, "", column
    return None


# --- plans of the week ----------------------------------------------------------------------------------------


def _weekday(text: str) -> int | None:
    """0 for Monday, where a cell is the name of a weekday and no more."""
    word = text.strip(" .:").lower()
    stem = re.fullmatch(r"(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|urs|ur|r|es|n|t|tur|u)?(?:day)?s?", word)
    return None if stem is None else next(i for i, w in enumerate(WEEKDAYS) if w.startswith(stem[1]))


def _turned(grid: Grid) -> Grid:
    """Rows and columns exchanged."""
    rows: list[list[Box]] = [[] for _ in range(grid.columns)]
    for r, row in enumerate(grid.rows):
        for b in row:
            if b.row == r:
                rows[b.column].append(replace(b, row=b.column, column=r, row_span=1, column_span=1))
    return replace(grid, rows=tuple(tuple(sorted(row, key=lambda b: b.column)) for row in rows), columns=len(grid.rows))


def weeks_unrolled(grid: Grid) -> Grid:
    """A plan of the week, days across or down, made a log: one row for each entry of a cell, with its day."""
    for candidate in (grid, _turned(grid)):
        for index, row in enumerate(candidate.rows[:HEADER_WITHIN]):
            days = {b.column: day for b in row if (day := _weekday(b.text)) is not None}
            if len(days) > 2 and (made := _week_rows(candidate, index, days)):
                heads = ("Date", "Client", "Duration", "Status")
                header = tuple(Box(0, c, 1, 1, text, None) for c, text in enumerate(heads))
                rows = [header, *made]
                return replace(
                    grid,
                    rows=tuple(tuple(replace(b, row=r) for b in cells) for r, cells in enumerate(rows)),
                    columns=len(heads),
                    numbers=tuple(range(len(rows))),
                )
    return grid


def _week_rows(grid: Grid, header: int, days: dict[int, int]) -> list[tuple[Box, ...]]:
    made: list[tuple[Box, ...]] = []
    known: int | None = None
    for index in range(header + 1, len(grid.rows)):
        row = [b for b in grid.rows[index] if b.row == index]
        week = next((f for b in row if b.column not in days for f in _days_of(b)), None)
        if week is None or week.day is None:
            continue
        known = week.year or known
        if known is None:
            return []
        first = replace(week, year=known).value
        if first is None:
            continue
        for box in row:
            if box.column in days and box.shown.strip(" -–—"):
                day = first + timedelta(days=(days[box.column] - first.weekday()) % 7)
                made += [_entry(box, line, day) for line in re.split(r"\n|;", box.text) if find_durations(line)]
    return made


def _days_of(box: Box) -> tuple[FoundDate, ...]:
    if isinstance(box.value, date):
        return (FoundDate(0, 0, box.value.day, box.value.month, box.value.year),)
    return tuple(f for f in find_dates(box.text, loose=True) if f.day is not None and not f.problem)


def _entry(box: Box, line: str, day: date) -> tuple[Box, ...]:
    length = find_durations(line)[0]
    others = f"{line[: length.start]} {line[length.end :]}".strip(" ,:;–-()@")
    client = re.sub(r"\s*\b(?:at|from|on|by|online|teams|zoom|in person)\b\W*$", "", others, flags=re.I)
    texts = (f"{day.day} {MONTHS[day.month - 1].title()} {day.year}", client, line[length.start : length.end], line)
    return tuple(
        Box(0, c, 1, 1, text, box.span, note="day from the column, week from the row" if c == 0 else "")
        for c, text in enumerate(texts)
    )
