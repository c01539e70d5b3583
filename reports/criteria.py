"""Every criterion of the unit beside what was located for it."""

from __future__ import annotations

from rubrics.model import Assessment, Criterion, CriterionResult, Located, Outcome, State

NOT_READ = "No file of this submission could be read for this criterion."


def every_criterion(assessment: Assessment) -> tuple[CriterionResult, ...]:
    """One result per criterion of the rubric, in its order.

    A criterion that was not evaluated (a submission of which nothing could be read) is "cannot tell": the
    contract has every criterion of the unit in every result, and silence would look like "nothing there".
    """
    by_id = {result.criterion.id: result for result in assessment.criteria}
    return tuple(by_id.get(criterion.id) or _unknown(criterion) for criterion in assessment.rubric.criteria)


def _unknown(criterion: Criterion) -> CriterionResult:
    outcome = Outcome(State.CANNOT_TELL, NOT_READ)
    located = tuple(Located(requirement, outcome) for requirement in criterion.requirements)
    return CriterionResult(criterion, State.CANNOT_TELL, NOT_READ, located, ())
