"""Names that are words too: found with a second signal, and never the word itself."""

from __future__ import annotations

import pytest

from tests.extractors.test_people_excerpts import flagged, people_of
from tests.extractors.word_name_excerpts import EXCERPTS


@pytest.mark.parametrize("name", EXCERPTS)
def test_names_that_are_words(name: str) -> None:
    unit, text = EXCERPTS[name]
    reading, people, wanted = people_of(text, unit)
    assert flagged(reading, people) == wanted
