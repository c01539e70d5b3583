"""Ways in which learners lay out their session records; each turns a truth into a portfolio."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import timedelta

from extractors.model import Kind, Reading
from tests.extractors.session_documents import (
    ACTIONS,
    DATES,
    LABELS,
    LENGTHS,
    MONTHS,
    TOOLS,
    TOPICS,
    WORDS,
    Held,
    Paper,
    Truth,
    end_of,
    ordinal,
    reading,
)

Layout = Callable[[Truth, random.Random], Reading]
REFLECTIONS = "2.5 Critically reflect on effectiveness after each session"


def hours(minutes: int) -> str:
    return f"{minutes // 60} hours {minutes % 60} minutes" if minutes % 60 else f"{minutes // 60} hours"


def opening(paper: Paper) -> None:
    """What stands before the records of any portfolio, none of it a session."""
    paper.para("Portfolio for unit 701, November 2026")
    paper.heading("1.1 Agree and establish a contract")
    paper.para("The programme is for six sessions of 90 minutes over six months, the first on 3 September 2025.")
    paper.table([["Parties", "Coach, client and sponsor"], ["Number of sessions", "6"], ["Length of sessions", "90 minutes"],
                 ["Start date", "1 September 2025"], ["Signed", "2 September 2025"]])  # fmt: skip
    paper.heading("2.1 Plan 20 hours of coaching")
    paper.para("I planned 21 hours over my clients, against a minimum of 20 hours required by the unit.")
    paper.table(
        [
            ["Client", "Sessions planned", "Hours planned"],
            ["First", "7", "10.5"],
            ["Second", "7", "10.5"],
            ["Total", "14", "21"],
        ]
    )


def closing(paper: Paper, t: Truth) -> None:
    """What stands after them."""
    paper.heading("References")
    paper.para("Ferris, A. (2019) Leading in public. Accessed 12 March 2026, 90 minutes of audio.")


def supervise(paper: Paper, t: Truth, rng: random.Random) -> None:
    """The supervision of a portfolio, in one of several forms."""
    paper.heading("2.3 Supervision")
    how = rng.choice(["table", "prose", "form", "sentences"])
    show, length = rng.choice(DATES), rng.choice(LENGTHS)
    if how == "table":
        rows = [["Date", "Supervisor", "Time spent", "What I took", "What I learned"]]
        rows += [
            [show(h.day), "My supervisor", length(h), rng.choice(TOPICS), rng.choice(ACTIONS)] for h in t.supervision
        ]
        if rng.random() < 0.5:
            rows.append(["Total", "", hours(t.supervised), "", ""])
        paper.table(rows)
    elif how == "form":
        for i, h in enumerate(t.supervision, 1):
            paper.heading(f"Supervision session {i}", 2)
            paper.table(
                [
                    ["Date", show(h.day)],
                    ["Duration", length(h)],
                    ["Issues brought", rng.choice(TOPICS)],
                    ["Outcome", rng.choice(ACTIONS)],
                ]
            )
    elif how == "prose":
        for h in t.supervision:
            paper.para(
                f"I met my supervisor on {h.day.day} {MONTHS[h.day.month - 1]} {h.day.year} for {WORDS[h.minutes]}. {rng.choice(TOPICS)}."
            )
    else:
        for h in t.supervision:
            paper.para(
                f"{show(h.day)}, {h.minutes} minutes, by video: we looked at my habit of rescuing. {rng.choice(ACTIONS)}."
            )


def finished(paper: Paper, t: Truth, rng: random.Random) -> Reading:
    supervise(paper, t, rng)
    closing(paper, t)
    return reading(paper)


def log(t: Truth, rng: random.Random) -> Reading:
    """One table, columns in any order, forms mixed from row to row."""
    paper = Paper()
    opening(paper)
    paper.heading("2.2 Undertake 20 hours of coaching")
    label = rng.choice(LABELS)
    mixed = rng.random() < 0.5
    show, length = rng.choice(DATES), rng.choice(LENGTHS)
    columns = [
        (
            rng.choice(["Date", "When", "Date of session", "Session date"]),
            lambda h: (rng.choice(DATES) if mixed else show)(h.day),
        ),
        (rng.choice(["Client", "Coachee", "With whom", "Client ref", "Coachee/mentee"]), lambda h: label(h.client)),
        (
            rng.choice(["Duration", "Length", "How long", "Time", "Contact time"]),
            lambda h: (rng.choice(LENGTHS) if mixed else length)(h),
        ),
        (rng.choice(["Aim", "Topic", "Focus of session"]), lambda h: rng.choice(TOPICS)),
        (rng.choice(["Tools", "Models and techniques used"]), lambda h: rng.choice(TOOLS)),
        (rng.choice(["Outcome", "Agreed actions"]), lambda h: rng.choice(ACTIONS)),
    ]
    rng.shuffle(columns)
    if rng.random() < 0.5:
        columns.insert(0, (rng.choice(["No", "#", "Session"]), lambda h: str(t.held.index(h) + 1)))
    rows = [[name for name, _ in columns]] + [[write(h) for _, write in columns] for h in t.held]
    if rng.random() < 0.5:
        total = [""] * len(columns)
        total[0] = "Total"
        at = next(
            i for i, (n, _) in enumerate(columns) if n in {"Duration", "Length", "How long", "Time", "Contact time"}
        )
        total[at] = f"Total {hours(t.coaching)}" if at == 0 else hours(t.coaching)
        rows.append(total)
    paper.table(rows)
    return finished(paper, t, rng)


def by_client(t: Truth, rng: random.Random) -> Reading:
    """A table for each client under a heading that names the client, subtotals, a grand total below."""
    paper = Paper()
    opening(paper)
    paper.heading("2.2 Coaching log")
    label, show, length = rng.choice(LABELS[:4]), rng.choice(DATES), rng.choice(LENGTHS)
    for c in range(t.clients):
        mine = [h for h in t.held if h.client == c]
        paper.heading(label(c), 2)
        rows = [["Session", "Date", "Duration", "Goal", "Key points", "Outcomes"]]
        rows += [
            [str(h.number), show(h.day), length(h), "Goal 2", rng.choice(TOPICS), rng.choice(ACTIONS)] for h in mine
        ]
        rows.append(["Sub-total", "", hours(sum(h.minutes for h in mine)), "", "", ""])
        paper.table(rows)
    paper.para(f"Altogether I delivered {hours(t.coaching)} of coaching.")
    return finished(paper, t, rng)


def spanning(t: Truth, rng: random.Random) -> Reading:
    """One table in which a row across all columns names the client of those below."""
    paper = Paper()
    opening(paper)
    paper.heading("Diary of sessions")
    label, show, length = rng.choice(LABELS[:4]), rng.choice(DATES), rng.choice(LENGTHS)
    rows, spans = [["Date", "Length", "Topic", "Actions"]], {}
    for c in range(t.clients):
        spans[len(rows), 0] = (1, 4)
        rows.append([label(c), "", "", ""])
        rows += [[show(h.day), length(h), rng.choice(TOPICS), rng.choice(ACTIONS)] for h in t.held if h.client == c]
        rows.append([f"Total for {label(c)}", hours(sum(h.minutes for h in t.held if h.client == c)), "", ""])
    paper.table(rows, spans)
    return finished(paper, t, rng)


def merged(t: Truth, rng: random.Random) -> Reading:
    """The client's cell is merged down over all the client's rows."""
    paper = Paper()
    opening(paper)
    paper.heading("Record of coaching sessions")
    label, show, length = rng.choice(LABELS), rng.choice(DATES), rng.choice(LENGTHS)
    rows, spans = [["Client", "Date", "Duration", "Discussed", "Agreed"]], {}
    for c in range(t.clients):
        mine = [h for h in t.held if h.client == c]
        spans[len(rows), 0] = (len(mine), 1)
        for i, h in enumerate(mine):
            rows.append(["" if i else label(c), show(h.day), length(h), rng.choice(TOPICS), rng.choice(ACTIONS)])
    paper.table(rows, spans)
    return finished(paper, t, rng)


def side_by_side(t: Truth, rng: random.Random) -> Reading:
    """Two groups of the same headers beside each other."""
    paper = Paper()
    opening(paper)
    paper.heading("Hours")
    label, show = rng.choice(LABELS), rng.choice(DATES)
    head = ["Coachee reference", "Date", "Coaching hours"]
    first = [h for h in t.held if h.client == 0]
    others = [h for h in t.held if h.client != 0]

    def cell(h: Held) -> list[str]:
        return [label(h.client), show(h.day), f"{h.minutes / 60:g}"]

    rows = [head + head]
    for i in range(max(len(first), len(others))):
        rows.append(
            (cell(first[i]) if i < len(first) else [""] * 3) + (cell(others[i]) if i < len(others) else [""] * 3)
        )
    paper.table(rows)
    return finished(paper, t, rng)


def forms(t: Truth, rng: random.Random) -> Reading:
    """A form for each session under its own heading, then a reflection that names each session again."""
    paper = Paper()
    opening(paper)
    paper.heading("2.2 Session records")
    label, show, length = rng.choice(LABELS[:4]), rng.choice(DATES), rng.choice(LENGTHS)
    wide = rng.random() < 0.5
    for h in t.held:
        paper.heading(
            rng.choice([f"{label(h.client)}, session {h.number}", f"Session {h.number} – {label(h.client)}"]), 2
        )
        if wide:
            paper.table([["Client:", label(h.client), "Date:", show(h.day)], ["Session no:", str(h.number), "Duration:", length(h)],
                         ["Aim:", rng.choice(TOPICS), "Tools:", rng.choice(TOOLS)], ["Key points:", rng.choice(TOPICS), "Actions agreed:", rng.choice(ACTIONS)]])  # fmt: skip
        else:
            paper.table([["Date", show(h.day)], ["Time", length(h)], ["Aim of session", rng.choice(TOPICS)], ["Link to contract goal", "Goal 1"],
                         ["Tools used", rng.choice(TOOLS)], ["Key points", rng.choice(TOPICS)], ["Outcomes", rng.choice(ACTIONS)]])  # fmt: skip
    paper.heading(REFLECTIONS)
    paper.table(
        [["Session", "Reflection", "What next"]]
        + [[f"{label(h.client)}, S{h.number}", "I talked too much for 20 minutes.", "Wait."] for h in t.held]
    )
    return finished(paper, t, rng)


def one_form(t: Truth, rng: random.Random) -> Reading:
    """All sessions in one long table of labels and values."""
    paper = Paper()
    opening(paper)
    paper.heading("Coaching diary")
    label, show, length = rng.choice(LABELS), rng.choice(DATES), rng.choice(LENGTHS)
    rows, spans = [], {}
    for h in t.held:
        if rng.random() < 0.99:
            spans[len(rows), 0] = (1, 2)
            rows.append([f"Session {h.number}", ""])
        rows += [["Coachee", label(h.client)], ["Date of session", show(h.day)], ["Duration", length(h)],
                 ["Topic", rng.choice(TOPICS)], ["Outcome", rng.choice(ACTIONS)]]  # fmt: skip
    paper.table(rows, spans)
    return finished(paper, t, rng)


def transposed(t: Truth, rng: random.Random) -> Reading:
    """For each client a table with labels down the left and a column for each session."""
    paper = Paper()
    opening(paper)
    paper.heading("Coaching sessions held")
    label, show, length = rng.choice(LABELS[:4]), rng.choice(DATES), rng.choice(LENGTHS)
    for c in range(t.clients):
        mine = [h for h in t.held if h.client == c]
        paper.heading(f"{label(c)}", 2)
        paper.table([["", *[f"Session {h.number}" for h in mine]], ["Date", *[show(h.day) for h in mine]], ["Duration", *[length(h) for h in mine]],
                     ["Topic", *[rng.choice(TOPICS) for _ in mine]], ["Actions", *[rng.choice(ACTIONS) for _ in mine]]])  # fmt: skip
    return finished(paper, t, rng)


def labelled_lines(t: Truth, rng: random.Random) -> Reading:
    """Lines "Date: ..." under a heading for each session, or all on one line."""
    paper = Paper()
    opening(paper)
    paper.heading("2.2 Records of sessions")
    label, show, length = rng.choice(LABELS), rng.choice(DATES), rng.choice(LENGTHS)
    how = rng.choice(["lines", "pipes", "tabs", "breaks"])
    for h in t.held:
        paper.heading(f"Session {h.number} – {label(h.client)}", 2)
        parts = [
            f"Client: {label(h.client)}",
            f"Date: {show(h.day)}",
            f"Duration: {length(h)}",
            f"Tools: {rng.choice(TOOLS)}",
        ]
        if how == "lines":
            for part in parts:
                paper.para(part)
        else:
            paper.para({"pipes": " | ", "tabs": "\t", "breaks": "\n"}[how].join(parts))
        paper.para(f"Key points: {rng.choice(TOPICS)}")
        paper.para(f"We agreed the following. {rng.choice(ACTIONS)}.")
    return finished(paper, t, rng)


def told_headings(t: Truth, rng: random.Random) -> Reading:
    """Headings that hold number, client, date and length; text below."""
    paper = Paper()
    opening(paper)
    paper.heading("2.2 Undertake coaching")
    label, show = rng.choice(LABELS[:4]), rng.choice(DATES)
    inside = rng.random() < 0.5
    for h in t.held:
        paper.heading(
            f"Session {h.number}, {label(h.client)}, {show(h.day)}" + (f" ({h.minutes} minutes)" if inside else ""), 2
        )
        if not inside:
            paper.para(
                f"The session lasted {WORDS[h.minutes]}. After ten minutes of small talk we turned to delegation."
            )
        paper.para(f"{rng.choice(TOPICS)}. The tool was {rng.choice(TOOLS)}. {rng.choice(ACTIONS)}.")
    return finished(paper, t, rng)


def prose(t: Truth, rng: random.Random) -> Reading:
    """A section for each client, a paragraph for each session, no year but in the introduction."""
    paper = Paper()
    opening(paper)
    first, last = t.held[0].day, t.held[-1].day
    paper.heading("The sessions")
    paper.para(f"I coached between {MONTHS[first.month - 1]} {first.year} and {MONTHS[last.month - 1]} {last.year}.")
    names = ["Heron", "Larch", "Quartz"] if rng.random() < 0.5 else ["Client 1", "Client 2", "Client 3"]
    for c in range(t.clients):
        paper.heading(f"{names[c]}: a way to lead", 2)
        for h in [h for h in t.held if h.client == c]:
            day = f"{h.day.day} {MONTHS[h.day.month - 1]}"
            paper.para(
                rng.choice([
                    f"We met on {day} for {WORDS[h.minutes]}. {rng.choice(TOPICS)}.",
                    f"On {day} we had {WORDS[h.minutes]} together, after a late start. {rng.choice(TOPICS)}.",
                    f"Session {h.number} ({h.minutes} mins) took place on {day}. {rng.choice(TOPICS)}.",
                    f"The session on {ordinal(h.day.day)} {MONTHS[h.day.month - 1]} lasted {h.minutes} minutes. {rng.choice(TOPICS)}.",
                    f"{h.day:%A} {day}. She came twenty minutes late but stayed on. We worked for {WORDS[h.minutes]} on her goals.",
                    f"Our meeting on {day} was again {WORDS[h.minutes]} long. He had tried the tool and told me about it.",
                    f"When we met on {day}, for a {h.minutes}-minute session, {rng.choice(TOPICS).lower()}.",
                ])
            )  # fmt: skip
    return finished(paper, t, rng)


def workbook(t: Truth, rng: random.Random) -> Reading:
    """A sheet for each client with typed dates and lengths, beside the portfolio with the rest."""
    paper = Paper()
    opening(paper)
    paper.para("The log is in the spreadsheet.")
    book = Paper("Coaching log.xlsx", Kind.XLSX)
    how = rng.choice(["minutes", "hours", "h:mm", "clock"])
    for c in range(t.clients):
        mine = [h for h in t.held if h.client == c]
        rows = [
            [
                "Session",
                "Date",
                {"minutes": "Duration (mins)", "hours": "Hours"}.get(how, "Duration"),
                "Topic",
                "Outcome",
            ]
        ]
        values = {}
        for i, h in enumerate(mine, 1):
            clock = f"{h.minutes // 60}:{h.minutes % 60:02d}"
            text = {"minutes": str(h.minutes), "hours": f"{h.minutes / 60:g}"}.get(how, clock)
            rows.append([str(h.number), f"{h.day:%d/%m/%Y}", text, rng.choice(TOPICS), rng.choice(ACTIONS)])
            values[i, 0] = (float(h.number), "")
            values[i, 1] = (h.day, "")
            values[i, 2] = {"minutes": (float(h.minutes), ""), "hours": (h.minutes / 60, ""), "clock": (None, "")}.get(
                how, (float(h.minutes), "min")
            )
        total = sum(h.minutes for h in mine)
        rows.append(
            [
                "Total",
                "",
                {"minutes": str(total), "hours": f"{total / 60:g}"}.get(how, f"{total // 60}:{total % 60:02d}"),
                "",
                "",
            ]
        )
        if how in {"minutes", "hours"}:
            values[len(rows) - 1, 2] = (float(total) if how == "minutes" else total / 60, "")
        book.table(rows, values=values, name=f"Client {c + 1}")
    supervise(paper, t, rng)
    return reading(paper, book)


def diary(t: Truth, rng: random.Random) -> Reading:
    """Dated lines, each followed by what was noted that day."""
    paper = Paper()
    opening(paper)
    paper.heading("My coaching diary")
    label, show = rng.choice(LABELS[:4]), rng.choice(DATES)
    for h in t.held:
        paper.para(show(h.day))
        paper.para(f"Met with {label(h.client)} for {WORDS[h.minutes]}, our session {h.number}. {rng.choice(TOPICS)}.")
        paper.para(f"{rng.choice(ACTIONS)}.")
    return finished(paper, t, rng)


def bare_numbers(t: Truth, rng: random.Random) -> Reading:
    """Bare numbers; the unit stands in the header or nowhere."""
    paper = Paper()
    opening(paper)
    paper.heading("Log of sessions")
    label, show = rng.choice(LABELS), rng.choice(DATES)
    header, write = rng.choice([
        ("Mins", lambda h: str(h.minutes)),
        ("Duration (minutes)", lambda h: str(h.minutes)),
        ("Hours", lambda h: f"{h.minutes / 60:.2f}"),
        ("No. of hours", lambda h: f"{h.minutes / 60:g}"),
        ("Duration", lambda h: f"{h.minutes / 60:g}"),
        ("Duration", lambda h: str(h.minutes)),
        ("Time (hrs)", lambda h: f"{h.minutes // 60}.{h.minutes % 60:02d}"),
    ])  # fmt: skip
    rows = [["Client", "Date", header, "Topic", "Agreed"]]
    rows += [[label(h.client), show(h.day), write(h), rng.choice(TOPICS), rng.choice(ACTIONS)] for h in t.held]
    paper.table(rows)
    return finished(paper, t, rng)


def running(t: Truth, rng: random.Random) -> Reading:
    """Start and finish times, a running total, the header repeated, dates of next sessions."""
    paper = Paper()
    opening(paper)
    paper.heading("Sessions undertaken")
    label, show = rng.choice(LABELS), rng.choice(DATES)
    head = ["Session date", "Start", "Finish", "Coachee", "Running total (hours)", "Next session date", "Key points"]
    rows, so_far = [head], 0
    for i, h in enumerate(t.held):
        if i and i % 5 == 0:
            rows.append(head)
        so_far += h.minutes
        rows.append(
            [
                show(h.day),
                f"{h.start:%H:%M}",
                f"{end_of(h):%H:%M}",
                label(h.client),
                f"{so_far / 60:g}",
                show(h.day + timedelta(days=30)),
                rng.choice(TOPICS),
            ]
        )
    paper.table(rows)
    return finished(paper, t, rng)


def uncounted(t: Truth, rng: random.Random) -> Reading:
    """A log with rows that must not be counted: missed, cancelled, chemistry, three-way, preparation, planned, repeats."""
    paper = Paper()
    opening(paper)
    paper.heading("Coaching log")
    label, show, length = rng.choice(LABELS[:4]), rng.choice(DATES), rng.choice(LENGTHS)
    rows: list[list[str]] = []
    for h in t.held:
        rows.append(
            [show(h.day), label(h.client), length(h), rng.choice(TOPICS), rng.choice(["Attended", "Held", "Completed"])]
        )
    day = t.held[0].day
    extra = [
        [show(day + timedelta(days=1)), label(0), length(t.held[0]), "Chemistry call", "Held"],
        [show(day + timedelta(days=2)), label(1), "90 minutes", "Three-way meeting with sponsor", "Held"],
        [show(day + timedelta(days=3)), label(1), "60 mins", "Session", "Did not attend"],
        [show(day + timedelta(days=4)), label(0), "60 mins", "Session", "Cancelled by client"],
        [show(day + timedelta(days=5)), label(0), "1 hr", "Preparation", "Held"],
        [show(day + timedelta(days=5)), "Leadership team (6)", "2 hours", "Team coaching", "Held"],
        [show(day + timedelta(days=6)), "Peer (triad)", "45 mins", "Practice on the course", "Held"],
        [show(day.replace(year=2027)), label(0), "90 mins", "Closing", "Booked"],
        [show(t.held[0].day), label(t.held[0].client), length(t.held[0]), "Entered twice", "Held"],
    ]
    for row in extra:
        rows.insert(rng.randint(0, len(rows)), row)
    paper.table([["Date", "Client", "Duration", "Topic", "Status"], *rows])
    return finished(paper, t, rng)


def mixed_types(t: Truth, rng: random.Random) -> Reading:
    """Coaching and supervision in one log, told apart by a column."""
    paper = Paper()
    opening(paper)
    paper.heading("Log of practice")
    label, show, length = rng.choice(LABELS), rng.choice(DATES), rng.choice(LENGTHS)
    both = sorted([*[(h, True) for h in t.held], *[(h, False) for h in t.supervision]], key=lambda p: (p[0].day, p[1]))
    rows = [["Date", "Type", "Client", "Length", "Summary", "Outcomes"]]
    for h, coaching in both:
        kind = (
            rng.choice(["Coaching", "Coaching session"])
            if coaching
            else rng.choice(["Supervision", "Group supervision", "1:1 supervision"])
        )
        rows.append(
            [
                show(h.day),
                kind,
                label(h.client) if coaching else "n/a",
                length(h),
                rng.choice(TOPICS),
                rng.choice(ACTIONS),
            ]
        )
    paper.table(rows)
    closing(paper, t)
    return reading(paper)


def headless(t: Truth, rng: random.Random) -> Reading:
    """A table without a header row."""
    paper = Paper()
    opening(paper)
    paper.heading("Coaching sessions log")
    label, show = rng.choice(LABELS[:4]), rng.choice(DATES)
    length = rng.choice([f for i, f in enumerate(LENGTHS) if i not in {5}])
    paper.table(
        [[str(i), show(h.day), label(h.client), length(h), rng.choice(TOPICS)] for i, h in enumerate(t.held, 1)]
    )
    return finished(paper, t, rng)


def twice_told(t: Truth, rng: random.Random) -> Reading:
    """A summary table, a form for each session and a reflective log with date and length: each session three times."""
    paper = Paper()
    opening(paper)
    label, show, other = rng.choice(LABELS[:4]), rng.choice(DATES), rng.choice(DATES)
    paper.heading("2.2 Coaching records")
    for h in t.held:
        paper.heading(f"{label(h.client)} – session {h.number}", 2)
        paper.table(
            [
                ["Client", label(h.client)],
                ["Date", show(h.day)],
                ["Length of session", rng.choice(LENGTHS)(h)],
                ["Tools", rng.choice(TOOLS)],
                ["Outcome", rng.choice(ACTIONS)],
            ]
        )
    paper.heading("Summary of hours")
    paper.table(
        [
            ["Client", "Session", "Date", "Hours"],
            *[[label(h.client), str(h.number), other(h.day), f"{h.minutes / 60:g}"] for h in t.held],
            ["Total", "", "", f"{t.coaching / 60:g}"],
        ]
    )
    paper.heading(REFLECTIONS)
    for h in t.held:
        paper.table(
            [
                ["Reflective log", ""],
                ["Client", label(h.client)],
                ["Date", show(h.day)],
                ["Duration", f"{h.minutes} minutes"],
                ["What went well", "I waited."],
            ]
        )
    return finished(paper, t, rng)


LAYOUTS: Sequence[Layout] = (
    log, by_client, spanning, merged, side_by_side, forms, one_form, transposed, labelled_lines, told_headings, prose,
    workbook, diary, bare_numbers, running, uncounted, mixed_types, headless, twice_told,
)  # fmt: skip


def described(h: Held) -> tuple[str, int]:
    """Day and minutes, for comparing."""
    return h.day.isoformat(), h.minutes
