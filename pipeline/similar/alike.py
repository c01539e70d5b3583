"""Where two texts share words: exact runs, and stretches that somebody changed a little.

Exact runs come from the runs of twelve words; edited stretches from runs of four that few learners have: between
two changed words most stay side by side. Where two stretches share several of those, they are laid beside each
other word for word.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np
from numpy.typing import NDArray

from pipeline.similar.common import Corpus
from pipeline.similar.grams import Groups, grams, window_sums
from pipeline.similar.texts import Flags

RUN = 12
"""Words that two texts must share in one run: shorter ones are turns of phrase and usual wording."""
OWN_SHARE = 0.5
"""Share of a run's words that must be somebody's own, where a form's words stand between them."""
SEED = 4
"""Words of the runs by which an edited stretch is found."""
SEED_PLACES = 6
"""Places in the cohort from which on such a run is a turn of phrase."""
SEEDS = 3
"""Different ones that two stretches must share before they are laid beside each other."""
EDITED = 18
"""Words that an edited stretch must have in common: more than an exact run, since chance has more ways."""
ALIKE = 0.66
"""Share of a stretch's words that must be the same in order: one word in three may have been changed."""
REPEATS = 20
"""Places of one run in a text from which on they are the same line over and over."""
DENSE = 12
"""Least of common words less changed ones."""
STRETCHES = 4
"""Stretches looked for in one pair of paragraphs: sentences may have changed places."""


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


def exact_matches(corpus: Corpus, common: Flags) -> list[Match]:
    """Every maximal run of at least `RUN` words, of which enough are nobody else's, that two texts share."""
    digests, positions = grams(corpus.words, corpus.segments, RUN)
    own = window_sums(common, positions, RUN) < RUN
    taken: dict[tuple[int, int, int], int] = {}
    found: list[Match] = []
    owners = corpus.owners
    for group in Groups.of(digests[own], positions[own]):
        places = _few_of_each(group.tolist(), owners)
        for n, first in enumerate(places):
            for other in places[n + 1 :]:
                a, b = int(owners[first]), int(owners[other])
                if a == b or first <= taken.get((a, b, other - first), -1):
                    continue
                match = _grown(corpus, first, other)
                taken[a, b, other - first] = match.last
                if _is_own(common, match.first, match.last):
                    found.append(match)
    return _once(found)


def _few_of_each(places: list[int], owners: NDArray[np.int32]) -> list[int]:
    """Of the places of one run, the first few of each text, where it stands in several: a line may fill a text."""
    seen: Counter[int] = Counter()
    kept = []
    for place in places:
        owner = int(owners[place])
        seen[owner] += 1
        if seen[owner] <= REPEATS:
            kept.append(place)
    return kept if len(seen) > 1 else []


def edited_matches(corpus: Corpus, common: Flags) -> list[Match]:
    """Stretches that two texts share but for some words, whether or not an exact run is among them."""
    bounds = _bounds(corpus)
    found: list[Match] = []
    for one, other in _candidates(corpus, common):
        a, b = bounds[one], bounds[other]
        found += _stretches(corpus, common, a, b)
    return _once(found)


def all_matches(corpus: Corpus, common: Flags) -> list[Match]:
    """Exact and edited ones; where an edited stretch takes in exact runs, it stands for them."""
    if not len(corpus.words):
        return []
    exact = exact_matches(corpus, common)
    by_pair: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for match in exact:
        by_pair[match.a, match.b].append(match)
    kept: list[Match] = []
    for stretch in edited_matches(corpus, common):
        inside = [m for m in by_pair[stretch.a, stretch.b] if _within(m, stretch)]
        if inside and max(m.common for m in inside) >= stretch.common - 2:
            continue  # one exact run with a word or two beside it
        partly = [m for m in by_pair[stretch.a, stretch.b] if m not in inside and _overlap(m, stretch)]
        if partly:
            continue
        by_pair[stretch.a, stretch.b] = [m for m in by_pair[stretch.a, stretch.b] if m not in inside]
        kept.append(stretch)
    kept += [match for matches in by_pair.values() for match in matches]
    return sorted(kept, key=lambda m: (m.a, m.b, m.first, m.other_first))


def _is_own(common: Flags, first: int, last: int) -> bool:
    length = last - first + 1
    own = length - int(common[first : last + 1].sum())
    return own >= RUN and own >= OWN_SHARE * length


def _grown(corpus: Corpus, first: int, other: int) -> Match:
    """The longest run around two equal words, within their segments."""
    words, segments = corpus.words, corpus.segments
    left = 0
    while (
        min(first, other) - left > 0
        and words[first - left - 1] == words[other - left - 1]
        and segments[first - left - 1] == segments[first]
        and segments[other - left - 1] == segments[other]
    ):
        left += 1
    right = 0
    while (
        other + right + 1 < len(words)
        and words[first + right + 1] == words[other + right + 1]
        and segments[first + right + 1] == segments[first]
        and segments[other + right + 1] == segments[other]
    ):
        right += 1
    a, b = int(corpus.owners[first]), int(corpus.owners[other])
    return Match(a, b, first - left, first + right, other - left, other + right, left + right + 1, exact=True)


def _bounds(corpus: Corpus) -> NDArray[np.int64]:
    """(first, last) word of each segment."""
    changes = np.flatnonzero(np.r_[True, corpus.segments[1:] != corpus.segments[:-1]])
    ends = np.r_[changes[1:], len(corpus.segments)] - 1
    found = np.full((int(corpus.segments.max(initial=-1)) + 1, 2), -1, np.int64)
    found[corpus.segments[changes]] = np.stack([changes, ends], axis=1)
    return found


def _candidates(corpus: Corpus, common: Flags) -> list[tuple[int, int]]:
    """Pairs of segments of different submissions that share enough seeds."""
    digests, positions = grams(corpus.words, corpus.segments, SEED)
    own = window_sums(common, positions, SEED) == 0
    groups = Groups.of(digests[own], positions[own])
    keys = [np.zeros(0, np.int64)]
    width = np.int64(int(corpus.segments.max(initial=0)) + 1)
    for one, other in groups.pairs(SEED_PLACES):
        apart = corpus.owners[one] != corpus.owners[other]
        keys.append(corpus.segments[one[apart]].astype(np.int64) * width + corpus.segments[other[apart]])
    found, count = np.unique(np.concatenate(keys), return_counts=True)
    return [(int(key // width), int(key % width)) for key in found[count >= SEEDS]]


def _stretches(corpus: Corpus, common: Flags, one: NDArray[np.int64], other: NDArray[np.int64]) -> Iterator[Match]:
    """The stretches of two segments, (first, last) each, that are alike, best first."""
    left, right = corpus.words[one[0] : one[1] + 1].tolist(), corpus.words[other[0] : other[1] + 1].tolist()
    for _ in range(STRETCHES):
        best = _best(SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks())
        if best is None:
            return
        (i, j), (i_end, j_end), same = best
        first, last = int(one[0]) + i, int(one[0]) + i_end - 1
        length = max(i_end - i, j_end - j)
        own = same - int(common[first : last + 1].sum())
        if own < EDITED or same < ALIKE * length:
            return
        a, b = int(corpus.owners[first]), int(corpus.owners[int(other[0])])
        yield Match(a, b, first, last, int(other[0]) + j, int(other[0]) + j_end - 1, same, same == length)
        left[i:i_end] = range(-1, -1 - (i_end - i), -1)
        right[j:j_end] = range(-1_000_000, -1_000_000 - (j_end - j), -1)


def _best(blocks: Sequence[tuple[int, int, int]]) -> tuple[tuple[int, int], tuple[int, int], int] | None:
    """Start, end and common words of the stretch with most common words over changed ones."""
    best: tuple[tuple[int, int], tuple[int, int], int] | None = None
    top = score = same = 0
    start, end = (0, 0), (0, 0)
    for i, j, size in blocks:
        if not size:
            continue
        gap = max(i - end[0], j - end[1])
        if score - gap <= 0:
            score, same, start = 0, 0, (i, j)
            gap = 0
        score, same, end = score - gap + size, same + size, (i + size, j + size)
        if score > top:
            top, best = score, (start, end, same)
    return best if top >= DENSE else None


def _once(matches: Iterable[Match]) -> list[Match]:
    """The longest matches of each pair of texts: a passage that somebody has twice is one finding."""
    kept: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for match in sorted(set(matches), key=lambda m: (-m.common, m.first, m.other_first)):
        others = kept[match.a, match.b]
        twice = any(
            _within(match, m) or (match.other_first >= m.other_first and match.other_last <= m.other_last)
            for m in others
        )
        if not twice:
            others.append(match)
    return sorted((m for found in kept.values() for m in found), key=lambda m: (m.a, m.b, m.first, m.other_first))


def _within(match: Match, stretch: Match) -> bool:
    return match.first >= stretch.first and match.last <= stretch.last


def _overlap(match: Match, stretch: Match) -> bool:
    return match.first <= stretch.last and match.last >= stretch.first
