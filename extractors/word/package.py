"""The package of a Word file: told from what only bears its name, opened under its own bounds, its main part found."""

from __future__ import annotations

from extractors.unreadable import Unreadable
from extractors.zipped import Bounds, Package

MOST_BYTES = 64 * 2**20
"""Of the file. From a survey of 587 Word files of real coursework and 2,700 test files of other tools: real ones
reached 4 MB, 291 entries, 5.1 MB of XML in one part and an inflate ratio of 48; photographs make files larger."""
BOUNDS = Bounds(part=48 * 2**20, total=64 * 2**20, dense_from=16 * 2**20)
"""100,000 paragraphs as Word writes them (up to 450 bytes each) are honest, if long: hence 48 MB for one part. As many
short ones that are all alike unpack to 14 MB, at 330 to 1: dull, and honest too."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def opened(data: bytes, bounds: Bounds = BOUNDS) -> Package:
    """The package of a Word file. Raises Unreadable where it is none, empty, too large, encrypted or damaged."""
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
    return Package(data, bounds)


def main_part(package: Package) -> str:
    """Name of the main part, through the package's relations. Raises Unreadable where there is none."""
    for relation in package.relations("").values():
        if relation.kind == "officeDocument" and not relation.external and relation.target in package:
            return relation.target
    if "word/document.xml" in package:
        return "word/document.xml"
    raise Unreadable(
        "not-a-document",
        "The file is a zip archive but not a Word document. Ask the learner for the Word file or a PDF.",
    )
