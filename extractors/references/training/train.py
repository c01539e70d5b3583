"""Trains the model of fields: python -m extractors.references.training.train DATA [OUT].

DATA is a data set in AnyStyle's XML (its own is `core.xml`, two-clause BSD); only the practice half is learned from.
OUT is where the weights go, by default the file that ships. Needs python-crfsuite, which nothing else does.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from extractors.references.fields.features import features_of
from extractors.references.fields.model import WEIGHTS
from extractors.references.training.strings import Parts, practice, restyled

SEED = "fields"
PARAMETERS = {"c1": 0.3, "c2": 0.05, "max_iterations": 150, "feature.minfreq": 2}
"""Penalties on the sum of weights and of squares; chosen on thirds of the practice half."""
DIGITS = 3


def example(parts: Parts) -> tuple[list[list[str]], list[str]]:
    """(what is seen, label) of each word of a labelled entry."""
    raw = " ".join(text for _, text in parts)
    ends: list[tuple[int, str]] = []
    at = 0
    for label, text in parts:
        at += len(text) + 1
        ends.append((at, label))
    places, words = features_of(raw)
    return words, [next(label for end, label in ends if start < end) for start, _ in places]


def train(entries: Iterable[Parts], out: Path) -> int:
    """Trains and writes the weights. Out: how many."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for parts in entries:
        trainer.append(*example(parts))
    trainer.set_params(PARAMETERS)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fields.crfsuite"
        trainer.train(str(path))
        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
        said = tagger.info()
        tagger.close()
    labels = sorted(said.labels)
    speaks: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for (seen, label), weight in sorted(said.state_features.items()):
        speaks[seen].append((labels.index(label), round(weight, DIGITS)))
    follows = [[round(said.transitions.get((one, two), 0.0), DIGITS) for two in labels] for one in labels]
    stored = {"labels": labels, "follows": follows, "speaks": speaks}
    out.write_text(json.dumps(stored, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    return sum(map(len, speaks.values()))


def main(arguments: Sequence[str]) -> int:
    """Trains on the practice half of a data set."""
    if not arguments:
        print(__doc__)
        return 2
    out = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).parents[1] / "fields" / WEIGHTS
    entries = practice(Path(arguments[0]))
    entries += [*restyled(entries, SEED)]
    print(f"{len(entries)} entries, {train(entries, out)} weights, {out.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
