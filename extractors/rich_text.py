"""Reads Rich Text files (.rtf, version 1.9.1 of the specification) in one pass, within limits.

What is read: paragraphs with style, outline level, list mark and look; tables; footnotes, endnotes, comments, headers
and footers, text boxes; hidden and deleted text as such; title, author, subject. Pictures, objects and whatever a
destination that is not known here holds are passed over, as the specification asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from extractors.bullets import bullet
from extractors.model import Block, Document, Part, Role
from extractors.rich_text_words import (
    CHARACTERS,
    CHARSETS,
    ENTERED,
    IN_PICTURES,
    KEPT,
    PARTS,
    PROPERTIES,
    PROPERTIES_OF_MATHS,
    SHOWN_BY_SHAPES,
    SKIPPED,
    SYMBOLS,
    TOKEN,
    Flow,
    State,
    known_codepage,
    look_of,
)
from extractors.story import Full, Story
from extractors.unreadable import Unreadable

MAX_DEPTH = 500
"""Groups within groups; Word writes under 20."""
MAX_TOKENS = 8_000_000


def read_rich_text(data: bytes, path: str, id: str, sha256: str) -> Document:
    """Read an .rtf. Raises Unreadable (damaged, empty)."""
    reader = _Reader()
    cut = False
    try:
        reader.read(data)
    except Full:
        cut = True
    last = [*reader.margins, *(Block(Part.PROPERTIES, 0, text, label) for label, text in reader.properties)]
    if reader.has_deleted:
        reader.story.warn("tracked-changes", "The file holds tracked changes; deleted text was not taken as evidence.")
    if reader.has_hidden:
        reader.story.warn("hidden-text", "The file holds hidden text, which was read too.")
    return reader.story.document(path, id, sha256, last, cut)


class _Reader:
    def __init__(self) -> None:
        self.story = Story()
        self.state = State()
        self.stack: list[State] = []
        self.flows = [Flow(Part.BODY, 0, looks=[], waiting=[])]
        self.margins: list[Block] = []
        self.properties: list[tuple[str, str]] = []
        self.fonts: dict[int, str] = {}
        self.styles: dict[int, str] = {}
        self.codepage = "cp1252"
        self.kept = ""
        self.number = 0
        """Of the font or style whose entry is read."""
        self.pending = 0
        """Characters still to pass over after a \\u."""
        self.starred = False
        self.raw = b""
        self.author = ""
        self.named = ""
        """The property whose value comes next."""
        self.has_deleted = self.has_hidden = False
        self.high: int | None = None

    def read(self, data: bytes) -> None:
        """Go through the whole file. Raises Full, Unreadable."""
        at = tokens = 0
        while at < len(data) and (token := TOKEN.match(data, at)):
            at = token.end()
            tokens += 1
            if tokens > MAX_TOKENS:
                raise Full
            word, number, code, symbol, brace, plain = token.groups()
            if word is not None:
                self.word(word.decode("ascii"), int(number) if number is not None else None)
                at += max(0, int(number or 0)) if word == b"bin" else 0
            elif code is not None:
                self.bytes(bytes((int(code, 16),)))
            elif symbol == b"*":
                self.starred = True
            elif symbol is not None:
                self.add(SYMBOLS.get(symbol, ""))
            elif brace == b"{":
                self.flush()
                if len(self.stack) >= MAX_DEPTH:
                    raise Unreadable(
                        "damaged", "The file is damaged. Open it in Word, save it as .docx, hand in again."
                    )
                self.stack.append(self.state)
                self.state = replace(self.state)
            elif brace == b"}":
                self.close()
            elif plain is not None:
                self.bytes(plain)
        self.finish()

    def finish(self) -> None:
        """What is still open ends with the file."""
        self.flush()
        while len(self.flows) > 1:
            self.end_flow()
        self.end_paragraph()
        self.end_table()

    def close(self) -> None:
        """A group ends."""
        self.flush()
        ended = self.state
        if not self.stack:
            return
        before = self.stack.pop()
        if ended.kind != before.kind and ended.kind in KEPT:
            self.keep(ended.kind)
        if len(self.flows) > 1 and self.flows[-1].depth > len(self.stack):
            self.end_flow()
        self.state = before
        self.starred, self.pending = False, 0

    def destination(self, word: str) -> bool:
        """Enter a destination if the word names one."""
        starred, self.starred = self.starred, False
        if self.state.kind == "skip" or (self.state.kind == "pict" and word not in IN_PICTURES):
            return True
        if word in PARTS:
            self.flows.append(Flow(PARTS[word], len(self.stack), looks=[], waiting=[]))
            return True
        if word in KEPT:
            if word not in ("fonttbl", "stylesheet", "info"):
                self.kept = ""
            self.state.kind = word
            return True
        if word in ENTERED:
            return True
        unknown = starred and self.state.kind not in ("stylesheet", "fonttbl", "revtbl")
        if word in SKIPPED or unknown or PROPERTIES_OF_MATHS.fullmatch(word):
            self.state.kind = "skip"
            return True
        return False

    def keep(self, kind: str) -> None:
        """The text of a destination is complete."""
        text = " ".join(self.kept.split())
        self.kept = ""
        if kind in ("listtext", "pntext"):
            self.flows[-1].label = text if not text or ord(text[0]) < 0xE000 else "•"  # a letter of a symbol font
        elif kind == "atnauthor":
            self.author = text
        elif kind in ("sn", "propname"):
            self.named = text
        elif kind == "sv":
            if text and self.named in SHOWN_BY_SHAPES:
                self.put(Block(Part.TEXTBOX, 0, text))
        elif kind == "staticval":
            self.properties += [(self.named, text)] if text else []
        elif kind == "revtbl":
            names = (name.strip() for name in text.split(";"))
            self.properties += [("author of changes", name) for name in names if name and name != "Unknown"]
        elif text and kind not in ("fonttbl", "stylesheet", "info", "pict"):
            self.properties.append((PROPERTIES.get(kind, kind), text))

    def bytes(self, data: bytes) -> None:
        """Text in the code page of its font, at most a stretch between two words."""
        if self.pending:
            passed = min(self.pending, len(data))
            self.pending -= passed
            data = data[passed:]
        if data and self.state.kind not in ("skip", "pict"):
            self.raw += data

    def flush(self) -> None:
        """Bytes that were held back, as characters."""
        if self.raw:
            page = self.fonts.get(self.state.font, self.codepage)
            raw, self.raw = self.raw, b""
            self.text(raw.decode(page, "replace"))

    def add(self, text: str) -> None:
        self.flush()
        if self.pending:
            self.pending -= 1
        elif text:
            self.text(text)

    def text(self, text: str) -> None:
        """Characters into the destination or the flow. A paragraph ends at "\\n"."""
        state, flow = self.state, self.flows[-1]
        if state.kind in ("skip", "pict"):
            return
        if state.kind in ("fonttbl", "stylesheet"):
            if state.kind == "stylesheet" and text.strip():
                self.styles[self.number] = (self.styles.get(self.number, "") + text).rstrip(";").strip().lower()[:80]
            return
        if state.kind:
            self.kept = (self.kept + text)[:10_000]
            return
        for n, piece in enumerate(text.split("\n")):
            if n:
                self.end_paragraph()
            if not piece:
                continue
            if state.deleted:
                flow.deleted += piece
                continue
            flow.text += piece.replace("\v", "\n")
            if piece.strip() and flow.looks is not None and (not flow.looks or flow.looks[-1] != state):
                flow.looks.append(replace(state))

    def word(self, word: str, number: int | None) -> None:
        """A control word."""
        self.flush()
        if word == "u" and number is not None:
            self.unicode(number)
            return
        if self.destination(word) or self.state.kind in ("skip", "pict"):
            return
        if word in CHARACTERS:
            self.add(CHARACTERS[word])
        elif word in _WORDS:
            _WORDS[word](self, number)

    def unicode(self, number: int) -> None:
        unit = number % 65536
        self.pending = 0
        if 0xD800 <= unit < 0xDC00:
            self.high = unit
        else:
            if 0xDC00 <= unit < 0xE000:
                unit = 0x10000 + ((self.high - 0xD800) << 10) + (unit - 0xDC00) if self.high is not None else 0xFFFD
            self.high = None
            self.text(chr(unit))
        self.pending = self.state.fallback

    def end_paragraph(self, cell: bool = False) -> None:
        """What was collected is a paragraph."""
        flow = self.flows[-1]
        if flow.part is Part.BODY and not flow.in_table and not cell:
            self.end_table()
        text, looks = flow.text.rstrip(), flow.looks or []
        label = flow.label
        typed, start = ("", 0) if label else bullet(text)
        text = text[start:]
        at = None
        if text.strip():
            look = look_of(looks, flow.centred)
            self.has_hidden = self.has_hidden or any(state.hidden for state in looks)
            outline = flow.outline
            style = self.styles.get(flow.style, "")
            if outline is None and (level := re.fullmatch(r"heading ([1-9])", style)):
                outline = int(level[1])
            role = Role.LIST_ITEM if (label or typed) and outline is None else Role.TEXT
            level_ = 0 if role is Role.LIST_ITEM else None
            at = self.put(Block(flow.part, 0, text.lstrip(" \t"), label or typed, role, style, outline, look, level_))
        if flow.deleted.strip():
            self.has_deleted = True
            self.put(Block(flow.part, 0, flow.deleted.strip(), role=Role.DELETED))
        if flow.part is Part.BODY:
            start += len(text) - len(text.lstrip(" \t"))
            for block in flow.waiting or ():
                self.story.put(replace(block, anchor=at, anchor_at=max(0, (block.anchor_at or 0) - start)))
            flow.waiting = []
        flow.text = flow.deleted = flow.label = ""
        flow.looks = []

    def put(self, block: Block) -> int | None:
        """A block to its place: notes wait for the end of the paragraph that refers to them."""
        if block.part is Part.BODY:
            if self.flows[0].in_table and self.story.table is None:
                self.begin_row()
            return self.story.put(block)
        if block.part in (Part.HEADER, Part.FOOTER):
            if block.text not in [b.text for b in self.margins]:
                self.margins.append(block)
        else:
            waiting = self.flows[0].waiting
            if waiting is not None and len(waiting) < 10_000:
                waiting.append(replace(block, anchor_at=len(self.flows[0].text)))
        return None

    def end_flow(self) -> None:
        """A note, header or box ends."""
        self.end_paragraph()
        ended = self.flows.pop()
        if ended.part is Part.COMMENT and self.author and (waiting := self.flows[0].waiting):
            waiting[-1] = replace(waiting[-1], author=self.author)

    def begin_row(self) -> None:
        table = self.story.table or self.story.open_table()
        table.next_row()
        table.cell()

    def end_cell(self) -> None:
        """The cell's last paragraph ends, and the next cell of the row begins."""
        flow = self.flows[0]
        flow.in_table = True
        if self.story.table is None:
            self.begin_row()
        self.end_paragraph(cell=True)
        if (table := self.story.table) is not None:
            table.cell()

    def end_row(self) -> None:
        """The row ends. The cell that waits for text behind the last one is none."""
        table = self.story.table
        if table is not None and table.cells and not table.cells[-1][4] and table.column > 1:
            table.cells.pop()
            table.column -= 1
            table.columns = max((c[1] + 1 for c in table.cells), default=0)
            table.next_row()
            table.cell()

    def end_table(self) -> None:
        table = self.story.table
        if table is not None:
            if table.cells and not table.cells[-1][4]:
                table.cells.pop()
                table.row -= 1
            self.story.close_table()

    def reset_paragraph(self) -> None:
        flow = self.flows[-1]
        flow.style, flow.outline, flow.centred, flow.in_table = 0, None, False, False

    def set_font(self, number: int) -> None:
        self.state.font = number
        if self.state.kind == "fonttbl":
            self.number = number

    def set_charset(self, number: int) -> None:
        if self.state.kind == "fonttbl" and len(self.fonts) < 2_000:
            self.fonts[self.number] = CHARSETS.get(number, "cp1252")

    def set_style(self, number: int) -> None:
        if self.state.kind == "stylesheet":
            self.number = number
        else:
            self.flows[-1].style = number


def _switch(name: str) -> Callable[[_Reader, int | None], None]:
    def switch(reader: _Reader, number: int | None) -> None:
        setattr(reader.state, name, number != 0)

    return switch


def _plain(reader: _Reader, _: int | None) -> None:
    kind, fallback = reader.state.kind, reader.state.fallback
    reader.state = State(kind, fallback=fallback)


_WORDS: dict[str, Callable[[_Reader, int | None], None]] = {
    "b": _switch("bold"),
    "i": _switch("italic"),
    "ul": _switch("underlined"),
    "ulnone": lambda r, _: setattr(r.state, "underlined", False),
    "v": _switch("hidden"),
    "deleted": _switch("deleted"),
    "caps": _switch("capitals"),
    "cf": lambda r, n: setattr(r.state, "coloured", (n or 0) > 1),
    "fs": lambda r, n: setattr(r.state, "size", (n or 24) / 2),
    "f": lambda r, n: r.set_font(n or 0),
    "fcharset": lambda r, n: r.set_charset(n or 0),
    "uc": lambda r, n: setattr(r.state, "fallback", max(0, min(20, 1 if n is None else n))),
    "ansicpg": lambda r, n: setattr(r, "codepage", known_codepage(n)),
    "mac": lambda r, _: setattr(r, "codepage", "mac-roman"),
    "plain": _plain,
    "pard": lambda r, _: r.reset_paragraph(),
    "s": lambda r, n: r.set_style(n or 0),
    "outlinelevel": lambda r, n: setattr(r.flows[-1], "outline", (n or 0) + 1 if 0 <= (n or 0) < 9 else None),
    "qc": lambda r, _: setattr(r.flows[-1], "centred", True),
    "ql": lambda r, _: setattr(r.flows[-1], "centred", False),
    "intbl": lambda r, _: setattr(r.flows[-1], "in_table", True),
    "cell": lambda r, _: r.end_cell(),
    "nestcell": lambda r, _: r.add("\t"),
    "nestrow": lambda r, _: r.add("\n"),
    "row": lambda r, _: r.end_row(),
}
