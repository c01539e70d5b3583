"""What the assessor says of sources on the sheet *References*: read back, and put to the facts of the next run.

A source that the assessor calls academic counts as such for every criterion that asks for academic sources, and one
that is called anything else does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from openpyxl import Workbook

from extractors.model import Facts, Reference
from extractors.people.lexicon import fold
from extractors.references.sorts import ACADEMIC, same_sort
from reports.decisions import NotReadable, entries

SHEET = "References"
TEXT, SORT, NOTE = "As it stands in the work", "Your kind of source", "Your note"
"""Titles by which the rows and what was typed are found again."""


@dataclass(frozen=True, slots=True)
class SourceDecision:
    """What an assessor entered in one row."""

    text: str
    """The entry or citations as the row shows them."""
    sort: str
    """As typed; "" where only a note was."""
    note: str = ""


def read(data: bytes | Workbook) -> tuple[SourceDecision, ...]:
    """The decisions in a feedback workbook, in the order of its rows; none where it cannot be read."""
    try:
        found = entries(data, SHEET, (TEXT,), (SORT, NOTE))
    except NotReadable:
        return ()
    return tuple(SourceDecision(row[TEXT], row[SORT], row[NOTE]) for row in found.values())


def of(decisions: Sequence[SourceDecision], text: str) -> SourceDecision | None:
    """The decision on what a row shows, if there is one; accents, case and blanks do not matter."""
    key = fold(" ".join(text.split()))
    return next((d for d in decisions if fold(" ".join(d.text.split())) == key), None)


def applied(facts: Facts, decisions: Sequence[SourceDecision]) -> Facts:
    """The facts with the sorts of source that the assessor decided."""
    if not any(d.sort for d in decisions):
        return facts
    return replace(facts, references=tuple(_decided(r, of(decisions, r.raw)) for r in facts.references))


def _decided(reference: Reference, decision: SourceDecision | None) -> Reference:
    if decision is None or not decision.sort:
        return reference
    return replace(reference, sort=decision.sort, academic=same_sort(decision.sort, ACADEMIC))
