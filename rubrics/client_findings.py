"""Findings about clients: how many there are, and whether a client is called the same everywhere."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from extractors.model import Facts, Part, Session, Span
from extractors.sessions.clients import DESIGNATOR, designator
from rubrics.codes import clock, counted, finding
from rubrics.model import Finding, Rubric, Severity
from rubrics.session_words import asking, held

MARKS = 2
"""Different marks ("Client 1", "Client 2") from which a file is said to have a way of naming clients: a single
"Client 1" may be the specification's own example."""
_NOUN = re.compile(r"^(?:client|coachee|mentee|individual|executive|participant|prot[eé]g[eé])", re.IGNORECASE)


def of_clients(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    """Findings about the clients of the counted sessions."""
    sessions = held(facts, "coaching")
    number = len(facts.hours.clients)
    most, least = rubric.thresholds.get("clients_max"), rubric.thresholds.get("clients_min")
    many = most is not None and number > most
    if most is not None and many:
        yield _too_many(facts, rubric, sessions, most)
    elif least is not None and number < least and sessions:
        yield _too_few(facts, rubric, sessions, least)
    yield from _labels(facts, rubric, many)


def _too_many(facts: Facts, rubric: Rubric, sessions: Sequence[Session], most: int) -> Finding:
    per_client: Counter[str] = Counter()
    for session in sessions:
        if session.client:
            per_client[session.client] += session.minutes or 0
    kept = per_client.most_common(most)
    left = sum(minutes for _, minutes in kept)
    needed = rubric.thresholds.get("coaching_minutes", 0)
    enough = "still enough" if left >= needed else f"{clock(needed - left)} short of {clock(needed)}"
    names = ", ".join(f"{name} {clock(minutes)}" for name, minutes in kept)
    message = (
        f"Sessions with {len(facts.hours.clients)} clients; at most {most} are allowed. With the {most} who have the"
        f" most hours ({names}), {clock(left)} would be left, {enough}. Check whether two labels stand for the same"
        " client."
    )
    dropped = [s.span for s in sessions if s.client not in dict(kept)]
    return finding("clients-too-many", message, dropped, asking(rubric, "coaching"))


def _too_few(facts: Facts, rubric: Rubric, sessions: Sequence[Session], least: int) -> Finding:
    number = len(facts.hours.clients)
    seen = f"only {counted(number, 'client')} could be told apart" if number else "no session names its client"
    unnamed = sum(1 for s in sessions if not s.client)
    ask = f" {counted(unnamed, 'session')} without a client's label: ask whose they are." if unnamed and number else ""
    message = f"At least {least} clients are needed; {seen} in the records of sessions.{ask}"
    return finding("clients-too-few", message, [s.span for s in sessions], asking(rubric, "coaching"))


# --- labels ----------------------------------------------------------------------------------------------------


def _labels(facts: Facts, rubric: Rubric, many: bool) -> Iterator[Finding]:
    """ "Client A" here, "Client 1" there: the same people, or more of them."""
    numbers, letters = _ways(facts, digits=True), _ways(facts, digits=False)
    numbered, lettered = set(numbers) - set(letters), set(letters) - set(numbers)
    if not (numbered and lettered):
        yield from _mixed(facts, rubric)
        return
    first, second = min(numbered), min(lettered)
    one, other = numbers[first], letters[second]
    message = (
        f"Clients are called {_names(one)} in {_file(facts, first)} and {_names(other)} in {_file(facts, second)}."
        " Check which of them are the same people: if none were, there would be more clients than the records show."
    )
    spans = (*(s for s in one.values()), *(s for s in other.values()))
    severity = Severity.QUERY if many or _both_counted(facts) else Severity.NOTE
    yield finding("client-labels-differ", message, spans, asking(rubric, "coaching"), severity)


def _mixed(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    """Counted sessions of one file carry labels of both ways."""
    marks = {label: found[1].isdigit() for label in facts.hours.clients if (found := designator(label))}
    if len(set(marks.values())) < 2:
        return
    ways = (", ".join(f"“{label}”" for label, digits in marks.items() if digits is way) for way in (True, False))
    message = (
        f"Some sessions are with {' and others with '.join(ways)}. Check which of these labels stand for the same"
        f" person: {counted(len(facts.hours.clients), 'client')} are counted as they stand."
    )
    spans = [s.span for s in held(facts, "coaching")]
    yield finding("client-labels-differ", message, spans, asking(rubric, "coaching"))


def _ways(facts: Facts, *, digits: bool) -> dict[int, dict[str, Span]]:
    """Position of each document that tells clients apart by numbers (or by letters) -> labels with a place of each."""
    seen: dict[int, dict[str, tuple[str, Span]]] = defaultdict(dict)
    for d, b, block in facts.reading.blocks(Part.BODY, Part.TEXTBOX, Part.FILENAME):
        for match in DESIGNATOR.finditer(block.text):
            found = designator(match[0]) if _NOUN.match(match[0]) else None
            if found is not None and found[1].isdigit() is digits and len(found[1]) <= 2:
                seen[d].setdefault(found[1], (found[0], Span(d, b, match.start(), match.end())))
    return {d: dict(marks.values()) for d, marks in seen.items() if len(marks) >= MARKS}


def _both_counted(facts: Facts) -> bool:
    """Counted sessions carry labels of both ways."""
    marks = [found[1].isdigit() for label in facts.hours.clients if (found := designator(label))]
    return len(set(marks)) > 1


def _names(labels: dict[str, Span]) -> str:
    shown = [f"“{label}”" for label in labels][:3]
    return ", ".join(shown) + (" …" if len(labels) > len(shown) else "")


def _file(facts: Facts, document: int) -> str:
    return facts.reading.documents[document].path.rpartition("/")[2]
