"""The second look by shape: it speaks where something was not read, and is silent about what is no session."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.model import Disagreement, Hours
from extractors.sessions.setting import Settings
from extractors.sessions.witness import disagreements
from tests.extractors.session_documents import Item, gathered, paper_of, reading


def blind(*items: Item) -> tuple[Disagreement, ...]:
    """What is said if no session was read at all."""
    made = reading(paper_of(*items))
    return disagreements(made, Settings(made), (), date(2026, 11, 20))


def hours_of(*items: Item) -> Hours:
    return gathered(*items)[1]


LOG = [
    ["Date", "Client", "Duration", "Focus"],
    ["3 March 2026", "Client 1", "60 mins", "Saying no"],
    ["10 March 2026", "Client 2", "1 hr 30", "The merger"],
]


def test_rows_that_nothing_read_are_told() -> None:
    told = blind(("2.2 Coaching log", 1), LOG)
    assert "60 min" in told[0].about or "1 h" in told[0].about
    assert len(told) == 2


def test_many_rows_are_told_in_one_sentence() -> None:
    rows = [LOG[0], *([f"{d} March 2026", "Client 1", "60 mins", "Focus"] for d in range(3, 10))]
    (one,) = blind(("2.2 Coaching log", 1), rows)
    assert "7 places" in one.about
    assert "7 h" in one.about


@pytest.mark.parametrize(
    "line",
    [
        "Session 3 with Client 1 on 3 March 2026, 60 minutes",
        "Client 2: 3 March 2026 (1 hr 15 mins), online",
        "Supervision on 3 March 2026 for an hour",
    ],
)
def test_lines_that_nothing_read_are_told(line: str) -> None:
    assert len(blind(("2.2 Coaching", 1), line)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Coaching skills course on 3 March 2026, 90 minutes",
        "Client 1 cancelled the session of 3 March 2026 (60 minutes)",
        "The session on 3 March 2026 will take 60 minutes",
        "I read for an hour on 3 March 2026",
        "Preparation for Client 1 on 3 March 2026: 30 minutes",
        "The coaching contract of 3 March 2026 allows 90 minutes a session",
        "On 3 March 2026 I met a colleague for lunch.",
    ],
)
def test_other_days_and_lengths_are_not(line: str) -> None:
    assert blind(("2.2 Coaching", 1), line) == ()


def test_plans_and_courses_are_not() -> None:
    assert blind(("Plan of sessions", 1), LOG) == ()
    courses = [
        ["Date", "Course", "Length"],
        ["3 March 2026", "Coaching skills", "60 mins"],
        ["4 March 2026", "GROW", "2 hrs"],
    ]
    assert blind(("CPD", 1), courses) == ()


def test_what_was_read_is_not_told_again() -> None:
    assert hours_of(("2.2 Coaching log", 1), LOG).disagreements == ()


# --- sums and contracts --------------------------------------------------------------------------------------


def test_a_sum_for_each_client_and_for_each_table() -> None:
    hours = hours_of(
        ("2.2 Coaching log", 1),
        [*LOG, ["Total", "", "2 hrs 30", ""]],
        ("Summary", 1),
        [["Client", "Hours"], ["Client 1", "1 hr"], ["Client 2", "1 hr 30"]],
    )
    assert {(d.client, d.minutes) for d in hours.declared_by_client} == {("Client 1", 60), ("Client 2", 90)}
    assert 150 in {d.minutes for d in hours.declared_by_table}


def test_a_sum_told_of_one_client_is_not_everyones() -> None:
    hours = hours_of(("2.2 Coaching log", 1), LOG, "In all I delivered 6 hours of coaching with Client 1.")
    assert [(d.client, d.minutes) for d in hours.declared_by_client] == [("Client 1", 360)]
    assert hours.declared_coaching_minutes is None


def test_the_record_of_a_day_is_no_sum() -> None:
    hours = hours_of(("2.3 Supervision", 1), "3 March 2026 (2 hrs): my supervisor showed me how I plan.")
    assert hours.declared_supervision_minutes is None


def test_a_total_at_the_foot_of_one_table_of_two_is_not_the_whole() -> None:
    more = [[*r] for r in LOG]
    more[1][0], more[2][0] = "7 April 2026", "14 April 2026"
    hours = hours_of(("2.2 Coaching log", 1), [*LOG, ["Total", "", "2 hrs 30", ""]], ("2.2 More coaching", 1), more)
    assert hours.declared_coaching_minutes is None
    assert hours.coaching_minutes == 300


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("The coaching contract with Client 1 was signed on 2 February 2026.", date(2026, 2, 2)),
        ("Date of contract: 2 February 2026", date(2026, 2, 2)),
        ("Our agreement was made on 2 February 2026 and reviewed later.", date(2026, 2, 2)),
        ("The contract was reviewed on 2 February 2026.", None),
        ("The contract ends on 2 February 2026.", None),
        ("We agreed to meet on 2 February 2026.", None),
        ("The supervision contract was signed on 2 February 2026.", None),
    ],
)
def test_days_of_contracts(text: str, agreed: date | None) -> None:
    found = hours_of(("1.1 Working with clients", 1), text, ("2.2 Coaching log", 1), LOG).contract_dates
    assert [c.date for c in found] == ([agreed] if agreed else [])


REFLECTIONS = [
    ["What went well", "Good frame, then tips in disguise"],
    ["Length", "2 hours"],
    ["What I would do differently", "Label any tip"],
    ["Feedback", "“Helpful, and quick.”"],
]


def test_a_reflection_that_names_neither_day_nor_client_is_no_session_beside_a_log() -> None:
    assert hours_of(("Coaching log", 1), LOG, ("Reflections", 1), REFLECTIONS).coaching_minutes == 150
    dated = [["Date", "24 March 2026"], ["Client", "Client 2"], *REFLECTIONS]
    assert hours_of(("Coaching log", 1), LOG, ("Reflections", 1), dated).coaching_minutes == 270


STACKED = [
    ("No / date / hours", ["A-1\n12.1.26\n1.5", "A-2\n26.1.26\n1.5"], 180),
    ("Date, length", ["12 January 2026\n90 mins", "26 January 2026\n1 hr"], 150),
    ("Date and time spent", ["12 January 2026\n90 mins", "26 January 2026\n1 hr"], 150),
    ("Goals / dates", ["Delegate\n12 January 2026", "Say no\n26 January 2026"], 0),
]


@pytest.mark.parametrize(("header", "cells", "minutes"), STACKED)
def test_a_cell_with_a_line_for_each_word_of_its_header(header: str, cells: list[str], minutes: int) -> None:
    rows = [[cell, "Two camps", "GROW", "Nobody tells him"] for cell in cells]
    hours = hours_of(("Session records", 1), "Client A", [[header, "Aim", "Tools", "Key points"], *rows])
    assert hours.coaching_minutes == minutes
