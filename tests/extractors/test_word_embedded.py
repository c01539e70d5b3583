"""Files within a Word file are handed out as they are: few, small and once."""

from __future__ import annotations

import pytest

from extractors.word.embedded import MOST_FILES, embedded
from tests.extractors.word_files import p, package

BOOK = b"PK\x03\x04 a workbook"
CASES = [
    ("no files", package(p("a")), ()),
    ("a workbook", package(p("a"), extra={"word/embeddings/Book1.xlsx": BOOK}), (("book1.xlsx", BOOK),)),
    ("an old container", package(p("a"), extra={"word/embeddings/oleObject1.bin": BOOK}), ()),
    ("a picture", package(p("a"), extra={"word/media/image1.png": BOOK}), ()),
    (
        "a page inserted",
        package(p("a"), links={"x": ("aFChunk", "afchunk.html")}, extra={"word/afchunk.html": "<p>b</p>"}),
        (("afchunk.html", b"<p>b</p>"),),
    ),
    ("the file inserted in itself", package(p("a"), links={"x": ("aFChunk", "document.xml")}), ()),
    ("a page inserted that is missing", package(p("a"), links={"x": ("aFChunk", "gone.html")}), ()),
    ("a page from elsewhere", package(p("a"), links={"x": ("aFChunk", "http://192.0.2.1/a.html")}), ()),
    ("an object that unpacks without end", package(p("a"), extra={"word/embeddings/b.xlsx": b"\0" * (17 * 2**20)}), ()),
    ("no Word file", b"PK\x03\x04", ()),
]


@pytest.mark.parametrize(("reason", "data", "expected"), CASES, ids=[c[0] for c in CASES])
def test_embedded(reason: str, data: bytes, expected: tuple[tuple[str, bytes], ...]) -> None:
    assert embedded(data) == expected, reason


def test_no_more_than_a_few() -> None:
    data = package(p("a"), extra={f"word/embeddings/{n}.xlsx": b"x" for n in range(40)})
    assert len(embedded(data)) == MOST_FILES
