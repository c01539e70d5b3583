"""What stands beside the figures of the sheet Hours in words: sums that differ, doubts, what the specification says."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Declared
from reports import style, wording
from reports.material import Material
from reports.table import broken, put, section
from rubrics.model import Finding

ABOVE = ("hours-disagree", "declared-differs", "hours-doubtful", "hours-below-body", "clients-too-many")
"""Codes of findings that are said above the table, in this order: they bear on the totals themselves."""
AT_MOST = 4
"""Of them that stand above; a taller head would push the sessions off the screen."""
BELOW = ("session", "supervision", "client", "reflection", "feedback", "hours", "declared")
"""First letters of the codes of findings that are said below."""
QUOTED = 80


def attention(material: Material) -> list[str]:
    """What bears on the totals, one line each, what was read in two ways first."""
    found = sorted((f for f in material.assessment.findings if f.code in ABOVE), key=lambda f: ABOVE.index(f.code))
    more = len(found) - AT_MOST
    return [f"• {f.message}" for f in found[:AT_MOST]] + [f"• and {more} more, below the table"] * (more > 0)


def remarks(sheet: Worksheet, row: int, material: Material, columns: int) -> int:
    """All that is to be said, from `row` on, over so many columns; returns the row after it."""
    for title, texts in (
        ("What to look at", [_weighed(f) for f in material.assessment.findings if f.code.startswith(BELOW)]),
        ("Stated sums and plans", _sums(material)),
        ("The specification and the centre", list(material.assessment.rubric.contradictions)),
    ):
        if texts:
            row = _part(sheet, row, title, texts, columns)
    return row


def _weighed(finding: Finding) -> str:
    return f"{wording.SEVERITIES[finding.severity].capitalize()}: {finding.message}"


def _sums(material: Material) -> list[str]:
    hours = material.assessment.facts.hours
    texts = [f"A stated total stands at: {material.quoted(span, QUOTED)}" for span in hours.declared]
    texts += [_said(material, d) for d in (*hours.declared_by_client, *hours.declared_by_table) if not d.running]
    if hours.planned_minutes is not None:
        texts.append(f"Planned (contracts, plans; never counted): {wording.length(hours.planned_minutes)}.")
    return texts


def _said(material: Material, said: Declared) -> str:
    whose = f" for {said.client}" if said.client else " of a table"
    return f"A sum{whose}, {wording.length(said.minutes)}, stands at: {material.quoted(said.span, QUOTED)}"


def _part(sheet: Worksheet, row: int, title: str, texts: Sequence[str], columns: int) -> int:
    row = section(sheet, row, title, columns, height=18)
    width = sum(column.width for column in sheet.column_dimensions.values())
    for text in texts:
        for line in broken(text, width):
            put(sheet, row, 1, line, style.LINE)
            row += 1
    return row + 1
