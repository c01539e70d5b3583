"""Builds a Word file from a source."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from samples import fixed, wordml
from samples.markup import Item, Piece, Source, pieces, plain

_STYLES = {
    "heading1": "Heading 1",
    "heading2": "Heading 2",
    "heading3": "Heading 3",
    "bullet": "List Bullet",
    "number": "List Number",
}
_WORDS_A_PAGE = 420
"""Only for the page numbers that a contents list shows."""


def build(source: Source, path: Path) -> None:
    """Write the Word file for `source` to `path`."""
    writer = _Writer(source)
    for item in source.items:
        writer.add(item)
    writer.finish(path)


class _Writer:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.head = source.head
        self.created = datetime.fromisoformat(self.head["created"])
        self.modified = datetime.fromisoformat(self.head["modified"])
        self.document: Document = docx.Document()
        self.notes: dict[int, str] = {}
        self.number = 0
        self._set_up()

    def add(self, item: Item) -> None:
        if item.kind == "table":
            self._table(item)
        elif item.kind in _STYLES:
            self._write(self.document.add_paragraph(style=_STYLES[item.kind]), item.text)
        elif item.kind in ("paragraph", "reference"):
            paragraph = self.document.add_paragraph()
            if item.kind == "reference":
                paragraph.paragraph_format.left_indent = Cm(1)
                paragraph.paragraph_format.first_line_indent = Cm(-1)
            self._write(paragraph, item.text)
        else:
            getattr(self, f"_{item.kind}")(item)

    def finish(self, path: Path) -> None:
        if self.notes:
            wordml.add_footnotes(self.document, self.notes)
        core = self.document.core_properties
        core.author = self.head["author"]
        core.last_modified_by = self.head.get("modified by", self.head["author"])
        core.title = self.head.get("title", "")
        core.comments = ""
        core.revision = int(self.head.get("revision", "12"))
        core.created, core.modified = self.created, self.modified
        package = BytesIO()
        self.document.save(package)
        fixed.write(path, package.getvalue(), self.created, self.modified)

    def _set_up(self) -> None:
        normal = self.document.styles["Normal"]
        normal.font.name = self.head.get("font", "Calibri")
        normal.font.size = Pt(float(self.head.get("size", "11")))
        normal.paragraph_format.space_after = Pt(7)
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.4)
        section.header.paragraphs[0].text = self.head.get("header", "")
        foot = section.footer.paragraphs[0]
        foot.add_run(self.head.get("footer", "") + "  ")
        foot._p.append(wordml.page_field())
        if self.head.get("numbering") == "headings":
            wordml.number_headings(self.document)
        if heading := self.head.get("heading"):
            self.document.add_paragraph(heading, style="Title")

    def _write(self, paragraph: Paragraph, text: str, bold: bool = False) -> None:
        for piece in pieces(text):
            if piece.kind == "note":
                number = len(self.notes) + 1
                self.notes[number] = plain(self.source.notes[piece.text])
                paragraph._p.append(wordml.note_mark(number))
            elif piece.kind in ("ins", "del"):
                self.number += 1
                when = f"{self.modified:%Y-%m-%dT%H:%M:%SZ}"
                paragraph._p.append(wordml.tracked(piece.kind, self.number, piece.who, when, piece.text))
            else:
                self._run(paragraph, piece, bold)

    def _run(self, paragraph: Paragraph, piece: Piece, bold: bool) -> None:
        run = paragraph.add_run(piece.text)
        run.bold = True if bold or piece.kind == "bold" else None
        run.italic = True if piece.kind == "italic" else None
        if piece.kind == "comment":
            initials = "".join(word[0] for word in piece.who.split())
            comment = self.document.add_comment(run, piece.remark, piece.who, initials)
            comment._comment_elm.set(f"{{{wordml.W}}}date", f"{self.modified:%Y-%m-%dT%H:%M:%SZ}")

    def _table(self, item: Item) -> None:
        table = self.document.add_table(0, max(len(row) for row in item.rows), style="Table Grid")
        for cells, mark in zip(item.rows, item.marks, strict=True):
            row = table.add_row().cells
            for at, text in enumerate(cells):
                self._cell(row[at], text, bold=mark == "=" or (mark == ":" and at == 0))
            if mark == ":" and len(cells) < len(row):
                row[len(cells) - 1].merge(row[-1])
        self.document.add_paragraph()

    def _cell(self, cell: _Cell, text: str, bold: bool) -> None:
        """A cell's text; ` // ` parts its paragraphs."""
        first, *more = text.split(" // ")
        self._write(cell.paragraphs[0], first, bold)
        for line in more:
            self._write(cell.add_paragraph(), line, bold)

    def _toc(self, _item: Item) -> None:
        wordml.add_contents_styles(self.document)
        levels, words, entries = [0, 0], 0, []
        for item in self.source.items:
            words += len(item.text.split()) + sum(len(cell.split()) for row in item.rows for cell in row)
            if item.kind in ("heading1", "heading2"):
                level = int(item.kind[-1])
                levels = [levels[0] + 1, 0] if level == 1 else [levels[0], levels[1] + 1]
                number = ".".join(map(str, levels[:level])) + " " if self.head.get("numbering") == "headings" else ""
                entries.append((level, number + plain(item.text), 2 + words // _WORDS_A_PAGE))
        self._before_section(wordml.contents_list(entries))

    def _page(self, _item: Item) -> None:
        self.document.add_page_break()

    def _section(self, item: Item) -> None:
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        section.header.is_linked_to_previous = False
        section.header.paragraphs[0].text = item.text or self.head.get("header", "")

    def _box(self, item: Item) -> None:
        self.number += 1
        paragraphs = "".join(
            "<w:p>"
            + "".join(wordml.run(piece.text, "<w:b/>" if piece.kind == "bold" else "") for piece in pieces(line))
            + "</w:p>"
            for line in item.lines
        )
        self._before_section(wordml.text_box(self.number, paragraphs))

    def _cover(self, item: Item) -> None:
        table = self.document.add_table(0, 2, style="Table Grid")
        for at, line in enumerate(item.lines):
            label, _, value = line.partition(":")
            row = table.add_row().cells
            self._cell(row[0], label.strip(), bold=True)
            row[1].paragraphs[0]._p.append(wordml.content_control(at, label.strip(), value.strip()))
        self.document.add_paragraph()

    def _before_section(self, block) -> None:
        self.document.element.body.insert_element_before(block, "w:sectPr")
