"""Reads pages that are pictures, by text recognition: by tesseract, where it is installed.

(OCRmyPDF runs tesseract too; it makes a new PDF, which nobody needs here.) Pages are drawn by pdfium in shades of grey
and handed over by pipe, so that nothing of them is written to a disk.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Sequence

import pypdfium2

from extractors.outside import run

MAX_PAGES = 60
"""Pages of a file that are recognised: a scanned journal has 20 to 40."""
DOTS = 150
"""Dots to the inch. Scans are made at 150 to 300; more only costs time (2 s a page at 300)."""
MAX_DOTS = 40_000_000
"""Dots of a drawn page: A2 at 150 dots to the inch has 9 million; a page of 200 inches is drawn smaller."""
SECONDS = 40.0
"""For all pages of a file, within the time that a whole file has; a page takes 1 to 3 s."""
PAGE_SECONDS = 20.0
_UPRIGHT = re.compile(r"(?<![^\s(“‘\"'])\|(?=\s+[a-z]|['’][a-z])")
"""An upright stroke before a word in small letters: how "I" is most often misread."""


def program() -> str | None:
    """Path of the program that is used, or None."""
    return shutil.which("tesseract")


def recognised(data: bytes, numbers: Sequence[int]) -> dict[int, str]:
    """Text of the given pages (from 1) of a PDF, as far as pages, time and the program go. {} without a program."""
    found = program()
    texts: dict[int, str] = {}
    if found is None or not numbers:
        return texts
    end = time.monotonic() + SECONDS
    file = pypdfium2.PdfDocument(data)
    try:
        for number in sorted(numbers)[:MAX_PAGES]:
            left = end - time.monotonic()
            if left <= 0:
                break
            try:
                picture = _drawn(file, number)
            except (pypdfium2.PdfiumError, MemoryError, ValueError):
                continue
            out = run([found, "stdin", "stdout", "--dpi", str(DOTS)], min(left, PAGE_SECONDS), picture)
            if out is not None:
                text = out.decode("utf-8", "replace").replace("\r\n", "\n").replace("\f", "\n").strip()
                texts[number] = _UPRIGHT.sub("I", text)
    finally:
        file.close()
    return texts


def _drawn(file: pypdfium2.PdfDocument, number: int) -> bytes:
    """A page as a portable grey map (Netpbm P5), which every recognition program reads."""
    page = file[number - 1]
    try:
        width, height = page.get_size()
        scale = DOTS / 72
        if (dots := width * height * scale * scale) > MAX_DOTS:
            scale *= (MAX_DOTS / dots) ** 0.5
        bitmap = page.render(scale=scale, grayscale=True)
        try:
            rows, stride = bytes(bitmap.buffer), bitmap.stride
            dense = b"".join(rows[n * stride : n * stride + bitmap.width] for n in range(bitmap.height))
            return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + dense
        finally:
            bitmap.close()
    finally:
        page.close()
