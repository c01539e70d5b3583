"""Logs as journals, letters, exports and workbooks of further learners, first set."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import time, timedelta

from tests.accuracy.logs.layout import Layout, cover, note, supervise, topic
from tests.accuracy.logs.paper import Book, File, Pdf, Value, Word, plain_text, separated
from tests.accuracy.logs.story import LEARNER, Meeting, Story
from tests.accuracy.logs.wording import (
    DAYS_SHORT,
    MODES,
    MONTHS,
    Voice,
    clock24,
    clock_dot,
    decimal,
    plain,
    short,
    spoken,
)

_HOURS = "twelve one two three four five six seven eight nine ten eleven".split()


def _supervision(s: Story, v: Voice, rng: random.Random) -> File:
    paper = Word("Supervision.docx")
    supervise(paper, s, v, rng)
    return paper.file()


def _said(t: time) -> str:
    hour, rest = t.hour % 12, t.minute
    if rest == 0:
        return f"{_HOURS[hour]} o'clock"
    if rest <= 30:
        past = {
            15: "quarter past",
            30: "half past",
            5: "five past",
            10: "ten past",
            20: "twenty past",
            25: "twenty-five past",
        }
        return f"{past[rest]} {_HOURS[hour]}"
    to = {35: "twenty-five to", 40: "twenty to", 45: "quarter to", 50: "ten to", 55: "five to"}
    return f"{to[rest]} {_HOURS[(hour + 1) % 12]}"


def clock_in_words(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A journal in which the clock is spoken: from half past nine until quarter to eleven."""
    paper = Word("Journal.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} journal")
    for m in s.all(False):
        paper.heading(f"{m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}: {m.client}", 2)
        link = rng.choice((("We worked from", "until"), ("The session ran from", "to"), ("We met from", "till")))
        paper.para(f"{link[0]} {_said(m.start)} {link[1]} {_said(m.end)}. {note(rng)}.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def essay(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Prose for each client; the year stands only with the first day."""
    paper = Word("Essay.docx")
    cover(paper, s, v, rng)
    paper.heading(f"Undertaking the {v.noun}")
    for client in s.clients:
        paper.heading(client, 2)
        year, parts = 0, []
        for m in s.of(client, False):
            day = f"{m.day.day} {MONTHS[m.day.month - 1]}" + (f" {m.day.year}" if m.day.year != year else "")
            length, about = spoken(m.minutes), topic(rng).lower()
            parts.append(
                f"We first met on {day} for {length} and spoke about {about}."
                if not year
                else rng.choice(
                    (f"On {day} we spent {length} on {about}.", f"The next meeting, on {day}, took {length}.")
                )
            )
            year = m.day.year
        paper.para(" ".join(parts))
    supervise(paper, s, v, rng)
    return [paper.file()]


def week_by_week(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Short entries of a diary, some of them reading, study days and meetings that are no sessions."""
    paper = Word("Diary.docx")
    cover(paper, s, v, rng, year=True)
    paper.heading("Learning and practice diary")
    for m in sorted((*s.held, *s.supervision), key=lambda m: m.day):
        day = f"{DAYS_SHORT[m.day.weekday()]} {m.day.day} {MONTHS[m.day.month - 1][:3]} {m.day.year}"
        if rng.random() < 0.2:
            before = m.day - timedelta(days=1)
            other = f"{DAYS_SHORT[before.weekday()]} {before.day} {MONTHS[before.month - 1][:3]} {before.year}"
            paper.para(
                f"{other}. {rng.choice(('Read two chapters on listening, 2 hours.', 'Study day at the college, 6 hours.', 'Wrote up notes (45 mins).'))}"
            )
        if m.kind == "supervision":
            paper.para(f"{day}. Supervision with Dr Penhaligon, {plain(m.minutes)}. {note(rng)}.")
        else:
            paper.para(f"{day}. Saw {m.client} ({plain(m.minutes)}, {rng.choice(MODES)}). {topic(rng)}.")
    return [paper.file()]


def pasted_mails(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Follow-up mails pasted into a Word file; each names the day and the clock times of its session."""
    paper = Word("Correspondence.docx")
    cover(paper, s, v, rng)
    paper.heading("Follow-up messages after each session")
    for m in s.all(False):
        sent = m.day + timedelta(days=1)
        paper.para(f"From: {LEARNER}")
        paper.para(f"Sent: {sent:%d %B %Y} 08:{rng.randrange(10, 59)}")
        paper.para(f"To: {m.client}")
        paper.para(f"Subject: Notes of session {m.number}")
        paper.para(f"Hello {m.client}, here are my notes of our session of {m.day:%d/%m/%Y}, {v.span(m)}. {note(rng)}.")
        paper.para("Best wishes")
    supervise(paper, s, v, rng)
    return [paper.file()]


def sheet_of_groups(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A sheet with three columns for each client under the client's name: day, start, finish."""
    book = Book("Timetable.xlsx")
    top: list[Value] = []
    head: list[Value] = []
    for client in s.clients:
        top += [client, None, None, None]
        head += ["Date", "Start", "Finish", None]
    rows: list[tuple[Value, ...]] = [(f"{v.noun.title()} sessions",), tuple(top), tuple(head)]
    own = [s.of(c, False) for c in s.clients]
    for i in range(max(map(len, own))):
        row: list[Value] = []
        for meetings in own:
            m = meetings[i] if i < len(meetings) else None
            row += [m.day, m.start, m.end, None] if m else [None] * 4
        rows.append(tuple(row))
    book.sheet("Sessions", rows, {c: "dd/mm/yy" if c % 4 == 0 else "hh:mm" for c in range(len(head))})
    return [book.file(), _supervision(s, v, rng)]


def sheet_per_session(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A workbook for each client, a sheet for each session, labels in the second column and values in the fourth."""
    files: list[File] = []
    slipped = rng.random() < 0.5  # the format of dates reaches down to the length, which Excel then shows as one
    for client in s.clients:
        book = Book(f"{client} session records.xlsx")
        for m in s.of(client, False):
            rows: list[tuple[Value, ...]] = [
                (None, f"{v.noun.upper()} SESSION RECORD"), (), (None, "Client", None, client), (None, "Date", None, m.day),
                (None, "Duration (mins)", None, m.minutes), (None, "Objective", None, topic(rng)), (None, "Outcome", None, note(rng)),
            ]  # fmt: skip
            book.sheet(f"Session {m.number}", rows, {3: "dd/mm/yyyy"} if slipped else None)
        files.append(book.file())
    return [*files, _supervision(s, v, rng)]


def sheet_with_instructions(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """The centre's workbook: instructions that speak of hours, the target and the sum on top, the log below."""
    book = Book("Centre log v4.xlsx")
    rows: list[tuple[Value, ...]] = [
        ("ILM Level 7 Certificate: practice log",), ("Complete one line per session. You need at least 20 hours with 2 or 3 clients.",),
        ("Learner", LEARNER), ("Target hours", 20, None, "Hours achieved", s.coaching_minutes / 60), (),
        ("Session No", "Client Ref", "Date (dd/mm/yy)", "Start Time", "Length (hours)", "Contract goal", "Verified by"),
    ]  # fmt: skip
    for i, m in enumerate(s.all(False), 1):
        rows.append((i, m.client, m.day, m.start, m.minutes / 60, topic(rng), "TB"))
    rows += [(None,) * 7 for _ in range(5)]
    rows.append(("I confirm that this is a true record", None, None, "Date", s.all(False)[-1].day + timedelta(days=3)))
    book.sheet("Log", rows, {2: "dd/mm/yy", 3: "hh:mm", 4: "0.00"})
    more: list[tuple[Value, ...]] = [
        ("Supervision: at least 4 hours",),
        (),
        ("Date", "Supervisor", "Length (hours)", "Summary"),
    ]
    more += [(m.day, "R. Quill", m.minutes / 60, note(rng)) for m in s.supervision]
    book.sheet("Supervision", more, {0: "dd/mm/yy", 2: "0.00"})
    return [book.file()]


def answers_to_a_form(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Answers collected with a form on the web: the stamp of sending, then the questions as headers."""
    rows = [
        (
            "Timestamp",
            "Client code",
            "What date was the session?",
            "How long did it last?",
            "What did you work on?",
            "What will you do next?",
        )
    ]
    for m in s.all(False):
        sent = m.day + timedelta(days=rng.randrange(3))
        rows.append(
            (
                f"{sent:%d/%m/%Y} 20:14:{rng.randrange(10, 59)}",
                m.client,
                f"{m.day:%d/%m/%Y}",
                spoken(m.minutes),
                topic(rng),
                note(rng),
            )
        )
    return [separated("Session form (Responses).csv", rows), _supervision(s, v, rng)]


def bookings(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """The export of a booking service."""
    rows = [
        (
            "Event Type Name",
            "Invitee Name",
            "Start Date & Time",
            "End Date & Time",
            "Canceled",
            "Cancellation reason",
            "Location",
        )
    ]
    for m in s.all():
        gone = "true" if m.missed else "false"
        begin, end = f"{m.day:%Y-%m-%d} {clock24(m.start)}", f"{m.day:%Y-%m-%d} {clock24(m.end)}"
        rows.append(
            (
                f"{v.noun.title()} session",
                m.client,
                begin,
                end,
                gone,
                "Client unwell" if m.missed else "",
                rng.choice(MODES),
            )
        )
    return [separated("events-export.csv", rows), _supervision(s, v, rng)]


def marked_down(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A text with signs for headings and items: the client, then a line for each session with the day first."""
    lines = [f"# {v.noun.title()} log", "", f"{LEARNER}", ""]
    for client in s.clients:
        lines += [f"## {client}", ""]
        lines += [f"- {m.day:%Y-%m-%d}: {m.minutes} min, {topic(rng).lower()}" for m in s.of(client, False)]
        lines.append("")
    return [plain_text("log.md", lines), _supervision(s, v, rng)]


def printed_records(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A printed record for each session with labels at the start of lines."""
    paper = Pdf("Records.pdf")
    paper.heading("Evidence for unit 701")
    for m in s.all(False):
        paper.heading(f"{v.noun.title()} session record")
        paper.para(f"{rng.choice(('Coachee', 'Client'))}: {m.client}")
        paper.para(f"Date of session: {v.full(m.day)}")
        paper.para(f"Time: from {clock_dot(m.start)} to {clock_dot(m.end)}")
        paper.para(f"Goal worked on: {topic(rng)}")
        paper.para(f"Key points: {note(rng)}. {note(rng)}.")
    return [paper.file(), _supervision(s, v, rng)]


def by_length(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """For each client a line for each length with the days: "60 minutes: 3/11/25, 17/11/25"."""
    paper = Word("Hours.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} sessions")
    for client in s.clients:
        paper.bold(client)
        own = s.of(client, False)
        for n in sorted({m.minutes for m in own}):
            days = ", ".join(f"{m.day.day}/{m.day.month}/{m.day:%y}" for m in own if m.minutes == n)
            paper.bullet(f"{plain(n)}: {days}")
    supervise(paper, s, v, rng)
    return [paper.file()]


def claims(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A bullet for each client with number and sum, then the days in brackets."""
    paper = Word("Statement of hours.docx")
    cover(paper, s, v, rng)
    paper.heading("Statement of hours")
    for client in s.clients:
        own = s.of(client, False)
        days = "; ".join(f"{m.day.day} {MONTHS[m.day.month - 1][:3]} {m.day.year} – {short(m.minutes)}" for m in own)
        paper.bullet(f"{client}: {len(own)} sessions, {plain(sum(m.minutes for m in own))} in all ({days})")
    paper.para(
        f"In total I have {v.noun[:-3]}ed for {plain(s.coaching_minutes)} and had {plain(s.supervision_minutes)} of supervision."
    )
    supervise(paper, s, v, rng)
    return [paper.file()]


def entries(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Numbered entries as headings, a line of facts with strokes between them, then thoughts."""
    paper = Word("Learning journal.docx")
    cover(paper, s, v, rng)
    paper.heading("Learning journal")
    for i, m in enumerate(s.all(False), 1):
        paper.heading(f"Entry {i}: {v.noun} {m.client}", 2)
        paper.para(
            f"{m.day:%d.%m.%y} / {decimal(m.minutes)}hrs / {rng.choice(MODES).lower()}"
            if m.minutes % 15 == 0
            else f"{m.day:%d.%m.%y} / {m.minutes}mins / {rng.choice(MODES).lower()}"
        )
        paper.para(f"{topic(rng)} came up first. {note(rng)}.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def _cell(meetings: Sequence[Meeting], month: tuple[int, int], day: int) -> str | None:
    own = [m for m in meetings if (m.day.year, m.day.month, m.day.day) == (*month, day)]
    return "; ".join(f"{m.client} {m.minutes}m" for m in own) or None


def wall_calendar(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Days of the month down, months across, client and minutes in the cell."""
    book = Book("Wall planner.xlsx")
    months = sorted({(m.day.year, m.day.month) for m in s.held})
    rows: list[tuple[Value, ...]] = [
        (f"{v.noun.title()} sessions",),
        ("Day", *(f"{MONTHS[m - 1]} {y}" for y, m in months)),
    ]
    rows += [(day, *(_cell(s.held, month, day) for month in months)) for day in range(1, 32)]
    book.sheet("Planner", rows)
    return [book.file(), _supervision(s, v, rng)]


LAYOUTS = (
    Layout("clock in words", clock_in_words, ()),
    Layout("essay", essay, ()),
    Layout("week by week", week_by_week, ()),
    Layout("pasted mails", pasted_mails, ()),
    Layout("sheet of groups", sheet_of_groups, ()),
    Layout("sheet per session", sheet_per_session, ()),
    Layout("sheet with instructions", sheet_with_instructions, ()),
    Layout("answers to a form", answers_to_a_form, ()),
    Layout("bookings", bookings, ("cancelled",)),
    Layout("marked down", marked_down, ()),
    Layout("printed records", printed_records, ()),
    Layout("by length", by_length, ()),
    Layout("claims", claims, ()),
    Layout("numbered entries", entries, ()),
    Layout("wall calendar", wall_calendar, ()),
)
