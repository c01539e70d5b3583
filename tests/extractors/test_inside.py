"""Files inside files: each becomes a document of its own, one level deep, within limits."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from extractors import archive
from extractors.archive import shown_name, unpacked
from extractors.model import Document, Kind, Part, Status
from extractors.read import read_all, read_file
from extractors.word.embedded import embedded
from tests.extractors.hostile_files import SHEET, number, rows, workbook
from tests.extractors.pdf_files import BODY, Paragraph, build, prose
from tests.extractors.word_files import p, package


def zipped(files: dict[str, bytes], encrypted: bool = False) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    data = out.getvalue()
    if encrypted:  # bit 0 of the flags, in the local header and in the directory
        data = data.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01").replace(
            b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
        )
    return data


def read(tmp_path: Path, data: bytes, name: str = "hand-in.zip") -> tuple[Document, ...]:
    path = tmp_path / "file"
    path.write_bytes(data)
    return read_all(path, f"Hartnell/{name}", "d1")


def test_an_archive_is_its_files(tmp_path: Path) -> None:
    first, *inside = read(tmp_path, zipped({"701/log.csv": b"A,B,C\n1,2,3\n4,5,6\n", "reflection.txt": b"A journal."}))
    assert (first.status, first.problem, first.kind, first.words) == (Status.READ, None, Kind.OTHER, 0)
    assert [(d.path, d.kind, d.id) for d in inside] == [
        ("Hartnell/hand-in.zip/701/log.csv", Kind.CSV, "d1.1"),
        ("Hartnell/hand-in.zip/reflection.txt", Kind.TEXT, "d1.2"),
    ]


def test_read_file_takes_an_archive_for_one_file(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"a.txt": b"text"}))
    assert read_file(path, "a.zip", "d1").status is Status.UNREADABLE


def test_nested_archives_are_named_but_not_opened(tmp_path: Path) -> None:
    _, inner = read(tmp_path, zipped({"more.zip": zipped({"a.txt": b"text"})}))
    assert (inner.status, inner.warnings[0].code) == (Status.UNREADABLE, "archive")


def test_what_programs_leave_in_archives_is_passed_over() -> None:
    names = ("__MACOSX/._a.docx", ".DS_Store", "b/._c.docx", "~$log.docx", "Thumbs.db", "folder/")
    found = unpacked(zipped({**dict.fromkeys(names, b"x"), "a.txt": b"text"}))
    assert (found.files, found.left) == ((("a.txt", b"text"),), 0)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/absolute/x.docx", "absolute/x.docx"),
        ("C:\\Users\\me\\x.docx", "C_/Users/me/x.docx"),
        ("a\x00\nb.txt", "a__b.txt"),
        ("..", "file"),
        ("a/b/c/d/e/f.txt", "c/d/e/f.txt"),
    ],
)
def test_names_never_become_paths(name: str, shown: str) -> None:
    assert shown_name(name) == shown


def test_limits_of_an_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_FILES", 3)
    monkeypatch.setattr(archive, "MAX_TOTAL", 1000)
    found = unpacked(zipped({"big.txt": b"x" * 990, "bomb.txt": bytes(2_000_000), "c.txt": b"c", "d.txt": b"d"}))
    assert ([name for name, _ in found.files], found.left) == (["big.txt", "c.txt"], 2)


def test_what_was_left_out_of_an_archive_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_FILES", 1)
    first, _ = read(tmp_path, zipped({"a.txt": b"text", "b.txt": b"text"}))
    assert first.status is Status.PARTLY_READ
    assert "1 file(s)" in (first.problem or "")


def test_an_encrypted_archive_stays_unreadable(tmp_path: Path) -> None:
    documents = read(tmp_path, zipped({"a.txt": b"text"}, encrypted=True))
    assert [d.status for d in documents] == [Status.UNREADABLE]


def test_files_attached_to_a_pdf(tmp_path: Path) -> None:
    file = pypdfium2.PdfDocument(build([Paragraph(prose(1, 60), BODY)]))
    for name in ("log of May.txt", "LOG of May.txt"):
        file.new_attachment(name).set_data(b"Client 1, one hour.")
    out = BytesIO()
    file.save(out)
    file.close()
    first, *inside = read(tmp_path, out.getvalue(), "essay.pdf")
    assert first.words == 60
    assert "read as documents of their own" in next(w.message for w in first.warnings if w.code == "embedded")
    names = {d.path.lower() for d in inside}
    assert names == {"hartnell/essay.pdf/embedded log of may.txt", "hartnell/essay.pdf/embedded log of may (2).txt"}
    assert inside[0].blocks[0].text == "Client 1, one hour."


def test_files_attached_to_a_mail(tmp_path: Path) -> None:
    mail = (
        b"MIME-Version: 1.0\nFrom: a@example.org\nSubject: My log\nContent-Type: multipart/mixed; boundary=x\n\n"
        b"--x\nContent-Type: text/plain\n\nHere it is.\n--x\nContent-Type: text/plain\n"
        b"Content-Disposition: attachment; filename=log.txt\n\nClient 1, one hour.\n--x--\n"
    )
    first, inner = read(tmp_path, mail, "mail.eml")
    assert "Here it is." in [b.text for b in first.blocks]
    assert (inner.path, inner.blocks[0].text) == ("Hartnell/mail.eml/embedded log.txt", "Client 1, one hour.")


def test_files_embedded_in_a_word_file(tmp_path: Path) -> None:
    book = workbook([SHEET.format(rows(number("60")))])
    related = {"x": ("package", "embeddings/Log of May.xlsx")}
    data = package(p("See the log."), links=related, extra={"word/embeddings/Log of May.xlsx": book})
    first, inner = read(tmp_path, data, "portfolio.docx")
    assert first.kind is Kind.DOCX
    assert inner.kind is Kind.XLSX
    assert inner.path.startswith("Hartnell/portfolio.docx/embedded ")


def test_a_file_within_a_file_that_is_beyond_measure_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    related = {"x": ("package", "embeddings/log.txt"), "y": ("package", "embeddings/notes.txt")}
    extra = {"word/embeddings/log.txt": "Client 1, one hour.", "word/embeddings/notes.txt": "x" * 5_000}
    data = package(p("See the log."), links=related, extra=extra)
    assert len(embedded(data)) == 2
    monkeypatch.setattr("extractors.word.embedded.MOST_FILE_BYTES", 4_000)
    assert [name for name, _ in embedded(data)] == ["log.txt"]


def test_a_part_inserted_from_another_file_is_read_and_no_problem(tmp_path: Path) -> None:
    data = package(
        p("Mine.") + '<w:altChunk r:id="c"/>',
        links={"c": ("aFChunk", "part.html")},
        extra={"word/part.html": "<html><body><p>Inserted words.</p></body></html>"},
    )
    first, inner = read(tmp_path, data, "portfolio.docx")
    assert (first.status, first.problem) == (Status.READ, None)
    assert [b.text for b in inner.blocks if b.part is Part.BODY] == ["Inserted words."]


def test_other_files_are_one_document(tmp_path: Path) -> None:
    assert len(read(tmp_path, b"Only text.", "a.txt")) == 1
    assert read_all(tmp_path / "none", "none", "d1")[0].warnings[0].code == "gone"
