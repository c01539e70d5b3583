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

import re
from dataclasses import dataclass

from extractors.model import CellPlace, Facts, Session
from extractors.sessions.labels import contents_of, field_of
from rubrics.answer import best, missing, worded
from rubrics.check import Check, Question
from rubrics.model import Found, Outcome, State

MOST = 80
"""Per cent of sessions: in a log of ten to fourteen rows one or two gaps are slips, more are a missing column."""

GOAL = re.compile(r"\b(?:goals?|objectives?)\b|\b[A-Z]\d\b|\(\d\.?[A-C]\)", re.IGNORECASE)
"""A goal, or the short name that a contract gave it."""

LABEL = re.compile(r"(?:^|[.;!?”]\s+)(?P<label>[A-Z][A-Za-z &/,]{2,40}?)\s?(?:\([^)]{1,20}\)\s?)?:\s+\w")
"""A label and its value in running text: "Key points: two of them listened. Outcome: she rings both."."""

BELOW = 2
"""Paragraphs right under a session's own line that are still its record."""

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
    held = {field: [s for s in sessions if _holds(question.facts, s, field)] for field in params.fields}
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


def _holds(facts: Facts, session: Session, field: str) -> bool:
    wanted = field.split("|")
    if any(one not in session.missing or (one == "goal" and _links(facts, session)) for one in wanted):
        return True
    labelled = _labelled(facts, session)
    return any(one in labelled for one in wanted)


def _labelled(facts: Facts, session: Session) -> frozenset[str]:
    """Fields that its row holds under their columns' headers, or the paragraphs under its line hold after labels."""
    cell = facts.reading.block(session.span).cell
    return _of_row(facts, session, cell) if cell is not None else _of_paragraphs(facts, session)


def _of_row(facts: Facts, session: Session, place: CellPlace) -> frozenset[str]:
    document = facts.reading.documents[session.span.document]
    found: set[str] = set()
    texts = {
        (c.row, c.column): " ".join(document.blocks[b].text for b in c.blocks)
        for c in document.tables[place.table].cells
    }
    for (row, column), text in texts.items():
        header = texts.get((0, column), "")
        if row and row == place.row and column != place.column and re.search(r"\w", text):
            found |= {one.value for one in contents_of(header) or {field_of(header)}}
    return frozenset(found)


def _of_paragraphs(facts: Facts, session: Session) -> frozenset[str]:
    document = facts.reading.documents[session.span.document]
    others = {s.span.block for s in facts.sessions if s.span.document == session.span.document} - {session.span.block}
    ends = others | {h.block for h in document.headings}
    found: set[str] = set()
    for b in range(session.span.block, min(session.span.block + BELOW + 1, len(document.blocks))):
        block = document.blocks[b]
        if b in ends or block.cell is not None:
            break
        said = {f.value for m in LABEL.finditer(block.text) for f in contents_of(m["label"]) or {field_of(m["label"])}}
        found |= said | ({"goal"} if "aim" in said and GOAL.search(block.text) else set())
    return frozenset(found)


def _links(facts: Facts, session: Session) -> bool:
    """The record names a goal in another of its fields: "Aim: closing; all goals", "Topic (G2)"."""
    cell = facts.reading.block(session.span).cell
    if cell is None:
        return GOAL.search(facts.reading.block(session.span).text) is not None
    blocks = facts.reading.documents[session.span.document].blocks
    tables = {
        (s.span.document, c.table)
        for s in facts.sessions
        if s.span != session.span and (c := facts.reading.block(s.span).cell) is not None
    }
    alone = (session.span.document, cell.table) not in tables
    return any(
        b.cell is not None and b.cell.table == cell.table and (alone or b.cell.row == cell.row) and GOAL.search(b.text)
        for b in blocks
    )


CHECK = Check("session_fields", Params, run, __doc__)
