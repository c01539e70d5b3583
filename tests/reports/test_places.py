"""Places in words for a person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.model import Kind, Part, Role, Span
from reports.material import Material
from reports.places import Places, clip
from tests.reports import factories
from tests.reports.factories import Draft, reading


@pytest.mark.parametrize(
    ("part", "extra", "words"),
    [
        (Part.BODY, {}, "paragraph 1"),
        (Part.BODY, {"page": 3}, "page 3, paragraph 1"),
        (Part.HEADER, {}, "header, paragraph 1"),
        (Part.TEXTBOX, {"page": 2}, "text box, page 2, paragraph 1"),
        (Part.PROPERTIES, {"label": "creator"}, "property: creator"),
        (Part.PROPERTIES, {}, "property"),
        (Part.FILENAME, {}, "file name"),
        (Part.BODY, {"role": Role.DELETED}, "paragraph 1, tracked deletion"),
    ],
)
def test_locus(part: Part, extra: dict[str, object], words: str) -> None:
    draft = Draft(0, "Prys, Blodwen/essay.docx")
    draft.add("Some text.", part, **extra)
    assert Places(reading(draft.document())).locus(Span(0, 0, 0, 4)) == words


def test_a_row_of_a_table_and_of_a_sheet() -> None:
    word, excel = Draft(0, "a.docx"), Draft(1, "log.xlsx", Kind.XLSX)
    word.table([["Date"], ["3 May"]])
    excel.table([["Date"], ["3 May"]], name="Log")
    places = Places(reading(word.document(), excel.document()))
    assert places.locus(Span(0, 1, 0, 5)) == "table 1, row 2"
    assert places.locus(Span(1, 1, 0, 5)) == "sheet Log, row 2"


def test_the_file_is_named_only_among_several() -> None:
    draft = Draft(0, "Prys, Blodwen/essay.docx")
    draft.heading("Trust", label="1.2")
    draft.add("Some text.")
    places = Places(reading(draft.document()))
    assert places.where(Span(0, 1, 0, 4), several=True) == "essay.docx · 1.2 Trust · paragraph 2"
    assert places.where(Span(0, 1, 0, 4), several=False) == "1.2 Trust · paragraph 2"


def test_a_heading_lies_under_itself_and_a_note_under_the_heading_of_its_mark() -> None:
    draft = Draft(0, "a.docx")
    draft.heading("One")
    draft.add("Text with a note.")
    draft.heading("Two")
    draft.add("The note.", Part.FOOTNOTE, anchor=1)
    places = Places(reading(draft.document()))
    assert places.heading(Span(0, 2, 0, 3)) == "Two"
    assert places.heading(Span(0, 3, 0, 3)) == "One"


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("short", 10, "short"),
        ("two\n lines", 10, "two lines"),
        ("just as long", 12, "just as long"),
        ("cut at the end of a word", 12, "cut at the…"),
        ("comma, then more of it", 8, "comma…"),
        ("https://example.org/averylongaddress", 12, "https://exa…"),
    ],
)
def test_clip(text: str, limit: int, cut: str) -> None:
    assert clip(text, limit) == cut
    assert len(cut) <= limit


def test_context_marks_the_place_and_what_is_left_out() -> None:
    draft = Draft(0, "a.docx")
    draft.add("In our third meeting Mbali Khoza spoke of the move to another town.")
    places = Places(reading(draft.document()))
    assert places.context(draft.span("Mbali Khoza"), 15) == "…third meeting [Mbali Khoza] spoke of the…"
    assert places.context(draft.span("In"), 90).startswith("[In] our third")


NEAR = [
    ("", "1.3 Ethics and contracting · paragraph 2", "the heading in full"),
    ("1.3", "paragraph 2", "the criterion's own heading says nothing new"),
    ("2.1", "1.3 Ethics and contracting · paragraph 2", "another one's does"),
]


@pytest.mark.parametrize(("inside", "shown", "why"), NEAR, ids=[n[2] for n in NEAR])
def test_a_place_in_few_words_does_not_repeat_the_criterion_beside_which_it_stands(
    inside: str, shown: str, why: str
) -> None:
    draft = Draft(0, "portfolio.docx")
    draft.heading("Ethics and contracting", label="1.3")
    draft.add("We agreed what stays between us.")
    known = factories.facts("701")
    assessment = replace(factories.assessment("701"), facts=replace(known, reading=reading(draft.document())))
    material = Material.of(assessment, factories.cover("701"))
    assert material.near(draft.span("We agreed"), inside) == shown, why
