"""A place in a document: as the contract's JSON, and in words for a person."""

from __future__ import annotations

from extractors.model import Block, CellPlace, Kind, Part, Reading, Role, Span
from reports import wording

ELLIPSIS = "…"
SHORT = 12
"""Characters of a cell below which its row is quoted."""
HEADING = 45
"""Characters of a heading in a line about a place: many a heading repeats a whole criterion."""


class Places:
    """The places of one submission. Looks up headings once for all spans."""

    def __init__(self, reading: Reading) -> None:
        """Index the sections of `reading`."""
        self._reading = reading
        self._headings: dict[tuple[int, int], str] = {}
        for section in reading.sections:
            title = f"{section.label} {section.title}".strip()
            for block in range(section.first, section.last):
                self._headings[section.document, block] = title
            if section.heading is not None:
                opened = reading.documents[section.document].headings[section.heading].block
                self._headings[section.document, opened] = title

    def text(self, span: Span) -> str:
        """Exactly what stands at the span."""
        return self._reading.text(span)

    def json(self, span: Span) -> dict[str, object]:
        """The contract's E. A place in a tracked deletion has `"deleted": true` besides."""
        block = self._reading.block(span)
        place: dict[str, object] = {
            "document": self._reading.documents[span.document].id,
            "part": block.part.value,
            "block": block.index,
            "start": span.start,
            "end": span.end,
            "text": block.text[span.start : span.end],
            "heading": self.heading(span) or None,
            "page": block.page,
        }
        if block.role is Role.DELETED:
            place["deleted"] = True
        return place

    def file(self, span: Span) -> str:
        """Name of the file, without its folders."""
        return self._reading.documents[span.document].path.rpartition("/")[2]

    def heading(self, span: Span) -> str:
        """The heading that the span lies under, with its number; "" where there is none."""
        block = self._reading.block(span)
        position = span.block if block.anchor is None else block.anchor
        return self._headings.get((span.document, position), "")

    def part(self, span: Span) -> str:
        """The story of the file, for people: "text", "footnote", "text box", "deleted text"."""
        block = self._reading.block(span)
        name = wording.PARTS[block.part]
        return f"{name} (deleted)" if block.role is Role.DELETED else name

    def locus(self, span: Span) -> str:
        """Where in the file, in words: "page 3, paragraph 12", "table 2, row 4", "property: creator"."""
        block = self._reading.block(span)
        if block.part is Part.FILENAME:
            return "file name"
        if block.part is Part.PROPERTIES:
            return f"property: {block.label}" if block.label else "property"
        words = [*self._page(span, block), *self._line(span, block)]
        if block.part is not Part.BODY:
            words.insert(0, wording.PARTS[block.part])
        if block.role is Role.DELETED:
            words.append("tracked deletion")
        return ", ".join(words)

    def where(self, span: Span, *, several: bool) -> str:
        """Heading and locus in one line, with the file's name in front if the submission has `several` files."""
        file = self.file(span) if several else ""
        return " · ".join(word for word in (file, clip(self.heading(span), HEADING), self.locus(span)) if word)

    def quote(self, span: Span, limit: int) -> str:
        """What stands at the span, on one line, at most `limit` characters, between quotation marks.

        A few letters in a table's cell ("1", "90") say nothing alone: the cells of their row are quoted with them.
        """
        text = self.text(span)
        cell = self._reading.block(span).cell
        if len(text.strip()) < SHORT and cell is not None:
            text = self._row(span, cell) or text
        return f"“{clip(text, limit)}”"

    def _row(self, span: Span, here: CellPlace) -> str:
        """The cells of the row of the cell `here`, in which the span is, from left to right."""
        blocks = self._reading.documents[span.document].blocks
        first = last = span.block
        while first > 0 and self._beside(blocks[first - 1], here):
            first -= 1
        while last + 1 < len(blocks) and self._beside(blocks[last + 1], here):
            last += 1
        return " | ".join(b.text.strip() for b in blocks[first : last + 1] if b.text.strip())

    @staticmethod
    def _beside(block: Block, here: CellPlace) -> bool:
        return block.cell is not None and (block.cell.table, block.cell.row) == (here.table, here.row)

    def context(self, span: Span, reach: int) -> str:
        """The span between square brackets with up to `reach` characters of its block on either side."""
        text = self._reading.block(span).text
        before = text[max(0, span.start - reach) : span.start]
        after = text[span.end : span.end + reach]
        left = before if span.start <= reach else ELLIPSIS + before.partition(" ")[2]
        right = after if span.end + reach >= len(text) else after.rpartition(" ")[0] + ELLIPSIS
        return " ".join(f"{left}[{text[span.start : span.end]}]{right}".split())

    def _page(self, span: Span, block: Block) -> list[str]:
        if block.page is None or self._reading.documents[span.document].kind is Kind.XLSX:
            return []
        return [f"page {block.page}"]

    def _line(self, span: Span, block: Block) -> list[str]:
        if block.cell is None:
            return [f"paragraph {block.index + 1}"]
        table = self._reading.documents[span.document].tables[block.cell.table]
        name = f"sheet {table.name}" if table.name else f"table {block.cell.table + 1}"
        return [name, f"row {block.cell.row + 1}"]


def clip(text: str, limit: int) -> str:
    """`text` on one line, cut at a word's end so that it has at most `limit` characters, the mark included."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    at_word = cut.rpartition(" ")[0]
    # One word longer than half of the limit (a web address) is cut within.
    return (at_word if len(at_word) > limit // 2 else cut).rstrip(" ,;:") + ELLIPSIS
