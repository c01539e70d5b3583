"""The feedback letter to a learner, as a Word file: what the assessor decided and wrote, and nothing else.

Nothing that the program located goes into it. Names of other people that an assessor wrote into a comment are
replaced, since the letter leaves the centre.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from reports.mask import HIDDEN, Mask
from reports.outcomes import ALL_MET, DIFFER, OPEN, SOME_NOT_ASSESSED, SOME_NOT_MET
from reports.text import clean
from reports.wording import day as in_words
from rubrics.centre_desk import Desk
from rubrics.comments import MET, NOT_ASSESSED, NOT_YET_MET
from rubrics.model import Rubric

OUTCOME = {
    ALL_MET: "All criteria of this unit are met.",
    SOME_NOT_MET: "Some criteria of this unit are not yet met. What is still needed stands beside them below.",
    SOME_NOT_ASSESSED: "Some criteria of this unit have not been assessed.",
    OPEN: "Not all criteria of this unit have been decided yet.",
    DIFFER: "Not all criteria of this unit have been decided yet.",
}
"""What the assessor's decisions come to, in words to the learner."""
FRONT = ("Overall comment", "What to do next")
"""Labels on the sheet Front, and headings in the letter."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as a file."""

    data: bytes
    hidden: int
    """Names of other people that were replaced in it."""
    digest: str
    """Of all that it says, but for the day on which it was written; the file holds it among its properties."""


def digest_in(data: bytes) -> str:
    """The digest that a letter as it was written holds; "" of any other file."""
    try:
        return str(docx.Document(io.BytesIO(data)).core_properties.identifier)
    except Exception:  # python-docx raises a dozen kinds for files it does not know
        return ""


def letter(
    learner: str, unit: Mapping[str, Any], rubric: Rubric | None, desk: Desk, mask: Mask, day: date
) -> Letter | None:
    """The letter about one submission; None where nothing was decided or written.

    unit: the submission in a decisions record (firstread/decisions/1); rubric: for titles and official wording.
    """
    told = [c for c in unit["criteria"] if c["decision"] or c["comment"]]
    front: Mapping[str, str] = unit["front"]
    if not told and not any(front.get(label) for label in FRONT):
        return None
    word = _blank(f"Feedback on unit {unit['unit']}")
    texts = _Texts(mask)
    if desk.title:
        word.add_paragraph(texts.plain(desk.title))
    dated = word.add_paragraph()
    title = f"Feedback on unit {unit['unit']}" + (f": {rubric.title}" if rubric else "")
    word.add_heading(texts.plain(title), 1)
    word.add_paragraph(f"Dear {texts.plain(learner)},")
    again = f" (attempt {unit['attempt']})" if unit["attempt"] > 1 else ""
    sentence = OUTCOME[unit["outcome"]]
    word.add_paragraph(f"Thank you for your work on unit {unit['unit']}{again}. {sentence}")
    if told:
        _criteria(word, told, rubric, desk, texts)
    for label in FRONT:
        if front.get(label):
            word.add_heading(label, 2)
            _paragraphs(word, texts.person(front[label]))
    _ending(word, front, texts)
    digest = hashlib.sha256(word.element.xml.encode()).hexdigest()
    word.core_properties.identifier = digest
    dated.add_run(in_words(day))
    out = io.BytesIO()
    word.save(out)
    return Letter(out.getvalue(), texts.hidden, digest)


class _Texts:
    """Text for the letter: other people's names out of what persons wrote, and counted."""

    def __init__(self, mask: Mask) -> None:
        self._mask, self.hidden = mask, 0

    def plain(self, text: str) -> str:
        return clean(text)

    def person(self, text: str) -> str:
        hidden = self._mask.hide(clean(text))
        self.hidden += hidden.count(HIDDEN) - text.count(HIDDEN)
        return hidden


def _criteria(
    word: WordDocument, told: Sequence[Mapping[str, Any]], rubric: Rubric | None, desk: Desk, texts: _Texts
) -> None:
    wording = {c.id: c.text for c in rubric.criteria} if rubric else {}
    said = dict(zip((MET, NOT_YET_MET, NOT_ASSESSED), desk.words.decisions, strict=True))
    table = word.add_table(rows=1, cols=3)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, ("Criterion", "Decision", "Comment"), strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    _repeat(table.rows[0])
    for criterion in told:
        cells = table.add_row().cells
        cells[0].text = texts.plain(f"{criterion['id']} {wording.get(criterion['id'], '')}".strip())
        cells[1].text = texts.plain(said.get(criterion["decision"], "Not decided yet"))
        cells[2].text = texts.person(criterion["comment"])
    for row in table.rows:
        for cell, width in zip(row.cells, (6.0, 2.8, 8.2), strict=True):
            cell.width = Cm(width)


def _ending(word: WordDocument, front: Mapping[str, str], texts: _Texts) -> None:
    due = front.get("Resubmission due")
    if due:
        word.add_paragraph(f"Please hand in your work again by {_day(due)}.")
    name = front.get("Assessor's name")
    word.add_paragraph("Yours sincerely,")
    word.add_paragraph(texts.plain(name) if name else "Your assessor")


def _day(text: str) -> str:
    try:
        return in_words(date.fromisoformat(text))
    except ValueError:
        return text


def _paragraphs(word: WordDocument, text: str) -> None:
    for line in text.split("\n"):
        if line.strip():
            word.add_paragraph(line.strip())


def _blank(title: str) -> WordDocument:
    word: WordDocument = docx.Document()
    word.core_properties.title, word.core_properties.author = title, "firstread"
    word.core_properties.language = "en-GB"
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    language = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): "en-GB"})
    normal.element.get_or_add_rPr().append(language)
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.0)
    return word


def _repeat(row: Any) -> None:
    """Let a header row stand on every page, and screen readers know it."""
    mark = row._tr.get_or_add_trPr().makeelement(qn("w:tblHeader"), {qn("w:val"): "true"})
    row._tr.get_or_add_trPr().append(mark)
