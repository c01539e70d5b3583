"""What the assessor should look at: facts and criteria -> findings, most serious first.

Messages are for assessors: what was seen, where, and what to do. They never say that work passes or fails. The
message of a name finding holds the name, because the assessor has to find it; the sheet goes to nobody else.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractors.model import Facts
from rubrics.codes import FINDINGS, finding
from rubrics.declaration_findings import of_declarations
from rubrics.entry_findings import of_entries
from rubrics.file_findings import of_files
from rubrics.identity_findings import of_identities
from rubrics.leftover_findings import of_leftovers
from rubrics.model import CriterionResult, Finding, Rubric, Severity, State
from rubrics.named_findings import of_named
from rubrics.quotation_findings import of_quotations
from rubrics.session_findings import of_sessions
from rubrics.source_findings import of_sources
from rubrics.trace_findings import of_traces

__all__ = ["FINDINGS", "find"]

ORDER = {Severity.REFER: 0, Severity.QUERY: 1, Severity.NOTE: 2}
BELOW_BODY = "asks for less than the awarding body"
"""Words by which `rubrics.load` says in `contradictions` that a centre's threshold is below the awarding body's."""


def find(facts: Facts, rubric: Rubric, results: tuple[CriterionResult, ...]) -> tuple[Finding, ...]:
    """All findings about one submission, most serious first."""
    found = [
        *of_criteria(results),
        *of_sessions(facts, rubric, results),
        *of_identities(facts, rubric),
        *of_sources(facts),
        *of_entries(facts),
        *of_quotations(facts),
        *of_named(facts, rubric),
        *of_files(facts, rubric),
        *of_declarations(facts),
        *of_leftovers(facts),
        *of_traces(facts),
        *of_rubric(rubric),
    ]
    codes = list(FINDINGS)
    return tuple(sorted(found, key=lambda f: (ORDER[f.severity], codes.index(f.code))))


def of_criteria(results: tuple[CriterionResult, ...]) -> Iterator[Finding]:
    """A finding for each criterion for which not everything was located."""
    codes = {
        State.MISSING: "criterion-missing",
        State.PARTIAL: "criterion-partial",
        State.CANNOT_TELL: "criterion-unclear",
    }
    for result in results:
        if result.state in codes:
            message = f"{result.criterion.id}: {result.summary}"
            yield finding(codes[result.state], message, result.evidence, result.criterion.id)


def of_rubric(rubric: Rubric) -> Iterator[Finding]:
    """A note for each threshold that the centre sets below the awarding body's."""
    for sentence in rubric.contradictions:
        if BELOW_BODY in sentence:
            yield finding("threshold-below-body", sentence)
