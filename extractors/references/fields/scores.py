"""How well each label fits each word of an entry: the weights of what is seen of the word, added up.

What `features.features_of` names one by one is added here by what it depends on. A word's look, a pair of looks, a
state recur in every list, so that their sums are kept as rows of one table, and an entry is a few rows for each word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.references.fields.features import (
    PARTS,
    REACH,
    Look,
    Seen,
    beyond,
    of_look,
    of_mark,
    of_neighbour,
    of_pair,
    of_part,
    of_state,
    of_word,
    seen,
    states_of,
)

MOST_ROWS = 40_000
"""Rows kept (a number for each label) before the table is begun anew: text that never recurs must not fill memory."""

Weights = Mapping[str, tuple[tuple[int, float], ...]]
"""What is seen -> (label, weight)."""


class _Word(NamedTuple):
    """A word with the rows of its sums."""

    seen: Seen
    number: int
    """Of its look: words that look alike have the same."""
    look: int
    itself: int
    beside: tuple[int, int, int, int]
    """Of its look, where it stands -2, -1, 1 or 2 words from the one that is scored."""
    next_to: tuple[int, int]
    """Of itself, where it stands before or behind the one that is scored."""


class Scores:
    """The sums of a model's weights. One for each process; not to be shared between threads."""

    def __init__(self, weights: Weights, labels: int) -> None:
        """`labels`: how many there are."""
        self._weights = weights
        self._labels = labels
        self._begin()

    def _begin(self) -> None:
        self._table = np.zeros((1024, self._labels))
        self._count = 1  # row 0 stays as it is: what has no weight at all
        self._alone: dict[str, int] = {}
        """The rows of what alone has weights among what was seen together."""
        self._words: dict[str, _Word] = {}
        self._looks: dict[Look, tuple[int, int, tuple[int, int, int, int]]] = {}
        self._pairs: dict[tuple[int, int], tuple[int, int]] = {}
        self._stands: dict[tuple[str, str], int] = {}
        self._marks: dict[tuple[str, str], int] = {}
        self._parts = [self._row((of_part(n, PARTS),)) for n in range(PARTS)]
        self._beyond = [self._row((beyond(by),)) for by in REACH]

    def of(self, words: Sequence[str]) -> NDArray[np.float64]:
        """Word x label. In: the words of an entry with the marks around them, one at least."""
        if self._count > MOST_ROWS or len(self._words) > MOST_ROWS:
            self._begin()
        known = [self._words.get(word) or self._word(word) for word in words]
        count = len(known)
        states = states_of([word.seen for word in known])
        pairs = [self._pairs.get((a.number, b.number)) or self._pair(a, b) for a, b in pairwise(known)]
        far_before, before, behind, far_behind = self._beyond
        columns = (
            [word.look for word in known],
            [word.itself for word in known],
            [self._parts[n * PARTS // count] for n in range(count)],
            [self._standing(word.seen.look, state) for word, state in zip(known, states, strict=True)],
            ([far_before] * 2 + [word.beside[0] for word in known])[:count],
            [before, *(word.beside[1] for word in known[:-1])],
            [*(word.beside[2] for word in known[1:]), behind],
            ([word.beside[3] for word in known[2:]] + [far_behind] * 2)[-count:],
            [0, *(word.next_to[0] for word in known[:-1])],
            [*(word.next_to[1] for word in known[1:]), 0],
            [0, *(pair[0] for pair in pairs)],
            [*(pair[1] for pair in pairs), 0],
            [0, *(self._mark(word.seen.look, state) for word, state in zip(known, states[1:], strict=False))],
        )
        scores: NDArray[np.float64] = self._table[np.array(columns, dtype=np.intp)].sum(axis=0)
        return scores

    def _word(self, written: str) -> _Word:
        one = seen(written)
        look, word = one.look, one.word
        if look not in self._looks:
            a, b, c, d = (self._row(of_neighbour(by, look)) for by in REACH)
            self._looks[look] = (len(self._looks), self._row(of_look(look)), (a, b, c, d))
        next_to = (self._row(of_word("-1", word)), self._row(of_word("1", word)))
        kept = _Word(one, *self._looks[look][:2], self._row(of_word("", word)), self._looks[look][2], next_to)
        self._words[written] = kept
        return kept

    def _pair(self, one: _Word, two: _Word) -> tuple[int, int]:
        """The rows of two neighbours: as seen from the second, as seen from the first."""
        first, second = one.seen.look, two.seen.look
        rows = self._row(of_pair(-1, first, second)), self._row(of_pair(1, second, first))
        self._pairs[one.number, two.number] = rows
        return rows

    def _standing(self, look: Look, state: str) -> int:
        asked = look.kind, state
        if asked not in self._stands:
            self._stands[asked] = self._row(of_state(look, state))
        return self._stands[asked]

    def _mark(self, before: Look, state: str) -> int:
        asked = before.behind, state
        if asked not in self._marks:
            self._marks[asked] = self._row((of_mark(before, state),))
        return self._marks[asked]

    def _row(self, features: Iterable[str]) -> int:
        """The row with the sum of the weights; 0 where nothing has one, and one row for all that share the only one."""
        weights = self._weights
        known = [name for name in features if name in weights]
        if len(known) < 2:
            if not known:
                return 0
            if known[0] in self._alone:
                return self._alone[known[0]]
            self._alone[known[0]] = self._count
        row = self._count
        self._count += 1
        if row == len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        sums = [0.0] * self._labels
        for name in known:
            for label, weight in weights[name]:
                sums[label] += weight
        self._table[row] = sums
        return row
