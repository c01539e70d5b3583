"""run.log.jsonl: what was done when, by which version. No text of a submission, no name of anybody.

A file's name may hold a client's name, so files appear by the start of their digest and their suffix; learners appear
by the start of a digest of their name.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

NAME = "run.log.jsonl"


class RunLog:
    """Appends a line for each event."""

    def __init__(self, out: Path | None, version: str) -> None:
        """Log into the folder `out`; nowhere if it is None."""
        self._path = out / NAME if out else None
        self._version = version

    def note(self, event: str, **details: object) -> None:
        """One event with its details (plain values). Raises OSError."""
        if self._path is None:
            return
        line = {"time": datetime.now(UTC).isoformat(timespec="seconds"), "event": event, "version": self._version}
        with self._path.open("a", encoding="utf-8") as log:
            log.write(json.dumps({**line, **details}, ensure_ascii=True) + "\n")


def learner_mark(learner: str) -> str:
    """How a learner appears in the log: whoever knows the name can find the lines, nobody can read it from them."""
    return hashlib.sha256(learner.encode("utf-8", "replace")).hexdigest()[:12]


def file_mark(path: str, sha256: str) -> str:
    """How a file appears in the log: "3fa9c1d2e0b4.docx"."""
    return (sha256[:12] or "unread") + PurePosixPath(path).suffix[:8]
