"""The one way in which text gets into a cell.

What learners write is data. A spreadsheet takes text that starts with `=`, `+`, `-` or `@` for a formula,
refuses control characters and cuts long text without a word; all of that is dealt with here.
"""

from __future__ import annotations

import re

from openpyxl.cell.cell import Cell

LIMIT = 32_000
"""Characters of a cell. Excel holds 32,767; the rest is room for the mark that says that text was cut."""
CUT = " … [cut: the text is longer than a cell holds]"
FORMULA_STARTS = ("=", "+", "-", "@", "\t")
"""Signs after which Excel or LibreOffice take typed or pasted text for a formula (OWASP, CSV injection)."""

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_CONTROL_PICTURES = 0x2400


def put_text(cell: Cell, text: str) -> None:
    """Put `text` into `cell` as text, whatever it looks like: it comes back as text and never as a formula.

    Style first, text last: the mark that keeps it text after a person's edit ("quote prefix") is part of a
    cell's style and would be lost with another style.
    """
    if not text:
        return  # openpyxl writes the frame of a text without one, which no reader is bound to take
    cell.value = clean(text)
    cell.data_type = "s"
    if text.startswith(FORMULA_STARTS):
        cell.quotePrefix = True


def clean(text: str) -> str:
    """`text` as a cell can hold it.

    Line ends become "\\n"; other control characters become their visible pictures (U+2400 and on), so that
    nothing vanishes; characters that XML cannot hold become U+FFFD; over `LIMIT` characters it is cut, and
    says so.
    """
    if text.isprintable() and "_x" not in text and len(text) <= LIMIT:
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    text = _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", _CONTROL.sub(_picture, text))
    # Office reads "_x0041_" in a file as "A" (ECMA-376, 22.9.2.19, ST_Xstring); the underscore is escaped.
    text = _ESCAPE.sub("_x005F_", text)
    return text if len(text) <= LIMIT else text[: LIMIT - len(CUT)] + CUT


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"
