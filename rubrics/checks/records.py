"""The kinds of record that a portfolio keeps.

    [[outcomes.criteria.requirements]]
    id = "records"
    text = "planning, coaching activity, supervision, feedback, reflective log"
    check = "records"
    params = { kinds = ["planning", "diary", "supervision", "client_feedback", "reflective_log"] }

`kinds` of planning, diary, supervision, client_feedback, stakeholder_feedback, reflective_log

The whole submission is looked through: a diary is there if it holds sessions, a reflective log if it holds
reflections. A mere statement that records are kept proves planning and supervision only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from extractors.model import Span
from rubrics.answer import best, interleaved, reach, worded
from rubrics.check import Check, Question
from rubrics.checks.feedback_from import given
from rubrics.model import Found, Outcome, State
from rubrics.naming import Thing
from rubrics.reflections import pair
from rubrics.statements import Statement
from rubrics.treatment import deferred, denied

RECORD_WORDS = 20
"""Words about planning or supervision: a sentence."""

ENTRY_WORDS = 5
"""Words of an entry under a record's name; "Section 8" beside it in an index is no entry."""

LEAST_ENTRIES = 2
"""Reflections that make a log: one cell of a session's form is none."""

WORDS = {
    "planning": "planning records", "diary": "a diary of sessions", "supervision": "a supervision record",
    "client_feedback": "feedback from clients", "stakeholder_feedback": "feedback from stakeholders",
    "reflective_log": "a reflective log",
}  # fmt: skip

_Places = Callable[[Question, tuple[Statement, ...]], tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    kinds: tuple[str, ...]


def run(question: Question, params: Params) -> Outcome:
    """Which kinds of record are there."""
    statements = reach(question, whole=True)
    found, absent = [], []
    for kind in params.kinds:
        spans = _PLACES[kind](question, statements)
        if spans:
            found.append(Found(WORDS[kind], best(spans)))
        else:
            absent.append(WORDS[kind])
    needed, present = len(params.kinds), len(found)
    located = f"{worded([f.name for f in found])} located"
    spans = best(interleaved([f.spans for f in found]), needed)
    if not absent:
        return Outcome(State.FOUND, located, needed, present, spans, tuple(found))
    state = State.PARTIAL if found else State.MISSING
    sentence = f"{located}; {worded(absent, 'or')} not located" if found else f"{worded(absent, 'or')} not located"
    return Outcome(state, sentence, needed, present, spans, tuple(found))


def _spoken(*phrases: str) -> _Places:
    thing = Thing("record", phrases)

    def places(question: Question, statements: tuple[Statement, ...]) -> tuple[Span, ...]:
        held = []
        for s in statements:
            inside = thing.places(s.text)
            if (inside and not deferred(s.text) and not all(denied(s.text, *p) for p in inside)) or (
                not inside and s.words >= ENTRY_WORDS and thing.places(f"{s.over} {s.setting}")
            ):
                held.append(s)
        return tuple(s.span for s in held) if sum(s.words for s in held) >= RECORD_WORDS else ()

    return places


def _diary(question: Question, statements: tuple[Statement, ...]) -> tuple[Span, ...]:
    return tuple(s.span for s in question.facts.sessions if s.counted and s.kind == "coaching")


def _supervision(question: Question, statements: tuple[Statement, ...]) -> tuple[Span, ...]:
    held = tuple(s.span for s in question.facts.sessions if s.kind == "supervision" and s.counted)
    return held or _spoken(
        "supervision record*", "record of supervision", "supervision log", "supervision notes", "supervision session*"
    )(question, statements)


def _feedback(giver: str) -> _Places:
    return lambda question, statements: tuple(s.span for s in given(question.facts, statements, giver))


def _reflective_log(question: Question, statements: tuple[Statement, ...]) -> tuple[Span, ...]:
    pairing = pair(question.facts, question.evidence)
    if len(pairing.paired) >= LEAST_ENTRIES:
        return tuple(span for _, span in pairing.paired)
    return _spoken(
        "reflective log*",
        "reflective journal",
        "reflective notes",
        "reflective diary",
        "reflections",
        "learning log",
        "reflective account*",
    )(question, statements)


_PLACES: dict[str, _Places] = {
    "planning": _spoken("plan", "plans", "planned", "planning", "schedul*"),
    "diary": _diary,
    "supervision": _supervision,
    "client_feedback": _feedback("client"),
    "stakeholder_feedback": _feedback("stakeholder"),
    "reflective_log": _reflective_log,
}

CHECK = Check("records", Params, run, __doc__)
