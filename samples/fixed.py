"""Zip packages whose bytes depend on their content alone."""

from __future__ import annotations

import re
import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

_OFFICE_EPOCH = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")


def write(path: Path, package: bytes, created: datetime | None = None, modified: datetime | None = None) -> None:
    """Write the Office package to `path` with fixed member times; dates given replace those of its core properties."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(BytesIO(package)) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml" and created and modified:
                content = _dated(content, created, modified)
            member = zipfile.ZipInfo(name, _OFFICE_EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            new.writestr(member, content)


def _dated(core: bytes, created: datetime, modified: datetime) -> bytes:
    dates = {b"created": created, b"modified": modified}
    return _MODIFIED.sub(lambda m: m[1] + f"{dates[m[2]]:%Y-%m-%dT%H:%M:%SZ}".encode() + m[3], core)
