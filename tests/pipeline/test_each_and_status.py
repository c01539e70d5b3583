"""A share with a folder for each cohort, and what an operator is told afterwards."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from filelock import FileLock

from pipeline.__main__ import guarded
from pipeline.exits import Exit
from pipeline.outputs import STATE
from pipeline.work import AssessTask, Product
from tests.pipeline.nights import Nights, quick


@pytest.fixture
def nights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Nights:
    made = Nights(tmp_path, monkeypatch)
    made.file("Spring/Ngaire Okafor/700 essay.txt")
    made.file("Autumn/Pia Halloran/700 essay.txt")
    made.file("Autumn/Tobi Abara/700 essay.txt")
    return made


def ran(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = guarded([str(a) for a in arguments])
    return code, *capsys.readouterr()


def test_each_cohort_has_its_own_out_and_its_own_line(nights: Nights, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = ran(capsys, "run", nights.cohort, "--each")
    assert code == Exit.OK
    assert out.splitlines() == [
        "Autumn: 2 submissions. Files: 2 seen = 2 done + 0 unchanged + 0 waiting + 0 failed + 0 ignored.",
        "Spring: 1 submission. Files: 1 seen = 1 done + 0 unchanged + 0 waiting + 0 failed + 0 ignored.",
        "2 cohorts: 2 all done, 0 to look at (exit code 0).",
    ]
    for name in ("Autumn", "Spring"):
        assert (nights.out / name / "cohort.json").exists()
    nights.assessed = []
    assert ran(capsys, "run", nights.cohort, "--each", "--quiet")[:2] == (Exit.OK, "")
    assert nights.assessed == []


def test_one_cohort_that_fails_does_not_stop_the_others(nights: Nights, capsys: pytest.CaptureFixture[str]) -> None:
    nights.file("Blocked/Zoe Quist/700 essay.txt")
    nights.file("Register/learners.csv", b"colour,size\nred,4\n")
    (nights.out / "Blocked" / STATE).mkdir(parents=True)
    with FileLock(nights.out / "Blocked" / STATE / "lock"):
        code, out, err = ran(capsys, "run", nights.cohort, "--each")
    assert code == Exit.HELD
    assert "Blocked: Another run" in err
    assert "Register: learners.csv" in err
    assert "4 cohorts: 2 all done, 2 to look at" in out
    assert (nights.out / "Spring" / "cohort.json").exists()


def test_a_fault_of_ours_in_one_cohort_is_that_cohorts(
    nights: Nights, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("Marisol said so")

    monkeypatch.setattr("pipeline.run.missing", broken)
    code, out, err = ran(capsys, "run", nights.cohort, "--each")
    assert code == Exit.FAULT
    assert "RuntimeError" in err
    assert "Marisol" not in out + err


def test_files_in_no_cohorts_folder_are_named(nights: Nights, capsys: pytest.CaptureFixture[str]) -> None:
    nights.file("700 lost.txt")
    code, _, err = ran(capsys, "run", nights.cohort, "--each")
    assert code == Exit.UNREAD
    assert "In no cohort's folder: 700 lost.txt" in err


def test_each_can_be_looked_at_first(nights: Nights, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = ran(capsys, "run", nights.cohort, "--each", "--dry-run")
    assert code == Exit.OK
    assert "Tobi Abara, unit 700: new" in out
    assert not nights.out.exists()


def test_status_tells_runs_what_waits_and_what_fails(nights: Nights, capsys: pytest.CaptureFixture[str]) -> None:
    autumn, out = nights.cohort / "Autumn", nights.out / "Autumn"
    ran(capsys, "run", autumn, "--out", out)
    assert ran(capsys, "status", out)[0] == Exit.OK
    nights.file("Autumn/Pia Halloran/700 log.txt", b"")
    ran(capsys, "run", autumn, "--out", out)
    code, told, _ = ran(capsys, "status", out)
    assert code == Exit.UNREAD
    assert "finished: 3 seen = 0 done + 2 unchanged + 1 waiting + 0 failed + 0 ignored" in told
    assert "Pia Halloran/700 log.txt: is empty" in told
    assert "GB free" in told
    record = json.loads(ran(capsys, "status", out, "--json")[1])
    assert [run["how"] for run in record["runs"]] == ["finished", "finished"]
    assert record["waiting"][0][0] == "Pia Halloran/700 log.txt"


def test_status_of_a_share_tells_of_each_cohort(nights: Nights, capsys: pytest.CaptureFixture[str]) -> None:
    ran(capsys, "run", nights.cohort, "--each")
    nights.file("Spring/Ngaire Okafor/700 log.txt", b"")
    ran(capsys, "run", nights.cohort, "--each")
    code, told, _ = ran(capsys, "status", nights.out)
    assert code == Exit.UNREAD, "one cohort has a file that waits"
    autumn, spring = told.split("Spring\n======\n")
    assert autumn.startswith("Autumn\n======\nLast runs\n")
    assert "Waiting" not in autumn
    assert "Ngaire Okafor/700 log.txt: is empty" in spring
    record = json.loads(ran(capsys, "status", nights.out, "--json")[1])
    assert [len(record["cohorts"][name]["waiting"]) for name in ("Autumn", "Spring")] == [0, 1]


def test_status_gives_people_the_day_first(nights: Nights, capsys: pytest.CaptureFixture[str]) -> None:
    out = nights.out / "Autumn"
    ran(capsys, "run", nights.cohort / "Autumn", "--out", out)
    started = datetime.fromisoformat(json.loads(ran(capsys, "status", out, "--json")[1])["runs"][0]["started"])
    assert f"  {started.day} {started:%B %Y, %H:%M}  finished" in ran(capsys, "status", out)[1]


def test_status_tells_of_a_run_that_did_not_finish(nights: Nights, capsys: pytest.CaptureFixture[str]) -> None:
    def killed(task: AssessTask) -> Product:
        raise KeyboardInterrupt

    spring, out = nights.cohort / "Spring", nights.out / "Spring"
    nights.assessor = killed
    assert ran(capsys, "run", spring, "--out", out)[0] == Exit.INTERRUPTED
    assert "did not finish" in ran(capsys, "status", out)[1]
    with FileLock(out / STATE / "lock"):
        assert "running" in ran(capsys, "status", out)[1]
    nights.assessor = quick
    assert ran(capsys, "run", spring, "--out", out)[0] == Exit.OK
    assert nights.read == ["Ngaire Okafor/700 essay.txt"], "what was read before the interrupt is not read twice"


def test_status_of_a_folder_that_no_run_has_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = ran(capsys, "status", tmp_path)
    assert code == Exit.USAGE
    assert "is no folder that firstread run has written" in err
    assert "Did you mean" not in err


@pytest.mark.parametrize("command", [["status"], ["collect"], ["erase", "Ngaire Okafor", "--out"]])
def test_who_names_the_cohort_is_told_the_folder_of_its_sheets(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "Spring").mkdir()
    (tmp_path / "Spring - firstread" / STATE).mkdir(parents=True)
    code, _, err = ran(capsys, *command, tmp_path / "Spring")
    assert code == Exit.USAGE
    assert f'Did you mean "{tmp_path / "Spring - firstread"}"?' in err.replace("\n", " ")


def test_who_names_a_share_is_told_the_folder_of_its_sheets_and_then_of_one_cohort(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "Intake").mkdir()
    (tmp_path / "Intake - firstread" / "Spring" / STATE).mkdir(parents=True)
    code, _, err = ran(capsys, "status", tmp_path / "Intake")
    assert code == Exit.USAGE
    assert f'Did you mean "{tmp_path / "Intake - firstread"}"?' in err.replace("\n", " ")
    code, _, err = ran(capsys, "collect", tmp_path / "Intake - firstread")
    assert code == Exit.USAGE
    assert f'such as "{tmp_path / "Intake - firstread" / "Spring"}"' in err.replace("\n", " ")


def test_status_changes_nothing(nights: Nights, capsys: pytest.CaptureFixture[str]) -> None:
    spring, out = nights.cohort / "Spring", nights.out / "Spring"
    ran(capsys, "run", spring, "--out", out)
    before = {p: p.read_bytes() for p in out.rglob("*") if p.is_file()}
    ran(capsys, "status", out)
    assert {p: p.read_bytes() for p in out.rglob("*") if p.is_file()} == before
