"""Tables inside a form's cells: the form and what its inner tables hold are one record.

Word's form designers put date and time into a small table in a cell of the large one, which says whose session it was.
"""

from __future__ import annotations

from dataclasses import replace

from extractors.model import Document, Table
from extractors.sessions.forms import is_form, outer_pairs
from extractors.sessions.grid import Box, Grid, grid_of
from extractors.sessions.record import Field


def _place_in(document: Document, child: Table) -> int | None:
    """The row of the outer table whose cell holds an inner one, or None where that cannot be told."""
    if child.parent is None or not child.cells:
        return None
    first = min((p for c in child.cells for p in c.blocks), default=None)
    outer = document.tables[child.parent]
    if first is None:
        return None
    around = [c for c in outer.cells if c.blocks and min(c.blocks) < first < max(c.blocks)]
    before = [c for c in outer.cells if c.blocks and max(c.blocks) < first]
    cell = around[0] if around else max(before, key=lambda c: max(c.blocks), default=None)
    return None if cell is None else cell.row


def forms_joined(document: Document, position: int) -> tuple[dict[int, Grid], set[int], dict[int, str]]:
    """What inner tables make of outer ones.

    document, position: the document and its place in the reading. Returns the grids of outer forms completed by their
    inner ones, the inner tables that need no reading of their own, and the client whom an outer form names for an
    inner log.
    """
    made: dict[int, Grid] = {}
    inner: set[int] = set()
    clients: dict[int, str] = {}
    for t, table in enumerate(document.tables):
        if table.parent is None or (row := _place_in(document, table)) is None:
            continue
        outer = made.get(table.parent) or grid_of(document, position, table.parent)
        grid = grid_of(document, position, t)
        pairs = outer_pairs(outer)
        whose = next((p.value.shown for p in pairs if p.field is Field.CLIENT and p.value.shown.strip()), "")
        if is_form(grid) and len(pairs) > 1 and grid.columns <= outer.columns + 2:
            made[table.parent] = _inserted(outer, row, grid)
            inner.add(t)
        elif whose:
            clients[t] = whose
    return made, inner, clients


def _inserted(outer: Grid, row: int, inner: Grid) -> Grid:
    """The outer grid with the inner one's rows below the row that holds it."""
    numbers = outer.numbers or tuple(range(len(outer.rows)))
    at = max((i for i, n in enumerate(numbers) if n <= row), default=len(numbers) - 1) + 1
    rows: list[tuple[Box, ...]] = list(outer.rows[:at])
    rows += [tuple(replace(b, row=b.row + at) for b in cells) for cells in inner.rows]
    more = len(inner.rows)
    rows += [tuple(replace(b, row=b.row + more) if b.row >= at else b for b in cells) for cells in outer.rows[at:]]
    counted = (*numbers[:at], *(numbers[at - 1] for _ in inner.rows), *numbers[at:])
    return replace(outer, rows=tuple(rows), columns=max(outer.columns, inner.columns), numbers=tuple(counted))
