"""A submission's facts beside a rubric: every criterion with what was located for it, and the findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from extractors.model import Facts
from rubrics.answer import FIRM_TRUST
from rubrics.criterion import assess
from rubrics.diary import entries, kept_in
from rubrics.echo import usable
from rubrics.findings import find
from rubrics.marks import APART, WORDED
from rubrics.model import Assessment, Criterion, CriterionResult, Passage, Passages, Rubric, State
from rubrics.passages import route
from rubrics.settled import settled

CLAIMED = 0.5
"""Trust from which a passage is taken to belong to its criterion."""

UNCLAIMED_WORDS = 40
"""Words of a section that may answer something: two sentences."""

BESIDE_WORDS = 250
"""Words of a section that may be the opening of the answer beside it: two paragraphs."""

_WEIGHT = {State.FOUND: 2, State.PARTIAL: 1}


def evaluate(facts: Facts, rubric: Rubric) -> Assessment:
    """Everything to be said about one submission. Raises nothing of its own."""
    facts = settled(facts, rubric)
    passages = route(facts, rubric)
    results = assess_all(facts, rubric, passages)
    return Assessment(rubric, facts, results, tuple(find(facts, rubric, results)))


def assess_all(facts: Facts, rubric: Rubric, passages: Mapping[str, Passages]) -> tuple[CriterionResult, ...]:
    """Every criterion once. One that seems not to be answered is looked for in what no criterion claims."""
    evidence = usable(facts.reading, rubric)
    passages = _with_neighbours(facts, passages, evidence)
    unclaimed = tuple(_unclaimed(facts, passages, evidence))
    marked = _claimed(passages, WORDED)
    results = []
    for criterion in rubric.criteria:
        own = passages.get(criterion.id, Passages(criterion.id, ()))
        result = assess(facts, rubric, criterion, own, evidence)
        if result.state is State.MISSING:
            result = _second_look(facts, rubric, criterion, unclaimed, evidence, result)
            if result.state is State.MISSING:
                result = _next_to(facts, rubric, criterion, own, marked, evidence, result)
        elif result.state is State.PARTIAL:
            result = _beside(facts, rubric, criterion, own, unclaimed, evidence, result)
        results.append(result)
    return tuple(results)


def _claimed(passages: Mapping[str, Passages], trust: float = CLAIMED) -> frozenset[tuple[int, int]]:
    """(document, block) of every block that belongs to some criterion with at least this trust."""
    return frozenset(
        (p.document, b) for own in passages.values() for p in own.passages if p.trust >= trust for b in p.blocks
    )


def _with_neighbours(
    facts: Facts, passages: Mapping[str, Passages], evidence: frozenset[tuple[int, int]]
) -> Mapping[str, Passages]:
    """Passages found by their content, each with the paragraphs of its section that no criterion claims.

    A paragraph that says in other words what its neighbour says by name belongs to the same answer.
    """
    claimed = _claimed(passages)

    def widened(passage: Passage) -> Passage:
        if not CLAIMED <= passage.trust < FIRM_TRUST:
            return passage
        sections = [s for s in facts.reading.sections if s.document == passage.document]
        around = {
            b
            for s in sections
            if any(s.first <= block < s.last for block in passage.blocks)
            for b in range(s.first, s.last)
            if (s.document, b) in evidence and (s.document, b) not in claimed
        }
        return replace(passage, blocks=tuple(sorted({*passage.blocks, *around})))

    return {c: replace(own, passages=tuple(map(widened, own.passages))) for c, own in passages.items()}


def _unclaimed(
    facts: Facts, passages: Mapping[str, Passages], evidence: frozenset[tuple[int, int]]
) -> Iterable[Passage]:
    """Sections of some length of which no block belongs to a criterion: poetic headings hide an answer's subject.

    A diary is none of them: it tells of everything and answers nothing by itself.
    """
    taken = _claimed(passages)
    diary = entries(facts.reading)
    for number, section in enumerate(facts.reading.sections):
        document = facts.reading.documents[section.document]
        blocks = tuple(b for b in range(section.first, section.last) if (section.document, b) in evidence)
        if not blocks or APART.match(section.title) or any((section.document, b) in taken for b in blocks):
            continue
        if number in diary or kept_in(document, blocks):
            continue
        if sum(len(document.blocks[b].text.split()) for b in blocks) >= UNCLAIMED_WORDS:
            yield Passage(section.document, blocks, "section that no other criterion claims", CLAIMED)


def _beside(
    facts: Facts,
    rubric: Rubric,
    criterion: Criterion,
    own: Passages,
    unclaimed: Iterable[Passage],
    evidence: frozenset[tuple[int, int]],
    result: CriterionResult,
) -> CriterionResult:
    """The answer with a short unclaimed section right before or after it, where that completes it.

    Essayists open an answer with a story under a heading of its own.
    """
    order = sorted(evidence)
    place = {block: at for at, block in enumerate(order)}
    mine = {(p.document, b) for p in own.passages if p.trust >= CLAIMED for b in p.blocks}
    for passage in unclaimed:
        ends = (place[passage.document, passage.blocks[0]] - 1, place[passage.document, passage.blocks[-1]] + 1)
        document = facts.reading.documents[passage.document]
        short = sum(len(document.blocks[b].text.split()) for b in passage.blocks) <= BESIDE_WORDS
        if short and any(0 <= at < len(order) and order[at] in mine for at in ends):
            wider = Passages(criterion.id, (*own.passages, replace(passage, trust=FIRM_TRUST)))
            other = assess(facts, rubric, criterion, wider, evidence)
            if other.state is State.FOUND:
                return other
    return result


def _next_to(
    facts: Facts,
    rubric: Rubric,
    criterion: Criterion,
    own: Passages,
    marked: frozenset[tuple[int, int]],
    evidence: frozenset[tuple[int, int]],
    result: CriterionResult,
) -> CriterionResult:
    """An answer that fills two paragraphs, of which one alone was put under its criterion by what it says.

    "To make the most of my strengths ..." is half of it, "To mend the weaknesses ..." the other: both together must
    meet all that is asked, and nobody put the other one under another criterion (`marked`).
    """
    mine = own.passages
    if any(p.trust >= FIRM_TRUST for p in mine):
        return result
    held = {(p.document, b) for p in mine for b in p.blocks}
    sections = {(s.document, b): n for n, s in enumerate(facts.reading.sections) for b in range(s.first, s.last)}
    order = sorted(evidence)
    place = {block: at for at, block in enumerate(order)}
    for passage in mine:
        first, last = (passage.document, passage.blocks[0]), (passage.document, passage.blocks[-1])
        for at in (place[last] + 1, place[first] - 1):
            block = order[at] if 0 <= at < len(order) else None
            if block is None or block in held or block in marked or sections.get(block) != sections.get(first):
                continue
            both = Passages(criterion.id, (*own.passages, replace(passage, blocks=(block[1],))))
            other = assess(facts, rubric, criterion, both, evidence)
            if other.state is State.FOUND:
                return other
    return result


def _second_look(
    facts: Facts,
    rubric: Rubric,
    criterion: Criterion,
    unclaimed: Iterable[Passage],
    evidence: frozenset[tuple[int, int]],
    result: CriterionResult,
) -> CriterionResult:
    """The best that the unclaimed sections hold for a criterion, if an essential requirement is located there."""
    for passage in unclaimed:
        other = assess(facts, rubric, criterion, Passages(criterion.id, (passage,)), evidence)
        essential = [one for one in other.requirements if one.requirement.essential]
        located = any(one.outcome.state is State.FOUND for one in essential)
        if located and _WEIGHT.get(other.state, 0) > _WEIGHT.get(result.state, 0):
            result = other
    return result
