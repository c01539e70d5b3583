"""The second page of the sheet *Front*: what people decide, declare and sign."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Status
from reports import style
from reports.cached import Known
from reports.choices import offer
from reports.criteria_sheet import decisions_range
from reports.material import Material
from reports.table import FIRST_ROW, LINE_HEIGHT, TALLEST, Formula, Value, lines, put, section
from rubrics.centre_desk import Words

WIDTHS = (22, 58, 22, 42)
"""Of the columns of the sheet."""
OUTCOME, MADE = "Outcome", "Decisions made"
YES_NO = ("Yes", "No")
QUALITY = ("Agreed", "Not agreed", "Not sampled")
CONFIRMED = (
    "I have assessed this work against the criteria of the unit and am satisfied, from what I have seen and asked, "
    "that it is the learner's own."
)
LOCATED = "A signed and dated statement that the work is the learner's own was located."
NOT_READ = "No file could be read."


@dataclass(frozen=True, slots=True)
class Field:
    """A label and the cell beside it: of the program, or for a person to fill in."""

    label: str
    value: Value = None
    look: str = style.INPUT
    choices: tuple[str, ...] = ()
    free: bool = False
    """Other words than the choices may be typed."""
    tall: float = 18


def decision(sheet: Worksheet, row: int, material: Material) -> tuple[int, Known]:
    """Fill from `row` on; returns the next row, and the values of the formulas (by the cells' addresses)."""
    known: dict[str, float | str] = {}
    area, number = decisions_range(material), len(material.criteria)
    words, desk = material.cover.desk.words, material.cover.desk
    formulas = {OUTCOME: outcome_formula(area, number, words), MADE: made_formula(area, number, words)}
    known[f"B{row + 1}"], known[f"B{row + 2}"] = "", f"0 of {number}"
    for title, fields in (
        (
            "The assessor's decision",
            (
                Field(OUTCOME, Formula(formulas[OUTCOME]), style.STRONG),
                Field("Held back because"),
                Field(MADE, Formula(formulas[MADE]), style.TEXT),
                Field("Date of decision", None, style.INPUT_DATE),
                Field("Assessor's name", None, style.INPUT, desk.assessors, free=True),
                Field("Assessor's signature"),
                Field("Overall comment", tall=66),
                Field("What to do next", tall=66),
            ),
        ),
        (
            "Authenticity",
            (
                Field("Learner's declaration", _declaration(material), style.TEXT),
                Field("Declaration seen", None, style.INPUT, YES_NO),
                Field("Assessor's declaration", CONFIRMED, style.TEXT),
                Field("Declared, with date"),
                Field("Learner's signature"),
                Field("Date of signature", None, style.INPUT_DATE),
            ),
        ),
        (
            "Resubmission",
            (
                Field("Resubmission due", None, style.INPUT_DATE),
                Field("Agreed with the learner"),
            ),
        ),
        (
            "Quality assurance",
            (
                Field("Sampled", None, style.INPUT, YES_NO),
                Field("Quality assurer's view", None, style.INPUT, QUALITY),
                Field("Quality assurer"),
                Field("Date of the check", None, style.INPUT_DATE),
                Field("Comment on sampling", tall=40),
                Field("Action, by whom and when", tall=40),
            ),
        ),
    ):
        row = _part(sheet, row, title, fields) + 1
    return row, known


def values(front: Worksheet, criteria: Worksheet, material: Material) -> Known:
    """What the formulas come to with the decisions on the sheet Criteria, those carried over among them."""
    words, number = material.cover.desk.words, len(material.criteria)
    column = decisions_range(material).split("$")[1]
    cells = [criteria[f"{column}{FIRST_ROW + n}"].value for n in range(number)]
    made = [str(value).strip().casefold() for value in cells if value is not None]
    met, not_yet, not_assessed = (made.count(word.casefold()) for word in words.decisions)
    outcome = ""
    if met + not_yet + not_assessed >= number:
        outcome = words.some_not_met if not_yet else words.some_not_assessed if not_assessed else words.all_met
    told = {OUTCOME: outcome, MADE: f"{met + not_yet + not_assessed} of {number}"}
    return {f"B{row[0].row}": told[str(row[0].value)] for row in front.iter_rows() if row[0].value in told}


def outcome_formula(area: str, number: int, words: Words) -> str:
    """What the decisions come to: nothing until all are made; one criterion not met refers the whole (the awarding
    body's result sheets: domain notes, 3.1). It reads people's decisions and never what the program located."""
    met, not_yet, not_assessed = (f'COUNTIF({area},"{_pattern(word)}")' for word in words.decisions)
    return (
        f'=IF({met}+{not_yet}+{not_assessed}<{number},"",IF({not_yet}>0,"{words.some_not_met}",'
        f'IF({not_assessed}>0,"{words.some_not_assessed}","{words.all_met}")))'
    )


def made_formula(area: str, number: int, words: Words) -> str:
    """ "3 of 7"."""
    counts = "+".join(f'COUNTIF({area},"{_pattern(word)}")' for word in words.decisions)
    return f'={counts}&" of {number}"'


def _pattern(word: str) -> str:
    """A word as COUNTIF takes it: its signs for patterns and comparisons stand for themselves."""
    escaped = word.replace("~", "~~").replace("*", "~*").replace("?", "~?")
    return f"={escaped}" if escaped[:1] in "<>=" else escaped


def _declaration(material: Material) -> str:
    if all(d.status is Status.UNREADABLE for d in material.assessment.facts.reading.documents):
        return NOT_READ
    told = [f.message for f in material.assessment.findings if f.code.startswith("declaration")]
    return "\n".join(told) or LOCATED


def _part(sheet: Worksheet, row: int, title: str, fields: tuple[Field, ...]) -> int:
    """A heading and its fields, two to a row; returns the next row."""
    row = section(sheet, row, title, len(WIDTHS))
    for left in range(0, len(fields), 2):
        height = 0.0
        for column, field in zip((1, 3), fields[left : left + 2], strict=False):
            put(sheet, row, column, field.label, style.LABEL)
            put(sheet, row, column + 1, field.value, field.look)
            text = field.value if isinstance(field.value, str) else ""
            height = max(height, field.tall, 5 + LINE_HEIGHT * lines(text, WIDTHS[column]))
            if field.choices:
                offer(sheet, f"{'ABCD'[column]}{row}", field.choices, free=field.free)
        sheet.row_dimensions[row].height = min(TALLEST, height)
        row += 1
    return row
