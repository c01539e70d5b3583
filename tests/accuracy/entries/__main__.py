"""Prints how much of labelled reference strings is read right: python -m tests.accuracy.entries FILE [test] [-v FIELD].

FILE is a data set in AnyStyle's XML (its own is `core.xml`, under a licence of two clauses); "test" measures the half
that no rule was written for.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from extractors.references.entries import read_entry
from extractors.references.particulars import particulars_of
from tests.accuracy.entries.measure import labelled, shares, verdicts


def main(arguments: Sequence[str]) -> int:
    """Measures one half and prints a line for each field."""
    if not arguments:
        print(__doc__)
        return 2
    strings = labelled(Path(arguments[0]), "test" if "test" in arguments else "practice")
    start = time.process_time()
    for field, (right, total) in shares(strings).items():
        print(f"{field:14} {right:5} of {total:5} {right / total:.3f}")
    print(f"{len(strings)} entries, {len(strings) / (time.process_time() - start):.0f} a second")
    if "-v" in arguments:
        field = arguments[arguments.index("-v") + 1]
        for one in strings:
            if (field, False) in verdicts(one):
                entry = read_entry(one.raw)
                print(
                    f"{one.raw}\n   {entry.authors} {entry.year} | {entry.title}\n   {particulars_of(entry.raw, entry.title, entry.kind)}"
                )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
