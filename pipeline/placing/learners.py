"""Whose work a file is: from its folders, its name, its cover and its content, in that order of trust."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extractors.model import Document, Part, Role
from extractors.people.lexicon import is_place
from pipeline.placing.names import fold, key, lone_name, person_like
from pipeline.placing.units import cover_blocks

_LABEL = re.compile(
    r"^(?:(?:name\s+of\s+)?(?:the\s+)?(?:learner|candidate|student|coach|mentor|participant|supervisee)(?:['’]s)?"
    r"(?:\s*/\s*\w+)?(?:\s+(?:full\s+)?name)?|full\s+name|name(?:\s+in\s+full)?|submitted\s+by|prepared\s+by"
    r"|written\s+by|author|completed\s+by)"
    r"\s*(?:\([^)]*\))?\s*[:\-–—\t]\s*(?P<value>.*)$"
    r"|^(?:by|submitted by|prepared by|(?:[\w’']+ ){0,2}"
    r"(?:portfolio|journal|diary|log|account|record|letters?|paper|file) (?:of|by|from))\s+(?P<by>.+)$",
    re.I | re.S,
)
_LABEL_CELL = re.compile(
    r"^(?:(?:name\s+of\s+)?(?:the\s+)?(?:learner|candidate|student|coach|mentor|participant|supervisee)(?:['’]s)?"
    r"(?:\s+(?:full\s+)?name)?|full\s+name|name(?:\s+in\s+full)?|submitted\s+by|print\s+name|from|by|author"
    r"|(?:[\w’']+ ){0,2}(?:portfolio|journal|diary|log|account|record|file) (?:of|by))\s*(?:\([^)]*\))?\s*:?\s*$",
    re.I,
)
_NOT_A_PERSON = re.compile(
    r"^(?:windows|microsoft|office|admin|administrator|user|owner|author|default|pc|laptop)\b", re.I
)
_FIELDS = re.compile(
    r"[\t\n|•·]+|\s{2,}|(?<=\S)[\s,;]+(?=(?:learner|candidate|student|name|unit|module|tutor|assessor|supervisor|mentor"
    r"|date|centre|cohort|registration|enrolment|job|role|organisation|employer|version|submitted|programme|course|group"
    r"|e-?mail)\b[\w .]{0,12}:)",
    re.IGNORECASE,
)
"""What stands between the fields of one line: "Learner: Ada Poole  Unit: 703  Tutor: Bo Lind"."""
_GAPS = re.compile(r"[\t\n|•·]+|\s{2,}")
"""The same in a line without a colon, in which no field is named."""
_SIGN, _TWO_BLANKS = re.compile(r"[\t\n|•·]"), re.compile(r"\s\s")
"""What such a gap has; most lines have none, and each of these is found ten times as fast as both together."""
LONGEST_LINE = 400
"""Characters of a line that may hold fields; what is longer is running text."""
REMEMBERED = 1_024
"""Lines of title pages whose fields are remembered: each is asked for twice."""
OPENING_LINES, OPENING_CHARACTERS = 8, 240
"""Lines at the head, of at most so many characters, that may open with the learner's name."""
SIGNED_LINES = 12
"""Lines at the end among which a signature stands."""
SIGNED_PARTS, SIGNED_CHARACTERS = 3, 60
"""Parts between commas of a signature and its length: "Ada Poole, Perthshire, 3 May"; an entry of a list has more."""
_BY = re.compile(r"(?:by|from|written by|submitted by)\s+(?=[A-Z])", re.IGNORECASE)
_ENDS_BY = re.compile(r"[\s,]by (?P<name>[A-Z][^,.;:]+)$")
BY_LINE = 120
"""Characters of such a line."""
_STOP = re.compile(r"[,;]\s|(?<!\b[A-Z])\.\s|\s[-–—]\s|\s\(")
_SIGNED = re.compile(r"(?:signed(?: as my own work)?|signature|name|yours \w+|regards)\s*[:,-]?\s*", re.IGNORECASE)
_DATED = re.compile(r"[;.]?\s+(?:on\s+)?\d.*$", re.DOTALL)
"""The date behind a signature without a comma: "Ada Poole 3 May 2026"."""
_UNIT = re.compile(r"\s*\b(?:unit\s*)?(?:8589[\s/-]*)?70\d\b\s*", re.I)
"""The unit's number behind a name in a running head: "Ada Poole 703"."""
_PIECES = re.compile(r"\s*(?:[|•·\t\n]|\s[-–—]\s|,\s(?=unit|ilm|level)|\s{3,})\s*", re.I)


@dataclass(frozen=True, slots=True)
class LearnerClue:
    """A name found in a document, and how, for people."""

    name: str
    route: str


def learner_clues(document: Document) -> tuple[LearnerClue, ...]:
    """Names of the learner that the document itself offers, best first, each once.

    A cover sheet's field, then lone name lines of the title page, sentences that open with a name, running heads, the
    author property, a signature, a profile as a coach, who saved it last. A name that stands in several places is a
    clue for each.
    """
    clues: list[LearnerClue] = []
    clues += [LearnerClue(name, "cover sheet") for name in _labelled(document)]
    clues += [LearnerClue(name, "contract") for name in _contracts(document)]
    clues += [LearnerClue(name, "title page") for name in (*_title_page(document), *_by_lines(document))]
    clues += [LearnerClue(name, "opening line") for name in _opening_lines(document)]
    clues += [LearnerClue(name, "running head") for name in _running_heads(document)]
    clues += [LearnerClue(name, "file properties") for name in _properties(document, "creator", "author")]
    clues += [LearnerClue(name, "signature") for name in _signatures(document)]
    clues += [LearnerClue(name, "profile") for name in _profiles(document)]
    clues += [LearnerClue(name, "last editor") for name in _properties(document, "lastmodifiedby")]
    strangers = _companies(document)
    kept = (LearnerClue(_fuller(c.name, clues), c.route) for c in clues if key(c.name) not in strangers)
    return tuple({(key(c.name), c.route): c for c in reversed(list(kept))}.values())[::-1]


def _fuller(name: str, clues: list[LearnerClue]) -> str:
    """The form of a name with initials that another clue writes out: "E. Farr-Reed" where "Edith Farr-Reed" stands."""
    initials = {fold(word)[0] for word in name.split() if len(word.strip(".")) == 1}
    if not initials:
        return name
    for other in clues:
        written_out = key(other.name) - key(name)
        if key(name) < key(other.name) and initials <= {word[0] for word in written_out}:
            return other.name
    return name


def holds_name(document: Document, name: str) -> bool:
    """The title page, running heads, author property or file name hold all words of a name."""
    wanted = key(name)
    text = " ".join(b.text for b in cover_blocks(document))
    text += " " + " ".join(b.text for b in document.blocks if b.part in (Part.PROPERTIES, Part.FILENAME))
    words = frozenset(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", fold(text)))
    return bool(wanted) and wanted <= words


@lru_cache(maxsize=REMEMBERED)
def fields(text: str) -> tuple[str, ...]:
    """The fields of a line: "Learner: Ada Poole  Unit: 703" holds two."""
    if len(text) > LONGEST_LINE:
        return (text,)
    if ":" in text:
        return tuple(_FIELDS.split(text))
    return tuple(_GAPS.split(text)) if _SIGN.search(text) or _TWO_BLANKS.search(text) else (text,)


def _labelled(document: Document) -> list[str]:
    names = []
    blocks = cover_blocks(document)
    for position, block in enumerate(blocks):
        text = block.text.strip()
        labelled = [m for piece in (text, *fields(text)) if (m := _LABEL.match(piece))]
        values = [value for m in labelled if (value := (m["value"] or m["by"] or "").strip())]
        if values:
            names += [_FIELDS.split(value)[0] for value in values]
        elif _LABEL_CELL.match(text) and position + 1 < len(blocks) and _beside(block.cell, blocks[position + 1].cell):
            names.append(blocks[position + 1].text)
    whole = (person_like(name.partition(",")[0]) or person_like(name) for name in names)  # "Ada Poole, Head of Estates"
    return [" ".join(words) for words in whole if words]


def _beside(label: object, value: object) -> bool:
    """The value stands in a cell after the label's, or both stand outside tables, one under the other."""
    return (label is None) == (value is None) and (label is None or label != value)


def _title_page(document: Document) -> list[str]:
    names = []
    for block in cover_blocks(document)[:15]:
        if block.part in (Part.BODY, Part.TEXTBOX) and block.cell is None and block.role is not Role.LIST_ITEM:
            names += [" ".join(p) for p in map(lone_name, _PIECES.split(block.text)) if p]
    return names


def _by_lines(document: Document) -> list[str]:
    """Names with which a short line near the top ends: "A journal of twelve months, by Ada Poole"."""
    top = [b.text.strip() for b in cover_blocks(document)[:OPENING_LINES] if b.part in (Part.BODY, Part.TEXTBOX)]
    ended = (m["name"] for text in top if len(text) <= BY_LINE and (m := _ENDS_BY.search(text)))
    return [" ".join(p) for name in ended if (p := lone_name(name))]


def _running_heads(document: Document) -> list[str]:
    """Lone names; among commas, where places stand too, those of which the file's name or properties hold a word."""
    names = []
    known = {word for b in document.blocks if b.part in (Part.FILENAME, Part.PROPERTIES) for word in key(b.text)}
    for block in document.blocks:
        if block.part in (Part.HEADER, Part.FOOTER):
            pieces = [_UNIT.sub("", piece) for piece in _PIECES.split(block.text)]
            parts = [part for piece in pieces if ", " in piece for part in piece.split(", ") if key(part) & known]
            whole = [piece for piece in pieces if not _with_place(piece)]
            names += [" ".join(p) for p in map(lone_name, [*whole, *parts]) if p]
    return names


def _with_place(text: str) -> bool:
    """A whole name and where its bearer lives: "Rosario Ibarra, Lisbon" is no family name with a forename behind it."""
    name, comma, place = text.strip().partition(", ")
    return bool(comma) and len(name.split()) > 1 and is_place(fold(place.strip()))


def _opening_lines(document: Document) -> list[str]:
    """Names with which a short line near the top begins: "Ada Poole, Head of Estates. Submitted in May."."""
    names = []
    for block in cover_blocks(document)[:OPENING_LINES]:
        if block.part in (Part.BODY, Part.TEXTBOX) and len(block.text) <= OPENING_CHARACTERS:
            text = _BY.sub("", block.text.strip(), count=1)
            first, *rest = _STOP.split(text, maxsplit=1)
            names += [" ".join(p)] if rest and (p := lone_name(first)) else []
    return names


def _signatures(document: Document) -> list[str]:
    """Lone names among the last lines, as under a letter."""
    last = [b for b in document.blocks if b.part in (Part.BODY, Part.TEXTBOX)][-SIGNED_LINES:]
    texts = (_SIGNED.sub("", b.text.strip(), count=1) for b in last if len(b.text) <= SIGNED_CHARACTERS)
    names = (_DATED.sub("", text.partition(",")[0]) for text in texts if text.count(",") < SIGNED_PARTS)
    return [" ".join(p) for name in names if (p := lone_name(name))]


_PROFILE = re.compile(
    r"(?P<name>[^,.;:\n]{4,60}), (?:an?\s|the\s)?(?:[\w-]+\s){0,4}(?:coach|mentor)\b[^.\n]{0,80}\.\s(?:I|My)\s"
)
"""How a profile begins that is written in the first person: "Ada Poole, executive coach. I work with ..."."""


def _profiles(document: Document) -> list[str]:
    """Names that open a profile, in which learners write their names out who sign short ones."""
    blocks = (b.text.strip() for b in document.blocks if b.part in (Part.BODY, Part.TEXTBOX) and b.cell is None)
    opened = (m for text in blocks if (m := _PROFILE.match(text)))
    return [" ".join(p) for m in opened if (p := lone_name(m["name"]))]


_BETWEEN = re.compile(
    r"\bbetween (?P<name>[^,.;:()\n]{4,60}) \((?:the |hereafter |as )*[\"'“‘]?(?:coach|mentor)\b", re.IGNORECASE
)


def _contracts(document: Document) -> list[str]:
    """Whom an agreement calls the coach: "made between Ada Poole (the coach) and ..."."""
    blocks = (b.text for b in cover_blocks(document) if b.part in (Part.BODY, Part.TEXTBOX))
    agreed = (text for text in blocks if "between " in text or "Between " in text)
    return [" ".join(p) for text in agreed if (m := _BETWEEN.search(text)) and (p := lone_name(m["name"]))]


def _companies(document: Document) -> set[frozenset[str]]:
    return {key(b.text) for b in document.blocks if b.part is Part.PROPERTIES and b.label.casefold() == "company"}


def _properties(document: Document, *labels: str) -> list[str]:
    authors = [b.text for b in document.blocks if b.part is Part.PROPERTIES and b.label.casefold() in labels]
    return [" ".join(p) for text in authors if not _NOT_A_PERSON.match(text) and (p := person_like(text))]
