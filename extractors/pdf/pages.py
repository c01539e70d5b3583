"""Reads the pages one by one, within a time: what takes too long or fails comes as plain text from pdfium."""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pdfplumber

from extractors.model import Traces
from extractors.pdf.apparatus import Remark, made, metadata, properties, remarks
from extractors.pdf.layout import PageContent
from extractors.pdf.letters import DrawnPage
from extractors.pdf.page import read_page
from extractors.pdf.pdfium import Plain

# The layout libraries warn of each oddity of a file, in words that can quote it; with no handler it would be shown.
for _library in ("pdfminer", "pdfplumber"):
    logging.getLogger(_library).addHandler(logging.NullHandler())

TOTAL_SECONDS = 40.0
"""For the layout of all pages, some 300 on an idle machine. After that the rest is read as plain text, which takes a
millisecond a page. The limit on the whole process (60 s) is kept elsewhere: nothing here can stop a page under way."""
MAX_TEXT = 40_000
"""Characters that pdfium finds on a page from which its layout is not tried: it would take minutes."""


@dataclass(frozen=True, slots=True)
class Pages:
    """All pages, and what goes with them."""

    pages: tuple[PageContent, ...]
    remarks: dict[int, tuple[Remark, ...]]
    """By page."""
    properties: tuple[tuple[str, str], ...]
    faults: int
    """Pages that could only be read as plain text."""
    traces: Traces | None = None
    """What the file says of its own making."""


def read_pages(data: bytes, plain: Plain) -> Pages:
    """Read every page that pdfium has. Never raises for a fault of the layout library: the page is then plain."""
    found = {n: plain_page(n, text) for n, text in enumerate(plain.pages, 1)}
    noted: dict[int, tuple[Remark, ...]] = {}
    labels: tuple[tuple[str, str], ...] = ()
    faults = len(found)
    own: Traces | None = None
    end = time.monotonic() + TOTAL_SECONDS
    try:
        with pdfplumber.open(BytesIO(data), pages=list(found)) as file:
            labels, own = _labels(file), made(file.metadata)
            for page in file.pages:
                if time.monotonic() > end:
                    break
                content, notes = _one(page, plain.pages[page.page_number - 1])
                noted[page.page_number] = tuple(notes)
                if content is not None:
                    found[page.page_number] = content
                    faults -= 1
    except Exception:  # as in `_one`: what was laid out so far is kept
        return Pages(tuple(found.values()), noted, labels, faults, own)
    return Pages(tuple(found.values()), noted, labels, faults, own)


def _labels(file: Any) -> tuple[tuple[str, str], ...]:
    """Document information and XMP metadata; what both say stands once."""
    found = dict.fromkeys(properties(file.metadata))
    with suppress(Exception):  # a broken stream raises what its filter raises
        found |= dict.fromkeys(metadata(file.doc.catalog))
    return tuple(found)


def _one(page: Any, plain: str) -> tuple[PageContent | None, list[Remark]]:
    """The page, or None for a plain one; and its remarks. pdfminer raises a dozen kinds of exception on broken files:
    a page without a MediaBox TypeError, a loop RecursionError, a broken annotation PSSyntaxError, and so on."""
    notes: list[Remark] = []
    with suppress(Exception):
        notes = remarks(page)
    try:
        if len(plain) > MAX_TEXT:
            return None, notes
        return read_page(DrawnPage.of(page), page.page_number, sum(not c.isspace() for c in plain)), notes
    except Exception:
        return None, notes
    finally:
        page.close()


def plain_page(number: int, text: str) -> PageContent:
    """A page of which only the text is known."""
    return PageContent(
        number,
        595.0,
        842.0,
        plain=text,
        characters=sum(not c.isspace() for c in text),
        strange=text.count("\ufffd"),
    )
