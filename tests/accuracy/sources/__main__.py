"""Prints what was caught of planted mismatches: python -m tests.accuracy.sources [submissions] [first seed] [-v]."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from tests.accuracy.sources.measure import family, precision, recall

NUMBER = 160


def main(arguments: Sequence[str]) -> int:
    """Reads the family and prints a line for each kind of fault and each style."""
    numbers = [int(a) for a in arguments if a.isdigit()]
    outcomes = family(numbers[0] if numbers else NUMBER, numbers[1] if len(numbers) > 1 else 0)
    caught: Counter[str] = sum((o.caught for o in outcomes), Counter())
    missed: Counter[str] = sum((o.missed for o in outcomes), Counter())
    for kind in sorted({*caught, *missed}):
        total = caught[kind] + missed[kind]
        print(f"{kind:24} {caught[kind]:5} of {total:5} {caught[kind] / total:7.3f}")
    for style in sorted({o.style for o in outcomes}):
        chosen = [o for o in outcomes if o.style == style]
        print(f"{style:24} precision {precision(chosen):.3f} recall {recall(chosen):.3f}")
    print(f"{'all':24} precision {precision(outcomes):.3f} recall {recall(outcomes):.3f}")
    if "-v" in arguments:
        for outcome in outcomes:
            for text in outcome.false:
                print(f"false alarm [{outcome.style}]: {text}")
            for text in outcome.overlooked:
                print(f"overlooked [{outcome.style}]: {text}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
