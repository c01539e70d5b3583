"""What every session record has to hold: date and duration, aim, link to goals, tools, key points, outcomes.

    [[outcomes.criteria.requirements]]
    id = "records"
    text = "date and duration, aim or topic, ..."
    check = "session_fields"
    params = { fields = ["date", "duration", "aim", "tools"], share = 80 }

`fields` of date, duration, aim, goal, tools, key_points, outcomes; "aim|key_points" where one of two is enough
`share`  per cent of the counted sessions that must hold a field; a single forgotten cell is not an absent field
"""

from __future__ import annotations

from dataclasses import dataclass

from extractors.model import Session
from rubrics.answer import best, missing, worded
from rubrics.check import Check, Question
from rubrics.model import Found, Outcome, State

MOST = 80
"""Per cent of sessions: in a log of ten to fourteen rows one or two gaps are slips, more are a missing column."""

WORDS = {
    "date": "date", "duration": "duration", "aim": "aim or topic", "goal": "link to goals",
    "tools": "tools", "key_points": "key points", "outcomes": "outcomes",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    fields: tuple[str, ...]
    share: int = MOST


def run(question: Question, params: Params) -> Outcome:
    """Which fields the sessions hold."""
    sessions = [s for s in question.facts.sessions if s.counted and s.kind == "coaching"]
    if not sessions:
        return missing("no session records located", len(params.fields))
    held = {field: [s for s in sessions if _holds(s, field)] for field in params.fields}
    found = [
        Found(_called(field), tuple(s.span for s in have))
        for field, have in held.items()
        if 100 * len(have) >= params.share * len(sessions)
    ]
    short = [
        f"{_called(field)} ({len(have)} of {len(sessions)} sessions)"
        for field, have in held.items()
        if 100 * len(have) < params.share * len(sessions)
    ]
    needed, present = len(params.fields), len(found)
    spans = best(s.span for s in sessions)
    if not short:
        sentence = f"{worded([f.name for f in found])} located in {len(sessions)} sessions"
        return Outcome(State.FOUND, sentence, needed, present, spans, tuple(found))
    state = State.PARTIAL if found else State.MISSING
    return Outcome(state, f"not in every session record: {worded(short)}", needed, present, spans, tuple(found))


def _called(field: str) -> str:
    return " or ".join(WORDS.get(one, one) for one in field.split("|"))


def _holds(session: Session, field: str) -> bool:
    return any(one not in session.missing for one in field.split("|"))


CHECK = Check("session_fields", Params, run, __doc__)
