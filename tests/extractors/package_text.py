"""Counts the text of a Word file by other means than the reader's: the standard library's parser, every character it meets.

All text between tags of all XML parts counts; of attributes, those that `ATTRIBUTES` names; of relationships, the targets
outside the file. Parts of settings, styles and the like count nothing, as no person writes there.
"""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

# Local names: element, attribute. What people type, or what names people, places and addresses.
ATTRIBUTES = {
    ("docPr", "title"), ("docPr", "descr"), ("docPr", "name"), ("cNvPr", "title"), ("cNvPr", "descr"), ("cNvPr", "name"),
    ("tblCaption", "val"), ("tblDescription", "val"), ("textpath", "string"), ("imagedata", "title"),
    ("shape", "alt"), ("rect", "alt"), ("oval", "alt"), ("line", "alt"), ("group", "alt"),
    ("listEntry", "val"), ("helpText", "val"), ("statusText", "val"), ("default", "val"), ("alias", "val"), ("tag", "val"),
    ("date", "fullDate"), ("bookmarkStart", "name"), ("hyperlink", "tooltip"), ("hyperlink", "anchor"),
    ("comment", "author"), ("comment", "initials"), ("ins", "author"), ("del", "author"), ("moveFrom", "author"),
    ("moveTo", "author"), ("rPrChange", "author"), ("fldSimple", "instr"), ("docVar", "val"),
    ("cellIns", "author"), ("cellDel", "author"), ("cellMerge", "author"),
}  # fmt: skip
_SILENT = re.compile(r"(?:styles|numbering|fonttable|websettings|theme\d*|\[content_types\])\.xml$")


def characters(data: bytes) -> int:
    """Characters of a Word file's text, white space aside."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name.lower(): package.read(name) for name in package.namelist()}
    count = 0
    for name, content in parts.items():
        if name.endswith(".rels"):
            targets = (e for e in ElementTree.fromstring(content) if e.get("TargetMode") == "External")
            count += sum(visible(e.get("Target", "")) for e in targets)
        elif name.endswith(".xml") and not _SILENT.search(name):
            count += of_part(ElementTree.fromstring(content), name)
    return count


def of_part(root: ElementTree.Element, name: str) -> int:
    if "people" in name:
        authors = dict.fromkeys(v for e in root for k, v in e.attrib.items() if k.endswith("author"))
        return sum(map(visible, authors))
    total = 0 if name.endswith("settings.xml") else visible("".join(root.itertext()))
    return total + sum(visible(value) for element in root.iter() for value in attributes(element))


def attributes(element: ElementTree.Element) -> list[str]:
    """The words in an element's attributes; a title that is the description too is one."""
    own = local(element.tag)
    if own == "ffData":
        return [v for e in element if local(e.tag) == "name" for v in e.attrib.values()]
    if own == "listItem":
        named = {local(k): v for k, v in element.attrib.items()}
        return [named.get("displayText") or named.get("val", "")]
    return list(dict.fromkeys(value for key, value in element.attrib.items() if (own, local(key)) in ATTRIBUTES))


def local(name: str) -> str:
    return name.rpartition("}")[2]


def visible(text: str) -> int:
    return sum(not c.isspace() for c in text)
