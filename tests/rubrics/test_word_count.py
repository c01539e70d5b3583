"""A centre's rule on words: what counts, and how a count stands to it."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.model import (
    Block,
    CellPlace,
    Context,
    Document,
    Facts,
    Heading,
    Kind,
    Part,
    Reading,
    Reference,
    Role,
    Span,
    Status,
)
from rubrics.word_count import LEAVE_OUT, WordRule, against, words_under

BLOCKS = (
    Block(Part.BODY, 0, "A heading here"),
    Block(Part.BODY, 1, "Eight words of running text stand right here"),
    Block(Part.BODY, 2, "in a table", cell=CellPlace(0, 0, 0)),
    Block(Part.FOOTNOTE, 0, "a note below", anchor=1),
    Block(Part.TEXTBOX, 0, "boxed", anchor=1),
    Block(Part.HEADER, 0, "Learner 701"),
    Block(Part.BODY, 3, "Finch, A. (2019) A book."),
    Block(Part.BODY, 4, "struck out", role=Role.DELETED),
    Block(Part.COMMENT, 0, "a tutor's remark", anchor=1),
    Block(Part.FILENAME, 0, "essay final.docx"),
    Block(Part.PROPERTIES, 0, "Tutor Name", label="creator"),
)


def facts(status: Status = Status.READ) -> Facts:
    document = Document("d1", "essay.docx", Kind.DOCX, "0" * 64, status, "", BLOCKS, headings=(Heading(0, 1, "style"),))
    entry = Reference(
        "Finch, A. (2019) A book.", ("Finch",), "2019", "A book", True, "book", False, 0, Span(0, 6, 0, 24)
    )
    return Facts(Context("Ada Finch", "700", date(2026, 3, 2)), Reading((document,)), references=(entry,))


@pytest.mark.parametrize(
    ("left_out", "words", "why"),
    [
        ((), 3 + 8 + 3 + 3 + 1 + 2 + 5, "everything but deletions, comments, the file's name and properties"),
        (("headings",), 22, "the heading's three"),
        (("tables",), 22, "the cell's three"),
        (("notes",), 22, "the note's three"),
        (("text boxes",), 24, "the box's one"),
        (("headers",), 23, "the header's two"),
        (("references",), 20, "the entry's five"),
        (LEAVE_OUT, 8, "the running text alone"),
    ],
)
def test_what_counts_is_the_centres_to_say(left_out: tuple[str, ...], words: int, why: str) -> None:
    assert words_under(facts(), WordRule(leave_out=left_out)) == words, why


def test_an_earlier_version_counts_for_nothing() -> None:
    assert words_under(facts(Status.SUPERSEDED), WordRule()) == 0


@pytest.mark.parametrize(
    ("words", "rule", "told"),
    [
        (3000, WordRule(2500, 3500, leave_out=()), "3,000 words; within the centre's 2,500 to 3,500"),
        (3851, WordRule(None, 3500, 10, ()), "3,851 words; the centre allows at most 3,500 ± 10 %: 1 over"),
        (3850, WordRule(None, 3500, 10, ()), "3,850 words; within the centre's 3,500 ± 10 %"),
        (2249, WordRule(2500, None, 10, ()), "2,249 words; the centre asks for at least 2,500 ± 10 %: 1 short"),
        (100, WordRule(leave_out=("tables",)), "100 words without tables"),
    ],
)
def test_how_a_count_stands_to_the_rule(words: int, rule: WordRule, told: str) -> None:
    assert against(words, rule) == told
