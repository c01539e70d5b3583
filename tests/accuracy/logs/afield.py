"""Logs of further centres and learners, second set: written down before it was seen what is read of them."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.accuracy.logs.layout import Layout, cover, note, supervise, topic
from tests.accuracy.logs.paper import Book, File, Pdf, Value, Word, plain_text
from tests.accuracy.logs.story import LEARNER, Meeting, Story
from tests.accuracy.logs.wording import DAYS, DAYS_SHORT, MODES, MONTHS, Voice, bare, clock12, clock24, decimal, plain

_ONES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth".split()
)
_ONES += "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()


def _nth(day: int) -> str:
    if day <= 20:
        return _ONES[day - 1]
    return "thirtieth" if day == 30 else f"{'twenty' if day < 30 else 'thirty'}-{_ONES[day % 10 - 1]}"


def _supervision(s: Story, v: Voice, rng: random.Random) -> File:
    paper = Word("Supervision.docx")
    supervise(paper, s, v, rng)
    return paper.file()


def _paper(name: str, title: str, s: Story, v: Voice, rng: random.Random, year: bool = False) -> Word:
    paper = Word(name)
    cover(paper, s, v, rng, year=year)
    paper.heading(title)
    return paper


def _day(m: Meeting) -> str:
    return f"{m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}"


def dates_in_words(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Days as they are spoken: "the twenty-third of March 2026"."""
    paper = _paper("Account.docx", f"My {v.noun}", s, v, rng)
    for client in s.clients:
        paper.heading(client, 2)
        for m in s.of(client, False):
            day = f"the {_nth(m.day.day)} of {MONTHS[m.day.month - 1]} {m.day.year}"
            paper.para(f"On {day} we met for {plain(m.minutes)}. {note(rng)}.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def label_above_the_table(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """ "Coachee: Robin" as a line above each table; the session and its length in the first column."""
    paper = _paper("Logs.docx", f"{v.noun.title()} logs", s, v, rng)
    word = rng.choice(("Coachee", "Client", "Name of client", "Client reference"))
    for client in s.clients:
        paper.para(f"{word}: {client}")
        rows = [("Session", "Held on", "Purpose", "Key learning")]
        rows += [
            (f"{m.number} ({plain(m.minutes)})", v.full(m.day), topic(rng), note(rng)) for m in s.of(client, False)
        ]
        paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def week_sheets(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A timesheet for each week: the dates across, the clients down, hours as decimals in the cells."""
    paper = _paper("Timesheets.docx", f"{v.noun.title()} timesheets", s, v, rng)
    weeks: dict[int, list[Meeting]] = {}
    for m in s.all(False):
        weeks.setdefault(m.day.toordinal() - m.day.weekday(), []).append(m)
    for first, meetings in sorted(weeks.items()):
        days = [type(meetings[0].day).fromordinal(first + i) for i in range(5)]
        paper.bold(f"Week commencing {days[0]:%d/%m/%Y}")
        rows = [("Client", *(f"{DAYS_SHORT[d.weekday()]} {d:%d/%m/%Y}" for d in days), "Total")]
        for client in s.clients:
            own = {m.day: m.minutes for m in meetings if m.client == client}
            cells = [decimal(own[d]) if d in own else "" for d in days]
            rows.append((client, *cells, decimal(sum(own.values())) if own else "0"))
        paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def coded_lines(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """One list of coaching and supervision, told apart by a letter that is explained above."""
    paper = _paper("Hours.docx", "Record of hours", s, v, rng)
    paper.para(f"Key: C = {v.noun} session, S = supervision session.")
    for m in sorted((*s.held, *s.supervision), key=lambda m: m.day):
        kind = "S" if m.kind == "supervision" else f"C – {m.client}"
        paper.bullet(f"{_day(m)} – {kind} – {plain(m.minutes)} – {topic(rng)}")
    return [paper.file()]


def day_beside_the_story(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Two columns: day and clock times; a paragraph that opens with client and number."""
    paper = _paper("Reflective diary.docx", f"{v.noun.title()} diary", s, v, rng)
    rows = [("Date and time", "Entry")]
    for m in s.all(False):
        text = f"{m.client}, session {m.number}. {topic(rng)} was the matter. {note(rng)}. We will come back to it next time."
        rows.append((f"{v.full(m.day)}\n{v.span(m)}", text))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def boxes_ticked(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A form with boxes: the length is one of four, and so is what became of the session."""
    paper = _paper("Forms.docx", f"{v.noun.title()} session forms", s, v, rng)
    for m in s.all():
        lengths = sorted({45, 60, 90, m.minutes})
        boxes = "  ".join(f"{'☒' if n == m.minutes else '☐'} {n} min" for n in lengths)
        states = (("Held", not m.missed), ("Cancelled", m.missed == "cancelled"), ("DNA", m.missed == "absent"))
        paper.table(
            [
                ("Client", m.client),
                ("Date", v.full(m.day)),
                ("Length", boxes),
                ("Status", "  ".join(f"{'☒' if on else '☐'} {name}" for name, on in states)),
                ("Focus", topic(rng)),
            ]
        )
    supervise(paper, s, v, rng)
    return [paper.file()]


def invitations(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Invitations copied out of a calendar program, one after the other."""
    lines: list[str] = []
    for m in s.all(False):
        when = f"{DAYS[m.day.weekday()]} {_day(m)} {clock24(m.start)}-{clock24(m.end)}"
        lines += [
            f"Subject: {v.noun.title()} – {m.client}",
            f"When: {when}",
            f"Where: {rng.choice(MODES)}",
            "Status: Accepted",
            "",
            "",
        ]
    return [plain_text("calendar invitations.txt", lines), _supervision(s, v, rng)]


def printed_lines(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A printed list without a table: day, client, minutes."""
    paper = Pdf("Log.pdf")
    paper.heading(f"{v.noun.title()} log")
    paper.para(f"Learner: {LEARNER}. All lengths in minutes.")
    for m in s.all(False):
        paper.para(f"{m.day:%d/%m/%Y} {m.client} {m.minutes} minutes, {topic(rng).lower()}")
    return [paper.file(), _supervision(s, v, rng)]


def described_evidence(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A list of evidence whose descriptions are sentences with client, day and length."""
    paper = _paper("Evidence.docx", f"Evidence of {v.noun} undertaken", s, v, rng)
    rows = [("Ref", "Description", "AC")]
    for i, m in enumerate(s.all(False), 1):
        rows.append(
            (f"E{i}", f"{v.noun.title()} session {m.number} with {m.client} on {_day(m)}, {plain(m.minutes)}", "2.2")
        )
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def nested_numbers(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Numbered lines under numbered clients: "2.3 14 May 2026 – 1 hr – online"."""
    paper = _paper("Sessions.docx", f"{v.noun.title()} sessions", s, v, rng)
    for i, client in enumerate(s.clients, 1):
        paper.para(f"{i}. {client}")
        for m in s.of(client, False):
            paper.para(f"{i}.{m.number} {_day(m)} – {plain(m.minutes)} – {rng.choice(MODES).lower()}")
    supervise(paper, s, v, rng)
    return [paper.file()]


def academic_year(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Days and months without years under a title with the academic year."""
    paper = _paper("Log.docx", f"{v.noun.title()} log, academic year 2025/26", s, v, rng)
    rows = [("Date", "Client", "Duration", "Notes")]
    rows += [(v.part(m.day), m.client, plain(m.minutes), note(rng)) for m in s.all(False)]
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def twelve_hours(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Start and finish by the twelve-hour clock, without am and pm."""
    paper = _paper("Diary.docx", f"{v.noun.title()} diary", s, v, rng)
    rows = [("Client", "Date", "From", "Until", "Main points")]
    rows += [(m.client, v.full(m.day), bare(m.start), bare(m.end), note(rng)) for m in s.all(False)]
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def fee_lines(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A statement of fees for each client: item, day, hours, amount."""
    paper = _paper("Statements.docx", f"Statements for {v.noun}", s, v, rng)
    for client in s.clients:
        paper.bold(f"Statement for {client}")
        rows = [("Item", "Date", "Hours", "Rate", "Amount")]
        for m in s.of(client, False):
            rows.append(
                (
                    f"{v.noun.title()} session {m.number}",
                    v.full(m.day),
                    f"{m.minutes / 60:.2f}",
                    "£80",
                    f"£{m.minutes * 80 / 60:.2f}",
                )
            )
        total = sum(m.minutes for m in s.of(client, False))
        rows.append(("Total", "", f"{total / 60:.2f}", "", f"£{total * 80 / 60:.2f}"))
        paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def corner_left_blank(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A table for each client, sessions down; the first header is blank, the last a running total."""
    paper = _paper("Client logs.docx", f"{v.noun.title()} hours by client", s, v, rng)
    for client in s.clients:
        paper.heading(client, 2)
        rows, done = [("", "Date", "Length", "Cumulative")], 0
        for m in s.of(client, False):
            done += m.minutes
            rows.append((f"Session {m.number}", v.full(m.day), plain(m.minutes), plain(done)))
        paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def signing_in(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A sheet that both sign: day, time started, time finished, signatures."""
    book = Book("Signing-in sheet.xlsx")
    rows: list[tuple[Value, ...]] = [
        (f"{v.noun.title()} attendance",),
        ("Date", "Client code", "Time started", "Time finished", "Coach signed", "Client signed"),
    ]
    rows += [(m.day, m.client, m.start, m.end, "OM", "signed") for m in s.all(False)]
    book.sheet("Attendance", rows, {0: "dd/mm/yyyy", 2: "hh:mm", 3: "hh:mm"})
    return [book.file(), _supervision(s, v, rng)]


def messages_to_oneself(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """The export of a messenger: stamp, sender, then a note about the session just held."""
    lines: list[str] = []
    for m in s.all(False):
        said = rng.choice(
            (
                f"{m.minutes} mins with {m.client} today",
                f"Just finished with {m.client}, {plain(m.minutes)}",
                f"{m.client} today: {plain(m.minutes)}",
            )
        )
        lines.append(f"{m.day:%d/%m/%Y}, {clock24(m.end)} - {LEARNER}: {said}. {note(rng)}.")
    return [plain_text("WhatsApp Chat - coaching log.txt", lines), _supervision(s, v, rng)]


def individual_or_group(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A column says individual or group, another how many took part."""
    paper = _paper("Log.docx", f"{v.noun.title()} log", s, v, rng)
    rows = [("Date", "Client", "Individual / group", "No. in group", "Hours")]
    for m in s.all():
        group = m.missed == "group"
        rows.append(
            (
                v.full(m.day),
                "Team" if group else m.client,
                "Group" if group else "Individual",
                "6" if group else "1",
                f"{m.minutes / 60:.2f}",
            )
        )
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def start_and_finish_lines(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Lines with labels under a heading for each session: with whom, when begun, when ended."""
    paper = _paper("Notes.docx", f"{v.noun.title()} session notes", s, v, rng)
    for i, m in enumerate(s.all(False), 1):
        paper.heading(f"Session note {i}", 2)
        paper.para(f"With: {m.client}")
        paper.para(f"Date: {v.full(m.day)}")
        paper.para(f"Started: {clock12(m.start)}")
        paper.para(f"Finished: {clock12(m.end)}")
        paper.para(f"What we talked about: {topic(rng)}")
        paper.para(f"What was agreed: {note(rng)}")
    supervise(paper, s, v, rng)
    return [paper.file()]


LAYOUTS = (
    Layout("dates in words", dates_in_words, ()),
    Layout("label above the table", label_above_the_table, ()),
    Layout("week sheets", week_sheets, ()),
    Layout("coded lines", coded_lines, ()),
    Layout("day beside the story", day_beside_the_story, ()),
    Layout("boxes ticked", boxes_ticked, ("cancelled", "absent")),
    Layout("invitations", invitations, ()),
    Layout("printed lines", printed_lines, ()),
    Layout("described evidence", described_evidence, ()),
    Layout("nested numbers", nested_numbers, ()),
    Layout("academic year", academic_year, ()),
    Layout("twelve hours", twelve_hours, ()),
    Layout("statements of fees", fee_lines, ()),
    Layout("corner left blank", corner_left_blank, ()),
    Layout("signing in", signing_in, ()),
    Layout("messages to oneself", messages_to_oneself, ()),
    Layout("individual or group", individual_or_group, ("group",)),
    Layout("start and finish lines", start_and_finish_lines, ()),
)
