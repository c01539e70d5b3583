"""The sheet *Criteria*: official wording, what was located, and the assessor's cells."""

from __future__ import annotations

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from reports import style, wording
from reports.material import Material
from reports.table import Column, body, freeze, head, header, put
from rubrics.model import CriterionResult, Located, State

SHEET = "Criteria"
DECISIONS = ("Met", "Not yet met", "Not assessed")
CRITERION, DECISION, COMMENT, INITIALS, DATE = "Criterion", "Decision", "Comment", "Initials", "Date"
"""Titles by which the decisions are found again, wherever a person has moved the columns."""

CHECKS_OF_MINUTES = frozenset({"hours"})
"""Checks whose counts are lengths of time."""
QUOTATIONS = 3
"""Per criterion; more would make rows taller than a screen. All places are on the sheet Evidence."""
QUOTATION = 130
"""Characters: some twenty words, what assessors ask for beside a place (domain notes, section 8)."""

NOTE = (
    "● evidence found   ◐ partly found   ○ not found   ? cannot tell. This is what the program located, not "
    "a judgement. Cream-coloured cells are the assessor's. All places with their quotations are on the sheet Evidence."
)


def criteria_sheet(sheet: Worksheet, material: Material) -> None:
    """Fill the sheet: a banner per learning outcome, then one row per criterion."""
    columns = _columns(material)
    top = head(sheet, f"Criteria – {material.name}", NOTE, len(columns))
    header(sheet, top, columns)
    results = {result.criterion.id: result for result in material.criteria}
    row = top + 1
    first = row
    for outcome in material.assessment.rubric.outcomes:
        _banner(sheet, row, f"Learning outcome {outcome.id}: {outcome.text}", len(columns))
        row = body(sheet, row + 1, columns, [results[criterion.id] for criterion in outcome.criteria])
    _validate(sheet, columns, first, row - 1)
    sheet.auto_filter.ref = f"A{top}:{get_column_letter(len(columns))}{row - 1}"
    freeze(sheet, top + 1, 2)


def criterion_row(material: Material, criterion: str) -> int:
    """The row of the sheet in which a criterion stands, for links to it."""
    row = 4
    for outcome in material.assessment.rubric.outcomes:
        for position, candidate in enumerate(outcome.criteria, row + 1):
            if candidate.id == criterion:
                return position
        row += 1 + len(outcome.criteria)
    return 1


def _columns(material: Material) -> tuple[Column[CriterionResult], ...]:
    return (
        Column(CRITERION, 8.5, lambda r: wording.criterion(r.criterion.id), style.STRONG),
        Column("Official wording", 27, lambda r: r.criterion.text),
        Column("Evidence", 16, _status, lambda r: style.STATES[r.state]),
        Column("What was located", 52, lambda r: _located(r, material)),
        Column("What is absent", 32, _absent),
        Column("Counted", 13, _counted),
        Column(DECISION, 12, lambda r: None, style.INPUT, entry=True),
        Column(COMMENT, 32, lambda r: None, style.INPUT, entry=True),
        Column(INITIALS, 8, lambda r: None, style.INPUT, entry=True),
        Column(DATE, 11, lambda r: None, style.INPUT_DATE, entry=True),
    )


def _status(result: CriterionResult) -> str:
    asked = [located for located in result.requirements if not located.requirement.advisory]
    found = sum(located.outcome.state is State.FOUND for located in asked)
    share = f"\n{found} of {wording.count(len(asked), 'requirement')}" if asked else ""
    return wording.state(result.state) + share


def _located(result: CriterionResult, material: Material) -> str:
    spans = result.evidence or tuple(
        located.outcome.evidence[0] for located in result.requirements if located.outcome.evidence
    )
    quotations = [material.quoted(span, QUOTATION) for span in spans[:QUOTATIONS]]
    return "\n".join([result.summary] * bool(result.summary) + quotations)


def _absent(result: CriterionResult) -> str:
    asked: list[str] = []
    offered: list[str] = []
    for located in result.requirements:
        if located.outcome.state is State.FOUND:
            continue
        line = f"{wording.SIGNS[located.outcome.state]} {located.requirement.text}"
        if located.outcome.sentence and located.outcome.sentence != result.summary:
            line = f"{line.rstrip('.')}: {located.outcome.sentence}"
        (offered if located.requirement.advisory else asked).append(line)
    if offered:
        asked += ["Not required, and not located:", *offered]
    return "\n".join(asked)


def _counted(result: CriterionResult) -> str:
    return "\n".join(_count(located) for located in result.requirements if located.outcome.needed is not None)


def _count(located: Located) -> str:
    """A requirement that counts: "methods: 2 (needed: 3)"."""
    shown = wording.length if located.requirement.check in CHECKS_OF_MINUTES else str
    present, needed = (
        "?" if number is None else shown(number) for number in (located.outcome.present, located.outcome.needed)
    )
    return f"{located.requirement.id.replace('_', ' ').replace('-', ' ')}: {present} (needed: {needed})"


def _banner(sheet: Worksheet, row: int, text: str, columns: int) -> None:
    for column in range(1, columns + 1):
        sheet.cell(row, column).style = style.BANNER
    put(sheet, row, 1, text, style.BANNER)
    sheet.row_dimensions[row].height = 20


def _validate(sheet: Worksheet, columns: tuple[Column[CriterionResult], ...], first: int, last: int) -> None:
    letter = {column.title: get_column_letter(number) for number, column in enumerate(columns, 1)}
    decision = DataValidation("list", formula1=f'"{",".join(DECISIONS)}"', allow_blank=True, showErrorMessage=True)
    decision.errorTitle, decision.error = "Decision", f"Choose one of: {', '.join(DECISIONS)}."
    decision.add(f"{letter[DECISION]}{first}:{letter[DECISION]}{last}")
    dated = DataValidation(
        "date", operator="greaterThan", formula1="DATE(2000,1,1)", allow_blank=True, showErrorMessage=True
    )
    dated.errorTitle, dated.error = "Date", "Enter a date, for example 4 Mar 2026."
    dated.add(f"{letter[DATE]}{first}:{letter[DATE]}{last}")
    sheet.add_data_validation(decision)
    sheet.add_data_validation(dated)
