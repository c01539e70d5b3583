"""Days whose month stands elsewhere: "Tue 3" under a heading "March 2026".

A running context (month and year from the sheet's name, a caption, a heading, a row across the table, a column of
months, the rows before) completes every cell of a date's column that gives a day alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractors.sessions.dates import MONTH, MONTHS, WEEKDAYS, FoundDate, find_dates
from extractors.sessions.grid import Box, Grid
from extractors.sessions.labels import field_of
from extractors.sessions.record import Field

LONGEST_TITLE = 8
"""Words of a line that may name the month of what stands under it; a longer one is a sentence."""
MOST = 0.6
"""Share of a column's filled cells that must be days alone before the column is one of days (as for other shapes)."""
_MONTH = re.compile(rf"(?<![A-Za-z])({MONTH})\b\.?(?:[\s,'’\-/]*((?:20)?\d\d)(?!\d|[:.]\d))?", re.I)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|urs|ur|r|es|n|t|tur|u)?(?:day)?"
_DAY = re.compile(
    rf"\W*(?:the\s+)?(?P<before>{_WEEKDAY}\b)?[.,]?\s*(?:the\s+)?(?P<day>\d{{1,2}})\s?(?P<nth>st|nd|rd|th)?\b"
    rf"(?:,?\s*\(?(?P<after>{_WEEKDAY}\b)\)?)?(?P<rest>[\s,;–-]+(?:\d{{1,2}}[:.]\d\d|at|from|am|pm|\().*)?\W*",
    re.I | re.S,
)
_NUMERIC = re.compile(r"(?P<month>0?[1-9]|1[0-2])[/.\-](?P<year>20\d\d)")


@dataclass(frozen=True, slots=True)
class Month:
    """A month, and what says so."""

    month: int
    year: int | None
    said: str
    others: bool = False
    """The same title names a second month, into which the days may run on."""


def month_of(text: str) -> Month | None:
    """The month that a title is about ("March 2026", "Sessions in Sept", "MAY"), None where it names a day or none."""
    plain = " ".join(text.split()).strip(" :.–-")
    if not plain or len(plain.split()) > LONGEST_TITLE or plain.endswith("?"):
        return None
    if any(f.day is not None and f.year is not None for f in find_dates(plain)):
        return None
    if (figures := _NUMERIC.fullmatch(plain)) is not None:
        return Month(int(figures["month"]), int(figures["year"]), plain)
    found = [m for m in _MONTH.finditer(plain) if m[1][0].isupper()]
    if not found or (found[0][1].lower() in {"may", "mar", "sat", "sun"} and len(plain.split()) > 5):
        return None
    years = _YEAR.findall(plain)
    year = found[0][2] or (years[0] if len(set(years)) == 1 else None)
    number = next(i for i, m in enumerate(MONTHS, 1) if m.startswith(found[0][1].lower()[:3]))
    whole = None if year is None else int(year) if len(year) == 4 else 2000 + int(year)
    return Month(number, whole, plain, len({m[1].lower()[:3] for m in found}) > 1)


def month_above(titles: Iterable[str]) -> Month | None:
    """The month named by the nearest of some titles, its year from that title or one further up."""
    titles = tuple(titles)
    found = next(((i, m) for i, t in enumerate(titles) if (m := month_of(t)) is not None), None)
    if found is None:
        return None
    position, month = found
    if month.year is None:
        years = [y for t in titles[position:] if len(set(y := _YEAR.findall(t))) == 1]
        month = replace(month, year=int(years[0][0])) if years else month
    return month


@dataclass(slots=True)
class _Context:
    """What the rows so far say."""

    month: Month | None
    day: int = 0

    def title(self, text: str) -> None:
        """A row across the table, or a cell of a column of months."""
        found = month_of(text)
        if found is not None:
            year = found.year
            if year is None and self.month is not None and self.month.year is not None:
                year = self.month.year + (found.month < self.month.month)
            self.month, self.day = replace(found, year=year), 0

    def full(self, found: FoundDate, text: str) -> None:
        """A cell that gives its own month."""
        year = found.year or (self.month.year if self.month and self.month.month == found.month else None)
        self.month, self.day = Month(found.month, year, text), found.day or 0


def _days_column(grid: Grid) -> int | None:
    """The column of days: named so by its header, or, in a table without header, by its shape."""
    headers = {b.column: field_of(b.text) for row in grid.rows[:4] for b in row if field_of(b.text) is not Field.OTHER}
    columns = [c for c, f in headers.items() if f is Field.DATE] or ([] if Field.DATE in headers.values() else [0])
    named = Field.DATE in headers.values()
    for column in columns:
        cells = [b for i, row in enumerate(grid.rows) for b in row if b.column == column and b.row == i]
        filled = [b for b in cells if b.shown.strip() and field_of(b.text) is Field.OTHER and b.column_span == 1]
        days = [m for b in filled if (m := _DAY.fullmatch(b.shown)) and 1 <= int(m["day"]) <= 31]
        marked = [m for m in days if m["before"] or m["after"] or m["nth"]]
        if days and len(days if named else marked) >= MOST * len(filled):
            return column
        if named and days and any(find_dates(b.text, loose=True) for b in filled):
            return column
    return None


def dated(grid: Grid, titles: Sequence[str]) -> Grid:
    """The table, its days alone completed from its surroundings.

    titles: what stands above it, the nearest first (caption, sheet's name, headings). A completed cell notes where its
    month comes from.
    """
    column = _days_column(grid)
    if column is None:
        return grid
    months = next((b.column for row in grid.rows[:3] for b in row if re.fullmatch(r"\W*month\W*", b.text, re.I)), None)
    context = _Context(month_above(titles))
    rows = []
    for index, row in enumerate(grid.rows):
        texts = {b.text for b in row if b.row == index and b.shown.strip()}
        if len(texts) == 1:
            context.title(texts.pop())
        if months is not None:
            context.title(next((b.text for b in row if b.column == months and b.row == index), ""))
        rows.append(tuple(_completed(b, context) if b.column == column and b.row == index else b for b in row))
    return replace(grid, rows=tuple(rows))


def _completed(box: Box, context: _Context) -> Box:
    if box.value is not None and not isinstance(box.value, (float, str)):
        return box
    text = box.shown.strip()
    found = next((f for f in find_dates(text, loose=True) if f.day is not None and not f.problem), None)
    if found is not None:
        context.full(found, text)
        return box
    day = _DAY.fullmatch(text)
    if day is None or context.month is None or not 1 <= int(day["day"]) <= 31:
        return box
    if field_of(text) is not Field.OTHER:
        return box
    number, month, note = int(day["day"]), context.month, f"month from “{context.month.said}”"
    if number < context.day and (month.others or find_dates(month.said, loose=True)):
        year = month.year if month.month < 12 or month.year is None else month.year + 1
        month = Month(month.month % 12 + 1, year, month.said, month.others)
        note = f"taken for the month after “{month.said}”, since the day before it is later"
        context.month = month
    context.day = number
    weekday = day["before"] or day["after"]
    name = next((w.title() for w in WEEKDAYS if weekday and w[:3] == weekday.lower()[:3]), "")
    year_said = f" {month.year}" if month.year else ""
    written = f"{name} {number} {MONTHS[month.month - 1].title()}{year_said}{day['rest'] or ''}".strip()
    return replace(box, text=written, value=None, note=note)
