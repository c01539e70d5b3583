"""Files are written whole or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from reports.write import atomically, json_bytes, unfinished


def test_a_file_is_written_and_its_folder_made(tmp_path: Path) -> None:
    atomically(tmp_path / "Tansy Fennimore" / "sheet.xlsx", b"new")
    assert (tmp_path / "Tansy Fennimore" / "sheet.xlsx").read_bytes() == b"new"


def test_an_older_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    atomically(tmp_path / "a", b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_name_of_the_longest_length_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250 + ".txt")
    atomically(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_older_file_and_no_temporary_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Disk full while writing; the sheet open in Excel when it is to be replaced."""
    (tmp_path / "a").write_bytes(b"old")
    error = PermissionError(13, "open in another program")

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(PermissionError) as raised:
        atomically(tmp_path / "a", b"new")
    assert raised.value is error
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a", b"old")]


def test_a_temporary_file_that_stays_hides_no_fault_and_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A share that allows files to be made, and neither to be renamed nor to be deleted."""
    (tmp_path / "a").write_bytes(b"old")
    error = PermissionError(13, "no right to rename")

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "replace", fail)
    monkeypatch.setattr(Path, "unlink", lambda *_, **__: (_ for _ in ()).throw(OSError("no right to delete")))
    with pytest.raises(PermissionError) as raised:
        atomically(tmp_path / "a", b"new")
    assert raised.value is error
    assert (tmp_path / "a").read_bytes() == b"old"
    assert [p.read_bytes() for p in unfinished(tmp_path)] == [b"new"]


def test_a_folder_in_the_way_is_an_error_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError, match="a"):
        atomically(tmp_path / "a", b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_json_is_utf_8_that_people_can_read() -> None:
    data = json_bytes({"name": "José", "text": "عربي"})
    assert "José" in data.decode("utf-8")
    assert data.endswith(b"}\n")


def test_lone_surrogates_do_not_stop_a_result() -> None:
    assert json.loads(json_bytes({"text": "a\ud83db"})) == {"text": "a�b"}


def test_characters_outside_the_basic_plane_are_kept() -> None:
    assert json.loads(json_bytes({"text": "🙂"})) == {"text": "🙂"}
