"""Headings side by side that are the parts of one criterion, and those that only share a word with one."""

import pytest

from rubrics.load import load
from rubrics.passages import route
from tests.rubrics.submissions import facts

BODY = (
    "The yard builds ferries for three councils, and most of those who run it have been here since school. Nobody asks."
)
TEXT = "# The ground\n## {0}\n{body}\n## {1}\n{body}\n## {2}\n{body}\n## {3}\n{body}\n# The verdict\n{body}\n"


def _headed(*titles: str) -> int:
    """How many of four sections are put under 1.2 by their headings."""
    made = facts(TEXT.format(*titles, body=BODY), unit="700")
    return len({b for p in route(made, load("700"))["1.2"].passages if p.route == "heading wording" for b in p.blocks})


@pytest.mark.parametrize(
    "titles",
    [
        ("Context", "Strategy", "Culture", "Conditions"),
        ("1. The context", "2. Our strategy", "3. Culture here", "4. Conditions"),
    ],
)
def test_parts_side_by_side(titles: tuple[str, ...]) -> None:
    assert _headed(*titles) == len(titles)


@pytest.mark.parametrize(
    ("titles", "why"),
    [
        (("Tides", "Welders", "Paint", "Conditions"), "one part alone"),
        (("Tides", "Conditions", "Paint", "Conditions on the slip in the worst of winters"), "one part, twice"),
    ],
)
def test_one_part_alone_is_a_word(titles: tuple[str, ...], why: str) -> None:
    assert _headed(*titles) == 0, why
