"""Findings about single sessions that are counted but may not be right.

Each says what is doubtful, what to do, and the total that would be left without the sessions (contract, sessions).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from extractors.model import Facts, Session
from rubrics.codes import finding
from rubrics.model import Finding, Rubric
from rubrics.session_words import KINDS, asking, held, kin, listed, number, which, without

OVERLAP = re.compile(r"\bclock times overlap\b")
"""What the extractors say of it; here each pair is told on its own."""

ADVICE: tuple[tuple[str, str], ...] = (
    (r"no date\b|no day|only a month|month only", "Ask the learner when it took place."),
    (r"no length", "It adds nothing until its length is known: ask the learner."),
    (r"unusually long", "Check whether travel, breaks or several meetings are in it."),
    (r"unusually short", "Check whether it was a session, or a call to arrange one."),
    (r"no year", "Check the year."),
    (r"weekday", "Weekday or date is wrong: ask for the diary."),
    (r"may also mean|more than one way|clock times give", "Ask the learner which length is right."),
    (r"only roughly", "Ask the learner for the exact length."),
    (r"chemistry|contracting|three-way", "Count it only if the centre counts such meetings (see the centre's file)."),
    (r"peer supervision|line manager|action learning", "Decide whether it is supervision for this centre."),
    (r"handed in", "It cannot have been recorded before it was held: ask the learner."),
    (r"another record|another date|elsewhere", "Compare the two records."),
    (r"only in a reflection", "Ask for the record of the session."),
    (r"not held", "Read the record: if the session was not held, set “Counts” to no."),
    (r"same day|twice in the same table", "Check whether these were two meetings or one entered twice."),
    (r"names no client|no client is named", "Ask whose session it was."),
    (r"two labels", "Check that both labels stand for one person."),
    (r"running total", "Check the row and the running total."),
    (r"stands for \d+ sessions", "Ask for the dates of the single sessions."),
    (r"year away|away from the other", "Check the date."),
    (r"American order|month first", "Check the dates."),
)
"""What to do about a doubt, by its words; the first that fits."""


def of_doubts(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    """One finding for each kind of doubt, overlap, and contract that is later than its sessions."""
    for kind in KINDS:
        yield from _doubts(facts, rubric, kind)
    yield from _overlaps(facts, rubric)
    yield from _before_contract(facts, rubric)


def _doubts(facts: Facts, rubric: Rubric, kind: str) -> Iterator[Finding]:
    groups: dict[str, list[tuple[Session, str]]] = defaultdict(list)
    for session in held(facts, kind):
        for doubt in session.doubts:
            if not OVERLAP.search(doubt):
                groups[kin(doubt)].append((session, doubt))
    for members in groups.values():
        sessions = [session for session, _ in members]
        left = without(facts, kind, sessions)
        doubts = list(dict.fromkeys(doubt for _, doubt in members))
        advice = next((what for words, what in ADVICE if re.search(words, doubts[0])), "Look at the record.")
        if len(members) == 1:
            message = f"{which(sessions[0])}: {doubts[0]}. Counted for now; without this session {left} would be left."
        else:
            what = doubts[0] if len(doubts) == 1 else f"{doubts[0]}, and the like"
            message = (
                f"{number(sessions)}: {what} ({listed(sessions)}). Counted for now; without these sessions {left}"
                " would be left."
            )
        yield finding("session-doubt", f"{message} {advice}", (s.span for s in sessions), asking(rubric, kind))


# --- overlaps --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Timed:
    session: Session
    begins: datetime
    ends: datetime

    @property
    def hours(self) -> str:
        return f"{self.begins:%H:%M}–{self.ends:%H:%M}"


def _overlaps(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    """Two counted sessions whose clock times meet: the same client twice, or two clients at once."""
    timed = sorted(
        (t for kind in KINDS for s in held(facts, kind) if (t := _timed(s))), key=lambda t: (t.begins, t.ends)
    )
    for first, second in pairwise(timed):
        if second.begins >= first.ends:
            continue
        a, b = first.session, second.session
        shorter = min((a, b), key=lambda s: s.minutes or 0)
        left = without(facts, shorter.kind, [shorter])
        day = f"{first.begins.day} {first.begins:%B %Y}, {first.hours} and {second.hours}"
        if a.kind != b.kind:
            what = f"A session of supervision and one of the learner's own overlap on {day}. One of the times is wrong."
        elif a.client and a.client == b.client:
            what = f"{a.client} twice at a time on {day}: one session may be recorded twice."
        else:
            names = f"{a.client or 'a client without label'} and {b.client or 'a client without label'}"
            what = (
                f"Two clients at once on {day}: {names}. One of the times is wrong, or it was a group, which does not"
                " count towards individual sessions."
            )
        message = f"{what} Both are counted for now; without the shorter one {left} would be left."
        yield finding("session-overlap", message, (a.span, b.span), asking(rubric, shorter.kind))


def _timed(session: Session) -> _Timed | None:
    if session.date is None or session.start is None or not session.minutes:
        return None
    begins = datetime.combine(session.date, session.start)
    return _Timed(session, begins, begins + timedelta(minutes=session.minutes))


# --- contracts -------------------------------------------------------------------------------------------------


def _before_contract(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    """Sessions that were held before the agreement with their client was made."""
    agreed: dict[str | None, date] = {}
    places = defaultdict(list)
    for one in facts.hours.contract_dates:
        label = one.client.casefold() if one.client else None
        agreed[label] = min(one.date, agreed.get(label, one.date))
        places[label].append(one.span)
    for label, day in agreed.items():
        mine = [s for s in held(facts, "coaching") if label is None or (s.client or "").casefold() == label]
        if label is None and len(agreed) > 1:
            continue  # whose contract it is is not said, and others are told apart
        early = [s for s in mine if s.date is not None and s.date < day]
        if not early:
            continue
        whose = f"with {early[0].client}" if label else "that names no client"
        message = (
            f"{number(early)} before the contract {whose} of {day.day} {day:%B %Y} ({listed(early)}). Check whether"
            f" {'it was a chemistry meeting' if len(early) == 1 else 'they were chemistry meetings'}, or the contract"
            f" was signed late. Counted for now; without {'it' if len(early) == 1 else 'them'}"
            f" {without(facts, 'coaching', early)} would be left."
        )
        yield finding(
            "session-before-contract", message, (*places[label], *(s.span for s in early)), asking(rubric, "coaching")
        )
