"""Headings over many ways of setting them: none falls below its floor, and together they do not either."""

from __future__ import annotations

import pytest

from tests.extractors.heading_families import FAMILIES, Layout, layouts, scored, together

FLOOR = 0.95
"""F1 of each layout: at most one line wrong of a text with ten headings."""
TOGETHER = 0.99
EVERY = tuple(layouts())


@pytest.mark.parametrize("layout", EVERY, ids=[layout.name for layout in EVERY])
def test_each_layout(layout: Layout) -> None:
    score = scored(layout)
    assert score.f1 >= FLOOR, (score.missed, score.extra)


def test_all_together() -> None:
    total = together([scored(layout) for layout in EVERY])
    right, wrong = total["right"], total["missed"] + total["extra"]
    assert 2 * right / (2 * right + wrong) >= TOGETHER
    assert total["levels"] / right >= 0.95


def test_there_are_enough_families() -> None:
    assert len(FAMILIES) >= 40
