"""How many months a plan covers."""

import pytest

from rubrics.checks.plan import CHECK, Params
from rubrics.model import State
from tests.rubrics.factories import question

CASES = [
    ("My plan for the next twelve months follows.", State.FOUND, "words"),
    ("12-month development plan", State.FOUND, "figure"),
    ("From July 2026 to June 2027 I shall proceed as follows.", State.FOUND, "from and to"),
    ("From July of this year to June of the next I mean to read.", State.FOUND, "no years"),
    ("| When | What |\n| Jan - Mar 2026 | Course |\n| Apr - Jun 2026 | Practice |\n| Jul - Dec 2026 | Portfolio |", State.FOUND, "quarters in a table"),
    ("Start: 01/03/2026. Course by 30/06/2026. Final review: 28/02/2027.", State.FOUND, "figures"),
    ("2026-03-01: begin. 2027-02-28: review.", State.FOUND, "ISO"),
    ("Q1: course. Q2: triad. Q3: reading. Q4: accreditation.", State.FOUND, "quarters"),
    ("Over the coming year I will attend two courses.", State.FOUND, "coming year"),
    ("September: course. November: triad. February: recording. June: group. August: review.", State.FOUND, "months over the turn of the year"),
    ("By month 3 a course, by month 12 the accreditation.", State.FOUND, "numbered months"),
    ("# The plan, March 2027 to February 2028\nA course in the autumn. A recording in spring.", State.FOUND, "from and to in the heading"),
    ("| When | What |\n| August | Course |\n| November | Triad |\n| February 2027 | Recording |\n| July 2027 | Review |", State.FOUND, "the first year is not written"),
    ("# The plan, March 2027 to August 2027\nA course and a recording.", State.PARTIAL, "half a year in the heading"),
    ("| When | What |\n| December | Course |\n| October | Log |\n| March 2027 | Recording |", State.PARTIAL, "October and December of the year before, in no order"),
    ("My plan for six months: a course and a book.", State.PARTIAL, "half a year"),
    ("From January 2026 to May 2026 I shall read.", State.PARTIAL, "five months"),
    ("I may attend a course and I might read.", State.MISSING, "may is not May"),
    ("I shall attend a course, read and practise.", State.MISSING, "no time at all"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "state", "why"), CASES, ids=[c[2] for c in CASES])
def test_months(text: str, state: State, why: str) -> None:
    outcome = CHECK.run(question(text), Params())
    assert outcome.state is state, outcome.sentence
