"""Where two texts share words: exact runs, and stretches that somebody changed a little.

Exact runs come from the runs of twelve words (`similar.runs`); edited stretches from runs of four that few learners
have: between two changed words most stay side by side. Where two stretches share several of those, they are laid beside
each other word for word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np
from numpy.typing import NDArray

from pipeline.similar.common import Corpus
from pipeline.similar.grams import Groups, Positions, at_least, contained, grams, parts, window_sums
from pipeline.similar.kept import Kept, Stretch, pair_key
from pipeline.similar.runs import RUN as RUN
from pipeline.similar.runs import Match as Match
from pipeline.similar.runs import exact_matches, longest_of_each
from pipeline.similar.texts import Flags, Words

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
DENSE = 12
"""Least of common words less changed ones."""
NEIGHBOURS = DENSE - 1
"""Pairs of neighbouring words that two such stretches have in common at least: between two of their common pieces lies
a changed word, so there are at most common words - `DENSE` + 1 pieces, and in each all words but one follow another."""
STRETCHES = 4
"""Stretches looked for in one pair of paragraphs: sentences may have changed places."""
CANDIDATES = 40_000
"""Pairs of paragraphs that are laid beside each other, those that share most; a thousand submissions have a tenth."""
LISTED = 10_000
"""Passages that are told of a cohort: more than people can ask about, and few enough for a workbook."""
_AT_ONCE = 4_096
_SCATTER = np.uint64(0xD6E8FEB86659FD93)


@dataclass(frozen=True, slots=True)
class Found:
    """What a corpus's texts share."""

    matches: list[Match]
    left_out: NDArray[np.int64]
    """For each text how many more there are, of which nothing is told because there are too many."""


def edited_matches(corpus: Corpus, common: Flags, kept: Kept) -> list[Match]:
    """Stretches that two texts share but for some words, whether or not an exact run is among them."""
    bounds = _bounds(corpus)
    found: list[Match] = []
    for one, other in _candidates(corpus, common, bounds):
        found += _alike(corpus, common, bounds[one].tolist(), bounds[other].tolist(), kept)
    return _once(found)


def all_matches(corpus: Corpus, common: Flags, kept: Kept | None = None) -> Found:
    """Exact and edited ones; where an edited stretch takes in exact runs, it stands for them.

    kept: what an earlier run found of the same paragraphs.
    """
    if not len(corpus.words):
        return Found([], np.zeros(len(corpus.texts), np.int64))
    exact, left_out = exact_matches(corpus, common)
    by_pair: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for match in _once(exact):
        by_pair[match.a, match.b].append(match)
    told: list[Match] = []
    for stretch in edited_matches(corpus, common, kept or Kept()):
        inside = [m for m in by_pair[stretch.a, stretch.b] if _within(m, stretch)]
        if inside and max(m.common for m in inside) >= stretch.common - 2:
            continue  # one exact run with a word or two beside it
        partly = [m for m in by_pair[stretch.a, stretch.b] if m not in inside and _overlap(m, stretch)]
        if partly:
            continue
        by_pair[stretch.a, stretch.b] = [m for m in by_pair[stretch.a, stretch.b] if m not in inside]
        told.append(stretch)
    told += [match for matches in by_pair.values() for match in matches]
    return _listed(sorted(told, key=lambda m: (m.a, m.b, m.first, m.other_first)), left_out)


def _listed(matches: Sequence[Match], left_out: Positions) -> Found:
    """Of too many the longest of each pair of texts."""
    told = longest_of_each([m.a for m in matches], [m.b for m in matches], [m.common for m in matches], LISTED)
    more = [text for match, kept in zip(matches, told.tolist(), strict=True) if not kept for text in (match.a, match.b)]
    counted = np.bincount(np.array(more, np.int64), minlength=len(left_out))
    return Found([m for m, kept in zip(matches, told.tolist(), strict=True) if kept], left_out + counted)


def _bounds(corpus: Corpus) -> Positions:
    """(first, last) word of each segment."""
    changes = np.flatnonzero(np.r_[True, corpus.segments[1:] != corpus.segments[:-1]])
    ends = np.r_[changes[1:], len(corpus.segments)] - 1
    found = np.full((int(corpus.segments.max(initial=-1)) + 1, 2), -1, np.int64)
    found[corpus.segments[changes]] = np.stack([changes, ends], axis=1)
    return found


def _candidates(corpus: Corpus, common: Flags, bounds: Positions) -> list[tuple[int, int]]:
    """Pairs of segments of different submissions that share enough seeds, and enough words side by side."""
    digests, positions = grams(corpus.words, corpus.segments, SEED)
    own = window_sums(common, positions, SEED) == 0
    digests, positions = digests[own], positions[own]
    keys = [np.zeros(0, np.int64)]
    width = np.int64(len(bounds))
    near = at_least(digests, 2)
    for part in (near[some] for some in parts(digests[near])):
        for one, other in Groups.of(digests[part], positions[part]).pairs(SEED_PLACES):
            apart = corpus.owners[one] != corpus.owners[other]
            keys.append(corpus.segments[one[apart]].astype(np.int64) * width + corpus.segments[other[apart]])
    found, count = np.unique(np.concatenate(keys), return_counts=True)
    found, count = found[count >= SEEDS], count[count >= SEEDS]
    alike = [np.zeros(0, np.bool_)]
    alike += [
        _neighbours(corpus, bounds[some // width], bounds[some % width]) >= NEIGHBOURS
        for some in (found[n : n + _AT_ONCE] for n in range(0, len(found), _AT_ONCE))
    ]
    enough = np.concatenate(alike)
    found, count = found[enough], count[enough]
    most = np.sort(np.argsort(-count, kind="stable")[:CANDIDATES])
    return [(int(key // width), int(key % width)) for key in found[most]]


def _neighbours(corpus: Corpus, one: Positions, other: Positions) -> Positions:
    """For each pair of segments, (first, last) each, how many neighbouring words of the first the second has too."""
    left, right = _pairs_of_words(corpus, one), _pairs_of_words(corpus, other)
    return np.bincount(left[0][contained(left[1], right[1])], minlength=len(one))


def _pairs_of_words(corpus: Corpus, bounds: Positions) -> tuple[Positions, NDArray[np.uint64]]:
    """(number of the segment, digest of that number and two neighbouring words) of every such two in the segments."""
    sizes = bounds[:, 1] - bounds[:, 0]
    number = np.repeat(np.arange(len(bounds)), sizes)
    first = np.arange(len(number)) + np.repeat(bounds[:, 0] - (np.cumsum(sizes) - sizes), sizes)
    digests = (number.astype(np.uint64) * _SCATTER + corpus.words[first]) * _SCATTER + corpus.words[first + 1]
    return number, digests


def _alike(corpus: Corpus, common: Flags, one: list[int], other: list[int], kept: Kept) -> Iterator[Match]:
    """The stretches of two segments, (first, last) each, that are alike, best first."""
    left, right = corpus.words[one[0] : one[1] + 1], corpus.words[other[0] : other[1] + 1]
    nobodys = common[one[0] : one[1] + 1]
    key = pair_key(left, right, nobodys)
    found = kept.stretches(key)
    if found is None:
        found = list(_stretches(left, right, nobodys))
        kept.put_stretches(key, found)
    a, b = int(corpus.owners[one[0]]), int(corpus.owners[other[0]])
    for first, last, other_first, other_last, same, exact in found:
        yield Match(
            a, b, one[0] + first, one[0] + last, other[0] + other_first, other[0] + other_last, same, exact=exact
        )


def _stretches(one: Words, other: Words, common: Flags) -> Iterator[Stretch]:
    """The stretches that two rows of words have in common; `common`: which of the first are nobody's own."""
    left, right = one.tolist(), other.tolist()
    for _ in range(STRETCHES):
        best = _best(SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks())
        if best is None:
            return
        (i, j), (i_end, j_end), same = best
        length = max(i_end - i, j_end - j)
        own = same - int(common[i:i_end].sum())
        if own < EDITED or same < ALIKE * length:
            return
        yield i, i_end - 1, j, j_end - 1, same, same == length
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
