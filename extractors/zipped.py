"""A zip package of XML parts (Office, OpenDocument), opened under limits: in memory, nothing in it trusted.

No name of a part becomes a path, no outside target is followed. What cannot be read raises `Unreadable`; the caller
decides whether that costs the file or a warning.
"""

from __future__ import annotations

import posixpath
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote

from lxml import etree

from extractors.unreadable import Unreadable

MOST_ENTRIES = 5_000
"""Parts of a package; real ones hold up to 291."""
MOST_RATIO = 200
"""Inflated to stored size, asked only of parts over `Bounds.dense_from`: dull but honest text packs well."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much of a package is inflated, in bytes."""

    part: int
    """Of one part."""
    total: int
    """Of all parts that are asked for."""
    dense_from: int
    """From here on a part is refused that packs better than `MOST_RATIO`."""


BOUNDS = Bounds(part=24 * 2**20, total=48 * 2**20, dense_from=4 * 2**20)
"""From a survey of some 3,000 strangers' files, in which the largest part had 5.1 MB."""

_DAMAGED = "The file is damaged: {}. Ask the learner to open it, save it under a new name and send that copy."
_STRICT = re.compile(rb"""(xmlns(?::[\w.-]+)?\s*=\s*["'])http://purl\.oclc\.org/ooxml/(\w+)/(\w+)""")
_STRICT_NAMES = {b"extendedProperties": b"extended-properties", b"customProperties": b"custom-properties"}
_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
    collect_ids=False,
)
_LOCAL_HEADER = struct.Struct("<4s22xHH")


@dataclass(frozen=True, slots=True)
class Relation:
    """A reference from one part to another, or to something outside."""

    kind: str
    """The last word of its type: "header", "worksheet", "hyperlink"."""
    target: str
    """Name of a part, or the address where `external`."""
    external: bool


class Package:
    """An opened package. Names of parts are folded: in small letters, with "/" and without a leading one."""

    def __init__(self, data: bytes, bounds: Bounds = BOUNDS) -> None:
        """Open a package. Raises Unreadable (damaged, too-large)."""
        self._data = data
        self._bounds = bounds
        self._left = bounds.total
        try:
            entries = zipfile.ZipFile(BytesIO(data)).infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as fault:
            raise Unreadable("damaged", _DAMAGED.format("its list of contents cannot be read")) from fault
        if len(entries) > MOST_ENTRIES:
            raise Unreadable("too-large", f"The file holds over {MOST_ENTRIES:,} parts, which no office file does.")
        self._entries: dict[str, list[zipfile.ZipInfo]] = {}
        for entry in entries:
            self._entries.setdefault(folded(entry.filename), []).append(entry)
        self.opened: set[str] = set()
        """Names of the parts that were asked for."""
        self._relations: dict[str, dict[str, Relation]] = {}

    def __contains__(self, name: str) -> bool:
        """Whether there is such a part, in letters of any case."""
        return folded(name) in self._entries

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all parts, folded."""
        return tuple(self._entries)

    def relations(self, name: str) -> dict[str, Relation]:
        """What a part ("" for the package) refers to, by id; empty where it refers to nothing.

        Raises Unreadable as `xml` does.
        """
        if name not in self._relations:
            folder, base = posixpath.split(name)
            where = posixpath.join(folder, "_rels", f"{base}.rels")
            self._relations[name] = dict(_related(self.xml(where), folder)) if where in self else {}
        return self._relations[name]

    def xml(self, name: str) -> etree._Element:
        """Root of a part. Raises Unreadable as `inflated` and `parsed` do."""
        return parsed(self.markup(name))

    def markup(self, name: str, checked: bool = True) -> bytes:
        """The XML of a part, not yet parsed, with transitional namespaces. Raises Unreadable as `inflated` does."""
        return _plain(self.inflated(name, checked))

    def inflated(self, name: str, checked: bool = True) -> bytes:
        """The bytes of a part. Raises Unreadable (damaged, also where it is missing; ambiguous, encrypted, too-large).

        The checksum is left alone where not `checked`: for parts that hold nobody's words.
        """
        name = folded(name)
        self.opened.add(name)
        entries = self._entries.get(name, [])
        if not entries:
            raise Unreadable("damaged", _DAMAGED.format("a part that it names is missing"))
        if len(entries) > 1:
            raise Unreadable("ambiguous", _DAMAGED.format("it holds the same part twice, and they may differ"))
        entry = entries[0]
        if entry.flag_bits & 1:
            raise Unreadable("encrypted", "The file is protected by a password. Ask the learner for an open copy.")
        limit = min(self._bounds.part, self._left)
        dense = entry.file_size > self._bounds.dense_from and entry.file_size > MOST_RATIO * max(entry.compress_size, 1)
        if entry.file_size > limit or dense:
            raise _too_large()
        try:
            data = _unpacked(self._data, entry, limit + 1)
        except (zlib.error, struct.error, ValueError) as fault:
            raise Unreadable("damaged", _DAMAGED.format("a part of it cannot be unpacked")) from fault
        if len(data) > limit:
            raise _too_large()
        if checked and zlib.crc32(data) != entry.CRC:
            raise Unreadable("damaged", _DAMAGED.format("a part of it has changed since it was saved"))
        self._left -= len(data)
        return data


def parsed(markup: bytes) -> etree._Element:
    """Root of the XML of a part. Raises Unreadable where it is not well-formed (damaged) or has a DOCTYPE (doctype)."""
    try:
        root = etree.fromstring(markup, _PARSER)
    except (etree.XMLSyntaxError, ValueError, LookupError) as fault:
        raise Unreadable("damaged", _DAMAGED.format("a part of it is not well-formed")) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable("doctype", _DAMAGED.format("it declares entities, which no office program does"))
    return root


def folded(name: str) -> str:
    """The name of a part as it is compared."""
    return name.replace("\\", "/").lstrip("/").lower()


def whole(text: str, otherwise: int = -1) -> int:
    """A whole number from an attribute, 0 to 9,999,999; `otherwise` for anything else that may stand there."""
    text = text.strip()
    return int(text) if text.isdecimal() and len(text) < 8 else otherwise


def _related(root: etree._Element, folder: str) -> list[tuple[str, Relation]]:
    found = []
    for element in root:
        external = (element.get("TargetMode") or "").lower() == "external"
        target = element.get("Target") or ""
        kind = (element.get("Type") or "").rpartition("/")[2]
        target = target if external else _resolved(folder, target)
        found.append((element.get("Id") or "", Relation(kind, target, external)))
    return found


def _resolved(folder: str, target: str) -> str:
    target = unquote(target.replace("\\", "/")).split("#", 1)[0]
    joined = target if target.startswith("/") else posixpath.join(folder, target)
    return folded(posixpath.normpath(joined))


def _unpacked(data: bytes, entry: zipfile.ZipInfo, most: int) -> bytes:
    """At most `most` bytes of an entry. `ZipFile.open` does the same at eight times the cost for a small part.

    Raises struct.error, zlib.error or ValueError for an entry that is not as the list of contents says.
    """
    at = max(entry.header_offset, 0)
    signature, name, extra = _LOCAL_HEADER.unpack_from(data, at)
    start = at + _LOCAL_HEADER.size + name + extra
    packed = memoryview(data)[start : start + entry.compress_size]
    if signature != b"PK\x03\x04" or len(packed) != entry.compress_size:
        raise ValueError("not an entry")
    if entry.compress_type == zipfile.ZIP_STORED:
        return bytes(packed[:most])
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise ValueError("no method that office programs use")
    return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most)


def _too_large() -> Unreadable:
    return Unreadable(
        "too-large", "The file unpacks to far more text than coursework holds. Open it to see what it is."
    )


def _plain(data: bytes) -> bytes:
    """`data` in UTF-8 where it was in UTF-16, and with transitional namespaces where it had Strict ones."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            text = data.decode("utf-16")
        except UnicodeDecodeError as fault:
            raise Unreadable("damaged", _DAMAGED.format("a part of it is not well-formed")) from fault
        data = re.sub(r"^\s*<\?xml.*?\?>", "", text, count=1, flags=re.S).encode("utf-8", "replace")
    if b"http://purl.oclc.org/ooxml/" in data:
        data = _STRICT.sub(_transitional, data)
    return data


def _transitional(found: re.Match[bytes]) -> bytes:
    opening, family, name = found.groups()
    return opening + b"http://schemas.openxmlformats.org/" + family + b"/2006/" + _STRICT_NAMES.get(name, name)
