"""The length in a cell or after a label that is known to hold one: a bare number, "1:30", "1.5"; and how it is shown.

Forms: domain notes, section 6.1. All lengths are in minutes; what can be read in two ways comes back with both.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.sessions.durations import (
    FRACTION,
    PLAIN,
    FoundDuration,
    amount,
    clocks_alone,
    decimal_hours,
    find_durations,
)
from extractors.sessions.numerals import WORD

HOURS_UP_TO = 8
"""A bare number up to this is hours (domain notes 6.1)."""
MINUTES_FROM = 15
"""A bare number from this is minutes; between the two it is asked (domain notes 6.1)."""
SHORTEST = 20
"""Minutes; a shorter length beside "1:30" is of something else (domain notes 6.1, odd lengths)."""
_COLON = re.compile(r"(?<![\w:./])(?P<hours>\d{1,2}):(?P<mins>[0-5]\d)(?::[0-5]\d)?(?![\w:]|\.\d|\s*[ap]\.?m)", re.I)
_BARE = re.compile(
    rf"[^\w£$€½¼¾]*(?:(?:approx(?:imately)?|circa|ca?|about|around|total)\b[\s.:~]*)?"
    rf"(?:(?P<n>\d{{1,4}}(?:[.,]\d{{1,2}})?)\s?(?P<f>{FRACTION})?|(?P<g>{FRACTION})|(?P<w>{WORD}))(?![\w:/]|[.,]\d)",
    re.I,
)
"""A number without a unit that opens a cell; "Client 1" is none."""
_COUNTED = re.compile(r"\s*(?:[a-z-]+\s+)?(?:sessions|meetings|conversations|visits|calls|times|clients)\b", re.I)
"""Behind a number that is none of hours: "14 meetings"."""


def said(minutes: int) -> str:
    """A length for people: "1 h 30"."""
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02d}" if hours and rest else f"{hours} h" if hours else f"{rest} min"


def rough(length: FoundDuration) -> tuple[str, ...]:
    """The doubt about a length that is given only roughly ("just under two hours"), else none."""
    return (f"the length is given only roughly (“{length.vague}”)",) if length.vague else ()


def read_length(text: str, unit: str = "", decimals_beside: bool | None = None) -> FoundDuration | None:
    """The length in a cell or after a label that is known to hold one, or None.

    unit: "min" or "h" where the column's header names it, else empty: a bare number then counts by its size.
    """
    plain = text.translate(PLAIN)
    spelt = find_durations(plain)
    if not spelt and (between := clocks_alone(plain)):
        return between
    if re.fullmatch(r"\s*hour\s+and\s+(?:a\s+half|a\s+quarter|three[\s-]quarters)\s*", plain, re.I):
        return read_length(f"an {plain.strip()}", unit)
    colon = _COLON.search(plain)
    clocked = colon is not None and colon.start() < (spelt[0].start if spelt else len(plain))
    if colon is not None and clocked and (not spelt or spelt[0].minutes < SHORTEST):
        return _colon(colon, unit)
    if spelt:
        return _first_of(spelt)  # "14:00 (1 hr)": what has a unit is the length, the time before it the start
    if colon:
        return _colon(colon, unit)
    bare = _BARE.match(plain)
    return _bare(bare, unit, decimals_beside) if bare and not _COUNTED.match(plain, bare.end()) else None


def _first_of(found: tuple[FoundDuration, ...]) -> FoundDuration:
    """The first; another length beside it that says something else makes a doubt."""
    first, rest = found[0], {f.minutes for f in found[1:]}
    timed = next((f for f in found if f.begins), None)
    if timed is not None and timed is not first:
        first = replace(first, begins=timed.begins, ends=timed.ends)
    other = tuple(sorted(m for m in rest if m != first.minutes))
    return replace(first, alternatives=first.alternatives + other)


def _colon(match: re.Match[str], unit: str) -> FoundDuration | None:
    hours, minutes = int(match["hours"]), int(match["mins"])
    if hours > HOURS_UP_TO:
        if hours >= MINUTES_FROM and minutes == 0 and (unit == "min" or hours > 24):
            return FoundDuration(match.start(), match.end(), hours, note=f"{match[0]} read as {hours} minutes")
        if unit or hours < 24:
            return None
    return FoundDuration(match.start(), match.end(), hours * 60 + minutes) if hours or minutes else None


def _bare(match: re.Match[str], unit: str, decimals_beside: bool | None) -> FoundDuration | None:
    written = match["n"] or ""
    begin = min(match.start(g) for g in "ngw" if match[g])
    shown = match[0][begin - match.start() :]
    value = amount(shown)
    if value is None or value <= 0:
        return None
    place = (begin, match.end())
    fits_hours, fits_minutes = value <= HOURS_UP_TO, value >= MINUTES_FROM
    if unit == "min" and not fits_hours:
        return FoundDuration(*place, round(value))
    if unit == "h" and not fits_minutes and not fits_hours:
        return FoundDuration(*place, round(value * 60), note=f"{shown} read as hours")
    if not fits_hours and not fits_minutes:
        return FoundDuration(*place, round(value), (round(value * 60),), note=f"{shown} may be hours or minutes")
    if fits_minutes:
        other = (round(value * 60),) if unit == "h" else ()
        return FoundDuration(*place, round(value), other, note="minutes under a header of hours" if other else "")
    if "." in written or "," in written:
        minutes, alternatives, note = decimal_hours(written, decimals_beside)
    else:
        minutes, alternatives, note = round(value * 60), (), ""
    if unit == "min":
        alternatives, note = (*alternatives, round(value)), f"{shown} under a header of minutes read as hours"
    return FoundDuration(*place, minutes, alternatives, note=note)
