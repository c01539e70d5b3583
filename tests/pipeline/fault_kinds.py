"""Faults by name: each is a night in which something fails at a moment drawn by chance."""

from __future__ import annotations

import errno
import json
import os
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from pipeline import holding
from pipeline.cohort import Unreachable
from pipeline.holding import HOLDER, Held
from pipeline.ledger import NAME, Ledger
from pipeline.outputs import STATE
from pipeline.work import AssessTask, Product, read_one
from reports import write
from tests.pipeline.nights import OLD
from tests.pipeline.shares import Share, assessed

MOMENTS = 25
"""Boundaries of a night at which a fault may strike: writes, renames, savings, files read, submissions assessed."""
Fault = Callable[[Share, pytest.MonkeyPatch], bool | None]
"""A night with a fault in it; False where the night was over before it struck."""
FAULTS: dict[str, Fault] = {}


def fault(name: str) -> Callable[[Fault], Fault]:
    def named(strike: Fault) -> Fault:
        FAULTS[name] = strike
        return strike

    return named


def at(moment: int, patch: pytest.MonkeyPatch, share: Share, strike: Callable[[], None]) -> None:
    """Call `strike` when the night comes to its nth boundary, and at each one after it."""
    left = [moment]

    def tick() -> None:
        left[0] -= 1
        if left[0] <= 0:
            strike()

    def ticking(real: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            tick()
            return real(*args, **kwargs)

        return wrapped

    patch.setattr(write.os, "fsync", ticking(lambda _: None))
    for owner, name in ((Path, "replace"), (Ledger, "save"), (Ledger, "put_submission"), (Ledger, "put_documents")):
        patch.setattr(owner, name, ticking(getattr(owner, name)))
    patch.setattr(share.nights, "reader", ticking(share.nights.reader))
    patch.setattr(share.nights, "assessor", ticking(share.nights.assessor))


def forked(work: Callable[[], object]) -> int:
    """Do something in a process of its own; its wait status."""
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            work()
        os._exit(0)
    return os.waitpid(child, 0)[1]


@fault("kill -9 at a boundary")
def _kill(share: Share, patch: pytest.MonkeyPatch) -> bool:
    return _killed(share, patch, 1)


def _killed(share: Share, patch: pytest.MonkeyPatch, first: int) -> bool:
    at(share.chance.randrange(first, MOMENTS), patch, share, lambda: os.kill(os.getpid(), signal.SIGKILL))
    return os.WIFSIGNALED(forked(share.night))


@fault("power cut: what was not yet on the disk is gone")
def _power(share: Share, patch: pytest.MonkeyPatch) -> bool:
    if not _killed(share, patch, 2):  # before the first saving nothing is written that could be cut off
        return False
    for folder in (share.nights.out / "results", share.nights.out / share.folders[0]):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f".firstread-1-{share.number:08x}.tmp").write_bytes(b"PK\x03\x04 half a she")
    return True


def _no_room(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@fault("full disk")
def _full(share: Share, patch: pytest.MonkeyPatch) -> bool:
    struck: list[int] = []

    def full() -> None:
        struck.append(1)
        _no_room()

    at(share.chance.randrange(1, MOMENTS), patch, share, full)
    with suppress(OSError):
        share.night()
    return bool(struck)


@fault("full disk, under the ledger")
def _full_ledger(share: Share, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Ledger, share.chance.choice(["put_submission", "put_file", "put_documents", "end", "save"]), _no_room)
    with suppress(OSError):
        share.night()


@fault("read-only OUT")
def _read_only(share: Share, patch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    patch.setattr(share.chance.choice(["pipeline.holding.FileLock.acquire", "pipeline.outputs.atomically"]), refused)
    with suppress(OSError):
        share.night()


@fault("a sheet is open in Excel")
def _open(share: Share, patch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if str(target).endswith("feedback sheet.xlsx"):
            raise PermissionError(errno.EACCES, "in use")
        return real(self, target)

    patch.setattr(Path, "replace", replace)
    share.night()


@fault("share gone before the run")
def _gone(share: Share, patch: pytest.MonkeyPatch) -> None:
    away = share.nights.cohort.with_name("unmounted")
    share.nights.cohort.rename(away)
    empty = share.chance.random() < 0.5
    if empty:
        share.nights.cohort.mkdir()
    with suppress(Unreachable):
        share.night()
    if empty:
        share.nights.cohort.rmdir()
    away.rename(share.nights.cohort)


@fault("share gone in mid-run")
def _goes(share: Share, patch: pytest.MonkeyPatch) -> None:
    away = share.nights.cohort.with_name("unmounted")

    def leave() -> None:
        if share.nights.cohort.exists():
            share.nights.cohort.rename(away)

    at(share.chance.randrange(1, MOMENTS // 2), patch, share, leave)
    with suppress(Unreachable, OSError):
        share.night()
    if away.exists():
        away.rename(share.nights.cohort)


@fault("clock set back or on by years")
def _clock(share: Share, patch: pytest.MonkeyPatch) -> None:
    days = share.chance.choice([-4000, -400, -1, 400, 4000])
    real = time.time
    patch.setattr(time, "time", lambda: real() + days * 86_400)
    share.night(now=share.day + timedelta(days=days))


@fault("a file from the future")
def _future(share: Share, patch: pytest.MonkeyPatch) -> None:
    path = share.nights.cohort / share.chance.choice(share.folders) / "700 essay.txt"
    os.utime(path, (4e9, 4e9))
    share.night()


@fault("a learner's folder is renamed")
def _renamed(share: Share, patch: pytest.MonkeyPatch) -> None:
    old = share.chance.choice(share.folders)
    new = f"{old.split()[0]} {share.chance.choice(['Marrable', 'Underhay', 'Tregowan', 'Okonjo'])}"
    if new in share.folders or new.split()[0] not in old:
        share.night()
        return
    share.folders[share.folders.index(old)] = new
    for path in [p for p in share.words if p.startswith(f"{old}/")]:
        share.words[path.replace(old, new, 1)] = share.words.pop(path)

    def rename() -> None:
        if (share.nights.cohort / old).exists():
            (share.nights.cohort / old).rename(share.nights.cohort / new)

    moment = share.chance.randrange(0, MOMENTS // 2)
    if moment:
        at(moment, patch, share, rename)
        with suppress(OSError, Unreachable):
            share.night()
    rename()
    share.night()


@fault("two runs at once")
def _two(share: Share, patch: pytest.MonkeyPatch) -> None:
    (share.nights.out / STATE).mkdir(parents=True, exist_ok=True)
    with FileLock(share.nights.out / STATE / "lock"), suppress(Held):
        share.night()
        raise AssertionError("a second run went on")


@fault("two runs start at once")
def _race(share: Share, patch: pytest.MonkeyPatch) -> None:
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            share.night()
        os._exit(0)
    with suppress(Held):
        share.night()
    os.waitpid(child, 0)


@fault("stale lock")
def _stale(share: Share, patch: pytest.MonkeyPatch) -> None:
    (share.nights.out / STATE).mkdir(parents=True, exist_ok=True)
    holder = {"host": holding.socket.gethostname(), "process": 2**22 + 1, "since": "01/03/2026 02:30"}
    text = json.dumps(holder) if share.chance.random() < 0.7 else ""
    path = share.nights.out / STATE / HOLDER
    path.write_text(text)
    os.utime(path, (OLD, OLD))
    if share.chance.random() < 0.5:

        def none(self: object) -> None:
            raise NotImplementedError

        patch.setattr(holding.FileLock, "acquire", none)
    share.night()


@fault("a file changes while it is read")
def _changes(share: Share, patch: pytest.MonkeyPatch) -> None:
    def reader(task: Any) -> Any:
        made = read_one(task)
        task.path.write_bytes(task.path.read_bytes() + b" And more.")
        return made

    patch.setattr(share.nights, "reader", reader)
    share.night()


@fault("a file is replaced or gone while it is read")
def _swapped(share: Share, patch: pytest.MonkeyPatch) -> None:
    def reader(task: Any) -> Any:
        made = read_one(task)
        if task.relative in share.words:
            task.path.unlink()
            if share.chance.random() < 0.5:
                share.write(task.relative)
        return made

    patch.setattr(share.nights, "reader", reader)
    share.night()
    for path in [p for p in share.words if not (share.nights.cohort / p).exists()]:
        share.write(path)


@fault("a poisonous file")
def _poison(share: Share, patch: pytest.MonkeyPatch) -> None:
    path = f"{share.chance.choice(share.folders)}/700 poison.txt"
    target = share.nights.file(path, "poison")

    def reader(task: Any) -> Any:
        if "poison" in task.relative:
            raise ValueError
        return read_one(task)

    patch.setattr(share.nights, "reader", reader)
    report = share.night()
    assert path in dict(report.unread), "a file that brings its reader down is named"
    target.unlink()


@fault("half a file")
def _half(share: Share, patch: pytest.MonkeyPatch) -> None:
    name, data = share.chance.choice(
        [("700 log.docx", b""), ("700 log.docx", bytes(4096)), ("700 log.docx", b"PK\x03\x04" + bytes(900))]
    )
    path = f"{share.chance.choice(share.folders)}/{name}"
    target = share.nights.file(path, data)
    report = share.night()
    assert path in {**dict(report.waiting), **dict(report.unread)}, "half a file is named"
    target.unlink()


@fault("firstread fails on a submission")
def _fails(share: Share, patch: pytest.MonkeyPatch) -> None:
    whom = share.chance.choice(share.folders)

    def assessor(task: AssessTask) -> Product:
        if task.submission.learner == whom:
            raise ValueError
        return assessed(task)

    patch.setattr(share.nights, "assessor", assessor)
    patch.setattr("pipeline.run.unassessed", lambda task, why: assessed(task))
    share.night()


@fault("damaged ledger")
def _damaged(share: Share, patch: pytest.MonkeyPatch) -> None:
    ledger = share.nights.out / STATE / NAME
    if ledger.exists():
        data = ledger.read_bytes()
        cut = share.chance.randrange(len(data))
        ledger.write_bytes(share.chance.choice([data[:cut], b"", b"no database", data[:cut] + bytes(len(data) - cut)]))
    with suppress(sqlite3.Error):
        share.night()
    for aside in ledger.parent.glob("*set aside*"):
        aside.unlink()
