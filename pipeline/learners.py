"""Whose work a file is: from its folders, its name, its cover and its content, in that order of trust."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.model import Document, Part, Role
from pipeline.names import fold, key, person_like
from pipeline.units import cover_blocks

_LABEL = re.compile(
    r"^(?:(?:name\s+of\s+)?(?:the\s+)?(?:learner|candidate|student|coach|mentor|participant)(?:['’]s)?(?:\s*/\s*\w+)?"
    r"(?:\s+(?:full\s+)?name)?|full\s+name|name|submitted\s+by|prepared\s+by|written\s+by|author|completed\s+by)"
    r"\s*(?:\([^)]*\))?\s*[:\-–—\t]\s*(?P<value>.*)$"
    r"|^(?:by|submitted by|prepared by|portfolio of|journal of)\s+(?P<by>.+)$",
    re.I | re.S,
)
_LABEL_CELL = re.compile(
    r"^(?:(?:name\s+of\s+)?(?:the\s+)?(?:learner|candidate|student|coach|mentor)(?:['’]s)?(?:\s+(?:full\s+)?name)?"
    r"|full\s+name|name|submitted\s+by|print\s+name)\s*(?:\([^)]*\))?\s*:?\s*$",
    re.I,
)
_NOT_A_PERSON = re.compile(
    r"^(?:windows|microsoft|office|admin|administrator|user|owner|author|default|pc|laptop)\b", re.I
)
_PIECES = re.compile(r"\s*(?:[|•·\t\n]|\s[-–—]\s|,\s(?=unit|ilm|level)|\s{3,})\s*", re.I)


@dataclass(frozen=True, slots=True)
class LearnerClue:
    """A name found in a document, and how, for people."""

    name: str
    route: str


def learner_clues(document: Document) -> tuple[LearnerClue, ...]:
    """Names of the learner that the document itself offers, best first, each once.

    A cover sheet's field, then lone name lines of the title page, running heads, the author property.
    """
    clues: list[LearnerClue] = []
    clues += [LearnerClue(name, "cover sheet") for name in _labelled(document)]
    clues += [LearnerClue(name, "title page") for name in _title_page(document)]
    clues += [LearnerClue(name, "running head") for name in _running_heads(document)]
    clues += [LearnerClue(name, "file properties") for name in _properties(document)]
    seen: set[frozenset[str]] = set()
    unique: list[LearnerClue] = []
    for item in clues:
        if key(item.name) not in seen:
            seen.add(key(item.name))
            unique.append(item)
    return tuple(unique)


def holds_name(document: Document, name: str) -> bool:
    """The title page, running heads, author property or file name hold all words of a name."""
    wanted = key(name)
    text = " ".join(b.text for b in cover_blocks(document))
    text += " " + " ".join(b.text for b in document.blocks if b.part in (Part.PROPERTIES, Part.FILENAME))
    words = frozenset(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", fold(text)))
    return bool(wanted) and wanted <= words


def _labelled(document: Document) -> list[str]:
    names = []
    blocks = cover_blocks(document)
    for position, block in enumerate(blocks):
        text = block.text.strip()
        if (m := _LABEL.match(text)) and (value := (m["value"] or m["by"] or "").strip()):
            names.append(re.split(r"[\t\n|]| {3,}", value)[0])
        elif _LABEL_CELL.match(text) and position + 1 < len(blocks) and _beside(block.cell, blocks[position + 1].cell):
            names.append(blocks[position + 1].text)
    return [" ".join(p) for p in map(person_like, names) if p]


def _beside(label: object, value: object) -> bool:
    """The value stands in a cell after the label's, or both stand outside tables, one under the other."""
    return (label is None) == (value is None) and (label is None or label != value)


def _title_page(document: Document) -> list[str]:
    names = []
    for block in cover_blocks(document)[:15]:
        if block.part in (Part.BODY, Part.TEXTBOX) and block.cell is None and block.role is not Role.LIST_ITEM:
            names += [" ".join(p) for p in map(person_like, _PIECES.split(block.text)) if p]
    return names


def _running_heads(document: Document) -> list[str]:
    names = []
    for block in document.blocks:
        if block.part in (Part.HEADER, Part.FOOTER):
            names += [" ".join(p) for p in map(person_like, _PIECES.split(block.text)) if p]
    return names


def _properties(document: Document) -> list[str]:
    authors = [
        b.text for b in document.blocks if b.part is Part.PROPERTIES and b.label.casefold() in ("creator", "author")
    ]
    return [" ".join(p) for text in authors if not _NOT_A_PERSON.match(text) and (p := person_like(text))]
