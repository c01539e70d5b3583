"""Tables of PDFs: ruled, over pages, and only aligned."""

from __future__ import annotations

import pytest
from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table as Drawn

from extractors.model import Document, Part, Table
from extractors.pdf.reader import read_pdf
from tests.extractors.pdf_files import BODY, CELL, HEAD, Paragraph, Spacer, build, drawn, prose, table

HEADER = ["Date", "Client", "Length", "Key points"]
WIDTHS = [70, 70, 60, 240]


def read(data: bytes) -> Document:
    return read_pdf(data, "cohort/log.pdf", "d1", "0" * 64)


def grid(document: Document, found: Table) -> list[list[str]]:
    """The text of each grid place; paragraphs of a cell parted by a bar."""
    rows = [[""] * found.columns for _ in range(found.rows)]
    for cell in found.cells:
        rows[cell.row][cell.column] = "|".join(document.blocks[b].text for b in cell.blocks)
    return rows


def log(rows: int) -> list[list[str]]:
    return [[f"{n + 1} May 2026", f"Client {n % 3 + 1}", "1:30", prose(n + 1, 24)] for n in range(rows)]


def test_a_log_over_two_pages_is_one_table_without_the_repeated_header() -> None:
    rows = log(30)
    document = read(build([Paragraph("Coaching log", HEAD), table([HEADER, *rows], WIDTHS), Paragraph("End.", BODY)]))
    assert len(document.tables) == 1
    assert grid(document, document.tables[0]) == [HEADER, *rows]
    flow = [b.text for b in document.blocks if b.part is Part.BODY and b.cell is None]
    assert flow == ["Coaching log", "End."]
    assert {b.page for b in document.blocks if b.cell} == {1, 2}


def test_a_continued_table_without_repeated_header_is_joined() -> None:
    rows = log(30)
    document = read(build([table([HEADER, *rows], WIDTHS, repeat=0)]))
    assert [grid(document, t) for t in document.tables] == [[HEADER, *rows]]


def test_a_row_cut_by_the_end_of_a_page_is_put_together() -> None:
    long = prose(5, 300)
    story = [Spacer(1, 500), table([HEADER, ["1 May 2026", "Client 1", "60", long]], WIDTHS, repeat=0)]
    document = read(build(story))
    assert grid(document, document.tables[0]) == [HEADER, ["1 May 2026", "Client 1", "60", long]]


def test_two_tables_with_text_between_stay_two() -> None:
    data = build([table([HEADER, *log(2)], WIDTHS), Paragraph(prose(2, 30), BODY), table([HEADER, *log(3)], WIDTHS)])
    document = read(data)
    assert [t.rows for t in document.tables] == [3, 4]
    order = [b.cell.table if b.cell else None for b in document.blocks if b.part is Part.BODY]
    assert order == sorted(order, key=lambda x: {0: 0, None: 1, 1: 2}[x])


def test_merged_cells_stand_once_with_their_spans() -> None:
    style = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("SPAN", (0, 0), (2, 0)), ("SPAN", (0, 1), (0, 2))]
    rows = [["Session record", "", ""], ["Client 1", "Aim", "Delegation"], ["", "Outcome", "A plan"]]
    document = read(build([Drawn(rows, colWidths=[100, 100, 200], style=style)]))
    spans = {
        document.blocks[c.blocks[0]].text: (c.row_span, c.column_span) for c in document.tables[0].cells if c.blocks
    }
    assert spans["Session record"] == (1, 3)
    assert spans["Client 1"] == (2, 1)
    assert spans["A plan"] == (1, 1)


def test_a_frame_around_text_is_no_table() -> None:
    boxed = Drawn(
        [[Paragraph(prose(4, 60), BODY)]], colWidths=[400], style=[("BOX", (0, 0), (-1, -1), 1, colors.black)]
    )
    document = read(build([Paragraph(prose(1, 40), BODY), boxed, Paragraph(prose(2, 40), BODY)]))
    assert not document.tables
    assert prose(4, 60) in [b.text for b in document.blocks]


def test_aligned_columns_without_rules_are_a_table() -> None:
    rows = [["Date", "Client", "Hours"], *([f"{n} June 2026", f"Client {n % 2 + 1}", "1.5"] for n in range(1, 7))]

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 780, "Log of sessions held")
        for n, row in enumerate(rows):
            for x, text in zip((72, 200, 330), row, strict=True):
                canvas.drawString(x, 740 - 16 * n, text)

    document = read(drawn(draw))
    assert [grid(document, t) for t in document.tables] == [rows]
    assert document.blocks[0].text == "Log of sessions held"


def test_figures_set_to_the_right_stand_close_to_the_next_column() -> None:
    rows = [
        ["Date", "Client", "Length", "Topic"],
        *([f"{n + 10}/06/2026", f"Client {n % 2 + 1}", "1:30", "trust"] for n in range(9)),
    ]

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for x, text in zip((72, 131, 200, 243), rows[0], strict=True):
            canvas.drawString(x, 740, text)
        for n, row in enumerate(rows[1:], 1):
            canvas.drawRightString(128, 740 - 13 * n, row[0])
            canvas.drawString(131, 740 - 13 * n, row[1])
            canvas.drawRightString(240, 740 - 13 * n, row[2])
            canvas.drawString(243, 740 - 13 * n, row[3])

    document = read(drawn(draw))
    assert [grid(document, t) for t in document.tables] == [rows]


def test_contents_and_prose_are_no_aligned_table() -> None:
    titles = ["Introduction", "Models", "Practice", "Reflection", "References"]

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for n, title in enumerate(titles):
            for x, text in zip((72, 110, 500), (f"{n + 1}", title, f"{n * 3 + 2}"), strict=True):
                canvas.drawString(x, 740 - 16 * n, text)

    assert not read(drawn(draw)).tables
    assert not read(build([Paragraph(prose(n, 80), BODY) for n in range(8)])).tables


WANTED = [
    ["Date", "Client", "Length", "Topic"],
    *(
        [f"{n + 10}/06/2026", f"Client {n % 2 + 1}", "1 hour", "Confidence and the plan for the next step"]
        for n in range(5)
    ),
]
K = colors.black


@pytest.mark.parametrize(
    "rules",
    [
        pytest.param([("GRID", (0, 0), (-1, -1), 0.5, K)], id="all"),
        pytest.param([("INNERGRID", (0, 0), (-1, -1), 0.5, K)], id="no border"),
        pytest.param([("LINEBELOW", (0, 0), (-1, -1), 0.5, K)], id="between rows"),
        pytest.param([("LINEBELOW", (0, n), (-1, n), 1, K) for n in (0, -1)], id="under the head and the end"),
        pytest.param(
            [("BOX", (0, 0), (-1, -1), 0.5, K), ("LINEBELOW", (0, 0), (-1, 0), 0.5, K)], id="a box and its head"
        ),
        pytest.param([("BOX", (0, 0), (-1, -1), 0.5, K), ("LINEBELOW", (0, 0), (-1, -1), 0.5, K)], id="a box and rows"),
        pytest.param([("LINEBEFORE", (1, 0), (-1, -1), 0.5, K)], id="between columns"),
        pytest.param([("GRID", (0, 0), (-1, 0), 0.5, K), ("GRID", (1, 1), (2, -1), 0.5, K)], id="open at the sides"),
        pytest.param(
            [("BACKGROUND", (0, n), (-1, n), colors.lightgrey) for n in (0, 2, 4)], id="every other row filled"
        ),
        pytest.param([], id="none"),
    ],
)
def test_a_table_is_whole_whatever_of_it_is_ruled(rules: list[tuple[object, ...]]) -> None:
    cells = [[Paragraph(text, CELL) for text in row] for row in WANTED]
    made = Drawn(cells, colWidths=[70, 70, 60, 220], style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *rules])
    document = read(build([Paragraph(prose(1, 30), BODY), made, Paragraph(prose(2, 30), BODY)]))
    assert [grid(document, t) for t in document.tables] == [WANTED]
    body = [b.text for b in document.blocks if b.part is Part.BODY and b.cell is None]
    assert body == [prose(1, 30), prose(2, 30)]
    assert document.ledger is not None
    assert document.ledger.unread == 0
