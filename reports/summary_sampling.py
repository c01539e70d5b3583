"""The summary's sheets *Quality assurance* (seed, share, how far it is) and *Sampling plan*, a row per submission."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from reports import style
from reports.cached import Known
from reports.choices import offer
from reports.sampling import DRAWN, NEW, NO, PRIME, REFERRED, RISK, SHIFT, SPREAD, Candidate, draw, planned
from reports.table import FIRST_ROW, LINE_HEIGHT, Column, Formula, Value, number_or_text, put, table
from rubrics.centre_desk import Desk

SETTINGS, PLAN = "Quality assurance", "Sampling plan"
SEED, SHARE, FIRST_NEW, LAST_NEW = "$B$4", "$B$5", 6, 9
"""Cells of the settings."""
PLANNED_ROW = 11
"""Of the settings: how many are planned; how many were looked at stands below."""
WIDTHS = (70, 40)
VIEWS = ("Agree", "Disagree")
NOTE = (
    "Risk first, then work of new assessors, referred work, and of clear work a share drawn by lot, of each assessor "
    "and unit at least one. Seed and share: sheet Quality assurance. Assessor and decision: sheet Overview."
)


@dataclass(frozen=True, slots=True)
class Tracked:
    """Where the sheet Overview keeps what people enter."""

    sheet: str
    learner: str
    unit: str
    assessor: str
    decision: str
    """Letters of its columns."""
    first: int
    last: int
    """Its rows."""

    def look_up(self, letter: str, row: int) -> str:
        """A formula for what stands in a column of it for the learner and unit of a row of the plan."""
        where = f"({self._cells(self.learner)}=$A{row})*({self._cells(self.unit)}=$B{row})"
        return f'=IFERROR(INDEX({self._cells(letter)},MATCH(1,INDEX({where},0),0))&"","")'

    def _cells(self, letter: str) -> str:
        return f"'{self.sheet}'!${letter}${self.first}:${letter}${self.last}"


@dataclass(frozen=True, slots=True)
class Row:
    """A candidate and the row that it stands in."""

    candidate: Candidate
    at: int


def settings_sheet(sheet: Worksheet, candidates: Sequence[Candidate], desk: Desk, seed: int) -> None:
    """Fill *Quality assurance*."""
    for letter, width in zip("AB", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    put(sheet, 1, 1, SETTINGS, style.TITLE)
    put(sheet, 2, 1, "The seed and the share behind the sheet Sampling plan, and how far the plan is.", style.NOTE)
    sheet.row_dimensions[1].height = 27
    last = FIRST_ROW + max(1, len(candidates)) - 1
    plan, done = (f"'{PLAN}'!${letter}${FIRST_ROW}:${letter}${last}" for letter in "HI")
    new = (*desk.new_assessors, "", "", "", "")[: LAST_NEW - FIRST_NEW + 1]
    # Nothing stands beside the values: what is read back of a form is what stands beside its labels.
    lines_of: list[tuple[str, Value, str]] = [
        ("Seed (any whole number: another one draws the plan anew)", seed, style.INPUT_NUMBER),
        ("Share of clear work in per cent (of each assessor and unit one at least)", desk.share, style.INPUT_NUMBER),
        *(
            (f"New assessor {n} (all of whose work is sampled)", name or None, style.INPUT)
            for n, name in enumerate(new, 1)
        ),
        ("Submissions", len(candidates), style.NUMBER),
        ("Planned to be looked at", Formula(f'=COUNTIF({plan},"yes*")'), style.NUMBER),
        ("Looked at (with a date in the plan)", Formula(f"=COUNT({done})"), style.NUMBER),
        ("Quality assurer (nobody samples decisions of their own)", None, style.INPUT),
        ("Plan agreed on", None, style.INPUT_DATE),
        ("Remarks", None, style.INPUT),
    ]
    for row, (label, value, look) in enumerate(lines_of, 4):
        put(sheet, row, 1, label, style.LABEL)
        put(sheet, row, 2, value, look)
        sheet.row_dimensions[row].height = 5 + LINE_HEIGHT
    _numbers(sheet)


def _numbers(sheet: Worksheet) -> None:
    for cell, least, most in ((SEED, 0, 1_000_000), (SHARE, 1, 100)):
        whole = DataValidation("whole", operator="between", formula1=str(least), formula2=str(most))
        whole.showErrorMessage, whole.error = True, f"Enter a whole number from {least} to {most:,}."
        whole.add(cell.replace("$", ""))
        sheet.add_data_validation(whole)


def plan_sheet(sheet: Worksheet, candidates: Sequence[Candidate], desk: Desk, tracked: Tracked) -> None:
    """Fill *Sampling plan*."""
    rows = [Row(one, at) for at, one in enumerate(candidates, FIRST_ROW)]
    last = FIRST_ROW + len(rows) - 1
    columns: tuple[Column[Row], ...] = (
        Column("Learner", 24, lambda r: r.candidate.learner, style.STRONG),
        Column("Unit", 6, lambda r: number_or_text(r.candidate.unit), style.CENTRE),
        Column("Assessor", 16, lambda r: Formula(tracked.look_up(tracked.assessor, r.at))),
        Column("Decision", 12, lambda r: Formula(tracked.look_up(tracked.decision, r.at))),
        Column("Risk", 32, lambda r: r.candidate.risk, lambda r: style.WARN if r.candidate.risk else style.TEXT),
        Column("Lot", 8, lambda r: r.candidate.lot, style.RIGHT),
        Column("Draw", 8, lambda r: Formula(_draw(r.at)), style.RIGHT),
        Column("Planned", 15, lambda r: Formula(_planned(r.at, last, desk.words.some_not_met)), style.STRONG),
        Column("Looked at on", 11, lambda r: None, style.INPUT_DATE, entry=True),
        Column("Criteria looked at", 14, lambda r: None, style.INPUT, entry=True),
        Column("View", 10, lambda r: None, style.INPUT, entry=True),
        Column("Comment", 26, lambda r: None, style.INPUT, entry=True),
        Column("Action, by whom and when", 26, lambda r: None, style.INPUT, entry=True),
    )
    table(sheet, PLAN, NOTE, columns, rows, "No submission was found.")
    if rows:
        offer(sheet, f"K{FIRST_ROW}:K{last}", VIEWS)


def values(book: Workbook, candidates: Sequence[Candidate], tracked: Tracked, desk: Desk) -> dict[int, Known]:
    """What the formulas of the two sheets come to, by the sheets' numbers, with what people entered in the workbook."""
    settings, overview = book[SETTINGS], book[tracked.sheet]
    entered = {
        (str(overview[f"{tracked.learner}{row}"].value), str(overview[f"{tracked.unit}{row}"].value)): tuple(
            str(overview[f"{letter}{row}"].value or "") for letter in (tracked.assessor, tracked.decision)
        )
        for row in range(tracked.first, tracked.last + 1)
    }
    told = [entered.get((one.learner, one.unit), ("", "")) for one in candidates]
    known = [replace(one, assessor=assessor) for one, (assessor, _) in zip(candidates, told, strict=True)]
    seed, share = (_whole(settings[cell.replace("$", "")].value) for cell in (SEED, SHARE))
    new = [str(settings[f"B{row}"].value) for row in range(FIRST_NEW, LAST_NEW + 1) if settings[f"B{row}"].value]
    referred = {
        (one.learner, one.unit)
        for one, (_, decision) in zip(candidates, told, strict=True)
        if decision.casefold() == desk.words.some_not_met.casefold()
    }
    shown = planned(known, seed, share, new, referred)
    plan: dict[str, float | str] = {}
    for row, (one, (assessor, decision), word) in enumerate(zip(known, told, shown, strict=True), FIRST_ROW):
        plan |= {f"C{row}": assessor, f"D{row}": decision, f"G{row}": draw(one.lot, seed), f"H{row}": word}
    done = sum(isinstance(book[PLAN][f"I{FIRST_ROW + n}"].value, date | int | float) for n in range(len(known)))
    sums = {f"B{PLANNED_ROW}": sum(word.startswith("yes") for word in shown), f"B{PLANNED_ROW + 1}": done}
    return {book.sheetnames.index(SETTINGS) + 1: sums, book.sheetnames.index(PLAN) + 1: plan}


def _whole(value: object) -> int:
    return int(value) if isinstance(value, int | float) else 0


def _draw(row: int) -> str:
    seed = f"'{SETTINGS}'!{SEED}"
    return f"=MOD(F{row}*MOD({seed}*{SPREAD}+{SHIFT},{PRIME})+{seed},{PRIME})"


def _planned(row: int, last: int, referred: str) -> str:
    """Why a submission is in the plan, or that it is not. COUNTIFS would take a name with a star for a pattern."""

    def column(letter: str) -> str:
        return f"${letter}${FIRST_ROW}:${letter}${last}"

    group = f'({column("C")}=C{row})*({column("B")}=B{row})*({column("E")}="")'
    new = f"'{SETTINGS}'!$B${FIRST_NEW}:$B${LAST_NEW}"
    quota = f"ROUNDUP('{SETTINGS}'!{SHARE}*SUMPRODUCT({group})/100,0)"
    drawn = f"SUMPRODUCT({group}*({column('G')}<G{row}))<{quota}"
    return (
        f'=IF(E{row}<>"","{RISK}",IF(AND(C{row}<>"",SUMPRODUCT(--({new}=C{row}))>0),"{NEW}",'
        f'IF(D{row}="{referred}","{REFERRED}",IF({drawn},"{DRAWN}","{NO}"))))'
    )


def sharing(record: Mapping[str, Any]) -> set[tuple[str, str]]:
    """(learner, unit) of everybody who has a passage in common with somebody."""
    passages: Sequence[Mapping[str, Any]] = record.get("shared_passages", ())
    return {(side["learner"], side["unit"]) for passage in passages for side in (passage["a"], passage["b"])}
