"""Clock times and lengths as they are said."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.sessions.durations import find_durations
from extractors.sessions.spoken import spoken_spans

HOURS = "twelve one two three four five six seven eight nine ten eleven".split()
PAST = {0: ("",), 5: ("five past ",), 10: ("ten past ", "10 past "), 15: ("quarter past ", "a quarter past "), 20: ("twenty past ",),
        25: ("twenty-five past ",), 30: ("half past ", "half ")}  # fmt: skip
TO = {35: "twenty-five to ", 40: "twenty to ", 45: "quarter to ", 50: "ten to ", 55: "five minutes to "}


@pytest.mark.parametrize(
    ("text", "minutes", "begins"),
    [
        ("half eight till quarter past nine", 45, time(8, 30)),  # British: half eight is 8:30
        ("from a quarter to eleven until noon", 75, time(10, 45)),
        ("12 to half one", 90, time(12)),
        ("three o'clock to ten to five", 110, time(15)),
        ("between twenty past nine and half ten", 70, time(9, 20)),
        ("eight thirty to ten in the evening", 90, time(20, 30)),
        ("from five to quarter past six", 75, time(17)),
        ("9.45 to eleven", 75, time(9, 45)),
        ("11 until 1", 120, time(11)),
        ("half past four – six pm", 90, time(16, 30)),
    ],
)
def test_a_span_said_in_words(text: str, minutes: int, begins: time) -> None:
    (found,) = find_durations(text)
    assert (found.minutes, found.begins) == (minutes, begins)


@pytest.mark.parametrize(
    "text",
    [
        "she went from two to four on her scale",
        "goals one to three",
        "nine to five",  # a working day, and nothing says that these are times
        "half of the three directors",
        "at ten to eleven",  # one time
        "half past two",
        "from three to ten sessions",
        "quarter to quarter",
        "half nine till half five",  # longer than any conversation
        "a score of three until half the team agreed",
    ],
)
def test_what_is_no_span(text: str) -> None:
    assert spoken_spans(text) == []


def test_a_span_with_two_readings_gives_both() -> None:
    (found,) = find_durations("from ten to ten to twelve")
    assert {found.minutes, *found.alternatives} == {110, 130}


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("an hour and a half bar five minutes", 85), ("two hours minus a quarter of an hour", 105), ("five minutes short of an hour", 55),
        ("ninety minutes less ten minutes", 80), ("a clear hundred minutes", 100), ("the full hour and a half", 90), ("a whole two hours", 120),
        ("one and three quarter hours", 105), ("an 80-minute one", 80), ("one hour forty", 100), ("a straight 75 minutes", 75),
    ],
)  # fmt: skip
def test_lengths_as_they_are_said(text: str, minutes: int) -> None:
    (found,) = find_durations(text)
    assert (found.minutes, found.vague) == (minutes, "")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("just over an hour", 60), ("nearly ninety minutes", 90), ("a good half hour", 30), ("a generous hour", 60), ("not quite two hours", 120),
        ("the best part of two hours", 120), ("an hour or so", 60), ("a couple of hours", 120), ("90 minutes, give or take", 90),
    ],
)  # fmt: skip
def test_rough_lengths_are_marked(text: str, minutes: int) -> None:
    (found,) = find_durations(text)
    assert found.minutes == minutes
    assert found.vague


def said(minutes: int, words: bool, form: int) -> str:
    hour, minute = divmod(minutes % 720, 60)

    def name(h: int) -> str:
        return HOURS[h % 12] if words else str(h % 12 or 12)

    if minute in TO:
        return TO[minute] + name(hour + 1)
    return PAST[minute][form % len(PAST[minute])] + name(hour)


@given(
    st.integers(0, 143),
    st.integers(1, 36),
    st.booleans(),
    st.integers(0, 1),
    st.sampled_from([" until ", " till ", " – "]),
)
def test_every_pair_of_spoken_times(first: int, length: int, words: bool, form: int, to: str) -> None:
    begin, minutes = 5 * first, 5 * length
    end = begin + minutes
    if begin % 60 == 0 and end % 60 == 0 and "til" not in to:
        return  # bare hours with a dash may be anything
    (found,) = spoken_spans(said(begin, words, form) + to + said(end, words, form))
    assert found.minutes == minutes
    assert (found.begins.hour % 12) * 60 + found.begins.minute == begin
    assert ((found.ends.hour % 12) * 60 + found.ends.minute) == end % 720


@given(st.sampled_from([60, 90, 105, 120]), st.integers(2, 40), st.sampled_from(["less", "all but", "bar", "minus"]))
def test_something_taken_off(minutes: int, off: int, word: str) -> None:
    (found,) = find_durations(f"It ran to {minutes} minutes {word} {off} minutes.")
    assert found.minutes == minutes - off
