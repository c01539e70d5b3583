"""Builds a PDF from a source, with a running head, page numbers and a hanging reference list."""

from __future__ import annotations

import re
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    ListFlowable,
    ListItem,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from samples.markup import Item, Source

_BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=15, spaceAfter=8, alignment=TA_LEFT)
_TITLE = ParagraphStyle("title", _BODY, fontName="Times-Bold", fontSize=17, leading=21, spaceAfter=16)
_STYLES = {
    "paragraph": _BODY,
    "heading1": ParagraphStyle(
        "heading1", _BODY, fontName="Times-Bold", fontSize=14, leading=18, spaceBefore=10, keepWithNext=1
    ),
    "heading2": ParagraphStyle(
        "heading2", _BODY, fontName="Times-Bold", fontSize=12, leading=16, spaceBefore=8, keepWithNext=1
    ),
    "heading3": ParagraphStyle("heading3", _BODY, fontName="Times-Italic", fontSize=11, spaceBefore=6, keepWithNext=1),
    "reference": ParagraphStyle("reference", _BODY, leftIndent=1 * cm, firstLineIndent=-1 * cm, spaceAfter=5),
}


def build(source: Source, path: Path) -> None:
    """Write the PDF for `source` to `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    head = source.head
    template = SimpleDocTemplate(
        str(path), pagesize=A4, title=head["title"], author=head["author"], invariant=1,
        leftMargin=2.6 * cm, rightMargin=2.6 * cm, topMargin=2.6 * cm, bottomMargin=2.4 * cm,
    )  # fmt: skip

    def frame(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("Times-Italic", 9)
        canvas.drawString(2.6 * cm, A4[1] - 1.6 * cm, head.get("header", ""))
        canvas.drawCentredString(A4[0] / 2, 1.4 * cm, f"Page {document.page}")

    story: list[Flowable] = [Paragraph(escape(head["heading"]), _TITLE)]
    for item in source.items:
        story.extend(_flowables(item))
    template.build(story, onFirstPage=frame, onLaterPages=frame)


def _flowables(item: Item) -> list[Flowable]:
    if item.kind == "table":
        rows = [[Paragraph(_marked(cell), _BODY) for cell in row] for row in item.rows]
        return [
            Table(
                rows, style=TableStyle([("GRID", (0, 0), (-1, -1), 0.4, "grey"), ("VALIGN", (0, 0), (-1, -1), "TOP")])
            ),
            Spacer(1, 8),
        ]
    if item.kind == "page":
        return [PageBreak()]
    if item.kind == "bullet":
        return [ListFlowable([ListItem(Paragraph(_marked(item.text), _BODY))], bulletType="bullet", start="•")]
    return [Paragraph(_marked(item.text), _STYLES[item.kind])]


def _marked(text: str) -> str:
    bold = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(text))
    return re.sub(r"\*([^*\s][^*]*?)\*", r"<i>\1</i>", bold)
