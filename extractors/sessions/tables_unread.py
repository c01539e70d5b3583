"""Tables with days and figures of which no session was read: the last guard against a log passed over in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.model import Disagreement, Reading, Session
from extractors.sessions.clients import designator
from extractors.sessions.dates import find_dates
from extractors.sessions.grid import Box, Grid, grid_of
from extractors.sessions.record import Nature
from extractors.sessions.setting import Settings
from extractors.sessions.values import dates_in, like_a_date, like_a_length

FEWEST = 3
"""Days of a table that may be a log."""
MOST = 0.5
"""Share of its lines of days, across or down, that hold something like a length."""
SHORT_CELL = 4
"""Words of a cell that names a client; a longer one tells of them."""
_FIGURE = re.compile(r"\W*(?:\d?\d(?:[.,:]\d{1,2})?|[1-9]\d{1,2}|[½¼¾])\W*")
_OTHER = re.compile(
    r"\b(?:feedback|rating|scores?|course|workshop|training|webinar|cpd|provider|criteri\w+|exhibit|evidence|author"
    r"|publisher|deadline|by when|target|milestones?|actions?|budget|invoice|version|sign(?:ed|ature)?|review|contract"
    r"|plan(?:ned)?|proposed|supervis\w+|references?|attendance)\b",
    re.I,
)
"""Titles and headers of tables whose days are not those of sessions."""


def unread_tables(reading: Reading, settings: Settings, sessions: Sequence[Session]) -> Iterator[Disagreement]:
    """Each table that looks like a log by its days, its figures and a client in it, and has no session at all.

    reading, settings: the submission; sessions: as they were read, counted or not.
    """
    days = {(s.date.month, s.date.day) for s in sessions if s.date is not None}
    for d, document in enumerate(reading.documents):
        blocks = {s.span.block for s in sessions if s.span.document == d}
        for t, table in enumerate(document.tables):
            if blocks & {p for c in table.cells for p in c.blocks}:
                continue
            grid = grid_of(document, d, t)
            span = next((s for r in range(len(grid.rows)) if (s := grid.span(r))), None)
            if span is None:
                continue
            setting = settings.at(d, span.block)
            heads = " ".join(b.text for row in grid.rows[:1] for b in row)
            aside = setting.nature in (Nature.PLAN, Nature.CONTRACT, Nature.OTHER, Nature.REFLECTION)
            if aside or _OTHER.search(f"{heads} {' '.join(setting.titles[:1])}"):
                continue
            found = _days(grid)
            if len(found) >= FEWEST and not found & days and _has_client(grid) and _has_figures(grid):
                yield Disagreement(
                    f"a table has {len(found)} days and figures beside a client, but no session was read of it", span
                )


def _own(grid: Grid) -> list[Box]:
    return [b for r, row in enumerate(grid.rows) for b in row if b.row == r and b.shown.strip()]


def _days(grid: Grid) -> set[tuple[int, int]]:
    boxes = [b for b in _own(grid) if like_a_date(b)]
    found = (f for b in boxes for f in (dates_in(b) or find_dates(b.text)))
    return {(f.month, f.day) for f in found if f.day is not None and not f.problem}


def _has_client(grid: Grid) -> bool:
    return any(len(b.text.split()) <= SHORT_CELL and designator(b.text) for b in _own(grid))


def _has_figures(grid: Grid) -> bool:
    """Half of the rows, or of the columns, in which a day stands hold a figure or a length too."""
    boxes = _own(grid)
    days = [b for b in boxes if like_a_date(b)]
    figures = [b for b in boxes if not like_a_date(b) and (_FIGURE.fullmatch(b.shown) or like_a_length(b))]
    lines = (
        ({b.row for b in days}, {b.row for b in figures}),
        ({b.column for b in days}, {b.column for b in figures}),
    )
    return any(len(dated) >= FEWEST and len(dated & figured) >= MOST * len(dated) for dated, figured in lines)
