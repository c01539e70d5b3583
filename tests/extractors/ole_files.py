"""Makes compound files ([MS-CFB]) for tests, of which mails saved from Outlook are one kind. All streams are small."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from itertools import pairwise

SECTOR, MINI = 512, 64
END, FREE, FAT, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
STORAGE, STREAM, ROOT = 1, 2, 5


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file with these streams, of under 4,096 bytes each; "/" parts one storage from what is in it."""
    assert all(len(content) < 4096 for content in streams.values())
    mini, starts = b"", dict[str, int]()
    chains: list[int] = []
    for name, content in streams.items():
        count = max(1, -(-len(content) // MINI))
        starts[name] = len(chains)
        chains += [*range(len(chains) + 1, len(chains) + count), END]
        mini += content.ljust(count * MINI, b"\0")
    entries = _entries(streams, starts)
    directory = b"".join(entries)
    directory += b"\0" * (-len(directory) % SECTOR)
    parts = [_padded(mini), _padded(b"".join(struct.pack("<I", c) for c in chains), b"\xff"), directory]
    fat: list[int] = []
    firsts = []
    for part in parts:
        firsts.append(len(fat))
        fat += [*range(len(fat) + 1, len(fat) + len(part) // SECTOR), END]
    root = struct.pack("<I", firsts[0]) + struct.pack("<Q", len(mini))
    parts[2] = directory[:116] + root + directory[128:]
    sectors = -(-(len(fat) + 1) * 4 // SECTOR)
    while -(-(len(fat) + sectors) * 4 // SECTOR) > sectors:
        sectors += 1
    first_fat = len(fat)
    fat += [FAT] * sectors
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
        + struct.pack("<IIIIIIIII", 0, sectors, firsts[2], 0, 4096, firsts[1], len(parts[1]) // SECTOR, END, 0)
        + b"".join(struct.pack("<I", first_fat + n if n < sectors else FREE) for n in range(109))
    )  # fmt: skip
    return header + b"".join(parts) + _padded(b"".join(struct.pack("<I", f) for f in fat), b"\xff")


def _padded(content: bytes, filler: bytes = b"\0") -> bytes:
    return content + filler * (-len(content) % SECTOR)


def _entries(streams: Mapping[str, bytes], starts: Mapping[str, int]) -> list[bytes]:
    """The directory: the root, then storages and streams; those of one storage in a row, each the next one's left."""
    folders: dict[str, list[str]] = {"": []}
    for name in streams:
        folder, _, _ = name.rpartition("/")
        if folder and folder not in folders:
            folders[folder] = []
            folders[""].append(folder)
        folders[folder].append(name)
    order = ["", *(name for names in folders.values() for name in names)]
    places = {name: n for n, name in enumerate(order)}
    following = {a: b for names in folders.values() for a, b in pairwise(names)}
    made = []
    for name in order:
        kind = ROOT if not name else STORAGE if name in folders else STREAM
        child = places[folders[name][0]] if folders.get(name) else NONE
        title = (name.rpartition("/")[2] or "Root Entry").encode("utf-16-le") + b"\0\0"
        right = places[following[name]] if name in following else NONE
        start, size = (starts[name], len(streams[name])) if kind == STREAM else (0, 0)
        made.append(
            title.ljust(64, b"\0")
            + struct.pack("<HBBIII", len(title), kind, 1, NONE, right, child)
            + b"\0" * 36
            + struct.pack("<IQ", start, size)
        )
    return made
