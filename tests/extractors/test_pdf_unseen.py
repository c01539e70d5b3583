"""PDFs: what nobody sees is read and marked, what stands beside the body does not break its sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from extractors.model import Block, Document, Part
from extractors.pdf.reader import read_pdf
from tests.extractors.pdf_files import drawn, prose
from tests.extractors.test_pdf_files import picture

NAME = "Orla Quill was the client here."
Draw = Callable[[Canvas], None]


def read(*pages: Draw) -> Document:
    return read_pdf(drawn(*pages), "Essay.pdf", "d1", "")


def column(canvas: Canvas, x: float, y: float, width: float, lines: int, seed: int, size: float = 11) -> str:
    """Draw lines of prose of this width; the text that they make."""
    text = simpleSplit(prose(seed, lines * 30), "Times-Roman", size, width)[:lines]
    canvas.setFont("Times-Roman", size)
    for n, line in enumerate(text):
        canvas.drawString(x, y - n * size * 1.27, line)
    return " ".join(text)


def body(canvas: Canvas) -> None:
    column(canvas, 72, 760, 420, 14, 3)
    canvas.setFillColor(colors.black)


def placed(canvas: Canvas, y: float = 500, text: str = NAME) -> None:
    canvas.setFont("Times-Roman", 11)
    canvas.drawString(80, y, text)


def white(canvas: Canvas) -> None:
    body(canvas)
    canvas.setFillColor(colors.white)
    placed(canvas)


def nearly_white(canvas: Canvas) -> None:
    body(canvas)
    canvas.setFillColorRGB(0.98, 0.97, 0.98)
    placed(canvas)


def white_in_printers_colours(canvas: Canvas) -> None:
    body(canvas)
    canvas.setFillColorCMYK(0, 0, 0, 0)
    placed(canvas)


def tiny(canvas: Canvas) -> None:
    body(canvas)
    canvas.setFont("Times-Roman", 1)
    canvas.drawString(80, 500, NAME)


def without_paint(canvas: Canvas) -> None:
    body(canvas)
    text = canvas.beginText(80, 500)
    text.setTextRenderMode(3)
    text.textLine(NAME)
    canvas.drawText(text)


def black_on_black(canvas: Canvas) -> None:
    body(canvas)
    canvas.rect(72, 490, 300, 24, fill=1, stroke=0)
    placed(canvas)


def blue_on_the_same_blue(canvas: Canvas) -> None:
    body(canvas)
    canvas.setFillColor(colors.darkblue)
    canvas.rect(72, 490, 300, 24, fill=1, stroke=0)
    placed(canvas)


def white_between_words_that_are_seen(canvas: Canvas) -> None:
    body(canvas)
    canvas.setFillColor(colors.white)
    placed(canvas, 761)


def below_the_page(canvas: Canvas) -> None:
    body(canvas)
    placed(canvas, -30)


def on_white_over_black(canvas: Canvas) -> None:
    body(canvas)
    canvas.rect(60, 480, 400, 50, fill=1, stroke=0)
    canvas.setFillColor(colors.white)
    canvas.rect(72, 490, 300, 24, fill=1, stroke=0)
    placed(canvas)


UNSEEN = (
    white, nearly_white, white_in_printers_colours, tiny, without_paint, black_on_black, blue_on_the_same_blue,
    white_between_words_that_are_seen, below_the_page, on_white_over_black,
)  # fmt: skip


@pytest.mark.parametrize("page", UNSEEN, ids=lambda page: page.__name__)
def test_what_nobody_sees_is_a_hidden_block_of_its_own(page: Draw) -> None:
    document = read(page)
    hidden = [b for b in document.blocks if b.look.hidden]
    assert [(b.part, b.text) for b in hidden] == [(Part.BODY, NAME)]
    assert not any("Orla" in b.text for b in document.blocks if not b.look.hidden)
    assert "hidden-text" in {w.code for w in document.warnings}
    assert document.ledger is not None
    assert document.ledger.unread == 0


def white_on_blue(canvas: Canvas) -> None:
    body(canvas)
    canvas.setFillColor(colors.darkblue)
    canvas.rect(72, 490, 300, 24, fill=1, stroke=0)
    canvas.setFillColor(colors.white)
    placed(canvas)


def white_on_a_photograph(canvas: Canvas) -> None:
    body(canvas)
    canvas.drawImage(picture(), 72, 400, 300, 150)
    canvas.setFillColor(colors.white)
    placed(canvas)


def white_on_a_gradient(canvas: Canvas) -> None:
    body(canvas)
    canvas.linearGradient(0, 0, 600, 800, (colors.red, colors.yellow))
    canvas.setFillColor(colors.white)
    placed(canvas)


def black_on_a_shadow(canvas: Canvas) -> None:
    body(canvas)
    canvas.saveState()
    canvas.setFillAlpha(0.1)
    canvas.rect(72, 490, 300, 24, fill=1, stroke=0)
    canvas.restoreState()
    placed(canvas)


def outlined_in_black(canvas: Canvas) -> None:
    body(canvas)
    text = canvas.beginText(80, 500)
    text.setFillColor(colors.white)
    text.setTextRenderMode(2)
    text.textLine(NAME)
    canvas.drawText(text)


def small_print(canvas: Canvas) -> None:
    body(canvas)
    canvas.setFont("Times-Roman", 5)
    canvas.drawString(80, 500, NAME)


def scan_with_recognised_words(canvas: Canvas) -> None:
    canvas.drawImage(picture(), 0, 0, *A4)
    text = canvas.beginText(80, 700)
    text.setTextRenderMode(3)
    text.textLine(NAME)
    text.textLine("What was said is written above and was found by a program.")
    canvas.drawText(text)


SEEN = (
    white_on_blue, white_on_a_photograph, white_on_a_gradient, black_on_a_shadow, outlined_in_black, small_print,
    scan_with_recognised_words,
)  # fmt: skip


@pytest.mark.parametrize("page", SEEN, ids=lambda page: page.__name__)
def test_what_can_be_seen_or_may_be_is_not_hidden(page: Draw) -> None:
    document = read(page)
    assert any(NAME in b.text for b in document.blocks)
    assert not any(b.look.hidden for b in document.blocks)
    assert "hidden-text" not in {w.code for w in document.warnings}


# --- beside the body ------------------------------------------------------------------------------------------


def beside(document: Document) -> list[Block]:
    return [b for b in document.blocks if b.part is Part.TEXTBOX]


def texts(document: Document) -> list[str]:
    return [b.text for b in document.blocks if b.part is Part.BODY]


@pytest.mark.parametrize(
    ("reason", "left", "x", "size"),
    [
        ("notes at the right in small type", 72.0, 430.0, 8.0),
        ("notes at the left in small type", 180.0, 50.0, 8.0),
        ("notes at the right in the type of the body", 72.0, 430.0, 11.0),
        ("notes at the left, off the lines of the body", 180.0, 50.0, 10.8),
    ],
)
def test_notes_beside_the_body(reason: str, left: float, x: float, size: float) -> None:
    made: list[str] = []

    def page(canvas: Canvas) -> None:
        made.append(column(canvas, left, 760, 330, 30, 4))
        made.append(column(canvas, x, 735, 110, 4, 5, size))
        made.append(column(canvas, x, 560, 110, 3, 6, size))

    document = read(page)
    assert texts(document) == made[:1], reason
    assert [b.text for b in beside(document)] == made[1:]
    assert [document.blocks[b.anchor or 0].text for b in beside(document)] == made[:1] * 2
    assert document.ledger is not None
    assert document.ledger.unread == 0


def test_a_heading_over_the_whole_width_stays_with_the_body() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 15)
        canvas.drawString(72, 790, "What I learned from a year of coaching in three different teams")
        column(canvas, 72, 750, 330, 30, 4)
        column(canvas, 430, 725, 110, 4, 5, 8)

    document = read(page)
    assert texts(document)[0] == "What I learned from a year of coaching in three different teams"
    assert len(texts(document)) == 2
    assert len(beside(document)) == 1


@pytest.mark.parametrize(("step", "right"), [(1, False), (5, False), (1, True), (10, False)])
def test_numbers_of_lines_are_in_no_block(step: int, right: bool) -> None:
    made: list[str] = []

    def page(canvas: Canvas) -> None:
        made.append(column(canvas, 90, 760, 420, 45, 4))
        canvas.setFont("Helvetica", 8)
        for n in range(step, 46, step):
            canvas.drawRightString(540 if right else 74, 760 - (n - 1) * 11 * 1.27, str(n))

    document = read(page)
    assert texts(document) == made
    assert beside(document) == []
    assert document.ledger is not None
    assert dict(document.ledger.left_out)["numbers of lines"] > 0
    assert document.ledger.unread == 0


def form(canvas: Canvas) -> None:
    canvas.setFont("Times-Roman", 11)
    for n, (label, value) in enumerate((("Learner", "Kim Ellis"), ("Centre", "Northgate"), ("Unit", "701")) * 3):
        canvas.drawString(72, 760 - n * 18, label)
        canvas.drawString(430, 760 - n * 18, value)


def numbered_list(canvas: Canvas) -> None:
    for n in range(8):
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(72, 760 - n * 42, str(n + 1))
        column(canvas, 100, 760 - n * 42, 400, 2, n)


def hanging_headings(canvas: Canvas) -> None:
    for n in range(3):
        canvas.setFont("Times-Bold", 11)
        canvas.drawString(72, 760 - n * 160, f"1.{n + 1}")
        column(canvas, 110, 760 - n * 160, 400, 8, n)


def dated_entries(canvas: Canvas) -> None:
    for n in range(4):
        canvas.setFont("Times-Bold", 11)
        canvas.drawString(72, 760 - n * 140, f"Session {n + 1}")
        canvas.drawRightString(492, 760 - n * 140, f"{n + 3} March 2026")
        column(canvas, 72, 740 - n * 140, 420, 6, n)


@pytest.mark.parametrize("page", [form, numbered_list, hanging_headings, dated_entries], ids=lambda page: page.__name__)
def test_labels_values_and_numbers_of_lists_stay_in_the_body(page: Draw) -> None:
    document = read(page)
    assert beside(document) == []
    assert document.ledger is not None
    assert "numbers of lines" not in dict(document.ledger.left_out)


@pytest.mark.parametrize("angle", [90, 270, 45])
def test_text_along_the_edge_and_across_the_page_is_read_by_itself(angle: int) -> None:
    made: list[str] = []

    def page(canvas: Canvas) -> None:
        made.append(column(canvas, 90, 760, 420, 20, 4))
        canvas.saveState()
        canvas.translate(300 if angle == 45 else 40, 300)
        canvas.rotate(angle)
        canvas.drawString(0, 0, "In confidence: for Orla Quill")
        canvas.restoreState()

    document = read(page)
    assert texts(document) == made
    assert [b.text for b in beside(document)] == ["In confidence: for Orla Quill"]
    assert document.ledger is not None
    assert document.ledger.unread == 0
