"""Feedback quoted with its channel, or under a heading that announces voices."""

import pytest

from rubrics.checks.feedback_from import given
from rubrics.statements import everywhere
from tests.rubrics.factories import facts

CASES = [
    ("client", True, 'Client 1 (form, 3 May). "You let me finish."', "voice and channel"),
    ("client", True, "Mentee B (by e-mail, June): the meetings were short and she would have liked more.", "e-mail"),
    ("client", False, "Client 1 (director of a bakery) came to me through a friend in March.", "no channel, no voice"),
    ("client", False, "Sponsor of Client 1 (telephone, 9 May). Fewer complaints than in the spring.", "the sponsor's"),
    ("stakeholder", True, "Sponsor of Client 1 (telephone, 9 May). Fewer complaints than in the spring.", "sponsor"),
    ("stakeholder", True, "Brewery chair, interview of 6 May: the board has noticed that he listens.", "no brackets"),
    ("stakeholder", False, "Brewery chair, a meeting of the board, and then the long way home.", "no colon"),
    ("client", True, "# What they said\nClient 2: I have stopped writing letters at midnight.", "a heading of voices"),
    ("client", False, "# What I did\nClient 2: we agreed on two goals and a date.", "any other heading"),
]


@pytest.mark.parametrize(("giver", "held", "text", "why"), CASES)
def test_voices(giver: str, held: bool, text: str, why: str) -> None:
    made = facts(text)
    assert bool(given(made, everywhere(made), giver)) == held, why
