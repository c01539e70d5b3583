"""How headings are counted tells their levels, where one way of counting stands within another."""

from __future__ import annotations

import pytest

from extractors.counted import levels


@pytest.mark.parametrize(
    ("titles", "found", "reason"),
    [
        (["I. Aims", "a) Mine", "b) Theirs", "II. Work", "a) Hours"], [1, 2, 2, 1, 2], "Roman over letters"),
        (
            ["A. Aims", "A.1 Mine", "A.2 Theirs", "B. Work", "B.1 Hours"],
            [1, 2, 2, 1, 2],
            "letters over letter and figure",
        ),
        (["I Aims", "1. Mine", "2. Theirs", "II Work", "1. Hours"], [1, 2, 2, 1, 2], "Roman over figures"),
        (["1. Aims", "a. Mine", "i. Fast", "ii. Slow", "b. Theirs", "2. Work"], [1, 2, 3, 3, 2, 1], "three of them"),
        (["(A) Aims", "(i) Mine", "(ii) Theirs", "(B) Work"], [1, 2, 2, 1], "in brackets"),
        (["A. Aims", "1. Mine", "Closing", "B. Work", "1. Hours"], [1, 2, None, 1, 2], "one without number between"),
        (["1. Aims", "2. Work", "3. End", "A. A letter", "B. A log"], [None] * 5, "appendices below nothing"),
        (["1. Aims", "2. Work", "3. End"], [None] * 3, "one way only"),
        (["A year from now", "I coach people", "A last word"], [None] * 3, "words of one letter"),
        ([], [], "none"),
    ],
)
def test_levels(titles: list[str], found: list[int | None], reason: str) -> None:
    made = levels(list(enumerate(titles)))
    assert [made.get(n) for n in range(len(titles))] == found, reason
