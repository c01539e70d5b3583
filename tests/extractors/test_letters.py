"""The account of plain text, tables of text, web pages and OpenDocument files: even for what is read, uneven for a loss."""

from __future__ import annotations

import pytest

from extractors import plain
from extractors.account import COPIES, PROPERTIES, SCRIPTS
from extractors.document import Ledger, Status
from extractors.letters import kind_of, letters, part_missing
from extractors.model import Block, Part
from extractors.read import read_bytes
from tests.extractors import open_files

PAGE = (
    b"<html><head><title>My log</title></head><body><h1>Log of sessions</h1><p>A <b>first</b> session&nbsp;in May.</p>"
    b"<ul><li>the plan</li><li>the review</li></ul><table><tr><td>Date</td><td>60 minutes</td></tr></table>"
    b"<script>var hidden = 1;</script></body></html>"
)
NOTE = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See Whitmore.</text:p></text:note-body></text:note>"
OPEN = open_files.text(
    f'<text:h text:outline-level="1">Aims of the work</text:h><text:p>Some words{NOTE} and <text:span>more of them</text:span></text:p>'
    "<text:p>noted<office:annotation><dc:creator>Una Tibbet</dc:creator><dc:date>2025-05-03</dc:date><text:p>Which one?</text:p></office:annotation></text:p>"
    "<text:list><text:list-item><text:p>an item</text:p></text:list-item></text:list>"
    "<table:table><table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row></table:table>"
)

SHEET = open_files.sheets(
    '<table:table table:name="Log"><table:table-row><table:table-cell><text:p>Date of session</text:p></table:table-cell>'
    "<table:table-cell><text:p>Client 1</text:p></table:table-cell></table:table-row></table:table>"
)
MAIL = b"From: Robin Hartnell <robin@example.org>\r\nSubject: My log\r\nMIME-Version: 1.0\r\nContent-Type: %s\r\n\r\n%s"
BOTH = MAIL % (
    b'multipart/alternative; boundary="b"',
    b"--b\r\nContent-Type: text/plain\r\n\r\nDear Una, here is the log.\r\n"
    b"--b\r\nContent-Type: text/html\r\n\r\n<p>Dear Una, here is the log.</p>\r\n--b--\r\n",
)


def ledger(data: bytes, name: str) -> Ledger:
    document = read_bytes(data, name, "d1")
    assert document.status is Status.READ, document.problem
    assert document.ledger is not None
    return document.ledger


@pytest.mark.parametrize(
    ("data", "name", "left"),
    [
        ("Aims\n\nSome text of mine,\nbroken by hand.\n\n• one\n• two\n\n1.1 A title\n".encode(), "a.txt", set()),
        ("Caf\u00e9 notes\n\nNa\u00efve words.\n".encode("utf-16"), "a.txt", set()),
        (b'Date,Client,Length\r\n03/05/2025,"Client 1, new",60\r\n,,\r\n04/05/2025,Client 2,90\r\n', "a.csv", {"bullets, leaders and other signs"}),
        (PAGE, "a.html", {SCRIPTS, PROPERTIES}),
        (OPEN, "a.odt", {PROPERTIES}),
        (SHEET, "a.ods", set()),
        (MAIL % (b"text/plain; charset=utf-8", b"Dear Una,\r\n\r\nhere is the log of May.\r\n"), "a.eml", set()),
        (MAIL % (b"text/html", b"<html><body><p>Dear Una,</p><p>here is the log of May.</p></body></html>"), "a.eml", set()),
        (BOTH, "a.eml", {COPIES}),
    ],
)  # fmt: skip
def test_what_is_read_is_wholly_accounted_for(data: bytes, name: str, left: set[str]) -> None:
    found = ledger(data, name)
    assert found.unread == 0
    assert found.placed >= 20
    assert {kind for kind, _ in found.left_out} == left


def test_a_paragraph_that_a_reader_loses_shows_as_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = plain._paragraphs

    def forgetful(text: str) -> list[Block]:
        return whole(text)[:-1]

    monkeypatch.setattr(plain, "_paragraphs", forgetful)
    document = read_bytes(b"The first paragraph is kept.\n\nThe second one is lost on the way.\n", "a.txt", "d1")
    assert document.ledger is not None
    assert document.ledger.unread == len("Thesecondoneislostontheway")
    assert document.status is Status.PARTLY_READ


def test_letters_are_compared_without_white_space_and_ligatures() -> None:
    assert letters(["of\ufb01ce \u00a0caf", "e\u0301"]) == letters(["office café"])
    left, missing = part_missing(letters(["a-b \u2022 c"]), letters(["b"]))
    assert (left.total(), missing) == (2, letters(["ac"]))
    assert [kind_of(c) == "" for c in "a7-\u2022\u200b"] == [True, True, False, False, False]


FRAME = (
    "<draw:frame><svg:title>Team day</svg:title><svg:desc>Fern at the board</svg:desc><draw:image/></draw:frame>"
    "<draw:frame><draw:text-box><text:p>Boxed words<draw:frame><draw:text-box><text:p>and within</text:p></draw:text-box></draw:frame>"
    "</text:p></draw:text-box></draw:frame>"
    "<draw:g><svg:desc>a drawing</svg:desc><draw:frame><draw:text-box><text:p>in a group</text:p></draw:text-box></draw:frame>"
    "<draw:custom-shape><text:p>in a shape</text:p></draw:custom-shape></draw:g>"
)


@pytest.mark.parametrize(
    "around", ["<text:p>{}</text:p>", "{}<text:p>a</text:p>"], ids=["in a paragraph", "beside one"]
)
def test_what_stands_in_pictures_and_boxes_of_open_documents_is_read_once(around: str) -> None:
    document = read_bytes(open_files.text(around.format(FRAME)), "a.odt", "d1")
    boxes = [b.text for b in document.blocks if b.part is Part.TEXTBOX]
    assert boxes == [
        "Team day",
        "Fern at the board",
        "Boxed words",
        "and within",
        "a drawing",
        "in a group",
        "in a shape",
    ]
    assert document.ledger is not None
    assert document.ledger.unread == 0
