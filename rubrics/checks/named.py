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
`whole`   look through the whole submission and not only where the criterion is answered
`what`    such a thing in words for people
"""

from __future__ import annotations

from dataclasses import dataclass

from rubrics.answer import best, missing, reach
from rubrics.check import Check, Question
from rubrics.model import Found, Outcome, State
from rubrics.naming import by_terms, by_things, pattern, things
from rubrics.statements import Statement
from rubrics.stretches import Stretch, stretches
from rubrics.treatment import plain

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


def run(question: Question, params: Params) -> Outcome:
    """The things located, the one with most words about it first."""
    statements = reach(question, params.whole)
    if params.beside:
        statements = _beside(statements, params.beside)
    known = [v for v in (question.vocabularies.get(n) for n in params.vocabularies) if v is not None]
    spread: list[Stretch] = list(stretches(statements, by_terms(known))) if known else []
    if params.phrases:
        thing = things(((params.what, *params.phrases),), question.vocabularies)
        spread.extend(stretches(statements, by_things(thing)))
    treated = sorted((s for s in spread if s.places and s.treated(params.words)), key=lambda s: -s.words)
    if treated:
        found = tuple(Found(s.name, s.evidence) for s in treated)
        spans = best(span for f in found[:3] for span in f.spans[:2])
        return Outcome(State.FOUND, f"{params.what} located: {treated[0].name}", 1, 1, spans, found)
    if any(s.places for s in spread):
        named = next(s for s in spread if s.places)
        sentence = f"{named.name} is named, but nothing is said about it as a {params.what}"
        return Outcome(State.PARTIAL, sentence, 1, 0, best(named.places))
    return missing(f"no {params.what} located", 1)


def _beside(statements: tuple[Statement, ...], phrases: tuple[str, ...]) -> tuple[Statement, ...]:
    words = pattern(phrases)
    kept = {s.paragraph for s in statements if words.search(plain(f"{s.text} {s.setting}"))}
    return tuple(s for s in statements if s.paragraph in kept)


CHECK = Check("named", Params, run, __doc__)
