"""Feedback from somebody is there and is used: from the supervisor, from the client, from sponsors.

    [[outcomes.criteria.requirements]]
    id = "supervisor-feedback"
    text = "feedback from own supervisor"
    check = "feedback_from"
    params = { giver = "supervisor" }

`giver`     "client", "supervisor" or "stakeholder"
`sentences` how many sentences must hold such feedback
`whole`     look through the whole submission and not only where the criterion is answered
`after`     what the client said in the reflections on sessions counts too, where several of them tell it

A clause of a contract ("the sponsor will give feedback") does not count, nor does a denial.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractors.model import Facts, PersonRole
from rubrics.answer import best, missing, reach
from rubrics.check import Check, Question
from rubrics.feedback import client_names, names_of, received
from rubrics.givers import CLIENT, STAKEHOLDER, SUPERVISOR
from rubrics.heard import heard
from rubrics.model import Found, Outcome, State
from rubrics.naming import pattern, things
from rubrics.reflections import pair
from rubrics.statements import Statement
from rubrics.voices import voices


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    giver: Literal["client", "supervisor", "stakeholder"]
    sentences: int = 1
    whole: bool = True
    after: bool = False


def run(question: Question, params: Params) -> Outcome:
    """The sentences that hold feedback from the giver."""
    held = given(question.facts, reach(question, params.whole), params.giver)
    if not held and params.after:
        others = names_of(question.facts, PersonRole.SUPERVISOR, PersonRole.PEER, PersonRole.TUTOR)
        held = heard(pair(question.facts, question.evidence).said, others)
    what = f"feedback from the {params.giver}"
    spans = best(s.span for s in held)
    if len(held) >= params.sentences:
        return Outcome(State.FOUND, f"{what} located", evidence=spans, found=(Found(what, spans),))
    if held:
        return Outcome(State.PARTIAL, f"hardly any {what} located", evidence=spans)
    return missing(f"no {what} located")


def given(facts: Facts, statements: tuple[Statement, ...], giver: str) -> tuple[Statement, ...]:
    """The statements with feedback from clients, supervisors or stakeholders."""
    meant = things(((giver, f"~feedback-{giver}"),), {})[0]
    clients = client_names(facts)
    others = names_of(facts, PersonRole.SUPERVISOR, PersonRole.PEER, PersonRole.TUTOR)
    if giver == "supervisor":
        return received(statements, SUPERVISOR, names_of(facts, PersonRole.SUPERVISOR), spoken=True, meant=meant)
    series = voices(statements, clients, pattern((*SUPERVISOR, *others)))
    if giver == "client":
        return (*received(statements, CLIENT, clients, meant=meant), *series.clients)
    sponsors = names_of(facts, PersonRole.SPONSOR, PersonRole.MANAGER)
    held = received(statements, STAKEHOLDER, sponsors, meant=meant, not_by=(*clients, *others))
    return (*held, *series.others)


CHECK = Check("feedback_from", Params, run, __doc__)
