"""Runs of k words as single numbers, and which of them occur in several places. All on whole arrays.

Every run is looked at, so that no shared one of at least k words can be missed; for a thousand submissions that is
three million numbers to sort, which takes under a second, and no sampling (MinHash) is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from pipeline.similar.texts import Flags, Numbers, Words

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
AT_ONCE = 1_000_000
"""Digests that are sorted at once."""
MOST_BITS = 22
"""Of buckets by which digests are told apart before they are sorted: four million, which take 32 megabytes."""
Positions = NDArray[np.int64]


def grams(words: Words, segments: Numbers, k: int) -> tuple[Words, Positions]:
    """(digests, positions) of the runs of k words that lie in one segment; a position is its first word's."""
    count = len(words) - k + 1
    if count <= 0:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64)
    positions = np.flatnonzero(segments[:count] == segments[k - 1 :])
    return _rolled(words, k)[positions], positions


def _rolled(words: Words, k: int) -> Words:
    """For each place the sum of the k words from it on, each times a power of the multiplier: twice as many words from
    two sums that stand side by side."""
    if k % 2:
        digests = words if k == 1 else _rolled(words, k - 1)[:-1] * _MULTIPLIER + words[k - 1 :]
    else:
        half = _rolled(words, k // 2)
        digests = half[: -(k // 2)] * np.uint64(pow(int(_MULTIPLIER), k // 2, 1 << 64)) + half[k // 2 :]
    return digests


def parts(digests: Words) -> Iterator[Positions]:
    """Where the digests of each part stand: equal ones in one part, and few enough that sorting needs little room."""
    if len(digests) <= AT_ONCE:
        yield np.arange(len(digests))
        return
    bits = (len(digests) // AT_ONCE).bit_length()
    of = (digests >> np.uint64(64 - bits)).astype(np.int16)
    for part in range(1 << bits):
        yield np.flatnonzero(of == part)


def at_least(digests: Words, times: int) -> Positions:
    """Where digests stand that may occur so often: all that do, and some that do not. Much is never sorted then."""
    bucket = _bucket(digests, _bits(len(digests)))
    return np.flatnonzero((np.bincount(bucket) >= times)[bucket])


def contained(digests: Words, among: Words) -> Flags:
    """Which of many digests are among some others."""
    found = np.zeros(len(digests), np.bool_)
    if not len(among):
        return found
    bits = _bits(len(among))
    held = np.zeros(1 << bits, np.bool_)
    held[_bucket(among, bits)] = True
    near = np.flatnonzero(held[_bucket(digests, bits)])
    ordered = np.sort(among)
    at = np.minimum(np.searchsorted(ordered, digests[near]), len(ordered) - 1)
    found[near] = ordered[at] == digests[near]
    return found


def _bits(count: int) -> int:
    """Of buckets by which so many digests are told apart roughly: few share one."""
    return min(count.bit_length() + 2, MOST_BITS)


def _bucket(digests: Words, bits: int) -> NDArray[np.int32]:
    """Taken from the middle: the first bits are the same in all digests of a part."""
    return ((digests >> np.uint64(20)).astype(np.int64) & ((1 << bits) - 1)).astype(np.int32)


def distinct(digests: Words) -> Words:
    """Each digest once, in order."""
    ordered = np.sort(digests)
    new = np.r_[True, ordered[1:] != ordered[:-1]][: len(ordered)]
    return np.asarray(ordered[new], np.uint64)


def repeated(digests: Words) -> Flags:
    """Those that occur more than once."""
    found = np.zeros(len(digests), np.bool_)
    near = at_least(digests, 2)
    for part in (near[some] for some in parts(digests[near])):
        _, number, count = np.unique(digests[part], return_inverse=True, return_counts=True)
        found[part] = count[number] > 1
    return found


def cover(flags: Flags, positions: Positions, k: int) -> None:
    """Set the flags of the k words from each position on."""
    for offset in range(k):
        flags[positions + offset] = True


def window_sums(flags: Flags, positions: Positions, k: int) -> Positions:
    """How many of the k words from each position on have the flag."""
    total = np.r_[0, np.cumsum(flags, dtype=np.int64)]
    return np.asarray(total[positions + k] - total[positions], np.int64)


@dataclass(frozen=True, slots=True)
class Groups:
    """Positions that hold the same run, group after group."""

    positions: Positions
    starts: Positions
    """Where in `positions` each group starts."""
    sizes: Positions

    @classmethod
    def of(cls, digests: Words, positions: Positions) -> Groups:
        """Groups of the runs that occur at least twice, each in the order of the positions."""
        order = np.argsort(digests, kind="stable")
        ordered = digests[order]
        starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]]) if len(ordered) else np.zeros(0, np.int64)
        sizes = np.diff(np.r_[starts, len(ordered)])
        several = sizes > 1
        return cls(positions[order], starts[several], sizes[several])

    def pairs(self, most: int) -> Iterator[tuple[Positions, Positions]]:
        """All pairs of positions in groups of at most `most` places, as arrays of first and second ones."""
        for size in range(2, most + 1):
            starts = self.starts[self.sizes == size]
            for one, other in combinations(range(size), 2):
                yield self.positions[starts + one], self.positions[starts + other]

    def __iter__(self) -> Iterator[Positions]:
        """The positions of each group."""
        for start, size in zip(self.starts, self.sizes, strict=True):
            yield self.positions[start : start + size]


def distinct_owners(keys: NDArray[np.int64], owners: Numbers) -> NDArray[np.int64]:
    """For each place, how many different owners (counted from 0) have its key (counted from 0)."""
    if not len(keys):
        return np.zeros(0, np.int64)
    wide = np.int64(int(owners.max()) + 1)
    ordered = np.sort(keys * wide + owners)
    once = ordered[np.r_[True, ordered[1:] != ordered[:-1]]] // wide
    return np.bincount(once, minlength=int(keys.max()) + 1)[keys]


def ranks(digests: Words) -> NDArray[np.int64]:
    """For each digest a number, counted from 0, that equal ones have in common."""
    order = np.argsort(digests, kind="stable")
    ordered = digests[order]
    found = np.zeros(len(digests), np.int64)
    if len(digests):
        found[order] = np.cumsum(np.r_[False, ordered[1:] != ordered[:-1]])
    return found
