"""Facts as a rubric's settings see them: which meetings count, and which lengths are odd.

Whether chemistry, contracting and three-way meetings count is a centre's policy (domain notes, 6.1), and so is the
length from which a session is asked about. The extractors follow the notes' defaults; here a centre's own rule takes
their place, before any check looks at a session.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from extractors.model import Facts, Hours, Session
from rubrics.codes import clock
from rubrics.model import Rubric

PRELIMINARY = re.compile(r"\b(?:chemistry|introductory|intake|contracting|three-way|tripartite)\b", re.IGNORECASE)
"""Words by which the extractors say of a record that it is of such a meeting."""
LENGTHS = re.compile(r"^unusually (?:long|short)\b", re.IGNORECASE)
LEFT_OUT = "chemistry, contracting or three-way meeting, which the centre does not count"


def settled(facts: Facts, rubric: Rubric) -> Facts:
    """The facts with each session counted and doubted as the rubric says, and the totals that follow."""
    if "coaching_minutes" not in rubric.thresholds:
        return facts
    sessions = tuple(_lengths(_preliminary(s, rubric.preliminaries), rubric.thresholds) for s in facts.sessions)
    if sessions == facts.sessions:
        return facts
    return replace(facts, sessions=sessions, hours=_summed(facts.hours, sessions))


def _preliminary(session: Session, rule: str) -> Session:
    if session.kind == "supervision" or rule == "ask":
        return session
    of_this = [d for d in session.doubts if PRELIMINARY.search(d)]
    others = tuple(d for d in session.doubts if d not in of_this)
    if session.counted and of_this:
        if rule == "leave out":
            return replace(session, counted=False, why_not=LEFT_OUT, doubts=(), missing=())
        return replace(session, doubts=others)
    why = session.why_not or ""
    alone = PRELIMINARY.search(why) is not None and "peer" not in why
    if rule == "count" and not session.counted and alone and session.minutes is not None:
        return replace(session, kind="coaching", counted=True, why_not=None)
    return session


def _lengths(session: Session, thresholds: Mapping[str, int]) -> Session:
    longest, shortest = thresholds.get("longest_session_minutes"), thresholds.get("shortest_session_minutes")
    if not session.counted or session.minutes is None or longest is None or shortest is None:
        return session
    odd = "long" if session.minutes > longest else "short" if session.minutes < shortest else ""
    told = any(d.startswith(f"unusually {odd}") for d in session.doubts) if odd else False
    kept = tuple(d for d in session.doubts if not LENGTHS.match(d) or (odd and d.startswith(f"unusually {odd}")))
    more = (f"unusually {odd} ({clock(session.minutes)})",) if odd and not told else ()
    return replace(session, doubts=(*kept, *more))


def _summed(hours: Hours, sessions: tuple[Session, ...]) -> Hours:
    counted = [s for s in sessions if s.counted]
    return replace(
        hours,
        coaching_minutes=sum(s.minutes or 0 for s in counted if s.kind == "coaching"),
        supervision_minutes=sum(s.minutes or 0 for s in counted if s.kind == "supervision"),
        clients=tuple(dict.fromkeys(s.client for s in counted if s.kind == "coaching" and s.client)),
    )
