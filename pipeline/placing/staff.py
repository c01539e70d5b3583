"""Who in a cohort is no learner: those whom its papers call tutor, assessor, supervisor, witness or line manager."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.model import Block, Document, Part
from pipeline.placing.learners import fields
from pipeline.placing.names import key, person_like

_OFFICE = (
    r"(?:name\s+of\s+)?(?:the\s+)?(?:learner['’]s\s+|candidate['’]s\s+)?(?:(?:personal\s+|group\s+)?tutor"
    r"|(?:second\s+)?(?:assessor|marker)|supervisor|line\s+manager|manager"
    r"|sponsor|witness|(?:programme|course|module)\s+(?:lead|director|leader|manager)|head\s+of\s+\w+|reader|iqa|iv|trainer"
    r"|(?:uploaded|sent|typed|forwarded)\s+by|internal\s+(?:verifier|quality\s+assurer)|coach(?:ing)?\s+supervisor"
    r"|centre\s+(?:contact|manager|coordinator))"
    r"(?:['’]s)?(?:\s+name)?\s*(?:\([^)]*\))?"
)
_SAID = re.compile(rf"^{_OFFICE}\s*[:\-–—]\s*(?P<value>.+)$", re.IGNORECASE | re.DOTALL)
_CELL = re.compile(rf"^{_OFFICE}\s*:?\s*$", re.IGNORECASE)
_ANY = re.compile(
    r"tutor|assessor|marker|supervisor|manager|sponsor|witness|lead|director|head of|reader|iqa|iv|trainer|verifier"
    r"|assurer|centre|uploaded|sent|typed|forwarded",
    re.IGNORECASE,
)
"""A word of every such label, looked for first: most lines hold none."""
LONGEST = 240
"""Characters of a line of a form."""
FIRST = 60
"""Paragraphs and cells from the start in which a paper says who is who."""


def staff(documents: Sequence[Document]) -> frozenset[frozenset[str]]:
    """Keys of the names that stand behind such a label at the head of any paper."""
    return frozenset(key(" ".join(words)) for d in documents for text in _said(d) if (words := _person(text)))


def _person(text: str) -> tuple[str, ...]:
    return person_like(text.partition(",")[0]) or person_like(text)


def _said(document: Document) -> Iterator[str]:
    blocks = _head(document)
    for position, block in enumerate(blocks):
        text = block.text.strip()
        if len(text) > LONGEST or not _ANY.search(text):
            continue
        yield from (m["value"] for piece in fields(text) if (m := _SAID.match(piece)))
        after = blocks[position + 1] if position + 1 < len(blocks) else None
        if after is not None and _side_by_side(block, after) and _CELL.match(text):
            yield after.text.strip()


def _side_by_side(label: Block, value: Block) -> bool:
    """Cells of one row."""
    if label.cell is None or value.cell is None:
        return False
    return (label.cell.table, label.cell.row) == (value.cell.table, value.cell.row)


def _head(document: Document) -> list[Block]:
    running = [b for b in document.blocks if b.part in (Part.HEADER, Part.FOOTER)]
    return running + [b for b in document.blocks if b.part in (Part.BODY, Part.TEXTBOX) and b.text.strip()][:FIRST]
