"""Nights on a small share: runs in this process, with stages that are quick and that fail when told to."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from pipeline import run as run_module
from pipeline.cohort import Request
from pipeline.progress import Silent
from pipeline.report import Report
from pipeline.work import AssessTask, Product, read_one
from pipeline.workers import Done, Failure

NOON = datetime(2026, 3, 2, 12, 0)
OLD = time.time() - 30 * 86_400


class Here:
    """Workers that work in this process."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs

    def __enter__(self) -> Here:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def run(
        self,
        function: Callable[[Any], Any],
        tasks: Sequence[Any],
        seconds: float,
        furnish: Callable[[Any], Any] = lambda task: task,
    ) -> Iterator[Done[Any, Any]]:
        for task in tasks:
            try:
                result = function(furnish(task))
            except ValueError as error:
                yield Done(task, Failure("fault", type(error).__name__))
            else:
                yield Done(task, result)


def quick(task: AssessTask) -> Product:
    """A product without looking: its sheet tells the texts, so that a change shows."""
    text = " ".join(b.text for d in task.submission.documents for b in d.blocks)
    result: dict[str, object] = {
        "schema": "firstread/result/1",
        "learner": task.submission.learner,
        "unit": task.submission.unit,
        "text": text,
        "hours": {"coaching_minutes": 0, "supervision_minutes": 0},
        "sessions": [{"date": "2026-03-20"}] if "20 March 2026" in text else [],
        "people": [],
        "references": [],
    }
    return Product(result, text.encode(), (), frozenset(), frozenset(), (1, 0, 0, 0))


class Nights:
    """A cohort folder and its OUT, with the calls that were made."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cohort = folder / "Autumn intake"
        self.out = folder / "Autumn intake - firstread"
        self.cohort.mkdir()
        self.read: list[str] = []
        self.assessed: list[str] = []
        self.reader: Callable[[Any], Any] = read_one
        self.assessor: Callable[[AssessTask], Product] = quick
        self.install(monkeypatch)

    def install(self, patch: pytest.MonkeyPatch) -> None:
        """Put the quick stages in the place of the real ones."""
        patch.setattr(run_module, "Workers", Here)
        patch.setattr(run_module, "assess_one", self._assess)
        patch.setattr(run_module, "unassessed", lambda task, why: quick(task))
        patch.setattr("pipeline.reading.read_one", self._read)
        patch.setattr("pipeline.delivery.write_summary", lambda *_, **__: b"summary")
        # nothing here cuts the power: without waiting for the disk the tests take a tenth of the time
        patch.setattr("os.fsync", lambda _: None)
        patch.setattr("pipeline.ledger_file.SYNCHRONOUS", "OFF")

    def file(self, path: str, text: str | bytes = "") -> Path:
        """A file that was saved long ago."""
        target = self.cohort / path
        target.parent.mkdir(parents=True, exist_ok=True)
        words = f"Unit 700. {path}. I compared coaching with mentoring in my own organisation. {text!s}"
        target.write_bytes(text if isinstance(text, bytes) else words.encode())
        os.utime(target, (OLD, OLD))
        return target

    def night(self, **changes: Any) -> Report:
        """One run; what was read and assessed in it is in `read` and `assessed`."""
        self.read, self.assessed = [], []
        request = Request(self.cohort, self.out, **{"now": NOON, "jobs": 1, "settle": 0.0, **changes})
        return run_module.run(request, Silent())

    def written(self) -> dict[str, tuple[int, bytes]]:
        """Every file of OUT but for the program's own records: (time of change, content)."""
        return {
            p.relative_to(self.out).as_posix(): (p.stat().st_mtime_ns, p.read_bytes())
            for p in sorted(self.out.rglob("*"))
            if p.is_file() and ".firstread" not in p.parts and p.name != "run.log.jsonl"
        }

    def events(self) -> list[dict[str, object]]:
        """The log."""
        return [json.loads(line) for line in (self.out / "run.log.jsonl").read_text(encoding="utf-8").splitlines()]

    def _read(self, task: Any) -> Any:
        self.read.append(task.relative)
        return self.reader(task)

    def _assess(self, task: AssessTask) -> Product:
        self.assessed.append(f"{task.submission.learner} {task.submission.unit}")
        return self.assessor(task)
