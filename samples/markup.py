"""The small markup in which the sample submissions are written, and its parser.

A source starts with `key: value` lines up to a line `---`. Then, block by block (blank lines between paragraphs):

    # to ###            headings            * text      bullet            + text    numbered item
    > text              entry of a reference list (hanging indent)
    |= a | b |          table row of header cells       | a | b |       table row      |: a | b |   row of a form, label bold
    !toc                contents list field             !page           page break
    !section text       new page whose header says `text` from here on; `!section` alone goes back to the file's own header
    !box ... !end       text box                        !cover ... !end  cover sheet, `Label: value`, values in content controls
    [^name]: text       text of a footnote, referred to as [^name]
    % text              remark to the reader of the source, left out

Within a line: **bold**, *italic*, [^name], {{ins|who|text}}, {{del|who|text}}, {{comment|who|words|what is said of them}}.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_INLINE = re.compile(r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>[^*\s][^*]*?)\*|\[\^(?P<note>\w+)\]|\{\{(?P<call>.+?)\}\}")
_NOTE = re.compile(r"\[\^(\w+)\]:\s*(.+)")
_LINE_MARKS = {
    "# ": "heading1",
    "## ": "heading2",
    "### ": "heading3",
    "* ": "bullet",
    "+ ": "number",
    "> ": "reference",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line that is written in one way; `who` and `remark` for tracked changes and comments."""

    kind: str
    text: str
    who: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One block: a paragraph of some kind, a table (`rows`), a box or cover (`lines`), or a directive."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    marks: tuple[str, ...] = ()
    """For each row `=` (header), `:` (form) or nothing."""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A parsed source: its head, its blocks and its notes."""

    head: dict[str, str]
    items: tuple[Item, ...]
    notes: dict[str, str] = field(default_factory=dict)


def parse(text: str) -> Source:
    """The source in `text`; ValueError if the head does not end or a directive is unknown."""
    top, found, body = text.partition("\n---\n")
    if not found:
        raise ValueError("no line --- after the head")
    head = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in top.splitlines() if line)}
    notes: dict[str, str] = {}
    lines = []
    for line in body.splitlines():
        if note := _NOTE.fullmatch(line):
            notes[note[1]] = note[2]
        elif not line.startswith("%"):
            lines.append(line)
    return Source(head, tuple(_items(lines)), notes)


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of a line, in order."""
    at = 0
    for match in _INLINE.finditer(text):
        if match.start() > at:
            yield Piece("text", text[at : match.start()])
        yield _piece(match)
        at = match.end()
    if at < len(text):
        yield Piece("text", text[at:])


def plain(text: str) -> str:
    """A line without its marks: what a reader of the finished file sees."""
    return "".join(piece.text for piece in pieces(text) if piece.kind not in ("note", "del"))


def _piece(match: re.Match[str]) -> Piece:
    if call := match["call"]:
        kind, who, text, *remark = call.split("|")
        return Piece(kind, text, who, remark[0] if remark else "")
    kind = match.lastgroup or "text"
    return Piece(kind, match[kind])


def _items(lines: list[str]) -> Iterator[Item]:
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
        elif line.startswith("!"):
            item, at = _directive(lines, at)
            yield item
        elif line.startswith("|"):
            end = _end_of(lines, at, lambda row: row.startswith("|"))
            yield _table(lines[at:end])
            at = end
        elif mark := next((mark for mark in _LINE_MARKS if line.startswith(mark)), ""):
            yield Item(_LINE_MARKS[mark], line[len(mark) :].strip())
            at += 1
        else:
            end = _end_of(lines, at, lambda row: bool(row.strip()) and not row.startswith(("|", "!", *_LINE_MARKS)))
            yield Item("paragraph", " ".join(row.strip() for row in lines[at:end]))
            at = end


def _end_of(lines: list[str], at: int, belongs) -> int:
    while at < len(lines) and belongs(lines[at]):
        at += 1
    return at


def _directive(lines: list[str], at: int) -> tuple[Item, int]:
    name, _, rest = lines[at][1:].partition(" ")
    if name in ("toc", "page", "section"):
        return Item(name, rest.strip()), at + 1
    if name in ("box", "cover"):
        end = lines.index("!end", at)
        return Item(name, lines=tuple(line for line in lines[at + 1 : end] if line.strip())), end + 1
    raise ValueError(f"unknown directive: {lines[at]}")


def _table(lines: list[str]) -> Item:
    if stray := next((line for line in lines if line.startswith(("| =", "| :"))), None):
        raise ValueError(f"a mark must follow its bar at once: {stray}")
    marks = tuple(line[1] if line[1] in "=:" else "" for line in lines)
    rows = tuple(
        tuple(cell.strip() for cell in line[1 + len(mark) :].rstrip().removesuffix("|").split(" | "))
        for line, mark in zip(lines, marks, strict=True)
    )
    return Item("table", rows=rows, marks=marks)
