"""Planted copies are found and a centre's form is left alone (python -m tests.accuracy.copies)."""

from __future__ import annotations

import time

from tests.accuracy.copies.measure import Outcome, plain_cohort, planted, reported, total
from tests.accuracy.copies.stock import Deck

EXACT, EDITED = 1.0, 0.95
"""Exact runs are complete by construction; of edited copies 0.997 were found over 60 cohorts of sixty learners."""
HARMLESS = 1
"""Pairs for sixty learners; 0 were measured."""


def measured(first: int, copies: int) -> list[Outcome]:
    return [planted(seed, copies=copies) for seed in range(first, first + 6)]


def test_planted_copies_are_found() -> None:
    outcomes = [*measured(500, 2), *measured(600, 3)]
    exact, edited, harmless = total(outcomes)
    assert exact >= EXACT, [o.missed for o in outcomes]
    assert edited >= EDITED, [o.missed for o in outcomes]
    assert harmless <= HARMLESS, [p.text for o in outcomes for p in o.harmless]


def test_sixty_learners_with_one_form_give_at_most_one_harmless_pair() -> None:
    for seed in range(700, 704):
        assert len(reported(plain_cohort(Deck(seed), 60, forms=True))) <= HARMLESS


def test_a_hundred_submissions_are_compared_in_a_tenth_of_the_time_allowed_for_a_thousand() -> None:
    deck = Deck(1)
    texts = {f"L{n}": [" ".join(deck.word() for _ in range(100)) for _ in range(30)] for n in range(100)}
    start = time.perf_counter()
    reported(texts)
    assert time.perf_counter() - start < 6.0
