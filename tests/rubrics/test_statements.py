"""Which heading says what a sentence is about."""

import pytest

from rubrics.statements import NEAREST_HEADING, everywhere
from tests.rubrics.submissions import facts


def headings(text: str) -> dict[str, str]:
    return {s.text: s.heading for s in everywhere(facts(text))}


def test_a_long_table_stands_as_a_whole_under_its_heading() -> None:
    rows = "\n".join(f"| Day {n} | Waited longer in visit {n}. |" for n in range(1, 60))
    found = headings(f"# Learning from each meeting\nBelow is one row a meeting.\n\n{rows}\n")
    assert found["Waited longer in visit 1."] == "Learning from each meeting"
    assert found["Waited longer in visit 59."] == "Learning from each meeting"


@pytest.mark.parametrize(("between", "heading"), [(3, "Far above"), (NEAREST_HEADING + 2, "")])
def test_a_heading_far_above_no_longer_tells(between: int, heading: str) -> None:
    filling = "\n".join(f"Line number {n} of the text." for n in range(between))
    assert headings(f"# Far above\n{filling}\nThe last line.\n")["The last line."] == heading


def test_a_table_far_below_its_heading_does_not_take_it() -> None:
    filling = "\n".join(f"Line number {n} of the text." for n in range(NEAREST_HEADING + 2))
    assert headings(f"# Far above\n{filling}\n\n| A | In a cell. |\n| B | In another. |\n")["In a cell."] == ""
