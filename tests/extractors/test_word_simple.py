"""Paragraphs read from the markup of their part are what the walk over their elements makes of them."""

from __future__ import annotations

from unittest import mock
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.account import visible
from extractors.model import Block, CellPlace, Document, Link, Look, Part, Role
from extractors.word.blocks import block_of
from extractors.word.paragraph import Paragraph
from extractors.word.reader import read_word
from extractors.word.simple import Simple
from tests.extractors.constructs import CONSTRUCTS
from tests.extractors.constructs_apart import APART
from tests.extractors.word_files import BUILT_IN, list_level, lists, numbered, package, part
from tests.speed.reading import _essay

CHARACTER_STYLES = (
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)
LOOKS = (
    "", "<w:b/>", '<w:b w:val="0"/>', "<w:i/><w:iCs/>", '<w:u w:val="single"/>', '<w:sz w:val="32"/><w:szCs w:val="32"/>',
    "<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:color w:val="1F4E79" w:themeColor="accent1"/>', '<w:shd w:val="clear" w:fill="FFFF00"/>',
    '<w:highlight w:val="yellow"/>', '<w:rStyle w:val="Strong"/>', '<w:rStyle w:val="FootnoteReference"/>', '<w:vertAlign w:val="superscript"/>',
    '<w:rFonts w:ascii="A &amp; B"/><w:b/>', "<w:caps/>", "<w:b/><w:rPrChange w:id=\"1\" w:author=\"R\"><w:rPr><w:i/></w:rPr></w:rPrChange>",
    "<w:rPr></w:rPr>", '<w:lang w:val="en-GB"/>',
)  # fmt: skip
ASIDE = (
    "", '<w:proofErr w:type="spellStart"/>', '<w:bookmarkStart w:id="0" w:name="here"/>', '<w:bookmarkEnd w:id="0"/>',
    '<w:commentRangeStart w:id="7"/>', "<w:r><w:tab/></w:r>", "<w:r><w:lastRenderedPageBreak/></w:r>", '<w:r><w:br w:type="page"/></w:r>',
    '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:footnoteReference w:id="3"/></w:r>',
    '<w:hyperlink w:anchor="here"><w:r><w:t>there</w:t></w:r></w:hyperlink>', "<w:r><w:noBreakHyphen/></w:r>",
)  # fmt: skip
BEFORE = ("", "<w:tab/>", "<w:br/>", "<w:tab/><w:tab/>")
PROPERTIES = (
    "", '<w:pStyle w:val="Heading1"/>', numbered(), '<w:jc w:val="center"/>', '<w:outlineLvl w:val="1"/>', '<w:shd w:val="clear" w:fill="000000"/>',
    "<w:pageBreakBefore/>", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:del w:id="1" w:author="R"/></w:rPr>', '<w:pStyle w:val="Nothing"/>',
)  # fmt: skip
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)


@st.composite
def runs(draw: st.DrawFn) -> str:
    text = f'<w:t xml:space="preserve">{escape(draw(TEXTS))}</w:t>'
    if draw(st.booleans()):
        text += draw(st.sampled_from(BEFORE)) + f"<w:t>{escape(draw(TEXTS))}</w:t>"
    look = draw(st.sampled_from(LOOKS))
    session = draw(st.sampled_from(("", ' w:rsidR="00A1B2C3"', ' w:rsidRPr="00D4E5F6" w:rsidR="00A1B2C3"')))
    rpr = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f"{draw(st.sampled_from(ASIDE))}<w:r{session}>{rpr}{draw(st.sampled_from(BEFORE))}{text}</w:r>"


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    properties = draw(st.sampled_from(PROPERTIES))
    ppr = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    inner = "".join(draw(st.lists(runs(), max_size=4)))
    whole = f"<w:p>{ppr}{inner}{draw(st.sampled_from(ASIDE))}</w:p>"
    if draw(st.integers(0, 5)) == 0:
        return f"<w:tbl><w:tr><w:tc>{whole}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    return whole


def file_of(body: str) -> bytes:
    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>note {n}</w:t></w:r></w:p></w:footnote>'
        for n in (2, 3)
    )
    return package(
        body,
        styles=BUILT_IN + CHARACTER_STYLES,
        numbering=lists(list_level(0, "%1.")),
        parts={"footnotes.xml": ("footnotes", part("footnotes", notes))},
    )


def read(data: bytes) -> Document:
    return read_word(data, "Essay.docx", "d1", "")


def walked(data: bytes) -> Document:
    """The same without the short way."""
    with mock.patch.object(Simple, "split", return_value=None):
        return read(data)


@settings(max_examples=120, deadline=None)
@given(st.lists(paragraphs(), max_size=5))
def test_both_ways_agree(items: list[str]) -> None:
    data = file_of("".join(items))
    assert read(data) == walked(data)


EVERY = [*CONSTRUCTS, *APART]


@pytest.mark.parametrize("data", [c.data for c in EVERY], ids=[c.name for c in EVERY])
def test_both_ways_agree_on_constructs(data: bytes) -> None:
    assert read(data) == walked(data)


def test_both_ways_agree_on_what_a_person_typed() -> None:
    data = _essay(120, 12, typed=True)
    assert read(data) == walked(data)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40))
def test_characters_of_a_long_text_are_counted_as_those_of_a_short_one(text: str) -> None:
    long = f"{text} \t\u00a0\u2003x\u3000é" * 200
    assert visible(long) == len("".join(long.split()))


def test_nine_of_ten_paragraphs_take_the_short_way() -> None:
    with mock.patch("extractors.word.walk.Paragraph", wraps=Paragraph) as walk:
        document = read(_essay(120, 12, typed=True))
    assert walk.call_count < 0.1 * len(document.blocks)


def test_a_block_made_fast_is_one_made_by_its_constructor() -> None:
    given = (
        Part.FOOTNOTE,
        3,
        "text",
        "1.",
        Role.LIST_ITEM,
        "normal",
        2,
        Look(bold=True),
        1,
        CellPlace(1, 2, 3),
        4,
        5,
        (Link(0, 1, "x"),),
        "R",
    )
    assert block_of(*given) == Block(*given)
