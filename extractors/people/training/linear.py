"""What the trainings of sides and of ties share: sentences and hands read, a regression over features, the command.

Two sources, all invented: the sentences in `sides/`, one a line, "{N}" in the place of the name, some after the role
that is meant and a tab; and hands in the format of `tests/extractors/people/measure.py`, whose marks say who is who.
Needs scikit-learn and scipy.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegression

from extractors.model import Block, Part
from extractors.people.cues import around
from extractors.people.lines import Bars, Line, prepare
from extractors.people.sides import features
from extractors.people.words import words
from tests.extractors.people.measure import MARK, UNREAD, Excerpt
from tests.extractors.test_people_excerpts import build

SENTENCES = Path(__file__).parent / "sides"
HANDS = Path("tests/extractors/people")
STANDS_FOR = "Kasia"
"""A name in the place of "{N}"; the model never sees the name itself."""

Features = dict[str, float]


class Named(Protocol):
    """An example, of whatever model."""

    @property
    def hand(self) -> str:
        """The hand that it is from; "" for a sentence."""


E = TypeVar("E", bound=Named)
T = TypeVar("T")


def sentences(side: str) -> Iterator[tuple[str, str]]:
    """(role or "", sentence) of the file of a side."""
    for stored in (SENTENCES / f"{side}.txt").read_text(encoding="utf-8").splitlines():
        role, _, written = stored.rpartition("\t")
        yield role, written


def in_sentence(written: str) -> Iterator[Features]:
    """The features of every name of a sentence."""
    parts = written.split("{N}")
    text = STANDS_FOR.join(parts)
    line = Line(0, 0, Block(Part.BODY, 0, text), words(text))
    for n in range(1, len(parts)):
        start = len(STANDS_FOR.join(parts[:n]))
        yield at_place(line, start, start + len(STANDS_FOR))


def at_place(line: Line, start: int, end: int) -> Features:
    """The features of a name at characters of a line."""
    return features(line, start, end, around(line, start, end))


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


class Scale(NamedTuple):
    """How features become numbers: their order, and how rare each is."""

    vectors: DictVectorizer
    rare: TfidfTransformer

    def matrix(self, found: Sequence[Features]) -> Any:
        """The numbers of some places."""
        return self.rare.transform(self.vectors.transform(list(found)))


def scaled(found: Sequence[Features]) -> tuple[Scale, Any]:
    """The scale that places give, and their numbers."""
    scale = Scale(DictVectorizer(), TfidfTransformer())
    return scale, scale.rare.fit_transform(scale.vectors.fit_transform(list(found)))


def regression(matrix: Any, said: list[str], strength: float) -> LogisticRegression:
    """A regression in which every class weighs alike; `strength` is the inverse of its penalty."""
    return LogisticRegression(C=strength, max_iter=3000, class_weight="balanced").fit(matrix, said)


def save(out: Path, scale: Scale, columns: Sequence[tuple[LogisticRegression, Sequence[str]]]) -> None:
    """Write the weights: of each regression the classes that are named, in the order of the program."""
    chosen = [(model, list(model.classes_).index(name)) for model, names in columns for name in names]
    np.savez_compressed(
        out,
        keys=np.array(scale.vectors.feature_names_),
        rare=scale.rare.idf_.astype(np.float32),
        weights=np.array([model.coef_[n] for model, n in chosen]).T.astype(np.float16),
        bias=np.array([model.intercept_[n] for model, n in chosen], dtype=np.float32),
    )


def read_hands() -> list[Path]:
    """Every hand but those that nobody reads."""
    return [path for path in sorted(HANDS.glob("*_hand.txt")) if path.stem.removesuffix("_hand") not in UNREAD]


def options(about: str | None, out: Path) -> argparse.ArgumentParser:
    """What both commands take."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("hands", type=Path, nargs="*", default=read_hands())
    parser.add_argument("--out", type=Path, default=out)
    parser.add_argument("--without", nargs="*", default=[], help="hands that are only measured")
    parser.add_argument("--in-turn", action="store_true", help="leave each hand out in turn and print the figures")
    return parser


def run(
    arguments: argparse.Namespace,
    examples: Sequence[E],
    train: Callable[[list[E]], T],
    report: Callable[[T, list[E], str], None],
    write: Callable[[T, Path], Scale],
) -> None:
    """Print the figures of the hands left out, then train on the others and write the weights."""
    held = {e.hand for e in examples if e.hand.removesuffix("_hand") in arguments.without}
    for hand in sorted({e.hand for e in examples} - {""}) if arguments.in_turn else sorted(held):
        apart = held | {hand}
        report(train([e for e in examples if e.hand not in apart]), [e for e in examples if e.hand == hand], hand)
    scale = write(train([e for e in examples if e.hand not in held]), arguments.out)
    print(f"{len(examples)} places, {len(scale.vectors.feature_names_)} features, {arguments.out.stat().st_size} bytes")
