"""What a file holds that no program here looks at: pictures, sound, video, handwriting, objects. Counted by names only.

Nothing is unpacked: the directory of a package tells the names of its members.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from io import BytesIO

from extractors.account import INK, MACROS, OBJECTS, PICTURES, SOUND, VIDEO

MAX_NAMES = 5_000
"""Members of a package that are counted; real ones hold up to 291."""

_KINDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:^|/)ink/[^/]+\.xml$"), INK),
    (re.compile(r"(?:^|/)vbaproject\.bin$|^basic/.+\.xml$"), MACROS),
    (re.compile(r"(?:^|/)(?:embeddings|activex)/[^/]+\.bin$|^object \d+$|\.ole$"), OBJECTS),
    (
        re.compile(
            r"\.(?:png|jpe?g|jfif|gif|bmp|dib|tiff?|emf|wmf|emz|wmz|svgz?|webp|hei[cf]|jp2|wdp|hdp|eps|pict?|ico)$"
        ),
        PICTURES,
    ),
    (re.compile(r"\.(?:mp3|m4a|wav|wma|aac|ogg|oga|opus|amr|aiff?|au|mid|flac)$"), SOUND),
    (re.compile(r"\.(?:mp4|m4v|mov|avi|wmv|mpe?g|webm|mkv|3gp|flv|ogv)$"), VIDEO),
)
_PREVIEW = re.compile(r"^(?:docprops|thumbnails|objectreplacements|quicklook)/")
"""Small pictures of the file itself, or of an object that is counted as such."""


def kind_of(name: str) -> str | None:
    """What a member or attachment is that is not looked at, by its name; None for what may hold text."""
    low = name.replace("\\", "/").lstrip("/").lower()
    if _PREVIEW.match(low):
        return None
    return next((kind for pattern, kind in _KINDS if pattern.search(low)), None)


def in_package(data: bytes) -> Counter[str]:
    """Kind -> how many, of the members of a zip package. Nothing for bytes that are none."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = [entry.filename for entry in package.infolist()[:MAX_NAMES]]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return Counter()
    return Counter(kind for name in dict.fromkeys(names) if (kind := kind_of(name)))
