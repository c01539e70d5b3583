"""The grid of a table: each cell once, with the rows and columns that it covers (ECMA-376-1 17.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from extractors.model import Cell, Table
from extractors.word.names import AUTHOR, DEL, SDT, SDT_CONTENT, VAL, W, whole

# Elements that hold rows or cells and are none themselves.
_TRANSPARENT = frozenset({f"{W}customXml", f"{W}smartTag", f"{W}ins", f"{W}moveTo", f"{W}del", f"{W}moveFrom"})

# Word itself allows 63 columns; a file that claims more is broken, and must not cost time or memory.
MOST_COLUMNS = 1_000


@dataclass(slots=True)
class Draft:
    """A cell as far as it is known while rows are still being read."""

    row: int
    column: int
    columns: int
    rows: int = 1
    blocks: list[int] = field(default_factory=list)


class Grid:
    """Places the cells of a table, row by row."""

    def __init__(self) -> None:
        """No row was met yet."""
        self._cells: list[Draft] = []
        self._above: dict[int, Draft] = {}
        """Column to the cell of the row above that a merge can go on from."""
        self._last: Draft | None = None
        self._row = -1
        self._column = 0
        self._columns = 0

    def begin_row(self, row: etree._Element) -> str | None:
        """Start the next row; who deleted it, as a tracked change, or None."""
        self._row += 1
        self._column = 0
        self._last = None
        removed = None
        for properties in row:
            if properties.tag == f"{W}trPr":
                before, change = properties.find(f"{W}gridBefore"), properties.find(DEL)
                self._column = whole(before.get(VAL), 0, most=MOST_COLUMNS) if before is not None else 0
                removed = (change.get(AUTHOR) or "") if change is not None else None
            elif properties.tag != f"{W}tblPrEx":
                break
        return removed

    def cell(self, columns: int, down: bool, right: bool) -> Draft:
        """The cell that the next `w:tc` belongs to: a new one, or the one above or to the left that it goes on with."""
        column = self._column
        self._column += columns
        self._columns = max(self._columns, self._column)
        above = self._above.get(column)
        if down and above is not None and above.row + above.rows >= self._row:
            above.rows = self._row - above.row + 1
            self._last = above
            return above
        if right and self._last is not None:
            self._last.columns = column + columns - self._last.column
            return self._last
        draft = Draft(self._row, column, columns)
        self._cells.append(draft)
        self._above[column] = self._last = draft
        return draft

    def table(self, parent: int | None) -> Table:
        """The table, once all rows are read."""
        cells = tuple(Cell(d.row, d.column, d.rows, d.columns, tuple(d.blocks)) for d in self._cells)
        return Table(cells, self._row + 1, self._columns, parent=parent)


def span_of(cell: etree._Element) -> tuple[int, bool, bool, str | None]:
    """Columns that a `w:tc` covers, whether it goes on with the cell above or to its left, and who deleted it if so."""
    properties = cell[0] if len(cell) else None
    if properties is None or properties.tag != f"{W}tcPr":
        return 1, False, False, None
    columns, down, right, removed = 1, False, False, None
    for element in properties:
        if element.tag == f"{W}gridSpan":
            columns = max(1, whole(element.get(VAL), 1, most=MOST_COLUMNS))
        elif element.tag == f"{W}vMerge":
            down = element.get(VAL, "continue") == "continue"
        elif element.tag == f"{W}hMerge":
            right = element.get(VAL, "continue") == "continue"
        elif element.tag == f"{W}cellDel":
            removed = element.get(AUTHOR) or ""
    return columns, down, right, removed


def under(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, through content controls and the like."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag == SDT:
            content = element.find(SDT_CONTENT)
            if content is not None:
                yield from under(content, tag)
        elif element.tag in _TRANSPARENT:
            yield from under(element, tag)
