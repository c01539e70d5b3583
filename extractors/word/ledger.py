"""The account of a Word file's text: every character of the package is placed in a block, left out by name, or unread.

What the package holds is counted from its parts, not by the walk that reads them, so that text the walk misses shows
as unread. White space is not counted: reading joins, trims and splits it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from lxml import etree

from extractors.model import Block, Ledger, Part
from extractors.word import drawing
from extractors.word.names import ALTERNATE, DELETED_TEXT, TEXT, VAL, WP, A, C, M, O, V, W

INSTRUCTIONS = "field instructions"
INVISIBLE = "invisible characters"
PROMPTS = "prompts of empty controls"
REPEATED = "labels repeated in a chart or drawing"
SECOND_COPY = "second copy of a drawing"
OTHER_BRANCH = "alternative that is not shown"
PROPERTIES = "dates, counts and program names"
BUILDING_BLOCKS = "building blocks"
UNRELATED = "parts that nothing refers to"
PROGRAM_DATA = "data of programs"
BOUND_DATA = "data that a control shows"
NUMBERS = "numbers behind a chart"
CHOICES = "choices and help of form fields"

# White space that XML can hold, that of ASCII first: in a long text, counting it is faster than splitting at it.
_BLANKS = tuple(c for c in map(chr, range(0x3001)) if c.isspace() and (c >= " " or c in "\t\n\r"))
_ASCII_BLANKS = sum(c.isascii() for c in _BLANKS)
_LONG = 2_000

_TEXTS = frozenset({TEXT, DELETED_TEXT, f"{A}t", f"{M}t"})
_CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
_LEFT = {
    f"{W}instrText": INSTRUCTIONS,
    f"{W}delInstrText": INSTRUCTIONS,
    f"{W}listEntry": CHOICES,
    f"{W}listItem": CHOICES,
    f"{W}helpText": CHOICES,
    f"{W}statusText": CHOICES,
}
_DESCRIBED = f"{WP}docPr"
_CACHED = f"{C}v"
_POINT = f"{_CX}pt"
_TITLED = f"{O}title"
_WATCHED = (
    *_LEFT,
    _DESCRIBED,
    _CACHED,
    _POINT,
    ALTERNATE,
    f"{V}*",
)
_TEXTLESS = re.compile(
    r"\[content_types\]\.xml$|.*/(?:theme|fonttable|websettings|styles|stylesweffects|styleswitheffects|numbering|"
    r"settings|itemprops|commentsextended|commentsids|commentsextensible|colors|quickstyles?|layout|style)\d*\.xml$"
)


def visible(text: str) -> int:
    """Characters of a text without its white space."""
    if len(text) < _LONG:
        return len("".join(text.split()))
    blanks = _BLANKS if not text.isascii() else _BLANKS[:_ASCII_BLANKS]
    return len(text) - sum(map(text.count, blanks))


class Account:
    """Adds up what a package holds and what was left out of it; `made` is what stands in no text of the package."""

    def __init__(self) -> None:
        self.package = 0
        self.left: Counter[str] = Counter()
        self.made = 0
        """Characters of blocks that the file shows without holding them as text: symbols, hyphens, chosen entries."""
        self.unopened: list[str] = []
        """Parts that could not be opened, by name."""

    def part(self, root: etree._Element, left_as: str = "") -> None:
        """Count a part in; all of it as left out under a class, where one is given."""
        texts, left, alternates = _held(root)
        characters = visible("".join(texts))
        self.package += characters + left.total()
        self.left.update(left)
        if left_as:
            self.left[left_as] += characters
        else:
            for alternate in alternates:
                self._branches(alternate)

    def leave(self, text: str, left_as: str) -> None:
        """Text of a part, counted already, that is in no block."""
        self.left[left_as] += visible(text)

    def _branches(self, alternate: etree._Element) -> None:
        """The branches of an alternate that are not read, unless it stands in one of them itself."""
        if _passed_over(alternate):
            return
        chosen = drawing.chosen(alternate)
        shown = "".join("".join(_held(chosen)[0]).split()) if chosen is not None else ""
        for branch in alternate:
            if branch is not chosen:
                text = "".join("".join(_held(branch)[0]).split())
                self.leave(text, SECOND_COPY if text in shown else OTHER_BRANCH)

    def closed(self, blocks: Iterable[Block]) -> Ledger:
        """The ledger, once all blocks are there."""
        placed = visible("".join([b.text for b in blocks if b.part is not Part.FILENAME])) - self.made
        left = tuple((name, count) for name, count in sorted(self.left.items()) if count)
        return Ledger(self.package, placed, left, tuple(self.unopened))


def _passed_over(alternate: etree._Element) -> bool:
    """Whether an alternate stands within a branch of another that is not read."""
    below = alternate
    for above in alternate.iterancestors():
        if above.tag == ALTERNATE and drawing.chosen(above) is not below:
            return True
        below = above
    return False


def _held(root: etree._Element) -> tuple[list[str], Counter[str], list[etree._Element]]:
    """Texts under an element; characters of what is never read, by class; its alternates."""
    texts = [text for element in root.iter(*_TEXTS) if (text := element.text)]
    left: Counter[str] = Counter()
    alternates: list[etree._Element] = []
    for element in root.iter(*_WATCHED):
        tag = element.tag
        if tag == ALTERNATE:
            alternates.append(element)
        elif tag in _LEFT:
            left[_LEFT[tag]] += visible(_text_of(element))
        elif tag in (_CACHED, _POINT):
            _cached(element, texts, left)
        else:
            texts.extend(_attributes(element, tag))
    return texts, left, alternates


def _text_of(element: etree._Element) -> str:
    """The text of a field's instruction, or what a form field offers."""
    return element.text or element.get(f"{W}displayText") or element.get(VAL) or ""


def _cached(element: etree._Element, texts: list[str], left: Counter[str]) -> None:
    """A label of a chart, or one of its numbers."""
    if next(element.iterancestors(f"{C}strCache", f"{_CX}strDim"), None) is not None:
        texts.append(element.text or "")
    else:
        left[NUMBERS] += visible(element.text or "")


def _attributes(element: etree._Element, tag: str) -> Iterable[str]:
    """Words that stand in attributes: alternative text, WordArt, titles of pictures."""
    if tag == _DESCRIBED:
        return dict.fromkeys(t for t in (element.get("title"), element.get("descr")) if t)
    if tag == f"{V}textpath":
        return (element.get("string") or "",)
    if tag == f"{V}imagedata":
        return (element.get(_TITLED) or "",)
    return (element.get("alt") or "",) if tag in drawing.SHAPES else ()


def class_of(name: str) -> str | None:
    """Class under which a part that no reader opened is left out, by its name; None where it holds nobody's words."""
    if not name.endswith(".xml") or _TEXTLESS.match(name):
        return None
    if "/glossary/" in name:
        return BUILDING_BLOCKS
    return SECOND_COPY if "/diagrams/drawing" in name else UNRELATED
