"""Logs that had been held back until rules were made that read them."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.accuracy.logs.layout import Layout, cover, note, supervise, topic
from tests.accuracy.logs.paper import Book, File, Value, Word, plain_text
from tests.accuracy.logs.story import Story
from tests.accuracy.logs.wording import DAYS, MODES, MONTHS, Voice, clock24, plain, short


def _supervision(s: Story, v: Voice, rng: random.Random) -> File:
    paper = Word("Supervision.docx")
    supervise(paper, s, v, rng)
    return paper.file()


def passport(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A page for each client: a form about the client, then the log under it."""
    paper = Word("Client files.docx")
    cover(paper, s, v, rng)
    for i, client in enumerate(s.clients, 1):
        paper.heading(f"Client file {i}")
        paper.table([("Client", client), ("Sector", "Public"), ("Why coaching", topic(rng))])
        rows = [("Session", "Date", "Duration", "Topic")]
        rows += [(str(m.number), v.full(m.day), plain(m.minutes), topic(rng)) for m in s.of(client, False)]
        paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def chat_export(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A log kept in a chat with oneself: a stamp, then the facts."""
    lines = []
    for m in s.all(False):
        stamp = f"[{m.day:%d/%m/%Y}, {clock24(m.end)}]"
        lines += [f"{stamp} Coaching {m.client}, {m.minutes} mins. {note(rng)}.", ""]
    return [plain_text("chat.txt", lines), _supervision(s, v, rng)]


def pivot(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A sheet with the client only in the first row of each block, weekday and date apart, hours and minutes text."""
    book = Book("Log.xlsx")
    rows: list[tuple[Value, ...]] = [("Client", "Weekday", "Date", "Time spent", "Mode")]
    for client in s.clients:
        for i, m in enumerate(s.of(client, False)):
            rows.append((client if i == 0 else None, DAYS[m.day.weekday()], m.day, short(m.minutes), rng.choice(MODES)))
    book.sheet("Data", rows, {2: "dd/mm/yy"})
    return [book.file(), _supervision(s, v, rng)]


def bracketed(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A paragraph for each session that begins with everything in brackets."""
    paper = Word("Reflections.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} sessions: record and thoughts")
    for m in s.all(False):
        day = f"{m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}"
        paper.para(f"[{m.client} / {day} / {plain(m.minutes)}] {topic(rng)}. {note(rng)}. I would do it again.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def evidence_grid(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Hours claimed against criteria: a column of criteria before the facts, remarks of an internal verifier after."""
    paper = Word("Evidence grid.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} hours evidence grid")
    rows = [("AC", "Date of session", "Coachee", "Hours and minutes", "Evidence", "IV check")]
    for m in s.all(False):
        rows.append(("2.2", v.full(m.day), m.client, f"{m.minutes // 60}h {m.minutes % 60}m", "Notes held", ""))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


LAYOUTS = (
    Layout("client files", passport, ()),
    Layout("chat", chat_export, ()),
    Layout("client once a block", pivot, ()),
    Layout("in brackets", bracketed, ()),
    Layout("evidence grid", evidence_grid, ()),
)
