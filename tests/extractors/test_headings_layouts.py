"""Headings in the layouts of many hands: above tables and forms, in sizes, numbered, plain."""

from __future__ import annotations

import pytest

from extractors.word.reader import read_word
from tests.extractors.heading_layouts import LAYOUTS, body, expected
from tests.extractors.word_files import package


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    document = read_word(package(body(LAYOUTS[name])), "Work.docx", "d1", "0" * 64)
    assert [document.blocks[h.block].text for h in document.headings] == expected(LAYOUTS[name])
