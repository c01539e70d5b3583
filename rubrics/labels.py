"""Labels of forms: header rows and the left cells of label-and-answer tables.

A form's own words ("Areas for improvement", "What went well?") say what an answer is about and are no evidence.
A log's first column, a plan's list of needs and the like are content and stay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from extractors.model import Block, Cell, Document, Table

LABEL_WORDS = 16
"""Longest label: a form's question. Longer left cells are text."""
HEADER_WORDS = 8
"""Longest cell of a header row on average."""
MOST = 0.6
"""Share of left cells that must look like labels before all are taken for labels."""
FIELDS = frozenset(
    "date time duration length client coachee mentee session aim aims goal goals topic focus purpose tools techniques "
    "models actions action outcomes outcome key notes feedback reflection supervisor signed signature venue location "
    "progress options next what how why when who learning strengths improvement name role commitment confidentiality "
    "summary issues themes review evaluation hours agreed objectives start finish number context contract "
    "criterion criteria evidence need needs resources resource cost monitored monitoring measure measures success "
    "reviewed activity activities timescale deadline method methods by purpose attended location member".split()
)
"""First or last words of the fields of contracts, session records and reflective logs in this trade."""


def label_blocks(document: Document) -> set[int]:
    """Positions of the blocks of a document that are labels or column headings of a table."""
    lefts = Counter(text for table in document.tables for text in set(_left_texts(document, table)))
    found: set[int] = set()
    for table in document.tables:
        header = header_row(document, table)
        if header is not None:
            found.update(b for cell in table.cells if cell.row == header for b in cell.blocks)
        found.update(_labels(document, table, header, lefts))
    return found


def header_row(document: Document, table: Table) -> int | None:
    """The row of column headings, or None if the table has none."""
    rows = rows_of(table)
    full = [r for r, cells in rows.items() if sum(1 for c in cells if text_of(document, c)) > 1]
    if len(full) < 2 or table.columns < 2:
        return None
    first = full[0]
    texts = [text_of(document, c) for c in rows[first] if text_of(document, c)]
    short = sum(len(t.split()) for t in texts) / len(texts) <= HEADER_WORDS and len(set(texts)) == len(texts)
    if not short or any(any(ch.isdigit() for ch in t[:4]) or t.endswith(".") for t in texts):
        return None
    if _bold(document, rows[first]) and not _bold(document, rows[full[1]]):
        return first
    if table.columns == 2:
        # A form's first pair looks like a heading too; only fields under a heading are a list.
        return first if not _form_like(document, table) and _names_columns(texts) else None
    return first if _names_columns(texts) or len(full) > 2 else None


def rows_of(table: Table) -> dict[int, list[Cell]]:
    """Row number to its cells from left to right."""
    rows: dict[int, list[Cell]] = {}
    for cell in sorted(table.cells, key=lambda c: (c.row, c.column)):
        rows.setdefault(cell.row, []).append(cell)
    return rows


def text_of(document: Document, cell: Cell) -> str:
    """All text of a cell, its paragraphs joined by blanks."""
    return " ".join(document.blocks[b].text.strip() for b in cell.blocks).strip()


def _labels(document: Document, table: Table, header: int | None, lefts: Counter[str]) -> Iterator[int]:
    for left in _lefts(document, table, header):
        text = _plain(text_of(document, left))
        many = lefts[text] > 1
        if text and len(text.split()) <= LABEL_WORDS and (many or _form_like(document, table)):
            yield from left.blocks


def _lefts(document: Document, table: Table, header: int | None) -> Iterator[Cell]:
    """Left cells of a table of two columns, or of two such tables side by side."""
    if table.columns not in (2, 4):
        return
    for row, cells in rows_of(table).items():
        if row == header and not _form_like(document, table):
            continue
        for n in range(0, len(cells) - 1, 2):
            yield cells[n]


def _form_like(document: Document, table: Table) -> bool:
    """Most left cells look like labels: bold beside plain, with a colon or question mark, or a field's name."""
    if table.columns not in (2, 4):
        return False
    seen, like = 0, 0
    for cells in rows_of(table).values():
        if len(cells) < 2:
            continue
        left, right = (text_of(document, c) for c in cells[:2])
        if not left:
            continue
        seen += 1
        bold = _bold(document, cells[:1]) and not _bold(document, cells[1:2])
        if len(left.split()) <= LABEL_WORDS and (left.endswith((":", "?")) or (bold and bool(right)) or _field(left)):
            like += 1
    return seen > 1 and like / seen >= MOST


def _names_columns(texts: list[str]) -> bool:
    return sum(1 for t in texts if _field(t)) * 2 >= len(texts)


def _field(text: str) -> bool:
    words = _plain(text).split()
    return 0 < len(words) <= HEADER_WORDS and (words[0] in FIELDS or words[-1] in FIELDS)


def _left_texts(document: Document, table: Table) -> Iterator[str]:
    if table.columns in (2, 4):
        for cells in rows_of(table).values():
            text = _plain(text_of(document, cells[0]))
            if len(cells) > 1 and text and len(text.split()) <= LABEL_WORDS and not text[0].isdigit():
                yield text


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


def _bold(document: Document, cells: list[Cell]) -> bool:
    blocks: list[Block] = [document.blocks[b] for c in cells for b in c.blocks if document.blocks[b].text.strip()]
    return bool(blocks) and all(b.look.bold for b in blocks)
