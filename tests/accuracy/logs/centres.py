"""Logs on the forms that centres hand out: Word tables with merged headers, status codes, hours of several kinds."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.accuracy.logs.layout import Layout, by_month, cover, note, supervise, topic
from tests.accuracy.logs.paper import File, Word
from tests.accuracy.logs.story import Meeting, Story
from tests.accuracy.logs.wording import MODES, MONTHS, Voice, clock24, decimal, plain, short


def centre_form(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Two labels with values to a row, and rows across that divide the form."""
    paper = Word("Session records.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} session record sheets")
    for m in s.all(False):
        rows = [
            ("Section A: details", "", "", ""),
            ("Client reference", m.client, "Session number", str(m.number)),
            ("Date", v.full(m.day), rng.choice(("Duration", "Length")), plain(m.minutes)),
            ("Venue", rng.choice(MODES), "Next session", "To be agreed"),
            ("Section B: content", "", "", ""),
            ("Aim of session", topic(rng), "", ""),
            ("Tools used", "Scaling", "", ""),
            ("Outcomes", note(rng), "", ""),
        ]
        paper.spanned(rows, [(0, 0, 0, 3), (4, 0, 4, 3), (5, 1, 5, 3), (6, 1, 6, 3), (7, 1, 7, 3)])
    supervise(paper, s, v, rng)
    return [paper.file()]


def merged_headers(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A header in two rows: what the upper one names is divided below."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    rows = [("No.", "Client", "When", "", "", "Content", ""), ("", "", "Date", "Start", "Finish", "Topic", "Outcome")]
    for i, m in enumerate(s.all(False), 1):
        rows.append((str(i), m.client, v.full(m.day), clock24(m.start), clock24(m.end), topic(rng), note(rng)))
    paper.spanned(rows, [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 4), (0, 5, 0, 6)])
    supervise(paper, s, v, rng)
    return [paper.file()]


def two_line_rows(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Each session has a row of facts and a row across for the notes."""
    paper = Word("Practice log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} diary")
    rows = [("Session", v.date_header, v.client_header, v.header)]
    spans = []
    for m in s.all(False):
        rows.append((str(m.number), v.full(m.day), m.client, v.length(m.minutes)))
        spans.append((len(rows), 0, len(rows), 3))
        rows.append((f"Notes: {topic(rng)}. {note(rng)}.", "", "", ""))
    paper.spanned(rows, spans)
    supervise(paper, s, v, rng)
    return [paper.file()]


def by_type(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Coaching, supervision and other activities in one table with a column for the kind."""
    paper = Word("Hours.docx")
    cover(paper, s, v, rng)
    paper.heading("Record of hours")
    names = rng.choice((("Type", "Coaching"), ("Activity", "1:1 coaching"), ("Type of session", "Mentoring")))
    rows = [("Date", names[0], "With", "Duration", "Subject")]
    meetings = sorted((*s.held, *s.missed, *s.supervision), key=lambda m: m.day)
    for m in meetings:
        kind = "Supervision" if m.kind == "supervision" else names[1]
        if m.missed:
            kind = v.status(m, rng)
        who = "Supervisor" if m.kind == "supervision" else m.client
        rows.append((v.full(m.day), kind, who, plain(m.minutes), topic(rng)))
        if rng.random() < 0.1:
            rows.append((v.full(m.day), "Preparation", "-", "30 mins", "Reading my notes"))
    paper.table(rows)
    return [paper.file()]


def mixed_units(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Lengths as they came to the pen: 1.5 hrs, 45 mins, 1hr, 1h15, one hour."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    rows = [("Date", "Client", rng.choice(("Time", "Duration", "Length of session")), "Notes")]
    for m in s.all(False):
        ways = [f"{decimal(m.minutes)} hrs", f"{m.minutes} mins", short(m.minutes), plain(m.minutes), f"{m.minutes}min"]
        if m.minutes % 15:
            ways = ways[1:]
        rows.append((v.full(m.day), m.client, rng.choice(ways), note(rng)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def cumulative(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Decimal hours with the cumulative hours in the next column, both without units in the cells."""
    paper = Word("Hours.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} hours")
    names = rng.choice((("Hours", "Cum. hours"), ("Session hrs", "Total hrs to date"), ("Hrs", "Running total")))
    rows = [("Session", "Date", "Client", *names)]
    done = 0
    for i, m in enumerate(s.all(False), 1):
        done += m.minutes
        rows.append((str(i), v.full(m.day), m.client, f"{m.minutes / 60:.2f}", f"{done / 60:.2f}"))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def split_dates(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Day, month and year in a column each."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    rows = [("Day", "Month", "Year", "Client", "Minutes", "Topic")]
    short_month = rng.random() < 0.5
    for m in s.all(False):
        month = MONTHS[m.day.month - 1]
        rows.append(
            (str(m.day.day), month[:3] if short_month else month, str(m.day.year), m.client, str(m.minutes), topic(rng))
        )
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def two_ways_of_meeting(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Hours face to face in one column, online in another; the sum of each below."""
    paper = Word("Coaching hours.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} hours")
    names = rng.choice(
        (("F2F hours", "Online hours"), ("Face to face (hrs)", "Zoom/Teams (hrs)"), ("In person", "Remote"))
    )
    rows = [("Date", "Client", *names, "Focus")]
    sums = [0, 0]
    for m in s.all(False):
        way = rng.randrange(2)
        sums[way] += m.minutes
        cells = ["", ""]
        cells[way] = decimal(m.minutes) if "(" in names[0] or "hours" in names[0] else plain(m.minutes)
        rows.append((v.full(m.day), m.client, *cells, topic(rng)))
    if rng.random() < 0.5:
        write = decimal if "(" in names[0] or "hours" in names[0] else plain
        rows.append(("Total", "", write(sums[0]) if sums[0] else "0", write(sums[1]) if sums[1] else "0", ""))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def client_columns(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A column for each client with the hours in it, a row for each day, sums at the foot."""
    paper = Word("Hours grid.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} hours by client")
    rows = [("Date", *s.clients)]
    hours = rng.random() < 0.5
    write = (lambda m: plain(m)) if hours else (lambda m: f"{m} mins")
    for m in s.all(False):
        rows.append((v.full(m.day), *(write(m.minutes) if c == m.client else "" for c in s.clients)))
    if rng.random() < 0.6:
        rows.append(("Total", *(write(sum(m.minutes for m in s.of(c, False))) for c in s.clients)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def planned_and_actual(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """What was planned beside what took place."""
    paper = Word("Plan and log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    rows = [("Client", "Session", "Planned date", "Actual date", "Planned length", "Actual length", "Comments")]
    for m in s.all():
        planned = type(m.day).fromordinal(m.day.toordinal() - rng.choice((0, 0, 7)))
        if m.missed:
            rows.append((m.client, "", v.full(planned), "", plain(60), "", v.status(m, rng)))
        else:
            rows.append(
                (m.client, str(m.number), v.full(planned), v.full(m.day), plain(60), plain(m.minutes), topic(rng))
            )
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


_CODES = {"cancelled": "C", "absent": "DNA", "moved": "R", "planned": "P"}


def status_codes(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Attendance by letter, with a key below the table."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    rows = [("Date", "Client", "Duration", "Attendance*", "Focus")]
    for m in s.all():
        rows.append((v.full(m.day), m.client, plain(m.minutes), _CODES[m.missed] if m.missed else "A", topic(rng)))
    paper.table(rows)
    paper.para("* A = attended, C = cancelled, DNA = did not attend, R = rescheduled, P = planned")
    supervise(paper, s, v, rng)
    return [paper.file()]


def other_hours(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Contact, preparation and travel in a column each, and the sum of the three."""
    paper = Word("Timesheet.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} timesheet")
    rows = [("Date", "Client", "Preparation (mins)", "Contact time (mins)", "Travel (mins)", "Total (mins)")]
    sums = [0, 0, 0]
    for m in s.all(False):
        times = (rng.choice((15, 30)), m.minutes, rng.choice((0, 20, 40)))
        sums = [a + b for a, b in zip(sums, times, strict=True)]
        rows.append((v.full(m.day), m.client, *map(str, times), str(sum(times))))
    if rng.random() < 0.5:
        rows.append(("Total", "", *map(str, sums), str(sum(sums))))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def quarters(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Rows across for each month or block, a subtotal after each, a grand total."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    rows: list[tuple[str, ...]] = [("Date", "Client", "Duration", "Topic")]
    merged = []
    for i, (_, meetings) in enumerate(by_month(s.all(False)), 1):
        merged.append(len(rows))
        rows.append((f"Block {i}",))
        rows += [(v.full(m.day), m.client, plain(m.minutes), topic(rng)) for m in meetings]
        rows.append((f"Subtotal block {i}", "", plain(sum(m.minutes for m in meetings)), ""))
    rows.append(("Grand total", "", plain(s.coaching_minutes), ""))
    paper.table(rows, merged)
    supervise(paper, s, v, rng)
    return [paper.file()]


def wide_grid(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A landscape grid with date and time in one cell and a date of signature at the end."""
    paper = Word("Diary.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} diary")
    rows = [
        (
            "Client initials",
            "Session date & time",
            "Where",
            "Goal",
            "Tools",
            "Outcome",
            "Signed (client)",
            "Date signed",
        )
    ]
    for m in s.all(False):
        signed = type(m.day).fromordinal(m.day.toordinal() + rng.choice((0, 3)))
        when = f"{v.full(m.day)}\n{v.span(m)}"
        rows.append((m.client, when, rng.choice(MODES), topic(rng), "GROW", note(rng), "seen", v.full(signed)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def moved_pairs(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A row for the first appointment says that it was moved, and to which day; the new day has its own row."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    rows = [("Client", "Date", "Length", "Remarks")]
    for m in s.all(False):
        if rng.random() < 0.15:
            before = type(m.day).fromordinal(m.day.toordinal() - 3)
            remark = rng.choice(("Rescheduled to {}", "Moved to {} at client's request", "Postponed until {}"))
            rows.append((m.client, v.full(before), rng.choice(("", "-", plain(60))), remark.format(v.full(m.day))))
        rows.append((m.client, v.full(m.day), plain(m.minutes), topic(rng)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def captioned(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A numbered caption above each client's table; totals carried to a table of sums."""
    paper = Word("Portfolio.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} hours")
    for i, client in enumerate(s.clients, 1):
        paper.caption(f"Table {i}: {v.noun} sessions with {client}")
        own: list[Meeting] = s.of(client, False)
        rows = [("#", "Date", "Length", "Themes explored")]
        rows += [(str(m.number), v.full(m.day), v.length(m.minutes), topic(rng)) for m in own]
        paper.table(rows)
    paper.caption(f"Table {len(s.clients) + 1}: total hours")
    rows = [("Client", "Hours")]
    rows += [(c, plain(sum(m.minutes for m in s.of(c, False)))) for c in s.clients]
    rows.append(("Total", plain(s.coaching_minutes)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


LAYOUTS = (
    Layout("centre form", centre_form, ()),
    Layout("merged headers", merged_headers, ()),
    Layout("two-line rows", two_line_rows, ()),
    Layout("one table by type", by_type, ("cancelled", "absent", "chemistry", "group", "peer")),
    Layout("mixed units", mixed_units, ()),
    Layout("cumulative beside", cumulative, ()),
    Layout("split dates", split_dates, ()),
    Layout("face to face or online", two_ways_of_meeting, ()),
    Layout("client columns", client_columns, ()),
    Layout("planned and actual", planned_and_actual, ("cancelled", "absent", "planned")),
    Layout("status codes", status_codes, ("cancelled", "absent", "moved", "planned")),
    Layout("other hours", other_hours, ()),
    Layout("blocks with subtotals", quarters, ()),
    Layout("wide grid", wide_grid, ()),
    Layout("moved pairs", moved_pairs, ()),
    Layout("captions", captioned, ()),
)
