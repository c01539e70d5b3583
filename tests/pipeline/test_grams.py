"""Rough counts before sorting change nothing: what they leave out cannot be wanted, and digests are the same sums."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from numpy.typing import NDArray

from pipeline.similar import grams
from pipeline.similar.grams import at_least, contained, repeated

_NONE = np.zeros(0, np.uint64)


def digests(count: int, different: int, seed: int = 1) -> NDArray[np.uint64]:
    """So many digests, most of them several times."""
    chance = np.random.default_rng(seed)
    some = chance.integers(0, 1 << 63, different, dtype=np.uint64)
    return np.asarray(some[chance.integers(0, different, count)], np.uint64)


CASES = [
    ("nothing", _NONE),
    ("one", digests(1, 1)),
    ("all different", digests(5_000, 500_000)),
    ("all the same", digests(300, 1)),
    ("some often", digests(5_000, 900)),
    ("in one bucket", np.arange(4_000, dtype=np.uint64) % np.uint64(1_500)),
]


@pytest.mark.parametrize(("why", "found"), CASES, ids=[c[0] for c in CASES])
@pytest.mark.parametrize("times", [1, 2, 5])
def test_what_occurs_often_enough_is_never_left_out(why: str, found: NDArray[np.uint64], times: int) -> None:
    count = Counter(found.tolist())
    wanted = {n for n, digest in enumerate(found.tolist()) if count[digest] >= times}
    assert wanted <= set(at_least(found, times).tolist()), why


def test_most_of_what_occurs_once_is_left_out() -> None:
    found = np.r_[digests(20_000, 2_000_000), digests(50, 2)]
    assert len(at_least(found, 2)) < 8_000


@pytest.mark.parametrize(("why", "found"), CASES, ids=[c[0] for c in CASES])
def test_repeated_and_contained_say_what_counting_says(why: str, found: NDArray[np.uint64]) -> None:
    count = Counter(found.tolist())
    assert repeated(found).tolist() == [count[digest] > 1 for digest in found.tolist()], why
    for among in (_NONE, found[::3], digests(100, 50, seed=2)):
        held = set(among.tolist())
        assert contained(found, among).tolist() == [digest in held for digest in found.tolist()], why


@pytest.mark.parametrize("k", [1, 2, 3, 4, 6, 7, 12])
def test_a_run_s_digest_is_the_sum_over_its_words(k: int) -> None:
    words, segments = digests(200, 40), np.repeat(np.arange(10, dtype=np.int32), 20)
    found, positions = grams.grams(words, segments, k)
    multiplier, most = int(grams._MULTIPLIER), 1 << 64
    assert positions.tolist() == [n for n in range(200 - k + 1) if n // 20 == (n + k - 1) // 20]
    for digest, position in zip(found.tolist(), positions.tolist(), strict=True):
        summed = 0
        for word in words[position : position + k].tolist():
            summed = (summed * multiplier + word) % most
        assert digest == summed


def test_too_few_words_have_no_run() -> None:
    found, positions = grams.grams(digests(11, 5), np.zeros(11, np.int32), 12)
    assert (len(found), len(positions)) == (0, 0)
