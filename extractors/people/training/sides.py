"""Trains the model of sides: `python -m extractors.people.training.sides [HAND.txt ...] [--out FILE] [--without NAME]`.

Two sources, all invented: sentences in `sides/own.txt`, `outside.txt` and `third.txt`, one a line, "{N}" in the place of
the name, some after the role that is meant and a tab; and hands in the format of `tests/extractors/people/measure.py`, whose marks say who is who. Prints, for each
hand left out in turn, how well the sides are told apart. Needs scikit-learn and scipy.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from extractors.model import Block, Part, PersonRole
from extractors.people.cues import around
from extractors.people.lines import Bars, Line, prepare
from extractors.people.model.recognise import recognise
from extractors.people.sides import OUTSIDE, OWN, POSTS, SIDES, THIRD, WEIGHTS, features
from extractors.people.words import words
from tests.extractors.people.measure import MARK, Excerpt, excerpts, tokens
from tests.extractors.test_people_excerpts import build

SENTENCES = Path(__file__).parent / "sides"
HANDS = Path("tests/extractors/people")
STANDS_FOR = "Kasia"
"""A name in the place of "{N}"; the model never sees the name itself."""
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
    found: dict[str, float]


def from_sentences(*, further: bool = False) -> Iterator[Example]:
    """Every name of every sentence; `further` takes those with a role too, which the shipped model was made without."""
    for side in SIDES:
        for stored in (SENTENCES / f"{side}.txt").read_text(encoding="utf-8").splitlines():
            role, _, written = stored.rpartition("\t")
            if role and not further:
                continue
            parts = written.split("{N}")
            text = STANDS_FOR.join(parts)
            line = Line(0, 0, Block(Part.BODY, 0, text), words(text))
            post = _post(role, written) if side == OWN else None
            for n in range(1, len(parts)):
                start = len(STANDS_FOR.join(parts[:n]))
                end = start + len(STANDS_FOR)
                yield Example("", side, post, features(line, start, end, around(line, start, end)))


def _post(role: str, written: str) -> PersonRole | None:
    """The post that a sentence of the learner's own side tells of; a coach of the learner's own has none."""
    if role:
        return next((post for post in POSTS if post.value == role), None)
    return next((post for post, told in POST_WORDS if told.search(written)), None)


def places(excerpt: Excerpt) -> Iterator[tuple[Line, int, int, str, str]]:
    """(line, start, end, opening mark, role) of everything that is marked."""
    reading, _ = build(excerpt.text)
    by_text = {line.text: line for line in reversed(prepare(reading, frozenset(), (), Bars()))}
    for raw in excerpt.marked.strip().splitlines():
        for cell in raw.strip().strip("|").split("|") if raw.strip().startswith("|") else [raw.strip()]:
            marked = re.sub(
                r"^(?:# |(?:header|footer|comment|note|box|file|deleted|property [\w ]+): )", "", cell.strip()
            )
            line = by_text.get(MARK.sub(r"\2", marked))
            if line is None:
                continue
            shift = 0
            for match in MARK.finditer(marked):
                start = match.start() - shift
                yield line, start, start + len(match[2]), match[1], match[3] or ""
                shift += len(match[0]) - len(match[2])


def from_hand(path: Path) -> Iterator[Example]:
    """Every name that a hand marks: flagged ones, supervisors and their like, and spared ones that read as persons."""
    own = {role.value: role for role in POSTS}
    for excerpt in excerpts(path):
        marked = list(places(excerpt))
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
            yield Example(path.stem, side, own.get(role), features(line, start, end, around(line, start, end)))


def _reads_as_person(line: Line, start: int, end: int) -> bool:
    (named,) = recognise([line.text], [(0, 0, len(line.text))])
    return any(n.kind == "PERSON" and n.start < end and start < n.end for n in named)


class Trained(NamedTuple):
    """What was learnt."""

    vectors: DictVectorizer
    rare: TfidfTransformer
    sides: LogisticRegression
    posts: LogisticRegression


def train(examples: list[Example]) -> Trained:
    """Both models, from examples of all three sides and posts."""
    vectors, rare = DictVectorizer(), TfidfTransformer()
    matrix = rare.fit_transform(vectors.fit_transform([e.found for e in examples]))
    sides = LogisticRegression(C=STRENGTH, max_iter=3000, class_weight="balanced")
    sides.fit(matrix, [e.side for e in examples])
    told = {n: e.post.value for n, e in enumerate(examples) if e.post is not None}
    posts = LogisticRegression(C=STRENGTH, max_iter=3000, class_weight="balanced")
    posts.fit(matrix[list(told)], list(told.values()))
    return Trained(vectors, rare, sides, posts)


def report(trained: Trained, unseen: list[Example], name: str) -> None:
    """Print how well the sides of unseen places are told apart."""
    matrix = trained.rare.transform(trained.vectors.transform([e.found for e in unseen]))
    scores = trained.sides.decision_function(matrix)
    third = list(trained.sides.classes_).index(THIRD)
    for other in (OWN, OUTSIDE):
        column = list(trained.sides.classes_).index(other)
        chosen = [n for n, e in enumerate(unseen) if e.side in (THIRD, other)]
        truth = [unseen[n].side == other for n in chosen]
        if len(set(truth)) == 2:
            area = roc_auc_score(truth, scores[chosen, column] - scores[chosen, third])
            print(f"{name:18} {other:8} against third: area under the curve {area:.3f} ({sum(truth)} of {len(truth)})")


def save(trained: Trained, out: Path) -> None:
    """Write the weights: sides and posts in the order of the program."""
    sides, posts = list(trained.sides.classes_), list(trained.posts.classes_)
    columns = [trained.sides.coef_[sides.index(s)] for s in SIDES]
    columns += [trained.posts.coef_[posts.index(p.value)] for p in POSTS]
    bias = [trained.sides.intercept_[sides.index(s)] for s in SIDES]
    bias += [trained.posts.intercept_[posts.index(p.value)] for p in POSTS]
    np.savez_compressed(
        out,
        keys=np.array(trained.vectors.feature_names_),
        rare=trained.rare.idf_.astype(np.float32),
        weights=np.array(columns).T.astype(np.float16),
        bias=np.array(bias, dtype=np.float32),
    )


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("hands", type=Path, nargs="*", default=sorted(HANDS.glob("*_hand.txt")))
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--without", nargs="*", default=[], help="hands that are only measured")
    parser.add_argument("--further", action="store_true", help="the sentences with a role too")
    parser.add_argument("--in-turn", action="store_true", help="leave each hand out in turn and print the figures")
    arguments = parser.parse_args()
    examples = [*from_sentences(further=arguments.further), *(e for path in arguments.hands for e in from_hand(path))]
    held = {e.hand for e in examples if e.hand.removesuffix("_hand") in arguments.without}
    for hand in sorted({e.hand for e in examples} - {""}) if arguments.in_turn else sorted(held):
        apart = {hand} if arguments.in_turn else held
        report(train([e for e in examples if e.hand not in apart]), [e for e in examples if e.hand == hand], hand)
    trained = train([e for e in examples if e.hand not in held])
    save(trained, arguments.out)
    print(
        f"{len(examples)} places, {len(trained.vectors.feature_names_)} features, {arguments.out.stat().st_size} bytes"
    )


if __name__ == "__main__":
    main()
