"""Locales and consoles that know no UTF-8; names that Windows reserves or takes for one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.outputs import names_for, safe_name

SAMPLES = Path(__file__).parent.parent.parent / "samples" / "cohort"
NARROW = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def ran(folder: Path, *words: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-P", "-m", "pipeline", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, env={**os.environ, **environment}, timeout=120)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows' file names are Unicode whatever the console")
def test_a_locale_without_utf8_makes_every_learners_sheet(tmp_path: Path) -> None:
    """Letters outside ASCII, an apostrophe, a reserved name, the same name in another case, a csv of Windows."""
    for learner in ("O'Brien, Zoë", "o'brien, zoë", "CON", "Łucja Ødegård "):
        folder = tmp_path / "Spring cohort" / learner
        folder.mkdir(parents=True)
        shutil.copy(SAMPLES / "Farid Haddadi 8589-700 essay.pdf", folder / "Unit 700 essay.pdf")
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
    "name", ["CON", "aux", "nul", "COM1", "aux.docx", "Con.Lee", "a" * 300, "Ann. ", "Ann:Lee", "...", "x\x00y"]
)
def test_a_name_becomes_one_that_windows_takes(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert len(safe) <= 81
    assert safe == safe.rstrip(". ")
    assert not set(safe) & set('<>:"/\\|?*\x00')
    assert safe.casefold().split(".")[0] not in {"con", "aux", "nul", "com1"}


def test_learners_who_differ_in_case_alone_have_folders_of_their_own() -> None:
    names = names_for(["Ann Lee", "ANN LEE", "ann lee "])
    assert len({name.casefold() for name in names.values()}) == 3
