"""From the letters of a page to words, and from words to rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from extractors.pdf.layout import SPACE, Word

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00a0": " ", "\x00": ""}
)
_BOLD = re.compile(r"bold|black|heavy|demi|[-,]bd|cmbx", re.I)
_ITALIC = re.compile(r"ital|obli|[-,]it\b|cmti", re.I)

HUE = 0.15
"""Share of full colour by which the parts of a colour must differ to be seen as one."""

Char = Mapping[str, Any]
"""A letter as pdfplumber gives it: text, x0, x1, top, bottom, size, fontname, upright."""


def words(chars: Iterable[Char]) -> list[Word]:
    """The words of upright letters, in the order of drawing. A word ends at a space, a gap, or a change of font."""
    found: list[Word] = []
    letters: list[Char] = []
    text: list[str] = []
    spaced = pending = False
    previous: Char | None = None
    for char in chars:
        piece = str(char["text"]).translate(_LIGATURES)
        if not piece:
            continue
        if piece.isspace():
            pending = True
            continue
        near, apart = _joins(previous, char)
        if letters and (pending or not near):
            found.append(_word(letters, text, len(found), spaced))
            letters, text = [], []
        if not letters:
            spaced = pending or apart
        letters.append(char)
        text.append(piece)
        pending = False
        previous = char
    if letters:
        found.append(_word(letters, text, len(found), spaced))
    return found


def _joins(before: Char | None, after: Char) -> tuple[bool, bool]:
    """(the letter goes on with the word, there is a space between)."""
    if before is None:
        return True, False
    distance, size = after["x0"] - before["x1"], max(before["size"], after["size"], 1.0)
    same_row = abs(after["bottom"] - before["bottom"]) < 0.6 * size
    apart = not same_row or not -0.6 * size < distance < SPACE * size
    same_font = after["fontname"] == before["fontname"] and abs(after["size"] - before["size"]) < 0.1
    return not apart and same_font, apart


def _word(letters: list[Char], text: list[str], order: int, spaced: bool) -> Word:
    first = letters[0]
    font = str(first["fontname"])
    return Word(
        "".join(text),
        float(first["x0"]),
        float(letters[-1]["x1"]),
        min(float(c["top"]) for c in letters),
        max(float(c["bottom"]) for c in letters),
        round(float(first["size"]), 1),
        _BOLD.search(font) is not None,
        _ITALIC.search(font) is not None,
        order,
        spaced,
        _is_coloured(first.get("non_stroking_color")),
    )


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
