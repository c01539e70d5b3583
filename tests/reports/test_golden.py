"""Whole workbooks as text, cell by cell: what changes is seen in review."""

from __future__ import annotations

import pytest

from tests.reports.dump import GOLDEN, goldens

MADE = goldens()


@pytest.mark.parametrize("name", sorted(MADE))
def test_golden(name: str) -> None:
    expected = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    assert MADE[name] == expected, "look at the difference, then: python -m tests.reports.dump"
