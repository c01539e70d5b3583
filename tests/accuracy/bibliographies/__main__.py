"""Prints how much of the essays is read right: python -m tests.accuracy.bibliographies [essays | strangers] [-v]."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tests.accuracy.bibliographies.essays import essays
from tests.accuracy.bibliographies.measure import measure


def main(arguments: Sequence[str]) -> int:
    """Reads the essays of one making and prints a line for each thing that is compared."""
    tally = measure([*essays(*[a for a in arguments if a != "-v"])])
    for what, total in tally.total.items():
        print(f"{what:20} {tally.right[what]:5} of {total:5} {tally.share(what):7.3f}")
    if "-v" in arguments:
        print(*tally.errors, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
