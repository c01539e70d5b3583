"""One record from its cells: the same reading for a row of a log and for the values of a form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time

from extractors.model import Span
from extractors.sessions.clients import as_written, designator, session_number
from extractors.sessions.columns import Columns
from extractors.sessions.dates import FoundDate, find_dates
from extractors.sessions.durations import FoundDuration, find_durations
from extractors.sessions.grid import Box
from extractors.sessions.labels import contents_of
from extractors.sessions.legend import UNEXPLAINED
from extractors.sessions.lengths import rough, said
from extractors.sessions.record import COACHING_FIELDS, Draft, Field, Nature
from extractors.sessions.setting import Setting
from extractors.sessions.status import (
    SHORT,
    held_another_day,
    is_supervision,
    left_out,
    names_contracting,
    not_held,
    opens_not_held,
    other_kind,
    perhaps_not_held,
    supervision_to_ask,
    with_sponsor,
)
from extractors.sessions.values import clock_in, dates_in, length_in, without_dates

CLOCKS_DIFFER = 5
"""Minutes by which clock times may differ from the stated length (rounding) before it is asked about."""
LONGEST_BREAK = 120
"""Minutes; a longer pause divides two sessions."""
_WORDS_ON_KIND = (
    Field.TYPE,
    Field.AIM,
    Field.GOAL,
    Field.CLIENT,
    Field.NUMBER,
    Field.STATUS,
    Field.DATE,
    Field.KEY_POINTS,
)
"""Not what was agreed or thought afterwards: "Options: supervision in her house, a course" is the client's matter."""
_TYPED = (Field.TYPE, Field.CLIENT, Field.NUMBER, Field.STATUS)
"""Columns whose cells name the kind or the person, where "group" alone is enough."""
_ZERO = re.compile(r"0+(?:[.:,]0+)*\s*(?:h[a-z]*\s*(?:0+\s*(?:m[a-z]*)?)?|m[a-z]*)?", re.I)
_NOBODY = re.compile(r"[ –—-]*|\W*(?:session|meeting|visit)\s*(?:no\.?\s*)?\d{1,2}\W*", re.I)
_LETTER = re.compile(r"\W*([A-H])\W*")
_LABELLED = re.compile(
    r"^\W*(?:client|coachee|mentee|who|with|name)(?: (?:name|ref|reference|code|initials))?\s*:\s*(\S[^\n,;|]{0,30})",
    re.I | re.M,
)
"""A label for the client inside a cell of several lines."""
_WORDS_ON_HOLDING = (Field.STATUS, Field.DURATION, Field.DATE, Field.TYPE, Field.NUMBER, Field.START)


@dataclass(frozen=True, slots=True)
class Row:
    """What is known of a record before its own cells are read."""

    setting: Setting
    kind: str
    nature: Nature
    group: int
    client: str | None = None
    source: str = "log"


@dataclass(frozen=True, slots=True)
class Length:
    """A record's length and how it was come by."""

    minutes: int | None = None
    start: time | None = None
    end: time | None = None
    doubts: tuple[str, ...] = ()
    reads: str = ""
    several: int = 1


def _length_of(cells: Mapping[Field, Box], unit: str, decimals: bool | None) -> Length:
    """The length from the length's cell, the clock times, or both; where they differ a doubt says so."""
    found = length_in(cells[Field.DURATION], unit, decimals) if Field.DURATION in cells else None
    timed = _clocks(cells)
    if found is None:
        found = timed
    if found is None:
        return Length(start=clock_in(cells[Field.START]) if Field.START in cells else None)
    doubts: list[str] = []
    if found.alternatives:
        others = " or ".join(said(m) for m in found.alternatives)
        doubts.append(f"the length may also mean {others}" + (f" ({found.note})" if found.note else ""))
    doubts += rough(found)
    if found.count > 1:
        doubts.append(f"one record stands for {found.count} sessions")
    begins, ends = found.begins, found.ends
    if timed is not None:
        begins, ends = timed.begins, timed.ends
        if abs(timed.minutes - found.minutes) > CLOCKS_DIFFER:
            doubts.append(f"the clock times give {said(timed.minutes)}, the stated length is {said(found.minutes)}")
    return Length(found.minutes, begins, ends, tuple(doubts), found.note, found.count)


def _clocks(cells: Mapping[Field, Box]) -> FoundDuration | None:
    rest = length_in(cells[Field.BREAK], "min") if Field.BREAK in cells else None
    pause = rest.minutes if rest is not None and rest.minutes < LONGEST_BREAK else 0
    if Field.START in cells and Field.END in cells:
        begins, ends = clock_in(cells[Field.START]), clock_in(cells[Field.END])
        if begins and ends:
            minutes = (ends.hour - begins.hour) * 60 + ends.minute - begins.minute
            if minutes <= 0 and begins.hour < 13 and ends.hour < 12:
                minutes += 720
            minutes -= pause
            note = f"{said(pause)} of break taken off" if pause else ""
            return FoundDuration(0, 0, minutes, note=note, begins=begins, ends=ends) if minutes > 0 else None
    for where in (Field.START, Field.DATE, Field.NUMBER):
        if where in cells:
            found = [
                f for f in find_durations(without_dates(cells[where].text)) if f.begins or where is not Field.START
            ]
            if found:
                return found[0]
    return None


_ASKS_AWAY = re.compile(r"cancel|\bdna\b|no[- ]?show|missed|absent|did not attend|postponed", re.I)
"""A header under which "yes" says that the session was not held."""


def _why_not(
    cells: Mapping[Field, Box], others: list[str], day: FoundDate | None, asked: str, timed: bool
) -> str | None:
    """Why a record does not count; asked: the header of its status; timed: it gives a length."""
    if Field.STATUS in cells and _ASKS_AWAY.search(asked):
        answer = cells[Field.STATUS].shown.strip().lower().rstrip(".")
        if answer in {"y", "yes", "true", "1", "x", "✓", "✔"}:
            return not_held(asked) or "cancelled"
        if answer in {"n", "no", "false", "0"}:
            cells = {f: b for f, b in cells.items() if f is not Field.STATUS}
    about_it = [cells[f].text for f in _WORDS_ON_HOLDING if f in cells]
    content = [box.text for f, box in cells.items() if f not in _WORDS_ON_HOLDING] + others
    afterwards = {cells[f].text for f in (Field.OUTCOMES, Field.REFLECTION) if f in cells}
    told = timed and _tells(cells)
    said_of_it = [
        *map(not_held, about_it),
        *(opens_not_held(t, day, told, timed, timed and t in afterwards) for t in content),
        *_bare(cells, others),
    ]
    why = next((w for w in [*said_of_it, *map(left_out, about_it + content)] if w), None)
    if why:
        return why
    if not timed and any(held_another_day(t, day) for t in content):
        return "rescheduled"
    if Field.DURATION in cells and _ZERO.fullmatch(cells[Field.DURATION].shown.strip()):
        return "the record gives no time (0)"
    status = cells[Field.STATUS].text.strip().lower().rstrip(".") if Field.STATUS in cells else ""
    return "did not attend" if status in {"n", "no", "x", "✗", "✘", "false"} else None


def _tells(cells: Mapping[Field, Box]) -> bool:
    """The record says with what tools it was held and what came of it, and neither that it was not."""
    said = [cells[f].text for f in (Field.TOOLS, Field.OUTCOMES) if f in cells]
    return len(said) > 1 and all(_ANY_WORD.search(t) and not not_held(t) and not left_out(t) for t in said)


_ANY_WORD = re.compile(r"(?!n/?a\b)[^\W\d_]{2}", re.I)
_SAID = (Field.AIM, Field.GOAL, Field.TOOLS, Field.KEY_POINTS, Field.OUTCOMES, Field.REFLECTION)
_PLANNED = re.compile(r"\W*planned\b", re.I)


def _bare(cells: Mapping[Field, Box], others: Sequence[str]) -> list[str | None]:
    """Why a session was not held, where one short text stands alone in an otherwise empty row.

    "Board crisis, cancelled by client" without a length; "Planned review" without anything that came of it.
    """
    content = [box.text for f, box in cells.items() if f in _SAID] + list(others)
    said = [text for text in content if any(c.isalpha() for c in text) and not find_dates(text)]
    if len(said) != 1:
        return []
    without = not any(cells[f].shown.strip() for f in (Field.DURATION, Field.START, Field.END) if f in cells)
    return [not_held(said[0]) if without or _PLANNED.match(said[0]) else None]


_SUPERVISOR = re.compile(r"\W*supervisor\b(?!\W*$)", re.I)


def _for_a_client(cells: Mapping[Field, Box], what: Field) -> bool:
    """The record names its client: "Supervisor was away" among its topics is of a supervisor of the client's."""
    talked = what in (Field.AIM, Field.GOAL, Field.KEY_POINTS)
    return talked and any(designator(cells[f].text) for f in (Field.CLIENT, Field.NUMBER, Field.DATE) if f in cells)


_COACHING = {"coaching", "mentoring", "coaching session", "mentoring session", "client session"}
"""A kind, under a heading of supervision, that names the other one."""


def _kind(cells: Mapping[Field, Box], kind: str, others: Sequence[str]) -> tuple[str, str | None]:
    """(kind, why the unit does not count it) of a record; kind: what the table says; others: texts of other cells."""
    for what in _WORDS_ON_KIND:
        if what not in cells:
            continue
        text = cells[what].text
        if kind == "coaching":
            if is_supervision(text) and not (_SUPERVISOR.match(text) and _for_a_client(cells, what)):
                return "supervision", None
            # a form's title stands as its number, and a reflective form is about a session
            about_it = what is Field.NUMBER and re.match(r"\W*(?:self[- ])?(?:reflecti|journal)", text, re.I)
            if why := other_kind(text, typed=not about_it and what in _TYPED):
                return "other", why
            if what is Field.CLIENT and with_sponsor(text):
                return "other", "three-way or contracting meeting"
        elif what in (Field.TYPE, Field.NUMBER) and text.lower().strip() in _COACHING:
            kind = "coaching"
            break
    why = next((w for t in others if (w := other_kind(t))), None) if kind == "coaching" else None
    return ("other", why) if why else (kind, None)


_COUNTED = re.compile(r"\W*(?P<number>\d{1,2})[,;]\s*\d")


def _own_dates(box: Box) -> tuple[FoundDate, ...]:
    """The days of a cell; a number before the day that is the row's own counts the session: "2, 9 Feb"."""
    found = dates_in(box)
    counts = _COUNTED.match(box.text)
    return found[1:] if counts and len(found) > 1 and int(counts["number"]) == box.row else found


def _date(cells: Mapping[Field, Box], header: str) -> tuple[FoundDate | None, tuple[str, ...]]:
    stated = re.findall(r"\b20\d\d\b", header)
    year = int(stated[0]) if len(stated) == 1 else None
    for what in (Field.DATE, Field.NUMBER, Field.START):
        found = _own_dates(cells[what]) if what in cells else ()
        if what is not Field.DATE:
            found = tuple(f for f in found if f.day is not None and f.year is not None)
        if found and what is Field.DATE:
            found = tuple(f.in_year(year) if year and f.year is None else f for f in found)
        if found:
            several = len({(f.day, f.month, f.year) for f in found}) > 1
            return found[0], (f"{len(found)} dates stand in one record; the first was used",) if several else ()
    return None, ()


def draft_of(
    cells: Mapping[Field, Box], columns: Columns, row: Row, span: Span | None, where: str, others: tuple[str, ...] = ()
) -> Draft | None:
    """The record that cells hold, or None where they hold neither a date nor a length.

    cells: by field; columns: for the length column's unit; row: the context; where: the place, for people;
    others: texts of cells without a known field (read only for "cancelled" and the like).
    """
    date, date_doubts = _date(cells, columns.headers.get(columns.where.get(Field.DATE, -1), ""))
    length = _length_of(cells, columns.unit, columns.decimals if Field.DURATION in columns.where else None)
    asked = columns.headers.get(columns.where.get(Field.STATUS, -1), "")
    why_not = _why_not(cells, [t for t in others if len(t.split()) <= SHORT], date, asked, length.minutes is not None)
    client = cells[Field.CLIENT].text.strip() if Field.CLIENT in cells else ""
    number = _number(cells)
    away = why_not is not None and bool(client or number)
    told = date is not None or _is_record(row, length.minutes is not None or away, bool(client) or number is not None)
    if span is None or not told:
        return None
    kind, other = _kind(cells, row.kind, others)
    why_not = why_not or ("planned" if row.nature is Nature.PLAN else None) or other
    return Draft(
        kind=kind,
        source=row.source,
        span=span,
        where=where,
        nature=row.nature,
        client=client if kind != "supervision" and not _NOBODY.fullmatch(client) else None,
        number=number,
        date=date,
        start=length.start,
        end=length.end,
        minutes=length.minutes,
        why_not=why_not,
        doubts=(*columns.doubts, *date_doubts, *length.doubts, *_doubts(cells, kind, others, why_not)),
        reads="; ".join(t for t in (length.reads, *_notes(cells)) if t),
        has=_told(cells, columns, date is not None, length.minutes is not None),
        group=row.group,
        several=length.several,
    )


def _is_record(row: Row, says: bool, named: bool) -> bool:
    """Cells without a day are a record: they say a length, or that it was not held, and in a log of coaching whose.

    says: they do; named: they give a client or a number.
    """
    whose = named or row.client is not None or row.source != "log" or row.kind != "coaching"
    return says and whose and row.nature is not Nature.PLAN


def _notes(cells: Mapping[Field, Box]) -> tuple[str, ...]:
    """What was added to the cells of day, length and client from around them."""
    noted = ((f, cells[f].note) for f in (Field.DATE, Field.DURATION, Field.CLIENT) if f in cells)
    return tuple(f"{f.value}: {note}" for f, note in noted if note)


def _told(cells: Mapping[Field, Box], columns: Columns, dated: bool, timed: bool) -> frozenset[str]:
    """The fields that the row fills; one cell under a combined header ("Topic and goal") fills each of its fields.

    dated, timed: a day, a length was read.
    """
    filled = [f for f, box in cells.items() if box.shown.strip(" -–—.")]
    headers = [columns.headers.get(columns.where.get(f, -1), "") for f in filled]
    named = {*filled, *(f for header in headers for f in contents_of(header))}
    has = {f.value for f in named if f.value in COACHING_FIELDS} - {"duration"}
    return frozenset((has if dated else has - {"date"}) | ({"duration"} if timed else set()))


def _number(cells: Mapping[Field, Box]) -> int | None:
    if Field.NUMBER in cells:
        box = cells[Field.NUMBER]
        plain = box.shown.strip(" .#")
        if plain.isascii() and plain.isdigit() and len(plain) <= 2:
            return int(plain)
        return session_number(box.text)
    return session_number(cells[Field.CLIENT].text) if Field.CLIENT in cells else None


def _doubts(cells: Mapping[Field, Box], kind: str, others: tuple[str, ...], why_not: str | None) -> list[str]:
    if why_not:
        return []
    doubts = []
    texts = [box.text for box in cells.values()] + list(others)
    if Field.STATUS in cells and UNEXPLAINED in cells[Field.STATUS].text:
        doubts.append(f"no key says what “{cells[Field.STATUS].text.split()[0]}” stands for")
    if any(perhaps_not_held(t) for t in texts):
        doubts.append("the record seems to say that a session was not held")
    if kind == "coaching" and any(f in cells and names_contracting(cells[f].text) for f in (Field.AIM, Field.TYPE)):
        doubts.append("the topic names chemistry, contracting or a three-way meeting")
    if kind == "supervision" and any(supervision_to_ask(t) for t in texts if len(t.split()) <= SHORT):
        doubts.append("peer supervision, action learning or a line manager: does it count as supervision?")
    return doubts


def draft_of_row(
    cells: Mapping[int, Box], columns: Columns, row: Row, span: Span | None, index: int, number: int
) -> Draft | None:
    """The record in one row of a log; cells by grid column, index of the row in its grid, its number for people."""
    by_field = {f: cells[c] for f, c in columns.where.items() if c in cells}
    others = tuple(b.text for c, b in cells.items() if c not in columns.where.values() and b.text)
    if not any(b.shown.strip() for b in by_field.values() if b.row == index):
        return None
    draft = draft_of(by_field, columns, row, span, f"row {number} of the table", others)
    if draft is None or draft.client is not None or draft.kind == "supervision":
        return draft
    client = _client_elsewhere(by_field, others) if row.client is None else None
    return replace(draft, client=client, titles=_naming(by_field, others))


def _naming(cells: Mapping[Field, Box], others: Sequence[str]) -> tuple[str, ...]:
    """Texts of a row that may hold its client's plain name: beside number, kind or day, or under no known header."""
    texts = [
        cells[f].text for f in (Field.NUMBER, Field.TYPE, Field.DATE, Field.STATUS, Field.DURATION) if f in cells
    ] + list(others)
    told = (cells[f].text for f in (Field.KEY_POINTS, Field.AIM) if f in cells)
    texts += [t for t in told if session_number(t) is not None]
    return tuple(t.replace("\n", " | ") for t in texts if t and len(t.split()) <= SHORT)


def _client_elsewhere(cells: Mapping[Field, Box], others: Sequence[str]) -> str | None:
    """The client of a row without one of its own: "C1, S1" as its session, "A, 3 May" as its day, or its topic."""
    labelled = {m[1].strip() for b in cells.values() for m in _LABELLED.finditer(b.text)}
    labelled |= {m[1].strip() for t in others for m in _LABELLED.finditer(t)}
    if len(labelled) == 1:
        return as_written(labelled.pop())
    if Field.NUMBER in cells and (client := _client_in_number(without_dates(cells[Field.NUMBER].text).strip(" ,"))):
        return client
    for what in (Field.NUMBER, Field.DATE):
        letter = _LETTER.fullmatch(without_dates(cells[what].text)) if what in cells else None
        if letter:
            return letter[1]
    for what in (Field.DATE, Field.TYPE, Field.AIM, Field.DURATION):
        found = designator(cells[what].text) if what in cells and len(cells[what].text.split()) <= SHORT else None
        if found:
            return found[0]
    named = [f for t in others if len(t.split()) <= SHORT // 2 and (f := designator(t))]
    return named[0][0] if len({f[1] for f in named}) == 1 else None


def _client_in_number(text: str) -> str | None:
    """The client whom the cell of the session's number names instead; codes and numbers of records are none."""
    written = as_written(text)
    of_record = (
        re.fullmatch(r"[A-Za-z]{0,4}[-. /]?\d+", written)
        or session_number(written) is not None
        or "session" in written.lower()
    )
    return written if len(text) > 2 and any(c.isalpha() for c in written) and not of_record else None
