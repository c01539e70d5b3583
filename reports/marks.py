"""Which places of a submission the sheets lead to, and the names of their bookmarks in the annotated copies."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.model import Span
from rubrics.model import Assessment

PREFIX = "firstread"
"""With it the bookmarks sort together in Word's list, apart from the learner's own."""


def bookmark(span: Span) -> str:
    """The bookmark's name: letters, digits and lines, at most 40 characters (Word's limits): "firstread_12_0_45"."""
    return f"{PREFIX}_{span.block}_{span.start}_{span.end}"


def marked(assessment: Assessment) -> Iterator[Span]:
    """Every place that a sheet may lead to: evidence, findings, sessions, names, sources. Some come more than once."""
    for result in assessment.criteria:
        yield from result.evidence
        for located in result.requirements:
            yield from located.outcome.evidence
            for found in located.outcome.found:
                yield from found.spans
    for finding in assessment.findings:
        yield from finding.evidence
    facts = assessment.facts
    yield from (session.span for session in facts.sessions)
    yield from (citation.span for citation in facts.citations)
    yield from (reference.span for reference in facts.references)
    for person in facts.people:
        if person.identifying:
            yield from person.mentions
