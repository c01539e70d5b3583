"""Text goes into a cell as text, and comes back as it was."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell

from reports.text import CUT, LIMIT, clean, put_text


def reloaded(*texts: str) -> list[Cell]:
    book = Workbook()
    sheet = book.worksheets[0]
    for row, text in enumerate(texts, 1):
        put_text(sheet.cell(row, 1), text)
    out = BytesIO()
    book.save(out)
    again = load_workbook(BytesIO(out.getvalue())).worksheets[0]
    return [again.cell(row, 1) for row in range(1, len(texts) + 1)]


@pytest.mark.parametrize("text", ["=SUM(A1)", "+44 1632 960123", "-5", "@name", "\t=1+1", "=", "#REF!", "TRUE", "12"])
def test_text_that_looks_like_something_else_stays_text(text: str) -> None:
    (cell,) = reloaded(text)
    assert cell.data_type == "s"
    assert cell.value == text


@pytest.mark.parametrize(("text", "prefixed"), [("=1", True), ("+1", True), ("-", True), ("@", True), ("a=1", False)])
def test_text_like_a_formula_survives_a_persons_edit(text: str, prefixed: bool) -> None:
    """The quote prefix is what keeps Excel from reading it anew as a formula when the cell is edited."""
    (cell,) = reloaded(text)
    assert bool(cell.quotePrefix) is prefixed


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("a\x00b", "a␀b"),
        ("bell\x07", "bell␇"),
        ("\x7f", "␡"),
        ("\x85", "�"),
        ("two\r\nlines", "two\nlines"),
        ("page\x0cbreak", "page\nbreak"),
        ("old mac\rline", "old mac\nline"),
        ("tab\tstays", "tab\tstays"),
        ("lone \ud800 half", "lone � half"),
        ("not a character \ufffe", "not a character �"),
        ("عربي and 中文 and 👩‍🏫", "عربي and 中文 and 👩‍🏫"),
    ],
)
def test_what_a_cell_cannot_hold_is_made_visible(raw: str, shown: str) -> None:
    assert clean(raw) == shown


def test_text_that_reads_like_an_escape_is_not_taken_for_one() -> None:
    """Office would show "see fileAfinal"; with its low line escaped it shows what was written."""
    assert clean("see file_x0041_final") == "see file_x005F_x0041_final"
    assert clean("see file_x41_final") == "see file_x41_final"


def test_long_text_is_cut_and_says_so() -> None:
    (cell,) = reloaded("x" * 40_000)
    assert len(cell.value) == LIMIT
    assert cell.value.endswith(CUT)


def test_text_of_just_the_limit_is_left_alone() -> None:
    assert clean("y" * LIMIT) == "y" * LIMIT


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=()), max_size=60), min_size=1, max_size=20))
def test_any_text_can_be_written_and_is_never_a_formula(texts: list[str]) -> None:
    for cell, text in zip(reloaded(*texts), texts, strict=True):
        assert cell.data_type in ("s", "n", "inlineStr")
        assert cell.data_type != "n" or cell.value is None
        assert (cell.value or "") == clean(text).replace("_x005F_", "_")
