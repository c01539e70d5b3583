"""The sheet *Since last attempt*: for each criterion what is new in the work, and which of its text changed.

What was handed in before is compared paragraph by paragraph. A paragraph that merely moved is not new. Whether a
criterion was referred is read from what the assessor decided then; the program decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet
from rapidfuzz import fuzz, process

from extractors.model import Document, Part, Role, Span, Status
from extractors.people.lexicon import fold
from reports import style, wording
from reports.material import Material
from reports.places import clip
from reports.table import Column, table
from rubrics.model import CriterionResult

SHEET = "Since last attempt"
CHANGED = 60.0
"""Likeness in per cent from which on a paragraph is one of before that was changed, and below which it is new."""
SHORTEST = 25
"""Characters of a paragraph that is compared: headings and labels of forms come and go."""
QUOTATION = 220
PLACES, PARAGRAPHS = 4, 120
"""Places told for a criterion, and paragraphs in all: a work written anew needs no list of itself."""
NOTE = (
    "What is new in this attempt: first by criterion, then paragraph by paragraph. Decisions of the attempt before "
    "are the assessor's, as they were entered; they are not changed here."
)
_PARTS = (Part.BODY, Part.TEXTBOX, Part.FOOTNOTE, Part.ENDNOTE)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the sheet."""

    about: str
    before: str
    what: str
    text: str
    where: str = ""


class Earlier:
    """The paragraphs of the attempt before."""

    def __init__(self, documents: Sequence[Document]) -> None:
        """`documents`: of that attempt."""
        self.texts = {fold(" ".join(text.split())): text for text in _paragraphs(documents)}
        self._list = list(self.texts)

    def like(self, text: str) -> tuple[str, str]:
        """("same", "changed" or "new", the paragraph of before that it is like)."""
        key = fold(" ".join(text.split()))
        if key in self.texts:
            return "same", text
        best = process.extractOne(key, self._list, scorer=fuzz.ratio, score_cutoff=CHANGED)
        return ("changed", self.texts[best[0]]) if best else ("new", "")


def since_sheet(sheet: Worksheet, material: Material, first: Sequence[Document]) -> None:
    """Fill the sheet. `first`: the documents of the attempt before."""
    columns: tuple[Column[Row], ...] = (
        Column("About", 16, lambda r: r.about, style.STRONG),
        Column("Decided before", 24, lambda r: r.before),
        Column("What is new", 24, lambda r: r.what),
        Column("Text", 80, lambda r: r.text),
        Column("Where", 32, lambda r: r.where),
    )
    rows = list(compared(material, first))
    table(sheet, f"{SHEET} – {material.name}", NOTE, columns, rows, "Nothing could be compared.")


def compared(material: Material, first: Sequence[Document]) -> Iterator[Row]:
    """Criteria with their new evidence, then paragraphs that are new, changed or gone."""
    earlier = Earlier(first)
    seen: dict[str, tuple[str, str]] = {}

    def like(span: Span) -> tuple[str, str]:
        text = material.assessment.facts.reading.documents[span.document].blocks[span.block].text
        if text not in seen:
            seen[text] = earlier.like(text)
        return seen[text]

    for result in material.criteria:
        yield _criterion(result, material, [(span, like(span)[0]) for span in material.shown(result)])
    now = list(_paragraphs(material.assessment.facts.reading.documents))
    came = [(text, earlier.like(text)) for text in now]
    used = {was for _, (kind, was) in came if kind == "changed"}
    here = {fold(" ".join(text.split())) for text in now}
    lines = [
        Row("Text", "", "changed", f"now: {clip(text, QUOTATION)}\nbefore: {clip(was, QUOTATION)}")
        for text, (kind, was) in came
        if kind == "changed"
    ]
    lines += [
        Row("Text", "", "no longer there", clip(text, QUOTATION))
        for key, text in earlier.texts.items()
        if key not in here and text not in used
    ]
    lines += [Row("Text", "", "new", clip(text, QUOTATION)) for text, (kind, _) in came if kind == "new"]
    lines = list(dict.fromkeys(lines))
    yield from lines[:PARAGRAPHS]
    if len(lines) > PARAGRAPHS:
        yield Row("Text", "", f"and {wording.count(len(lines) - PARAGRAPHS, 'more paragraph')}", "")


def _criterion(result: CriterionResult, material: Material, places: Sequence[tuple[Span, str]]) -> Row:
    made = [d for d in material.cover.earlier if d.criterion == result.criterion.id]
    last = max(made, key=lambda d: d.attempt, default=None)
    before = f"{last.decision}. {last.comment}".strip(". ") if last else "nothing was decided"
    fresh = [(span, kind) for span, kind in places if kind != "same"]
    if not places:
        what = "nothing located"
    elif not fresh:
        what = "nothing new: the places were there before"
    else:
        what = f"{wording.count(len(fresh), 'place')} new or changed, of {len(places)}"
    text = "\n".join(f"{kind}: {material.places.quote(span, QUOTATION)}" for span, kind in fresh[:PLACES])
    where = "\n".join(material.where(span) for span, _ in fresh[:PLACES])
    return Row(wording.criterion(result.criterion.id), before, what, text, where)


def _paragraphs(documents: Sequence[Document]) -> Iterator[str]:
    for document in documents:
        if document.status is Status.SUPERSEDED:
            continue
        for block in document.blocks:
            if block.part in _PARTS and block.role is not Role.DELETED and len(block.text.strip()) >= SHORTEST:
                yield block.text
