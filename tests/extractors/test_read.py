"""One file in, one document out, whatever the file is."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import docx
import pytest

import extractors.read as read_module
from extractors.model import Block, Document, Kind, Part, Status
from extractors.read import FAULT, READERS, REMEDIES, read_bytes, read_file
from extractors.sniff import Form
from extractors.unreadable import Unreadable
from tests.extractors.pdf_files import BODY, Paragraph, build, prose


def named(document: Document) -> list[tuple[int, str]]:
    return [(b.index, b.text) for b in document.blocks if b.part is Part.FILENAME]


def test_a_file_that_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"My log of May.\n")
    document = read_file(path, "Hartnell, Robin/701 log.txt", "d3")
    assert (document.id, document.kind, document.status, document.problem) == ("d3", Kind.TEXT, Status.READ, None)
    assert document.sha256 == hashlib.sha256(b"My log of May.\n").hexdigest()
    assert document.blocks[0].text == "My log of May."
    assert named(document) == [(0, "701 log.txt")]


@pytest.mark.parametrize(
    ("data", "code", "remedy"),
    [
        (b"", "empty", "handed in again"),
        (b"\xffWPC" + bytes(90), "old-format", ".docx"),
        (b"\x00\x00\x00\x18ftypisom" + bytes(90), "media", "A person must look"),
        (b"\x89PNG\r\n\x1a\n" + bytes(90), "picture", "A person must look"),
        (b"PK\x03\x04 and no more", "damaged", "again"),
        (bytes(range(256)) * 9, "not-a-document", ".docx"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(
    data: bytes, code: str, remedy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")  # no LibreOffice
    document = read_bytes(data, "Hartnell/a file.bin", "d1")
    assert document.status is Status.UNREADABLE
    assert document.warnings[0].code == code
    assert remedy in (document.problem or "")
    assert named(document) == [(0, "a file.bin")]


def test_every_form_has_a_reader_or_a_remedy() -> None:
    assert set(Form) - set(READERS) - set(REMEDIES) == {Form.UNKNOWN}


def test_the_kind_follows_the_content_not_the_suffix() -> None:
    document = read_bytes(build([Paragraph(prose(1, 60), BODY)]), "essay.docx", "d1")
    assert (document.kind, document.status) == (Kind.PDF, Status.READ)


def test_the_suffix_settles_a_table_of_one_column() -> None:
    assert read_bytes(b"Client\nA\nB\n", "clients.csv", "d1").kind is Kind.CSV
    assert read_bytes(b"Client\nA\nB\n", "clients.txt", "d1").kind is Kind.TEXT


def test_a_reader_that_fails_leaves_only_the_name_of_the_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(data: bytes, path: str, id: str, sha256: str) -> Document:
        raise KeyError("text of a learner")

    monkeypatch.setitem(READERS, Form.TEXT, failing)
    document = read_bytes(b"Some text.", "a.txt", "d1")
    assert document.status is Status.UNREADABLE
    assert document.problem == FAULT
    assert [(w.code, w.message) for w in document.warnings] == [("fault", "KeyError")]


@pytest.mark.parametrize(
    ("fault", "code"), [(Unreadable("encrypted", "Remove the password."), "encrypted"), (MemoryError(), "too-large")]
)
def test_expected_faults_become_problems(fault: Exception, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(data: bytes, path: str, id: str, sha256: str) -> Document:
        raise fault

    monkeypatch.setitem(READERS, Form.TEXT, failing)
    document = read_bytes(b"Some text.", "a.txt", "d1")
    assert (document.status, document.warnings[0].code, document.kind) == (Status.UNREADABLE, code, Kind.TEXT)


def test_a_reader_that_names_the_file_itself_is_not_doubled(monkeypatch: pytest.MonkeyPatch) -> None:
    def reader(data: bytes, path: str, id: str, sha256: str) -> Document:
        return Document(id, path, Kind.TEXT, sha256, Status.READ, blocks=(Block(Part.FILENAME, 0, "a.txt"),))

    monkeypatch.setitem(READERS, Form.TEXT, reader)
    assert named(read_bytes(b"Some text.", "b/a.txt", "d1")) == [(0, "a.txt")]


def test_too_large_a_file_is_not_read_but_hashed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_module, "LIMITS", {**read_module.LIMITS, Form.TEXT: 1000})
    monkeypatch.setattr(read_module, "READ_LIMIT", 2000)
    data = b"words and more words. " * 200
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    document = read_file(path, "a.txt", "d1")
    assert document.warnings[0].code == "too-large"
    assert document.sha256 == hashlib.sha256(data).hexdigest()


def test_links_folders_pipes_and_missing_files(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("text")
    link, folder, pipe = tmp_path / "link.txt", tmp_path / "folder.docx", tmp_path / "pipe"
    link.symlink_to(target)
    folder.mkdir()
    os.mkfifo(pipe)
    for path, code in ((link, "not-a-file"), (folder, "not-a-file"), (pipe, "not-a-file"), (tmp_path / "no", "gone")):
        document = read_file(path, path.name, "d1")
        assert (document.status, document.warnings[0].code) == (Status.UNREADABLE, code)
        assert named(document) == [(0, path.name)]


def test_who_comments_goes_out_with_the_file(tmp_path: Path) -> None:
    """An author of comments stands in no text, yet everybody who opens the file reads the name."""
    word = docx.Document()
    paragraph = word.add_paragraph("A line that somebody asked about.")
    for text in ("Is this yours?", "And this?"):
        word.add_comment(paragraph.runs, text=text, author="Una Tibbet", initials="UT")
    word.save(str(tmp_path / "a.docx"))
    document = read_file(tmp_path / "a.docx", "a.docx", "d1")
    assert [(b.label, b.text) for b in document.blocks if b.label == "comment author"] == [
        ("comment author", "Una Tibbet")
    ]
    assert document.blocks[-1].part in (Part.PROPERTIES, Part.FILENAME)
