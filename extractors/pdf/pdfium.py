"""What pdfium tells of a file: whether it opens, its pages' plain text, its bookmarks."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2

from extractors.unreadable import Unreadable

MAX_PAGES = 1_000
"""Pages that are read; the longest real file had 619."""
MAX_CHARACTERS = 5_000_000
"""Characters of a document, as for every format."""
MAX_BOOKMARKS = 5_000
MAX_ATTACHMENTS = 20
"""Attached files that are read; a portfolio made in Acrobat holds a handful."""
MAX_ATTACHED = 32 * 1024 * 1024
"""Bytes of all of them."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the file's outline, which word processors write for each heading."""

    title: str
    level: int
    """From 1."""
    page: int
    """From 1."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A file as pdfium reads it."""

    pages: tuple[str, ...]
    """Text of each page, at most MAX_PAGES."""
    total: int
    """Pages that the file has."""
    bookmarks: tuple[Bookmark, ...]
    attachments: int
    cut: bool
    """The characters exceeded their limit."""


def plain(data: bytes) -> Plain:
    """Read a file's plain text. Raises Unreadable: encrypted, damaged, empty."""
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        told = str(fault).lower()
        if b"/Encrypt" in data and ("password" in told or "security" in told):  # pdfium may tell of an earlier file
            raise Unreadable(
                "encrypted",
                "The PDF is protected by a password. Open it, print it to a new PDF or save it without the password, "
                "and hand in again.",
            ) from fault
        raise Unreadable("damaged", "The PDF is damaged. Make it again from the original and hand in again.") from fault
    try:
        total = len(file)
        if total == 0:
            raise Unreadable("empty", "The PDF has no pages. Make it again from the original and hand in again.")
        pages: list[str] = []
        characters = 0
        for number in range(min(total, MAX_PAGES)):
            text = "" if characters > MAX_CHARACTERS else _page(file, number)
            characters += len(text)
            pages.append(text)
        cut = characters > MAX_CHARACTERS
        return Plain(tuple(pages), total, tuple(_bookmarks(file)), file.count_attachments(), cut)
    finally:
        file.close()


def attachments(data: bytes) -> tuple[tuple[str, bytes], ...]:
    """(name, content) of the files attached to a PDF, within limits; () where it does not open."""
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return ()
    found: list[tuple[str, bytes]] = []
    left = MAX_ATTACHED
    try:
        for number in range(min(file.count_attachments(), MAX_ATTACHMENTS)):
            try:
                attached = file.get_attachment(number)
                content = bytes(attached.get_data())
            except (pypdfium2.PdfiumError, UnicodeDecodeError, ValueError):
                continue
            left -= len(content)
            if left < 0:
                break
            found.append((str(attached.get_name()), content))
    finally:
        file.close()
    return tuple(found)


def _page(file: pypdfium2.PdfDocument, number: int) -> str:
    """One page's text; "" for a page that cannot be loaded. pdfium marks a hyphen at a line's end with U+0002 or
    U+FFFE."""
    try:
        page = file[number]
        try:
            text_page = page.get_textpage()
            try:
                text = str(text_page.get_text_range())
            finally:
                text_page.close()
        finally:
            page.close()
    except pypdfium2.PdfiumError:
        return ""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\x02\n", "-\n").replace("\ufffe\n", "-\n").replace("\x02", "-").replace("\ufffe", "-")


def _bookmarks(file: pypdfium2.PdfDocument) -> list[Bookmark]:
    found: list[Bookmark] = []
    try:
        for entry in file.get_toc(max_depth=9):
            target = entry.get_dest()
            index = target.get_index() if target is not None else None
            title = " ".join(entry.get_title().split())
            if title and index is not None and len(found) < MAX_BOOKMARKS:
                found.append(Bookmark(title, entry.level + 1, index + 1))
    except (pypdfium2.PdfiumError, UnicodeDecodeError, AttributeError):
        return found
    return found
