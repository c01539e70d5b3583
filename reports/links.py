"""Links from cells to files, to places in them, and to other sheets of the workbook."""

from __future__ import annotations

from urllib.parse import quote

from extractors.model import Kind, Span
from reports.marks import bookmark
from reports.material import Material
from reports.table import Link


def link_to_copy(material: Material, document: int, text: str, otherwise: str = "") -> str | Link:
    """`text`, leading to the annotated copy of the document at a position; without a link if there is no copy.

    `otherwise` is what to show instead of `text` then, if anything.
    """
    copy = dict(material.cover.copies).get(material.assessment.facts.reading.documents[document].id)
    return Link(text, _address(copy)) if copy else otherwise or text


def link_to_place(material: Material, span: Span, text: str) -> str | Link:
    """`text`, leading to a place: its bookmark in the annotated copy, its page of a PDF, else the file as handed in.

    Without a link where there is neither a copy nor a file in COHORT (one out of an archive).
    """
    reading = material.assessment.facts.reading
    document = reading.documents[span.document]
    copy = dict(material.cover.copies).get(document.id)
    if copy:
        return Link(text, _address(copy), bookmark(span))
    original = dict(material.cover.originals).get(document.id)
    if not original:
        return text
    page = reading.block(span).page
    return Link(text, _address(original), f"page={page}" if document.kind is Kind.PDF and page is not None else "")


def link_to_original(material: Material, document: int, text: str) -> Link | None:
    """`text`, leading to the file as it was handed in."""
    original = dict(material.cover.originals).get(material.assessment.facts.reading.documents[document].id)
    return Link(text, _address(original)) if original else None


def _address(path: str) -> str:
    """A relative path as an address: every sign that means something in one is escaped."""
    return quote(path, errors="replace")


def link_to_sheet(text: str, sheet: str, row: int = 1) -> Link:
    """Text that leads to a row of a sheet of the same workbook."""
    quoted = sheet.replace("'", "''")
    return Link(text, f"#'{quoted}'!A{row}")
