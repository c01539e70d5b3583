"""Words that are nobody's own: the specification's, a centre's forms, what most learners of a unit share.

A filled-in form is an edited template: each learner's words stand between the template's. So single words are
judged, by the short runs around them, and not whole paragraphs. What a learner tells in the first person is own
work even where several have it: three who copy from one another are no template.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from pipeline.similar.grams import cover, distinct_owners, grams, parts, ranks
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
REMEMBERED = 16_384
"""Paragraphs of which it is remembered whether they are worded as a form: each is looked at for many pairs."""

FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|d|ve|ll)|me|my|myself|mine)\b")
_UNDERTAKING = re.compile(
    r"\b(?:I|we|the (?:coach|mentor|coachee|mentee|client|learner)|both parties)\s+"
    r"(?:\w+ly\s+|hereby\s+|both\s+|can\s+)?(?:agrees?|confirm|declare|certify|undertakes?|consent|understand|acknowledge|promise|commit|accept)\b",
    re.IGNORECASE,
)
_NORM = re.compile(
    r"\b(?:(?:the|your|a|each|both|either|all|any)\s(?:\w+\s){0,2}(?:coach(?:es)?|mentors?|coachees?|mentees?|clients?|learners?|candidates?"
    r"|sponsors?|managers?|organi[sz]ation|part(?:y|ies)|participants?|sessions?|meetings?|information|records?|notes|data|form|log|sheet"
    r"|agreement|contract|centre|assessor|programme)\s(?:\w+\s){0,3}(?:will|shall|must|agrees?|undertakes?|(?:is|are)\s(?:responsible|entitled"
    r"|required|expected|bound|to\sbe|kept|stored|held|given|treated|made|switched|counted|charged))"
    r"|this\s(?:form|record|log|agreement|contract|document|sheet|workbook|statement|policy|template|booklet)\b"
    r"|(?:information|notes|data|records|feedback|complaints|names|sessions|meetings|work)\s(?:\w+\s){0,3}(?:will|shall|must|should|may)\b"
    r"|in\swriting|by\slaw|the\slaw\srequires|risk\sof\sharm|data\sprotection)",
    re.IGNORECASE,
)
"""What a form lays down for whoever signs it."""
_TOLD = re.compile(
    r"\bI\s(?:\w+ly\s)?(?:was|had|did|felt|thought|knew|saw|found|went|came|made|took|gave|told|said|kept|began|wrote|left|asked|used|"
    r"noticed|reali[sz]ed|learn(?:ed|t)|tried|wanted|chose|heard|spoke|met|decided|started|became|could|would)\b"
    r"|\b(?:he|she|they|it|there|the\s(?:client|coachee|mentee))\s(?:\w+ly\s)?(?:was|were|had|did|felt|thought|knew|saw|found|went|came|made|took|"
    r"gave|told|said|kept|began|wrote|left|asked|noticed|reali[sz]ed|wanted|chose|heard|spoke|decided|started|became|arrived)\b",
    re.IGNORECASE,
)
"""What somebody tells of what happened."""
_IMPERATIVE = re.compile(
    r"\W*(?:please|do\snot|don['’]t|never|always|remember|ensure|make\ssure|keep|choose|think|set|refer|aim|circle|tick|delete|sign"
    r"|return|bring|avoid|read|answer|take|look|use|give|list|describe|explain|write|record|complete|attach|add|say|enter|insert)\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z“‘\"(])")
_COMMAND = re.compile(
    r"\W*(?:\(?\d+(?:\.\d+)*[.)]?\s*)?(?:please|describe|explain|give|list|outline|identify|state|record|complete|use|"
    r"attach|include|insert|summari[sz]e|evaluate|reflect|consider|discuss|analyse|note|refer|set out|say|tell|write|"
    r"add|provide|show|compare|review|critically|how|what|which|why|when|where|who)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"\b(?:you|your|yourself|the (?:learner|candidate|student)(?:['’]s)?)\b", re.IGNORECASE)
_INSTRUCTION = re.compile(
    r"\b(?:you|learners?|candidates?|students?)\s+(?:should|must|(?:will )?need(?:s)? to|"
    r"(?:are|is) (?:required|asked|expected|advised) to|may wish to|are reminded)\b",
    re.IGNORECASE,
)


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
    cover(flags, positions[np.isin(digests, given)], SHORT)
    kinds = _kinds(corpus)
    flags |= kinds == _PROMPT
    cover(shared, positions[_of_most(corpus, digests, positions, kinds)], SHORT)
    digests, positions = grams(corpus.words, corpus.segments, LONG)
    cover(shared, positions[_of_many(corpus, digests, positions, kinds)], LONG)
    filled = _filled_in(corpus, flags | shared, kinds)
    return filled, filled & ~flags


_PLAIN, _OWN, _FORM, _PROMPT = range(4)


def kind_of(text: str) -> int:
    """What a stretch of text is by its wording: plain, told in the first person, a form's clause, a prompt."""
    if _UNDERTAKING.search(text) and not _TOLD.search(text):
        return _FORM
    if FIRST_PERSON.search(text):
        return _OWN
    if _INSTRUCTION.search(text) or (_COMMAND.match(text) and _ADDRESSED.search(text)):
        return _PROMPT
    return _PLAIN


def is_told(text: str) -> bool:
    """A text tells what happened, in the past: no form does."""
    return bool(_TOLD.search(text))


def is_clause_or_prompt(text: str) -> bool:
    """A text undertakes something, or is a prompt, and tells nothing."""
    return not _TOLD.search(text) and kind_of(text) >= _FORM


def asks_reader(text: str) -> bool:
    """A line turns to whoever fills in a form."""
    return not FIRST_PERSON.search(text) and bool(_ADDRESSED.search(text))


@lru_cache(maxsize=REMEMBERED)
def is_worded_as_form(text: str) -> bool:
    """Most sentences of a text ask for something, undertake something, or lay down what is to be done."""
    sentences = [s for s in _SENTENCES.split(text) if s.strip()]
    return not _TOLD.search(text) and 2 * sum(map(_lays_down, sentences)) > len(sentences)


def _lays_down(sentence: str) -> bool:
    if FIRST_PERSON.search(sentence):
        return bool(_UNDERTAKING.search(sentence))
    asks = _IMPERATIVE.match(sentence) or sentence.rstrip(" )”\"'").endswith("?")
    return bool(asks or kind_of(sentence) >= _FORM or _NORM.search(sentence) or _ADDRESSED.search(sentence))


def _kinds(corpus: Corpus) -> NDArray[np.int8]:
    """The kind of each word's segment."""
    kinds = np.zeros(len(corpus.words), np.int8)
    for text, start in zip(corpus.texts, corpus.starts.tolist(), strict=True):
        for first, last, says in text.stretches():
            kinds[start + first : start + last + 1] = kind_of(says)
    return kinds


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
    found = np.zeros(len(digests), np.bool_)
    for part in parts(digests):
        found[part] = _of_most_among(corpus, digests[part], positions[part], kinds)
    return found


def _of_most_among(corpus: Corpus, digests: Words, positions: NDArray[np.int64], kinds: NDArray[np.int8]) -> Flags:
    keys = ranks(digests)
    shared = np.zeros(int(keys.max(initial=-1)) + 1, np.bool_)
    owners = corpus.owners[positions]
    units = np.array([t.who.unit for t in corpus.texts])
    kind = kinds[positions]
    for unit in np.unique(units):
        members = units == unit
        size = len(set(corpus.learners[members]))
        inside = members[owners]
        if size < SMALL or not inside.any():
            continue
        count = distinct_owners(keys[inside], corpus.learners[owners[inside]])
        if size < FEWEST:
            enough = (count >= size) & (kind[inside] >= _FORM)
        else:
            enough = count >= np.where(kind[inside] == _OWN, NEARLY_ALL, MOST) * size
        shared[keys[inside][enough]] = True
    return np.asarray(shared[keys], np.bool_)


def _of_many(corpus: Corpus, digests: Words, positions: NDArray[np.int64], kinds: NDArray[np.int8]) -> Flags:
    """Long runs that many learners have and that nobody tells in the first person."""
    count = np.zeros(len(digests), np.int64)
    for part in parts(digests):
        count[part] = distinct_owners(ranks(digests[part]), corpus.learners[corpus.owners[positions[part]]])
    return np.asarray((count >= MANY) & (kinds[positions] != _OWN), np.bool_)
