"""Every letter that a PDF shows is in a block, left out by name, or counted as unread."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractors.model import Ledger, Part, Status
from extractors.pdf import pages
from extractors.pdf.account import HYPHENS, LINKS, REPEATED, SIGNS, account
from extractors.pdf.layout import PageContent
from extractors.pdf.pdfium import Plain
from extractors.read import read_bytes
from tests.extractors.pdf_files import BODY, HEAD, PageBreak, Paragraph, build, drawn, prose, table, two_columns
from tests.hostile.seeds import pdf

LINES = (
    "The first of several lines that were broken by a program which hyphen-",
    "ates words at the ends of lines, as many do, so that the parts of a coach-",
    "ing word stand on two of them, and are put together again when they are re-",
    "ad. The last line ends the paragraph.",
)


def ledger(data: bytes) -> Ledger:
    document = read_bytes(data, "a.pdf", "d1")
    assert document.status is Status.READ
    assert document.ledger is not None
    return document.ledger


def hyphenated(canvas: Canvas) -> None:
    canvas.setFont("Times-Roman", 11)
    for paragraph in range(4):
        for n, line in enumerate(LINES):
            last = n == len(LINES) - 1
            space = 0 if last else (400 - canvas.stringWidth(line, "Times-Roman", 11)) / len(line)
            canvas.drawString(72, 760 - 14 * n - 90 * paragraph, line, charSpace=space)


def turned(canvas: Canvas) -> None:
    canvas.setPageRotation(90)
    canvas.rotate(90)
    for line in range(12):
        canvas.drawString(80, -90 - 14 * line, f"Line {line} of a page on its side, about a session")


def form(canvas: Canvas) -> None:
    canvas.drawString(72, 760, "Name of the learner who hands in this form:")
    canvas.acroForm.textfield(name="learner", value="Robin Hartnell", x=72, y=720, width=200, height=20)
    canvas.textAnnotation("Which model is meant?", Rect=[72, 695, 90, 715])
    canvas.freeTextAnnotation("Typed onto the page", DA="/Helv 11 Tf", Rect=[72, 600, 200, 620])
    canvas.linkURL("https://example.org/a", (72, 755, 200, 775))


LOG = [["Date", "Client", "What was done"], *[[f"{n} May 2025", f"Client {n % 3}", prose(n, 20)] for n in range(1, 40)]]


@pytest.mark.parametrize(
    ("name", "data", "left"),
    [
        ("prose", build([Paragraph("1. A heading", HEAD), Paragraph(prose(1, 400), BODY)]), set()),
        ("columns", two_columns([Paragraph(prose(n, 150), BODY) for n in range(6)], "Two columns"), set()),
        ("a table over pages, its head on each", build([table(LOG, [90, 90, 270])]), {REPEATED}),
        ("a page on its side", drawn(turned, turned), set()),
        ("hyphens", drawn(hyphenated), {HYPHENS}),
        ("a form, a remark, a typed box, a link", drawn(form), {LINKS}),
        ("an empty page between two", build([Paragraph(prose(1, 90), BODY), PageBreak(), PageBreak(), Paragraph(prose(2, 90), BODY)]), set()),
    ],
)  # fmt: skip
def test_constructs_are_wholly_accounted_for(name: str, data: bytes, left: set[str]) -> None:
    found = ledger(data)
    assert found.unread == 0, name
    assert {kind for kind, _ in found.left_out} - {SIGNS} == left, name
    assert found.placed > 0


@pytest.mark.parametrize("number", range(len(pdf())))
def test_seeds_of_the_mutations_are_wholly_accounted_for(number: int) -> None:
    assert ledger(pdf()[number]).unread == 0


def test_what_stands_beside_the_pages_is_counted_too() -> None:
    found = ledger(drawn(form))
    drawn_only = ledger(drawn(lambda canvas: canvas.drawString(72, 760, "Name of the learner who hands in this form:")))
    assert found.placed - drawn_only.placed == len("RobinHartnellWhichmodelismeant?Typedontothepage")


def test_a_line_that_the_layout_loses_shows_as_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pages.read_page

    def forgetful(*given: object) -> PageContent:
        page = whole(*given)
        return PageContent(page.number, page.width, page.height, page.flow[:-4], characters=page.characters)

    monkeypatch.setattr(pages, "read_page", forgetful)
    document = read_bytes(drawn(hyphenated), "a.pdf", "d1")
    assert document.ledger is not None
    assert document.ledger.unread > 100
    assert document.status is Status.PARTLY_READ
    assert "unread-text" in [w.code for w in document.warnings]


def test_a_line_lost_on_one_page_is_not_made_up_for_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pages.read_page

    def confused(*given: object) -> PageContent:
        page = whole(*given)
        flow = page.flow[:-4] if page.number == 1 else (*page.flow, *page.flow[-4:])
        return PageContent(page.number, page.width, page.height, flow, characters=page.characters)

    monkeypatch.setattr(pages, "read_page", confused)
    document = read_bytes(drawn(hyphenated, hyphenated), "a.pdf", "d1")
    assert document.ledger is not None
    assert document.ledger.unread > 100


def test_letters_that_are_drawn_as_one_count_as_their_parts() -> None:
    page = PageContent(1, 595.0, 842.0)
    plain = Plain(("of\ufb01ce caf\u00e9",), 1, (), 0, False)
    blocks = read_bytes(build([Paragraph("office cafe\u0301", BODY)]), "a.pdf", "d1").blocks
    found = account(plain, [page], [b for b in blocks if b.part is Part.BODY])
    assert found.unread <= 1
