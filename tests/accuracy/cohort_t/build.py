"""Build cohort t with the builder of cohort e: `python -m tests.accuracy.cohort_t.build` in the repository's root.

The one PDF is written with reportlab as cohort c's, with tables, so that no LibreOffice is needed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pdfplumber
from reportlab import rl_config
from reportlab.lib.colors import grey
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from tests.accuracy.cohort_c.markup import Run, Source
from tests.accuracy.cohort_e import papers
from tests.accuracy.cohort_e.build import build

HERE = Path(__file__).parent
LAYOUT = "learners' own file names, all in one folder"
BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11.5, leading=15, spaceAfter=8)
CELL = ParagraphStyle("cell", BODY, fontSize=9.5, leading=12, spaceAfter=0)
HEAD = ParagraphStyle("head", CELL, fontName="Times-Bold")
STYLES = {
    "bullet": ParagraphStyle("bullet", BODY, leftIndent=14),
    "title": ParagraphStyle("title", BODY, fontName="Times-Bold", fontSize=20, leading=26),
    "1": ParagraphStyle("h1", BODY, fontName="Times-Bold", fontSize=15, leading=19, spaceBefore=12),
    "2": ParagraphStyle("h2", BODY, fontName="Times-Bold", fontSize=12.5, leading=16, spaceBefore=8),
}


def marked(runs: list[Run]) -> str:
    return "".join(f"<b>{escape(r.text)}</b>" if "b" in r.marks else escape(r.text) for r in runs)


def table(rows: list[list[list[list[Run]]]]) -> Table:
    cells = [
        [[Paragraph(marked(p), CELL if number else HEAD) for p in cell] for cell in row]
        for number, row in enumerate(rows)
    ]
    made = Table(cells, colWidths=[(A4[0] - 120) / len(rows[0])] * len(rows[0]), repeatRows=0)
    made.setStyle([("GRID", (0, 0), (-1, -1), 0.5, grey), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    return made


def write_pdf(source: Source, path: Path) -> int:
    rl_config.invariant = 1
    story: list[Any] = []
    for block in source.blocks:
        if block.kind == "refs":
            story += [Paragraph(escape(entry.raw), BODY) for entry in source.references]
        elif block.kind == "table":
            story += [table(block.rows), Spacer(1, 10)]
        else:
            kind = str(block.level) if block.kind == "heading" else block.kind
            story.append(Paragraph(marked(block.runs), STYLES.get(kind, BODY)))

    def furniture(canvas: Any, doc: Any) -> None:
        canvas.setFont("Times-Roman", 9)
        canvas.drawCentredString(A4[0] / 2, 30, str(doc.page))

    path.parent.mkdir(parents=True, exist_ok=True)
    doc = SimpleDocTemplate(str(path), pagesize=A4, leftMargin=60, rightMargin=60, topMargin=60, bottomMargin=54)
    doc.build(story, onFirstPage=furniture, onLaterPages=furniture)
    with pdfplumber.open(path) as pdf:
        return len(pdf.pages)


if __name__ == "__main__":
    papers.write_pdf = write_pdf
    build(HERE, "t", LAYOUT)
