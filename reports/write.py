"""Files are written whole or not at all."""

from __future__ import annotations

import json
import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

TEMPORARY = ".firstread-*.tmp"
"""Names of files that are not yet whole; a run that is killed leaves one."""
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def atomically(path: Path, data: bytes) -> None:
    """Write `data` to `path`: the file is afterwards either wholly new or as it was.

    The data go to a temporary name in the same folder (made if it is absent), reach the disk, and take the
    final name in one step. Raises OSError unchanged where that cannot be done (folder read-only, disk full,
    sheet open in Excel); the temporary file is removed then, and `unfinished` finds one that could not be.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # A name of its own and not one built on `path.name`, which may already be as long as a file system allows.
    temporary = path.parent / f"{_own()}{secrets.token_hex(4)}.tmp"
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def unfinished(folder: Path) -> list[Path]:
    """Temporary files of this process that lie in a folder since they could not be removed."""
    return sorted(folder.glob(f"{_own()}*.tmp"))


def _own() -> str:
    return f".firstread-{os.getpid()}-"


def json_bytes(record: Mapping[str, object]) -> bytes:
    """A record as UTF-8 JSON, indented for reading, with a final line end.

    Lone surrogates, which strangers' files hold and UTF-8 has no place for, become U+FFFD.
    """
    text = json.dumps(record, ensure_ascii=False, indent=1)
    return (_LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text) + "\n").encode("utf-8")
