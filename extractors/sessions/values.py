"""What a cell or a label's value holds: a date, a length, a clock time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from extractors.sessions.dates import MONTHS, FoundDate, find_dates, serial_date
from extractors.sessions.durations import FoundDuration, find_clock, find_durations
from extractors.sessions.grid import Box
from extractors.sessions.lengths import HOURS_UP_TO, read_length
from extractors.sessions.numerals import FRACTIONS

LONGEST_DATE = 60
"""Characters of a cell that is a date and no note with a date in it ("Wednesday 14th January 2026, 10.00 to 11.30")."""
LONGEST_LENGTH = 50
"""Characters of a cell that is a length and no note with a length in it."""

LINES = 5
"""Lines of a cell that holds a session's number, date, time and place; more are notes."""
BESIDES = 4
"""Words that may stand beside a date or length ("online", "face to face", "14.00 start") before the cell is a note."""


NUMBERS_YEAR, FIRST_DAY, LAST_TRUE_DAY = 1900, date(1899, 12, 30).toordinal(), 60
"""The year in which small numbers lie as spreadsheets' days, day 0, and the day before which files count one more."""
MOST_HOURS = 120
"""Hours that a sum may have; a larger number is one of minutes."""
EXACT = 0.01
"""Minutes by which a number of hours worked out by a formula may differ from whole minutes."""


def dates_in(box: Box) -> tuple[FoundDate, ...]:
    """The dates of a cell that is known to hold one; a typed value goes before the text."""
    if isinstance(box.value, date):
        return (FoundDate(0, len(box.text), box.value.day, box.value.month, box.value.year),)
    if isinstance(box.value, float) and not box.unit:
        value = serial_date(box.value)
        return (FoundDate(0, len(box.text), value.day, value.month, value.year),) if value else ()
    found = find_dates(mended(box.text), loose=True)
    if not found and box.text.strip().isascii() and box.text.strip().isdigit() and len(box.text.strip()) == 5:
        value = serial_date(float(box.text.strip()))
        return (FoundDate(0, 5, value.day, value.month, value.year),) if value else ()
    return found


_BROKEN = re.compile("|".join(r"\s?".join(name) for name in MONTHS if len(name) > len("june")), re.I)


def mended(text: str) -> str:
    """The text of a cell with the names of months whole that a narrow column has broken ("Februar y 3rd")."""
    return _BROKEN.sub(lambda m: re.sub(r"\s", "", m[0]), text)


def without_dates(text: str) -> str:
    """The text with its dates blanked, so that their figures are not read as lengths; offsets stay."""
    for found in find_dates(text):
        text = text[: found.start] + " " * (found.end - found.start) + text[found.end :]
    return text


def length_in(box: Box, unit: str = "", decimals_beside: bool | None = None) -> FoundDuration | None:
    """The length in a cell that is known to hold one; a typed value goes before the text."""
    whole = (0, len(box.text))
    if isinstance(box.value, time):
        minutes = box.value.hour * 60 + box.value.minute
        return FoundDuration(*whole, minutes) if minutes else None
    if isinstance(box.value, float):
        if box.unit == "min":
            return FoundDuration(*whole, round(box.value)) if box.value > 0 else None
        part = box.value % 1 * 60
        near = abs(part - round(part)) < EXACT
        hours = unit == "h" or (unit != "min" and box.value <= HOURS_UP_TO)
        if hours and box.value < MOST_HOURS and near and 100 * box.value % 1 > EXACT:
            return FoundDuration(*whole, round(box.value * 60))  # 0.8333: fifty minutes worked out by a formula
        shown = f"{box.value:g}"
        found = read_length(shown, unit, decimals_beside)
        if found and box.text and not box.text.replace(".", "").replace(",", "").isdigit():
            spelt = find_durations(box.text)
            found = spelt[0] if spelt else found
        return found and replace(found, start=0, end=len(box.text))
    if isinstance(box.value, date):
        number = _disguised(box.value)
        return None if number is None else length_in(replace(box, text="", value=number), unit, decimals_beside)
    return read_length(without_dates(box.text), unit, decimals_beside)


def _disguised(value: date) -> float | None:
    """The number behind a typed date of 1900: a length in a cell that has the format of dates (90 is 30 March)."""
    if value.year != NUMBERS_YEAR:
        return None
    part = (value.hour * 60 + value.minute) / 1440 if isinstance(value, datetime) else 0.0
    days = value.toordinal() - FIRST_DAY
    return days - (days < LAST_TRUE_DAY) + part


def sum_in(box: Box, unit: str) -> int | None:
    """Minutes of a sum in a cell: as a length, but a bare number of hours ("20", "20.5", "20½") may pass eight."""
    spelt = find_durations(box.text, clocks=False)
    if spelt:
        return spelt[0].minutes
    colon = re.fullmatch(r"\s*(\d{1,3}):([0-5]\d)(?::\d\d)?\s*", box.text)
    if colon and box.unit != "min":
        return int(colon[1]) * 60 + int(colon[2])
    number = re.fullmatch(r"\s*(\d{1,4})(?:[.,](\d{1,2})|\s?([½¼¾⅓⅔]))?\s*", box.shown)
    if number and box.unit != "min":
        value = float(f"{number[1]}.{number[2] or 0}") + FRACTIONS.get(number[3], 0)
        if unit == "min" or value >= MOST_HOURS:
            return round(value)
        if number[2] in {"15", "30", "45"} and unit != "min":
            return int(number[1]) * 60 + int(number[2])
        return round(value * 60)
    found = length_in(box, unit)
    return None if found is None else found.minutes


def clock_in(box: Box) -> time | None:
    """The clock time in a cell that is known to hold one."""
    if isinstance(box.value, time):
        return box.value
    if isinstance(box.value, float) and 0 < box.value < 1:
        minutes = round(box.value * 1440)
        return time(minutes // 60 % 24, minutes % 60)
    text = without_dates(box.text).strip()
    if len(text) == 4 and text.isascii() and text.isdigit():
        text = f"{text[:2]}:{text[2:]}"
    return find_clock(re.sub(r"(\d{1,2}:[0-5]\d):[0-5]\d(?!\d)", r"\1", text))


def _words_besides(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """Words of a text outside some spans."""
    for start, end in reversed(spans):
        text = text[:start] + " " + text[end:]
    return len(re.findall(r"[^\W\d_]{2,}", text))


def like_a_date(box: Box) -> bool:
    """The cell is a date (its shape, whatever the header says)."""
    if isinstance(box.value, date):
        return True
    if len(box.text) > 2 * LONGEST_DATE or not any(c.isdigit() for c in box.text):
        return False
    lines = mended(box.text).split("\n")
    return len(lines) <= LINES and any(len(line) <= LONGEST_DATE and _is_date(line) for line in lines)


def _is_date(text: str) -> bool:
    found = find_dates(text, loose="/" in text)
    return bool(found) and _words_besides(text, [(f.start, f.end) for f in found]) <= BESIDES


def like_a_length(box: Box) -> bool:
    """The cell is a length with its unit, or a span of clock times (its shape, whatever the header says)."""
    if box.unit == "min":
        return True
    if len(box.text) > LONGEST_LENGTH or like_a_date(box):
        return False
    found = find_durations(box.text)
    return bool(found) and _words_besides(box.text, [(f.start, f.end) for f in found]) < BESIDES
