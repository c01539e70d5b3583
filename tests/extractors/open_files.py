"""Makes OpenDocument files for tests, as office programs write them. All names are invented."""

from __future__ import annotations

import zipfile
from io import BytesIO

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in {
        "office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing", "number": "datastyle",
        "fo": "xsl-fo-compatible", "meta": "meta", "svg": "svg-compatible",
    }.items()
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'  # fmt: skip


def text(body: str, styles: str = "", margins: str = "", meta: str = "", **parts: str) -> bytes:
    """An .odt. `styles` are automatic ones, `margins` what stands in the master page."""
    return _package("text", f"<office:text>{body}</office:text>", styles, margins, meta, parts)


def sheets(body: str, styles: str = "", margins: str = "", **parts: str) -> bytes:
    """An .ods."""
    return _package("spreadsheet", f"<office:spreadsheet>{body}</office:spreadsheet>", styles, margins, "", parts)


def _package(kind: str, body: str, styles: str, margins: str, meta: str, parts: dict[str, str]) -> bytes:
    content = f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>{body}</office:body>"
    master = (
        f'<office:master-styles><style:master-page style:name="S">{margins}</style:master-page></office:master-styles>'
    )
    entries = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": f"<office:document-content {NAMES}>{content}</office:document-content>",
        "styles.xml": f"<office:document-styles {NAMES}>{master}</office:document-styles>",
        "meta.xml": f"<office:document-meta {NAMES}><office:meta>{meta}</office:meta></office:document-meta>",
        **parts,
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries.items():
            package.writestr(name, data)
    return out.getvalue()
