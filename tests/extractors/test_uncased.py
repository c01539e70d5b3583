"""Patterns that disregard case find what `re.I` finds, where it finds it."""

import re

import pytest

from extractors.uncased import Uncased, small

LONG_S = "\N{LATIN SMALL LETTER LONG S}"
WRITTEN = (
    r"\b(?P<noun>Client|coachee)s? (?:[A-Z]|\d{1,2})\b",
    r"(?<!\w)(?:protégé|Straße|işik)\w*",
    r"[^\W\d_]+\s+\N{BULLET}",
    r"(?:name|initials)(?=\s*:)",
)
TEXTS = (
    "CLIENT a and Client 12, coachees B",
    "Her PROTÉGÉS in the STRASSE, die Straße; Işik, IŞIK, işik",
    "İstanbul \N{BULLET} word",
    f"{LONG_S}ome {LONG_S}ummary: Name: x, NAME :",
    "",
)


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("text", TEXTS)
def test_it_finds_what_a_pattern_without_case_finds(written: str, text: str) -> None:
    plain, uncased = re.compile(written, re.I), Uncased(written)
    found = [(m.span(), m[0], m.groups()) for m in plain.finditer(text)]
    assert [(m.span(), m[0], m.groups()) for m in uncased.finditer(text)] == found
    assert uncased.spans(text) == [span for span, _, _ in found]
    for at in range(len(text) + 1):
        for mine, theirs in ((uncased.search, plain.search), (uncased.match, plain.match)):
            one, other = mine(text, at), theirs(text, at)
            assert (one and (one.span(), one[0])) == (other and (other.span(), other[0]))


def test_the_whole_text_and_a_part_of_it() -> None:
    uncased = Uncased(r"ask(?:ed)? me")
    assert uncased.fullmatch("Asked ME")
    assert not uncased.fullmatch("Asked me twice")
    assert uncased.search("They ASK me", 0, 8) is None
    assert uncased.sub("-", "Ask me, ASKED ME") == "-, -"


def test_what_minds_case_inside_is_held_to_it() -> None:
    assert [m[0] for m in Uncased(r"\blorem\b|(?-i:\bTODO\b)").finditer("todo, Lorem, TODO, Todo")] == ["Lorem", "TODO"]


def test_small_letters_keep_their_places() -> None:
    text = f"İIı{LONG_S}ẞÉ Ω"
    assert len(small(text)) == len(text)
    assert small(text[:4]) == "iiis"
