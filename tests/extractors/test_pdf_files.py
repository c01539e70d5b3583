"""What else a PDF holds, and files that cannot be read as they should be."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

import extractors.pdf.pages as pages_module
from extractors.model import Block, Document, Part, Status
from extractors.pdf.reader import read_pdf
from extractors.unreadable import Unreadable
from tests.extractors.pdf_files import BODY, HEAD, PageBreak, Paragraph, build, drawn, prose


def read(data: bytes) -> Document:
    return read_pdf(data, "cohort/essay.pdf", "d1", "0" * 64)


def of(document: Document, part: Part) -> list[Block]:
    return [block for block in document.blocks if block.part is part]


def picture() -> ImageReader:
    return ImageReader(BytesIO(_png()))


def _png() -> bytes:
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\x00" + bytes([n * 8 % 256] * 3 * 16) for n in range(16))
    header = struct.pack(">IIBBBBB", 16, 16, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def scan(canvas: Canvas) -> None:
    canvas.drawImage(picture(), 0, 0, *A4)


def test_properties_are_blocks_and_programs_names_are_not() -> None:
    data = build([Paragraph(prose(1, 40), BODY)], title="Essay 700", author="Robin Hartnell", creator="Writer 7")
    found = {b.label: b.text for b in of(read(data), Part.PROPERTIES)}
    assert found["author"] == "Robin Hartnell"
    assert found["title"] == "Essay 700"
    assert "Writer 7" not in found.values()


def test_comments_stand_after_their_block_with_author() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 760, "The first line of the page, left without a remark.")
        canvas.drawString(72, 700, "The second line, on which the tutor had something to say.")
        canvas.textAnnotation("Which model is meant?", Rect=[72, 695, 90, 715], T="(Una Tibbet)")

    document = read(drawn(draw))
    comment = of(document, Part.COMMENT)[0]
    assert (comment.text, comment.author, comment.page) == ("Which model is meant?", "Una Tibbet", 1)
    assert comment.anchor is not None
    assert document.blocks[comment.anchor].text.startswith("The second line")
    assert document.blocks[comment.anchor + 1] is comment


def test_a_broken_annotation_costs_no_layout() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(72, 760, "A line in bold type above a remark that is broken.")
        canvas.textAnnotation("Broken", Rect=[72, 695, 90, 715], T="no string")

    document = read(drawn(draw))
    assert document.blocks[0].look.bold
    assert not document.warnings


def test_typed_boxes_and_form_values() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 760, "Name of the learner who hands in this form:")
        canvas.acroForm.textfield(name="learner", value="Robin Hartnell", x=72, y=720, width=200, height=20)
        canvas.drawString(72, 650, "Declaration of the learner")
        canvas.freeTextAnnotation("Typed onto the page", DA="/Helv 11 Tf", Rect=[72, 600, 200, 620])

    document = read(drawn(draw))
    assert [b.text for b in of(document, Part.TEXTBOX)] == ["Typed onto the page"]
    body = [(b.text, b.style) for b in of(document, Part.BODY)]
    assert body.index(("Robin Hartnell", "form field")) == 1


@pytest.mark.parametrize("size", [5.5, 9], ids=["raised", "not raised"])
def test_footnotes_are_taken_out_of_the_flow(size: float) -> None:
    first, second = prose(1, 60), prose(2, 60)

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(72, 300, "A claim that needs a source")
        canvas.setFont("Times-Roman", 7)
        canvas.drawString(72 + canvas.stringWidth("A claim that needs a source", "Times-Roman", 11), 304, "1")
        canvas.setFont("Times-Roman", 11)
        for n in range(6):
            canvas.drawString(72, 280 - 14 * n, first[70 * n : 70 * n + 70])
        canvas.line(72, 130, 200, 130)
        canvas.setFont("Times-Roman", size)
        canvas.drawString(72, 118 + (9 - size), "1")
        canvas.setFont("Times-Roman", 9)
        canvas.drawString(80, 118, "See the second edition.")
        canvas.drawString(72, 106, "2 And the third.")

    def after(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        for n in range(6):
            canvas.drawString(72, 700 - 14 * n, second[70 * n : 70 * n + 70])

    document = read(drawn(draw, after))
    notes = of(document, Part.FOOTNOTE)
    assert [(n.label, n.text) for n in notes] == [("1", "See the second edition."), ("2", "And the third.")]
    assert not any("second edition" in b.text for b in of(document, Part.BODY))
    anchor = notes[0].anchor
    assert anchor is not None
    assert document.blocks[anchor].text.startswith("A claim that needs a source")
    assert "source1" not in document.blocks[anchor].text
    assert notes[0].anchor_at == len("A claim that needs a source")
    assert notes[1].anchor_at is None  # nothing on the page bears its number


def test_bookmarks_give_the_level_of_headings() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        for n, title in enumerate(("Setting the scene", "What the sessions showed")):
            canvas.bookmarkPage(f"k{n}")
            canvas.addOutlineEntry(title, f"k{n}", n)
            canvas.drawString(72, 760 - 200 * n, title)
            for k in range(5):
                canvas.drawString(72, 730 - 200 * n - 14 * k, prose(n * 9 + k, 12)[:85])

    levels = {b.text: b.outline for b in of(read(drawn(draw)), Part.BODY) if b.outline}
    assert levels == {"Setting the scene": 1, "What the sessions showed": 2}


def test_a_scan_is_partly_read_and_says_what_to_do() -> None:
    document = read(drawn(scan, scan))
    assert document.status is Status.PARTLY_READ
    assert [w.code for w in document.warnings] == ["no-text"]
    assert "scan" in (document.problem or "")


def test_a_scanned_page_among_others_is_named() -> None:
    document = read(
        drawn(lambda c: c.drawString(72, 700, prose(1, 12)), scan, lambda c: c.drawString(72, 700, prose(2, 40)))
    )
    assert document.status is Status.PARTLY_READ
    assert "Page 2 is a picture" in (document.problem or "")


def test_ordinary_text_has_no_warning() -> None:
    document = read(build([Paragraph("Heading", HEAD), Paragraph(prose(1, 90), BODY)]))
    assert (document.status, document.problem, document.warnings) == (Status.READ, None, ())


def test_a_password_is_asked_for() -> None:
    lock = pdfencrypt.StandardEncryption("secret", ownerPassword="other", strength=128)
    with pytest.raises(Unreadable) as fault:
        read(drawn(lambda c: c.drawString(72, 700, "hidden"), encrypt=lock))
    assert fault.value.code == "encrypted"


def test_an_owner_password_alone_hinders_nobody() -> None:
    lock = pdfencrypt.StandardEncryption("", ownerPassword="other", strength=128)
    document = read(
        drawn(lambda c: c.drawString(72, 700, "This can be read by everybody, though not changed."), encrypt=lock)
    )
    assert "read by everybody" in document.blocks[0].text


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n" + b"\x00\xff" * 500], ids=["header only", "noise"])
def test_broken_files_are_unreadable(data: bytes) -> None:
    with pytest.raises(Unreadable) as fault:
        read(data)
    assert fault.value.code in ("damaged", "empty")


def test_when_time_is_up_pages_come_as_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages_module, "TOTAL_SECONDS", -1.0)
    text = prose(1, 90)
    document = read(build([Paragraph(text, BODY), PageBreak(), Paragraph(prose(2, 50), BODY)]))
    assert [b.text for b in of(document, Part.BODY)] == [text, prose(2, 50)]
    assert [w.code for w in document.warnings] == ["plain-text"]


def test_a_page_that_the_layout_fails_on_comes_as_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(page: object, number: int, expected: int) -> None:
        raise TypeError("no MediaBox")

    monkeypatch.setattr(pages_module, "read_page", failing)
    document = read(build([Paragraph(prose(1, 90), BODY)]))
    assert prose(1, 90) in [b.text for b in document.blocks]


def test_turned_text_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rotate(90)
        canvas.setFont("Helvetica", 11)
        for n in range(20):
            canvas.drawString(100, -100 - 14 * n, f"Line {n} of a page that was printed sideways")

    text = " ".join(b.text for b in of(read(drawn(draw)), Part.BODY))
    assert "Line 7 of a page that was printed sideways" in text


def test_more_pages_than_the_limit_are_said_to_be_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractors.pdf.pdfium.MAX_PAGES", 2)
    document = read(drawn(*[lambda c: c.drawString(72, 700, prose(3, 12))] * 4))
    assert document.status is Status.PARTLY_READ
    assert "truncated" in [w.code for w in document.warnings]


def test_attached_files_are_reported() -> None:
    file = pypdfium2.PdfDocument(build([Paragraph(prose(1, 60), BODY)]))
    file.new_attachment("notes.txt").set_data(b"text")
    out = BytesIO()
    file.save(out)
    file.close()
    assert "embedded" in [w.code for w in read(out.getvalue()).warnings]
