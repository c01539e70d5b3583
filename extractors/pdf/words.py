"""From the letters of a page to words, and from words to rows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from extractors.pdf.layout import SPACE, Word
from extractors.pdf.letters import Letter

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00a0": " ", "\x00": ""}
)
_BOLD = re.compile(r"bold|black|heavy|demi|[-,]bd|cmbx", re.I)
_ITALIC = re.compile(r"ital|obli|[-,]it\b|cmti", re.I)

HUE = 0.15
"""Share of full colour by which the parts of a colour must differ to be seen as one."""


def words(letters: Iterable[Letter]) -> list[Word]:
    """The words of upright letters, in the order of drawing. A word ends at a space, a gap, or a change of font."""
    found: list[Word] = []
    held: list[Letter] = []
    text: list[str] = []
    spaced = pending = False
    previous: Letter | None = None
    for letter in letters:
        piece = letter.text
        if not piece.isascii() or "\x00" in piece:
            piece = piece.translate(_LIGATURES)
        if not piece:
            continue
        if piece.isspace():
            pending = True
            continue
        near, apart = (True, False) if previous is None else _joins(previous, letter)
        if held and (pending or not near):
            found.append(_word(held, text, len(found), spaced))
            held, text = [], []
        if not held:
            spaced = pending or apart
        held.append(letter)
        text.append(piece)
        pending = False
        previous = letter
    if held:
        found.append(_word(held, text, len(found), spaced))
    return found


def _joins(before: Letter, after: Letter) -> tuple[bool, bool]:
    """(the letter goes on with the word, there is a space between)."""
    distance, size = after.x0 - before.x1, max(before.size, after.size, 1.0)
    same_row = abs(after.bottom - before.bottom) < 0.6 * size
    apart = not same_row or not -0.6 * size < distance < SPACE * size
    same_font = after.font == before.font and abs(after.size - before.size) < 0.1
    return not apart and same_font, apart


def _word(letters: list[Letter], text: list[str], order: int, spaced: bool) -> Word:
    first = letters[0]
    bold, italic = _weight(first.font)
    return Word(
        "".join(text),
        first.x0,
        letters[-1].x1,
        min(letter.top for letter in letters),
        max(letter.bottom for letter in letters),
        round(first.size, 1),
        bold,
        italic,
        order,
        spaced,
        _is_coloured(first.colour),
    )


@lru_cache(maxsize=256)
def _weight(font: str) -> tuple[bool, bool]:
    """(bold, italic) by the font's name."""
    return _BOLD.search(font) is not None, _ITALIC.search(font) is not None


def _is_coloured(colour: object) -> bool:
    """Red, green and blue (or cyan, magenta and yellow) differ. Named patterns and grey levels are no colour."""
    if not isinstance(colour, (tuple, list)) or len(colour) not in (3, 4):
        return False
    parts = [part for part in colour[:3] if isinstance(part, (int, float))]
    return len(parts) == 3 and max(parts) - min(parts) > HUE


Row = tuple[Word, ...]


def rows(found: Iterable[Word]) -> list[Row]:
    """Words that stand side by side, from the top row to the bottom; within a row from left to right.

    A word belongs to a row if they overlap by half the height of the smaller: raised note numbers stay in their row.
    """
    bands: list[tuple[float, float, list[Word]]] = []
    last = 0
    for word in found:
        place = last if bands and _overlaps(bands[last], word) else None
        if place is None:
            place = next((n for n, band in enumerate(bands) if _overlaps(band, word)), None)
        if place is None:
            place = len(bands)
            bands.append((word.top, word.bottom, []))
        top, bottom, members = bands[place]
        members.append(word)
        if word.bottom - word.top > bottom - top:
            bands[place] = (word.top, word.bottom, members)
        last = place
    bands.sort(key=lambda band: band[0] + band[1])
    return [tuple(sorted(members, key=lambda w: (w.x0, w.order))) for _, _, members in bands]


def _overlaps(band: tuple[float, float, list[Word]], word: Word) -> bool:
    shared = min(band[1], word.bottom) - max(band[0], word.top)
    return shared > 0.5 * min(band[1] - band[0], word.bottom - word.top)
