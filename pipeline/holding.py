"""One run at a time in one OUT, and a lock that a dead run cannot keep.

The lock is the operating system's (flock, or Windows' file locks), which ends with the process that holds it, however
it ends. Some shares know no such locks; there a file says who holds OUT and is touched while the run goes on, and is
taken over once it was not touched for `STALE`, or at once where its process ran on this machine and is gone.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

LOCK = "lock"
HOLDER = "held by.json"
"""Who holds OUT: host, process, start. Holds nothing about a submission."""
STALE = 600.0
"""Seconds without a sign of life after which a holder is taken for dead: twenty touches missed."""
TOUCH = 30.0
"""Seconds between signs of life."""


class Held(Exception):
    """Another run holds this OUT; the message says which, as far as it is known."""


@contextmanager
def held(state: Path) -> Iterator[None]:
    """Hold the folder `state` (made if it is not there) against other runs. Raises Held, or OSError."""
    state.mkdir(parents=True, exist_ok=True)
    lock = FileLock(state / LOCK, timeout=0)
    try:
        lock.acquire()
    except Timeout as other:
        raise Held(_who(state / HOLDER)) from other
    except NotImplementedError:  # a file system without locks
        with held_by_name(state):
            yield
        return
    try:
        _say(state / HOLDER)
        yield
    finally:
        (state / HOLDER).unlink(missing_ok=True)
        lock.release()


@contextmanager
def held_by_name(state: Path) -> Iterator[None]:
    """The same where the file system knows no locks: by a file of which only one can be made. Raises Held."""
    path = state / HOLDER
    if path.exists() and _is_dead(path, state):
        path.unlink(missing_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(_me())
    except FileExistsError as other:
        raise Held(_who(path)) from other
    ended = threading.Event()
    alive = threading.Thread(target=_keep_touching, args=(path, ended), daemon=True)
    alive.start()
    try:
        yield
    finally:
        ended.set()
        alive.join()
        path.unlink(missing_ok=True)


def _me() -> str:
    return json.dumps(
        {"host": socket.gethostname(), "process": os.getpid(), "since": f"{datetime.now():%d/%m/%Y %H:%M}"}
    )


def _say(path: Path) -> None:
    with suppress(OSError):  # only a courtesy to whoever is refused
        path.write_text(_me(), encoding="utf-8")


def _read(path: Path) -> dict[str, object]:
    with suppress(OSError, ValueError):
        said = json.loads(path.read_text(encoding="utf-8"))
        return said if isinstance(said, dict) else {}
    return {}


def _who(path: Path) -> str:
    said = _read(path)
    return f"since {said['since']}, on {said['host']}" if {"since", "host"} <= said.keys() else ""


def _is_dead(path: Path, state: Path) -> bool:
    said = _read(path)
    process = said.get("process")
    if os.name != "nt" and said.get("host") == socket.gethostname() and isinstance(process, int):
        return not _runs(process)
    probe = state / f".firstread-{secrets.token_hex(4)}.tmp"
    try:
        probe.touch()  # both times by the clock of the machine that keeps the share
        return probe.stat().st_mtime - path.stat().st_mtime > STALE
    except FileNotFoundError:
        return True
    finally:
        probe.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    """Whether a process of this machine is there. Not for Windows, where asking would end it."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _keep_touching(path: Path, ended: threading.Event) -> None:
    while not ended.wait(TOUCH):
        with suppress(OSError):
            path.touch()
