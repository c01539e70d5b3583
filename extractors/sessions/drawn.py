"""Tables drawn in running text: lines whose parts are kept apart by bars or tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.model import Document, Part, Role, Span
from extractors.sessions.grid import Box, Grid
from extractors.sessions.labels import field_of
from extractors.sessions.record import Field
from extractors.sessions.values import like_a_date

FEWEST = 3
"""Columns, and lines, of what is taken for a table."""
LABEL, WIDEST = 5, 10
"""Words of a label or a day, and columns, of cells written one below the other."""
_RULE = re.compile(r"[\s|+:=_\-–—]*")


def _cells(text: str) -> list[tuple[int, str]]:
    """(offset, text) of each part of a line."""
    mark = "|" if text.count("|") > 1 else "\t"
    inside = text.strip()
    begin = text.find(inside)
    if mark == "|":
        while inside.startswith("|"):
            inside, begin = inside[1:], begin + 1
        inside = inside.rstrip().removesuffix("|")
    parts = []
    for piece in inside.split(mark):
        parts.append((begin + len(piece) - len(piece.lstrip()), piece.strip()))
        begin += len(piece) + 1
    return parts


def listed_tables(document: Document, position: int) -> Iterator[tuple[Grid, frozenset[int]]]:
    """(table, its blocks) of each run of cells written one below the other, as web pages and other exports leave them.

    Labels first, the day among them, then the cells of row after row; where a cell was dropped the table ends, and
    what follows is left to those who look for days and lengths that nothing has read.
    """
    blocks = [p for p, b in enumerate(document.blocks) if b.part is Part.BODY and b.cell is None and b.text.strip()]
    texts = [document.blocks[p].text.strip() for p in blocks]
    at = 0
    while at < len(texts):
        found = _listed(texts, at)
        if found is None:
            at += 1
            continue
        width, rows = found
        places = [[blocks[i] for i in row] for row in rows]
        cells = [[(p, document.blocks[p].text.strip()) for p in row] for row in places]
        made = []
        for r, row in enumerate(cells):
            spans = [Span(position, p, 0, len(document.blocks[p].text)) for p, _ in row]
            made.append(tuple(Box(r, c, 1, 1, t, s) for c, ((_, t), s) in enumerate(zip(row, spans, strict=True))))
        yield Grid(tuple(made), width, "", -1, position), frozenset(p for row in places for p in row)
        at = rows[-1][-1] + 1


def _listed(texts: list[str], at: int) -> tuple[int, list[list[int]]] | None:
    """(width, positions by row) of a list of cells whose labels begin here, else None."""
    if field_of(texts[at]) is Field.OTHER or len(texts[at].split()) > LABEL:
        return None
    day = _day_after(texts, at)
    if day is None:
        return None
    for width in range(FEWEST, day - at + 1):
        labels = texts[at : at + width]
        if any(":" in t or len(t.split()) > LABEL or _is_day(t) for t in labels):
            break  # labels with their values beside them
        fields = [field_of(t) for t in labels]
        if Field.DATE not in fields or not {Field.DURATION, Field.START, Field.CLIENT} & set(fields):
            continue
        column = fields.index(Field.DATE)
        rows = [list(range(at, at + width))]
        begin = at + width
        while begin + width <= len(texts) and _is_day(texts[begin + column]):
            if any(_is_day(texts[begin + c]) for c in range(width) if c != column):
                break
            rows.append(list(range(begin, begin + width)))
            begin += width
        if len(rows) > FEWEST:
            return width, rows
    return None


def _day_after(texts: list[str], at: int) -> int | None:
    """The position of the first day in the few texts that follow."""
    return next((i for i in range(at + 1, min(len(texts), at + WIDEST + 1)) if _is_day(texts[i])), None)


def _is_day(text: str) -> bool:
    return len(text.split()) <= LABEL and like_a_date(Box(0, 0, 1, 1, text, None))


def drawn_tables(document: Document, position: int) -> Iterator[tuple[Grid, frozenset[int]]]:
    """(table, its blocks) of each run of lines that draw one, headed by labels of a log.

    document, position: the document and its place in the reading.
    """
    run: list[tuple[int, list[tuple[int, str]]]] = []
    blocks = [(p, b) for p, b in enumerate(document.blocks) if b.part is Part.BODY and b.role is not Role.DELETED]
    for place, block in [*blocks, (-1, None)]:
        text = "" if block is None or block.cell is not None else block.text
        cells = _cells(text) if text.count("|") > 1 or "\t" in text else []
        if run and text.strip() and _RULE.fullmatch(text):
            continue
        if len(cells) >= FEWEST and (not run or len(cells) <= len(run[0][1])):
            run.append((place, cells))
            continue
        if len(run) >= FEWEST and _is_header([t for _, t in run[0][1]]):
            yield _grid(document, position, run), frozenset(p for p, _ in run)
        run = [(place, cells)] if len(cells) >= FEWEST else []


def _is_header(texts: list[str]) -> bool:
    fields = [field_of(t) for t in texts]
    return Field.DATE in fields and len([f for f in fields if f is not Field.OTHER]) > 1


def _grid(document: Document, position: int, run: list[tuple[int, list[tuple[int, str]]]]) -> Grid:
    rows = []
    for r, (place, cells) in enumerate(run):
        whole = Span(position, place, 0, len(document.blocks[place].text))
        rows.append(tuple(Box(r, c, 1, 1, text, whole) for c, (_, text) in enumerate(cells)))
    return Grid(tuple(rows), len(run[0][1]), "", -1, position)
