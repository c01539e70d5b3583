"""Programs of the machine that read for us: found on PATH or not, in time or not. The programs here are scripts."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

import extractors.convert as convert_module
import extractors.pdf.recognise as recognise_module
from extractors.model import Document, Kind, Status
from extractors.outside import run
from extractors.pdf.reader import read_pdf
from extractors.read import read_bytes
from tests.extractors.pdf_files import drawn, prose
from tests.extractors.test_pdf_files import scan
from tests.extractors.word_files import p, package

WORDPERFECT = b"\xffWPC" + bytes(90)


def program(folder: Path, name: str, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def scanned(pages: int = 2) -> Document:
    return read_pdf(drawn(*[scan] * pages), "a.pdf", "d1", "")


def test_a_scan_is_read_by_text_recognition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = tmp_path / "seen"
    program(
        tmp_path,
        "tesseract",
        f'head -c 2 >> {seen}; cat > /dev/null; printf "Session 4\\n\\n{prose(1, 20)}\\n\\f"',
        monkeypatch,
    )
    document = scanned()
    assert seen.read_bytes() == b"P5P5"
    assert [b.text for b in document.blocks if b.page == 2] == ["Session 4", prose(1, 20)]
    assert document.status is Status.PARTLY_READ
    assert [w.code for w in document.warnings if w.code != "plain-text"] == ["recognised"]
    assert "check against the picture" in (document.problem or "")


def test_a_stroke_that_stands_for_i_is_read_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = "| met a client, and | think that |’ve done what | had planned. A | B | C"
    program(tmp_path, "tesseract", f'cat > /dev/null; printf "{said}\n\f"', monkeypatch)
    texts = [b.text for b in scanned(1).blocks if b.page == 1]
    assert texts == ["I met a client, and I think that I’ve done what I had planned. A | B | C"]


@pytest.mark.parametrize("script", ["cat > /dev/null; printf ''", "exit 3", "cat > /dev/null; printf ' . '"])
def test_recognition_that_finds_nothing_leaves_a_scan(
    script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, "tesseract", script, monkeypatch)
    assert [w.code for w in scanned().warnings] == ["no-text"]


def test_without_the_program_a_scan_stays_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [w.code for w in scanned().warnings] == ["no-text"]


def test_only_pages_without_text_are_recognised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "tesseract", "cat > /dev/null; echo Read from the picture", monkeypatch)
    data = drawn(lambda c: c.drawString(72, 700, prose(1, 12)), scan, lambda c: c.drawString(72, 700, prose(2, 12)))
    document = read_pdf(data, "a.pdf", "d1", "")
    assert [b.text for b in document.blocks if b.page == 2] == ["Read from the picture"]
    assert (document.problem or "").startswith("Page 2 was read by text recognition")


def test_short_pages_of_text_are_not_recognised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "tesseract", "cat > /dev/null; echo Wrong", monkeypatch)
    document = read_pdf(drawn(lambda c: c.drawString(72, 700, "A short line.")), "a.pdf", "d1", "")
    assert [b.text for b in document.blocks if b.page == 1] == ["A short line."]


def test_recognition_is_bounded_by_pages_and_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "tesseract", "cat > /dev/null; sleep 30", monkeypatch)
    monkeypatch.setattr(recognise_module, "SECONDS", 0.5)
    start = time.monotonic()
    assert [w.code for w in scanned(3).warnings] == ["no-text"]
    assert time.monotonic() - start < 5
    program(tmp_path, "tesseract", "cat > /dev/null; echo Read from the picture, all of it", monkeypatch)
    monkeypatch.setattr(recognise_module, "SECONDS", 30.0)
    monkeypatch.setattr(recognise_module, "MAX_PAGES", 2)
    document = scanned(3)
    assert [b.page for b in document.blocks if b.text.startswith("Read from")] == [1, 2]
    assert {"recognised", "no-text"} <= {w.code for w in document.warnings}


def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: bytes | None, extra: str = "") -> None:
    """A LibreOffice that copies a prepared file to where the converted one is expected."""
    ready = tmp_path / "ready"
    ready.write_bytes(made or b"")
    copy = f'cp {ready} "$out/source.$to"' if made is not None else ":"
    loop = 'while [ $# -gt 0 ]; do case "$1" in --outdir) out="$2";; --convert-to) to="$2";; esac; shift; done'
    program(tmp_path, "soffice", f'echo "$@" > {tmp_path}/order\n{loop}\n{extra}\n{copy}', monkeypatch)


def test_old_files_are_read_from_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office(tmp_path, monkeypatch, package(p("My reflective journal")))
    document = read_bytes(WORDPERFECT, "Hartnell/journal of Robin.wpd", "d1")
    assert (document.status, document.kind) == (Status.READ, Kind.TEXT)
    assert "My reflective journal" in [b.text for b in document.blocks]
    assert "journal of Robin.wpd" in [b.text for b in document.blocks]
    assert "converted" in [w.code for w in document.warnings]
    order = (tmp_path / "order").read_text()
    assert "Robin" not in order
    assert "-env:UserInstallation=file://" in order


@pytest.mark.parametrize("made", [None, b"", b"%PDF-1.4 of another kind"], ids=["nothing", "empty", "another format"])
def test_a_conversion_that_fails_leaves_the_remedy(
    made: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office(tmp_path, monkeypatch, made)
    document = read_bytes(WORDPERFECT, "a.wpd", "d1")
    assert (document.status, document.warnings[0].code) == (Status.UNREADABLE, "old-format")
    assert ".docx" in (document.problem or "")


def test_a_conversion_that_hangs_is_killed_with_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office(tmp_path, monkeypatch, b"", extra=f"(sleep 2; touch {tmp_path}/alive) & sleep 30")
    monkeypatch.setattr(convert_module, "SECONDS", 0.5)
    start = time.monotonic()
    assert read_bytes(WORDPERFECT, "a.wpd", "d1").status is Status.UNREADABLE
    assert time.monotonic() - start < 5
    time.sleep(2)
    assert not (tmp_path / "alive").exists()


def test_a_program_that_is_not_there_or_fails_gives_nothing() -> None:
    assert run(["/nowhere/at/all"], 1) is None
    assert run(["/bin/sh", "-c", "exit 1"], 5) is None
    assert run(["/bin/sh", "-c", "cat"], 5, b"given") == b"given"
