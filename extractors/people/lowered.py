"""Names that are written small: "spoke to sandra about it", as people type on a telephone.

Only a given name that is no word of the language and no place can be told there, since a capital says nothing; what
stands around it must say that somebody is meant. Source: domain notes 6.5 (journals and logs as learners keep them).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractors.model import Part
from extractors.people.cues import around
from extractors.people.lexicon import Status, is_place, is_word, keys, status
from extractors.people.lines import Line
from extractors.people.lookalikes import lookalike
from extractors.people.sightings import Sighting
from extractors.people.words import Word

SHORTEST = 3
"""Letters of a name that is believed without a capital."""
CARELESS, CAREFUL = 1.5, 0.5
"""What such a word weighs where the writer leaves capitals out, and where one slip is as likely another word: the one
needs any cue to be a person (`forms.ENOUGH`), the other a strong one."""
LONG, SURE = 6, 2.0
"""Letters from which a name is no slip of the keys, and what it weighs without capitals round it: it needs no cue."""

_CARELESS = re.compile(r"(?:^\s*|[.!?]\s+)[a-zà-ÿ]|(?<![\w.])i(?=[\s,’'])(?!\.e)")
_PART_OF_ADDRESS = re.compile(r"[@/\\._#=-]$")
_GOES_ON = re.compile(r"[@/\\_=]|[.-]\w|\(\)")


@lru_cache(maxsize=1)
def small_names() -> frozenset[str]:
    """Folded given names that mean nothing else, so that they are names in small letters too."""
    return frozenset(
        key
        for key in keys("given.txt")
        if len(key) >= SHORTEST and status(key) is Status.GIVEN and not is_word(key) and not is_place(key)
    )


def by_small_letters(line: Line) -> Iterator[Sighting]:
    """Given names of a line that stand there without a capital."""
    if line.listed or line.block.part in (Part.PROPERTIES, Part.FILENAME):
        return
    weight = None
    end = 0
    names = small_names()
    for n, word in enumerate(line.words):
        if word.capital or word.key not in names or word.start < end:
            continue
        if not stands_free(line.text, word.start, word.end) or lookalike(line.text, word, None):
            continue
        following = line.words[n + 1] if n + 1 < len(line.words) else None
        if weight is None:
            weight = CARELESS if _CARELESS.search(line.text) else CAREFUL
        family = following is not None and is_small_family(line.text, word, following)
        found = (word, following) if family and following is not None else (word,)
        end = found[-1].end
        keys_of = tuple(w.key for w in found)
        base = SURE if weight == CARELESS and len(word.key) >= LONG else weight
        yield Sighting(line, word.start, end, keys_of, base, around(line, word.start, end), False, "small")


def is_small_name(text: str, word: Word) -> bool:
    """Whether a word without a capital is a given name that means nothing else."""
    return not word.capital and word.key in small_names() and stands_free(text, word.start, word.end)


def is_small_family(text: str, given: Word, word: Word) -> bool:
    """Whether a word without a capital right after a given name is a name too, and no word of the language."""
    return (
        not (word.capital or given.possessive)
        and text[given.end : word.start] == " "
        and status(word.key) in (Status.GIVEN, Status.SURNAME)
        and not is_word(word.key)
        and len(word.key) >= SHORTEST
    )


def stands_free(text: str, start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` is a word of its own and no part of an address, path or handle."""
    return not _PART_OF_ADDRESS.search(text, max(0, start - 1), start) and not _GOES_ON.match(text, end)
