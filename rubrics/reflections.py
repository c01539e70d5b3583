"""Which sessions have a reflection: pairing of session records with entries of a reflective log.

Learners reflect in a column of the log, in a row of each session's form, under a heading per session, in dated
entries, or in a table of their own. An entry is paired with a session by standing in the same row or form, by
date, by client and number, by number alone where there is one series, or by standing right after the session's
own record. Each entry serves one session only.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from extractors.model import Facts, Session, Span
from extractors.sessions.clients import designator, key_of, session_number
from extractors.sessions.dates import find_dates
from rubrics.enumerations import leadin
from rubrics.meaning.model import facets, probabilities
from rubrics.statements import Statement, everywhere
from rubrics.stretches import LABEL_WORDS
from rubrics.treatment import deferred

ENTRY_WORDS = 5
"""Words of an entry in a cell: "Waited longer; it worked" reflects, "see notes" does not."""

PROSE_WORDS = 15
"""Words of an entry in prose."""

KEY_CHARACTERS = 80
"""Characters at the head of an entry in which its date, client or number stands."""

REFLECTS = re.compile(
    r"\b(?:reflect\w*|my (?:own )?(?:thoughts|learning|notes on myself)|what (?:went well|i (?:learn\w*|noticed|"
    r"would|did well|could|thought|think|felt|feel|made of|make of|took from|take from))|how i felt|"
    r"thoughts|went well|even better if|do differently|learning log|lessons?|self[- ]review|own (?:performance|"
    r"practice)|how i did|after:)",
    re.IGNORECASE,
)
"""Words by which a column, a form's label, a heading or an opening phrase announces reflection."""

NOT_REFLECTION = re.compile(
    r"\b(?:client'?s?|coachee'?s?|mentee'?s?|his|her|their) (?:own )?(?:reflections?|thoughts)\b", re.IGNORECASE
)

_SHORT_DATE = re.compile(r"(?<![\d./])(?P<day>\d{1,2})[./](?P<month>\d{2})(?![\d/]|\.\d)")
"""A day and month without a year, as logs that have the year in their title write it: "14.01", "3/02"."""

_CODE = re.compile(r"\W*(?P<code>[A-Za-z]{1,4}[ .-]?\d{1,2})(?=\s*(?:[.:)\u2013\u2014|-]|$))")
"""A session's short name in a log, and at the head of what is written about it: "A1.", "MT-3:", "S 4"."""


LEAST_CELLS = 3
OWN_SHARE = 0.6
"""Share of a column's written cells in the first person."""
OWN_MEANT = 0.25
"""Mean probability of reflection, among thirty facets, from which a column is one."""
_LOOKS_BACK = ("reflection-own", "action")
_RUNNING = re.compile(r"\W*(?:no\.?|nr\.?|number|session|meeting|#)?\s*(?P<number>\d{1,2})\W*", re.IGNORECASE)
"""A cell that holds a running number and nothing else."""
_OWN = re.compile(r"\b(?:I|my|me|myself)\b")


@dataclass(slots=True)
class _Entry:
    statements: list[Statement] = field(default_factory=list)
    key: str = ""
    """What stands over or before it: heading, labels, head of its text."""
    opening: str = ""
    """The head of its first cell or paragraph."""

    @property
    def words(self) -> int:
        return sum(s.words for s in self.statements if not deferred(s.text))

    @property
    def place(self) -> Span:
        return self.statements[0].span


@dataclass(frozen=True, slots=True)
class Pairing:
    """Sessions that have a reflection, with its place, and sessions that have none."""

    paired: tuple[tuple[Session, Span], ...]
    alone: tuple[Session, ...]
    entries: int
    """How many entries of reflection there are at all."""


def pair(facts: Facts, evidence: frozenset[tuple[int, int]] | None = None) -> Pairing:
    """Pair each counted session of coaching with an entry; `evidence` as for `rubrics.statements.everywhere`."""
    sessions = _recorded(facts)
    statements = everywhere(facts, evidence)
    logs = frozenset(place for s in sessions if (place := _table(facts, s)) is not None)
    entries = _entries(statements, logs, frozenset(_thoughtful(facts, logs)), _reflective(facts, statements))
    for entry in entries:
        if (row := entry.statements[0].row) is not None and (head := _head(facts, row)):
            entry.opening, entry.key = head, f"{entry.key} {head}"
    left = dict.fromkeys(range(len(entries)))
    paired: dict[int, Span] = {}
    numbers = _numbers(sessions)
    for test in (_same_row, _same_table, _same_row_number, _same_date, _same_code, _same_number, _same_section):
        for i, session in enumerate(sessions):
            if i in paired:
                continue
            for e in list(left):
                if test(facts, session, numbers[i], entries[e]):
                    paired[i] = entries[e].place
                    del left[e]
                    break
    return Pairing(
        tuple((sessions[i], span) for i, span in sorted(paired.items())),
        tuple(s for i, s in enumerate(sessions) if i not in paired),
        len(entries),
    )


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


# --- entries -------------------------------------------------------------------------------------------------


def _thoughtful(facts: Facts, logs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """(document, block) of the cells of those columns of a log in which the learner looks at own work.

    Whatever the column is called: most of its cells are in the first person and, taken together, mean reflection.
    """
    for d, number in logs:
        document = facts.reading.documents[d]
        columns: dict[int, list[int]] = defaultdict(list)
        for cell in document.tables[number].cells:
            if cell.row:
                columns[cell.column].extend(cell.blocks)
        for blocks in columns.values():
            texts = [document.blocks[b].text for b in blocks]
            written = [text for text in texts if len(text.split()) >= ENTRY_WORDS]
            own = sum(1 for text in written if _OWN.search(text))
            if len(written) >= LEAST_CELLS and own >= OWN_SHARE * len(written) and _meant(written) >= OWN_MEANT:
                yield from ((d, b) for b in blocks)


def _meant(texts: Sequence[str]) -> float:
    """The mean probability that a text looks at the writer's own sessions."""
    given = [probabilities(facets()[_LOOKS_BACK[0]], text) for text in texts]
    return sum(one.get(facet, 0.0) for one in given for facet in _LOOKS_BACK) / len(given)


def _entries(
    statements: Iterable[Statement],
    logs: frozenset[tuple[int, int]],
    thoughtful: frozenset[tuple[int, int]],
    below: frozenset[tuple[int, str]],
) -> list[_Entry]:
    """The entries in rows and in prose.

    `logs` are the (document, table) that hold session records themselves, `thoughtful` the (document, block) of
    their columns of reflection, `below` the (document, title) of headings under one of reflection.
    """
    statements = tuple(statements)
    made = [*_row_entries(statements, logs, thoughtful)]
    made.extend(_prose_entries([s for s in statements if s.row is None], below))
    return [e for e in made if e.words >= (ENTRY_WORDS if e.statements[0].row else PROSE_WORDS)]


def _row_entries(
    statements: Sequence[Statement], logs: frozenset[tuple[int, int]], thoughtful: frozenset[tuple[int, int]]
) -> Iterator[_Entry]:
    """A row's cells under a label of reflection; in a table under such a heading that is no log, all its cells."""
    rows: dict[tuple[int, int, int], _Entry] = {}
    for s in statements:
        if s.row is None:
            continue
        entry = rows.setdefault(s.row, _Entry(key=s.heading, opening=s.text[:KEY_CHARACTERS]))
        entry.key = f"{entry.key} {s.text[:KEY_CHARACTERS]}"
        labelled = REFLECTS.search(s.labels) and not NOT_REFLECTION.search(s.labels)
        if not labelled and s.row[2] == 0 and s.words <= LABEL_WORDS:
            continue  # of the row of labels
        if labelled or s.paragraph in thoughtful or (REFLECTS.search(s.heading) and s.row[:2] not in logs):
            entry.statements.append(s)
    yield from (e for e in rows.values() if e.statements)


def _reflective(facts: Facts, statements: Sequence[Statement]) -> frozenset[tuple[int, str]]:
    """(document, title) of headings over reflections that do not say so: those below one that does, and those over
    paragraphs that each open with what tells a session, hold no session's record, and look at the writer's own work."""
    logs = {(s.span.document, s.span.block) for s in facts.sessions if s.minutes is not None}
    under: dict[tuple[int, str], dict[tuple[int, int], list[str]]] = defaultdict(dict)
    for s in statements:
        if s.row is None and s.heading and s.paragraph not in logs:
            under[s.span.document, s.heading].setdefault(s.paragraph, []).append(s.text)
    found = set(_below(facts))
    for place, paragraphs in under.items():
        keyed = [" ".join(texts) for texts in paragraphs.values() if _keyed(texts[0])]
        own = sum(1 for text in keyed if _OWN.search(text))
        if len(keyed) >= LEAST_CELLS and own >= OWN_SHARE * len(keyed) and _meant(keyed) >= OWN_MEANT:
            found.add(place)
    return frozenset(found)


def _below(facts: Facts) -> Iterator[tuple[int, str]]:
    """(document, title) of the headings that stand under one of reflection: "Meeting 3" in a "Reflective log"."""
    for d, document in enumerate(facts.reading.documents):
        over = 0
        for heading in document.headings:
            title = document.blocks[heading.block].text
            if over and heading.level > over:
                yield d, title
            else:
                over = heading.level if REFLECTS.search(title) else 0


def _prose_entries(statements: Sequence[Statement], below: frozenset[tuple[int, str]]) -> Iterator[_Entry]:
    """What follows an opening phrase of reflection, or a date, number or client under a heading of reflection."""
    current: _Entry | None = None
    block, heading = (-1, -1), ""
    for s in statements:
        if s.heading != heading:
            if current is not None:
                yield current
            current, heading = None, s.heading
        opening = leadin(s) if s.opens else ""
        under = REFLECTS.search(s.heading) is not None or (s.span.document, s.heading) in below
        fresh = s.paragraph != block
        if (opening and REFLECTS.search(opening)) or (under and (current is None or (fresh and _keyed(s.text)))):
            if current is not None:
                yield current
            current = _Entry([s], f"{s.heading} {s.text[:KEY_CHARACTERS]}", s.text[:KEY_CHARACTERS])
        elif current is not None and (under or not (opening and fresh)):
            current.statements.append(s)
        elif current is not None:
            yield current
            current = None
        block = s.paragraph
    if current is not None:
        yield current


def _keyed(text: str) -> bool:
    """The text opens with what tells a session: a date, a number, a client."""
    head = text[:KEY_CHARACTERS]
    dates = find_dates(head)
    return (
        bool(dates and dates[0].start < 30)
        or session_number(head[:40]) is not None
        or designator(head[:20]) is not None
        or _CODE.match(head) is not None
    )


# --- tests of pairing, strongest first -----------------------------------------------------------------------


def _same_row(facts: Facts, session: Session, number: tuple[int, int], entry: _Entry) -> bool:
    cell = facts.reading.block(session.span).cell
    row = entry.statements[0].row
    return cell is not None and row is not None and row == (session.span.document, cell.table, cell.row)


def _same_table(facts: Facts, session: Session, number: tuple[int, int], entry: _Entry) -> bool:
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


def _same_row_number(facts: Facts, session: Session, number: tuple[int, int], entry: _Entry) -> bool:
    """Both rows begin with one running number: a log and a table of reflections with a column "No." each."""
    said = _RUNNING.fullmatch(entry.opening)
    cell = facts.reading.block(session.span).cell
    if said is None or cell is None or entry.statements[0].row is None:
        return False
    own = _RUNNING.fullmatch(_head(facts, (session.span.document, cell.table, cell.row)))
    return own is not None and own["number"] == said["number"]


def _same_date(facts: Facts, session: Session, number: tuple[int, int], entry: _Entry) -> bool:
    if session.date is None:
        return False
    for found in find_dates(entry.key):
        whole = found if found.year else found.in_year(session.date.year)
        if whole.value == session.date and _client_fits(session, entry):
            return True
    short = {(int(m["day"]), int(m["month"])) for m in _SHORT_DATE.finditer(entry.key)}
    return (session.date.day, session.date.month) in short and _client_fits(session, entry)


def _same_code(facts: Facts, session: Session, number: tuple[int, int], entry: _Entry) -> bool:
    """The entry opens with the short name that the session has in its log."""
    said = _CODE.match(entry.opening)
    cell = facts.reading.block(session.span).cell
    if said is None or cell is None:
        return False
    row = facts.reading.documents[session.span.document].tables[cell.table].cells
    blocks = facts.reading.documents[session.span.document].blocks
    texts = (blocks[b].text for one in row if one.row == cell.row for b in one.blocks)
    return any((m := _CODE.fullmatch(text.strip())) and _plain(m["code"]) == _plain(said["code"]) for text in texts)


def _plain(code: str) -> str:
    return re.sub(r"[ .-]", "", code).casefold()


def _same_number(facts: Facts, session: Session, number: tuple[int, int], entry: _Entry) -> bool:
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


def _beside(client: str, opening: str) -> int | None:
    """The number right after a client's label at the head of an entry: "Mentee 1, 3"; or its sign: "A3", "1.3"."""
    found = re.match(
        rf"\W*{re.escape(client)}\s*[,;:/–-]\s*(?:session |meeting |no\.? ?)?(\d{{1,2}})\b", opening, re.IGNORECASE
    )
    sign = client.split()[-1]
    if found is None and _SIGN.fullmatch(sign):
        between = "[./-]" if sign.isdigit() else " ?[./-]? ?"
        found = re.match(rf"\W*{sign}{between}(\d{{1,2}})(?![\w.]\w)", opening)
    return int(found[1]) if found else None


def _same_section(facts: Facts, session: Session, number: tuple[int, int], entry: _Entry) -> bool:
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


def _client_fits(session: Session, entry: _Entry) -> bool:
    named = designator(entry.key)
    return named is None or session.client is None or named[1] == key_of(session.client)
