"""List labels come out as Word shows them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from extractors.model import Part
from extractors.word.numbering import Numbering, number_text
from extractors.word.reader import read_word
from tests.extractors.word_files import BUILT_IN, list_level, lists, numbered, p, package, part


def counter(numbering: str) -> Numbering:
    return Numbering(lambda: etree.fromstring(part("numbering", numbering).split("?>", 1)[1]), lambda _: None)


def labels(numbering: str, *uses: tuple[int, int]) -> list[str | None]:
    """Labels of paragraphs, each given as (level, instance)."""
    count = counter(numbering)
    return [count.label(str(number), level) for level, number in uses]


FORMATS = [
    (4, "decimal", "4"),
    (4, "decimalZero", "04"),
    (4, "lowerLetter", "d"),
    (28, "upperLetter", "BB"),
    (4, "lowerRoman", "iv"),
    (1994, "upperRoman", "MCMXCIV"),
    (2, "ordinal", "2nd"),
    (11, "ordinal", "11th"),
    (23, "ordinal", "23rd"),
    (21, "cardinalText", "Twenty-one"),
    (12, "ordinalText", "Twelfth"),
    (20, "ordinalText", "Twentieth"),
    (33, "ordinalText", "Thirty-third"),
    (3, "numberInDash", "- 3 -"),
    (3, "decimalEnclosedCircle", "③"),
    (3, "none", ""),
    (3, "hebrew1", "3"),
    (0, "upperRoman", "0"),
]


@pytest.mark.parametrize(("number", "kind", "expected"), FORMATS)
def test_number_formats(number: int, kind: str, expected: str) -> None:
    assert number_text(number, kind) == expected


@given(st.integers(1, 3999))
def test_roman_numerals_read_back(number: int) -> None:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    digits = [values[c] for c in number_text(number, "upperRoman")]
    assert sum(-d if d < max(digits[i:]) else d for i, d in enumerate(digits)) == number


@given(st.integers(0, 2**31), st.sampled_from([f[1] for f in FORMATS]))
def test_no_number_is_too_large_for_a_label(number: int, kind: str) -> None:
    assert len(number_text(number, kind)) < 40


THREE = (list_level(0, "%1."), list_level(1, "%1.%2"), list_level(2, "(%3)", "lowerRoman"))


class TestCounting:
    def test_levels_restart_under_a_higher_one(self) -> None:
        uses = [(0, 1), (1, 1), (1, 1), (2, 1), (0, 1), (1, 1), (2, 1)]
        assert labels(lists(*THREE), *uses) == ["1.", "1.1", "1.2", "(i)", "2.", "2.1", "(i)"]

    def test_a_level_used_first_shows_the_start_of_those_above(self) -> None:
        assert labels(lists(*THREE), (1, 1), (1, 1)) == ["1.1", "1.2"]

    def test_start_numbers(self) -> None:
        assert labels(lists(list_level(0, "%1)", start=5)), (0, 1), (0, 1)) == ["5)", "6)"]

    def test_a_level_that_never_restarts(self) -> None:
        levels = (THREE[0], list_level(1, "%2", more='<w:lvlRestart w:val="0"/>'))
        assert labels(lists(*levels), (0, 1), (1, 1), (0, 1), (1, 1)) == ["1.", "1", "2.", "2"]

    def test_legal_numbers(self) -> None:
        levels = (list_level(0, "Part %1", "upperRoman"), list_level(1, "%1.%2", more="<w:isLgl/>"))
        assert labels(lists(*levels), (0, 1), (0, 1), (1, 1)) == ["Part I", "Part II", "2.1"]

    def test_two_instances_of_one_list_go_on_counting(self) -> None:
        xml = lists(THREE[0]) + '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        assert labels(xml, (0, 1), (0, 2), (0, 1)) == ["1.", "2.", "3."]

    def test_an_instance_that_starts_again(self) -> None:
        again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        xml = lists(THREE[0]) + f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{again}</w:num>'
        assert labels(xml, (0, 1), (0, 1), (0, 2), (0, 2)) == ["1.", "2.", "1.", "2."]

    def test_an_instance_with_a_level_of_its_own(self) -> None:
        own = f'<w:lvlOverride w:ilvl="0">{list_level(0, "AC %1")}</w:lvlOverride>'
        xml = lists(THREE[0]) + f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{own}</w:num>'
        assert labels(xml, (0, 2)) == ["AC 1"]

    def test_unknown_instances_and_levels_are_no_lists(self) -> None:
        assert labels(lists(THREE[0]), (0, 7), (5, 1)) == [None, None]


def body_labels(body: str, numbering: str, styles: str = BUILT_IN) -> list[str]:
    document = read_word(package(body, numbering=numbering, styles=styles), "a.docx", "d1", "")
    return [b.label for b in document.blocks if b.part is Part.BODY]


def test_numbering_through_styles_takes_the_level_tied_to_the_style() -> None:
    style = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = BUILT_IN + "".join(
        f'<w:style w:type="paragraph" w:styleId="{s}"><w:name w:val="{s}"/>{style}</w:style>'
        for s in ("Outcome", "Criterion")
    )
    levels = (
        list_level(0, "LO%1", more='<w:pStyle w:val="Outcome"/>'),
        list_level(1, "%1.%2", more='<w:pStyle w:val="Criterion"/>'),
    )
    body = p("a", "Outcome") + p("b", "Criterion") + p("c", "Criterion") + p("d", "Outcome") + p("e", "Criterion")
    assert body_labels(body, lists(*levels), styles) == ["LO1", "1.1", "1.2", "LO2", "2.1"]


def test_number_0_takes_a_paragraph_out_of_its_style_s_list() -> None:
    styles = BUILT_IN.replace('<w:outlineLvl w:val="0"/>', f'<w:outlineLvl w:val="0"/>{numbered(0)}')
    body = p("a", "Heading1") + p("b", "Heading1", properties=numbered(0, 0)) + p("c", "Heading1")
    assert body_labels(body, lists(list_level(0, "%1")), styles) == ["1", "", "2"]


def test_list_style_that_links_to_another_list() -> None:
    styles = BUILT_IN + (
        '<w:style w:type="numbering" w:styleId="Mine"><w:name w:val="Mine"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = lists(list_level(0, "Q%1")) + (
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Mine"/></w:abstractNum>'
        '<w:num w:numId="6"><w:abstractNumId w:val="5"/></w:num>'
    )
    assert body_labels(p("a", properties=numbered(0, 6)), numbering, styles) == ["Q1"]


def test_a_deleted_paragraph_is_not_counted() -> None:
    gone = f'{numbered(0)}<w:rPr><w:del w:author="A"/></w:rPr>'
    body = p("a", properties=numbered(0)) + p(properties=gone) + p("b", properties=numbered(0))
    assert body_labels(body, lists(list_level(0, "%1."))) == ["1.", "", "2."]
