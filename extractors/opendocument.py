"""Reads OpenDocument texts (.odt; ISO/IEC 26300): a bounded walk over content.xml, margins from styles.xml."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from extractors.bullets import bullet
from extractors.list_numbers import letters, roman
from extractors.model import Block, Document, Link, Look, Part, Role
from extractors.open_styles import DRAW, OFFICE, STYLE, SVG, TABLE, TEXT, Styles
from extractors.story import Full, Story
from extractors.unreadable import Unreadable
from extractors.zipped import Package, whole

MAX_REPEATED = 100
"""Times that a repeated cell or space counts; rows at the end of a sheet repeat a million times."""
DC = "{http://purl.org/dc/elements/1.1/}"
META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_DRAWN = (f"{DRAW}path", f"{DRAW}polyline")
"""Lines drawn by hand."""
_CONTENTS = f"{TEXT}table-of-content"
_PROPERTIES = {
    f"{META}initial-creator": "creator",
    f"{DC}creator": "lastModifiedBy",
    f"{DC}title": "title",
    f"{DC}subject": "subject",
    f"{DC}description": "description",
    f"{META}keyword": "keywords",
}


def read_open_text(data: bytes, path: str, id: str, sha256: str) -> Document:
    """Read an .odt: paragraphs, lists, tables, notes, comments, text boxes, tracked changes, headers, footers.

    Raises Unreadable (damaged, encrypted, too-large, doctype, empty).
    """
    package, content, styles = opened(data)
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise Unreadable("not-a-document", "The file holds no text document. Save it as Word (.docx).")
    walk = Walk(Styles(*(root for root in (styles, content) if root is not None)))
    cut = False
    try:
        walk.deletions = dict(_deletions(body))
        walk.below(body)
    except Full:
        cut = True
    if walk.deletions:
        walk.story.warn("tracked-changes", "The file holds tracked changes; deleted text was not taken as evidence.")
    last = [*margins(styles), *properties(package)] if styles is not None else list(properties(package))
    return walk.story.document(path, id, sha256, last, cut)


def opened(data: bytes) -> tuple[Package, etree._Element, etree._Element | None]:
    """The package, content.xml and styles.xml of an OpenDocument file. Raises Unreadable."""
    package = Package(data)
    manifest = "META-INF/manifest.xml"
    if manifest in package and b"encryption-data" in package.inflated(manifest):
        raise Unreadable("encrypted", "The file is protected by a password. Save it without one and hand in again.")
    return package, package.xml("content.xml"), package.xml("styles.xml") if "styles.xml" in package else None


def properties(package: Package) -> Iterator[Block]:
    """What meta.xml says of people and subject, named as Word names it."""
    if "meta.xml" not in package:
        return
    try:
        root = package.xml("meta.xml")
    except Unreadable:
        return
    for element in root.iter(etree.Element):
        label = _PROPERTIES.get(element.tag) or (
            element.get(f"{META}name", "").lower() if element.tag == f"{META}user-defined" else ""
        )
        text = " ".join((element.text or "").split())
        if label and text:
            yield Block(Part.PROPERTIES, 0, text, label)


def margins(styles: etree._Element) -> Iterator[Block]:
    """Headers and footers of the page styles, each text once."""
    seen = set()
    for part, names in ((Part.HEADER, ("header", "header-left")), (Part.FOOTER, ("footer", "footer-left"))):
        for name in (*names, f"{names[0]}-first"):
            for margin in styles.iter(f"{STYLE}{name}"):
                for paragraph in margin.iter(f"{TEXT}p", f"{TEXT}h"):
                    text = plain(paragraph).strip()
                    if text and (part, text) not in seen:
                        seen.add((part, text))
                        yield Block(part, 0, text)


def plain(element: etree._Element) -> str:
    """Text of a paragraph without its notes and comments."""
    out = element.text or ""
    for child in element.iterchildren(etree.Element):
        if child.tag not in (f"{TEXT}note", f"{OFFICE}annotation", f"{TEXT}tracked-changes"):
            out += _SPACES[child.tag](child) if child.tag in _SPACES else plain(child)
        out += child.tail or ""
    return out


def _spaces(element: etree._Element) -> str:
    count = element.get(f"{TEXT}c", "1")
    return " " * min(MAX_REPEATED, whole(count, 1))


_SPACES: dict[str, Callable[[etree._Element], str]] = {
    f"{TEXT}s": _spaces,
    f"{TEXT}tab": lambda _: "\t",
    f"{TEXT}line-break": lambda _: "\n",
}


def _deletions(body: etree._Element) -> Iterator[tuple[str, tuple[str, str]]]:
    """(id of the change, (deleted text, author))."""
    for region in body.iterfind(f".//{TEXT}tracked-changes/{TEXT}changed-region"):
        deleted = region.find(f"{TEXT}deletion")
        if deleted is not None:
            text = "\n".join(filter(None, (plain(p) for p in deleted.iter(f"{TEXT}p", f"{TEXT}h"))))
            id = next((v for k, v in region.attrib.items() if str(k).endswith("}id")), "")
            if text.strip():
                yield str(id), (text.strip(), deleted.findtext(f".//{DC}creator") or "")


@dataclass(slots=True)
class _Text:
    """The text of a paragraph while it is collected, and what hangs on it."""

    text: str = ""
    looks: list[Look] = field(default_factory=list)
    """One for each stretch of visible characters."""
    links: list[Link] = field(default_factory=list)
    hung: list[tuple[etree._Element, int]] = field(default_factory=list)
    """Notes, comments, text boxes, change marks in order, each with the length of the text before it."""

    def add(self, text: str | None, look: Look) -> None:
        """White space counts once in a paragraph (ISO/IEC 26300-1, 6.1.2)."""
        if not text:
            return
        shown = " ".join(f"x{text}x".split())[1:-1]
        if self.text.endswith((" ", "\n", "\t")) or not self.text:
            shown = shown.lstrip()
        self.text += shown
        if shown.strip():
            self.looks.append(look)


@dataclass(slots=True)
class _List:
    """An open list: its style and the last number of each level."""

    style: str
    numbers: dict[int, int] = field(default_factory=dict)


class Walk:
    """Goes through the body in reading order."""

    def __init__(self, styles: Styles) -> None:
        """`styles`: those of the file."""
        self.styles = styles
        self.story = Story()
        self.deletions: dict[str, tuple[str, str]] = {}
        self.lists: dict[str, _List] = {}
        """By style: a later list that goes on counts on."""
        self.page = 1

    def below(
        self, element: etree._Element, part: Part = Part.BODY, anchor: int | None = None, contents: bool = False
    ) -> None:
        """Everything in an element, whatever it is: paragraphs, lists, tables, sections, indexes, frames."""
        for child in element.iterchildren(etree.Element):
            if child.tag in (f"{TEXT}p", f"{TEXT}h"):
                self.paragraph(child, part, anchor, contents)
            elif child.tag == f"{TEXT}list":
                self.list(child, None, 0, part, anchor)
            elif child.tag == f"{TABLE}table" and part is Part.BODY:
                self.table(child)
            elif child.tag in (f"{TEXT}tracked-changes", f"{OFFICE}forms", f"{TEXT}sequence-decls"):
                continue
            elif child.tag.startswith(DRAW) and child.tag != f"{DRAW}text-box":
                self.boxes(child, anchor)
            else:
                self.below(child, part, anchor, contents or child.tag == _CONTENTS)

    def list(self, element: etree._Element, around: _List | None, level: int, part: Part, anchor: int | None) -> None:
        """A list: its items' first paragraphs bear a mark, the others none."""
        style = element.get(f"{TEXT}style-name", "") or (around.style if around else "")
        current = around
        if current is None or (style and style != current.style):
            goes_on = element.get(f"{TEXT}continue-numbering") == "true" or element.get(f"{TEXT}continue-list")
            current = self.lists[style] = self.lists[style] if goes_on and style in self.lists else _List(style)
        if around is not None:
            current.numbers.pop(level, None)
        for item in element.iterchildren(f"{TEXT}list-item", f"{TEXT}list-header"):
            first = item.tag == f"{TEXT}list-item"
            for child in item.iterchildren(etree.Element):
                if child.tag == f"{TEXT}list":
                    self.list(child, current, level + 1, part, anchor)
                elif child.tag in (f"{TEXT}p", f"{TEXT}h"):
                    label = self.mark(current, level, item) if first else ""
                    self.paragraph(child, part, anchor, False, label, level)
                    first = False
                elif child.tag == f"{TABLE}table":
                    self.table(child)

    def mark(self, current: _List, level: int, item: etree._Element) -> str:
        """The number or bullet of an item."""
        kind = self.styles.level(current.style, level)
        if not kind.format:
            return kind.before
        number = whole(item.get(f"{TEXT}start-value", ""), current.numbers.get(level, kind.start - 1) + 1)
        current.numbers[level] = number
        for deeper in [k for k in current.numbers if k > level]:
            del current.numbers[deeper]
        return f"{kind.before}{_numeral(number, kind.format)}{kind.after}"

    def table(self, element: etree._Element) -> None:
        """A table; covered places have no cell."""
        table = self.story.open_table()
        for row in _rows(element):
            table.next_row()
            for cell in row.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                again = _count(cell, f"{TABLE}number-columns-repeated")
                for _ in range(again):
                    if cell.tag == f"{TABLE}covered-table-cell":
                        table.skip()
                        continue
                    table.cell(1, _count(cell, f"{TABLE}number-rows-spanned"))
                    last = table.cells[-1]
                    table.cells[-1] = (*last[:3], _count(cell, f"{TABLE}number-columns-spanned"), last[4])
                    self.below(cell)
        self.story.close_table()

    def paragraph(
        self,
        element: etree._Element,
        part: Part,
        anchor: int | None,
        contents: bool = False,
        label: str = "",
        level: int | None = None,
    ) -> None:
        """A paragraph, and after it what hangs on it. Empty ones leave no block of their own."""
        name = element.get(f"{TEXT}style-name", "")
        look = self.styles.look("paragraph", name)
        text = _Text()
        self.inline(element, text, look)
        shown, typed, start = text.text.rstrip(), "", 0
        if not label and level is None:
            typed, start = bullet(shown)
            text.links = [replace(k, start=k.start - start, end=k.end - start) for k in text.links if k.start >= start]
            shown = shown[start:]
        at = anchor
        if shown.strip():
            outline = element.get(f"{TEXT}outline-level", "") if element.tag == f"{TEXT}h" else ""
            block = Block(
                part,
                0,
                shown,
                label or typed,
                Role.CONTENTS if contents else Role.LIST_ITEM if (label or typed) and not outline else Role.TEXT,
                self.styles.shown_name(name),
                min(9, whole(outline)) if whole(outline) >= 0 else self.styles.outline(name),
                _together(text.looks, look),
                level if level is not None else (0 if typed else None),
                anchor=anchor,
                links=tuple(k for k in text.links if k.end <= len(shown)),
            )
            own = self.story.put(block)
            at = own if anchor is None else anchor
        for hung, before in text.hung:
            self.hang(hung, part, at, max(0, before - start) if at != anchor else None)

    def hang(self, element: etree._Element, part: Part, anchor: int | None, at: int | None) -> None:
        """A note, comment, text box or deletion, after the paragraph that it hangs on; `at`: where its mark stands."""
        if element.tag == f"{TEXT}note":
            kind = Part.ENDNOTE if element.get(f"{TEXT}note-class") == "endnote" else Part.FOOTNOTE
            citation = element.findtext(f"{TEXT}note-citation") or ""
            body = element.find(f"{TEXT}note-body")
            before = len(self.story.blocks)
            if body is not None:
                self.below(body, kind, anchor)
            own = self.story.blocks[before:]
            self.story.blocks[before:] = [
                replace(b, anchor_at=at, label=b.label if n else citation) for n, b in enumerate(own)
            ]
        elif element.tag == f"{OFFICE}annotation":
            author = " ".join((element.findtext(f"{DC}creator") or "").split())
            texts = (plain(p).strip() for p in element.iter(f"{TEXT}p"))
            for text in filter(None, texts):
                self.story.put(Block(Part.COMMENT, 0, text, anchor=anchor, author=author, anchor_at=at))
        elif element.tag == f"{TEXT}change":
            text, author = self.deletions.get(element.get(f"{TEXT}change-id", ""), ("", ""))
            if text:
                self.story.put(Block(part, 0, text, role=Role.DELETED, anchor=anchor, author=author))
        else:
            self.boxes(element, anchor)

    def boxes(self, frame: etree._Element, anchor: int | None) -> None:
        """Text boxes and shapes with text; a picture's title and description."""
        told = (" ".join((child.text or "").split()) for child in frame.iterchildren(f"{SVG}title", f"{SVG}desc"))
        for text in dict.fromkeys(filter(None, told)):
            self.story.put(Block(Part.TEXTBOX, 0, text, anchor=anchor))
        if frame.tag in _DRAWN or frame.find(f"{DRAW}image") is not None:
            self.story.picture(anchor)
        if frame.tag != f"{DRAW}frame":
            self.below(frame, Part.TEXTBOX, anchor)
        for box in frame.iterchildren(f"{DRAW}text-box") if frame.tag == f"{DRAW}frame" else ():
            self.below(box, Part.TEXTBOX, anchor)

    def inline(self, element: etree._Element, text: _Text, look: Look) -> None:
        """The text in a paragraph or span."""
        text.add(element.text, look)
        for child in element.iterchildren(etree.Element):
            start = len(text.text)
            if child.tag in _SPACES:
                text.text += _SPACES[child.tag](child)
            elif child.tag == f"{TEXT}span":
                self.inline(child, text, self.styles.span(look, child.get(f"{TEXT}style-name", "")))
            elif child.tag in (f"{TEXT}note", f"{OFFICE}annotation", f"{TEXT}change") or child.tag.startswith(DRAW):
                text.hung.append((child, start))
            else:
                self.inline(child, text, look)
                target = child.get(_XLINK) if child.tag == f"{TEXT}a" else None
                if target and len(text.text) > start:
                    text.links.append(Link(start, len(text.text), target))
            text.add(child.tail, look)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows, through header rows and row groups; not those of nested tables."""
    for child in table.iterchildren(etree.Element):
        if child.tag == f"{TABLE}table-row":
            for _ in range(_count(child, f"{TABLE}number-rows-repeated")):
                yield child
        elif child.tag in (f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"):
            yield from _rows(child)


def _count(element: etree._Element, name: str) -> int:
    count = element.get(name, "1")
    return max(1, min(MAX_REPEATED, whole(count, 1)))


def _numeral(number: int, format: str) -> str:
    shown = {"a": letters, "i": roman}.get(format.lower(), str)(number)
    return shown.upper() if format.isupper() else shown


def _together(looks: list[Look], usual: Look) -> Look:
    """The look of a paragraph: what holds for all of its visible characters."""
    if not looks:
        return usual
    return replace(
        looks[0],
        bold=all(k.bold for k in looks),
        italic=all(k.italic for k in looks),
        underlined=all(k.underlined for k in looks),
        hidden=all(k.hidden for k in looks),
        highlighted=all(k.highlighted for k in looks),
        coloured=all(k.coloured for k in looks),
        capitals=all(k.capitals for k in looks),
    )
