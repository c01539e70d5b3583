"""Rows that are written at once are those that openpyxl writes."""

from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.formula import ArrayFormula

from reports.sheet_rows import SheetWriter


def _filled() -> Workbook:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["Text", " blanks at the ends ", "a & b < c > d \"e\" 'f'", "–é\U0001f600", "two\nlines\r\n\ttab", ""])
    sheet.append([1, -2.5, 1e20, True, None, False])
    sheet.append([datetime(2026, 6, 1, 9, 30), date(2026, 6, 1), time(9, 30), timedelta(hours=26)])
    sheet.append(['=IF(A1<>"","a & b",2)', "#N/A", "plain"])
    sheet["A6"].hyperlink = "https://example.org/a?b=1&c=2"
    sheet["A6"] = "link"
    sheet["B6"].font = Font(bold=True)
    sheet["C6"] = "bold"
    sheet["C6"].font = Font(bold=True)
    sheet.row_dimensions[2].height = 31.5
    sheet.row_dimensions[9].hidden = True
    return book


def _written(writer: type[Any], book: Workbook) -> bytes:
    made = writer(book.active, BytesIO())
    made.write()
    written: bytes = made.read()
    return written


def test_they_are_as_openpyxl_makes_them() -> None:
    assert _written(SheetWriter, _filled()) == _written(WorksheetWriter, _filled())


@pytest.mark.parametrize("cell", [CellRichText(["rich"]), ArrayFormula("A1:A2", "=B1:B2"), "merged", "remark"])
def test_what_is_not_known_is_left_to_openpyxl(cell: Any) -> None:
    books = [_filled(), _filled()]
    for book in books:
        sheet: Any = book.active
        sheet["B7"], sheet["C7"] = cell, "beside"
        if cell == "merged":
            sheet.merge_cells("B7:D7")
        if cell == "remark":
            sheet["B7"].comment = Comment("a remark", "firstread")
    assert _written(SheetWriter, books[0]) == _written(WorksheetWriter, books[1])


def test_what_xml_cannot_hold_is_refused() -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet["A1"] = "text"
    sheet["A1"]._value = "\x01"
    with pytest.raises(ValueError, match="XML"):
        _written(SheetWriter, book)
