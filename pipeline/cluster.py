"""Past one machine: the executor of a Dask cluster, whose workers hold every task to the same bounds as ours do.

Only this module knows Dask (the extra `firstread[dask]`). A Dask worker does a task in a process of its own beneath it,
so that a file which hangs, crashes or eats memory costs that process and not the Dask worker; one that is killed
has its tasks given to another by the scheduler. Workers must have the very program that the run has: results of two
versions are never mixed. They write nothing but, where contents are sent, copies in a temporary folder.
"""

from __future__ import annotations

import hashlib
import logging
import multiprocessing
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from distributed import Client, get_worker

from pipeline.fingerprint import digest, program, reader
from pipeline.work import AssessTask, ReadTask
from pipeline.workers import Bounded, Failure, Local, Lost, NoCluster, outcome

CONNECT = 20.0
"""Seconds for the scheduler to answer and for a first worker to be there."""
AHEAD = 3
"""Tasks handed over for each thread of the cluster: one in work, one on its way there and one on its way back."""
LOST = 300.0
"""Seconds without any worker after which a run stops; the next one goes on."""
LARGEST = 256 * 1024 * 1024
"""Bytes of a file that is sent; a larger one, which no reader takes either, is looked at here."""
_LOOK = 5.0
"""Seconds between looks at whether there are workers."""


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
    """A digest of everything that a result comes from other than the submission: code, models, converters."""
    return digest([program(), reader()])


class Cluster(Executor):
    """The executor of a Dask cluster; it takes `Bounded` functions of one task."""

    def __init__(self, address: str, *, contents: bool = False) -> None:
        """`contents`: send what is in the files; else workers open the same paths. Raises NoCluster."""
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # the run tells in its own words how it went
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

        Raises TypeError for other functions.
        """
        if not isinstance(fn, Bounded) or len(args) != 1 or kwargs:
            raise TypeError("a bounded function and one task were expected")
        try:
            files = tuple((path, _content(path)) for path in paths_of(args[0])) if self._contents else ()
        except OSError:  # the reader says what is wrong with it
            return self._here.submit(fn, args[0])
        answer: Future[Any] = Future()
        self._open.add(answer)
        answer.add_done_callback(self._open.discard)
        sent: Future[Any] = self._executor.submit(perform, Errand(fn, args[0], files, this_version()))
        sent.add_done_callback(lambda done: _hand_on(done, answer))
        return answer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let go of the cluster, which stays as it is; what it still works on is given up."""
        self._over.set()
        self._here.shutdown(wait, cancel_futures=cancel_futures)
        self._executor.shutdown(wait=False)
        self._client.close()

    def _watch(self) -> None:
        """Give up where no worker was there for `LOST` seconds: a run that waits for ever tells nobody."""
        last = time.monotonic()
        while not self._over.wait(_LOOK):
            if self._client.nthreads():
                last = time.monotonic()
            elif time.monotonic() - last > LOST:
                for answer in list(self._open):
                    _hand_on(_failed(Lost(f"the cluster had no worker for {LOST:.0f} s")), answer)
                return


def _connected(address: str) -> Client:
    try:
        client = Client(address, timeout=CONNECT, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise NoCluster(f"no Dask scheduler answers at {address}") from error
    try:
        client.wait_for_workers(1, timeout=CONNECT)
        versions = client.run(this_version)
    except Exception as error:  # a time-out where there is none, whatever unpickling raises where firstread is not
        client.close()
        why = "it has no workers" if isinstance(error, TimeoutError) else "firstread is not installed on its workers"
        raise NoCluster(f"the Dask cluster at {address} cannot be used: {why}") from error
    other = sorted(str(worker) for worker, version in versions.items() if version != this_version())
    if other:
        client.close()
        raise NoCluster(f"the Dask cluster has another firstread than this one on {', '.join(other)}")
    return client


def _hand_on(done: Future[Any], answer: Future[Any]) -> None:
    """What became of a call, into the future that the run waits for; the first word counts."""
    if answer.done():
        return
    error = None if done.cancelled() else done.exception()
    if done.cancelled() or type(error).__name__ == "FutureCancelledError":
        answer.set_exception(Lost("the scheduler of the cluster went away"))
    elif type(error).__name__ == "KilledWorker":
        answer.set_result(Failure("crash", "several Dask workers went down with it"))
    elif error is not None:
        answer.set_exception(error)
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
        return Failure("fault", "another firstread is installed on a worker")
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
