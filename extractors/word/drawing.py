"""Text inside pictures and shapes: text boxes, alternative text, WordArt, charts, SmartArt."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from extractors.word.names import (
    ALTERNATE,
    CHOICE,
    DELETED_TEXT,
    DGM,
    FALLBACK,
    OFFICE,
    TEXT,
    TEXTBOX,
    VAL,
    WP,
    A,
    C,
    M,
    V,
    W,
)
from extractors.word.names import RELATION as R_ID

# What a drawing holds: ("box", element), ("text", str), ("chart" or "diagram", relationship id), ("picture", "").
Found = tuple[str, "etree._Element | str"]

_TEXTS = (TEXT, DELETED_TEXT, f"{A}t", f"{M}t")
_DESCRIBED = f"{WP}docPr"
_CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
_CHARTS = frozenset({f"{C}chart", f"{_CX}chart"})
SHAPES = frozenset(
    f"{V}{name}"
    for name in ("shape", "rect", "oval", "roundrect", "group", "line", "arc", "curve", "polyline", "image")
)
PARTS = frozenset(
    f"{{http://schemas.{space}}}cNvPr"
    for space in (
        "openxmlformats.org/drawingml/2006/picture",
        "openxmlformats.org/drawingml/2006/chartDrawing",
        "openxmlformats.org/drawingml/2006/lockedCanvas",
        "openxmlformats.org/drawingml/2006/main",
        "microsoft.com/office/word/2010/wordprocessingShape",
        "microsoft.com/office/word/2010/wordprocessingGroup",
        "microsoft.com/office/word/2010/wordprocessingCanvas",
        "microsoft.com/office/word/2010/wordprocessingInk",
        "microsoft.com/office/drawing/2008/diagram",
    )
)
"""What describes a picture or shape within a drawing."""
_PICTURES = frozenset(
    {
        "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
        "{http://schemas.microsoft.com/office/word/2010/wordml}contentPart",
        f"{A}custGeom",
        f"{V}imagedata",
        f"{OFFICE}ink",
    }
)
"""Photographs and scans, ink, and a line drawn by hand (custom geometry)."""


def chosen(alternate: etree._Element) -> etree._Element | None:
    """The one branch of `mc:AlternateContent` to read: the first Choice, unless only the Fallback holds text.

    Word stores a text box in both, as drawing and as VML; read twice, it would count twice.
    """
    choices = [c for c in alternate if c.tag == CHOICE]
    fallback = next((c for c in alternate if c.tag == FALLBACK), None)
    for choice in choices:
        if has_text(choice):
            return choice
    if fallback is not None and (has_text(fallback) or not choices):
        return fallback
    return choices[0] if choices else fallback


def has_text(element: etree._Element) -> bool:
    """Whether any text stands under an element."""
    return any(t.text for t in element.iter(*_TEXTS))


def shown(element: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """Elements of these names under an element, but for those in a branch of an alternate that is not read."""
    if next(element.iter(ALTERNATE), None) is None:
        yield from element.iter(*tags)
        return
    for child in element:
        if child.tag == ALTERNATE:
            branch = chosen(child)
            if branch is not None:
                yield from shown(branch, *tags)
            continue
        if child.tag in tags:
            yield child
        yield from shown(child, *tags)


def contents(element: etree._Element) -> Iterator[Found]:
    """What a `w:drawing`, `w:pict` or `w:object` holds, in order; nested text boxes are left to their own box."""
    for child in element:
        tag = child.tag
        if tag == TEXTBOX:
            yield "box", child
        elif tag == ALTERNATE:
            branch = chosen(child)
            if branch is not None:
                yield from contents(branch)
        else:
            if tag in _PICTURES and element.find(f"{OFFICE}signatureline") is None:  # Word's own place for a signature
                yield "picture", ""
            yield from _own(child, tag)
            if tag != f"{A}p":
                yield from contents(child)


def _own(element: etree._Element, tag: str) -> Iterator[Found]:
    if tag == _DESCRIBED:
        yield from (("text", t) for t in description(element))
    elif tag in PARTS:
        above = described_above(element)
        yield from (("text", t) for t in description(element) if t not in above)
    elif tag in SHAPES and element.get("alt"):
        yield "text", element.get("alt") or ""
    elif tag == f"{V}imagedata" and element.get(f"{OFFICE}title"):
        yield "text", element.get(f"{OFFICE}title") or ""
    elif tag == f"{V}textpath" and element.get("string"):
        yield "text", element.get("string") or ""
    elif tag in _CHARTS and element.get(R_ID):
        yield "chart", element.get(R_ID) or ""
    elif tag == f"{DGM}relIds":
        yield "diagram", element.get(R_ID.replace("}id", "}dm")) or ""
    elif tag == f"{A}p":
        text = "".join(t.text or "" for t in shown(element, f"{A}t", f"{M}t"))
        if text.strip():
            yield "text", text


def description(element: etree._Element) -> tuple[str, ...]:
    """Title and description (alternative text) of a drawing or of a part of one, each once."""
    return tuple(dict.fromkeys(t for t in (element.get("title"), element.get("descr")) if t))


def described_above(element: etree._Element) -> tuple[str, ...]:
    """The description of the drawing that a picture or shape stands in: Word writes the same to both."""
    for above in element.iterancestors(f"{WP}inline", f"{WP}anchor"):
        own = above.find(_DESCRIBED)
        return description(own) if own is not None else ()
    return ()


def of_table(table: etree._Element) -> tuple[str, ...]:
    """Title and description (alternative text) of a `w:tbl`."""
    properties = table.find(f"{W}tblPr")
    found = (
        (properties.find(f"{W}{name}") for name in ("tblCaption", "tblDescription")) if properties is not None else ()
    )
    return tuple(dict.fromkeys(text for e in found if e is not None and (text := e.get(VAL))))


def holds_object(element: etree._Element) -> bool:
    """Whether an embedded file (OLE object) stands under an element."""
    return next(element.iter(f"{OFFICE}OLEObject"), None) is not None


def lines(root: etree._Element) -> tuple[list[str], str]:
    """Lines of text of a chart or SmartArt part: paragraphs of rich text, then cached labels that are words.

    Each line once; second comes the text of those that were there before.
    """
    found = ["".join(t.text or "" for t in shown(p, f"{A}t", f"{M}t")) for p in _outermost(root, f"{A}p")]
    for cache in _outermost(root, f"{C}strCache"):
        found.extend(v.text or "" for v in cache.iter(f"{C}v"))
    for words in _outermost(root, f"{_CX}strDim"):
        found.extend(v.text or "" for v in words.iter(f"{_CX}pt"))
    once: set[str] = set()
    kept: list[str] = []
    repeated: list[str] = []
    for line in found:
        (repeated if line in once else kept).append(line)
        once.add(line)
    return [line for line in kept if line.strip()], "".join(repeated)


def _outermost(root: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Elements of a name that stand in no other of that name."""
    return (e for e in root.iter(tag) if next(e.iterancestors(tag), None) is None)
