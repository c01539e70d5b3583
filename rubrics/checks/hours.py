"""Enough hours: of coaching or mentoring, of supervision, or planned.

The total is the sum over the sessions that count (each once, held, individual where the unit asks for it); the
learner's own total is shown beside it but does not count in its place. For planned hours the plan's figure
counts, or else hours named in sentences about planning.

    [[outcomes.criteria.requirements]]
    id = "hours"
    text = "20 hours of individual coaching or mentoring"
    check = "hours"
    params = { kind = "coaching", threshold = "coaching_minutes" }

`kind`      "coaching" (stands for mentoring too), "supervision" or "planned"
`threshold` name of the unit's threshold, in minutes
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from extractors.model import Session, Span
from extractors.sessions.durations import find_durations
from rubrics.answer import best, missing, reach
from rubrics.check import Check, Question
from rubrics.model import Found, Outcome, State
from rubrics.statements import Statement
from rubrics.treatment import deferred, denied, plain

_PLANNING = re.compile(
    r"\b(?:plan\w*|schedul\w+|intend\w*|propos\w+|agreed|timetabl\w+|programme|allocat\w+|arrang\w+|diar\w+|set "
    r"aside|booked)\b",
    re.IGNORECASE,
)

_SUM = re.compile(r"\b(?:in all|in total|total\w*|together|altogether|overall|combined|adds? up)\b", re.IGNORECASE)
_EACH = re.compile(
    r"\b(?:each|both|per)(?: of)?(?: (?:the|my))?(?: (?P<number>two|three|2|3))?\b(?! week| month| session)",
    re.IGNORECASE,
)
_NUMBERS = {"two": 2, "2": 2, "three": 3, "3": 3}


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
    if total >= needed:
        return Outcome(State.FOUND, sentence, needed, total, spans, _founds(counted))
    return Outcome(State.PARTIAL, f"{sentence}; {spelt(needed - total)} short", needed, total, spans, _founds(counted))


def _founds(sessions: list[Session]) -> tuple[Found, ...]:
    return tuple(Found(s.date.isoformat() if s.date else (s.client or "session"), (s.span,)) for s in sessions)


def _planned(question: Question, needed: int) -> Outcome:
    facts = question.facts
    figures: list[tuple[int, Span | None]] = []
    if facts.hours.planned_minutes is not None:
        figures.append((facts.hours.planned_minutes, None))
    for s in reach(question, whole=False):
        if not deferred(s.text) and _PLANNING.search(plain(s.text + " " + s.setting)):
            figures.extend((minutes, s.span) for minutes in _minutes(s, len(facts.hours.clients)))
    if not figures:
        return missing(f"{spelt(needed)} to be planned; no planned hours located", needed)
    most, _ = max(figures, key=lambda f: f[0])
    spans = best(span for minutes, span in sorted(figures, key=lambda f: -f[0]) if span is not None)
    sentence = f"{spelt(needed)} to be planned; {spelt(most)} located"
    state = State.FOUND if most >= needed else State.PARTIAL
    return Outcome(state, sentence, needed, most, spans, (Found("planned hours", spans),))


def _minutes(statement: Statement, clients: int) -> list[int]:
    """Lengths that a sentence plans, each; and their product with the clients where it says "for each"."""
    found = [
        d.minutes for d in find_durations(statement.text, clocks=False) if not denied(statement.text, d.start, d.end)
    ]
    each = _EACH.search(plain(statement.text))
    if each and found and not _SUM.search(plain(statement.text)):
        times = _NUMBERS.get((each["number"] or "").lower(), clients)
        found.append(max(found) * max(times, 1))
    return found


def spelt(minutes: int | None) -> str:
    """Minutes in words for people: "19 h 15", "20 h"."""
    if minutes is None:
        return "none"
    return f"{minutes // 60} h {minutes % 60:02d}" if minutes % 60 else f"{minutes // 60} h"


CHECK = Check("hours", Params, run, __doc__)
