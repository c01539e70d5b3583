"""Files within a Word file: workbooks and documents put in as objects, and parts inserted from other files."""

from __future__ import annotations

import posixpath
from contextlib import suppress
from dataclasses import replace

from extractors.unreadable import Unreadable
from extractors.word.package import BOUNDS, main_part, opened
from extractors.zipped import Relation

MOST_FILES = 10
MOST_FILE_BYTES = 16 * 2**20
"""As much as a spreadsheet or text of its own may hold that comes with a piece of coursework; one level deep only."""

_FOLDER = "/embeddings/"
# Old containers (.bin, OLE) are opened by no reader here; a workbook or document is stored as it is.
_READABLE = (".docx", ".docm", ".xlsx", ".xlsm", ".pdf", ".csv", ".txt", ".html", ".htm", ".mht", ".eml")


def embedded(data: bytes) -> tuple[tuple[str, bytes], ...]:
    """(name, bytes) of the files within a Word file that can be read as files of their own, at most `MOST_FILES`.

    In: the bytes of a Word file. Out: objects under "embeddings", then parts inserted from other files (`altChunk`),
    each once, named by the last piece of their place in the package ("workbook1.xlsx"); none of a file that cannot be
    opened. What cannot be unpacked, or is larger than `MOST_FILE_BYTES`, is passed over: the reader warns of objects.
    """
    try:
        package = opened(data, replace(BOUNDS, part=MOST_FILE_BYTES))
        main = main_part(package)
    except Unreadable:
        return ()
    relations: list[Relation] = []
    with suppress(Unreadable):
        relations.extend(package.relations(main).values())
    inserted = [r.target for r in relations if r.kind == "aFChunk" and not r.external]
    objects = [name for name in package.names if _FOLDER in name and name.endswith(_READABLE)]
    found: list[tuple[str, bytes]] = []
    for name in dict.fromkeys([*objects, *(n for n in inserted if n in package and n != main)]):
        if len(found) == MOST_FILES:
            break
        try:
            found.append((posixpath.basename(name), package.inflated(name)))
        except Unreadable:
            continue
    return tuple(found)
