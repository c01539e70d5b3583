"""Findings about totals: short, reached only with doubts, stated otherwise, read in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from extractors.model import Declared, Facts, Session, Status
from rubrics.codes import clock, counted, finding
from rubrics.model import Finding, Rubric, Severity
from rubrics.session_words import KINDS, asking, called, held, table_of, total

TOLERANCE = 1
"""Minutes per session by which a stated sum may differ: rounding (domain notes, 6.1)."""
SHORT_CODES = {"coaching": "hours-short", "supervision": "supervision-short"}


def of_totals(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    """Findings about the totals of each kind of session."""
    for kind in KINDS:
        if kind in SHORT_CODES and total(facts, kind) < rubric.thresholds.get(KINDS[kind], 0):
            yield _short(facts, rubric, kind)
        else:
            yield from _shaky(facts, rubric, kind)
            yield from _below_body(facts, rubric, kind)
    yield from _declared(facts, rubric)
    yield from _by_client(facts, rubric)
    yield from _by_table(facts, rubric)
    yield from _read_twice(facts, rubric)


# --- the minimum ---------------------------------------------------------------------------------------------


def _short(facts: Facts, rubric: Rubric, kind: str) -> Finding:
    needed, here, found = rubric.thresholds[KINDS[kind]], total(facts, kind), held(facts, kind)
    binding = rubric.official.get(KINDS[kind], needed)
    listed = rubric.thresholds.get("evidence_list_minutes", needed)
    what = called(facts, kind)
    said = facts.hours.declared_coaching_minutes if kind == "coaching" else facts.hours.declared_supervision_minutes
    unread = said is not None and said >= needed and not here
    if unread:
        message = (
            f"No session of {what} with its length was read, though the learner states {clock(said or 0)}: the log"
            " may be laid out in a way that the program does not know. Look at it before anything else;"
            f" {clock(needed)} are needed."
        )
    elif kind == "coaching" and listed <= here < min(needed, binding):
        message = (
            f"The counted sessions come to {clock(here)} of {what}: as much as the unit's evidence list speaks of"
            f" ({clock(listed)}), but {clock(needed - here)} less than the {clock(needed)} of the unit aim, learning"
            f" outcome 2 and criteria 2.1 and 2.2, which bind. The learner may have gone by the list: ask for the"
            f" record of the missing {clock(needed - here)}."
        )
    else:
        message = (
            f"The counted sessions come to {clock(here)} of {what}; {clock(needed)} are needed,"
            f" {clock(needed - here)} more."
        )
    if binding != needed:
        message += f" The centre's file {rubric.centre or rubric.source} sets this; the awarding body asks for"
        message += f" {clock(binding)}."
    message += _lengthless(found) + _beyond(facts, kind, needed - here)
    severity = Severity.QUERY if unread else None
    if any(d.status in (Status.UNREADABLE, Status.PARTLY_READ) for d in facts.reading.documents):
        message += " A file could not be read in full and may hold more: look at it first."
        severity = Severity.QUERY
    return finding(SHORT_CODES[kind], message, (s.span for s in found), asking(rubric, kind), severity)


def _lengthless(sessions: Sequence[Session]) -> str:
    number = sum(1 for s in sessions if s.minutes is None)
    if not number:
        return ""
    verb = "has" if number == 1 else "have"
    return f" {counted(number, 'session')} that took place {verb} no length and add nothing: ask the learner."


def _beyond(facts: Facts, kind: str, gap: int) -> str:
    """Whether sessions that do not count would fill the gap: the learner has counted them, it may be."""
    left = [s for s in facts.sessions if s.kind == kind and not s.counted and not _repeat(s) and s.minutes]
    minutes = sum(s.minutes or 0 for s in left)
    if minutes < gap:
        return ""
    entries = counted(len(left), "entry", "entries")
    verb = "does" if len(left) == 1 else "do"
    return f" With {entries} that {verb} not count ({_reasons(left)}) the minimum would be reached."


def _shaky(facts: Facts, rubric: Rubric, kind: str) -> Iterator[Finding]:
    """The minimum is reached only with sessions in doubt."""
    needed = rubric.thresholds.get(KINDS[kind], 0)
    doubtful = [s for s in held(facts, kind) if s.doubts]
    left = total(facts, kind) - sum(s.minutes or 0 for s in doubtful)
    if doubtful and left < needed:
        yield finding(
            "hours-doubtful",
            f"{clock(total(facts, kind))} of {called(facts, kind)} are counted, but"
            f" {counted(len(doubtful), 'session')} of them {'is' if len(doubtful) == 1 else 'are'} in doubt: without"
            f" these {clock(left)} would be left, {clock(needed - left)} short of {clock(needed)}. The sheet Hours says"
            " what is doubtful about each.",
            (s.span for s in doubtful),
            asking(rubric, kind),
        )


def _below_body(facts: Facts, rubric: Rubric, kind: str) -> Iterator[Finding]:
    """Enough for the centre, not for the awarding body."""
    body, here = rubric.official.get(KINDS[kind], 0), total(facts, kind)
    if here < body:
        own = rubric.thresholds.get(KINDS[kind], 0)
        yield finding(
            "hours-below-body",
            f"The counted sessions come to {clock(here)} of {called(facts, kind)}: enough for the centre's {clock(own)}"
            f" ({rubric.centre or rubric.source}), but the awarding body asks for {clock(body)},"
            f" {clock(body - here)} more.",
            (s.span for s in held(facts, kind)),
            asking(rubric, kind),
        )


# --- what the learner states ---------------------------------------------------------------------------------


def _declared(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    hours = facts.hours
    stated = (("coaching", hours.declared_coaching_minutes), ("supervision", hours.declared_supervision_minutes))
    for kind, said in stated:
        here = total(facts, kind)
        if said is None or said == here:
            continue
        message = (
            f"The learner states {clock(said)} of {called(facts, kind)}; the counted sessions come to {clock(here)}, so"
            f" the learner states {_gap(said, here)}.{_explained(facts, kind, said - here)} The sum of the sessions is"
            " used."
        )
        yield finding("declared-differs", message, hours.declared, asking(rubric, kind))


def _gap(said: int, here: int) -> str:
    return f"{clock(abs(said - here))} {'more' if said > here else 'less'}"


def _explained(facts: Facts, kind: str, gap: int) -> str:
    """Which sessions make up the difference, if some group of them does."""
    groups: dict[str, list[Session]] = defaultdict(list)
    for session in facts.sessions:
        if not session.counted and session.minutes and session.kind in (kind, "other"):
            groups["recorded twice" if _repeat(session) else session.why_not or ""].append(session)
    every = [s for reason, members in groups.items() if reason != "recorded twice" for s in members]
    for sessions in (*groups.values(), every):
        if sessions and sum(s.minutes or 0 for s in sessions) == gap:
            return (
                f" That is the length of {counted(len(sessions), 'entry', 'entries')} which the learner seems to have"
                f" added in and which {'does' if len(sessions) == 1 else 'do'} not count ({_reasons(sessions)})."
            )
    single = [s for s in held(facts, kind) if s.minutes == -gap]
    if len(single) == 1:
        return " One counted session is exactly as long: the learner may have left it out."
    return ""


def _reasons(sessions: Sequence[Session]) -> str:
    reasons = ("recorded twice" if _repeat(s) else s.why_not or "no reason given" for s in sessions)
    return ", ".join(dict.fromkeys(reasons))


def _repeat(session: Session) -> bool:
    return (session.why_not or "").startswith("repeat")


def _by_client(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    """Sums stated for one client each, against the client's sessions."""
    for said in facts.hours.declared_by_client:
        if said.client is None or said.running:
            continue
        sessions = [s for s in held(facts, said.kind) if (s.client or "").casefold() == said.client.casefold()]
        here = sum(s.minutes or 0 for s in sessions)
        if abs(said.minutes - here) > TOLERANCE * len(sessions) and not _of_own_table(facts, said):
            yield finding(
                "declared-differs",
                f"{said.client}: the learner states {clock(said.minutes)}; the counted sessions with this client come"
                f" to {clock(here)} ({_gap(said.minutes, here)} stated). Compare the sessions of {said.client} on the"
                " sheet Hours with the record.",
                (said.span, *(s.span for s in sessions)),
                asking(rubric, said.kind),
            )


def _of_own_table(facts: Facts, said: Declared) -> bool:
    """The sum is that of the client's rows in its own table, one of several (a timesheet for each week)."""
    table = table_of(facts, said.span)
    rows = _rows(facts, said, table) if table is not None else []
    return bool(rows) and abs(said.minutes - sum(s.minutes or 0 for s in rows)) <= TOLERANCE * len(rows)


def _by_table(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    """Sums at the foot of a table, and the first place where a running total goes wrong."""
    told: set[tuple[int, int]] = set()
    for said in facts.hours.declared_by_table:
        table = table_of(facts, said.span)
        if table is None or (said.running and table in told):
            continue
        rows = _rows(facts, said, table)
        here = sum(s.minutes or 0 for s in rows)
        if not rows or abs(said.minutes - here) <= TOLERANCE * len(rows) or _told_already(facts, said):
            continue
        told.add(table)
        what = "running total" if said.running else "sum"
        whose = f" for {said.client}" if said.client else ""
        upto = " up to that row" if said.running else ""
        every = sum(s.minutes or 0 for s in _rows(facts, said, table, held_only=False))
        also = " It is right only if the rows that do not count are added in." if every == said.minutes else ""
        yield finding(
            "declared-differs",
            f"A table's {what}{whose} says {clock(said.minutes)}; its counted rows{upto} come to {clock(here)}"
            f" ({_gap(said.minutes, here)} stated).{also} Check the rows and the sum.",
            (said.span,),
            asking(rubric, said.kind),
        )


def _told_already(facts: Facts, said: Declared) -> bool:
    """It is the total that the whole submission states, which another finding compares."""
    whole = (facts.hours.declared_coaching_minutes, facts.hours.declared_supervision_minutes)
    return not said.running and said.client is None and said.minutes == whole[said.kind == "supervision"]


def _rows(facts: Facts, said: Declared, table: tuple[int, int], *, held_only: bool = True) -> list[Session]:
    """The sessions of a table that a sum is over; one that another place records too is held all the same."""
    return [
        s
        for s in facts.sessions
        if s.kind in (said.kind, "other" if not held_only else said.kind)
        and (s.counted or _repeat(s) or not held_only)
        and table_of(facts, s.span) == table
        and (not said.running or s.span.block <= said.span.block or _same_row(facts, s, said))
        and (said.client is None or (s.client or "").casefold() == said.client.casefold())
    ]


def _same_row(facts: Facts, session: Session, said: Declared) -> bool:
    one, other = facts.reading.block(session.span).cell, facts.reading.block(said.span).cell
    return one is not None and other is not None and one.row == other.row


# --- two ways of reading -------------------------------------------------------------------------------------


def _read_twice(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    for one in facts.hours.disagreements:
        whose = f"{one.client}: " if one.client else ""
        about = one.about.rstrip(".")
        yield finding(
            "hours-disagree",
            f"{whose}Two ways of reading the hours do not agree: {about}. Look at the place and correct on the sheet"
            " Hours what was misread.",
            (one.span,),
            asking(rubric, "coaching"),
        )
