"""Logs as offices keep them: cards, forms that ask questions, letters, printed sheets, exports of programs."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta

from tests.accuracy.logs.layout import Layout, cover, note, supervise, topic
from tests.accuracy.logs.paper import Book, File, Pdf, Value, Word, plain_text
from tests.accuracy.logs.story import LEARNER, Story
from tests.accuracy.logs.wording import MODES, MONTHS, Voice, clock12, clock24, ordinal, plain, spoken


def _supervision(s: Story, v: Voice, rng: random.Random) -> File:
    paper = Word("Supervision.docx")
    supervise(paper, s, v, rng)
    return paper.file()


def boxed_cards(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A small table like a card for each session: one cell across with all facts, one with the notes."""
    paper = Word("Cards.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} record cards")
    for m in s.all(False):
        facts = f"{m.client}   Session {m.number}   {v.full(m.day)}   {plain(m.minutes)}"
        paper.table([(facts,), (f"{topic(rng)}. {note(rng)}.",)])
    supervise(paper, s, v, rng)
    return [paper.file()]


def question_form(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A form that asks questions: "Who did you meet?", "How long did you meet for?"."""
    paper = Word("Forms.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} session forms")
    for m in s.all(False):
        paper.table(
            [
                ("Who did you meet?", m.client),
                ("When did you meet?", v.full(m.day)),
                ("How long did you meet for?", plain(m.minutes)),
                ("What did you discuss?", topic(rng)),
                ("What was agreed?", note(rng)),
            ]
        )
    supervise(paper, s, v, rng)
    return [paper.file()]


def client_then_numbers(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Rows are clients, columns are session numbers, each cell a day with a length below it."""
    paper = Word("Grid.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} sessions held")
    most = max(len(s.of(c, False)) for c in s.clients)
    rows = [("Client", *(f"Session {i}" for i in range(1, most + 1)))]
    for client in s.clients:
        cells = [f"{v.full(m.day)}\n{plain(m.minutes)}" for m in s.of(client, False)]
        rows.append((client, *cells, *[""] * (most - len(cells))))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def letter_to_the_assessor(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A letter; a sentence to each session, the client named once a paragraph."""
    paper = Word("Letter.docx")
    paper.para(f"From {LEARNER}")
    paper.para("Dear assessor,")
    paper.para("This letter sets out the work that I did for the certificate.")
    for client in s.clients:
        own = s.of(client, False)
        said = [
            f"My {v.noun} of {client} began on {own[0].day.day} {MONTHS[own[0].day.month - 1]} {own[0].day.year} with a session of {spoken(own[0].minutes)}."
        ]
        for m in own[1:]:
            day = f"{m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}"
            said.append(
                rng.choice(
                    (f"We met again on {day}, for {spoken(m.minutes)}.", f"On {day} we had {spoken(m.minutes)}.")
                )
            )
        paper.para(" ".join(said))
    paper.para("Yours sincerely")
    supervise(paper, s, v, rng)
    return [paper.file()]


def pdf_of_sheets(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A printed workbook: a table for each client under the client's name, totals at the foot."""
    paper = Pdf("Hours.pdf")
    paper.heading("Unit 701: hours")
    paper.para(f"Prepared by {LEARNER}")
    for client in s.clients:
        own = s.of(client, False)
        paper.heading(f"{v.noun.title()} log – {client}")
        rows = [("Session", "Date", "Start", "Finish", "Hours", "Theme")]
        rows += [
            (str(m.number), v.full(m.day), clock24(m.start), clock24(m.end), f"{m.minutes / 60:.2f}", topic(rng))
            for m in own
        ]
        rows.append(("Total", "", "", "", f"{sum(m.minutes for m in own) / 60:.2f}", ""))
        paper.table(rows, False)
    return [paper.file(), _supervision(s, v, rng)]


def notes_app(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A text file as a note-taking program exports it: a title line, lines with hyphens."""
    lines = [f"# {v.noun.title()} notes", ""]
    for m in s.all(False):
        lines += [
            f"## {v.full(m.day)} {clock12(m.start)}",
            f"- with {m.client}",
            f"- {m.minutes} min, {rng.choice(MODES)}",
            f"- {topic(rng)}",
            "",
        ]
    return [plain_text("notes.txt", lines), _supervision(s, v, rng)]


def invoice_like(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A sheet like an invoice: description with client and number, date, quantity in hours, rate, amount."""
    book = Book("Sessions.xlsx")
    rows: list[tuple[Value, ...]] = [("Description", "Date", "Quantity (hours)", "Rate", "Amount")]
    for m in s.all(False):
        hours = m.minutes / 60
        rows.append((f"{v.noun.title()} session {m.number}, {m.client}", m.day, hours, 0, 0))
    rows.append(("Total", None, s.coaching_minutes / 60, None, 0))
    book.sheet("Sheet1", rows, {1: "dd mmm yyyy", 2: "0.00"})
    return [book.file(), _supervision(s, v, rng)]


def ended_series(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A table with a row for each client: first session, further sessions, last session, each with its length."""
    paper = Word("Overview.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} undertaken")
    rows = [("Client", "First session", "Further sessions", "Last session")]
    for client in s.clients:
        own = s.of(client, False)
        told = [f"{v.full(m.day)} ({plain(m.minutes)})" for m in own]
        rows.append((client, told[0], "\n".join(told[1:-1]), told[-1]))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def attended_rows(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """An attendance sheet: the appointment in one cell with its clock times, what became of it in the last."""
    paper = Word("Attendance.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} appointments")
    rows = [("Appointment", "Client", "Attendance", "Signature")]
    for m in s.all():
        rows.append((f"{v.full(m.day)}, {v.span(m)}", m.client, v.status(m, rng), "" if m.missed else "signed"))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def half_days(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A workbook with time worked out: start, minutes as typed durations, cumulative over all clients, notes above."""
    book = Book("Practice log.xlsx")
    rows: list[tuple[Value, ...]] = [
        ("Name:", LEARNER), ("Programme:", "ILM Level 7"), (),
        ("Ref", "Who", "Date", "Began", "Lasted", "Cumulative", "Where", "What about"),
    ]  # fmt: skip
    done = timedelta()
    for i, m in enumerate(s.all(False), 1):
        done += timedelta(minutes=m.minutes)
        rows.append((i, m.client, m.day, m.start, timedelta(minutes=m.minutes), done, rng.choice(MODES), topic(rng)))
    book.sheet("Practice", rows, {2: "ddd d mmm yy", 3: "h:mm", 4: "[h]:mm", 5: "[h]:mm"})
    return [book.file(), _supervision(s, v, rng)]


def lines_by_month(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A heading for each month; below it a line for each session that begins with the day alone."""
    paper = Word("Diary.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} diary")
    month = (0, 0)
    for m in s.all(False):
        if month != (m.day.year, m.day.month):
            month = (m.day.year, m.day.month)
            paper.heading(f"{MONTHS[m.day.month - 1]} {m.day.year}", 2)
        paper.para(f"{ordinal(m.day.day)}: {m.client}, {plain(m.minutes)}, {topic(rng).lower()}")
    supervise(paper, s, v, rng)
    return [paper.file()]


LAYOUTS = (
    Layout("boxed cards", boxed_cards, ()),
    Layout("form of questions", question_form, ()),
    Layout("clients by numbers", client_then_numbers, ()),
    Layout("letter", letter_to_the_assessor, ()),
    Layout("printed sheets", pdf_of_sheets, ()),
    Layout("notes program", notes_app, ()),
    Layout("like an invoice", invoice_like, ()),
    Layout("first and last", ended_series, ()),
    Layout("appointments", attended_rows, ("cancelled", "absent")),
    Layout("lasted", half_days, ()),
    Layout("lines by month", lines_by_month, ()),
)
