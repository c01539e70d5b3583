"""A submission beyond all measure is assessed up to a limit, and says so; others are left as they are."""

from __future__ import annotations

import pytest

from extractors.bounded import MOST_CHARACTERS, PARAGRAPH, bounded
from extractors.model import Document, Part, Status
from extractors.word.reader import read_word
from tests.extractors.word_files import p, package, table


def essay(paragraphs: int, extra: str = "") -> Document:
    text = "".join(p(f"Line {n:04}") for n in range(paragraphs))
    return read_word(package(p("Aims", "Heading1") + text + p("Ends", "Heading1") + extra), "Essay.docx", "d1", "")


COST = 9 + PARAGRAPH


def test_what_any_learner_hands_in_is_left_alone() -> None:
    documents = (essay(50), essay(60))
    assert bounded(documents) == documents
    assert MOST_CHARACTERS > 5 * 31_800 * 5


def test_a_text_beyond_the_limit_is_cut_and_says_so() -> None:
    whole = essay(100, table([["late", "later"]]))
    (cut,) = bounded([whole], 24 + 40 * COST)
    assert [b.text for b in cut.blocks if b.text][:2] == ["Aims", "Line 0000"]
    assert sum(b.text.startswith("Line") for b in cut.blocks) == 40
    assert cut.status is Status.PARTLY_READ
    assert cut.problem is not None
    assert "up to paragraph 41 of 104" in cut.problem
    assert cut.warnings[-1].code == "truncated"


def test_the_limit_is_met_to_the_character() -> None:
    whole = essay(40)
    cost = sum(len(b.text) + PARAGRAPH for b in whole.blocks if b.text)
    assert bounded([whole], cost) == (whole,)
    (cut,) = bounded([whole], cost - 1)
    assert cut.status is Status.PARTLY_READ


def test_places_and_what_goes_with_the_file_stay() -> None:
    whole = essay(100, table([["late", "later"]]))
    (cut,) = bounded([whole], 24 + 40 * COST)
    assert [(b.part, b.index) for b in cut.blocks] == [(b.part, b.index) for b in whole.blocks]
    assert cut.tables == whole.tables
    assert cut.ledger == whole.ledger
    assert [b.text for b in cut.blocks if b.part is Part.FILENAME] == ["Essay.docx"]
    assert [h.block for h in cut.headings] == [0]


@pytest.mark.parametrize("length", [1, 30])
def test_later_files_have_what_is_left(length: int) -> None:
    first, second = bounded([essay(100), essay(length)], 48 + 100 * COST + 30)
    assert first.status is Status.READ
    assert second.status is Status.PARTLY_READ
    assert sum(b.text.startswith("Line") for b in second.blocks) == 0


def test_a_file_of_which_nothing_is_assessed_says_that() -> None:
    _, second = bounded([essay(100), essay(3)], 48 + 100 * COST)
    assert second.problem is not None
    assert second.problem.startswith("Not assessed")
