"""A sentence as the model sees it: stems of its words, pairs of neighbours, and the stems of its heading.

Numbers become one feature, because a count says that something was counted and not what.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from rubrics.words import stem, words

HEADING = "h:"
"""Begins the feature of a heading's word."""

NUMBER = "#"


class Feature(NamedTuple):
    """A feature and the place in the sentence that it comes from, in characters."""

    key: str
    start: int
    end: int


def keys(text: str, heading: str = "") -> set[str]:
    """The keys of a sentence's features, each once; for most sentences nobody asks where they stand."""
    own = [NUMBER if word.form[:1].isdigit() else stem(word.form) for word in words(text)]
    found = {*own, *map(" ".join, pairwise(own))}
    if heading:
        found.update(HEADING + stem(word.form) for word in words(heading) if not word.form[:1].isdigit())
    return found


def features(text: str, heading: str = "") -> tuple[Feature, ...]:
    """All features of a sentence, one for each occurrence; those of the heading have the place (0, 0)."""
    found: list[Feature] = []
    before: Feature | None = None
    for word in words(text):
        key = NUMBER if word.form[:1].isdigit() else stem(word.form)
        here = Feature(key, word.start, word.end)
        found.append(here)
        if before is not None:
            found.append(Feature(f"{before.key} {key}", before.start, word.end))
        before = here
    found.extend(Feature(HEADING + stem(word.form), 0, 0) for word in words(heading) if not word.form[:1].isdigit())
    return tuple(found)
