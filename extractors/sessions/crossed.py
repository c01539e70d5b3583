"""Sessions at the crossing of rows and columns: clients by months, by numbers of sessions, by lengths; days by months.

What a cell lacks, its row's head and its column's head give. A head may be a client, a session's number, a month, a day
of the month, a whole date or a length; any two of them may cross, either way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from extractors.sessions.clients import designator, session_number
from extractors.sessions.dates import MONTHS, FoundDate, find_dates
from extractors.sessions.durations import FoundDuration, find_durations
from extractors.sessions.grid import Box, Grid
from extractors.sessions.labels import field_of
from extractors.sessions.months import Month, month_of
from extractors.sessions.record import Field
from extractors.sessions.status import not_held
from extractors.sessions.titles import name_in
from extractors.sessions.values import length_in, without_dates

HEADER_WITHIN = 5
"""Rows among which the heads of the columns are sought."""
MOST = 0.8
"""Share of heads that must be of one kind, and of filled cells that must be read, before a table is taken for one."""
SHORTEST, LONGEST = 20, 240
"""Minutes of a head that is the length of each session below it (domain notes 6.1, odd lengths)."""
CLIENTS_UP_TO = 8
"""Heads that may be clients; a longer list of names is another kind of table."""
WORDS = 4
"""Words of a head that numbers sessions ("Further sessions")."""
BESIDE = 25
"""Characters that may stand beside a client in a head ("Client A (finance director)")."""
_TOTAL = re.compile(r"\W*(?:(?:sub|grand|overall|running)[- ]?)*(?:totals?|sum|hours|all|time)\b", re.I)
_ORDINAL = re.compile(r"\W*(?:#|no\.?|nr\.?)?\s*\d{1,2}(?:st|nd|rd|th)?\W*|first|second|third|fourth|fifth|sixth", re.I)
_WEEKDAY = re.compile(r"\W*(?:mon|tue|wed|thu|fri|sat|sun)\w*\W*", re.I)
_EMPTY = " \t\n-–—.0/"
_DAY = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*\.?\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\b(?![:.]\d)", re.I
)
_ENTRY = re.compile(r"\n|;|,\s*(?=(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*\.?\s+)?\d{1,2}(?:st|nd|rd|th)?\b)", re.I)
_PLACE = re.compile(r"\s*\b(?:at|from|on|by|for|with|online|teams|zoom|in person|f2f)\b\W*$", re.I)


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a row or column gives to every cell under or beside it."""

    kind: str
    """client, number, month, day, date, length, total"""
    text: str
    month: Month | None = None
    day: int = 0
    date: FoundDate | None = None
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One session of a cell: day, client and length as texts, and what else the cell says."""

    day: str
    client: str
    length: str
    rest: str
    box: Box


def _head(text: str) -> Head | None:
    text = " ".join(text.split())
    if not text:
        return None
    if re.match(r"\W*(?:sub|grand)?[- ]?totals?\b|\W*sum\b", text, re.I):
        return Head("total", text)
    days = [f for f in find_dates(text, loose=True) if f.day is not None and not f.problem]
    if len(days) == 1 and len(text) - (days[0].end - days[0].start) < len("sessions of "):
        return Head("date", text, date=days[0])
    if not days and (month := month_of(text)) is not None:
        return Head("month", text, month=month)
    lengths = find_durations(text)
    plain = [f for f in lengths if f.begins is None and f.count == 1 and SHORTEST <= f.minutes <= LONGEST]
    if len(lengths) == 1 and plain:
        return Head("length", text, minutes=lengths[0].minutes)
    if (found := designator(text)) is not None:
        return Head("client", found[0]) if not lengths and len(text) <= len(found[0]) + BESIDE else None
    if _ORDINAL.fullmatch(text) or session_number(text) is not None:
        figure = re.search(r"\d{1,2}", text)
        return Head("number", text, day=int(figure[0]) if figure else 0)
    if len(text.split()) <= WORDS and re.search(r"\b(?:sessions?|meetings?|appointments?|visits?)\b", text, re.I):
        return Head("number", text)
    name = name_in(text)
    return Head("client", name) if name and not _TOTAL.match(text) else None


def _axis(heads: Mapping[int, str], corner: str) -> tuple[str, dict[int, Head]]:
    """(kind, heads of it or of totals by position) of one side of a table; "" where its heads have no kind in common.

    corner: the text where the two sides meet, which may say that numbers are days.
    """
    found = {i: h for i, t in heads.items() if (h := _head(t)) is not None}
    kinds = [h.kind for h in found.values() if h.kind != "total"]
    if len(kinds) < 2:
        return "", {}
    kind = max(set(kinds), key=kinds.count)
    if kinds.count(kind) < MOST * len([t for t in heads.values() if t.strip() and not _TOTAL.match(t)]):
        return "", {}
    named = [h.text for h in found.values() if h.kind == "client"]
    if kind == "client" and (len(named) > CLIENTS_UP_TO or len(set(named)) < len(named)):
        return "", {}
    if kind == "number":
        numbers = [h.day for h in found.values() if h.kind == kind]
        if (numbers == sorted(numbers) and max(numbers) > 12 and max(numbers) <= 31) or re.search(
            "day|date", corner, re.I
        ):
            kind, found = "day", {i: replace(h, kind="day") if h.kind == "number" else h for i, h in found.items()}
    return kind, _with_years({i: h for i, h in found.items() if h.kind in (kind, "total")})


def _with_years(heads: dict[int, Head]) -> dict[int, Head]:
    """The heads, a month's missing year taken from the month before."""
    year, last = None, 0
    made = {}
    for position, head in sorted(heads.items()):
        if (month := head.month) is not None:
            if month.year is None and year is not None:
                month = replace(month, year=year + (month.month < last))
                head = replace(head, month=month)
            year, last = month.year, month.month
        made[position] = head
    return made


_CROSSINGS = {
    frozenset(pair)
    for pair in (
        ("client", "number"), ("client", "month"), ("client", "length"), ("client", "date"), ("day", "month"),
    )
}  # fmt: skip


def crossed(grid: Grid) -> Grid:
    """The table, one whose sessions stand where rows and columns cross made a log: a row for each session.

    A column or row of totals becomes the log's totals. Any other table comes back as it is.
    """
    for index in range(min(HEADER_WITHIN, len(grid.rows))):
        own = [b for b in grid.rows[index] if b.row == index]
        fields = {field_of(b.text) for b in own}
        weekdays = [b for b in own if _WEEKDAY.fullmatch(b.text)]
        if len(weekdays) > 2 or (Field.DATE in fields and fields & {Field.DURATION, Field.START, Field.CLIENT}):
            return grid  # a plan of the week, or a log
        corner = next((b.shown for b in own if b.column == 0), "")
        across, columns = _axis({b.column: b.shown for b in own if b.column > 0}, corner)
        below = {r: b.shown for r in range(index + 1, len(grid.rows)) if (b := grid.box(r, 0)) and b.row == r}
        down, rows = _axis(below, corner) if across else ("", {})
        if frozenset((across, down)) not in _CROSSINGS or not _headed(grid, index, columns):
            continue
        made, sums = _cells(grid, rows, columns)
        return _log(grid, made, sums) if made else grid
    return grid


def _headed(grid: Grid, header: int, columns: Mapping[int, Head]) -> bool:
    """Most columns in which something stands have a head."""
    used = {b.column for i, row in enumerate(grid.rows) if i > header for b in row if b.row == i and b.shown.strip()}
    return len(used & columns.keys()) >= MOST * len(used - {0})


def _cells(
    grid: Grid, rows: Mapping[int, Head], columns: Mapping[int, Head]
) -> tuple[list[Entry], list[tuple[str, Box]]]:
    """The sessions and the clients' sums of the cells; none where too many cells cannot be read."""
    entries: list[Entry] = []
    sums: list[tuple[str, Box]] = []
    filled = read = 0
    for r, row in rows.items():
        for c, column in columns.items():
            box = grid.box(r, c)
            if box is None or box.row != r or box.column != c or not box.shown.strip(_EMPTY):
                continue
            if "total" in (row.kind, column.kind):
                client = next((h.text for h in (row, column) if h.kind == "client"), "")
                sums += [(client, box)] if client else []
                continue
            filled += 1
            found = list(_entries(box, {row.kind: row, column.kind: column}))
            read += bool(found)
            entries += found
    several = len({e.box.column for e in entries}) > 1 or len({e.box.row for e in entries}) > 1
    several = several or {h.kind for h in (*rows.values(), *columns.values())} >= {"client", "date"}
    return (entries, sums) if several and read >= MOST * filled else ([], [])


def _entries(box: Box, heads: Mapping[str, Head]) -> Iterator[Entry]:
    """The sessions of one cell, with what its heads give."""
    client = heads["client"].text if "client" in heads else ""
    if "date" in heads:
        found = heads["date"].date
        yield from _timed(box, box.shown, heads["date"].text if found else "", client)
    elif "length" in heads:
        for day in _days(box):
            yield Entry(day, client, f"{heads['length'].minutes} minutes", "", box)
    elif "day" in heads and heads["month"].month is not None:
        month = heads["month"].month
        day = _written(heads["day"].day, month)
        for piece in re.split(r"\n|;|,|&|\band\b", box.text):
            if piece.strip():
                yield from _named(box, piece, day)
    elif "month" in heads and heads["month"].month is not None:
        for piece in _ENTRY.split(box.text):
            opens = _DAY.match(piece.strip(" ,:-–"))
            if opens is not None and 1 <= int(opens[1]) <= 31:
                rest = piece.strip(" ,:-–")[opens.end() :]
                yield from _timed(box, rest, _written(int(opens[1]), heads["month"].month), client)
    else:
        yield from _dated(box, client)


def _written(day: int, month: Month) -> str:
    return f"{day} {MONTHS[month.month - 1].title()}" + (f" {month.year}" if month.year else "")


def _days(box: Box) -> list[str]:
    if not isinstance(box.value, (str, type(None))):
        return [box.shown]
    found = [f for f in find_dates(box.text, loose=True) if f.day is not None and not f.problem]
    return [box.text[f.start : f.end] for f in found]


def _rest(text: str, *found: FoundDuration | FoundDate) -> str:
    for f in sorted(found, key=lambda f: f.start, reverse=True):
        text = f"{text[: f.start]} {text[f.end :]}"
    return " ".join(text.split()).strip(" ,:;–-()@/")


def _timed(box: Box, text: str, day: str, client: str) -> Iterator[Entry]:
    """The entry of a text that gives the length of a known day, or says that it was not held."""
    lengths = find_durations(text)
    if len(lengths) == 1:
        yield Entry(day, client, text[lengths[0].start : lengths[0].end], _rest(text, lengths[0]), box)
    elif not lengths and (not_held(text) or (text == box.shown and length_in(box) is not None)):
        yield Entry(day, client, "" if not_held(text) else text, text if not_held(text) else "", box)


def _named(box: Box, piece: str, day: str) -> Iterator[Entry]:
    """The entry of a text that gives client and length of a known day."""
    for entry in _timed(box, piece, day, ""):
        named = designator(entry.rest)
        who = named[0] if named else name_in(_PLACE.sub("", entry.rest)) or _PLACE.sub("", entry.rest)
        if who and len(who.split()) <= 3:
            yield replace(entry, client=who)


def _dated(box: Box, client: str) -> Iterator[Entry]:
    """The entries of a cell that gives days and lengths: as many of each, or one length for each of several days."""
    text = box.text
    days = [f for f in find_dates(text, loose=True) if f.day is not None]
    lengths = find_durations(without_dates(text) if len(days) == len(find_dates(text)) else _blank(text, days))
    if not days:
        return
    if len(lengths) == len(days):
        for day, length in zip(days, lengths, strict=True):
            rest = _rest(text, day, length) if len(days) == 1 else ""
            yield Entry(text[day.start : day.end], client, text[length.start : length.end], rest, box)
    elif len(lengths) == 1 and re.search(r"\beach\b", text, re.I):
        for day in days:
            yield Entry(text[day.start : day.end], client, text[lengths[0].start : lengths[0].end], "", box)
    elif not lengths and len(days) == 1:
        yield Entry(text[days[0].start : days[0].end], client, "", _rest(text, days[0]), box)


def _blank(text: str, days: list[FoundDate]) -> str:
    for f in days:
        text = text[: f.start] + " " * (f.end - f.start) + text[f.end :]
    return text


def _log(grid: Grid, made: list[Entry], sums: list[tuple[str, Box]]) -> Grid:
    heads = ("Date", "Client", "Duration", "Status")
    rows = [tuple(Box(0, c, 1, 1, text, None) for c, text in enumerate(heads))]
    noted = "from the heads of row and column"
    for at, entry in enumerate(made, 1):
        texts = (entry.day, entry.client, entry.length, entry.rest if not_held(entry.rest) else "")
        rows.append(
            tuple(Box(at, c, 1, 1, t, entry.box.span, note=noted if c == 0 else "") for c, t in enumerate(texts))
        )
    for client, box in sums:
        at = len(rows)
        length = replace(box, row=at, column=2, row_span=1, column_span=1)
        rows.append((Box(at, 0, 1, 1, f"Total {client}", box.span), length))
    return replace(grid, rows=tuple(rows), columns=len(heads), numbers=tuple(range(len(rows))))
