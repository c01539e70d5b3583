"""Logs as workbooks and as exported tables."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from tests.accuracy.logs.layout import Layout, by_month, note, supervise, topic
from tests.accuracy.logs.paper import Book, File, Value, Word, separated
from tests.accuracy.logs.story import Meeting, Story
from tests.accuracy.logs.wording import MODES, MONTHS, Voice, clock24, decimal, plain


def _supervision(s: Story, v: Voice, rng: random.Random) -> File:
    paper = Word("Supervision.docx")
    supervise(paper, s, v, rng)
    return paper.file()


def _typed(minutes: int, way: int) -> Value:
    return (minutes / 60, minutes, timedelta(minutes=minutes), plain(minutes))[way]


_HEADERS = (("Hours", "Duration (hours)", "Hrs"), ("Minutes", "Duration (mins)", "Length in minutes"), ("Duration", "Time"), ("Duration", "Length"))  # fmt: skip


def one_sheet(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Every session a row of one sheet; typed values; perhaps a total."""
    book = Book("Log.xlsx")
    way = rng.randrange(4)
    rows: list[tuple[Value, ...]] = []
    if rng.random() < 0.5:
        rows += [("ILM Level 7 practice log",), ()]
    rows.append((v.date_header, v.client_header, rng.choice(_HEADERS[way]), "Mode", "Attended?", "Notes"))
    for m in s.all():
        rows.append((m.day, m.client, _typed(m.minutes, way), rng.choice(MODES), v.status(m, rng), topic(rng)))
    if rng.random() < 0.6:
        rows.append(("Total", None, _typed(s.coaching_minutes, way), None, None, None))
    book.sheet(
        rng.choice(("Log", "Sheet1", f"{v.noun.title()} log")),
        rows,
        {0: "dd/mm/yyyy", 2: "[h]:mm"} if way == 2 else {0: "dd/mm/yyyy"},
    )
    if rng.random() < 0.5:
        rows = [("Date", "Supervisor", rng.choice(_HEADERS[way]), "Learning")]
        rows += [(m.day, "Dr Penhaligon", _typed(m.minutes, way), note(rng)) for m in s.supervision]
        book.sheet("Supervision", rows, {0: "dd/mm/yyyy", 2: "[h]:mm"} if way == 2 else {0: "dd/mm/yyyy"})
        return [book.file()]
    return [book.file(), _supervision(s, v, rng)]


def sheet_per_client(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A sheet for each client, who is named on its tab alone."""
    book = Book("Client logs.xlsx")
    way = rng.randrange(4)
    header = rng.choice(_HEADERS[way])
    for client in s.clients:
        rows: list[tuple[Value, ...]] = [("Session", v.date_header, header, "Topic", "Actions")]
        rows += [(m.number, m.day, _typed(m.minutes, way), topic(rng), note(rng)) for m in s.of(client, False)]
        if rng.random() < 0.5:
            rows.append(("Total", None, _typed(sum(m.minutes for m in s.of(client, False)), way), None, None))
        book.sheet(client, rows, {1: "d mmm yyyy", 2: "[h]:mm"} if way == 2 else {1: "d mmm yyyy"})
    return [book.file(), _supervision(s, v, rng)]


def sheet_per_month(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A sheet for each month, named on its tab; the rows give the day."""
    book = Book("Diary.xlsx")
    way = rng.choice((0, 1, 3))
    header = rng.choice(_HEADERS[way])
    long = rng.random() < 0.5
    for (year, month), meetings in by_month(s.all()):
        rows: list[tuple[Value, ...]] = [("Day", v.client_header, header, "Status", "Notes")]
        numbers = rng.random() < 0.5
        for m in meetings:
            day: Value = m.day.day if numbers else v.day(m.day)
            rows.append((day, m.client, _typed(m.minutes, way), v.status(m, rng), topic(rng)))
        book.sheet(f"{MONTHS[month - 1]} {year}" if long else f"{MONTHS[month - 1][:3]} {year % 100}", rows)
    return [book.file(), _supervision(s, v, rng)]


def continental(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Semicolons between values, commas in decimals."""
    rows = [(v.date_header, v.client_header, rng.choice(("Hours", "Duration (hrs)", "Hrs")), "Status", "Notes")]
    for m in s.all():
        rows.append((v.full(m.day), m.client, decimal(m.minutes, ","), v.status(m, rng), topic(rng)))
    return [separated("log.csv", rows, ";"), _supervision(s, v, rng)]


_REST_OF_LIFE = (
    "Team meeting", "Dentist", "1:1 with line manager", "ILM workshop day 2", "Coaching skills webinar", "Budget review",
    "Lunch with Kit", "Write up coaching notes", "Board prep", "Annual leave",
)  # fmt: skip
"""What else stands in a calendar."""


def _others(s: Story, rng: random.Random) -> list[tuple[str, Meeting]]:
    """Entries of other things, on days of the same months."""
    taken = {m.day for m in (*s.held, *s.missed, *s.supervision)}
    made = []
    for _ in range(rng.randrange(6)):
        like = rng.choice(s.held)
        day = like.day + timedelta(days=rng.randint(1, 5))
        if day not in taken:
            made.append((rng.choice(_REST_OF_LIFE), replace(like, day=day, kind="none")))
    return made


def outlook_list(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A calendar exported as a list: subject, start and end with their dates."""
    rows = [("Subject", "Start Date", "Start Time", "End Date", "End Time", "All day event", "Location")]
    session = rng.choice((f"{v.noun.title()} session", f"{v.noun.title()}", "1:1 " + v.noun))
    rest = _others(s, rng)
    others = {id(m): what for what, m in rest}
    for m in sorted((*s.held, *s.missed, *s.supervision, *(m for _, m in rest)), key=lambda m: m.day):
        subject = others.get(id(m)) or ("Supervision" if m.kind == "supervision" else f"{session} - {m.client}")
        if m.missed in ("cancelled", "absent", "moved"):
            subject = rng.choice((f"Cancelled: {subject}", f"CANCELLED {subject}"))
        day = f"{m.day:%d/%m/%Y}"
        rows.append((subject, day, f"{clock24(m.start)}:00", day, f"{clock24(m.end)}:00", "False", rng.choice(MODES)))
    return [separated("calendar.csv", rows)]


def book_of_clock_times(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Typed clock times for start and end, a typed length worked out from them, a running total."""
    book = Book("Timesheet.xlsx")
    shown = rng.random() < 0.6
    rows: list[tuple[Value, ...]] = [
        (v.date_header, v.client_header, "Start", "End", *(["Duration", "Running total"] if shown else []), "Focus")
    ]
    done = timedelta()
    for m in s.all(False):
        done += timedelta(minutes=m.minutes)
        extra = [timedelta(minutes=m.minutes), done] if shown else []
        rows.append((m.day, m.client, m.start, m.end, *extra, topic(rng)))
    formats = {0: "dd/mm/yyyy", 2: "hh:mm", 3: "hh:mm"} | ({4: "h:mm", 5: "[h]:mm"} if shown else {})
    book.sheet("Hours", rows, formats)
    return [book.file(), _supervision(s, v, rng)]


def calendar(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Calendar entries, as a program exports them."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN"]
    utc = rng.random() < 0.3
    rest = _others(s, rng)
    others = {id(m): what for what, m in rest}
    for m in sorted((*s.held, *s.missed, *s.supervision, *(m for _, m in rest)), key=lambda m: m.day):
        begin = datetime.combine(m.day, m.start)
        if utc and (4 <= m.day.month <= 9):
            begin -= timedelta(hours=1)
        utc_here = utc and m.day.month not in (3, 10)
        end = begin + timedelta(minutes=m.minutes)
        what = "Supervision" if m.kind == "supervision" else f"{v.noun.title()} session: {m.client}"
        what = others.get(id(m), what)
        zone = "Z" if utc_here else ""
        if utc and not utc_here:
            begin, end = datetime.combine(m.day, m.start), datetime.combine(m.day, m.end)
        lines += ["BEGIN:VEVENT", f"DTSTART:{begin:%Y%m%dT%H%M%S}{zone}", f"DTEND:{end:%Y%m%dT%H%M%S}{zone}"]
        lines.append(f"SUMMARY:{what}")
        if m.missed in ("cancelled", "absent", "moved"):
            lines.append("STATUS:CANCELLED")
        lines += [f"LOCATION:{rng.choice(MODES)}", "END:VEVENT"]
    lines.append("END:VCALENDAR")
    return [("calendar.ics", "\r\n".join(lines).encode())]


def summary_and_records(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A workbook with a row for each client, and the sessions told in full in a Word file."""
    book = Book("Summary.xlsx")
    rows: list[tuple[Value, ...]] = [("Client", "Start date", "End date", "Sessions", "Hours")]
    for client in s.clients:
        own: list[Meeting] = s.of(client, False)
        rows.append((client, own[0].day, own[-1].day, len(own), sum(m.minutes for m in own) / 60))
    rows.append(("Total", None, None, len(s.held), s.coaching_minutes / 60))
    book.sheet("Summary", rows, {1: "dd/mm/yyyy", 2: "dd/mm/yyyy"})
    paper = Word("Records.docx")
    paper.heading(f"{v.noun.title()} session records")
    for m in s.all(False):
        paper.heading(f"{m.client}, session {m.number}", 2)
        paper.para(f"Date: {v.full(m.day)}")
        paper.para(f"Duration: {plain(m.minutes)}")
        paper.para(f"Focus: {topic(rng)}")
        paper.para(f"{note(rng)}. {note(rng)}.")
    supervise(paper, s, v, rng)
    return [book.file(), paper.file()]


LAYOUTS = (
    Layout("one sheet", one_sheet),
    Layout("sheet per client", sheet_per_client, ()),
    Layout("sheet per month", sheet_per_month),
    Layout("semicolons and commas", continental),
    Layout("Outlook list", outlook_list, ("cancelled", "planned")),
    Layout("typed clock times", book_of_clock_times, ()),
    Layout("calendar", calendar, ("cancelled", "planned")),
    Layout("summary and records", summary_and_records, ()),
)
