"""One criterion beside the facts: what was located for it, and what is absent.

The states are the contract's. A criterion is found if every binding requirement is; it is missing if nothing
answers it; it is partial between these. Where nothing or too little was located and a file that may hold the
rest could not be read, nobody can tell.
"""

from __future__ import annotations

from collections.abc import Iterable

from extractors.model import Facts, Span, Status
from rubrics.answer import ANSWER_WORDS, FIRM_TRUST, WEAK_TRUST, interleaved, worded
from rubrics.check import Question
from rubrics.checks import CHECKS
from rubrics.content import HIDDEN
from rubrics.model import Criterion, CriterionResult, Located, Outcome, Passages, Rubric, State
from rubrics.statements import of_passages
from rubrics.treatment import substance

SUBJECT_TRUST = 0.7
"""Trust from which a passage is mostly about the criterion; below it single paragraphs were put there by content."""

EVIDENCE = 3
"""Places per criterion."""


def assess(
    facts: Facts,
    rubric: Rubric,
    criterion: Criterion,
    passages: Passages,
    evidence: frozenset[tuple[int, int]] | None = None,
) -> CriterionResult:
    """One criterion: its requirements' outcomes, the state that follows, and a sentence about both.

    `evidence` holds (document, block) of the blocks that may serve where a check looks through the whole
    submission; None means all.
    """
    question = Question(facts, criterion, passages.passages, rubric.vocabularies, rubric.thresholds, evidence)
    located = tuple(Located(r, CHECKS[r.check].run(question, r.params)) for r in criterion.requirements)
    state = _state(question, located)
    unread = unread_files(facts, state)
    if unread:
        state = State.CANNOT_TELL
        located = tuple(_undecided(one) for one in located)
    return CriterionResult(
        criterion,
        state,
        _summary(state, located, unread),
        located,
        _evidence(located),
        tuple(dict.fromkeys(p.route for p in passages.passages)),
    )


def unread_files(facts: Facts, state: State) -> tuple[str, ...]:
    """Paths of the files that may hold what is absent.

    Those that could not be read at all, for anything not found; those read in part only where nothing was
    located, since what answers a criterion in part stands in the part that was read.
    """
    if state is State.FOUND:
        return ()
    doubtful = (Status.UNREADABLE, Status.PARTLY_READ) if state is State.MISSING else (Status.UNREADABLE,)
    return tuple(d.path for d in facts.reading.documents if d.status in doubtful)


def _undecided(located: Located) -> Located:
    """What was not located may stand in the file that could not be read."""
    outcome = located.outcome
    if outcome.state is not State.MISSING:
        return located
    undecided = Outcome(
        State.CANNOT_TELL, outcome.sentence, outcome.needed, outcome.present, outcome.evidence, outcome.found
    )
    return Located(located.requirement, undecided)


def _state(question: Question, located: Iterable[Located]) -> State:
    binding = [one for one in located if not one.requirement.advisory]
    states = [one.outcome.state for one in binding]
    if all(state is State.FOUND for state in states):
        return State.FOUND
    if not _addressed(question, binding):
        return State.MISSING
    return State.PARTIAL


def _addressed(question: Question, binding: list[Located]) -> bool:
    """The criterion is dealt with at all.

    An essential requirement that is located, or of which a number is, is enough, unless it is all there is and stands
    in paragraphs about something else. So is an answer of some length that the learner put under the criterion, or,
    where nothing is essential, anything that is located. What was found by looking through the whole submission, and
    not where the criterion is answered, says nothing of it.
    """
    here = frozenset((p.document, b) for p in question.passages for b in p.blocks)
    located = [one for one in binding if one.outcome.state in (State.FOUND, State.PARTIAL) and _within(one, here)]
    if _in_passing(question, binding, located):
        return False
    essential = [one for one in binding if one.requirement.essential]
    if any(_answered(one.outcome) for one in essential if one in located):
        return True
    if any(one in located for one in essential) and any(one.outcome.state is State.FOUND for one in located):
        return True
    if not any(one.outcome.state is State.FOUND for one in located):
        return False
    firm = [p for p in question.passages if p.trust >= FIRM_TRUST]
    return not essential or substance(of_passages(question.facts, firm)) >= ANSWER_WORDS


def _within(one: Located, here: frozenset[tuple[int, int]]) -> bool:
    """It stands where the criterion is answered; `here`: (document, block) of the passages."""
    if CHECKS[one.requirement.check].aside:
        return False
    through_all = getattr(one.requirement.params, "whole", False)
    return not through_all or any((span.document, span.block) in here for span in one.outcome.evidence)


def _in_passing(question: Question, binding: list[Located], located: list[Located]) -> bool:
    """Something of several demands is located in paragraphs that nobody put under the criterion, and too little of it.

    Where single paragraphs were put there by what they say, an essential demand must be met, or all but one of several
    things; where they may be about
    the criterion, more than a part of one demand. Under a heading whose words are another criterion's nothing short of
    the whole answer counts, and what is whole is found before this is asked.
    """
    if len(binding) < 2 or not located:
        return False
    trust = max((p.trust for p in question.passages), default=0.0)
    if 0 < trust <= HIDDEN:
        return True
    if trust <= WEAK_TRUST:
        return not any(one.requirement.essential and _met(one) for one in located)
    return trust < SUBJECT_TRUST and [one.outcome.state for one in located] == [State.PARTIAL]


def _met(one: Located) -> bool:
    """Located, or all but one of the three and more that are counted."""
    needed, present = one.outcome.needed or 0, one.outcome.present or 0
    counted = one.requirement.check == "at_least" and 2 <= needed - 1 <= present
    return one.outcome.state is State.FOUND or counted


def _answered(outcome: Outcome) -> bool:
    """Located, or located in part by number; a topic that is merely touched on (no number) is no answer."""
    return outcome.state is State.FOUND or (outcome.state is State.PARTIAL and outcome.needed is not None)


def _evidence(located: Iterable[Located]) -> tuple[Span, ...]:
    """The best place of each requirement, binding ones first."""
    ranked = sorted(located, key=lambda one: (one.requirement.advisory, one.outcome.state is not State.FOUND))
    return interleaved([one.outcome.evidence for one in ranked])[:EVIDENCE]


def _summary(state: State, located: Iterable[Located], unread: tuple[str, ...]) -> str:
    binding = [one for one in located if not one.requirement.advisory]
    have = [one.requirement.text for one in binding if one.outcome.state is State.FOUND]
    lacks = [one.outcome.sentence for one in binding if one.outcome.state is not State.FOUND]
    if state is State.FOUND:
        return _sentence(f"Located: {'; '.join(one.outcome.sentence for one in binding)}")
    absent = "; ".join(dict.fromkeys(lacks))
    if state is State.CANNOT_TELL:
        return _sentence(f"{worded(unread)} could not be read in full and may hold the rest: {absent}")
    if have:
        return _sentence(f"{absent}. Located: {'; '.join(have)}")
    return _sentence(absent or "nothing located")


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
