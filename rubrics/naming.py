"""What a sentence names: the terms of a vocabulary, or the facets that a rubric spells out in phrases.

A phrase is matched without regard to case, between word boundaries; a blank in it stands for any run of blanks
and hyphens, and a "*" at the end of a word for any ending ("monitor*" meets monitored and monitoring). A phrase that
begins with "@" stands for all terms of the vocabulary of that name ("@ethics_models"), with "& code*" behind it for
those that share their sentence with such a word ("the code that I chose is the EMCC's"). One that begins with "~"
stands for sentences that deal with a facet whatever their words ("~culture", see `rubrics.meaning`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractors.uncased import Uncased, either
from rubrics.meaning.model import NONE, model, probabilities
from rubrics.meaning.model import facets as known_facets
from rubrics.model import Vocabulary
from rubrics.statements import Statement
from rubrics.treatment import plain
from rubrics.vocabulary import Matcher, compile

SURE = 0.6
"""Probability from which a sentence deals with one facet rather than with the requirement's others or with none."""
LEAST_OWN = 0.12
"""Probability among all facets of the unit below which a sentence deals with something else, whatever its rivals."""
NEARLY_BEST = 0.7
"""Share of the likeliest facet of the unit, be it no rival, below which a sentence deals with that one instead."""
LEAST_NEAR = 0.08
"""Probability below which a paragraph deals with a facet no sooner than with any other."""
SURE_OF_ALL = 0.5
"""The same among all facets of the unit, of which there are thirty."""

QUESTION_WORD = 3
"""Characters of "how", which says what a label is about only where no longer word does: "How I monitor it"."""

LEAD_WORDS = 7
"""Words at the head of a sentence within which its subject stands: "The second element that matters is ..."."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A thing named in a statement, or over it."""

    name: str
    start: int
    """Characters into the statement's text; -1 where only its heading or label names the thing."""
    end: int
    leads: bool
    """It stands at the head of the sentence, or in the heading or label."""
    meant: bool = False
    """No phrase names the thing; the sentence, or the heading over it, as a whole deals with it."""


Namer = Callable[[Statement], tuple[Naming, ...]]


@lru_cache(maxsize=4_000)
def pattern(phrases: tuple[str, ...]) -> Uncased:
    """One pattern for a set of phrases; longer ones are tried first."""
    return Uncased(_alternatives(phrases))


def _alternatives(phrases: tuple[str, ...]) -> str:
    """Phrases that begin with a letter or digit stand together; signs begin the others, so that no two compete."""
    bounded: list[str] = []
    others: list[str] = []
    for phrase in sorted(phrases, key=len, reverse=True):
        words = plain(phrase).rstrip("*").split()
        body = r"[\s-]+".join(re.escape(w).replace(r"\*", r"\w*") for w in words)
        right = r"\w*" if phrase.endswith("*") else (r"(?!\w)" if plain(phrase)[-1:].isalnum() else "")
        (bounded if phrase[:1].isalnum() else others).append(body + right)
    return "|".join(filter(None, (either(bounded), *others))) or r"(?!)"


def places_of(phrases: tuple[str, ...], text: str) -> list[tuple[int, int]]:
    """(start, end) of each place where one of the phrases stands in a text."""
    return pattern(phrases).spans(plain(text))


@dataclass(frozen=True, slots=True)
class Meant:
    """Facets of meaning, any of which is the thing, and those that they have to be told from."""

    unit: str
    """The facets' unit, which need not be the rubric's: a further unit may borrow another's."""
    facets: frozenset[str]
    rivals: frozenset[str] | None
    """None for all others of the unit."""

    def sure(self, text: str) -> bool:
        """The sentence deals with one of the facets rather than with a rival or with none."""
        given = probabilities(self.unit, text)
        own = sum([given.get(facet, 0.0) for facet in self.facets])
        if self.rivals is None:
            return own >= SURE_OF_ALL
        if own < LEAST_OWN:  # most sentences
            return False
        if own < NEARLY_BEST * max(given.values(), default=0.0):
            return False
        beside = sum(given.get(facet, 0.0) for facet in (self.rivals - self.facets) | {NONE})
        return own >= SURE * (own + beside)

    def nearest(self, text: str) -> bool:
        """Of all facets that the requirement asks for, the text deals with one of these soonest."""
        given = probabilities(self.unit, text)
        own = self.probability(text)
        return own >= LEAST_NEAR and all(own > given.get(rival, 0.0) for rival in (self.rivals or frozenset()))

    def probability(self, text: str) -> float:
        """That the sentence deals with one of the facets, among all of the unit."""
        given = probabilities(self.unit, text)
        return sum(given.get(facet, 0.0) for facet in self.facets)

    def place(self, text: str) -> tuple[int, int]:
        """(start, end) of the words that say so."""
        given = probabilities(self.unit, text)
        return model().place(self.unit, text, max(self.facets, key=lambda facet: given.get(facet, 0.0)))


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing to look for, by phrases and vocabularies."""

    name: str
    phrases: tuple[str, ...]
    matchers: tuple[Matcher, ...] = ()
    meant: Meant | None = None
    joined: tuple[tuple[Matcher, str], ...] = ()
    """Terms of a vocabulary that count beside a word only."""

    def places(self, text: str) -> tuple[tuple[int, int], ...]:
        """(start, end) of each place in a text where the thing is named, or of the words by which it is meant."""
        return self.named(text) or self.implied(text)

    def implied(self, text: str) -> tuple[tuple[int, int], ...]:
        """(start, end) of the words by which a text means the thing without naming it."""
        return (self.meant.place(text),) if self.meant is not None and self.meant.sure(text) else ()

    def named(self, text: str) -> tuple[tuple[int, int], ...]:
        """(start, end) of each place in a text where a phrase or a vocabulary's term names the thing."""
        found = places_of(self.phrases, text) if self.phrases else []
        for matcher in self.matchers:
            found.extend((start, end) for _, start, end in hits(text, matcher))
        for matcher, word in self.joined:
            if places_of((word,), text):
                found.extend((hit.start, hit.end) for hit in matcher.find(text))
        return tuple(sorted(found))


def hits(text: str, matcher: Matcher) -> tuple[tuple[str, int, int], ...]:
    """(name, start, end) of every term, and of every unlisted candidate under its own words."""
    listed = [(hit.term.name, hit.start, hit.end) for hit in matcher.find(text)]
    return (*listed, *((text[start:end], start, end) for start, end in matcher.unlisted(text)))


def things(facets: Iterable[tuple[str, ...]], vocabularies: Mapping[str, Vocabulary]) -> tuple[Thing, ...]:
    """Facets as a rubric writes them: the name first, then its phrases (the name itself, if there are none).

    A facet of meaning is told from those of the others, and one that stands alone from all of its unit.
    """
    facets = tuple(facets)
    rivals = frozenset(p[1:] for _, *phrases in facets for p in phrases if p.startswith("~"))
    made = []
    for name, *phrases in facets:
        words = tuple(p for p in phrases if p[:1] not in "@~") or (() if phrases else (name,))
        named = tuple(compile(vocabularies[p[1:]]) for p in phrases if p.startswith("@") and p[1:] in vocabularies)
        beside = (p[1:].split(" & ") for p in phrases if p.startswith("@") and " & " in p)
        joined = tuple((compile(vocabularies[name]), word) for name, word in beside if name in vocabularies)
        own = frozenset(p[1:] for p in phrases if p.startswith("~"))
        unit = known_facets()[min(own)] if own else ""
        made.append(Thing(name, words, named, Meant(unit, own, (rivals - own) or None) if own else None, joined))
    return tuple(made)


def by_things(wanted: tuple[Thing, ...]) -> Namer:
    """A namer for facets."""

    settings: dict[str, frozenset[int]] = {}
    phrases = tuple(dict.fromkeys(phrase for thing in wanted for phrase in thing.phrases))
    """Of all things: where a sentence holds none of them, it need not be asked for each."""

    def over(setting: str) -> frozenset[int]:
        """Which of the things a heading or label names or means; many sentences stand under one."""
        if setting not in settings:
            places = {n: p for n, t in enumerate(wanted) if (p := t.places(setting))}
            lengths = {n: max(end - start for start, end in _own(n, places)) for n in places if _own(n, places)}
            telling = frozenset(n for n, length in lengths.items() if length > QUESTION_WORD)
            settings[setting] = telling or frozenset(lengths)
        return settings[setting]

    def namer(statement: Statement) -> tuple[Naming, ...]:
        found: list[Naming] = []
        above = over(statement.setting) if statement.setting else frozenset()
        if len(above) > 1 and statement.column:
            above = above & over(statement.column) or above
        if len(above) > 1 and statement.labels:
            above = above & over(statement.labels) or above
        spoken = bool(phrases) and pattern(phrases).anywhere(plain(statement.text))
        for number, thing in enumerate(wanted):
            named = thing.named(statement.text) if spoken or thing.matchers or thing.joined else ()
            places = named or thing.implied(statement.text)
            found.extend(_naming(statement, thing.name, start, end, not named) for start, end in places)
            if number in above:
                found.append(Naming(thing.name, -1, -1, True, not thing.named(statement.setting)))
        return tuple(sorted(found, key=lambda n: n.start))

    return namer


def _own(number: int, places: Mapping[int, Sequence[tuple[int, int]]]) -> list[tuple[int, int]]:
    """Those places of a thing that are no part of another's longer name: "I will" in "How I will know"."""
    others = [other for n, found in places.items() if n != number for other in found]
    return [
        (start, end)
        for start, end in places[number]
        if not any(first <= start and end <= last and last - first > end - start for first, last in others)
    ]


def by_terms(vocabularies: Iterable[Vocabulary]) -> Namer:
    """A namer for the terms of vocabularies."""
    known = tuple(compile(v) for v in vocabularies)

    def namer(statement: Statement) -> tuple[Naming, ...]:
        found: list[Naming] = []
        for matcher in known:
            inside = hits(statement.text, matcher)
            found.extend(_naming(statement, name, start, end) for name, start, end in inside)
            over = dict.fromkeys(name for name, _, _ in hits(statement.setting, matcher)) if statement.setting else ()
            found.extend(Naming(name, -1, -1, True) for name in over)
        return tuple(sorted(found, key=lambda n: n.start))

    return namer


def _naming(statement: Statement, name: str, start: int, end: int, meant: bool = False) -> Naming:
    return Naming(name, start, end, len(statement.text[:start].split()) < LEAD_WORDS, meant)
