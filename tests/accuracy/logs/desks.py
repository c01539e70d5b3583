"""Logs as people write them who write much else: headings that are records, numbers that say whose, days in months.

Written down before the rules that read them; a text as long as a real portfolio's stands around some.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.accuracy.logs.layout import Layout, by_month, cover, note, supervise, topic
from tests.accuracy.logs.paper import Book, File, Value, Word
from tests.accuracy.logs.story import Meeting, Story
from tests.accuracy.logs.wording import (
    DAYS,
    MODES,
    MONTHS,
    Voice,
    clock24,
    clock_dot,
    decimal,
    fraction,
    plain,
    short,
    spoken,
)  # fmt: skip

_NTH = "first second third fourth fifth sixth seventh eighth".split()
_LETTERS = "ABC"


def _day(m: Meeting) -> str:
    return f"{m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}"


def _long(m: Meeting) -> str:
    return f"{DAYS[m.day.weekday()]} {_day(m)}"


def _clocks(m: Meeting) -> str:
    return f"{clock_dot(m.start)} to {clock_dot(m.end)}"


def _story(rng: random.Random) -> str:
    return (
        f"Aim: {topic(rng).lower()}. Tools: scaling, a map of people. Key points: {note(rng).lower()}; 2 of 9 were new. "
        f"Options: wait, write or ask. Agreed: asks by Thursday."
    )


def _thought(rng: random.Random) -> str:
    return (
        f"Reflection. I held back and counted to ten. {note(rng)}. My supervisor said in spring that I hurry. "
        f"Next: one question at a time."
    )


def _letter(s: Story, m: Meeting) -> str:
    return _LETTERS[s.clients.index(m.client)]


def _figure(s: Story, m: Meeting) -> int:
    return s.clients.index(m.client) + 1


def meetings_numbered(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A heading for each client, below it one for each meeting that opens with a letter: "A, meeting 1, 3 May 2026"."""
    paper = Word("Portfolio.docx")
    cover(paper, s, v, rng)
    paper.heading("Appendix B. Session records and reflections")
    for client, letter in zip(s.clients, _LETTERS, strict=False):
        paper.heading(f"Client {letter}", 2)
        for m in s.of(client, False):
            paper.heading(f"{letter}, meeting {m.number}, {_day(m)}, {_clocks(m)} ({m.minutes} minutes)", 3)
            paper.para(_story(rng))
            paper.para(_thought(rng))
    supervise(paper, s, v, rng)
    return [paper.file()]


def run_in_heads(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Each record one paragraph that opens with its number, client, day, times and length; labels follow."""
    paper = Word("Portfolio.docx")
    cover(paper, s, v, rng)
    paper.heading("E4 Session records")
    for i, m in enumerate(s.all(False), 1):
        opening = f"E4.{i} Client {_letter(s, m)}, {_day(m)}, {_clocks(m)}, {m.minutes} minutes."
        supervised = " Key points: supervisor was away; scale 6." if i % 3 == 0 else ""
        paper.para(
            f"{opening} Topic: {topic(rng).lower()} (goal A1). Tools: GROW.{supervised} Outcome: asks two people."
        )
    paper.heading("E6 Supervision")
    for i, m in enumerate(s.supervision, 1):
        paper.para(f"E6.{i}, {_day(m)}, {_clocks(m)}, {m.minutes} minutes. I brought Client A and my pace.")
    return [paper.file()]


def count_in_the_heading(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """ "Session 3 of 7 – Client B – 4 March 2026, 09:30 to 11:00" as a heading, prose below."""
    paper = Word("Records.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} records")
    for m in s.all(False):
        own = s.of(m.client, False)
        opening = f"Session {m.number} of {len(own)} – {m.client} – {_day(m)}, {clock24(m.start)} to {clock24(m.end)}"
        paper.heading(opening, 2)
        paper.para(f"We began with {topic(rng).lower()}. {note(rng)}. After twenty minutes I said nothing for a while.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def ordinals_in_the_heading(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """ "Client 2, third: Thursday 5 February 2026, 10.00 to 12.00 (2 hours)"; one that fell through has its own."""
    paper = Word("Portfolio.docx")
    cover(paper, s, v, rng)
    paper.heading(f"The {v.noun} sessions")
    for m in s.all():
        if m.missed:
            paper.heading(f"Client {_figure(s, m)}, called for: {_long(m)}", 2)
            paper.para(
                f"Did not take place. Something had come up at work. We moved on to {topic(rng).lower()} next time."
            )
            continue
        opening = f"Client {_figure(s, m)}, {_NTH[m.number - 1]}: {_long(m)}, {_clocks(m)} ({plain(m.minutes)})"
        paper.heading(opening, 2)
        paper.para(_story(rng))
        paper.para(_thought(rng))
    supervise(paper, s, v, rng)
    return [paper.file()]


def figures_for_clients(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """No column says whose a session is; the first figure of its number does."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    names = ", ".join(f"Client {i + 1}" for i in range(len(s.clients)))
    paper.para(f"Nobody is named; I say {names}.")
    paper.heading("Session log")
    rows = [("Session", "Date, time and length", "Aim", "Tools used", "Key points", "Outcome")]
    meetings = s.all(False) if rng.random() < 0.5 else [m for c in s.clients for m in s.of(c, False)]
    for m in meetings:
        when = f"{_day(m)}, {clock24(m.start)}, {short(m.minutes)}"
        rows.append((f"{_figure(s, m)}.{m.number}", when, topic(rng), "Scaling", note(rng), "Asks two people"))
    paper.table(rows)
    supervise(paper, s, v, rng)
    paper.heading("Reflective log")
    rows = [("After", "Own skills", "Improve next time")]
    rows += [(f"{_figure(s, m)}.{m.number}", note(rng), "Slow the start") for m in s.all(False)]
    paper.table(rows)
    return [paper.file()]


def letters_with_a_stroke(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """ "A/1" and so on, explained by one example above the table."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading("2.2 Session records")
    paper.para("A/1 is the first session with Client A and so on.")
    rows = [("Session, date, length", "Aim and goal", "Tools", "Key points", "Options and outcome")]
    for m in (m for c in s.clients for m in s.of(c, False)):
        rows.append(
            (f"{_letter(s, m)}/{m.number}, {_day(m)}, {m.minutes} minutes", topic(rng), "GROW", note(rng), "Asks")
        )
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def label_cells(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A table for each session with labels down its left, a line over it that says which."""
    paper = Word("Session forms.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} session forms")
    for m in s.all(False):
        paper.bold(f"Form {s.all(False).index(m) + 1}")
        paper.table([
            ("Whom I saw", m.client), ("Which meeting", str(m.number)), ("On", _long(m)),
            ("From – to", f"{clock24(m.start)} – {clock24(m.end)}"), ("Where", rng.choice(MODES)),
            ("What was it about?", topic(rng)), ("What came of it?", note(rng)), ("Time together", spoken(m.minutes)),
        ])  # fmt: skip
    supervise(paper, s, v, rng)
    return [paper.file()]


def months_down_the_side(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A cell with the month reaches down beside the days of its sessions; a row with the month's sum ends each."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    rows = [("Month", "Day", "Client", "Length", "Topic")]
    spans = []
    for (y, month), own in by_month(s.all(False)):
        spans.append((len(rows), 0, len(rows) + len(own) - 1, 0))
        for i, m in enumerate(own):
            title = f"{MONTHS[month - 1]} {y}" if i == 0 else ""
            rows.append((title, str(m.day.day), m.client, plain(m.minutes), topic(rng)))
        rows.append((f"Total for {MONTHS[month - 1]}", "", "", plain(sum(m.minutes for m in own)), ""))
    paper.spanned(rows, spans)
    supervise(paper, s, v, rng)
    return [paper.file()]


def diary_of_months(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A diary under the months' names, each month closed by its hours."""
    paper = Word("Diary.docx")
    cover(paper, s, v, rng)
    paper.heading(f"A {v.noun} diary")
    for (y, month), own in by_month(s.all(False)):
        paper.heading(f"{MONTHS[month - 1]} {y}", 2)
        for m in own:
            day = f"{DAYS[m.day.weekday()]} {m.day.day}"
            paper.para(
                f"{day}. {m.client}, {fraction(m.minutes)}. {topic(rng)}. I noticed that I spoke first. {note(rng)}."
            )
        sessions = "one session" if len(own) == 1 else f"{len(own)} sessions"
        paper.para(f"Hours this month: {decimal(sum(m.minutes for m in own))} ({sessions}).")
    supervise(paper, s, v, rng)
    return [paper.file()]


def sheets_with_a_running_sum(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A sheet for each client and one for all: No., date, from, to, hours, sum so far."""
    book = Book("Hours.xlsx")
    every = 0.0
    for client in s.clients:
        so_far = 0.0
        rows: list[tuple[Value, ...]] = [("No.", "Date", "From", "To", "Hours", "Sum so far", "Theme")]
        for m in s.of(client, False):
            so_far += m.minutes / 60
            rows.append((m.number, m.day, m.start, m.end, m.minutes / 60, so_far, topic(rng)))
        every += so_far
        book.sheet(client, rows, {1: "dd/mm/yy", 2: "hh:mm", 3: "hh:mm", 4: "0.00", 5: "0.00"})
    book.sheet(
        "All",
        [("Client", "Hours"), *((c, sum(m.minutes for m in s.of(c, False)) / 60) for c in s.clients), ("All", every)],
    )
    paper = Word("Supervision.docx")
    supervise(paper, s, v, rng)
    return [book.file(), paper.file()]


def remarks_on_what_fell_out(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A log of all appointments; a remark says which fell out, were moved or went ahead after all."""
    paper = Word("Appointments.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} appointments and sessions")
    said = {
        "cancelled": "Cancelled by client, two hours' notice", "absent": "Client did not attend",
        "moved": "Rearranged at client's request",
    }  # fmt: skip
    rows = [("Client", "Date", "Time", "Length", "Remarks")]
    for m in s.all():
        held = rng.choice(
            ("", "", "Went ahead as planned", "By Teams instead of in person", "Ten minutes late, full time given")
        )
        rows.append((m.client, v.full(m.day), clock24(m.start), plain(m.minutes), said.get(m.missed, held)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def links_to_rooms(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A cell has the day and times, the link to a video room and its number."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} sessions by video")
    rows = [("Client", "When and where", "Mins", "Covered")]
    for m in s.all(False):
        room = f"https://rooms.example/l/meetup/19:{rng.randrange(10**8)}/0 Meeting ID: {rng.randrange(100, 999)} 224 {rng.randrange(100, 999)}"
        rows.append((m.client, f"{_day(m)}, {clock24(m.start)}-{clock24(m.end)}\n{room}", str(m.minutes), topic(rng)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


LAYOUTS = (
    Layout("meetings numbered", meetings_numbered, ()),
    Layout("run-in heads", run_in_heads, ()),
    Layout("count in the heading", count_in_the_heading, ()),
    Layout("ordinals in the heading", ordinals_in_the_heading, ("cancelled",)),
    Layout("figures for clients", figures_for_clients, ()),
    Layout("letters with a stroke", letters_with_a_stroke, ()),
    Layout("label cells", label_cells, ()),
    Layout("months down the side", months_down_the_side, ()),
    Layout("diary of months", diary_of_months, ()),
    Layout("running sums by client", sheets_with_a_running_sum, ()),
    Layout("remarks", remarks_on_what_fell_out, ("cancelled", "absent", "moved")),
    Layout("links to rooms", links_to_rooms, ()),
)
