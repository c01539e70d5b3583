"""`firstread anonymise` from the command line: files in, copies and a key out, and what it says."""

from __future__ import annotations

import errno
import shutil
import subprocess
from pathlib import Path

import docx
import openpyxl
import pytest

from pipeline.__main__ import guarded
from pipeline.commands.anonymise import KEY
from pipeline.exits import Exit

NAMES = ("Samira", "Okafor", "Dervish", "Jonas", "Feld")


def write(path: Path, *paragraphs: str, author: str = "Petra Lindqvist") -> Path:
    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    made.core_properties.author = author
    made.save(str(path))
    return path


def shown(path: Path) -> str:
    return "\n".join(p.text for p in docx.Document(str(path)).paragraphs)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [
        write(
            tmp_path / "Petra Lindqvist 701 Samira Okafor.docx",
            "Unit 701 portfolio. Learner: Petra Lindqvist",
            "My client Jonas Feld chose a goal. Jonas felt ready.",
            "My client Samira Okafor told me about her team. Samira felt stuck.",
        ),
        write(
            tmp_path / "Petra Lindqvist 703 journal.docx",
            "Unit 703 journal. Learner: Petra Lindqvist",
            "Samira taught me patience. Her line manager Colm Dervish said to Samira that it shows.",
        ),
    ]


def run(*arguments: object) -> int:
    return guarded(["anonymise", *map(str, arguments)])


def test_same_label_in_all_files_and_key_apart(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = [f.read_bytes() for f in files]
    out = tmp_path / "copies"
    assert run(*files, "--out", out) == Exit.OK
    assert sorted(p.name for p in out.iterdir()) == [
        "Petra Lindqvist 701 Client 2 - anonymised.docx",
        "Petra Lindqvist 703 journal - anonymised.docx",
    ]
    assert "My client Client 2 told me" in shown(out / "Petra Lindqvist 701 Client 2 - anonymised.docx")
    assert "Client 2 taught me patience" in shown(out / "Petra Lindqvist 703 journal - anonymised.docx")
    assert [f.read_bytes() for f in files] == before
    said = capsys.readouterr().out
    assert "Client 2: " in said
    assert "Keep it safe" in said
    assert not any(name in said for name in NAMES)
    sheet = openpyxl.load_workbook(tmp_path / "copies - key" / KEY).active
    assert sheet is not None
    values = {c.value for row in sheet.iter_rows() for c in row}
    assert {"Client 1", "Client 2", "Samira Okafor", "Jonas Feld"} <= values


def test_twice_is_the_same_and_nothing_is_overwritten(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*files, "--out", tmp_path / "one") == Exit.OK
    assert run(*files, "--out", tmp_path / "two") == Exit.OK
    copies = list((tmp_path / "one").iterdir())
    assert len(copies) == len(files)
    for copy in copies:
        assert copy.read_bytes() == (tmp_path / "two" / copy.name).read_bytes()
    (tmp_path / "one" / "Petra Lindqvist 703 journal - anonymised.docx").write_bytes(b"mine")
    assert run(*files, "--out", tmp_path / "one") == Exit.UNWRITTEN
    assert (tmp_path / "one" / "Petra Lindqvist 703 journal - anonymised.docx").read_bytes() == b"mine"
    assert "Nothing was written" in capsys.readouterr().err


@pytest.fixture
def full_after_one(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """A disk with room for one file; the file that was written."""
    written: list[Path] = []

    def full(path: Path, data: bytes) -> None:
        if written:
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        written.append(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    monkeypatch.setattr("pipeline.commands.anonymise.atomically", full)
    return written


def test_a_disk_that_fills_up_midway_leaves_nothing_behind(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], full_after_one: list[Path]
) -> None:
    out = tmp_path / "copies"
    assert run(*files, "--out", out) == Exit.UNWRITTEN
    assert full_after_one
    assert not any(out.iterdir())
    assert "No space left on device. Nothing was written." in capsys.readouterr().err


def test_a_copy_that_cannot_be_taken_back_is_named(
    files: list[Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    full_after_one: list[Path],
) -> None:
    """As where a virus scanner holds the copy open."""
    unlink = Path.unlink

    def held(path: Path, missing_ok: bool = False) -> None:
        if path in full_after_one:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    assert run(*files, "--out", tmp_path / "copies") == Exit.UNWRITTEN
    said = capsys.readouterr().err
    assert "No space left on device. These could not be taken back" in said
    assert said.splitlines()[-1].strip() == str(full_after_one[0])
    assert "Nothing was written" not in said


def test_what_is_half_written_and_cannot_be_removed_is_named(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A share that allows files to be made, and neither to be renamed nor to be deleted."""

    def refused(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "replace", refused)
    monkeypatch.setattr(Path, "unlink", refused)
    assert run(*files, "--out", tmp_path / "copies") == Exit.UNWRITTEN
    said = capsys.readouterr().err
    (left,) = (tmp_path / "copies").iterdir()
    assert said.splitlines()[-1].strip() == str(left)
    assert "Nothing was written" not in said


def test_other_files_are_named_and_not_copied(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "log.csv"
    log.write_text("Client,Hours\nSamira Okafor,2\n", encoding="utf-8")
    broken = tmp_path / "scan.docx"
    broken.write_bytes(b"PK\x03\x04 no more")
    assert run(files[0], log, broken, "--out", tmp_path / "copies") == Exit.UNREAD
    said = capsys.readouterr().out
    assert "NO COPY of log.csv" in said
    assert "NO COPY of scan.docx" in said
    assert len(list((tmp_path / "copies").iterdir())) == 1


def test_key_never_among_the_copies(files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*files, "--out", tmp_path / "copies", "--key", tmp_path / "copies") == Exit.USAGE
    assert not (tmp_path / "copies").exists()
    assert run(*files, "--out", tmp_path / "copies", "--key", tmp_path / "safe") == Exit.OK
    assert (tmp_path / "safe" / KEY).exists()


def test_several_learners(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [
        write(
            tmp_path / f"{learner} 701.docx",
            f"Learner name: {learner}",
            f"My client {client} chose a goal. {client} felt ready. Unit 701.",
            author=learner,
        )
        for learner, client in (("Petra Lindqvist", "Samira"), ("Hamish Abara", "Jonas"))
    ]
    assert run(*paths, "--out", tmp_path / "apart", "--per-learner") == Exit.OK
    copies = sorted((tmp_path / "apart").iterdir())
    assert [copy.name.partition(" 701")[0] for copy in copies] == ["Hamish Abara", "Petra Lindqvist"]
    assert all("My client Client 1 chose a goal" in shown(copy) for copy in copies)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_copy_opens_in_libreoffice(files: list[Path], tmp_path: Path) -> None:
    assert run(files[0], "--out", tmp_path / "copies") == Exit.OK
    copy = next((tmp_path / "copies").iterdir())
    order = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "txt:Text"]
    subprocess.run([*order, "--outdir", str(tmp_path), str(copy)], check=True, capture_output=True, timeout=120)
    text = (tmp_path / copy.with_suffix(".txt").name).read_text(encoding="utf-8-sig")
    assert "My client Client 2 told me about her team" in text


def test_help_has_an_example_and_says_to_keep_the_key(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--help") == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "firstread anonymise portfolio.docx --out" in said
    assert "Keep the KEY safe" in said
