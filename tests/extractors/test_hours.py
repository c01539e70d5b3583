"""Sums that learners state, and those that they only plan or are asked for."""

from __future__ import annotations

import pytest

from extractors.model import Context, Hours
from extractors.sessions.gather import gather
from tests.extractors.session_documents import TODAY, Paper, reading


def hours_of(*paragraphs: str, heading: str = "Summary of the portfolio", rows: list[list[str]] | None = None) -> Hours:
    paper = Paper()
    paper.heading(heading)
    for text in paragraphs:
        paper.para(text)
    if rows:
        paper.table(rows)
    return gather(reading(paper), Context("Ada Quill", "701", TODAY))[1]


@pytest.mark.parametrize(
    ("text", "coaching", "supervision"),
    [
        ("In total I delivered 21 hours of coaching.", 1260, None),
        ("I have completed 20.5 hours of mentoring with three mentees.", 1230, None),
        ("Total hours: 20", 1200, None),
        ("Total coaching hours: 19.5", 1170, None),
        ("Hours completed: 19.5", 1170, None),
        ("A total of 22 hours and 30 minutes was undertaken.", 1350, None),
        ("The log shows 20 hours of coaching and 4.5 hours of supervision.", 1200, 270),
        ("Altogether my supervision came to four hours.", None, 240),
        ("I received 5 hours of group supervision.", None, 300),
        ("Total supervision: 4 hours", None, 240),
        ("Together the sessions make 23 h 30.", 1410, None),
        ("I coached for twenty-one hours in all.", 1260, None),
        ("This portfolio covers 20 hours of coaching with two clients and 4 hours of supervision.", 1200, 240),
        ("I attended four supervision sessions of one hour each.", None, 240),
        ("Sum of the log: 20 hrs 15 mins", 1215, None),
    ],
)
def test_declared_totals(text: str, coaching: int | None, supervision: int | None) -> None:
    hours = hours_of(text)
    assert (hours.declared_coaching_minutes, hours.declared_supervision_minutes) == (coaching, supervision)
    assert hours.declared


@pytest.mark.parametrize(
    "text",
    [
        "A minimum of 20 hours is required.",
        "The unit requires 20 hours of coaching and at least 4 hours of supervision.",
        "The learner must undertake 20 hours of effective coaching.",
        "To meet the 20 hours required, I looked for a third client.",
        "I planned 20 hours of coaching.",
        "I will complete 20 hours in total by June.",
        "The programme is for six sessions of two hours, twelve hours in total, as agreed.",
        "He worked sixty hours a week.",
        "She has 20 years of experience.",
        "I spent five hours of preparation in total.",
        "I have completed 6 hours with Client 1.",
    ],
)
def test_requirements_plans_and_other_hours_are_not_declared(text: str) -> None:
    hours = hours_of(text)
    assert (hours.declared_coaching_minutes, hours.declared_supervision_minutes) == (None, None)


def test_the_criterion_as_heading_declares_nothing() -> None:
    assert (
        hours_of("Text.", heading="2.2 Undertake 20 hours of effective, individual coaching").declared_coaching_minutes
        is None
    )


HEAD = ["Date", "Client", "Hours", "Topic"]


@pytest.mark.parametrize(
    ("total", "minutes"),
    [
        (["Total", "", "2.5", ""], 150),
        (["", "Total hours", "2.5", ""], 150),
        (["Total: 2.5 hours", "", "", ""], 150),
        (["TOTAL", "", "2 hrs 30", ""], 150),
        (["Grand total", "", "2:30", ""], 150),
        (["Total", "", "21.5", ""], 1290),
    ],
)
def test_total_rows(total: list[str], minutes: int) -> None:
    hours = hours_of(
        heading="2.2 Coaching log",
        rows=[HEAD, ["3/2/26", "Client 1", "1", "a"], ["9/2/26", "Client 2", "1.5", "b"], total],
    )
    assert hours.declared_coaching_minutes == minutes
    assert hours.coaching_minutes == 150


def test_subtotals_with_a_grand_total() -> None:
    rows = [
        HEAD,
        ["3/2/26", "Client 1", "1", "a"],
        ["Subtotal", "", "1", ""],
        ["9/2/26", "Client 2", "1.5", "b"],
        ["Subtotal", "", "1.5", ""],
        ["Total", "", "2.5", ""],
    ]
    hours = hours_of(heading="2.2 Coaching log", rows=rows)
    assert (hours.declared_coaching_minutes, hours.coaching_minutes) == (150, 150)


def test_a_total_without_the_word_is_not_a_session() -> None:
    rows = [
        HEAD,
        ["3/2/26", "Client 1", "1", "a"],
        ["9/2/26", "Client 2", "1.5", "b"],
        ["10/2/26", "Client 2", "2", "b"],
        ["", "", "4.5", ""],
    ]
    assert hours_of(heading="2.2 Coaching log", rows=rows).coaching_minutes == 270


def test_planned_hours_are_kept_apart() -> None:
    hours = hours_of(
        "I planned 21 hours with two clients.",
        heading="2.1 Plan 20 hours",
        rows=[
            ["Client", "Sessions planned", "Hours planned"],
            ["A", "7", "10"],
            ["B", "7", "11"],
            ["Total", "14", "21"],
        ],
    )
    assert hours.planned_minutes == 1260
    assert hours.coaching_minutes == 0
    assert hours.declared_coaching_minutes is None


@pytest.mark.parametrize(("total", "minutes"), [("20½", 1230), ("20 ¼", 1215), ("20.5", 1230), ("20", 1200)])
def test_a_planned_total_of_hours_may_have_a_fraction(total: str, minutes: int) -> None:
    plan = [["Client", "Hours planned"], ["Client 1", "10"], ["Client 2", "10"], ["Total", total]]
    assert hours_of(heading="2.1 Plan", rows=plan).planned_minutes == minutes


def test_sums_over_counted_sessions_only() -> None:
    rows = [
        HEAD,
        ["3/2/26", "Client 1", "1", "a"],
        ["3/3/26", "Client 1", "1", "Session cancelled"],
        ["9/2/26", "Client 2", "1.5", "b"],
        ["9/3/27", "Client 3", "1.5", "b"],
    ]
    hours = hours_of(heading="2.2 Coaching log", rows=rows)
    assert (hours.coaching_minutes, hours.clients) == (150, ("Client 1", "Client 2"))
