"""What the summary's sheet *How to use* says."""

from __future__ import annotations

from reports import wording
from rubrics.model import State

ABOUT = {
    "Overview": "A row per learner and unit, handed in or not; the name opens the feedback sheet. Track the work in "
    "the cream-coloured columns: assessor, due date, decision, sampled.",
    "Learners by units": "The same at a glance: one row per learner.",
    "Hours": "Hours counted against the unit's minimums, with a chart.",
    "Names": "People who can be identified, counted and never named here.",
    "References": "Works cited and entries listed that do not agree, counted.",
    "Missing submissions": "What is expected and was not located.",
    "Integrity": "Passages in two learners' work, and facts about files. Ask about them; they are no verdicts.",
    wording.FILES_SHEET: "Every file that no feedback sheet speaks of in full, and what to do about it.",
    "Changes": "What the last run found otherwise than the one before.",
    "Quality assurance": "The seed and share of the sampling plan. Change the seed to draw anew.",
    "Sampling plan": "Which work to look at and why: risk, referred, new assessor, drawn by lot. It follows the "
    "assessors and decisions on the sheet Overview.",
}
RULES = (
    ("Criteria 700, 701, ...", "Learners by criteria: what was located for each, in words and colour."),
    ("Cream-coloured cells", "Yours. Everything else the program wrote; it is locked, without a password."),
    (
        "Sorting, deleting rows",
        "Click Review, Unprotect Sheet (there is no password). Filters, notes, colours, widths, new rows and columns "
        "work without.",
    ),
    ("Empty cells", "Nothing was located or nothing applies; a cream-coloured one waits for you."),
    ("What you typed", "Stays when the program runs again, also in rows that you moved and columns that you added."),
    ("Signs", ", ".join(f"{wording.SIGNS[s]} {wording.STATES[s]}" for s in State) + ". No meaning rests on colour."),
    ("Other people's names", "Only learners and assessors are named in this workbook; everybody else is masked."),
    ("Whose judgement", wording.STANDING),
)
