"""Makes blocks of paragraphs and tables of grids: the last step from pages to a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.bullets import bullet, numbered
from extractors.model import Block, Cell, CellPlace, Link, Look, Part, Role, Table
from extractors.pdf.grids import same_columns
from extractors.pdf.layout import Grid, Line, PageLink, Word, gap, usual_size
from extractors.pdf.paragraphs import LEADER, Joiner, Measures, Paragraph, is_centred, measure, paragraphs

SMALLER = 0.6
"""Points by which a raised number is smaller than its line."""
RAISED = 0.08
"""Type sizes by which it ends above the line's foot: letters raised by a third of their size are smaller, too."""

Placed = tuple[int, Word, int, int]
"""(page, word, start, end): where a word of a page stands in its block's text."""


@dataclass(frozen=True, slots=True)
class Written:
    """A block, and where on its pages it stands."""

    block: Block
    page: int
    top: float
    words: tuple[Placed, ...]


def written(paragraph: Paragraph, joiner: Joiner, links: dict[int, tuple[PageLink, ...]], part: Part) -> Written:
    """A paragraph as a block of `part`, with its look, label and links. Its index is still to be given."""
    text, placed = _text(paragraph, joiner)
    label, start = bullet(text)
    if start:
        text = text[start:]
        placed = [(p, w, max(0, a - start), b - start) for p, w, a, b in placed if b > start]
    words = [w for line in paragraph.lines for w in line.words]
    role = Role.LIST_ITEM if label else Role.TEXT
    if LEADER.search(text):
        role = Role.CONTENTS
    elif not label and numbered(text) and len(paragraph.lines) > 1 and _hangs(paragraph):
        role = Role.LIST_ITEM
    look = Look(
        bold=all(w.bold for w in words),
        italic=all(w.italic for w in words),
        underlined=all(line.underlined for line in paragraph.lines),
        centred=is_centred(paragraph),
        size=usual_size(words),
        coloured=all(w.coloured for w in words),
    )
    first = paragraph.lines[0]
    level = _level(first) if role is Role.LIST_ITEM else None
    lifted = {id(w) for line in paragraph.lines for w in _raised(line)}
    block = Block(
        part, 0, text, label, role, look=look, list_level=level, page=first.page, links=_links(placed, links),
        raised=tuple((start, end) for _, word, start, end in placed if id(word) in lifted),
    )  # fmt: skip
    return Written(block, first.page, first.top, tuple(placed))


def _raised(line: Line) -> Iterator[Word]:
    """The numbers of a line that are set small and high: they cite an entry of a numbered list."""
    size = line.size
    foot = max(w.bottom for w in line.words if w.size > size - SMALLER)
    for word in line.words:
        small = word.size <= size - SMALLER and word.bottom < foot - RAISED * size
        if small and word.text.strip("0123456789,;–-[]()") == "" and any(c.isdigit() for c in word.text):
            yield word


def _hangs(paragraph: Paragraph) -> bool:
    first, second = paragraph.lines[:2]
    return second.x0 > first.x0 + 6


def _level(line: Line) -> int:
    """Nesting by indentation: Word's lists step by 18 points and begin at 18 or at the margin."""
    return max(0, min(8, round((line.x0 - line.left - 18) / 18)))


def _text(paragraph: Paragraph, joiner: Joiner) -> tuple[str, list[Placed]]:
    text = ""
    placed: list[Placed] = []
    for line in paragraph.lines:
        if text:
            dropped, between = joiner.between(text, line.text)
            if dropped:
                text = text[:-dropped]
                page, word, start, _ = placed[-1]
                placed[-1] = (page, word, start, len(text))
            text += between
        before: Word | None = None
        for word in line.words:
            text += gap(before, word)
            placed.append((line.page, word, len(text), len(text) + len(word.text)))
            text += word.text
            before = word
    return text, placed


def _links(placed: list[Placed], links: dict[int, tuple[PageLink, ...]]) -> tuple[Link, ...]:
    """Links over words; a link broken over lines has a rectangle for each and becomes one."""
    found: list[Link] = []
    for page, word, start, end in placed:
        target = next((link.target for link in links.get(page, ()) if link.area.holds(word)), None)
        if target is None:
            continue
        if found and found[-1].target == target and start - found[-1].end <= 1:
            found[-1] = replace(found[-1], end=end)
        else:
            found.append(Link(start, end, target))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Joined:
    """A table over one or more pages."""

    parts: tuple[Grid, ...]


def joined(flow: list[Line | Grid]) -> list[Line | Joined]:
    """Tables that go on at the top of the next page with the same columns, as one."""
    found: list[Line | Joined] = []
    for piece in flow:
        last = found[-1] if found else None
        if isinstance(piece, Line):
            found.append(piece)
        elif isinstance(last, Joined) and last.parts[-1].page + 1 == piece.page and same_columns(last.parts[-1], piece):
            found[-1] = Joined((*last.parts, piece))
        else:
            found.append(Joined((piece,)))
    return found


def repeated_heads(table: Joined) -> list[str]:
    """Texts of the first rows that the parts of a table repeat: they stand in the table once."""
    first = _row_texts(table.parts[0], 0)
    again = [part for part in table.parts[1:] if any(first) and _row_texts(part, 0) == first]
    return first * len(again)


def _row_texts(grid: Grid, row: int) -> list[str]:
    return [cell.text for cell in grid.cells if cell.row == row]


@dataclass(slots=True)
class _CellLines:
    row: int
    column: int
    row_span: int
    column_span: int
    lines: list[Line]


def _stitched(table: Joined) -> tuple[list[_CellLines], int]:
    """The cells of all parts and the number of rows. A repeated header row is left out; a row cut by the page's end
    is put together if its first cell is empty below and some cell goes on in mid-sentence."""
    cells: list[_CellLines] = []
    rows = 0
    for n, grid in enumerate(table.parts):
        shift, skipped = rows, -1
        if n and any(_row_texts(grid, 0)) and _row_texts(grid, 0) == _row_texts(table.parts[0], 0):
            skipped, shift = 0, rows - 1
        cut = n > 0 and skipped < 0 and _is_cut(cells, rows - 1, grid)
        shift -= cut
        for cell in grid.cells:
            if cell.row == skipped:
                continue
            above = [c for c in cells if cut and cell.row == 0 and c.row == rows - 1 and c.column == cell.column]
            if above:
                above[0].lines += cell.lines
            else:
                lines = list(cell.lines)
                cells.append(_CellLines(cell.row + shift, cell.column, cell.row_span, cell.column_span, lines))
        rows = shift + grid.rows
    return cells, rows


def _is_cut(cells: list[_CellLines], last: int, grid: Grid) -> bool:
    above = {cell.column: cell.lines for cell in cells if cell.row == last}
    below = {cell.column: cell.lines for cell in grid.cells if cell.row == 0}
    if below.get(0) or not above.get(0):
        return False
    return any(lines and lines[0].text[:1].islower() and above.get(column) for column, lines in below.items())


def table_blocks(
    table: Joined,
    number: int,
    first: int,
    joiner: Joiner,
    links: dict[int, tuple[PageLink, ...]],
    usual: Measures,
) -> tuple[Table, list[Written]]:
    """A table and its blocks. `number` is its position among tables, `first` that of its first block."""
    cells, rows = _stitched(table)
    made: list[Cell] = []
    blocks: list[Written] = []
    for cell in sorted(cells, key=lambda c: (c.row, c.column)):
        places = []
        for paragraph in _cell_paragraphs(cell.lines, usual):
            one = written(paragraph, joiner, links, Part.BODY)
            placed = replace(one.block, cell=CellPlace(number, cell.row, cell.column))
            places.append(first + len(blocks))
            blocks.append(replace(one, block=placed))
        made.append(Cell(cell.row, cell.column, cell.row_span, cell.column_span, tuple(places)))
    return Table(tuple(made), rows, table.parts[0].columns), blocks


def _cell_paragraphs(lines: list[Line], usual: Measures) -> list[Paragraph]:
    """Paragraphs of a cell. The text ends before the cell's edge by the padding that it keeps at the left."""
    if not lines:
        return []
    left = min(line.x0 for line in lines)
    padding = max(1.0, min(left - lines[0].left, 8.0))
    own = measure(lines, lines[0].right)
    placed = [replace(line, left=left, right=line.right - padding) for line in lines]
    return paragraphs(placed, replace(own, leading={**usual.leading, **own.leading}))
