"""The account of a Word file's text: every character of the package is placed in a block, left out by name, or unread.

What the package holds is counted from its parts (`held`), not by the walk that reads them, so that text the walk misses
shows as unread. White space is not counted: reading joins, trims and splits it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from extractors import account
from extractors.model import Block, Ledger
from extractors.word import drawing
from extractors.word.held import SECOND_COPY, elsewhere, held, texts
from extractors.word.names import ALTERNATE

REPEATED = "labels repeated in a chart or drawing"
OTHER_BRANCH = "alternative that is not shown"
BUILDING_BLOCKS = "building blocks"
UNRELATED = "parts that nothing refers to"
BOUND_DATA = "data that a control shows"

_TEXTLESS = re.compile(
    r"\[content_types\]\.xml$|.*/(?:theme|fonttable|websettings|styles|stylesweffects|styleswitheffects|numbering|"
    r"settings|itemprops|commentsextended|commentsids|commentsextensible|colors|quickstyles?|layout|style)\d*\.xml$"
)


class Account(account.Account):
    """The account of a package; what it shows without holding it as text are symbols, hyphens and chosen entries."""

    def __init__(self) -> None:
        """Nothing is held yet."""
        super().__init__()
        self._parts: list[etree._Element] = []

    def part(self, root: etree._Element, left_as: str = "") -> list[etree._Element]:
        """Count a part in; all of it as left out under a class, where one is given. Out: its paragraphs (`w:p`)."""
        found = held(root)
        characters = found.characters
        self.package += characters
        self.left.update(found.left)
        if left_as:
            self.left[left_as] += characters - found.left.total()
            return found.paragraphs
        self._parts.append(root)
        for alternate in found.alternates:
            self._branches(alternate)
        return found.paragraphs

    def _branches(self, alternate: etree._Element) -> None:
        """The branches of an alternate that are not read, unless it stands in one of them itself."""
        if _passed_over(alternate):
            return
        chosen = drawing.chosen(alternate)
        shown = texts(chosen) if chosen is not None else ""
        for branch in alternate:
            if branch is not chosen:
                text = texts(branch)
                self.leave(text, SECOND_COPY if text in shown else OTHER_BRANCH)

    def closed(self, blocks: Iterable[Block]) -> Ledger:
        """The ledger, once all blocks are there."""
        ledger = super().closed(blocks)
        if ledger.unread == 0:
            return ledger
        for root in self._parts:  # something is over: text where Word shows none is looked for in every element
            self.left.update(elsewhere(root))
        return super().closed(blocks)


def _passed_over(alternate: etree._Element) -> bool:
    """Whether an alternate stands within a branch of another that is not read."""
    below = alternate
    for above in alternate.iterancestors():
        if above.tag == ALTERNATE and drawing.chosen(above) is not below:
            return True
        below = above
    return False


def class_of(name: str) -> str | None:
    """Class under which a part that no reader opened is left out, by its name; None where it holds nobody's words."""
    if not name.endswith(".xml") or _TEXTLESS.match(name):
        return None
    if "/glossary/" in name:
        return BUILDING_BLOCKS
    return SECOND_COPY if "/diagrams/drawing" in name else UNRELATED
