"""Chapters and paragraphs that a learner numbers for himself: "4. Alternatives", and under it "4.1", "4.2".

A paragraph's number is then the chapter's place and not a criterion's, whatever criterion has the same number.
"""

from __future__ import annotations

import re
from collections import defaultdict

from extractors.model import Reading
from rubrics.model import Rubric

LEAST_CHAPTERS = 2
"""Chapters whose paragraphs are numbered after them: one may be chance."""

_CHAPTER = re.compile(r"\W*(?:chapter|part|section)?\s*(\d{1,2})(?!\.?\d)[.:)]?\s", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\W*(\d{1,2})\.\d{1,2}(?:\.|\b)(?!\.?\d)")


def numbered_after(reading: Reading, rubric: Rubric) -> frozenset[int]:
    """Documents whose paragraphs are numbered after chapters of which there are more than learning outcomes.

    Up to that number a chapter may be an outcome, and what is numbered after it a criterion.
    """
    chapters: dict[int, set[int]] = defaultdict(set)
    for section in reading.sections:
        head = _CHAPTER.match(f"{section.label} {section.title} ") if section.heading is not None else None
        if head is None:
            continue
        blocks = reading.documents[section.document].blocks[section.first : section.last]
        numbers = [m[1] for b in blocks if (m := _PARAGRAPH.match(f"{b.label or ''} {b.text}"))]
        if head[1] in numbers:
            chapters[section.document].add(int(head[1]))
    outcomes = len(rubric.outcomes)
    return frozenset(d for d, held in chapters.items() if len(held) >= LEAST_CHAPTERS and max(held) > outcomes)
