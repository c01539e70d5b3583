"""A submission's facts beside a rubric: every criterion with what was located for it, and the findings."""

from __future__ import annotations

from extractors.model import Facts
from rubrics.criterion import assess
from rubrics.findings import find
from rubrics.model import Assessment, Passages, Rubric
from rubrics.passages import route


def evaluate(facts: Facts, rubric: Rubric) -> Assessment:
    """Everything to be said about one submission. Raises nothing of its own."""
    passages = route(facts, rubric)
    results = tuple(
        assess(facts, rubric, criterion, passages.get(criterion.id, Passages(criterion.id, ())))
        for criterion in rubric.criteria
    )
    return Assessment(rubric, facts, results, tuple(find(facts, rubric, results)))
