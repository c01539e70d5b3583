"""The sheet *To check*: every finding, most serious first, with room for what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reports import style, wording
from reports.choices import offer
from reports.links import link_to_place
from reports.material import Material
from reports.table import FIRST_ROW, Column, Link, table
from rubrics.model import Finding, Severity

SHEET = "To check"
PLACES = 5
QUOTATION = 90
"""Characters of what stands at a place."""
JUDGED, REASON = "Right?", "What came of it"
"""Titles by which what people entered is found again."""
RIGHT, DISMISSED = "Right", "Dismissed"
NOTE = "Everything that the program suggests to look at, most serious first. What came of it is the assessor's to say."

LOOKS = {Severity.REFER: style.ALERT, Severity.QUERY: style.WARN, Severity.NOTE: style.TEXT}
SIGNS = {Severity.REFER: "●", Severity.QUERY: "◐", Severity.NOTE: "○"}


@dataclass(frozen=True, slots=True)
class Row:
    """A finding with its number."""

    number: int
    finding: Finding


def findings_sheet(sheet: Worksheet, material: Material) -> None:
    """Fill the sheet."""
    rows = [Row(number, finding) for number, finding in enumerate(material.assessment.findings, 1)]
    title = f"To check – {material.name}"
    columns = _columns(material)
    table(sheet, title, NOTE, columns, rows, "Nothing stood out. Read the work all the same.")
    if rows:
        letter = get_column_letter([column.title for column in columns].index(JUDGED) + 1)
        offer(sheet, f"{letter}{FIRST_ROW}:{letter}{FIRST_ROW + len(rows) - 1}", (RIGHT, DISMISSED), free=True)


def severity(value: Severity) -> str:
    """Sign and words: "● check first"."""
    return f"{SIGNS[value]} {wording.SEVERITIES[value]}"


def _columns(material: Material) -> tuple[Column[Row], ...]:
    return (
        Column("No.", 6, lambda r: r.number, style.CENTRE),
        Column("Weight", 15, lambda r: severity(r.finding.severity), lambda r: LOOKS[r.finding.severity]),
        Column("Criterion", 10, _criterion, style.CENTRE),
        Column("What to look at", 66, lambda r: r.finding.message),
        Column("Where", 54, lambda r: _where(r.finding, material)),
        Column("Go to", 13, lambda r: _first(r.finding, material)),
        Column(JUDGED, 11, lambda r: None, style.INPUT, entry=True),
        Column(REASON, 27, lambda r: None, style.INPUT, entry=True),
    )


def _criterion(row: Row) -> str | None:
    return wording.criterion(row.finding.criterion) if row.finding.criterion else None


def _first(finding: Finding, material: Material) -> Link | None:
    if not finding.evidence:
        return None
    place = finding.evidence[0]
    link = link_to_place(material, place, material.places.locus(place))
    return link if isinstance(link, Link) else None


def _where(finding: Finding, material: Material) -> str:
    lines = list(dict.fromkeys(material.quoted(span, QUOTATION) for span in finding.evidence))
    more = [f"and {len(lines) - PLACES} more"] if len(lines) > PLACES else []
    return "\n".join(lines[:PLACES] + more)
