"""Lists to choose from: no longer than Excel opens, and strict only where every word is on them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from reports.choices import LONGEST, offer

MANY = [f"Assessor number {n}" for n in range(40)]
CASES = [
    (("Yes", "No"), False, '"Yes,No"', True, "a strict list"),
    (("Right", "Dismissed"), True, '"Right,Dismissed"', False, "other words may be typed"),
    (('Ashe, "Bee"', "\n", "Met"), False, "\"Ashe 'Bee',Met\"", True, "a comma would end a word, a quotation mark the list"),
    (MANY, False, '"' + ",".join(MANY[:13]) + '"', False, "what does not fit can still be typed"),
]  # fmt: skip


def validations(choices: Sequence[str], *, free: bool, cells: str = "B2") -> list[DataValidation]:
    sheet = Workbook().active
    assert sheet is not None
    offer(sheet, cells, choices, free=free)
    return list(sheet.data_validations.dataValidation)


@pytest.mark.parametrize(("choices", "free", "formula", "strict", "why"), CASES, ids=[c[4] for c in CASES])
def test_what_is_offered(choices: tuple[str, ...], free: bool, formula: str, strict: bool, why: str) -> None:
    (made,) = validations(choices, free=free)
    assert made.formula1 == formula, why
    assert made.showErrorMessage is strict, why
    assert len(made.formula1) <= LONGEST + 2
    assert len(made.error) <= LONGEST
    assert made.error.startswith("Choose one of: ")


def test_nothing_to_choose_makes_no_list() -> None:
    assert not validations(("", " "), free=False)


def test_several_ranges_share_a_list() -> None:
    (made,) = validations(("yes", "no"), free=False, cells="H10:H12 J10:J12")
    assert str(made.sqref) == "H10:H12 J10:J12"
