"""The sheet *Comment bank*: sentences for feedback on each criterion, with what is located and absent filled in.

The lists in the column Comment of the sheet Criteria show these cells: what is changed here is offered there.
"""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from reports import style, wording
from reports.material import Material
from reports.table import FIRST_ROW, Column, table
from rubrics.comments import DECISIONS, bank, filled
from rubrics.model import CriterionResult, State

SHEET = "Comment bank"
TEXT = "Comment"
NOTE = (
    "Choose one with the arrow in the column Comment of the sheet Criteria, or copy it. Change them as you like: "
    "the lists follow. “…” is yours to complete."
)


@dataclass(frozen=True, slots=True)
class Row:
    """A comment for one criterion."""

    criterion: str
    decision: str
    """The centre's word for it."""
    text: str


def comment_sheet(sheet: Worksheet, material: Material) -> None:
    """Fill the sheet."""
    columns: tuple[Column[Row], ...] = (
        Column("Criterion", 10, lambda r: wording.criterion(r.criterion), style.STRONG),
        Column("For", 16, lambda r: r.decision),
        Column(TEXT, 130, lambda r: r.text, style.INPUT, entry=True),
    )
    rows = [row for result in material.criteria for row in _rows(result, material)]
    nothing = "The centre's settings leave the shipped comments out and name none of their own."
    table(sheet, f"Comment bank – {material.name}", NOTE, columns, rows, nothing)


def ranges(material: Material) -> list[str]:
    """For each criterion, the cells of its comments, "" where there are none."""
    areas, row = [], FIRST_ROW
    for result in material.criteria:
        number = len(_rows(result, material))
        areas.append(f"'{SHEET}'!$C${row}:$C${row + number - 1}" if number else "")
        row += number
    return areas


def _rows(result: CriterionResult, material: Material) -> list[Row]:
    desk, criterion = material.cover.desk, result.criterion
    words = dict(zip(DECISIONS, desk.words.decisions, strict=True))
    values = _values(result, material)
    comments = bank(material.cover.unit, criterion.id, criterion.verb, desk.comments, shipped=desk.shipped_comments)
    made = (Row(criterion.id, words[comment.decision], filled(comment, values)) for comment in comments)
    return list(dict.fromkeys(made))


def _values(result: CriterionResult, material: Material) -> dict[str, str]:
    asked = [one for one in result.requirements if not one.requirement.advisory]
    located = [one.requirement.text for one in asked if one.outcome.state is State.FOUND]
    absent = [one.requirement.text for one in asked if one.outcome.state is not State.FOUND]
    return {
        "criterion": result.criterion.id,
        "wording": result.criterion.text,
        "verb": result.criterion.verb.lower(),
        "located": "; ".join(located),
        "absent": "; ".join(absent),
        "learner": material.cover.learner,
        "unit": material.cover.unit,
    }
