"""One person's name in its forms: written out, with initials, by a short form, the family name first or last."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from extractors.people.lexicon import ends_given, nicknames
from pipeline.placing.names import fold, key
from pipeline.placing.register import Register

SHORTEST = 2
"""Letters of a word that two forms must have in common: "Yu", "Ek"."""
LONGEST_SHORT_FORM = 7
"""Letters; what is longer and begins a word is a family name to which something sticks."""
MOST_INITIALS = 3
"""Letters of initials that are written together: "WY Tsang"."""


@lru_cache(maxsize=65_536)
def fits(short: str, full: str, loosely: bool = False) -> bool:
    """Every word of one form can stand for a word of the other, and one word is in both.

    "W Y Tsang", "WY Tsang", "Tsang Wing Yee" and "Fiona Tsang" fit "Tsang Wing Yee Fiona"; a forename alone fits too.
    `loosely`: any beginning or end of a forename stands for it (Sade for Folasade), as in one file; in a cohort Maria
    is neither Mariana nor Anamaria.
    """
    return _fits(_words(short), _words(full), loosely) or (
        "-" in short + full and _fits(_pieces(short), _pieces(full), loosely)
    )


def _fits(left: list[str], right: list[str], loosely: bool) -> bool:
    if not left or not right:
        return False
    if "".join(left).replace("-", "") == "".join(right).replace("-", ""):
        return True  # "Hana Alnajjar", "Hana Al-Najjar"
    own = [word for word in left if word in right and len(word) >= SHORTEST]
    if not own:
        return False
    for word in own:
        right.remove(word)
    return _all_stand_for([word for word in left if word not in own], right, loosely)


def _all_stand_for(words: list[str], others: list[str], loosely: bool) -> bool:
    """Each of the words stands for one of the others, initials for several."""
    if not words:
        return True
    word, *rest = words
    for number, other in enumerate(others):
        run = others[number : number + len(word)]
        together = SHORTEST <= len(word) == len(run) <= MOST_INITIALS and word == "".join(w[0] for w in run)
        for length in (1, len(word)) if together else (1,):
            left = [*others[:number], *others[number + length :]]
            if (length > 1 or _stands_for(word, other, loosely)) and _all_stand_for(rest, left, loosely):
                return True
    return False


def _stands_for(one: str, other: str, loosely: bool) -> bool:
    """Initials, a usual short form (Bob for Robert); loosely any beginning or end."""
    short, full = sorted((one, other), key=len)
    if full.startswith(short) and len(short) <= (LONGEST_SHORT_FORM if loosely else 1):
        return True
    if len(short) > 1 and short == "".join(piece[0] for piece in full.split("-") if piece):
        return True
    return short in nicknames().get(full, ()) or (loosely and ends_given(short, full))


def _words(name: str) -> list[str]:
    """The words of a name, folded, initials without dots."""
    return [w for w in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", fold(name)) if w]


def _pieces(name: str) -> list[str]:
    """The same with hyphenated words apart: "S.-y. Han" for "Han Soo-yeon"."""
    return [piece for word in _words(name) for piece in word.split("-")]


class Forms:
    """The names that a cohort's files give, found by their words: a cohort may have thousands."""

    def __init__(self, names: Sequence[str]) -> None:
        """`names`: as the files give them, in order; the spelling of a name that comes first is kept."""
        self._first: dict[frozenset[str], str] = {}
        self._last: dict[frozenset[str], str] = {}
        self._by_word: dict[str, list[str]] = defaultdict(list)
        for name in names:
            self._first.setdefault(key(name), name)
            self._last[key(name)] = name
        for name in self._first.values():
            for word in {*_words(name), "".join(_words(name)).replace("-", "")}:
                self._by_word[word].append(name)

    def one(self, name: str, register: Register) -> str:
        """One spelling for each learner: the register's, else the fullest form that fits, if all that fit are one's."""
        if entry := register.find(name):
            return entry.name
        said = self._first.get(key(name), name)
        wider = self._fuller(said)
        return self._last[key(wider)] if key(wider) != key(said) else said

    def _fuller(self, name: str) -> str:
        candidates = self._near(name)
        found = [n for n in candidates if n != name and fits(name, n)]
        if not found:
            return name
        fullest = max(found, key=lambda n: (len(key(n)), len(n)))
        if len(key(fullest)) < len(key(name)) or not all(_one_persons(n, fullest) for n in found):
            return name
        longer = (len(key(fullest)), len(fullest)) > (len(key(name)), len(name))
        return fullest if longer or not fits(fullest, name) else name

    def _near(self, name: str) -> Iterable[str]:
        words = (*_words(name), "".join(_words(name)).replace("-", ""))
        return dict.fromkeys(n for word in words for n in self._by_word.get(word, ()))


def _one_persons(one: str, other: str) -> bool:
    return fits(one, other) or fits(other, one)
