"""Digests by which a later run tells whether anything that a result came from has changed.

A digest is of what a thing says, not of how it is stored: a comment in a rubric file changes nothing, a threshold does.
"""

from __future__ import annotations

import dataclasses
import hashlib
import importlib.metadata
import json
import re
import shutil
from collections.abc import Mapping, Set
from contextlib import suppress
from datetime import date
from enum import Enum
from functools import lru_cache
from pathlib import Path

STAGES = ("extractors", "rubrics", "reports", "pipeline")
SHORT = 16
"""Hexadecimal digits that are kept: 64 bits, far beyond what a centre's files could collide in by chance."""
_CONVERTERS = ("soffice", "libreoffice", "tesseract")
"""Programs that reading uses where they are there: with one more, a file may become readable."""
_APART = {"__pycache__", "training", "commands"}
"""Folders that no result depends on."""
_CHUNK = 1024 * 1024


def digest(value: object) -> str:
    """A digest of a record, the same in every process. Raises TypeError for what has no plain form."""
    text = json.dumps(_plain(value), ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:SHORT]


def file_digest(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal. Raises OSError."""
    made = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            made.update(chunk)
    return made.hexdigest()


@lru_cache(maxsize=1)
def program() -> Mapping[str, str]:
    """Stage -> digest of its code and models as installed. Rubrics and vocabularies are left out: see `digest`."""
    root = Path(__file__).resolve().parent.parent
    return {stage: _folder_digest(root / stage) for stage in STAGES}


@lru_cache(maxsize=1)
def reader() -> str:
    """Digest of everything that the reading of a file depends on, other than the file."""
    found = [name for name in _CONVERTERS if shutil.which(name)]
    return digest([program()["extractors"], found, libraries()])


@lru_cache(maxsize=1)
def libraries() -> Mapping[str, str]:
    """Name -> version of the libraries that firstread is installed with: another one may read a file in another way."""
    versions = {}
    for wanted in importlib.metadata.requires("firstread") or ():
        name = re.split(r"[^\w.-]", wanted, maxsplit=1)[0]
        if "extra ==" not in wanted:
            with suppress(importlib.metadata.PackageNotFoundError):
                versions[name] = importlib.metadata.version(name)
    return versions


def model(name: str) -> list[str]:
    """A spaCy pipeline that was asked for, with its version; of one in a folder, with what its description holds."""
    if not name:
        return []
    with suppress(importlib.metadata.PackageNotFoundError):
        return [name, importlib.metadata.version(name)]
    with suppress(OSError):
        return [name, file_digest(Path(name) / "meta.json")]
    return [name]


def _folder_digest(folder: Path) -> str:
    made = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_file() and not _APART & set(inside.parts) and (folder.name, path.suffix) != ("rubrics", ".toml"):
            made.update(f"{inside.as_posix()}\0".encode())
            made.update(path.read_bytes())
    return made.hexdigest()[:SHORT]


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int | float | str):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, Mapping):
        return {"mapping": sorted([json.dumps(_plain(k)), json.dumps(_plain(v))] for k, v in value.items())}
    if isinstance(value, Set):
        return {"set": sorted(json.dumps(_plain(item)) for item in value)}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return _record(value)


def _record(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return {type(value).__name__: [[name, fields[name]] for name in sorted(fields)]}
    if isinstance(value, re.Pattern):
        return {"pattern": [value.pattern, int(value.flags)]}
    if isinstance(value, Enum):
        return _plain(value.value)
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, Path):
        return {"path": value.as_posix()}
    raise TypeError(f"no plain form of {type(value).__name__}")
