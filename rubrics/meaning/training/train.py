"""Trains the model: `python -m rubrics.meaning.training.train [OUT]` writes OUT (default: the shipped file).

For each unit one multinomial logistic regression over tf-idf of words and pairs, whose classes are the unit's facets
and `none`, for which the near misses stand. Printed is, for each facet, how often it is told from the other facets of
its unit and from near misses by a model that has not seen the sentence; then, for each unit, the same of sentences by a
hand of which no sentence is trained on (`unseen`), which is what a stranger's text is like. Needs scikit-learn and
scipy.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from rubrics.meaning import model as shipped
from rubrics.meaning.features import features
from rubrics.meaning.training.corpus import Sentence, sentences

UNSEEN = Path(__file__).parent / "unseen"
"""Sentences by a hand that is only measured with."""
SEED = 7
FOLDS = 5
LEAST_SEEN = 2
"""Sentences that must hold a feature."""
STRENGTH = 12.0
"""Inverse of the regularisation."""
MOST_OTHERS = 600
"""Sentences about other things that the members of a list are told from."""
ABOUT = {"703tools": frozenset({"ability-review", "need-evidence"})}
"""For each list, the facets of its unit whose sentences may be about its members."""
WORDS = "words"
"""What the corpus calls the unit of sentences that only lend their words to the vocabulary."""
SURE = 0.5
"""Probability from which a facet is said."""


def matrix(corpus: list[Sentence], known: dict[str, int], rare: np.ndarray) -> csr_matrix:
    """Rows of unit length, one for each sentence."""
    rows, columns, values = [], [], []
    for number, sentence in enumerate(corpus):
        held = sorted({known[f.key] for f in features(sentence.text, sentence.heading) if f.key in known})
        weights = rare[held]
        length = float(np.sqrt((weights**2).sum())) or 1.0
        rows += [number] * len(held)
        columns += held
        values += list(weights / length)
    return csr_matrix((values, (rows, columns)), shape=(len(corpus), len(known)), dtype=np.float64)


def vocabulary(corpus: list[Sentence]) -> tuple[dict[str, int], np.ndarray]:
    """Features that several sentences hold, and how rare each is."""
    held = Counter(key for s in corpus for key in {f.key for f in features(s.text, s.heading)})
    kept = sorted(key for key, count in held.items() if count >= LEAST_SEEN)
    rare = np.array([1 + np.log((1 + len(corpus)) / (1 + held[key])) for key in kept])
    return {key: n for n, key in enumerate(kept)}, rare


def fitted(x: csr_matrix, classes: list[str]) -> LogisticRegression:
    """The regression of one unit; all classes weigh alike."""
    return LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=400).fit(x, classes)


def out_of_fold(x: csr_matrix, classes: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """(scores, names): each sentence's scores by a model that has not seen it."""
    names = np.array(sorted(set(classes)))
    scores = np.zeros((len(classes), len(names)))
    for inside, outside in StratifiedKFold(FOLDS, shuffle=True, random_state=SEED).split(x, classes):
        scores[outside] = fitted(x[inside], [classes[n] for n in inside]).decision_function(x[outside])
    return names, scores


def sharpened(scores: np.ndarray, by: float) -> np.ndarray:
    """Probabilities of scores that are multiplied by a number first."""
    raised = np.exp(by * (scores - scores.max(axis=1, keepdims=True)))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def sharpness(names: np.ndarray, scores: np.ndarray, classes: list[str]) -> float:
    """The number by which scores are multiplied so that probabilities are as frank as they are right out of fold."""
    truth = np.searchsorted(names, classes)

    def loss(by: float) -> float:
        return float(-np.log(sharpened(scores, by)[np.arange(len(truth)), truth] + 1e-9).mean())

    return min(np.arange(0.5, 8.0, 0.25), key=loss)


def figures(names: np.ndarray, given: np.ndarray, classes: list[str]) -> None:
    """Prints, out of fold, precision and recall of each class at `SURE` and the share that comes first."""
    best = names[given.argmax(axis=1)]
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for guess, sure, true in zip(best, given.max(axis=1), classes, strict=True):
        if sure >= SURE:
            said[guess][true] += 1
    counts = Counter(classes)
    for facet in names:
        right, all_said = said[facet][facet], sum(said[facet].values())
        print(f"  {facet:24} {counts[facet]:4} precision {right / max(1, all_said):.2f} ", end="")
        print(f"recall {right / counts[facet]:.2f}")
    print(f"  first of {len(counts)} classes: {np.mean(best == np.array(classes)):.2f} of {len(classes)} sentences")


def another_hand(model: shipped.Meaning, unit: str) -> None:
    """Prints how often the facet of a sentence by the unseen hand comes first, and how right what is surely said is."""
    corpus = [s for s in sentences(UNSEEN.glob("*.txt")) if s.unit == unit]
    right = said = surely = wrongly = 0
    for s in corpus:
        given = model.probabilities(unit, s.text, s.heading)
        best = max(given, key=given.__getitem__)
        own = {s.facet, *s.also} if s.positive else {shipped.NONE}
        right += best in own
        if given[best] >= SURE and best != shipped.NONE:
            said, surely, wrongly = said + 1, surely + (best in own), wrongly + (not s.positive)
    if corpus:
        none = sum(not s.positive for s in corpus)
        print(f"  another hand: first of all classes {right / len(corpus):.2f} of {len(corpus)} sentences;")
        print(f"  of {said} facets said {surely / max(1, said):.2f} right; of {none} about none {wrongly} given one")


def others(unit: str, corpus: list[Sentence]) -> list[Sentence]:
    """For the members of a list, what else their unit's learners write of, which is none of them."""
    if unit not in ABOUT:
        return []
    beside = [s for s in corpus if s.unit == unit[:3] and s.facet not in ABOUT[unit] and not s.also & ABOUT[unit]]
    return [replace(s, positive=False) for s in beside[:: max(1, len(beside) // MOST_OTHERS)]]


def train(out: Path) -> None:
    """Trains on the whole corpus, prints each facet's figures out of fold, and writes the weights."""
    corpus = list(sentences())
    known, rare = vocabulary(corpus)
    stored: dict[str, Any] = {"keys": np.array(list(known)), "rare": rare.astype(np.float32)}
    for unit in sorted({s.unit for s in corpus} - {WORDS}):
        own = [*(s for s in corpus if s.unit == unit), *others(unit, corpus)]
        classes = [s.facet if s.positive else shipped.NONE for s in own]
        x = matrix(own, known, rare)
        print(unit)
        names, scores = out_of_fold(x, classes)
        by = sharpness(names, scores, classes)
        figures(names, sharpened(scores, by), classes)
        regression = fitted(x, classes)
        stored[f"{unit}_classes"] = regression.classes_
        stored[f"{unit}_weights"] = (by * regression.coef_.T).astype(np.float16)
        stored[f"{unit}_bias"] = (by * regression.intercept_).astype(np.float32)
    np.savez_compressed(out, **stored)
    model = shipped.read(out)
    for unit in model.units:
        print(unit)
        another_hand(model, unit)
    print(f"{len(known)} features, {out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    train(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(shipped.__file__).parent / shipped.WEIGHTS)
