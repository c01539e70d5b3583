"""What every match of a pattern holds is told soundly, or not at all."""

import importlib
import re

import pytest

from extractors.required import required
from extractors.uncased import OFTEN, Uncased


@pytest.mark.parametrize(
    ("written", "wanted", "why"),
    [
        (r"\b(?:one|other)s? way\b", (" way",), "four letters for all are better than three for some"),
        (r"\bibid|\bcit\b|\(n\s?\d", ("(n", "cit", "ibid"), "a mark tells as much as a letter more"),
        (r"s(?<!\w\w)(?:upervis\w*|ponsor)", ("sponsor", "supervis"), "what takes no characters parts no word"),
        (
            r"(?:sub-?)?title|subtitles",
            ("title",),
            "what may be left out is not in every match; one inside another goes",
        ),
        (r"(?:asked )+me", ("asked ",), "once at least"),
        (r"(?=.*\bmonth\b)\w+", (), "what is only looked ahead for may begin elsewhere"),
        (r"\b(?:is|are) (?:to|of)\b", (), "short words stand in most texts"),
        (r"[a-z]+|word", (), "one of the ways holds nothing for certain"),
        (r"", (), "nothing"),
    ],
)
def test_what_stands_in_every_match(written: str, wanted: tuple[str, ...], why: str) -> None:
    assert required(written) == wanted, why


def test_a_pattern_with_room_in_it() -> None:
    assert required(r"lorem \s ipsum", re.VERBOSE) == ("lorem",)


def test_nothing_is_known_where_python_parses_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", gone)
    assert required("word") == ()


def test_a_pattern_that_is_often_asked_says_the_same() -> None:
    texts = ("They ASKED me", "nothing of the kind", "asked", "he asked ME twice and Asked me again")
    often, plain = Uncased(r"\basked\s+me\b"), re.compile(r"\basked\s+me\b", re.I)
    for text in texts * OFTEN:
        found = plain.search(text)
        assert (often.search(text) is None) == (found is None) == (not often.anywhere(text))
        assert often.spans(text) == [m.span() for m in often.finditer(text)] == [m.span() for m in plain.finditer(text)]
