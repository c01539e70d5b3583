"""Runs of words that two texts share to the letter: every maximal one of at least `RUN` words, found on whole arrays.

What it takes grows with the words of the cohort, whatever stands in them: where very many texts share a run, each is
laid beside the next few only, and of too many runs the longest of each pair of texts are kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from pipeline.similar.common import Corpus
from pipeline.similar.grams import Groups, Positions, grams, repeated, window_sums
from pipeline.similar.texts import Flags

RUN = 12
"""Words that two texts must share in one run: shorter ones are turns of phrase and usual wording."""
OWN_SHARE = 0.5
"""Share of a run's words that must be somebody's own, where a form's words stand between them."""
REPEATS = 20
"""Places of one run in a text from which on they are the same line over and over."""
TOGETHER = 60
"""Places of a run from which on not every two are laid beside each other: of a hundred learners who have the same
paragraph the pairs say no more than the row."""
NEXT = 5
"""Texts behind one in the cohort's order that it is then laid beside."""
MOST = 20_000
"""Runs that are looked into; a cohort of a thousand in which one learner in five copied has a thousand."""


@dataclass(frozen=True, slots=True)
class Match:
    """Words that stand in two texts of a corpus. Positions count the corpus's words; ends are included."""

    a: int
    b: int
    """Positions of the texts, a < b."""
    first: int
    last: int
    other_first: int
    other_last: int
    common: int
    """Words in common."""
    exact: bool


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs as parallel arrays: where they start in both texts, and their words."""

    one: Positions
    other: Positions
    length: Positions

    def of(self, chosen: Flags | Positions) -> Runs:
        """Some of them."""
        return Runs(self.one[chosen], self.other[chosen], self.length[chosen])


def exact_matches(corpus: Corpus, common: Flags) -> tuple[list[Match], Positions]:
    """(runs of which enough is nobody else's, how many of each text were left out because there are too many).

    common: for each word of the corpus whether it is nobody's own.
    """
    digests, positions = grams(corpus.words, corpus.segments, RUN)
    own = window_sums(common, positions, RUN) < RUN
    digests, positions = digests[own], positions[own]
    several = repeated(digests)
    found = [_grown(corpus, one, other) for one, other in _beginnings(corpus, digests[several], positions[several])]
    runs = _own_runs(_distinct(found), common)
    a, b = corpus.owners[runs.one], corpus.owners[runs.other]
    kept = longest_of_each(a, b, runs.length, MOST)
    left_out = np.bincount(np.r_[a[~kept], b[~kept]], minlength=len(corpus.texts))
    return [*_matches(corpus, runs.of(kept))], left_out


def longest_of_each(a: ArrayLike, b: ArrayLike, length: ArrayLike, most: int) -> Flags:
    """Which of many passages to keep: the longest of each pair of texts, then each pair's next, up to `most`.

    a, b, length: for each passage the positions of its texts and its words.
    """
    sizes = np.asarray(length, np.int64)
    if len(sizes) <= most:
        return np.ones(len(sizes), np.bool_)
    pairs = np.asarray(a, np.int64) << 32 | np.asarray(b, np.int64)
    order = np.lexsort((-sizes, pairs))
    ordered = pairs[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    ranks = np.empty(len(sizes), np.int64)
    ranks[order] = np.arange(len(sizes)) - np.repeat(starts, np.diff(np.r_[starts, len(sizes)]))
    kept = np.zeros(len(sizes), np.bool_)
    kept[np.lexsort((-sizes, ranks))[:most]] = True
    return kept


@dataclass(frozen=True, slots=True)
class _Held:
    """The places of the runs that stand in several texts, group after group, each in the order of the corpus."""

    places: Positions
    group: Positions
    crowded: Flags
    """Of each group, whether not every two places are laid beside each other."""


def _held(groups: Groups, owners: NDArray[np.int32]) -> _Held:
    """Of each run the first places in each text, where it stands in several; in a crowded one, only the first."""
    ends = np.cumsum(groups.sizes)
    group = np.repeat(np.arange(len(groups.sizes)), groups.sizes)
    places = groups.positions[np.arange(len(group)) + np.repeat(groups.starts - (ends - groups.sizes), groups.sizes)]
    owner = owners[places]
    new = np.r_[True, (group[1:] != group[:-1]) | (owner[1:] != owner[:-1])][: len(group)]
    begins = np.flatnonzero(new)
    rank = np.arange(len(group)) - np.repeat(begins, np.diff(np.r_[begins, len(group)]))
    texts = np.bincount(group[new], minlength=len(groups.sizes))
    kept = (rank < REPEATS) & (texts[group] > 1)
    crowded = np.bincount(group[kept], minlength=len(groups.sizes)) > TOGETHER
    kept &= (rank == 0) | ~crowded[group]
    return _Held(places[kept], group[kept], crowded)


def _beginnings(
    corpus: Corpus, digests: NDArray[np.uint64], positions: Positions
) -> Iterator[tuple[Positions, Positions]]:
    """Pairs of places from which two texts share a run; of a run's many pairs hardly more than the first."""
    held = _held(Groups.of(digests, positions), corpus.owners)
    places, group = held.places, held.group
    index = np.full(len(corpus.words) + 1, -1, np.int64)
    index[places] = np.arange(len(places))
    at = np.arange(len(places))
    for apart in range(1, TOGETHER):
        at = at[at + apart < len(places)]
        at = at[group[at] == group[at + apart]]
        if apart > NEXT:
            at = at[~held.crowded[group[at]]]
        if not len(at):
            return
        one, other = places[at], places[at + apart]
        others = corpus.owners[one] != corpus.owners[other]
        begins = others & ~_continued(corpus, held, index, one, other)
        yield one[begins], other[begins]


def _continued(corpus: Corpus, held: _Held, index: Positions, one: Positions, other: Positions) -> Flags:
    """Pairs of places before which the same run goes on, and is found from there."""
    before, other_before = index[one - 1], index[other - 1]  # of the corpus's first word the last entry, always -1
    words, segments = corpus.words, corpus.segments
    same = (words[one - 1] == words[other - 1]) & (segments[one - 1] == segments[one])
    same &= (segments[other - 1] == segments[other]) & (before >= 0) & (other_before >= 0)
    near = other_before - before <= NEXT
    return np.asarray(same & (near | ~held.crowded[held.group[before]]), np.bool_)


def _grown(corpus: Corpus, one: Positions, other: Positions) -> Runs:
    """The longest run around the `RUN` equal words from each pair of places on, within their segments."""
    left = _reach(corpus, one, other, np.zeros(len(one), np.int64), -1)
    right = _reach(corpus, one, other, np.full(len(one), RUN - 1, np.int64), 1)
    return Runs(one - left, other - left, left + right + 1)


def _reach(corpus: Corpus, one: Positions, other: Positions, reached: Positions, way: int) -> Positions:
    """How many words both runs go on one way; `reached` is where to start."""
    words, segments = corpus.words, corpus.segments
    active = np.arange(len(one))
    while len(active):
        a, b = one[active] + way * (reached[active] + 1), other[active] + way * (reached[active] + 1)
        inside = (a >= 0) & (b < len(words))
        active, a, b = active[inside], a[inside], b[inside]
        same = (words[a] == words[b]) & (segments[a] == segments[one[active]])
        same &= segments[b] == segments[other[active]]
        active = active[same]
        reached[active] += 1
    return reached


def _distinct(found: Sequence[Runs]) -> Runs:
    """Each run once, in the order of the first text."""
    nothing = np.zeros(0, np.int64)
    runs = Runs(*(np.concatenate([nothing, *(getattr(r, name) for r in found)]) for name in ("one", "other", "length")))
    order = np.lexsort((runs.other, runs.one))
    runs = runs.of(order)
    new = np.r_[True, (runs.one[1:] != runs.one[:-1]) | (runs.other[1:] != runs.other[:-1])][: len(runs.one)]
    return runs.of(new)


def _own_runs(runs: Runs, common: Flags) -> Runs:
    """Those of which enough words are somebody's own."""
    total = np.r_[0, np.cumsum(common, dtype=np.int64)]
    own = runs.length - (total[runs.one + runs.length] - total[runs.one])
    return runs.of((own >= RUN) & (own >= OWN_SHARE * runs.length))


def _matches(corpus: Corpus, runs: Runs) -> Iterator[Match]:
    a, b = corpus.owners[runs.one].tolist(), corpus.owners[runs.other].tolist()
    starts = zip(a, b, runs.one.tolist(), runs.other.tolist(), runs.length.tolist(), strict=True)
    for text, other_text, one, other, length in starts:
        yield Match(text, other_text, one, one + length - 1, other, other + length - 1, length, exact=True)
