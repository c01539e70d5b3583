"""How much of a submission is assessed: five times the longest ever met, so that one file cannot take the night.

What lies beyond is read and accounted for as ever; its words are taken out before anything is looked for in them, every
block stays where it was, and the document says that it was assessed only in part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.model import Block, Document, Part, Status, Warning

MOST_CHARACTERS = 1_000_000
"""Of all documents of a submission, 170,000 words; the longest coursework of a survey had 31,800. What is looked for
takes a minute of the processor for so much."""
PARAGRAPH = 20
"""Characters that a paragraph counts for beside its own: a thousand short ones take longer than one long one."""
_ALWAYS = frozenset({Part.PROPERTIES, Part.FILENAME})

_MESSAGE = (
    "The file is far longer than a piece of coursework: only its beginning was assessed, up to paragraph {number} of "
    "{all}. Split it and hand in the part that belongs to this unit, or read the rest by eye."
)
_NOTHING = (
    "Not assessed: the files before it are already far longer than a piece of coursework. Hand in only what belongs to "
    "this unit, or read it by eye."
)


def bounded(documents: Sequence[Document], most: int = MOST_CHARACTERS) -> tuple[Document, ...]:
    """The documents of one submission as far as they are assessed; the same ones where that is all of them.

    Superseded ones are nobody's evidence, but names are looked for in them, so that they count too.
    """
    left = most
    found = []
    for document in documents:
        cost = sum(len(b.text) + PARAGRAPH for b in document.blocks if b.text)
        found.append(document if cost <= left else _cut(document, left))
        left = max(0, left - cost)
    return tuple(found)


def _cut(document: Document, left: int) -> Document:
    blocks: list[Block] = []
    kept = written = 0
    for block in document.blocks:
        written += block.part is Part.BODY and bool(block.text)
        left -= len(block.text) + PARAGRAPH if block.text else 0
        if left >= 0 or block.part in _ALWAYS:
            kept += block.part is Part.BODY and bool(block.text)
            blocks.append(block)
        else:
            blocks.append(replace(block, text="", label="", links=(), cited=(), raised=()))
    message = _MESSAGE.format(number=f"{kept:,}", all=f"{written:,}") if kept else _NOTHING
    return replace(
        document,
        status=Status.PARTLY_READ if document.status is Status.READ else document.status,
        problem=document.problem or message,
        blocks=tuple(blocks),
        headings=tuple(h for h in document.headings if blocks[h.block].text),
        warnings=(*document.warnings, Warning("truncated", message)),
    )
