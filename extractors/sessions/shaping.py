"""A table made plain before it is read: every row one session, every cell saying all that it stands for."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.sessions.bare_lengths import bare_lengths
from extractors.sessions.beside import clients_beside
from extractors.sessions.crossed import crossed
from extractors.sessions.divided_lengths import hours_joined, lengths_together
from extractors.sessions.grid import Grid
from extractors.sessions.legend import decoded
from extractors.sessions.marked import boxes_chosen, codes_divided, dittoed, ticks_read
from extractors.sessions.months import dated
from extractors.sessions.stacked import unstacked
from extractors.sessions.unrolling import unrolled, weeks_unrolled

STEPS = (
    unstacked, dittoed, boxes_chosen, crossed, hours_joined, clients_beside, lengths_together, ticks_read,
    codes_divided, bare_lengths,
)  # fmt: skip
"""What makes a table plain, in this order."""


def shaped(grid: Grid, titles: Sequence[str], below: Sequence[str] = ()) -> Grid:
    """The same table with ditto marks filled in, days given their month, and rows of several sessions divided.

    titles: what stands above it, the nearest first (caption, sheet's name, headings); below: the lines right under it.
    """
    for step in STEPS:
        grid = step(grid)
    grid = decoded(grid, (*below, *titles))
    grid = dated(grid, titles)
    return weeks_unrolled(unrolled(grid))
