"""Plans of months by clients, filled with days and lengths: "12th (1 hr)" under "March 2026" beside "Client 2"."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.sessions.clients import designator
from extractors.sessions.dates import MONTHS, find_dates
from extractors.sessions.durations import find_durations
from extractors.sessions.grid import Box, Grid
from extractors.sessions.labels import field_of
from extractors.sessions.months import Month, month_of
from extractors.sessions.record import Field
from extractors.sessions.titles import name_in
from extractors.sessions.values import without_dates

FEWEST = 3
"""Headers of a table of clients by sessions: the client and two sessions."""
HEADER_WITHIN = 4
"""Rows among which the row of months is sought."""
_ENTRY = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*\.?\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\b(?![:.]\d)", re.I
)


def months_unrolled(grid: Grid) -> Grid:
    """A table of months by clients, either way round, made a log: one row for each day in a cell."""
    for candidate in (grid, _turned(grid)):
        for index in range(min(HEADER_WITHIN, len(candidate.rows))):
            row = [b for b in candidate.rows[index] if b.row == index]
            months = {b.column: m for b in row if b.column > 0 and (m := month_of(b.text)) is not None}
            if len(months) > 1 and len(months) >= len([b for b in row if b.column > 0 and b.text.strip()]) - 1:
                made = _rows(candidate, index, _with_years(months))
                return _log(grid, made) if made else grid
    return grid


def cells_unrolled(grid: Grid) -> Grid:
    """A table of clients by numbers of sessions, each cell with a day and its length, made a log.

    Only where two columns at least hold such cells and nothing else, beside a first column of clients.
    """
    for index in range(min(HEADER_WITHIN, len(grid.rows))):
        head = [b for b in grid.rows[index] if b.row == index and b.text.strip()]
        if len(head) < FEWEST or any(field_of(b.text) in (Field.DATE, Field.DURATION) for b in head):
            continue
        made: list[tuple[str, str, str, Box]] = []
        columns: set[int] = set()
        for r in range(index + 1, len(grid.rows)):
            first = grid.box(r, 0)
            if first is None or not (designator(first.text) or name_in(first.text)):
                return grid
            for box in grid.rows[r]:
                if box.row == r and box.column > 0 and box.text.strip(" -–—"):
                    entries = _entries(box.text)
                    if not entries:
                        return grid
                    columns.add(box.column)
                    made += [(day, first.text, length, box) for day, length in entries]
        return _log(grid, made) if len(columns) > 1 else grid
    return grid


def _entries(text: str) -> list[tuple[str, str]]:
    """(day, length) of each entry of a cell, on a line each or one over two lines; nothing where one lacks a half."""
    pieces = [text] if len(find_dates(text)) == 1 else [p for p in re.split(r"\n|;", text) if p.strip()]
    found = []
    for piece in pieces:
        days, lengths = find_dates(piece), find_durations(without_dates(piece))
        if len(days) != 1 or len(lengths) != 1 or days[0].day is None:
            return []
        found.append((piece[days[0].start : days[0].end], piece[lengths[0].start : lengths[0].end]))
    return found


def _turned(grid: Grid) -> Grid:
    cells: dict[int, list[Box]] = {}
    for r, row in enumerate(grid.rows):
        for box in row:
            if box.row == r:
                cells.setdefault(box.column, []).append(replace(box, row=box.column, column=r))
    rows = tuple(tuple(cells.get(c, ())) for c in range(grid.columns))
    return replace(grid, rows=rows, columns=len(grid.rows))


def _with_years(months: dict[int, Month]) -> dict[int, Month]:
    """The months, a missing year taken from the one before."""
    year, last = None, 0
    made = {}
    for column, month in sorted(months.items()):
        if month.year is None and year is not None:
            month = replace(month, year=year + (month.month < last))
        year, last = month.year, month.month
        made[column] = month
    return made


def _rows(grid: Grid, header: int, months: dict[int, Month]) -> list[tuple[str, str, str, Box]]:
    """(date, client, length, cell) of each entry; nothing where a cell has a day or a length that has no partner."""
    made: list[tuple[str, str, str, Box]] = []
    for r in range(header + 1, len(grid.rows)):
        first = grid.box(r, 0)
        if first is None or not first.text.strip() or re.match(r"\W*(?:sub|grand)?[- ]?total", first.text, re.I):
            continue
        if not designator(first.text) and name_in(first.text) is None:
            return []
        for column, month in months.items():
            box = grid.box(r, column)
            if box is None or box.row != r or not box.text.strip(" -–—"):
                continue
            for line in re.split(r"\n|;|,\s*(?=\d{1,2}(?:st|nd|rd|th)?\b)", box.text):
                lengths = find_durations(line)
                day = _ENTRY.match(line.strip(" ,:-–"))
                if len(lengths) != 1 or day is None or not 1 <= int(day[1]) <= 31:
                    return []
                year = f" {month.year}" if month.year else ""
                text = f"{day[1]} {MONTHS[month.month - 1].title()}{year}"
                made.append((text, first.text, line[lengths[0].start : lengths[0].end], box))
    return made


def _log(grid: Grid, made: list[tuple[str, str, str, Box]]) -> Grid:
    heads = tuple(Box(0, c, 1, 1, text, None) for c, text in enumerate(("Date", "Client", "Duration")))
    rows = [heads]
    for at, (day, client, length, box) in enumerate(made, 1):
        texts = (day, client, length)
        rows.append(
            tuple(
                Box(at, c, 1, 1, t, box.span, note="month from the column or row" if c == 0 else "")
                for c, t in enumerate(texts)
            )
        )
    return replace(grid, rows=tuple(rows), columns=3, numbers=tuple(range(len(rows))))
