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

from extractors.references.fields.features import places_of
from extractors.references.fields.scores import Scores

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
    leads: NDArray[np.float64]
    """The same the other way round: label x the label before it."""
    speaks: Mapping[str, tuple[tuple[int, float], ...]]
    """what is seen of a word -> (label, weight)"""


@lru_cache(maxsize=1)
def model() -> Field:
    """The model that ships with the program, read once in each process."""
    stored = json.loads((resources.files(__package__) / WEIGHTS).read_text(encoding="utf-8"))
    speaks = {seen: tuple((int(n), float(w)) for n, w in pairs) for seen, pairs in stored["speaks"].items()}
    follows = np.array(stored["follows"])
    return Field(tuple(stored["labels"]), follows, np.ascontiguousarray(follows.T), speaks)


@lru_cache(maxsize=1)
def sums() -> Scores:
    """The sums of the model's weights, kept from entry to entry."""
    return Scores(model().speaks, len(model().labels))


def labels_of(words: Sequence[str]) -> list[str]:
    """The likeliest row of labels. In: the words of an entry with the marks around them. Out: a label for each."""
    if not words:
        return []
    field = model()
    scores = sums().of(words)
    came = np.empty((len(words) - 1, len(field.labels)), dtype=np.intp)
    ways = np.empty_like(field.leads)  # row: the label here, column: the one before
    best = scores[0]
    for before, score in zip(came, scores[1:], strict=True):
        np.add(field.leads, best, out=ways)
        ways.argmax(axis=1, out=before)
        best = np.maximum.reduce(ways, axis=1) + score
    at = int(best.argmax())
    row = [at]
    for before in reversed(came):
        at = int(before[at])
        row.append(at)
    return [field.labels[label] for label in reversed(row)]


@lru_cache(maxsize=CACHED)
def fields_of(raw: str) -> Mapping[str, str]:
    """Label -> text of the first words that have it, without the marks around it.

    In: an entry on one line. Labels: author, date, title, container, volume, pages, place, publisher, edition, editor,
    address, number, note. Never raises.
    """
    places = places_of(raw)
    labels = labels_of([raw[a:b] for a, b in places])
    found: dict[str, str] = {}
    start = 0
    for n, label in enumerate(labels):
        if n + 1 == len(labels) or labels[n + 1] != label:
            text = raw[places[start][0] : places[n][1]]
            found.setdefault(label, _OPENS_CONTAINER.sub("", text.strip(_MARKS)))
            start = n + 1
    return found
