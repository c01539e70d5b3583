"""Write a source as a .docx by hand: the package's XML parts, nothing from a library, the same bytes every time."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from .markup import Block, Run, Source, plain

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WHEN = "2026-06-12T09:00:00Z"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."


class Writer:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.footnotes: list[str] = []
        self.comments: list[str] = []
        self.ids = 100

    def run(self, run: Run) -> str:
        if run.note:
            number = len(self.footnotes) + 1
            body = "".join(self.run(r) for r in run.note)
            self.footnotes.append(
                f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
                f"<w:r><w:footnoteRef/></w:r>{text_run(' ')}{body}</w:p></w:footnote>"
            )
            return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
        return text_run(run.text, run.marks)

    def runs(self, runs: list[Run], *marks: str) -> str:
        return "".join(self.run(Run(r.text, r.marks | set(marks), r.note)) for r in runs)

    def para(self, inner: str, style: str = "", props: str = "") -> str:
        style = f'<w:pStyle w:val="{style}"/>' if style else ""
        return f"<w:p><w:pPr>{style}{props}</w:pPr>{inner}</w:p>"

    def table(self, rows: list[list[list[str]]]) -> str:
        wide = self.source.head.get("landscape") == "yes"
        width = (14400 if wide else 9000) // len(rows[0])
        out = "".join(
            "<w:tr>"
            + "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(cell)}</w:tc>' for cell in row
            )
            + "</w:tr>"
            for row in rows
        )
        edge = "".join(f'<w:{e} w:val="single" w:sz="4"/>' for e in "top left bottom right insideH insideV".split())
        grid = f'<w:gridCol w:w="{width}"/>' * len(rows[0])
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{edge}</w:tblBorders></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{out}</w:tbl><w:p/>"
        )

    def references(self, mode: str) -> str:
        entries = self.source.references
        if mode == "table":
            head = [[self.para(text_run(c, {"b"}))] for c in self.source.head["columns"].split(";")]
            return self.table([head, *([[self.para(text_run(c))] for c in e.cells] for e in entries)])
        return "".join(self.para(text_run(e.raw), props='<w:ind w:left="400" w:hanging="400"/>') for e in entries)

    def textbox(self, block: Block) -> str:
        """A text box as Word stores it: once as a drawing, once more for old readers."""
        self.ids += 1
        content = f"<w:txbxContent>{self.para(self.runs(block.runs))}</w:txbxContent>"
        drawing = (
            '<w:drawing><wp:inline><wp:extent cx="4000000" cy="900000"/>'
            f'<wp:docPr id="{self.ids}" name="Text Box {self.ids}"/><a:graphic>'
            '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
            '<wps:cNvSpPr txBox="1"/><wps:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
            f"<wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
        )
        old = f'<w:pict><v:shape style="width:300pt;height:70pt"><v:textbox>{content}</v:textbox></v:shape></w:pict>'
        return self.para(
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
            f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
        )

    def picture(self, block: Block) -> str:
        self.ids += 1
        return self.para(
            '<w:r><w:drawing><wp:inline><wp:extent cx="600000" cy="600000"/>'
            f'<wp:docPr id="{self.ids}" name="Picture {self.ids}" descr={quoteattr(plain(block.runs))}/>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            '<pic:nvPicPr><pic:cNvPr id="0" name="picture.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
            '<a:blip r:embed="rIdPic"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
            '<a:off x="0" y="0"/><a:ext cx="600000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
            "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    def comment(self, block: Block) -> tuple[str, str]:
        number = len(self.comments)
        who, initials = block.extra
        self.comments.append(
            f'<w:comment w:id="{number}" w:author={quoteattr(who)} w:initials={quoteattr(initials)} w:date="{WHEN}">'
            f"{self.para(self.runs(block.runs))}</w:comment>"
        )
        return (
            f'<w:commentRangeStart w:id="{number}"/>',
            f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>',
        )

    def block(self, block: Block, before: str, after: str) -> str:
        kind = block.kind
        if kind == "table":
            rows = [
                [[self.para(self.runs(p, *(["b"] if n == 0 else []))) for p in cell] for cell in row]
                for n, row in enumerate(block.rows)
            ]
            return self.table(rows)
        if kind == "refs":
            return self.references(block.extra[0])
        if kind == "textbox":
            return self.textbox(block)
        if kind == "alt":
            return self.picture(block)
        marks = {"bold": ["b"], "underline": ["u"]}.get(kind, [])
        style = {"title": "Title", "heading": f"Heading{block.level}", "bullet": "ListBullet"}.get(kind, "")
        return self.para(before + self.runs(block.runs, *marks) + after, style)

    def document(self) -> str:
        out, blocks = [], self.source.blocks
        for n, block in enumerate(blocks):
            if block.kind == "comment":
                continue
            near = blocks[n + 1] if n + 1 < len(blocks) else None
            before, after = self.comment(near) if near and near.kind == "comment" else ("", "")
            out.append(self.block(block, before, after))
        size = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        if self.source.head.get("landscape") != "yes":
            size = '<w:pgSz w:w="11906" w:h="16838"/>'
        refs = '<w:headerReference w:type="default" r:id="rIdHdr"/><w:footerReference w:type="default" r:id="rIdFtr"/>'
        end = f'<w:sectPr>{refs}{size}<w:pgMar w:top="1200" w:right="1200" w:bottom="1200" w:left="1200"/></w:sectPr>'
        return f"{HEAD}<w:document {SPACES}><w:body>{''.join(out)}{end}</w:body></w:document>"


def text_run(text: str, marks: frozenset[str] | set[str] = frozenset()) -> str:
    props = "".join(
        tag
        for mark, tag in (("b", "<w:b/>"), ("it", "<w:i/>"), ("hid", "<w:vanish/>"), ("u", '<w:u w:val="single"/>'))
        if mark in marks
    )
    tag = "w:delText" if "del" in marks else "w:t"
    inner = f'<w:r><w:rPr>{props}</w:rPr><{tag} xml:space="preserve">{escape(text)}</{tag}></w:r>'
    for mark in ("ins", "del"):
        if mark in marks:
            inner = f'<w:{mark} w:id="9{len(text)}" w:author="Learner" w:date="{WHEN}">{inner}</w:{mark}>'
    return inner


def picture_bytes() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\0" + b"\x40\x80\xa0" * 8
    size = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(row * 8)) + chunk(b"IEND", b"")


def styles() -> str:
    def style(sid: str, name: str, props: str = "", run: str = "") -> str:
        return (
            f'<w:style w:type="paragraph" w:styleId="{sid}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
            f"<w:pPr>{props}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )

    bullet = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    made = [
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
        style("Title", "Title", run='<w:b/><w:sz w:val="40"/>'),
        style("ListBullet", "List Bullet", bullet),
        style("FootnoteText", "footnote text", run='<w:sz w:val="18"/>'),
        *(
            style(
                f"Heading{n}", f"heading {n}", f'<w:outlineLvl w:val="{n - 1}"/>', f'<w:b/><w:sz w:val="{34 - 4 * n}"/>'
            )
            for n in (1, 2, 3)
        ),
    ]
    return f"{HEAD}<w:styles {SPACES}>{''.join(made)}</w:styles>"


def write_docx(source: Source, path: Path) -> None:
    writer = Writer(source)
    document = writer.document()
    frame = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    word = {
        "header1.xml": ("rIdHdr", "header", f"<w:hdr {SPACES}>{writer.para(writer.runs(source.header))}</w:hdr>"),
        "footer1.xml": ("rIdFtr", "footer", f"<w:ftr {SPACES}>{writer.para(writer.runs(source.footer))}</w:ftr>"),
        "footnotes.xml": (
            "rIdFn",
            "footnotes",
            f"<w:footnotes {SPACES}>{frame}{''.join(writer.footnotes)}</w:footnotes>",
        ),
        "comments.xml": ("rIdCm", "comments", f"<w:comments {SPACES}>{''.join(writer.comments)}</w:comments>"),
        "numbering.xml": ("rIdNum", "numbering", f"<w:numbering {SPACES}>{numbering}</w:numbering>"),
        "styles.xml": ("rIdSt", "styles", styles().removeprefix(HEAD)),
    }
    links = "".join(f'<Relationship Id="{i}" Type="{R}/{k}" Target="{n}"/>' for n, (i, k, _) in word.items())
    links += f'<Relationship Id="rIdPic" Type="{R}/image" Target="media/picture.png"/>'
    over = "".join(
        f'<Override PartName="/word/{n}" ContentType="{TYPES}{k}+xml"/>'
        for n, k in [("document.xml", "document.main"), *((n, k) for n, (_, k, _) in word.items())]
    )
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    pack = "http://schemas.openxmlformats.org/package/2006/relationships"
    extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    over += (
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>'
    )
    props = source.props
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>{over}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{pack}"><Relationship Id="r1" Type="{R}/officeDocument" '
        f'Target="word/document.xml"/><Relationship Id="r2" Type="{pack}/metadata/core-properties" '
        f'Target="docProps/core.xml"/><Relationship Id="r3" Type="{R}/extended-properties" Target="docProps/app.xml"/>'
        "</Relationships>",
        "docProps/core.xml": f'{HEAD}<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:creator>{escape(props.get('creator', ''))}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(props.get('modified', ''))}</cp:lastModifiedBy></cp:coreProperties>",
        "docProps/app.xml": f'{HEAD}<Properties xmlns="{extended}"><Company>{escape(props.get("company", ""))}</Company></Properties>',
        "word/document.xml": document,
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{pack}">{links}</Relationships>',
        "word/media/picture.png": picture_bytes(),
        **{f"word/{n}": HEAD + xml for n, (_, _, xml) in word.items()},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, (2026, 6, 12, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
