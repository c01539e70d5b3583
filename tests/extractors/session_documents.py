"""Portfolios of unit 701 made up with known truth: many layouts, many ways of writing dates and lengths."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from extractors.model import (
    Block,
    Cell,
    CellPlace,
    Context,
    Document,
    Heading,
    Hours,
    Kind,
    Part,
    Reading,
    Role,
    Session,
    Status,
    Table,
)
from extractors.sections import assemble
from extractors.sessions.gather import gather

TODAY = date(2026, 11, 20)
MONTHS = "January February March April May June July August September October November December".split()
Value = float | date | time | None


@dataclass
class Paper:
    """Builds one document, paragraph by paragraph."""

    path: str = "portfolio.docx"
    kind: Kind = Kind.DOCX
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)

    def para(self, text: str, role: Role = Role.TEXT) -> None:
        self.blocks.append(Block(Part.BODY, len(self.blocks), text, role=role))

    def heading(self, text: str, level: int = 1) -> None:
        self.headings.append(Heading(len(self.blocks), level, "style"))
        self.para(text)

    def table(
        self,
        rows: Sequence[Sequence[str]],
        spans: dict[tuple[int, int], tuple[int, int]] | None = None,
        values: dict[tuple[int, int], tuple[Value, str]] | None = None,
        name: str = "",
    ) -> None:
        """rows of texts; spans: (row span, column span) of cells that cover more than one place."""
        spans, values = spans or {}, values or {}
        cells = []
        columns = max(len(r) for r in rows)
        covered = {
            (r + i, c + j)
            for (r, c), (down, right) in spans.items()
            for i in range(down)
            for j in range(right)
            if (i, j) != (0, 0)
        }
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                if (r, c) in covered:
                    continue
                own = []
                for line in text.split("\n"):
                    own.append(len(self.blocks))
                    place = CellPlace(len(self.tables), r, c)
                    self.blocks.append(Block(Part.BODY, len(self.blocks), line, cell=place))
                down, right = spans.get((r, c), (1, 1))
                value, unit = values.get((r, c), (None, ""))
                cells.append(Cell(r, c, down, right, tuple(own), value, unit))
        self.tables.append(Table(tuple(cells), len(rows), columns, name))

    def document(self, id: str = "d1") -> Document:
        return Document(
            id, self.path, self.kind, "0" * 64, Status.READ,
            blocks=tuple(self.blocks), tables=tuple(self.tables), headings=tuple(self.headings),
        )  # fmt: skip


def reading(*papers: Paper) -> Reading:
    return assemble(tuple(p.document(f"d{i}") for i, p in enumerate(papers, 1)))


Item = str | tuple[str, int] | list[list[str]]
"""A paragraph, a heading with its level, a table."""


def paper_of(*items: Item) -> Paper:
    """A document of some items, in their order."""
    paper = Paper()
    for item in items:
        if isinstance(item, tuple):
            paper.heading(*item)
        elif isinstance(item, list):
            paper.table(item)
        else:
            paper.para(item)
    return paper


def gathered(*items: Item) -> tuple[tuple[Session, ...], Hours]:
    """The sessions and hours of a portfolio for unit 701 that is made of some items."""
    return gather(reading(paper_of(*items)), Context("Ada Quill", "701", TODAY))


# --- truth -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Held:
    """One session as it was."""

    client: int
    number: int
    day: date
    minutes: int
    start: time


@dataclass(frozen=True)
class Truth:
    """What a portfolio must come to."""

    held: tuple[Held, ...]
    supervision: tuple[Held, ...]
    clients: int

    @property
    def coaching(self) -> int:
        return sum(h.minutes for h in self.held)

    @property
    def supervised(self) -> int:
        return sum(h.minutes for h in self.supervision)


def truth(rng: random.Random) -> Truth:
    clients = rng.choice([2, 3])
    day = date(2025, rng.choice([9, 10, 11]), rng.randint(1, 28))
    held, count = [], [0] * clients
    for i in range(rng.randint(8, 14)):
        client = i % clients
        count[client] += 1
        day += timedelta(days=rng.randint(2, 13))
        held.append(
            Held(
                client,
                count[client],
                day,
                rng.choice([60, 75, 90, 90, 105, 120]),
                time(rng.choice([9, 10, 13, 14]), rng.choice([0, 30])),
            )
        )
    supervision = []
    day = held[0].day
    for i in range(rng.randint(2, 4)):
        day += timedelta(days=rng.randint(20, 40))
        supervision.append(Held(0, i + 1, day, rng.choice([60, 90, 90, 120]), time(16, 0)))
    return Truth(tuple(held), tuple(supervision), clients)


def ordinal(n: int) -> str:
    return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


DATES: tuple[Callable[[date], str], ...] = (
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d:%d/%m/%Y}",
    lambda d: f"{d.day}/{d.month}/{d:%y}",
    lambda d: f"{d:%d.%m.%y}",
    lambda d: f"{d:%a} {ordinal(d.day)} {d:%b %Y}",
    lambda d: f"{d:%A}, {d.day} {d:%B %Y}",
    lambda d: f"{d:%Y-%m-%d}",
    lambda d: f"{d.day}-{d:%b}-{d:%y}",
    lambda d: f"{ordinal(d.day)} of {d:%B %Y}",
    lambda d: f"{d:%B} {d.day}, {d.year}",
)
WORDS = {
    60: "an hour",
    75: "an hour and a quarter",
    90: "an hour and a half",
    105: "an hour and three quarters",
    120: "two hours",
}
MINUTE_WORDS = {60: "sixty", 75: "seventy-five", 90: "ninety", 105: "a hundred and five", 120: "a hundred and twenty"}


def end_of(h: Held) -> time:
    minutes = h.start.hour * 60 + h.start.minute + h.minutes
    return time(minutes // 60, minutes % 60)


def twelve(t: time) -> str:
    return f"{(t.hour - 1) % 12 + 1}{f'.{t.minute:02d}' if t.minute else ''}{'am' if t.hour < 12 else 'pm'}"


LENGTHS: tuple[Callable[[Held], str], ...] = (
    lambda h: f"{h.minutes} mins",
    lambda h: f"{h.minutes} minutes",
    lambda h: f"{h.minutes / 60:g} hrs",
    lambda h: f"{h.minutes // 60}h{h.minutes % 60:02d}",
    lambda h: f"{h.minutes // 60} hr {h.minutes % 60} min" if h.minutes % 60 else f"{h.minutes // 60} hr",
    lambda h: f"{h.minutes // 60}:{h.minutes % 60:02d}",
    lambda h: f"{h.start:%H:%M}–{end_of(h):%H:%M}",
    lambda h: f"{h.start:%H.%M} - {end_of(h):%H.%M}",
    lambda h: f"{twelve(h.start)} to {twelve(end_of(h))}",
    lambda h: f"{h.start:%H%M}-{end_of(h):%H%M}hrs",
    lambda h: WORDS[h.minutes],
    lambda h: f"{MINUTE_WORDS[h.minutes]} minutes",
    lambda h: f"{h.minutes}'",
    lambda h: f"PT{h.minutes // 60}H{h.minutes % 60}M",
    lambda h: {0: "{}", 15: "{}¼", 30: "{}½", 45: "{}¾"}[h.minutes % 60].format(h.minutes // 60) + " hours",
    lambda h: f"approx. {h.minutes} min",
)
LABELS: tuple[Callable[[int], str], ...] = (
    lambda c: f"Client {c + 1}",
    lambda c: f"Coachee {'ABC'[c]}",
    lambda c: f"Mentee {['One', 'Two', 'Three'][c]}",
    lambda c: f"C{c + 1}",
    lambda c: ["Heron", "Larch", "Quartz"][c],
    lambda c: ["J.T.", "M.B.", "A.O."][c],
)
TOPICS = (
    "Delegating to the two new heads of service; what gets in the way",
    "Presence at the board and how the finance paper was received",
    "Preparing for a difficult conversation with a peer on 3 priorities",
    "Values and the next five years. She cancelled a holiday to think",
    "Time: forty emails a day and a 30 minute rule for mornings",
)
ACTIONS = (
    "To speak first in the next two meetings and note what happens by 30 June",
    "Draft the role profile; share with HR; 90 day plan",
    "Keep a log of interruptions for two weeks",
    "Book half an hour with the chair before the summer",
)
TOOLS = ("GROW", "Wheel of life", "Scaling 1-10", "SWOT; values cards", "Empty chair")
