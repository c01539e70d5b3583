"""The key of anonymised copies: which label stands for whom. It undoes the copies, so it is kept apart from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from reports import style, wording
from reports.anonymise_names import Plan
from reports.table import Column, table

SHEET = "Key"
NOTE = (
    "Whoever has this list can undo the anonymised copies. Keep it apart from them, where only you can open it, and "
    "delete it when it is no longer needed."
)


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A label and whom it stands for."""

    learner: str
    label: str
    name: str
    kind: str
    forms: str
    times: int


def key_rows(learner: str, plan: Plan) -> list[KeyRow]:
    """The rows for one learner's files."""
    return [
        KeyRow(
            learner,
            entry.label,
            entry.name,
            wording.IDENTIFIERS.get(entry.kind, entry.kind),
            "\n".join(entry.forms),
            plan.counts[entry.label],
        )
        for entry in plan.entries
    ] + [
        KeyRow(learner, label, name, "author of comments or changes", "", plan.counts[label])
        for name, label in plan.reviewers.items()
        if label not in {entry.label for entry in plan.entries}
    ]


def write_key(rows: Sequence[KeyRow], now: datetime) -> bytes:
    """The workbook (.xlsx) as bytes."""
    book = style.new_workbook("Key of anonymised copies", "Keep apart from the copies", datetime.combine(now, time()))
    sheet = book.create_sheet(SHEET)
    style.page(sheet, "Key of anonymised copies")
    columns: tuple[Column[KeyRow], ...] = (
        Column("Learner", 24, lambda r: r.learner),
        Column("Stands in the copies", 30, lambda r: r.label, style.STRONG),
        Column("Name", 30, lambda r: r.name),
        Column("Who or what", 18, lambda r: r.kind),
        Column("As written in the files", 44, lambda r: r.forms),
        Column("Times replaced", 10, lambda r: r.times, style.CENTRE),
    )
    table(sheet, "Key of anonymised copies", NOTE, columns, rows, "Nothing was replaced.")
    return style.saved(book)
