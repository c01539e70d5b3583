"""On whose side somebody stands whom no rule knows: the learner's own, the world outside, or a client's.

The learner's own side supervises, teaches, assesses, observes or runs the course; outside stand writers, speakers and
figures of history; everybody else is met through a client, at work or at home and must not be named. What people do to
each other in these relations is said in endless ways, so a model weighs the words around a name: those right before
and after it, those of its sentence and its neighbours, the heading, the field, and the cues of the rules. All places of
a person are weighed together, so that one unclear mention decides nothing. Trained by `training/sides.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.model import PersonRole
from extractors.people.evidence import Cue, untitled
from extractors.people.lexicon import fold, is_word
from extractors.people.lines import Line
from extractors.people.sightings import Sighting

WEIGHTS = Path(__file__).parent / "model" / "sides.npz"
THIRD, OWN, OUTSIDE = "third", "own", "outside"
SIDES = (THIRD, OWN, OUTSIDE)
POSTS = (PersonRole.SUPERVISOR, PersonRole.TUTOR, PersonRole.ASSESSOR)
"""What somebody of the learner's own side is, in the order of the model's columns."""

MOST_READ = 8
"""Places of a person that are weighed; further ones change little."""
WITHIN = 400
"""Characters on each side of a name that are read at most: its sentence and the ones beside it."""
NEAR, PAIRED, FAR = 6, 8, 25
"""Words from a name within which place counts, within which pairs count, and within which a word counts at all."""
BESIDE = 1.2
"""What the one, two and three words right beside a name weigh; a word of the sentence weighs 1."""
NEIGHBOUR, HEADING, ABOVE = 0.2, 0.7, 0.4
"""What words of the next sentences, of the heading and of the line above a lone name weigh."""
CUE, KIND = 2.0, 1.2
"""What a cue with a role and one without weigh."""
UNSAID = frozenset({"model", "beside", "title"})
"""Cues that say that a word is a name and not whose."""


class Side(NamedTuple):
    """How much more speaks for the learner's own side, or for the world outside, than for a client's (log odds)."""

    own: float
    outside: float
    post: PersonRole
    """What somebody of the learner's own side is most likely."""


_SENTENCE = re.compile(r"[.?!][\"”’)]*\s+(?=[\"“‘(]?[A-Z])")
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[.?!;:,()\"“”–—-]")
_ENDING = re.compile(r"(?:ions?|ings?|ed|ive|ments?|als?|ors?|ers?|es|e|ance|ence|ly|s)$")
SHORTEST_STEM = 4
_POSTS = frozenset("supervisor tutor assessor observer coach mentor".split())
"""Words that keep their ending, which tells a supervisor from supervision."""
APART = 7
"""Words between a name and "my supervisor" in its sentence from which that is most likely somebody else."""


@lru_cache(maxsize=32768)
def _form(word: str) -> str:
    """A word as it compares: without accents and endings; "CAP" for a capitalised word that is no ordinary one."""
    if word[0].isdigit():
        return "#"
    if not word[0].isalpha():
        return word
    key = fold(word).replace("’", "'")
    if word[0].isupper() and not is_word(key) and word != "I":
        return "CAP"
    if key in _POSTS:
        return key
    plain = "".join(c for c in unicodedata.normalize("NFKD", key.removesuffix("'s")) if not unicodedata.combining(c))
    for _ in range(2):
        shorter = _ENDING.sub("", plain)
        if shorter == plain or len(shorter) < SHORTEST_STEM:
            break
        plain = shorter
    return plain


@lru_cache(maxsize=4096)
def _forms(text: str) -> tuple[str, ...]:
    return tuple(_form(word) for word in _TOKEN.findall(text))


def _set_apart(forms: Sequence[str]) -> list[str]:
    """The words from a name on, a post that is far from it marked as somebody else's."""
    return [f"other {f}" if n >= APART and f in _POSTS else f for n, f in enumerate(forms)]


def _around(text: str, start: int, end: int) -> tuple[str, str, str, str]:
    """The sentence before, what stands in the name's own before and after it, and the sentence after."""
    low, high = max(0, start - WITHIN), min(len(text), end + WITHIN)
    ends = [m.end() for m in _SENTENCE.finditer(text, low, high)]
    before = [low, *(e for e in ends if e <= start)]
    after = [*(e for e in ends if e >= end), high]
    earlier = text[before[-2] : before[-1]] if len(before) > 1 else ""
    later = text[after[0] : after[1]] if len(after) > 1 else ""
    return earlier, text[before[-1] : start], text[end : after[0]], later


def features(line: Line, start: int, end: int, cues: Iterable[Cue]) -> dict[str, float]:
    """What the model is told of the name at characters `start` to `end` of a line: features and their weights."""
    earlier, before, after, later = _around(line.text, start, end)
    before = untitled(before)
    told = [*_beside("<", _set_apart(_forms(before)[::-1])), *_beside(">", _set_apart(_forms(after)))]
    for text, prefix, weight in (
        (earlier, "", NEIGHBOUR),
        (later, "", NEIGHBOUR),
        (line.heading, "h:", HEADING),
        (line.label.text if line.label is not None else "", "l:", 1.0),
        ("" if before.strip() else line.before[-60:], "v:", ABOVE),
    ):
        told += [(prefix + form, weight) for form in _forms(text)]
    for cue in cues:
        if cue.kind not in UNSAID:
            told.append((f"c:{cue.kind}", KIND))
            if cue.role is not None:
                told += [(f"c:{cue.kind}:{cue.role.value}", CUE), (f"r:{cue.role.value}", CUE)]
    found: dict[str, float] = {}
    for key, weight in told:
        found[key] = max(found.get(key, 0.0), weight)
    return found


def _beside(side: str, forms: list[str]) -> Iterator[tuple[str, float]]:
    """Features of the words on one side of a name ("<" before it, ">" after it), in order from the name on."""
    for n, form in enumerate(forms[:FAR]):
        yield form, 1.0
        if n < NEAR:
            yield side + form, 1.0
        if n < PAIRED and n + 1 < len(forms):
            yield " ".join((forms[n + 1], form) if side == "<" else (form, forms[n + 1])), 1.0
    yield f"{side}{side}{forms[0] if forms else '^'}", BESIDE
    for size in (2, 3):
        if len(forms) >= size:
            run = forms[:size]
            yield f"{side}{side}{' '.join(run[::-1] if side == '<' else run)}", BESIDE


class Model:
    """Linear models over the features: here of sides, and of posts on the learner's own; in `ties` of roles."""

    def __init__(self, keys: Sequence[str], rare: NDArray[Any], weights: NDArray[Any], bias: NDArray[Any]) -> None:
        """`rare` says how rare each of `keys` is; columns of `weights` and `bias` are `SIDES`, then `POSTS`."""
        self._keys = {key: n for n, key in enumerate(keys)}
        self._rare, self._weights, self._bias = rare, weights, bias

    def scores(self, found: Mapping[str, float]) -> NDArray[Any]:
        """One number for each side and post; only differences between sides, or between posts, say anything."""
        known = [(self._keys[k], w) for k, w in found.items() if k in self._keys]
        places = [n for n, _ in known]
        values = self._rare[places] * np.array([w for _, w in known], dtype=np.float32)
        length = float(np.sqrt(np.sum(values * values)))
        scores: NDArray[Any] = self._bias.copy()
        return scores + (values / length) @ self._weights[places] if length else scores


@lru_cache(maxsize=1)
def model() -> Model:
    """The model that ships with the program, read once in each process."""
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        return Model(stored["keys"].tolist(), stored["rare"], stored["weights"].astype(np.float32), stored["bias"])


def side(sightings: Sequence[Sighting]) -> Side:
    """On whose side somebody stands, by all places where they are named; at least one."""
    read = sightings[:MOST_READ]
    scores = np.mean([model().scores(features(s.line, s.start, s.end, s.cues)) for s in read], axis=0)
    third, own, outside = (float(s) for s in scores[: len(SIDES)])
    return Side(own - third, outside - third, POSTS[int(np.argmax(scores[len(SIDES) :]))])
