"""Workbooks: what cells show and stand for, and what hides beside them."""

from __future__ import annotations

import zipfile
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.comments import Comment

from extractors.cell_text import shown_duration, shown_number
from extractors.delimited import read_delimited
from extractors.model import Block, Cell, Document, Kind, Part, Status
from extractors.spreadsheet import read_spreadsheet
from extractors.unreadable import Unreadable

CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def saved(book: Workbook) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def read(data: bytes) -> Document:
    return read_spreadsheet(data, "cohort/log.xlsx", "d1", "0" * 64)


def raw(sheet: str, **parts: str) -> bytes:
    """A workbook of one sheet from the XML of that sheet's content."""
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        link = f'<Relationship Id="r1" Type="{RELATED}/{{}}" Target="{{}}"/>'
        archive.writestr("_rels/.rels", relations.format(link.format("officeDocument", "xl/workbook.xml")))
        archive.writestr(
            "xl/_rels/workbook.xml.rels", relations.format(link.format("worksheet", "worksheets/sheet1.xml"))
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{RELATED}">'
            '<sheets><sheet name="Log" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/worksheets/sheet1.xml", parts.get("whole") or f'<worksheet xmlns="{MAIN}">{sheet}</worksheet>'
        )
    return out.getvalue()


def only(value: object, format: str = "General") -> tuple[Cell, Block]:
    """The cell of a workbook that holds nothing else."""
    book = Workbook()
    assert book.active is not None
    book.active["B3"] = value
    book.active["B3"].number_format = format
    document = read(saved(book))
    cell = document.tables[0].cells[0]
    assert (cell.row, cell.column) == (2, 1)
    return cell, document.blocks[cell.blocks[0]]


@pytest.mark.parametrize(
    ("value", "format", "text", "stands_for", "unit"),
    [
        (1.5, "General", "1.5", 1.5, ""),
        (90, "General", "90", 90.0, ""),
        (1.5, "0.00", "1.50", 1.5, ""),
        (1234.5, "£#,##0.00", "£1,234.50", 1234.5, ""),
        (0.25, "0%", "25%", 0.25, ""),
        (-3, '0;"minus "0', "minus 3", -3.0, ""),
        (2, '0 "sessions"', "2 sessions", 2.0, ""),
        (datetime(2026, 3, 14), "dd/mm/yyyy", "14/03/2026", date(2026, 3, 14), ""),
        (datetime(2026, 3, 14), "d mmmm yyyy", "14 March 2026", date(2026, 3, 14), ""),
        (datetime(2026, 3, 14), "ddd d mmm yy", "Sat 14 Mar 26", date(2026, 3, 14), ""),
        (datetime(2026, 3, 4), "mm-dd-yy", "04/03/2026", date(2026, 3, 4), ""),
        (datetime(2026, 3, 4), "m/d/yyyy", "4 March 2026", date(2026, 3, 4), ""),
        (datetime(2026, 3, 14, 9, 30), "dd/mm/yyyy hh:mm", "14/03/2026 09:30", date(2026, 3, 14), ""),
        (time(14, 5), "h:mm", "14:05", time(14, 5), ""),
        (time(14, 5), "h:mm AM/PM", "2:05 PM", time(14, 5), ""),
        (timedelta(hours=1, minutes=30), "[h]:mm", "1:30", 90.0, "min"),
        (timedelta(hours=30, minutes=15), "[h]:mm:ss", "30:15:00", 1815.0, "min"),
        (timedelta(minutes=75), "[mm]", "75", 75.0, "min"),
        (timedelta(hours=30), "h:mm", "6:00", 1800.0, "min"),
        ("Client 1", "General", "Client 1", "Client 1", ""),
        (True, "General", "TRUE", "TRUE", ""),
    ],
)
def test_what_a_cell_shows_and_stands_for(value: object, format: str, text: str, stands_for: object, unit: str) -> None:
    cell, block = only(value, format)
    assert (block.text, cell.value, cell.unit) == (text, stands_for, unit)


def test_sheets_are_tables_under_their_names() -> None:
    book = Workbook()
    first = book.active
    assert first is not None
    first.title = "Sessions"
    first.append(["Date", "Client", "Length"])
    first.append([datetime(2026, 5, 4), "Client 2", timedelta(minutes=60)])
    hidden = book.create_sheet("Old log")
    hidden["A1"] = "kept"
    hidden.sheet_state = "hidden"
    document = read(saved(book))
    assert document.kind is Kind.XLSX
    assert [(t.name, t.hidden, t.rows, t.columns) for t in document.tables] == [
        ("Sessions", False, 2, 3),
        ("Old log", True, 1, 1),
    ]
    named = [document.blocks[h.block] for h in document.headings]
    assert [(b.text, b.style, b.outline, b.page) for b in named] == [
        ("Sessions", "sheet name", 1, 1),
        ("Old log", "sheet name", 1, 2),
    ]
    assert {h.why for h in document.headings} == {"sheet"}
    assert "hidden-sheet" in [w.code for w in document.warnings]
    for table in document.tables:
        for cell in table.cells:
            place = document.blocks[cell.blocks[0]].cell
            assert place is not None
            assert (place.row, place.column) == (cell.row, cell.column)


def test_merges_notes_links_and_properties() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "Coaching log"
    sheet.merge_cells("A1:C1")
    sheet["A2"] = "Client 1"
    sheet["A2"].comment = Comment("Moved from April", "Una Tibbet")
    sheet["B2"] = "write to me"
    sheet["B2"].hyperlink = "mailto:someone@example.org"
    sheet["C2"] = 1
    sheet.oddFooter.center.text = "Printed by R. Hartnell &P"
    book.properties.creator = "Robin Hartnell"
    book.properties.lastModifiedBy = "Una Tibbet"
    document = read(saved(book))
    title = document.tables[0].cells[0]
    assert (title.row_span, title.column_span) == (1, 3)
    note = next(b for b in document.blocks if b.part is Part.COMMENT)
    assert (note.text, note.author) == ("Moved from April", "Una Tibbet")
    assert note.anchor is not None
    assert document.blocks[note.anchor].text == "Client 1"
    assert [k.target for b in document.blocks for k in b.links] == ["mailto:someone@example.org"]
    assert [b.text for b in document.blocks if b.part is Part.FOOTER] == ["Printed by R. Hartnell"]
    properties = {b.label: b.text for b in document.blocks if b.part is Part.PROPERTIES}
    assert properties["creator"] == "Robin Hartnell"
    assert properties["lastModifiedBy"] == "Una Tibbet"
    for part in Part:
        indices = [b.index for b in document.blocks if b.part is part]
        assert indices == list(range(len(indices)))


def test_hidden_rows_and_columns_are_read_and_marked() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in range(1, 4):
        sheet.append([f"a{row}", f"b{row}"])
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    document = read(saved(book))
    assert {b.text for b in document.blocks if b.look.hidden} == {"a2", "b1", "b2", "b3"}
    assert "hidden-cells" in [w.code for w in document.warnings]


def test_a_formula_without_result_is_reported() -> None:
    book = Workbook()
    assert book.active is not None
    book.active["A1"] = 2
    book.active["A2"] = "=SUM(A1:A1)"
    document = read(saved(book))
    assert [w.code for w in document.warnings] == ["no-cached-value"]
    assert [b.text for b in document.blocks if b.cell] == ["2"]


def test_a_formula_with_result_shows_it() -> None:
    document = read(raw('<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>'))
    assert [b.text for b in document.blocks if b.cell] == ["2"]
    assert not document.warnings


@pytest.mark.parametrize(
    "sheet",
    [
        '<dimension ref="A1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">'
        '<c r="XFD1048576"><v>2</v></c></row></sheetData>',
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>",
        '<sheetData><row r="1"><c r="A1" s="99"><v>1</v></c>'
        '<c r="B1" t="inlineStr"><is><t>2</t></is></c></row></sheetData>',
    ],
    ids=["a far cell and a false dimension", "the whole sheet merged", "no references", "an unknown style"],
)
def test_odd_sheets_are_read_in_no_time(sheet: str) -> None:
    document = read(raw(sheet))
    assert [b.text for b in document.blocks if b.cell] == ["1", "2"]
    table = document.tables[0]
    assert table.rows * table.columns < 100
    assert all(c.row + c.row_span <= table.rows and c.column + c.column_span <= table.columns for c in table.cells)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04 broken", "damaged"),
        (raw("", whole='<!DOCTYPE a [<!ENTITY e "x">]><worksheet><sheetData/></worksheet>'), "doctype"),
        (raw("<sheetData><row>"), "damaged"),
        (raw(f"<sheetData><!--{' ' * 5_000_000}--></sheetData>"), "too-large"),
    ],
    ids=["no directory", "doctype", "broken XML", "a bomb"],
)
def test_what_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read(data)
    assert fault.value.code == code


def test_too_many_cells_are_cut_and_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractors.spreadsheet.MAX_CELLS", 5)
    book = Workbook()
    assert book.active is not None
    for row in range(10):
        book.active.append([row, "x"])
    document = read(saved(book))
    assert document.status is Status.PARTLY_READ
    assert len(document.tables[0].cells) == 5
    assert "truncated" in [w.code for w in document.warnings]


def test_too_much_text_is_cut_and_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    book = Workbook()
    assert book.active is not None
    for row in range(10):
        book.active.append([f"{row} " + "x" * 98])
    assert read(saved(book)).status is Status.READ
    monkeypatch.setattr("extractors.sheet_story.MAX_CHARACTERS", 350)
    document = read(saved(book))
    assert (document.status, document.problem) == (Status.PARTLY_READ, document.warnings[-1].message)
    assert [b.text[0] for b in document.blocks if b.cell] == ["0", "1", "2", "3"]


@given(st.integers(min_value=0, max_value=60 * 500))
def test_any_number_of_minutes_shows_as_it_is(minutes: int) -> None:
    shown = shown_duration(minutes / 1440, "[h]:mm")
    assert shown.value == pytest.approx(minutes)
    hours, rest = shown.text.split(":")
    assert int(hours) * 60 + int(rest) == minutes


@given(st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=12))
def test_no_format_makes_a_number_fail(number: float, code: str) -> None:
    assert shown_number(number, code).value == number


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Date,Client,Hours\n04/05/2026,Client 1,1.5\n05/05/2026,Zoë,2\n", "utf-8-sig"),
        ("Date;Client;Hours\n04/05/2026;Client 1;1.5\n05/05/2026;Zoë;2\n", "cp1252"),
        ("Date\tClient\tHours\r\n04/05/2026\tClient 1\t1.5\r\n05/05/2026\tZoë\t2\r\n", "utf-16"),
    ],
)
def test_text_tables(text: str, encoding: str) -> None:
    document = read_delimited(text.encode(encoding), "cohort/log.csv", "d1", "0" * 64)
    assert (document.tables[0].rows, document.tables[0].columns) == (3, 3)
    assert [b.text for b in document.blocks][3:7] == ["04/05/2026", "Client 1", "1.5", "05/05/2026"]
    assert document.blocks[7].text == "Zoë"


def test_quoted_cells_keep_commas_and_lines(tmp_path: Path) -> None:
    data = b'Date,Notes,Hours\r\n4 May,"one, two\r\nthree",1\r\n5 May,four,2\r\n'
    document = read_delimited(data, "log.csv", "d1", "")
    assert [b.text for b in document.blocks if b.cell and b.cell.row == 1] == ["4 May", "one, two\r\nthree", "1"]
