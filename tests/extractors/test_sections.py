"""A section is a heading with what lies under it; nothing of a document's text is outside all sections."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.model import Block, Document, Heading, Kind, Part, Role, Status
from extractors.sections import assemble, divide


def document(*blocks: Block, headings: tuple[Heading, ...] = ()) -> Document:
    return Document("d1", "a.docx", Kind.DOCX, "", Status.READ, blocks=blocks, headings=headings)


def body(index: int, text: str) -> Block:
    return Block(Part.BODY, index, text)


def test_levels_make_parents() -> None:
    made = document(
        *(body(i, t) for i, t in enumerate(["cover", "LO1", "1.1", "text", "1.2", "text", "LO2"])),
        headings=(Heading(1, 1, "style"), Heading(2, 2, "style"), Heading(4, 2, "style"), Heading(6, 1, "style")),
    )
    sections = divide([made])
    assert [(s.title, s.level, s.first, s.last, s.parents) for s in sections] == [
        ("", 0, 0, 1, ()),
        ("LO1", 1, 2, 2, ()),
        ("1.1", 2, 3, 4, (1,)),
        ("1.2", 2, 5, 6, (1,)),
        ("LO2", 1, 7, 7, ()),
    ]


def test_notes_lie_with_their_paragraph_and_apparatus_lies_nowhere() -> None:
    made = document(
        body(0, "Heading"),
        body(1, "text"),
        Block(Part.FOOTNOTE, 0, "note", anchor=1),
        Block(Part.COMMENT, 0, "left over"),
        Block(Part.HEADER, 0, "header"),
        Block(Part.FILENAME, 0, "a.docx"),
        headings=(Heading(0, 1, "bold"),),
    )
    reading = assemble([made])
    assert [(s.first, s.last) for s in reading.sections] == [(0, 0), (1, 3)]
    assert reading.section_of(0, 2) == reading.sections[1]
    assert reading.section_of(0, 4) is None


def test_each_document_opens_with_a_section_of_its_own() -> None:
    made = document(body(0, "Heading"), body(1, "text"), headings=(Heading(0, 1, "bold"),))
    sections = divide([made, made, document()])
    assert [(s.document, s.heading) for s in sections] == [(0, None), (0, 0), (1, None), (1, 0), (2, None)]


@given(st.lists(st.one_of(st.none(), st.integers(1, 4)), max_size=30))
def test_every_body_block_lies_in_exactly_one_section_or_is_a_heading(levels: list[int | None]) -> None:
    made = document(
        *(body(i, "x") for i in range(len(levels))),
        headings=tuple(Heading(i, level, "style") for i, level in enumerate(levels) if level is not None),
    )
    sections = divide([made])
    for i, level in enumerate(levels):
        within = [s for s in sections if s.first <= i < s.last]
        assert len(within) == (0 if level is not None else 1)
    for section in sections:
        assert all(sections[parent].level < section.level for parent in section.parents)


def test_a_deletion_within_a_heading_lies_in_its_section() -> None:
    made = document(
        body(0, "Heading"),
        Block(Part.BODY, 0, "old words", role=Role.DELETED),
        body(1, "text"),
        headings=(Heading(0, 1, "style"),),
    )
    assert divide([made])[1].first == 1
