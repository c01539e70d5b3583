"""What a PDF holds beside its pages' text: properties, comments, typed boxes, form fields, bookmarks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lxml import etree
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

from extractors.model import Traces
from extractors.pdf.layout import Area

MAX_REMARKS = 2_000
"""Annotations of a page that are looked at."""
_UNTOLD = frozenset({"producer", "creator", "creationdate", "moddate", "trapped", "aapl:keywords"})
"""Properties that programs write about themselves; "Creator" of a PDF is a program, not a person."""
MAX_XMP = 1_000_000
"""Bytes of a metadata stream; word processors write 2,000 to 4,000."""
MAX_PACKED_XMP = 50_000
"""Bytes of a packed one: deflate packs a thousandfold at most, so that it unpacks to no more than 50 MB."""
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_ADOBE = "{http://ns.adobe.com/"
_TOLD = {
    f"{_DUBLIN}creator": "author",
    f"{_DUBLIN}contributor": "contributor",
    f"{_DUBLIN}title": "title",
    f"{_DUBLIN}description": "subject",
    f"{_DUBLIN}subject": "keywords",
    f"{_DUBLIN}rights": "rights",
    f"{_ADOBE}pdf/1.3/}}Keywords": "keywords",
    f"{_ADOBE}photoshop/1.0/}}CaptionWriter": "captionwriter",
    f"{_ADOBE}xap/1.0/rights/}}Owner": "owner",
}
_OWN = f"{_ADOBE}pdfx/1.3/}}"
"""Properties that an organisation adds to its files: company, manager, and so on."""
_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?")
MAX_PROGRAM = 200
"""Characters of the programs' names."""
_SILENT = frozenset({"Popup", "Link", "Widget"})


@dataclass(frozen=True, slots=True)
class Remark:
    """An annotation with text, or a filled form field."""

    kind: str
    """comment, textbox (text typed onto the page), field"""
    text: str
    author: str
    area: Area


def remarks(page: Any) -> list[Remark]:
    """Comments, typed boxes and form values of a pdfplumber page, from top to bottom. Broken ones are passed over."""
    found: list[Remark] = []
    for annotation in page.annots[:MAX_REMARKS]:
        data = annotation.get("data") or {}
        subtype = _name(data.get("Subtype"))
        area = Area(*(float(annotation[key]) for key in ("x0", "top", "x1", "bottom")))
        if subtype == "Widget":
            text, author, kind = _value(data), "", "field"
        elif subtype not in _SILENT:
            text, author = _string(data.get("Contents")), _string(data.get("T"))
            kind = "textbox" if subtype == "FreeText" else "comment"
        else:
            continue
        if text:
            found.append(Remark(kind, text, author, area))
    return sorted(found, key=lambda remark: remark.area.top)


def is_drawn(data: dict[str, Any]) -> bool:
    """Whether an annotation shows something drawn: ink, a stamp (so "Fill & Sign" signs), a signature that was put."""
    subtype = _name(data.get("Subtype"))
    signed = subtype == "Widget" and _name(data.get("FT")) == "Sig" and isinstance(resolve1(data.get("V")), dict)
    return signed or subtype in ("Ink", "Stamp")


def _name(value: Any) -> str:
    value = resolve1(value)
    return str(value.name) if isinstance(value, PSLiteral) else ""


def _string(value: Any) -> str:
    value = resolve1(value)
    if isinstance(value, bytes):
        value = decode_text(value)
    if not isinstance(value, str):
        return ""
    return value.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip()


def _value(data: dict[str, Any]) -> str:
    """A field's value; it may stand with the field's parent. An empty tick box has none, a ticked one its name."""
    for _ in range(8):
        if (value := resolve1(data.get("V"))) is not None:
            if isinstance(value, list):
                return ", ".join(filter(None, map(_string, value)))
            return _string(value)
        parent = resolve1(data.get("Parent"))
        if not isinstance(parent, dict):
            return ""
        data = parent
    return ""


def properties(metadata: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(name in lower case, text) of the document information: author, title, subject, keywords and a centre's own."""
    for name, value in metadata.items():
        text = _string(value) if isinstance(value, bytes) else str(value or "").replace("\x00", "")
        text = " ".join(text.split())
        if text and str(name).lower() not in _UNTOLD and not str(name).lower().startswith(("ptex", "sourcemodified")):
            yield str(name).lower(), text


def made(metadata: dict[str, Any]) -> Traces | None:
    """When and by which programs the file was made, from its document information (ISO 32000-1, 14.3.3)."""
    told = {str(name).lower(): _string(value) or str(value or "") for name, value in metadata.items()}
    programs = dict.fromkeys(told.get(name, "").strip() for name in ("creator", "producer"))
    found = Traces(
        created=_moment(told.get("creationdate", "")),
        modified=_moment(told.get("moddate", "")),
        program=", ".join(filter(None, programs))[:MAX_PROGRAM],
    )
    return found if found != Traces() else None


def _moment(text: str) -> datetime | None:
    """A PDF date ("D:20260301143000Z00'00'"; some programs leave "D:" or the time away), without its zone."""
    found = _DATE.match(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(n or 0) for n in found.groups())
    try:
        moment = datetime(year, month, day, hour, minute, second)
    except ValueError:
        return None
    return moment if 1990 <= year <= 2100 else None


def metadata(catalog: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(name in lower case, text) of the XMP metadata (ISO 16684-1): what people wrote, as `properties` names it.

    Says nothing where there is none, or where it is not plain XML. Raises what pdfminer raises on broken streams.
    """
    stream = resolve1(catalog.get("Metadata"))
    if not isinstance(stream, PDFStream):
        return
    packed = len(stream.rawdata or b"")
    if packed > (MAX_PACKED_XMP if stream.get_filters() else MAX_XMP):
        return
    data = stream.get_data()
    if len(data) > MAX_XMP or b"<!DOCTYPE" in data:
        return
    try:
        root = etree.fromstring(data.strip(b"\x00 \r\n\t"), etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return
    for element in root.iter(etree.Element):
        for name, text in (
            *element.attrib.items(),
            (element.tag, " ".join("".join(map(str, element.itertext())).split())),
        ):
            label = _TOLD.get(str(name)) or (str(name).removeprefix(_OWN) if str(name).startswith(_OWN) else "")
            if label and text and label.lower() not in _UNTOLD:
                yield label.lower(), str(text)
