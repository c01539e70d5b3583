"""The summary's sheets *Names* and *References*: what wants looking at there, counted and never named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import PersonRole
from reports import style, wording
from reports.digest import Digest, Flag
from reports.table import Column, number_or_text, table

NAMES, REFERENCES = "Names", "References"
NAMES_NOTE = "People who can be identified, without their names: the feedback sheet of the learner has them."
REFERENCES_NOTE = "Works cited and entries listed, counted; the feedback sheet of the learner has each of them."


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody in somebody's work."""

    digest: Digest
    number: int
    flag: Flag


def names_table(sheet: Worksheet, digests: Sequence[Digest]) -> None:
    """Fill *Names*."""
    columns: tuple[Column[Row], ...] = (
        Column("Learner", 30, lambda r: r.digest.learner, style.STRONG),
        Column("Unit", 7, lambda r: number_or_text(r.digest.unit), style.CENTRE),
        Column("Who", 14, lambda r: f"person {r.number}"),
        Column("Role", 20, lambda r: wording.role(PersonRole(r.flag.role))),
        Column("Times", 8, lambda r: r.flag.times, style.CENTRE),
        Column("First place", 80, lambda r: r.flag.where),
        Column("Note", 40, lambda r: None, style.INPUT, entry=True),
    )
    rows = [Row(digest, n, flag) for digest in digests for n, flag in enumerate(digest.flags, 1)]
    table(sheet, NAMES, NAMES_NOTE, columns, rows, "Nobody who can be identified was located.")


def references_table(sheet: Worksheet, digests: Sequence[Digest]) -> None:
    """Fill *References*."""

    def flagged(number: int) -> str:
        return style.WARN if number else style.TEXT

    columns: tuple[Column[Digest], ...] = (
        Column("Learner", 30, lambda d: d.learner, style.STRONG),
        Column("Unit", 7, lambda d: number_or_text(d.unit), style.CENTRE),
        Column("Works cited", 12, lambda d: d.cited, style.CENTRE),
        Column("Entries listed", 12, lambda d: d.listed, style.CENTRE),
        Column("Cited, no entry", 14, lambda d: _told(d.unlisted, "no entry"), lambda d: flagged(d.unlisted)),
        Column("Listed, not cited", 14, lambda d: _told(d.uncited, "not cited"), lambda d: flagged(d.uncited)),
        Column("Note", 60, lambda d: None, style.INPUT, entry=True),
    )
    rows = [digest for digest in digests if digest.cited or digest.listed]
    table(sheet, REFERENCES, REFERENCES_NOTE, columns, rows, "No citation and no reference list was located.")


def _told(number: int, what: str) -> str:
    """A number with its word beside the colour, "–" for none."""
    return f"◐ {number} {what}" if number else "–"
