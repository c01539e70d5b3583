"""Write a source as a PDF with a running header on every page; returns the number of pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from .markup import Run, Source, plain

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=7)
BULLET = ParagraphStyle("bullet", BODY, leftIndent=14)
HEADINGS = {
    1: ParagraphStyle("h1", BODY, fontName="Helvetica-Bold", fontSize=14, leading=18, spaceBefore=12),
    2: ParagraphStyle("h2", BODY, fontName="Helvetica-Bold", fontSize=11.5, leading=15, spaceBefore=8),
}
TITLE = ParagraphStyle("title", BODY, fontName="Helvetica-Bold", fontSize=20, leading=26)


def marked(runs: list[Run]) -> str:
    return "".join(f"<b>{escape(r.text)}</b>" if "b" in r.marks else escape(r.text) for r in runs)


def write_pdf(source: Source, path: Path) -> int:
    rl_config.invariant = 1
    story: list[Any] = []
    for block in source.blocks:
        if block.kind == "refs":
            story += [Paragraph(escape(entry.raw), BODY) for entry in source.references]
        elif block.kind == "heading":
            story.append(Paragraph(marked(block.runs), HEADINGS[block.level]))
        elif block.kind == "bullet":
            story.append(Paragraph(marked(block.runs), BULLET, bulletText="•"))
        elif block.kind in {"para", "title"}:
            story.append(Paragraph(marked(block.runs), TITLE if block.kind == "title" else BODY))
        else:
            raise ValueError(f"no {block.kind} in a PDF")
    header = plain(source.header)

    def furniture(canvas: Any, doc: Any) -> None:
        canvas.setAuthor(source.props.get("creator", ""))
        canvas.setTitle(source.props.get("title", ""))
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, A4[1] - 36, header)
        canvas.drawRightString(A4[0] - 60, 30, f"Page {doc.page}")

    path.parent.mkdir(parents=True, exist_ok=True)
    doc = SimpleDocTemplate(str(path), pagesize=A4, leftMargin=60, rightMargin=60, topMargin=60, bottomMargin=54)
    doc.build(story, onFirstPage=furniture, onLaterPages=furniture)
    return int(doc.page)
