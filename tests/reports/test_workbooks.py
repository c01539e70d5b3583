"""Every workbook that firstread writes opens without a repair and holds the points on accessible spreadsheets."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from extractors.model import Span
from reports import style
from reports.anonymise_key import KeyRow, write_key
from reports.digest import Digest
from reports.feedback import write_feedback
from reports.model import Cover, CriterionDecision
from reports.summary import Tables, write_summary
from rubrics.centre_desk import Desk, Words
from rubrics.comments import Comment
from rubrics.model import Assessment, Finding, Severity
from tests.reports import factories
from tests.reports.accessible import HIDDEN, contrast, faults
from tests.reports.cohorts import UNITS, record, results
from tests.reports.excel import repairs

SCREEN = 210.0
"""Units of column width that a screen shows at 100 %: a full-HD laptop at the scaling that Windows sets for it, 125 %,
has 1,536 pixels across, of which row numbers and the scroll bar take 60; a unit is 7 pixels."""
PIXEL = base64.b64encode(
    bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
        "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
    )
).decode("ascii")
NASTY = (
    "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "a\x00\x07b", "lone \ud83d surrogate", "x" * 40_000,
    "👩🏽‍🏫 emoji 🎓", "שלום עולם ‏مرحبا", "_x0041_", "line\r\nline\x0bline", "<b>&amp;\"'", "\ufffe\uffff", " ",
)  # fmt: skip
"""What strangers' text may hold."""


def nasty(text: str) -> tuple[Assessment, Cover]:
    """A submission in which a text stands wherever strangers' text can."""
    assessment = factories.assessment()
    finding = Finding("x", Severity.NOTE, text, (Span(0, 0, 0, 4),), "1.1")
    desk = Desk(name=text, comments=(Comment("met", text),), assessors=(text,))
    earlier = (CriterionDecision("1.1", 1, text, text, text, text),)
    cover = factories.cover(
        learner=text, assessor=text, placed_by=text, centre="", registration=text, desk=desk, earlier=earlier,
        look_again=(("1.2", text),), attempt=2, copies=(("d1", f"{text[:100]}.docx"),),
    )  # fmt: skip
    return replace(assessment, findings=(finding,)), cover


@cache
def workbooks() -> dict[str, bytes]:
    desk = Desk("Fennel House", "012345", PIXEL, assessors=("Hugh Abernethy",), words=Words(met="Pass"))
    earlier = (CriterionDecision("1.1", 1, "Not yet met", "No contract.", "HA", "2026-01-12"),)
    made = {f"feedback {u}": write_feedback(factories.assessment(u), factories.cover(u)) for u in UNITS}
    made |= {f"nothing read {u}": write_feedback(factories.bare(u), factories.cover(u, copies=())) for u in UNITS}
    again = factories.cover(desk=desk, earlier=earlier, attempt=2, look_again=(("1.2", "paragraph 3 was cut"),))
    made["second attempt with a centre's desk"] = write_feedback(factories.assessment(), again)
    tables = Tables({u: factories.rubric(u) for u in UNITS}, desk=desk, before=map(Digest.of, results()[:4]))
    made["summary"] = write_summary(results(), record(), made=datetime(2026, 3, 4), tables=tables)
    made["summary of nobody"] = write_summary([], {**record(), "missing_submissions": []}, made=datetime(2026, 3, 4))
    key = [KeyRow("Tansy Fennimore", "Client 1", "Rosalind Achterberg", "person", "Rosalind\nMs Achterberg", 16)]
    made["key of anonymised copies"] = write_key(key, datetime(2026, 3, 4))
    return made


NAMES = [
    *(f"feedback {u}" for u in UNITS), *(f"nothing read {u}" for u in UNITS), "second attempt with a centre's desk",
    "summary", "summary of nobody", "key of anonymised copies",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_workbook_holds_the_points_on_accessible_spreadsheets(name: str) -> None:
    assert faults(workbooks()[name]) == []


@pytest.mark.parametrize("name", NAMES)
def test_excel_has_nothing_to_repair(name: str) -> None:
    assert repairs(workbooks()[name]) == []


@pytest.mark.parametrize("text", NASTY, ids=[ascii(t[:12]) for t in NASTY])
def test_whatever_a_text_holds_there_is_nothing_to_repair(text: str) -> None:
    assert repairs(write_feedback(*nasty(text))) == []


@pytest.mark.parametrize(
    "text", ["=1+1", "+44 7700 900123", "-", "@here", "👩🏽‍🏫 🎓", "שלום עולם", "مرحبا", "<b>&amp;\"'"]
)
def test_text_survives_as_text(text: str) -> None:
    assessment, cover = nasty(text)
    book = load_workbook(BytesIO(write_feedback(assessment, cover)))
    front = {r[0].value: r[1] for r in book["Front"].iter_rows() if r[0].value}
    assert (front["Learner"].value, front["Learner"].data_type) == (text, "s")
    shown = [c for row in book["To check"].iter_rows() for c in row if c.value == text]
    assert shown
    assert all(c.data_type == "s" for c in shown)


@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_is_no_wider_than_a_screen_at_100_per_cent(name: str) -> None:
    for sheet in load_workbook(BytesIO(workbooks()[name])).worksheets:
        if sheet.title == HIDDEN:
            continue
        widths = [d.width for d in sheet.column_dimensions.values() if d.protection.locked]
        assert sum(widths) <= SCREEN, sheet.title
        assert sheet.sheet_view.zoomScale == 100, sheet.title


@pytest.mark.parametrize("name", NAMES)
def test_what_stands_over_a_table_has_room_beside_it(name: str) -> None:
    """Notes run on over empty cells: on paper they end where the table does."""
    for sheet in load_workbook(BytesIO(workbooks()[name])).worksheets:
        note, width = sheet["A2"].value, sum(d.width for d in sheet.column_dimensions.values() if d.protection.locked)
        if isinstance(note, str) and sheet.tables:
            assert len(note) <= width * 1.12, f"{sheet.title}: {len(note)} letters over {width} units"


def test_looks_have_contrast_enough_for_small_text() -> None:
    looks = [s for s in style.new_workbook("t", "s", datetime(2026, 3, 4))._named_styles if s.name != "Normal"]
    assert len(looks) > 20
    for look in looks:
        ground = look.fill.fgColor.rgb[-6:] if look.fill.fill_type == "solid" else "FFFFFF"
        assert contrast(look.font.color.rgb[-6:], ground) >= 4.5, look.name


@pytest.mark.parametrize(("one", "other", "ratio"), [("000000", "FFFFFF", 21.0), ("777777", "FFFFFF", 4.48)])
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


# --- the checks themselves see faults --------------------------------------------------------------------------------


def spoilt(part: str, old: str, new: str) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(workbooks()["feedback 701"])) as before, ZipFile(out, "w") as after:
        for name in before.namelist():
            content = before.read(name).decode("utf-8") if name.endswith((".xml", ".rels")) else ""
            if re.fullmatch(part, name):
                assert re.search(old, content), name
                content = re.sub(old, new, content, count=1)
            after.writestr(name, content if content else before.read(name))
    return out.getvalue()


@pytest.mark.parametrize(
    ("part", "old", "new", "told"),
    [
        (r"xl/tables/table1\.xml", 'name="Evidence"', 'name="evidence "', "headers are not the texts"),
        (r"xl/tables/table2\.xml", 'displayName="[^"]+"', 'displayName="Criteria"', "stands twice"),
        (r"xl/tables/table2\.xml", 'displayName="[^"]+"', 'displayName="AB12"', "no name for a table"),
        (r"xl/worksheets/sheet2\.xml", 'error="[^"]*"', f'error="{"x" * 300}"', "error is too long"),
        (r"xl/worksheets/sheet2\.xml", "<formula1>\"[^<]*<", f'<formula1>"{"x" * 300}"<', "a list is too long"),
        (r"xl/worksheets/sheet1\.xml", "location=\"'[^']+'", "location=\"'Nowhere'", "leads to no sheet"),
        (r"xl/workbook\.xml", 'name="Criteria"', 'name="front"', "two sheets have one name"),
        (r"xl/worksheets/sheet1\.xml", "<oddFooter>", f"<oddFooter>{'x' * 300}", "footer is too long"),
        (r"xl/worksheets/sheet1\.xml", ' ht="[^"]*"', ' ht="500"', "too tall"),
        (r"xl/worksheets/sheet2\.xml", "<sheetProtection", "<autoFilter ref=\"A3:B4\"/><sheetProtection", "out of order"),
    ],
)  # fmt: skip
def test_what_excel_would_repair_is_seen(part: str, old: str, new: str, told: str) -> None:
    assert any(told in fault for fault in repairs(spoilt(part, old, new))), told


def spoil(change: Callable[[Workbook], None]) -> bytes:
    book = load_workbook(BytesIO(workbooks()["feedback 701"]))
    change(book)
    return style.saved(book)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda b: b["Criteria"].merge_cells("A5:A6"), "merged cells"),
        (lambda b: setattr(b.properties, "language", None), "no language"),
        (lambda b: setattr(b["Criteria"].row_dimensions[5], "hidden", True), "is hidden"),
        (lambda b: setattr(b["Criteria"], "freeze_panes", None), "scrolls away"),
        (lambda b: setattr(b["Criteria"], "title", "Sheet 2"), "says nothing"),
        (lambda b: setattr(b["Criteria"]["A1"], "value", None), "no title in A1"),
        (lambda b: setattr(b["Criteria"]["D4"], "value", "x"), "colour alone"),
        (lambda b: setattr(b, "active", 2), "another sheet"),
    ],
)
def test_what_is_not_accessible_is_seen(change: Callable[[Workbook], None], told: str) -> None:
    assert any(told in fault for fault in faults(spoil(change))), told
