"""Links from cells to files and to other sheets of the workbook."""

from __future__ import annotations

from urllib.parse import quote

from reports.material import Material
from reports.table import Link


def link_to_file(material: Material, document: int) -> str | Link:
    """A document's name; it leads to the annotated copy if there is one. `document` is its position."""
    read = material.assessment.facts.reading.documents[document]
    name = read.path.rpartition("/")[2]
    copy = dict(material.cover.copies).get(read.id)
    return Link(name, quote(copy)) if copy else name


def link_to_sheet(text: str, sheet: str, row: int = 1) -> Link:
    """Text that leads to a row of a sheet of the same workbook."""
    quoted = sheet.replace("'", "''")
    return Link(text, f"#'{quoted}'!A{row}")
