"""Reading of entries keeps its pace, as a ratio to plain work, and grows in a straight line."""

from __future__ import annotations

import pytest

from extractors.model import Reading
from extractors.references.entries import read_entry
from extractors.references.gather import gather
from tests.extractors.reference_documents import CONTEXT, essay
from tests.speed.references import entries, ratio_of_reading, seconds

MOST = 12
"""Multiples of the plain work; 3.6 were measured, at 5,000 entries a second and core: 12 is the 2,000 that are asked
for with a fifth in hand."""


def test_entries_are_read_at_the_pace_that_is_asked_for() -> None:
    assert ratio_of_reading(300, 3) <= MOST


def test_a_list_twice_as_long_takes_twice_the_time() -> None:
    def listed(number: int) -> Reading:
        made = entries(number)
        return essay(*(f"It is so ({e.split(',')[0]}, 2001)." for e in made), entries=made)

    short, long = listed(100), listed(400)
    once = seconds(lambda: gather(short, CONTEXT), 2)
    assert seconds(lambda: gather(long, CONTEXT), 2) <= 4 * once * 3  # four times as long, and threefold for noise


@pytest.mark.parametrize("piece", ["A", "A. ", "Smith, J. and ", "(2001) ", ". In ", "12(3), ", "‘’", "et al. "])
def test_nonsense_of_any_length_is_read_at_once(piece: str) -> None:
    assert seconds(lambda: read_entry(piece * 4000), 1) < 2.0
