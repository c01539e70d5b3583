"""Paragraphs that are numbered after the learner's own chapters are no signposts."""

import pytest

from rubrics.load import load
from rubrics.own_chapters import numbered_after
from tests.rubrics.factories import reading

CASES = [
    (
        "chapters beyond the outcomes",
        True,
        "# 2. Aims\n2.1 Coaching.\n2.2 Mentoring.\n# 5. Ethics\n5.1 Theory.\n5.2 Code.",
    ),
    ("labels with a word", True, "# Chapter 3: Setting\n3.1 Context.\n# Chapter 4: Others\n4.1 Courses."),
    ("chapters that may be outcomes", False, "# 1. Context\n1.1 Purposes.\n1.2 Setting.\n# 2. Practice\n2.1 Skills."),
    ("one chapter only", False, "# 2. Aims\nThe aims differ.\n# 5. Ethics\n5.1 Theory.\n5.2 Code."),
    ("criteria's numbers under chapters", False, "# 4. Ethics\n2.4 Evaluate ethics.\n# 5. Supervision\n2.5 Review it."),
    ("amounts in the text", False, "# 4. Costs\nIt took 4.1 days.\n# 5. Gains\nIt brought 5.2 per cent."),
]


@pytest.mark.parametrize(("why", "own", "text"), CASES, ids=[c[0] for c in CASES])
def test_numbers_after_chapters(why: str, own: bool, text: str) -> None:
    assert bool(numbered_after(reading(text), load("700"))) is own, why
