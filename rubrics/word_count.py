"""A centre's rule on the number of words, and what a submission's text comes to under it.

The specification gives no count for these units, so a count is information and never a ground for a decision; which
parts count is the centre's to say (domain notes, 3.5).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.model import Block, Facts, Part, Role, Status

LEAVE_OUT = ("tables", "headings", "references", "notes", "text boxes", "headers")
"""Parts of a text that a rule may leave out."""
ALWAYS_OUT = (Part.FILENAME, Part.PROPERTIES, Part.COMMENT)
"""Nobody's running text."""
_PARTS = {
    Part.FOOTNOTE: "notes",
    Part.ENDNOTE: "notes",
    Part.TEXTBOX: "text boxes",
    Part.HEADER: "headers",
    Part.FOOTER: "headers",
}
_WORD = re.compile(r"\w[\w'’\-]*")


@dataclass(frozen=True, slots=True)
class WordRule:
    """What a centre asks for in one unit, in words."""

    at_least: int | None = None
    at_most: int | None = None
    tolerance: int = 0
    """Per cent on either side."""
    leave_out: tuple[str, ...] = ("references", "headers")
    """Some of `LEAVE_OUT`."""


def words_under(facts: Facts, rule: WordRule) -> int:
    """Words of all files that were read, without what the rule leaves out."""
    entries = {(r.span.document, r.span.block) for r in facts.references}
    total = 0
    for number, document in enumerate(facts.reading.documents):
        if document.status is Status.SUPERSEDED:
            continue
        headings = {heading.block for heading in document.headings}
        for position, block in enumerate(document.blocks):
            kinds = _kinds(block, position in headings, (number, position) in entries)
            if block.role is not Role.DELETED and block.part not in ALWAYS_OUT and not kinds & set(rule.leave_out):
                total += len(_WORD.findall(block.text))
    return total


def _kinds(block: Block, heading: bool, entry: bool) -> set[str]:
    kinds = {_PARTS[block.part]} if block.part in _PARTS else set()
    for kind, there in (("tables", block.cell is not None), ("headings", heading), ("references", entry)):
        if there:
            kinds.add(kind)
    return kinds


def against(words: int, rule: WordRule) -> str:
    """How a count stands to the rule, for a person: "3,900 words; the centre allows at most 3,500 ± 10 %: 50 over"."""
    told = f"{words:,} words"
    if rule.leave_out:
        told += f" without {', '.join(rule.leave_out)}"
    room = f" ± {rule.tolerance} %" if rule.tolerance else ""
    if rule.at_least is not None and words < rule.at_least * (100 - rule.tolerance) / 100:
        least = int(rule.at_least * (100 - rule.tolerance) / 100)
        return f"{told}; the centre asks for at least {rule.at_least:,}{room}: {least - words:,} short"
    if rule.at_most is not None and words > rule.at_most * (100 + rule.tolerance) / 100:
        most = int(rule.at_most * (100 + rule.tolerance) / 100)
        return f"{told}; the centre allows at most {rule.at_most:,}{room}: {words - most:,} over"
    bounds = " to ".join(f"{bound:,}" for bound in (rule.at_least, rule.at_most) if bound is not None)
    return f"{told}; within the centre's {bounds}{room}" if bounds else told
