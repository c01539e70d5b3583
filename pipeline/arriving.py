"""Files that have not wholly arrived: still being copied, cut off, or only standing for a file elsewhere.

They wait for the next run and are named. Nothing here trusts the clock: a file is still arriving if it looks different
the second time, or looks unfinished and was not the same in an earlier run.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from extractors.model import Document, Status
from pipeline.ledger import KnownFile
from pipeline.listing import LOOK_AGAIN, PLACEHOLDER, ListedFile

CHANGED = "is still being written; it is read in the next run"
GONE = "could not be reached any more while the run went on; it is read in the next run"
AWAY = "is not here yet, only a placeholder of a cloud drive; let it come down, it is read in the next run"
_ARCHIVE, _ARCHIVE_END = b"PK\x03\x04", b"PK\x05\x06"
_TAIL = 65_557
"""Bytes: the end record of a zip archive with the longest comment (APPNOTE 4.3.16)."""
_HEAD = 4096


def restless(files: Sequence[ListedFile], seconds: float = LOOK_AGAIN) -> dict[str, str]:
    """Path in COHORT -> why it waits, for files that change while they are looked at and for placeholders.

    If a file was saved within the last `seconds` (or in the future, by a clock that was set), the run waits that long
    once and looks again.
    """
    waiting = {f.relative: AWAY for f in files if f.away or PLACEHOLDER.search(f.relative.rpartition("/")[2])}
    now = time.time()
    fresh = [f for f in files if f.relative not in waiting and f.modified > now - seconds]
    if fresh and seconds > 0:
        time.sleep(seconds)
    return {**waiting, **{f.relative: why for f in fresh if (why := moved(f))}}


def moved(file: ListedFile) -> str:
    """Why a file is not what was listed any more: it changed, or it is gone; "" if it is the same."""
    try:
        now = file.path.stat(follow_symlinks=False)
    except OSError:
        return GONE
    return "" if (now.st_size, now.st_mtime) == (file.size, file.modified) else CHANGED


def unfinished(file: ListedFile, documents: Sequence[Document], before: KnownFile | None) -> str:
    """Why a file that could not be read may be a part of one that is being copied; "" if it surely is not.

    The second run that finds it the same takes it for what it is.
    """
    if any(d.status is not Status.UNREADABLE for d in documents):
        return ""
    if before is not None and (before.size, before.stamp) == (file.size, file.stamp):
        return ""
    why = _half(file.path, file.size)
    return f"{why}; if it is still being copied, the next run reads it" if why else ""


def _half(path: Path, size: int) -> str:
    if size == 0:
        return "is empty (0 bytes)"
    try:
        with path.open("rb") as data:
            head = data.read(_HEAD)
            data.seek(max(0, size - _TAIL))
            tail = data.read(_TAIL)
    except OSError:
        return ""
    if not head.strip(b"\0"):
        return "holds only zeros so far"
    if head.startswith(_ARCHIVE) and _ARCHIVE_END not in tail:
        return "is an archive (or Word or Excel file) without its end"
    return ""
