"""Ten thousand lengths and ten thousand dates, written in every form and read back; and as many texts that are none."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from extractors.sessions.dates import MONTHS, WEEKDAYS, find_dates
from extractors.sessions.durations import find_durations
from extractors.sessions.lengths import read_length

FORMS = 10_000
_FRACTION = {0: "", 15: "¼", 30: "½", 45: "¾"}
_SAID = {15: " and a quarter", 30: " and a half", 45: " and three quarters"}
_ONES = "one two three four five six seven eight".split()
_NUMBERS = {20: "twenty", 25: "twenty-five", 30: "thirty", 40: "forty", 45: "forty-five", 50: "fifty", 55: "fifty-five", 90: "ninety"}  # fmt: skip


def _hours(minutes: int) -> tuple[int, int]:
    return divmod(minutes, 60)


def _clock(minutes: int, mark: str = ":") -> str:
    return f"{minutes // 60:02d}{mark}{minutes % 60:02d}"


def _clock12(minutes: int) -> str:
    hour, rest = _hours(minutes)
    shown = f"{hour % 12 or 12}" + (f".{rest:02d}" if rest else "")
    return f"{shown}{'am' if hour < 12 else 'pm'}"


Form = Callable[[int, random.Random], str | None]


def _whole(minutes: int, rng: random.Random) -> str | None:
    hours, rest = _hours(minutes)
    if not hours or not rest:
        return None
    unit, small = rng.choice((("hours", "minutes"), ("hrs", "mins"), ("hr", "min"), ("h", "m"), ("Hours", "Minutes")))
    return f"{hours} {unit}{rng.choice((' ', ', ', ' and '))}{rest} {small}"


def _minutes(minutes: int, rng: random.Random) -> str | None:
    return (
        f"{minutes}{rng.choice((' ', '', '-', chr(160)))}{rng.choice(('minutes', 'mins', 'min', 'mins.', 'Minutes'))}"
    )


def _decimal(minutes: int, rng: random.Random) -> str | None:
    if minutes % 15 or minutes < 60:
        return None
    shown = f"{minutes / 60:.2f}".rstrip("0").rstrip(".").replace(".", rng.choice((".", ".", ",")))
    return f"{shown} {rng.choice(('hours', 'hrs', 'h', 'hour'))}"


def _tight(minutes: int, rng: random.Random) -> str | None:
    hours, rest = _hours(minutes)
    return f"{hours}{rng.choice(('h', 'hr'))}{rest:02d}" if hours and rest else None


def _fraction(minutes: int, rng: random.Random) -> str | None:
    hours, rest = _hours(minutes)
    sign = _FRACTION.get(rest)
    return (
        f"{hours or ''}{sign} {rng.choice(('hours', 'hrs', 'hour'))}" if sign is not None and (hours or sign) else None
    )


def _spoken(minutes: int, rng: random.Random) -> str | None:
    hours, rest = _hours(minutes)
    if hours and rest in _SAID:
        way = f"{_ONES[hours - 1]} hour{'s' if hours > 1 else ''}{_SAID[rest]}"
        return (
            way
            if rng.random() < 0.5 or hours == 1
            else f"{_ONES[hours - 1]}{_SAID[rest]} hours".replace("quarters", "quarter")
        )
    if not hours and rest in _NUMBERS:
        return f"{_NUMBERS[rest]} minutes"
    return f"{_ONES[hours - 1]} hour{'s' if hours > 1 else ''}" if not rest else None


def _colon(minutes: int, rng: random.Random) -> str | None:
    hours, rest = _hours(minutes)
    return rng.choice((f"{hours}:{rest:02d}", f"{hours:02d}:{rest:02d}", f"{hours}:{rest:02d}:00"))


def _iso(minutes: int, rng: random.Random) -> str | None:
    hours, rest = _hours(minutes)
    return "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest else "")


def _between(minutes: int, rng: random.Random) -> str | None:
    begin = rng.randrange(9 * 60, 14 * 60, 5)
    if begin // 60 >= 12 and (begin + minutes) // 60 >= 24:
        return None
    write = rng.choice((_clock, _clock12, lambda m: _clock(m, ".") if m % 60 else _clock12(m)))
    if write not in (_clock, _clock12) and (begin % 60 == 0 or (begin + minutes) % 60 == 0):
        write = _clock
    return f"{write(begin)}{rng.choice((' - ', '–', '-', ' to ', ' until '))}{write(begin + minutes)}"


LENGTHS: tuple[Form, ...] = (
    _whole, _minutes, _decimal, _tight, _fraction, _spoken, _colon, _iso, _between,
)  # fmt: skip


def test_ten_thousand_lengths_are_read_as_they_were_written() -> None:
    rng = random.Random(8589)
    wrong, made = [], 0
    while made < FORMS:
        minutes = rng.randrange(20, 241)
        text = rng.choice(LENGTHS)(minutes, rng)
        if text is None:
            continue
        made += 1
        found = read_length(text)
        if found is None or found.minutes != minutes:
            wrong.append((text, minutes, found and found.minutes))
    assert wrong == []


SENTENCES = (
    "The session lasted {}.", "We met for {} on the day.", "Client 2 – {} – delegation", "({})", "It ran for {}, as agreed.",
    "Length: {}", "Coaching, {}, by video", "{} with Client 1",
)  # fmt: skip


def test_ten_thousand_lengths_are_found_in_sentences() -> None:
    rng = random.Random(701)
    wrong, made = [], 0
    spelt = [form for form in LENGTHS if form is not _colon]
    while made < FORMS:
        minutes = rng.randrange(20, 241)
        text = rng.choice(spelt)(minutes, rng)
        if text is None:
            continue
        made += 1
        sentence = rng.choice(SENTENCES).format(text)
        found = find_durations(sentence)
        if [f.minutes for f in found] != [minutes]:
            wrong.append((sentence, minutes, [f.minutes for f in found]))
    assert wrong == []


_NO_LENGTH = (
    "Unit {n}", "section {n}.{m}", "page {n}", "£{n}.{m}0", "{n} people", "{n} goals", "score {m}/10", "{n}%", "Client {m}",
    "goal {m}", "{n} years", "{m} weeks", "{n} days", "room {n}", "chapter {m}", "{n} questions", "step {m} of 5",
    "version {m}.{n}", "{n} colleagues", "20{n} strategy", "appendix {m}", "{n}th floor", "level {m}",
)  # fmt: skip


def test_ten_thousand_texts_without_a_length_have_none() -> None:
    rng = random.Random(703)
    wrong = []
    for _ in range(FORMS):
        pieces = [
            rng.choice(_NO_LENGTH).format(n=rng.randint(10, 99), m=rng.randint(1, 9)) for _ in range(rng.randint(1, 3))
        ]
        text = rng.choice((", ", " and ", "; ")).join(pieces)
        if found := find_durations(text):
            wrong.append((text, [f.minutes for f in found]))
    assert wrong == []


# --- dates ---------------------------------------------------------------------------------------------------


def _ordinal(day: int) -> str:
    ending = "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def _date_text(d: date, rng: random.Random) -> str:
    month, weekday = MONTHS[d.month - 1].title(), WEEKDAYS[d.weekday()].title()
    short = month[:3]
    forms = (
        f"{d.day} {month} {d.year}", f"{_ordinal(d.day)} {month} {d.year}", f"{_ordinal(d.day)} of {month} {d.year}",
        f"{d.day} {short} {d.year}", f"{d.day} {short} {d:%y}", f"{d.day}-{short}-{d:%y}", f"{d.day}-{short}-{d.year}",
        f"{weekday} {d.day} {month} {d.year}", f"{weekday[:3]} {d.day} {short} {d.year}",
        f"{weekday}, {_ordinal(d.day)} {month} {d.year}", f"{month} {d.day}, {d.year}", f"{month} {_ordinal(d.day)}, {d.year}",
        f"{d:%d/%m/%Y}", f"{d.day}/{d.month}/{d.year}", f"{d.day}/{d.month}/{d:%y}", f"{d:%d.%m.%Y}", f"{d.day}.{d.month}.{d:%y}",
        f"{d:%d-%m-%Y}", f"{d:%Y-%m-%d}", f"{d:%Y/%m/%d}", f"{weekday[:3]} {d:%d/%m/%y}", f"{d.day} {month.upper()} {d.year}",
        f"{d.day} {month.lower()} {d.year}", f"{d.day}/{short}/{d.year}", f"{d.day} {short} ’{d:%y}",
        f"{weekday} the {_ordinal(d.day)} of {month} {d.year}", f"{d:%Y-%m-%d}T09:30:00",
    )  # fmt: skip
    return rng.choice(forms)


DATED = (
    "{}", "Date: {}", "We met on {}.", "({})", "Client 1, {}, 90 minutes", "{} – Client 2 – 1 hr", "{}: 60 mins",
    "Session 3 ({})", "On {} I saw her again.", "held {}; 50 mins", "{} | Client A | 45 mins",
)  # fmt: skip


def test_ten_thousand_dates_are_read_as_they_were_written() -> None:
    rng = random.Random(8589)
    wrong = []
    for _ in range(FORMS):
        day = date(2019, 1, 1) + timedelta(days=rng.randrange(10 * 365))
        text = rng.choice(DATED).format(_date_text(day, rng))
        if [f.value for f in find_dates(text)] != [day]:
            wrong.append((text, day, [f.value for f in find_dates(text)]))
    assert wrong == []


_NO_DATE = (
    "{n} goals", "scored {m}/10", "1:{m}0", "{n}.{m} hours", "(Kolb, 19{n})", "20{n} plan", "ratio {m}:{m}", "£{n}.50",
    "{n} minutes", "pages {m}–{n}", "section {m}.{m}", "{m} of {n}", "may help", "march on", "{n} people may agree",
    "unit 70{m}", "0{n}{n}{n}{n}{n}", "{n}% in 20{n}", "{m} x {n} minutes", "10:{n}–11:{n}",
)  # fmt: skip


def test_ten_thousand_texts_without_a_day_have_none() -> None:
    rng = random.Random(700)
    wrong = []
    for _ in range(FORMS):
        pieces = [
            rng.choice(_NO_DATE).format(n=rng.randint(10, 59), m=rng.randint(1, 9)) for _ in range(rng.randint(1, 3))
        ]
        text = rng.choice((", ", "; ", " – ")).join(pieces)
        if found := [f for f in find_dates(text) if f.day is not None]:
            wrong.append((text, [(f.day, f.month, f.year) for f in found]))
    assert wrong == []


@pytest.mark.parametrize(("begin", "end"), [(time(9, 0), time(10, 30)), (time(11, 30), time(13, 0))])
def test_every_way_of_joining_two_clock_times(begin: time, end: time) -> None:
    for mark in ("-", "–", " - ", " – ", " to ", " until ", "—"):
        (found,) = find_durations(f"{begin:%H:%M}{mark}{end:%H:%M}")
        assert found.minutes == 90, mark
        assert (found.begins, found.ends) == (begin, end), mark
