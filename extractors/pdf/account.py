"""The account of a PDF's text: pdfium's letters of every page against those of the blocks that the layout makes.

The two libraries read a page apart from each other, so that a line which the layout loses shows as unread. A PDF has no
text but what is drawn; letters are compared as a whole, not by place. White space is not counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.account import COPIES, INVISIBLE, MARKS, PICTURES, visible
from extractors.letters import HYPHENS as HYPHENS
from extractors.letters import SIGNS as SIGNS
from extractors.letters import letters, part_missing
from extractors.model import Block, Ledger, Part
from extractors.pdf.layout import PageContent
from extractors.pdf.pdfium import Plain

REPEATED = "head of a table repeated on a page"
LINKS = "addresses of links"
_ASIDE = frozenset({Part.PROPERTIES, Part.FILENAME, Part.COMMENT, Part.TEXTBOX})
"""Parts that are not drawn on a page, but stored beside it."""
FIELD = "form field"
"""Style of the block of a form's value."""


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
    left, missing = part_missing(held, shown)
    again = missing & letters(repeated)
    left[REPEATED] += again.total()
    missing -= again
    beside = sum(visible(b.text) for b in blocks if not _drawn(b) and b.part is not Part.FILENAME)
    left[COPIES] += sum(visible(mark.title) for mark in plain.bookmarks)
    left[LINKS] += sum(visible(link.target) for page in pages for link in page.links)
    left[MARKS] += sum(visible(number) for page in pages for number, _ in page.marks)
    placed = (
        held.total() - missing.total() - sum(left[k] for k in (HYPHENS, SIGNS, INVISIBLE, REPEATED, MARKS)) + beside
    )
    return Ledger(
        held.total() + beside + left[COPIES] + left[LINKS],
        placed,
        tuple(sorted((name, count) for name, count in left.items() if count)),
        (),
        ((PICTURES, pictured),) if (pictured := sum(page.pictured for page in pages)) else (),
    )


def _drawn(block: Block) -> bool:
    return block.part not in _ASIDE and block.style != FIELD
