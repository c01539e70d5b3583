"""Logs of which the lengths, the days or what stands around them are written in many ways."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.accuracy.logs.layout import Layout, cover, note, supervise, topic
from tests.accuracy.logs.paper import File, Pdf, Word
from tests.accuracy.logs.story import Meeting, Story
from tests.accuracy.logs.wording import (
    DAYS,
    MODES,
    MONTHS,
    TOPICS,
    Voice,
    clock_dot,
    colon,
    decimal,
    fraction,
    plain,
    short,
    spoken,
)  # fmt: skip

_ROMAN = "i ii iii iv v vi vii viii ix x xi xii".split()


def _day(m: Meeting) -> str:
    return f"{m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}"


def roman_months(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Days with the month in Roman figures, lengths with a stroke."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    rows = [("Date", v.client_header, "Length", "About")]
    for m in s.all(False):
        rows.append((f"{m.day.day}.{_ROMAN[m.day.month - 1]}.{m.day.year}", m.client, f"{m.minutes}'", topic(rng)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def every_way_of_a_length(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Whoever filled in the column wrote each length as it came."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    ways = (
        plain,
        short,
        colon,
        spoken,
        fraction,
        lambda m: f"{m}'",
        lambda m: f"{m} mins",
        lambda m: f"{m // 60}h{m % 60:02d}",
    )
    rows = [("No.", "Date", "Client", "Length", "Topic")]
    for i, m in enumerate(s.all(False), 1):
        rows.append((str(i), v.full(m.day), m.client, rng.choice(ways)(m.minutes), topic(rng)))
    rows.append(("", "", "", f"{decimal(s.coaching_minutes)} hours", ""))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def times_without_marks(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """ "0930-1100" beside the day, in a PDF."""
    paper = Pdf("Log.pdf")
    paper.heading(f"{v.noun.title()} log")
    rows = [("Date", "Times", "With", "Discussed")]
    for m in s.all(False):
        rows.append((_day(m), f"{m.start:%H%M}-{m.end:%H%M}", m.client, topic(rng)))
    paper.table(rows, True)
    other = Word("Supervision.docx")
    supervise(other, s, v, rng)
    return [paper.file(), other.file()]


def plan_of_so_many(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A table of what was meant, so many meetings of such a length for each, and records of what was held."""
    paper = Word("Portfolio.docx")
    cover(paper, s, v, rng)
    paper.heading("Section 3: The hours that I planned")
    own = [s.of(c, False) for c in s.clients]
    rows = [("Client", "Meetings and length", "First third", "Last third", "Sum")]
    rows += [
        (c, f"{len(m)} x {decimal(m[0].minutes)} h", "Where am I", "Ending", f"{decimal(len(m) * m[0].minutes)} h")
        for c, m in zip(s.clients, own, strict=True)
    ]
    rows.append(
        ("All", f"{sum(map(len, own))} meetings", "", "", f"{decimal(sum(len(m) * m[0].minutes for m in own))} h")
    )
    paper.table(rows)
    paper.heading("Section 4: The log")
    for i, (client, meetings) in enumerate(zip(s.clients, own, strict=True), 17):
        paper.para(f"{i}. {client}.")
        rows = [("Day and length", "What we were after", "What I used", "What was said", "What was chosen")]
        for m in meetings:
            when = f"{DAYS[m.day.weekday()][:3]} {m.day.day} {MONTHS[m.day.month - 1][:3]} {m.day.year}"
            rows.append(
                (
                    f"{when}, {clock_dot(m.start)}-{clock_dot(m.end)}, {short(m.minutes)}",
                    topic(rng),
                    "Cards",
                    note(rng),
                    "Asks",
                )
            )
        paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def talks_that_do_not_count(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Chemistry calls, talks on the contract and interviews with sponsors stand with day and length around the log."""
    paper = Word("Portfolio.docx")
    cover(paper, s, v, rng)
    first = min(s.held, key=lambda m: m.day)
    before = f"{first.day.day} {MONTHS[(first.day.month - 2) % 12]} {first.day.year - (first.day.month == 1)}"
    paper.heading("How the work was agreed")
    paper.para(
        f"On {before[:-5]} the first of them and I spent three quarters of an hour on a draft of two pages, which was redrawn."
    )
    paper.heading("How it started")
    paper.table([
        ("Who", "What I did"),
        ("First client", f"Put forward by a friend; chemistry call {before}, 30 minutes; chose me out of two"),
        ("Sponsor", "I rang and explained what I would and would not report"),
    ])  # fmt: skip
    paper.heading(f"{v.noun.title()} log")
    rows = [("Client", "Date", "Length", "Topic", "Outcome")]
    rows += [(m.client, v.full(m.day), plain(m.minutes), topic(rng), note(rng)) for m in s.all(False)]
    paper.table(rows)
    last = max(s.held, key=lambda m: m.day)
    paper.heading("Feedback from clients and sponsors")
    paper.heading(f"Sponsor of {last.client}, interview on {_day(last)}", 2)
    paper.para("He said that the meeting of two hours on Mondays is now one of forty minutes.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def lines_under_the_meeting(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """The meeting's name, below it day, length and place on one line, then what was said."""
    paper = Word("Notes.docx")
    cover(paper, s, v, rng)
    paper.heading(f"Notes of {v.noun} meetings")
    for m in s.all(False):
        paper.bold(f"{m.client}, no. {m.number}")
        paper.para(f"{_day(m)} | {m.minutes} min | {rng.choice(MODES)}")
        paper.para(f"{rng.choice(TOPICS)}. {note(rng)}. I asked fewer questions than last time.")
    supervise(paper, s, v, rng)
    return [paper.file()]


LAYOUTS = (
    Layout("Roman months", roman_months, ()),
    Layout("lengths as they came", every_way_of_a_length, ()),
    Layout("times without marks", times_without_marks, ()),
    Layout("plan of so many", plan_of_so_many, ()),
    Layout("talks that do not count", talks_that_do_not_count, ()),
    Layout("lines under the meeting", lines_under_the_meeting, ()),
)
