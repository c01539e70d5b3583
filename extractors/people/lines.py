"""Blocks made ready for the search for names: words, what is barred, the label of the cell, the heading above."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from extractors.language import NameSpan
from extractors.model import Block, Citation, Part, Reading, Role
from extractors.people.evidence import Cue
from extractors.people.labels import Label, label, made_by, table_labels
from extractors.people.lexicon import Status, fold, status
from extractors.people.lexicon import lines as list_lines
from extractors.people.words import Word, words
from extractors.uncased import Uncased, either

ADDRESS = Uncased(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|(?:https?://|www\.)[^\s<>]+"
    r"|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|uk|eu|io|edu|gov|ac|co|ie|me|info|biz"
    r"|coach)\b(?:/[^\s<>,;)]*)?",
)
"""E-mail and web addresses: a name inside one belongs to the identifiers."""
_LINKED = re.compile(r"@|://|\.\S")
"""Every address holds one of these."""

TITLED_SHARE = 0.6
"""Share of long words with a capital from which a line is in title case and capitals say nothing; two thirds of
the words of an English title in title case are nouns, verbs and adjectives."""


LONGEST_TITLE = 14
"""Words; a longer line is a sentence or a paragraph."""


@dataclass(slots=True)
class Line:
    """One block with what the search needs to know about it."""

    document: int
    position: int
    block: Block
    words: tuple[Word, ...]
    label: Label | None = None
    """Of the form field or column that the block answers."""
    heading: str = ""
    """Text of the heading above, lower case."""
    listed: bool = False
    """Lies in a reference list."""
    titled: bool = False
    """In title case or all capitals: capitals mean nothing."""
    cited: tuple[tuple[int, int], ...] = ()
    """Characters of in-text citations."""
    before: str = ""
    """Text of the block above, where it is short: a sign-off stands over its name."""
    below: str = ""
    """Text of the block below, where it is short: a post stands under the name that signs."""
    said: str = ""
    """What stands above under the same heading, back to the greeting where there is one: whose voice signs here."""
    addressed: str = ""
    """Of a greeting: what is written to whom it greets, down to the next greeting or heading."""
    made: bool = False
    """Stands in a column that names who wrote or presented something."""
    named: tuple[NameSpan, ...] | None = None
    """What the recogniser found in it; None where it was not read."""
    cues: dict[tuple[int, int], tuple[Cue, ...]] = field(default_factory=dict)
    """Characters -> what stands around them, as far as it was asked for: several sources propose one name."""

    @property
    def text(self) -> str:
        """The block's text."""
        return self.block.text

    def is_cited(self, start: int, end: int) -> bool:
        """Whether characters `start` to `end` lie in a citation."""
        return any(s <= start and end <= e for s, e in self.cited)


@lru_cache(maxsize=1)
def _eponyms() -> Uncased:
    """The names that stand for a thing."""
    phrases = sorted(
        (re.escape(p).replace(r"\ ", r"[ \xa0]+") for p in list_lines("eponyms.txt")), key=len, reverse=True
    )
    joined = either(phrases).replace("'", "[’']").replace(r"\-", "[-‐‑–]")
    return Uncased(rf"(?:{joined})(?!\w)")


def _named_things(text: str) -> list[tuple[int, int]]:
    return _eponyms().spans(text)


_COMPANIONS = (
    (
        re.compile(r"\b(?:Zeus|Dionysus|gods of management|Odysseus|Telemachus|Ulysses|Homer|Ithaca|Greek|goddess)\b"),
        re.compile(
            r"\b(?:Apollo|Zeus|Dionysus|Athena|Athene|Pallas|Minerva|Mentor|Mentes|Penelope|Virgil|Dante|Chiron)\b"
        ),
    ),
    (
        re.compile(r"\b(?:Gospel|Old Testament|New Testament|[Ss]cripture|Bible|Genesis|parable|[Bb]ook of)\b"),
        re.compile(
            r"\b(?:Ruth|Naomi|Job|Martha|Mary|Moses|Esther|David|Goliath|Jonah|Jacob|Esau|Abraham|Lazarus|Luke)\b"
        ),
    ),
    (
        re.compile(
            r"\b(?:ChatGPT|GPT-\d|Copilot|OpenAI|Grammarly|Otter|Gemini|generative|Slack|Trello|Jira|chatbot)\b"
        ),
        re.compile(r"\b(?:Claude|Gemini|Otter|Alexa|Siri|Cortana)\b(?! [A-Z])"),
    ),
)
"""Names that are a legend's or a program's where another name of its kind stands in the same block."""


def _companions(text: str) -> list[tuple[int, int]]:
    return [m.span() for sign, names in _COMPANIONS if sign.search(text) for m in names.finditer(text)]


@dataclass(slots=True)
class Bars:
    """Characters of each block in which no person is named."""

    places: dict[tuple[int, int], list[tuple[int, int]]] = field(default_factory=dict)

    def add(self, document: int, block: int, start: int, end: int) -> None:
        """Bar characters `start` to `end` of a block."""
        self.places.setdefault((document, block), []).append((start, end))


def prepare(
    reading: Reading, listed: Iterable[tuple[int, int]], citations: tuple[Citation, ...], bars: Bars
) -> tuple[Line, ...]:
    """All blocks of a submission, tracked deletions included, ready to be searched.

    `listed` holds (document, block) of the reference lists; `bars` what else names nobody (organisations).
    """
    inside = frozenset(listed)
    cited: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for citation in citations:
        span = citation.span
        cited.setdefault((span.document, span.block), []).append((span.start, span.end))
    labels = [table_labels(document) for document in reading.documents]
    made_there = [made_by(document) for document in reading.documents]
    headings = _headings(reading)
    made: list[Line] = []
    above = said = heading = ""
    opened: Label | None = None
    for d, b, block in reading.blocks(deleted=True):
        barred = ADDRESS.spans(block.text) if _LINKED.search(block.text) else []
        barred += _named_things(block.text)
        barred += bars.places.get((d, b), [])
        barred += _companions(block.text)
        tokens = words(block.text, file_name=block.part is Part.FILENAME)
        if barred:
            tokens = tuple(w for w in tokens if not any(s <= w.start < e for s, e in barred))
        opened = _opens_list(block.text) or (opened if block.cell is None and len(block.text) <= LONGEST_ITEM else None)
        made.append(
            Line(
                d,
                b,
                block,
                tokens,
                labels[d].get(b) or (opened if block.cell is None and not _OPENS_LIST.match(block.text) else None),
                headings.get((d, b), ""),
                (d, b) in inside,
                _titled(tokens, block),
                tuple(cited.get((d, b), ())),
                above,
                made=b in made_there[d],
                said=said if headings.get((d, b), "") == heading else "",
            )
        )
        if block.role is not Role.DELETED and block.text.strip():
            above = block.text.strip()[-80:]
            opens = headings.get((d, b), "") != heading or _GREETS.match(block.text)
            heading = headings.get((d, b), "")
            said = ("" if opens else f"{said}\n")[-LONGEST_SAID:] + block.text.strip()[-LONGEST_SAID:]
    for line, following in pairwise(made):
        if line.block.cell is None and following.block.cell is None and len(following.text) <= LONGEST_POST:
            line.below = following.text.strip()
    _address(made)
    return tuple(made)


def _address(made: list[Line]) -> None:
    """Give each greeting the text of its message; changes the lines in place."""
    titles: dict[int, str] = {}
    for n, line in enumerate(made):
        if line.block.part is Part.BODY and line.text.strip():
            titles.setdefault(line.document, line.text if len(line.text) <= LONGEST_POST else "")
        if not _GREETS.match(line.text) or line.block.part is not Part.BODY:
            continue
        told = [titles.get(line.document, ""), line.heading, line.text]
        for below in made[n + 1 : n + 1 + LONGEST_MESSAGE]:
            if below.heading != line.heading or below.document != line.document or _GREETS.match(below.text):
                break
            told.append(below.text)
        line.addressed = "\n".join(told)


LONGEST_MESSAGE = 40
"""Blocks of a letter that are read for what it says of whom it is written to."""
LONGEST_POST = 60
"""Characters of a line that may be the post of whoever signs above it."""
LONGEST_SAID = 600
"""Characters of a message that are kept for its signature: a testimonial of a hundred words."""
_GREETS = re.compile(r"\s*(?:Dear|Hi|Hello|Hiya|Hey|Good (?:morning|afternoon|evening))\b")
LONGEST_ITEM = 80
"""Characters of a line in a list of people."""
_OPENS_LIST = re.compile(
    r"(?:(?:my|our|the|these|those|all)\s)?(?:\w+\s)?(?P<noun>clients|coachees|mentees|peers|sponsors|line"
    r" managers|colleagues"
    r"|stakeholders|supervisors)\b[^.:;]{0,40}:\s*$",
    re.I,
)


def _opens_list(text: str) -> Label | None:
    """What a line that opens a list of people says that they are ("Coachees in this portfolio:")."""
    match = _OPENS_LIST.match(text) if text.rstrip().endswith(":") else None
    return label(match["noun"].removesuffix("s")) if match is not None else None


def _headings(reading: Reading) -> dict[tuple[int, int], str]:
    found: dict[tuple[int, int], str] = {}
    for section in reading.sections:
        titles = [reading.sections[p].title for p in section.parents] + [section.title]
        title = " / ".join(titles).lower()
        for b in range(section.first, section.last):
            found[(section.document, b)] = title
    for d, document in enumerate(reading.documents):
        for b, block in enumerate(document.blocks):
            if block.anchor is not None and (d, block.anchor) in found:
                found[(d, b)] = found[(d, block.anchor)]
    return found


_FIELD = re.compile(r"[A-Z]\w+(?: [a-z]+){0,2}\s?:")
"""The label of a field, whose capital tells nothing of the line: "First name: Osian"."""


def _titled(tokens: tuple[Word, ...], block: Block) -> bool:
    if len(tokens) > LONGEST_TITLE:
        return False
    fields = [m.span() for m in _FIELD.finditer(block.text)] if ":" in block.text else []
    tokens = tuple(w for w in tokens if not any(s <= w.start < e for s, e in fields)) if fields else tokens
    long = [w for w in tokens if len(w.text) > 3 and status(w.key if w.capital else fold(w.key)) is Status.WORD]
    if len(long) < 2 or (block.cell is not None and len(tokens) <= 3):
        return False
    capitals = sum(w.capital for w in long)
    return capitals >= TITLED_SHARE * len(long) and not block.text.rstrip().endswith(".")
