"""The workbook *Cohort summary*: who handed in what, where evidence is lacking, what was not read.

It is made from the result objects and `cohort.json` alone, so that it can be made anew without reading a
submission again. It names learners; third parties are counted, never named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any
from urllib.parse import quote

from openpyxl.worksheet.worksheet import Worksheet

from reports import (
    how_to_sheet,
    style,
    summary_changes,
    summary_how_to,
    summary_names,
    summary_overview,
    summary_sampling,
    summary_units,
    wording,
)
from reports.cached import with_values
from reports.digest import Digest
from reports.hours_chart import described
from reports.integrity_sheet import integrity_sheet
from reports.mask import Mask, Parties, third_parties
from reports.renewal import Sources, renew
from reports.sampling import candidate
from reports.summary_changes import Who, changes_sheet
from reports.summary_criteria import heat_map
from reports.summary_files import files_sheet, missing_sheet
from reports.summary_hours import chart_text, counts_hours, hours_table
from reports.summary_names import names_table, references_table
from reports.summary_sampling import plan_sheet, settings_sheet, sharing
from reports.summary_units import units_sheet
from rubrics.centre_desk import Desk
from rubrics.model import Rubric

SCHEMA = "firstread/summary/1"
TITLE = "Cohort summary"


@dataclass(frozen=True, slots=True)
class Tables:
    """What a summary shows besides results: filled by the pipeline, empty where unknown."""

    rubrics: Mapping[str, Rubric] = field(default_factory=dict)
    """By unit; a unit may be absent, and its minimums and wordings are then not shown."""
    sheets: Mapping[Who, str] = field(default_factory=dict)
    """Path of the feedback sheet of (learner, unit), relative to the summary's folder."""
    assessors: Mapping[Who, str] = field(default_factory=dict)
    desk: Desk = field(default_factory=Desk)
    """What the centre sets: its words for outcomes, new assessors, share of work that is sampled."""
    before: Iterable[Digest] | None = None
    """Of the results of the run before, gone through once; None where this is the first."""
    seed: int = 1
    """Of the sampling plan, until a person enters another."""
    sources: Sources = ()
    """Earlier summaries of the same cohort; what people entered in them is carried over."""
    decisions: Mapping[Who, str] = field(default_factory=dict)
    """What assessors' decisions come to, as collected from the feedback sheets."""


@dataclass(frozen=True, slots=True)
class Cohort:
    """Everything that the sheets of the summary are made from."""

    digests: tuple[Digest, ...]
    """By learner and unit."""
    record: Mapping[str, Any]
    """cohort.json."""
    tables: Tables
    mask: Mask
    """Of every third party of the cohort."""
    day: str


def write_summary(
    results: Iterable[Mapping[str, object]],
    cohort: Mapping[str, object],
    tables: Tables = Tables(),
    made: datetime | None = None,
) -> bytes:
    """The workbook (.xlsx) as bytes.

    results: result objects (firstread/result/1), the latest attempt of each, gone through once; cohort: the cohort
    object; tables: what else there is to show; made: time to note in the file, now if absent.
    """
    tables = replace(tables, sheets={who: quote(path) for who, path in tables.sheets.items()})
    told = [(Digest.of(result), third_parties(result)) for result in results]
    digests = _in_order(digest for digest, _ in told)
    parties = reduce(or_, (parties for _, parties in told), Parties())
    made = made or datetime.now()
    mask = Mask(parties, [digest.learner for digest in digests])
    return _workbook(Cohort(digests, cohort, tables, mask, wording.day(made)), made)


def _in_order(digests: Iterable[Digest]) -> tuple[Digest, ...]:
    return tuple(sorted(digests, key=lambda d: (d.learner.casefold(), d.unit)))


def _workbook(cohort: Cohort, made: datetime) -> bytes:
    digests, tables = cohort.digests, cohort.tables
    learners = wording.count(len({digest.learner for digest in digests}), "learner")
    book = style.new_workbook(TITLE, learners, made)
    footer = f"{TITLE}, {cohort.day}"

    def sheet(name: str) -> Worksheet:
        made_sheet: Worksheet = book.create_sheet(name)
        style.page(made_sheet, footer)
        return made_sheet

    offered = summary_overview.Desk(tables.sheets, tables.assessors, tables.desk.words, tables.decisions)
    tracked = summary_overview.overview(sheet("Overview"), digests, cohort.record, offered)
    units_sheet(sheet(summary_units.SHEET), digests, cohort.record)
    for unit in sorted({digest.unit for digest in digests}):
        of_unit = [digest for digest in digests if digest.unit == unit]
        heat_map(sheet(f"Criteria {unit}"), unit, of_unit, tables.rubrics.get(unit))
    with_hours = [digest for digest in digests if counts_hours(digest, tables.rubrics)]
    if with_hours:
        hours_table(sheet("Hours"), with_hours, tables.rubrics)
    names_table(sheet(summary_names.NAMES), digests)
    references_table(sheet(summary_names.REFERENCES), digests)
    missing_sheet(sheet("Missing submissions"), digests, cohort.record)
    integrity_sheet(sheet("Integrity"), cohort.record, cohort.mask)
    files_sheet(sheet(wording.FILES_SHEET), digests, cohort.record, cohort.mask)
    before = None if tables.before is None else {(d.learner, d.unit): d for d in tables.before}
    changes_sheet(sheet(summary_changes.SHEET), digests, before, cohort.day)
    shared = sharing(cohort.record)
    candidates = [candidate(d, shared, tables.assessors.get((d.learner, d.unit), "")) for d in digests]
    settings_sheet(sheet(summary_sampling.SETTINGS), candidates, tables.desk, tables.seed)
    plan_sheet(sheet(summary_sampling.PLAN), candidates, tables.desk, tracked)
    how_to_sheet.explained(sheet(how_to_sheet.SHEET), TITLE, summary_how_to.ABOUT, summary_how_to.RULES)
    for one in book.worksheets:
        style.protect(one)
    style.mark(book, SCHEMA)
    renew(book, tables.sources, {"schema": SCHEMA})
    known = summary_sampling.values(book, candidates, tracked, tables.desk)
    return with_values(described(style.saved(book, packed=False), chart_text(with_hours, tables.rubrics)), known)
