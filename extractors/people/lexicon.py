"""The word lists beside this module, and what kind of word a capitalised word is.

Sources and licences of the lists: README.md in this folder. All keys are folded: lower case, no accents,
plain apostrophes and hyphens, so that Zieliński, ZIELINSKI and Zielinski are one key.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from enum import Enum
from functools import lru_cache
from pathlib import Path

_HERE = Path(__file__).parent
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "ə": "e"}
    | dict.fromkeys("‘’ʼ`´", "'")
    | dict.fromkeys("‐‑‒–", "-")
    | {"\xad": ""}
)

LONGER_THAN = 5
"""Letters; `words.txt` leaves out plurals in s of more letters than these."""
SHORTEST_SHORT_FORM = 3
"""Letters of a given name's beginning that pass for the name (Sam, Tom, Dan); two letters begin too many names."""


class Status(Enum):
    """What the lists know of one capitalised word, from certain name to certain word."""

    INITIAL = "initial"
    GIVEN = "given"
    """On the list of given names and hardly ever anything else."""
    MAYBE = "maybe"
    """A given name that also is a word or a place (Will, Grace, Chelsea): needs a second signal."""
    SURNAME = "surname"
    UNKNOWN = "unknown"
    """On no list at all: a name, as likely as not, where a name can stand."""
    SURWORD = "surword"
    """A family name that also is a word or a place (Baker, Lincoln)."""
    WORD = "word"


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case, no accents, plain apostrophes and hyphens, no soft hyphens."""
    return _folded(text)


def _folded(text: str) -> str:
    lowered = text.casefold().translate(_LETTERS)
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFKD", lowered)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold().translate(_LETTERS)


def lines(name: str) -> tuple[str, ...]:
    """The lines of a list, as written, without blank ones and comments."""
    text = (_HERE / name).read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@lru_cache(maxsize=32)
def keys(name: str) -> frozenset[str]:
    """The folded lines of a list, folded together: one by one takes six times as long."""
    return frozenset(_folded("\n".join(lines(name))).split("\n"))


def is_place(key: str) -> bool:
    """Whether a folded word or phrase is a place."""
    return key in keys("places.txt") or key in keys("towns.txt")


@lru_cache(maxsize=1)
def not_people() -> frozenset[str]:
    """Capitalised words of coursework that are never people."""
    return frozenset(w for line in lines("notpeople.txt") for w in fold(line).split())


@lru_cache(maxsize=1)
def nicknames() -> dict[str, frozenset[str]]:
    """Given name -> its short forms, and each short form -> the given names it may stand for."""
    table: dict[str, set[str]] = {}
    for line in lines("nicknames.txt"):
        full, _, short = fold(line).partition(":")
        for s in short.split():
            table.setdefault(full, set()).add(s)
            table.setdefault(s, set()).add(full)
    return {k: frozenset(v) for k, v in table.items()}


@lru_cache(maxsize=1)
def code_families() -> dict[str, frozenset[str]]:
    """Families of code names: "nato", "colours", ... -> their folded words."""
    table = tomllib.loads((_HERE / "codenames.toml").read_text(encoding="utf-8"))
    return {family: frozenset(words.split()) for family, words in table.items()}


def same_given(a: str, b: str) -> bool:
    """Whether two folded given names can be one person's (Thomas and Tom)."""
    if a == b or b in nicknames().get(a, frozenset()):
        return True
    short, full = sorted((a, b), key=len)
    return len(short) >= SHORTEST_SHORT_FORM and len(full) - len(short) >= 2 and full.startswith(short)


SHORTEST_END = 4
"""Letters of a given name's end that pass for the name (Tunde for Babatunde, Beth for Elizabeth)."""


def ends_given(short: str, full: str) -> bool:
    """Whether a folded given name is the end of a longer one, by which many are called (Sade for Folasade).

    Weaker than `same_given`: Anna is another name than Joanna, so that the text must give nothing against it.
    """
    return len(short) >= SHORTEST_END and len(full) - len(short) >= 2 and full.endswith(short)


_TOPONYM = re.compile(
    r"(?:aber|llan|ystrad|betws|inver|strath|auchter|auchen|porth|ponty|blaenau|machyn|rhosl|caer)\w{3,}"
    r"|\w{3,}(?:shire|mouth|minster|borough|chester|cester|thwaite)"
)
"""Welsh, Gaelic, Cornish and English beginnings and endings that make a place of a word on no list of names."""


@lru_cache(maxsize=65536)
def status(key: str) -> Status:
    """What the lists know of a folded word."""
    if len(key) == 1:
        return Status.INITIAL
    given = key in keys("given.txt") or ("-" in key and all(p in keys("given.txt") for p in key.split("-")))
    if given and key in keys("namewords.txt"):
        return Status.MAYBE
    if key in not_people():
        return Status.WORD
    if given:
        return Status.GIVEN
    other = is_word(key) or key in keys("places.txt") or key in keys("proper.txt")
    other = other or bool(_TOPONYM.fullmatch(key))
    town = key in keys("towns.txt")
    if key in keys("surnames.txt"):
        return Status.SURWORD if other or town else Status.SURNAME
    if other:
        return Status.WORD
    return Status.SURWORD if town else Status.UNKNOWN


@lru_cache(maxsize=65536)
def is_word(key: str) -> bool:
    """Whether the folded word is an ordinary English word, hyphenated compounds included."""
    words = keys("words.txt")
    if key in words or (key.endswith("s") and len(key) > LONGER_THAN and key.removesuffix("s") in words):
        return True
    if "'" in key:
        return key.split("'")[0] in words or key.startswith("i'")
    if "-" in key:
        return all(part in words or len(part) < 3 for part in key.split("-"))
    return (
        len(key) > 5
        and key.startswith(("non", "pre", "un", "re"))
        and key[2 + key.startswith(("non", "pre")) :] in words
    )
