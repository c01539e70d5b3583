"""Which parts of a Word package a copy without names leaves out, and what the others are called.

A part stays only if something refers to it and its words can be replaced; the rest is named in the report.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter

from lxml import etree

from extractors.people.lexicon import Status, fold, status
from extractors.zipped import Package

FILE = "file within the file"
HIDDEN = "hidden data (document variables, custom XML, mail merge)"
UNUSED = "part that nothing in the file refers to"
PREVIEW = "preview picture of the file"
_TAKEN_OUT = {
    "aFChunk": FILE,
    "package": FILE,
    "oleObject": FILE,
    "customXml": HIDDEN,
    "recipientData": HIDDEN,
    "mailMergeSource": HIDDEN,
    "mailMergeHeaderSource": HIDDEN,
    "glossaryDocument": "building blocks (glossary)",
    "printerSettings": "printer settings",
    "thumbnail": PREVIEW,
}
"""Kinds of relation whose target goes, and what the report calls it."""
_INSIDE = re.compile(r"(?:^|/)(?:embeddings|afchunk\w*)/|(?:^|/)afchunk[^/]*$")
_THUMBNAIL = re.compile(r"(?:^|/)thumbnail\.\w+$")
_REFERS = ("OLEObject", "externalData", "altChunk", "printerSettings", "dataBinding", "smartTagPr", "attachedTemplate")
"""Elements that refer to what is taken out, or hold nothing but what is hidden; what shows on the page stays."""
_HOLDS = ("docVars", "mailMerge")
_WORD = re.compile(r"[^\W\d_]+")


def left_out(package: Package) -> dict[str, str]:
    """Folded name of each part that goes -> why, in words. Raises Unreadable where a list of relations is broken."""
    gone: dict[str, str] = {}
    reached: set[str] = set()
    ahead = [""]
    while ahead:
        part = ahead.pop()
        for relation in package.relations(part).values():
            target = relation.target
            if relation.external or target not in package or target in reached:
                continue
            if relation.kind in _TAKEN_OUT or _INSIDE.search(target) or _THUMBNAIL.search(target):
                gone[target] = _TAKEN_OUT.get(relation.kind, PREVIEW if _THUMBNAIL.search(target) else FILE)
                continue
            reached.add(target)
            ahead.append(target)
    for name in package.names:
        if name in reached or name in gone or name in ("[content_types].xml", "_rels/.rels"):
            continue
        owner = _owner(name)
        if owner is None:
            gone[name] = FILE if _INSIDE.search(name) else PREVIEW if _THUMBNAIL.search(name) else UNUSED
        elif owner not in reached:
            gone[name] = ""
    return {name: why for name, why in gone.items() if name not in reached}


def _owner(name: str) -> str | None:
    """The part whose relations a part holds; None for a part that holds none."""
    folder, base = posixpath.split(name)
    if posixpath.basename(folder) != "_rels" or not base.endswith(".rels"):
        return None
    return posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))


def take_out(root: etree._Element, removed: Counter[str]) -> None:
    """Remove from a part, in place, what refers to parts that go and what nobody sees; counts what held words."""
    for element in [*root.iter(*(f"{{*}}{name}" for name in _REFERS + _HOLDS))]:
        above = element.getparent()
        if above is not None:
            if etree.QName(element).localname in _HOLDS:
                removed[HIDDEN] += 1
            above.remove(element)


def other_names(names: list[str]) -> dict[str, str]:
    """Folded name of each part that may be called after somebody ("media/sarah at work.png") -> its new name."""
    found: dict[str, str] = {}
    for name in names:
        folder, base = posixpath.split(name)
        stem, ending = posixpath.splitext(base)
        words = [fold(word) for word in _WORD.findall(stem)]
        pictured = posixpath.basename(folder) == "media" and not _USUAL.issuperset(words)
        if posixpath.basename(folder) == "_rels" or not (pictured or any(map(_is_name, words))):
            continue
        found[name] = posixpath.join(folder, f"part{len(found) + 1}{ending}")
    return found


_USUAL = frozenset(("image", "media", "hdphoto", "picture", "video", "audio"))
"""What Word calls the parts of its folder "media"."""


def _is_name(word: str) -> bool:
    return len(word) > 2 and status(word) in (Status.GIVEN, Status.MAYBE, Status.SURNAME)


_TOLD_BY_VALUE = frozenset("alias tag default helpText statusText result docPart caption description name".split())
"""Elements whose attribute "val" holds words: of content controls, form fields, tables, styles."""
_TELLING = frozenset("tooltip displayText value descr title alt string instr caption".split())
"""Attributes that hold words, whatever element bears them."""


def unseen_names(root: etree._Element, allowed: frozenset[str]) -> int:
    """How many places that no reader shows hold a given name: tooltips, tags, fields' instructions, names of styles.

    `allowed` holds folded names whose words may stand there.
    """
    free = {word for name in allowed for word in _WORD.findall(name)}
    return sum(
        any(status(key) is Status.GIVEN and key not in free for key in map(fold, _capitals(text)))
        or any(status(fold(m[1])) in (Status.SURNAME, Status.UNKNOWN) for m in _LABEL_THEN.finditer(text))
        for element in root.iter()
        if isinstance(element.tag, str)
        for text in _words_held(element)
    )


_LABEL_THEN = re.compile(
    r"\b(?:Client|Coachee|Mentee|Sponsor|Manager|Colleague|Peer|Person|member|Reviewer) \w{1,3} ([^\W\d_a-z][^\W\d_]+)"
)
"""A label with a word behind it that may be the family name of whom it stands for ("Client 2 Wolny")."""


def _capitals(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if len(word) > 2 and word[0].isupper()]


def _words_held(element: etree._Element) -> list[str]:
    local = etree.QName(element).localname
    held = [
        str(text)
        for key, text in element.attrib.items()
        if (name := str(key).rpartition("}")[2]) in _TELLING or (name == "val" and local in _TOLD_BY_VALUE)
    ]
    return held + [text for text in (element.tail, element.text if local == "instrText" else "") if text]
