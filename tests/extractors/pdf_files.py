"""Makes PDF files for tests, in layouts as learners' programs print them. All names are invented."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=6)
INDENTED = ParagraphStyle("indented", parent=BODY, spaceAfter=0, firstLineIndent=24)
DOUBLE = ParagraphStyle("double", parent=BODY, leading=28, spaceAfter=0, firstLineIndent=36)
JUSTIFIED = ParagraphStyle("justified", parent=BODY, fontName="Helvetica", leading=16, alignment=TA_JUSTIFY)
HANGING = ParagraphStyle("hanging", parent=BODY, leftIndent=28, firstLineIndent=-28)
CELL = ParagraphStyle("cell", parent=BODY, fontSize=9, leading=11, spaceAfter=0)
HEAD = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=14, leading=18, spaceBefore=10, spaceAfter=6)
TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=20, leading=26, alignment=TA_CENTER)
RULED = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]

Drawn = Callable[[Canvas, Any], None]

_WORDS = (
    "coaching goal learner reflection practice evidence feedback organisation learning support change trust contract "
    "question silence review outcome value insight supervision ethical approach model leadership the a of and in "
    "to that with for on is was this we when where because"
).split()


def prose(seed: int, words: int) -> str:
    """Sentences without sense, always the same for a seed."""
    out: list[str] = []
    state = seed * 7919 + 17
    start = True
    for n in range(words):
        state = (state * 1103515245 + 12345) % 2**31
        word = _WORDS[(state >> 8) % len(_WORDS)]
        out.append(word.capitalize() if start else word)
        start = (state >> 16) % 13 == 0 or n == words - 1
        if start:
            out[-1] += "."
    return " ".join(out)


def build(story: Sequence[Flowable], on_page: Drawn | None = None, **options: Any) -> bytes:
    """A single-column A4 document."""
    out = BytesIO()
    document = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=72, rightMargin=72, topMargin=72, bottomMargin=72, invariant=1, **options
    )
    drawn = on_page or (lambda canvas, document: None)
    document.build(list(story), onFirstPage=drawn, onLaterPages=drawn)
    return out.getvalue()


def two_columns(story: Sequence[Flowable], title: str) -> bytes:
    """A title over the whole width, and two columns."""
    out = BytesIO()
    document = BaseDocTemplate(out, pagesize=A4, invariant=1)
    frames = [Frame(x, 72, 216, 640, leftPadding=0, rightPadding=0) for x in (72, 306)]

    def head(canvas: Canvas, _: Any) -> None:
        if canvas.getPageNumber() == 1:
            canvas.setFont("Helvetica-Bold", 16)
            canvas.drawString(72, 740, title)

    document.addPageTemplates([PageTemplate("two", frames, onPage=head)])
    document.build(list(story))
    return out.getvalue()


def drawn(*pages: Callable[[Canvas], None], **options: Any) -> bytes:
    """A document whose pages are drawn by hand."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, **options)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def table(rows: Sequence[Sequence[str]], widths: Sequence[float], repeat: int = 1) -> Table:
    """A ruled table with wrapped cells."""
    cells = [[Paragraph(text, CELL) for text in row] for row in rows]
    return Table(cells, colWidths=list(widths), repeatRows=repeat, style=RULED)


__all__ = [
    "BODY", "CELL", "DOUBLE", "HANGING", "HEAD", "INDENTED", "JUSTIFIED", "TITLE", "PageBreak", "Paragraph", "Spacer",
    "build", "drawn", "prose", "table", "two_columns",
]  # fmt: skip
