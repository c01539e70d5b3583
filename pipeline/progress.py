"""How a run tells that it goes on. The run knows this interface only; the terminal's bar is one implementation."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn


class Show(Protocol):
    """Told of each stage and each step in it."""

    def stage(self, name: str, total: int) -> None:
        """A stage of `total` steps begins."""

    def step(self) -> None:
        """One step of the stage is done."""


class Silent:
    """Shows nothing: for pipes, logs and tests."""

    def stage(self, name: str, total: int) -> None:
        """Nothing."""

    def step(self) -> None:
        """Nothing."""


class Bar:
    """A bar on standard error, a line for each stage. Use as a context manager."""

    def __init__(self) -> None:
        """It shows nothing before it is entered."""
        self._progress = Progress(
            TextColumn("{task.description:<24}"),
            BarColumn(bar_width=40),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True),
        )
        self._task: TaskID | None = None

    def __enter__(self) -> Bar:
        """Start to show."""
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the bar as it is."""
        self._progress.stop()

    def stage(self, name: str, total: int) -> None:
        """Start a new line."""
        self._task = self._progress.add_task(name, total=total)

    def step(self) -> None:
        """Advance it."""
        if self._task is not None:
            self._progress.advance(self._task)


def wanted() -> bool:
    """Progress is shown only where standard error is a terminal."""
    return sys.stderr.isatty()
