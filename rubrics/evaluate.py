"""A submission's facts beside a rubric: every criterion with what was located for it, and the findings."""

from __future__ import annotations

from collections.abc import Mapping

from extractors.model import Facts
from rubrics.echo import usable
from rubrics.findings import find
from rubrics.model import Assessment, CriterionResult, Passages, Rubric, State
from rubrics.passages import route
from rubrics.second_look import around
from rubrics.settled import settled


def evaluate(facts: Facts, rubric: Rubric) -> Assessment:
    """Everything to be said about one submission. Raises nothing of its own."""
    facts = settled(facts, rubric)
    passages = route(facts, rubric)
    results = assess_all(facts, rubric, passages)
    return Assessment(rubric, facts, results, tuple(find(facts, rubric, results)))


def assess_all(facts: Facts, rubric: Rubric, passages: Mapping[str, Passages]) -> tuple[CriterionResult, ...]:
    """Every criterion once. One that seems not to be answered is looked for in what no criterion claims."""
    looks = around(facts, rubric, passages, usable(facts.reading, rubric))
    results = []
    for criterion in rubric.criteria:
        result = looks.first(criterion)
        if result.state is State.MISSING:
            result = looks.elsewhere(criterion, result)
            if result.state is State.MISSING:
                result = looks.next_to(criterion, result)
        elif result.state is State.PARTIAL:
            result = looks.beside(criterion, result)
            if result.state is State.PARTIAL:
                result = looks.around(criterion, result)
        results.append(result)
    return tuple(results)
