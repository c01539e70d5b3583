"""Words that are nobody's own: the specification's, a centre's forms, what most learners of a unit share.

A filled-in form is an edited template: each learner's words stand between the template's. So single words are
judged, by the short runs around them, and not whole paragraphs. What a learner tells in the first person is own
work even where several have it: three who copy from one another are no template.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.similar.grams import at_least, contained, cover, distinct_owners, grams, parts, ranks
from pipeline.similar.kinds import FORM, OWN, PROMPT
from pipeline.similar.texts import Flags, Numbers, Text, Words, of_lines

SHORT = 6
"""Words of the runs by which official and common wording is known: shorter ones are turns of phrase."""
LONG = 12
"""Words of a run that many learners of a large cohort share although they are not most: one tutor group's form."""
MOST = 0.5
"""Share of a unit's learners who have a run from which on it is a form's."""
NEARLY_ALL = 0.8
"""The same for what is written in the first person, as agreements and plans are worded for the learner."""
FEWEST = 6
"""Learners of a unit from which on "most" says anything: of five, three may have copied from one another."""
MANY = 8
"""Learners who share a long run: too many for copying among friends, few enough for one tutor's handout."""
SMALL = 3
"""Learners of a unit from which on a small cohort's forms are looked for: what all of them have, worded as a form."""

FILLED = 0.4
"""Share of a paragraph's words in shared triples from which on it is a form that somebody filled in or worded anew; of
somebody's own paragraph the triples that most learners use ("as well as") make up a twentieth."""
BETWEEN = 8
"""Words that somebody puts between a form's: two who put the same ones there have not copied."""
TRIPLE, PAIR = 3, 2


@dataclass(frozen=True, slots=True)
class Corpus:
    """The texts of a cohort as one row of words. Segments are counted through."""

    texts: tuple[Text, ...]
    words: Words
    segments: Numbers
    owners: Numbers
    """For each word the position of its text."""
    starts: NDArray[np.int64]
    """Where each text starts."""
    learners: Numbers
    """For each text the number of its learner."""

    @classmethod
    def of(cls, texts: Sequence[Text]) -> Corpus:
        """Put the texts one behind the other."""
        sizes = np.array([len(t.words) for t in texts], np.int64)
        starts = np.r_[np.int64(0), np.cumsum(sizes)[:-1]] if len(texts) else np.zeros(0, np.int64)
        segments, first = [np.zeros(0, np.int32)], 0
        for text in texts:
            segments.append((text.segments + first).astype(np.int32))
            first += int(text.segments[-1]) + 1 if len(text.segments) else 0
        names = {learner: n for n, learner in enumerate(dict.fromkeys(t.who.learner for t in texts))}
        return cls(
            tuple(texts),
            np.concatenate([np.zeros(0, np.uint64), *(t.words for t in texts)]),
            np.concatenate(segments),
            np.repeat(np.arange(len(texts), dtype=np.int32), sizes),
            starts,
            np.array([names[t.who.learner] for t in texts], np.int32),
        )


def common_words(corpus: Corpus, forms: Sequence[str]) -> tuple[Flags, Flags]:
    """For each word of the corpus whether it is nobody's own, and whether that is because many learners have it.

    `forms`: lines of official wording and of the templates that the centre gave.
    """
    flags, shared = np.zeros((2, len(corpus.words)), np.bool_)
    if not len(corpus.words):
        return flags, shared
    digests, positions = grams(corpus.words, corpus.segments, SHORT)
    given, _ = grams(*of_lines(forms), SHORT)
    cover(flags, positions[contained(digests, given)], SHORT)
    kinds = np.concatenate([t.kinds for t in corpus.texts])
    flags |= kinds == PROMPT
    cover(shared, positions[_of_most(corpus, digests, positions, kinds)], SHORT)
    digests, positions = grams(corpus.words, corpus.segments, LONG)
    cover(shared, positions[_of_many(corpus, digests, positions, kinds)], LONG)
    filled = _filled_in(corpus, flags | shared, kinds)
    return filled, filled & ~flags


def _filled_in(corpus: Corpus, flags: Flags, kinds: NDArray[np.int8]) -> Flags:
    """The flags with what stands between a form's words: shorter pieces of it, and what was filled in."""
    segments = corpus.segments
    sizes = np.bincount(segments)
    digests, positions = grams(corpus.words, segments, TRIPLE)
    near = flags.copy()
    cover(near, positions[_of_most(corpus, digests, positions, kinds)], TRIPLE)
    forms = (np.bincount(segments, weights=near) >= FILLED * sizes)[segments]
    if not forms.any():
        return flags
    digests, positions = grams(corpus.words, segments, PAIR)
    inside = forms[positions]
    digests, positions = digests[inside], positions[inside]
    filled = flags.copy()
    cover(filled, positions[_of_most(corpus, digests, positions, kinds)], PAIR)
    edges = np.r_[True, segments[1:] != segments[:-1]]
    bounds = np.flatnonzero(np.r_[True, (filled[1:] != filled[:-1]) | edges[1:], True])
    first, after = bounds[:-1], bounds[1:]
    gaps = ~filled[first] & (after - first <= BETWEEN) & forms[first]
    for start, end in zip(first[gaps].tolist(), after[gaps].tolist(), strict=True):
        filled[start:end] = True
    return filled


def _of_most(corpus: Corpus, digests: Words, positions: NDArray[np.int64], kinds: NDArray[np.int8]) -> Flags:
    """Runs that most learners of some unit have; in a small one, that all have and that are worded as a form."""
    shared = [np.zeros(0, np.uint64)]
    owners = corpus.owners[positions]
    units = np.array([t.who.unit for t in corpus.texts])
    for unit in np.unique(units):
        members = units == unit
        size = len(set(corpus.learners[members]))
        if size < SMALL:
            continue
        inside = np.flatnonzero(members[owners])
        near = inside[at_least(digests[inside], size if size < FEWEST else math.ceil(MOST * size))]
        for some in (near[part] for part in parts(digests[near])):
            shared.append(_had_by_most(digests[some], corpus.learners[owners[some]], kinds[positions[some]], size))
    return contained(digests, np.concatenate(shared))


def _had_by_most(digests: Words, learners: Numbers, kinds: NDArray[np.int8], size: int) -> Words:
    """Those that enough of the `size` learners of a unit have; for each digest who has it, and in what kind of text."""
    count = distinct_owners(ranks(digests), learners)
    if size < FEWEST:
        enough = (count >= size) & (kinds >= FORM)
    else:
        enough = count >= np.where(kinds == OWN, NEARLY_ALL, MOST) * size
    return np.asarray(digests[enough], np.uint64)


def _of_many(corpus: Corpus, digests: Words, positions: NDArray[np.int64], kinds: NDArray[np.int8]) -> Flags:
    """Long runs that many learners have and that nobody tells in the first person."""
    count = np.zeros(len(digests), np.int64)
    near = at_least(digests, MANY)
    for some in (near[part] for part in parts(digests[near])):
        count[some] = distinct_owners(ranks(digests[some]), corpus.learners[corpus.owners[positions[some]]])
    return np.asarray((count >= MANY) & (kinds[positions] != OWN), np.bool_)
