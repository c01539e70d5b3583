"""Prints the figures of the shipped recogniser: `python -m extractors.people.training.evaluate DATA [--model FILE]`.

DATA is the folder of the public sentences (dev-*.jsonl, test-*.jsonl). Needs nothing beyond the project.
Persons are PERSON and AUTHOR spans (the public sets know no authors); a span counts if both ends agree.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from extractors.people.lexicon import Status, fold, status
from extractors.people.model import recognise
from extractors.people.training.corpora import read, spans
from extractors.people.training.made import Example, Maker, origins

SEED = 4
PER_ORIGIN = 150
"""Made texts for each origin of names, with names and templates that training never saw."""

Finder = Callable[[list[str]], list[list[recognise.Named]]]


@dataclass(slots=True)
class Count:
    """Spans that agree, spans found too many, spans missed."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def add(self, found: frozenset[tuple[int, int]], wanted: frozenset[tuple[int, int]]) -> None:
        """Count one text."""
        self.right += len(found & wanted)
        self.extra += len(found - wanted)
        self.missed += len(wanted - found)

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        return self.right / max(1, self.right + self.missed)

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.extra)
        f1 = 2 * precision * self.recall / max(1e-9, precision + self.recall)
        return f"precision {precision:.3f}  recall {self.recall:.3f}  F1 {f1:.3f}  (of {self.right + self.missed})"


def whole(texts: list[str]) -> list[list[recognise.Named]]:
    """Every text read as one sentence."""
    return recognise.recognise(texts, [(n, 0, len(t)) for n, t in enumerate(texts)])


def filtered(texts: list[str]) -> list[list[recognise.Named]]:
    """Only texts that can hold a name, as the pipeline reads them."""
    return recognise.recognise(
        texts, [(n, 0, len(t)) for n, t in enumerate(texts) if recognise.can_hold_name(t, 0, len(t))]
    )


def persons(examples: list[Example], finder: Finder, labels: tuple[str, ...] = ("PERSON", "AUTHOR")) -> Count:
    """Persons found in labelled texts against their labels."""
    count = Count()
    for example, named in zip(examples, finder([e.text for e in examples]), strict=True):
        found = frozenset((n.start, n.end) for n in named if n.kind in labels)
        wanted = {recognise.trim(example.text, s, e) for s, e in spans(example.entities, *labels)}
        count.add(found, frozenset(w for w in wanted if w is not None))
    return count


def by_origin() -> dict[str, Count]:
    """Origin of names -> persons found in made sentences with unseen names and templates."""
    figures = {}
    for origin in origins(testing=True):
        maker = Maker(Random(SEED), testing=True, origin=origin)
        examples = [maker.example() for _ in range(PER_ORIGIN)]
        figures[origin] = persons(examples, whole, ("PERSON",))
    return figures


def unlisted(origin: str) -> float:
    """Share of an origin's test names that the word lists do not know as names."""
    given, family = origins(testing=True)[origin]
    known = (Status.GIVEN, Status.MAYBE, Status.SURNAME)
    return sum(status(fold(n)) not in known for n in (*given, *family)) / max(1, len(given) + len(family))


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", type=Path, help="weights other than the shipped ones")
    parser.add_argument("--brief", action="store_true", help="no table of origins")
    arguments = parser.parse_args()
    if arguments.model is not None:
        recognise.WEIGHTS = arguments.model
    for path in sorted([*arguments.data.glob("dev-*.jsonl"), *arguments.data.glob("test-*.jsonl")]):
        examples = [s.example for s in read(path)]
        print(f"{path.stem:24} all sentences        {persons(examples, whole)}", flush=True)
        print(f"{path.stem:24} as the pipeline does {persons(examples, filtered)}", flush=True)
    maker = Maker(Random(SEED), testing=True)
    mixed = [maker.example() for _ in range(1500)]
    print(f"{'made, unseen names':24} persons              {persons(mixed, whole, ('PERSON',))}")
    print(f"{'made, unseen names':24} authors              {persons(mixed, whole, ('AUTHOR',))}")
    words = sum(len(e.text.split()) for e in mixed)
    began = time.perf_counter()
    whole([e.text for e in mixed])
    print(f"words a second, one core, every sentence read: {words / (time.perf_counter() - began):.0f}")
    if not arguments.brief:
        table = by_origin()
        for origin, count in sorted(table.items(), key=lambda item: item[1].recall):
            print(f"{origin:20} {count}  unlisted names {unlisted(origin):.2f}")


if __name__ == "__main__":
    main()
