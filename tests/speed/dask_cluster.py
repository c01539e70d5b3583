"""A Dask scheduler and two workers on loopback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
READY = 60.0
"""Seconds in which the scheduler must say where it is."""


@contextmanager
def two_workers() -> Iterator[tuple[str, tuple[int, ...]]]:
    """(address, process numbers of the workers); they end with the block."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "scheduler.json"
        processes = [_started("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(told))]
        try:
            deadline = time.monotonic() + READY
            while not told.exists() and time.monotonic() < deadline:
                time.sleep(0.05)
            address = json.loads(told.read_text(encoding="utf-8"))["address"]
            kept = ("--nthreads", "1", "--no-nanny", "--local-directory", folder, "--memory-limit", "0")
            workers = [_started("dask_worker", address, *kept) for _ in range(2)]
            processes += workers
            yield address, tuple(worker.pid for worker in workers)
        finally:
            for process in processes:
                process.kill()
                process.wait()


def awaited(address: str, workers: int) -> None:
    """Until so many workers are there. In a process of its own: clients that come and go in one process can wait for
    each other's event loop for ever. Raises where it takes more than two minutes."""
    code = (
        "import sys; from distributed import Client; Client(sys.argv[1]).wait_for_workers(int(sys.argv[2]), timeout=90)"
    )
    subprocess.run([sys.executable, "-c", code, address, str(workers)], check=True, timeout=120, capture_output=True)


def _started(module: str, *arguments: str) -> subprocess.Popen[bytes]:
    quiet = {**os.environ, "PYTHONPATH": str(ROOT), "DASK_LOGGING__DISTRIBUTED": "critical"}
    command = [sys.executable, "-m", f"distributed.cli.{module}", "--no-dashboard", *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
