"""Cohorts with planted copies through the comparison, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.placing.place import Submission
from pipeline.shared import compare
from reports.cohort_json import SharedPassage
from tests.accuracy.copies.plants import EDITED, EXACT, Plant, edited_form, form
from tests.accuracy.copies.stock import Deck
from tests.pipeline.documents import a_document

LEARNERS = 60
SENTENCES = 3
"""Of a paragraph; with two paragraphs each the stock lasts for sixty learners."""


@dataclass
class Outcome:
    """What came of one cohort."""

    caught: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    harmless: list[SharedPassage] = field(default_factory=list)
    """Reported between two who did not copy from one another."""


def plain_cohort(deck: Deck, learners: int, *, forms: bool) -> dict[str, list[str]]:
    """Learner -> paragraphs, all their own but for the centre's form, which every sixth has worded anew."""
    texts = {f"Learner {n:02d}": [deck.paragraph(SENTENCES) for _ in range(2)] for n in range(learners)}
    if forms:
        for n, paragraphs in enumerate(texts.values()):
            paragraphs += edited_form(deck.random, deck) if n % 6 == 5 else form(deck.random)
    return texts


def reported(texts: Mapping[str, list[str]]) -> tuple[SharedPassage, ...]:
    """The shared passages of a cohort of one unit; every paragraph is the learner's running text."""
    works = [
        (
            Submission(who, "700", 1, (a_document(f"{who}.docx", *lines),), ""),
            frozenset((0, n) for n in range(len(lines))),
        )
        for who, lines in texts.items()
    ]
    return compare(works).shared


def planted(seed: int, *, plants: int = 10, copies: int = 2, learners: int = LEARNERS) -> Outcome:
    """A cohort with the centre's form and `plants` passages, each handed in by `copies` learners."""
    deck = Deck(seed)
    kinds: list[tuple[str, Plant]] = [*EXACT.items(), *EDITED.items()]
    made = []
    for n in range(plants):
        name, plant = kinds[n % len(kinds)]
        made.append((name, plant(deck)))
    texts = plain_cohort(deck, learners, forms=True)
    names = list(texts)
    deck.random.shuffle(names)
    expected: dict[frozenset[str], tuple[str, str]] = {}
    for name, (own, other) in made:
        who = [names.pop() for _ in range(copies)]
        for place, learner in enumerate(who):
            texts[learner].insert(deck.random.randrange(3), own if place == 0 else other)
        expected |= {frozenset((a, b)): (name, own) for a in who for b in who if a < b}
    outcome = Outcome()
    found: dict[frozenset[str], int] = {}
    for passage in reported(texts):
        pair = frozenset((passage.a.learner, passage.b.learner))
        if pair not in expected:
            outcome.harmless.append(passage)
        found[pair] = found.get(pair, 0) + passage.words
    for pair, (name, _) in expected.items():
        (outcome.caught if found.get(pair) else outcome.missed)[name] += 1
    return outcome


def total(outcomes: list[Outcome]) -> tuple[float, float, float]:
    """Recall of exact copies, recall of edited ones, harmless pairs for each sixty learners."""

    def recall(kinds: Mapping[str, Plant]) -> float:
        caught = sum(o.caught[k] for o in outcomes for k in kinds)
        return caught / max(1, caught + sum(o.missed[k] for o in outcomes for k in kinds))

    pairs = [{(p.a.learner, p.b.learner) for p in o.harmless} for o in outcomes]
    return recall(EXACT), recall(EDITED), sum(map(len, pairs)) / max(1, len(outcomes))
