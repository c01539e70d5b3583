"""What a file is, by content."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from docx import Document as WordDocument
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from extractors.sniff import Form, decoded, delimiter, sniff


def zipped(**members: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return out.getvalue()


def typed(main: str) -> bytes:
    return zipped(**{"[Content_Types].xml": f'<Types><Override PartName="/m.xml" ContentType="{main}"/></Types>'})


def word() -> bytes:
    out = BytesIO()
    WordDocument().save(out)
    return out.getvalue()


def excel() -> bytes:
    out = BytesIO()
    Workbook().save(out)
    return out.getvalue()


def owner(name: str, size: int) -> bytes:
    """What Word (162) or Excel (165) leaves beside an open file."""
    at = 54 if size == 162 else 55
    padding = b"\x00" if size == 162 else b" "
    first = (bytes([len(name)]) + name.encode()).ljust(at, padding)
    second = len(name).to_bytes(2, "little") + name.encode("utf-16-le")
    return (first + second).ljust(size, padding)


PREFIX = "application/vnd.openxmlformats-officedocument."
MAIL = b"Received: from a\r\nFrom: robin@example.org\r\nSubject: Log\r\nMIME-Version: 1.0\r\n\r\nHello\r\n"

CASES = [
    (b"", Form.EMPTY, "nothing"),
    (b"\x00" * 4096, Form.EMPTY, "a cloud file that was never fetched"),
    (word(), Form.DOCX, "Word"),
    (excel(), Form.XLSX, "Excel"),
    (typed("application/vnd.ms-word.document.macroEnabled.main+xml"), Form.DOCX, "with macros"),
    (typed(PREFIX + "wordprocessingml.template.main+xml"), Form.DOCX, "a template"),
    (typed("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), Form.XLSX, "a workbook with macros"),
    (typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), Form.XLSB, "a binary workbook"),
    (typed(PREFIX + "presentationml.presentation.main+xml"), Form.PPTX, "slides"),
    (zipped(mimetype="application/vnd.oasis.opendocument.text"), Form.ODT, "OpenDocument"),
    (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), Form.ODS, "OpenDocument table"),
    (zipped(**{"Index/Document.iwa": "x"}), Form.PAGES, "Apple"),
    (zipped(**{"essay.docx": "x"}), Form.ZIP, "an archive"),
    (word()[:2000], Form.DAMAGED, "cut off in upload"),
    (zipped(**{"[Content_Types].xml": "", "xl/workbook.xml": "x"}), Form.XLSX, "an empty list of types"),
    (b"{\\rtf1\\ansi text}", Form.RTF, "rich text"),
    (b"%PDF-1.7\n...", Form.PDF, "PDF"),
    (b"\r\n\r\n%PDF-1.4\n...", Form.PDF, "PDF with blank lines before"),
    (b"<!DOCTYPE html>\n<html><body>Hi</body></html>", Form.HTML, "a page"),
    (b"<p>no page</p> at all", Form.TEXT, "a tag makes no page"),
    (MAIL, Form.EML, "a mail"),
    (b"From: Robin\nSubject: my log\n\nI typed this into a text file.", Form.TEXT, "a mail that was typed"),
    (b"\x89PNG\r\n\x1a\n....", Form.IMAGE, "png"),
    (b"\xff\xd8\xff\xe0....", Form.IMAGE, "jpeg"),
    (b"\x00\x00\x00\x18ftypheic....", Form.IMAGE, "a phone's picture"),
    (b"\x00\x00\x00\x18ftypisom....", Form.MEDIA, "a film"),
    (b"\x00\x00\x00\x18ftypM4A ....", Form.MEDIA, "a voice memo"),
    (b"RIFF\x00\x00\x00\x00WAVEfmt ", Form.MEDIA, "wav"),
    (b"ID3\x03\x00....", Form.MEDIA, "mp3"),
    (b"7z\xbc\xaf\x27\x1c....", Form.ARCHIVE, "7z"),
    (owner("Robin Hartnell", 162), Form.LOCK, "Word's owner file"),
    (owner("Robin Hartnell", 165), Form.LOCK, "Excel's owner file"),
    (b",robin,desk-4,04.05.2026 10:12,file:///home/robin;", Form.LOCK, "LibreOffice's"),
    (b"Date,Client,Hours\n1 May,A,1\n2 May,B,2\n", Form.CSV, "a text table"),
    (b"Dear Una,\nthank you, and see you,\nRobin, as ever,\n", Form.TEXT, "commas make no table"),
    ("Zoë wrote this.".encode("cp1252"), Form.TEXT, "an old encoding"),
    ("Zoë wrote this.".encode("utf-16"), Form.TEXT, "UTF-16"),
    ("Zoe wrote this.".encode("utf-16-le"), Form.TEXT, "UTF-16 without a mark"),
    (bytes(range(256)) * 8, Form.UNKNOWN, "noise"),
    (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>', Form.UNKNOWN, "Word 2003 XML"),
]


@pytest.mark.parametrize(("data", "form", "reason"), CASES, ids=[case[2] for case in CASES])
def test_forms(data: bytes, form: Form, reason: str) -> None:
    assert sniff(data).form is form, reason


@pytest.mark.parametrize(
    ("stream", "form"),
    [("WordDocument", Form.DOC), ("Workbook", Form.XLS), ("EncryptedPackage", Form.ENCRYPTED), ("Other", Form.UNKNOWN)],
)
def test_old_office_files_by_their_streams(stream: str, form: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    class Container:
        def __init__(self, data: object) -> None: ...
        def __enter__(self) -> Container:
            return self

        def __exit__(self, *fault: object) -> None: ...
        def listdir(self) -> list[list[str]]:
            return [["\x01CompObj"], [stream]]

    monkeypatch.setattr("extractors.sniff.olefile.OleFileIO", Container)
    assert sniff(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)).form is form


def test_a_broken_old_office_file_is_damaged() -> None:
    assert sniff(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(250))).form is Form.DAMAGED


def test_a_zip_hidden_in_an_old_word_file_is_not_a_zip() -> None:
    assert sniff(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + word()).form is not Form.DOCX


@given(st.binary(max_size=600))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    sniff(data)
    for head in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        sniff(head + data)


MARKS = "\ufeff\ufffd"
"""The mark of byte order, and what stands for bytes that are no letters: many of them are no text."""


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters=MARKS), min_size=1))
def test_text_comes_back(text: str) -> None:
    for encoding in ("utf-8-sig", "utf-16"):
        assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("a\tb\nc\td\ne\tf", "\t"),
        ("a,b,c\n1,2,3\n4,5,6", ","),
        ("a,b\n1,2\n3,4", ""),
        ("a|b|c\n1|2|3\n4|5|6", "|"),
        ("one line, of prose, here", ""),
        ('a,"b,b",c\n1,2,3\n4,5,6', ","),
    ],
)
def test_delimiters(text: str, mark: str) -> None:
    assert delimiter(text) == mark
