"""Plain text, web pages and mails."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.delimited import read_delimited
from extractors.model import Block, Document, Part, Role, Status
from extractors.plain import paragraphs, read_html, read_mail, read_text
from extractors.unreadable import Unreadable


def body(blocks: tuple[Block, ...]) -> list[str]:
    assert [b.index for b in blocks] == list(range(len(blocks)))
    return [b.text for b in blocks if b.part is Part.BODY]


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("One.\n\nTwo.", ["One.", "Two."], "blank lines part"),
        ("Client: A\nDate: 4 May\nLength: 60", ["Client: A", "Date: 4 May", "Length: 60"], "short lines stand alone"),
        (
            "This is a paragraph that somebody broke by hand at a width\nof some sixty letters, so that it is one.",
            ["This is a paragraph that somebody broke by hand at a width of some sixty letters, so that it is one."],
            "broken lines are joined",
        ),
        ("A" * 120 + "\n" + "B" * 130, ["A" * 120, "B" * 130], "long lines are paragraphs"),
        ("One\r\n \r\nTwo\r", ["One", "Two"], "line ends of all systems"),
    ],
)
def test_paragraphs_of_plain_text(text: str, expected: list[str], reason: str) -> None:
    assert paragraphs(text) == expected, reason


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=300))
def test_no_letter_is_lost(text: str) -> None:
    assert "".join("".join(paragraphs(text)).split()) == "".join(text.split())


def test_text_with_a_list() -> None:
    document = read_text(b"My goals:\n\n- to listen more\n- to ask one question at a time\n", "a.txt", "d1", "")
    assert [(b.role, b.label, b.text) for b in document.blocks] == [
        (Role.TEXT, "", "My goals:"),
        (Role.LIST_ITEM, "-", "to listen more"),
        (Role.LIST_ITEM, "-", "to ask one question at a time"),
    ]


def test_a_web_page() -> None:
    page = (
        "<!DOCTYPE html><html><head><title>Online text</title><style>p{}</style></head><body><script>alert(1)</script>"
        "<h2>My  reflection</h2><div>First part<br>second line <a href='https://example.org'>a page</a> end."
        "<p>A <b>paragraph</b>.</p></div><ul><li>one</li><li><p>two</p></li></ul><table><tr><td>x</td><td>y</td></tr>"
        "</table></body></html>"
    )
    document = read_html(page.encode(), "onlinetext.html", "d1", "")
    assert body(document.blocks) == [
        "My reflection",
        "First part\nsecond line a page end.",
        "A paragraph.",
        "one",
        "two",
        "x",
        "y",
    ]
    assert document.blocks[0].outline == 2
    assert [b.text for b in document.blocks if b.role is Role.LIST_ITEM] == ["one", "two"]
    link = document.blocks[1].links[0]
    assert document.blocks[1].text[link.start : link.end] == "a page"


def test_a_mail() -> None:
    mail = (
        b"From: Una Tibbet <una@example.org>\r\nTo: robin@example.org\r\nSubject: =?utf-8?q?Zo=C3=AB?=\r\n"
        b"MIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n'
        b"It went well.\r\n\r\nUna\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; "
        b'filename="a.pdf"\r\n\r\n%PDF\r\n--b--\r\n'
    )
    document = read_mail(mail, "a.eml", "d1", "")
    assert body(document.blocks) == [
        "From: Una Tibbet <una@example.org>",
        "To: robin@example.org",
        "Subject: Zoë",
        "It went well.",
        "Una",
    ]
    assert [w.code for w in document.warnings] == ["embedded"]


@pytest.mark.parametrize("data", [b"\x00\x01\x02" * 50, b"<html><body></body></html>"])
def test_no_text_is_unreadable(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_html(data, "a.html", "d1", "")


@given(st.binary(max_size=300))
def test_no_mail_makes_the_reader_fail(data: bytes) -> None:
    for head in (b"", b"MIME-Version: 1.0\nContent-Type: text/html; charset=nonsense\n\n"):
        with suppress(Unreadable):
            read_mail(head + data, "a.eml", "d1", "")


@pytest.mark.parametrize(
    ("limit", "read", "data"),
    [
        ("extractors.story.MAX_BLOCKS", read_text, b"One.\n\nTwo.\n\nThree."),
        ("extractors.story.MAX_CHARACTERS", read_html, b"<html><p>One.</p><p>Two.</p><p>Three.</p></html>"),
        ("extractors.delimited.MAX_CELLS", read_delimited, b"One,Two,Three\n4,5,6\n7,8,9\n"),
        ("extractors.delimited.MAX_CHARACTERS", read_delimited, b"One,Two,Three\n4,5,6\n7,8,9\n"),
    ],
)
def test_what_is_cut_at_a_limit_is_partly_read_and_says_so(
    limit: str, read: Callable[[bytes, str, str, str], Document], data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read(data, "a", "d1", "0").status is Status.READ
    monkeypatch.setattr(limit, 2 if limit.endswith(("BLOCKS", "CELLS")) else 9)
    document = read(data, "a", "d1", "0")
    assert (document.status, [w.code for w in document.warnings]) == (Status.PARTLY_READ, ["truncated"])
    assert document.problem == document.warnings[0].message
    assert [b.text for b in document.blocks][:2] == (["One.", "Two."] if read is not read_delimited else ["One", "Two"])
