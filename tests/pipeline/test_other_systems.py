"""Locales and consoles that know no UTF-8; names that Windows reserves or takes for one."""

import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import click
import pytest

from extractors import long_paths
from pipeline import closing, listing, outputs
from pipeline.commands.run import apart
from pipeline.outputs import Outputs, names_for, safe_name
from pipeline.report import Line, Report
from reports import write

SAMPLES = Path(__file__).parent.parent.parent / "samples" / "cohort"
NARROW = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def ran(folder: Path, *words: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-P", "-m", "pipeline", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, env={**os.environ, **environment}, timeout=120)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows' file names are Unicode whatever the console")
def test_a_locale_without_utf8_makes_every_learners_sheet(tmp_path: Path) -> None:
    """Letters outside ASCII, an apostrophe, a reserved name, the same name in another case, a csv of Windows."""
    pdf = tmp_path / "Spring cohort" / "O'Brien, Zoë" / "Unit 700 essay.pdf"
    pdf.parent.mkdir(parents=True)
    shutil.copy(SAMPLES / "Farid Haddadi 8589-700 essay.pdf", pdf)
    for learner in ("o'brien, zoë", "CON", "Łucja Ødegård "):
        folder = tmp_path / "Spring cohort" / learner
        folder.mkdir(parents=True)
        (folder / "Unit 700 essay.txt").write_text("Coaching: a conversation in which somebody else thinks.")
    register = "Name;Units\r\nZoë O'Brien;700\r\n"
    (tmp_path / "Spring cohort" / "learners.csv").write_bytes(register.encode("cp1252"))
    done = ran(tmp_path, "run", "Spring cohort", "--settle", "0", "--jobs", "1", PYTHONIOENCODING="cp1252", **NARROW)
    told = (done.stdout + done.stderr).decode("cp1252")
    assert done.returncode in (0, 3), told
    assert "Traceback" not in told
    assert (
        tmp_path / "Spring cohort - firstread" / "Zoë O'Brien" / "Zoë O'Brien - 700 - feedback sheet.xlsx"
    ).is_file()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437"])
def test_a_console_that_lacks_letters_stops_nothing(tmp_path: Path, encoding: str) -> None:
    done = ran(tmp_path, "rubric", "show", "700", PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr
    wrong = ran(tmp_path, "status", "Łucja", PYTHONIOENCODING=encoding)
    assert wrong.returncode == 2
    assert b"Traceback" not in wrong.stderr
    assert b"fault of its own" not in wrong.stderr


@pytest.mark.parametrize(
    "name",
    [
        "CON",
        "aux",
        "nul",
        "COM1",
        "com²",
        "CONIN$",
        "aux.docx",
        "Con.Lee",
        "a" * 300,
        "Ann. ",
        "Ann:Lee",
        "...",
        "x\x00y",
    ],
)
def test_a_name_becomes_one_that_windows_takes(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert len(safe) <= 81
    assert safe == safe.rstrip(". ")
    assert not set(safe) & set('<>:"/\\|?*\x00')
    assert safe.casefold().split(".")[0] not in {"con", "aux", "nul", "com1", "com²", "conin$"}


def test_learners_who_differ_in_case_alone_have_folders_of_their_own() -> None:
    names = names_for(["Ann Lee", "ANN LEE", "ann lee "])
    assert len({name.casefold() for name in names.values()}) == 3


def test_a_disk_that_takes_capitals_for_small_letters_is_asked_which_folder_is_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows and macOS open "spring" where "Spring" is meant: sheets there would be read as hand-ins next time."""
    (tmp_path / "Spring").mkdir()
    exists = Path.exists
    monkeypatch.setattr(Path, "exists", lambda p: exists(p) or exists(p.with_name(p.name.capitalize())))
    monkeypatch.setattr(Path, "samefile", lambda p, other: str(p).casefold() == str(other).casefold())
    for out in (tmp_path / "spring" / "sheets", tmp_path / "SPRING"):
        with pytest.raises(click.UsageError, match="must lie outside COHORT"):
            apart(tmp_path / "Spring", out)
    apart(tmp_path / "Spring", tmp_path / "spring sheets")


NOW = datetime(2026, 3, 2, 4, 5)
SHEET = "Ngaire Okafor/Ngaire Okafor - 701 - feedback sheet.xlsx"


def test_every_folder_and_file_of_a_cohort_is_opened_by_a_path_of_any_length(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(listing, "extended", lambda path: asked.append(path) or path)
    (tmp_path / "Okafor").mkdir()
    (tmp_path / "Okafor" / "701.docx").write_bytes(b"x")
    (file,) = listing.list_folder(tmp_path).files
    assert asked == [tmp_path, tmp_path / "Okafor", file.path]


def test_a_workbook_that_excel_has_open_is_left_and_the_new_one_stands_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to replace a file that is open, whether or not a lock file stands beside it."""
    Outputs(tmp_path, NOW).put_sheet(SHEET, b"first")
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        if Path(target) == tmp_path / SHEET:
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    monkeypatch.setattr(write.Path, "replace", held)
    written = Outputs(tmp_path, NOW).put_sheet(SHEET, b"second")
    assert "is open in another program" in written.problem
    assert "Close it and run again" in written.problem
    assert written.path.name in written.problem
    assert written.path.read_bytes() == b"second"
    assert (tmp_path / SHEET).read_bytes() == b"first"
    assert sorted(p.suffix for p in (tmp_path / SHEET).parent.iterdir()) == [".xlsx", ".xlsx"], "no half-written file"


def test_a_path_that_windows_cannot_write_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows calls it a file that was not found, which tells nobody what to do."""
    missing = FileNotFoundError(2, "No such file or directory")
    deep = Path("D:/") / ("x" * 240) / SHEET
    assert outputs._why(deep, missing) == "could not be written (No such file or directory)"
    monkeypatch.setattr(long_paths, "WINDOWS", True)
    assert outputs._why(deep, missing) == "could not be written: its path has 299 characters; choose a shorter --out"


@pytest.mark.parametrize(("windows", "told"), [(True, 1), (False, 0)])
def test_sheets_that_excel_will_not_open_for_their_paths_are_named(
    monkeypatch: pytest.MonkeyPatch, windows: bool, told: int
) -> None:
    monkeypatch.setattr(long_paths, "WINDOWS", windows)
    report = Report(files=2, ignored=0)
    for folder in ("Spring", "x" * 200):
        report.lines.append(Line("Ngaire Okafor", "701", 1, (1, 0, 0, 0), Path("D:/") / folder / SHEET, None, 0))
    lines = [line for heading, found in closing.trouble(report) for line in found if "shorter --out" in heading]
    assert len(lines) == told
