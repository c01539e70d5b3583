"""Single answers in many voices keep the states that they have (python -m tests.accuracy.answers.measure)."""

from tests.accuracy.answers.measure import judged

RIGHT = 122
"""Of 150, as measured (124) less two."""
WRONGLY = 9
"""Found wrongly, of 70: as measured (8) and one more."""


def test_single_answers_are_judged_as_well_as_before() -> None:
    answers = judged()
    assert len(answers) == 150
    assert sum(one.said == one.state for one in answers) >= RIGHT
    assert sum(one.said == "found" for one in answers if one.state != "found") <= WRONGLY
