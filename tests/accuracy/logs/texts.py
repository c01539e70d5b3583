"""Logs told in words: prose, diaries, mails, and the same sessions in several files."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.accuracy.logs.layout import Layout, cover, note, supervise, topic
from tests.accuracy.logs.paper import File, Word, plain_text
from tests.accuracy.logs.story import LEARNER, Meeting, Story
from tests.accuracy.logs.wording import DAYS, MONTHS, Voice, clock12, ordinal, plain, spoken

_NTH = "first second third fourth fifth sixth seventh eighth".split()

_GONE = {
    "cancelled": ("We were due to meet on {day}, but {client} cancelled.", "{client} cancelled the session of {day}."),
    "absent": ("On {day} {client} did not attend.", "{client} did not turn up on {day}."),
    "planned": ("A further session is planned for {day}.", "We will meet again on {day} for {length}."),
    "chemistry": ("A chemistry conversation of {length} took place on {day}.", "On {day} we held a chemistry meeting ({length})."),
    "group": ("On {day} I led a group coaching session for the team ({length}).", "I also ran team coaching on {day} for {length}."),
    "peer": ("On {day} I practised with a fellow learner in a triad for {length}.", "Peer practice on the course took {length} on {day}."),
    "moved": ("The session on {day} was postponed.", "The session that had been booked for {day} was rescheduled."),
}  # fmt: skip


def _told(m: Meeting, v: Voice, rng: random.Random, year: bool = True) -> str:
    day = f"{m.day.day} {MONTHS[m.day.month - 1]}" + (f" {m.day.year}" if year else "")
    if m.missed:
        return rng.choice(_GONE[m.missed]).format(day=day, client=m.client, length=spoken(m.minutes))
    nth, length = _NTH[m.number - 1], rng.choice((spoken, plain))(m.minutes)
    return rng.choice(
        (
            f"In our {nth} session, on {day}, {m.client} and I met for {length}.",
            f"Session {m.number} with {m.client} took place on {day} and lasted {length}.",
            f"{m.client} and I held our {nth} session on {day}; it ran for {length}.",
            f"On {day} I met {m.client} for {length}.",
            f"The {nth} session with {m.client} ({day}, {length}) went further.",
        )
    )


def narrative(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A paragraph for each session, under a heading for each client."""
    paper = Word("Narrative.docx")
    cover(paper, s, v, rng)
    paper.heading(f"How the {v.noun} went")
    for client in s.clients:
        paper.heading(client, 2)
        for m in s.of(client):
            paper.para(f"{_told(m, v, rng)} {rng.choice(('We talked about', 'The subject was'))} {topic(rng).lower()}.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def diary(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Dated entries with a line of facts and a note."""
    paper = Word("Diary.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} diary")
    way = rng.randrange(3)
    for m in s.all():
        day = f"{DAYS[m.day.weekday()]} {m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}"
        fact = f"{m.client}: {v.status(m, rng)}" if m.missed else f"{m.client}, session {m.number}, {plain(m.minutes)}"
        if way == 0:
            paper.bold(f"{day} – {fact}")
        elif way == 1:
            paper.heading(day, 2)
            paper.para(fact)
        else:
            paper.para(f"{day}. {fact}.")
        paper.para("Nothing to note." if m.missed else f"{topic(rng)}. {note(rng)}.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def labelled(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Labels and values in lines of text."""
    paper = Word("Session notes.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} notes")
    for m in s.all(False):
        paper.bold(f"{m.client} – Session {m.number}")
        paper.para(f"{rng.choice(('Date', 'When'))}: {v.full(m.day)}")
        paper.para(f"{rng.choice(('Length', 'Duration'))}: {plain(m.minutes)}")
        paper.para(f"Goal: {topic(rng)}")
        paper.para(f"Notes: {note(rng)}")
    supervise(paper, s, v, rng)
    return [paper.file()]


def mails(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A message to each client after every session."""
    files: list[File] = []
    for client in s.clients:
        lines: list[str] = []
        for m in s.of(client, False):
            lines += [
                f"From: {LEARNER}",
                f"To: {client}",
                f"Sent: {DAYS[m.day.weekday()]} {m.day.day} {MONTHS[m.day.month - 1]} {m.day.year} 19:05",
            ]
            lines += [f"Subject: Our {v.noun} session", "", f"Dear {client},", ""]
            lines.append(
                rng.choice(
                    (
                        f"Thank you for today. We met for {spoken(m.minutes)} and spoke about {topic(rng).lower()}.",
                        f"Thank you for this {'morning' if m.start.hour < 12 else 'afternoon'}'s session ({plain(m.minutes)}). {note(rng)}.",
                        f"Good to see you today from {clock12(m.start)} to {clock12(m.end)}. {note(rng)}.",
                    )
                )
            )
            lines += ["", "Kind regards", "", ""]
        files.append(plain_text(f"Mails {client}.txt", lines))
    paper = Word("Supervision.docx")
    supervise(paper, s, v, rng)
    return [*files, paper.file()]


def several_files(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """The same sessions in a log, in reflections and in a summary with the totals."""
    log = Word("1 Log.docx")
    log.heading(f"{v.noun.title()} log")
    rows = [(v.date_header, v.client_header, v.header, "Subject", "Held?")]
    rows += [(v.full(m.day), m.client, v.length(m.minutes), topic(rng), v.status(m, rng)) for m in s.all()]
    log.table(rows)
    thoughts = Word("2 Reflections.docx")
    thoughts.heading("Reflective journal")
    for m in s.all(False):
        thoughts.heading(f"{m.client}, {m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}", 2)
        thoughts.para(f"In these {plain(m.minutes)} I noticed that I spoke less than before. {note(rng)}.")
    summary = Word("3 Summary.docx")
    summary.heading("Summary of hours")
    rows2 = [(v.client_header, "Number of sessions", "Total time")]
    for client in s.clients:
        own = s.of(client, False)
        rows2.append((client, str(len(own)), plain(sum(m.minutes for m in own))))
    rows2.append(("Total", str(len(s.held)), plain(s.coaching_minutes)))
    summary.table(rows2)
    supervise(summary, s, v, rng)
    return [log.file(), thoughts.file(), summary.file()]


def contract_and_diary(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A contract with a timetable of what was planned, and the diary of what took place."""
    paper = Word("Portfolio.docx")
    cover(paper, s, v, rng)
    for client in s.clients:
        paper.heading(f"Contract with {client}", 1)
        own = s.of(client, False)
        paper.para(f"We agree to {len(own)} sessions of {plain(60)} over six months, each in confidence.")
        rows = [("Session", "Planned date", "Planned length")]
        rows += [(str(m.number), v.full(m.day), plain(60)) for m in own]
        paper.table(rows)
    paper.heading(f"{v.noun.title()} diary: sessions that took place")
    rows = [("Session", v.client_header, v.date_header, v.header, "What happened")]
    rows += [(str(m.number), m.client, v.full(m.day), v.length(m.minutes), note(rng)) for m in s.all(False)]
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def moved_within_line(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A list of lines; some sessions were moved from one day to another before they were held."""
    paper = Word("List.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} sessions")
    for client in s.clients:
        paper.bold(client)
        for m in s.of(client, False):
            earlier = max(1, m.day.day - 7)
            month = MONTHS[m.day.month - 1]
            if m.day.day > 8 and rng.random() < 0.2:
                paper.para(
                    f"Session {m.number} - rescheduled from {earlier} to {m.day.day} {month} {m.day.year}, {plain(m.minutes)}"
                )
            else:
                paper.para(f"Session {m.number} - {ordinal(m.day.day)} {month} {m.day.year}, {plain(m.minutes)}")
    supervise(paper, s, v, rng)
    return [paper.file()]


LAYOUTS = (
    Layout("narrative", narrative),
    Layout("diary", diary, ("cancelled", "absent", "moved", "planned")),
    Layout("labelled lines", labelled, ()),
    Layout("mails", mails, ()),
    Layout("several files", several_files),
    Layout("contract and diary", contract_and_diary, ()),
    Layout("moved within a line", moved_within_line, ()),
)
