"""Logs of a third set, held back until rules were made that read them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta

from tests.accuracy.logs.layout import Layout, cover, note, supervise, topic
from tests.accuracy.logs.paper import File, Word, plain_text, separated
from tests.accuracy.logs.story import Story
from tests.accuracy.logs.wording import DAYS, MODES, MONTHS, Voice, clock12, clock24, decimal, fraction, plain, short


def _supervision(s: Story, v: Voice, rng: random.Random) -> File:
    paper = Word("Supervision.docx")
    supervise(paper, s, v, rng)
    return paper.file()


def _paper(name: str, title: str, s: Story, v: Voice, rng: random.Random) -> Word:
    paper = Word(name)
    cover(paper, s, v, rng)
    paper.heading(title)
    return paper


def rows_of_three_lines(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A numbered row for each session; one cell holds labels with day, time and client on lines of their own."""
    paper = _paper("Practice record.docx", f"{v.noun.title()} practice record", s, v, rng)
    rows = [("#", "Session details", "Summary and learning")]
    for i, m in enumerate(s.all(False), 1):
        details = f"Client: {m.client}\nDate: {v.full(m.day)}\nTime: {v.span(m)}\nPlace: {rng.choice(MODES)}"
        rows.append((str(i), details, f"{topic(rng)}. {note(rng)}."))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def months_then_days(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A heading for each month, the day in front of each line: "14th, Client A, 2pm to 3.30pm"."""
    paper = _paper("Year.docx", f"My {v.noun} year", s, v, rng)
    last = None
    for m in s.all(False):
        if last != (m.day.year, m.day.month):
            paper.heading(f"{MONTHS[m.day.month - 1]} {m.day.year}", 2)
            last = (m.day.year, m.day.month)
        ending = "th" if 10 <= m.day.day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(m.day.day % 10, "th")
        paper.para(f"{m.day.day}{ending}, {m.client}, {clock12(m.start)} to {clock12(m.end)}")
    supervise(paper, s, v, rng)
    return [paper.file()]


def hours_with_fractions(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A table of who, when and how long with fractions, a column for coaching and one for supervision hours."""
    paper = _paper("Hours.docx", "Log of practice and supervision", s, v, rng)
    rows = [("Date", "With", f"{v.noun.title()} hours", "Supervision hours", "Remarks")]
    for m in sorted((*s.held, *s.supervision), key=lambda m: m.day):
        if m.kind == "supervision":
            rows.append((v.full(m.day), "Supervisor", "", fraction(m.minutes), note(rng)))
        else:
            rows.append((v.full(m.day), m.client, fraction(m.minutes), "", topic(rng)))
    paper.table(rows)
    return [paper.file()]


def programme(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """The plan of each client's programme with a column filled in afterwards: what took place and how long it was."""
    paper = _paper("Programme.docx", f"{v.noun.title()} programme and record", s, v, rng)
    for client in s.clients:
        paper.bold(client)
        rows = [("Session", "Proposed for", "Took place on", "Actual length", "Theme")]
        for m in s.of(client, False):
            before = m.day - timedelta(days=rng.choice((0, 0, 2, 7)))
            rows.append((str(m.number), v.full(before), v.full(m.day), plain(m.minutes), topic(rng)))
        paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def tasks(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """The export of a task list: a title with client and length, when due, when done."""
    rows = [("Title", "Due", "Completed", "Labels")]
    for m in s.all(False):
        title = f"{v.noun.title()} {m.client} ({short(m.minutes)})"
        rows.append((title, f"{m.day:%Y-%m-%d}", f"{m.day:%Y-%m-%d}", v.noun))
    return [separated("tasks.csv", rows), _supervision(s, v, rng)]


def phone_notes(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Notes kept on a telephone: the client and number, the day under it, the times under that."""
    lines: list[str] = [f"{v.noun.title()} notes", ""]
    for m in s.all(False):
        lines += [
            f"{m.client} #{m.number}",
            "",
            f"{DAYS[m.day.weekday()]} {m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}",
            "",
        ]
        lines += [f"{clock24(m.start)}-{clock24(m.end)}", "", f"{note(rng)}.", ""]
    return [plain_text("notes.txt", lines), _supervision(s, v, rng)]


def reports_to_sponsor(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A report on each client: a paragraph that lists the meetings with their hours, and what came of them."""
    paper = _paper("Reports.docx", f"Reports on the {v.noun}", s, v, rng)
    for client in s.clients:
        own = s.of(client, False)
        paper.heading(f"Report: {client}", 2)
        listed = [
            f"{decimal(m.minutes)} hours on {m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}"
            if m.minutes % 15 == 0
            else f"{m.minutes} minutes on {m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}"
            for m in own
        ]
        paper.para(f"{client} attended all meetings: {'; '.join(listed)}.")
        paper.para(f"{topic(rng)} was the main matter. {note(rng)}.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def checked_off(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A tracker with a row for each client and session, sorted by client, dates as serial text, status last."""
    paper = _paper("Tracker.docx", f"{v.noun.title()} tracker", s, v, rng)
    rows = [("Client & session", "Date/time", "Mins", "Notes shared?", "Status")]
    for client in s.clients:
        for m in s.of(client):
            number = f" S{m.number}" if m.number else ""
            rows.append(
                (
                    f"{m.client}{number}",
                    f"{m.day:%d/%m/%y} {clock24(m.start)}",
                    str(m.minutes),
                    rng.choice("YN"),
                    v.status(m, rng),
                )
            )
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def questions_answered(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Questions and answers for each session in running lines."""
    paper = _paper("Reviews.docx", f"{v.noun.title()} session reviews", s, v, rng)
    for m in s.all(False):
        paper.para(f"Who was the session with? {m.client}")
        paper.para(f"When did it take place? {v.full(m.day)}")
        paper.para(f"How long was it? {plain(m.minutes)}")
        paper.para(f"What was it about? {topic(rng)}")
        paper.para("")
    supervise(paper, s, v, rng)
    return [paper.file()]


LAYOUTS = (
    Layout("rows of three lines", rows_of_three_lines, ()),
    Layout("months, then days", months_then_days, ()),
    Layout("hours of two kinds", hours_with_fractions, ()),
    Layout("programme and record", programme, ()),
    Layout("tasks", tasks, ()),
    Layout("notes on a telephone", phone_notes, ()),
    Layout("reports to a sponsor", reports_to_sponsor, ()),
    Layout("checked off", checked_off, ("cancelled", "absent", "moved")),
    Layout("questions answered", questions_answered, ()),
)
