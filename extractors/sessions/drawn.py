"""Tables drawn in running text: lines whose parts are kept apart by bars or tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.model import Document, Part, Role, Span
from extractors.sessions.grid import Box, Grid
from extractors.sessions.labels import field_of
from extractors.sessions.record import Field

FEWEST = 3
"""Columns, and lines, of what is taken for a table."""
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
