"""Entries of a calendar, exported as a list ("Subject, Start Date, Start Time, ...") or in the iCalendar format.

A calendar holds a learner's whole life: an entry is one of a session only if its title says so, or names a client who
is known from elsewhere. Format: RFC 5545, sections 3.6.1 and 3.8.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from extractors.model import Document, Reading, Span
from extractors.sessions.clients import Clients, designator, session_number
from extractors.sessions.dates import FoundDate
from extractors.sessions.grid import Grid, grid_of
from extractors.sessions.record import Draft, Records
from extractors.sessions.status import is_supervision, not_held, other_kind
from extractors.sessions.titles import name_in
from extractors.sessions.values import clock_in, dates_in

LONGEST = 12 * 60
"""Minutes; an entry that goes on longer blocks a day and is no meeting."""
_SESSION = re.compile(r"\b(?:coach(?:ing|ee)?|mentor(?:ing|ee)?|mentee|client|sessions?)\b", re.I)
_SUPERVISION = re.compile(r"\bsupervis(?:ion|or)\b", re.I)
_HEADERS = {
    "subject": r"subject|summary|title|event|appointment|meeting",
    "day": r"start date|date",
    "begins": r"start(?: time)?|from",
    "last": r"end date",
    "ends": r"end(?: time)?|finish(?: time)?|to",
    "all_day": r"all[- ]?day(?: event)?",
    "status": r"status|show time as|categor(?:y|ies)|meeting status|response",
}
"""Columns by which a list is known as one of a calendar program."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: a title, when it was, and what is said of it."""

    title: str
    day: date
    begins: datetime | None
    ends: datetime | None
    span: Span
    status: str = ""
    repeats: bool = False


# --- lists ---------------------------------------------------------------------------------------------------


def calendar_columns(grid: Grid) -> tuple[int, dict[str, int]] | None:
    """(header row, grid column of each part) of a table that a calendar program exported, else None."""
    for index, row in enumerate(grid.rows[:3]):
        found: dict[str, int] = {}
        for box in row:
            text = re.sub(r"\s+", " ", box.text).strip(" *").lower()
            part = next((p for p, words in _HEADERS.items() if re.fullmatch(words, text)), None)
            if part is not None and box.row == index:
                found.setdefault(part, box.column)
        if {"subject", "begins", "ends"} <= found.keys() and ({"last", "all_day"} & found.keys()):
            return index, found
    return None


def _of_table(grid: Grid) -> Iterator[Entry]:
    known = calendar_columns(grid)
    if known is None:
        return
    header, columns = known
    for index in range(header + 1, len(grid.rows)):
        cells = {part: box for part, c in columns.items() if (box := grid.box(index, c)) is not None}
        span = grid.span(index)
        if "subject" not in cells or span is None:
            continue
        days = dates_in(cells["day"]) if "day" in cells else dates_in(cells["begins"]) if "begins" in cells else ()
        day = next((f.value for f in days if f.value), None)
        if day is None:
            continue
        whole = "all_day" in cells and cells["all_day"].shown.strip().lower() in {"true", "yes", "1"}
        begins, ends = (clock_in(cells[p]) if p in cells and not whole else None for p in ("begins", "ends"))
        status = cells["status"].text if "status" in cells else ""
        yield Entry(
            cells["subject"].text,
            day,
            datetime.combine(day, begins) if begins else None,
            datetime.combine(day, ends) if ends else None,
            span,
            status,
        )


# --- iCalendar -----------------------------------------------------------------------------------------------

_PROPERTY = re.compile(
    r"(?:^|(?<=\s))(BEGIN|END|DTSTART|DTEND|DURATION|SUMMARY|STATUS|RRULE|LOCATION|DESCRIPTION|UID|DTSTAMP|CATEGORIES"
    r"|ORGANIZER|ATTENDEE|SEQUENCE|CREATED|LAST-MODIFIED|TRANSP|CLASS|PRIORITY|X-[A-Z-]+)(?:;[^:\s]*)?:"
)
_LENGTH = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?")


def _properties(document: Document) -> Iterator[tuple[str, str, int]]:
    """(name, value, block) of each line; lines that a reader joined are told apart again."""
    for position, block in enumerate(document.blocks):
        found = list(_PROPERTY.finditer(block.text))
        for match, after in zip(found, [*(m.start() for m in found[1:]), len(block.text)], strict=False):
            yield match[1], block.text[match.end() : after].strip(), position


def _moment(value: str) -> tuple[date, datetime | None] | None:
    """The day, and the moment in British time, of "20260312T100000Z" or "20260312"."""
    match = re.fullmatch(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(?:\d\d)?(Z?))?", value)
    if match is None:
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
        if match[4] is None:
            return day, None
        at = datetime(day.year, day.month, day.day, int(match[4]), int(match[5]))
    except ValueError:
        return None
    if match[6] and british_summer_time(at):
        at += timedelta(hours=1)
    return at.date(), at


def british_summer_time(at: datetime) -> bool:
    """Whether a moment (universal time) falls in British Summer Time: from 1:00 on the last Sunday of March to the
    same of October (Summer Time Order 2002)."""

    def last_sunday(month: int) -> datetime:
        last = datetime(at.year, month, 31, 1)
        return last - timedelta(days=(last.weekday() + 1) % 7)

    return last_sunday(3) <= at < last_sunday(10)


def _of_lines(document: Document, position: int) -> Iterator[Entry]:
    event: dict[str, tuple[str, int]] = {}
    for name, value, block in _properties(document):
        if name == "BEGIN" and value.startswith("VEVENT"):
            event = {"BEGIN": (value, block)}
        elif name == "END" and value.startswith("VEVENT"):
            if (entry := _entry(event, document, position)) is not None:
                yield entry
            event = {}
        elif event:
            event.setdefault(name, (value, block))


def _entry(event: dict[str, tuple[str, int]], document: Document, position: int) -> Entry | None:
    if "DTSTART" not in event or "SUMMARY" not in event:
        return None
    begin = _moment(event["DTSTART"][0])
    if begin is None:
        return None
    day, begins = begin
    end = _moment(event["DTEND"][0]) if "DTEND" in event else None
    ends = end[1] if end else None
    length = _LENGTH.fullmatch(event["DURATION"][0]) if "DURATION" in event else None
    if ends is None and begins is not None and length is not None:
        days, hours, minutes = (int(g or 0) for g in length.groups())
        ends = begins + timedelta(days=days, hours=hours, minutes=minutes)
    title = re.sub(r"\\([,;\\])", r"\1", event["SUMMARY"][0]).replace("\\n", " ")
    block = event["SUMMARY"][1]
    span = Span(position, block, 0, len(document.blocks[block].text))
    status = next(iter(event.get("STATUS", ("", 0))[0].split()), "")
    return Entry(title, day, begins, ends, span, status, "RRULE" in event)


# --- what an entry is of -------------------------------------------------------------------------------------


def _kind(entry: Entry, clients: Clients) -> tuple[str | None, str | None, str]:
    """(kind, client, doubt); None for an entry that is of nothing that this is about."""
    title = entry.title
    named = designator(title)
    client = named[0] if named else clients.only_one(title) or name_in(re.sub(_CANCELLED, "", title))
    if _SUPERVISION.search(title) or is_supervision(title):
        return "supervision", None, ""
    if _BESIDE.search(title) and not named:
        return None, None, ""
    if named or _SESSION.search(title):
        return "coaching", client, ""
    if other_kind(title):
        return "coaching", client, ""
    if client and clients.knows(client):
        return "coaching", client, "the entry of the calendar names the client and does not say that it was a session"
    return None, None, ""


_BESIDE = re.compile(
    r"\b(?:workshop|course|training|webinar|module|cpd|prep\w*|travel\w*|writ(?:e|ing)[- ]?up|assignment|conference"
    r"|lecture|study|reading|tutorial|network|book(?:ing)? |deadline|submi\w+|taught|class)\b",
    re.I,
)
"""Words of an entry about coaching that is no session: a course, what comes before and after."""
_CANCELLED = re.compile(r"^\W*(?:cancell?ed|declined|tentative|postponed)\b\W*", re.I)


def _draft(entry: Entry, clients: Clients, group: int) -> Draft | None:
    kind, client, doubt = _kind(entry, clients)
    if kind is None:
        return None
    minutes = None
    if entry.begins and entry.ends:
        minutes = round((entry.ends - entry.begins).total_seconds() / 60)
    if minutes is not None and not 0 < minutes <= LONGEST:
        minutes = None
    pieces = [p.strip() for p in re.split(r"[–—:|(),]|\s-\s", _CANCELLED.sub("", entry.title)) if p.strip()]
    other = next((why for p in pieces if (why := other_kind(p))), None) if kind == "coaching" else None
    cancelled = "cancelled" if re.search(r"cancel", entry.status, re.I) else None
    doubts = [doubt] if doubt else []
    if entry.repeats:
        doubts.append("the entry of the calendar repeats, and only its first day was counted")
    has = {"date"} | ({"duration"} if minutes is not None else set())
    return Draft(
        "other" if other else kind,
        "lines",
        entry.span,
        "the entry of the calendar",
        client=client,
        number=session_number(entry.title),
        date=FoundDate(0, 0, entry.day.day, entry.day.month, entry.day.year),
        start=entry.begins.time() if entry.begins else None,
        end=entry.ends.time() if entry.ends else None,
        minutes=minutes,
        why_not=cancelled or not_held(entry.title) or other,
        doubts=tuple(doubts),
        has=frozenset(has),
        group=group,
    )


def _is_calendar(document: Document) -> bool:
    """The document is a file of calendar entries."""
    return any(b.text.lstrip("\ufeff").startswith("BEGIN:VCALENDAR") for b in document.blocks[:3])


def read_calendars(reading: Reading, labels: Iterable[str]) -> Records:
    """The sessions in calendars. labels: of clients known from elsewhere (logs, text)."""
    found = Records()
    entries: list[Entry] = []
    for d, document in enumerate(reading.documents):
        if _is_calendar(document):
            entries += _of_lines(document, d)
            found.used |= {(d, p) for p in range(len(document.blocks))}
        for t, table in enumerate(document.tables):
            if made := list(_of_table(grid_of(document, d, t))):
                entries += made
                found.used |= {(d, p) for c in table.cells for p in c.blocks}
    clients = Clients([*labels, *_labels(entries)])
    for entry in entries:
        draft = _draft(entry, clients, -500 - entry.span.document)
        if draft is not None:
            found.drafts.append(draft)
    return found


def _labels(entries: Sequence[Entry]) -> list[str]:
    """The clients whom titles of sessions name."""
    said = [e.title for e in entries if _SESSION.search(e.title) and not _SUPERVISION.search(e.title)]
    named = [f[0] if (f := designator(t)) else name_in(_CANCELLED.sub("", t)) for t in said]
    return [n for n in named if n]
