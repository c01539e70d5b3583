"""Citations that a reference manager made (Word, Zotero, Mendeley, EndNote): the work is known, whatever is shown.

What a reader sees is read like any text. Where that does not tell the work ("(1984)", a raised 3, a title cut short)
the field does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.model import Block, Citation, CitedField, CitedWork, Span
from extractors.references.linking import Index, key


def completed(
    citations: Sequence[Citation], block: Block, document: int, position: int, index: Index
) -> list[Citation]:
    """The citations of a block, with those that only its fields tell.

    In: what was found in the block's text; the block, its document and its position there; the entries.
    """
    place = Span(document, position, 0, 0)
    kept = list(citations)
    for field in block.cited:
        added = [*_untold(citations, field, block, place, index)]
        if added:  # what was taken for another work is one of them
            kept = [c for c in kept if c.listed or not _within(c.span, field) or _any_is_of(c, field)]
        kept += added
    return kept


def _untold(
    citations: Sequence[Citation], field: CitedField, block: Block, place: Span, index: Index
) -> Iterator[Citation]:
    """The works of a field that no citation in its text is of."""
    told = [c for c in citations if _within(c.span, field) or (c.span.start <= field.start < c.span.end)]
    start, end = field.start, field.end
    while start < end and block.text[start].isspace():
        start += 1
    while end > start and block.text[end - 1].isspace():
        end -= 1
    span = Span(place.document, place.block, start, end)
    for work in field.works:
        entry = _entry(work, index)
        if start < end and not any(_is_of(c, work, entry) for c in told):
            listed = index.entries[entry] if entry is not None else None
            authors = listed.authors if listed else work.authors
            year = listed.year if listed else work.year
            yield Citation(block.text[start:end], authors, year, listed is not None, span, entry)


def _within(span: Span, field: CitedField) -> bool:
    return field.start <= span.start and span.end <= field.end


def _entry(work: CitedWork, index: Index) -> int | None:
    """The entry of a work; authors and year, else its title."""
    match = index.best(work.authors, work.year) if work.authors else None
    if match is not None and match.listed:
        return match.entry
    title = key(work.title)
    same = [n for n, e in enumerate(index.entries) if e.title and title and key(e.title).startswith(title[:40])]
    return same[0] if len(same) == 1 else None


def _is_of(citation: Citation, work: CitedWork, entry: int | None) -> bool:
    """Whether a citation is of a work: its entry, or its first author's name."""
    if entry is not None and citation.reference == entry:
        return True
    return bool(citation.authors and work.authors and key(citation.authors[0]) == key(work.authors[0]))


def _any_is_of(citation: Citation, field: CitedField) -> bool:
    return any(_is_of(citation, work, None) for work in field.works)
