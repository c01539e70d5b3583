"""Trains the model of ties: `python -m extractors.people.training.ties [HAND.txt ...] [--out FILE] [--without NAME]`.

From the sentences of `sides/third.txt` that bear a role and from the persons whom the hands flag with one (`linear`
reads both). Prints, for each hand left out (all in turn with `--in-turn`), how many persons get their role from the
model alone. Needs scikit-learn and scipy.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from extractors.people.sides import THIRD
from extractors.people.ties import TIES, WEIGHTS
from extractors.people.training import linear
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
    found: linear.Features


def from_sentences() -> Iterator[Example]:
    """Every name of the sentences with a role."""
    for role, written in linear.sentences(THIRD):
        if role in (*NAMES, SPONSOR):
            yield from (Example("", "", role, found) for found in linear.in_sentence(written))


def from_hand(path: Path) -> Iterator[Example]:
    """Every place of the persons whom a hand flags and whose role it says, at that place or another."""
    for number, excerpt in enumerate(excerpts(path)):
        marked = list(linear.places(excerpt))
        roles: dict[str, str] = {}
        for line, start, end, _, role in marked:
            for token in tokens(line.text[start:end]) if role else ():
                roles.setdefault(token, role)
        for line, start, end, opening, said in marked:
            form = tokens(line.text[start:end])
            role = said or next((roles[t] for t in form if t in roles), "")
            if opening == "[[" and form and role in (*NAMES, SPONSOR):
                yield Example(path.stem, f"{number} {form[-1]}", role, linear.at_place(line, start, end))


class Trained(NamedTuple):
    """What was learnt."""

    scale: linear.Scale
    roles: LogisticRegression


def train(examples: list[Example]) -> Trained:
    """The model, from examples of all roles."""
    scale, matrix = linear.scaled([e.found for e in examples])
    return Trained(scale, linear.regression(matrix, [e.role for e in examples], STRENGTH))


def report(trained: Trained, unseen: list[Example], name: str) -> None:
    """Print how many persons of a hand the model tells, sponsors left out."""
    classes = list(trained.roles.classes_)
    columns = [classes.index(role) for role in NAMES]
    unseen = [e for e in unseen if e.role in NAMES]
    scores = trained.roles.decision_function(trained.scale.matrix([e.found for e in unseen]))
    of_person: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, example in enumerate(unseen):
        of_person[example.person, example.role].append(n)
    right = sum(
        NAMES[int(np.argmax(scores[rows][:, columns].mean(axis=0)))] == role for (_, role), rows in of_person.items()
    )
    print(f"{name:18} {right} of {len(of_person)} persons")


def save(trained: Trained, out: Path) -> linear.Scale:
    """Write the weights in the order of the program."""
    linear.save(out, trained.scale, ((trained.roles, NAMES),))
    return trained.scale


def main() -> None:
    """The command."""
    arguments = linear.options(__doc__, WEIGHTS).parse_args()
    examples = [*from_sentences(), *(e for path in arguments.hands for e in from_hand(path))]
    linear.run(arguments, examples, train, report, save)


if __name__ == "__main__":
    main()
