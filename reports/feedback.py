"""The feedback workbook of one submission."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, time
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Document
from reports import (
    comment_sheet,
    criteria_sheet,
    documents_sheet,
    evidence_sheet,
    findings_sheet,
    front_decision,
    front_sheet,
    hours_sheet,
    how_to_sheet,
    names_sheet,
    references_sheet,
    since_sheet,
    style,
)
from reports.cached import Known, with_values
from reports.evidence_mark import look_again, marks
from reports.hours_chart import described
from reports.hours_clients import chart_text
from reports.logo import logo_text
from reports.material import Material
from reports.model import Cover
from reports.renewal import Sources, renew, stamp
from reports.row_keys import row_keys
from reports.text import clean
from rubrics.model import Assessment

SCHEMA = "firstread/feedback/1"

Filler = Callable[[Worksheet, Material], Known | None]
"""Fills a sheet; returns the values of its formulas, if it has any."""


def _always(material: Material) -> bool:
    return True


def _how_to(sheet: Worksheet, material: Material) -> None:
    rubric = material.assessment.rubric
    how_to_sheet.how_to_sheet(sheet, material.name, rubric.unit, rubric.contradictions)


SHEETS: tuple[tuple[str, Filler, Callable[[Material], bool]], ...] = (
    (front_sheet.SHEET, front_sheet.front_sheet, _always),
    (criteria_sheet.SHEET, criteria_sheet.criteria_sheet, _always),
    (findings_sheet.SHEET, findings_sheet.findings_sheet, lambda m: bool(m.assessment.findings)),
    (hours_sheet.SHEET, hours_sheet.hours_sheet, hours_sheet.wanted),
    (names_sheet.SHEET, names_sheet.names_sheet, _always),
    (references_sheet.SHEET, references_sheet.references_sheet, references_sheet.wanted),
    (evidence_sheet.SHEET, evidence_sheet.evidence_sheet, _always),
    (documents_sheet.SHEET, documents_sheet.documents_sheet, _always),
    (comment_sheet.SHEET, comment_sheet.comment_sheet, _always),
    (how_to_sheet.SHEET, _how_to, _always),
)
"""In the order of an assessor's work: name, what fills it, and whether it makes sense for this submission."""


def evidence_stamp(assessment: Assessment, cover: Cover) -> str:
    """A digest of what decisions on an assessment rest on, the same as in its workbook's record."""
    return stamp(marks(Material.of(assessment, cover)))


def write_feedback(
    assessment: Assessment, cover: Cover, sources: Sources = (), first: Sequence[Document] = ()
) -> bytes:
    """The workbook (.xlsx) as bytes. Its custom properties name schema, learner, unit and attempt.

    sources: earlier workbooks of the same submission; what people entered in them is carried over. first: what the
    attempt before handed in, for the sheet that says what has changed.
    """
    material = Material.of(assessment, cover)
    evidence: dict[str, dict[str, Any]] = marks(material)
    if sources:
        again = look_again(sources[0][1], evidence)
        material = Material.of(assessment, replace(cover, look_again=again))
        for criterion, changed in again:
            evidence[criterion]["again"] = changed
    made = datetime.combine(cover.run_date, time())
    book = style.new_workbook(
        clean(f"Feedback sheet – {material.name}"), clean(f"{cover.unit} {assessment.rubric.title}"), made
    )
    wanted = [(name, fill) for name, fill, makes_sense in SHEETS if makes_sense(material)]
    if first:
        wanted.insert(2, (since_sheet.SHEET, lambda sheet, m: since_sheet.since_sheet(sheet, m, first)))
    for name, _ in wanted:
        style.page(book.create_sheet(name), clean(material.name))
    # The front last: it links to whichever sheets there are.
    values = {number: fill(book[name], material) or {} for number, (name, fill) in reversed(list(enumerate(wanted, 1)))}
    for sheet in book.worksheets:
        style.protect(sheet)
    about = {"learner": cover.learner, "unit": cover.unit, "attempt": str(cover.attempt)}
    style.mark(book, SCHEMA, **about)
    renew(book, sources, {"schema": SCHEMA, "cohort": cover.cohort, **about}, row_keys(material), evidence)
    front, criteria = book[front_sheet.SHEET], book[criteria_sheet.SHEET]
    values[1] = {**values[1], **front_decision.values(front, criteria, material)}
    unpacked = described(style.saved(book, packed=False), chart_text(material), logo_text(cover.desk))
    return with_values(unpacked, values)
