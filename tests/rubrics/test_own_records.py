"""Unit 701: which competency frameworks and which reflective logs are there, on lines that only sound like them."""

import pytest

from rubrics.checks import CHECKS
from rubrics.load import load
from rubrics.model import State
from tests.rubrics.factories import question
from tests.rubrics.test_every_check import LOG, session

RUBRIC = load("701")
ONE = "| Session | Reflection |\n" + LOG.splitlines()[0]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("I held each entry against the EMCC competence framework and marked the area.", State.FOUND),
        ("Against the competences of my professional body I am weakest in endings.", State.FOUND),
        ("Her firm's competency measure put her at three of five for influence before we began.", State.MISSING),
        ("He was asked competency questions at the interview and came second of four.", State.MISSING),
    ],
)
def test_a_framework_is_more_than_the_word(text: str, state: State) -> None:
    criterion = next(c for c in RUBRIC.criteria if c.id == "2.5")
    wanted = next(r for r in criterion.requirements if r.id == "framework")
    asked = question(text, vocabularies=tuple(RUBRIC.vocabularies.values()))
    assert CHECKS[wanted.check].run(asked, wanted.params).state is state


def test_one_reflection_is_no_log() -> None:
    check = CHECKS["records"]
    params = check.params(kinds=("reflective_log",))
    sessions = (session(2), session(2, day=9, client="Client 2"))
    assert check.run(question(ONE, sessions=sessions), params).state is not State.FOUND


@pytest.mark.parametrize(
    ("text", "present"),
    [
        ("In May Client B looked grey, and I stopped and asked that she see a doctor before the next meeting.", True),
        ("Client A was unwell that week, so I moved the meeting and wrote to ask how she was.", True),
        ("Client A runs a hospital of three sites and wants to be heard at the board.", False),
    ],
)
def test_care_for_somebody_who_is_ill_is_duty_of_care(text: str, present: bool) -> None:
    criterion = next(c for c in RUBRIC.criteria if c.id == "1.2")
    wanted = next(r for r in criterion.requirements if r.id == "elements")
    found = CHECKS[wanted.check].run(question(text), wanted.params).found
    assert ("duty of care" in [f.name for f in found]) is present
