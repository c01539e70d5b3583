"""Finds tables on a page: those with ruled lines, and those whose columns are only aligned."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import Any

from extractors.pdf.layout import Area, Grid, GridCell, Line, Word
from extractors.pdf.words import Row, rows

MAX_DRAWN = 4_000
"""Lines, rectangles and curves of a page. With more it is a drawing, and looking for cells takes minutes."""
_SNAP = 2.5
"""Points between edges that are meant to be one."""
_COLUMN_GAP = 0.45
"""Type sizes between two columns without a rule: figures set to the right stand close to the next column's words."""
_WIDE_GAP = 0.9
"""Type sizes of a gap that words of prose never have between them."""
_NARROW_ROWS = 6
"""Rows that must leave free a gutter which is not wide: prose has such rivers over two or three lines."""
_LEAST_OUTSIDE = 8.0
"""Points that a rule must reach out of a table's outermost cells for a column or row to stand there without border."""
_LEAST_ROWS = 3
"""Rows with three filled columns that make an aligned table; two may be a form's signature lines."""


def ruled(page: Any, found: list[Word], number: int) -> tuple[list[Grid], list[Area]]:
    """Tables with rules around their cells, and frames: boxes one above the other, which are no table."""
    if len(page.lines) + len(page.rects) + len(page.curves) > MAX_DRAWN:
        return [], []
    grids: list[Grid] = []
    finder = page.debug_tablefinder()  # its tables leave out those of one cell
    frames = [Area(*map(float, cell)) for cell in finder.cells]
    for table in finder.tables:
        boxes = [Area(*map(float, cell)) for cell in table.cells]
        xs = _edges([v for box in boxes for v in (box.x0, box.x1)])
        ys = _edges([v for box in boxes for v in (box.top, box.bottom)])
        xs, ys = _reached(finder.edges, xs, ys)
        if len(xs) < 3:
            continue
        cells = []
        whole = Area(xs[0], ys[0], xs[-1], ys[-1])
        near = [word for word in found if whole.holds(word)]
        for box in boxes:
            column, right = _place(xs, box.x0), _place(xs, box.x1)
            row, below = _place(ys, box.top), _place(ys, box.bottom)
            inside = [word for word in near if box.holds(word)]
            lines = tuple(Line(r, number, box.x0, box.x1, n == 0) for n, r in enumerate(rows(inside)))
            cells.append(GridCell(row, column, max(1, below - row), max(1, right - column), lines))
        cells += _open_cells(near, boxes, cells, xs, ys, number)
        cells.sort(key=lambda cell: (cell.row, cell.column))
        if sum(bool(cell.lines) for cell in cells) < 2:
            continue
        frames = [frame for frame in frames if frame not in boxes]
        grids.append(Grid(tuple(cells), len(ys) - 1, tuple(xs), whole, number))
    outer = [g for g in grids if not any(o is not g and _within(g.area, o.area) for o in grids)]
    return outer, [f for f in frames if not any(_within(f, g.area) for g in outer)]


def _reached(edges: list[dict[str, Any]], xs: list[float], ys: list[float]) -> tuple[list[float], list[float]]:
    """The edges of columns and rows with those that the rules reach out to: a table ruled inside has no border."""
    across = [e for e in edges if e["orientation"] == "h" and any(abs(float(e["top"]) - y) < _SNAP for y in ys)]
    down = [e for e in edges if e["orientation"] == "v" and any(abs(float(e["x0"]) - x) < _SNAP for x in xs)]
    across = [e for e in across if float(e["x1"]) > xs[0] and float(e["x0"]) < xs[-1]]
    down = [e for e in down if float(e["bottom"]) > ys[0] and float(e["top"]) < ys[-1]]
    columns = [min(float(e["x0"]) for e in across), max(float(e["x1"]) for e in across)] if across else []
    lines = [min(float(e["top"]) for e in down), max(float(e["bottom"]) for e in down)] if down else []
    return _outward(xs, columns), _outward(ys, lines)


def _outward(edges: list[float], reach: list[float]) -> list[float]:
    """Edges with one before and one behind them, where rules reach so far that a column or row fits in."""
    before = [reach[0]] if reach and edges[0] - reach[0] > _LEAST_OUTSIDE else []
    behind = [reach[1]] if reach and reach[1] - edges[-1] > _LEAST_OUTSIDE else []
    return [*before, *edges, *behind]


def _open_cells(
    near: list[Word], boxes: list[Area], cells: list[GridCell], xs: list[float], ys: list[float], number: int
) -> list[GridCell]:
    """Cells without a rule at their outer side, where a row with all its rules shows the columns."""
    free = [word for word in near if not any(box.holds(word) for box in boxes)]
    if not free:
        return []
    covered = {
        (row, column)
        for cell in cells
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    }
    found: dict[tuple[int, int], list[Word]] = {}
    for word in free:
        place = _place(ys, (word.top + word.bottom) / 2), _place(xs, (word.x0 + word.x1) / 2)
        if place not in covered and place[0] < len(ys) - 1 and place[1] < len(xs) - 1:
            found.setdefault(place, []).append(word)
    return [
        GridCell(
            row,
            column,
            1,
            1,
            tuple(Line(r, number, xs[column], xs[column + 1], n == 0) for n, r in enumerate(rows(inside))),
        )
        for (row, column), inside in found.items()
    ]


def aligned(found: list[Row], number: int) -> tuple[list[Grid], set[int]]:
    """Tables without rules, and the drawing orders of the words in them.

    A run of rows that share at least two gutters, three or more of them with three filled columns.
    """
    grids: list[Grid] = []
    taken: set[int] = set()
    first = 0
    while first < len(found):
        run, gutters = _run(found, first)
        grid = _aligned_grid(found[first:run], gutters, number) if run - first >= _LEAST_ROWS else None
        if grid is None:
            first += 1
            continue
        grids.append(grid)
        taken |= {word.order for row in found[first:run] for word in row}
        first = run
    return grids, taken


def _run(found: list[Row], first: int) -> tuple[int, list[tuple[float, float]]]:
    """(row after the last of the run that starts at `first`, gutters that all of its rows leave free)."""
    gutters = _gaps(found[first])
    last = first + 1
    while len(gutters) >= 2 and last < len(found):
        row, above = found[last], found[last - 1]
        height = max(w.size for w in above)
        if min(w.top for w in row) - max(w.bottom for w in above) > 2.5 * height:
            break
        narrowed = [free for low, high in gutters if (free := _narrowed(low, high, row)) is not None]
        if len(narrowed) < max(2, 0.6 * len(gutters)) or _is_prose(row, narrowed):
            break
        gutters = narrowed
        last += 1
    size = found[first][0].size
    if last - first < _NARROW_ROWS:
        gutters = [(low, high) for low, high in gutters if high - low > _WIDE_GAP * size]
    return last, gutters


def _is_prose(row: Row, gutters: list[tuple[float, float]]) -> bool:
    """Whether a row goes on over the gutters with the spaces of words, which leave them free by chance."""
    across = [
        (b.x0 - a.x1) / max(a.size, b.size)
        for a, b in pairwise(row)
        if any(a.x1 <= low + 0.1 and b.x0 >= high - 0.1 for low, high in gutters)
    ]
    wide = sum(gap > _COLUMN_GAP for gap in across)
    return len(across) >= 2 and 2 * wide < len(across) and max(across) < _WIDE_GAP


def _gaps(row: Row) -> list[tuple[float, float]]:
    return [(a.x1, b.x0) for a, b in pairwise(row) if b.x0 - a.x1 > _COLUMN_GAP * max(a.size, b.size)]


def _narrowed(low: float, high: float, row: Row) -> tuple[float, float] | None:
    """What a row leaves free of a gutter; None if nothing."""
    for word in row:
        middle = (word.x0 + word.x1) / 2
        if word.x1 > low and word.x0 < high:
            if middle < (low + high) / 2:
                low = word.x1
            else:
                high = word.x0
    return (low, high) if high - low > 1 else None


_PAGE_COLUMN = re.compile(r"\d{1,3}")


def _aligned_grid(found: list[Row], gutters: list[tuple[float, float]], number: int) -> Grid | None:
    if len(gutters) < 2:
        return None
    middles = [(low + high) / 2 for low, high in gutters]
    merged: list[dict[int, list[Row]]] = []
    bottom = 0.0
    for row in found:
        parts: dict[int, list[Word]] = {}
        for word in row:
            parts.setdefault(bisect_right(middles, (word.x0 + word.x1) / 2), []).append(word)
        close = merged and min(w.top for w in row) - bottom < 0.6 * max(w.size for w in row)
        if 0 not in parts and close:
            for column, part in parts.items():
                merged[-1].setdefault(column, []).append(tuple(part))
        else:
            merged.append({column: [tuple(part)] for column, part in parts.items()})
        bottom = max(w.bottom for w in row)
    full = [row for row in merged if len(row) >= 3]
    texts = ["".join(w.text for w in row.get(len(middles), [()])[0]) for row in merged]
    contents = all(_PAGE_COLUMN.fullmatch(t) for t in texts) and sorted(texts, key=int) == texts
    if len(full) < _LEAST_ROWS or len(full) < 0.5 * len(merged) or contents:
        return None
    everything = [word for row in found for word in row]
    area = Area(
        min(w.x0 for w in everything),
        min(w.top for w in everything),
        max(w.x1 for w in everything),
        max(w.bottom for w in everything),
    )
    edges = (area.x0, *middles, area.x1)
    cells = [
        GridCell(
            n,
            column,
            1,
            1,
            tuple(Line(part, number, edges[column], edges[column + 1], k == 0) for k, part in enumerate(parts)),
        )
        for n, row in enumerate(merged)
        for column, parts in sorted(row.items())
    ]
    return Grid(tuple(cells), len(merged), edges, area, number, ruled=False)


def _edges(values: list[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _SNAP:
            edges.append(value)
    return edges


def _place(edges: list[float], value: float) -> int:
    return max(0, bisect_right(edges, value + _SNAP) - 1)


def _within(inner: Area, outer: Area) -> bool:
    return (
        outer.x0 - 1 <= inner.x0
        and outer.top - 1 <= inner.top
        and inner.x1 <= outer.x1 + 1
        and inner.bottom <= outer.bottom + 1
        and inner != outer
    )


def same_columns(a: Grid, b: Grid) -> bool:
    """Two parts have their columns at the same places."""
    tolerance = 4 if a.ruled and b.ruled else 20
    return a.columns == b.columns and all(abs(x - y) < tolerance for x, y in zip(a.edges, b.edges, strict=True))
