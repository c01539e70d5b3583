"""The account of a PDF's text: pdfium's letters of every page against those of the blocks that the layout makes.

The two libraries read a page apart from each other, so that a line which the layout loses shows as unread. A PDF has no
text but what is drawn; letters are compared as a whole, not by place. White space is not counted.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from extractors.account import COPIES, INVISIBLE, MARKS, PICTURES, visible
from extractors.model import Block, Ledger, Part
from extractors.pdf.layout import PageContent
from extractors.pdf.pdfium import Plain

HYPHENS = "hyphens at the ends of lines"
SIGNS = "bullets, leaders and other signs"
REPEATED = "head of a table repeated on a page"
LINKS = "addresses of links"
_HYPHENS = frozenset("-\u00ad\u2010\u2011")
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
    held = _letters(plain.pages)
    shown = _letters(b.label + b.text for b in blocks if _drawn(b))
    shown.update(_letters(number for page in pages for number, _ in page.marks))
    missing = held - shown
    left: Counter[str] = Counter()
    for letter in list(missing):
        kind = _kind(letter)
        if kind:
            left[kind] += missing.pop(letter)
    again = missing & _letters(repeated)
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


def _letters(texts: Iterable[str]) -> Counter[str]:
    """How often each letter stands there: ligatures taken apart, accents put together with theirs."""
    letters = Counter(unicodedata.normalize("NFKC", "".join(texts)))
    return Counter({letter: count for letter, count in letters.items() if not letter.isspace()})


def _kind(letter: str) -> str:
    """Class of what is no letter or figure; "" for those that are."""
    if letter in _HYPHENS:
        return HYPHENS
    category = unicodedata.category(letter)
    if category in ("Cf", "Cc", "Cn", "Cs", "Co"):
        return INVISIBLE
    return "" if category[0] in "LN" else SIGNS
