"""Logs in layouts that were written down before any rule was made for them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta

from tests.accuracy.logs.layout import Layout, by_month, cover, note, supervise, topic
from tests.accuracy.logs.paper import Book, File, Value, Word, plain_text, separated
from tests.accuracy.logs.story import LEARNER, Story
from tests.accuracy.logs.wording import DAYS, MODES, MONTHS, Voice, clock24, ordinal, plain, short, spoken

_ORDINAL = "one two three four five six seven eight".split()


def _supervision(s: Story, v: Voice, rng: random.Random) -> File:
    paper = Word("Supervision.docx")
    supervise(paper, s, v, rng)
    return paper.file()


def client_down_the_side(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """One cell with the client reaches down beside all its sessions."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    rows = [("Client", "Date", "Duration", "Focus", "Outcome")]
    spans = []
    for client in s.clients:
        own = s.of(client, False)
        spans.append((len(rows), 0, len(rows) + len(own) - 1, 0))
        rows += [
            (client if i == 0 else "", v.full(m.day), plain(m.minutes), topic(rng), note(rng))
            for i, m in enumerate(own)
        ]
    paper.spanned(rows, spans)
    supervise(paper, s, v, rng)
    return [paper.file()]


def length_under_the_date(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A reflective grid; the first cell has the day, the client and the length on three lines."""
    paper = Word("Reflective log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} diary and learning")
    rows = [("Session", "What happened", "So what", "Now what")]
    for m in s.all(False):
        rows.append((f"{v.full(m.day)}\n{m.client}\n{plain(m.minutes)}", topic(rng), note(rng), note(rng)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def months_across(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Clients down, months across, days and lengths in the cells."""
    paper = Word("Overview.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} sessions held")
    months = [month for month, _ in by_month(s.all(False))]
    rows = [("Client", *(f"{MONTHS[m - 1]} {y}" for y, m in months))]
    for client in s.clients:
        cells = []
        for y, month in months:
            own = [m for m in s.of(client, False) if (m.day.year, m.day.month) == (y, month)]
            cells.append("\n".join(f"{ordinal(m.day.day)} ({plain(m.minutes)})" for m in own))
        rows.append((client, *cells))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def records_side_by_side(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Three records to a table, a column each, the client in a row of its own."""
    paper = Word("Records.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} records")
    meetings = s.all(False)
    for i in range(0, len(meetings), 3):
        three = meetings[i : i + 3]
        rows = [("Client", *(m.client for m in three)), ("Date", *(v.full(m.day) for m in three))]
        rows += [("Time", *(v.span(m) for m in three)), ("Topic", *(topic(rng) for _ in three))]
        paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def sheet_with_a_head(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A sheet for each client; facts about the client above the log, the sum beside a label."""
    book = Book("Coaching records.xlsx")
    for i, client in enumerate(s.clients, 1):
        own = s.of(client, False)
        rows: list[tuple[Value, ...]] = [
            ("Client", client), ("Sector", "Health"), ("Agreed sessions", len(own)),
            ("Total hours", sum(m.minutes for m in own) / 60), (),
            ("No", "Date", "Start", "End", "Hours", "Theme"),
        ]  # fmt: skip
        rows += [(m.number, m.day, m.start, m.end, m.minutes / 60, topic(rng)) for m in own]
        book.sheet(f"Sheet{i}", rows, {1: "dd/mm/yyyy", 2: "hh:mm", 3: "hh:mm"})
    return [book.file(), _supervision(s, v, rng)]


def year_in_the_title(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A sheet whose title has the years; the rows give weekday, day, month and clock times as text."""
    first, last = s.all(False)[0].day, s.all(False)[-1].day
    years = str(first.year) if first.year == last.year else f"{first.year}-{last.year % 100}"
    book = Book("Log.xlsx")
    rows: list[tuple[Value, ...]] = [(f"Coaching log {years}",), (), ("When", "Time", "Who", "About")]
    for m in s.all(False):
        day = f"{DAYS[m.day.weekday()][:3]} {m.day.day} {MONTHS[m.day.month - 1][:3]}"
        rows.append((day, f"{clock24(m.start)}-{clock24(m.end)}", m.client, topic(rng)))
    book.sheet("Sheet1", rows)
    return [book.file(), _supervision(s, v, rng)]


def sessions_in_words(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Numbered headings for the clients, lines that begin "Session one"."""
    paper = Word("Account.docx")
    cover(paper, s, v, rng)
    paper.heading(f"3 {v.noun.title()} undertaken")
    for i, client in enumerate(s.clients, 1):
        paper.heading(f"3.{i} {client}", 2)
        for m in s.of(client, False):
            day = f"{m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}"
            paper.para(f"Session {_ORDINAL[m.number - 1]}: {day}, {spoken(m.minutes)}. {note(rng)}.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def index_of_evidence(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """An index of records with day and length in the last columns."""
    paper = Word("Index.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} session records")
    rows = [("Ref", "Record", "Date of session", "Length of session")]
    for i, m in enumerate(s.all(False), 1):
        rows.append((f"E{i}", f"{m.client}, session {m.number}", v.full(m.day), plain(m.minutes)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def run_together(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """One paragraph for each client, the sessions in it divided by semicolons."""
    paper = Word("Sessions.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} sessions")
    for client in s.clients:
        parts = [f"Session {m.number} ({v.full(m.day)}): {plain(m.minutes)}" for m in s.of(client, False)]
        paper.para(f"{client} – {'; '.join(parts)}.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def plain_columns(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A text file with columns kept apart by blanks."""
    lines = [f"{v.noun.upper()} HOURS", ""]
    for m in s.all(False):
        lines += [f"{v.full(m.day):<30}{m.client:<16}{m.minutes} mins", ""]
    return [plain_text("hours.txt", lines), _supervision(s, v, rng)]


def web_page(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A table saved as a web page."""
    rows = "".join(
        f"<tr><td>{v.full(m.day)}</td><td>{m.client}</td><td>{plain(m.minutes)}</td><td>{topic(rng)}</td></tr>"
        for m in s.all(False)
    )
    head = "<tr><th>Date</th><th>Client</th><th>Duration</th><th>Topic</th></tr>"
    html = f"<html><body><h1>{v.noun.title()} log</h1><p>{LEARNER}</p><table>{head}{rows}</table></body></html>"
    return [("log.html", html.encode()), _supervision(s, v, rng)]


def no_header(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A table without a header row."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    paper.table([(v.full(m.day), m.client, plain(m.minutes), topic(rng)) for m in s.all(False)])
    supervise(paper, s, v, rng)
    return [paper.file()]


def total_on_top(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """The total in the first row, before the header."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    rows: list[tuple[str, ...]] = [
        (f"Total hours to date: {plain(s.coaching_minutes)}",),
        ("Date", "Client", "Duration", "Topic"),
    ]
    rows += [(v.full(m.day), m.client, plain(m.minutes), topic(rng)) for m in s.all(False)]
    paper.table(rows, [0])
    supervise(paper, s, v, rng)
    return [paper.file()]


def seconds(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A timer's export: lengths as h:mm:ss."""
    rows = [("Date", "Project", "Client", "Duration", "Description")]
    for m in s.all(False):
        length = f"{m.minutes // 60:02d}:{m.minutes % 60:02d}:00"
        rows.append((f"{m.day:%Y-%m-%d}", f"{v.noun.title()}", m.client, length, topic(rng)))
    return [separated("time entries.csv", rows), _supervision(s, v, rng)]


def both_kinds_in_a_sheet(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Coaching above, supervision below, on one sheet, a title row above each, sums at the foot of each."""
    book = Book("Hours.xlsx")
    rows: list[tuple[Value, ...]] = [(f"{v.noun.title()} sessions",), ("Date", "Client", "Duration", "Topic")]
    rows += [(m.day, m.client, timedelta(minutes=m.minutes), topic(rng)) for m in s.all(False)]
    rows += [("Total", None, timedelta(minutes=s.coaching_minutes)), (), ("Supervision sessions",)]
    rows.append(("Date", "Supervisor", "Duration", "Themes"))
    rows += [(m.day, "Dr Penhaligon", timedelta(minutes=m.minutes), note(rng)) for m in s.supervision]
    rows.append(("Total", None, timedelta(minutes=s.supervision_minutes)))
    book.sheet("Hours", rows, {0: "dd/mm/yyyy", 2: "[h]:mm"})
    return [book.file()]


def claimed_and_actual(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Booked and actual length beside each other."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    rows = [("Date", "Client", "Booked", "Actual duration", "Notes")]
    for m in s.all(False):
        rows.append((v.full(m.day), m.client, plain(rng.choice((60, 90, m.minutes))), plain(m.minutes), topic(rng)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def codes_of_sessions(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A code for client and session in one column: A1, A2, B1."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    letters = {c: "ABC"[i] for i, c in enumerate(s.clients)}
    paper.para("In the codes the letter stands for the client and the number for the session.")
    rows = [("Code", "Date", "Length", "Topic")]
    rows += [(f"{letters[m.client]}{m.number}", v.full(m.day), plain(m.minutes), topic(rng)) for m in s.all(False)]
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def ticked(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Ticks in columns for attended, cancelled and did not attend."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    rows = [("Date", "Client", "Duration", "Attended", "Cancelled", "DNA")]
    for m in s.all():
        marks = [
            "✓" if not m.missed else "",
            "✓" if m.missed == "cancelled" else "",
            "✓" if m.missed == "absent" else "",
        ]
        rows.append((v.full(m.day), m.client, plain(m.minutes), *marks))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def initials_and_place(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Day, place and length in one cell, the client and number in another."""
    paper = Word("Diary.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} diary")
    rows = [("Client / session", "Details", "Summary")]
    for m in s.all(False):
        details = f"{v.full(m.day)}, {rng.choice(MODES)}, {short(m.minutes)}"
        rows.append((f"{m.client} / {m.number}", details, f"{topic(rng)}. {note(rng)}."))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


LAYOUTS = (
    Layout("client down the side", client_down_the_side, ()),
    Layout("length under the date", length_under_the_date, ()),
    Layout("months across", months_across, ()),
    Layout("records side by side", records_side_by_side, ()),
    Layout("sheet with a head", sheet_with_a_head, ()),
    Layout("year in the title", year_in_the_title, ()),
    Layout("sessions in words", sessions_in_words, ()),
    Layout("index of evidence", index_of_evidence, ()),
    Layout("run together", run_together, ()),
    Layout("plain columns", plain_columns, ()),
    Layout("web page", web_page, ()),
    Layout("no header", no_header, ()),
    Layout("total on top", total_on_top, ()),
    Layout("timer", seconds, ()),
    Layout("both kinds in a sheet", both_kinds_in_a_sheet, ()),
    Layout("booked and actual", claimed_and_actual, ()),
    Layout("codes of sessions", codes_of_sessions, ()),
    Layout("ticked", ticked, ("cancelled", "absent")),
    Layout("place in the cell", initials_and_place, ()),
)
