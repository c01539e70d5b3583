"""What a layout is, and what many of them share."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.accuracy.logs.paper import File, Word
from tests.accuracy.logs.story import LEARNER, MISSED, Meeting, Story
from tests.accuracy.logs.wording import MONTHS, NOTES, TOPICS, TOTALS, Voice, plain

Writing = Callable[[Story, Voice, random.Random], Sequence[File]]


@dataclass(frozen=True, slots=True)
class Layout:
    """A way of setting out a log."""

    name: str
    write: Writing
    reasons: tuple[str, ...] = MISSED
    """Why meetings may have been missed in it: some layouts have no place for others."""


def cover(paper: Word, s: Story, v: Voice, rng: random.Random, year: bool = False) -> None:
    """The first lines of a portfolio; year: they say when the sessions were."""
    paper.heading(
        rng.choice(("Unit 701 portfolio", f"{v.noun.title()} portfolio of evidence", "Evidence for unit 701"))
    )
    paper.para(rng.choice((f"Learner: {LEARNER}", f"{LEARNER}, ILM Level 7", f"Prepared by {LEARNER}")))
    if year:
        first, last = s.all(False)[0].day, s.all(False)[-1].day
        paper.para(
            rng.choice(
                (
                    f"Sessions from {MONTHS[first.month - 1]} {first.year} to {MONTHS[last.month - 1]} {last.year}.",
                    f"This log covers {MONTHS[first.month - 1]} {first.year} – {MONTHS[last.month - 1]} {last.year}.",
                )
            )
        )
    paper.para(
        rng.choice(
            (
                "I work in a large organisation and the people below all gave their consent to being written about.",
                "Names have been replaced. What follows is the record of my practice for the certificate.",
                "This part brings together the evidence of my practice, with notes that I kept at the time.",
            )
        )
    )


def supervise(paper: Word, s: Story, v: Voice, rng: random.Random) -> None:
    """The supervision sessions, in one of four ways."""
    paper.heading(rng.choice(("Supervision", "Supervision log", "Record of supervision", "My supervision")))
    way = rng.randrange(4)
    if way == 0:
        rows = [(v.date_header, v.header, "Themes")]
        rows += [(v.full(m.day), v.length(m.minutes), rng.choice(NOTES)) for m in s.supervision]
        paper.table(rows)
    elif way == 1:
        rows = [("No.", "Date", "Time", "Mode", "What I took away")]
        rows += [
            (str(m.number), v.full(m.day), v.span(m), rng.choice(("Zoom", "In person")), rng.choice(NOTES))
            for m in s.supervision
        ]
        paper.table(rows)
    elif way == 2:
        for m in s.supervision:
            paper.para(
                f"{v.full(m.day)} ({plain(m.minutes)}): {rng.choice(NOTES).lower()} and looked at my own part in it."
            )
    else:
        rows = [("Supervision session", "Date held", "Length", "Type")]
        rows += [
            (str(m.number), v.full(m.day), plain(m.minutes), rng.choice(("individual", "one to one")))
            for m in s.supervision
        ]
        if rng.random() < 0.6:
            rows.append((rng.choice(TOTALS[:3]), "", plain(s.supervision_minutes), ""))
        paper.table(rows)


def topic(rng: random.Random) -> str:
    """What a session was about."""
    return rng.choice(TOPICS)


def note(rng: random.Random) -> str:
    """What was noted of it."""
    return rng.choice(NOTES)


def by_month(meetings: Sequence[Meeting]) -> list[tuple[tuple[int, int], list[Meeting]]]:
    """Meetings under (year, month), in order."""
    months: dict[tuple[int, int], list[Meeting]] = {}
    for m in meetings:
        months.setdefault((m.day.year, m.day.month), []).append(m)
    return sorted(months.items())


def cell_length(m: Meeting, v: Voice, rng: random.Random) -> str:
    """The length's cell of a meeting that may not have been held."""
    if m.missed in ("cancelled", "absent", "moved"):
        return rng.choice(("", "-", "0", v.length(m.minutes)))
    return v.length(m.minutes)
