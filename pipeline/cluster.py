"""Past one machine: the executor of a Dask cluster, whose workers hold every task to the same bounds as ours do.

Only this module knows Dask (the extra `firstread[dask]`). A Dask worker does a task in a process of its own beneath it,
so that a file which hangs, crashes or eats memory costs that process and not the Dask worker; one that is killed
has its tasks given to another by the scheduler. Workers must have the very program that the run has: results of two
versions are never mixed. They write nothing but, where contents are sent, copies in a temporary folder.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import multiprocessing
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from distributed import Client, Security, get_worker, rpc

from pipeline.fingerprint import digest, program, reader
from pipeline.work import AssessTask, ReadTask
from pipeline.workers import Bounded, Failure, Local, Lost, NoCluster, outcome

CONNECT = 20.0
"""Seconds for the scheduler to answer and for a first worker to be there."""
AHEAD = 3
"""Tasks handed over for each thread of the cluster: one in work, one on its way there and one on its way back."""
LOST = 300.0
"""Seconds without any worker, or without a word from the scheduler, after which a run stops; the next one goes on."""
ANSWER = 10.0
"""Seconds for the scheduler to say which workers it has."""
VERSIONS = 120.0
"""Seconds for the workers to say which firstread they have: it is imported for that, on a share perhaps."""
LARGEST = 256 * 1024 * 1024
"""Bytes of a file that is sent; a larger one, which no reader takes either, is looked at here."""
_LOOK = 5.0
"""Seconds between looks at whether there are workers."""
_GONE = "the scheduler of the cluster went away"
_OTHER = "other"
"""Code of a failure that stands for a worker with another firstread."""


@dataclass(frozen=True, slots=True)
class Errand:
    """A bounded call as it travels to a worker."""

    bounded: Bounded
    task: Any
    files: tuple[tuple[Path, bytes], ...]
    """What is in the files that the task names, where contents are sent."""
    version: str
    """Of the program that sends it."""


def this_version() -> str:
    """A digest of all that a result comes from other than the submission: code, models, libraries, converters."""
    return digest([program(), reader()])


class Cluster(Executor):
    """The executor of a Dask cluster; it takes `Bounded` functions of one task."""

    def __init__(self, address: str, *, contents: bool = False) -> None:
        """`contents`: send what is in the files; else workers open the same paths. Raises NoCluster."""
        _hush()
        self._contents = contents
        self._client = _connected(address)
        self._executor = self._client.get_executor(pure=False)
        self._here = Local(1)
        self._open: set[Future[Any]] = set()
        self._over = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    @property
    def ahead(self) -> int:
        """Tasks to hand over at a time."""
        threads: dict[str, int] = self._client.nthreads()
        return max(4, AHEAD * sum(threads.values()))

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Send one task. The future's result is the function's or a `Failure`; it raises Lost where no worker is left.

        Raises Lost where the scheduler is gone, TypeError for other functions.
        """
        if not isinstance(fn, Bounded) or len(args) != 1 or kwargs:
            raise TypeError("a bounded function and one task were expected")
        try:
            files = tuple((path, _content(path)) for path in paths_of(args[0])) if self._contents else ()
        except OSError:  # the reader says what is wrong with it
            return self._here.submit(fn, args[0])
        try:
            sent: Future[Any] = self._executor.submit(perform, Errand(fn, args[0], files, this_version()))
        except Exception as error:
            if self._client.status == "running":
                raise
            raise Lost(_GONE) from error
        answer: Future[Any] = Future()
        self._open.add(answer)
        answer.add_done_callback(self._open.discard)
        sent.add_done_callback(lambda done: _hand_on(done, answer))
        return answer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let go of the cluster, which stays as it is; what it still works on is given up."""
        self._over.set()
        self._here.shutdown(wait, cancel_futures=cancel_futures)
        self._executor.shutdown(wait=False)
        with suppress(Exception):  # it is gone, or does not answer
            self._client.close(timeout=ANSWER)

    def _watch(self) -> None:
        """Give up where no worker was there for `LOST` seconds: a run that waits for ever tells nobody."""
        last = time.monotonic()
        while not self._over.wait(_LOOK):
            try:
                there = self._client.sync(self._client.scheduler.ncores, callback_timeout=ANSWER)
                lacks = "the cluster had no worker"
            except Exception:  # whatever a connection that broke raises
                there, lacks = {}, "the scheduler of the cluster did not answer"
            if there:
                last = time.monotonic()
            elif time.monotonic() - last > LOST:
                for answer in list(self._open):
                    _hand_on(_failed(Lost(f"{lacks} for {LOST:.0f} s")), answer)
                return


def _within(seconds: float, call: Callable[[], Any]) -> Any:
    """What a call gives. Raises what it raises, TimeoutError where it takes longer; its thread is then left alone."""
    answer: Future[Any] = Future()

    def work() -> None:
        try:
            answer.set_result(call())
        except Exception as error:
            answer.set_exception(error)

    threading.Thread(target=work, daemon=True).start()
    return answer.result(seconds)


def _hush() -> None:
    """The run tells in its own words how it went; Dask's loggers and tornado's have handlers of their own."""
    for name in ("distributed", "tornado.application", *logging.root.manager.loggerDict):
        if name.partition(".")[0] in ("distributed", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _connected(address: str) -> Client:
    try:
        asyncio.run(asyncio.wait_for(_answers(address), CONNECT))
        # Should the scheduler fall silent just now: Dask would wait for ever, and say nothing.
        client: Client = _within(2 * CONNECT, lambda: Client(address, timeout=CONNECT, set_as_default=False))
    except Exception as error:  # no such host or scheme, another service there, certificates that are missing, ...
        raise NoCluster(f"no Dask scheduler answers at {address}") from error
    try:
        why = "it has no workers"
        client.wait_for_workers(1, timeout=CONNECT)
        why = "firstread is not installed on its workers, or they do not answer"
        versions: dict[str, str] = _within(VERSIONS, lambda: client.run(this_version))
    except Exception as error:  # a time-out, or whatever unpickling raises where firstread is not
        client.close(timeout=ANSWER)
        raise NoCluster(f"the Dask cluster at {address} cannot be used: {why}") from error
    other = sorted(str(worker) for worker, version in versions.items() if version != this_version())
    if other:
        client.close()
        raise NoCluster(
            f"the Dask cluster has another firstread than this one on {', '.join(other)}, or other versions of its "
            "libraries, LibreOffice or Tesseract (firstread doctor shows them)"
        )
    return client


async def _answers(address: str) -> None:
    """Ask before there is a client: one that cannot connect keeps its event loop, and tells of it as the run ends.

    Raises whatever a connection raises.
    """
    async with rpc(address, timeout=CONNECT, connection_args=Security().get_connection_args("client")) as scheduler:
        await scheduler.identity()


def _hand_on(done: Future[Any], answer: Future[Any]) -> None:
    """What became of a call, into the future that the run waits for; the first word counts."""
    if answer.done():
        return
    error = None if done.cancelled() else done.exception()
    if done.cancelled() or type(error).__name__ == "FutureCancelledError":
        answer.set_exception(Lost(_GONE))
    elif type(error).__name__ == "KilledWorker":
        answer.set_result(Failure("crash", "several Dask workers went down with it"))
    elif error is not None:
        answer.set_exception(error)
    elif isinstance(done.result(), Failure) and done.result().code == _OTHER:
        answer.set_exception(Lost("a worker with another firstread, or other libraries, joined the cluster"))
    else:
        answer.set_result(done.result())


def _failed(error: Exception) -> Future[Any]:
    future: Future[Any] = Future()
    future.set_exception(error)
    return future


# --- files that travel -------------------------------------------------------------------------------------


def paths_of(task: object) -> tuple[Path, ...]:
    """The files that a task names and a worker opens; a sheet of an earlier run is one."""
    if isinstance(task, ReadTask):
        return (task.path,)
    if isinstance(task, AssessTask):
        own = (Path(task.rubric),) if task.rubric.endswith(".toml") else ()
        sheets = (*((task.previous,) if task.previous else ()), *task.others, *task.before)
        return (*(path for _, path in task.sources), *sheets, *own)
    return ()


def _content(path: Path) -> bytes:
    if path.stat().st_size > LARGEST:
        raise OSError("too large to be sent")
    return path.read_bytes()


def _with_paths(task: Any, where: Callable[[Path], Path]) -> Any:
    """The task with other paths in the places of those that `paths_of` gives."""
    if isinstance(task, ReadTask):
        return replace(task, path=where(task.path))
    if isinstance(task, AssessTask):
        rubric = str(where(Path(task.rubric))) if task.rubric.endswith(".toml") else task.rubric
        sources = tuple((id, where(path)) for id, path in task.sources)
        others, before = (tuple(map(where, paths)) for paths in (task.others, task.before))
        previous = where(task.previous) if task.previous else None
        return replace(task, sources=sources, previous=previous, others=others, before=before, rubric=rubric)
    return task


# --- on a worker -------------------------------------------------------------------------------------------


def perform(errand: Errand) -> Any:
    """Do an errand within its bounds, in a process beneath this one. A `Failure` is a result too."""
    if errand.version != this_version():
        return Failure(_OTHER, "")
    with _laid_out(errand) as task:
        return outcome(_beneath().submit(errand.bounded, task), errand.bounded.seconds)


@contextmanager
def _laid_out(errand: Errand) -> Iterator[Any]:
    """The task with its files in a temporary folder, where contents were sent."""
    if not errand.files:
        yield errand.task
        return
    with tempfile.TemporaryDirectory(prefix="firstread-") as folder:
        laid = {path: _laid(data, path, Path(folder) / str(n)) for n, (path, data) in enumerate(errand.files)}
        yield _with_paths(errand.task, lambda path: laid.get(path, path))


def _laid(data: bytes, path: Path, folder: Path) -> Path:
    if path.suffix == ".toml":  # a rubric is the same for many tasks, and is read once from one place
        folder = _kept() / hashlib.sha256(data).hexdigest()
    folder.mkdir(exist_ok=True)
    copy = folder / path.name
    if not copy.exists():
        copy.write_bytes(data)
    return copy


_ONE_AT_A_TIME = threading.Lock()


def _beneath() -> Local:
    with _ONE_AT_A_TIME:
        return _local()


@lru_cache(maxsize=1)
def _local() -> Local:
    """The processes beneath this one, one for each thread of the Dask worker."""
    # Dask marks its workers as daemons, which may have no children; ours end when the pipe to them breaks.
    multiprocessing.current_process().daemon = False
    return Local(get_worker().state.nthreads)


@lru_cache(maxsize=1)
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="firstread-rubrics-")


def _kept() -> Path:
    with _ONE_AT_A_TIME:
        return Path(_folder().name)
