"""A second look at the pages that knows nothing of columns and headings: where does a day stand beside a length?

The records are read by what columns are called and what labels mean. This way of reading goes by the shape of the
values alone. Where it finds a day and a length of a session, and no record has that day, something was not read; where
it finds another length in the row of a record, one of the two was misread. Both are said (contract, doubts).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from extractors.language import sentences
from extractors.model import Disagreement, Reading, Role, Session, Span
from extractors.sessions.clients import designator, session_number
from extractors.sessions.dates import FoundDate, find_dates
from extractors.sessions.durations import FoundDuration, find_durations
from extractors.sessions.grid import HEADER_WITHIN, Box, Grid, grid_of
from extractors.sessions.labels import field_of
from extractors.sessions.lengths import said
from extractors.sessions.record import Field, Nature
from extractors.sessions.setting import Setting, Settings
from extractors.sessions.status import other_kind
from extractors.sessions.tables_unread import unread_tables
from extractors.sessions.telling import FUTURE
from extractors.sessions.values import dates_in, like_a_length, without_dates

SHORTEST, LONGEST = 20, 240
"""Minutes of what may be the length of a session (domain notes 6.1, odd lengths)."""
BESIDE = 25
"""Characters after day and length in which a word may say that they are of something else."""
LINE = 30
"""Words of a line of text that may be a record by itself; a longer one tells of something."""
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
_OTHER_TABLE = re.compile(
    r"\b(?:course|workshop|training|webinar|cpd|provider|criteri\w+|exhibit|respondent|author|publisher|deadline"
    r"|by when)\b",
    re.I,
)
"""Headers of tables whose days and lengths are of courses, evidence or aims."""
_TOLD = re.compile(
    r"\b(?:met|saw|spoke|talked|sat|spent|worked|coached|mentored|lasted|took place|was held|sessions?|meeting)\b",
    re.I,
)
"""Words by which a sentence tells of a session that was held."""
SAID = 5
"""Words of a cell that may say what its row is; a longer one tells what was talked about."""
_WEEKDAY = re.compile(r"\W*(?:mon|tue|wed|thu|fri|sat|sun)\w*\W*", re.I)
_NOT_A_LENGTH = {Field.RUNNING, Field.BREAK, Field.OTHER_TIME, Field.PLANNED, Field.OTHER_DATE, Field.START, Field.END}


@dataclass(frozen=True, slots=True)
class Seen:
    """A day and a length side by side."""

    span: Span
    day: FoundDate
    minutes: int


def disagreements(
    reading: Reading, settings: Settings, sessions: Sequence[Session], today: date
) -> tuple[Disagreement, ...]:
    """Where the shapes of the values tell of sessions that the records do not have.

    reading, settings: the submission; sessions: as they were read, counted or not; today: the day of the run.
    """
    days = {(s.date.month, s.date.day) for s in sessions if s.date is not None}
    undated = {(s.span.document, s.span.block) for s in sessions}
    unread = [
        seen
        for seen in (*_in_tables(reading, settings), *_in_lines(reading, settings))
        if (seen.day.month, seen.day.day) not in days and (seen.span.document, seen.span.block) not in undated
    ]
    return (
        *_misread(reading, sessions),
        *_told(reading, unread),
        *_lone(reading, settings, sessions, unread),
        *_on_neighbouring_lines(reading, settings, sessions),
        *_left_out(sessions, today),
        *_one_client(reading, sessions),
        *(() if unread else unread_tables(reading, settings, sessions)),
    )


def _on_neighbouring_lines(reading: Reading, settings: Settings, sessions: Sequence[Session]) -> Iterator[Disagreement]:
    """Several short lines with a day, each followed closely by one with a length, and no session of these days."""
    days = {(s.date.month, s.date.day) for s in sessions if s.date is not None}
    found: list[tuple[Span, int]] = []
    open_day: Span | None = None
    for d, position, block in reading.blocks():
        text = block.text
        if block.cell is not None or block.role not in (Role.TEXT, Role.LIST_ITEM) or not text.strip():
            continue
        if len(text.split()) > LONE or _BESIDE.search(text) or FUTURE.search(text) or _aside(settings.at(d, position)):
            open_day = None
            continue
        dates = [f for f in find_dates(text) if f.day is not None and not f.problem]
        if len(dates) == 1 and not find_durations(without_dates(text)):
            open_day = None if (dates[0].month, dates[0].day) in days else Span(d, position, 0, len(text))
            continue
        lengths = [f for f in find_durations(text) if SHORTEST <= f.minutes <= LONGEST]
        close = open_day is not None and open_day.document == d and position - open_day.block <= NEAR // 2
        if open_day is not None and close and len(lengths) == 1:
            found.append((open_day, lengths[0].minutes))
            open_day = None
    if len(found) > FEW:
        total = said(sum(minutes for _, minutes in found))
        yield Disagreement(
            f"{len(found)} lines with a day are followed by one with a length ({total} together), and no session of"
            " these days was read",
            found[0][0],
        )


def _left_out(sessions: Sequence[Session], today: date) -> Iterator[Disagreement]:
    """Entries taken for plans or mere mentions although their day has passed, more of them than were counted."""
    held = {s.date for s in sessions if s.counted}
    counted = sum(s.counted and s.kind == "coaching" for s in sessions)
    for why, what in (("planned", "planned"), ("only mentioned in a reflection", "mere mentions in a reflection")):
        left = [s for s in sessions if s.why_not == why and s.date and s.date < today and s.date not in held]
        if len(left) > max(FEW, counted):
            total = said(sum(s.minutes or 0 for s in left))
            yield Disagreement(
                f"{len(left)} entries ({total}) were taken for {what}, though their days have passed and no session of"
                " these days is counted",
                left[0].span,
            )


def _one_client(reading: Reading, sessions: Sequence[Session]) -> Iterator[Disagreement]:
    """All sessions are one client's by their headings, while the places themselves name several."""
    held = [s for s in sessions if s.counted and s.kind == "coaching" and s.client]
    if len({s.client for s in held}) != 1:
        return
    named = Counter(f[1] for s in held if (f := designator(reading.block(s.span).text)))
    several = [key for key, times in named.items() if times > 1]
    if len(several) > 1:
        yield Disagreement(
            f"all sessions were given to {held[0].client}, but {len(several)} clients are named where they stand",
            held[0].span,
        )


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
    header = {
        b.column: field_of(b.text) for r in grid.rows[:HEADER_WITHIN] for b in r if field_of(b.text) is not Field.OTHER
    }
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
            if any(sum(_WEEKDAY.fullmatch(b.text) is not None for b in r) > 2 for r in grid.rows[:HEADER_WITHIN]):
                continue  # a plan of the week: its only dates are those of Mondays
            heads = _heads(grid)
            rows = [seen for r in range(len(grid.rows)) if (seen := _row(grid, r, heads)) is not None]
            rows += [seen for row in grid.rows for b in row for seen in _in_cell(b)]
            if not rows:
                continue
            setting = settings.at(d, rows[0].span.block)
            titles = " ".join(setting.titles[:1])
            headers = " ".join(heads.values())
            if _aside(setting) or _BESIDE.search(titles) or _OTHER_TABLE.search(headers):
                continue
            if len(rows) > 1 or _ABOUT.search(f"{titles} {headers} {grid.name}"):
                yield from rows


def _heads(grid: Grid) -> dict[int, str]:
    """The words above each column: of the first row that names something."""
    for _, own in grid.header_rows():
        if len(own) > 1 and any(field_of(b.text) is not Field.OTHER for b in own):
            return {b.column: b.text for b in own}
    return {}


def _row(grid: Grid, row: int, heads: Mapping[int, str]) -> Seen | None:
    """The day and the length of a row that has one of each by the shape of its cells."""
    own = [b for b in grid.rows[row] if b.row == row and b.shown.strip()]
    short = [b for b in own if len(b.text.split()) <= SAID]
    if len(own) < 2 or any(_BESIDE.search(b.text) or other_kind(b.text, typed=True) for b in short):
        return None
    free = [b for b in own if not _BESIDE.search(heads.get(b.column, ""))]
    days = [
        f
        for b in free
        if len(b.text) <= LINE and not like_a_length(b)
        for f in dates_in(b)
        if f.day and not f.problem and not f.approximate
    ]
    lengths = Counter(
        f.minutes
        for b in free
        if like_a_length(b)
        for f in find_durations(without_dates(b.text))
        if SHORTEST <= f.minutes <= LONGEST and f.count == 1
    )
    span = grid.span(row)
    if len(days) != 1 or len(lengths) != 1 or span is None or any(field_of(b.text) in _NOT_A_LENGTH for b in own):
        return None
    return Seen(span, days[0], next(iter(lengths)))


def _in_cell(box: Box) -> Iterator[Seen]:
    """Days with lengths inside one cell, as many of each."""
    if box.span is None or not isinstance(box.value, (str, type(None))) or len(box.text.split()) > LINE:
        return
    days = [f for f in find_dates(box.text) if f.day is not None and not f.problem]
    lengths = [f for f in find_durations(without_dates(box.text)) if SHORTEST <= f.minutes <= LONGEST]
    if days and len(days) == len(lengths) and not _BESIDE.search(box.text):
        for day, length in zip(days, lengths, strict=True):
            yield Seen(box.span, day, length.minutes)


# --- lines ---------------------------------------------------------------------------------------------------


def _aside(setting: Setting) -> bool:
    return setting.nature in (Nature.PLAN, Nature.CONTRACT, Nature.OTHER)


def _in_lines(reading: Reading, settings: Settings) -> Iterator[Seen]:
    for d, position, block in reading.blocks():
        if block.cell is not None or block.role not in (Role.TEXT, Role.LIST_ITEM) or not re.search(r"\d", block.text):
            continue
        setting = settings.at(d, position)
        if _aside(setting):
            continue
        whole = len(block.text.split()) <= LINE
        for start, end in [(0, len(block.text))] if whole else sentences(block.text):
            text = block.text[start:end]
            opens = setting.kind and not re.match(r"\W*(?:I|we|my|the|she|he|they|it|this|in|on)\b", text, re.I)
            told = setting.kind and _TOLD.search(text)
            about = (
                (opens and whole) or told or _ABOUT.search(text) or designator(text) or session_number(text) is not None
            )
            if not about or FUTURE.search(text):
                continue
            yield from _said_in(Span(d, position, start, end), text, whole)


def _said_in(span: Span, text: str, whole: bool) -> Iterator[Seen]:
    """The day and the length of a line or sentence that has one of each, or one length for several days."""
    days = [f for f in find_dates(text) if f.day is not None and not f.problem]
    lengths: list[FoundDuration] = [
        f for f in find_durations(without_dates(text)) if SHORTEST <= f.minutes <= LONGEST and f.count == 1
    ]
    if not days or len(lengths) != 1 or (len(days) > 1 and not whole):
        return
    told = text[: max(days[0].end, lengths[0].end) + BESIDE]
    if not _BESIDE.search(told) and (whole or _TOLD.search(told)):
        for day in days:
            yield Seen(span, day, lengths[0].minutes)
