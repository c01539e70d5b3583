"""The rubrics' requirements on invented answers: found, short by one, only named, denied, put off."""

import pytest

from rubrics.checks import CHECKS
from rubrics.criterion import assess
from rubrics.load import load
from rubrics.model import Passages
from tests.rubrics.answers_700 import ANSWERS as ANSWERS_700
from tests.rubrics.answers_703 import ANSWERS as ANSWERS_703
from tests.rubrics.answers_more import ANSWERS as ANSWERS_MORE
from tests.rubrics.answers_ordinary import ANSWERS as ANSWERS_ORDINARY
from tests.rubrics.factories import facts, whole

CASES = [("700", *a) for a in ANSWERS_700] + [("703", *a) for a in ANSWERS_703] + [*ANSWERS_MORE, *ANSWERS_ORDINARY]


@pytest.mark.parametrize(
    ("unit", "criterion", "state", "why", "text"), CASES, ids=[f"{c[0]}-{c[1]}-{c[3]}" for c in CASES]
)
def test_state_of_an_invented_answer(unit: str, criterion: str, state: str, why: str, text: str) -> None:
    rubric = load(unit)
    wanted = next(c for c in rubric.criteria if c.id == criterion)
    made = facts(text)
    result = assess(made, rubric, wanted, Passages(criterion, whole(made.reading)))
    said = [f"{one.requirement.id}: {one.outcome.state}: {one.outcome.sentence}" for one in result.requirements]
    assert result.state == state, said


def test_every_check_is_used() -> None:
    used = {r.check for unit in ("700", "701", "703") for c in load(unit).criteria for r in c.requirements}
    assert used == set(CHECKS), "a check that no rubric asks for has no reader"
