"""Patterns that disregard case, looked for in small letters: `re.I` takes three times as long to find nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from extractors.required import required

OFTEN = 100
"""Texts after which it is worth the while to find out what every match of a pattern holds, and whether that helps."""
SELDOM = 0.5
"""Share of the texts that may hold it where it helps."""
REMEMBERED = 4_096
"""Texts whose small letters are remembered: many patterns look through each."""
_KEPT = re.compile(r"\\(?:N\{[^}]*\}|.)|\(\?P[<=]\w+")
"""What of a pattern stays as written: classes such as `\\W`, names of groups."""


@lru_cache(maxsize=REMEMBERED)
def small(text: str) -> str:
    """The text in small letters as `re.I` knows them, every character at its place."""
    if not text.isascii():
        text = text.replace("İ", "i").replace("ı", "i").replace("\N{LATIN SMALL LETTER LONG S}", "s")
    return text.lower()


class Uncased:
    """`re.compile(written, flags | re.I)` for patterns that are seldom found and never match nothing.

    The text in small letters says whether and where there is a match, the text itself then gives it. What minds case
    inside, `(?-i:TODO)`, serves `finditer` alone.
    """

    def __init__(self, written: str, flags: int = 0) -> None:
        """Compile what searches; what gives the matches is compiled when the first is found."""
        self.pattern, self._flags = written, flags
        self._small = re.compile(_lowered(written), flags)
        self._asked = self._found = 0
        self._required: tuple[str, ...] | None = ()

    @cached_property
    def _exact(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags | re.I)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where all matches stand."""
        low = small(text)
        return [found.span() for found in self._small.finditer(low)] if self._may(low) else []

    def anywhere(self, text: str) -> bool:
        """Whether there is a match, wherever."""
        low = small(text)
        return self._may(low) and self._small.search(low) is not None

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As of a pattern."""
        end = len(text) if end is None else end
        low = small(text)
        found = self._small.search(low, start, end) if self._may(low) else None
        return None if found is None else self._exact.match(text, found.start(), end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As of a pattern."""
        end = len(text) if end is None else end
        return self._exact.match(text, start, end) if self._small.match(small(text), start, end) else None

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As of a pattern."""
        end = len(text) if end is None else end
        return self._exact.fullmatch(text, start, end) if self._small.fullmatch(small(text), start, end) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As of a pattern."""
        low = small(text)
        for found in self._small.finditer(low) if self._may(low) else ():
            if (match := self._exact.match(text, found.start())) is not None:
                yield match

    def _may(self, low: str) -> bool:
        """Whether a text in small letters can hold a match, by what every match holds."""
        if self._required is None:
            return True
        self._asked += 1
        if self._asked <= OFTEN:
            if self._asked == OFTEN:
                self._required = required(self._small.pattern, self._flags) or None
            return True
        found = any(map(low.__contains__, self._required))
        self._found += found
        if self._asked == 2 * OFTEN and self._found > SELDOM * OFTEN:
            self._required = None
        return found

    def sub(self, put: str, text: str) -> str:
        """As of a pattern."""
        return self._exact.sub(put, text)


def either(alternatives: Iterable[str]) -> str:
    """One pattern for several that begin with a letter or digit, before which no other stands.

    The same as `(?<!\\w)(?:a|b)`, the first that matches counts; but those that share their first letter stand
    together behind it, and where none of these letters is, nothing is tried.
    """
    grouped: dict[str, list[str]] = {}
    for written in alternatives:
        grouped.setdefault(small(written[0]), []).append(written[1:])
    return "|".join(rf"{first}(?<!\w\w)(?:{'|'.join(rest)})" for first, rest in grouped.items())


def _lowered(written: str) -> str:
    kept = _KEPT.findall(written)
    between = (small(part) for part in _KEPT.split(written))
    return "".join(part for pair in zip(between, [*kept, ""], strict=True) for part in pair)
