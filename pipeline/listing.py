"""A cohort folder -> the files in it: each once, sorted, with what is ignored and why.

Nothing is opened here, no link is followed, nothing under the folder is changed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extractors.long_paths import extended

MAX_DEPTH = 20
"""Folders below the cohort folder; deeper ones are no learner's (measured on exported portfolios: 6)."""
MAX_FILES = 50_000
"""Of one cohort: a hundred times the largest seen; past it the folder is surely not a cohort."""

LOOK_AGAIN = 1.0
"""Seconds after which files saved just now are looked at again: copying over a slow line writes many times a second."""

_LITTER: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^~\$"), "Word's or Excel's lock file, left while somebody has the document open"),
    (re.compile(r"^\.~lock\..*#$"), "LibreOffice's lock file"),
    (re.compile(r"^\._"), "a Mac's shadow file"),
    (re.compile(r"^(\.DS_Store|Thumbs\.db|desktop\.ini|\.directory)$", re.I), "system file"),
    (re.compile(r"^~.*\.tmp$|\.(tmp|crdownload|part|partial)$", re.I), "unfinished or temporary file"),
    (re.compile(r"\.(lnk|url|webloc)$", re.I), "shortcut, not a document"),
    (re.compile(r"^\."), "hidden file"),
)
_LITTER_FOLDERS = re.compile(r"^(__MACOSX|\.git|\.svn|\$RECYCLE\.BIN|System Volume Information|@eaDir|\..*)$", re.I)
_PICTURE = re.compile(r"\.(png|jpe?g|gif|bmp|tiff?|heic|heif|webp|svg|emf|wmf)$", re.I)
PLACEHOLDER = re.compile(r"^\..+\.icloud$|\.(nextcloud|owncloud|cloudf?)$", re.I)
"""Names that iCloud, Nextcloud, ownCloud and odrive give to what stands for a file that has not come down yet."""
_ONLINE_ONLY = 0x1000 | 0x40000 | 0x400000
"""Windows' attributes "offline", "recall on open" and "recall on data access"."""
OUT_MARKS = (re.compile(r" - feedback sheet( .*)?\.xlsx$"), re.compile(r"^Cohort summary( .*)?\.xlsx$"))
"""Our own sheets, should somebody copy them into an intake folder."""


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file to be read."""

    path: Path
    relative: str
    """Relative to the cohort folder, "/" between folders; undecodable bytes shown as \\xNN."""
    size: int
    """Bytes."""
    modified: float
    """Seconds since 1970."""
    stamp: str = ""
    """Times of change and the file's number on its disk: a change of content changes it, also where the time of the
    last save was set back (a copy that keeps it)."""
    away: bool = False
    """The file system says that only a placeholder of it is here (a cloud drive's file that is online only)."""


@dataclass(frozen=True, slots=True)
class Ignored:
    """A file that is not read, and why, for a person."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Listing:
    """What a cohort folder holds."""

    files: tuple[ListedFile, ...]
    ignored: tuple[Ignored, ...]


def list_folder(cohort: Path) -> Listing:
    """Every file under `cohort`, in a stable order.

    Raises OSError if the folder itself cannot be listed; a folder inside it that cannot is listed as ignored.
    """
    files: list[ListedFile] = []
    ignored: list[Ignored] = []
    for entry, relative, problem in _walk(cohort, "", 0):
        if problem:
            ignored.append(Ignored(relative, problem))
        elif why := _why_ignored(entry):
            ignored.append(Ignored(relative, why))
        elif len(files) >= MAX_FILES:
            ignored.append(Ignored(relative, f"more than {MAX_FILES:,} files; is this a cohort folder?"))
        else:
            try:
                seen = entry.stat(follow_symlinks=False)
            except FileNotFoundError:
                continue  # it went while the folder was listed, as a program's temporary files do
            stamp = f"{seen.st_mtime_ns}/{seen.st_ctime_ns}/{seen.st_ino}"
            away = bool(getattr(seen, "st_file_attributes", 0) & _ONLINE_ONLY)
            files.append(ListedFile(extended(Path(entry.path)), relative, seen.st_size, seen.st_mtime, stamp, away))
    return Listing(tuple(files), tuple(ignored))


def cohorts_in(share: Path) -> tuple[list[Path], list[str]]:
    """(folders of a share that holds a folder for each cohort, names of files that lie loose beside them).

    Raises OSError if the share cannot be listed.
    """
    entries = sorted(os.scandir(share), key=lambda e: e.name)
    folders = [e for e in entries if e.is_dir(follow_symlinks=False) and not _LITTER_FOLDERS.match(e.name)]
    loose = [shown(e.name) for e in entries if e.is_file(follow_symlinks=False) and not _why_ignored(e)]
    return [Path(e.path) for e in folders], loose


def default_jobs() -> int:
    """Worker processes to use: one for each core this process may run on."""
    return max(1, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1))


def shown(name: str) -> str:
    """A file name that can be printed and written anywhere: undecodable bytes as \\xNN, no line breaks."""
    printable = os.fsencode(name).decode("utf-8", "backslashreplace")
    return re.sub(r"[\x00-\x1f\x7f]", lambda m: f"\\x{ord(m[0]):02x}", printable)


def _walk(folder: Path, prefix: str, depth: int) -> Iterator[tuple[os.DirEntry[str], str, str]]:
    with os.scandir(extended(folder)) as entries:
        ordered = sorted(entries, key=lambda e: e.name)
    for entry in ordered:
        relative = prefix + shown(entry.name)
        if entry.is_symlink():
            yield entry, relative, "a link; links are not followed"
        elif entry.is_dir(follow_symlinks=False):
            if _LITTER_FOLDERS.match(entry.name):
                continue
            if depth >= MAX_DEPTH:
                yield entry, relative, f"more than {MAX_DEPTH} folders deep"
                continue
            try:
                yield from _walk(Path(entry.path), relative + "/", depth + 1)
            except PermissionError:
                yield entry, relative, "this folder may not be opened (no rights)"
        elif entry.is_file(follow_symlinks=False):
            yield entry, relative, ""
        else:
            yield entry, relative, "not a regular file"


def _why_ignored(entry: os.DirEntry[str]) -> str:
    if PLACEHOLDER.search(entry.name):
        return ""
    for pattern, why in _LITTER:
        if pattern.search(entry.name):
            return why
    if _PICTURE.search(entry.name.strip()):
        return "a picture; a person must look at it if it is evidence"
    if any(mark.search(entry.name) for mark in OUT_MARKS):
        return "one of firstread's own sheets"
    return ""
