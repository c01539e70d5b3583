"""The sentences of an answer, each with the heading and the table labels that it stands under.

A check reads an answer sentence by sentence. What a sentence is about is often said over it and not in it: in
the sub-heading ("Work shadowing"), in the column ("Monitored by"), in the label left of it ("Key points").
`Statement.setting` holds those words; they may name a thing but are never evidence of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractors.language import sentences
from extractors.model import Block, Document, Facts, Part, Role, Span, Status
from rubrics.model import Passage

NEAREST_HEADING = 40
"""Blocks; a heading further up than this no longer says what a single sentence is about. A table counts as one."""

NOTES = (Part.FOOTNOTE, Part.ENDNOTE)

EVIDENCE_PARTS = (Part.BODY, Part.FOOTNOTE, Part.ENDNOTE, Part.TEXTBOX)
"""Parts in which a learner writes answers; headers, comments and properties are apparatus."""

_SILENT_ROLES = (Role.CONTENTS, Role.TITLE, Role.DELETED)


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence (or list item, or cell) of an answer."""

    span: Span
    text: str
    heading: str
    """The heading next above it, "" if none is near."""
    level: int
    """Of that heading; 0 if there is none."""
    labels: str
    """For a table cell: the words of its column's first row and its row's first cell, else ""."""
    opens: bool
    """It is the first sentence of its block."""
    item: bool
    """Its block is a list item or carries an automatic number or bullet."""
    row: tuple[int, int, int] | None
    """(document, table, row) of a table cell."""
    trust: float
    """Of the passage it comes from; 0.0 where it was found by looking everywhere."""
    column: str = ""
    """For a table cell: the words of its column's first row alone."""
    note: bool = False
    """It stands in a foot- or endnote."""
    over: str = ""
    """The heading that its heading stands under, "" if there is none: "Feedback" over "From sponsors"."""

    @property
    def setting(self) -> str:
        """Heading and labels together."""
        return f"{self.heading} {self.labels}".strip()

    @property
    def words(self) -> int:
        """Words, separated by blanks."""
        return len(self.text.split())

    @property
    def paragraph(self) -> tuple[int, int]:
        """(document, block)."""
        return self.span.document, self.span.block


_NUMBER = re.compile(r"\W*(?:\d{1,3}|[a-z]|[ivx]{1,4})\W*", re.IGNORECASE)
"""A paragraph's number, which the splitting of sentences takes for one: "11.", "(b)"."""


def of_passages(facts: Facts, passages: Iterable[Passage]) -> tuple[Statement, ...]:
    """The statements of the given passages, passage by passage, each block once."""
    seen: set[tuple[int, int]] = set()
    found: list[Statement] = []
    for passage in passages:
        document = facts.reading.documents[passage.document]
        headings = _heading_positions(document)
        for position in passage.blocks:
            if (passage.document, position) not in seen:
                seen.add((passage.document, position))
                found.extend(_block_statements(document, passage.document, position, headings, passage.trust))
    return tuple(found)


def everywhere(facts: Facts, evidence: frozenset[tuple[int, int]] | None = None) -> tuple[Statement, ...]:
    """The statements of the whole submission, superseded files left out.

    `evidence` holds (document, block) of the blocks that may serve; without it these are all of the evidence
    parts but headings and reference lists.
    """
    if _LAST and _LAST[0].facts is facts and _LAST[0].evidence is evidence:
        return _LAST[0].found
    entries = {(r.span.document, r.span.block) for r in facts.references}
    found: list[Statement] = []
    for d, document in enumerate(facts.reading.documents):
        if document.status is Status.SUPERSEDED:
            continue
        headings = _heading_positions(document)
        taken = set(headings)
        for b, block in enumerate(document.blocks):
            written = block.part in EVIDENCE_PARTS and block.role not in _SILENT_ROLES and b not in taken
            if written and (d, b) not in entries and (evidence is None or (d, b) in evidence):
                found.extend(_block_statements(document, d, b, headings, 0.0))
    _LAST[:] = [_Everywhere(facts, evidence, tuple(found))]
    return _LAST[0].found


@dataclass(frozen=True, slots=True)
class _Everywhere:
    """The statements of a submission, with what they were made from."""

    facts: Facts
    evidence: frozenset[tuple[int, int]] | None
    found: tuple[Statement, ...]


_LAST: list[_Everywhere] = []
"""Those of the submission in hand, at most one: a dozen checks ask for them."""


def _heading_positions(document: Document) -> tuple[int, ...]:
    return tuple(h.block for h in document.headings)


@dataclass(frozen=True, slots=True)
class _Known:
    """The statements of a document's blocks that were asked for, by its number, the block and the trust."""

    document: Document
    found: dict[tuple[int, int, float], tuple[Statement, ...]]


_KNOWN: dict[int, _Known] = {}
"""By the document's identity; those of the submissions in hand: every criterion asks for some blocks again."""
_DOCUMENTS = 8
"""So many at most."""


def _block_statements(
    document: Document, d: int, position: int, headings: tuple[int, ...], trust: float
) -> tuple[Statement, ...]:
    known = _KNOWN.get(id(document))
    if known is None or known.document is not document:
        if len(_KNOWN) >= _DOCUMENTS:
            _KNOWN.clear()
        known = _KNOWN[id(document)] = _Known(document, {})
    key = d, position, trust
    if key not in known.found:
        known.found[key] = tuple(_statements(document, d, position, headings, trust))
    return known.found[key]


def _statements(
    document: Document, d: int, position: int, headings: tuple[int, ...], trust: float
) -> Iterator[Statement]:
    block = document.blocks[position]
    note = block.part in NOTES
    home = document.blocks[block.anchor] if note and block.anchor is not None else block
    level, heading = heading_above(document, position, headings)
    over = heading_over(document, position, headings) if level else ""
    labels, column = cell_labels(document, home), cell_labels(document, home, rows=False)
    row = (d, home.cell.table, home.cell.row) if home.cell else None
    item = block.role is Role.LIST_ITEM or bool(block.label)
    found = [(start, end) for start, end in sentences(block.text)]
    if len(found) > 1 and _NUMBER.fullmatch(block.text[found[0][0] : found[0][1]]):
        found = found[1:]
    for number, (start, end) in enumerate(found):
        yield Statement(
            Span(d, position, start, end), block.text[start:end], heading, level, labels, number == 0, item, row, trust,
            column, note, over,
        )  # fmt: skip


def heading_above(document: Document, position: int, headings: tuple[int, ...]) -> tuple[int, str]:
    """(level, text) of the heading next above a block; (0, "") where none stands within `NEAREST_HEADING` blocks."""
    at = bisect_right(headings, position) - 1
    if at < 0:
        return 0, ""
    top = _top_of_table(document, position)
    if (top if top > headings[at] else position) - headings[at] > NEAREST_HEADING:
        return 0, ""
    heading = document.headings[at]
    return heading.level, document.blocks[heading.block].text


def heading_over(document: Document, position: int, headings: tuple[int, ...]) -> str:
    """The heading under which the heading next above a block stands; "" where there is none."""
    at = bisect_right(headings, position) - 1
    level = document.headings[at].level if at >= 0 else 0
    over = next((h for h in reversed(document.headings[: max(at, 0)]) if h.level < level), None)
    return document.blocks[over.block].text if over is not None else ""


def _top_of_table(document: Document, position: int) -> int:
    """The first block of the outermost table around a block; the block itself outside tables."""
    place = document.blocks[position].cell
    number = place.table if place is not None else None
    top = position
    while number is not None and number < len(document.tables):
        table = document.tables[number]
        top = min((cell.blocks[0] for cell in table.cells[:1] if cell.blocks), default=top)
        number = table.parent
    return top


def cell_labels(document: Document, block: Block, rows: bool = True) -> str:
    """Words of the first cell of the block's table column and, with `rows`, row, where it is neither of them."""
    place = block.cell
    if place is None or place.table >= len(document.tables):
        return ""
    cells = document.tables[place.table].cells
    words: list[str] = []
    for cell in cells:
        heads_row = cell.column == 0 and cell.row <= place.row < cell.row + cell.row_span and place.column > 0
        heads_column = cell.row == 0 and cell.column <= place.column < cell.column + cell.column_span and place.row > 0
        if (rows and heads_row) or heads_column:
            words.extend(document.blocks[b].text for b in cell.blocks)
    return " ".join(words)
