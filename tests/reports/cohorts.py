"""A hand-made cohort: result objects of several learners, and the cohort object. Every name is invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from extractors.model import Hours
from reports.cohort_json import SetAside, SharedPassage, Who, cohort
from reports.result_json import result
from rubrics.model import Assessment, State
from tests.reports import factories

LEARNERS = (
    "Tansy Fennimore",
    "Ignatius Oyelaran-Whitlock",
    "Blodwen Prys",
    "Caspian Thorne",
    "Wilhelmina Featherstonehaugh",
    "Zubaida Qureshi",
    "José Marín",
    "Nnamdi Eze",
)
UNITS = ("700", "701", "703")


def shifted(assessment: Assessment, by: int) -> Assessment:
    """The same with its criteria's states moved on, so that learners differ."""
    states = list(State)
    criteria = tuple(
        replace(c, state=states[(n * (by + 1) + by) % 4 if n % 2 else 0]) for n, c in enumerate(assessment.criteria)
    )
    hours = replace(assessment.facts.hours, coaching_minutes=1080 + 60 * by) if by else assessment.facts.hours
    return replace(assessment, criteria=criteria, facts=replace(assessment.facts, hours=hours))


def results() -> list[dict[str, Any]]:
    """One per learner and unit, but for two that are missing."""
    made = []
    for unit in UNITS:
        assessment = factories.assessment(unit)
        if unit != "701":
            assessment = replace(assessment, facts=replace(assessment.facts, sessions=(), hours=Hours()))
        for n, learner in enumerate(LEARNERS):
            if (learner, unit) not in (("Caspian Thorne", "703"), ("Blodwen Prys", "701")):
                cover = factories.cover(unit, learner=learner, attempt=2 if n == 3 else 1)
                made.append(result(shifted(assessment, n), cover))
    return made


def record() -> dict[str, object]:
    """cohort.json of the same cohort."""
    return cohort(
        [(Who(r["learner"], r["unit"]), f"results/{n}.json") for n, r in enumerate(results())],
        missing=[Who("Caspian Thorne", "703"), Who("Blodwen Prys", "701")],
        shared=[SharedPassage(Who("Nnamdi Eze", "700"), Who("José Marín", "700"), 68, factories.LONG)],
        unplaced=[SetAside("Inbox/contract_rosalind achterberg.docx", "No learner is named. Put it into a folder.")],
        ignored=[SetAside("Inbox/~$essay.docx", "A lock file of Word; nothing to do.")],
    )
