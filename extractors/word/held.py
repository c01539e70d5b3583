"""What a part of a Word file holds, counted from the part itself: texts to place, and what is left out, by class.

Apart from the walk that reads paragraphs. Every character between tags is one of a known kind, or text where Word shows
none; of attributes, those count in which people's words, names or addresses stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from extractors.account import CHOICES, NUMBERS, visible, visible_coded
from extractors.word import drawing
from extractors.word.names import ALTERNATE, DELETED_TEXT, OFFICE, TEXT, VAL, WP, A, C, M, P, V, W

INSTRUCTIONS = "field instructions"
PROMPTS = "prompts of empty controls"
SETTINGS = "names and values of controls and form fields"
BOOKMARKS = "names of bookmarks"
LINKS = "addresses and tips of links"
AUTHORS = "names beside comments and changes"
DRAWING_NAMES = "names of drawings"
MEASURES = "measures of drawings"
OUTSIDE = "text where Word shows none"
SECOND_COPY = "second copy of a drawing"

_TEXTS = frozenset({TEXT, DELETED_TEXT, f"{A}t", f"{M}t"})
_CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
_WP14 = "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}"
_INSTRUCTED = frozenset({f"{W}instrText", f"{W}delInstrText"})
_CACHED = frozenset({f"{C}v", f"{_CX}pt"})
_DESCRIBED = f"{WP}docPr"
_TITLED = f"{OFFICE}title"
_MEASURES = frozenset(
    {f"{WP}posOffset", f"{WP}align", *(f"{_WP14}pct{n}" for n in ("PosHOffset", "PosVOffset", "Width", "Height"))}
)
_OTHERS = _INSTRUCTED | _CACHED | _MEASURES
_WITH_TEXT = _TEXTS | _OTHERS
_CHANGES = (
    "ins del moveFrom moveTo rPrChange pPrChange tblPrChange trPrChange tcPrChange sectPrChange "
    "cellIns cellDel cellMerge"
).split()
# Of these elements, these attributes, under these classes.
_LEFT: dict[str, tuple[str, tuple[str, ...]]] = {
    f"{W}listEntry": (CHOICES, (VAL,)),
    f"{W}helpText": (CHOICES, (VAL,)),
    f"{W}statusText": (CHOICES, (VAL,)),
    f"{W}default": (SETTINGS, (VAL,)),
    f"{W}alias": (SETTINGS, (VAL,)),
    f"{W}tag": (SETTINGS, (VAL,)),
    f"{W}date": (SETTINGS, (f"{W}fullDate",)),
    f"{W}bookmarkStart": (BOOKMARKS, (f"{W}name",)),
    f"{W}hyperlink": (LINKS, (f"{W}tooltip", f"{W}anchor", f"{W}docLocation")),
    f"{W}comment": (AUTHORS, (f"{W}author", f"{W}initials")),
    f"{W}fldSimple": (INSTRUCTIONS, (f"{W}instr",)),
} | {f"{W}{change}": (AUTHORS, (f"{W}author",)) for change in _CHANGES}
_CHOICE = f"{W}listItem"
_MEASURED = (WP, _WP14)
# By their full names: lxml passes over those that a part does not know, and looks at every element for a wildcard.
_WATCHED = (
    *_LEFT,
    _CHOICE,
    f"{W}ffData",
    f"{W}tblCaption",
    f"{W}tblDescription",
    _DESCRIBED,
    *drawing.PARTS,
    ALTERNATE,
    f"{V}textpath",
    f"{V}imagedata",
    *drawing.SHAPES,
)


@dataclass(slots=True)
class Held:
    """What an element and all within it hold."""

    between: int = 0
    """Characters between tags, of whatever kind."""
    words: list[str] = field(default_factory=list)
    """What stands in attributes and is to be placed in blocks."""
    left: Counter[str] = field(default_factory=Counter)
    """Characters of what never is, by class, between tags and in attributes."""
    attributes: int = 0
    """Characters of `left` that stand in attributes."""
    alternates: list[etree._Element] = field(default_factory=list)
    """Places that are stored in more than one form."""
    paragraphs: list[etree._Element] = field(default_factory=list)
    """Every `w:p`, in document order."""

    @property
    def characters(self) -> int:
        """All that is held."""
        return self.between + self.attributes + visible("".join(self.words))


def held(root: etree._Element) -> Held:
    """What stands under an element, whether or not anything reads it."""
    found = Held(visible_coded(etree.tostring(root, method="text", encoding="utf-8", with_tail=False)))
    between: Counter[str] = Counter()
    for element in root.iter(P, *_OTHERS, *_WATCHED):  # each way through the tree costs a third of parsing it
        tag = element.tag
        if tag == P:
            found.paragraphs.append(element)
        elif tag not in _OTHERS:
            _watched(element, tag, found)
        elif kind := _kind_of_other(element):
            between[kind] += visible(element.text or "")
    found.attributes = found.left.total()
    found.left.update(between)
    return found


def texts(root: etree._Element) -> str:
    """The text under an element that is to be placed in blocks, without its white space."""
    found = Held()
    for element in root.iter(*_WATCHED):
        _watched(element, element.tag, found)
    shown = [element.text or "" for element in root.iter(*_TEXTS, *_CACHED) if not _kind_of_other(element)]
    return "".join("".join([*shown, *found.words]).split())


def _kind_of_other(element: etree._Element) -> str:
    """Class of what stands between the tags of an element of a known kind; "" for text to be placed."""
    tag = element.tag
    if tag in _INSTRUCTED:
        return INSTRUCTIONS
    if tag in _MEASURES:
        return MEASURES
    labels = tag in _TEXTS or next(element.iterancestors(f"{C}strCache", f"{_CX}strDim"), None) is not None
    return "" if labels else NUMBERS


def elsewhere(root: etree._Element) -> Counter[str]:
    """Characters between tags that are of no known kind, by class."""
    left: Counter[str] = Counter()
    for element in root.iter():
        tag = element.tag
        if element.text and tag not in _WITH_TEXT:
            kind = MEASURES if tag.startswith(_MEASURED) else NUMBERS if tag.startswith((C, _CX)) else OUTSIDE
            left[kind] += visible(element.text)
        if element.tail and element is not root:
            left[OUTSIDE] += visible(element.tail)
    return left


def _watched(element: etree._Element, tag: str, found: Held) -> None:
    """Take up what stands in attributes of an element."""
    if tag in _LEFT:
        kind, names = _LEFT[tag]
        found.left[kind] += sum(visible(value) for name in names if (value := element.get(name)))
    elif tag == ALTERNATE:
        found.alternates.append(element)
    elif tag == _CHOICE:
        found.left[CHOICES] += visible(element.get(f"{W}displayText") or element.get(VAL) or "")
    elif tag == f"{W}ffData":
        name = element.find(f"{W}name")
        found.left[SETTINGS] += visible(name.get(VAL) or "") if name is not None else 0
    elif tag in drawing.PARTS:
        above = drawing.described_above(element)
        for text in drawing.description(element):
            if text in above:
                found.left[SECOND_COPY] += visible(text)
            else:
                found.words.append(text)
        found.left[DRAWING_NAMES] += visible(element.get("name") or "")
    else:
        found.words.extend(_words(element, tag))
        if tag == _DESCRIBED:
            found.left[DRAWING_NAMES] += visible(element.get("name") or "")


def _words(element: etree._Element, tag: str) -> Iterable[str]:
    """Words that stand in attributes: alternative text, WordArt, titles of pictures."""
    if tag == _DESCRIBED:
        return drawing.description(element)
    if tag in (f"{W}tblCaption", f"{W}tblDescription"):
        return (element.get(VAL) or "",)
    if tag == f"{V}textpath":
        return (element.get("string") or "",)
    if tag == f"{V}imagedata":
        return (element.get(_TITLED) or "",)
    return (element.get("alt") or "",) if tag in drawing.SHAPES else ()
