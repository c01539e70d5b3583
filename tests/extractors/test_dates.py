"""Dates as learners write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.sessions.dates import MONTHS, WEEKDAYS, american_column, find_dates, serial_date, swapped
from tests.extractors.session_documents import DATES

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("03/04/2024", "2024-04-03"),  # day first, always
        ("3.4.24", "2024-04-03"),
        ("03-04-24", "2024-04-03"),
        ("3 April 2024", "2024-04-03"),
        ("3rd April 2024", "2024-04-03"),
        ("the 3rd of April, 2024", "2024-04-03"),
        ("Wed 3 Apr 2024", "2024-04-03"),
        ("Weds. 3rd Apr '24", "2024-04-03"),
        ("2024-04-03", "2024-04-03"),
        ("2024-04-03T09:30:00Z", "2024-04-03"),
        ("20240403", "2024-04-03"),
        ("3-Apr-24", "2024-04-03"),
        ("3Apr2024", "2024-04-03"),
        ("April 3, 2024", "2024-04-03"),
        ("Thurs 14 May 2026", "2026-05-14"),
        ("12 March 2026 10:00–11:30", "2026-03-12"),
        ("12 March 26, 10am", "2026-03-12"),
        ("10.30 on 3.2.26", "2026-02-03"),
        ("Session 1, Client 2, October 17, 2025", "2025-10-17"),
        ("29 Feb 2024", "2024-02-29"),
    ],
)
def test_whole_dates(text: str, expected: str) -> None:
    (found,) = find_dates(text)
    assert found.value == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("text", "day", "month", "year"),
    [
        ("3rd April", 3, 4, None),
        ("14 March, for 90 minutes", 14, 3, None),
        ("12 March 90 mins", 12, 3, None),  # the 90 is no year
        ("3 March 10:00–11:30", 3, 3, None),
        ("April 2024", None, 4, 2024),
        ("Sept ’25", None, 9, 2025),
        ("Apr 24", 24, 4, None),
    ],
)
def test_parts_of_dates(text: str, day: int | None, month: int, year: int | None) -> None:
    (found,) = find_dates(text)
    assert (found.day, found.month, found.year) == (day, month, year)
    assert found.value is None


@pytest.mark.parametrize("text", ["31/06/2024", "29/02/2023", "04/15/2024", "3 April 2204", "0/5/2024"])
def test_impossible_dates_are_found_and_reported(text: str) -> None:
    (found,) = find_dates(text)
    assert found.problem
    assert found.value is None


@pytest.mark.parametrize(
    "text",
    ["1.30", "10:00-11:30", "version 2.1", "3/4 of an hour", "we may 2 of us agree", "60-90 mins", "1/2 hour", "in 2017",
     "AC 1.2.3", "20 hours", "5 out of 10", "may", "March on", "192.168.10.12", "0207 946 0123", "(2017)"],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


def test_day_and_month_in_figures_only_where_a_date_is_known_to_stand() -> None:
    assert find_dates("14/1") == ()
    (found,) = find_dates("14/1", loose=True)
    assert (found.day, found.month) == (14, 1)


def test_figures_with_a_point_beside_a_whole_date_count_sessions() -> None:
    (found,) = find_dates("2.3\n4 March 2026", loose=True)
    assert (found.day, found.month) == (4, 3)
    assert len(find_dates("14/1 and 4 March 2026", loose=True)) == 2
    (alone,) = find_dates("2.3", loose=True)
    assert (alone.day, alone.month) == (2, 3)


def test_lists_share_month_and_year() -> None:
    assert [f.value for f in find_dates("on 3, 10 and 17 March 2026")] == [date(2026, 3, d) for d in (3, 10, 17)]
    assert [(f.day, f.month) for f in find_dates("3 February, 10 March and 21 April")] == [(3, 2), (10, 3), (21, 4)]
    assert len(find_dates("Client 1, 14 March 2026")) == 1  # the 1 is no day


def test_the_weekday_is_compared() -> None:
    (right,) = find_dates("Wednesday 3 April 2024")
    (wrong,) = find_dates("Monday 3 April 2024")
    assert not right.weekday_differs
    assert wrong.weekday_differs


def test_the_week_is_not_the_day() -> None:
    assert find_dates("w/c 8 April 2024")[0].approximate


def test_a_column_proves_the_american_order_only_without_contradiction() -> None:
    def column(*texts: str) -> bool:
        return american_column(f for t in texts for f in find_dates(t))

    assert column("04/03/2024", "04/15/2024")
    assert not column("04/03/2024", "05/03/2024")
    assert not column("04/15/2024", "15/04/2024")
    assert not column("04/31/2024")
    assert swapped(find_dates("04/15/2024")[0]).value == date(2024, 4, 15)


def test_spreadsheet_serials() -> None:
    assert serial_date(45385) == date(2024, 4, 3)
    assert serial_date(90) is None


@given(DAYS, st.sampled_from(DATES))
def test_what_is_written_is_read(day: date, write: object) -> None:
    text = write(day)
    (found,) = find_dates(text)
    assert found.value == day
    assert not found.weekday_differs


@given(DAYS, st.sampled_from(["We met on {}.", "({}) notes", "Date: {}", "{} – Client 1", "Session 4, {}, 90 minutes"]))
def test_the_place_is_the_dates_own(day: date, frame: str) -> None:
    written = f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"
    text = frame.format(written)
    (found,) = find_dates(text)
    assert text[found.start : found.end] == written


@given(DAYS)
def test_the_named_weekday_is_read(day: date) -> None:
    (found,) = find_dates(f"{WEEKDAYS[day.weekday()].title()} {day.day} {MONTHS[day.month - 1].title()}")
    assert found.weekday == day.weekday()
    assert found.in_year(day.year).value == day


@given(st.text(max_size=80) | st.text(alphabet="0123456789/-. :'’JanFebMrchstdof,", max_size=60), st.booleans())
def test_nothing_raises_and_places_are_in_order(text: str, loose: bool) -> None:
    found = find_dates(text, loose=loose)
    end = 0
    for f in found:
        assert end <= f.start < f.end <= len(text)
        end = f.end
        assert f.problem or f.day is None or f.in_year(2024) is not None
