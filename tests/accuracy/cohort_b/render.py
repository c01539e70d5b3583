"""Writes the files of a submission: Word, PDF and Excel."""

import datetime as dt
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from markup import Block, File
from openpyxl.comments import Comment
from openpyxl.styles import Font
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

STAMP = dt.datetime(2026, 5, 11, 9, 30)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXTBOX = """<w:r xmlns:w="{w}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">
<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="4000000" cy="900000"/><wp:docPr id="{n}" name="Text Box {n}"/><a:graphic>
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>
<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="4000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>
</a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t xml:space="preserve">{t}</w:t></w:r></w:p>
</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape style="width:315pt;height:71pt"><v:textbox><w:txbxContent><w:p><w:r>
<w:t xml:space="preserve">{t}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>"""
NUMBERING = """<w:abstractNum xmlns:w="{w}" w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>"""


def write_runs(paragraph, text: str, bold: bool = False) -> None:
    """The text, with [-deleted-] parts as tracked deletions."""
    for part in re.split(r"(\[-.+?-\])", text):
        if part.startswith("[-"):
            gone = parse_xml(
                f'<w:del xmlns:w="{W}" w:id="901" w:author="Reviewer" w:date="2026-04-20T08:00:00Z"><w:r>'
                f'<w:delText xml:space="preserve">{escape(part[2:-2])}</w:delText></w:r></w:del>'
            )
            paragraph._p.append(gone)
        elif part:
            paragraph.add_run(part).bold = bold or None


class Word:
    """A .docx in the making."""

    def __init__(self) -> None:
        self.doc = Document()
        self.rows: list[list[str]] = []
        self.form = False
        self.notes: list[str] = []
        self.boxes = 0
        self.last = None
        self.numbered = False

    def paragraph(self, text: str, style: str | None = None, bold: bool = False):
        self.last = self.doc.add_paragraph(style=style)
        write_runs(self.last, text, bold)
        return self.last

    def number(self, paragraph, level: int) -> None:
        numbering = self.doc.part.numbering_part.element
        if not self.numbered:
            numbering.insert(0, parse_xml(NUMBERING.format(w=W)))
            numbering.append(parse_xml(f'<w:num xmlns:w="{W}" w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
            self.numbered = True
        props = paragraph._p.get_or_add_pPr()
        num = OxmlElement("w:numPr")
        for tag, value in (("w:ilvl", level - 1), ("w:numId", 77)):
            child = OxmlElement(tag)
            child.set(qn("w:val"), str(value))
            num.append(child)
        props.append(num)

    def heading(self, b: Block) -> None:
        if b.style in {"styled", "numbered"}:
            p = self.paragraph(b.cells[0], f"Heading {b.level}")
            if b.style == "numbered":
                self.number(p, b.level)
        else:
            p = self.paragraph(b.cells[0], bold=b.style == "bold")
            p.paragraph_format.space_before = Pt(12)

    def reference(self, b: Block) -> None:
        before, title, after = b.cells[0].partition(b.extra)
        p = self.doc.add_paragraph()
        p.paragraph_format.left_indent = Cm(1)
        p.paragraph_format.first_line_indent = Cm(-1)
        p.add_run(before)
        p.add_run(title).italic = True
        p.add_run(after)
        self.last = p

    def footnote(self, text: str) -> None:
        self.notes.append(text)
        self.last._p.append(parse_xml(f'<w:r xmlns:w="{W}"><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'))

    def flush(self) -> None:
        if not self.rows:
            return
        width = max(len(row) for row in self.rows)
        table = self.doc.add_table(rows=0, cols=width)
        table.style = "Table Grid"
        for i, row in enumerate(self.rows):
            cells = table.add_row().cells
            if len(row) == 1 and width > 1:
                cells[0].merge(cells[-1])
            for j, text in enumerate(row):
                lines = text.split(" // ")
                for k, line in enumerate(lines):
                    p = cells[j].paragraphs[0] if k == 0 else cells[j].add_paragraph()
                    write_runs(p, line, bold=(j == 0 if self.form else i == 0))
        self.rows = []

    def add(self, b: Block) -> None:
        if b.kind == "row":
            self.rows.append(b.cells)
            return
        self.flush()
        simple = {"para": None, "bullet": "List Bullet", "quote": "Quote", "title": "Title"}
        if b.kind in simple:
            self.paragraph(b.cells[0], simple[b.kind])
        elif b.kind == "table":
            self.form = b.cells[0] == "form"
        elif b.kind in {"heading", "reference"}:
            getattr(self, b.kind)(b)
        elif b.kind == "footnote":
            self.footnote(b.cells[0])
        elif b.kind == "pagebreak":
            self.doc.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        elif b.kind in {"header", "footer"}:
            getattr(self.doc.sections[0], b.kind).paragraphs[0].text = b.cells[0]
        elif b.kind == "textbox":
            self.boxes += 1
            p = self.doc.add_paragraph()
            p._p.append(parse_xml(TEXTBOX.format(w=W, n=self.boxes + 100, t=escape(b.cells[0]))))
        elif b.kind == "comment":
            run = self.last.runs[0]
            self.doc.add_comment(run, text=b.cells[0], author=b.extra, initials="T")
        elif b.kind == "prop":
            setattr(self.doc.core_properties, b.extra, b.cells[0])

    def save(self, path: Path) -> None:
        self.flush()
        core = self.doc.core_properties
        core.created = core.modified = STAMP
        core.comments = ""
        self.doc.save(path)
        rewrite(path, footnotes(self.notes) if self.notes else None)


def footnotes(notes: list[str]) -> str:
    body = "".join(
        f'<w:footnote w:id="{i}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {escape(t)}</w:t>'
        "</w:r></w:p></w:footnote>"
        for i, t in enumerate(notes, 1)
    )
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes xmlns:w="{W}">{body}</w:footnotes>'


def rewrite(path: Path, notes: str | None = None) -> None:
    """The same package with fixed times, and the footnotes part where there is one."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    if notes:
        parts["word/footnotes.xml"] = notes.encode()
        rels = parts["word/_rels/document.xml.rels"].decode()
        relation = (
            '<Relationship Id="rIdNotes" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
            'footnotes" Target="footnotes.xml"/></Relationships>'
        )
        parts["word/_rels/document.xml.rels"] = rels.replace("</Relationships>", relation).encode()
        override = (
            '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'wordprocessingml.footnotes+xml"/></Types>'
        )
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].decode().replace("</Types>", override).encode()
    for name, data in parts.items():
        if name == "word/comments.xml":
            parts[name] = re.sub(rb'w:date="[^"]*"', b'w:date="2026-05-02T10:00:00Z"', data)
        if name == "docProps/core.xml":
            parts[name] = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-05-11T09:30:00Z", data)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, (2026, 5, 11, 9, 30, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, data)


def word(file: File, path: Path) -> int:
    doc = Word()
    for b in file.blocks:
        doc.add(b)
    doc.save(path)
    return 1


def cell_value(text: str) -> tuple[object, str | None]:
    kind, _, rest = text.partition(":")
    if kind == "d":
        return dt.date.fromisoformat(rest), "dd/mm/yyyy"
    if kind == "t":
        return dt.time.fromisoformat(rest), "hh:mm"
    if kind == "h":
        hours, minutes = rest.split(":")
        return dt.timedelta(hours=int(hours), minutes=int(minutes)), "[h]:mm"
    return (int(text) if text.isdigit() else text), None


def excel(file: File, path: Path) -> int:
    book = openpyxl.Workbook()
    book.remove(book.active)
    sheet, row = None, 0
    for b in file.blocks:
        if b.kind == "sheet":
            sheet, row = book.create_sheet(b.cells[0]), 0
        elif b.kind == "row" or (b.kind == "gap" and row):
            row += 1
            for column, text in enumerate(b.cells, 1):
                if text:
                    value, shape = cell_value(text)
                    cell = sheet.cell(row, column, value)
                    cell.font = Font(bold=b.cells[0] in {"Date", "No."})
                    if shape:
                        cell.number_format = shape
        elif b.kind == "cellnote":
            sheet[b.extra].comment = Comment(b.cells[0], "GPR")
        elif b.kind == "prop":
            setattr(book.properties, b.extra, b.cells[0])
    book.properties.created = STAMP
    book.save(path)
    rewrite(path)
    return 1


def pdf(file: File, path: Path) -> int:
    """An essay with running heads and hanging references; the number of its pages."""
    fonts = Path("/usr/share/fonts/truetype/dejavu")
    pdfmetrics.registerFont(TTFont("Serif", fonts / "DejaVuSerif.ttf"))
    pdfmetrics.registerFont(TTFont("SerifB", fonts / "DejaVuSerif-Bold.ttf"))
    base = ParagraphStyle("p", fontName="Serif", fontSize=10.5, leading=15, spaceAfter=8)
    styles = {
        "para": base,
        "bullet": ParagraphStyle("b", base, leftIndent=16, bulletIndent=4),
        "quote": ParagraphStyle("q", base, leftIndent=24, rightIndent=24),
        "reference": ParagraphStyle("r", base, leftIndent=22, firstLineIndent=-22, spaceAfter=5),
        "title": ParagraphStyle("t", base, fontName="SerifB", fontSize=18, leading=24, spaceAfter=16),
        1: ParagraphStyle("h1", base, fontName="SerifB", fontSize=14, leading=19, spaceBefore=12, keepWithNext=1),
        2: ParagraphStyle("h2", base, fontName="SerifB", fontSize=11.5, leading=16, spaceBefore=8, keepWithNext=1),
    }
    story, running, info, pages = [], {}, {}, []
    for b in file.blocks:
        if b.kind in {"header", "footer"}:
            running[b.kind] = b.cells[0]
        elif b.kind == "prop":
            info[b.extra] = b.cells[0]
        elif b.kind == "pagebreak":
            story.append(PageBreak())
        elif b.kind == "heading":
            story.append(Paragraph(escape(b.cells[0]), styles[b.level]))
        elif b.kind in styles:
            story.append(Paragraph(escape(b.cells[0]), styles[b.kind], bulletText="•" if b.kind == "bullet" else None))

    def frame(canvas, doc) -> None:
        pages.append(doc.page)
        canvas.setFont("Serif", 8)
        canvas.drawString(2.3 * cm, A4[1] - 1.3 * cm, running["header"])
        canvas.drawRightString(A4[0] - 2.3 * cm, 1.2 * cm, f"{running['footer']} {doc.page}")

    doc = SimpleDocTemplate(
        str(path),
        pagesize=A4,
        leftMargin=2.3 * cm,
        rightMargin=2.3 * cm,
        topMargin=2.2 * cm,
        bottomMargin=2.2 * cm,
        invariant=1,
        **info,
    )
    doc.build(story, onFirstPage=frame, onLaterPages=frame)
    return len(pages)


WRITERS = {"docx": word, "pdf": pdf, "xlsx": excel}
