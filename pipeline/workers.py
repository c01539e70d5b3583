"""Bounded work in worker processes: a hang, a crash or a memory hog costs one task, never the run.

Work goes through the interface of `concurrent.futures`. `Local` is an executor over pebble's pool, which kills and
replaces a worker that runs out of time or dies. Memory is limited inside the worker where the system can (not on
Windows, where the time limit still holds). Another executor is one line away (`pipeline.cluster` has that of Dask).
"""

from __future__ import annotations

import gc
import importlib
import multiprocessing
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from concurrent.futures import TimeoutError as OutOfTime
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

from pipeline.listing import default_jobs as default_jobs

MEMORY = 4 * 1024**3
"""Address space of a worker in bytes: a form that draws itself makes a PDF library ask for 10 GB (measured);
libraries alone reserve about 1 GB."""
COLLECT = (50_000, 50, 100)
"""Thresholds of the garbage collector: what a submission makes lives as long as the submission, and the documents of a
run as long as the run; looking them through every 700 records took a worker a twelfth of its time, and loading them
twice as long as it need."""
AHEAD = 16
"""Tasks handed over for each process: enough that none ever waits, few enough that ten thousand take no memory."""
_PRELOAD = ["spacy", "extractors.facts", "rubrics.evaluate", "extractors.read", "pipeline.work"]

Task = TypeVar("Task")
Result = TypeVar("Result")


class NoCluster(Exception):
    """No scheduler answers, it has no workers, or theirs is another firstread; says which, for a person."""


class Lost(Exception):
    """The workers as a whole are gone; what was finished is kept, and the next run goes on."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A task that gave no result."""

    code: str
    """"time", "memory", "crash", "fault\""""
    detail: str
    """Exception class or signal; never text of a file."""
    trace: str = ""
    """Where in our code: file names and line numbers only."""


@dataclass(frozen=True, slots=True)
class Done(Generic[Task, Result]):
    """A task beside its result or failure."""

    task: Task
    result: Result | Failure


@dataclass(frozen=True, slots=True)
class Bounded:
    """A function that may take so many seconds for one task."""

    function: Callable[[Any], Any]
    seconds: float

    def __call__(self, task: object) -> object:
        """The function's result, wherever an executor calls it; the executor holds it to the time."""
        return self.function(task)


class Local(Executor):
    """Processes of this machine. Holds a `Bounded` function to its time, and everything to `MEMORY`."""

    def __init__(self, jobs: int) -> None:
        """`jobs` worker processes, started when there is something to do."""
        self._jobs = jobs
        self._pool: Any = None

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """As of any executor; the future raises TimeoutError, ProcessExpired or MemoryError where a bound is hit."""
        if self._pool is None:
            self._pool = ProcessPool(
                max_workers=self._jobs, initializer=_settle_in, initargs=(MEMORY,), context=_start_method()
            )
        limit = fn.seconds if isinstance(fn, Bounded) else None
        future: Future[Any] = self._pool.schedule(fn, args=args, kwargs=kwargs, timeout=limit)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the workers; with `cancel_futures` at once, whatever they do."""
        if self._pool is None:
            return
        if cancel_futures:
            self._pool.stop()
        else:
            self._pool.close()
        if wait:
            self._pool.join()


Hire = Callable[[], tuple[Executor, int]]
"""Gives an executor that takes `Bounded` functions, and how many tasks it is handed at a time."""


class Workers:
    """Bounded work through an executor, kept for a whole run so that heavy modules are imported once.

    Use as a context manager; leaving it on an error or an interrupt kills the workers.
    """

    def __init__(self, jobs: int, hire: Hire | None = None) -> None:
        """`jobs` processes of this machine, or what `hire` gives, asked when there is something to do."""
        self._hire: Hire = hire or (lambda: (Local(jobs), AHEAD * jobs))
        self._hired: tuple[Executor, int] | None = None

    def __enter__(self) -> Workers:
        """Nobody is hired before there is something to do."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Let go of the executor; on an error, of what it still works on too."""
        if self._hired is not None:
            self._hired[0].shutdown(cancel_futures=kind is not None)

    def run(
        self,
        function: Callable[[Task], Result],
        tasks: Sequence[Task],
        seconds: float,
        furnish: Callable[[Task], Task] | None = None,
    ) -> Iterator[Done[Task, Result]]:
        """Each task with its result, as they finish. No task may take longer than `seconds`.

        furnish: adds what is heavy to a task when it is handed over; beside the result stands the task without it.
        Raises Lost where the executor as a whole is gone, and what `hire` raises.
        """
        if not tasks:
            return
        self._hired = self._hired or self._hire()
        executor, ahead = self._hired
        bounded, left = Bounded(function, seconds), iter(tasks)
        futures: dict[Future[Any], Task] = {}
        finished: SimpleQueue[Future[Any]] = SimpleQueue()
        for _ in tasks:
            for task in islice(left, ahead - len(futures)):
                future = executor.submit(bounded, furnish(task) if furnish else task)
                futures[future] = task
                future.add_done_callback(finished.put)
            done = finished.get()
            yield Done(futures.pop(done), outcome(done, seconds))


def outcome(future: Future[Any], seconds: float) -> Any:
    """The result of a bounded call, or the `Failure` that stands for how it ended. Raises Lost."""
    try:
        return future.result()
    except Lost:
        raise
    except OutOfTime:
        return Failure("time", f"more than {seconds:.0f} s")
    except MemoryError:
        return Failure("memory", f"more than {MEMORY // 1024**3} GB")
    except ProcessExpired as gone:
        return Failure("crash", f"worker ended with {gone.exitcode}")
    except Exception as error:  # whatever a reader raises is one file's fault, not the run's
        return Failure("fault", type(error).__name__, _places(error))


def _places(error: BaseException) -> str:
    """Where an exception came from, without its message: that could quote a submission."""
    remote = getattr(error, "traceback", "") or ""
    lines = [line.strip() for line in str(remote).splitlines() if line.strip().startswith("File ")]
    return "; ".join(lines[-6:])


@contextmanager
def collecting_less() -> Iterator[None]:
    """Within the block this process looks for garbage as seldom as a worker does."""
    before = gc.get_threshold()
    gc.set_threshold(*COLLECT)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _settle_in(memory: int) -> None:
    """What a worker does first: bounds its memory, and lets the collector of garbage alone with what is loaded."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT)
    _limit_memory(memory)


def _limit_memory(limit: int) -> None:
    if sys.platform != "win32":
        resource = importlib.import_module("resource")
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        soft = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _start_method() -> multiprocessing.context.BaseContext:
    """forkserver with the heavy modules loaded once; spawn where there is no fork (Windows)."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOAD)
    return context
