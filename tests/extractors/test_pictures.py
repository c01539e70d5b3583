"""Where pictures stand in a file: at the paragraph that holds them, in which they are anchored, or beside which they are."""

from __future__ import annotations

import io
import zipfile

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractors.model import Document, Part
from extractors.opendocument import read_open_text
from extractors.pdf.reader import read_pdf
from extractors.word.reader import read_word
from tests.extractors.pdf_files import drawn
from tests.extractors.word_files import p, package, part, run, table

PIC = '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill/></pic:pic>'
INK = '<w14:contentPart r:id="rId9"/>'
SCRIBBLE = "<wps:wsp><wps:spPr><a:custGeom/></wps:spPr></wps:wsp>"
LINE = '<wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp>'


def drawing(inside: str, kind: str = "inline") -> str:
    return (
        f'<w:drawing><wp:{kind}><wp:docPr id="1" name="Drawing 1"/><a:graphic><a:graphicData>{inside}'
        f"</a:graphicData></a:graphic></wp:{kind}></w:drawing>"
    )


def pict(inside: str) -> str:
    return f"<w:pict><v:shape>{inside}</v:shape></w:pict>"


def box(inside: str) -> str:
    return drawing(f"<wps:wsp><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp>", "anchor")


def alternate(choice: str, fallback: str) -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wpi">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>'
        "</mc:AlternateContent>"
    )


def word(*paragraphs: str) -> Document:
    return read_word(package("".join(paragraphs)), "essay.docx", "d1", "0" * 64)


def at(document: Document) -> list[str]:
    return [document.blocks[n].text for n in document.pictures]


def holding(content: str, text: str = "Signed: ") -> str:
    return p(inner=f"{run(text)}<w:r>{content}</w:r>")


@pytest.mark.parametrize(
    "content",
    [
        drawing(PIC),
        drawing(PIC, "anchor"),
        drawing(INK),
        alternate(drawing(INK, "anchor"), pict('<v:imagedata r:id="rId9"/>')),
        drawing(SCRIBBLE, "anchor"),
        drawing(f"<wps:wgp>{PIC}{PIC}</wps:wgp>"),
        pict('<v:imagedata r:id="rId9"/>'),
        pict('<o:ink i="AMgBHQ" annotation="t"/>'),
    ],
)
def test_a_picture_ink_or_a_line_drawn_by_hand_stands_at_its_paragraph(content: str) -> None:
    assert at(word(p("My statement."), holding(content), p("Date: 3 May"))) == ["Signed: "]


@pytest.mark.parametrize(
    "content",
    [
        drawing(LINE),
        drawing("<wps:wsp/>"),
        pict('<v:imagedata r:id="rId9"/><o:signatureline v:ext="edit" issignatureline="t"/>'),
        "<w:t>RV</w:t>",
    ],
)
def test_a_rule_an_empty_shape_and_a_place_to_sign_are_no_pictures(content: str) -> None:
    assert at(word(p("My statement."), holding(content))) == []


def test_a_deleted_picture_is_none() -> None:
    deleted = f'<w:del w:author="RV"><w:r>{drawing(PIC)}</w:r></w:del>'
    assert at(word(p(inner=run("Signed: ") + deleted))) == []


def test_a_picture_in_a_text_box_stands_in_the_box() -> None:
    document = word(holding(box(p(inner=f"<w:r>{drawing(PIC)}</w:r>"))))
    (position,) = document.pictures
    assert document.blocks[position].part is Part.TEXTBOX
    assert document.blocks[document.blocks[position].anchor or 0].text == "Signed: "


def test_a_picture_in_a_cell_and_in_a_header() -> None:
    header = part("hdr", p(inner=f"<w:r>{drawing(PIC)}</w:r>"))
    body = table([["Signature", p(inner=f"<w:r>{drawing(PIC)}</w:r>"), "Date"]])
    document = read_word(package(body, parts={"header1.xml": ("header", header)}), "a.docx", "d1", "0" * 64)
    first, second = (document.blocks[n] for n in document.pictures)
    assert (first.part, first.cell and first.cell.column, second.part) == (Part.BODY, 1, Part.HEADER)


ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)
FRAME = "<draw:frame><draw:image/></draw:frame>"


def open_text(body: str) -> Document:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(
            "content.xml",
            f"<office:document-content {ODF}><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
    return read_open_text(stream.getvalue(), "essay.odt", "d1", "0" * 64)


@pytest.mark.parametrize(
    "body",
    [
        f"<text:p>Signed: {FRAME}</text:p><text:p>Date</text:p>",
        f"<text:p>Signed: </text:p><text:p>{FRAME}</text:p><text:p>Date</text:p>",
        "<text:p>Signed: <draw:path/></text:p><text:p>Date</text:p>",
        "<table:table><table:table-row><table:table-cell><text:p>Signed:</text:p></table:table-cell>"
        f"<table:table-cell><text:p>{FRAME}</text:p></table:table-cell></table:table-row></table:table>",
    ],
)
def test_a_picture_of_an_open_document_stands_at_the_last_text_before_it(body: str) -> None:
    document = open_text(f"<text:p>My statement.</text:p>{body}")
    assert [text.strip() for text in at(document)] == ["Signed:"]


def test_a_text_box_of_an_open_document_is_no_picture() -> None:
    box = "<draw:frame><draw:text-box><text:p>RV</text:p></draw:text-box></draw:frame>"
    assert at(open_text(f"<text:p>Signed: {box}</text:p>")) == []


def scan(width: int = 60, height: int = 20) -> ImageReader:
    return ImageReader(Image.new("RGB", (width, height), "navy"))


def signed_page(canvas: Canvas) -> None:
    canvas.drawImage(scan(), 72, 780, 90, 30)  # a logo above all text
    for top, text in ((700, "I confirm that this is my own work."), (600, "Signed:"), (520, "Date: 3 May 2026")):
        canvas.drawString(72, top, text)
    canvas.drawImage(scan(), 130, 596, 80, 30)
    canvas.drawImage(scan(), 400, 300, 5, 5)  # a bullet's size


def test_a_picture_of_a_page_stands_at_the_text_beside_or_above_it() -> None:
    document = read_pdf(drawn(signed_page), "essay.pdf", "d1", "0" * 64)
    assert at(document) == ["Signed:"]
