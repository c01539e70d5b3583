"""Everything that is held on a learner can be handed out or erased, and a record says that it was."""

from __future__ import annotations

import io
import json
import sqlite3
import unicodedata
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from filelock import FileLock

from pipeline.__main__ import guarded
from pipeline.exits import Exit
from pipeline.ledger import KnownSubmission, Ledger
from pipeline.outputs import STATE
from pipeline.personal import holding
from tests.pipeline.nights import NOON, Nights

NAME = "Pia Halloran"


@pytest.fixture
def nights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Nights:
    made = Nights(tmp_path, monkeypatch)
    made.file("Ngaire Okafor/700 essay.txt", "Something of Ngaire's own.")
    made.file(f"{NAME}/700 essay.txt", "A turn of phrase like no other: quicksilver.")
    made.file(f"{NAME}/700 empty.txt", b"")
    made.night()
    made.night()
    return made


def ran(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = guarded([str(a) for a in arguments])
    return code, *capsys.readouterr()


def everything(out: Path) -> bytes:
    return b"".join(str(p).encode() + p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file())


def test_what_is_erased_is_nowhere_in_out_any_more(nights: Nights, capsys: pytest.CaptureFixture[str]) -> None:
    kept = nights.out / NAME / f"{NAME} - 700 - feedback sheet (kept 2026-01-01 10.00).xlsx"
    kept.write_bytes(b"an earlier version")
    code, out, err = ran(capsys, "erase", NAME.lower(), "--out", nights.out, "--yes")
    assert code == Exit.OK
    assert "Erased" in out
    assert "Not touched: the cohort's own folder" in err
    left = everything(nights.out)
    for word in (b"Pia", b"Halloran", b"quicksilver"):
        assert word not in left
    assert b"Ngaire" in left
    assert not (nights.out / NAME).exists()
    assert (nights.cohort / NAME / "700 essay.txt").exists()
    with sqlite3.connect(nights.out / STATE / "ledger.sqlite") as connection:
        (what, told) = connection.execute("SELECT what, told FROM records").fetchone()
        texts = [path for (path,) in connection.execute("SELECT path FROM texts")]
    connection.close()
    assert (what, json.loads(told)["files"]) == ("erase", 3)
    assert texts == ["Ngaire Okafor/700 essay.txt"]
    assert nights.events()[-1]["event"] == "erased"
    assert "erase" in ran(capsys, "status", nights.out)[1]


def test_no_earlier_version_outlives_an_erasure(
    nights: Nights, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = iter(f"summary {n}: Pia Halloran, Ngaire Okafor".encode() for n in range(9))
    monkeypatch.setattr("pipeline.delivery.write_summary", lambda *_, **__: next(told))
    for thought in ("One.", "Two.", "Three."):
        nights.file(f"{NAME}/700 essay.txt", f"{thought} quicksilver")
        nights.night()
    versions = {p.relative_to(nights.out).parts[0] for p in nights.out.rglob("Earlier versions/*")}
    assert versions == {"Earlier versions", NAME}, "of the summary and of the learner's sheet"
    assert ran(capsys, "erase", NAME, "--out", nights.out, "--yes")[0] == Exit.OK
    assert b"Halloran" not in everything(nights.out)
    assert not (nights.out / NAME).exists(), "its folder bears the learner's name"


def test_the_night_after_an_erasure_makes_the_summary_anew(nights: Nights, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (nights.cohort / NAME).iterdir():
        path.unlink()
    (nights.cohort / NAME).rmdir()
    ran(capsys, "erase", NAME, "--out", nights.out, "--yes")
    assert not (nights.out / "Cohort summary.xlsx").exists()
    report = nights.night()
    assert (nights.out / "Cohort summary.xlsx").exists()
    assert nights.assessed == []
    assert [line.learner for line in report.lines] == ["Ngaire Okafor"]


def test_a_summary_that_somebody_changed_is_left_and_named(nights: Nights, capsys: pytest.CaptureFixture[str]) -> None:
    (nights.out / "Cohort summary.xlsx").write_bytes(b"tracking by hand")
    _, _, err = ran(capsys, "erase", NAME, "--out", nights.out, "--yes")
    assert "take them out by hand" in err
    assert (nights.out / "Cohort summary.xlsx").read_bytes() == b"tracking by hand"


def test_erasing_asks_first(
    nights: Nights, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(nights.out)
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    code, told, err = ran(capsys, "erase", NAME, "--out", nights.out)
    assert (code, told.splitlines()[-1]) == (Exit.INTERRUPTED, "Nothing was erased.")
    assert "Interrupted" not in err
    assert everything(nights.out) == before


def test_a_folder_that_two_learners_share_is_not_erased_with_one_of_them(tmp_path: Path) -> None:
    """A centre may have moved sheets together by hand; what is the other's alone stays."""
    (tmp_path / "results").mkdir()
    (tmp_path / "Halloran").mkdir()
    everybody = {}
    for learner in (NAME, "Ann Halloran"):
        sheet, result = f"Halloran/{learner} - 700.xlsx", f"results/{learner}--700.json"
        for path in (sheet, result):
            (tmp_path / path).write_bytes(b"x")
        product = {"sheet": sheet, "result": result}
        everybody[learner, "700", 1] = KnownSubmission(learner, "700", 1, {}, "", product, "done", 0, "")
    found = holding(NAME, tmp_path, cast(Ledger, SimpleNamespace(everybody=lambda: everybody)))
    assert [path.relative_to(tmp_path).as_posix() for path in found.files] == [f"results/{NAME}--700.json"]


def test_an_export_holds_sheets_results_text_and_log(nights: Nights, capsys: pytest.CaptureFixture[str]) -> None:
    target = nights.cohort.parent / "access.zip"
    code, out, _ = ran(capsys, "export", NAME, "--out", nights.out, "--to", target)
    assert code == Exit.OK
    assert str(target) in out
    with zipfile.ZipFile(target) as archive:
        names = set(archive.namelist())
        text = archive.read(f"text as read/{NAME}/700 essay.txt.txt").decode()
        log = archive.read("log.jsonl").decode()
        everything = b"".join(archive.read(n) for n in names)
    assert {f"{NAME}/{NAME} - 700 - feedback sheet.xlsx", f"results/{NAME}--700.json", "ledger.json"} <= names
    assert "quicksilver" in text
    assert '"assessed"' in log
    assert b"Ngaire" not in everything
    assert ran(capsys, "export", NAME, "--out", nights.out, "--to", target)[0] == Exit.USAGE


@pytest.mark.parametrize(("here", "typed"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_an_accent_may_be_typed_as_a_sign_of_its_own(
    nights: Nights, capsys: pytest.CaptureFixture[str], here: str, typed: str
) -> None:
    nights.file(f"{unicodedata.normalize(here, 'Zoë Quist')}/700 essay.txt", "Something of Zoë's.")
    nights.night()
    name = unicodedata.normalize(typed, "zoë quist")
    code, told, _ = ran(capsys, "erase", name, "--out", nights.out, "--yes")
    assert (code, told.splitlines()[0].partition(":")[0]) == (Exit.OK, "Zoë Quist")


@pytest.mark.parametrize("command", ["erase", "export"])
def test_an_unknown_learner_is_refused_with_the_nearest(
    nights: Nights, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    before = everything(nights.out)
    code, _, err = ran(capsys, command, "Pia Haloran", "--out", nights.out)
    assert code == Exit.USAGE
    assert "Did you mean Pia Halloran?" in " ".join(err.split())
    assert everything(nights.out) == before


@pytest.mark.parametrize("command", ["erase", "export"])
def test_while_a_run_holds_out_nothing_is_done(
    nights: Nights, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    with FileLock(nights.out / STATE / "lock"):
        assert ran(capsys, command, NAME, "--out", nights.out)[0] == Exit.HELD


# --- retention --------------------------------------------------------------------------------------------


def gone(nights: Nights) -> None:
    for path in (nights.cohort / NAME).iterdir():
        path.unlink()


MONTHS = [
    (datetime(2026, 3, 20), 1, True, "not yet a month"),
    (datetime(2026, 4, 10), 1, False, "more than a month"),
    (datetime(2026, 4, 10), 6, True, "kept longer by this centre"),
]


@pytest.mark.parametrize(("now", "months", "stays", "why"), MONTHS, ids=[m[3] for m in MONTHS])
def test_who_left_is_erased_after_the_months_that_the_centre_keeps(
    nights: Nights, now: datetime, months: int, stays: bool, why: str
) -> None:
    gone(nights)
    report = nights.night(now=NOON, keep_months=months)
    assert report.gone == [f"{NAME}, unit 700"]
    assert (nights.out / NAME).exists()
    nights.night(now=datetime(2026, 3, 15), keep_months=months)
    nights.file("Ngaire Okafor/700 essay.txt", f"Anew on {now}.")
    nights.night(now=now, keep_months=months)
    assert (nights.out / NAME).exists() is stays, why
    assert (b"quicksilver" in everything(nights.out)) is stays
    assert (nights.out / "Ngaire Okafor").exists()


def test_who_is_still_there_is_never_erased(nights: Nights) -> None:
    for month in (3, 4, 5, 6):
        nights.night(now=datetime(2026, month, 20), keep_months=1)
    assert (nights.out / NAME).exists()


PAUSES = [
    (datetime(2026, 4, 30), True, "two months: the share was not read over a holiday"),
    (datetime(2026, 5, 20), False, "more than two: the clock may be wrong"),
]


@pytest.mark.parametrize(("now", "erased", "why"), PAUSES, ids=[p[2] for p in PAUSES])
def test_after_a_long_pause_a_night_passes_before_anything_is_erased(
    nights: Nights, now: datetime, erased: bool, why: str
) -> None:
    gone(nights)
    nights.night(now=NOON)
    nights.file("Ngaire Okafor/700 essay.txt", "Anew.")
    report = nights.night(now=now, keep_months=1)
    assert (nights.out / NAME).exists() is not erased, why
    assert any("nothing was erased on this night" in remark for remark in report.remarks) is not erased
    nights.file("Ngaire Okafor/700 essay.txt", "Anew again.")
    nights.night(now=now + timedelta(days=1), keep_months=1)
    assert not (nights.out / NAME).exists()


def test_a_clock_that_jumps_ahead_erases_nothing(nights: Nights) -> None:
    gone(nights)
    nights.night()
    nights.file("Ngaire Okafor/700 essay.txt", "Anew.")
    report = nights.night(now=datetime(2049, 1, 1), keep_months=1)
    assert (nights.out / NAME).exists()
    assert any("clock" in remark for remark in report.remarks)


def test_without_the_option_nothing_is_ever_erased(nights: Nights) -> None:
    gone(nights)
    for month in (3, 4, 5):
        nights.night(now=datetime(2026, month, 20))
    assert (nights.out / NAME).exists()
