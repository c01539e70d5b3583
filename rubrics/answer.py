"""What the checks share: the statements of an answer, and how an outcome is worded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.model import Span
from rubrics.check import Question
from rubrics.model import Found, Outcome, State
from rubrics.statements import Statement, everywhere, of_passages

FIRM_TRUST = 0.75
"""From this trust on a passage was put under the criterion by the learner (number, heading wording)."""

WEAK_TRUST = 0.5
"""Trust of paragraphs that their content alone puts under the criterion. Where a firm passage exists, those below it do
not count towards a number."""

ANSWER_WORDS = 40
"""Words under a criterion's own heading from which on it counts as addressed, however badly: two sentences."""

EVIDENCE_SPANS = 3
"""Places shown per requirement; an assessor looks at two or three."""


def answer(question: Question) -> tuple[Statement, ...]:
    """The statements in which the criterion is answered; weak passages only where no firm one exists."""
    passages = question.passages
    if any(p.trust >= FIRM_TRUST for p in passages):
        passages = tuple(p for p in passages if p.trust >= WEAK_TRUST)
    return of_passages(question.facts, passages)


def reach(question: Question, whole: bool) -> tuple[Statement, ...]:
    """The answer; with `whole`, the rest of the submission after it, each statement once."""
    own = of_passages(question.facts, question.passages)
    if not whole:
        return answer(question)
    taken = {s.span for s in own}
    return (*own, *(s for s in everywhere(question.facts, question.evidence) if s.span not in taken))


def worded(names: Sequence[str], last: str = "and") -> str:
    """Names in a sentence: "a, b and c"; "none" for an empty list."""
    if not names:
        return "none"
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def best(spans: Iterable[Span], limit: int = EVIDENCE_SPANS) -> tuple[Span, ...]:
    """The first few spans, each once."""
    return tuple(dict.fromkeys(spans))[:limit]


def interleaved(groups: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
    """One span of each group, then the second of each, and so on: evidence for several things side by side."""
    longest = max((len(g) for g in groups), default=0)
    return tuple(dict.fromkeys(g[i] for i in range(longest) for g in groups if i < len(g)))


def missing(sentence: str, needed: int | None = None) -> Outcome:
    """Nothing located."""
    return Outcome(State.MISSING, sentence, needed, 0 if needed is not None else None)


def counted(what: str, needed: int, found: Sequence[Found], note: str = "") -> Outcome:
    """An outcome by number: found from `needed` on, partial below, missing at none.

    `what` is the plural for people: "methods". `note` is added to the sentence.
    """
    present = len(found)
    names = [f.name for f in found]
    state = State.FOUND if present >= needed else State.PARTIAL if present else State.MISSING
    if state is State.FOUND:
        sentence = f"{needed} {what} needed; {present} located: {worded(names)}"
    elif present:
        sentence = f"{needed} {what} needed; only {present} located: {worded(names)}; {needed - present} short"
    else:
        sentence = f"{needed} {what} needed; none located"
    spans = interleaved([f.spans for f in found])
    return Outcome(
        state, sentence + (f" ({note})" if note else ""), needed, present, best(spans, max(3, needed)), tuple(found)
    )
