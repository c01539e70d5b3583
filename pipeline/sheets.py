"""Feedback sheets in OUT, whatever people called them: a sheet tells itself whose it is."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from pipeline.outputs import KEPT, STATE

_PROPERTY = re.compile(r'<property\b[^>]*\bname="firstread (\w+)"[^>]*>\s*<(?:\w+:)?\w+[^>]*>([^<]*)</', re.S)
_SCHEMA = "firstread/feedback/1"
_MOST = 1_000_000
"""Bytes of a workbook's own properties."""

Key = tuple[str, str, int]
"""Learner, unit, attempt."""


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """A feedback sheet that lies somewhere in OUT."""

    path: Path
    key: Key


def sheets_in(out: Path, known: Collection[Path] = ()) -> list[FoundSheet]:
    """Feedback sheets under OUT, newest first, without kept versions and those at the paths `known`."""
    found = []
    for path in out.rglob("*.xlsx"):
        aside = path.name.startswith(("~$", ".")) or KEPT in path.name or STATE in path.parts
        if not aside and path not in known and (key := key_of_sheet(path)) is not None:
            found.append((path.stat().st_mtime, FoundSheet(path, key)))
    return [sheet for _, sheet in sorted(found, key=lambda f: (-f[0], str(f[1].path)))]


def key_of_sheet(path: Path) -> Key | None:
    """Whose sheet a file is, by its own properties; None for any other file."""
    try:
        with zipfile.ZipFile(path) as package:
            entry = package.getinfo("docProps/custom.xml")
            told = package.read(entry).decode("utf-8", "replace") if entry.file_size < _MOST else ""
    except (OSError, KeyError, zipfile.BadZipFile, RuntimeError, NotImplementedError, ValueError):
        return None
    about = {name: unescape(text) for name, text in _PROPERTY.findall(told)}
    if about.get("schema") != _SCHEMA or not about.get("attempt", "").isdigit():
        return None
    return about.get("learner", ""), about.get("unit", ""), int(about["attempt"])
