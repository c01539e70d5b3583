"""Tells whether the rows of a page stand in columns, and puts them in reading order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from statistics import median

from extractors.pdf.layout import Word
from extractors.pdf.words import Row, rows

LEAST_ROWS = 5
"""Rows with text on both sides of a gutter; fewer may be a form or a letterhead."""
GUTTER = 9.0
"""Points. The narrowest gutter in common use is 10 (LaTeX); a space is 3."""
LEAST_WIDTH = 80.0
"""Points. A narrower column is a column of labels, not of prose."""
FILLED = 0.6
"""Prose fills its column: the middle line reaches this share of its width. Labels of a form do not."""
ALIGNED = 0.6
"""Share of the right column's lines that begin at its left edge (others are indented or wrapped labels)."""
HANGING, SLACK = 0.2, 0.1
"""A reference list hangs: a fifth of its lines at least stand at the left edge (entries of up to five lines), and all
others but a tenth at one indentation."""
_STEP = 3.0


@dataclass(frozen=True, slots=True)
class Region:
    """Rows of one column, or of the whole width."""

    rows: tuple[Row, ...]
    column: bool


def regions(found: list[Row]) -> list[Region]:
    """The rows in reading order: above a pair of columns, the left one, the right one, below."""
    return [region for region in _divide(found, False, 0) if region.rows]


def _divide(found: list[Row], column: bool, depth: int) -> list[Region]:
    best = _best_gutter(found) if depth < 4 and len(found) >= LEAST_ROWS else None
    if best is None:
        return [Region(tuple(found), column)]
    first, last, at = best
    left: list[Word] = []
    right: list[Word] = []
    for row in found[first:last]:
        left += [word for word in row if word.x1 <= at]
        right += [word for word in row if word.x1 > at]
    return [
        *_divide(found[:first], column, depth + 1),
        *_divide(rows(left), True, depth + 1),
        *_divide(rows(right), True, depth + 1),
        *_divide(found[last:], column, depth + 1),
    ]


def _best_gutter(found: list[Row]) -> tuple[int, int, float] | None:
    """(first row, row after the last, x) of the run of rows that a gutter divides best."""
    start, end = min(row[0].x0 for row in found), max(row[-1].x1 for row in found)
    best: tuple[int, tuple[int, int, float]] | None = None
    at = start + LEAST_WIDTH
    while at < end - LEAST_WIDTH:
        for first, last in _runs(found, at):
            both = sum(1 for row in found[first:last] if row[0].x0 < at < row[-1].x1)
            better = best is None or both > best[0]
            if both >= LEAST_ROWS and better and _is_prose(found[first:last], at):
                best = (both, (first, last, at))
        at += _STEP
    return best[1] if best else None


def _runs(found: list[Row], at: float) -> list[tuple[int, int]]:
    """Stretches of rows that leave room around `at`, cut down to begin and end where both sides have text."""
    runs = []
    first: int | None = None
    for n, row in enumerate((*found, None)):
        clear = row is not None and not any(w.x0 < at + GUTTER / 2 and w.x1 > at - GUTTER / 2 for w in row)
        clear = clear and row is not None and _gap_at(row, at) >= GUTTER
        if clear and first is None:
            first = n
        elif not clear and first is not None:
            runs.append((first, n))
            first = None
    return runs


def _gap_at(row: Row, at: float) -> float:
    left = max((w.x1 for w in row if w.x1 <= at), default=at - GUTTER)
    right = min((w.x0 for w in row if w.x0 >= at), default=at + GUTTER)
    return right - left


def _is_prose(found: list[Row], at: float) -> bool:
    left = [side for row in found if (side := [w for w in row if w.x1 <= at])]
    right = [side for row in found if (side := [w for w in row if w.x0 >= at])]
    return all(_fills(side) for side in (left, right)) and _aligned(right)


def _fills(lines: list[list[Word]]) -> bool:
    if not lines:
        return False
    width = max(line[-1].x1 for line in lines) - min(line[0].x0 for line in lines)
    middle = median(line[-1].x1 - line[0].x0 for line in lines)
    many = median(len(line) for line in lines) >= 3
    return width >= LEAST_WIDTH and middle >= FILLED * width and many


def _aligned(lines: list[list[Word]]) -> bool:
    edge = min(line[0].x0 for line in lines)
    at_edge = sum(line[0].x0 < edge + 3 for line in lines)
    indents = Counter(round(line[0].x0) for line in lines if line[0].x0 >= edge + 3)
    hanging = indents.most_common(1)[0][1] if indents else 0
    hangs = at_edge >= HANGING * len(lines) and at_edge + hanging >= (1 - SLACK) * len(lines)
    return hangs or at_edge >= ALIGNED * len(lines)
