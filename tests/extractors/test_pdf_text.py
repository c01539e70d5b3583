"""Paragraphs, columns, running lines, lists and links of PDFs."""

from __future__ import annotations

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from extractors.model import Document, Part, Role
from extractors.pdf.reader import read_pdf
from tests.extractors.pdf_files import (
    BODY,
    DOUBLE,
    HANGING,
    HEAD,
    INDENTED,
    JUSTIFIED,
    TITLE,
    Paragraph,
    build,
    drawn,
    prose,
    two_columns,
)


def read(data: bytes) -> Document:
    return read_pdf(data, "cohort/essay.pdf", "d1", "0" * 64)


def texts(document: Document, part: Part = Part.BODY) -> list[str]:
    return [block.text for block in document.blocks if block.part is part]


def essay(style: ParagraphStyle) -> tuple[list[str], bytes]:
    """Four sections of prose under running lines."""
    story, expected = [], []
    for section in range(4):
        title = f"{section + 1}. Heading number {section + 1}"
        story.append(Paragraph(title, HEAD))
        expected.append(title)
        for n in range(4):
            text = prose(section * 10 + n + 1, 60 + 23 * n)
            story.append(Paragraph(text, style))
            expected.append(text)

    def running(canvas: Canvas, document: object) -> None:
        canvas.setFont("Times-Roman", 9)
        canvas.drawString(72, 802, "Unit 700 assignment")
        canvas.drawRightString(523, 802, "Robin Hartnell")
        canvas.drawCentredString(297, 36, f"Page {canvas.getPageNumber()} of 9")

    return expected, build(story, running)


@pytest.mark.parametrize(
    "style", [BODY, INDENTED, DOUBLE, JUSTIFIED], ids=["spaced", "first line indented", "double spaced", "justified"]
)
def test_paragraphs_come_whole_in_every_common_setting(style: ParagraphStyle) -> None:
    expected, data = essay(style)
    document = read(data)
    assert texts(document) == expected
    assert [document.blocks[h.block].text for h in document.headings] == [t for t in expected if "Heading" in t]


def test_running_lines_stand_once_per_page_outside_the_body() -> None:
    document = read(essay(BODY)[1])
    pages = {b.page for b in document.blocks if b.part is Part.BODY}
    headers = [b for b in document.blocks if b.part is Part.HEADER]
    assert len(pages) > 1
    assert {b.page for b in headers} == pages
    assert all("Robin Hartnell" in b.text for b in headers)
    assert texts(document, Part.FOOTER) == [f"Page {n} of 9" for n in sorted(p for p in pages if p)]


def test_a_form_repeated_on_each_page_keeps_its_heading_in_the_body() -> None:
    def form(client: str) -> list[str]:
        return ["Record of a session", f"Client: {client}", "Length: 60 minutes", prose(len(client), 40)]

    def page(client: str) -> object:
        def draw(canvas: Canvas) -> None:
            canvas.setFont("Helvetica-Bold", 16)
            canvas.drawString(72, 780, form(client)[0])
            canvas.setFont("Helvetica", 11)
            for n, line in enumerate(form(client)[1:3]):
                canvas.drawString(72, 740 - 30 * n, line)

        return draw

    document = read(drawn(*(page(c) for c in ("Client A", "Client B", "Client C"))))
    assert texts(document).count("Record of a session") == 3
    assert not texts(document, Part.HEADER)


def test_reference_entries_stay_whole_over_a_page() -> None:
    entries = [
        f"{name}, A. ({1990 + n}) <i>{prose(n + 1, 14)[:-1]}</i>. {n + 1}nd edn. London: {prose(n + 50, 5)}"
        for n, name in enumerate(["Abbot", "Bexley", "Corder", "Dunmore", "Eastley", "Farrow", "Gorley", "Hadley"] * 5)
    ]
    document = read(build([Paragraph("References", HEAD), *(Paragraph(e, HANGING) for e in entries)]))
    plain = [e.replace("<i>", "").replace("</i>", "") for e in entries]
    assert texts(document)[1:] == plain
    assert max(b.page or 0 for b in document.blocks) > 1


def test_two_columns_are_read_one_after_the_other() -> None:
    expected = [prose(n, 70) for n in range(1, 14)]
    data = two_columns([Paragraph(text, BODY) for text in expected], "A study of coaching")
    document = read(data)
    assert texts(document)[0] == "A study of coaching"
    body = [t for t in texts(document) if t != "A study of coaching"]
    assert "\n".join(body) == "\n".join(expected)


def test_a_form_of_labels_and_values_is_not_two_columns() -> None:
    lines = [("Learner", "Robin Hartnell"), ("Unit", "701"), ("Centre", "Northgate"), ("Date", "4 May 2026")] * 2

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for n, (label, value) in enumerate(lines):
            canvas.drawString(72, 760 - 24 * n, f"{label}:")
            canvas.drawString(300, 760 - 24 * n, value)

    assert texts(read(drawn(draw))) == [f"{label}:\t{value}" for label, value in lines]


def test_bullets_and_typed_numbers() -> None:
    bulleted = ParagraphStyle("b", parent=BODY, leftIndent=36, bulletIndent=18)
    items = [prose(n, 40) for n in range(1, 4)]
    story = [Paragraph(prose(9, 40), BODY), *(Paragraph(t, bulleted, bulletText="•") for t in items)]
    document = read(build(story))
    found = [b for b in document.blocks if b.role is Role.LIST_ITEM]
    assert [b.text for b in found] == items
    assert {b.label for b in found} == {"•"}


def test_bullets_do_not_part_the_prose_around_them() -> None:
    bulleted = ParagraphStyle("b", parent=BODY, leftIndent=36, bulletIndent=18)
    expected, story = [], []
    for n in range(6):
        for style, mark in ((BODY, None), (bulleted, "•")):
            expected.append(prose(n * 2 + bool(mark) + 40, 45))
            story.append(Paragraph(expected[-1], style, bulletText=mark))
    assert texts(read(build(story))) == expected


def test_references_under_a_plain_heading_stay_whole() -> None:
    entries = [f"Corder, A. ({1990 + n}) {prose(n + 1, 24)}" for n in range(6)]
    before = [prose(n, 90) for n in range(3)]
    story = [*(Paragraph(t, BODY) for t in (*before, "References")), *(Paragraph(e, HANGING) for e in entries)]
    assert texts(read(build(story))) == [*before, "References", *entries]


def test_references_without_indentation_or_space_between_them() -> None:
    entries = [
        "Corder, A. (1994) Questions that help",
        "Centre for Trust (2003) A code of practice",
        "Dunmore, B. C. (2011) On goals",
    ]
    lines = [f"{e} {prose(n, 30)}"[:88] for n, e in enumerate(entries)]

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        for n, line in enumerate(lines):
            width = canvas.stringWidth(line)
            canvas.drawString(72, 740 - 14 * n, line, charSpace=(451 - width) / len(line))

    assert len(texts(read(drawn(draw)))) == 3


def test_a_heading_with_a_no_break_space_goes_on_in_the_next_line() -> None:
    heading = "2.3 Evaluate the ways to go on with my development in the"

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 13)
        canvas.drawString(72, 760, heading)
        canvas.drawString(72, 744, "12 month plan of the work")
        canvas.setFont("Helvetica", 11)
        for n in range(9):
            canvas.drawString(72, 715 - 14 * n, prose(n, 14)[:80])

    assert texts(read(drawn(draw)))[0] == f"{heading} 12 month plan of the work"


def test_running_heads_that_change_with_the_chapter() -> None:
    def page(number: int, chapter: str) -> object:
        def draw(canvas: Canvas) -> None:
            canvas.setFont("Times-Roman", 10)
            canvas.drawString(72, 800, f"{chapter}  {number}")
            for n in range(10):
                canvas.drawString(72, 740 - 14 * n, prose(number * 20 + n, 11)[:80])

        return draw

    chapters = ["The setting", "The setting", "What was done", "What was learnt"]
    document = read(drawn(*(page(n + 1, c) for n, c in enumerate(chapters))))
    assert texts(document, Part.HEADER) == [f"{c} {n + 1}" for n, c in enumerate(chapters)]


def test_a_border_around_the_page_changes_nothing() -> None:
    expected = [prose(n, 60) for n in range(4)]

    def border(canvas: Canvas, document: object) -> None:
        canvas.rect(30, 30, 535, 782)

    assert texts(read(build([Paragraph(t, BODY) for t in expected], border))) == expected


def test_contents_lines_are_marked_and_not_joined() -> None:
    titles = ["Introduction", "Review of models", "My own practice", "References"]

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 760, "Contents")
        for n, title in enumerate(titles):
            canvas.drawString(72, 730 - 18 * n, title + " " + "." * (100 - len(title)) + f" {n + 2}")

    document = read(drawn(draw))
    found = [b for b in document.blocks if b.role is Role.CONTENTS and "..." in b.text]
    assert [b.text.split(" .")[0] for b in found] == titles
    assert not document.headings


def test_look_and_links() -> None:
    story = [
        Paragraph("Portfolio of practice", TITLE),
        Paragraph("<b>A bold line that stands alone</b>", BODY),
        Paragraph('Read more at <a href="https://example.org/models">the page of models</a> today.', BODY),
        Paragraph(prose(3, 50), BODY),
    ]
    document = read(build(story))
    title, bold, linked, plain = (b for b in document.blocks if b.part is Part.BODY)
    assert title.look.centred
    assert title.look.size == 20
    assert bold.look.bold
    assert linked.look.coloured is False
    assert not plain.look.bold
    assert not plain.look.centred
    assert [(linked.text[k.start : k.end], k.target) for k in linked.links] == [
        ("the page of models", "https://example.org/models")
    ]


@pytest.mark.parametrize(
    ("first", "second", "expected", "reason"),
    [
        ("a discussion of self-", "awareness in leaders", "a discussion of self-awareness in leaders", "writer's own"),
        ("found at https://example.org/a-", "long-path", "found at https://example.org/a-long-path", "address"),
        ("the years 2019–", "2024 in review", "the years 2019–2024 in review", "a range"),
    ],
)
def test_hyphens_at_the_end_of_a_line(first: str, second: str, expected: str, reason: str) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawRightString(523, 760, first)
        canvas.drawString(523 - canvas.stringWidth(first), 746, second)

    assert texts(read(drawn(draw))) == [expected], reason


def test_set_hyphens_are_taken_out_where_the_word_is_known() -> None:
    lines = [
        "The practice of coaching needs trust and a commit-",
        "ment that lasts; commitment grows in time and place.",
    ]

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for n, line in enumerate(lines):
            canvas.drawString(72, 760 - 14 * n, line)

    text = texts(read(drawn(draw)))
    assert "commit-ment" not in " ".join(text)
