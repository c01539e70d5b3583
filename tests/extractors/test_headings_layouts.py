"""Headings in the layouts of many hands: above tables and forms, in sizes, numbered, plain; as Word files and as PDF."""

from __future__ import annotations

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from extractors.model import Document
from extractors.read import read_bytes
from extractors.word.reader import read_word
from tests.extractors.heading_layouts import LAYOUTS, body, expected
from tests.extractors.pdf_files import BODY, HEAD, TITLE, Paragraph, Spacer, build, table
from tests.extractors.word_files import package

BOLD = ParagraphStyle("bold", parent=BODY, fontName="Times-Bold")
LOOKS = {
    "b": BOLD,
    "c": ParagraphStyle("centred", parent=BOLD, alignment=1),
    "l": ParagraphStyle("large bold", parent=BOLD, fontSize=16, leading=20),
    "L": ParagraphStyle("large", parent=BODY, fontSize=15, leading=19),
    "C": ParagraphStyle("blue", parent=BODY, textColor="#1F4E79"),
    "i": ParagraphStyle("italic", parent=BODY, fontName="Times-Italic"),
    "1": HEAD,
    "2": ParagraphStyle("second", parent=HEAD, fontSize=12.5),
    "T": TITLE,
}
STYLED_ONLY = "bold line that leads to a list is none"
"""What tells this line from a heading is that the headings have styles; a PDF has none."""
TABLE_WIDTH = 440.0


def drawn(line: str) -> list[Flowable]:
    look, text = line.removeprefix("#").split("|", 1)
    if look != "t":
        return [Paragraph(f"<u>{text}</u>" if look == "u" else text, LOOKS.get(look, BODY))]
    rows = [[cell.strip() for cell in row.split(";")] for row in text.split(" / ")]
    columns = max(map(len, rows))
    cells = [[f"<b>{c[1:]}</b>" if c.startswith("*") else c for c in row] + [""] * (columns - len(row)) for row in rows]
    return [table(cells, [TABLE_WIDTH / columns] * columns), Spacer(1, 8)]


def headings(document: Document) -> list[str]:
    return [document.blocks[h.block].text for h in document.headings]


@pytest.mark.parametrize("name", LAYOUTS)
def test_in_word(name: str) -> None:
    document = read_word(package(body(LAYOUTS[name])), "Work.docx", "d1", "0" * 64)
    assert headings(document) == expected(LAYOUTS[name])


@pytest.mark.parametrize("name", [name for name in LAYOUTS if name != STYLED_ONLY])
def test_in_pdf(name: str) -> None:
    story = [flowable for line in LAYOUTS[name] for flowable in drawn(line)]
    assert headings(read_bytes(build(story), "Work.pdf", "d1")) == expected(LAYOUTS[name])
