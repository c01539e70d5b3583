"""Findings about hours, clients and the records of sessions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.model import Facts
from rubrics.client_findings import of_clients
from rubrics.doubt_findings import of_doubts
from rubrics.hours_findings import of_totals
from rubrics.model import CriterionResult, Finding, Rubric
from rubrics.record_findings import of_records
from rubrics.supervision_findings import of_supervision


def of_sessions(facts: Facts, rubric: Rubric, results: Sequence[CriterionResult] = ()) -> Iterator[Finding]:
    """Findings of a unit that asks for hours; nothing for the others.

    facts: as `rubrics.settled` leaves them; results: what was located for the criteria, as far as it is known.
    """
    if "coaching_minutes" not in rubric.thresholds:
        return
    yield from of_totals(facts, rubric)
    yield from of_clients(facts, rubric)
    yield from of_doubts(facts, rubric)
    yield from of_supervision(facts, rubric, results)
    yield from of_records(facts, rubric)
