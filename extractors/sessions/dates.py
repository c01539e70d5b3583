"""Dates as UK learners write them: a grammar of our own, day first always.

Forms: domain notes, section 6.2. A guessing parser reads 03/04 as March; this one never does, except where a
whole column proves the American order (`american_column`). What cannot be a date is returned with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

FIRST_YEAR, LAST_YEAR = 2000, 2099
"""A session outside these years is a slip of the pen (domain notes 6.2: "2204")."""
MOST_IN_A_LIST = 200
"""Dates in one text; a text with more is no list of sessions, and looking for lists in it takes too long."""
SERIALS = (36526, 73050)
"""Spreadsheet day numbers of 2000-01-01 and 2099-12-31; day 0 is 1899-12-30."""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """One date, or part of one, in a text."""

    start: int
    end: int
    day: int | None
    month: int
    year: int | None
    weekday: int | None = None
    """0 = Monday, where the text names one."""
    approximate: bool = False
    """"w/c 8 April": the week, not the day."""
    perhaps_year: bool = False
    """"Apr 24" may be the 24th or the year."""
    american: bool = False
    """The month stood first, which only a column can prove."""
    problem: str = ""
    """Why it cannot be a date, in words; the numbers are then as written."""

    @property
    def value(self) -> date | None:
        """The calendar date, or None where day or year is missing or the date cannot exist."""
        if self.problem or self.day is None or self.year is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def weekday_differs(self) -> bool:
        """The weekday named is not the one that the date falls on."""
        value = self.value
        return value is not None and self.weekday is not None and value.weekday() != self.weekday

    def in_year(self, year: int) -> FoundDate:
        """The same day in a year (29 February of a common year gets a problem)."""
        return _checked(replace(self, year=year))


MONTH = "|".join(m if len(m) < 4 else rf"{m[:4]}(?:{m[4:]})?|{m[:3]}" for m in MONTHS)
"""Pattern of a month's name, whole, or cut to three or four letters."""
_WEEKDAY = (
    r"(?:(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|urs|ur|r|es|n|ur?s|t|tur)?(?:day)?\.?,?\s+(?:the\s+)?)?"
)
_WEEK = r"(?P<week>(?:w/c|w/b|wc|week\s+(?:commencing|beginning|of))\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?"
_YEAR = (
    r"(?:[\s\-./,]*(?P<year>(?:19|20|22)\d{2}(?!\d)|['’‘]\d{2}(?!\d))|[\s\-./]*(?P<short>\d{2})"
    rf"(?![\d:.,/]\d|\d|\s*[-–—]\s*\d|\s*(?:[x×'’]|min|m\b|hour|hr|h\b|am\b|pm\b|to\b|(?:of\s+)?(?:{MONTH})\b|(?:st|nd|rd"
    rf"|th)\b|and\b|&)))"
)

_NAMED = re.compile(
    rf"(?<![\w/.]){_WEEK}{_WEEKDAY}{_DAY}(?:\s+of)?[\s\-./]*(?P<month>{MONTH})(?![a-z])\.?{_YEAR}?", re.I
)
_TIGHT = re.compile(
    rf"(?<![\w/.]){_WEEK}{_WEEKDAY}(?P<day>\d{{1,2}})(?P<mark>[\-/.])(?P<month>{MONTH})(?P=mark)"
    r"(?P<year>(?:19|20)\d{2}|\d{2})(?![\w/]|[:.]\d)",
    re.I,
)
"""One mark on both sides of the month: what follows it is a year, whatever comes after ("5-Jan-26 - 50 mins")."""
_MONTH_FIRST = re.compile(
    rf"(?<![\w/]){_WEEKDAY}(?P<month>{MONTH})\b\.?\s*(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]\d"
    rf"|\d|\s*(?:min|hour|hr|am\b|pm\b))"
    rf"(?:,?\s+(?P<year>(?:19|20)\d{{2}})(?!\d))?",
    re.I,
)
_MONTH_DAY_YEAR = re.compile(
    rf"(?<![\w/]){_WEEKDAY}(?P<month>{MONTH})\b\.?\s*(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?,?\s+(?P<year>20\d{{2}})(?!\d)",
    re.I,
)
_MONTH_YEAR = re.compile(
    rf"(?<![\w/])(?P<month>{MONTH})\b\.?[\s\-/,]*(?P<year>20\d{{2}}(?!\d)|['’‘]\d{{2}}(?!\d))", re.I
)
_NUMERIC = re.compile(
    rf"(?<![\w/.:\-]){_WEEK}{_WEEKDAY}(?P<day>\d{{1,2}})\s?(?P<mark>[/.\-\\–])\s?(?P<month>\d{{1,2}})\s?(?P=mark)\s?"
    r"(?P<year>(?:19|20|22)\d{2}|['’]?\d{2})(?![\w/\-%]|[.:]\d)",
    re.I,
)
_ISO = re.compile(
    r"(?<![\w/.])(?P<year>(?:19"
    r"|20)\d{2})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)(?:T[\d:.]+Z?)?"
)
_COMPACT = re.compile(r"(?<![\w/.,])(?P<year>20\d{2})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\w)")
_LOOSE = re.compile(
    rf"(?<![\w/.:]){_WEEKDAY}(?P<day>\d{{1,2}})(?P<mark>[/.\-])(?P<month>\d{{1,2}})(?![\w/:\-]|\.\d)", re.I
)
_ROMANS = "i ii iii iv v vi vii viii ix x xi xii".split()
_ROMAN = re.compile(
    rf"(?<![\w/.]){_WEEKDAY}(?P<day>\d{{1,2}})(?P<mark>[./-])\s?(?P<month>{'|'.join(reversed(_ROMANS))})(?P=mark)\s?"
    r"(?P<year>(?:19|20)\d{2}|['’]?\d{2})(?!\w|[:.]\d)",
    re.I,
)
"""The month in Roman figures: "12.iv.2026"."""
_NTH = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth".split()
_NTH += "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
_NTH += [f"twenty-{n}" for n in _NTH[:9]] + ["thirtieth", "thirty-first"]
_SPELT = re.compile(
    rf"(?<!\w){_WEEKDAY}(?:the\s+)?(?P<nth>(?:twenty|thirty)[\s-](?:{'|'.join(_NTH[:9])})|{'|'.join(_NTH[:20])}|thirtieth)"
    rf"\s+(?:day\s+)?of\s+(?P<month>{MONTH})(?![a-z])\.?(?:,?\s+(?P<year>(?:19|20)\d{{2}})(?!\d))?",
    re.I,
)
"""A day in words: "the twenty-third of March 2026"."""
_EARLIER_DAYS = re.compile(
    rf"(?<![\w/.:])(?:\d{{1,2}}(?:st|nd|rd|th)?\s*(?:,|&|\band\b|\+)\s*(?:and\s+)?)+(?:the\s+)?(?=\d{{1,2}}(?:st"
    rf"|nd|rd|th)?(?:\s+of)?\s+(?:{MONTH})\b)",
    re.I,
)

_NUMBERED = re.compile(
    r"(?:\b(?:session|meeting|conversation|talk|call|visit|contact|appointment|entry|record|item|step|row|client|coachee"
    r"|mentee|unit|part|no|number|case|leader|executive|week|page)|#|\b[A-Z]\w*)[\s.]*$"
)
"""Before a number that is no day: "Client 1, 14 March"."""


def _month(text: str) -> int:
    if text.lower() in _ROMANS:
        return _ROMANS.index(text.lower()) + 1
    for position, name in enumerate(MONTHS, 1):
        if name.startswith(text.lower()[:3]):
            return position
    return int(text)


def _year(text: str | None) -> int | None:
    if not text:
        return None
    digits = text.lstrip("'’‘")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _checked(found: FoundDate) -> FoundDate:
    """The same, with `problem` set where no such date exists."""
    day, month, year = found.day, found.month, found.year
    problem = ""
    if not 1 <= month <= 12:
        problem = f"there is no month {month}"
    elif year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        problem = f"the year {year} cannot be right"
    elif day is not None:
        try:
            date(2000 if year is None else year, month, day)
        except ValueError:
            problem = f"there is no {day} {MONTHS[month - 1].title()}" + (f" {year}" if year else "")
    return replace(found, problem=problem)


def _made(match: re.Match[str]) -> FoundDate:
    parts = match.groupdict()
    weekday = parts.get("weekday")
    nth = parts.get("nth")
    day = parts.get("day") or (str(_NTH.index(re.sub(r"\s", "-", nth.lower())) + 1) if nth else None)
    return _checked(
        FoundDate(
            match.start(),
            match.end(),
            int(day) if day else None,
            _month(parts["month"]),
            _year(parts.get("year") or parts.get("short")),
            weekday=next((i for i, w in enumerate(WEEKDAYS) if weekday and w.startswith(weekday.lower())), None),
            approximate=bool(parts.get("week")),
        )
    )


def _earlier_days(text: str, later: Iterable[FoundDate]) -> Iterator[FoundDate]:
    """In "3, 10 and 17 March 2026" the days before the last share its month and year."""
    by_start = {f.start: f for f in later}
    for run in _EARLIER_DAYS.finditer(text):
        shared = by_start.get(run.end())
        if shared is None or _NUMBERED.search(text[max(0, run.start() - 30) : run.start()]):
            continue
        for day in re.finditer(r"\d{1,2}", run[0]):
            start = run.start() + day.start()
            yield _checked(
                FoundDate(
                    start, run.start() + day.end(), int(day[0]), shared.month, shared.year, american=shared.american
                )
            )


_FIGURE = re.compile(r"\d")
"""Every pattern asks for one, and most sentences hold none."""
_WITH_MONTH = (_MONTH_DAY_YEAR, _TIGHT, _NAMED, _MONTH_FIRST, _SPELT, _MONTH_YEAR)
_MONTHS_BEGIN = tuple(month[:3] for month in MONTHS)
_JOINED = re.compile(r"\d\s?[/.\-\\–]\s?\d")
_JOINED_ROMAN = re.compile(r"\d[/.-]\s?[ivx]+[/.-]\s?['’]?\d", re.I)
"""What a date in figures has, but for one without marks."""
REMEMBERED = 4_096
"""Texts of which the dates are remembered: each stage asks for those of every cell and sentence."""


_HOURS_BEHIND = re.compile(r"\s*(?:h|hrs?|hours?)\b", re.I)


@lru_cache(maxsize=REMEMBERED)
def find_dates(text: str, loose: bool = False) -> tuple[FoundDate, ...]:
    """Every date in a text, in order, without overlaps. Never raises.

    loose: also day and month alone in figures ("14/1", "3.4"), which elsewhere are fractions and decimals;
    for a cell or label that is known to hold a date.
    """
    if _FIGURE.search(text) is None:
        return ()
    text = text.translate(_DIGITS)
    plain = text.casefold()
    named, figures = any(month in plain for month in _MONTHS_BEGIN), _JOINED.search(text) is not None
    patterns = [*_WITH_MONTH[:3]] if named else []
    patterns += [_ISO, _NUMERIC] if figures else []
    patterns += [_COMPACT, *(_WITH_MONTH[3:] if named else ())]
    if _JOINED_ROMAN.search(text):
        patterns.append(_ROMAN)
    if loose and figures:
        patterns.append(_LOOSE)
    taken: list[FoundDate] = []
    free = bytearray(b"\1" * len(text))
    for pattern in patterns:
        for match in pattern.finditer(text):
            if pattern is _LOOSE and (_HOURS_BEHIND.match(text, match.end()) or _numbers(match, taken)):
                continue  # "12 May 2026, 1.5 hours", "1.3 12 May 2026"
            if free.find(0, match.start(), match.end()) < 0 and (found := _accepted(match, pattern)) is not None:
                taken.append(found)
                free[found.start : found.end] = bytes(found.end - found.start)
    if taken and named and len(taken) < MOST_IN_A_LIST:
        taken += [f for f in _earlier_days(text, taken) if free.find(0, f.start, f.end) < 0]
    return tuple(sorted(taken, key=lambda f: f.start))


def _numbers(match: re.Match[str], taken: Iterable[FoundDate]) -> bool:
    """Figures with a point beside a date with its year count something: the third session of Client 1."""
    return "." in match[0] and any(found.year is not None for found in taken)


def _accepted(match: re.Match[str], pattern: re.Pattern[str]) -> FoundDate | None:
    """The date of a match, or None where the words only look like one."""
    found = _made(match)
    if pattern is _MONTH_FIRST:
        if found.problem:
            return None
        if found.year is None and re.search(r"\s\d\d$", match[0]):
            found = replace(found, perhaps_year=True)
    if pattern in (_MONTH_FIRST, _MONTH_YEAR) and match["month"] in {"may", "march", "mar"}:
        return None  # the verbs
    if pattern is _NUMERIC and match["mark"] in "-–":
        marks = re.findall(r"\s?[-–]\s?", match[0][match.start("day") - match.start() :])
        if len(set(marks)) > 1 or (len(marks[0]) > 1 and len(match["year"]) < 4):
            return None  # "7 – 10 – 27", "5–59 – 2018": figures in a row
    if pattern is _LOOSE and found.problem and (match["mark"] != "/" or not 1 <= found.month <= 31):
        return None
    return found


_DIGITS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2011": "-", "\u2010": "-", "\u00ad": "\u200b"})
"""Odd blanks and hyphens to plain ones, one character for one, so that offsets stay."""


def serial_date(value: float) -> date | None:
    """The date of a spreadsheet's day number (45385 is 2024-04-03), or None outside 2000 to 2099."""
    if not SERIALS[0] <= value <= SERIALS[1]:
        return None
    return date(1899, 12, 30) + timedelta(days=int(value))


def swapped(found: FoundDate) -> FoundDate:
    """The same figures read month first."""
    if found.day is None:
        return found
    return _checked(replace(found, day=found.month, month=found.day, american=True))


def american_column(column: Iterable[FoundDate]) -> bool:
    """Whether a column of dates in figures can only be month first.

    True where at least one date is impossible day first and possible month first, and none is impossible
    month first. A mixed column proves nothing.
    """
    dates = [f for f in column if f.day is not None]
    proof = [f for f in dates if 12 < f.month <= 31]
    return (
        bool(proof)
        and all(f.day is not None and f.day <= 12 for f in dates)
        and not any(swapped(f).problem for f in proof)
    )
