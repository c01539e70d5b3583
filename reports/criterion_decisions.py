"""What assessors decided, criterion by criterion, read from what they entered on the sheets *Criteria* and *Front*."""

from __future__ import annotations

from dataclasses import dataclass

from reports.criteria_sheet import COMMENT, DATE, DECISION, INITIALS
from reports.criteria_sheet import SHEET as CRITERIA
from reports.findings_sheet import JUDGED, REASON
from reports.findings_sheet import SHEET as FINDINGS
from reports.front_sheet import SHEET as FRONT
from reports.model import CriterionDecision
from reports.record import VALUE, plain
from reports.typed import Entry, Typed


@dataclass(frozen=True, slots=True)
class Judged:
    """What an assessor said of a point that the program raised."""

    key: str
    """Of its row: "name-identifying: ..."."""
    judged: str
    reason: str

    @property
    def check(self) -> str:
        """Name of the check: "name-identifying"."""
        return self.key.partition(": ")[0].partition(" ")[0]


def rows(found: Typed, sheet: str) -> dict[str, dict[str, Entry]]:
    """Key of a row -> title of a column -> what somebody entered there."""
    made: dict[str, dict[str, Entry]] = {}
    for entry in found.entries:
        if entry.sheet == sheet and entry.changed and entry.value is not None and not entry.why:
            made.setdefault(entry.row, {})[entry.column] = entry
    return made


def text(row: dict[str, Entry], title: str) -> str:
    """What was entered in a column, as text: days as ISO text."""
    return plain(row[title].value) if title in row else ""


def decisions(found: Typed, attempt: int) -> tuple[CriterionDecision, ...]:
    """What was decided on a sheet; criteria about which nothing was entered are left out."""
    return tuple(
        CriterionDecision(
            key.removeprefix("AC "),
            attempt,
            *(text(row, title) for title in (DECISION, COMMENT, INITIALS, DATE)),
        )
        for key, row in sorted(rows(found, CRITERIA).items())
        if row.keys() & {DECISION, COMMENT, INITIALS, DATE}
    )


def on_front(found: Typed) -> dict[str, str]:
    """Label on the sheet Front -> what was entered beside it."""
    return {label: text(row, VALUE) for label, row in rows(found, FRONT).items() if text(row, VALUE)}


def judged(found: Typed) -> tuple[Judged, ...]:
    """What was said of the points on the sheet To check."""
    return tuple(Judged(key, text(row, JUDGED), text(row, REASON)) for key, row in rows(found, FINDINGS).items())
