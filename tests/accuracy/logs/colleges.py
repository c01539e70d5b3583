"""Logs on the forms of further centres, first set: Word tables whose facts lie across, above or between the rows."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta

from tests.accuracy.logs.layout import Layout, by_month, cover, note, supervise, topic
from tests.accuracy.logs.paper import File, Word
from tests.accuracy.logs.story import LEARNER, Meeting, Story
from tests.accuracy.logs.wording import (
    DAYS,
    MONTHS,
    Voice,
    clock12,
    clock_dot,
    decimal,
    ordinal,
    plain,
    short,
    spoken,
)  # fmt: skip


def _paper(name: str, title: str, s: Story, v: Voice, rng: random.Random) -> Word:
    paper = Word(name)
    cover(paper, s, v, rng)
    paper.heading(title)
    return paper


def register(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Clients down, numbered sessions across, day and length in the cell."""
    paper = _paper("Register.docx", f"{v.noun.title()} register", s, v, rng)
    own = [s.of(c, False) for c in s.clients]
    rows = [("", *(f"Session {i + 1}" for i in range(max(map(len, own)))), "Total")]
    for client, meetings in zip(s.clients, own, strict=True):
        cells = [f"{v.full(m.day)}\n{plain(m.minutes)}" for m in meetings]
        cells += [""] * (len(rows[0]) - 2 - len(cells))
        rows.append((client, *cells, plain(sum(m.minutes for m in meetings))))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def four_column_form(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A form for each session with labels ending in colons, coach and coachee beside each other, start and finish."""
    paper = _paper("Session forms.docx", f"{v.noun.title()} session forms", s, v, rng)
    for m in s.all(False):
        rows = [
            ("Coach:", LEARNER, "Coachee:", m.client),
            ("Date:", v.full(m.day), "Session no:", f"{m.number} of 8"),
            ("Start time:", clock_dot(m.start), "Finish time:", clock_dot(m.end)),
            ("Focus of session:", topic(rng), "", ""),
            ("Tools and techniques:", "Scaling, wheel", "", ""),
            ("Actions agreed:", note(rng), "Review date:", v.full(m.day + timedelta(days=14))),
        ]
        paper.spanned(rows, [(3, 1, 3, 3), (4, 1, 4, 3)])
    supervise(paper, s, v, rng)
    return [paper.file()]


def stages_beside(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Client, day and clock times in a cell that reaches down beside four stages of the conversation."""
    paper = _paper("GROW log.docx", f"{v.noun.title()} log", s, v, rng)
    rows: list[tuple[str, ...]] = [("Session", "Stage", "Notes")]
    spans = []
    for m in s.all(False):
        spans.append((len(rows), 0, len(rows) + 3, 0))
        who = f"{m.client}\n{v.full(m.day)}\n{v.span(m)}"
        rows += [
            (who if i == 0 else "", stage, topic(rng)) for i, stage in enumerate(("Goal", "Reality", "Options", "Will"))
        ]
    paper.spanned(rows, spans)
    supervise(paper, s, v, rng)
    return [paper.file()]


def duration_over_two(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """One header over a column of hours and a column of minutes."""
    paper = _paper("Log of hours.docx", f"{v.noun.title()} contact hours", s, v, rng)
    rows = [("Date", "Client", "Duration", "", "Purpose"), ("", "", "Hrs", "Mins", "")]
    for m in s.all(False):
        rows.append((v.full(m.day), m.client, str(m.minutes // 60 or ""), str(m.minutes % 60 or ""), topic(rng)))
    total = s.coaching_minutes
    rows.append(("Total", "", str(total // 60), str(total % 60 or ""), ""))
    paper.spanned(rows, [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 1, 4)])
    supervise(paper, s, v, rng)
    return [paper.file()]


def weeks_and_times(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A week number, time in, time out and the total time worked out from them."""
    paper = _paper("Placement log.docx", f"{v.noun.title()} placement log", s, v, rng)
    rows = [("Wk", "Date", "Coachee", "Session", "Time in", "Time out", "Total time", "Initialled")]
    first = s.all(False)[0].day
    for m in s.all(False):
        week = str((m.day - first).days // 7 + 1)
        rows.append(
            (week, v.full(m.day), m.client, str(m.number), clock12(m.start), clock12(m.end), short(m.minutes), "OM")
        )
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def months_summed(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """The log, then a summary by month with the number of sessions and the hours."""
    paper = _paper("Log and summary.docx", f"{v.noun.title()} log", s, v, rng)
    rows = [("Ref", "Date", "Client", "Duration", "Aim")]
    rows += [(str(i), v.full(m.day), m.client, plain(m.minutes), topic(rng)) for i, m in enumerate(s.all(False), 1)]
    paper.table(rows)
    paper.heading("Summary by month", 2)
    rows2 = [("Month", "Sessions", "Hours")]
    for (year, month), own in by_month(s.all(False)):
        rows2.append((f"{MONTHS[month - 1]} {year}", str(len(own)), decimal(sum(m.minutes for m in own))))
    rows2.append(("Total", str(len(s.held)), decimal(s.coaching_minutes)))
    paper.table(rows2)
    supervise(paper, s, v, rng)
    return [paper.file()]


def supervision_beside(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Coaching in the left columns, supervision in the right ones of the same table."""
    paper = _paper("Hours.docx", "Practice and supervision hours", s, v, rng)
    rows = [(v.noun.title(), "", "", "Supervision", "", ""), ("Date", "Client", "Hours", "Date", "Supervisor", "Hours")]
    held = s.all(False)
    for i, m in enumerate(held):
        right = s.supervision[i] if i < len(s.supervision) else None
        beside = (v.full(right.day), "Dr P", decimal(right.minutes)) if right else ("", "", "")
        rows.append((v.full(m.day), m.client, decimal(m.minutes), *beside))
    rows.append(("Total", "", decimal(s.coaching_minutes), "Total", "", decimal(s.supervision_minutes)))
    paper.spanned(rows, [(0, 0, 0, 2), (0, 3, 0, 5)])
    return [paper.file()]


def notes_between(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Rows across tell what was called off, or remark on the time between."""
    paper = _paper("Client log.docx", f"{v.noun.title()} client log", s, v, rng)
    rows: list[tuple[str, ...]] = [("Date", "Client", "Length", "Main points")]
    merged = []
    for m in s.all():
        day = f"{m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}"
        if m.missed:
            merged.append(len(rows))
            text = {
                "cancelled": f"{m.client} cancelled the session on {day} because of illness.",
                "absent": f"{day}: {m.client} did not attend and sent apologies later.",
                "moved": f"The meeting with {m.client} on {day} had to be postponed.",
            }[m.missed]
            rows.append((text,))
            continue
        rows.append((v.full(m.day), m.client, plain(m.minutes), topic(rng)))
        if rng.random() < 0.15:
            merged.append(len(rows))
            rows.append((rng.choice(("Half-term break", "No sessions over Christmas", "Contract reviewed by e-mail")),))
    paper.table(rows, merged)
    supervise(paper, s, v, rng)
    return [paper.file()]


def hours_remaining(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Length, the hours so far and the hours still to go to twenty."""
    paper = _paper("Countdown.docx", f"{v.noun.title()} hours towards the 20", s, v, rng)
    rows = [("Date", "Who", "Claimed", "Running", "Still to do", "Comment")]
    done = 0
    for m in s.all(False):
        done += m.minutes
        left = max(0, 1200 - done)
        rows.append((v.full(m.day), m.client, plain(m.minutes), plain(done), plain(left) or "0", note(rng)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def contacts_of_all_kinds(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A log of every contact: sessions, e-mails, calls to book a room."""
    paper = _paper("Contact log.docx", "Client contact log", s, v, rng)
    rows = [("Date", "Client", "Nature of contact", "Time", "Summary")]
    for m in s.all(False):
        if rng.random() < 0.2:
            day = m.day - timedelta(days=2)
            what = rng.choice((("Email", "10 mins"), ("Admin call", "5 mins"), ("Text message", "")))
            rows.append((v.full(day), m.client, what[0], what[1], "Confirming arrangements"))
        rows.append((v.full(m.day), m.client, f"{v.noun.title()} session", plain(m.minutes), topic(rng)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def banner_rows(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A table for each session; its first row, across, has number, day, client and length."""
    paper = _paper("Reflective records.docx", f"{v.noun.title()} records and reflection", s, v, rng)
    link = rng.choice((" | ", " – ", ", ", " / "))
    for m in s.all(False):
        banner = link.join((f"Session {m.number}", v.full(m.day), m.client, plain(m.minutes)))
        paper.table([(banner, ""), ("What?", topic(rng)), ("So what?", note(rng)), ("Now what?", note(rng))], [0])
    supervise(paper, s, v, rng)
    return [paper.file()]


def pages_of_a_log(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """The log in sheets of six lines, each with a sum and what came from the sheet before."""
    paper = _paper("Log sheets.docx", f"{v.noun.title()} log sheets", s, v, rng)
    held, done = s.all(False), 0
    for page, i in enumerate(range(0, len(held), 6), 1):
        paper.bold(f"Sheet {page}")
        rows = [("Date", "Client", "Hours", "Client's initials")]
        if page > 1:
            rows.append(("b/f", "", decimal(done), ""))
        own = held[i : i + 6]
        rows += [(v.full(m.day), m.client, decimal(m.minutes), "") for m in own]
        done += sum(m.minutes for m in own)
        rows.append(("Page total", "", decimal(sum(m.minutes for m in own)), ""))
        rows.append(("c/f", "", decimal(done), ""))
        paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def start_and_length(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """One column for the time: the start with the length in brackets."""
    paper = _paper("Diary.docx", f"{v.noun.title()} diary", s, v, rng)
    rows = [("Date", "Time", "Coachee", "F2F / remote", "Themes")]
    for m in s.all(False):
        time = f"{v.clock(m.start)} ({plain(m.minutes)})"
        rows.append((v.full(m.day), time, m.client, rng.choice(("F2F", "Remote")), topic(rng)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def columns_by_length(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A column for each usual length, a row for each client, the days in the cells."""
    paper = _paper("Overview.docx", f"{v.noun.title()} sessions held", s, v, rng)
    lengths = sorted({m.minutes for m in s.held})
    rows = [("Client", *(f"{n} minute sessions" for n in lengths))]
    for client in s.clients:
        own = s.of(client, False)
        rows.append((client, *("\n".join(v.full(m.day) for m in own if m.minutes == n) for n in lengths)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def held_or_not(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Y or N, the reason if not, and a column that says coaching or mentoring by its letter."""
    paper = _paper("Log.docx", "Coaching and mentoring log", s, v, rng)
    rows = [("Date", "Name", "C/M", "Planned length", "Took place (Y/N)", "If not, why", "Topic")]
    for m in s.all():
        why = v.status(m, rng) if m.missed else ""
        held = "N" if m.missed else "Y"
        rows.append((v.full(m.day), m.client, rng.choice("CM"), plain(m.minutes), held, why, topic(rng)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def day_and_clock_in_words(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """The start before the day in one cell ("2pm, Tuesday 3 March 2026"), the length in words in another."""
    paper = _paper("Record.docx", f"Record of {v.noun}", s, v, rng)
    rows = [("Client and session", "When", "For how long", "About what")]
    for m in s.all(False):
        when = f"{clock12(m.start)}, {DAYS[m.day.weekday()]} {m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}"
        rows.append((f"{m.client}, {ordinal(m.number)} session", when, spoken(m.minutes), topic(rng)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def _row(m: Meeting, v: Voice, rng: random.Random) -> tuple[str, ...]:
    return (v.full(m.day), plain(m.minutes), topic(rng))


def one_table_of_blocks(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """One table; the client's name in a row across, the header again under it, the client's sum at the end of each block."""
    paper = _paper("All clients.docx", f"{v.noun.title()} hours, all clients", s, v, rng)
    rows: list[tuple[str, ...]] = []
    merged = []
    for client in s.clients:
        merged.append(len(rows))
        rows += [(client,), ("Date", "Duration", "Topic"), *(_row(m, v, rng) for m in s.of(client, False))]
        rows.append((f"Hours with {client}", plain(sum(m.minutes for m in s.of(client, False))), ""))
    rows.append(("All hours", plain(s.coaching_minutes), ""))
    paper.table(rows, merged)
    supervise(paper, s, v, rng)
    return [paper.file()]


LAYOUTS = (
    Layout("register", register, ()),
    Layout("form in four columns", four_column_form, ()),
    Layout("stages beside", stages_beside, ()),
    Layout("duration over two", duration_over_two, ()),
    Layout("weeks and times", weeks_and_times, ()),
    Layout("months summed", months_summed, ()),
    Layout("supervision beside", supervision_beside, ()),
    Layout("notes between", notes_between, ("cancelled", "absent", "moved")),
    Layout("hours remaining", hours_remaining, ()),
    Layout("contacts of all kinds", contacts_of_all_kinds, ()),
    Layout("banner rows", banner_rows, ()),
    Layout("pages of a log", pages_of_a_log, ()),
    Layout("start and length", start_and_length, ()),
    Layout("columns by length", columns_by_length, ()),
    Layout("held or not", held_or_not, ("cancelled", "absent", "moved", "planned")),
    Layout("clock before the day", day_and_clock_in_words, ()),
    Layout("blocks in one table", one_table_of_blocks, ()),
)
