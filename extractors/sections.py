"""Divides documents into sections: a heading and what lies under it up to the next heading."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.model import Document, Part, Reading, Section

_APPARATUS = frozenset({Part.HEADER, Part.FOOTER, Part.PROPERTIES, Part.FILENAME})


def divide(documents: Sequence[Document]) -> tuple[Section, ...]:
    """The sections of all documents, in reading order.

    Each document opens with a section of level 0 without a heading, even where it is empty. The last section of a
    document ends where its headers, footers and properties begin; notes and text boxes lie with their paragraph.
    """
    sections: list[Section] = []
    for d, document in enumerate(documents):
        sections.extend(_of(d, document, len(sections)))
    return tuple(sections)


def assemble(documents: Sequence[Document]) -> Reading:
    """All documents of one submission with their sections."""
    return Reading(tuple(documents), divide(documents))


def end_of_text(document: Document) -> int:
    """Position after the last block of a document's body and what hangs on it."""
    end = 0
    for i, block in enumerate(document.blocks):
        if block.part is Part.BODY or (block.anchor is not None and block.anchor < end):
            end = i + 1
        elif block.part in _APPARATUS:
            break
    return end


def _of(d: int, document: Document, offset: int) -> list[Section]:
    end = end_of_text(document)
    headings = document.headings
    first = headings[0].block if headings else end
    sections = [Section(d, None, 0, "", "", 0, first)]
    open_sections: list[tuple[int, int]] = []
    for h, heading in enumerate(headings):
        block = document.blocks[heading.block]
        last = headings[h + 1].block if h + 1 < len(headings) else max(end, heading.block + 1)
        while open_sections and open_sections[-1][0] >= heading.level:
            open_sections.pop()
        parents = tuple(position for _, position in open_sections)
        sections.append(Section(d, h, heading.level, block.text, block.label, heading.block + 1, last, parents))
        open_sections.append((heading.level, offset + len(sections) - 1))
    return sections
