"""The fields of an entry by the trained model: a linear-chain conditional random field, decoded here (Viterbi, 1967).

The model was trained by `extractors/references/training`; its weights are few enough to be read as JSON, and nothing
beyond the standard library and numpy is needed to use them. See CARD.md.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from extractors.references.fields.features import features_of

WEIGHTS = "fields.json"
CACHED = 2000
"""Entries whose fields are kept: title and particulars of one are asked for one after the other."""
_MARKS = " .,;:–-‘’“”\"'()[]<>"
_OPENS_CONTAINER = re.compile(r"^[Ii]n:?\s+")


@dataclass(frozen=True, slots=True)
class Field:
    """The weights."""

    labels: tuple[str, ...]
    follows: NDArray[np.float64]
    """label x label: how well the second stands behind the first"""
    speaks: Mapping[str, tuple[tuple[int, float], ...]]
    """what is seen of a word -> (label, weight)"""


@lru_cache(maxsize=1)
def model() -> Field:
    """The model that ships with the program, read once in each process."""
    stored = json.loads((resources.files(__package__) / WEIGHTS).read_text(encoding="utf-8"))
    speaks = {seen: tuple((int(n), float(w)) for n, w in pairs) for seen, pairs in stored["speaks"].items()}
    return Field(tuple(stored["labels"]), np.array(stored["follows"]), speaks)


def labels_of(words: Sequence[Sequence[str]]) -> list[str]:
    """The likeliest row of labels. In: what is seen of each word (`features_of`). Out: a label for each."""
    field = model()
    count = len(field.labels)
    if not words:
        return []
    best = np.zeros(count)
    came = np.zeros((len(words), count), dtype=np.intp)
    for n, seen in enumerate(words):
        here = [0.0] * count
        for what in seen:
            for label, weight in field.speaks.get(what, ()):
                here[label] += weight
        if n:
            ways = best[:, None] + field.follows
            came[n] = ways.argmax(axis=0)
            best = ways.max(axis=0)
        best = best + here
    at = int(best.argmax())
    row = [at]
    for n in range(len(words) - 1, 0, -1):
        at = int(came[n, at])
        row.append(at)
    return [field.labels[label] for label in reversed(row)]


@lru_cache(maxsize=CACHED)
def fields_of(raw: str) -> Mapping[str, str]:
    """Label -> text of the first words that have it, without the marks around it.

    In: an entry on one line. Labels: author, date, title, container, volume, pages, place, publisher, edition, editor,
    address, number, note. Never raises.
    """
    places, words = features_of(raw)
    labels = labels_of(words)
    found: dict[str, str] = {}
    start = 0
    for n, label in enumerate(labels):
        if n + 1 == len(labels) or labels[n + 1] != label:
            text = raw[places[start][0] : places[n][1]]
            found.setdefault(label, _OPENS_CONTAINER.sub("", text.strip(_MARKS)))
            start = n + 1
    return found
