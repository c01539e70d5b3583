"""The family of made-up logs: totals exactly right, and nothing wrong in silence."""

from __future__ import annotations

import pytest

from tests.accuracy.logs.__main__ import LAYOUTS, held_back
from tests.accuracy.logs.measure import Outcome, f1, measured

EXACT, RECORDS = 0.98, 0.98
"""Share of logs whose totals and number of clients are exactly right, and F1 of their sessions."""


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    """One log of every layout; `python -m tests.accuracy.logs` reads more of each."""
    return [measured(layout, seed=1) for layout in LAYOUTS if layout not in held_back.LAYOUTS]


def test_totals_are_exactly_right(outcomes: list[Outcome]) -> None:
    wrong = [(o.layout, o.wrong[-1:]) for o in outcomes if not o.totals_right]
    assert len(wrong) <= (1 - EXACT) * len(outcomes), wrong


def test_nothing_is_wrong_in_silence(outcomes: list[Outcome]) -> None:
    assert [(o.layout, o.wrong) for o in outcomes if o.silent] == []


def test_sessions_are_found(outcomes: list[Outcome]) -> None:
    assert f1(outcomes) >= RECORDS


def test_a_log_that_is_right_raises_no_alarm(outcomes: list[Outcome]) -> None:
    assert [(o.layout, o.wrong) for o in outcomes if o.alarms] == []


def test_what_no_rule_was_made_for_is_not_wrong_in_silence() -> None:
    held = [measured(layout, seed=1) for layout in held_back.LAYOUTS]
    assert [(o.layout, o.wrong) for o in held if o.silent] == []
