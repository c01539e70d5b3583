"""PDFs and workbooks made to hurt a reader, or broken as files are. Each is named for what it does."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO

PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> %s >> >>"
)
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
LINE = b"A line of the learner about a session with client one. "


def pdf(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, with a right cross-reference table."""
    out = bytearray(b"%PDF-1.7\n")
    offsets = {}
    for number, content in objects.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    size = max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % offsets.get(number, 0)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        trailer.replace(b"@", b"%d" % start),
        start,
    )
    return bytes(out)


def stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), more, data)


def shown(lines: int, text: bytes = LINE) -> bytes:
    """Drawing of some lines of text."""
    return b"BT /F1 11 Tf 14 TL 72 780 Td " + b"".join(b"(%s) Tj T* " % text for _ in range(lines)) + b"ET"


def one_page(contents: bytes, resources: bytes = b"", page: bytes | None = None, **more: bytes) -> bytes:
    """A PDF of one page; `contents` is object 4, whole."""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: page or PAGE % resources,
        4: contents,
        5: FONT,
    }
    objects |= {int(name[1:]): content for name, content in more.items()}
    return pdf(objects)


def form(contents: bytes, inner: bytes = b"") -> bytes:
    more = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> %s >>" % inner
    return stream(contents, more)


def flate_bomb(size: int) -> bytes:
    packer = zlib.compressobj(1)
    packed = packer.compress(bytes(size)) + packer.flush()
    return stream(packed, b"/Filter /FlateDecode")


def doubling_forms(levels: int) -> bytes:
    """Each form draws the next one twice: 2^levels lines."""
    more = {}
    for n in range(levels):
        number = 10 + n
        last = n == levels - 1
        draw = shown(1) if last else b"/X Do /X Do"
        more[f"o{number}"] = form(draw, b"" if last else b"/XObject << /X %d 0 R >>" % (number + 1))
    return one_page(stream(b"/X Do " + shown(3)), b"/XObject << /X 10 0 R >>", **more)


def broken(page: bytes) -> bytes:
    return one_page(stream(shown(5)), page=page)


PLAIN = one_page(stream(shown(5)))
NO_BOX = b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
ODD_BOX = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 (a) /b null] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
)
HUGE_BOX = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9e9 9e9] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
)

SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</worksheet>'
_MAIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATED = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def rows(*cells: str) -> str:
    return "<sheetData><row>" + "".join(cells) + "</row></sheetData>"


def number(value: str, style: int = 0, place: str = "") -> str:
    return f'<c s="{style}"{f" r={chr(34)}{place}{chr(34)}" if place else ""}><v>{value}</v></c>'


def workbook(
    sheets: Iterable[str],
    formats: Iterable[str] = (),
    properties: str = "",
    strings: str | bytes | None = None,
    extra: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """An .xlsx of these worksheets' XML. Style n + 1 is the nth number format."""
    parts = list(sheets)
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, len(parts) + 1))
    related = [("worksheet", f"r{n}", f"worksheets/s{n}.xml") for n in range(1, len(parts) + 1)]
    related += [("styles", "st", "styles.xml")] + (
        [("sharedStrings", "ss", "strings.xml")] if strings is not None else []
    )
    codes = list(formats)
    spreadsheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    numbers = "".join(f'<numFmt numFmtId="{164 + n}" formatCode="{code}"/>' for n, code in enumerate(codes))
    used = "".join(f'<xf numFmtId="{164 + n}"/>' for n in range(len(codes)))
    entries: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": _RELATED.format(
            f'<Relationship Id="a" Type="{_MAIN}/officeDocument" Target="xl/workbook.xml"/>'
        ),
        "xl/workbook.xml": f'<workbook {spreadsheet} xmlns:r="{_MAIN}">{properties}<sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _RELATED.format(
            "".join(
                f'<Relationship Id="{id}" Type="{_MAIN}/{kind}" Target="{target}"/>' for kind, id, target in related
            )
        ),
        "xl/styles.xml": f'<styleSheet {spreadsheet}><numFmts>{numbers}</numFmts><cellXfs><xf numFmtId="0"/>{used}</cellXfs></styleSheet>',
    }
    if strings is not None:
        entries["xl/strings.xml"] = strings
    for n, part in enumerate(parts, 1):
        entries[f"xl/worksheets/s{n}.xml"] = part
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in (entries | dict(extra or {})).items():
            package.writestr(name, data)
    return out.getvalue()
