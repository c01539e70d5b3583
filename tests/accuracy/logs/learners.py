"""Logs as learners make their own: lists, lines, printed tables, trackers."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta

from tests.accuracy.logs.layout import Layout, cover, note, supervise, topic
from tests.accuracy.logs.paper import Book, File, Pdf, Value, Word, plain_text, separated
from tests.accuracy.logs.story import LEARNER, Story
from tests.accuracy.logs.wording import DAYS, MODES, MONTHS, Voice, clock12, clock24, ordinal, plain, short, spoken


def _supervision(s: Story, v: Voice, rng: random.Random) -> File:
    paper = Word("Supervision.docx")
    supervise(paper, s, v, rng)
    return paper.file()


def bullets(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A bulleted list: day, client, length, subject."""
    paper = Word("Sessions.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} sessions undertaken")
    link = rng.choice((" – ", ", ", " | ", ": ", " - "))
    for m in s.all():
        last = f"{v.status(m, rng)}" if m.missed else topic(rng)
        length = plain(m.minutes) if not m.missed else rng.choice(("", plain(m.minutes)))
        paper.bullet(link.join(t for t in (v.full(m.day), m.client, length, last) if t))
    supervise(paper, s, v, rng)
    return [paper.file()]


def numbered_lines(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Numbered lines with clock times and the place in brackets."""
    paper = Word("Sessions.docx")
    cover(paper, s, v, rng)
    paper.heading(f"Record of {v.noun}")
    for i, m in enumerate(s.all(False), 1):
        paper.para(f"{i}. {m.client}, {v.full(m.day)}, {v.span(m)} ({rng.choice(MODES)})")
    supervise(paper, s, v, rng)
    return [paper.file()]


def dates_in_headings(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A heading for each session with number, client, day and length; prose below."""
    paper = Word("Case notes.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} case notes")
    for client in s.clients:
        for m in s.of(client, False):
            day = f"{m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}"
            paper.heading(f"{client}: session {m.number}, {day} ({plain(m.minutes)})", 2)
            paper.para(f"The topic was {topic(rng).lower()}. {note(rng)}. At the end we agreed what would come next.")
            paper.para(f"I noticed that I spoke for about ten minutes too long. {note(rng)}.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def one_line_labels(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """All labels of a session on one line."""
    paper = Word("Notes.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} notes")
    mark = rng.choice(("\t", "   ", "; ", " | "))
    for m in s.all(False):
        labels = (
            f"Client: {m.client}", f"Session: {m.number}", f"Date: {v.full(m.day)}", f"Duration: {plain(m.minutes)}",
        )  # fmt: skip
        paper.para(mark.join(labels))
        paper.para(f"{topic(rng)}. {note(rng)}.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def _printed(s: Story, v: Voice, rng: random.Random, repeated: bool) -> Sequence[File]:
    paper = Pdf("Portfolio.pdf")
    paper.heading("Evidence for unit 701")
    paper.para(f"Learner: {LEARNER}")
    paper.heading(f"{v.noun.title()} log")
    rows = [("No", "Date", "Client", "Duration", "Topic", "Actions")]
    for i, m in enumerate(s.all(False), 1):
        rows.append((str(i), v.full(m.day), m.client, plain(m.minutes), topic(rng), f"{note(rng)}. {note(rng)}."))
    if rng.random() < 0.5:
        rows.append(("", "Total", "", plain(s.coaching_minutes), "", ""))
    paper.table(rows, repeated)
    paper.heading("Supervision log")
    more = [("Date", "Duration", "Themes")]
    more += [(v.full(m.day), plain(m.minutes), note(rng)) for m in s.supervision]
    paper.table(more, repeated)
    return [paper.file()]


def pdf_repeated(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A printed table over several pages, its header on each."""
    return _printed(s, v, rng, True)


def pdf_once(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A printed table over several pages, its header only on the first."""
    return _printed(s, v, rng, False)


def stacked_sheet(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """One sheet, a block of rows for each client under the client's name, each with its total."""
    book = Book("Hours.xlsx")
    rows: list[tuple[Value, ...]] = [("Coaching and mentoring hours",), ()]
    for client in s.clients:
        rows.append((client,))
        rows.append(("Session", "Date", "Duration", "Cumulative", "Notes"))
        done = timedelta()
        for m in s.of(client, False):
            done += timedelta(minutes=m.minutes)
            rows.append((m.number, m.day, timedelta(minutes=m.minutes), done, topic(rng)))
        rows += [("Total", None, done, None, None), ()]
    book.sheet("Log", rows, {1: "dd/mm/yyyy", 2: "[h]:mm", 3: "[h]:mm"})
    return [book.file(), _supervision(s, v, rng)]


def told_by_client(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """One sentence for each client lists the days with their lengths."""
    paper = Word("Account.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} undertaken")
    for client in s.clients:
        own = s.of(client, False)
        parts = [f"{m.day.day} {MONTHS[m.day.month - 1]} {m.day.year} ({plain(m.minutes)})" for m in own]
        paper.para(f"With {client} I held {len(own)} sessions: {', '.join(parts[:-1])} and {parts[-1]}.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def lines_without_year(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """The client, then a line for each session: weekday, day and month, length."""
    paper = Word("Hours.docx")
    cover(paper, s, v, rng, year=True)
    paper.heading(f"Hours of {v.noun}")
    for client in s.clients:
        paper.bold(f"{client}:")
        for m in s.of(client, False):
            day = f"{DAYS[m.day.weekday()][:3]} {ordinal(m.day.day)} {MONTHS[m.day.month - 1][:3]}"
            paper.para(f"{day} – {rng.choice((plain, short))(m.minutes)}")
    supervise(paper, s, v, rng)
    return [paper.file()]


def tracker(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """An exported tracker: start and end as date and time in one field, a field for the kind, one for the fee."""
    rows = [("id", "start", "end", "coachee", "type", "paid", "notes")]
    way = rng.choice(("%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M"))
    for i, m in enumerate(s.all(False), 1):
        begin, end = (f"{m.day.strftime(way.split()[0])} {clock24(t)}" for t in (m.start, m.end))
        rows.append((str(i), begin, end, m.client, "individual", rng.choice(("yes", "no")), topic(rng)))
    return [separated("tracker.csv", rows), _supervision(s, v, rng)]


def text_table(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A table drawn with bars in a text file."""
    lines = [
        f"{v.noun.title()} log",
        "",
        "| Date | Client | Duration | Topic |",
        "|------|--------|----------|-------|",
    ]
    lines += [f"| {v.full(m.day)} | {m.client} | {plain(m.minutes)} | {topic(rng)} |" for m in s.all(False)]
    return [plain_text("log.txt", lines), _supervision(s, v, rng)]


def text_columns(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Columns made with tabs in a text file."""
    lines = [f"{v.noun.upper()} LOG", "", "Date\tClient\tStart\tMinutes\tTopic"]
    for m in s.all(False):
        lines.append(f"{v.full(m.day)}\t{m.client}\t{clock12(m.start)}\t{m.minutes}\t{topic(rng)}")
    return [plain_text("log.txt", lines), _supervision(s, v, rng)]


def spoken_diary(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A diary in whole sentences under the day as heading, lengths in words."""
    paper = Word("Journal.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} diary")
    for m in s.all(False):
        paper.heading(f"{DAYS[m.day.weekday()]} {ordinal(m.day.day)} {MONTHS[m.day.month - 1]} {m.day.year}", 2)
        opening = rng.choice(
            (
                f"{m.client} and I met for {spoken(m.minutes)}, as planned.",
                f"A session of {spoken(m.minutes)} with {m.client}.",
                f"Session {m.number} with {m.client}, which lasted {spoken(m.minutes)}.",
            )
        )
        paper.para(f"{opening} {note(rng)}. We came back to {topic(rng).lower()} more than once.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def typed_log_with_totals(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A sheet with a title, the log, and the sums for each client beside it."""
    book = Book("CPD and coaching hours.xlsx")
    rows: list[tuple[Value, ...]] = [("Coaching hours", None, None, None, None, "Summary"), ()]
    rows.append(("Date", "Client", "Hours", "Notes", None, "Client", "Hours"))
    sums: list[tuple[Value, ...]] = [(c, sum(m.minutes for m in s.of(c, False)) / 60) for c in s.clients]
    sums.append(("Total", s.coaching_minutes / 60))
    for i, m in enumerate(s.all(False)):
        beside = sums[i] if i < len(sums) else (None, None)
        rows.append((m.day, m.client, m.minutes / 60, topic(rng), None, *beside))
    book.sheet("Sheet1", rows, {0: "dd/mm/yyyy", 2: "0.00"})
    return [book.file(), _supervision(s, v, rng)]


LAYOUTS = (
    Layout("bullets", bullets, ("cancelled", "absent", "planned")),
    Layout("numbered lines", numbered_lines, ()),
    Layout("dates in headings", dates_in_headings, ()),
    Layout("labels on one line", one_line_labels, ()),
    Layout("PDF, header repeated", pdf_repeated, ()),
    Layout("PDF, header once", pdf_once, ()),
    Layout("stacked sheet", stacked_sheet, ()),
    Layout("told by client", told_by_client, ()),
    Layout("lines without year", lines_without_year, ()),
    Layout("tracker", tracker, ()),
    Layout("text with bars", text_table, ()),
    Layout("text with tabs", text_columns, ()),
    Layout("spoken diary", spoken_diary, ()),
    Layout("sums beside the log", typed_log_with_totals, ()),
)
