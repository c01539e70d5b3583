"""The words of Rich Text that are known here, and what a reader keeps while it goes through them."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from extractors.model import Block, Look, Part

TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.I | re.S
)
CHARACTERS = {
    "par": "\n", "sect": "\n", "page": "\n", "line": "\v", "tab": "\t", "emdash": "—", "endash": "–", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
SYMBOLS = {b"~": "\u00a0", b"_": "-", b"-": "", b"\r": "\n", b"\n": "\n", b"\\": "\\", b"{": "{", b"}": "}"}
CHARSETS = {
    0: "cp1252", 1: "cp1252", 77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250",
}  # fmt: skip
PARTS = {
    "footnote": Part.FOOTNOTE, "annotation": Part.COMMENT, "shptxt": Part.TEXTBOX, "dptxbxtext": Part.TEXTBOX,
    "header": Part.HEADER, "headerl": Part.HEADER, "headerr": Part.HEADER, "headerf": Part.HEADER,
    "footer": Part.FOOTER, "footerl": Part.FOOTER, "footerr": Part.FOOTER, "footerf": Part.FOOTER,
}  # fmt: skip
KEPT = frozenset(("fonttbl", "stylesheet", "info", "listtext", "pntext", "atnauthor", "title", "author", "subject",
                   "keywords", "company", "manager", "doccomm", "operator", "pict", "sn", "sv", "propname", "staticval",
                   "revtbl"))  # fmt: skip
"""Destinations whose text is kept, but is no part of the body."""
PROPERTIES = {"author": "creator", "operator": "lastModifiedBy", "doccomm": "description"}
SKIPPED = frozenset(("colortbl", "fldinst", "object", "objdata", "themedata", "colorschememapping", "datastore",
                      "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "latentstyles",
                      "private", "bkmkstart", "bkmkend", "nonshppict", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc",
                      "template", "creatim", "revtim", "printim", "buptim", "filetbl", "xe", "tc", "rxe", "txe",
                      "atnid", "atnref", "atrfstart", "atrfend", "atndate", "atntime", "mmathPr", "falt", "panose",
                      "fname", "nextfile", "pgptbl"))  # fmt: skip
"""Destinations known to hold no text of the document."""
ENTERED = frozenset(("shpinst", "shp", "shppict", "ud", "upr", "do", "sp", "picprop", "userprops", "mmath", "moMath",
                      "moMathPara"))  # fmt: skip
"""Destinations that are gone into for what is in them: shapes, their properties, the document's own, equations."""
IN_PICTURES = frozenset(("picprop", "sp", "sn", "sv"))
SHOWN_BY_SHAPES = frozenset(("wzDescription", "gtextUNICODE"))
"""Properties of shapes that are text for people: alternative text, and the words of WordArt."""
PROPERTIES_OF_MATHS = re.compile(r"m[A-Za-z]*Pr")
"""Groups that say how a part of an equation looks."""


@dataclass(slots=True)
class State:
    """What a group hands down to the groups in it."""

    kind: str = ""
    """Destination: "" the flow, one of KEPT, or "skip"."""
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    hidden: bool = False
    deleted: bool = False
    capitals: bool = False
    coloured: bool = False
    size: float = 12.0
    font: int = 0
    fallback: int = 1
    """Characters after a \\u that stand for it in old programs."""


@dataclass(slots=True)
class Flow:
    """A story that is being read: the body, a note, a header."""

    part: Part
    depth: int
    """Of the group that opened it."""
    text: str = ""
    deleted: str = ""
    looks: list[State] | None = None
    label: str = ""
    style: int = 0
    outline: int | None = None
    centred: bool = False
    in_table: bool = False
    waiting: list[Block] | None = None
    """Notes of the paragraph that is not yet ended."""


def look_of(looks: list[State], centred: bool) -> Look:
    """The look of a paragraph: what holds for all of its visible stretches."""
    if not looks:
        return Look(centred=centred)
    return Look(
        bold=all(s.bold for s in looks),
        italic=all(s.italic for s in looks),
        underlined=all(s.underlined for s in looks),
        centred=centred,
        size=looks[0].size,
        hidden=all(s.hidden for s in looks),
        coloured=all(s.coloured for s in looks),
        capitals=all(s.capitals for s in looks),
    )


def known_codepage(number: int | None) -> str:
    """Name of a code page; Windows-1252 where Python does not know it."""
    try:
        codecs.lookup(f"cp{number}")
    except LookupError:
        return "cp1252"
    return f"cp{number}"
