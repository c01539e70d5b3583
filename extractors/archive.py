"""What is inside a zip archive that somebody handed in: its files, one level deep, in memory and within limits.

Names are only shown: nothing is ever written under one.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

MAX_FILES = 50
"""Files of an archive that are read; an LMS packs one submission, seldom more than ten files."""
MAX_TOTAL = 64 * 1024 * 1024
"""Bytes of all of them, unpacked."""

_JUNK = re.compile(r"(?:^|/)(?:__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._|~\$|\.~lock)", re.I)


@dataclass(frozen=True, slots=True)
class Inside:
    """Files found inside a file."""

    files: tuple[tuple[str, bytes], ...]
    """(name to show, content)"""
    left: int = 0
    """Files that are there, but not among them: too many, too large, encrypted, broken."""


def unpacked(data: bytes) -> Inside:
    """The files in a zip archive. Never raises for whatever bytes."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        entries = [e for e in archive.infolist() if not e.is_dir() and not _JUNK.search(e.filename.replace("\\", "/"))]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return Inside((), 1)
    files: list[tuple[str, bytes]] = []
    room = MAX_TOTAL
    for entry in entries[:MAX_FILES]:
        content = _content(archive, entry, room)
        if content is not None:
            room -= len(content)
            files.append((shown_name(entry.filename), content))
    return Inside(told_apart(files), len(entries) - len(files))


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, room: int) -> bytes | None:
    if entry.flag_bits & 1 or entry.file_size > room:
        return None
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return None
    try:
        with archive.open(entry) as stream:
            data = stream.read(room + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError):
        return None
    return data if len(data) <= room else None


def shown_name(name: str) -> str:
    """A name from inside a file as it may be shown: with "/" between folders, without "..", drives and controls."""
    parts = (re.sub(r"[\x00-\x1f\x7f:\ud800-\udfff]", "_", part).strip() for part in name.replace("\\", "/").split("/"))
    kept = [part[:120] for part in parts if part.strip(". ")]
    return "/".join(kept[-4:]) or "file"


def told_apart(files: Iterable[tuple[str, bytes]]) -> tuple[tuple[str, bytes], ...]:
    """The same files; a name that occurs again gets a number."""
    seen: dict[str, int] = {}
    found = []
    for name, content in files:
        number = seen[name.lower()] = seen.get(name.lower(), 0) + 1
        stem, dot, suffix = name.rpartition(".")
        again = f"{stem} ({number}){dot}{suffix}" if dot else f"{name} ({number})"
        found.append((again if number > 1 else name, content))
    return tuple(found)
