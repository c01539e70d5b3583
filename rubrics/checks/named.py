"""A named thing of a kind: a model of coaching, a model of ethical behaviour, a code of practice, a framework.

It counts where a term of the vocabularies, or an unlisted candidate by their shape ("the ... model of
supervision"), stands in a sentence that neither denies nor puts it off, and the answer says some words about it.
A bare list of names is not enough where `words` is set.

    [[outcomes.criteria.requirements]]
    id = "model"
    text = "a relevant theory or model of supervision"
    check = "named"
    params = { vocabularies = ["supervision_models"], what = "model of supervision" }

`vocabularies` lists of such things
`phrases` further words that stand for such a thing ("~facet" for sentences that mean one)
`words`   words about it below which it is only named
`beside`  words of which one must stand in the same paragraph, or over it, for things that are named for other
          reasons too
`alike`   facets of meaning ("~ethics-theory"): a sentence that surely deals with one and calls something a model, a
          theory, stages or the like, beside a name or a source, is about such a thing though no list has it
`owners`  lists of bodies, of which each stands for the thing in a paragraph that has one of the `owned`
`owned`   words for the thing that is theirs ("the code", "its code")
`called`  true: an author stands for the thing only where the paragraph calls something a model, stages or the like
`whole`   look through the whole submission and not only where the criterion is answered
`what`    such a thing in words for people
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.model import Span
from rubrics.answer import best, missing, reach
from rubrics.check import Check, Question
from rubrics.enumerations import leadin
from rubrics.model import Found, Outcome, State, Vocabulary
from rubrics.naming import Namer, Naming, by_terms, by_things, pattern, things
from rubrics.statements import Statement
from rubrics.stretches import Stretch, stretches
from rubrics.treatment import deferred, denied, plain

MODEL = re.compile(
    r"\b(?:models?|(?<!\bthe )theor(?:y|ies)|frameworks?|pyramid|stages|steps|principles|ladder|triangle|compass|wheel"
    r"|lens(?:es)?)\b",
    re.IGNORECASE,
)
CALLED = re.compile(
    r"\b(?:models?|frameworks?|pyramid|stages?|steps|levels|(?:step|level) (?:one|two|three|four|\d)"
    r"|(?:first|second|third|fourth|fifth|last|next|top|bottom|each|every) (?:step|level)|ladder|triangle|compass|wheel"
    r"|lens(?:es)?|cycles?|loops?|spiral|functions?|modes?|phases?|eyed|dimensions|components|quadrants?|window|matrix"
    r"|[’']s? theory|(?<!\bthe )theory of)\b",
    re.IGNORECASE,
)
"""Words of a paragraph in which an author's name stands for the model; "the theory of ethics" is no one's."""
COUNTED = re.compile(r"\b(?:two|three|four|five|six|seven|eight) (?:[\w-]+ )?\w+s\b", re.IGNORECASE)
"""The same of its sentence: "Proctor (2008) speaks of three jobs"."""
OWNER = re.compile(r"\b(?:by|of|from) [A-Z][\w’'-]+|\b[A-Z][\w-]+[’']s?\s|\((?:[^()]*\D)?(?:1[89]|20)\d\d[a-z]?\b")
"""Somebody's name behind "by" or before an apostrophe, or a year in brackets."""
PAIR = re.compile(r"[A-Z][\w’'-]+(?:,? (?:and|&) [A-Z][\w’'-]+)+")
"""Authors together: "Ozunda and Peake"."""
NAME_CHARACTERS = 60

NAMED_WORDS = 12
"""Words about a named thing below which it is a passing mention."""


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    vocabularies: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    what: str = "model"
    words: int = NAMED_WORDS
    beside: tuple[str, ...] = ()
    whole: bool = False
    alike: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    owned: tuple[str, ...] = ()
    called: bool = False


def run(question: Question, params: Params) -> Outcome:
    """The things located, the one with most words about it first."""
    statements = reach(question, params.whole)
    if params.beside:
        statements = _beside(statements, params.beside)
    known = [v for v in (question.vocabularies.get(n) for n in params.vocabularies) if v is not None]
    spread: list[Stretch] = list(stretches(statements, _terms(statements, known, params))) if known else []
    if params.phrases:
        thing = things(((params.what, *params.phrases),), question.vocabularies)
        spread.extend(stretches(statements, by_things(thing)))
    if params.owners:
        bodies = by_terms([v for v in (question.vocabularies.get(n) for n in params.owners) if v is not None])
        spread.extend(stretches(_with(statements, params.owned), bodies))
    if params.alike:
        spread.extend(_alike(statements, params, question))
    treated = sorted((s for s in spread if (s.places or s.headed) and s.treated(params.words)), key=lambda s: -s.words)
    if treated:
        found = tuple(Found(s.name, s.evidence) for s in treated)
        spans = best(span for f in found[:3] for span in f.spans[:2])
        return Outcome(State.FOUND, f"{params.what} located: {treated[0].name}", 1, 1, spans, found)
    if any(s.places for s in spread):
        named = next(s for s in spread if s.places)
        sentence = f"{named.name} is named, but nothing is said about it as a {params.what}"
        return Outcome(State.PARTIAL, sentence, 1, 0, best(named.places))
    return missing(f"no {params.what} located", 1)


def _terms(statements: tuple[Statement, ...], known: Sequence[Vocabulary], params: Params) -> Namer:
    """The terms named; where so asked, by an author alone only in a paragraph that calls something a model.

    Who has made a model has written other things too: "Ozunda (2016) found that coaches prize it as a place to think".
    """
    terms = by_terms(known)
    if not params.called:
        return terms
    surnames = {author for v in known for term in v.terms for author in term.authors}
    called = {s.paragraph for s in statements if CALLED.search(plain(f"{s.text} {s.setting}"))}

    def namer(statement: Statement) -> tuple[Naming, ...]:
        named = terms(statement)
        if statement.paragraph in called or COUNTED.search(plain(statement.text)):
            return named
        return tuple(n for n in named if n.start < 0 or not by_author(statement.text[n.start : n.end]))

    def by_author(name: str) -> bool:
        return name in surnames or PAIR.fullmatch(name) is not None

    return namer


def _alike(statements: tuple[Statement, ...], params: Params, question: Question) -> Iterator[Stretch]:
    """What a sentence calls a model, with whose it is, and the rest of its paragraph."""
    meant = things(((params.what, *params.alike),), question.vocabularies)[0]
    for at, s in enumerate(statements):
        text = plain(s.text)
        called = MODEL.search(text)
        if called is None or deferred(text) or denied(text, *called.span()) or not OWNER.search(text):
            continue
        if meant.implied(s.text):
            place = Span(s.span.document, s.span.block, s.span.start + called.start(), s.span.start + called.end())
            rest = tuple(t for t in statements[at:] if t.paragraph == s.paragraph)
            yield Stretch(s.text[: called.end()][-NAME_CHARACTERS:].strip(), rest, (place,), True)


def _with(statements: tuple[Statement, ...], phrases: tuple[str, ...]) -> tuple[Statement, ...]:
    """The paragraphs in which one of the phrases stands, or that are labelled with its noun: "Code. The ICF ..."."""
    words = pattern(phrases)
    nouns = {phrase.split()[-1] for phrase in phrases}
    paragraphs = {s.paragraph for s in statements if words.search(plain(s.text)) or leadin(s).lower() in nouns}
    return tuple(s for s in statements if s.paragraph in paragraphs)


def _beside(statements: tuple[Statement, ...], phrases: tuple[str, ...]) -> tuple[Statement, ...]:
    words = pattern(phrases)
    kept: list[Statement] = []
    opened: dict[tuple[int, int], bool] = {}
    for s in statements:
        said = words.search(plain(f"{s.text} {s.setting}")) is not None
        if opened.setdefault(s.paragraph, said) or said:
            kept.append(s)
    return tuple(kept)


CHECK = Check("named", Params, run, __doc__)
