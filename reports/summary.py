"""The workbook *Cohort summary*: who handed in what, where evidence is lacking, what was not read.

It is made from the result objects and `cohort.json` alone, so that it can be made anew without reading a
submission again. It names learners; third parties are counted, never named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any
from urllib.parse import quote

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports import style, wording
from reports.digest import Digest
from reports.integrity_sheet import integrity_sheet
from reports.mask import Mask, Parties, third_parties
from reports.summary_criteria import heat_map
from reports.summary_files import files_sheet, missing_sheet
from reports.summary_hours import counts_hours, hours_table
from reports.summary_overview import overview
from rubrics.model import Rubric

SCHEMA = "firstread/summary/1"
TITLE = "Cohort summary"


@dataclass(frozen=True, slots=True)
class Cohort:
    """Everything that the sheets of the summary are made from."""

    digests: tuple[Digest, ...]
    """By learner and unit."""
    record: Mapping[str, Any]
    """cohort.json."""
    rubrics: Mapping[str, Rubric]
    """By unit; a unit may be absent, and its minimums and wordings are then not shown."""
    sheets: Mapping[tuple[str, str], str]
    """Address of the feedback sheet of (learner, unit), relative to the summary."""
    mask: Mask
    """Of every third party of the cohort."""


def write_summary(
    results: Sequence[Mapping[str, object]],
    cohort: Mapping[str, object],
    rubrics: Mapping[str, Rubric] | None = None,
    sheets: Mapping[tuple[str, str], str] | None = None,
    made: datetime | None = None,
) -> bytes:
    """The workbook (.xlsx) as bytes.

    results: result objects (firstread/result/1), the latest attempt of each; cohort: the cohort object;
    rubrics: by unit, for minimums and wordings; sheets: path of the feedback sheet of (learner, unit), relative
    to the summary's folder; made: time to note in the file, now if absent.
    """
    digests = sorted((Digest.of(result) for result in results), key=lambda d: (d.learner.casefold(), d.unit))
    parties = reduce(or_, map(third_parties, results), Parties())
    material = Cohort(
        digests=tuple(digests),
        record=cohort,
        rubrics=rubrics or {},
        sheets={who: quote(path) for who, path in (sheets or {}).items()},
        mask=Mask(parties, [digest.learner for digest in digests]),
    )
    return _workbook(material, made or datetime.now())


def _workbook(cohort: Cohort, made: datetime) -> bytes:
    learners = wording.count(len({digest.learner for digest in cohort.digests}), "learner")
    book = style.new_workbook(TITLE, learners, made)
    footer = f"{TITLE}, {made.day} {made:%B %Y}"
    overview(_sheet(book, "Overview", footer), cohort.digests, cohort.record, cohort.sheets)
    for unit in sorted({digest.unit for digest in cohort.digests}):
        of_unit = [digest for digest in cohort.digests if digest.unit == unit]
        heat_map(_sheet(book, f"Criteria {unit}", footer), unit, of_unit, cohort.rubrics.get(unit))
    with_hours = [digest for digest in cohort.digests if counts_hours(digest, cohort.rubrics)]
    if with_hours:
        hours_table(_sheet(book, "Hours", footer), with_hours, cohort.rubrics)
    missing_sheet(_sheet(book, "Missing submissions", footer), cohort.digests, cohort.record)
    integrity_sheet(_sheet(book, "Integrity", footer), cohort.record, cohort.mask)
    files_sheet(_sheet(book, "Files not read or ignored", footer), cohort.digests, cohort.record, cohort.mask)
    style.mark(book, SCHEMA)
    return style.saved(book)


def _sheet(book: Workbook, name: str, footer: str) -> Worksheet:
    sheet: Worksheet = book.create_sheet(name)
    style.page(sheet, footer)
    return sheet
