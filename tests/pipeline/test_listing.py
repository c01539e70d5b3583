"""Every file of a folder is either to be read or ignored with a reason; nothing is followed or lost."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline import listing
from pipeline.listing import list_folder, shown

LITTER = [
    ("~$701 portfolio.docx", "lock file"),
    (".~lock.log.xlsx#", "lock file"),
    ("._portfolio.docx", "shadow"),
    (".DS_Store", "system"),
    ("Thumbs.db", "system"),
    ("desktop.ini", "system"),
    ("portfolio.docx.crdownload", "unfinished"),
    ("IMG_2034.HEIC", "picture"),
    ("scan.JPG ", "picture"),
    ("Ngaire Okafor - 701 - feedback sheet.xlsx", "own sheets"),
    ("Ngaire Okafor - 701 - feedback sheet (kept 2026-03-02 04.05).xlsx", "own sheets"),
]


@pytest.mark.parametrize(("name", "why"), LITTER, ids=[name for name, _ in LITTER])
def test_litter_is_ignored_with_its_reason(tmp_path: Path, name: str, why: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    listing = list_folder(tmp_path)
    assert listing.files == ()
    assert [why in i.why for i in listing.ignored] == [True]


@pytest.mark.parametrize(
    "name", ["ESSAY.DOCX", "essay .docx ", "701.pdf", "log.xlsx", "notes", "voice.m4a", "zusammen.msg"]
)
def test_everything_else_is_listed(tmp_path: Path, name: str) -> None:
    (tmp_path / "Okafor").mkdir()
    (tmp_path / "Okafor" / name).write_bytes(b"x")
    assert [f.relative for f in list_folder(tmp_path).files] == [f"Okafor/{name}"]


def test_the_order_is_stable_and_folders_within_folders_are_walked(tmp_path: Path) -> None:
    for path in ("b/2.docx", "a/z/1.docx", "a/1.docx"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"x")
    assert [f.relative for f in list_folder(tmp_path).files] == ["a/1.docx", "a/z/1.docx", "b/2.docx"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.docx").write_bytes(b"x")
    cohort = tmp_path / "cohort"
    cohort.mkdir()
    (cohort / "link.docx").symlink_to(tmp_path / "outside" / "secret.docx")
    (cohort / "folder").symlink_to(tmp_path / "outside")
    (cohort / "round").symlink_to(cohort)
    listing = list_folder(cohort)
    assert listing.files == ()
    assert {i.path for i in listing.ignored} == {"link.docx", "folder", "round"}


@pytest.mark.skipif(os.name == "nt", reason="no pipes in folders on Windows")
def test_what_is_no_file_is_named_and_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.docx")
    listing = list_folder(tmp_path)
    assert [i.why for i in listing.ignored] == ["not a regular file"]


def test_a_file_that_goes_while_the_folder_is_listed_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Programs make and take away files of their own beside a document that is being saved."""
    for name in ("701.docx", "A1B2C3D4", "learners.csv"):
        (tmp_path / name).write_bytes(b"x")
    walked = listing._walk

    def walk(*where: Any) -> Iterator[Any]:
        for entry, relative, problem in walked(*where):
            (tmp_path / "A1B2C3D4").unlink(missing_ok=True)
            yield entry, relative, problem

    monkeypatch.setattr(listing, "_walk", walk)
    assert [f.relative for f in list_folder(tmp_path).files] == ["701.docx", "learners.csv"]


def test_a_bottomless_folder_ends(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(25):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "essay.docx").write_bytes(b"x")
    listing = list_folder(tmp_path)
    assert listing.files == ()
    assert "folders deep" in listing.ignored[0].why


def test_a_portfolio_exported_with_all_its_folders_is_read(tmp_path: Path) -> None:
    """Exports of e-portfolios were measured six folders deep; twice that is no sign of a loop."""
    deep = tmp_path.joinpath(*"abcdefghijkl")
    deep.mkdir(parents=True)
    (deep / "essay.docx").write_bytes(b"x")
    assert [f.relative for f in list_folder(tmp_path).files] == ["a/b/c/d/e/f/g/h/i/j/k/l/essay.docx"]


@pytest.mark.parametrize(
    ("number", "ignored", "why"),
    [
        (45_000, 0, "a thousand learners with fifteen files for each of three units"),
        (52_000, 2_000, "somebody named the whole share"),
    ],
    ids=["a large cohort", "a whole share"],
)
def test_how_many_files_are_a_cohort(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, ignored: int, why: str
) -> None:
    (tmp_path / "701.docx").write_bytes(b"x")
    ((entry, _, _),) = listing._walk(tmp_path, "", 0)
    monkeypatch.setattr(listing, "_walk", lambda *_: ((entry, f"{n}/701.docx", "") for n in range(number)))
    found = list_folder(tmp_path)
    assert (len(found.files), len(found.ignored)) == (number - ignored, ignored), why


def test_more_files_than_any_cohort_has_are_named_and_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "MAX_FILES", 3)
    for number in range(5):
        (tmp_path / f"{number}.docx").write_bytes(b"x")
    found = list_folder(tmp_path)
    assert [f.relative for f in found.files] == ["0.docx", "1.docx", "2.docx"]
    assert [(i.path, "is this a cohort folder?" in i.why) for i in found.ignored] == [
        ("3.docx", True),
        ("4.docx", True),
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("plain.docx", "plain.docx"),
        ("two\nlines", "two\\x0alines"),
        (os.fsdecode(b"caf\xe9.docx"), "caf\\xe9.docx"),
        ("Zieliński", "Zieliński"),
    ],
)
def test_names_can_be_printed_and_written_anywhere(name: str, expected: str) -> None:
    assert shown(name) == expected
    shown(name).encode("utf-8")
