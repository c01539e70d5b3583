"""Columns whose cells hold several lines, one for each word of their header, taken apart.

"No / date / hours" over "A-1", "12.1.26", "1.5" in one cell: centres' narrow forms print a record's particulars so.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.sessions.dates import find_dates
from extractors.sessions.grid import Box, Grid
from extractors.sessions.labels import field_of
from extractors.sessions.record import Field

MOST_PARTS = 5
"""Words of a header that stand for lines of its cells."""
SHARE = 0.7
"""Of a column's filled cells that must have a line for each word of the header: now and then one is left out."""
_BETWEEN = re.compile(r"\s*(?:[/|,;+&\n]|\band\b)\s*", re.IGNORECASE)


def unstacked(grid: Grid) -> Grid:
    """The table with such a column made several; as it is where there is none.

    The header's words must all be fields of a session, a date among them, and most cells have as many lines.
    """
    for index, own in grid.header_rows():
        for box in own:
            parts = _parts(box)
            if parts and _lined(grid, index, box.column, len(parts)):
                return _apart(grid, index, box.column, parts)
    return grid


def _parts(header: Box) -> tuple[str, ...]:
    parts = tuple(part for part in _BETWEEN.split(header.text) if part.strip())
    fields = [field_of(part) for part in parts]
    several = 1 < len(parts) <= MOST_PARTS and header.column_span == 1
    return parts if several and Field.DATE in fields and Field.OTHER not in fields else ()


def _particulars(box: Box, count: int) -> bool:
    """So many lines, of which one alone is a day: several days are several sessions."""
    lines = _lines(box)
    return len(lines) == count and sum(bool(find_dates(line)) for line in lines) == 1


def _lines(box: Box) -> list[str]:
    return [line.strip() for line in box.text.split("\n") if line.strip()]


def _lined(grid: Grid, header: int, column: int, count: int) -> bool:
    filled = [b for b in grid.below(header, column).values() if b.text.strip()]
    return bool(filled) and sum(_particulars(b, count) for b in filled) >= SHARE * len(filled)


def _apart(grid: Grid, header: int, column: int, parts: tuple[str, ...]) -> Grid:
    wider = len(parts) - 1
    rows = []
    for number, row in enumerate(grid.rows):
        made: list[Box] = []
        for box in row:
            if box.column == column and box.column_span == 1:
                texts = parts if number == header else _lines(box)
                if len(texts) == len(parts):
                    made += [replace(box, column=column + n, text=t, value=None, unit="") for n, t in enumerate(texts)]
                else:
                    made.append(replace(box, column_span=1 + wider))
            elif box.column > column:
                made.append(replace(box, column=box.column + wider))
            elif box.column + box.column_span > column:
                made.append(replace(box, column_span=box.column_span + wider))
            else:
                made.append(box)
        rows.append(tuple(made))
    return replace(grid, rows=tuple(rows), columns=grid.columns + wider)
