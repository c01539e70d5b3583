"""Broken and hostile PDFs and workbooks: each is read as far as it goes, or refused with a reason; none is a fault.

Those that only a limit on the process can stop run through the pool of workers, as every file does in a run.
"""

from __future__ import annotations

import time
from datetime import date

import pytest
from reportlab.lib import pdfencrypt

from extractors.model import Document, Part, Status
from extractors.read import read_bytes
from pipeline.workers import Failure, Workers
from tests.extractors import hostile_files as h
from tests.extractors.pdf_files import drawn


def read(data: bytes, name: str = "a.pdf") -> Document:
    return read_bytes(data, name, "d1")


def says(document: Document) -> str:
    return " ".join(b.text for b in document.blocks if b.part is Part.BODY)


LOCKED = drawn(lambda c: c.drawString(72, 700, "x"), encrypt=pdfencrypt.StandardEncryption("secret", strength=128))
NO_PAGES = h.pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [] /Count 0 >>"})
KIDS_LOOP = h.pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"})
NULLED = h.one_page(h.stream(h.shown(5))).replace(b"/Root 1 0 R", b"/Root 9 0 R")


@pytest.mark.parametrize(
    ("name", "data", "codes"),
    [
        ("a password", LOCKED, {"encrypted"}),
        ("no pages", NO_PAGES, {"empty", "damaged"}),
        ("no catalogue", NULLED, {"empty", "damaged"}),
        ("only a header", b"%PDF-1.7\n", {"empty", "damaged"}),
        ("cut in the first half", h.PLAIN[:200], {"empty", "damaged"}),
    ],
)
def test_pdfs_that_are_refused(name: str, data: bytes, codes: set[str]) -> None:
    document = read(data)
    assert document.status is Status.UNREADABLE, name
    assert document.warnings[0].code in codes, name


SELF_LENGTH = h.one_page(b"<< /Length 4 0 R >>\nstream\n" + h.shown(5) + b"\nendstream")
CONTENTS_LOOP = h.broken((h.PAGE % b"").replace(b"/Contents 4 0 R", b"/Contents [3 0 R 4 0 R]"))
PREV_LOOP = h.pdf(
    {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", 3: h.PAGE % b"", 4: h.stream(h.shown(5)), 5: h.FONT},
    trailer=b"/Prev @",
)  # fmt: skip
FONT_LOOP = h.one_page(
    h.stream(h.shown(5)), o5=b"<< /Type /Font /Subtype /Type0 /BaseFont /X /DescendantFonts [5 0 R] >>"
)
BAD_XMP = h.PLAIN.replace(b"/Type /Catalog", b"/Metadata 4 0 R /Type /Catalog")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("no MediaBox", h.broken(h.NO_BOX)),
        ("a MediaBox of no numbers", h.broken(h.ODD_BOX)),
        ("a page of 3,000 kilometres", h.broken(h.HUGE_BOX)),
        ("garbage after the end", h.PLAIN + b"\x00garbage" * 1000),
        ("garbage before the start", b"\x00" * 500 + h.PLAIN),
        ("wrong cross-reference table", h.PLAIN.replace(b"00000 n", b"00007 n")),
        ("cross-references that lead back", PREV_LOOP),
        ("a length that refers to itself", SELF_LENGTH),
        ("contents that are the page", CONTENTS_LOOP),
        ("metadata that is no XML", BAD_XMP),
    ],
)
def test_broken_pdfs_are_read_as_far_as_they_go(name: str, data: bytes) -> None:
    document = read(data)
    assert "fault" not in {w.code for w in document.warnings}, name
    assert "A line of the learner" in says(document), name


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("300,000 pieces of text", h.one_page(h.stream(h.shown(300_000, b"a")))),
        ("forms that double", h.doubling_forms(16)),
        ("100,000 boxes", h.one_page(h.stream(h.shown(5) + b"0 0 9 9 re S " * 100_000))),
        ("8,000 scattered words", h.one_page(h.stream(b"".join(b"BT /F1 5 Tf %d %d Td (w) Tj ET " % (n * 37 % 590, n * 61 % 840) for n in range(8_000))))),
        ("a million open states", h.one_page(h.stream(b"q " * 1_000_000 + h.shown(5)))),
        ("arrays within arrays", h.one_page(h.stream(b"[" * 100_000 + h.shown(5)))),
        ("a font that descends from itself", FONT_LOOP),
        ("pages that are their own child", KIDS_LOOP),
    ],
)  # fmt: skip
def test_a_hard_page_is_bounded(name: str, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractors.pdf.letters.PAGE_SECONDS", 1.0)
    start = time.monotonic()
    document = read(data)
    assert "fault" not in {w.code for w in document.warnings}, name
    assert time.monotonic() - start < 20, name


def test_a_hard_page_costs_no_other_page() -> None:
    hard = h.stream(h.shown(40_000, b"a"))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>",
        3: h.PAGE % b"",
        4: hard,
        5: h.FONT,
        6: (h.PAGE % b"").replace(b"4 0 R", b"7 0 R"),
        7: h.stream(h.shown(5)),
    }
    document = read(h.pdf(objects))
    last = [b for b in document.blocks if b.page == 2]
    assert last[0].look.size == 11
    assert "plain-text" in {w.code for w in document.warnings}


def test_what_only_a_limit_on_the_process_stops() -> None:
    """A form that draws itself makes pdfium take all memory; a stream unpacks to 0.7 GB. The next file is read."""
    tasks = [
        h.one_page(h.stream(b"/X Do"), b"/XObject << /X 10 0 R >>", o10=h.form(b"/X Do /X Do " + h.shown(1), b"/XObject << /X 10 0 R >>")),
        h.one_page(h.flate_bomb(700_000_000)),
        h.PLAIN,
    ]  # fmt: skip
    with Workers(1) as workers:
        done = {tasks.index(d.task): d.result for d in workers.run(_read_one, tasks, 4.0)}
    for result in (done[0], done[1]):
        assert isinstance(result, Failure) or result.status is not Status.READ
    last = done[2]
    assert isinstance(last, Document)
    assert "A line of the learner" in says(last)


def _read_one(data: bytes) -> Document:
    return read(data)


def cells(document: Document) -> list[tuple[str, object, str]]:
    return [(document.blocks[c.blocks[0]].text, c.value, c.unit) for t in document.tables for c in t.cells]


def book(cell: str, code: str = "General", properties: str = "") -> bytes:
    return h.workbook([h.SHEET.format(h.rows(cell))], [code], properties)


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a duration of 255 hours", book(h.number("10.631944444444", 1), "[h]:mm"), ("255:10", 15310.0, "min")),
        ("the first day there is", book(h.number("1", 1), "dd/mm/yyyy"), ("01/01/1900", date(1900, 1, 1), "")),
        ("the day after the one that never was", book(h.number("61", 1), "dd/mm/yyyy"), ("01/03/1900", date(1900, 3, 1), "")),
        ("the system of 1904", book(h.number("43831", 1), "dd/mm/yyyy", '<workbookPr date1904="1"/>'), ("02/01/2024", date(2024, 1, 2), "")),
    ],
)  # fmt: skip
def test_what_cells_stand_for(name: str, data: bytes, expected: tuple[str, object, str]) -> None:
    found = cells(read(data, "a.xlsx"))[0]
    assert found[1:] == expected[1:], name
    assert found[0].startswith(expected[0]), name


@pytest.mark.parametrize("value", ["-1", "1e300", "99999999", "nan", "inf", "-99999"])
def test_dates_that_are_none_leave_text(value: str) -> None:
    document = read(book(h.number(value, 1), "dd/mm/yyyy"), "a.xlsx")
    assert "fault" not in {w.code for w in document.warnings}
    assert document.status is Status.READ


def test_a_far_cell_and_a_merge_of_the_whole_sheet() -> None:
    merge = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    data = h.SHEET.format(h.rows(h.number("7"), h.number("8", 0, "XFD1")) + merge)
    far = '<sheetData><row r="1048576"><c r="XFD1048576"><v>9</v></c></row></sheetData>'
    start = time.monotonic()
    document = read(h.workbook([data, h.SHEET.format(far)]), "a.xlsx")
    assert time.monotonic() - start < 5
    assert [text for text, _, _ in cells(document)] == ["7", "8", "9"]
    assert all(c.row < t.rows and c.column < t.columns for t in document.tables for c in t.cells)


def test_two_thousand_sheets_are_cut() -> None:
    document = read(h.workbook([h.SHEET.format(h.rows(h.number("1")))] * 2_000), "a.xlsx")
    assert document.status is Status.PARTLY_READ
    assert "truncated" in {w.code for w in document.warnings}


def test_formulas_without_values_are_reported() -> None:
    document = read(book("<c><f>SUM(A2:A9)</f></c>"), "a.xlsx")
    assert "no-cached-value" in {w.code for w in document.warnings}


BOMB = "<si><t>" + " " * 30_000_000 + "</t></si>"
DOCTYPE = '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa">]><sst><si><t>&a;</t></si></sst>'


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a bomb of shared strings", h.workbook([h.SHEET.format("")], strings=f"<sst>{BOMB}</sst>"), "too-large"),
        ("a document type", h.workbook([h.SHEET.format("")], strings=DOCTYPE), "doctype"),
        ("a sheet that is a bomb", h.workbook([" " * 30_000_000]), "too-large"),
        ("a sheet that is no XML", h.workbook(["<worksheet><sheetData>"]), "damaged"),
        ("no sheets", h.workbook([]), "not-a-document"),
        ("6,000 entries", h.workbook([h.SHEET.format("")], extra={f"x{n}": b"" for n in range(6_000)}), "too-large"),
        ("elements 5,000 deep", h.workbook(["<a>" * 5_000 + "</a>" * 5_000]), "damaged"),
    ],
)
def test_workbooks_that_are_refused(name: str, data: bytes, code: str) -> None:
    document = read(data, "a.xlsx")
    assert document.status is Status.UNREADABLE, name
    assert document.warnings[0].code == code, name


def test_odd_numbers_of_strings_and_styles_are_passed_over() -> None:
    data = h.SHEET.format(
        h.rows('<c t="s"><v>99</v></c>', '<c t="s"><v>-1</v></c>', '<c s="99"><v>5</v></c>', '<c t="b"><v>1</v></c>')
    )
    document = read(h.workbook([data], strings="<sst/>"), "a.xlsx")
    assert [text for text, _, _ in cells(document)] == ["5", "TRUE"]


@pytest.mark.parametrize(
    ("name", "strings", "extra", "left", "words"),
    [
        ("broken strings", "<sst><si>", {}, ["45"], "the words of its cells"),
        ("broken formats", "<sst><si><t>Client</t></si></sst>", {"xl/styles.xml": "<styleSheet>"}, ["Client", "45"], "its formats"),
    ],
)  # fmt: skip
def test_a_workbook_of_which_a_shared_part_is_broken_is_read_without_it(
    name: str, strings: str, extra: dict[str, str], left: list[str], words: str
) -> None:
    sheet = h.SHEET.format(h.rows('<c t="s"><v>0</v></c>', h.number("45")))
    document = read(h.workbook([sheet], strings=strings, extra=extra), "a.xlsx")
    assert document.status is Status.PARTLY_READ
    assert [text for text, _, _ in cells(document)] == left, name
    assert words in (document.problem or "")
