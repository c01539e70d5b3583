"""Faults by name, injected into a night: nothing is lost, nothing half-written, and the next night goes on."""

from __future__ import annotations

import errno
import json
import multiprocessing
import os
import random
import shutil
import signal
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from pipeline import holding
from pipeline import run as run_module
from pipeline.__main__ import guarded
from pipeline.cohort import Request, Unreachable
from pipeline.exits import Exit
from pipeline.holding import HOLDER, Held, held_by_name
from pipeline.outputs import STATE
from pipeline.progress import Silent
from pipeline.report import Report
from pipeline.running import exit_code
from pipeline.work import AssessTask, Product, read_one
from reports import write
from tests.pipeline.nights import NOON, Nights, quick

LEARNERS = ("Ngaire Okafor", "Pia Halloran", "Tobi Abara")


@pytest.fixture
def nights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Nights:
    made = Nights(tmp_path, monkeypatch)
    for learner in LEARNERS:
        made.file(f"{learner}/700 essay.txt")
    return made


def goes_on(nights: Nights) -> Report:
    """The night after: everything is there, whole, and balanced; and the one after that has nothing to do."""
    report = nights.night()
    assert exit_code(report, None) == Exit.OK
    assert [line.learner for line in report.lines] == list(LEARNERS)
    for learner in LEARNERS:
        result = json.loads((nights.out / f"results/{learner}--700.json").read_text(encoding="utf-8"))
        sheet = (nights.out / learner / f"{learner} - 700 - feedback sheet.xlsx").read_bytes()
        assert sheet.decode() == result["text"]
    assert not list(nights.out.rglob("*.tmp"))
    assert not nights.night().plan
    return report


class Killed(BaseException):
    """Stands for kill -9: nothing catches it."""


# --- the process is killed ---------------------------------------------------------------------------------


@pytest.mark.parametrize("moment", range(1, 16))
def test_killed_at_the_nth_write(nights: Nights, monkeypatch: pytest.MonkeyPatch, moment: int) -> None:
    left = [moment]
    real = os.fsync

    def fsync(descriptor: int) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise Killed
        real(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(write.os, "fsync", fsync)
        try:
            nights.night()
        except Killed:
            pass
        else:
            assert moment > 8, "three sheets, three results, the record and the summary are written"
    goes_on(nights)


def _killed(cohort: Path, out: Path, after: int) -> None:
    """A run in a process of its own that ends itself as kill -9 does while it assesses."""
    left = [after]

    def assess(task: AssessTask) -> Product:
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return quick(task)

    with pytest.MonkeyPatch.context() as patch:
        nights = object.__new__(Nights)
        nights.cohort, nights.out, nights.read, nights.assessed = cohort, out, [], []
        nights.reader, nights.assessor = read_one, assess
        nights.install(patch)
        nights.night()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 there")
@pytest.mark.parametrize("after", [0, 1, 2])
def test_kill_9_in_mid_run(nights: Nights, after: int) -> None:
    child = multiprocessing.get_context("fork").Process(target=_killed, args=(nights.cohort, nights.out, after))
    child.start()
    child.join(60)
    assert child.exitcode == -signal.SIGKILL
    goes_on(nights)
    finished = len([e for e in nights.events() if e["event"] == "assessed"])
    assert finished == len(LEARNERS), "what was finished before the kill is not done twice"


# --- OUT cannot be written ---------------------------------------------------------------------------------


@pytest.mark.parametrize("moment", range(1, 12))
def test_the_disk_is_full_at_the_nth_write(nights: Nights, monkeypatch: pytest.MonkeyPatch, moment: int) -> None:
    left = [moment]
    real = os.fsync

    def fsync(descriptor: int) -> None:
        left[0] -= 1
        if left[0] <= 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(descriptor)

    before = {p: p.read_bytes() for p in nights.cohort.rglob("*") if p.is_file()}
    with monkeypatch.context() as patch:
        patch.setattr(write.os, "fsync", fsync)
        try:
            code = exit_code(nights.night(), None)
        except OSError:
            code = Exit.UNWRITTEN  # what the command ends with then
    assert code == (Exit.UNWRITTEN if left[0] <= 0 else Exit.OK)
    assert {p: p.read_bytes() for p in nights.cohort.rglob("*") if p.is_file()} == before
    goes_on(nights)


@pytest.mark.parametrize("where", ["pipeline.holding.FileLock.acquire", "pipeline.outputs.atomically"])
def test_out_is_read_only(nights: Nights, monkeypatch: pytest.MonkeyPatch, capsys: Any, where: str) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    nights.night()
    nights.file("Pia Halloran/700 essay.txt", "A new version.")
    before = nights.written()
    with monkeypatch.context() as patch:
        patch.setattr(where, refused)
        assert guarded(["run", str(nights.cohort)]) == Exit.UNWRITTEN
    assert "Read-only file system" in capsys.readouterr().err
    assert nights.written() == before
    goes_on(nights)


def test_the_disk_is_full_for_the_ledger(nights: Nights, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("pipeline.ledger.Ledger.put_submission", full)
        with pytest.raises(OSError, match="full"):
            nights.night()
    goes_on(nights)


@pytest.mark.parametrize("what", [b"no database at all", b"SQLite format 3\0" + bytes(5000), b""])
def test_a_damaged_ledger_is_set_aside_and_the_work_done_anew(nights: Nights, what: bytes) -> None:
    nights.night()
    ledger = nights.out / STATE / "ledger.sqlite"
    ledger.write_bytes(what)
    report = nights.night()
    assert len(report.lines) == 3
    assert bool(report.remarks) == bool(what)
    goes_on(nights)


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE runs SET told = ''",
        "UPDATE submissions SET product = '{\"sheet'",
        "UPDATE submissions SET product = '{}'",
        "UPDATE submissions SET attempt = 'x'",
        "UPDATE files SET size = NULL",
    ],
)
def test_a_ledger_with_a_row_that_says_nothing_is_set_aside(nights: Nights, harm: str) -> None:
    """A bad sector in a whole page: SQLite itself finds nothing wrong."""
    nights.night()
    with sqlite3.connect(nights.out / STATE / "ledger.sqlite") as connection:
        connection.execute(harm)
    connection.close()
    assert nights.night().remarks
    goes_on(nights)


def test_a_ledger_of_a_later_version_is_set_aside(nights: Nights) -> None:
    nights.night()
    with sqlite3.connect(nights.out / STATE / "ledger.sqlite") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert nights.night().remarks
    assert (nights.out / STATE / "ledger (set aside).sqlite").exists()


def test_stored_text_that_is_no_document_is_read_anew_and_never_run(nights: Nights, tmp_path: Path) -> None:
    nights.night()
    evil = b"cposix\nsystem\n(S'touch %s'\ntR." % str(tmp_path / "ran").encode()
    with sqlite3.connect(nights.out / STATE / "ledger.sqlite") as connection:
        connection.execute("UPDATE texts SET documents = ?", (zlib.compress(evil),))
        connection.execute("UPDATE runs SET inputs = ''")
    connection.close()
    nights.night()
    assert sorted(nights.read) == [f"{learner}/700 essay.txt" for learner in LEARNERS]
    assert not (tmp_path / "ran").exists()


# --- the share goes away -----------------------------------------------------------------------------------


def test_the_share_is_gone_before_the_run(nights: Nights) -> None:
    nights.night()
    before = nights.written()
    shutil.rmtree(nights.cohort)
    nights.cohort.mkdir()
    with pytest.raises(Unreachable, match="3 files were read"):
        nights.night()
    nights.cohort.rmdir()
    with pytest.raises(Unreachable):
        nights.night()
    assert nights.written() == before


def test_the_share_goes_in_mid_run(nights: Nights) -> None:
    nights.night()
    before = nights.written()
    for learner in LEARNERS:
        nights.file(f"{learner}/700 essay.txt", "A new version.")
    away = nights.cohort.with_name("unmounted")

    def reader(task: Any) -> Any:
        if nights.cohort.exists():
            nights.cohort.rename(away)
        return read_one(task)

    nights.reader = reader
    with pytest.raises(Unreachable):
        nights.night()
    assert nights.written() == before
    away.rename(nights.cohort)
    nights.reader = read_one
    assert len(goes_on(nights).plan) == 3


def test_one_file_goes_in_mid_run_and_its_learners_sheet_stays(nights: Nights) -> None:
    nights.night()
    before = nights.written()
    changed = nights.file("Pia Halloran/700 essay.txt", "A new version.")

    def reader(task: Any) -> Any:
        changed.unlink()
        return read_one(task)

    nights.reader = reader
    report = nights.night()
    assert [path for path, _ in report.waiting] == ["Pia Halloran/700 essay.txt"]
    assert nights.written() == before
    nights.reader = read_one
    nights.file("Pia Halloran/700 essay.txt", "A new version.")
    assert [who for who, _ in goes_on(nights).plan] == ["Pia Halloran, unit 700"]


# --- two runs at once --------------------------------------------------------------------------------------


def test_two_runs_at_once(nights: Nights) -> None:
    nights.night()
    with FileLock(nights.out / STATE / "lock"), pytest.raises(Held):
        nights.night()
    goes_on(nights)


def test_a_lock_left_by_a_dead_run_is_taken_over(nights: Nights) -> None:
    (nights.out / STATE).mkdir(parents=True)
    (nights.out / STATE / "lock").touch()
    (nights.out / STATE / HOLDER).write_text('{"host": "gone", "process": 1, "since": "01/01/2020 02:00"}')
    goes_on(nights)
    assert not (nights.out / STATE / HOLDER).exists()


def _dead() -> int:
    child = multiprocessing.get_context("fork").Process(target=int)
    child.start()
    child.join()
    assert child.pid
    return child.pid


HOLDERS: list[tuple[str, Callable[[], dict[str, object]], float, bool]] = [
    ("this machine, alive", lambda: {"host": "here", "process": os.getpid(), "since": "now"}, 1e6, True),
    ("this machine, dead", lambda: {"host": "here", "process": _dead(), "since": "now"}, 0.0, False),
    ("another machine, fresh", lambda: {"host": "there", "process": 1, "since": "now"}, 0.0, True),
    ("another machine, busy for five minutes", lambda: {"host": "there", "process": 1, "since": "now"}, 300.0, True),
    ("another machine, silent", lambda: {"host": "there", "process": 1, "since": "now"}, 700.0, False),
    ("cut off while written, silent", dict, 700.0, False),
]


@pytest.mark.parametrize(("holder", "said", "age", "refused"), HOLDERS, ids=[h[0] for h in HOLDERS])
def test_where_a_share_knows_no_locks(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    holder: str,
    said: Callable[[], dict[str, object]],
    age: float,
    refused: bool,
) -> None:
    monkeypatch.setattr(holding.socket, "gethostname", lambda: "here")
    path = tmp_path / HOLDER
    path.write_text(json.dumps(said()))
    when = path.stat().st_mtime - age
    os.utime(path, (when, when))
    if refused:
        with pytest.raises(Held), held_by_name(tmp_path):
            pass
        assert path.exists(), holder
    else:
        with held_by_name(tmp_path), pytest.raises(Held), held_by_name(tmp_path):
            pass
        assert not path.exists()


def test_a_file_system_without_locks_is_held_by_name(nights: Nights, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(self: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr(holding.FileLock, "acquire", none)
    goes_on(nights)


# --- files that are not all there --------------------------------------------------------------------------


def _archive() -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", "<w/>" * 500)
    return made.getvalue()


HALF = [
    ("700 log.txt", b"", "empty"),
    ("700 log.docx", bytes(4096), "zeros"),
    ("700 log.docx", _archive()[:900], "without its end"),
    (".700 log.docx.icloud", b"bplist00", "placeholder"),
    ("700 log.docx.nextcloud", b" ", "placeholder"),
]


@pytest.mark.parametrize(("name", "data", "why"), HALF, ids=[f"{h[0]} {h[2]}" for h in HALF])
def test_half_a_file_waits_and_the_finished_sheet_is_left_alone(
    nights: Nights, name: str, data: bytes, why: str
) -> None:
    nights.night()
    before = nights.written()
    nights.file(f"Pia Halloran/{name}", data)
    report = nights.night()
    assert [path for path, _ in report.waiting] == [f"Pia Halloran/{name}"]
    assert why in report.waiting[0][1]
    assert exit_code(report, None) == Exit.UNREAD
    assert str(report.balance) == "4 seen = 0 done + 3 unchanged + 1 waiting + 0 failed + 0 ignored"
    assert nights.written() == before
    (nights.cohort / "Pia Halloran" / name).unlink()
    nights.file("Pia Halloran/700 log.txt", "Now it has come.")
    assert [words for _, words in goes_on(nights).plan] == ["Pia Halloran/700 log.txt is new"]


@pytest.mark.parametrize(("name", "data"), [(n, d) for n, d, why in HALF if why != "placeholder"])
def test_half_a_file_that_stays_so_has_failed_the_night_after(nights: Nights, name: str, data: bytes) -> None:
    nights.file(f"Zoe Quist/{name}", data)
    report = nights.night()
    assert "Zoe Quist 700" in nights.assessed, "a learner has a sheet from the first night on"
    assert report.balance.waiting == 1
    report = nights.night()
    assert [path for path, _ in report.unread] == [f"Zoe Quist/{name}"]
    assert report.balance.failed == 1
    report = nights.night()
    assert (nights.read, nights.assessed, report.balance.failed) == ([], [], 1)


def test_half_a_file_that_was_written_again_still_waits(nights: Nights) -> None:
    """A copy that was broken off and begun anew may be just as long: only one that nobody touched has failed."""
    for _ in range(3):
        nights.file("Zoe Quist/700 log.docx", bytes(4096))
        report = nights.night()
        assert (report.balance.waiting, report.balance.failed) == (1, 0)


def test_a_file_that_changes_while_it_is_read_waits(nights: Nights) -> None:
    nights.night()
    before = nights.written()
    changing = nights.file("Pia Halloran/700 essay.txt", "A first half,")

    def reader(task: Any) -> Any:
        made = read_one(task)
        changing.write_bytes(changing.read_bytes() + b" and a second.")
        return made

    nights.reader = reader
    report = nights.night()
    assert "still being written" in dict(report.waiting)["Pia Halloran/700 essay.txt"]
    assert nights.written() == before
    nights.reader = read_one
    assert len(goes_on(nights).plan) == 1
    assert "and a second" in (nights.out / "results/Pia Halloran--700.json").read_text(encoding="utf-8")


def test_a_file_that_grows_while_the_run_settles_waits(nights: Nights, monkeypatch: pytest.MonkeyPatch) -> None:
    growing = nights.file("Pia Halloran/700 log.txt", "a")
    os.utime(growing)
    monkeypatch.setattr("pipeline.arriving.time.sleep", lambda _: growing.write_bytes(b"more and more"))
    report = nights.night(settle=5.0)
    assert list(dict(report.waiting)) == ["Pia Halloran/700 log.txt"]


def test_a_file_from_the_future_is_read(nights: Nights, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.arriving.time.sleep", lambda _: None)
    os.utime(nights.cohort / "Pia Halloran/700 essay.txt", (4e9, 4e9))
    assert nights.night(settle=5.0).waiting == []
    assert nights.night(settle=5.0).waiting == []
    assert nights.assessed == []


# --- a poisonous file every night --------------------------------------------------------------------------


def test_a_file_that_brings_the_reader_down_is_tried_twice_and_named_every_night(nights: Nights) -> None:
    nights.file("Zoe Quist/700 poison.txt")

    def reader(task: Any) -> Any:
        if "poison" in task.relative:
            raise ValueError
        return read_one(task)

    nights.reader = reader
    tried = []
    for _ in range(4):
        report = nights.night()
        tried.append("Zoe Quist/700 poison.txt" in nights.read)
        assert [path for path, _ in report.unread] == ["Zoe Quist/700 poison.txt"]
        assert report.balance.failed == 1
        assert report.balance.is_even
    assert tried == [True, True, False, False]
    nights.reader = read_one
    nights.file("Zoe Quist/700 poison.txt", "mended")
    assert nights.night().unread == []


def test_a_submission_that_firstread_fails_on_is_tried_twice(nights: Nights) -> None:
    def assessor(task: AssessTask) -> Product:
        if task.submission.learner == "Pia Halloran":
            raise ValueError
        return quick(task)

    nights.assessor = assessor
    tried = []
    for _ in range(3):
        nights.night()
        tried.append("Pia Halloran 700" in nights.assessed)
    assert tried == [True, True, False]


# --- many nights ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(3))
def test_a_month_of_nights_with_faults_loses_nothing(
    nights: Nights, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Random changes and faults, one a night; at the end every file that stands is in a result, whole."""
    chance = random.Random(seed)
    real, texts = os.fsync, {}
    for number in range(12):
        learner = chance.choice(LEARNERS)
        texts[learner] = f"thought number {number}"
        nights.file(f"{learner}/700 essay.txt", texts[learner])
        left = [chance.randrange(1, 12)]
        fault = chance.choice([Killed(), OSError(errno.ENOSPC, "full"), None])

        def fsync(descriptor: int, left: list[int] = left, fault: BaseException | None = fault) -> None:
            left[0] -= 1
            if left[0] == 0 and fault is not None:
                raise fault
            real(descriptor)

        with monkeypatch.context() as patch:
            patch.setattr(write.os, "fsync", fsync)
            with suppress(Killed, OSError):
                assert nights.night(now=datetime(2026, 3, 1 + number)).balance.is_even
    goes_on(nights)
    for learner, text in texts.items():
        assert text in (nights.out / f"results/{learner}--700.json").read_text(encoding="utf-8")


def test_the_cohort_folder_is_never_written_to(nights: Nights) -> None:
    before = {p: (p.stat().st_mtime_ns, p.read_bytes()) for p in nights.cohort.rglob("*") if p.is_file()}
    nights.night()
    run_module.run(Request(nights.cohort, nights.out, NOON, 1, again=True, settle=0.0), Silent())
    assert {p: (p.stat().st_mtime_ns, p.read_bytes()) for p in nights.cohort.rglob("*") if p.is_file()} == before
