"""At least so many different sources are cited in the answer.

    [[outcomes.criteria.requirements]]
    id = "theory"
    text = "reference to theoretical sources"
    check = "cited"
    params = { minimum = 1 }

`minimum` how many different sources; a work cited twice, or through another, is one
`academic` count only books of recognised publishers and articles of journals, as far as the entry tells
`vocabularies` a theory of these that the answer names counts as a source too
`beside` words of which one must stand in a citation's paragraph or over it, where a source of a certain thing is asked
          for: who cites a theory of values has not cited one of the relationship
`what` the sources in words for people
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.model import Citation, Facts, Span
from rubrics.answer import ANSWER_WORDS, FIRM_TRUST, answer, counted, missing
from rubrics.check import Check, Question
from rubrics.model import Found, Outcome, State
from rubrics.naming import by_terms, things
from rubrics.sourced import cited_in
from rubrics.statements import Statement
from rubrics.stretches import stretches
from rubrics.treatment import substance

SETTLED = 0.95
"""Trust from which a number or the criterion's wording says where the answer stands; words of a heading say it less
surely, and then a source of the very thing may stand in a paragraph elsewhere."""


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    minimum: int = 1
    academic: bool = False
    vocabularies: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    what: str = "cited sources"


def run(question: Question, params: Params) -> Outcome:
    """The different works cited."""
    every = answer(question)
    if not every:
        return missing(f"{params.minimum} {params.what} needed; no answer located", params.minimum)
    own = _own(every)
    outcome = _outcome(question, own, params)
    if params.beside and outcome.state is State.MISSING and all(s.trust < SETTLED for s in every):
        return _outcome(question, every, params)
    return outcome


def _outcome(question: Question, statements: Sequence[Statement], params: Params) -> Outcome:
    works: dict[str, tuple[Span, ...]] = {}
    about = _about(question, statements, params.beside)
    for c in _read(cited_in(question.facts, about, params.academic)):
        name = _work(question.facts, c)
        works[name] = (*works.get(name, ()), c.span)
    known = [v for v in (question.vocabularies.get(n) for n in params.vocabularies) if v is not None]
    if known:
        for s in stretches(statements, by_terms(known)):
            if s.places and s.treated():
                works.setdefault(s.name, s.evidence)
    return counted(params.what, params.minimum, [Found(n, spans) for n, spans in works.items()])


def _own(statements: Sequence[Statement]) -> Sequence[Statement]:
    """Those that the learner put under the criterion, if they make an answer; else all of them.

    What is read in passages that stand elsewhere bears out what is said there.
    """
    firm = [s for s in statements if s.trust >= FIRM_TRUST]
    return firm if substance(firm) >= ANSWER_WORDS else statements


def _about(question: Question, statements: Sequence[Statement], beside: tuple[str, ...]) -> Sequence[Statement]:
    """The paragraphs that have to do with what a source is asked for; all where that is not said."""
    if not beside:
        return statements
    thing = things((("about", *beside),), question.vocabularies)[0]
    paragraphs = {s.paragraph for s in statements if thing.places(s.text) or thing.places(s.setting)}
    return [s for s in statements if s.paragraph in paragraphs]


def _read(citations: Sequence[Citation]) -> Sequence[Citation]:
    """The citations without those of works that were read through another: the two are one source."""
    return [c for c in citations if not c.secondary] or citations


def _work(facts: Facts, citation: Citation) -> str:
    """The work's name, the same however the text writes it: as its entry has it, where it has one."""
    source = facts.references[citation.reference] if citation.reference is not None else citation
    name = " and ".join(source.authors[:2]) + (f" ({source.year})" if source.year else "")
    return name or citation.text


CHECK = Check("cited", Params, run, __doc__)
