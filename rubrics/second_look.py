"""Where else an answer may stand that was not, or not wholly, under what was mapped to its criterion.

Three looks, each from narrow grounds: sections that no criterion claims, a short one of them beside the answer, and
the paragraph next to an answer of one paragraph. None takes what was put under another criterion by its heading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from extractors.model import Facts
from rubrics.answer import FIRM_TRUST
from rubrics.criterion import assess
from rubrics.diary import entries, kept_in
from rubrics.marks import APART, WORDED
from rubrics.model import Criterion, CriterionResult, Passage, Passages, Rubric, State

Place = tuple[int, int]
"""(document, block)."""

CLAIMED = 0.5
"""Trust from which a passage is taken to belong to its criterion."""

UNCLAIMED_WORDS = 40
"""Words of a section that may answer something: two sentences."""

BESIDE_WORDS = 250
"""Words of a section that may be the opening of the answer beside it: two paragraphs."""

DAY_WORDS = 400
"""Words of a diary's day: a page."""

_WEIGHT = {State.FOUND: 2, State.PARTIAL: 1}


@dataclass(frozen=True, slots=True)
class Looks:
    """One submission as each of its criteria is looked for in it."""

    facts: Facts
    rubric: Rubric
    passages: Mapping[str, Passages]
    """Of each criterion, those found by their content with their section's unclaimed paragraphs."""
    evidence: frozenset[Place]
    """What is the learner's own running text."""
    order: tuple[Place, ...]
    """The same in the order of reading."""
    unclaimed: tuple[Passage, ...]
    """Sections that no criterion claims."""
    marked: frozenset[Place]
    """What the learner's own words put under some criterion."""

    def first(self, criterion: Criterion) -> CriterionResult:
        """The criterion by the passages that were mapped to it."""
        return self._assessed(criterion, self._own(criterion))

    def elsewhere(self, criterion: Criterion, result: CriterionResult) -> CriterionResult:
        """The best that the unclaimed sections hold for a criterion, if an essential requirement is located there."""
        for passage in self.unclaimed:
            other = self._assessed(criterion, Passages(criterion.id, (passage,)))
            essential = [one for one in other.requirements if one.requirement.essential]
            located = any(one.outcome.state is State.FOUND for one in essential)
            if located and _WEIGHT.get(other.state, 0) > _WEIGHT.get(result.state, 0):
                result = other
        return result

    def beside(self, criterion: Criterion, result: CriterionResult) -> CriterionResult:
        """The answer with a short unclaimed section right before or after it, where that completes it.

        Essayists open an answer with a story under a heading of its own.
        """
        own = self._own(criterion)
        mine = {(p.document, b) for p in own.passages if p.trust >= CLAIMED for b in p.blocks}
        for passage in self.unclaimed:
            document = self.facts.reading.documents[passage.document]
            short = sum(len(document.blocks[b].text.split()) for b in passage.blocks) <= BESIDE_WORDS
            if short and any(place in mine for place in self._ends(passage)):
                wider = Passages(criterion.id, (*own.passages, replace(passage, trust=FIRM_TRUST)))
                other = self._assessed(criterion, wider)
                if other.state is State.FOUND:
                    return other
        return result

    def next_to(self, criterion: Criterion, result: CriterionResult) -> CriterionResult:
        """An answer that fills two paragraphs, of which one alone was put under its criterion by what it says.

        "To make the most of my strengths ..." is half of it, "To mend the weaknesses ..." the other: both together must
        meet all that is asked, and nobody put the other one under another criterion (`marked`).
        """
        own = self._own(criterion)
        if any(p.trust >= FIRM_TRUST for p in own.passages):
            return result
        held = {(p.document, b) for p in own.passages for b in p.blocks}
        sections = {(s.document, b): s for s in self.facts.reading.sections for b in range(s.first, s.last)}
        for passage in own.passages:
            section = sections.get((passage.document, passage.blocks[0]))
            for place in self._ends(passage):
                if place in held or place in self.marked or sections.get(place) is not section:
                    continue
                both = Passages(criterion.id, (*own.passages, replace(passage, blocks=(place[1],))))
                other = self._assessed(criterion, both)
                if other.state is State.FOUND:
                    return other
        return result

    def around(self, criterion: Criterion, result: CriterionResult) -> CriterionResult:
        """The whole section of which two paragraphs or more were put under the criterion by what they say.

        A diary's day tells of one thing from its first line to its last; only the whole answer counts there.
        """
        own = self._own(criterion)
        if any(p.trust > CLAIMED for p in own.passages):
            return result
        held = {(p.document, b) for p in own.passages for b in p.blocks}
        for section in self.facts.reading.sections:
            document = self.facts.reading.documents[section.document]
            blocks = [b for b in range(section.first, section.last) if (section.document, b) in self.evidence]
            blocks = [b for b in blocks if document.blocks[b].cell is None]
            within = [b for b in blocks if (section.document, b) in held]
            words = sum(len(document.blocks[b].text.split()) for b in blocks)
            if len(within) < 2 or words > DAY_WORDS or any((section.document, b) in self.marked for b in blocks):
                continue
            whole = Passage(section.document, tuple(blocks), "section around", CLAIMED)
            other = self._assessed(criterion, Passages(criterion.id, (*own.passages, whole)))
            if other.state is State.FOUND:
                return other
        return result

    def _own(self, criterion: Criterion) -> Passages:
        return self.passages.get(criterion.id, Passages(criterion.id, ()))

    def _assessed(self, criterion: Criterion, passages: Passages) -> CriterionResult:
        return assess(self.facts, self.rubric, criterion, passages, self.evidence)

    def _ends(self, passage: Passage) -> Iterator[Place]:
        """What of the learner's text stands right after a passage and right before it."""
        after = self.order.index((passage.document, passage.blocks[-1])) + 1
        before = self.order.index((passage.document, passage.blocks[0])) - 1
        for at in (after, before):
            if 0 <= at < len(self.order):
                yield self.order[at]


def around(facts: Facts, rubric: Rubric, passages: Mapping[str, Passages], evidence: frozenset[Place]) -> Looks:
    """What is needed for looking again, found once for all criteria. Raises nothing.

    `passages`: by criterion, as routed; `evidence`: the learner's own running text (`rubrics.echo.usable`).
    """
    passages = _with_neighbours(facts, passages, evidence)
    return Looks(
        facts,
        rubric,
        passages,
        evidence,
        tuple(sorted(evidence)),
        tuple(_unclaimed(facts, passages, evidence)),
        _claimed(passages, WORDED),
    )


def _claimed(passages: Mapping[str, Passages], trust: float = CLAIMED) -> frozenset[Place]:
    """(document, block) of every block that belongs to some criterion with at least this trust."""
    return frozenset(
        (p.document, b) for own in passages.values() for p in own.passages if p.trust >= trust for b in p.blocks
    )


def _with_neighbours(
    facts: Facts, passages: Mapping[str, Passages], evidence: frozenset[Place]
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


def _unclaimed(facts: Facts, passages: Mapping[str, Passages], evidence: frozenset[Place]) -> Iterable[Passage]:
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
