"""A zip package of XML parts, opened under limits: nothing is written to disk, nothing outside it is followed.

The limits are those measured on some 3,000 strangers' files; real ones stay far below them.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote

from lxml import etree

from extractors.unreadable import Unreadable

MAX_ENTRIES = 5_000
"""Real files hold up to 291."""
MAX_PART = 24 * 1024 * 1024
"""Bytes of one inflated part; the largest real one had 5.1 MB."""
MAX_TOTAL = 48 * 1024 * 1024
"""Bytes of all parts that are read."""
MAX_RATIO = 200
"""Inflated to stored size, asked only of parts over `RATIO_FROM`: dull but honest text packs well."""
RATIO_FROM = 4 * 1024 * 1024

_DAMAGED = "The file is damaged. Open it, repair it if asked, save it again and hand in again."
_BOMB = "The file unpacks to an unreasonable size and was not read. Copy its content into a new file and hand in that."


@dataclass(frozen=True, slots=True)
class Relation:
    """A reference from one part to another, or to something outside."""

    type: str
    """The last word of the type: "worksheet", "comments", "hyperlink"."""
    target: str
    """Name of a part, or the address where `external`."""
    external: bool


class Package:
    """The parts of one package. Names are compared without case and with "/" between folders."""

    def __init__(self, data: bytes) -> None:
        """Open a package. Raises Unreadable: damaged, zip-bomb, encrypted."""
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as fault:
            raise Unreadable("damaged", _DAMAGED) from fault
        entries = self._archive.infolist()
        if len(entries) > MAX_ENTRIES:
            raise Unreadable("zip-bomb", _BOMB)
        self._left = MAX_TOTAL
        self._parts: dict[str, zipfile.ZipInfo] = {}
        self._twice: set[str] = set()
        for entry in entries:
            name = _folded(entry.filename)
            if name in self._parts:
                self._twice.add(name)
            self._parts[name] = entry

    def __contains__(self, name: str) -> bool:
        """Whether there is such a part, in letters of any case."""
        return _folded(name) in self._parts

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all parts, folded."""
        return tuple(self._parts)

    def bytes(self, name: str) -> bytes:
        """One part, inflated. Raises Unreadable: missing-part, ambiguous-zip, encrypted, zip-bomb, damaged."""
        name = _folded(name)
        entry = self._parts.get(name)
        if entry is None:
            raise Unreadable("missing-part", _DAMAGED)
        if name in self._twice:
            raise Unreadable("ambiguous-zip", "The file holds one of its parts twice. Save it again and hand in that.")
        if entry.flag_bits & 1:
            raise Unreadable("encrypted", "The file is protected by a password. Remove it and hand in again.")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unreadable("damaged", _DAMAGED)
        limit = min(MAX_PART, self._left)
        bomb = entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * max(1, entry.compress_size)
        if entry.file_size > limit or bomb:
            raise Unreadable("zip-bomb", _BOMB)
        try:
            with self._archive.open(entry) as stream:
                data = stream.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, struct.error) as fault:
            raise Unreadable("damaged", _DAMAGED) from fault
        if len(data) > limit:
            raise Unreadable("zip-bomb", _BOMB)
        self._left -= len(data)
        return data

    def xml(self, name: str) -> etree._Element:
        """The root of an XML part. Raises Unreadable as `bytes`, and for a DOCTYPE or broken XML."""
        data = self.bytes(name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as fault:
            raise Unreadable("damaged", _DAMAGED) from fault
        if root.getroottree().docinfo.internalDTD is not None:
            raise Unreadable("doctype", "The file holds a document type declaration, which no office program writes.")
        return root

    def relations(self, name: str) -> dict[str, Relation]:
        """What a part ("" for the package) refers to, by id; empty where it refers to nothing."""
        folder, base = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        if rels not in self:
            return {}
        found = {}
        for element in self.xml(rels).iterchildren("{*}Relationship"):
            external = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            found[element.get("Id", "")] = Relation(element.get("Type", "").rpartition("/")[2], target, external)
        return found


def whole(text: str, otherwise: int = -1) -> int:
    """A whole number from an attribute, 0 to 9,999,999; `otherwise` for anything else that may stand there."""
    text = text.strip()
    return int(text) if text.isdecimal() and len(text) < 8 else otherwise


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
