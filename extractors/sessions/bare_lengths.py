"""The length beside the day in one column whose header names both: "Date, hours" above "4 May 2026, 1.5"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from extractors.sessions.dates import find_dates
from extractors.sessions.durations import amount
from extractors.sessions.grid import Box, Grid
from extractors.sessions.labels import LONGEST_LABEL, field_of, unit_of
from extractors.sessions.record import Field
from extractors.sessions.values import without_dates

MOST = 0.6
"""Share of a column's filled cells that must be a day and a bare number before the number is read as a length."""
LEAST_MINUTES, MOST_HOURS = 15, 8
"""A smaller number of minutes and a greater one of hours is none of a session."""
_BARE = re.compile(r"[\s,;:/|(–—-]*(\d{1,3}(?:[.,]\d{1,2})?(?:\s?[½¼¾])?|[½¼¾])[\s).]*")
_DAY = re.compile(r"\b(?:dates?|when|day)\b", re.I)
_TIME = re.compile(r"\btimes?\b", re.I)
_CLOCK = re.compile(r"^\W*\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\b\.?)?(?=\W+\d)")
_LENGTH = re.compile(r"\b(?:length|duration|how long)\b", re.I)


def bare_lengths(grid: Grid) -> Grid:
    """The table, the bare number beside the day given its unit, as the header above or the label beside names both."""
    read: dict[tuple[int, int], str] = {}
    for index, own in grid.header_rows():
        for head in own:
            if not _names_both(head.text) or any(field_of(b.text) is Field.DURATION for b in own if b is not head):
                continue
            cells = {r: b for r, b in grid.below(index, head.column).items() if b.text.strip()}
            found = {(r, head.column): text for r, b in cells.items() if (text := _with_unit(b, head.text)) is not None}
            read |= found if len(found) >= MOST * len(cells) else {}
    for index, row in enumerate(grid.rows):
        own = [b for b in row if b.row == index]
        for label, value in pairwise(own):
            if _names_both(label.text) and (text := _with_unit(value, label.text)) is not None:
                read[index, value.column] = text
    return _changed(grid, read) if read else grid


def _names_both(label: str) -> bool:
    """A header or label of day and length: "Date, hours", "When / mins", "Date and duration"."""
    short = len(label) <= LONGEST_LABEL and _DAY.search(label) is not None
    return short and (bool(unit_of(label)) or _LENGTH.search(label) is not None)


def _with_unit(box: Box, label: str) -> str | None:
    """The cell's text with the unit behind its bare number, or None where it is no day with one number."""
    found = find_dates(box.text) if box.value is None or isinstance(box.value, str) else ()
    if len(found) != 1 or found[0].day is None:
        return None
    plain = without_dates(box.text).strip(" ,;")
    rest = _BARE.fullmatch(_CLOCK.sub("", plain, count=1) if _TIME.search(label) else plain)
    if rest is None:
        return None
    value = amount(rest[1])
    unit = unit_of(label) or ("min" if value and value >= LEAST_MINUTES else "h")
    if not value or (unit == "min" and value < LEAST_MINUTES) or (unit == "h" and value > MOST_HOURS):
        return None
    after = box.text.rfind(rest[1], found[0].end)
    place = (after if after >= 0 else box.text.index(rest[1])) + len(rest[1])
    return f"{box.text[:place]} {'hours' if unit == 'h' else 'minutes'}{box.text[place:]}"


def _changed(grid: Grid, read: dict[tuple[int, int], str]) -> Grid:
    """The grid with the texts of some cells, by row and column, replaced."""
    rows = [
        tuple(replace(b, text=read.get((i, b.column), b.text)) if b.row == i else b for b in row)
        for i, row in enumerate(grid.rows)
    ]
    return replace(grid, rows=tuple(rows))
