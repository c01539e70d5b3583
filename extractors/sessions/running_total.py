"""The running total beside each row of a log, checked against the rows' own lengths."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractors.sessions.grid import Box
from extractors.sessions.lengths import said
from extractors.sessions.record import Draft
from extractors.sessions.values import sum_in

TOLERANCE = 1
"""Minutes by which a step may differ from its row's length: rounding (domain notes 6.1)."""
MOST_WRONG = 0.5
"""Share of steps that differ above which the column sums up something else (one client, both kinds): not checked."""


def checked(drafts: Sequence[Draft], cells: Mapping[int, Box], unit: str) -> list[Draft]:
    """The drafts of a log, a doubt added where the running total does not go up by the row's length.

    drafts: in row order; cells: the running total's cell for each draft, by its position; unit: of the column.
    """
    before = 0
    known = True
    steps = 0
    wrong: dict[int, str] = {}
    for position, draft in enumerate(drafts):
        stated = sum_in(cells[position], unit) if position in cells else None
        if stated is None:
            known = known and draft.why_not is not None  # a row not held adds nothing
            continue
        expected = 0 if draft.why_not is not None else draft.minutes
        if known and expected is not None and stated != expected:
            steps += 1
            if abs(stated - before - expected) > TOLERANCE:
                wrong[position] = f"the running total says {said(stated)}; the row before and this one give " + said(
                    before + expected
                )
        before, known = stated, True
    if len(wrong) > MOST_WRONG * steps:
        return list(drafts)
    return [replace(d, doubts=(*d.doubts, wrong[i])) if i in wrong else d for i, d in enumerate(drafts)]
