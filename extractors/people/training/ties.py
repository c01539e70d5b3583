"""Trains the model of ties: `python -m extractors.people.training.ties [HAND.txt ...] [--out FILE] [--without NAME]`.

From the sentences of `sides/third.txt` that bear a role and from the persons whom the hands flag with one, all invented.
Prints, for each hand left out (all in turn with `--in-turn`), how many persons get their role from the model alone.
Needs scikit-learn and scipy.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegression

from extractors.model import Block, Part
from extractors.people.cues import around
from extractors.people.lines import Line
from extractors.people.sides import THIRD, features
from extractors.people.ties import TIES, WEIGHTS
from extractors.people.training.sides import HANDS, SENTENCES, STANDS_FOR, places
from extractors.people.words import words
from tests.extractors.people.measure import excerpts, tokens

STRENGTH = 0.5
"""Inverse of the regression's penalty; 1 and 4 tell the hands left out no better."""
NAMES = tuple(role.value for role in TIES)
SPONSOR = "sponsor"
"""Learnt too, so that sponsors pull at none of the others, and left out of what is written."""


class Example(NamedTuple):
    """One place of a name."""

    hand: str
    person: str
    role: str
    found: dict[str, float]


def from_sentences() -> Iterator[Example]:
    """Every name of the sentences with a role."""
    for stored in (SENTENCES / f"{THIRD}.txt").read_text(encoding="utf-8").splitlines():
        role, _, written = stored.rpartition("\t")
        if role not in (*NAMES, SPONSOR):
            continue
        parts = written.split("{N}")
        text = STANDS_FOR.join(parts)
        line = Line(0, 0, Block(Part.BODY, 0, text), words(text))
        for n in range(1, len(parts)):
            start = len(STANDS_FOR.join(parts[:n]))
            end = start + len(STANDS_FOR)
            yield Example("", "", role, features(line, start, end, around(line, start, end)))


def from_hand(path: Path) -> Iterator[Example]:
    """Every place of the persons whom a hand flags and whose role it says, at that place or another."""
    for number, excerpt in enumerate(excerpts(path)):
        marked = list(places(excerpt))
        roles: dict[str, str] = {}
        for line, start, end, _, role in marked:
            for token in tokens(line.text[start:end]) if role else ():
                roles.setdefault(token, role)
        for line, start, end, opening, said in marked:
            form = tokens(line.text[start:end])
            role = said or next((roles[t] for t in form if t in roles), "")
            if opening == "[[" and form and role in (*NAMES, SPONSOR):
                person = f"{number} {form[-1]}"
                yield Example(path.stem, person, role, features(line, start, end, around(line, start, end)))


class Trained(NamedTuple):
    """What was learnt."""

    vectors: DictVectorizer
    rare: TfidfTransformer
    roles: LogisticRegression


def train(examples: list[Example]) -> Trained:
    """The model, from examples of all roles."""
    vectors, rare = DictVectorizer(), TfidfTransformer()
    matrix = rare.fit_transform(vectors.fit_transform([e.found for e in examples]))
    roles = LogisticRegression(C=STRENGTH, max_iter=3000, class_weight="balanced")
    return Trained(vectors, rare, roles.fit(matrix, [e.role for e in examples]))


def report(trained: Trained, unseen: list[Example], name: str) -> None:
    """Print how many persons of a hand the model tells, sponsors left out."""
    classes = list(trained.roles.classes_)
    columns = [classes.index(role) for role in NAMES]
    unseen = [e for e in unseen if e.role in NAMES]
    scores = trained.roles.decision_function(
        trained.rare.transform(trained.vectors.transform([e.found for e in unseen]))
    )
    of_person: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, example in enumerate(unseen):
        of_person[example.person, example.role].append(n)
    right = sum(
        NAMES[int(np.argmax(scores[rows][:, columns].mean(axis=0)))] == role for (_, role), rows in of_person.items()
    )
    print(f"{name:18} {right} of {len(of_person)} persons")


def save(trained: Trained, out: Path) -> None:
    """Write the weights in the order of the program."""
    classes = list(trained.roles.classes_)
    np.savez_compressed(
        out,
        keys=np.array(trained.vectors.feature_names_),
        rare=trained.rare.idf_.astype(np.float32),
        weights=np.array([trained.roles.coef_[classes.index(r)] for r in NAMES]).T.astype(np.float16),
        bias=np.array([trained.roles.intercept_[classes.index(r)] for r in NAMES], dtype=np.float32),
    )


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("hands", type=Path, nargs="*", default=sorted(HANDS.glob("*_hand.txt")))
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--without", nargs="*", default=[], help="hands that are only measured")
    parser.add_argument("--in-turn", action="store_true", help="leave each hand out in turn and print the figures")
    arguments = parser.parse_args()
    examples = [*from_sentences(), *(e for path in arguments.hands for e in from_hand(path))]
    held = {e.hand for e in examples if e.hand.removesuffix("_hand") in arguments.without}
    for hand in sorted({e.hand for e in examples} - {""}) if arguments.in_turn else sorted(held):
        apart = held | {hand}
        report(train([e for e in examples if e.hand not in apart]), [e for e in examples if e.hand == hand], hand)
    trained = train([e for e in examples if e.hand not in held])
    save(trained, arguments.out)
    print(
        f"{len(examples)} places, {len(trained.vectors.feature_names_)} features, {arguments.out.stat().st_size} bytes"
    )


if __name__ == "__main__":
    main()
