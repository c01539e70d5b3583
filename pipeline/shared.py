"""The same words in two learners' work, side by side, within one cohort.

Compared is only the learners' own running text (the echo guard has taken out the criteria, the brief, forms'
labels, headings and reference lists), without quotations and without what is nobody's own (`similar.common`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from extractors.sections import assemble
from pipeline.placing.place import Submission
from pipeline.similar.alike import RUN, Found, Match, all_matches
from pipeline.similar.common import Corpus, common_words
from pipeline.similar.frames import of_forms
from pipeline.similar.grams import distinct, distinct_owners, grams, ranks, window_sums
from pipeline.similar.kept import Kept
from pipeline.similar.kinds import FIRST_PERSON
from pipeline.similar.texts import Flags, Text, Words
from reports.cohort_json import Remark, SharedPassage
from reports.places import Places
from rubrics.model import Rubric

OWN_UNITS = 40
"""Words from which on it is said that a learner's units share a passage: evidence may serve several units, so a
sentence is nothing; a paragraph should be known to whoever assesses the second."""
DEFINITION = 30
"""Words up to which a sentence that names its source in both works is an unmarked quotation and no copy."""
ITEMS, ITEM_WORDS, LISTED = 5, 4, 0.5
"""Items of an enumeration, words of each, and the share of a stretch that they must make up."""
NEAR = 150
"""Characters around an enumeration in which its model or source is named."""
REMEMBERED = 1_024
"""Submissions whose headings are kept while passages are told; they take 20 KB each."""
FORMS = 40
"""Passages of forms that are listed, longest first."""

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[A-Z“‘\"(])")
_BETWEEN_ITEMS = re.compile(r"[,;:.()\n]+|\band\b|&")
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_SOURCE = re.compile(r"(?:[A-Z][\w’'-]+)[^.()]{0,40}[(,]\s*(?:[A-Z][^()]{0,60}?)?(?P<year>(?:19|20)\d\d)")
_REPORTS = re.compile(
    r"\b(?:defin\w+|describ\w+|according to|argu\w+|stat(?:es|ed)|suggest\w*|assert\w*|writes|wrote|puts? it|"
    r"in the words of|summari[sz]\w+|refers? to|sees?|views|quot\w+|explains?|notes)\b",
    re.IGNORECASE,
)

Given = tuple[Submission, frozenset[tuple[int, int]]]
"""A submission with the (document, block) positions of its own running text."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What the comparison of a cohort gave."""

    shared: tuple[SharedPassage, ...]
    """Between two learners, in the order of the pairs and of the first one's text."""
    remarks: tuple[Remark, ...]
    """Passages between units of one learner, of forms, and with their source named."""
    digests: Mapping[tuple[str, str], Words]
    """Per (learner, unit) the digests of the runs of words that are the learner's own: no text can be had of them."""
    corpus: Corpus
    common: Flags


def official_lines(rubrics: Iterable[Rubric]) -> tuple[str, ...]:
    """The wording of units, criteria and guidance, a sentence or so to a line."""
    lines: list[str] = []
    for rubric in rubrics:
        lines += [rubric.title, rubric.aim, *rubric.wording]
        lines += [outcome.text for outcome in rubric.outcomes]
        for criterion in rubric.criteria:
            lines += [criterion.text, criterion.depth, criterion.guidance]
            lines += [requirement.text for requirement in criterion.requirements]
    return tuple(line for line in lines if line)


def compare(submissions: Sequence[Given], forms: Sequence[str] = (), kept: Kept | None = None) -> Compared:
    """Compare the latest submissions of a cohort.

    forms: lines of official wording and of given templates; kept: what an earlier run left of the same texts.
    """
    kept = kept or Kept()
    texts = [kept.text(submission, usable) for submission, usable in submissions]
    corpus = Corpus.of(texts)
    common, by_many = common_words(corpus, forms)
    loci = Loci()
    found = all_matches(corpus, common, kept)
    matches = found.matches
    framed = of_forms(corpus, common, matches, submissions, forms)
    shared: list[SharedPassage] = []
    remarks: list[Remark] = []
    forms_of_two: dict[str, Remark] = {}
    for match in matches:
        passage = _passage(corpus, match, loci)
        if match in framed:
            for first, last in ((match.first, match.last), (match.other_first, match.other_last)):
                common[first : last + 1] = True
            forms_of_two.setdefault(passage.text.casefold(), _remark("form", passage, _FRAMED))
            continue
        if passage.a.learner == passage.b.learner:
            if passage.words >= OWN_UNITS:
                remarks.append(_remark("own-units", passage, _OWN_UNITS))
        elif attributed(corpus, match):
            remarks.append(_remark("attributed", passage, _ATTRIBUTED))
        else:
            shared.append(passage)
    remarks += sorted(forms_of_two.values(), key=lambda r: -r.words)[:FORMS]
    remarks += _forms(corpus, by_many, loci)
    remarks += _left_out(corpus, found)
    kept.save()
    return Compared(tuple(shared), tuple(remarks), _digests(corpus, common), corpus, common)


_LEFT_OUT = (
    "{count} more passages that this work shares with others are not listed: so many works of the cohort are alike "
    "that of each two only the longest are told. A form or a handout that was not named with --template explains most."
)
_OWN_UNITS = (
    "The same passage in two units of one learner. One piece of evidence may serve several units; whether it answers "
    "both is for the assessor."
)
_FRAMED = (
    "Both files are filled-in copies of one form, and these words stand in both as a form's do: they were not taken "
    "for a copy. Name the centre's forms with --template to have them left out."
)
_ATTRIBUTED = (
    "The same words in two works, but they name the parts of a model one by one, or say in a sentence what the source "
    "named there says: a quotation without quotation marks, it seems."
)


def _remark(what: str, passage: SharedPassage, says: str) -> Remark:
    return Remark(
        what, passage.a, says, passage.words, passage.text, passage.place, passage.b, passage.other_text,
        passage.other_place,
    )  # fmt: skip


def _passage(corpus: Corpus, match: Match, loci: Loci) -> SharedPassage:
    a, first, last = _inside(corpus, match.a, match.first, match.last)
    b, other_first, other_last = _inside(corpus, match.b, match.other_first, match.other_last)
    return SharedPassage(
        a.who,
        b.who,
        match.common,
        a.quote(first, last),
        not match.exact,
        b.quote(other_first, other_last),
        loci.where(a, first, last),
        loci.where(b, other_first, other_last),
    )


def _inside(corpus: Corpus, number: int, first: int, last: int) -> tuple[Text, int, int]:
    start = int(corpus.starts[number])
    return corpus.texts[number], first - start, last - start


class Loci:
    """Says where words stand; looks up each submission's headings once in a while."""

    def __init__(self) -> None:
        """No submission was looked at yet."""
        self._places: dict[tuple[str, str], Places] = {}

    def where(self, text: Text, first: int, last: int) -> str:
        """File, heading and paragraph, for a person."""
        who, documents = (text.who.learner, text.who.unit), text.submission.documents
        if who not in self._places:
            if len(self._places) >= REMEMBERED:
                del self._places[next(iter(self._places))]
            self._places[who] = Places(assemble(documents))
        several = sum(bool(document.blocks) for document in documents) > 1
        return self._places[who].where(text.span(first, last), several=several)


def attributed(corpus: Corpus, match: Match) -> bool:
    """A short stretch that lists the parts of a model that both name, or reports in a sentence what a source says."""
    if match.common > DEFINITION:
        return False
    sides = (
        _inside(corpus, match.a, match.first, match.last),
        _inside(corpus, match.b, match.other_first, match.other_last),
    )
    stretch = sides[0][0].quote(*sides[0][1:])
    if _is_list(stretch) and not FIRST_PERSON.search(stretch):
        one, other = (_named_near(*side) for side in sides)
    else:
        one, other = (_reported_from(*side) for side in sides)
    return bool(one & other)


def _named_near(text: Text, first: int, last: int) -> frozenset[str]:
    """Years of sources and acronyms of models around a stretch."""
    span = text.span(first, last)
    block = text.submission.documents[span.document].blocks[span.block].text
    around = block[max(0, span.start - NEAR) : span.end + NEAR]
    acronyms = _ACRONYM.findall(around) if any(c.islower() for c in around) else []
    return frozenset([*(m["year"] for m in _SOURCE.finditer(around)), *acronyms])


def _reported_from(text: Text, first: int, last: int) -> frozenset[str]:
    """Years of the sources whose words the sentence around a stretch reports."""
    sentence = _sentence(text, first, last)
    if not _REPORTS.search(sentence) or FIRST_PERSON.search(sentence):
        return frozenset()
    return frozenset(m["year"] for m in _SOURCE.finditer(sentence))


def _is_list(text: str) -> bool:
    """Mostly an enumeration of short items: they stand so wherever the model is explained."""
    listed = 0
    for sentence in re.split(r"(?<=[.!?])\s", text):
        items = [item for item in _BETWEEN_ITEMS.split(sentence) if item.strip()]
        short = [item for item in items if len(item.split()) <= ITEM_WORDS]
        listed += sum(len(i.split()) for i in short) if len(short) >= ITEMS else 0
    return listed >= LISTED * len(text.split())


def _sentence(text: Text, first: int, last: int) -> str:
    """The sentence in which words stand; "" where they stand in several."""
    span = text.span(first, last)
    if text.block_of(last)[1] != span.block:
        return ""
    block = text.submission.documents[span.document].blocks[span.block].text
    start = 0
    for end in [*(m.end() for m in _SENTENCE_END.finditer(block)), len(block)]:
        if start <= span.start < end:
            return block[start:end] if span.end <= end else ""
        start = end
    return ""


def _forms(corpus: Corpus, by_many: Flags, loci: Loci) -> list[Remark]:
    """What so many learners share that it was taken for a form's words; each passage once, where it stands first."""
    digests, positions = grams(corpus.words, corpus.segments, RUN)
    whole = window_sums(by_many, positions, RUN) == RUN
    digests, positions = digests[whole], positions[whole]
    learners = distinct_owners(ranks(digests), corpus.learners[corpus.owners[positions]])
    fresh = np.sort(np.unique(digests, return_index=True)[1])
    positions, learners = positions[fresh], learners[fresh]
    begins = np.flatnonzero(np.r_[True, np.diff(positions) != 1][: len(positions)])
    ends = np.r_[begins[1:], len(positions)][: len(begins)] - 1
    found: list[Remark] = []
    for number, first, last in zip(
        learners[begins].tolist(), positions[begins].tolist(), positions[ends].tolist(), strict=True
    ):
        text, start, end = _inside(corpus, int(corpus.owners[first]), first, last + RUN - 1)
        says = f"{number} learners have these words; they were taken for a form's or a handout's and not compared."
        place = loci.where(text, start, end)
        found.append(Remark("form", text.who, says, end - start + 1, text.quote(start, end), place))
    return sorted(found, key=lambda r: -r.words)[:FORMS]


def _left_out(corpus: Corpus, found: Found) -> list[Remark]:
    """Whose passages are not all told, because there are too many."""
    counted = zip(corpus.texts, found.left_out.tolist(), strict=True)
    return [Remark("more-passages", text.who, _LEFT_OUT.format(count=count)) for text, count in counted if count]


def _digests(corpus: Corpus, common: Flags) -> dict[tuple[str, str], Words]:
    digests, positions = grams(corpus.words, corpus.segments, RUN)
    own = window_sums(common, positions, RUN) < RUN / 2
    digests, positions = digests[own], positions[own]
    bounds = np.r_[np.searchsorted(positions, corpus.starts), len(positions)].tolist()
    return {
        (text.who.learner, text.who.unit): distinct(digests[first:after])
        for text, first, after in zip(corpus.texts, bounds, bounds[1:], strict=False)
    }
