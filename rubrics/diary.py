"""A reflective journal kept as a diary: dated entries that tell of everything and answer nothing by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.model import Document, Reading

LEAST_ENTRIES = 3
"""Dated paragraphs or headings that make a diary."""

_DATED = re.compile(
    r"\W*(?:(?:on|in|the) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}(?:st|nd|rd|th)?(?: of)? "
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}[./]\d{1,2}\b|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)",
    re.IGNORECASE,
)


def entries(reading: Reading) -> frozenset[int]:
    """Positions in `reading.sections` of those headed by a date, if these are enough for a diary."""
    dated = frozenset(n for n, section in enumerate(reading.sections) if _DATED.match(section.title))
    return dated if len(dated) >= LEAST_ENTRIES else frozenset()


def kept_in(document: Document, blocks: Iterable[int]) -> bool:
    """Blocks of a document, by position, hold a diary: enough of them begin with a date."""
    return sum(1 for b in blocks if _DATED.match(document.blocks[b].text)) >= LEAST_ENTRIES
