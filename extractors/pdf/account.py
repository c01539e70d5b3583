"""The account of a PDF's text: pdfium's letters of every page against those of the blocks that the layout makes.

The two libraries read a page apart from each other, so that a line which the layout loses shows as unread. A PDF has no
text but what is drawn. Letters are compared page by page with what was laid out there, so that none lost on one page is
made up for on another, and as a whole with the blocks. White space is not counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from extractors.account import COPIES, INVISIBLE, MARKS, PICTURES, visible
from extractors.letters import HYPHENS as HYPHENS
from extractors.letters import SIGNS as SIGNS
from extractors.letters import letters, part_missing
from extractors.model import Block, Ledger, Part
from extractors.pdf.layout import Grid, Line, PageContent
from extractors.pdf.pdfium import Plain

REPEATED = "head of a table repeated on a page"
LINKS = "addresses of links"
LINE_NUMBERS = "numbers of lines"
_ASIDE = frozenset({Part.PROPERTIES, Part.FILENAME, Part.COMMENT, Part.TEXTBOX})
"""Parts that are not drawn on a page, but stored beside it."""
FIELD = "form field"
"""Style of the block of a form's value."""
BESIDE = "beside the text"
"""Style of the block of a note that stands beside the body."""


def account(
    plain: Plain, pages: Sequence[PageContent], blocks: Sequence[Block], repeated: Iterable[str] = ()
) -> Ledger:
    """The ledger of a PDF.

    In: what pdfium read; the pages as laid out; the finished blocks; rows that were left out since a table shows them
    on each of its pages. Out: `package` are the characters of the pages, and of what is stored beside them.
    """
    held = letters(plain.pages)
    shown = letters(b.label + b.text for b in blocks if _drawn(b))
    shown.update(letters(number for page in pages for number, _ in page.marks))
    counted = [number for page in pages for number in page.counts]
    shown.update(letters(counted))
    left, missing = part_missing(held, shown)
    missing |= _missing_by_page(plain, pages)
    again = missing & letters(repeated)
    left[REPEATED] += again.total()
    missing -= again
    beside = sum(visible(b.text) for b in blocks if not _drawn(b) and b.part is not Part.FILENAME)
    left[COPIES] += sum(visible(mark.title) for mark in plain.bookmarks)
    left[LINKS] += sum(visible(link.target) for page in pages for link in page.links)
    left[MARKS] += sum(visible(number) for page in pages for number, _ in page.marks)
    left[LINE_NUMBERS] += sum(map(visible, counted))
    placed = (
        held.total()
        - missing.total()
        - sum(left[k] for k in (HYPHENS, SIGNS, INVISIBLE, REPEATED, MARKS, LINE_NUMBERS))
        + beside
    )
    return Ledger(
        held.total() + beside + left[COPIES] + left[LINKS],
        placed,
        tuple(sorted((name, count) for name, count in left.items() if count)),
        (),
        ((PICTURES, pictured),) if (pictured := sum(page.pictured for page in pages)) else (),
    )


def _missing_by_page(plain: Plain, pages: Sequence[PageContent]) -> Counter[str]:
    """Letters of a page that were not laid out there; pages of which nothing was are left to the blocks."""
    missing: Counter[str] = Counter()
    for text, page in zip(plain.pages, pages, strict=False):
        shown = letters(_laid_out(page))
        if shown:
            missing += part_missing(letters([text]), shown)[1]
    return missing


def _laid_out(page: PageContent) -> Iterator[str]:
    """The texts of a page in no order."""
    yield page.plain or ""
    yield from (number for number, _ in page.marks)
    yield from page.counts
    for piece in (*page.flow, *page.margins[0], *page.margins[1], *page.notes, *page.hidden, *chain(*page.beside)):
        yield from (word.text for line in _lines(piece) for word in line.words)


def _lines(piece: Line | Grid) -> Iterable[Line]:
    return (piece,) if isinstance(piece, Line) else (line for cell in piece.cells for line in cell.lines)


def _drawn(block: Block) -> bool:
    return block.style == BESIDE or (block.part not in _ASIDE and block.style != FIELD)
