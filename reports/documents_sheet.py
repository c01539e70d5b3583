"""The sheet *Documents*: what was read, what was not, and what to do about it."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Document, Ledger, Status
from reports import style, wording
from reports.links import link_to_copy, link_to_original
from reports.material import Material
from reports.table import Column, table

SHEET = "Documents"
UNOPENED = 5
"""Parts of a file that are named."""
NOTE = (
    "Every file of the submission. Words are information and no ground for a decision. Text accounted for: characters "
    "without spaces, read or left out on purpose, of those that the file holds."
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


def accounted(ledger: Ledger | None) -> str | None:
    """Share and number of characters that were read or left out: "100 %, 12,345 characters; left out: ...".

    What could not be opened is no part of the share, and said to be none.
    """
    if ledger is None:
        return None
    unread = max(0, ledger.unread)
    share = 100.0 if not ledger.package else 100 * (1 - unread / ledger.package)
    shown = "100" if not unread else f"{min(99.9, share):.1f}"
    of = " of what could be opened" if ledger.unopened else ""
    parts = [f"{shown} %{of}, {wording.count(ledger.package, 'character')}"]
    if ledger.left_out:
        parts.append("left out: " + ", ".join(f"{count:,} {name}" for name, count in ledger.left_out))
    if unread:
        parts.append(f"not read: {unread:,}")
    if ledger.unopened:
        names = [name.rpartition("/")[2] for name in ledger.unopened[:UNOPENED]]
        more = [f"and {len(ledger.unopened) - UNOPENED} more"] if len(ledger.unopened) > UNOPENED else []
        parts.append("could not be opened: " + ", ".join([*names, *more]))
    return "; ".join(parts)


def not_looked_at(ledger: Ledger | None) -> str | None:
    """What is in the file that only a person can look at: "pictures: 3, videos: 1"."""
    if ledger is None or not ledger.not_looked_at:
        return None
    return ", ".join(f"{name}: {count:,}" for name, count in ledger.not_looked_at)


def _columns(material: Material, positions: dict[str, int]) -> tuple[Column[Document], ...]:
    return (
        Column("File", 30, lambda d: d.path.rpartition("/")[2], style.STRONG),
        Column("Folder", 18, lambda d: d.path.rpartition("/")[0]),
        Column("Kind", 9, lambda d: wording.FILE_KINDS[d.kind]),
        Column("Status", 16, lambda d: f"{SIGNS[d.status]} {wording.STATUSES[d.status]}", lambda d: LOOKS[d.status]),
        Column("Words", 9, lambda d: d.words if d.blocks else None, style.NUMBER),
        Column("What is wrong, and what to do", 33, lambda d: d.problem),
        Column("Text accounted for", 24, lambda d: accounted(d.ledger), style.TEXT),
        Column("Not looked at", 14, lambda d: not_looked_at(d.ledger), style.TEXT),
        Column("Worth knowing", 33, lambda d: "\n".join(dict.fromkeys(w.message for w in d.warnings))),
        Column("Annotated copy", 14, lambda d: link_to_copy(material, positions[d.id], "annotated copy", "none")),
        Column("As handed in", 9, lambda d: link_to_original(material, positions[d.id], "original")),
    )
