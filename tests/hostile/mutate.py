"""Reads mutated files by the thousand, in worker processes as a run does, and says what came of them.

    python -m tests.hostile.mutate 20000 word --first 0 --keep FOLDER

Each file has a number, and the same number is the same file. Exit code 1 where one crashed a worker, ran out of time or
memory, or was a fault of a reader; these are written to the folder that `--keep` names.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from extractors.model import Document, Status
from extractors.read import read_bytes
from pipeline.workers import Failure, Workers
from tests.hostile import packages, portable
from tests.hostile.seeds import SEEDS, VOCABULARIES

HANG = 20.0
"""Seconds for one file; a run allows more."""
BATCH = 50
SUFFIXES = {"word": "docx", "pdf": "pdf", "xlsx": "xlsx", "odf": "odt", "plain": "rtf"}
UNHARMED = "read"


@dataclass(frozen=True)
class Came:
    """What came of one file."""

    number: int
    outcome: str
    """"read", "partly read", "refused: CODE", or "fault: EXCEPTION"."""
    seconds: float
    uneven: int = 0
    """Characters that the account shows as read more than once."""

    @property
    def bad(self) -> bool:
        return self.outcome.startswith(("fault", "hang", "crash", "memory"))


def mutant(kind: str, number: int) -> bytes:
    """The file of this number."""
    random = Random(f"{kind} {number}")
    bases = SEEDS[kind]()
    if kind in VOCABULARIES:
        return packages.mutated(bases, VOCABULARIES[kind], random)
    return portable.mutated(bases, random)


def outcome(document: Document) -> str:
    """What came of a file, in one or two words; a fault of a reader by its exception's name."""
    if document.status is not Status.UNREADABLE:
        return UNHARMED if document.status is Status.READ else "partly read"
    warning = document.warnings[0]
    return f"fault: {warning.message}" if warning.code == "fault" else f"refused: {warning.code}"


def read_mutants(task: tuple[str, Sequence[int]]) -> list[Came]:
    """What comes of each of these files, in this process."""
    kind, numbers = task
    came: list[Came] = []
    for number in numbers:
        data = mutant(kind, number)
        started = time.process_time()
        document = read_bytes(data, f"a.{SUFFIXES[kind]}", "d1")
        seconds = time.process_time() - started
        uneven = -document.ledger.unread if document.ledger is not None and document.ledger.unread < 0 else 0
        came.append(Came(number, outcome(document), seconds, uneven))
    return came


def _in_turn(kind: str, numbers: Sequence[int], workers: Workers, again: bool = True) -> list[Came]:
    """A batch that did not come to its end, file by file; what runs out of time, once more: the machine may be busy."""
    came: list[Came] = []
    for done in workers.run(read_mutants, [(kind, [n]) for n in numbers], HANG):
        if isinstance(done.result, Failure) and done.result.code == "time" and again:
            came += _in_turn(kind, done.task[1], workers, again=False)
        elif isinstance(done.result, Failure):
            code = {"time": "hang"}.get(done.result.code, done.result.code)
            came.append(Came(done.task[1][0], f"{code}: {done.result.detail} {done.result.trace}", HANG))
        else:
            came += done.result
    return came


def read_all(kind: str, numbers: range, jobs: int = 1) -> list[Came]:
    """What comes of the files of these numbers, each in a worker process with limits on time and memory."""
    batches = [(kind, numbers[n : n + BATCH]) for n in range(0, len(numbers), BATCH)]
    came: list[Came] = []
    failed: list[Sequence[int]] = []
    with Workers(jobs) as workers:
        for done in workers.run(read_mutants, batches, HANG * 3):
            if isinstance(done.result, Failure):
                failed.append(done.task[1])
            else:
                came += done.result
    if failed:
        with Workers(jobs) as workers:
            for batch in failed:
                came += _in_turn(kind, batch, workers)
    return came


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("kind", choices=sorted(SEEDS), nargs="?", default="word")
    parser.add_argument("--first", type=int, default=0, help="number of the first file")
    parser.add_argument("--keep", type=Path, help="folder for files that did harm")
    options = parser.parse_args()
    came = read_all(options.kind, range(options.first, options.first + options.count))
    for name, count in Counter(c.outcome for c in came).most_common():
        print(f"{count:7} {name}")
    slowest = max(came, key=lambda c: c.seconds)
    uneven = [c for c in came if c.uneven]
    print(f"{len(came)} {options.kind} files; slowest {slowest.seconds:.3f} s (number {slowest.number});", end=" ")
    print(f"{len(uneven)} with text read more than once: {[c.number for c in uneven[:20]]}")
    bad = [c for c in came if c.bad]
    for c in bad[:50]:
        print(f"number {c.number}: {c.outcome}")
        if options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
            name = f"{options.kind}-{c.number}.{SUFFIXES[options.kind]}"
            (options.keep / name).write_bytes(mutant(options.kind, c.number))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
