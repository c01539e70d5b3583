"""Which facets of the guidance a sentence deals with, by a linear model over its words.

Phrase lists know the words of whoever wrote them; learners use others. The model is trained by
`rubrics/meaning/training` on sentences that were written for the purpose, with and without a facet's own words, and
on near misses. It gives each facet of a unit a probability, and one to `NONE`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from rubrics.meaning.features import Feature, features, keys

WEIGHTS = "meaning.npz"
NONE = "none"
"""The class of sentences that deal with no facet."""
LEAST_KNOWN = 3
"""Known words and pairs in a text below which nothing is said about it."""
CACHED = 20_000

Vector = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Classes:
    """One unit's facets and weights."""

    names: tuple[str, ...]
    weights: Vector
    """features x facets"""
    bias: Vector


class Meaning:
    """The trained model."""

    def __init__(self, keys: Sequence[str], rare: Vector, units: Mapping[str, Classes]) -> None:
        """`rare` says how rare each feature is, in the order of `keys`."""
        self.units = units
        self._keys = {key: n for n, key in enumerate(keys)}
        self._rare = rare

    def probabilities(self, unit: str, text: str, heading: str = "") -> Mapping[str, float]:
        """Facet to probability, `NONE` among them; a text with hardly a known word is `NONE`."""
        classes = self.units[unit]
        numbers = self._keys
        known = sorted([numbers[key] for key in keys(text, heading) if key in numbers])
        if len(known) < LEAST_KNOWN:
            return {name: float(name == NONE) for name in classes.names}
        values = self._rare[known]
        scores = (values / np.sqrt(np.add.reduce(values * values))) @ classes.weights[known] + classes.bias
        raised = np.exp(scores - np.maximum.reduce(scores))
        return dict(zip(classes.names, (raised / np.add.reduce(raised)).tolist(), strict=True))

    def place(self, unit: str, text: str, facet: str) -> tuple[int, int]:
        """(start, end) in characters of the word or pair that speaks most for a facet."""
        classes = self.units[unit]
        column = classes.names.index(facet)

        def weight(feature: Feature) -> float:
            n = self._keys[feature.key]
            return float(classes.weights[n, column] * self._rare[n])

        found = [f for f in features(text) if f.key in self._keys]
        best = max(found, key=weight, default=None)
        return (best.start, best.end) if best is not None else (0, len(text))


def read(file: str | Path | IO[bytes]) -> Meaning:
    """The model in a file of weights."""
    with np.load(file, allow_pickle=False) as stored:
        units = {
            key.removesuffix("_classes"): Classes(
                tuple(stored[key].tolist()),
                stored[key.replace("_classes", "_weights")].astype(np.float32),
                stored[key.replace("_classes", "_bias")],
            )
            for key in stored.files
            if key.endswith("_classes")
        }
        return Meaning(stored["keys"].tolist(), stored["rare"], units)


@lru_cache(maxsize=1)
def model() -> Meaning:
    """The model that ships with the program, read once in each process."""
    with (resources.files(__package__) / WEIGHTS).open("rb") as file:
        return read(file)


@lru_cache(maxsize=CACHED)
def probabilities(unit: str, text: str, heading: str = "") -> Mapping[str, float]:
    """The shipped model's facets of a sentence; empty for a unit that it was not trained for."""
    return model().probabilities(unit, text, heading) if unit in model().units else {}


@lru_cache(maxsize=1)
def facets() -> Mapping[str, str]:
    """Every facet that the model knows, and its unit."""
    return {name: unit for unit, classes in model().units.items() for name in classes.names if name != NONE}
