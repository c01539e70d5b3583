"""A second look at the pages that knows nothing of columns and headings: where does a day stand beside a length?

The records are read by what columns are called and what labels mean. This way of reading goes by the shape of the
values alone. Where it finds a day and a length of a session, and no record has that day, something was not read; where
it finds another length in the row of a record, one of the two was misread. Both are said (contract, doubts).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.model import Disagreement, Reading, Role, Session, Span
from extractors.sessions.clients import designator, session_number
from extractors.sessions.dates import FoundDate, find_dates
from extractors.sessions.durations import FoundDuration, find_durations
from extractors.sessions.grid import Grid, grid_of
from extractors.sessions.labels import field_of
from extractors.sessions.record import Field, Nature
from extractors.sessions.rows import said
from extractors.sessions.setting import Setting, Settings
from extractors.sessions.status import other_kind
from extractors.sessions.telling import FUTURE
from extractors.sessions.values import dates_in, like_a_length, without_dates

SHORTEST, LONGEST = 20, 240
"""Minutes of what may be the length of a session (domain notes 6.1, odd lengths)."""
BESIDE = 25
"""Characters after day and length in which a word may say that they are of something else."""
LINE = 30
"""Words of a line of text that may be a record by itself; a longer one tells of something."""
HEADERS = 6
"""Rows among which a table's headers stand."""
LONE, NEAR = 12, 6
"""Words of a line that gives a client and a length, and paragraphs round a session that belong to its record."""
FEW = 3
"""Places named one by one; more are summed up in one sentence."""
_ABOUT = re.compile(
    r"\b(?:sessions?|coach\w*|mentor\w*|mentee|client|coachee|supervis\w+|met with|1:1|one[- ]to[- ]one)\b", re.I
)
_BESIDE = re.compile(
    r"\b(?:course|workshop|training|webinar|module|cpd|conference|book|reading|lecture|study|seminar|prep\w*|travel\w*"
    r"|writ(?:e|ing)[- ]?up|plan(?:s|ned|ning)?|propos\w+|target|deadline|contract|agree\w*|feedback|survey|born|review"
    r"|required|minimum|total|cancel\w*|dna|did not|postponed|re-?scheduled|missed|will|next|between|until|since"
    r"|e-?mail|signed|reflect\w*|observ\w+|assess\w*|published|retrieved|accessed|podcast|award|qualif\w+|employ\w+)\b",
    re.I,
)
"""Words by which a day and a length are of something else, or of a meeting that was not held."""
_WEEKDAY = re.compile(r"\W*(?:mon|tue|wed|thu|fri|sat|sun)\w*\W*", re.I)
_NOT_A_LENGTH = {Field.RUNNING, Field.BREAK, Field.OTHER_TIME, Field.PLANNED, Field.OTHER_DATE, Field.START, Field.END}


@dataclass(frozen=True, slots=True)
class Seen:
    """A day and a length side by side."""

    span: Span
    day: FoundDate
    minutes: int


def disagreements(reading: Reading, settings: Settings, sessions: Sequence[Session]) -> tuple[Disagreement, ...]:
    """Where the shapes of the values tell of sessions that the records do not have.

    reading, settings: the submission; sessions: as they were read, counted or not.
    """
    days = {(s.date.month, s.date.day) for s in sessions if s.date is not None}
    undated = {(s.span.document, s.span.block) for s in sessions}
    unread = [
        seen
        for seen in (*_in_tables(reading, settings), *_in_lines(reading, settings))
        if (seen.day.month, seen.day.day) not in days and (seen.span.document, seen.span.block) not in undated
    ]
    return (*_misread(reading, sessions), *_told(reading, unread), *_lone(reading, settings, sessions, unread))


def _lone(
    reading: Reading, settings: Settings, sessions: Sequence[Session], unread: Sequence[Seen]
) -> Iterator[Disagreement]:
    """Several short lines or cells that name a client beside a length, near which no session was read."""
    near = {(s.span.document, p) for s in sessions for p in range(s.span.block - NEAR, s.span.block + NEAR + 1)}
    near |= {(u.span.document, u.span.block) for u in unread}
    lone: list[tuple[Span, int]] = []
    for d, position, block in reading.blocks():
        text = block.text
        if (d, position) in near or block.role is not Role.TEXT or not 0 < len(text.split()) <= LONE:
            continue
        if not designator(text) or _BESIDE.search(text) or FUTURE.search(text) or _aside(settings.at(d, position)):
            continue
        lengths = [f for f in find_durations(without_dates(text)) if SHORTEST <= f.minutes <= LONGEST and f.count == 1]
        if len(lengths) == 1:
            lone.append((Span(d, position, 0, len(text)), lengths[0].minutes))
    if len(lone) > FEW:
        total = said(sum(minutes for _, minutes in lone))
        shown = re.sub(r"\s+", " ", reading.text(lone[0][0])).strip()[:60]
        about = (
            f"{len(lone)} places have a client beside a length ({total} together), the first “{shown}”, and no session"
        )
        yield Disagreement(f"{about} was read near them", lone[0][0])


def _misread(reading: Reading, sessions: Sequence[Session]) -> Iterator[Disagreement]:
    """Rows whose cells have the shape of one length, which is not the length that the columns' names gave."""
    rows: dict[tuple[int, int], dict[int, list[Session]]] = {}
    for session in sessions:
        cell = reading.block(session.span).cell
        if cell is not None and session.counted and session.minutes is not None and session.start is None:
            rows.setdefault((session.span.document, cell.table), {}).setdefault(cell.row, []).append(session)
    for (d, t), held in rows.items():
        grid = grid_of(reading.documents[d], d, t)
        wrong = [
            (s, shaped)
            for row, made in held.items()
            if len(made) == 1 and row < len(grid.rows)
            for s in made
            if (shaped := _other_length(grid, row, s.minutes or 0)) is not None
        ]
        if wrong and len(wrong) * 2 >= len(held):
            one, shaped = wrong[0]
            by_name, by_shape = sum(s.minutes or 0 for s, _ in wrong), sum(m for _, m in wrong)
            many = f"in {len(wrong)} rows" if len(wrong) > 1 else "in a row"
            about = (
                f"{many} of a table the length by its column is {said(by_name)}, by the shape of the values"
                f" {said(by_shape)}"
            )
            yield Disagreement(about, one.span, one.client if len(wrong) == 1 else None)


def _other_length(grid: Grid, row: int, minutes: int) -> int | None:
    """The one length that a row's cells have by their shape, if that is not `minutes`, which stand nowhere in it."""
    header = {b.column: field_of(b.text) for r in grid.rows[:HEADERS] for b in r if field_of(b.text) is not Field.OTHER}
    own = [b for b in grid.rows[row] if b.row == row and b.shown.strip()]
    figures = {f"{n:g}" for n in (minutes, minutes / 60)}
    if any(set(re.findall(r"\d+(?:\.\d+)?", b.shown.replace(",", "."))) & figures for b in own):
        return None
    shaped = {
        f.minutes
        for b in own
        if like_a_length(b) and header.get(b.column) not in _NOT_A_LENGTH
        for f in find_durations(without_dates(b.text))
        if SHORTEST <= f.minutes <= LONGEST and f.count == 1
    }
    return shaped.pop() if len(shaped) == 1 and minutes not in shaped else None


def _told(reading: Reading, unread: Sequence[Seen]) -> Iterator[Disagreement]:
    places = unread if len(unread) <= FEW else unread[:1]
    for seen in places:
        text = re.sub(r"\s+", " ", reading.text(seen.span)).strip()
        shown = text if len(text) <= 60 else f"{text[:57]}..."
        about = f"beside “{shown}” stands a length of {said(seen.minutes)}, but no session of that day was read"
        if len(unread) > FEW:
            total = said(sum(s.minutes for s in unread))
            about = (
                f"{len(unread)} places have a day and a length ({total} together), the first beside “{shown}”, and no"
                " session of these days was read"
            )
        yield Disagreement(about, seen.span)


# --- tables --------------------------------------------------------------------------------------------------


def _in_tables(reading: Reading, settings: Settings) -> Iterator[Seen]:
    for d, document in enumerate(reading.documents):
        for t in range(len(document.tables)):
            grid = grid_of(document, d, t)
            rows = [seen for r in range(len(grid.rows)) if (seen := _row(grid, r)) is not None]
            if not rows:
                continue
            if any(sum(_WEEKDAY.fullmatch(b.text) is not None for b in r) > 2 for r in grid.rows[:HEADERS]):
                continue  # a plan of the week: its only dates are those of Mondays
            setting = settings.at(d, rows[0].span.block)
            titles = " ".join(setting.titles[:1])
            headers = " ".join(b.text for b in grid.rows[0])
            if _aside(setting) or _BESIDE.search(f"{titles} {headers}"):
                continue
            if len(rows) > 1 or _ABOUT.search(f"{titles} {headers} {grid.name}"):
                yield from rows


def _row(grid: Grid, row: int) -> Seen | None:
    """The day and the length of a row that has one of each by the shape of its cells."""
    own = [b for b in grid.rows[row] if b.row == row and b.shown.strip()]
    if len(own) < 2 or any(_BESIDE.search(b.text) or other_kind(b.text, typed=True) for b in own):
        return None
    days = [
        f
        for b in own
        if len(b.text) <= LINE and not like_a_length(b)
        for f in dates_in(b)
        if f.day and f.value and not f.approximate
    ]
    lengths = Counter(
        f.minutes
        for b in own
        if like_a_length(b)
        for f in find_durations(without_dates(b.text))
        if SHORTEST <= f.minutes <= LONGEST and f.count == 1
    )
    span = grid.span(row)
    if len(days) != 1 or len(lengths) != 1 or span is None or any(field_of(b.text) in _NOT_A_LENGTH for b in own):
        return None
    return Seen(span, days[0], next(iter(lengths)))


# --- lines ---------------------------------------------------------------------------------------------------


def _aside(setting: Setting) -> bool:
    return setting.nature in (Nature.PLAN, Nature.CONTRACT, Nature.OTHER)


def _in_lines(reading: Reading, settings: Settings) -> Iterator[Seen]:
    for d, position, block in reading.blocks():
        text = block.text
        if block.cell is not None or block.role is not Role.TEXT or not 0 < len(text.split()) <= LINE:
            continue
        setting = settings.at(d, position)
        opens = setting.kind and not re.match(r"\W*(?:I|we|my|the|she|he|they|it|this|in|on)\b", text, re.I)
        about = opens or _ABOUT.search(text) or designator(text) or session_number(text) is not None
        if not about or FUTURE.search(text) or _aside(setting):
            continue
        days = [f for f in find_dates(text) if f.day is not None and f.year is not None and not f.problem]
        lengths: list[FoundDuration] = [
            f for f in find_durations(without_dates(text)) if SHORTEST <= f.minutes <= LONGEST and f.count == 1
        ]
        if len(days) == 1 and len(lengths) == 1:
            told = text[: max(days[0].end, lengths[0].end) + BESIDE]
            if not _BESIDE.search(told):
                yield Seen(Span(d, position, 0, len(text)), days[0], lengths[0].minutes)
