"""The sheet *Documents*: what was read, what was not, and what to do about it."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Document, Status
from reports import style, wording
from reports.links import link_to_copy
from reports.material import Material
from reports.table import Column, table

SHEET = "Documents"
NOTE = (
    "Every file of the submission. Words are those of text, notes and text boxes; a count is information and no ground "
    "for a decision."
)

LOOKS = {
    Status.READ: style.OK,
    Status.PARTLY_READ: style.WARN,
    Status.UNREADABLE: style.ALERT,
    Status.SUPERSEDED: style.TEXT,
}
SIGNS = {Status.READ: "●", Status.PARTLY_READ: "◐", Status.UNREADABLE: "○", Status.SUPERSEDED: "–"}


def documents_sheet(sheet: Worksheet, material: Material) -> None:
    """Fill the sheet."""
    documents = material.assessment.facts.reading.documents
    columns = _columns(material, {document.id: position for position, document in enumerate(documents)})
    table(sheet, f"Documents – {material.name}", NOTE, columns, documents, "No file was handed in.")


def _columns(material: Material, positions: dict[str, int]) -> tuple[Column[Document], ...]:
    return (
        Column("File", 40, lambda d: d.path.rpartition("/")[2], style.STRONG),
        Column("Folder", 26, lambda d: d.path.rpartition("/")[0]),
        Column("Kind", 12, lambda d: wording.FILE_KINDS[d.kind]),
        Column("Status", 20, lambda d: f"{SIGNS[d.status]} {wording.STATUSES[d.status]}", lambda d: LOOKS[d.status]),
        Column("Words", 9, lambda d: d.words if d.blocks else None, style.NUMBER),
        Column("What is wrong, and what to do", 50, lambda d: d.problem),
        Column("Worth knowing", 50, lambda d: "\n".join(dict.fromkeys(w.message for w in d.warnings))),
        Column("Annotated copy", 15, lambda d: link_to_copy(material, positions[d.id], "open", "none")),
    )
