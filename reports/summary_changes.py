"""The summary's sheet *Changes*: what the last run found otherwise than the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from reports import style, wording
from reports.digest import Digest
from reports.table import Column, number_or_text, table

SHEET = "Changes"
Who = tuple[str, str]
"""Learner and unit."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is otherwise than before."""

    learner: str
    unit: str
    what: str
    before: str
    now: str


def changes_sheet(sheet: Worksheet, digests: Sequence[Digest], before: Mapping[Who, Digest] | None, day: str) -> None:
    """Fill the sheet. `before`: the run before, None where there was none; `day`: of this run, for the note."""
    columns: tuple[Column[Change], ...] = (
        Column("Learner", 30, lambda c: c.learner, style.STRONG),
        Column("Unit", 7, lambda c: number_or_text(c.unit), style.CENTRE),
        Column("What", 40, lambda c: c.what),
        Column("Before", 45, lambda c: c.before),
        Column("Now", 45, lambda c: c.now),
        Column("Seen by", 20, lambda c: None, style.INPUT, entry=True),
    )
    note = f"The run of {day} against the one before it, criterion by criterion."
    nothing = "This is the first run." if before is None else "Nothing is otherwise than in the run before."
    table(sheet, SHEET, note, columns, list(changes(digests, before or {})) if before is not None else [], nothing)


def changes(digests: Sequence[Digest], before: Mapping[Who, Digest]) -> Iterator[Change]:
    """What is otherwise, by learner and unit: new and gone submissions, criteria, hours, names, files."""
    now = {(d.learner, d.unit): d for d in digests}
    for who in sorted({*now, *before}, key=lambda w: (w[0].casefold(), w[1])):
        new, old = now.get(who), before.get(who)
        if new is None:
            yield Change(*who, "submission", "handed in", "no longer there")
        elif old is None:
            yield Change(*who, "submission", "not handed in", "handed in")
        else:
            yield from (Change(*who, *told) for told in _between(old, new))


def _between(old: Digest, new: Digest) -> Iterator[tuple[str, str, str]]:
    if old.attempt != new.attempt:
        yield "attempt", str(old.attempt), str(new.attempt)
    for criterion in dict.fromkeys([*old.states, *new.states]):
        states = [wording.state(d.states[criterion]) if criterion in d.states else "–" for d in (old, new)]
        if states[0] != states[1]:
            yield f"criterion {criterion}", states[0], states[1]
    for what, a, b in (
        ("coaching or mentoring counted", wording.length(old.coaching), wording.length(new.coaching)),
        ("supervision counted", wording.length(old.supervision), wording.length(new.supervision)),
        ("clients", str(old.clients), str(new.clients)),
        ("people who can be identified", str(old.people), str(new.people)),
        ("other traces", str(old.traces), str(new.traces)),
        ("works cited without an entry", str(old.unlisted), str(new.unlisted)),
        ("files not read in full", str(len(old.unread)), str(len(new.unread))),
        ("words", f"{old.words:,}", f"{new.words:,}"),
    ):
        if a != b:
            yield what, a, b
