"""Logs as tables of a Word document."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.accuracy.logs.layout import Layout, by_month, cell_length, cover, note, supervise, topic
from tests.accuracy.logs.paper import File, Word
from tests.accuracy.logs.story import Meeting, Story
from tests.accuracy.logs.wording import DAYS_SHORT, MODES, MONTHS, TOTALS, Voice, clock24, ordinal, plain


def month_headings(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A table for each month; the month stands only in its heading."""
    paper = Word("Portfolio.docx")
    in_heading = rng.random() < 0.6
    cover(paper, s, v, rng, year=not in_heading)
    paper.heading(f"{v.noun.title()} log")
    how = rng.choice((paper.bold, paper.caption, lambda t: paper.heading(t, 2)))
    for (year, month), meetings in by_month(s.all()):
        how(f"{MONTHS[month - 1]} {year}" if in_heading else MONTHS[month - 1])
        rows = [(rng.choice(("Day", "Date")), v.client_header, v.header, "Focus", "Status")]
        for m in meetings:
            rows.append((v.day(m.day), m.client, cell_length(m, v, rng), topic(rng), v.status(m, rng)))
        paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def month_rows(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """One table in which a row across it names the month."""
    paper = Word("Coaching log.docx")
    years = rng.random() < 0.7
    cover(paper, s, v, rng, year=not years)
    paper.heading(rng.choice(("Log of sessions", "Session log", "Diary of sessions")))
    rows: list[tuple[str, ...]] = [("Date", v.client_header, v.header, "Notes")]
    merged = []
    for (year, month), meetings in by_month(s.all(False)):
        merged.append(len(rows))
        rows.append((f"{MONTHS[month - 1]} {year}" if years else MONTHS[month - 1].upper(),))
        rows += [(v.day(m.day), m.client, v.length(m.minutes), note(rng)) for m in meetings]
    paper.table(rows, merged)
    supervise(paper, s, v, rng)
    return [paper.file()]


def plain_log(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """One row for each session in one table, columns in any order, perhaps with totals."""
    paper = Word("Log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    columns = [(v.date_header, lambda m: v.full(m.day)), (v.client_header, lambda m: m.client)]
    columns += [(v.header, lambda m: cell_length(m, v, rng)), ("Mode", lambda m: rng.choice(MODES))]
    columns += [("Topic", lambda m: topic(rng)), ("Outcome of booking", lambda m: v.status(m, rng))]
    rng.shuffle(columns)
    rows = [tuple(h for h, _ in columns)]
    meetings = s.all()
    rows += [tuple(write(m) for _, write in columns) for m in meetings]
    if rng.random() < 0.6:
        last = [""] * len(columns)
        at = next(i for i, (h, _) in enumerate(columns) if h == v.header)
        last[at] = v.length(s.coaching_minutes)
        last[0 if at else 1] = rng.choice(TOTALS)
        rows.append(tuple(last))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def ditto(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Client, mode and length are not repeated where they stay the same."""
    paper = Word("Client log.docx")
    cover(paper, s, v, rng)
    paper.heading("Hours log")
    mark = rng.choice(('"', "ditto", "as above", "”", "do.", "''", "〃"))
    rows = [(v.client_header, v.date_header, v.header, "Where", "Subject")]
    before: Meeting | None = None
    for m in [m for c in s.clients for m in s.of(c, False)]:
        client = mark if before and before.client == m.client else m.client
        length = mark if before and before.minutes == m.minutes and before.client == m.client else v.length(m.minutes)
        rows.append((client, v.full(m.day), length, rng.choice(MODES), topic(rng)))
        before = m
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def client_tables(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A table for each client, who is named only in the heading or caption."""
    paper = Word("Portfolio 701.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} diary")
    how = rng.choice((lambda t: paper.heading(t, 2), paper.bold, paper.caption))
    suffix = rng.choice(("", " – sessions", ": log", " (six month programme)"))
    each = rng.random() < 0.5
    for client in s.clients:
        how(f"{client}{suffix}")
        meetings = s.of(client)
        rows = [("Session", v.date_header, v.header, "Key points", "Attendance")]
        number = 0
        for m in meetings:
            number += not m.missed
            shown = str(number) if not m.missed else "-"
            rows.append((shown, v.full(m.day), cell_length(m, v, rng), note(rng), v.status(m, rng)))
        if each:
            total = sum(m.minutes for m in meetings if not m.missed)
            rows.append((rng.choice(("Sub-total", "Subtotal", "Total")), "", v.length(total), "", ""))
        paper.table(rows)
    if each and rng.random() < 0.5:
        paper.para(f"Total {v.noun} hours: {plain(s.coaching_minutes)}.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def side_by_side(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Groups of columns, one for each client."""
    paper = Word("Hours.docx")
    cover(paper, s, v, rng)
    paper.heading(f"Record of {v.noun} hours")
    above = rng.random() < 0.5
    header: list[str] = []
    for client in s.clients:
        header += [v.date_header, v.header] if above else [f"{client} date", f"{client} {v.header.lower()}"]
    own = [s.of(c, False) for c in s.clients]
    rows: list[tuple[str, ...]] = []
    if above:
        rows.append(tuple(t for c in s.clients for t in (c, "")))
    rows.append(tuple(header))
    for i in range(max(map(len, own))):
        row: list[str] = []
        for meetings in own:
            row += [v.full(meetings[i].day), v.length(meetings[i].minutes)] if i < len(meetings) else ["", ""]
        rows.append(tuple(row))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def transposed(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Sessions across, what is said of them down; a table for each client."""
    paper = Word("Session records.docx")
    cover(paper, s, v, rng)
    for client in s.clients:
        paper.heading(f"{v.noun.title()} record: {client}", 2)
        meetings = s.of(client, False)
        rows = [("", *(f"Session {m.number}" for m in meetings))]
        rows.append(("Date", *(v.full(m.day) for m in meetings)))
        rows.append((v.header, *(v.length(m.minutes) for m in meetings)))
        rows.append(("Aim", *(topic(rng) for _ in meetings)))
        rows.append(("Actions", *(note(rng) for _ in meetings)))
        paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def forms(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A two-column form for each session."""
    paper = Word("Session notes.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} session records")
    labels = rng.choice(
        (
            ("Client", "Session no.", "Date", "Duration", "Purpose of session", "What was discussed", "Agreed actions"),
            ("Coachee reference", "Session", "Date of meeting", "Length of session", "Focus", "Summary", "Next steps"),
            ("Name (alias)", "Session number", "Date and time", "Time spent", "Aims", "Main points", "Outcomes"),
        )
    )
    for m in s.all():
        number = str(m.number) if not m.missed else ""
        talked = note(rng) if not m.missed else v.status(m, rng)
        length = plain(m.minutes) if not m.missed else rng.choice(("n/a", v.status(m, rng), ""))
        values = (m.client, number, v.full(m.day), length, topic(rng), talked, note(rng) if not m.missed else "Rebook")
        paper.table(list(zip(labels, values, strict=True)))
    supervise(paper, s, v, rng)
    return [paper.file()]


def nested_forms(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A form whose date and time stand in a table of their own inside it."""
    paper = Word("Records.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} records")
    for m in s.all(False):
        inner = [("Date", v.full(m.day)), (rng.choice(("Duration", "Length")), plain(m.minutes))]
        paper.nested(
            [
                (v.client_header, m.client),
                ("Session details", inner),
                ("Session number", str(m.number)),
                ("Aim", topic(rng)),
                ("Key points", note(rng)),
            ]
        )
    supervise(paper, s, v, rng)
    return [paper.file()]


def week_grid(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Weeks down, days across, the sessions in the cells."""
    paper = Word("Planner.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} sessions held, week by week")
    weeks: dict[int, list[Meeting]] = {}
    for m in s.all(False):
        weeks.setdefault(m.day.toordinal() - m.day.weekday(), []).append(m)
    write = rng.choice(("w/c {}", "{}", "Week of {}", "Week commencing {}"))
    rows = [("Week beginning", *DAYS_SHORT[:5])]
    for week, meetings in sorted(weeks.items()):
        cells = ["", "", "", "", ""]
        for m in meetings:
            cells[m.day.weekday()] = f"{m.client} {v.span(m)}"
        monday = type(meetings[0].day).fromordinal(week)
        rows.append((write.format(v.full(monday)), *cells))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def dates_in_a_cell(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """One row for each client; all dates in one cell, each on a line with its length."""
    paper = Word("Summary of practice.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} sessions held")
    link = rng.choice((" – ", ": ", ", ", " (", " - "))
    rows = [(v.client_header, "Sessions (date and length)", "Main themes")]
    for client in s.clients:
        close = ")" if link == " (" else ""
        lines = [f"{v.full(m.day)}{link}{plain(m.minutes)}{close}" for m in s.of(client, False)]
        rows.append((client, "\n".join(lines), topic(rng)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def several_in_a_row(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A row for each month and client that stands for all sessions of one length: "12, 19 and 26 March, 1 hr each"."""
    paper = Word("Practice hours.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    rows = [(v.client_header, "Dates", "Length of each", "Notes")]
    for client in s.clients:
        runs: dict[tuple[int, int, int], list[Meeting]] = {}
        for m in s.of(client, False):
            runs.setdefault((m.day.year, m.day.month, m.minutes), []).append(m)
        for (year, month, minutes), meetings in runs.items():
            days = [ordinal(m.day.day) if rng.random() < 0.5 else str(m.day.day) for m in meetings]
            listed = days[0] if len(days) == 1 else f"{', '.join(days[:-1])} and {days[-1]}"
            each = f"{plain(minutes)} each" if len(days) > 1 else plain(minutes)
            rows.append((client, f"{listed} {MONTHS[month - 1]} {year}", each, note(rng)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def start_end_break(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Clock times in two columns and a break taken off in a third."""
    paper = Word("Timesheet.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} timesheet")
    rest = rng.random() < 0.5
    names = rng.choice((("Start", "Finish"), ("From", "To"), ("Start time", "End time")))
    rows = [(v.date_header, v.client_header, *names, *(["Break (mins)"] if rest else []), "Comments")]
    for m in s.all(False):
        pause = rng.choice((0, 0, 10, 15)) if rest else 0
        stop = m.start.hour * 60 + m.start.minute + m.minutes + pause
        ends = m.start.replace(hour=stop // 60, minute=stop % 60)
        clock = clock24 if rng.random() < 0.99 else v.clock
        rows.append(
            (v.full(m.day), m.client, clock(m.start), clock(ends), *([str(pause or "")] if rest else []), topic(rng))
        )
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def hours_and_minutes(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Hours in one column, minutes in the next."""
    paper = Word("Coaching hours.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} hours")
    names = rng.choice((("Hours", "Minutes"), ("Hrs", "Mins"), ("h", "min")))
    rows = [(v.date_header, v.client_header, *names, "Theme")]
    for m in s.all(False):
        rows.append(
            (
                v.full(m.day),
                m.client,
                str(m.minutes // 60),
                str(m.minutes % 60 or rng.choice(("0", "00", ""))),
                topic(rng),
            )
        )
    total = s.coaching_minutes
    if rng.random() < 0.5:
        rows.append(("Total", "", str(total // 60), str(total % 60), ""))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


def running_total(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A column that adds up as it goes down; totals carried from page to page."""
    paper = Word("Hours log.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} log")
    name = rng.choice(("Running total", "Cumulative", "Cumulative hours", "Total to date", "Hours to date"))
    rows = [("No", v.date_header, v.client_header, "Duration", name)]
    done = 0
    meetings = s.all(False)
    carried = rng.random() < 0.4
    for i, m in enumerate(meetings, 1):
        if carried and i == 8:
            rows.append(("", "Carried forward", "", "", plain(done)))
            rows.append(("", "Brought forward", "", "", plain(done)))
        done += m.minutes
        rows.append((str(i), v.full(m.day), m.client, plain(m.minutes), plain(done)))
    paper.table(rows)
    supervise(paper, s, v, rng)
    return [paper.file()]


LAYOUTS = (
    Layout("month headings", month_headings),
    Layout("month rows", month_rows, ()),
    Layout("plain log", plain_log),
    Layout("ditto marks", ditto, ()),
    Layout("client tables", client_tables),
    Layout("side by side", side_by_side, ()),
    Layout("transposed", transposed, ()),
    Layout("forms", forms, ("cancelled", "absent", "moved")),
    Layout("nested forms", nested_forms, ()),
    Layout("week grid", week_grid, ()),
    Layout("dates in a cell", dates_in_a_cell, ()),
    Layout("several in a row", several_in_a_row, ()),
    Layout("start, end, break", start_end_break, ()),
    Layout("hours and minutes", hours_and_minutes, ()),
    Layout("running total", running_total, ()),
)
