"""Numbers in words and fractions, as lengths of time are written in English."""

from __future__ import annotations

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

WORDS: dict[str, int] = {word: value for value, word in enumerate(_UNITS)}
WORDS |= {word: 20 + 10 * i for i, word in enumerate(_TENS)}

FRACTIONS: dict[str, float] = {
    "½": 0.5,
    "¼": 0.25,
    "¾": 0.75,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "1/2": 0.5,
    "1/4": 0.25,
    "3/4": 0.75,
}

_ONES = "|".join(_UNITS[1:10])
WORD = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{_ONES}))?|{'|'.join(reversed(_UNITS[1:]))}|"
    rf"(?:a|one)\s+hundred(?:\s+and\s+(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{_ONES}))?"
    rf"|{'|'.join(reversed(_UNITS[1:]))}))?)"
)
"""Pattern of a number in words, one to one hundred and ninety-nine."""


def number(text: str) -> int | None:
    """The whole number that words or digits stand for ("twenty-one", "7"), or None."""
    text = text.strip().lower()
    if text.isascii() and text.isdigit() and len(text) <= 4:
        return int(text)
    total = 0
    for word in re.split(r"[\s-]+", text):
        if word in WORDS:
            total += WORDS[word]
        elif word == "hundred":
            total = 100
        elif word not in {"a", "and"}:
            return None
    return total or None
