"""What reference managers keep in a Word file: the works behind a citation, whatever the page shows of them.

Word's own CITATION fields name a source by its tag; its particulars lie in a part of bound data (ECMA-376-1, 22.6).
Zotero and Mendeley keep CSL-JSON in the field's instruction, Mendeley Cite in a content control's tag, EndNote an
XML of its own. None of it is text that a reader sees; it is read only to tell which work is meant.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lxml import etree

from extractors.model import CitedWork
from extractors.unreadable import Unreadable
from extractors.zipped import Package, parsed

MOST_WORKS = 40
"""Works in one citation; more are a fault of the file."""
LONGEST_INSTRUCTION = 400_000
"""Characters; programs keep abstracts of works in it."""

_B = "{http://schemas.openxmlformats.org/officeDocument/2006/bibliography}"
_TAGS = re.compile(r'\bCITATION\s+(?P<first>"[^"]+"|[^\s\\]+)(?P<more>.*)', re.DOTALL)
_FURTHER = re.compile(r'\\m\s+("[^"]+"|[^\s\\]+)')
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_CONTROL = "MENDELEY_CITATION_v3_"


def works_of(instruction: str, data: str, sources: Mapping[str, CitedWork]) -> tuple[CitedWork, ...]:
    """The works that a field cites, in order; none for a field that is no citation.

    In: the field's instruction; the data that it carries beside it (base64, EndNote); Word's sources by their tag.
    Never raises: what is broken is left out.
    """
    if "CITATION" not in instruction and "EN.CITE" not in instruction:
        return ()
    instruction = instruction[:LONGEST_INSTRUCTION]
    if "EN.CITE" in instruction:
        return tuple(_endnote(instruction, data))[:MOST_WORKS]
    if "CSL_CITATION" in instruction:
        return tuple(_csl(instruction[instruction.find("{") :]))[:MOST_WORKS]
    found = _TAGS.search(instruction)
    tags = [found["first"], *_FURTHER.findall(found["more"])] if found else []
    return tuple(sources[tag.strip('"')] for tag in tags[:MOST_WORKS] if tag.strip('"') in sources)


def works_of_control(tag: str) -> tuple[CitedWork, ...]:
    """The works that a content control of Mendeley Cite cites. In: its tag."""
    if not tag.startswith(_CONTROL) or len(tag) > LONGEST_INSTRUCTION:
        return ()
    return tuple(_csl(_decoded(tag.removeprefix(_CONTROL))))[:MOST_WORKS]


def sources_of(package: Package) -> Mapping[str, CitedWork]:
    """The sources that Word keeps for its own citations, by tag. The parts stay to be accounted for by others."""
    found: dict[str, CitedWork] = {}
    for name in package.names:
        if not name.startswith("customxml/item") or "/itemprops" in name or not name.endswith(".xml"):
            continue
        seen_before = name in package.opened
        try:
            markup = package.markup(name)
            if b"officeDocument/2006/bibliography" in markup:
                found.update(_sources(parsed(markup)))
        except Unreadable:
            continue
        finally:
            if not seen_before:
                package.opened.discard(name)
    return found


def _sources(root: etree._Element) -> Iterator[tuple[str, CitedWork]]:
    for source in root.iter(f"{_B}Source"):
        tag = source.findtext(f"{_B}Tag") or ""
        names = source.find(f"{_B}Author/{_B}Author")
        names = names if names is not None else source.find(f"{_B}Author/{_B}Editor")
        authors: list[str] = []
        if names is not None:
            corporate = names.findtext(f"{_B}Corporate")
            authors = [corporate] if corporate else [e.text or "" for e in names.iter(f"{_B}Last")]
        title = source.findtext(f"{_B}Title") or ""
        yield tag, _work(authors, source.findtext(f"{_B}Year") or "", title)


def _work(authors: Iterable[object], year: object, title: object) -> CitedWork:
    dated = _YEAR.search(str(year))
    named = tuple(" ".join(str(a).split()) for a in authors if str(a).strip())
    return CitedWork(named, dated[0] if dated else None, " ".join(str(title).split()))


def _csl(text: str) -> Iterator[CitedWork]:
    """CSL-JSON: {"citationItems": [{"itemData": {"author": [...], "issued": ..., "title": ...}}]}."""
    try:
        data: Any = json.JSONDecoder().raw_decode(text)[0] if text.startswith("{") else {}
    except (ValueError, RecursionError):
        return
    items = data.get("citationItems") if isinstance(data, dict) else None
    for item in items if isinstance(items, list) else ():
        work = item.get("itemData") if isinstance(item, dict) else None
        if isinstance(work, dict):
            names = work.get("author") or work.get("editor") or []
            authors = [_csl_name(n) for n in names if isinstance(n, dict)] if isinstance(names, list) else []
            yield _work(authors, work.get("issued") or "", work.get("title") or "")


def _csl_name(name: Mapping[str, object]) -> str:
    particle = name.get("non-dropping-particle") or name.get("dropping-particle") or ""
    return f"{particle} {name.get('family') or name.get('literal') or ''}".strip()


def _endnote(instruction: str, data: str) -> Iterator[CitedWork]:
    """EndNote's XML: <EndNote><Cite><Author>, <Year>, <record> with all authors, in the instruction or beside it."""
    markup = instruction[instruction.find("<EndNote") :] if "<EndNote" in instruction else _decoded(data)
    markup = markup[: markup.rfind("</EndNote>") + len("</EndNote>")]
    try:
        root = parsed(markup.encode()) if markup.startswith("<EndNote") else None
    except Unreadable:
        return
    for cite in root.iter("Cite") if root is not None else ():
        record = cite.find("record")
        listed = record.find("contributors/authors") if record is not None else None
        authors = ["".join(map(str, a.itertext())) for a in listed] if listed is not None else []
        authors = [a.split(",")[0] for a in authors] or [cite.findtext("Author") or ""]
        title = record.find("titles/title") if record is not None else None
        yield _work(
            authors, cite.findtext("Year") or "", "".join(map(str, title.itertext())) if title is not None else ""
        )


def _decoded(text: str) -> str:
    """Base64 as text; "" where it is none."""
    plain = "".join(text.split())
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4)).decode(errors="replace").strip("\0 \n\ufeff")
    except (binascii.Error, ValueError):
        return ""
