"""Collects the blocks and tables of a text document while a reader walks through it, within limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractors import headings, roles
from extractors.model import Block, Cell, CellPlace, Document, Kind, Part, Role, Status, Table, Warning
from extractors.unreadable import Unreadable

MAX_BLOCKS = 60_000
"""A document's paragraphs (15,940 were the most seen)."""
MAX_CHARACTERS = 5_000_000
"""A document's characters (319,000 words were the longest real file seen)."""
MAX_CELLS = 200_000
_CUT = "The file is too long; only its beginning was read. Split the file."


@dataclass(slots=True)
class OpenTable:
    """A table that is being read."""

    number: int
    """Position in `Document.tables`."""
    parent: int | None
    row: int = -1
    column: int = 0
    columns: int = 0
    cells: list[tuple[int, int, int, int, list[int]]] = field(default_factory=list)

    def next_row(self) -> None:
        """The next row begins."""
        self.row += 1
        self.column = 0

    def cell(self, columns: int = 1, rows: int = 1) -> None:
        """A cell begins at the current column, which moves on behind it."""
        self.cells.append((max(self.row, 0), self.column, max(1, rows), max(1, columns), []))
        self.skip(columns)

    def skip(self, columns: int = 1) -> None:
        """Grid columns without a cell of their own."""
        self.column += max(1, columns)
        self.columns = max(self.columns, self.column)


class Full(Exception):
    """The document's limits are reached: what was read so far is kept."""


class Story:
    """Blocks, tables and warnings, as they come."""

    def __init__(self) -> None:
        """Nothing is told yet."""
        self.blocks: list[Block] = []
        self.warnings: dict[str, str] = {}
        self._counts: dict[Part, int] = {}
        self._tables: list[OpenTable] = []
        self._open: list[OpenTable] = []
        self.pictures: list[int] = []
        self._characters = 0

    def put(self, block: Block) -> int:
        """Number a block within its part and keep it; returns its position. A body block falls into the open cell.

        A deleted block shares the number of the one before it. Raises Full.
        """
        self._characters += len(block.text)
        if self._characters > MAX_CHARACTERS or len(self.blocks) >= MAX_BLOCKS:
            raise Full
        number = self._counts.get(block.part, 0)
        if block.role is Role.DELETED:
            number = max(0, number - 1)
        else:
            self._counts[block.part] = number + 1
        if block.part is Part.BODY and self._open and self._open[-1].cells:
            table = self._open[-1]
            row, column, _, _, positions = table.cells[-1]
            block = replace(block, cell=CellPlace(table.number, row, column))
            if block.role is not Role.DELETED:
                positions.append(len(self.blocks))
        self.blocks.append(replace(block, index=number))
        return len(self.blocks) - 1

    def picture(self, position: int | None) -> None:
        """A picture stands at a block; where none is given, at the last one: a paragraph without text leaves none."""
        at = len(self.blocks) - 1 if position is None else position
        if at >= 0 and at not in self.pictures[-1:]:
            self.pictures.append(at)

    def warn(self, code: str, message: str) -> None:
        """Keep a warning, once a code."""
        self.warnings.setdefault(code, message)

    @property
    def table(self) -> OpenTable | None:
        """The innermost open table."""
        return self._open[-1] if self._open else None

    def open_table(self) -> OpenTable:
        """A table begins, within the open cell if there is one. Raises Full."""
        if sum(len(t.cells) for t in self._tables[-50:]) > MAX_CELLS or len(self._tables) >= MAX_BLOCKS:
            raise Full
        table = OpenTable(len(self._tables), self._open[-1].number if self._open else None)
        self._tables.append(table)
        self._open.append(table)
        return table

    def close_table(self) -> None:
        """The innermost open table ends."""
        self._open.pop()

    def document(self, path: str, id: str, sha256: str, last: Sequence[Block] = (), cut: bool = False) -> Document:
        """The whole. `last` are header, footer and property blocks; `cut` says that Full was raised.

        Raises Unreadable("empty") if there is no text at all.
        """
        if not self.blocks:
            raise Unreadable("empty", "The file holds no text. Ask for it to be handed in again.")
        self._open.clear()
        if cut:
            self.warn("truncated", _CUT)
        blocks = list(self.blocks)
        for block in last:
            number = self._counts.get(block.part, 0)
            self._counts[block.part] = number + 1
            blocks.append(replace(block, index=number))
        marked = roles.mark(blocks)
        tables = tuple(
            Table(
                tuple(Cell(r, c, rows, columns, tuple(at)) for r, c, rows, columns, at in table.cells),
                table.row + 1,
                table.columns,
                parent=table.parent,
            )
            for table in self._tables
        )
        return Document(
            id,
            path,
            Kind.TEXT,
            sha256,
            Status.PARTLY_READ if cut else Status.READ,
            _CUT if cut else None,
            marked,
            tables,
            headings.find(marked),
            tuple(Warning(code, message) for code, message in self.warnings.items()),
            pictures=tuple(self.pictures),
        )
