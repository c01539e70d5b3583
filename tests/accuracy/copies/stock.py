"""Sentences to make learners' texts of: each is dealt once, so that nothing stands in two texts but what is planted."""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

_COHORTS = Path(__file__).parent.parent
_MARKUP = re.compile(r"\{[^{}|]*\|([^{}]*)\}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


@cache
def sentences() -> tuple[str, ...]:
    """The running sentences of the accuracy cohorts' sources, each once and without quotations."""
    found: dict[str, None] = {}
    for path in sorted(_COHORTS.glob("cohort_[bcde]/sources/*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if " = " in line or not line[:1].isalpha():
                continue
            plain = _MARKUP.sub(r"\1", _MARKUP.sub(r"\1", line))
            for sentence in _SENTENCE.split(plain):
                if 8 <= len(sentence.split()) <= 45 and not re.search(r"[{}|\"“”‘\[\]*#]|\d{4}", sentence):
                    found[sentence.strip()] = None
    seen: set[tuple[str, ...]] = set()
    kept = []
    for sentence in found:
        words = re.findall(r"\w+", sentence.lower())
        runs = {tuple(words[n : n + 6]) for n in range(len(words) - 5)}
        if not runs & seen:
            kept.append(sentence)
        seen |= runs
    return tuple(kept)


class Deck:
    """Deals sentences in an order of its own, none twice, and single words for edits."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self._left = list(sentences())
        self.random.shuffle(self._left)
        self._words = [w for s in self._left for w in s.lower().split() if w.isalpha()]

    def sentence(self, least: int = 8) -> str:
        """One that was not dealt yet, of at least so many words."""
        position = next(n for n, s in enumerate(self._left) if len(s.split()) >= least)
        return self._left.pop(position)

    def paragraph(self, number: int) -> str:
        """Several sentences in a row."""
        return " ".join(self.sentence() for _ in range(number))

    def word(self) -> str:
        """Any word of the stock, as often as it occurs."""
        return self.random.choice(self._words)
