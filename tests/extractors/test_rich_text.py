"""Rich Text: what Word and others write, and what nobody should."""

from __future__ import annotations

import pytest

from extractors.model import Block, Document, Part, Role, Status
from extractors.read import read_bytes


def read(body: str, head: str = "") -> Document:
    document = read_bytes(f"{{\\rtf1\\ansi\\ansicpg1252{head} {body}}}".encode("latin-1"), "a.rtf", "d1")
    assert document.status in (Status.READ, Status.PARTLY_READ), document.problem
    return document


def of(document: Document, part: Part = Part.BODY) -> list[Block]:
    return [b for b in document.blocks if b.part is part]


@pytest.mark.parametrize(
    ("body", "text", "reason"),
    [
        (r"\pard One {\b two} three\par", "One two three", "groups are part of the paragraph"),
        (r"caf\'e9 \'96 \'93so\'94", "café – “so”", "bytes of the code page"),
        (r"\u8216?x\u8217?", "‘x’", "Unicode with a character for old programs"),
        (r"\uc2\u233\'c3\'a9 end", "é end", "two bytes to pass over"),
        (r"\uc0\u233 end", "éend", "none to pass over; the space ends the word"),
        (r"\u-10179?\u-8694?", "\U0001f60a", "a pair of surrogates"),
        (r"a\tab b\line c", "a\tb\nc", "tab and line break"),
        (r"non\~breaking self\_aware soft\-hyphen \{x\} \\", "non\u00a0breaking self-aware softhyphen {x} \\", "symbols"),
        ("one\r\nword", "oneword", "line ends of the file are none of the text"),
        (r"a{\*\unknown {deep} text}b", "ab", "starred destinations are passed over"),
        (r"a{\pict\pngblip 89504e47}b", "ab", "pictures"),
        (r"a{\pict\bin5 }}{{}b}c", "ac", "binary data is counted, not parsed"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt the page}}", "the page", "a field shows its result"),
        (r"{\fonttbl{\f1\fcharset238 Times;}}{\f1 \'9a}", "š", "a font's character set"),
    ],
)  # fmt: skip
def test_text(body: str, text: str, reason: str) -> None:
    assert [b.text for b in of(read(body))] == [text], reason


def test_headings_lists_and_looks() -> None:
    head = r"{\stylesheet{\s1 heading 1;}{\s2\b My style;}}"
    body = (
        r"\pard\s1\b The contract\par\pard\plain\outlinelevel1 Below\par"
        r"{\listtext 1.\tab}\pard first\par\pard\bullet\tab second\par"
        r"\pard\qc{\b\i\ul\caps\cf2\fs28 All}\par\pard\plain{\b half} of it\par"
    )
    blocks = of(read(body, head))
    assert [(b.text, b.outline, b.style) for b in blocks[:2]] == [("The contract", 1, "heading 1"), ("Below", 2, "")]
    assert [(b.text, b.label, b.role) for b in blocks[2:4]] == [
        ("first", "1.", Role.LIST_ITEM), ("second", "•", Role.LIST_ITEM),
    ]  # fmt: skip
    look = blocks[4].look
    assert (look.bold, look.italic, look.underlined, look.capitals, look.coloured, look.centred, look.size) == (
        True, True, True, True, True, True, 14.0,
    )  # fmt: skip
    assert not blocks[5].look.bold


def test_hidden_and_deleted_text() -> None:
    document = read(r"{\v secret}\par Met {\deleted with Robin }the client\par")
    hidden, kept, deleted = of(document)
    assert (hidden.text, hidden.look.hidden) == ("secret", True)
    assert kept.text == "Met the client"
    assert (deleted.text, deleted.role, deleted.index) == ("with Robin", Role.DELETED, kept.index)
    assert {w.code for w in document.warnings} == {"hidden-text", "tracked-changes"}


def test_tables() -> None:
    row = r"\trowd\cellx1\cellx2\pard\intbl {}\cell {}\cell\row"
    rows = "".join(row.format(*cells) for cells in (("Date", "Hours"), ("4 May", r"1\par and a half"), ("", "x")))
    body = rf"Before\par{rows}\pard After\par"
    document = read(body)
    table = document.tables[0]
    assert (table.rows, table.columns) == (3, 2)
    texts = {(c.row, c.column): [document.blocks[b].text for b in c.blocks] for c in table.cells}
    assert texts == {
        (0, 0): ["Date"], (0, 1): ["Hours"], (1, 0): ["4 May"], (1, 1): ["1", "and a half"], (2, 0): [], (2, 1): ["x"],
    }  # fmt: skip
    assert [b.text for b in of(document) if b.cell is None] == ["Before", "After"]


def test_notes_comments_boxes_margins_and_properties() -> None:
    body = (
        r"{\info{\author Robin Hartnell}{\title Essay}}{\header Unit 701\par}{\footer R. Hartnell\par}"
        r"A claim{\footnote A source.} stands{\*\atnid UT}{\*\atnauthor Una Tibbet}\chatn{\*\annotation Which?}"
        r"{\shp{\*\shpinst{\sp{\sn wzName}{\sv Box 1}}{\shptxt In a box\par}}} here.\par"
    )
    document = read(body)
    assert [b.text for b in of(document)] == ["A claim stands here."]
    assert [(b.part, b.text, b.author, b.anchor) for b in document.blocks[1:4]] == [
        (Part.FOOTNOTE, "A source.", "", 0), (Part.COMMENT, "Which?", "Una Tibbet", 0), (Part.TEXTBOX, "In a box", "", 0),
    ]  # fmt: skip
    assert [b.text for p in (Part.HEADER, Part.FOOTER) for b in of(document, p)] == ["Unit 701", "R. Hartnell"]
    assert [b.anchor_at for b in document.blocks[1:3]] == [len("A claim"), len("A claim stands")]
    assert {b.label: b.text for b in of(document, Part.PROPERTIES)} == {
        "creator": "Robin Hartnell", "title": "Essay", "comment author": "Una Tibbet",
    }  # fmt: skip


@pytest.mark.parametrize("before", ["", "  ", r"\tab ", r"\bullet\tab "])
def test_where_the_mark_of_a_note_stands(before: str) -> None:
    document = read(rf"{before}One.{{\footnote First.}} Two.{{\footnote Second.}}\par")
    assert [b.text for b in document.blocks[:3]] == ["One. Two.", "First.", "Second."]
    assert [b.anchor_at for b in document.blocks[1:3]] == [4, 9]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (rb"{\rtf1 cut off in a {\b gro", "cut off in a gro"),
        (rb"{\rtf1 too many ends}}}} and more", "too many ends and more"),
        (rb"{\rtf1 a\bin99999999999 b", None),
        (rb"{\rtf1 a\bin-5 b}", "ab"),
        (rb"{\rtf1 a\row\cell\row\nestrow b}", None),
        (rb"{\rtf1 \u99999999?x \ansicpg0 y}", None),
        (b"{\\rtf1 text" + b"{" * 400 + b"}" * 400 + b"}", "text"),
    ],
)
def test_broken_files_give_what_they_hold(data: bytes, text: str | None) -> None:
    document = read_bytes(data, "a.rtf", "d1")
    assert "fault" not in [w.code for w in document.warnings]
    if text is not None:
        assert " ".join(b.text for b in of(document)) == text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"{\\rtf1 text" + b"{" * 600 + b"}" * 600 + b"}", "damaged"),
        (b"{\\rtf1 " + b"{" * 100_000, "damaged"),
        (b"{\\rtf1 }", "empty"),
    ],
    ids=["depth", "depth without end", "empty"],
)
def test_files_beyond_measure_or_without_text_are_unreadable(data: bytes, code: str) -> None:
    document = read_bytes(data, "a.rtf", "d1")
    assert (document.status, document.warnings[0].code) == (Status.UNREADABLE, code)
