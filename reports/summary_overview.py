"""The summary's sheet *Overview*: a row per learner and unit, handed in or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Status
from reports import style, wording
from reports.choices import offer
from reports.digest import Digest, Point
from reports.findings_sheet import severity
from reports.places import clip
from reports.summary_sampling import Tracked
from reports.table import FIRST_ROW, Column, Link, Value, number_or_text, table
from rubrics.centre_desk import Words
from rubrics.model import State

POINTS = 2
"""Findings per row: enough to know which sheet to open first."""
POINT = 110
"""Characters of each: the feedback sheet has the whole."""


@dataclass(frozen=True, slots=True)
class Row:
    """A learner and a unit; no digest where nothing was handed in."""

    learner: str
    unit: str
    digest: Digest | None


@dataclass(frozen=True, slots=True)
class Desk:
    """What the sheet offers to people."""

    sheets: Mapping[tuple[str, str], str]
    """Address of the feedback sheet of (learner, unit)."""
    assessors: Mapping[tuple[str, str], str]
    """Who assesses, where the register says so."""
    words: Words
    """What the centre calls its outcomes."""
    decisions: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """What assessors' decisions come to, where they were collected."""


def overview(sheet: Worksheet, digests: Sequence[Digest], record: Mapping[str, Any], desk: Desk) -> Tracked:
    """Fill the sheet; returns where people track the work in it."""
    rows = [Row(d.learner, d.unit, d) for d in digests]
    rows += [Row(m["learner"], m["unit"], None) for m in record["missing_submissions"]]
    rows.sort(key=lambda row: (row.learner.casefold(), row.unit))
    columns = _columns(desk)
    table(sheet, "Cohort summary", _note(digests, record), columns, rows, "No submission was found.")
    letter = {column.title: get_column_letter(number) for number, column in enumerate(columns, 1)}
    last = FIRST_ROW + max(1, len(rows)) - 1
    words = desk.words
    outcomes = (words.all_met, words.some_not_met, words.some_not_assessed)
    for title, choices in ((DECISION, outcomes), (SAMPLED, ("Yes", "No"))):
        offer(sheet, f"{letter[title]}{FIRST_ROW}:{letter[title]}{last}", choices, free=True)
    return Tracked(sheet.title, "A", "B", letter[ASSESSOR], letter[DECISION], FIRST_ROW, last)


ASSESSOR, DUE, DECISION, SAMPLED = "Assessor", "Due date", "Decision", "Sampled"
"""Titles of the columns in which people track the work."""


def _note(digests: Sequence[Digest], record: Mapping[str, Any]) -> str:
    learners = {d.learner for d in digests} | {m["learner"] for m in record["missing_submissions"]}
    aside = len(record["unplaced_files"]) + len(record["ignored_files"])
    unread = sum(u.status is Status.UNREADABLE for d in digests for u in d.unread)
    told = [
        wording.count(len(learners), "learner"),
        wording.count(len(digests), "submission"),
        f"{len(record['missing_submissions'])} not handed in",
        f"{wording.count(unread, 'file')} could not be read",
        f"{wording.count(aside, 'file')} in no submission",
        wording.count(len(record["shared_passages"]), "shared passage"),
    ]
    return f"{', '.join(told)}. The program points to evidence; whether a criterion is met is decided by the assessor."


def _columns(desk: Desk) -> tuple[Column[Row], ...]:
    def of(value: str) -> Column[Row]:
        state = State(value)
        title = f"{wording.SIGNS[state]} {wording.STATES[state].removeprefix('evidence ')}"
        look = style.CENTRED[state]

        def number(row: Row) -> int | None:
            return row.digest.count(state) if row.digest else None

        return Column(title, 8, number, lambda r: look if number(r) else style.CENTRE)

    return (
        Column("Learner", 22, lambda r: _learner(r, desk.sheets), style.STRONG),
        Column("Unit", 7, lambda r: number_or_text(r.unit), style.CENTRE),
        Column("Handed in", 14, _handed_in, _handed_in_look),
        *(of(state) for state in State),
        Column("Coaching", 10, lambda r: _hours(r.digest, r.digest.coaching) if r.digest else None, style.RIGHT),
        Column("Supervision", 11, lambda r: _hours(r.digest, r.digest.supervision) if r.digest else None, style.RIGHT),
        Column("People who can be identified", 10, lambda r: _flag(r.digest, "people"), style.CENTRE),
        Column("Other traces", 8, lambda r: _flag(r.digest, "traces"), style.CENTRE),
        Column("Cited, not listed", 8, lambda r: _flag(r.digest, "unlisted"), style.CENTRE),
        Column("Files not read", 8, lambda r: _unread(r.digest), style.CENTRE),
        Column("What to look at first", 34, _points),
        Column(ASSESSOR, 14, lambda r: desk.assessors.get((r.learner, r.unit)) or None, style.INPUT, entry=True),
        Column(DUE, 10, lambda r: None, style.INPUT_DATE, entry=True),
        Column(DECISION, 11, lambda r: desk.decisions.get((r.learner, r.unit)) or None, style.INPUT, entry=True),
        Column(SAMPLED, 9, lambda r: None, style.INPUT, entry=True),
    )


def _learner(row: Row, sheets: Mapping[tuple[str, str], str]) -> Value:
    target = sheets.get((row.learner, row.unit))
    return Link(row.learner, target) if target else row.learner


def _handed_in(row: Row) -> str:
    if row.digest is None:
        return "○ not handed in"
    again = f", attempt {row.digest.attempt}" if row.digest.attempt > 1 else ""
    return f"● yes{again}"


def _handed_in_look(row: Row) -> str:
    return style.TEXT if row.digest else style.ALERT


def _hours(digest: Digest, minutes: int) -> str | None:
    """Hours and minutes, where the submission has any session at all."""
    return wording.clock(minutes) if digest.coaching or digest.supervision or digest.uncounted else None


def _flag(digest: Digest | None, name: str) -> str | int | None:
    """A number that wants looking at, or a dash for none."""
    if digest is None:
        return None
    number: int = getattr(digest, name)
    return number or "–"


def _unread(digest: Digest | None) -> str | int | None:
    if digest is None:
        return None
    return sum(u.status in (Status.UNREADABLE, Status.PARTLY_READ) for u in digest.unread) or "–"


def _about(point: Point) -> str:
    """The criterion, unless the message opens with it."""
    told = not point.criterion or point.message.startswith(point.criterion)
    return "" if told else f"{wording.criterion(point.criterion)}: "


def _points(row: Row) -> str:
    if row.digest is None:
        return ""
    points = row.digest.points
    lines = [f"{severity(p.severity).partition(' ')[0]} {_about(p)}{clip(p.message, POINT)}" for p in points]
    more = [f"and {len(lines) - POINTS} more on the sheet"] if len(lines) > POINTS else []
    return "\n".join(lines[:POINTS] + more)
