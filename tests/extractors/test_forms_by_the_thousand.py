"""Days and lengths by the thousand: what is written in any usual form is read back, and what is neither is not read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from extractors.sessions.dates import find_dates
from extractors.sessions.durations import find_durations
from extractors.sessions.lengths import read_length

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
FEWEST = 10_000


def nth(day: int) -> str:
    return f"{day}" + ("th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th"))


DATES: tuple[Callable[[date], str], ...] = (
    lambda d: f"{d:%d/%m/%Y}",
    lambda d: f"{d.day}/{d.month}/{d:%y}",
    lambda d: f"{d.day}.{d.month}.{d:%y}",
    lambda d: f"{d:%d-%m-%Y}",
    lambda d: f"{d:%Y-%m-%d}",
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{nth(d.day)} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{nth(d.day)} of {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{DAYS[d.weekday()][:3]} {d.day} {MONTHS[d.month - 1][:3]} {d.year}",
    lambda d: f"{DAYS[d.weekday()]}, {nth(d.day)} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day}-{MONTHS[d.month - 1][:3]}-{d:%y}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
)
AROUND = ("{}", "Session 2, {}", "({})", "{}: Client 1")

LENGTHS: tuple[Callable[[int], str], ...] = (
    lambda m: f"{m} minutes",
    lambda m: f"{m} mins",
    lambda m: f"{m}min",
    lambda m: f"{m // 60}h{m % 60:02d}",
    lambda m: f"{m // 60}h {m % 60}m",
    lambda m: f"{m // 60} hrs {m % 60} mins",
    lambda m: f"{m // 60} hours and {m % 60} minutes",
    lambda m: f"{m // 60}hr{m % 60}mins",
    lambda m: f"PT{m // 60}H{m % 60}M",
)
BESIDE = ("{}", "Client 1, {}", "({})", "about the budget, {}", "{} by video", "Length: {}", "Session 3 – {}")


def clocks() -> Iterator[tuple[str, int]]:
    """Spans of clock times from quarter to quarter, in six forms, with their minutes."""
    for begin in range(8 * 60, 18 * 60, 15):
        for minutes in range(20, 181, 5):
            a, b = divmod(begin, 60), divmod(begin + minutes, 60)
            yield f"{a[0]:02d}:{a[1]:02d}–{b[0]:02d}:{b[1]:02d}", minutes
            yield f"{a[0]}.{a[1]:02d} - {b[0]}.{b[1]:02d}", minutes
            yield f"{a[0]:02d}:{a[1]:02d} to {b[0]:02d}:{b[1]:02d}", minutes
            half = "am" if a[0] < 12 else "pm"
            late = "am" if b[0] < 12 else "pm"
            yield f"{a[0] % 12 or 12}.{a[1]:02d}{half} to {b[0] % 12 or 12}.{b[1]:02d}{late}", minutes


def test_ten_thousand_days_are_read_back() -> None:
    seen, wrong = 0, []
    day = date(2023, 1, 1)
    while day < date(2027, 1, 1):
        for position, write in enumerate(DATES):
            text = AROUND[(position + day.day) % len(AROUND)].format(write(day))
            found = [f.value for f in find_dates(text)]
            seen += 1
            wrong += [(text, found)] if found != [day] else []
        day += timedelta(days=1)
    assert seen >= FEWEST
    assert wrong == []


def test_ten_thousand_lengths_are_read_back() -> None:
    seen, wrong = 0, []
    for minutes in range(60, 241):
        for write in LENGTHS:
            for around in BESIDE:
                text = around.format(write(minutes))
                found = [f.minutes for f in find_durations(text)]
                seen += 1
                wrong += [(text, found)] if found != [minutes] else []
    for text, minutes in clocks():
        read = read_length(text)
        seen += 1
        wrong += [(text, [read])] if read is None or read.minutes != minutes else []
    assert seen >= FEWEST
    assert wrong == []


NO_LENGTH = (
    "{} people", "£{}", "page {}", "AC {}.2", "{}%", "Client {}", "goal {} of 9", "unit {}", "room {}", "{} options",
    "version {}.0", "the {}th floor", "score {}/1000", "{} miles", "Figure {}", "a team of {}", "since {}", "no. {}",
)  # fmt: skip
NO_DATE = (
    "{}/{} of them",
    "{}.{} hours",
    "{}:{} remaining",
    "ratio {}-{}",
    "pages {}–{}",
    "{} x {}",
    "{}, {} and more",
)


def test_ten_thousand_texts_that_hold_neither_are_not_read() -> None:
    seen, wrong = 0, []
    for number in range(1, 500):
        for form in NO_LENGTH:
            text = form.format(number)
            seen += 1
            wrong += [text] if find_durations(text) else []
    for first in range(1, 60):
        for second in range(1, 60, 5):
            for form in NO_DATE:
                text = form.format(first, second)
                seen += 1
                wrong += [text] if find_dates(text) else []
    assert seen >= FEWEST
    assert wrong == []
