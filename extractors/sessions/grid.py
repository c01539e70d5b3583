"""A table as a reader sees it: texts by row and column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from extractors.model import Document, Role, Span, Table

HEADER_WITHIN = 6
"""Rows among which the header of a table is sought."""


@dataclass(frozen=True, slots=True)
class Box:
    """One cell."""

    row: int
    column: int
    row_span: int
    column_span: int
    text: str
    """Its paragraphs joined with line feeds, tracked deletions left out."""
    span: Span | None
    """Its first paragraph."""
    value: float | date | time | str | None = None
    unit: str = ""
    note: str = ""
    """What was added to the text from around it, in words."""

    @property
    def shown(self) -> str:
        """The text, or for a typed cell without one its value as a person writes it."""
        if self.text or self.value is None:
            return self.text
        if isinstance(self.value, datetime):
            return self.value.strftime("%d/%m/%Y")
        if isinstance(self.value, date):
            return self.value.strftime("%d/%m/%Y")
        if isinstance(self.value, time):
            return self.value.strftime("%H:%M")
        return f"{self.value:g}" if isinstance(self.value, float) else str(self.value)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's cells by row; within a row by column, each once where it starts or is continued from above."""

    rows: tuple[tuple[Box, ...], ...]
    columns: int
    name: str
    table: int
    document: int
    numbers: tuple[int, ...] = ()
    """The table's own row, from 0, of each row, where rows were divided; else empty."""

    def number(self, row: int) -> int:
        """The row's number in the table as a reader counts it, from 1."""
        return (self.numbers[row] if self.numbers else row) + 1

    def box(self, row: int, column: int) -> Box | None:
        """The cell that covers a grid place."""
        return next((b for b in self.rows[row] if b.column <= column < b.column + b.column_span), None)

    def header_rows(self) -> Iterator[tuple[int, list[Box]]]:
        """(row, its own cells with text) of each row that may be the header."""
        for index, row in enumerate(self.rows[:HEADER_WITHIN]):
            yield index, [b for b in row if b.row == index and b.text.strip()]

    def below(self, header: int, column: int) -> dict[int, Box]:
        """The cells that begin in one column and in a row below the header, by row."""
        rows = enumerate(self.rows[header + 1 :], header + 1)
        return {r: b for r, row in rows for b in row if b.column == column and b.row == r}

    def span(self, row: int) -> Span | None:
        """The first paragraph with text of a row's own cells."""
        own = [b for b in self.rows[row] if b.row == row and b.span is not None] or [
            b for b in self.rows[row] if b.span
        ]
        return next((b.span for b in own if b.text), own[0].span if own else None)


def grid_of(document: Document, document_position: int, table_position: int) -> Grid:
    """The grid of one table (positions in `Reading.documents` and `Document.tables`)."""
    table: Table = document.tables[table_position]
    rows: list[list[Box]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        kept = [p for p in cell.blocks if document.blocks[p].role is not Role.DELETED]
        texts = [document.blocks[p].text.strip() for p in kept]
        filled = next((p for p, t in zip(kept, texts, strict=True) if t), kept[0] if kept else None)
        span = None if filled is None else Span(document_position, filled, 0, len(document.blocks[filled].text))
        text = "\n".join(t for t in texts if t)
        box = Box(cell.row, cell.column, cell.row_span, cell.column_span, text, span, cell.value, cell.unit)
        for row in range(cell.row, min(cell.row + max(1, cell.row_span), table.rows)):
            rows[row].append(box)
    ordered = tuple(tuple(sorted(row, key=lambda b: b.column)) for row in rows)
    return Grid(ordered, table.columns, table.name, table_position, document_position)
