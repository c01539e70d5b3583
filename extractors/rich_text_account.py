"""What a Rich Text file holds, by a scan of its groups apart from the reader: texts to show, and what is left out.

The scan knows nothing of paragraphs, tables or looks; it only tells which group a text stands in (version 1.9.1 of the
specification, "Destinations"). Groups that nobody knows, and are marked to be passed over, count as data of programs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from extractors.account import COPIES, MARKS, PROGRAM_DATA
from extractors.rich_text_words import CHARSETS, PROPERTIES_OF_MATHS, SHOWN_BY_SHAPES, known_codepage

INSTRUCTIONS = "field instructions"
BOOKMARKS = "names of bookmarks"
STYLES = "names of fonts and styles"

_SHOWN = ""
_NO_TEXT = "no text"
"""Class of pictures and objects, whose letters are digits of a number."""
_FRAME = "header or footer"
_CLASSES = (
    dict.fromkeys("fldinst xe tc rxe txe".split(), INSTRUCTIONS)
    | dict.fromkeys("bkmkstart bkmkend".split(), BOOKMARKS)
    | dict.fromkeys("atnid atnref atrfstart atrfend atndate atntime".split(), MARKS)
    | dict.fromkeys("fonttbl stylesheet colortbl listtable listoverridetable latentstyles falt fname".split(), STYLES)
    | dict.fromkeys("pict objdata themedata colorschememapping datastore panose".split(), _NO_TEXT)
    | dict.fromkeys(
        "footnote annotation shptxt dptxbxtext shp shpinst shppict ud upr do listtext pntext".split(), _SHOWN
    )
    | dict.fromkeys("mmath moMath moMathPara atnauthor revtbl staticval company manager".split(), _SHOWN)
    | dict.fromkeys("sp sn propname userprops generator rsidtbl xmlnstbl filetbl template".split(), PROGRAM_DATA)
)
_FLATTENED = frozenset({_NO_TEXT, STYLES, INSTRUCTIONS, BOOKMARKS})
"""Classes of groups in which all groups belong to the class, but for the properties of a picture."""
_FRAMES = frozenset(f"{where}{which}" for where in ("header", "footer") for which in ("", "l", "r", "f"))
_ENDS = frozenset({"par", "cell", "row", "sect", "line"})
_TWICE = frozenset({"nonshppict", "mmathPict", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc"})
_PIECE = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+", re.I | re.S
)
_SIGNS = {"lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emdash": "—", "endash": "–", "bullet": "•"}
_SYMBOLS = {b"\\": "\\", b"{": "{", b"}": "}", b"_": "-"}
_CHARSET = re.compile(rb"\\f(\d{1,5})(?:\\[a-z]+-?\d* ?)*?\\fcharset(\d{1,3})")
_NOBODY = "Unknown;"
"""First entry of the table of those who changed the text."""

Held = tuple[list[str], dict[str, list[str]]]


@dataclass(slots=True)
class _Group:
    kind: str = _SHOWN
    font: int = -1
    passed: int = 1
    """Characters behind a \\u that stand for it in old programs."""
    fresh: bool = True
    """No word of the group was seen yet."""
    starred: bool = False


def held(data: bytes) -> Held:
    """Texts that blocks are to show, and texts that are left out, by class."""
    return _Scan(data).result()


class _Scan:
    def __init__(self, data: bytes) -> None:
        self.data = data
        pages = _CHARSET.findall(data[: data.find(b"\\stylesheet") if b"\\stylesheet" in data else 65_536])
        self.fonts = {int(font): CHARSETS.get(int(charset), "cp1252") for font, charset in pages}
        named = re.search(rb"\\ansicpg(\d{1,5})", data[:4_096])
        self.usual = known_codepage(int(named[1])) if named else "cp1252"
        self.groups = [_Group()]
        self.texts: list[str] = []
        self.apart: dict[str, list[str]] = defaultdict(list)
        self.raw = b""
        self.passing = 0
        self.property = ""
        self.high = 0
        self.frames: list[str] = []
        """Texts of headers and footers, each section's in turn."""

    def result(self) -> Held:
        at = 0
        while at < len(self.data) and (piece := _PIECE.match(self.data, at)):
            at = piece.end()
            word, number, code, symbol, brace, plain = piece.groups()
            if plain is not None:
                self.take(plain)
            elif code is not None:
                self.take(bytes((int(code, 16),)))
            elif word is not None:
                self.word(word.decode("ascii"), int(number) if number else None)
                at += max(0, int(number or 0)) if word == b"bin" else 0
            elif brace is not None:
                self.brace(brace)
            elif symbol == b"*":
                self.groups[-1].starred = True
            elif symbol is not None:
                self.show(_SYMBOLS.get(symbol, ""))
        self.settle()
        self.apart.pop(_NO_TEXT, None)
        seen: set[str] = set()
        for line in "\n".join(self.frames).split("\n"):  # sections repeat them
            plain = line.strip()
            (self.apart[COPIES] if plain in seen else self.texts).append(plain)
            seen.add(plain)
        return [text.replace(_NOBODY, "") for text in self.texts], dict(self.apart)

    def brace(self, brace: bytes) -> None:
        self.settle()
        self.passing = 0
        if brace == b"{":
            self.groups.append(replace(self.groups[-1], fresh=True, starred=False))
        elif len(self.groups) > 1:
            self.groups.pop()

    def word(self, word: str, number: int | None) -> None:
        self.settle()
        group = self.groups[-1]
        if group.fresh or group.starred:
            self.enter(group, word)
        group.fresh = group.starred = False
        if word == "f":
            group.font = number if number is not None else -1
        elif word == "plain":
            group.font = -1
        elif word == "uc":
            group.passed = 1 if number is None else number
        elif word == "u" and number is not None:
            self.unicode(number % 65_536)
            self.passing = group.passed
        elif word in _SIGNS:
            self.show(_SIGNS[word])
        elif word in _ENDS and group.kind == _FRAME:
            self.frames[-1] += "\n"

    def enter(self, group: _Group, word: str) -> None:
        """The class of a group, by its first word."""
        if word == "sv":
            group.kind = _SHOWN if self.property in SHOWN_BY_SHAPES else PROGRAM_DATA
        elif word in ("picprop", "sp", "sn") and group.kind in (_NO_TEXT, PROGRAM_DATA):
            group.kind = PROGRAM_DATA
            self.property = ""
        elif group.kind in _FLATTENED:
            return
        elif word in _FRAMES:
            group.kind = _FRAME
            self.frames.append("")
        elif word in _CLASSES:
            group.kind = _CLASSES[word] if group.kind != _FRAME or _CLASSES[word] != _SHOWN else _FRAME
        elif group.starred or word in _TWICE or PROPERTIES_OF_MATHS.fullmatch(word):
            group.kind = PROGRAM_DATA

    def unicode(self, unit: int) -> None:
        if 0xD800 <= unit < 0xDC00:
            self.high = unit
        elif 0xDC00 <= unit < 0xE000:
            self.show(chr(0x10000 + ((self.high - 0xD800) << 10) + (unit - 0xDC00)) if self.high else "")
            self.high = 0
        else:
            self.show(chr(unit))

    def take(self, data: bytes) -> None:
        """Bytes in the code page of the font, but for those that stand for a character that was told already."""
        passed = min(self.passing, len(data))
        self.passing -= passed
        self.raw += data[passed:]

    def show(self, text: str) -> None:
        self.settle()
        if self.passing:
            self.passing -= 1
        elif text:
            self.add(text)

    def settle(self) -> None:
        if self.raw:
            raw, self.raw = self.raw, b""
            self.add(raw.decode(self.fonts.get(self.groups[-1].font, self.usual), "replace"))

    def add(self, text: str) -> None:
        kind = self.groups[-1].kind
        if kind == PROGRAM_DATA:
            self.property += text
        elif kind == _FRAME:
            self.frames[-1] += text
            return
        (self.texts if kind == _SHOWN else self.apart[kind]).append(text)
