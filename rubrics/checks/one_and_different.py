"""One thing for one side and a different one for the other: methods for the organisation and for stakeholders.

Each side's sentences are those headed by it, or that name it. A method counts for the side in whose sentences it
stands; the second side needs a method that is not the only one of the first.

    [[outcomes.criteria.requirements]]
    id = "stakeholders"
    text = "at least one different method for other stakeholders"
    check = "one_and_different"
    params = { side = ["stakeholder*", "line manager*"], other = ["organisation*"], vocabularies = ["measures"] }

`side`    words of the side that this requirement is about
`other`   words of the side to differ from (may be empty)
`vocabularies` lists of the things: methods, measures
`nouns`   the learner's words for them ("survey*", "indicator*")
`theirs`  lists of the other side's methods: a noun in a sentence with one of them is that method's
`signs`   words of which one must stand in a paragraph that only its content put under the criterion, or over it
`words`   words about the side below which it is only named
`side_name` the side in words for people
`what`    the thing in words for people
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.model import Span
from rubrics.answer import WEAK_TRUST, answer, best
from rubrics.check import Check, Question
from rubrics.model import Found, Outcome, State
from rubrics.naming import Namer, Naming, by_terms, by_things, pattern, things
from rubrics.statements import Statement
from rubrics.stretches import Stretch, stretches
from rubrics.treatment import TREATED_WORDS, deferred, denied, plain

DEMANDS = re.compile(
    r"(?: (?:always|often|usually|will|would|now|rightly))? (?:ask|demand|call|insist|press|clamour)(?:s|ed)?"
    r" (?:for|on|about)\b(?! (?:their|them|his|her)\b)",
    re.IGNORECASE,
)
"""Behind somebody who wants a figure and is not asked for one: "finance colleagues ask for return on investment"."""


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    side: tuple[str, ...]
    other: tuple[str, ...] = ()
    vocabularies: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    side_name: str = "this side"
    what: str = "method"
    words: int = TREATED_WORDS


def run(question: Question, params: Params) -> Outcome:
    """The methods of this side that are not merely the other's."""
    statements = [s for s in _signed(answer(question), params.signs) if not deferred(s.text)]
    sides = {s.name: s for s in stretches(statements, _sides(question, params))}
    own = sides.get("side")
    if own is None or not own.treated(params.words):
        spans = own.places if own else ()
        return Outcome(State.MISSING, f"no {params.what} for {params.side_name} located", 1, 0, best(spans))
    namer = by_terms([v for v in (question.vocabularies.get(n) for n in params.vocabularies) if v is not None])
    theirs = by_terms([v for v in (question.vocabularies.get(n) for n in params.theirs) if v is not None])
    free = [s for s in own.statements if not any(n.start >= 0 for n in theirs(s))]
    here = _methods(own.statements, namer) or _methods(free, namer, params.nouns if own.headed else ())
    if not own.headed:
        here = {n: spans for n, spans in here.items() if any(_names(params.side, question, s) for s in spans)}
    rest = sides["other"].statements if "other" in sides else ()
    there = _methods((s for s in rest if s not in own.statements), namer, params.nouns)
    return _outcome(own, here, there, params)


def _signed(statements: Sequence[Statement], signs: tuple[str, ...]) -> Sequence[Statement]:
    """Without the paragraphs that are there by their content alone and say nothing of what is sought."""
    if not signs:
        return statements
    sign = pattern(signs)
    signed = {s.paragraph for s in statements if sign.search(plain(f"{s.text} {s.setting}"))}
    return [s for s in statements if s.trust > WEAK_TRUST or s.paragraph in signed]


def _names(side: tuple[str, ...], question: Question, span: Span) -> bool:
    return (
        pattern(tuple(p for p in side if p[:1] not in "@~")).search(plain(question.facts.reading.text(span)))
        is not None
    )


_Methods = dict[str, tuple[Span, ...]]


def _outcome(own: Stretch, here: _Methods, there: _Methods, params: Params) -> Outcome:
    different = {n: spans for n, spans in here.items() if n not in there or len(here) > 1 or len(there) > 1}
    if different:
        name, spans = next(iter(different.items()))
        found = tuple(Found(n, s) for n, s in different.items())
        shown = best([*spans, *(s.span for s in own.statements)])
        return Outcome(State.FOUND, f"{params.what} for {params.side_name} located: {name}", 1, 1, shown, found)
    if here:
        name = next(iter(here))
        sentence = f"for {params.side_name} only {name}, which also serves the other side; a different one is needed"
        return Outcome(State.PARTIAL, sentence, 1, 0, best(here[name]))
    sentence = f"{params.side_name} mentioned, but no {params.what} for them"
    return Outcome(State.MISSING, sentence, 1, 0, best(own.evidence))


def _sides(question: Question, params: Params) -> Namer:
    facets = [("side", *params.side)] + ([("other", *params.other)] if params.other else [])
    named = by_things(things(facets, question.vocabularies))

    def namer(statement: Statement) -> tuple[Naming, ...]:
        text = plain(statement.text)
        said = (n for n in named(statement) if n.start >= 0 or not n.meant)  # a heading is too short to mean a side
        return tuple(n for n in said if n.start < 0 or not DEMANDS.match(text, n.end))

    return namer


def _methods(statements: Iterable[Statement], namer: Namer, nouns: tuple[str, ...] = ()) -> _Methods:
    found: _Methods = {}
    noun = pattern(nouns) if nouns else None
    for s in statements:
        for n in namer(s):
            if n.start >= 0 and not denied(s.text, n.start, n.end):
                found[n.name] = (*found.get(n.name, ()), s.span)
        m = noun.search(plain(s.text)) if noun is not None and not found else None
        if m and not denied(s.text, *m.span()):
            found[m[0].lower()] = (s.span,)
    return found


CHECK = Check("one_and_different", Params, run, __doc__)
