"""Bounded work in worker processes: a hang, a crash or a memory hog costs one task, never the run.

The pool is pebble's: it kills and replaces a worker that runs out of time or dies. Memory is limited inside the
worker where the system can (not on Windows, where the time limit still holds).
"""

from __future__ import annotations

import importlib
import multiprocessing
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, as_completed
from concurrent.futures import TimeoutError as OutOfTime
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

from pipeline.listing import default_jobs as default_jobs

MEMORY = 4 * 1024**3
"""Address space of a worker in bytes: a form that draws itself makes a PDF library ask for 10 GB (measured);
libraries alone reserve about 1 GB."""
_PRELOAD = ["spacy", "extractors.facts", "rubrics.evaluate", "extractors.read"]

Task = TypeVar("Task")
Result = TypeVar("Result")


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


class Workers:
    """A pool of worker processes, kept for a whole run so that heavy modules are imported once.

    Use as a context manager; leaving it on an error or an interrupt kills the workers.
    """

    def __init__(self, jobs: int) -> None:
        """`jobs` worker processes, started when there is something to do."""
        self._jobs = jobs
        self._pool: Any = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._pool is None:
            return
        if kind is None:
            self._pool.close()
        else:
            self._pool.stop()
        self._pool.join()

    def run(
        self, function: Callable[[Task], Result], tasks: Sequence[Task], seconds: float
    ) -> Iterator[Done[Task, Result]]:
        """Each task with its result, as they finish. No task may take longer than `seconds`."""
        if not tasks:
            return
        if self._pool is None:
            self._pool = ProcessPool(
                max_workers=self._jobs, initializer=_limit_memory, initargs=(MEMORY,), context=_start_method()
            )
        futures: dict[Future[Result], Task] = {
            self._pool.schedule(function, args=(task,), timeout=seconds): task for task in tasks
        }
        for future in as_completed(futures):
            yield Done(futures[future], _result(future, seconds))


def _result(future: Future[Any], seconds: float) -> Any:
    try:
        return future.result()
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
