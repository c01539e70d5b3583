"""The entries of a reflective log: in a column of the log, in a form's row, under headings, or in opened paragraphs.

Learners call them reflections, or something of their own ("Afterthought", "What I take away"); a column, a heading or
an opening phrase that comes back in one record after another is known by what is said under it, too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from extractors.model import Facts, Span
from extractors.sessions.clients import designator, session_number
from extractors.sessions.dates import find_dates
from extractors.uncased import Uncased
from rubrics.enumerations import leadin
from rubrics.meaning.model import facets, probabilities
from rubrics.statements import Statement
from rubrics.stretches import LABEL_WORDS
from rubrics.treatment import deferred

ENTRY_WORDS = 5
"""Words of an entry in a cell: "Waited longer; it worked" reflects, "see notes" does not."""

PROSE_WORDS = 15
"""Words of an entry in prose."""

KEY_CHARACTERS = 80
"""Characters at the head of an entry in which its date, client or number stands."""

REFLECTS = Uncased(
    r"\b(?:reflect\w*|my (?:own )?(?:thoughts|learning|notes on myself)|what (?:went well|i (?:learn\w*|noticed|"
    r"would|did well|could|thought|think|felt|feel|made of|make of|took from|take from))|how i felt|"
    r"thoughts|went well|even better if|do differently|learning log|lessons?|self[- ]review|own (?:performance|"
    r"practice)|how i did|after:)",
)
"""Words by which a column, a form's label, a heading or an opening phrase announces reflection."""

NOT_REFLECTION = re.compile(
    r"\b(?:client'?s?|coachee'?s?|mentee'?s?|his|her|their) (?:own )?(?:reflections?|thoughts)\b", re.IGNORECASE
)

CODE = re.compile(
    r"\W*(?i:(?:after|session|meeting|following)\s+)?"
    r"(?P<code>[A-Za-z]{1,4}[ .-]?\d{1,2})(?=\s*(?:[.:)\u2013\u2014|-]|$))"
)
"""A session's short name in a log, and at the head of what is written about it: "A1.", "MT-3:", "After S 4"."""

_COUNTED = re.compile(r"\W*(?P<number>\d{1,2})[.):]?\s")
"""A paragraph's plain number, which tells a session where the paragraphs under its heading count from one."""
_OWN_HEAD = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself|[Ss]elf|[Oo]wn)\b")
_NEXT_HEAD = re.compile(
    r"\bnext\b|\botherwise\b|\bdifferently\b|\bin future\b|\banother time\b|\blessons?\b|\bimprove\w*"
    r"|\bto (?:change|mend|try|practise|work on)\b",
    re.IGNORECASE,
)
"""Heads of columns about the writer, and about what the writer will do another time."""
_SUPERVISION = re.compile(r"\bsupervis", re.IGNORECASE)
LEAST_CELLS = 3
OWN_SHARE = 0.6
"""Share of a column's written cells in the first person."""
OWN_MEANT = 0.25
"""Mean probability of reflection, among thirty facets, from which a column is one."""
_LOOKS_BACK = ("reflection-own", "action")
_NEXT = re.compile(
    r"\b(?:next(?: time)?|my next [a-z]+|lesson|note to self|to (?:try|practise|improve|mend|work on|do))\s*[:–-]"
    r"|\bnext time\b",
    re.IGNORECASE,
)
"""Words with which an entry about a session closes, as "Next: ask once and wait" does."""
_OWN = re.compile(r"\b(?:I|[Mm]y|me|myself)\b")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
OWN_SENTENCES = 3
"""Sentences in the first person from which a paragraph that holds a session's record may look back on it as well: a
record says what was asked once or twice, and tells of the client for the rest."""


@dataclass(slots=True)
class Entry:
    """What a learner wrote about one session, or about nothing that can be told yet."""

    statements: list[Statement] = field(default_factory=list)
    key: str = ""
    """What stands over or before it: heading, labels, head of its text."""
    opening: str = ""
    """The head of its first cell or paragraph."""
    keyed: bool = False
    """It opens with what tells a session: a date, a number, a client, or in a table the row's first cell."""

    @property
    def words(self) -> int:
        """Words of what it says; what it only announces or puts off is left out."""
        return sum(s.words for s in self.statements if not deferred(s.text))

    @property
    def place(self) -> Span:
        """Where it begins."""
        return self.statements[0].span


def entries(facts: Facts, statements: Sequence[Statement], logs: frozenset[tuple[int, int]]) -> list[Entry]:
    """The entries of a submission in rows and in prose; `logs` are the (document, table) that hold session records."""
    thoughtful, below = frozenset(_thoughtful(facts, logs)), _reflective(facts, statements)
    prose = [s for s in statements if s.row is None]
    records, numbered = _records(facts, prose), _numbered(facts, prose)
    rows = _row_entries(statements, logs, thoughtful, frozenset(_mirrors(facts, logs)))
    made = [*rows, *_prose_entries(prose, below, _labels(prose), records, numbered)]
    return [e for e in made if e.words >= (ENTRY_WORDS if e.statements[0].row else PROSE_WORDS)]


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
            if _looks_back(written):
                yield from ((d, b) for b in blocks)


def _mirrors(facts: Facts, logs: frozenset[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """(document, table) of the tables in which the learner looks at own work, whatever they are called: one column is
    about the learner, another about the next time. Records of sessions, of supervision too, are none."""
    supervised = {
        (s.span.document, cell.table)
        for s in facts.sessions
        if s.kind == "supervision" and (cell := facts.reading.block(s.span).cell) is not None
    }
    for d, document in enumerate(facts.reading.documents):
        for number, table in enumerate(document.tables):
            heads = [
                " ".join(document.blocks[b].text for b in c.blocks) for c in table.cells if c.row == 0 and c.column
            ]
            own = [head for head in heads if _OWN_HEAD.search(head) and not _NEXT_HEAD.search(head)]
            if own and any(_NEXT_HEAD.search(h) for h in heads) and (d, number) not in logs | supervised:
                yield d, number


def _meant(texts: Sequence[str]) -> float:
    """The mean probability that a text looks at the writer's own sessions."""
    given = [probabilities(facets()[_LOOKS_BACK[0]], text) for text in texts]
    return sum(one.get(facet, 0.0) for one in given for facet in _LOOKS_BACK) / len(given)


def _row_entries(
    statements: Sequence[Statement],
    logs: frozenset[tuple[int, int]],
    thoughtful: frozenset[tuple[int, int]],
    mirrors: frozenset[tuple[int, int]],
) -> Iterator[Entry]:
    """A row's cells under a label of reflection; in a table under such a heading that is no log, or in one of the
    `mirrors`, all its cells."""
    rows: dict[tuple[int, int, int], Entry] = {}
    for s in statements:
        if s.row is None:
            continue
        entry = rows.setdefault(s.row, Entry(key=s.heading, opening=s.text[:KEY_CHARACTERS]))
        entry.key = f"{entry.key} | {s.text[:KEY_CHARACTERS]}"
        labelled = REFLECTS.search(s.labels) and not NOT_REFLECTION.search(s.labels)
        if not labelled and s.row[2] == 0 and s.words <= LABEL_WORDS:
            continue  # of the row of labels
        headed = (REFLECTS.search(s.heading) or REFLECTS.search(s.over)) and s.row[:2] not in logs
        mirrored = s.row[:2] in mirrors and not _SUPERVISION.search(f"{s.over} {s.heading}")
        if labelled or headed or mirrored or s.paragraph in thoughtful:
            entry.statements.append(s)
    yield from (e for e in rows.values() if e.statements)


def _reflective(facts: Facts, statements: Sequence[Statement]) -> frozenset[tuple[int, str]]:
    """(document, title) of headings over reflections that do not say so: those below one that does, and those over
    paragraphs that each open with what tells a session, look at the writer's own work, and hold no session's record
    or tell of the writer beside it."""
    logs = {(s.span.document, s.span.block) for s in facts.sessions if s.minutes is not None}
    under: dict[tuple[int, str], dict[tuple[int, int], list[str]]] = defaultdict(dict)
    for s in statements:
        if s.row is None and s.heading:
            under[s.span.document, s.heading].setdefault(s.paragraph, []).append(s.text)
    found = set(_below(facts))
    numbered = _numbered(facts, (s for s in statements if s.row is None))
    for place, paragraphs in under.items():
        told = {p: texts for p, texts in paragraphs.items() if p not in logs or _tells_of_self(texts)}
        keyed = [" ".join(texts) for p, texts in told.items() if p in numbered or _keyed(texts[0])]
        if _looks_back(keyed) or (not logs & set(paragraphs) and _says_what_next(keyed)):
            found.add(place)
    return frozenset(found)


def _numbered(facts: Facts, prose: Iterable[Statement]) -> frozenset[tuple[int, int]]:
    """(document, block) of the paragraphs that are counted from one under their heading, three at least."""
    under: dict[tuple[int, str], dict[tuple[int, int], int]] = defaultdict(dict)
    for s in prose:
        block = facts.reading.documents[s.span.document].blocks[s.span.block]
        if (number := _COUNTED.match(f"{block.label} {block.text}")) is not None:
            under[s.span.document, s.heading][s.paragraph] = int(number["number"])
    runs = (held for held in under.values() if list(held.values()) == [*range(1, len(held) + 1)])
    return frozenset(p for held in runs if len(held) >= LEAST_CELLS for p in held)


def _records(facts: Facts, prose: Iterable[Statement]) -> frozenset[tuple[int, int]]:
    """(document, block) of the paragraphs that hold a counted session's record and hardly tell of the writer, where
    no heading says that these are reflections."""
    held = {(s.span.document, s.span.block) for s in facts.sessions if s.counted and s.minutes is not None}
    said = frozenset(_below(facts))
    told: dict[tuple[int, int], list[str]] = defaultdict(list)
    for s in prose:
        if s.paragraph in held and (s.span.document, s.heading) not in said and not REFLECTS.search(s.heading):
            told[s.paragraph].append(s.text)
    return frozenset(p for p, texts in told.items() if not _tells_of_self(texts))


def _tells_of_self(texts: Iterable[str]) -> bool:
    """Several sentences are in the first person, what is quoted left out."""
    return sum(1 for text in texts if _OWN.search(_QUOTED.sub("", text))) >= OWN_SENTENCES


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


def _labels(statements: Iterable[Statement]) -> frozenset[str]:
    """Opening phrases that stand over one record after another and look at the writer's own work ("Afterthought.")."""
    held: dict[str, dict[tuple[int, int], list[str]]] = defaultdict(lambda: defaultdict(list))
    over, opening, block = "", "", (-1, -1)
    for s in statements:
        own = leadin(s).casefold()
        over = own if s.paragraph != block else over
        opening = own or (opening if s.paragraph == block else "")
        block = s.paragraph
        for label in {over, opening} - {""}:
            held[label][s.paragraph].append(s.text)
    return frozenset(label for label, found in held.items() if _looks_back([" ".join(t) for t in found.values()]))


def _looks_back(texts: Sequence[str]) -> bool:
    """There are some texts, most in the first person, and most say what is next or, taken together, mean reflection."""
    own = sum(1 for text in texts if _OWN.search(text))
    if len(texts) < LEAST_CELLS or own < OWN_SHARE * len(texts):
        return False
    return _says_what_next(texts) or _meant(texts) >= OWN_MEANT


def _says_what_next(texts: Sequence[str]) -> bool:
    """Most of some texts close with what is to be done another time."""
    return len(texts) >= LEAST_CELLS and sum(1 for t in texts if _NEXT.search(t)) >= OWN_SHARE * len(texts)


def _prose_entries(
    statements: Sequence[Statement],
    below: frozenset[tuple[int, str]],
    labels: frozenset[str],
    records: frozenset[tuple[int, int]],
    numbered: frozenset[tuple[int, int]],
) -> Iterator[Entry]:
    """What follows an opening phrase of reflection (one that says so, or one of `labels`), or a date, number or client
    under a heading of reflection."""
    current: Entry | None = None
    block, heading, first, inside = (-1, -1), "", "", False
    for s in statements:
        if s.heading != heading:
            if current is not None:
                yield current
            current, heading = None, s.heading
        opening = leadin(s)
        under = REFLECTS.search(s.heading) is not None or (s.span.document, s.heading) in below
        fresh = s.paragraph != block
        first = s.text if fresh else first
        if s.paragraph in records and fresh and current is not None:
            yield current
            current = None
        under = under and s.paragraph not in records
        told = bool(opening) and (REFLECTS.search(opening) is not None or opening.casefold() in labels)
        if told or (under and (current is None or (fresh and (s.paragraph in numbered or _keyed(s.text))))):
            if current is not None:
                yield current
            inside = not fresh
            key = f"{s.heading} {first[:KEY_CHARACTERS] if inside else ''} {s.text[:KEY_CHARACTERS]}"
            keyed = fresh and (s.paragraph in numbered or _keyed(s.text))
            current = Entry([s], key, (first if inside else s.text)[:KEY_CHARACTERS], keyed)
        elif current is not None and (not fresh or under or not (opening or inside)):
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
        or CODE.match(head) is not None
    )
