"""A reflection after each session: every counted session is paired with an entry of the reflective log.

Entries are paired by standing in the same row or form, by date, by client and number, or by following the
session's own record.

    [[outcomes.criteria.requirements]]
    id = "after-each-session"
    text = "a reflective log that is completed after each session"
    check = "reflection_per_session"
    params = { share = 100 }

`share` per cent of the sessions that must have one; 100 is what the guidance says
"""

from __future__ import annotations

from dataclasses import dataclass

from extractors.model import Session
from rubrics.answer import best, worded
from rubrics.check import Check, Question
from rubrics.model import Found, Outcome, State
from rubrics.naming import Thing
from rubrics.reflections import pair
from rubrics.statements import everywhere
from rubrics.treatment import deferred

REFLECTION = ("reflect", "reflects", "reflected", "reflecting", "reflection*", "reflective*")
"""Words of reflecting; a "reflector" is a learning style (Honey and Mumford)."""

NAMED_AT_MOST = 4
"""Sessions without a reflection that are named in the sentence; more are counted."""


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    share: int = 100


def run(question: Question, params: Params) -> Outcome:
    """How many sessions have a reflection."""
    pairing = pair(question.facts, question.evidence)
    needed, present = len(pairing.paired) + len(pairing.alone), len(pairing.paired)
    found = tuple(Found(_called(s), (span,)) for s, span in pairing.paired)
    spans = best(span for _, span in pairing.paired)
    if needed and 100 * present >= params.share * needed:
        sentence = f"a reflection located for each of {needed} sessions"
        return Outcome(State.FOUND, sentence, needed, present, spans, found)
    if present:
        without = worded([_called(s) for s in pairing.alone[:NAMED_AT_MOST]])
        more = "" if len(pairing.alone) <= NAMED_AT_MOST else f" and {len(pairing.alone) - NAMED_AT_MOST} more"
        sentence = f"{needed} sessions; a reflection located for {present}; none for {without}{more}"
        return Outcome(State.PARTIAL, sentence, needed, present, spans, found)
    thing = Thing("reflection", REFLECTION)
    prose = [s for s in everywhere(question.facts, question.evidence) if thing.places(s.text) and not deferred(s.text)]
    if prose:
        sentence = (
            f"reflection located, but not matched to any of {needed} sessions"
            if needed
            else "reflection located, but no sessions to match it with"
        )
        return Outcome(State.PARTIAL, sentence, needed, 0, best(s.span for s in prose))
    return Outcome(State.MISSING, f"{needed} sessions; no reflection located", needed, 0)


def _called(session: Session) -> str:
    day = f"{session.date.day} {session.date:%B %Y}" if session.date else "a session without date"
    return f"{session.client}, {day}" if session.client else day


CHECK = Check("reflection_per_session", Params, run, __doc__)
