"""Links from rows lead to the place: through names that hold blanks, apostrophes, "&", "#" and other scripts."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from extractors.model import Kind, Span
from reports.feedback import write_feedback
from reports.links import link_to_place, link_to_sheet
from reports.marks import bookmark
from reports.material import Material
from reports.table import Link
from tests.reports import factories

NAMES = [
    "Unit 701 portfolio - annotated.docx",
    "Aoife O'Brien & sons - annotated.docx",
    "100% mine; part #2 - annotated.docx",
    "Łukasz Żółć – übung – annotated.docx",
    "درس 701 - annotated.docx",
    'a<b>"c"?.docx',
]


@pytest.mark.parametrize("name", NAMES)
def test_a_row_leads_to_the_bookmark_of_its_place_in_the_copy(name: str) -> None:
    assessment = factories.assessment()
    copy = next(d.id for d in assessment.facts.reading.documents)
    data = write_feedback(assessment, factories.cover(copies=((copy, name),)))
    book = load_workbook(BytesIO(data))
    links = [c.hyperlink for row in book["Evidence"].iter_rows(min_row=4) for c in row if c.hyperlink]
    mine = [link for link in links if link.target and unquote(link.target) == name]
    assert mine
    assert all(str(link.location).startswith("firstread_") for link in mine)
    assert all("#" not in link.target and " " not in link.target for link in mine)
    with ZipFile(BytesIO(data)) as package:
        rels = [package.read(n).decode() for n in package.namelist() if "worksheets/_rels" in n]
    assert any('TargetMode="External"' in part for part in rels)


@pytest.mark.parametrize(
    ("kind", "page", "place"),
    [(Kind.PDF, 7, "page=7"), (Kind.PDF, None, ""), (Kind.XLSX, 2, ""), (Kind.TEXT, None, "")],
)
def test_a_pdf_is_opened_at_its_page_and_other_files_as_they_are(kind: Kind, page: int | None, place: str) -> None:
    assessment = factories.assessment()
    reading = assessment.facts.reading
    first = reading.documents[0]
    blocks = tuple(replace(block, page=page) for block in first.blocks)
    changed = replace(reading, documents=(replace(first, kind=kind, blocks=blocks), *reading.documents[1:]))
    cover = factories.cover(copies=(), originals=((first.id, "../the work/Aoife O'Brien #1.pdf"),))
    material = Material.of(replace(assessment, facts=replace(assessment.facts, reading=changed)), cover)
    link = link_to_place(material, Span(0, 0, 0, 1), "x")
    assert isinstance(link, Link)
    assert (unquote(link.target), link.place) == ("../the work/Aoife O'Brien #1.pdf", place)
    assert "#" not in link.target


def test_a_file_without_copy_or_original_has_no_link() -> None:
    material = Material.of(factories.assessment(), factories.cover(copies=()))
    assert link_to_place(material, Span(0, 0, 0, 1), "x") == "x"


def test_a_sheets_name_with_an_apostrophe_is_quoted() -> None:
    assert link_to_sheet("x", "Ade's notes", 7) == Link("x", "#'Ade''s notes'!A7")


def test_a_bookmark_is_told_by_its_place() -> None:
    assert bookmark(Span(1, 12, 0, 45)) == "firstread_12_0_45"
