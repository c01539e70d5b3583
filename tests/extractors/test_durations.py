"""Lengths of time as learners write them."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.sessions.durations import find_clock, find_durations
from extractors.sessions.lengths import read_length
from tests.extractors.session_documents import LENGTHS, TODAY, Held


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1", 60), ("1.0", 60), ("1.5", 90), ("1,5", 90), ("1½", 90), ("½", 30), ("1 1/2 hrs", 90), ("1hr", 60), ("1 hr.", 60), ("1h", 60),
        ("1h30", 90), ("two full hours", 120), ("a whole hour", 60), ("from ten, hour and a half", 90), ("1h 30m", 90), ("1hr30mins", 90), ("1 hour and 30 minutes", 90), ("one hour", 60), ("an hour and a half", 90),
        ("half an hour", 30), ("three quarters of an hour", 45), ("an hour and three quarters", 105), ("90", 90), ("90m", 90), ("90 min", 90),
        ("90mins", 90), ("90'", 90), ("75’", 75), ("1:30", 90), ("1:15", 75), ("01:30:00", 90), ("1.30", 90), ("0.45", 45), ("1.25", 75), ("1.75", 105),
        ("10:00–11:30", 90), ("10am - 11.30am", 90), ("10-11", 60), ("1000-1130hrs", 90), ("from 2 to 3.30pm", 90), ("2pm to 3.30", 90),
        ("9.30 - 11.00", 90), ("11am to 1pm", 120), ("12.30-2pm", 90), ("13.00 – 14.15", 75), ("2 x 1hr", 120), ("6 × 60-minute", 360),
        ("6 sessions of 90 minutes", 540), ("approx. 1 hr", 60), ("c. 60 mins", 60), ("5 hrs (3 sessions)", 300), ("8 hours 30", 510),
        ("total 20hrs 15", 1215), ("PT1H30M", 90), ("PT45M", 45), ("ninety minutes", 90), ("one hour fifteen", 75), ("one and a half hours", 90), ("one and half hour", 90), ("2 and half hours", 150), ("one and one half hours", 90),
        ("one-and-a-half hours", 90), ("two hours and a quarter", 135), ("2¼ hours", 135), ("hour and a half", 90), ("twenty-one hours", 1260),
        ("a hundred and five minutes", 105), ("75 mins (14:00 - 15:15)", 75), ("90 minutes (online)", 90), ("1 hour 5", 65), ("1hr\u00a015", 75),
    ],
)  # fmt: skip
def test_one_reading(text: str, minutes: int) -> None:
    found = read_length(text)
    assert found is not None
    assert found.minutes == minutes
    assert not found.alternatives


@pytest.mark.parametrize(
    ("text", "minutes", "others"),
    [
        ("1.3", 90, (78,)),  # 1.30 whose nought a spreadsheet dropped, or a decimal
        ("1.20", 72, (80,)),
        ("60-90 mins", 60, (90,)),
        ("10", 10, (600,)),
        ("12", 12, (720,)),
    ],
)
def test_two_readings_are_both_given(text: str, minutes: int, others: tuple[int, ...]) -> None:
    found = read_length(text)
    assert found is not None
    assert (found.minutes, found.alternatives) == (minutes, others)


def test_halves_in_the_column_make_point_thirty_ambiguous() -> None:
    alone = read_length("1.30", decimals_beside=False)
    beside = read_length("1.30", decimals_beside=True)
    assert alone is not None
    assert not alone.alternatives
    assert beside is not None
    assert beside.alternatives == (78,)


@pytest.mark.parametrize(
    ("text", "unit", "minutes", "ambiguous"),
    [("45", "min", 45, False), ("10", "min", 10, False), ("1.5", "min", 90, True), ("2", "h", 120, False), ("90", "h", 90, True), ("10", "h", 600, False)],
)  # fmt: skip
def test_the_header_names_the_unit(text: str, unit: str, minutes: int, ambiguous: bool) -> None:
    found = read_length(text, unit)
    assert found is not None
    assert (found.minutes, bool(found.alternatives)) == (minutes, ambiguous)


@pytest.mark.parametrize("text", ["", "-", "n/a", "TBC", "online", "0", "14:30", "Client 1", "see above", "£45"])
def test_no_length(text: str) -> None:
    assert read_length(text) is None


@pytest.mark.parametrize(
    "text",
    ["chapter 4", "360 degree", "in 2017", "pp. 10-11", "1.1 Agree", "10 people", "5m people left", "a 10-year plan", "goal 1 to goal 3",
     "scores from 3 to 7", "2017-2019", "the hours that he worked", "half the team", "24/7", "£60/hour", "moved from 2 to 4"],
)  # fmt: skip
def test_prose_without_a_length(text: str) -> None:
    assert [f for f in find_durations(text) if f.minutes > 10] == []


def test_several_in_a_sentence() -> None:
    found = find_durations(
        "We met for 90 minutes, then for an hour and a quarter, and from 2pm to 3.30pm on the last day."
    )
    assert [f.minutes for f in found] == [90, 75, 90]
    assert found[2].begins == time(14, 0)


def test_counts_of_sessions() -> None:
    (found,) = find_durations("The agreement is for six coaching sessions of 90 minutes.")
    assert (found.count, found.minutes) == (6, 540)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("9.30", time(9, 30)), ("2pm", time(14)), ("14:05", time(14, 5)), ("12 am", time(0)), ("noon", None)],
)
def test_clock_times(text: str, expected: time | None) -> None:
    assert find_clock(text) == expected


@given(
    st.integers(9, 16),
    st.sampled_from([0, 15, 30, 45]),
    st.sampled_from([60, 75, 90, 105, 120]),
    st.sampled_from(LENGTHS),
)
def test_what_is_written_is_read(hour: int, minute: int, minutes: int, write: object) -> None:
    text = write(Held(0, 1, TODAY, minutes, time(hour, minute)))
    found = read_length(text)
    assert found is not None, text
    assert (found.minutes, found.alternatives) == (minutes, ()), text


@given(st.integers(0, 8), st.integers(0, 59))
def test_hours_and_minutes_in_every_notation(hours: int, minutes: int) -> None:
    total = hours * 60 + minutes
    if total < 15:
        return
    for text in (
        f"{hours}:{minutes:02d}",
        f"{hours}h{minutes:02d}",
        f"{hours} hours {minutes} minutes",
        f"{hours} h {minutes} min",
        f"PT{hours}H{minutes}M",
        f"{total} min",
    ):
        found = read_length(text)
        assert found is not None, text
        assert found.minutes == total, text


@given(
    st.text(max_size=80) | st.text(alphabet="0123456789.:,-–½¼¾ hourminsapx×'to", max_size=50),
    st.sampled_from(["", "min", "h"]),
)
def test_nothing_raises_and_places_are_in_order(text: str, unit: str) -> None:
    end = 0
    for f in find_durations(text):
        assert end <= f.start < f.end <= len(text)
        assert f.minutes > 0
        end = f.end
    found = read_length(text, unit)
    assert found is None or found.minutes > 0
