"""The sheet *How to use*: what each sheet is for, what is whose, and what the signs mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl.worksheet.worksheet import Worksheet

from reports import style, wording
from reports.links import link_to_sheet
from reports.table import Column, Value, table
from rubrics.model import State

SHEET = "How to use"
ABOUT = {
    "Front": "Whose work this is and what to look at first. On the second page: the outcome, which follows the "
    "decisions on the sheet Criteria and stays empty until all are made; declarations, signatures, resubmission and "
    "quality assurance.",
    "Criteria": "The work of assessing, one row per criterion from top to bottom. “Go to” opens the annotated copy at "
    "the place. Choose a decision, choose or write a comment, sign with initials and date. The quality assurer agrees "
    "or disagrees in the last two columns. “▲ look again” means that the evidence changed after a decision.",
    "Comment bank": "Sentences for feedback with what is located and absent filled in. Change them as you like.",
    "To check": "Everything that the program suggests to look at, most serious first. Say what came of it.",
    "Hours": "Every record of a session. Change a kind, a client, minutes or whether it counts: the totals follow.",
    "Names": "Whoever can be identified, with every place. What you dismiss is not flagged again.",
    "References": "Citations and entries that do not agree stand first; what agrees is folded away (+ in the margin). "
    "A work read through another (“cited in”) needs no entry; background reading need not be cited. The kind of source "
    "is a guess: what you enter counts.",
    "Evidence": "Every place that was located, by criterion and requirement. Filter by criterion.",
    "Documents": "Every file: what was read, what was not, and what to do about it.",
}
"""What each sheet is for."""
RULES = (
    ("Cream-coloured cells", "Yours. Everything else the program wrote; it is locked, without a password."),
    (
        "Sorting, deleting rows",
        "Click Review, Unprotect Sheet (there is no password). Filters, notes, colours, widths, new rows and columns "
        "work without.",
    ),
    ("Empty cells", "Nothing was located or nothing applies; a cream-coloured one waits for you."),
    ("What you typed", "Stays when the program runs again, also in rows that you moved and columns that you added."),
    (
        "Links into the work",
        "Lead to bookmarks in a copy of the Word file, or to a page of the PDF. Keep the copies in the sheet's folder. "
        "Nothing the learner handed in is ever changed.",
    ),
    (
        "In the annotated copy",
        "The program's comments bear the name “firstread”: Review, Show Markup, Specific People.",
    ),
    (
        "Signs",
        ", ".join(f"{wording.SIGNS[s]} {wording.STATES[s]}" for s in State)
        + "; on findings ● look first, ◐ query, ○ note. No meaning rests on colour alone.",
    ),
    ("Whose judgement", wording.STANDING),
)
"""What holds on every sheet."""


def how_to_sheet(sheet: Worksheet, name: str, unit: str, contradictions: Sequence[str]) -> None:
    """Fill the sheet of a feedback workbook. `contradictions`: where the unit's specification contradicts itself."""
    explained(sheet, name, ABOUT, (*RULES, *((f"The specification of unit {unit}", text) for text in contradictions)))


def explained(sheet: Worksheet, name: str, about: Mapping[str, str], rules: Sequence[tuple[str, str]]) -> None:
    """Fill the sheet of any workbook. `about`: what each of its sheets is for; `rules`: what holds on all of them."""
    there = sheet.parent.sheetnames if sheet.parent else []
    rows: list[tuple[Value, str]] = [
        (link_to_sheet(f"Sheet {title}", title), about[title]) for title in there if title in about
    ]
    rows += [(what, text) for what, text in rules]
    columns: tuple[Column[tuple[Value, str]], ...] = (
        Column("What", 30, lambda r: r[0], style.STRONG),
        Column("How it is meant", 120, lambda r: r[1]),
    )
    table(sheet, f"How to use this workbook – {name}", "What each sheet is for, and what holds on all.", columns, rows)
