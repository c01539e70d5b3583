"""The full run: `python -m tests.reports.round_trip 10000 [SEED]` works through so many random desks and tells what was lost."""

from __future__ import annotations

import sys
import time
from collections import Counter
from random import Random

from tests.reports.desk import OPS, Desk, Step, sequence

LONGEST = 12
"""Steps of a sequence."""


def steps(random: Random) -> list[Step]:
    """A sequence as people may do it."""
    return [
        (random.choice(OPS), random.randrange(1000), random.randrange(1000), random.randrange(1000))
        for _ in range(random.randint(2, LONGEST))
    ]


def main(count: int, seed: int) -> int:
    done, entries, runs, failed = Counter[str](), 0, 0, 0
    began = time.perf_counter()
    for number in range(count):
        if number and number % 500 == 0:
            print(f"{number} sequences, {entries} entries, {runs} reruns; {failed} failed", flush=True)
        made = steps(Random(seed + number))
        try:
            desk: Desk = sequence(made)
        except Exception as fault:
            failed += 1
            print(f"sequence {seed + number}: {type(fault).__name__}: {str(fault)[:200]}")
            print("   ", made, flush=True)
            continue
        done.update(op for op, *_ in made)
        entries += desk.count
        runs += desk.runs
    took = time.perf_counter() - began
    print(
        f"{count} sequences, {sum(done.values())} steps, {entries} entries, {runs} reruns, {took:.0f} s; {failed} failed"
    )
    print(", ".join(f"{op} {n}" for op, n in sorted(done.items())))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, int(sys.argv[2]) if len(sys.argv) > 2 else 0))
