"""Planned hours: stated, shared out in prose, line by line, in tables; and what is no plan of hours."""

from dataclasses import replace

import pytest

from rubrics.planned import planned
from rubrics.statements import everywhere
from tests.rubrics.factories import facts

SHARES = [
    ("I planned twenty-one hours: seven with each of three clients.", 21, "the share is named, not multiplied again"),
    ("The plan was for sixteen hours: eight with each of two mentees.", 16, "the stated sum is no share"),
    ("I planned six hours with each of three and four or five with the fourth.", 22, "the lower of two figures"),
    ("Client 1 and Client 2 are down for five and a half hours each and Client 3 for ten.", 21, "turned round"),
    ("20 hours were planned: 7.5 for Client A, 6.25 for Client B and 6.25 for Client C.", 20, "decimals"),
    ("I planned eleven hours with Mentee 1 and nine with Mentee 2.", 20, "the unit is said once"),
    ("I planned three sessions with each of two clients.", 0, "sessions without a length are no hours"),
    ("I set three goals for Client 1 and two for Client 2.", 0, "goals are no hours"),
    ("The plan was for 3 x 5 x 80 minutes.", 20, "people, meetings, length"),
    ("Twenty hours, two clients, ten each: five meetings of two hours.", 20, "a sentence that begins with its sum"),
    ("After three hours, two of them on the train, I was tired.", 0, "hours of something else"),
    ("I planned 6 sessions × 1h30 × 2 mentees.", 18, "a length between its factors"),
    ("I planned two mentees, six meetings each of an hour and three quarters.", 21, "what each has is multiplied"),
    ("I planned 5 x 2 = 10 hours, of 21 in total with both.", 10, "in prose the sum of both is not read"),
    ("Hours: A 9, B 6 and C 6. The hall is free on Fridays.", 21, "each client by sign"),
    ("Hours planned: Client 1 11, Client 2 10.", 21, "each client by label"),
    ("Goals: A 9, B 6, C 6.", 0, "figures that are no hours"),
    ("Hours: A 9 to noon.", 0, "one share is no plan of all"),
    ("I planned five meetings of 80 minutes over 3 x 4 weeks.", 6 + 2 / 3, "weeks are no length of a session"),
]


@pytest.mark.parametrize(("text", "hours", "why"), SHARES)
def test_hours_shared_out_in_prose(text: str, hours: float, why: str) -> None:
    made = facts(text)
    figures = [minutes for minutes, _ in planned(made, everywhere(made))]
    assert max(figures, default=0) == round(hours * 60), why


TABLES = [
    (
        "| Step | Oak | Elm |\n| First contact | A call in May | A call in May |\n| Hours | 11 | 9 |",
        20,
        "a row of hours, one cell for each",
    ),
    (
        "| Step | Oak | Elm |\n| Meetings | Six of 100 minutes = 10 hours | Five of 120 minutes = 10 hours |",
        20,
        "each cell ends in its own sum",
    ),
    (
        "| Hours | Shape |\n| 6 x 1.75 = 10.5 hours, of 21 in total | Goals first |",
        21,
        "a cell that says what both clients' plans come to",
    ),
    (
        "| Client | Number and length | Total | Themes |\n| Oak | 6 of 75 minutes | 7 hours 30 | Leave |\n"
        "| Elm | 10 of 75 minutes | 12 hours 30 | Margin |\n| Total | 16 sessions | 20 hours | Reserve dates in June |",
        20,
        "a column of totals that holds lengths",
    ),
    (
        "| Client | Number and length |\n| Oak | 6 of 75 minutes |\n| Elm | Ten sessions of 75 minutes |",
        20,
        "number and length in one cell",
    ),
    (
        "| Client | Sessions | Hours planned |\n| A | 5 of 2 hours | 10 |\n| B | 4 of 2 hours, 1 of 2½ | 10½ |\n"
        "| Total | 10 | 20½ |",
        20.5,
        "halves of hours",
    ),
    (
        "| Client | Number of goals | Total |\n| Oak | 3 | 4 |\n| Elm | 2 | 5 |",
        0,
        "a column of totals that holds none",
    ),
    (
        "| Client | Sessions planned | Length | Hours |\n| Client 1 | 5 | 2 h | 10 |\n| Client 2 | 5 | 2 h | 10 |\n"
        "| Total | 10 | | 20 |",
        20,
        "a column of hours; its total is not added",
    ),
    (
        "| Mentee | Meetings | Length |\n| Mentee 1 | 6 | 90 minutes |\n| Mentee 2 | 8 | 90 minutes |",
        21,
        "meetings times length",
    ),
    (
        "| Month | Client A | Client B |\n| May | 1.5 h | 2 h contract and goals |\n| June | 1.5 h | 2 h review |",
        7,
        "a timetable is added up",
    ),
    (
        "| What | How | By when |\n| Clients | a note to managers | May |\n"
        "| Meetings | Three people, four each of 100 minutes: 3 x 4 x 100 minutes = 20 hours | June |",
        20,
        "a cell reckons it out",
    ),
    (
        "| | Client 1 | Client 2 |\n| Post | head | lead |\n| Hours planned | 10 (6 meetings) | 11 |\n| Begun | May | June |",
        21,
        "a form with a row of planned hours",
    ),
    (
        "| | Client 1 | Client 2 |\n| Post | head | lead |\n| Hours planned | 6 x 1.75 = 10.5 | 7 x 1.5 = 10.5 |",
        21,
        "a row of hours that are reckoned out without a unit",
    ),
    ("| | Client 1 | Client 2 |\n| Hours of work | 40 | 38 |\n| Begun | May | June |", 0, "other hours of a form"),
    ("| Stage | Client 1 |\n| Contract | January |\n| Closing | June |", 0, "stages without lengths"),
]


def test_a_column_of_hours_for_each_is_multiplied_with_the_clients() -> None:
    rows = "| Phase | When | Hours each |\n| Opening | May | 2 |\n| Middle | June to July | 6 |\n| Close | August | 2 |"
    made = facts(rows)
    two = replace(made, hours=replace(made.hours, clients=("A", "B")))
    assert max(minutes for minutes, _ in planned(two, everywhere(two))) == 20 * 60
    plain = replace(two, reading=facts(rows.replace("Hours each", "Hours")).reading)
    assert max(minutes for minutes, _ in planned(plain, everywhere(plain))) == 10 * 60


@pytest.mark.parametrize(("text", "hours", "why"), TABLES)
def test_hours_of_a_table(text: str, hours: float, why: str) -> None:
    made = facts(text)
    figures = [minutes for minutes, _ in planned(made, everywhere(made))]
    assert max(figures, default=0) == round(hours * 60), why


def test_one_line_for_each_client() -> None:
    made = facts("- Client 1: ten hours in five meetings.\n- Client 2: eleven hours, because she is new in post.")
    assert max(minutes for minutes, _ in planned(made, everywhere(made))) == 21 * 60
