"""The summary's sheets on what is absent and what was not read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Status
from reports import documents_sheet, style, wording
from reports.digest import Digest
from reports.mask import Mask
from reports.table import Column, number_or_text, table


def missing_sheet(sheet: Worksheet, digests: Sequence[Digest], record: Mapping[str, Any]) -> None:
    """Fill *Missing submissions*."""
    handed_in: dict[str, list[str]] = {}
    for digest in digests:
        handed_in.setdefault(digest.learner, []).append(digest.unit)
    columns: tuple[Column[Mapping[str, Any]], ...] = (
        Column("Learner", 36, lambda m: m["learner"], style.STRONG),
        Column("Unit not handed in", 20, lambda m: number_or_text(m["unit"]), style.CENTRE),
        Column("Handed in", 30, lambda m: ", ".join(handed_in.get(m["learner"], [])) or "nothing"),
        Column("Note", 50, lambda m: None, style.INPUT, entry=True),
    )
    note = f"Expected and not located. A file that could not be placed may be one of these: see {wording.FILES_SHEET}."
    nothing = "Nothing is missing."
    table(sheet, "Missing submissions", note, columns, record["missing_submissions"], nothing)


@dataclass(frozen=True, slots=True)
class Row:
    """A file, what became of it, and why."""

    what: str
    look: str
    path: str
    learner: str
    unit: str
    why: str


def files_sheet(sheet: Worksheet, digests: Sequence[Digest], record: Mapping[str, Any], mask: Mask) -> None:
    """Fill *Files not read or ignored*."""
    columns: tuple[Column[Row], ...] = (
        Column("What became of it", 26, lambda r: r.what, lambda r: r.look),
        Column("File", 60, lambda r: r.path),
        Column("Learner", 26, lambda r: r.learner),
        Column("Unit", 7, lambda r: number_or_text(r.unit), style.CENTRE),
        Column("Why, and what to do", 74, lambda r: r.why),
    )
    rows = [row for digest in digests for row in _unread(digest)]
    rows.sort(key=lambda row: ORDER.index(row.look))
    rows = [
        *_aside("○ belongs to no submission", style.ALERT, record["unplaced_files"], mask),
        *rows,
        *_aside("– ignored", style.TEXT, record["ignored_files"], mask),
    ]
    note = "Nothing is left out in silence: every file that no feedback sheet speaks of in full is listed here."
    table(sheet, wording.FILES_SHEET, note, columns, rows, "Every file was read.")


ORDER = [style.ALERT, style.WARN, style.TEXT, style.OK]


def _unread(digest: Digest) -> list[Row]:
    return [
        Row(
            f"{documents_sheet.SIGNS[u.status]} {wording.STATUSES[u.status]}",
            documents_sheet.LOOKS[u.status],
            u.path,
            digest.learner,
            digest.unit,
            u.problem or ("a newer version of the same file was read" if u.status is Status.SUPERSEDED else ""),
        )
        for u in digest.unread
    ]


def _aside(what: str, look: str, files: Sequence[Mapping[str, Any]], mask: Mask) -> list[Row]:
    return [Row(what, look, mask.hide_path(f["path"]), "", "", mask.hide(f["why"])) for f in files]
