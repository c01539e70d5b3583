"""The summary's sheet *Integrity*: whose work is it? Passages side by side, and facts with what may explain them.

Nothing on it is a verdict: each row says what was seen, where, and what may innocently explain it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from reports import style
from reports.mask import Mask
from reports.places import clip
from reports.table import Column, number_or_text, table

PASSAGE = 600
"""Characters of a passage: enough to find it in both works; cohort.json has the whole."""
SHARED, EDITED = "the same words", "the same words, some changed"
KINDS = MappingProxyType(
    {
        "more-passages": "further passages, not listed",
        "earlier-run": "the same words as in earlier work",
        "same-save-sessions": "files saved in the same sessions",
        "same-maker": "files made by the same person",
        "same-template": "files begun from the same template",
        "same-company": "files that name the same company",
        "attributed": "the same words, source named",
        "own-units": "the same words in two units",
        "same-faulty-entry": "the same faulty entry in several lists",
        "form": "many learners' words",
    }
)
"""Kind of remark to what it is called, in the order of the sheet."""
_EXPLAINS = (
    "Study groups, shared notes and a common source explain many; who wrote it first cannot be told from the files. "
    "Ask both."
)


@dataclass(frozen=True, slots=True)
class Row:
    """One passage or fact."""

    what: str
    learner: str
    unit: str
    place: str
    text: str
    other: str
    other_unit: str
    other_place: str
    other_text: str
    words: int | None
    says: str
    look: str


def integrity_sheet(sheet: Worksheet, record: Mapping[str, Any], mask: Mask) -> None:
    """Fill the sheet from the cohort object."""
    columns: tuple[Column[Row], ...] = (
        Column("What was seen", 14, lambda r: r.what, lambda r: r.look),
        Column("Learner", 15, lambda r: r.learner, style.STRONG),
        Column("Unit", 7, lambda r: number_or_text(r.unit), style.CENTRE),
        Column("Where", 16, lambda r: mask.hide_path(r.place)),
        Column("What stands there", 37, lambda r: clip(mask.hide(r.text), PASSAGE)),
        Column("Other learner", 15, lambda r: r.other, style.STRONG),
        Column("Other unit", 7, lambda r: number_or_text(r.other_unit), style.CENTRE),
        Column("Where in the other", 16, lambda r: mask.hide_path(r.other_place)),
        Column("What stands in the other", 37, lambda r: clip(mask.hide(r.other_text), PASSAGE)),
        Column("Words in common", 9, lambda r: r.words, style.CENTRE),
        Column("What may explain it", 26, lambda r: mask.hide(r.says)),
        Column("Note", 11, lambda r: None, style.INPUT, entry=True),
    )
    note = (
        "Facts to ask about, never verdicts. Passages are compared without quotations, reference lists, the "
        "specification's wording and forms; a common source explains many."
    )
    rows = [_passage(s) for s in sorted(record["shared_passages"], key=lambda s: -s["words"])]
    order = [*KINDS]
    remarks = [r for r in record.get("integrity", ()) if r["what"] in KINDS]
    rows += [_remark(r) for r in sorted(remarks, key=lambda r: order.index(r["what"]))]
    empty = "No passage of twelve words or more stands in two learners' work, and the files' properties show nothing."
    table(sheet, "Integrity", note, columns, rows, empty)


def _passage(shared: Mapping[str, Any]) -> Row:
    a, b = shared["a"], shared["b"]
    return Row(
        EDITED if shared.get("edited") else SHARED,
        a["learner"],
        a["unit"],
        shared.get("place", ""),
        shared["text"],
        b["learner"],
        b["unit"],
        shared.get("other_place", ""),
        shared.get("other_text", shared["text"]),
        shared["words"],
        _EXPLAINS,
        style.WARN,
    )


def _remark(remark: Mapping[str, Any]) -> Row:
    other = remark["other"] or {"learner": "", "unit": ""}
    return Row(
        KINDS[remark["what"]],
        remark["learner"],
        remark["unit"],
        remark["place"],
        remark["text"],
        other["learner"],
        other["unit"],
        remark["other_place"],
        remark["other_text"],
        remark["words"] or None,
        remark["says"],
        style.TEXT,
    )
