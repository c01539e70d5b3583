"""Which sessions have a reflection: pairing of session records with entries of a reflective log.

Learners reflect in a column of the log, in a row of each session's form, under a heading per session, in dated
entries, or in a table of their own. An entry is paired with a session by standing in the same row or form, by
date, by client and number, by number alone where there is one series, or by standing right after the session's
own record. Each entry serves one session only.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from extractors.model import Facts, Session, Span
from extractors.once import once
from extractors.sessions.clients import designator, key_of, session_number
from extractors.sessions.dates import find_dates
from rubrics import log_entries
from rubrics.log_entries import CODE, KEY_CHARACTERS, Entry
from rubrics.statements import Statement, everywhere

_SHORT_DATE = re.compile(r"(?<![\d./])(?P<day>\d{1,2})[./](?P<month>\d{2})(?![\d/]|\.\d)")
"""A day and month without a year, as logs that have the year in their title write it: "14.01", "3/02"."""


_SIGN_OF_ROW = re.compile(
    r"\W*(?:(?:no\.?|nr\.?|number|session|meeting|after|#)\s*){0,2}(?P<sign>[A-Za-z]{0,3} ?"
    r"\d{1,2}(?:[.:/-]\d{1,2})?|\d{1,2} ?[A-Za-z])\W*",
    re.IGNORECASE,
)
"""A cell that holds nothing but what a session is called by: a running number, "1.2" (client, session), "B3", "2C"."""


LEAST_IN_TURN = 5
"""Entries and sessions whose equal number is no accident."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Sessions that have a reflection, with its place, and sessions that have none."""

    paired: tuple[tuple[Session, Span], ...]
    alone: tuple[Session, ...]
    entries: int
    """How many entries of reflection there are at all."""
    said: tuple[Statement, ...] = ()
    """The statements of the entries that were paired."""


def pair(facts: Facts, evidence: frozenset[tuple[int, int]] | None = None) -> Pairing:
    """Pair each counted session of coaching with an entry; `evidence` as for `rubrics.statements.everywhere`."""
    return _pair(facts, evidence)


@once
def _pair(facts: Facts, evidence: frozenset[tuple[int, int]] | None) -> Pairing:
    sessions = _recorded(facts)
    statements = everywhere(facts, evidence)
    logs = frozenset(place for s in sessions if (place := _table(facts, s)) is not None)
    entries = log_entries.entries(facts, statements, logs)
    for entry in entries:
        if (row := entry.statements[0].row) is not None and (head := _head(facts, row)):
            entry.opening, entry.key, entry.keyed = head, f"{entry.key} | {head}", True
    left = list(entries)
    paired: dict[int, Entry] = {}
    numbers = _numbers(sessions)

    def match(*tests: _Test) -> None:
        for test in tests:
            for i, session in enumerate(sessions):
                fitting = (e for e in left if test(facts, session, numbers[i], e))
                if i not in paired and (entry := next(fitting, None)) is not None:
                    paired[i] = entry
                    left.remove(entry)

    match(_same_row, _same_table, _same_row_number, _same_date, _same_code, _same_number)
    paired.update(_in_turn(sessions, paired, left))
    left = [e for e in left if not any(e is taken for taken in paired.values())]
    match(_same_section)
    return Pairing(
        tuple((sessions[i], entry.place) for i, entry in sorted(paired.items())),
        tuple(s for i, s in enumerate(sessions) if i not in paired),
        len(entries),
        tuple(s for entry in paired.values() for s in entry.statements),
    )


def _in_turn(sessions: Sequence[Session], paired: Mapping[int, Entry], left: Sequence[Entry]) -> dict[int, Entry]:
    """The sessions of clients with whom none was paired, by date, and the entries that are left, one by one, where
    they are as many and stand in one table or under one heading: what they are called by may be known to the learner
    alone, as "1, Client 1" of a client whom the log calls by name, but not how many there are."""
    done = {sessions[i].client for i in paired}
    alone = [i for i in range(len(sessions)) if i not in paired]
    dateless = [e for e in left if e.keyed and not find_dates(e.key)]
    places = {e.statements[0].row[:2] if e.statements[0].row else e.statements[0].heading for e in dateless}
    if len(alone) < LEAST_IN_TURN or len(dateless) != len(alone) or len(places) > 1:
        return {}
    if any(sessions[i].client in done for i in alone):
        return {}
    order = sorted(alone, key=lambda i: (sessions[i].date or date.max, i))
    return dict(zip(order, dateless, strict=True))


def _head(facts: Facts, row: tuple[int, int, int]) -> str:
    """The first cell of a row, which may be no evidence and still say what the row is about: a number, a code."""
    d, table, number = row
    document = facts.reading.documents[d]
    cells = (c for c in document.tables[table].cells if c.row == number and c.column == 0)
    return " ".join(document.blocks[b].text for c in cells for b in c.blocks)[:KEY_CHARACTERS]


def _recorded(facts: Facts) -> list[Session]:
    """Counted sessions of coaching; where some have lengths, a table in which none has one is no log of sessions."""
    counted = [s for s in facts.sessions if s.counted and s.kind == "coaching"]
    timed = {_table(facts, s) for s in counted if s.minutes is not None}
    return [s for s in counted if not timed or _table(facts, s) is None or _table(facts, s) in timed]


def _table(facts: Facts, session: Session) -> tuple[int, int] | None:
    """(document, table) in which a session is recorded."""
    cell = facts.reading.block(session.span).cell
    return None if cell is None else (session.span.document, cell.table)


def _numbers(sessions: Sequence[Session]) -> list[tuple[int, int]]:
    """(position among the client's sessions, position among all), both from 1, in order of date where all have "
    "one."""
    order = sorted(range(len(sessions)), key=lambda i: (sessions[i].date or date.max, i))
    seen: dict[str, int] = defaultdict(int)
    numbers = [(0, 0)] * len(sessions)
    for overall, i in enumerate(order, 1):
        seen[sessions[i].client or ""] += 1
        numbers[i] = (seen[sessions[i].client or ""], overall)
    return numbers


_Test = Callable[[Facts, Session, tuple[int, int], Entry], bool]

# --- tests of pairing, strongest first -----------------------------------------------------------------------


def _same_row(facts: Facts, session: Session, number: tuple[int, int], entry: Entry) -> bool:
    cell = facts.reading.block(session.span).cell
    row = entry.statements[0].row
    return cell is not None and row is not None and row == (session.span.document, cell.table, cell.row)


def _same_table(facts: Facts, session: Session, number: tuple[int, int], entry: Entry) -> bool:
    """A form: one table per session."""
    cell = facts.reading.block(session.span).cell
    row = entry.statements[0].row
    if cell is None or row is None or row[:2] != (session.span.document, cell.table):
        return False
    others = [
        s
        for s in facts.sessions
        if s.span != session.span
        and s.span.document == session.span.document
        and (c := facts.reading.block(s.span).cell) is not None
        and c.table == cell.table
    ]
    return not others


def _same_row_number(facts: Facts, session: Session, number: tuple[int, int], entry: Entry) -> bool:
    """Both rows begin with one sign: a log and a table of reflections with a column "No." each, or "1.2" and "1.2"."""
    said = _SIGN_OF_ROW.fullmatch(entry.opening)
    cell = facts.reading.block(session.span).cell
    if said is None or cell is None or entry.statements[0].row is None:
        return False
    own = _SIGN_OF_ROW.fullmatch(_head(facts, (session.span.document, cell.table, cell.row)))
    return own is not None and _plain(own["sign"]) == _plain(said["sign"])


def _same_date(facts: Facts, session: Session, number: tuple[int, int], entry: Entry) -> bool:
    if session.date is None:
        return False
    for found in find_dates(entry.key):
        whole = found if found.year else found.in_year(session.date.year)
        if whole.value == session.date and _client_fits(session, entry):
            return True
    short = {(int(m["day"]), int(m["month"])) for m in _SHORT_DATE.finditer(entry.key)}
    return (session.date.day, session.date.month) in short and _client_fits(session, entry)


def _same_code(facts: Facts, session: Session, number: tuple[int, int], entry: Entry) -> bool:
    """The entry opens with the short name that the session has in its log."""
    said = CODE.match(entry.opening)
    cell = facts.reading.block(session.span).cell
    if said is None:
        return False
    if cell is None:
        own = CODE.match(facts.reading.block(session.span).text)
        return own is not None and _plain(own["code"]) == _plain(said["code"])
    row = facts.reading.documents[session.span.document].tables[cell.table].cells
    blocks = facts.reading.documents[session.span.document].blocks
    texts = (blocks[b].text for one in row if one.row == cell.row for b in one.blocks)
    return any((m := CODE.fullmatch(text.strip())) and _plain(m["code"]) == _plain(said["code"]) for text in texts)


def _plain(code: str) -> str:
    return re.sub(r"[ -]", "", re.sub(r"(?<=\d)[.:/-](?=\d)", "/", code)).replace(".", "").casefold()


def _same_number(facts: Facts, session: Session, number: tuple[int, int], entry: Entry) -> bool:
    if session.client and (beside := _beside(session.client, entry.opening)) is not None:
        return beside == number[0]
    said = session_number(entry.key)
    if said is None:
        return False
    named = designator(entry.key)
    if named and session.client:
        return named[1] == key_of(session.client) and said == number[0]
    if session.client and re.search(rf"\b{re.escape(session.client)}\b", entry.key, re.IGNORECASE):
        return said == number[0]
    return named is None and said == number[1]


_SIGN = re.compile(r"[A-Z]{1,2}|\d")
"""The last word of a label ("Client A", "Mentee 1") that stands for the client in the numbers of sessions."""


_NTH = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_COUNT = rf"(?:(?:session|meeting|no\.?) ?)?(?P<n>\d{{1,2}}|{'|'.join(_NTH)})\b"


def _beside(client: str, opening: str) -> int | None:
    """The number right beside a client's label at the head of an entry: "Mentee 1, 3", "2, Mentee 1"; or beside its
    sign: "A3", "1.3", "1, third"."""
    label, sign = re.escape(client), client.split()[-1]
    ways = [rf"\W*{label}\s*[,;:/–-]\s*{_COUNT}", rf"\W*{_COUNT}\s*[,;:/–-]\s*(?:with )?{label}\b"]
    if _SIGN.fullmatch(sign):
        between = "[./-]" if sign.isdigit() else " ?[./-]? ?"
        head = r"\W*(?:(?:after|session|meeting) ){0,2}"
        ways += [rf"{head}{sign}{between}(?P<n>\d{{1,2}})(?![\w.]\w)", rf"{head}{sign}, (?P<n>{'|'.join(_NTH)})\b"]
    found = next((m for way in ways if (m := re.match(way, opening, re.IGNORECASE)) is not None), None)
    if found is None:
        return None
    said = found["n"].casefold()
    return _NTH.index(said) + 1 if said in _NTH else int(said)


def _same_section(facts: Facts, session: Session, number: tuple[int, int], entry: Entry) -> bool:
    """The entry follows the session's record before the next record begins, under the same or the next heading."""
    place = entry.place
    if place.document != session.span.document or place < session.span:
        return False
    if session.client and _beside(session.client, entry.opening) not in (None, number[0]):
        return False
    between = [
        s
        for s in facts.sessions
        if s.span != session.span and s.span.document == place.document and session.span < s.span < place
    ]
    headings = [
        h for h in facts.reading.documents[place.document].headings if session.span.block < h.block < place.block
    ]
    return not between and len(headings) <= 1 and _client_fits(session, entry)


def _client_fits(session: Session, entry: Entry) -> bool:
    named = designator(entry.key)
    return named is None or session.client is None or named[1] == key_of(session.client)
