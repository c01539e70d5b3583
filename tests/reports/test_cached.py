"""Values are put beside formulas, and nothing else is touched."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook

from reports.cached import with_values


def book() -> bytes:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet["A1"], sheet["A2"], sheet["A3"], sheet["A4"] = "=1+1", '="a"&"<b>"', "=2+2", "=not this"
    sheet["A4"].data_type = "s"
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def test_numbers_and_texts_are_read_without_calculating() -> None:
    sheet = load_workbook(BytesIO(with_values(book(), {1: {"A1": 2, "A2": "a<b>"}})), data_only=True).worksheets[0]
    assert [sheet[at].value for at in ("A1", "A2", "A3", "A4")] == [2, "a<b>", None, "=not this"]


def test_formulas_stay() -> None:
    sheet = load_workbook(BytesIO(with_values(book(), {1: {"A1": 2}}))).worksheets[0]
    assert [sheet[at].value for at in ("A1", "A3")] == ["=1+1", "=2+2"]


def test_other_parts_are_the_same() -> None:
    old, new = book(), with_values(book(), {1: {"A1": 2}})
    with ZipFile(BytesIO(old)) as a, ZipFile(BytesIO(new)) as b:
        assert a.namelist() == b.namelist()
        same = [n for n in a.namelist() if a.read(n) == b.read(n)]
    assert len(same) >= len(a.namelist()) - 2  # the sheet, and the time in the core properties
