"""The account of a file's text: every character that it holds for people is placed, left out by name, or unread.

Readers count what a file holds from its own parts, apart from the walk that makes blocks, so that text which the walk
misses shows as unread. White space is not counted: reading joins, trims and splits it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from extractors.document import Block, Ledger, Part

CHOICES = "choices and help of form fields"
COPIES = "second copy of the same text"
FORMULAS = "formulas"
INVISIBLE = "invisible characters"
MARKS = "marks of notes"
NUMBERS = "numbers behind a chart"
PROGRAM_DATA = "data of programs"
PROPERTIES = "dates, counts and program names"
SCRIPTS = "scripts and styles"

PICTURES = "pictures"
SOUND = "sound recordings"
VIDEO = "videos"
INK = "handwriting"
OBJECTS = "embedded objects"
MACROS = "macros"


# White space as UTF-8. In a long text, taking bytes out is many times as fast as splitting at it.
_ASCII = bytes(range(128))
_ASCII_BLANKS = b" \t\n\r\v\f\x1c\x1d\x1e\x1f"
_BLANKS = re.compile(b"\xc2[\x85\xa0]|\xe1\x9a\x80|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f|\xe3\x80\x80")
_LONG = 2_000


def visible(text: str) -> int:
    """Characters of a text without its white space."""
    return len("".join(text.split())) if len(text) < _LONG else visible_coded(text.encode("utf-8", "surrogatepass"))


def visible_coded(coded: bytes) -> int:
    """The same of a text in UTF-8."""
    shown = coded.translate(None, _ASCII_BLANKS)
    if shown.isascii():
        return len(shown)
    return len(shown.decode("utf-8", "surrogatepass")) - len(_BLANKS.findall(shown.translate(None, _ASCII)))


class Account:
    """Adds up what a file holds, and what was left out of it on purpose."""

    def __init__(self) -> None:
        """Nothing is held yet."""
        self.package = 0
        self.left: Counter[str] = Counter()
        self.made = 0
        """Characters that blocks show without the file holding them as text (a repeated cell, a number's format)."""
        self.unopened: list[str] = []
        self.not_looked_at: Counter[str] = Counter()

    def hold(self, text: str, left_as: str = "") -> None:
        """Text that the file holds; left out under a class where one is given."""
        characters = visible(text)
        self.package += characters
        if left_as:
            self.left[left_as] += characters

    def leave(self, text: str, left_as: str) -> None:
        """Text that was counted already and stands in no block."""
        self.left[left_as] += visible(text)

    def show(self, shown: str, held: str = "") -> None:
        """A block shows `shown` where the file holds `held`."""
        self.made += visible(shown) - visible(held)

    def closed(self, blocks: Iterable[Block]) -> Ledger:
        """The ledger, once all blocks are there."""
        placed = visible("".join([b.text for b in blocks if b.part is not Part.FILENAME])) - self.made
        return Ledger(
            self.package,
            placed,
            _sorted(self.left),
            tuple(dict.fromkeys(self.unopened)),
            _sorted(self.not_looked_at),
        )


def _sorted(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple((name, count) for name, count in sorted(counts.items()) if count)
