"""Words of a text as word pieces with the shape of each word: what the recogniser reads.

The encoder's vocabulary is uncased; what capitals tell reaches the model as a shape beside each piece.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from pathlib import Path

from extractors.people.lexicon import fold

VOCABULARY = Path(__file__).parent / "vocab.txt"
LONGEST_WORD = 40
"""Characters of a word that are read; longer ones are addresses and keys."""
MOST_PIECES = 8
"""Pieces of one word that are read; names have at most six."""

_TOKEN = re.compile(r"(?:[^\W_]|[\u0300-\u036f\xad])+|[^\w\s]|_")
_OPENERS = frozenset(".!?:;•●▪◦·*…>|-–—\"'“‘(")
_UNKNOWN = "[UNK]"
OPEN, CLOSE = "[CLS]", "[SEP]"


class Shape(IntEnum):
    """How a word is written; the last four stand where any word has a capital."""

    NONE = 0
    LOWER = 1
    CAPITAL = 2
    UPPER = 3
    MIXED = 4
    INITIAL = 5
    DIGITS = 6
    NUMBERED = 7
    MARK = 8
    CAPITAL_OPENS = 9
    UPPER_OPENS = 10
    MIXED_OPENS = 11
    INITIAL_OPENS = 12


_OPENING = {
    Shape.CAPITAL: Shape.CAPITAL_OPENS,
    Shape.UPPER: Shape.UPPER_OPENS,
    Shape.MIXED: Shape.MIXED_OPENS,
    Shape.INITIAL: Shape.INITIAL_OPENS,
}


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark."""

    start: int
    end: int
    """Characters of the text."""
    pieces: tuple[int, ...]
    shape: int


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, int]:
    """Piece -> its number, by line of the vocabulary; read once per process (20 ms)."""
    return {piece: n for n, piece in enumerate(VOCABULARY.read_text(encoding="utf-8").splitlines())}


@lru_cache(maxsize=65536)
def pieces(word: str) -> tuple[int, ...]:
    """Numbers of the longest pieces from the left that make up a word; one unknown piece where none do."""
    known = vocabulary()
    key = fold(word)[:LONGEST_WORD]
    found: list[int] = []
    start = 0
    while start < len(key) and len(found) < MOST_PIECES:
        for end in range(len(key), start, -1):
            number = known.get(key[start:end] if start == 0 else f"##{key[start:end]}")
            if number is not None:
                break
        else:
            return (known[_UNKNOWN],)
        found.append(number)
        start = end
    return tuple(found) or (known[_UNKNOWN],)


@lru_cache(maxsize=65536)
def shape(word: str) -> Shape:
    """How a word is written, apart from its place."""
    if not word[0].isalnum():
        return Shape.MARK
    if word.isdigit():
        return Shape.DIGITS
    if any(c.isdigit() for c in word):
        return Shape.NUMBERED
    if word.islower() or not any(c.isupper() for c in word):
        return Shape.LOWER
    if len(word) == 1:
        return Shape.INITIAL
    if word.isupper():
        return Shape.UPPER
    return Shape.CAPITAL if word[0].isupper() and word[1:].islower() else Shape.MIXED


def tokens(text: str) -> tuple[Token, ...]:
    """The words and marks of a text, in order."""
    found: list[Token] = []
    before = "."
    for match in _TOKEN.finditer(text):
        word = match[0]
        written = shape(word)
        if before in _OPENERS:
            written = _OPENING.get(written, written)
        found.append(Token(match.start(), match.end(), pieces(word), int(written)))
        before = word
    return tuple(found)
