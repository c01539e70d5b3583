"""Numbers of list items as letters and Roman numerals, the way word processors count with them."""

from __future__ import annotations

MOST_LETTERS = 780
"""Word goes on to thirty letters ("zz...z"); from here on, as past `MOST_ROMAN`, figures are easier to read."""
MOST_ROMAN = 3999

_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "m cm d cd c xc l xl x ix v iv i".split(),
        strict=True,
    )
)


def letters(number: int) -> str:
    """ "a" to "z", then "aa" to "zz", and so on; figures for 0 and beyond `MOST_LETTERS`."""
    if not 1 <= number <= MOST_LETTERS:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    """A Roman numeral in small letters; figures for 0 and beyond `MOST_ROMAN`."""
    if not 1 <= number <= MOST_ROMAN:
        return str(number)
    text = ""
    for value, sign in _ROMAN:
        text, number = text + sign * (number // value), number % value
    return text
