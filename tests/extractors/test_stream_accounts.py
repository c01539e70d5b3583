"""The accounts of Rich Text and of mails from Outlook: by other means than the reader's, even, and uneven for a loss."""

from __future__ import annotations

import pytest

from extractors import rich_text
from extractors.account import COPIES, PROGRAM_DATA, PROPERTIES
from extractors.document import Document, Ledger, Status
from extractors.model import Part
from extractors.outlook_account import ATTACHED, RECIPIENTS
from extractors.read import read_bytes
from extractors.rich_text_account import BOOKMARKS, INSTRUCTIONS, MARKS, STYLES
from tests.extractors.ole_files import compound

SIGNS = "bullets, leaders and other signs"


def rich(body: str, head: str = "") -> Document:
    return read_bytes(f"{{\\rtf1\\ansi\\ansicpg1252{head} {body}}}".encode("latin-1"), "a.rtf", "d1")


def of(document: Document) -> Ledger:
    assert document.ledger is not None
    return document.ledger


@pytest.mark.parametrize(
    ("head", "body", "left"),
    [
        ("", r"\pard Some {\b bold} words\par and \u8220?more\u8221? of caf\'e9 \'96 them\par", set()),
        (r"{\fonttbl{\f0 Times;}{\f1\fcharset238 Arial;}}{\stylesheet{\s1 heading 1;}}", r"\pard\s1 Aims\par\pard {\f1 \'9aest}\par", {STYLES}),
        (r"{\info{\title My log}{\author Kim Example}{\creatim\yr2025}}", r"\pard words\par", set()),
        ("", r"see {\field{\*\fldinst HYPERLINK \\l x}{\fldrslt the page}}{\*\bkmkstart here}\par", {INSTRUCTIONS, BOOKMARKS}),
        ("", r"A claim{\footnote A source.} and{\*\atnid KE}{\*\atnauthor Kim Example}\chatn{\*\annotation Which?} so\par", {MARKS}),
        ("", r"{\header Unit 701\par}{\footer Kim\par}one\sect{\header Unit 701\par}{\footer Kim\par}two\par", {COPIES}),
        ("", r"{\pict\pngblip 89504e470d0a}words{\*\themedata 504b0304}\par", set()),
        ("", r"a{\*\unknown {deep} text}b\par", {PROGRAM_DATA}),
        ("", r"{\trowd\cellx1\pard\intbl one\cell two\cell\row}\pard\par", set()),
        ("", r"{\listtext 1.\tab}\pard first\par{\listtext\'b7\tab}second\par", {SIGNS}),
        ("", r"{\shp{\*\shpinst{\sp{\sn wzName}{\sv Box 1}}{\shptxt In a box\par}}} here\par", {PROGRAM_DATA}),
        ("", r"{\v secret}\par Met {\deleted with Kim }the client\par", set()),
    ],
)  # fmt: skip
def test_rich_text_is_accounted_for(head: str, body: str, left: set[str]) -> None:
    ledger = of(rich(body, head))
    assert ledger.unread == 0
    assert ledger.placed > 0
    assert {kind for kind, _ in ledger.left_out} - {SIGNS} == left - {SIGNS}


def test_what_shapes_equations_and_tables_of_names_say_is_read() -> None:
    document = rich(
        r"{\*\revtbl{Unknown;}{Noor Pell;}}{\*\userprops{\propname Client}\proptype30{\staticval Ravi Lund}}"
        r"Figure{\pict{\*\picprop{\sp{\sn wzDescription}{\sv A wheel of life}}{\sp{\sn fLine}{\sv 0}}}\pngblip 89504e}"
        r"{\shp{\*\shpinst{\sp{\sn gtextUNICODE}{\sv My log}}}} with {\mmath{\*\moMath{\mf{\mfPr{\mtype lin}}{\mnum a}{\mden b}}}}\par"
    )
    texts = {part: [b.text for b in document.blocks if b.part is part] for part in Part}
    assert texts[Part.BODY] == ["Figure with ab"]
    assert texts[Part.TEXTBOX] == ["A wheel of life", "My log"]
    assert texts[Part.PROPERTIES] == ["Noor Pell", "Ravi Lund"]
    assert of(document).unread == 0


def test_a_paragraph_that_the_reader_of_rich_text_loses_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(rich_text._WORDS, "cell", lambda reader, _: setattr(reader.flows[0], "text", ""))
    document = rich(r"\pard one\par{\trowd\cellx1\pard\intbl two\cell three\cell\row}\pard four\par")
    assert of(document).unread == 8
    assert document.status is Status.PARTLY_READ


def wide(text: str) -> bytes:
    return text.encode("utf-16-le")


MAIL = {
    "__properties_version1.0": b"\0" * 32,
    "__substg1.0_0037001F": wide("My log"),
    "__substg1.0_0070001F": wide("My log"),
    "__substg1.0_0C1A001F": wide("Kim Example"),
    "__substg1.0_5D01001F": wide("kim@example.org"),
    "__substg1.0_0E04001F": wide("Noor Pell"),
    "__recip_version1.0_#00000000/__substg1.0_3001001F": wide("Noor Pell"),
    "__attach_version1.0_#00000000/__substg1.0_3707001F": wide("log.txt"),
}
PLAIN = {"__substg1.0_1000001F": wide("Dear Noor,\r\n\r\nhere is the log of May.\r\n")}
PAGE = {"__substg1.0_10130102": b"<html><body><p>Dear Noor,</p><p>here is the log of May.</p></body></html>"}


@pytest.mark.parametrize("body", [PLAIN, PAGE, {**PLAIN, **PAGE}], ids=["plain", "page", "both"])
def test_a_mail_from_outlook_is_accounted_for(body: dict[str, bytes]) -> None:
    document = read_bytes(compound({**MAIL, **body}), "a.msg", "d1")
    assert document.status is Status.READ, document.problem
    ledger = of(document)
    assert ledger.unread == 0
    assert ledger.placed >= len("MylogKimExamplekim@example.orgNoorPellDearNoor,hereisthelogofMay") - 3
    assert {kind for kind, _ in ledger.left_out} - {SIGNS} == {RECIPIENTS, ATTACHED, PROPERTIES}


def test_a_mail_of_which_the_text_is_lost_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractors.outlook_message._BODY", "9999")
    document = read_bytes(compound({**MAIL, **PLAIN}), "a.msg", "d1")
    assert document.status is not Status.READ
    assert of(document).unread >= 20
