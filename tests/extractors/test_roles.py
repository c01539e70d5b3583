"""Roles that the look of a page tells."""

from __future__ import annotations

import pytest

from extractors import roles
from extractors.model import Block, Look, Part, Role

PROSE = "In the first month I met each client twice and wrote down what had surprised me on the way home."


def block(
    text: str, index: int = 0, look: Look | None = None, role: Role = Role.TEXT, outline: int | None = None
) -> Block:
    return Block(Part.BODY, index, text, look=look or Look(size=11.0), role=role, outline=outline)


def marked(*blocks: Block) -> list[Role]:
    return [b.role for b in roles.mark(blocks)]


BIG = Look(bold=True, size=20.0, centred=True)

WORDS = [
    ("• a typed bullet", Role.LIST_ITEM),
    ("– a dash as bullet", Role.LIST_ITEM),
    ("-5 degrees", Role.TEXT),
    ("Figure 3: The wheel of life", Role.CAPTION),
    ("Figure 3 shows how the wheel turned", Role.TEXT),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_by_words(text: str, expected: Role) -> None:
    assert marked(block(PROSE), block(text))[1] is expected


def test_roles_given_by_a_reader_stay() -> None:
    assert marked(block("• x", role=Role.CONTENTS), block("x", role=Role.TITLE)) == [Role.CONTENTS, Role.TITLE]


def test_a_cover_and_the_text_behind_it() -> None:
    blocks = [block("My portfolio", look=BIG), block("Kim Example"), block(PROSE), block(PROSE)]
    assert marked(*blocks) == [Role.TITLE, Role.TEXT, Role.TEXT, Role.TEXT]


def test_a_contents_list_without_a_title_needs_several_entries() -> None:
    entries = [block(f"Chapter {name} ........ {n}") for n, name in enumerate(("one", "two", "three"), 2)]
    assert marked(*entries) == [Role.CONTENTS] * 3
    assert Role.CONTENTS not in marked(block("Total ........ 20"), block(PROSE))


def test_a_contents_list_ends_where_its_first_entry_comes_again() -> None:
    names = ["Contents", "Ethics", "Supervision", "Ethics", PROSE, "Supervision", PROSE]
    assert marked(*(block(n) for n in names)) == [Role.CONTENTS] * 3 + [Role.TEXT] * 4


def test_contents_as_a_word_in_the_text_marks_nothing_else() -> None:
    assert marked(block("Contents"), block(PROSE)) == [Role.CONTENTS, Role.TEXT]


def test_headers_are_left_alone() -> None:
    header = Block(Part.HEADER, 0, "Figure 1: x", look=BIG)
    assert roles.mark([header]) == (header,)


def test_an_empty_document() -> None:
    assert roles.mark([]) == ()


def test_headings_that_end_in_a_number_are_no_contents_lines() -> None:
    names = [
        "Contents",
        "Learning outcome 1 2",
        "Learning outcome 2 6",
        "Learning outcome 1",
        PROSE,
        "Learning outcome 2",
        PROSE,
    ]
    assert marked(*(block(n) for n in names)) == [Role.CONTENTS] * 3 + [Role.TEXT] * 4


def test_page_numbers_of_a_contents_list_rise() -> None:
    names = ["Contents", "Ethics 4", "Supervision 9", "Week 1", PROSE]
    assert marked(*(block(n) for n in names)) == [Role.CONTENTS] * 3 + [Role.TEXT] * 2
