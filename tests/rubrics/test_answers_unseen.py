"""The rubrics' requirements on answers in unusual words and on traps; both were written before the rules met them."""

import pytest

from rubrics.criterion import assess
from rubrics.load import load
from rubrics.model import Passages, State
from tests.rubrics.answers_traps import ANSWERS as TRAPS
from tests.rubrics.answers_unseen import ANSWERS as UNUSUAL
from tests.rubrics.factories import facts, whole

CASES = [*UNUSUAL, *TRAPS]


@pytest.mark.parametrize(
    ("unit", "criterion", "state", "why", "text"), CASES, ids=[f"{c[0]}-{c[1]}-{c[3]}" for c in CASES]
)
def test_state_of_an_answer_in_unusual_words(unit: str, criterion: str, state: str, why: str, text: str) -> None:
    rubric = load(unit)
    wanted = next(c for c in rubric.criteria if c.id == criterion)
    made = facts(text)
    result = assess(made, rubric, wanted, Passages(criterion, whole(made.reading)))
    said = [f"{one.requirement.id}: {one.outcome.state}: {one.outcome.sentence}" for one in result.requirements]
    if state == "not found":
        assert result.state in (State.PARTIAL, State.MISSING), said
    else:
        assert result.state == state, said
