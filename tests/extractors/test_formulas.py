"""Results of formulas that were saved before the cells changed are told; everything else is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.formulas import stale
from extractors.read import read_bytes
from extractors.workbook import RawCell
from tests.extractors import hostile_files as h

LOG = [RawCell(row, 0, "n", str(value), 0, False, False) for row, value in enumerate((60, 45, 90))]


def cell(expression: str, value: str, row: int = 9, type: str = "n") -> RawCell:
    return RawCell(row, 0, type, value, 0, True, False, expression)


@pytest.mark.parametrize(
    ("expression", "value", "gives", "reason"),
    [
        ("SUM(A1:A3)", "180", 195.0, "a row was changed"),
        ("SUM(A1:A3)", "195", None, "as saved"),
        ("SUM(A1:A3)/60", "3.25", None, "divided"),
        ("A1+A2+A3", "200", 195.0, "added one by one"),
        ("$A$1*2-(A2+5)/10", "115", None, "operations and their order"),
        ("SUM(A1,A3,10)", "160", None, "several arguments"),
        ("ROUND(SUM(A1:A3)/60,1)", "9", None, "a function that is not known"),
        ("SUM(Sheet2!A1:A3)", "9", None, "another sheet"),
        ("SUM(A1:A3)&\" minutes\"", "9", None, "text"),
        ("IF(A1>5,1,2)", "9", None, "a condition"),
        ("A1/A9", "9", None, "divided by nothing"),
        ("SUM(A1:A1048576)", "195", None, "a whole column is too much"),
        ("AVERAGE(A1:A3)", "65", None, "average"),
        ("MAX(A1:A3)-MIN(A1:A3)", "40", 45.0, "largest and smallest"),
        ("COUNT(A1:A3)*50%", "1.5", None, "counted, in per cent"),
        ("SUM(A1:A3", "9", None, "not ended"),
        ("((((((", "9", None, "nothing in it"),
        ("", "9", None, "a further cell of a shared formula"),
    ],
)  # fmt: skip
def test_results(expression: str, value: str, gives: float | None, reason: str) -> None:
    found = stale([*LOG, cell(expression, value)])
    assert [f.worked_out for f in found] == ([] if gives is None else [gives]), reason


def test_ranges_with_an_error_or_a_result_that_is_missing_are_unknown() -> None:
    for other in (cell("1/0", "#DIV/0!", 3, "e"), cell("A1*2", "", 3)):
        assert not stale([*LOG, other, cell("SUM(A1:A4)", "1")])
    texts = RawCell(3, 0, "s", "0", 0, False, False)
    assert [f.place for f in stale([*LOG, texts, cell("SUM(A1:A4)", "1")])] == ["A10"]


@given(st.text(alphabet="A1B2:()+-*/SUM,%. ", max_size=40))
def test_no_formula_makes_it_fail(expression: str) -> None:
    stale([*LOG, cell(expression, "1")])


def test_a_workbook_says_so_as_the_cell_shows_it() -> None:
    rows = "".join(f'<row r="{n}"><c r="B{n}" s="1"><v>0.75</v></c></row>' for n in (1, 2))
    total = '<row r="3"><c r="B3" s="1"><f>SUM(B1:B2)</f><v>1.25</v></c></row>'
    data = h.workbook([h.SHEET.format(f"<sheetData>{rows}{total}</sheetData>")], formats=["[h]:mm"])
    told = {w.code: w.message for w in read_bytes(data, "log.xlsx", "d1").warnings}
    assert "B3 shows 30:00, its formula gives 36:00" in told["stale-value"]
