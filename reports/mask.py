"""Names of third parties hidden in text that leaves the feedback sheet.

The cohort's summary goes round an office; who a client is belongs to the sheet of the one submission.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

HIDDEN = "[name]"
SHORTEST = 3
"""Letters of a part of a name that is hidden by itself: "Jo" and "Li" would hide half of ordinary text."""

MANY = 300
"""Patterns from which on a text is looked through for their first words before they are tried."""
_RUN = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BETWEEN = r"[\s._,\-]+"
"""What stands between the parts of a name, in a file's name too."""


@dataclass(frozen=True, slots=True)
class Parties:
    """Names through which somebody can be identified."""

    people: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    """Organisations, addresses, numbers: hidden as a whole, since their words are ordinary ones."""

    def __or__(self, more: Parties) -> Parties:
        """The names of both."""
        return Parties(self.people | more.people, self.others | more.others)


def third_parties(result: Mapping[str, Any]) -> Parties:
    """What a result knows of people who can be identified: names as written, identifiers, organisations."""
    others = {identifier["text"] for identifier in result["identifiers"]} | _named(result["organisations"])
    return Parties(_plain(_named(result["people"])), _plain(others))


def _named(entries: Iterable[Mapping[str, Any]]) -> set[str]:
    identifying = [entry for entry in entries if entry["identifying"]]
    mentioned = {mention["text"] for entry in identifying for mention in entry["mentions"]}
    return mentioned | {entry["name"] for entry in identifying}


def _plain(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(text.split()) for text in texts if text.strip())


class Mask:
    """Hides names, and the capitalised parts of people's names, wherever they stand."""

    def __init__(self, parties: Parties, spared: Iterable[str] = ()) -> None:
        """`spared`: names that may be shown, such as the learners' own; their words are not hidden alone."""
        free = {word.casefold() for name in spared for word in _WORD.findall(name)}
        whole: set[str] = set()
        single: set[str] = set()
        for name in parties.people | parties.others:
            words = _WORD.findall(name)
            if words and all(word.casefold() in free for word in words):
                continue
            pieces = name.split()
            (whole if len(pieces) > 1 else single).add(_BETWEEN.join(map(re.escape, pieces)))
            if len(words) > 1 and name in parties.people:
                single.update(re.escape(w) for w in words if _telling(w) and w.casefold() not in free)
        # Longest first, so that a name is hidden once and not in pieces. One word alone counts only as it is
        # written, since many a name is an ordinary word too (Will, Mark, Grace); in a path it counts anyhow.
        longest = [sorted(patterns, key=len, reverse=True) for patterns in (whole, single)]
        self._text = _Names([*(f"(?i:{p})" for p in longest[0]), *longest[1]])
        self._path = _Names([f"(?i:{p})" for patterns in longest for p in patterns])

    def hide(self, text: str) -> str:
        """`text` with every name replaced by "[name]"."""
        return self._text.hidden_in(text)

    def hide_path(self, path: str) -> str:
        """A file's path with every name replaced, in capitals or not."""
        return self._path.hidden_in(path)


class _Names:
    """Patterns of names in the order in which they are tried.

    Of very many only those are tried of which the first word stands in a text: a cohort of a thousand has ten thousand
    names, and trying each at each letter takes a hundredth of a second a passage.
    """

    def __init__(self, patterns: list[str]) -> None:
        self._patterns = patterns
        self._all = _either(tuple(patterns)) if len(patterns) <= MANY else None
        self._by_word: dict[str, list[int]] = {}
        for number, pattern in enumerate(patterns if self._all is None else ()):
            # Escapes stand before signs and never before letters, so that the first run of letters is the name's own.
            first = _RUN.search(pattern.removeprefix("(?i:"))
            self._by_word.setdefault(_plainest(first[0]) if first else "", []).append(number)

    def hidden_in(self, text: str) -> str:
        """The text with every name replaced."""
        if not self._patterns:
            return text
        tried = self._all
        if tried is None:
            there = {"", *(_plainest(word) for word in _RUN.findall(text))}
            numbers = sorted({n for word in there for n in self._by_word.get(word, ())})
            if not numbers:
                return text
            tried = _either(tuple(self._patterns[n] for n in numbers))
        return tried.sub(HIDDEN, text)


def _plainest(word: str) -> str:
    """A word as a pattern without regard to capitals compares it; the dotless i is one of i's capitals there."""
    return word.casefold().replace("\u0131", "i").replace("i\u0307", "i")


@lru_cache(maxsize=512)
def _either(patterns: tuple[str, ...]) -> re.Pattern[str]:
    # A low line parts words in the names of files.
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(patterns)})(?![^\W_])")


def _telling(word: str) -> bool:
    return len(word) >= SHORTEST and word[0].isupper()
