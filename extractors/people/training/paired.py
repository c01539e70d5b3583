"""Recall by origin, told apart from the texts: the same sentences with names of every origin in turn.

    python -m extractors.people.training.paired [--model FILE] [--draws 3] [--stage] [--kinds]

Sentences (`carriers.txt`) and names were never trained on. The interval is a bootstrap over the sentences, in which all
origins keep the same ones; a name counts as found where both ends agree.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from random import Random

import numpy as np
import numpy.typing as npt

from extractors.model import Block, Context, Document, Kind, Part, Person, PersonRole, Status
from extractors.people.gather import gather
from extractors.people.model import recognise
from extractors.people.training.evaluate import filtered
from extractors.people.training.made import HERE, Example, Maker, origins
from extractors.sections import assemble

FILLED = 3
"""Times that each carrier is written with other topics, roles and dates."""
DRAWS = 4
"""Names that each written carrier is read with, of each origin."""
RESAMPLED = 400
SEED = 11
REGIONS = {
    "Britain and Ireland": "british irish scottish welsh",
    "Western Europe": "dutch french german nordic",
    "Southern Europe": "greek italian portuguese spanish",
    "Eastern Europe": "balkan baltic czech_slovak hungarian polish romanian russian",
    "Near East and North Africa": "arabic jewish_hebrew persian turkish",
    "West Africa": "ghanaian hausa igbo yoruba",
    "East and southern Africa": "east_african ethiopian_eritrean somali southern_african",
    "South Asia": "bengali indian pakistani punjabi tamil_sri_lankan",
    "East Asia": "chinese japanese korean",
    "South-East Asia and Pacific": "indonesian pacific thai vietnamese",
    "Caribbean": "caribbean",
}

Places = frozenset[tuple[int, int]]
Finder = Callable[[list[str]], Sequence[Places]]
Hits = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Carrier:
    """A sentence whose persons are still slots."""

    kind: str
    text: str


@lru_cache(maxsize=1)
def carriers() -> tuple[Carrier, ...]:
    """Every carrier, written `FILLED` times with fillers of a fixed seed."""
    found: list[Carrier] = []
    kind = ""
    maker = Maker(Random(SEED), testing=True)
    for line in (HERE / "carriers.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            kind = line[3:]
        elif line and not line.startswith("#"):
            found += [Carrier(kind, maker.fill(line, people=False).text) for _ in range(FILLED)]
    return tuple(found)


def written(origin: str, draw: int) -> list[Example]:
    """The carriers with test names of an origin; what else is drawn (titles, dots) does not hang on the origin."""
    made = []
    for n, carrier in enumerate(carriers()):
        names = Maker(Random(f"{origin}/{draw}/{n}"), testing=True, origin=origin)
        people = {number: names.name() for number in sorted(set(re.findall(r"\{[a-z](\d)\}", carrier.text)))}
        maker = Maker(Random(f"{draw}/{n}"), testing=True, people=people, varied=False)
        made.append(maker.fill(carrier.text))
    return made


def model(texts: list[str]) -> list[Places]:
    """Persons that the recogniser finds, in sentences that it reads in the pipeline."""
    return [frozenset((n.start, n.end) for n in named if n.kind == "PERSON") for named in filtered(texts)]


def stage(texts: list[str]) -> list[Places]:
    """Persons that lists, rules and recogniser together find in a portfolio of one sentence, whoever they are."""
    return [
        frozenset((s.start, s.end) for p in _people(text) if p.role is not PersonRole.AUTHOR for s in p.mentions)
        for text in texts
    ]


def _people(text: str) -> tuple[Person, ...]:
    block = Block(Part.BODY, 0, text)
    document = Document("d1", "x.docx", Kind.DOCX, "", Status.READ, None, (block,))
    return gather(assemble([document]), Context("Unknown Learner", "701", date(2026, 6, 1)), (), (), ())[0]


def hits(origin: str, finder: Finder, draws: int) -> tuple[Hits, int]:
    """((carriers, 2): names found and names there, of all draws), and spans that are nobody's."""
    counted, extra = np.zeros((len(carriers()), 2)), 0
    for draw in range(draws):
        examples = written(origin, draw)
        for n, (example, found) in enumerate(zip(examples, finder([e.text for e in examples]), strict=True)):
            wanted = {(s, e) for s, e, _ in example.entities}
            counted[n] += len(wanted & found), len(wanted)
            extra += sum(not any(s < b and a < e for s, e in wanted) for a, b in found)
    return counted, extra


def interval(counted: Hits) -> tuple[float, float, float]:
    """Recall and the ends of its 95 per cent interval."""
    drawn = np.random.default_rng(SEED).integers(0, len(counted), (RESAMPLED, len(counted)))
    sums = counted[drawn].sum(axis=1)
    low, high = np.quantile(sums[:, 0] / sums[:, 1], (0.025, 0.975))
    total = counted.sum(axis=0)
    return float(total[0] / total[1]), float(low), float(high)


def spread(table: dict[str, Hits]) -> tuple[float, float, float]:
    """Points between the best and the worst of a table, and the 95 per cent interval of that (paired)."""
    drawn = np.random.default_rng(SEED).integers(0, len(carriers()), (RESAMPLED, len(carriers())))
    recalls = np.array([(sums := counted[drawn].sum(axis=1))[:, 0] / sums[:, 1] for counted in table.values()])
    spreads = 100 * (recalls.max(axis=0) - recalls.min(axis=0))
    exact = [counted.sum(axis=0)[0] / counted.sum(axis=0)[1] for counted in table.values()]
    low, high = np.quantile(spreads, (0.025, 0.975))
    return 100 * (max(exact) - min(exact)), float(low), float(high)


def grouped(table: dict[str, Hits]) -> dict[str, Hits]:
    """The table by region: each origin of a region counts the same."""
    return {
        region: np.sum([table[o] for o in members.split()], axis=0)
        for region, members in REGIONS.items()
        if all(o in table for o in members.split())
    }


def report(finder: Finder, draws: int, kinds: bool = False) -> None:
    """Print the tables."""
    table, extras = {}, 0
    for origin in origins(testing=True):
        table[origin], extra = hits(origin, finder, draws)
        extras += extra
    for title, part in (("origin", table), ("region", grouped(table))):
        print(f"recall by {title}, {len(carriers())} sentences, {draws} draws of names each")
        for name, counted in sorted(part.items(), key=lambda item: item[1].sum(axis=0)[0] / item[1].sum(axis=0)[1]):
            recall, low, high = interval(counted)
            print(f"  {name:<28} {recall:.3f}  ({low:.3f} to {high:.3f})  of {counted[:, 1].sum():.0f}")
        points, low, high = spread(part)
        print(f"  spread {points:.1f} points ({low:.1f} to {high:.1f})")
    whole = np.sum(list(table.values()), axis=0)
    total = whole.sum(axis=0)
    print(f"all {total[0] / total[1]:.3f} of {total[1]:.0f}; spans that are nobody's {extras / total[1]:.3f} a name")
    if kinds:
        for kind in dict.fromkeys(c.kind for c in carriers()):
            rows = [n for n, c in enumerate(carriers()) if c.kind == kind]
            part = {origin: counted[rows] for origin, counted in table.items()}
            recalls = [c[:, 0].sum() / c[:, 1].sum() for c in part.values()]
            print(f"  {kind:<12} {np.mean(recalls):.3f}  (origins {min(recalls):.3f} to {max(recalls):.3f})")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, help="weights other than the shipped ones")
    parser.add_argument("--draws", type=int, default=DRAWS)
    parser.add_argument("--stage", action="store_true", help="the whole stage in place of the recogniser alone")
    parser.add_argument("--kinds", action="store_true", help="recall by kind of sentence too")
    arguments = parser.parse_args()
    if arguments.model is not None:
        recognise.WEIGHTS = arguments.model
    report(stage if arguments.stage else model, arguments.draws, arguments.kinds)


if __name__ == "__main__":
    main()
