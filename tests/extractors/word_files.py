"""Builds raw .docx packages for tests: exactly the XML that a test is about, nothing that a library adds."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W_NS}" xmlns:r="{R_NS}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
BUILT_IN = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/><w:basedOn w:val="Normal"/>'
        f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{34 - 2 * n}"/></w:rPr></w:style>'
        for n in (1, 2, 3)
    )
    + '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:sz w:val="56"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>'
)


def run(text: str, properties: str = "") -> str:
    """A run; "\\t" and "\\n" in `text` become tabs and line breaks."""
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    pieces = []
    for line_number, line in enumerate(text.split("\n")):
        if line_number:
            pieces.append("<w:br/>")
        for tab_number, piece in enumerate(line.split("\t")):
            if tab_number:
                pieces.append("<w:tab/>")
            if piece:
                pieces.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return f"<w:r>{rpr}{''.join(pieces)}</w:r>"


def p(text: str = "", style: str = "", run_properties: str = "", properties: str = "", inner: str = "") -> str:
    """A paragraph: one run of `text`, or `inner` as it is."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    ppr = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{ppr}{inner or (run(text, run_properties) if text else '')}</w:p>"


def bold(text: str, size: int = 0, more: str = "", properties: str = "") -> str:
    """A paragraph all bold; `size` in points."""
    return p(
        text,
        run_properties=f"<w:b/>{f'<w:sz w:val={quoteattr(str(size * 2))}/>' if size else ''}{more}",
        properties=properties,
    )


def table(rows: Iterable[Iterable[str]]) -> str:
    """A table of cells that hold block XML; plain text becomes a paragraph."""

    def cell(content: str) -> str:
        if content.startswith("<w:tc>"):
            return content
        return f"<w:tc>{content if content.startswith('<w:') else p(content)}</w:tc>"

    return "<w:tbl>" + "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows) + "</w:tbl>"


def relationships(targets: Mapping[str, tuple[str, str]]) -> str:
    """A relationships part: id to (last word of the type, target); addresses are external."""
    items = "".join(
        f'<Relationship Id="{i}" Type="{R_NS}/{kind}" Target={quoteattr(target)}'
        f"{' TargetMode=' + quoteattr('External') if ':' in target else ''}/>"
        for i, (kind, target) in targets.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{items}</Relationships>'
    )


def part(root: str, content: str) -> str:
    """A WordprocessingML part with the given root element."""
    return f"{DECLARATION}<w:{root} {NAMESPACES}>{content}</w:{root}>"


def package(
    body: str,
    *,
    styles: str | None = BUILT_IN,
    numbering: str | None = None,
    parts: Mapping[str, tuple[str, str]] | None = None,
    links: Mapping[str, tuple[str, str]] | None = None,
    root_parts: Mapping[str, tuple[str, str]] | None = None,
    extra: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A .docx with this body.

    `parts`: name under word/ to (relationship type, XML), related to the main part under the name as id;
    `links`: further relationships of the main part; `root_parts`: the like for the package; `extra`: other entries.
    """
    parts = dict(parts or {})
    if styles is not None:
        parts["styles.xml"] = ("styles", part("styles", styles))
    if numbering is not None:
        parts["numbering.xml"] = ("numbering", part("numbering", numbering))
    related = {name: (kind, name) for name, (kind, _) in parts.items()} | dict(links or {})
    at_root = {"rId1": ("officeDocument", "word/document.xml")}
    at_root |= {name: (kind, name) for name, (kind, _) in (root_parts or {}).items()}
    entries: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": relationships(at_root),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relationships(related),
    }
    entries |= {f"word/{name}": xml for name, (_, xml) in parts.items()}
    entries |= {name: xml for name, (_, xml) in (root_parts or {}).items()}
    entries |= dict(extra or {})
    return archive(entries)


def archive(entries: Mapping[str, str | bytes]) -> bytes:
    """A zip of these entries."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in entries.items():
            target.writestr(name, content)
    return stream.getvalue()


def list_level(index: int, text: str, form: str = "decimal", more: str = "", start: int = 1) -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f"<w:lvlText w:val={quoteattr(text)}/></w:lvl>"
    )


def numbered(level: int = 0, number: int = 1) -> str:
    """Paragraph properties of a list item."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def lists(*levels: str, abstract: int = 0, number: int = 1) -> str:
    """A numbering part with one list of these levels."""
    return (
        f'<w:abstractNum w:abstractNumId="{abstract}">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>'
    )
