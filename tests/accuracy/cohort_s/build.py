"""Build cohort s with the builder of cohort e: `python -m tests.accuracy.cohort_s.build` in the repository's root.

Its PDF is made by ReportLab as in cohort c, but with tables, so that no LibreOffice is needed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from tests.accuracy.cohort_c.markup import Block, Source, plain
from tests.accuracy.cohort_c.pdf_out import BODY, BULLET, HEADINGS, TITLE, marked
from tests.accuracy.cohort_e import papers
from tests.accuracy.cohort_e.build import build

HERE = Path(__file__).parent
LAYOUT = "learners' own file names, all in one folder"
WIDTH = A4[0] - 120


def table(block: Block) -> Table:
    rows = [
        [[Paragraph(marked(p) if n else f"<b>{marked(p)}</b>", BODY) for p in cell] for cell in row]
        for n, row in enumerate(block.rows)
    ]
    made = Table(rows, colWidths=[WIDTH / len(rows[0])] * len(rows[0]), repeatRows=1, spaceAfter=10)
    made.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return made


def write_pdf(source: Source, path: Path) -> int:
    rl_config.invariant = 1
    story: list[Any] = []
    for block in source.blocks:
        if block.kind == "table":
            story.append(table(block))
        elif block.kind == "refs":
            story += [Paragraph(escape(entry.raw), BODY) for entry in source.references]
        elif block.kind == "heading":
            story.append(Paragraph(marked(block.runs), HEADINGS[block.level]))
        elif block.kind == "bullet":
            story.append(Paragraph(marked(block.runs), BULLET, bulletText="•"))
        elif block.runs:
            story.append(Paragraph(marked(block.runs), TITLE if block.kind == "title" else BODY))
    header = plain(source.header)

    def furniture(canvas: Any, doc: Any) -> None:
        canvas.setAuthor(source.props.get("creator", ""))
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, A4[1] - 36, header)
        canvas.drawRightString(A4[0] - 60, 30, f"Page {doc.page}")

    path.parent.mkdir(parents=True, exist_ok=True)
    doc = SimpleDocTemplate(str(path), pagesize=A4, leftMargin=60, rightMargin=60, topMargin=60, bottomMargin=54)
    doc.build(story, onFirstPage=furniture, onLaterPages=furniture)
    return int(doc.page)


if __name__ == "__main__":
    papers.write_pdf = write_pdf
    build(HERE, "s", LAYOUT)
