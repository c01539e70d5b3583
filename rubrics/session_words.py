"""Sessions in words, and which of them a finding is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from extractors.model import Facts, Session, Span
from rubrics.codes import clock, counted
from rubrics.model import Rubric

KINDS: Mapping[str, str] = {"coaching": "coaching_minutes", "supervision": "supervision_minutes"}
"""Kinds of session that the unit asks hours of, and the threshold of each."""
NAMED = 6
"""Sessions that a message names; of more it gives the number, the places hold them all."""


def held(facts: Facts, kind: str) -> list[Session]:
    """The counted sessions of a kind."""
    return [s for s in facts.sessions if s.counted and s.kind == kind]


def total(facts: Facts, kind: str) -> int:
    """Their minutes."""
    return facts.hours.coaching_minutes if kind == "coaching" else facts.hours.supervision_minutes


def practice(facts: Facts) -> str:
    """What the learner's sessions are called."""
    return {"mentoring": "mentoring", "both": "coaching or mentoring"}.get(facts.discipline, "coaching")


def called(facts: Facts, kind: str) -> str:
    """A kind in the learner's words."""
    return practice(facts) if kind == "coaching" else kind


def asking(rubric: Rubric, kind: str) -> str | None:
    """Id of the criterion that asks for hours of a kind of session."""
    return of_check(rubric, "hours", kind)


def of_check(rubric: Rubric, check: str, kind: str = "") -> str | None:
    """Id of the first criterion with a requirement of a check (and, for hours, of a kind of session)."""
    for criterion in rubric.criteria:
        for requirement in criterion.requirements:
            if requirement.check == check and (not kind or requirement.params.kind == kind):
                return criterion.id
    return None


def which(session: Session) -> str:
    """A session as the subject of a sentence: "Session with Client 1 on 3 March 2026 (1 h 30 min)"."""
    what = "Supervision" if session.kind == "supervision" else "Session"
    client = f" with {session.client}" if session.client else ""
    day = f" on {session.date.day} {session.date:%B %Y}" if session.date else ""
    return f"{what}{client}{day}{length(session)}"


def length(session: Session) -> str:
    """ " (1 h 30 min)", or nothing where the length is not known."""
    return f" ({clock(session.minutes)})" if session.minutes is not None else ""


def listed(sessions: Sequence[Session]) -> str:
    """Sessions in a list: "Client 1, 3 March 2026 (1 h); ... and 4 more"."""
    shown = []
    for session in sessions[:NAMED]:
        day = f"{session.date.day} {session.date:%B %Y}" if session.date else "no date"
        shown.append(f"{session.client}, {day}{length(session)}" if session.client else f"{day}{length(session)}")
    more = f"; and {len(sessions) - NAMED} more" if len(sessions) > NAMED else ""
    return "; ".join(shown) + more


def without(facts: Facts, kind: str, sessions: Iterable[Session]) -> str:
    """ "18 h of coaching", which would be left without the sessions."""
    lost = sum(s.minutes or 0 for s in sessions)
    return f"{clock(total(facts, kind) - lost)} of {called(facts, kind)}"


def number(sessions: Sequence[Session]) -> str:
    """ "1 session", "3 sessions"."""
    return counted(len(sessions), "session")


def table_of(facts: Facts, span: Span) -> tuple[int, int] | None:
    """(document, table) of a place, None outside tables."""
    cell = facts.reading.block(span).cell
    return None if cell is None else (span.document, cell.table)


def kin(doubt: str) -> str:
    """What is alike in doubts that differ only in their figures, dates and quotations."""
    months = r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    return re.sub(rf"“[^”]*”|\([^)]*\)|\d+|{months}", "#", doubt)
