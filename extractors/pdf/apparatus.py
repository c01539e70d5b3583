"""What a PDF holds beside its pages' text: properties, comments, typed boxes, form fields, bookmarks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

from extractors.pdf.layout import Area

MAX_REMARKS = 2_000
"""Annotations of a page that are looked at."""
_UNTOLD = frozenset({"producer", "creator", "creationdate", "moddate", "trapped", "aapl:keywords"})
"""Properties that programs write about themselves; "Creator" of a PDF is a program, not a person."""
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
