"""The zip package of a Word file: bounded, in memory, nothing in it trusted.

No path of the package touches the disk and no outside target is followed. What cannot be read raises
`Unreadable`; the caller decides whether that costs the file (main part) or a warning (any other part).
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from extractors.unreadable import Unreadable

# Limits: from a survey of 587 Word files of real coursework and 2,700 test files of other tools. Real files
# reached 4 MB, 291 entries, 5.1 MB of XML in one part and an inflate ratio of 48; photographs make files larger.
# 100,000 paragraphs as Word writes them (up to 450 bytes each) are honest, if long: hence 48 MB for one part.
# As many short ones that are all alike unpack to 14 MB, at 330 to 1: dull, and honest too.
MOST_BYTES = 64 * 2**20
MOST_ENTRIES = 5_000
MOST_PART_BYTES = 48 * 2**20
MOST_XML_BYTES = 64 * 2**20
MOST_RATIO = 200
RATIO_COUNTS_FROM = 16 * 2**20

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DAMAGED = "The file is damaged: {}. Ask the learner to open it in Word, save it under a new name and send that copy."
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
    """A relationship of a part: last word of its type ("header"), target (part name or address)."""

    kind: str
    target: str
    external: bool


class Package:
    """An opened package. Part names are lower case, with "/" and without a leading one."""

    def __init__(self, data: bytes, most: int = MOST_PART_BYTES) -> None:
        """Open `data`, no part of it larger than `most`; raises Unreadable where it is no zip, too large, encrypted."""
        self._most = most
        _refuse_by_first_bytes(data)
        self._data = data
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as fault:
            raise Unreadable("damaged", _DAMAGED.format("its list of contents cannot be read")) from fault
        if len(entries) > MOST_ENTRIES:
            raise Unreadable("too-large", f"The file holds over {MOST_ENTRIES:,} parts, which no Word file does.")
        self._entries: dict[str, list[zipfile.ZipInfo]] = {}
        for entry in entries:
            self._entries.setdefault(_folded(entry.filename), []).append(entry)
        self._left = MOST_XML_BYTES
        self.opened: set[str] = set()
        """Names of the parts that were asked for."""
        self._relations: dict[str, dict[str, Relation]] = {}

    def __contains__(self, name: str) -> bool:
        """Whether there is such a part; `name` is folded."""
        return name in self._entries

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all entries, folded."""
        return tuple(self._entries)

    def main(self) -> str:
        """Name of the main part, through the package's relationships; raises Unreadable where there is none."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument" and not relation.external and relation.target in self:
                return relation.target
        if "word/document.xml" in self:
            return "word/document.xml"
        raise Unreadable(
            "not-a-document",
            "The file is a zip archive but not a Word document. Ask the learner for the Word file or a PDF.",
        )

    def relations(self, name: str) -> dict[str, Relation]:
        """Relationships of a part ("" for the package) by their id; none where they are missing or broken."""
        if name not in self._relations:
            self._relations[name] = self._read_relations(name)
        return self._relations[name]

    def _read_relations(self, name: str) -> dict[str, Relation]:
        folder, base = posixpath.split(name)
        where = posixpath.join(folder, "_rels", f"{base}.rels")
        if where not in self:
            return {}
        try:
            root = self.xml(where)
        except Unreadable:
            if name == "":
                raise
            return {}
        found: dict[str, Relation] = {}
        for element in root:
            external = (element.get("TargetMode") or "").lower() == "external"
            target = element.get("Target") or ""
            kind = (element.get("Type") or "").rsplit("/", 1)[-1]
            found[element.get("Id") or ""] = Relation(kind, target if external else _resolved(folder, target), external)
        return found

    def xml(self, name: str) -> etree._Element:
        """Root of a part; raises Unreadable (missing, ambiguous, too large, encrypted, broken, with a DOCTYPE)."""
        return parsed(self.markup(name))

    def markup(self, name: str, checked: bool = True) -> bytes:
        """The XML of a part, not yet parsed, with transitional namespaces; raises Unreadable as `inflated` does."""
        return _plain(self.inflated(name, checked))

    def inflated(self, name: str, checked: bool = True) -> bytes:
        """The bytes of a part; raises Unreadable (missing, ambiguous, too large, encrypted, damaged).

        The checksum is left alone where not `checked`: for parts that hold nobody's words.
        """
        self.opened.add(name)
        entries = self._entries.get(name, [])
        if not entries:
            raise Unreadable("damaged", _DAMAGED.format("a part that it names is missing"))
        if len(entries) > 1:
            raise Unreadable("ambiguous", _DAMAGED.format("it holds the same part twice, and they may differ"))
        entry = entries[0]
        if entry.flag_bits & 1:
            raise Unreadable("encrypted", "The file is protected by a password. Ask the learner for an open copy.")
        limit = min(self._most, self._left)
        dense = entry.file_size > RATIO_COUNTS_FROM and entry.file_size > MOST_RATIO * max(entry.compress_size, 1)
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
    """Root of the XML of a part; raises Unreadable where it is not well-formed or has a DOCTYPE."""
    try:
        root = etree.fromstring(markup, _PARSER)
    except (etree.XMLSyntaxError, ValueError, LookupError) as fault:
        raise Unreadable("damaged", _DAMAGED.format("a part of it is not well-formed")) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable("damaged", _DAMAGED.format("it declares entities, which Word never does"))
    return root


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


def _refuse_by_first_bytes(data: bytes) -> None:
    if not data:
        raise Unreadable("empty", "The file is empty (0 bytes). Ask the learner to send it again.")
    if len(data) > MOST_BYTES:
        raise Unreadable(
            "too-large",
            f"The file is larger than {MOST_BYTES // 2**20} MB. Ask the learner to compress its pictures in Word.",
        )
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Unreadable("encrypted", "The file is protected by a password. Ask the learner for an open copy.")
        raise Unreadable("old-word", "The file is in Word's old format (.doc). Save it as .docx in Word and run again.")
    if not data.startswith(b"PK"):
        raise Unreadable(
            "not-a-document",
            "The file is named like a Word document but is none. Ask the learner for the Word file or a PDF.",
        )


def _too_large() -> Unreadable:
    return Unreadable(
        "too-large",
        "The file unpacks to far more text than coursework holds. Open it in Word to see what it is.",
    )


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _resolved(folder: str, target: str) -> str:
    target = unquote(target.replace("\\", "/")).split("#", 1)[0]
    joined = target if target.startswith("/") else posixpath.join(folder, target)
    return _folded(posixpath.normpath(joined))


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
