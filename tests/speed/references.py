"""Speed of reading entries and of linking citations, as ratios to plain work on the same text.

    python -m tests.speed.references [--rounds 3]

Machines are noisy: what counts is the ratio to cutting the same text into words, and that work grows in a straight
line with the length of lists and texts. A reader of 2,000 entries a second and core is the aim.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable
from datetime import date

from extractors.model import Context, Reading
from extractors.references.entries import read_entry
from extractors.references.fields.model import fields_of
from extractors.references.gather import gather
from extractors.references.particulars import particulars_of
from tests.accuracy.sources.story import submission
from tests.accuracy.sources.styles import STYLES, entry
from tests.accuracy.sources.works import works

CONTEXT = Context("Jane Smith", "700", date(2026, 5, 1))
_WORD = re.compile(r"\w+")


def entries(number: int) -> list[str]:
    """Entries of all styles, no two alike but by chance."""
    rng = random.Random("speed")
    made: list[str] = []
    while len(made) < number:
        made += [entry(work, style) for work in works(rng, 16) for style in STYLES]
    return made[:number]


def seconds(work: Callable[[], object], rounds: int) -> float:
    """The least CPU time of several rounds."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def words(texts: list[str], times: int = 20) -> int:
    """The plain work that others are measured by: every word of the texts, so many times."""
    return sum(len(_WORD.findall(text)) for _ in range(times) for text in texts)


def read(texts: list[str]) -> None:
    for text in texts:
        said = read_entry(text)
        particulars_of(said.raw, said.title, said.kind, said.year)


def read_with_model(texts: list[str]) -> None:
    """As `read`, where the marks of no entry tell its fields: each goes through the model."""
    fields_of.cache_clear()
    for text in texts:
        fields_of(text)
        said = read_entry(text)
        particulars_of(said.raw, said.title, said.kind, said.year)


def ratio_of_reading(number: int, rounds: int, work: Callable[[list[str]], None] = read) -> float:
    """Reading entries whole, in multiples of the plain work."""
    texts = entries(number)
    return seconds(lambda: work(texts), rounds) / seconds(lambda: words(texts), rounds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    texts = entries(2000)
    plain = seconds(lambda: words(texts), rounds)
    parsed = seconds(lambda: [read_entry(t) for t in texts], rounds)
    whole = seconds(lambda: read(texts), rounds)
    learned = seconds(lambda: read_with_model(texts), rounds)
    for name, taken in (
        ("authors, year, title, kind", parsed),
        ("all fields", whole),
        ("all fields, each by the model", learned),
    ):
        print(f"{name:32}{len(texts) / taken:9.0f} entries a second  {taken / plain:6.1f} times plain work")
    for number in (10, 20, 40):
        readings: list[Reading] = [submission(seed).reading for seed in range(number)]
        taken = seconds(lambda rs=readings: [gather(r, CONTEXT) for r in rs], rounds)
        blocks = sum(len(b.text) for r in readings for b in r.documents[0].blocks)
        print(
            f"gather, {number:3} submissions          {number / taken:9.1f} a second  {blocks / taken / 1e6:6.2f} M characters a second"
        )


if __name__ == "__main__":
    main()
