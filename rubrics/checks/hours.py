"""Enough hours: of coaching or mentoring, of supervision, or planned.

The total is the sum over the sessions that count (each once, held, individual where the unit asks for it); the
learner's own total is shown beside it but does not count in its place. Where it falls short, and the records that raise
no doubt bear out no more, the hours are not called located. For planned hours the plan's figure counts, or else what is
read from sentences about planning, from lines for each client and from tables (see `rubrics.planned`).

    [[outcomes.criteria.requirements]]
    id = "hours"
    text = "20 hours of individual coaching or mentoring"
    check = "hours"
    params = { kind = "coaching", threshold = "coaching_minutes" }

`kind`      "coaching" (stands for mentoring too), "supervision" or "planned"
`threshold` name of the unit's threshold, in minutes
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractors.model import Session
from rubrics.answer import best, missing, reach
from rubrics.check import Check, Question
from rubrics.model import Found, Outcome, State
from rubrics.planned import planned


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    kind: Literal["coaching", "supervision", "planned"]
    threshold: str


def run(question: Question, params: Params) -> Outcome:
    """The total against the threshold, in minutes."""
    needed = question.thresholds[params.threshold]
    if params.kind == "planned":
        return _planned(question, needed)
    hours = question.facts.hours
    total = hours.coaching_minutes if params.kind == "coaching" else hours.supervision_minutes
    counted = [s for s in question.facts.sessions if s.counted and s.kind == params.kind]
    said = hours.declared_coaching_minutes if params.kind == "coaching" else hours.declared_supervision_minutes
    beside = f" (the learner states {spelt(said)})" if said is not None and said != total else ""
    spans = best([s.span for s in counted[:2]] + list(hours.declared))
    if not counted:
        sentence = f"{spelt(needed)} needed; no {params.kind} session with a length located{beside}"
        return Outcome(State.MISSING, sentence, needed, 0, best(hours.declared))
    sentence = f"{spelt(needed)} needed; {spelt(total)} in {len(counted)} sessions located{beside}"
    if total < needed:
        sentence = f"{sentence}; {spelt(needed - total)} short"
    elif said is not None and said < needed and sum(s.minutes or 0 for s in counted if not s.doubts) <= said:
        sentence = f"{sentence}; by the learner's own total {spelt(needed - said)} short"
    else:
        return Outcome(State.FOUND, sentence, needed, total, spans, _founds(counted))
    return Outcome(State.PARTIAL, sentence, needed, total, spans, _founds(counted))


def _founds(sessions: list[Session]) -> tuple[Found, ...]:
    return tuple(Found(s.date.isoformat() if s.date else (s.client or "session"), (s.span,)) for s in sessions)


def _planned(question: Question, needed: int) -> Outcome:
    facts = question.facts
    figures = planned(facts, reach(question, whole=False))
    if facts.hours.planned_minutes is not None:
        figures.append((facts.hours.planned_minutes, ()))
    if not figures:
        return missing(f"{spelt(needed)} to be planned; no planned hours located", needed)
    most = max(minutes for minutes, _ in figures)
    spans = best(span for _, places in sorted(figures, key=lambda f: -f[0]) for span in places)
    sentence = f"{spelt(needed)} to be planned; {spelt(most)} located"
    state = State.FOUND if most >= needed else State.PARTIAL
    return Outcome(state, sentence, needed, most, spans, (Found("planned hours", spans),))


def spelt(minutes: int | None) -> str:
    """Minutes in words for people: "19 h 15", "20 h"."""
    if minutes is None:
        return "none"
    return f"{minutes // 60} h {minutes % 60:02d}" if minutes % 60 else f"{minutes // 60} h"


CHECK = Check("hours", Params, run, __doc__)
