"""Findings about what belongs to the sessions: the fields of their records, reflections, feedback; and what is left
out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from extractors.model import Facts, Session
from extractors.sessions.clients import designator, key_of
from rubrics.checks.feedback_from import given
from rubrics.codes import clock, counted, finding
from rubrics.echo import usable
from rubrics.model import Finding, Rubric, Severity
from rubrics.reflections import pair
from rubrics.session_words import asking, held, listed, of_check
from rubrics.statements import Statement, everywhere

CORE_FIELDS = ("date", "duration")
"""Without these a session cannot be checked at all (701, guidance of 2.2: "such as date and duration")."""
FIELDS = {
    "date": "the date", "duration": "the duration", "aim": "the aim or topic", "goal": "the link to a contract goal",
    "tools": "tools or techniques", "key_points": "key points", "outcomes": "agreed options and outcomes",
}  # fmt: skip
MATCHED = 0.5
"""Share of the sessions that must have been matched with a reflection before single ones without are pointed out:
below it the log is of another make, and the criterion's own line says so."""


def of_records(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    """Findings about the records of counted sessions, and one for each reason for which others do not count."""
    yield from _fields(facts, rubric)
    if held(facts, "coaching"):
        evidence = usable(facts.reading, rubric)
        yield from _reflections(facts, rubric, evidence)
        yield from _feedback(facts, rubric, everywhere(facts, evidence))
    yield from _uncounted(facts)


def _fields(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    sessions = held(facts, "coaching")
    lacking = [s for s in sessions if s.missing]
    if not lacking:
        return
    fields = Counter(field for s in lacking for field in s.missing)
    parts = ", ".join(f"{FIELDS.get(field, field)} ({number})" for field, number in fields.most_common())
    message = (
        f"In {len(lacking)} of {counted(len(sessions), 'session record')} something that the guidance asks for was not"
        f" located: {parts}. The column “Not recorded” of the sheet Hours says what lacks in which."
    )
    severity = Severity.QUERY if any(field in CORE_FIELDS for field in fields) else None
    yield finding("session-fields-missing", message, (s.span for s in lacking), asking(rubric, "coaching"), severity)


def _reflections(facts: Facts, rubric: Rubric, evidence: frozenset[tuple[int, int]]) -> Iterator[Finding]:
    criterion = of_check(rubric, "reflection_per_session")
    if criterion is None:
        return
    pairing = pair(facts, evidence)
    every = len(pairing.paired) + len(pairing.alone)
    if not pairing.alone or len(pairing.paired) < MATCHED * every:
        return
    message = (
        f"No reflection was matched to {len(pairing.alone)} of {counted(every, 'session')}: {listed(pairing.alone)}."
        " The reflective log is to be completed after each session: look for these by date and client."
    )
    yield finding("reflection-missing", message, (s.span for s in pairing.alone), criterion)


# --- feedback --------------------------------------------------------------------------------------------------


def _feedback(facts: Facts, rubric: Rubric, statements: Sequence[Statement]) -> Iterator[Finding]:
    """Feedback of each client, and of stakeholders (701, guidance of 2.4)."""
    criterion = of_check(rubric, "records")
    clients = facts.hours.clients
    if criterion is None or not clients:
        return
    of_clients = given(facts, tuple(statements), "client")
    known = {client: [s for s in of_clients if _concerns(s, client)] for client in clients}
    without = [client for client, held in known.items() if not held]
    whose = [client for client in clients if known[client]]
    if not of_clients:
        yield finding("feedback-missing", "No feedback from a client was located.", (), criterion)
    elif whose and without and not _of_all(of_clients):
        message = (
            f"Feedback was located from {', '.join(whose)}, but none that is marked as from {', '.join(without)}. Look"
            " for it among the appendices and attached files."
        )
        yield finding("feedback-missing", message, (known[c][0].span for c in whose), criterion)
    if not given(facts, tuple(statements), "stakeholder"):
        message = (
            "No feedback from a stakeholder (sponsor, line manager) was located; the guidance asks for feedback from"
            " client and stakeholders."
        )
        yield finding("feedback-missing", message, (), criterion)


def _concerns(statement: Statement, client: str) -> bool:
    text = f"{statement.text} {statement.setting}"
    if re.search(rf"\b{re.escape(client)}\b", text, re.IGNORECASE):
        return True
    wanted = key_of(client)
    return any(
        found is not None and found[1] == wanted
        for found in (designator(statement.text), designator(statement.setting))
    )


_ALL = re.compile(
    r"\b(?:each|every|all|both)\b(?: \w+){0,3} (?:clients?|coachees?|mentees?|of them|individuals)\b|"
    r"\b(?:clients|coachees|mentees)\b",
    re.IGNORECASE,
)


def _of_all(statements: Sequence[Statement]) -> bool:
    """Some statement gives the feedback of the clients together."""
    return any(_ALL.search(s.text) for s in statements)


# --- what does not count ---------------------------------------------------------------------------------------


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
