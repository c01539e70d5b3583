"""Layouts held back: written when the rules were finished, and no rule was made for them.

They say how strangers' logs fare. Whoever makes a rule from one of them moves it to another module and writes a new
one here.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.accuracy.logs.layout import Layout, cover, note, supervise, topic
from tests.accuracy.logs.paper import Book, File, Value, Word
from tests.accuracy.logs.story import Story
from tests.accuracy.logs.wording import MODES, MONTHS, Voice, clock_dot, plain, spoken


def _supervision(s: Story, v: Voice, rng: random.Random) -> File:
    paper = Word("Supervision.docx")
    supervise(paper, s, v, rng)
    return paper.file()


def sheet_of_minutes(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A workbook with the clients across, sessions down, the days in one block and the minutes in another below."""
    book = Book("Blocks.xlsx")
    own = [s.of(c, False) for c in s.clients]
    longest = max(map(len, own))
    rows: list[tuple[Value, ...]] = [(f"{v.noun.title()} sessions: dates",), ("Session", *s.clients)]
    rows += [(i + 1, *(m[i].day if i < len(m) else None for m in own)) for i in range(longest)]
    rows += [(), (f"{v.noun.title()} sessions: minutes",), ("Session", *s.clients)]
    rows += [(i + 1, *(m[i].minutes if i < len(m) else None for m in own)) for i in range(longest)]
    book.sheet("Sessions", rows)
    return [book.file(), _supervision(s, v, rng)]


def picture_of_a_day(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A line for each session that begins with the clock: "10.15, 3 March 2026: Client A for an hour"."""
    paper = Word("Sessions.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} sessions")
    for m in s.all(False):
        day = f"{m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}"
        paper.bullet(f"{clock_dot(m.start)}, {day}: {m.client} for {spoken(m.minutes)} ({rng.choice(MODES)})")
    supervise(paper, s, v, rng)
    return [paper.file()]


def goals_first(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A table sorted by goal: the goal in a row across, below it the sessions that served it."""
    paper = Word("Goals and sessions.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} sessions by goal")
    rows: list[tuple[str, ...]] = [("Who", "When", "Contact time", "Outcome")]
    merged = []
    for client in s.clients:
        merged.append(len(rows))
        rows.append((f"Goal: {topic(rng)}",))
        rows += [(m.client, v.full(m.day), plain(m.minutes), note(rng)) for m in s.of(client, False)]
    paper.table(rows, merged)
    supervise(paper, s, v, rng)
    return [paper.file()]


def two_to_a_line(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Two sessions to a row: date, client and length, and the same again to the right."""
    paper = Word("Record.docx")
    cover(paper, s, v, rng)
    paper.heading(f"Record of {v.noun}")
    head = ("Date", "Client", "Length")
    rows, held = [(*head, *head)], s.all(False)
    for i in range(0, len(held), 2):
        cells = [t for m in held[i : i + 2] for t in (v.full(m.day), m.client, plain(m.minutes))]
        rows.append((*cells, *[""] * (6 - len(cells))))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


LAYOUTS = (
    Layout("blocks of days and minutes", sheet_of_minutes, ()),
    Layout("clock before all", picture_of_a_day, ()),
    Layout("by goal", goals_first, ()),
    Layout("two to a line", two_to_a_line, ()),
)
