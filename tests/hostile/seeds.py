"""What is mutated: a sound file or more of each construct, by format."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, time, timedelta
from functools import cache

from openpyxl import Workbook
from openpyxl.comments import Comment
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from tests.extractors import hostile_files, open_files
from tests.extractors.constructs import CONSTRUCTS
from tests.extractors.constructs_apart import APART
from tests.extractors.heading_layouts import LAYOUTS, body
from tests.extractors.pdf_files import BODY, HEAD, Paragraph, build, drawn, prose, table, two_columns
from tests.extractors.word_files import list_level, lists, numbered, p, package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORD = (
    "p r t tab br cr noBreakHyphen softHyphen sym tbl tr tc tblPr tcPr gridSpan vMerge hMerge gridBefore sdt sdtPr sdtContent "
    "sdtEndPr showingPlcHdr hyperlink fldSimple fldChar instrText smartTag customXml ins del moveFrom moveTo delText pPr rPr "
    "pStyle rStyle numPr numId ilvl outlineLvl sectPr headerReference footnoteReference endnoteReference commentReference "
    "footnote comment txbxContent pict object drawing altChunk ffData ddList listEntry checkBox ruby rubyBase rt bdo dir "
    "vanish color sz shd b caps body document style basedOn name num abstractNum lvl lvlText numFmt start styles bookmarkStart "
    "annotationRef permStart proofErr lastRenderedPageBreak docPartObj"
).split()
_DRAWN = (
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    "{http://schemas.openxmlformats.org/drawingml/2006/main}t",
    "{http://schemas.openxmlformats.org/drawingml/2006/main}p",
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr",
    "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}txbx",
    "{urn:schemas-microsoft-com:vml}shape",
    "{urn:schemas-microsoft-com:vml}textbox",
    "{urn:schemas-microsoft-com:vml}textpath",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}t",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}v",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}strCache",
    "{nobody}element",
)
_SHEET = (
    "c v f is t r si row sheetData worksheet sheet sheets mergeCell mergeCells hyperlink hyperlinks comment commentList text "
    "oddFooter headerFooter definedName definedNames xf cellXfs numFmt numFmts col cols dimension rPh sst"
).split()
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_OPEN = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}{}"

VOCABULARIES: dict[str, Sequence[str]] = {
    "word": (*(W + name for name in _WORD), *_DRAWN),
    "xlsx": (*(_MAIN + name for name in _SHEET), "{nobody}element"),
    "odf": [
        _OPEN.format(kind, name)
        for kind, names in {
            "text": "p h span s tab list list-item note note-body section a table-of-content index-body tracked-changes deletion",
            "table": "table table-row table-cell covered-table-cell table-column table-header-rows",
            "office": "annotation body text",
            "drawing": "frame text-box image",
        }.items()
        for name in names.split()
    ],
}


@cache
def word() -> tuple[bytes, ...]:
    """Every construct of Word files, and layouts with styles, tables and lists."""
    layouts = [package(body(layout)) for layout in LAYOUTS.values()]
    listed = package(p("One", properties=numbered()) * 3, numbering=lists(list_level(0, "decimal", "%1.")))
    return (*(c.data for c in (*CONSTRUCTS, *APART)), *layouts, listed)


@cache
def pdf() -> tuple[bytes, ...]:
    """Prose, tables, columns, forms, notes, attachments, pages that are turned, parts that are drawn again."""
    story = [Paragraph("1. A heading", HEAD), Paragraph(prose(1, 90), BODY)]
    log = table([["Date", "Client", "Length"], *[["3 May 2025", "Client 1", "60 minutes"]] * 3], [120, 120, 120])
    coloured = ParagraphStyle("coloured", parent=BODY, textColor="#1F4E79", fontName="Helvetica-Oblique")
    forms = hostile_files.one_page(
        hostile_files.stream(b"/X Do"), b"/XObject << /X 6 0 R >>", o6=hostile_files.form(hostile_files.shown(4))
    )
    return (
        build(story),
        build([*story, log, Paragraph(prose(2, 60), coloured)]),
        two_columns([Paragraph(prose(n, 120), BODY) for n in range(3)], "Two columns"),
        drawn(_form),
        drawn(_turned, _turned),
        drawn(_form, pageCompression=0),
        forms,
        hostile_files.PLAIN,
        hostile_files.one_page(hostile_files.stream(hostile_files.shown(30, b"Session with client one: 60 min. "))),
    )


def _form(canvas: Canvas) -> None:
    canvas.setTitle("Record")
    canvas.bookmarkPage("a")
    canvas.addOutlineEntry("Record", "a")
    canvas.drawString(72, 760, "Record of a session")
    canvas.drawString(72, 730, "Client:")
    canvas.acroForm.textfield(name="client", value="Client 1", x=140, y=720, width=200, height=20, maxlen=90)
    canvas.acroForm.checkbox(name="face", checked=True, x=140, y=690)
    canvas.acroForm.choice(
        name="kind", value="coaching", options=["coaching", "mentoring"], x=140, y=650, width=90, height=20
    )
    canvas.textAnnotation("Ask about this", Rect=(72, 600, 90, 620))
    canvas.linkURL("mailto:someone@example.org", (72, 560, 200, 580))
    canvas.drawString(72, 565, "write to me")


def _turned(canvas: Canvas) -> None:
    canvas.setPageRotation(90)
    canvas.rotate(90)
    for line in range(12):
        canvas.drawString(80, -90 - 14 * line, f"Line {line} of a page on its side, about a session")
    canvas.rotate(-60)
    canvas.drawString(300, 20, "slanted")


@cache
def xlsx() -> tuple[bytes, ...]:
    """Logs with dates, lengths, formulas, merges, notes, links, hidden sheets, names; sheets written by hand."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Sessions"
    sheet.append(["Date", "Client", "Start", "Length"])
    for n in range(1, 6):
        sheet.append([date(2025, 5, n), f"Client {n % 3}", time(9, 30), timedelta(minutes=60 + n)])
    sheet["D8"] = "=SUM(D2:D6)"
    sheet["D8"].number_format = "[h]:mm"
    sheet["A10"] = "Merged"
    sheet.merge_cells("A10:C11")
    sheet["A12"].value = "noted"
    sheet["A12"].comment = Comment("Moved from April", "Kim Example")
    sheet["A13"] = "mail"
    sheet["A13"].hyperlink = "mailto:someone@example.org"
    sheet.oddFooter.center.text = "Printed by K. Example &P"
    sheet.row_dimensions[3].hidden = True
    other = book.create_sheet("Supervision")
    other.append(["12/03/2025", 1.5, "0.75", True, -3, 1e10])
    other.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    numbers = "".join(hostile_files.number(v, s) for s, v in enumerate(("1.5", "45000", "0.25", "-1", "9e9")))
    formats = ("[h]:mm", "dd/mm/yyyy", "0 &quot;h&quot;", "General;;;@")
    return (
        out.getvalue(),
        hostile_files.workbook([hostile_files.SHEET.format(hostile_files.rows(numbers))], formats),
        hostile_files.workbook(
            [
                hostile_files.SHEET.format(
                    '<sheetData><row r="1" hidden="1"><c r="A1" t="inlineStr"><is><t>Typed</t></is></c><c r="C1" t="s"><v>0</v></c>'
                    '<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><f>A1</f><v>Typed</v></c>'
                    '</row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
                )
            ],
            strings='<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>Shared</t></r></si></sst>',
        ),
    )


@cache
def odf() -> tuple[bytes, ...]:
    """Texts and sheets of OpenDocument."""
    cells = "".join(f"<table:table-cell><text:p>{t}</text:p></table:table-cell>" for t in ("Date", "Client", "60"))
    grid = f'<table:table table:name="Log"><table:table-row>{cells}</table:table-row></table:table>'
    listed = "<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>"
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>N</text:p></text:note-body></text:note>"
    written = f'<text:h text:outline-level="1">Aims</text:h><text:p>Words{note} <text:span>more</text:span></text:p>'
    return (open_files.text(written + listed + grid), open_files.sheets(grid))


@cache
def plain() -> tuple[bytes, ...]:
    """Rich text, web pages, mails, text, tables of text."""
    return (
        rb"{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}{\stylesheet{\s1 heading 1;}}\pard\s1\b Aims\b0\par\pard Text of \u8220?words\u8221?"
        rb"\par\trowd\cellx1000\cellx2000 a\cell b\cell\row{\footnote note}{\field{\*\fldinst HYPERLINK x}{\fldrslt y}}\'e9\par}",
        b"<html><head><title>Log</title><style>p{}</style></head><body><h1>Log</h1><p>A <b>b</b></p><table><tr><td>1</td><td>2</td>"
        b"</tr></table><ul><li>x</li></ul><script>no()</script></body></html>",
        b"From: Kim Example <kim@example.org>\r\nTo: a@example.org\r\nSubject: =?utf-8?q?Log?=\r\nDate: Mon, 5 May 2025 09:00:00 +0100\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n'
        b"Hello\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+eDwvcD4=\r\n--b\r\n"
        b'Content-Disposition: attachment; filename="log.csv"\r\n\r\nDate,Length\r\n3 May,60\r\n--b--\r\n',
        "Heading\n\nSome text of a learner\u2019s, and more.\n\n1.1 A title\n\ttabbed\tline\n".encode("utf-16"),
        b'Date,Client,Length\r\n03/05/2025,"Client 1, new",1.5\r\n,,\r\n',
    )


SEEDS = {"word": word, "pdf": pdf, "xlsx": xlsx, "odf": odf, "plain": plain}
