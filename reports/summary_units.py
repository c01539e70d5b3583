"""The summary's sheet *Learners by units*: who handed in what, and what was located, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from reports import style, wording
from reports.digest import Digest
from reports.table import Column, table
from rubrics.model import State

SHEET = "Learners by units"
NOTE = "What was located for the criteria of each unit, in words. Whether one is met is decided by the assessor."
NOT_HANDED_IN = "○ not handed in"


@dataclass(frozen=True, slots=True)
class Row:
    """A learner with what was handed in."""

    learner: str
    units: Mapping[str, Digest]
    missing: frozenset[str]


def units_sheet(sheet: Worksheet, digests: Sequence[Digest], record: Mapping[str, Any]) -> None:
    """Fill the sheet."""
    missing = {(m["learner"], m["unit"]) for m in record["missing_submissions"]}
    units = sorted({d.unit for d in digests} | {unit for _, unit in missing})
    learners = sorted({d.learner for d in digests} | {learner for learner, _ in missing}, key=str.casefold)
    handed_in: dict[str, dict[str, Digest]] = {}
    for digest in digests:
        handed_in.setdefault(digest.learner, {})[digest.unit] = digest
    lacks: dict[str, list[str]] = {}
    for learner, unit in sorted(missing):
        lacks.setdefault(learner, []).append(unit)
    rows = [Row(learner, handed_in.get(learner, {}), frozenset(lacks.get(learner, ()))) for learner in learners]
    columns: list[Column[Row]] = [Column("Learner", 30, lambda r: r.learner, style.STRONG)]
    columns += [_column(unit) for unit in units]
    columns.append(Column("Handed in", 16, _handed_in))
    table(sheet, SHEET, NOTE, columns, rows, "No submission was found.")


def _handed_in(row: Row) -> str:
    return f"{len(row.units)} of {wording.count(len(row.units) + len(row.missing), 'unit')}"


def _column(unit: str) -> Column[Row]:
    def shown(row: Row) -> str:
        if unit in row.units:
            return standing(row.units[unit])
        return NOT_HANDED_IN if unit in row.missing else "not expected"

    def look(row: Row) -> str:
        if unit in row.units:
            return style.STATES[worst(row.units[unit])]
        return style.ALERT if unit in row.missing else style.TEXT

    return Column(f"Unit {unit}", 40, shown, look)


def worst(digest: Digest) -> State:
    """The state that most wants looking at."""
    for state in (State.MISSING, State.CANNOT_TELL, State.PARTIAL):
        if digest.count(state):
            return state
    return State.FOUND


def standing(digest: Digest) -> str:
    """The state of a submission in words: "◐ 2 of 8 partly found"."""
    total = len(digest.states)
    told = [
        f"{digest.count(state)} {wording.STATES[state]}"
        for state in (State.MISSING, State.CANNOT_TELL, State.PARTIAL)
        if digest.count(state)
    ]
    again = f" (attempt {digest.attempt})" if digest.attempt > 1 else ""
    sign = wording.SIGNS[worst(digest)]
    return f"{sign} {', '.join(told)}, of {total}{again}" if told else f"{sign} all {total} found{again}"
