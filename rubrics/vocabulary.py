"""Terms of a vocabulary in running text: names, written variants, and the authors whose citation stands for one.

A term is found through its words, whatever the hyphens, plurals, accents and British or American spelling.
Acronyms that are ordinary words (GROW, CLEAR) count only in capitals, or where "model" or the like follows.
An author counts only as an author: with a year, with "model", "cycle" or "theory" beside the name, or as what somebody
says to have used ("I worked through it with Gibbs").
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from rubrics.model import Term, Vocabulary
from rubrics.words import Word, form, words
from rubrics.words import forms as forms_in

GAP = re.compile(r"(?:[\s\-‐‑–/&,;:+'’\"“”()?|]|and\b)*|\.")
"""What may stand between the words of one term: not the end of a sentence."""
LONGEST_GAP = 8
SHORT_ACRONYM = 3
"""Acronyms of up to so many letters are taken only in capitals: "ei", "ta" and "gas" are ordinary strings."""
KIND_WORDS = frozenset(
    form(w)
    for w in (
        "model", "framework", "cycle", "theory", "approach", "method", "tool", "technique", "acronym", "structure",
        "process", "questionnaire", "analysis", "feedback", "goals", "objectives", "profile", "levels", "lenses",
        "stages", "phases", "questions", "principles", "code", "inventory", "assessment", "supervision", "coaching",
    )
)  # fmt: skip
"""Words that make a name in front of them the name of a model or tool."""
YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d[a-z]?(?!\d)|n\.d\.|no date")
_SOURCE = re.compile(rf"{YEAR.pattern}|\[\d{{1,3}}(?:\s?[,–-]\s?\d{{1,3}})*\]")
"""What makes a name in front of it an author's: a year, or the number of a source in square brackets."""
YEAR_WITHIN = 70
"""Characters after a name within which its year stands: room for two more authors."""
_BETWEEN = re.compile(r"['’]s?|and|et|al\.?,?|c\.|[A-Z]\.|[A-Z][\w'’-]*")
"""What may stand between a name and its year: other authors and what joins them."""
MOST_BETWEEN = 6
REMEMBERED = 2_048
"""Texts whose terms a matcher remembers: each sentence is asked for by several checks."""
OWN = re.compile(
    r"(?:['’]s?)?(?:(?:\s+and|\s*&|,|\s+et\s+al\.?)\s+[A-Z][\w’'-]+['’]?s?){0,2}((?:\s+\(?[\w’'/-]+\)?){1,5})"
)
"""Up to five words after an author, for "Kolb's experiential learning cycle"."""


class Hit(NamedTuple):
    """A term found in a text."""

    term: Term
    start: int
    end: int
    """Its place, in characters of the text."""


class _Form(NamedTuple):
    """One way to write a term, as the forms of its words."""

    words: tuple[str, ...]
    term: Term
    cased: bool = False
    opens: bool = False
    """Ends in a comma: counts only where the comma is there."""
    author: bool = False


class Matcher:
    """A vocabulary made ready for searching; use `compile` to get one."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Sorts the forms of all terms by their first words."""
        self.vocabulary = vocabulary
        self._forms: dict[str, tuple[_Form, ...]] = {}
        forms = sorted(_forms(vocabulary), key=lambda f: (f.author, -len(f.words)))
        for one in forms:
            self._forms.setdefault(one.words[0], ())
            self._forms[one.words[0]] += (one,)
        self._shape = re.compile(vocabulary.shape) if vocabulary.shape else None
        self._found: dict[str, tuple[Hit, ...]] = {}

    def find(self, text: str) -> tuple[Hit, ...]:
        """Every term in a text, in order; the longest at a place, none inside another."""
        found = self._found.get(text)
        if found is None:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            found = self._found[text] = tuple(self._walk(text, words(text)))
        return found

    def unlisted(self, text: str) -> tuple[tuple[int, int], ...]:
        """Places that look like a term by the vocabulary's `shape` but hold none of its terms."""
        if self._shape is None:
            return ()
        taken = [(hit.start, hit.end) for hit in self.find(text)]
        places = ((m.start() + _determiners(m[0]), m.end()) for m in self._shape.finditer(text))
        return tuple(
            (s, e)
            for s, e in places
            if text[s:e][:1].isupper() and " " in text[s:e] and not any(s < end and start < e for start, end in taken)
        )

    def _walk(self, text: str, tokens: tuple[Word, ...]) -> Iterator[Hit]:
        forms, after = self._forms, 0
        if forms.keys().isdisjoint(forms_in(text)):
            return
        for position in [n for n, word in enumerate(tokens) if word.form in forms]:
            if position < after:
                continue
            for one in forms[tokens[position].form]:
                end = _reach(text, tokens, position, one)
                if end:
                    yield Hit(one.term, tokens[position].start, tokens[end - 1].end)
                    after = end
                    break


def _determiners(text: str) -> int:
    """Length of the words that only introduce a name: "The", "My", "Using this"."""
    introduction = re.match(r"(?:(?:The|A|An|This|That|My|Our|Their|Each|Using|Another|Which|One|In|Of|And)\s+)*", text)
    return introduction.end() if introduction else 0


@functools.lru_cache(maxsize=256)
def compile(vocabulary: Vocabulary) -> Matcher:
    """A vocabulary's matcher, made once."""
    return Matcher(vocabulary)


def _forms(vocabulary: Vocabulary) -> Iterator[_Form]:
    for term in vocabulary.terms:
        named = () if ":" in term.name or "(" in term.name else (term.name,)
        for written in (*named, *term.variants):
            for spelled in {written, written.replace("-", "")}:  # e-learning, elearning
                found = tuple(w.form for w in words(spelled))
                if found:
                    yield _Form(found, term, _is_cased(term, spelled, len(found)), spelled.endswith(","))
        for author in term.authors:
            yield _Form(tuple(w.form for w in words(author)), term, author=True)


def _is_cased(term: Term, written: str, length: int) -> bool:
    letters = sum(c.isalpha() for c in written)
    return length == 1 and (term.cased or (written.isupper() and letters <= SHORT_ACRONYM))


def _reach(text: str, tokens: tuple[Word, ...], first: int, one: _Form) -> int:
    """Position after the last word of a form that begins at the word `first`, or 0 if it does not stand there."""
    size = len(one.words)
    end = first + size
    if end > len(tokens):
        return 0
    if size > 1 and (tokens[first + 1].form != one.words[1] or _forms_of(tokens[first:end]) != one.words):
        return 0
    for left, right in zip(tokens[first : end - 1], tokens[first + 1 : end], strict=True):
        gap = text[left.end : right.start]
        if len(gap) > LONGEST_GAP or not GAP.fullmatch(gap):
            return 0
    start, stop = tokens[first].start, tokens[end - 1].end
    if one.opens and text[stop : stop + 1] != ",":
        return 0
    if one.author:
        return end if _cited(text, start, stop) else 0
    if one.cased and not _in_capitals(text, tokens, first) and not _kind_follows(tokens, end, text):
        return 0
    return end


def _forms_of(tokens: tuple[Word, ...]) -> tuple[str, ...]:
    return tuple(word.form for word in tokens)


def _in_capitals(text: str, tokens: tuple[Word, ...], at: int) -> bool:
    """The word is in capitals, and not merely because everything around it is."""
    written = text[tokens[at].start : tokens[at].end].removesuffix("'s").removesuffix("’s")
    if not written.rstrip("s").isupper() and written != "DiSC":
        return False
    beside = tokens[max(at - 2, 0) : at] + tokens[at + 1 : at + 3]
    shouted = [text[w.start : w.end] for w in beside]
    long = [w for w in shouted if len(w) > 1 and w.isalpha()]
    return not long or not all(w.isupper() for w in long) or len(long) < 2


def _kind_follows(tokens: tuple[Word, ...], end: int, text: str) -> bool:
    """ "model" or the like is the next word, or the one after it in the same sentence."""
    following = tokens[end : end + 2]
    if not following or "." in text[tokens[end - 1].end : following[-1].start]:
        following = following[:1]
    if following and following[0].form in KIND_WORDS:
        return text[tokens[end - 1].start].isupper() or following[0].form in ("model", "framework", "acronym")
    return len(following) == 2 and following[1].form in ("model", "framework") and text[tokens[end - 1].start].isupper()


def _cited(text: str, start: int, stop: int) -> bool:
    """The name stands as an author: capitalised, with a year or a model beside it."""
    if not any(c.isupper() for c in text[start:stop]):
        return False
    if _dated(text, stop) or _USED.search(text, max(0, start - BEFORE_AUTHOR), start):
        return True
    following = OWN.match(text, stop)
    if following is None:
        return False
    own = AUTHORED | ADVICE if _POSSESSIVE.match(text, stop) else AUTHORED
    return any(w.form in own for w in words(following[1]))


def _dated(text: str, stop: int) -> bool:
    """A year or source's number follows a name, with only fellow authors between: "Hawkins and Shohet (2012)"."""
    year = _SOURCE.search(text, stop, stop + YEAR_WITHIN)
    if year is None:
        return False
    between = re.split(r"[\s,()\[\]&]+", text[stop : year.start()])
    return len(between) <= MOST_BETWEEN + 2 and all(not piece or _BETWEEN.fullmatch(piece) for piece in between)


AUTHORED = frozenset(
    form(w)
    for w in (
        "model", "cycle", "theory", "framework", "levels", "lenses", "stages", "phases", "scorecard", "sequence",
        "steps", "ladder", "spiral", "pyramid", "wheel", "typology", "taxonomy", "scheme", "functions", "eyes", "ideas",
    )
)  # fmt: skip
"""Words that make a name in front of them an author's."""
ADVICE = frozenset(form(w) for w in ("advice", "account", "argument", "book", "questions", "view", "work", "writing"))
"""The same behind a possessive: "Kolb's account", though not "the Kolb account"."""
_POSSESSIVE = re.compile(r"s?['’]s?\s")
BEFORE_AUTHOR = 60
"""Characters before an author in which "the cycle of" or "I used" begins."""
_USED = re.compile(
    r"(?:\b(?:models?|cycle|theory|framework|levels|lenses|stages|phases|steps|ladder|questions) (?:of|by|from) "
    r"|\b(?:I|we)\b(?:['’](?:ve|d|ll))?(?: \w+){0,2}? (?:used?|appl(?:y|ied)|follow(?:ed)?|adopt(?:ed)?|turn(?:ed)? to"
    r"|(?:work|go|look)(?:ed)?(?: \w+){0,3}? (?:through|with)|went(?: \w+){0,3}? (?:through|with)|rel(?:y|ied) on) "
    r"|(?:[Uu]sing|[Aa]pplying|[Ff]ollowing|[Ww]ith the help of|[Tt]hrough the (?:lens|eyes) of) )"
    r"(?:[A-Z][\w.’'-]* )?$"
)
"""Before an author: "the cycle of", "I have used", "using"."""
