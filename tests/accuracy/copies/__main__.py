"""Prints what was found of planted copies: python -m tests.accuracy.copies [cohorts] [first seed] [-v]."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from tests.accuracy.copies.measure import planted, total


def main(arguments: Sequence[str]) -> int:
    """Compares the cohorts and prints a line for each kind of copy."""
    numbers = [int(a) for a in arguments if a.isdigit()]
    first = numbers[1] if len(numbers) > 1 else 0
    seeds = range(first, first + (numbers[0] if numbers else 40))
    outcomes = [planted(seed, copies=2 + seed % 2) for seed in seeds]
    caught: Counter[str] = sum((o.caught for o in outcomes), Counter())
    missed: Counter[str] = sum((o.missed for o in outcomes), Counter())
    for kind in sorted({*caught, *missed}):
        number = caught[kind] + missed[kind]
        print(f"{kind:36} {caught[kind]:5} of {number:5} {caught[kind] / number:7.3f}")
    exact, edited, harmless = total(outcomes)
    print(f"exact {exact:.3f}, edited {edited:.3f}, harmless pairs for sixty learners {harmless:.2f}")
    if "-v" in arguments:
        for passage in [p for o in outcomes for p in o.harmless][:40]:
            print(f"harmless ({passage.words}):\n  {passage.text}\n  {passage.other_text}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
