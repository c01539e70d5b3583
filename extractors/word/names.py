"""Namespaces and element names of WordprocessingML, in lxml's `{uri}local` spelling.

ECMA-376 has two sets of namespaces; `zipped` turns those of the Strict set into the transitional ones before
parsing, so that only these occur.
"""

from __future__ import annotations

_SCHEMAS = "http://schemas.openxmlformats.org"
W = f"{{{_SCHEMAS}/wordprocessingml/2006/main}}"
R = f"{{{_SCHEMAS}/officeDocument/2006/relationships}}"
M = f"{{{_SCHEMAS}/officeDocument/2006/math}}"
A = f"{{{_SCHEMAS}/drawingml/2006/main}}"
WP = f"{{{_SCHEMAS}/drawingml/2006/wordprocessingDrawing}}"
C = f"{{{_SCHEMAS}/drawingml/2006/chart}}"
DGM = f"{{{_SCHEMAS}/drawingml/2006/diagram}}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"

VAL = f"{W}val"
ID = f"{W}id"
AUTHOR = f"{W}author"
TYPE = f"{W}type"
RELATION = f"{R}id"

P = f"{W}p"
PPR = f"{W}pPr"
RUN = f"{W}r"
RPR = f"{W}rPr"
TEXT = f"{W}t"
DELETED_TEXT = f"{W}delText"
TABLE = f"{W}tbl"
ROW = f"{W}tr"
CELL = f"{W}tc"
SDT = f"{W}sdt"
SDT_CONTENT = f"{W}sdtContent"
INS = f"{W}ins"
DEL = f"{W}del"
MOVE_TO = f"{W}moveTo"
MOVE_FROM = f"{W}moveFrom"
SECTION = f"{W}sectPr"
TEXTBOX = f"{W}txbxContent"
ALTERNATE = f"{MC}AlternateContent"
CHOICE = f"{MC}Choice"
FALLBACK = f"{MC}Fallback"

_OFF = frozenset({"0", "false", "off", "none"})


def on(value: str | None) -> bool:
    """Whether an on/off attribute (ST_OnOff) says on; an absent or odd value does, as Word reads it."""
    return value is None or value.strip().lower() not in _OFF


def whole(value: str | None, default: int, most: int = 100_000) -> int:
    """A whole number from an attribute; `default` where it is absent, no number, negative or over `most`."""
    if value is None:
        return default
    try:
        number = int(value)
    except ValueError:
        return default
    return number if 0 <= number <= most else default
