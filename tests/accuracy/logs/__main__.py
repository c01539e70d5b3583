"""Prints how right the totals of made-up logs are: python -m tests.accuracy.logs [logs of each layout] [-v] [name]."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tests.accuracy.logs import (
    afield,
    callers,
    centres,
    colleges,
    desks,
    headlines,
    held_back,
    journals,
    learners,
    notebooks,
    offices,
    onlookers,
    sheets,
    strangers,
    tables,
    texts,
)  # fmt: skip
from tests.accuracy.logs.layout import Layout
from tests.accuracy.logs.measure import Outcome, f1, family

LAYOUTS: tuple[Layout, ...] = (
    *tables.LAYOUTS, *sheets.LAYOUTS, *texts.LAYOUTS, *centres.LAYOUTS, *learners.LAYOUTS, *strangers.LAYOUTS, *offices.LAYOUTS,
    *colleges.LAYOUTS, *journals.LAYOUTS, *afield.LAYOUTS, *onlookers.LAYOUTS, *callers.LAYOUTS, *desks.LAYOUTS, *notebooks.LAYOUTS, *headlines.LAYOUTS,
    *held_back.LAYOUTS,
)  # fmt: skip
EACH = 9


def line(name: str, outcomes: Sequence[Outcome]) -> str:
    """The figures of some logs in one line."""
    exact = sum(o.totals_right for o in outcomes)
    doubt = sum(not o.totals_right and o.doubted for o in outcomes)
    silent = sum(o.silent for o in outcomes)
    quiet = sum(o.false_doubts for o in outcomes)
    alarms = sum(o.alarms for o in outcomes)
    return f"{name:24} {len(outcomes):5} {f1(outcomes):8.3f} {exact:7} {doubt:8} {silent:7} {quiet:7} {alarms:7}"


def main(arguments: Sequence[str]) -> int:
    """Reads the family and prints a line for each layout; 1 if a total is silently wrong."""
    numbers = [int(a) for a in arguments if a.isdigit()]
    names = [a for a in arguments if not a.isdigit() and a != "-v"]
    chosen = [x for x in LAYOUTS if not names or any(n in x.name for n in names)]
    outcomes = list(family(chosen, numbers[0] if numbers else EACH))
    print(f"{'layout':24} {'logs':>5} {'F1':>8} {'exact':>7} {'doubted':>8} {'silent':>7} {'doubts':>7} {'alarms':>7}")
    for layout in chosen:
        print(line(layout.name, [o for o in outcomes if o.layout == layout.name]))
    print(line("all", outcomes))
    if "-v" in arguments:
        for o in outcomes:
            for what in o.wrong[:8]:
                print(f"{o.layout} {o.seed}{' SILENT' if o.silent else ''}: {what}")
    return int(any(o.silent for o in outcomes))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
