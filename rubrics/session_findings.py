"""Findings about hours, clients and the records of sessions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from extractors.model import Facts, Session, Status
from rubrics.codes import clock, counted, finding
from rubrics.model import Finding, Rubric, Severity

CORE_FIELDS = ("date", "duration")
"""Without these a session cannot be checked at all (701, guidance of 2.2: "such as date and duration")."""
_FIELDS = {
    "date": "the date", "duration": "the duration", "aim": "the aim or topic", "goal": "the link to a contract goal",
    "tools": "tools or techniques", "key_points": "key points", "outcomes": "agreed options and outcomes",
}  # fmt: skip
_NAMES = {"coaching": ("hours-short", "coaching_minutes"), "supervision": ("supervision-short", "supervision_minutes")}


def of_sessions(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    """Findings of a unit that asks for hours; nothing for the others."""
    if "coaching_minutes" not in rubric.thresholds:
        return
    for kind in _NAMES:
        yield from _short(facts, rubric, kind)
    yield from _clients(facts, rubric)
    yield from _declared(facts, rubric)
    yield from _doubts(facts, rubric)
    yield from _fields(facts, rubric)
    yield from _uncounted(facts)


def asking(rubric: Rubric, kind: str) -> str | None:
    """Id of the criterion that asks for hours of a kind of session."""
    for criterion in rubric.criteria:
        for requirement in criterion.requirements:
            if requirement.check == "hours" and requirement.params.kind == kind:
                return criterion.id
    return None


def _short(facts: Facts, rubric: Rubric, kind: str) -> Iterator[Finding]:
    code, name = _NAMES[kind]
    needed = rubric.thresholds.get(name, 0)
    found = _of(facts, kind)
    total = facts.hours.coaching_minutes if kind == "coaching" else facts.hours.supervision_minutes
    if total >= needed:
        return
    what = _practice(facts) if kind == "coaching" else "supervision"
    message = (
        f"The counted sessions come to {clock(total)} of {what};"
        f" {clock(needed)} are needed, {clock(needed - total)} more."
    )
    listed = rubric.thresholds.get("evidence_list_minutes", needed)
    if kind == "coaching" and listed <= total < needed:
        message += (
            f" The unit's evidence list speaks of {clock(listed)}, but the unit aim and the criteria say"
            f" {clock(needed)}, which binds; the learner may have read the list."
        )
    message += _lengthless(found)
    severity = None
    if any(d.status in (Status.UNREADABLE, Status.PARTLY_READ) for d in facts.reading.documents):
        message += " A file could not be read in full and may hold more: look at it first."
        severity = Severity.QUERY
    yield finding(code, message, (s.span for s in found), asking(rubric, kind), severity)


def _lengthless(sessions: Sequence[Session]) -> str:
    number = sum(1 for s in sessions if s.minutes is None)
    if not number:
        return ""
    verb = "has" if number == 1 else "have"
    return f" {counted(number, 'session')} that took place {verb} no length and add nothing: ask the learner."


def _clients(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    per_client: Counter[str] = Counter()
    for session in _of(facts, "coaching"):
        if session.client:
            per_client[session.client] += session.minutes or 0
    number = len(facts.hours.clients)
    most, least = rubric.thresholds.get("clients_max"), rubric.thresholds.get("clients_min")
    criterion = asking(rubric, "coaching")
    spans = [s.span for s in _of(facts, "coaching")]
    if most is not None and number > most:
        kept = per_client.most_common(most)
        names = ", ".join(f"{name} {clock(minutes)}" for name, minutes in kept)
        left = sum(minutes for _, minutes in kept)
        message = (
            f"Sessions with {number} clients; at most {most} are allowed. With the {most} who have the most hours"
            f" ({names}), {clock(left)} would be left. Check whether two labels stand for the same client."
        )
        yield finding("clients-too-many", message, spans, criterion)
    elif least is not None and number < least and spans:
        seen = f"only {counted(number, 'client')} could be told apart" if number else "no session names its client"
        message = f"At least {least} clients are needed; {seen} in the records of sessions."
        yield finding("clients-too-few", message, spans, criterion)


def _declared(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    hours = facts.hours
    pairs = (
        ("coaching", _practice(facts), hours.declared_coaching_minutes, hours.coaching_minutes),
        ("supervision", "supervision", hours.declared_supervision_minutes, hours.supervision_minutes),
    )
    for kind, what, said, total in pairs:
        if said is None or said == total:
            continue
        direction = "more" if said > total else "less"
        message = (
            f"The learner states {clock(said)} of {what}; the counted sessions come to {clock(total)},"
            f" so the learner states {clock(abs(said - total))} {direction}. The sum of the sessions is used."
        )
        yield finding("declared-differs", message, hours.declared, asking(rubric, kind))


def _doubts(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    """One finding per kind of doubt, with the total that would be left without the sessions it concerns."""
    for kind in _NAMES:
        groups: dict[str, list[Session]] = defaultdict(list)
        for session in _of(facts, kind):
            for doubt in session.doubts:
                groups[doubt].append(session)
        total = facts.hours.coaching_minutes if kind == "coaching" else facts.hours.supervision_minutes
        what = _practice(facts) if kind == "coaching" else "supervision"
        for doubt, sessions in groups.items():
            lost = sum(s.minutes or 0 for s in sessions)
            which = f"{_which(sessions[0])}" if len(sessions) == 1 else f"{len(sessions)} sessions"
            without = "this session" if len(sessions) == 1 else "these sessions"
            message = (
                f"{which}: {doubt}. Counted for now; without {without} {clock(total - lost)} of {what} would be left."
            )
            yield finding("session-doubt", message, (s.span for s in sessions), asking(rubric, kind))


def _fields(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    sessions = _of(facts, "coaching")
    lacking = [s for s in sessions if s.missing]
    if not lacking:
        return
    fields = Counter(field for s in lacking for field in s.missing)
    parts = ", ".join(f"{_FIELDS.get(field, field)} ({number})" for field, number in fields.most_common())
    core = any(field in CORE_FIELDS for field in fields)
    message = (
        f"In {len(lacking)} of {counted(len(sessions), 'session record')} something that the guidance asks for was not"
        f" located: {parts}."
    )
    severity = Severity.QUERY if core else None
    yield finding("session-fields-missing", message, (s.span for s in lacking), asking(rubric, "coaching"), severity)


def _uncounted(facts: Facts) -> Iterator[Finding]:
    groups: dict[str, list[Session]] = defaultdict(list)
    for session in facts.sessions:
        if not session.counted:
            reason = session.why_not or "no reason given"
            groups["recorded in another place already" if reason.startswith("repeat") else reason].append(session)
    for reason, sessions in groups.items():
        minutes = sum(s.minutes or 0 for s in sessions)
        length = f" ({clock(minutes)} in all)" if minutes else ""
        yield finding(
            "session-uncounted",
            f"{counted(len(sessions), 'entry', 'entries')}{length} not counted: {reason}.",
            (s.span for s in sessions),
        )


def _of(facts: Facts, kind: str) -> list[Session]:
    return [s for s in facts.sessions if s.counted and s.kind == kind]


def _practice(facts: Facts) -> str:
    return {"mentoring": "mentoring", "both": "coaching or mentoring"}.get(facts.discipline, "coaching")


def _which(session: Session) -> str:
    what = "Supervision" if session.kind == "supervision" else "Session"
    client = f" with {session.client}" if session.client else ""
    day = f" on {session.date.day} {session.date:%B %Y}" if session.date else ""
    length = f" ({clock(session.minutes)})" if session.minutes is not None else ""
    return f"{what}{client}{day}{length}"
