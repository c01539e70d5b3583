"""Links from cells to files and to other sheets of the workbook."""

from __future__ import annotations

from urllib.parse import quote

from reports.material import Material
from reports.table import Link


def link_to_copy(material: Material, document: int, text: str, otherwise: str = "") -> str | Link:
    """`text`, leading to the annotated copy of the document at a position; without a link if there is no copy.

    `otherwise` is what to show instead of `text` then, if anything.
    """
    copy = dict(material.cover.copies).get(material.assessment.facts.reading.documents[document].id)
    return Link(text, quote(copy)) if copy else otherwise or text


def link_to_sheet(text: str, sheet: str, row: int = 1) -> Link:
    """Text that leads to a row of a sheet of the same workbook."""
    quoted = sheet.replace("'", "''")
    return Link(text, f"#'{quoted}'!A{row}")
