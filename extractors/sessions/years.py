"""The year of a date that states none, taken from its neighbours."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from extractors.model import Part, Reading
from extractors.sessions.dates import MONTHS, FoundDate, find_dates
from extractors.sessions.record import Draft

YEARS_BACK = 5
"""A portfolio's sessions lie at most so many years before the run; older dates are of books and careers."""
FAR = 400
"""Days; a year that lies farther from every stated one is a guess and is said to be one."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A draft with its calendar date."""

    draft: Draft
    date: date | None
    doubts: tuple[str, ...] = ()


def stated_dates(reading: Reading, today: date) -> frozenset[date]:
    """Every full date, and the middle of every month with a year, that the texts state near the run's date."""
    found: list[date] = []
    for _, _, block in reading.blocks(Part.BODY, Part.TEXTBOX, Part.HEADER, Part.FOOTER):
        if not re.search(r"\d", block.text):
            continue
        for f in find_dates(block.text):
            if f.year is None or f.problem or not today.year - YEARS_BACK <= f.year <= today.year:
                continue
            found.append(f.value or date(f.year, f.month, 15))
    return frozenset(found)


def _on(found: FoundDate, year: int) -> date | None:
    return found.in_year(year).value


def _distance(day: date, others: Iterable[date]) -> int:
    return min((abs((day - other).days) for other in others), default=10_000)


def _infer(found: FoundDate, groups: Sequence[Collection[date]], today: date) -> tuple[date | None, bool]:
    """The most likely date of a day and month without a year, and whether it rests on a stated year.

    groups: stated dates, nearest first (the same table or section, all records, all of the text).
    """
    years = range(today.year + 1, today.year - YEARS_BACK, -1)
    days = [d for y in years if (d := _on(found, y)) is not None]
    if found.weekday is not None:
        days = [d for d in days if d.weekday() == found.weekday] or days
    if not days:
        return None, False
    for group in groups:
        same = [d for d in days if d in group]
        if same:
            return same[0], True
    for group in groups:
        if group:
            past = [d for d in days if d <= today] or days
            nearest = min(past, key=lambda d: _distance(d, group))
            return nearest, _distance(nearest, group) <= FAR
    past = [d for d in days if d <= today]
    return (past[0] if past else days[-1]), False


def _shown(found: FoundDate) -> str:
    """A date for people, with what is missing left out."""
    month = MONTHS[found.month - 1].title() if 1 <= found.month <= 12 else f"month {found.month}"
    return " ".join(str(p) for p in (found.day, month, found.year) if p)


def with_dates(drafts: Sequence[Draft], stated: Collection[date], today: date) -> list[Dated]:
    """Each draft with its calendar date, missing years filled in, and what is doubtful about it."""
    full = [(d.group, v) for d in drafts if d.date and (v := d.date.value)]
    records = {v for _, v in full}
    settled: dict[int, set[date]] = {}
    for group, day in full:
        settled.setdefault(group, set()).add(day)
    guessed: set[int] = set()
    result: list[Dated] = []
    for draft in drafts:
        found = draft.date
        if found is None:
            result.append(Dated(draft, None))
            continue
        value, doubts = found.value, list(_doubts(found))
        if value is None and found.day is not None and not found.problem:
            group_dates = settled.setdefault(draft.group, set())
            # a day that another record dates in full is that day; else the nearest stated year counts
            value, sure = _infer(
                found, (records, group_dates, stated) if _in(found, records) else (group_dates, records, stated), today
            )
            if value is not None:
                group_dates.add(value)
                if not sure:
                    guessed.add(draft.group)
                if draft.group in guessed:
                    doubts.append(f"{_shown(found)} has no year; {value.year} was assumed")
        result.append(Dated(draft, value, tuple(doubts)))
    return result


def _in(found: FoundDate, days: Iterable[date]) -> bool:
    return any((d.day, d.month) == (found.day, found.month) for d in days)


def _doubts(found: FoundDate) -> Iterable[str]:
    if found.problem:
        yield f"the date {_shown(found)} cannot be right: {found.problem}"
    if found.day is None and not found.problem:
        yield f"only the month is given ({_shown(found)})"
    if found.weekday_differs:
        yield f"{_shown(found)} was not the weekday that the record names"
    if found.approximate:
        yield "only the week is given"
    if found.perhaps_year:
        yield f"{_shown(found)} may be a month and a year"
