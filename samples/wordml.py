"""WordprocessingML for which python-docx has no call: notes, boxes, content controls, tracked changes, fields, numbering."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def element(xml: str):
    """An element from XML whose outermost start tag lacks the namespace declarations."""
    name_end = min(at for at in (xml.find(" "), xml.find(">"), xml.find("/")) if at > 0)
    return parse_xml(f"{xml[:name_end]} {_NAMESPACES}{xml[name_end:]}")


def run(text: str, properties: str = "", tag: str = "w:t") -> str:
    """A run as XML."""
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rpr}<{tag} xml:space="preserve">{escape(text)}</{tag}></w:r>'


def tracked(kind: str, number: int, who: str, when: str, text: str):
    """A tracked insertion (`ins`) or deletion (`del`)."""
    inner = run(text, tag="w:t" if kind == "ins" else "w:delText")
    return element(f'<w:{kind} w:id="{number}" w:author={quoteattr(who)} w:date="{when}">{inner}</w:{kind}>')


def note_mark(number: int):
    """The raised number that refers to a footnote."""
    return element(
        f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
    )


def add_footnotes(document: Document, notes: Mapping[int, str]) -> None:
    """Put the notes into a footnotes part of their own."""
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    rules = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    )
    texts = "".join(
        f'<w:footnote w:id="{number}"><w:p>{raised}{run(" " + text)}</w:p></w:footnote>'
        for number, text in notes.items()
    )
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes xmlns:w="{W}">{rules}{texts}</w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def text_box(number: int, paragraphs: str):
    """A paragraph that holds a text box as Word writes it: DrawingML, and VML again for old versions."""
    content = f"<w:txbxContent>{paragraphs}</w:txbxContent>"
    drawing = (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5400000" cy="1260000"/>'
        f'<wp:docPr id="{900 + number}" name="Text Box {number}"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5400000" cy="1260000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="5B6770"/></a:solidFill>'
        f"</a:ln></wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
        "</wp:inline></w:drawing>"
    )
    old = f'<w:pict><v:shape id="box{number}" style="width:425pt;height:99pt"><v:textbox>{content}</v:textbox></v:shape></w:pict>'
    return element(
        f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def content_control(number: int, label: str, value: str):
    """A plain-text content control that holds a value, inside a paragraph."""
    return element(
        f'<w:sdt><w:sdtPr><w:alias w:val={quoteattr(label)}/><w:tag w:val="field{number}"/><w:id w:val="{7100 + number}"/>'
        f"<w:text/></w:sdtPr><w:sdtContent>{run(value)}</w:sdtContent></w:sdt>"
    )


def contents_list(entries: list[tuple[int, str, int]]):
    """A contents list: a content control around a TOC field whose result is `entries` (level, text, page)."""
    start = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    lines = [
        f'<w:p><w:pPr><w:pStyle w:val="TOC{level}"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9016"/></w:tabs></w:pPr>'
        f"{'' if index else start}{run(text)}<w:r><w:tab/></w:r>{run(str(page))}</w:p>"
        for index, (level, text, page) in enumerate(entries)
    ]
    end = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    return element(
        '<w:sdt><w:sdtPr><w:id w:val="7001"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{''.join(lines)}{end}</w:sdtContent></w:sdt>"
    )


def add_contents_styles(document: Document) -> None:
    """The styles of contents lines, which python-docx's template lacks."""
    for level in (1, 2, 3):
        document.styles.element.append(
            element(
                f'<w:style w:type="paragraph" w:styleId="TOC{level}"><w:name w:val="toc {level}"/><w:basedOn w:val="Normal"/>'
                f'<w:uiPriority w:val="39"/><w:pPr><w:ind w:left="{220 * (level - 1)}"/></w:pPr></w:style>'
            )
        )


def number_headings(document: Document) -> None:
    """Number Heading 1 as `1` and Heading 2 as `1.1` by a multilevel list that the styles refer to."""
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading{at + 1}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for at, text in enumerate(("%1", "%1.%2"))
    )
    abstract = element(
        f'<w:abstractNum w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    numbering.insert(0, abstract)
    numbering.append(element('<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    for at in (0, 1):
        reference = document.styles[f"Heading {at + 1}"].element.get_or_add_pPr().get_or_add_numPr()
        reference.get_or_add_ilvl().val = at
        reference.get_or_add_numId().val = 90


def page_field():
    """A PAGE field."""
    return element(f'<w:fldSimple w:instr=" PAGE ">{run("1")}</w:fldSimple>')
