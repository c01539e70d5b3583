"""Which unit a file belongs to: from its folders, its name, its cover and its content, in that order of trust."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from extractors.model import Block, Document, Kind, Part, Role
from pipeline.placing.names import fold
from pipeline.placing.subject import subject
from rubrics.model import Rubric

COVER_BLOCKS = 60
"""Paragraphs from the start in which a title page or cover sheet names the unit."""
COVER_LEAD = 3
"""Times that the cover must name one unit for each mention of another, to be believed."""
HEAD_BLOCKS, HEAD_LINE = 6, 60
"""First lines, of at most so many characters, whose words may say what a paper is: "My growth: a journal"."""
SHORT_LINE = 120
"""Characters; a bare number in a longer paragraph may be anything."""

_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "reflective journal",
        re.compile(
            r"reflective (?:practice )?(?:journal|account|statement|essay)|\bjournal\b|personal profile|\bcpd plan"
            r"|development plan",
            re.I,
        ),
    ),
    (
        "portfolio",
        re.compile(
            r"portfolio|\b(?:coaching|mentoring|session|supervision|hours?|client|reflective)\s+(?:logs?|diary|diaries|"
            r"records?|notes?|hours|contracts?|agreements?|feedback)|contract\b|supervision|testimonial",
            re.I,
        ),
    ),
    ("assignment", re.compile(r"\bassignment|\bessay\b", re.I)),
)
"""The usual words for the work of each assessment method (spec, "Unit title / Assessment method"), most telling
first."""


@dataclass(frozen=True, slots=True)
class UnitClue:
    """A unit, and how it was recognised, for people."""

    unit: str
    route: str
    sure: bool
    """An explicit number; otherwise words or content."""


def unit_of(document: Document, name: str, rubrics: Mapping[str, Rubric]) -> UnitClue | None:
    """The unit of one file, or None.

    `name` is the file name without an LMS's additions. A number in a folder or file name is believed, unless
    the cover names another unit and the content agrees with the cover: then the file is misnamed.
    """
    units = tuple(rubrics)
    folders = document.path.rpartition("/")[0]
    cover = _cover_unit(document, rubrics)
    for where, text in (("folder", folders), ("file name", name)):
        numbers = set(numbers_in(text, units))
        if len(numbers) == 1:
            (number,) = numbers
            if cover and cover != number and cover == subject(document, rubrics):
                return UnitClue(cover, f"cover and content (the {where} says {number})", True)
            return UnitClue(number, f"number in the {where}", True)
    if cover and not _only_told(document, cover, name, rubrics):
        return UnitClue(cover, "cover", True)
    content = subject(document, rubrics)
    for where, text in (("file name", name), ("folder", folders)):
        if unit := words_in(text, rubrics):
            essay = rubrics[unit].method == "assignment"
            if content and content != unit and document.kind in (Kind.DOCX, Kind.PDF) and essay:
                return UnitClue(content, "content", False)  # "assignment" is what learners call all three
            return UnitClue(unit, f"words of the {where}", False)
    if content:
        return UnitClue(content, "content", False)
    heads = (b.text for b in cover_blocks(document)[:HEAD_BLOCKS] if len(b.text) <= HEAD_LINE)
    unit = next((u for text in heads if (u := words_in(text, rubrics))), None)
    return UnitClue(unit, "words of the first lines", False) if unit else None


def _only_told(document: Document, unit: str, name: str, rubrics: Mapping[str, Rubric]) -> bool:
    """A unit that only running text names ("for unit 701 I coached two people"), where the file's name says another."""
    worded = words_in(name, rubrics)
    if worded is None or worded == unit or rubrics[worded].method == "assignment":
        return False
    texts = (fold(block.text) for block in cover_blocks(document))
    return not any((len(t) < SHORT_LINE and _says(t, unit)) or _names_title(t, rubrics[unit]) for t in texts)


def _says(text: str, unit: str) -> bool:
    """The number of the unit stands in a text, by itself."""
    return unit in text and re.search(rf"(?<!\d){unit}(?!\d)", text) is not None


def numbers_in(text: str, units: Iterable[str]) -> tuple[str, ...]:
    """Unit numbers written in a folder or file name: "701", "8589-701", "Unit701", not "2701" or "70100"."""
    pattern = re.compile(rf"(?<!\d)(?:8589[\s._\-/]*)?({'|'.join(map(re.escape, units))})(?!\d|\s*words)", re.I)
    return tuple(m[1] for m in pattern.finditer(text))


def words_in(text: str, rubrics: Mapping[str, Rubric]) -> str | None:
    """The unit that the words of a folder or file name speak of, or None; the first of several of one method."""
    spaced = re.sub(r"[_\-.]+", " ", text)
    methods = [method for method, pattern in _WORDS if pattern.search(spaced)]
    return next((unit for method in methods for unit, r in rubrics.items() if r.method == method), None)


def _cover_unit(document: Document, rubrics: Mapping[str, Rubric]) -> str | None:
    """The one unit that the title page, the running heads or the title property names."""
    said: Counter[str] = Counter()
    for block in cover_blocks(document):
        text = fold(block.text)
        for unit, rubric in rubrics.items():
            if _names_unit(text, unit, rubric):
                said[unit] += 2
            elif len(text) < SHORT_LINE and _says(text, unit):
                said[unit] += 1
    ranked = said.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] < COVER_LEAD * ranked[1][1]):
        return None
    return ranked[0][0]


def _names_unit(text: str, unit: str, rubric: Rubric) -> bool:
    """A paragraph names the unit outright: "Unit 701", "8589-701", its UAN or its title."""
    if unit in text and re.search(rf"\bunit(?:\s+no\.?|\s+number)?\s*:?\s*{unit}\b|\b8589\s*[-/ ]\s*{unit}\b", text):
        return True
    return _names_title(text, rubric)


def _names_title(text: str, rubric: Rubric) -> bool:
    """A paragraph holds the unit's UAN, or a short one its title."""
    return rubric.uan.casefold() in text or (len(text) < 2 * SHORT_LINE and _folded_title(rubric.title) in text)


@lru_cache(maxsize=32)
def _folded_title(title: str) -> str:
    return fold(title)


def cover_blocks(document: Document) -> list[Block]:
    """What names a submission before its text begins: first paragraphs, running heads, text boxes, title."""
    first: list[Block] = []
    for block in document.blocks:
        part = block.part
        if part is Part.BODY or part is Part.TEXTBOX:
            named = len(first) < COVER_BLOCKS
        else:
            titled = part is Part.PROPERTIES and block.label in ("title", "subject")
            named = titled or part is Part.HEADER or part is Part.FOOTER
        if named and block.role not in (Role.CONTENTS, Role.DELETED) and block.text.strip():
            first.append(block)
    return first
