"""Where sentences end: abbreviations, and brackets and quotation marks that open the next one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.language import sentences

CASES = [
    ("Flint et al. (2008) set it out. It was good.", ["Flint et al. (2008) set it out.", "It was good."]),
    ("He said so. (He was wrong.) Then he left.", ["He said so.", "(He was wrong.)", "Then he left."]),
    ("Done. ‘Well’, she said.", ["Done.", "‘Well’, she said."]),
    ("We end at 5 p.m. (late).", ["We end at 5 p.m. (late)."]),
    ("That was it. (", ["That was it. ("]),
    ("(", ["("]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@given(st.text(alphabet="aB 1.(‘“[)”’]!\u00a0\n", max_size=40))
def test_no_character_but_blanks_is_lost_or_counted_twice(text: str) -> None:
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
