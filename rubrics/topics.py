"""How much a text is about each criterion, by the phrases that a rubric gives as its topic.

Phrases are compared by stems, so that "evaluating" meets "evaluation". A phrase weighs more the more words it has,
the fewer criteria share it, and the fewer paragraphs of this submission hold it.
"""

from __future__ import annotations

import dataclasses
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from extractors.language import sentences
from extractors.uncased import Uncased
from rubrics.meaning.model import NONE, facets, probabilities
from rubrics.model import Criterion, Requirement, Rubric
from rubrics.treatment import plain
from rubrics.vocabulary import Matcher, compile
from rubrics.words import stem, words

PHRASE_WORD = 0.6
"""What each word of a phrase beyond the first adds to its weight: "development plan" says more than "plan"."""
TERM_WEIGHT = 0.7
"""Of a vocabulary's term beside a topic's phrase: the model of supervision is named in 2.5, but not only there."""
BOTH = 0.7
"""Weight of each pair of "coaching" and "mentoring" in one paragraph, for a criterion that compares them."""
REPEATS = 2
"""Occurrences of one phrase that count in one paragraph."""

MEANING = 3.0
"""Weight of a sentence that surely deals with a facet of a criterion: about that of a rare phrase."""
LIKELY = 0.35
"""Probability below which the sentences' meaning says nothing."""
SURELY = 0.5
"""Probability from which a sentence counts as one phrase more."""

MOST_PAIRS = 5
_COACHING = Uncased(r"\bcoach\w*")
_MENTORING = Uncased(r"\bment(?:or|ee)\w*")
_TOGETHER = re.compile(r"\bcoach\w*\s*(?:and|or|&|/)\s*mentor\w*", re.IGNORECASE)

LISTED_PARTS = 3
"""Parts that a criterion's list must have to be known again: two words are beside each other by chance."""
_OPENS = r"(?:^|[.;:!?]['\")]?\s+)(?:(?:and|then|on|for|in|as|to|of|with|the|my|a|under|by way of) ){0,3}"
"""Where a sentence or its part begins, with the small words before what it turns to: "On the ...", "As for my ..."."""

Scores = Mapping[str, float]
"""Criterion id to weight."""


class Topics:
    """The topics of a unit's criteria, weighed for one submission."""

    def __init__(self, rubric: Rubric, paragraphs: Iterable[str]) -> None:
        """`paragraphs`: the text of the submission."""
        self._phrases = _phrases(rubric)
        self._terms = _terms(rubric)
        self._models = _models(rubric)
        self._facets = {c.id: c.meaning for c in rubric.criteria}
        self._units = sorted({facets()[one] for own in self._facets.values() for one in own})
        """Those that the facets belong to: a further unit may borrow another's."""
        self._lists = {c.id: found for c in rubric.criteria if (found := tuple(_lists(c)))}
        self._held: dict[str, Counter[tuple[str, ...]]] = {}
        self._scored: dict[str, Scores] = {}
        self._means: dict[str, tuple[Scores, ...]] = {}
        self._comparing = [c.id for c in rubric.criteria if c.discipline == "compare"]
        self._starts: dict[str, tuple[tuple[str, ...], ...]] = {}
        for key in sorted({k for keys in self._phrases.values() for k in keys}, key=len, reverse=True):
            self._starts[key[0]] = (*self._starts.get(key[0], ()), key)
        shared = Counter(key for keys in self._phrases.values() for key in keys)
        total = len(rubric.criteria)
        self._rare = {key: math.log(1 + total / count) for key, count in shared.items()}
        counted: Counter[tuple[str, ...]] = Counter()
        holding: Counter[str] = Counter()
        number = 0
        for text in paragraphs:
            number += 1
            counted.update(self._hits(text).keys())
            holding.update(c for c in self._terms if self.terms(text, c))
        self._telling = {c: math.log(1 + (number + 1) / (1 + holding[c])) for c in self._terms}
        """Weight of a criterion's vocabularies: little where most paragraphs hold one of their terms."""
        self._here = {key: math.log(1 + (number + 1) / (1 + count)) for key, count in counted.items()}
        self._unseen = math.log(2 + number)

    def heading(self, text: str) -> Scores:
        """Scores of a heading, in which every phrase counts in full."""
        hits = self._hits(text)
        return self._sum(hits, lambda key: self._rare[key])

    def longest(self, text: str) -> int:
        """Words of the longest topic phrase in a text, 0 if it holds none."""
        return max((len(key) for key in self._hits(text)), default=0)

    def models(self, text: str) -> tuple[str, ...]:
        """The criteria of which a text names a model that no other criterion asks for: "CLEAR on trial"."""
        return tuple(c for c, known in self._models.items() if any(matcher.find(text) for matcher in known))

    def breadth(self, text: str, criterion: str) -> int:
        """How many different topic phrases of a criterion a text holds; for a comparison, half its pairs too."""
        pairs = _pairs(text) // 2 if criterion in self._comparing else 0
        return pairs + self._surely(text, criterion) + len(self._phrases[criterion] & self._hits(text).keys())

    def meant(self, text: str, criterion: str) -> float:
        """Share of a text's sentences that surely deal with a criterion, whatever their words."""
        return self._surely(text, criterion) / max(1, len(self._meant(text)))

    def _surely(self, text: str, criterion: str) -> int:
        return sum(1 for given in self._meant(text) if given.get(criterion, 0.0) >= SURELY)

    def terms(self, text: str, criterion: str) -> int:
        """How many different terms of the vocabularies of a criterion's requirements a text holds."""
        return len({hit.term.name for matcher in self._terms[criterion] for hit in matcher.find(text)})

    def listed(self, text: str) -> tuple[str, ...]:
        """The criteria of which a text turns to every part of a list: "On skill: ... Knowledge: ... Behaviour: ..."."""
        straight = plain(text)
        return tuple(
            c for c, lists in self._lists.items() if any(all(p.search(straight) for p in parts) for parts in lists)
        )

    def paragraph(self, text: str) -> Scores:
        """Scores of a paragraph of the submission."""
        if text not in self._scored:
            self._scored[text] = self._score(text)
        return self._scored[text]

    def _score(self, text: str) -> Scores:
        scores = dict(self._sum(self._hits(text), lambda key: self._rare[key] * self._here.get(key, self._unseen)))
        pairs = _pairs(text)
        for criterion in self._comparing if pairs > 1 else ():
            scores[criterion] = scores.get(criterion, 0.0) + BOTH * pairs * self._unseen
        for criterion, weight in self._telling.items():
            found = self.terms(text, criterion)
            if found:
                scores[criterion] = scores.get(criterion, 0.0) + TERM_WEIGHT * weight * math.sqrt(found)
        for given in self._meant(text):
            for criterion, sure in given.items():
                scores[criterion] = scores.get(criterion, 0.0) + MEANING * sure
        return scores

    def _meant(self, text: str) -> tuple[Scores, ...]:
        """For each sentence the criteria that it is likely to deal with, whatever its words, and how likely."""
        if text not in self._means:
            self._means[text] = tuple(self._sentence(text[start:end]) for start, end in sentences(text))
        return self._means[text]

    def _sentence(self, text: str) -> Scores:
        """A criterion of many facets is no likelier than one of few, hence the mean over its facets."""
        given: dict[str, float] = {}
        for unit in self._units:
            given |= probabilities(unit, text)
        likely = {c: sum(given[one] for one in own) / len(own) for c, own in self._facets.items() if own}
        whole = sum(likely.values()) + given.get(NONE, 0.0) / max(1, len(likely))
        return {c: sure / whole for c, sure in likely.items() if sure >= LIKELY * whole > 0}

    def _sum(self, hits: Counter[tuple[str, ...]], weight: Callable[[tuple[str, ...]], float]) -> Scores:
        scores: dict[str, float] = {}
        for criterion, keys in self._phrases.items():
            found = sum(
                min(hits[key], REPEATS) * (1 + PHRASE_WORD * (len(key) - 1)) * weight(key) for key in keys & hits.keys()
            )
            if found:
                scores[criterion] = found
        return scores

    def _hits(self, text: str) -> Counter[tuple[str, ...]]:
        """Phrases in a text, each as often as it stands there; a shorter one inside a longer one not at all."""
        if text not in self._held:
            self._held[text] = self._counted(text)
        return self._held[text]

    def _counted(self, text: str) -> Counter[tuple[str, ...]]:
        stems = [stem(w.form) for w in words(text)]
        found: Counter[tuple[str, ...]] = Counter()
        position = 0
        while position < len(stems):
            step = 1
            for key in self._starts.get(stems[position], ()):
                if tuple(stems[position : position + len(key)]) == key:
                    found[key] += 1
                    step = len(key)
                    break
            position += step
        return found


def _pairs(text: str) -> int:
    """How often a text speaks of coaching and of mentoring, each for itself and not as "coaching and mentoring"."""
    apart = _TOGETHER.sub(" ", text)
    return min(len(_COACHING.spans(apart)), len(_MENTORING.spans(apart)), MOST_PAIRS)


def _phrases(rubric: Rubric) -> dict[str, set[tuple[str, ...]]]:
    return {c.id: {_key(phrase) for phrase in c.topic} - {()} for c in rubric.criteria}


def _key(phrase: str) -> tuple[str, ...]:
    return tuple(stem(w.form) for w in words(phrase))


def _lists(criterion: Criterion) -> Iterable[tuple[Uncased, ...]]:
    """For each list of parts that a criterion asks for, what opens a sentence on each; parts of one word only."""
    for requirement in criterion.requirements:
        rows = getattr(requirement.params, "facets", ())
        names = [row[0] for row in rows]
        if requirement.check == "each_of" and len(names) >= LISTED_PARTS and not any(" " in n for n in names):
            yield tuple(Uncased(rf"{_OPENS}{re.escape(name.removesuffix('s'))}s?\b") for name in names)


def _terms(rubric: Rubric) -> dict[str, tuple[Matcher, ...]]:
    """The vocabularies that a criterion's requirements name."""
    return {c.id: tuple(compile(rubric.vocabularies[n]) for n in sorted(_named(c, rubric))) for c in rubric.criteria}


def _models(rubric: Rubric) -> dict[str, tuple[Matcher, ...]]:
    """The vocabularies of models of which one criterion alone asks for one."""
    asking = Counter(name for c in rubric.criteria for name in _named(c, rubric))
    return {
        c.id: tuple(
            compile(rubric.vocabularies[name])
            for requirement in c.requirements
            if requirement.check == "named"
            for name in sorted(set(_strings(_given(requirement))))
            if asking[name] == 1
        )
        for c in rubric.criteria
    }


def _named(criterion: Criterion, rubric: Rubric) -> set[str]:
    found = {text for requirement in criterion.requirements for text in _strings(_given(requirement))}
    return {name.removeprefix("@") for name in found} & rubric.vocabularies.keys()


def _given(requirement: Requirement) -> object:
    """The values of a requirement's parameters."""
    params = requirement.params
    return dataclasses.astuple(params) if dataclasses.is_dataclass(params) and not isinstance(params, type) else ()


def _strings(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)
