"""What a feedback workbook shows that an assessment does not hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from reports.names_decisions import NameDecision
from reports.source_decisions import SourceDecision
from rubrics.centre_desk import Desk


@dataclass(frozen=True, slots=True)
class CriterionDecision:
    """What an assessor decided on a criterion at an earlier attempt. Strings are empty where nothing was entered."""

    criterion: str
    """"1.3"."""
    attempt: int
    decision: str = ""
    """As entered: "Met"."""
    comment: str = ""
    initials: str = ""
    date: str = ""
    """ISO, "2026-03-04", or as entered."""


@dataclass(frozen=True, slots=True)
class Cover:
    """Who handed in what, when, and which program read it. Filled by the pipeline; strings are empty where unknown."""

    learner: str
    unit: str
    """"701"."""
    run_date: date
    """Day on which the submission was read."""
    attempt: int = 1
    """1 for the first submission, 2 for the first resubmission, ..."""
    registration: str = ""
    """Learner's registration number, as text: leading zeros count."""
    centre: str = ""
    """Name and number of the centre."""
    assessor: str = ""
    received: date | None = None
    """Day on which the newest of its files arrived."""
    placed_by: str = ""
    """How learner and unit were recognised, for people: "the folder's name; the unit number in the file's name"."""
    program_version: str = ""
    superseded: tuple[str, ...] = ()
    """Paths of earlier versions of a file that were set aside."""
    names: tuple[NameDecision, ...] = ()
    """What the assessor decided on the sheet *Names* of an earlier run."""
    sources: tuple[SourceDecision, ...] = ()
    """What the assessor said of sources on the sheet *References* of an earlier run."""
    copies: tuple[tuple[str, str], ...] = ()
    """(document id, path of its annotated copy relative to the sheet's folder), for those that have one."""
    originals: tuple[tuple[str, str], ...] = ()
    """(document id, path of the file as handed in, relative to the sheet's folder), for those that stand in COHORT."""
    earlier: tuple[CriterionDecision, ...] = ()
    """What was decided at earlier attempts: shown beside this one's, not to be changed here."""
    look_again: tuple[tuple[str, str], ...] = ()
    """(criterion, what changed), where the evidence under a decision is no longer what was decided on."""
    desk: Desk = field(default_factory=Desk)
    """What the centre sets: its name, number and logo, words for decisions, comment bank."""
    cohort: str = ""
    """A mark of the OUT folder that the sheet belongs to: sheets of another cohort are not mixed in."""
