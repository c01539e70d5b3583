"""Runs a program of the machine for us: bounded in time, without a shell, killed with all its children."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress


def run(
    order: Sequence[str], seconds: float, given: bytes = b"", environment: Mapping[str, str] | None = None
) -> bytes | None:
    """What the program `order[0]` writes; None if it fails, is not there, or takes more than `seconds`.

    `given` is its standard input, `environment` is added to ours. A program that does not
    end in time is killed with all its children.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 -- the program was found on PATH; nothing of a file is in the order
            list(order),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1", **(environment or {})},
        )
    except (OSError, ValueError):
        return None
    with process:
        try:
            out, _ = process.communicate(given, timeout=seconds)
            return out if process.returncode == 0 else None
        except subprocess.TimeoutExpired:
            return None
        finally:
            if process.poll() is None:
                _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill what is left of the program and of what it started."""
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    with suppress(OSError, ValueError):
        if process.stdout is not None:
            process.stdout.close()
    with suppress(subprocess.TimeoutExpired):
        process.wait(5)
