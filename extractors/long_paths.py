r"""Paths past Windows' 260 characters, which what a learning platform exports soon has.

Windows opens such a path only where it begins with \\?\ (Microsoft, "Maximum Path Length Limitation"; a folder's own
path ends at 248), unless somebody has allowed long paths on the whole machine. The prefix is put before paths that
need it and no others, since a path with it is taken letter by letter: absolute, with backslashes, no "..".
"""

from __future__ import annotations

import ntpath
import os
from pathlib import Path

WINDOWS = os.name == "nt"
SHORT = 247
"""Characters of a path that every call of Windows takes."""
LONGEST_IN_EXCEL = 218
"""Characters of a path that Excel opens (Microsoft, "Excel specifications and limits")."""
_PREFIX = "\\\\?\\"
_SHARE = "\\\\?\\UNC\\"


def extended(path: Path) -> Path:
    """The path in a form that this system opens however long it is; the same path where it is short enough."""
    if not WINDOWS or len(text := str(path.absolute())) <= SHORT:
        return path
    return Path(with_prefix(text))


def plain(path: Path) -> Path:
    """The same path as people know it."""
    text = str(path)
    return Path(without_prefix(text)) if text.startswith(_PREFIX) else path


def with_prefix(text: str) -> str:
    r"""An absolute Windows path with \\?\ before it; of a share, \\server\share, in the form for shares."""
    text = ntpath.normpath(text)
    if text.startswith(_PREFIX):
        return text
    return _SHARE + text[2:] if text.startswith("\\\\") else _PREFIX + text


def without_prefix(text: str) -> str:
    """Takes away what `with_prefix` put there."""
    return "\\\\" + text.removeprefix(_SHARE) if text.startswith(_SHARE) else text.removeprefix(_PREFIX)
