"""Trains the model of sides: `python -m extractors.people.training.sides [HAND.txt ...] [--out FILE] [--without NAME]`.

From the sentences in `sides/own.txt`, `outside.txt` and `third.txt` and from hands (`linear` reads both). Prints, for
each hand left out, how well the sides are told apart. Needs scikit-learn and scipy.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from extractors.model import PersonRole
from extractors.people.lines import Line
from extractors.people.model.recognise import recognise
from extractors.people.sides import OUTSIDE, OWN, POSTS, SIDES, THIRD, WEIGHTS
from extractors.people.training import linear
from tests.extractors.people.measure import excerpts, tokens

STRENGTH = 4.0
"""Inverse of the regression's penalty, chosen with the sixteenth hand left out."""
MOST_PLACES = 6
POST_WORDS = (
    (PersonRole.SUPERVISOR, re.compile(r"supervis|client|contract|colluded|rescu", re.I)),
    (PersonRole.ASSESSOR, re.compile(r"observ|assess|verif|quality|sampl|marker|moderat|examin|witness", re.I)),
    (PersonRole.TUTOR, re.compile(r"tutor|programme|module|cohort|draft|taught|teach|trainer|course|workshop", re.I)),
)
"""What tells in a sentence of `own.txt` without a role which post is meant; sentences with none of them teach no post."""


class Example(NamedTuple):
    """One place of a name."""

    hand: str
    side: str
    post: PersonRole | None
    found: linear.Features


def from_sentences(*, further: bool = False) -> Iterator[Example]:
    """Every name of every sentence; `further` takes those with a role too, which the shipped model was made without."""
    for side in SIDES:
        for role, written in linear.sentences(side):
            if role and not further:
                continue
            post = _post(role, written) if side == OWN else None
            yield from (Example("", side, post, found) for found in linear.in_sentence(written))


def _post(role: str, written: str) -> PersonRole | None:
    """The post that a sentence of the learner's own side tells of; a coach of the learner's own has none."""
    if role:
        return next((post for post in POSTS if post.value == role), None)
    return next((post for post, told in POST_WORDS if told.search(written)), None)


def from_hand(path: Path) -> Iterator[Example]:
    """Every name that a hand marks: flagged ones, supervisors and their like, and spared ones that read as persons."""
    own = {role.value: role for role in POSTS}
    for excerpt in excerpts(path):
        marked = list(linear.places(excerpt))
        roles: dict[str, str] = {}
        third: set[str] = set()
        for line, start, end, opening, role in marked:
            for token in tokens(line.text[start:end]):
                roles.setdefault(token, role) if role else None
                third |= {token} if opening == "[[" else set()
        seen: dict[str, int] = defaultdict(int)
        for line, start, end, _, _ in marked:
            form = tokens(line.text[start:end])
            if not form:
                continue
            role = next((roles[t] for t in form if t in roles), "")
            side = THIRD if set(form) & third else OWN if role in own else OUTSIDE
            seen[form[-1]] += 1
            if (side == OUTSIDE and (role or not _reads_as_person(line, start, end))) or seen[form[-1]] > MOST_PLACES:
                continue
            yield Example(path.stem, side, own.get(role), linear.at_place(line, start, end))


def _reads_as_person(line: Line, start: int, end: int) -> bool:
    (named,) = recognise([line.text], [(0, 0, len(line.text))])
    return any(n.kind == "PERSON" and n.start < end and start < n.end for n in named)


class Trained(NamedTuple):
    """What was learnt."""

    scale: linear.Scale
    sides: LogisticRegression
    posts: LogisticRegression


def train(examples: list[Example]) -> Trained:
    """Both models, from examples of all three sides and posts."""
    scale, matrix = linear.scaled([e.found for e in examples])
    sides = linear.regression(matrix, [e.side for e in examples], STRENGTH)
    told = {n: e.post.value for n, e in enumerate(examples) if e.post is not None}
    return Trained(scale, sides, linear.regression(matrix[list(told)], list(told.values()), STRENGTH))


def report(trained: Trained, unseen: list[Example], name: str) -> None:
    """Print how well the sides of unseen places are told apart."""
    scores = trained.sides.decision_function(trained.scale.matrix([e.found for e in unseen]))
    third = list(trained.sides.classes_).index(THIRD)
    for other in (OWN, OUTSIDE):
        column = list(trained.sides.classes_).index(other)
        chosen = [n for n, e in enumerate(unseen) if e.side in (THIRD, other)]
        truth = [unseen[n].side == other for n in chosen]
        if len(set(truth)) == 2:
            area = roc_auc_score(truth, scores[chosen, column] - scores[chosen, third])
            print(f"{name:18} {other:8} against third: area under the curve {area:.3f} ({sum(truth)} of {len(truth)})")


def save(trained: Trained, out: Path) -> linear.Scale:
    """Write the weights: sides and posts in the order of the program."""
    linear.save(out, trained.scale, ((trained.sides, SIDES), (trained.posts, [post.value for post in POSTS])))
    return trained.scale


def main() -> None:
    """The command."""
    parser = linear.options(__doc__, WEIGHTS)
    parser.add_argument("--further", action="store_true", help="the sentences with a role too")
    arguments = parser.parse_args()
    examples = [*from_sentences(further=arguments.further), *(e for path in arguments.hands for e in from_hand(path))]
    linear.run(arguments, examples, train, report, save)


if __name__ == "__main__":
    main()
