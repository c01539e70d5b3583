"""From scores of labels at each word to spans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

KINDS = ("PERSON", "AUTHOR", "ORG", "PLACE")
LABELS = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BI"))
"""Outside, then the first and the following words of each kind."""
_FORBIDDEN = -1e4

Scores = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Found:
    """A span of words (first to last - 1) with its kind and how likely it is (0 to 1)."""

    first: int
    last: int
    kind: str
    probability: float


def _steps() -> Scores:
    """0 where the column's label may follow the row's, else forbidden: I only after B or I of its kind."""
    allowed = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    for a, before in enumerate(LABELS):
        for b, after in enumerate(LABELS):
            if after[0] == "I" and (before == "O" or before[1:] != after[1:]):
                allowed[a, b] = _FORBIDDEN
    return allowed


_STEPS = _steps()
_START = _STEPS[0]


def best(scores: Scores) -> list[int]:
    """The likeliest sequence of labels in which every I follows its B; scores are (words, labels)."""
    if not len(scores):
        return []
    greedy = scores.argmax(axis=1)
    if not _broken(greedy.tolist()):
        return [int(n) for n in greedy]
    total = scores[0] + _START
    back = np.zeros(scores.shape, dtype=np.int64)
    for n in range(1, len(scores)):
        paths = total[:, None] + _STEPS
        back[n] = paths.argmax(axis=0)
        total = paths.max(axis=0) + scores[n]
    label = int(total.argmax())
    path = [label]
    for n in range(len(scores) - 1, 0, -1):
        label = int(back[n, label])
        path.append(label)
    return path[::-1]


def _broken(path: Sequence[int]) -> bool:
    before = 0
    for label in path:
        if _STEPS[before, label]:
            return True
        before = label
    return False


def decode(scores: Scores) -> list[Found]:
    """Spans of the likeliest sequence, each with the mean probability of its kind over its words."""
    path = best(scores)
    if not any(path):
        return []
    high = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares = high / high.sum(axis=1, keepdims=True)
    found: list[Found] = []
    n = 0
    while n < len(path):
        if path[n] == 0:
            n += 1
            continue
        kind = LABELS[path[n]][2:]
        last = n + 1
        while last < len(path) and LABELS[path[last]] == f"I-{kind}":
            last += 1
        at = LABELS.index(f"B-{kind}")
        found.append(Found(n, last, kind, float(shares[n:last, at : at + 2].sum(axis=1).mean())))
        n = last
    return found
