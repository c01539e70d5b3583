"""Where in a portfolio a block stands: under record, plan, contract or reflection, and for which client."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.language import sentences
from extractors.model import Part, Reading, Role, Section
from extractors.sessions.clients import designator, session_number
from extractors.sessions.dates import find_dates
from extractors.sessions.kinds import kind_of
from extractors.sessions.record import Nature

_NATURES: tuple[tuple[Nature, str], ...] = (
    (
        Nature.OTHER,
        r"^(?:references?|bibliography|sources|works cited|reading list)\b|\bcpd\b|development plan|curriculum vitae",
    ),
    (Nature.REFLECTION, r"\breflecti\w+ (?:log|diary|journal|account|record|statement)s?\b"),
    (
        Nature.RECORD,
        r"\bauditable\b|\b(?:diary|logs?|logbook|session (?:records?|notes|summar\w+)|records? of (?:sessions?"
        r"|coaching|mentoring|supervision|meetings?)|undert\w+|hours (?:completed|log)|deliver\w*"
        r"|summary of sessions|sessions? held)\b",
    ),
    (
        Nature.CONTRACT,
        r"\b(?:contract(?:s|ing)?|agreement|agree and establish|terms)\b"
        r"|\bhow (?:the |our |my )?(?:\w+ ){1,3}(?:was|were|came to be) (?:agreed|settled)\b"
        r"|^\W*(?:\d[\d.]*\s+)?agreeing\b",
    ),
    (Nature.REFLECTION, r"\b(?:reflect\w*|learning journal|feedback|testimonial|evaluation|lessons)\b"),
    (Nature.REFLECTION, r"\b(?:others|people|they|clients|mentees|sponsors) (?:said|say|wrote|write|told me)\b"),
    (
        Nature.PLAN,
        r"\b(?:plan(?:s|ned|ning)?|proposed|schedule|timetable|proposal|programme overview|forthcoming|upcoming"
        r"|future)\b",
    ),
    (Nature.RECORD, r"\b(?:sessions?\s*\d+|supervision)\b"),
)
CAPTION, INTRODUCTION = 15, 40
"""Words of a line that may be a table's title, and of a sentence that introduces it."""
NAMED = 2
"""Words of a line that is a title though it ends like a sentence ("17. Heron.")."""
LINES_ABOVE, FARTHEST = 3, 8
"""Short lines above a table that are looked at, and blocks among which they are sought."""
_NOT_HELD = re.compile(
    r"\b(?:not held|did not take place|didn[’']t take place|not attended|cancelled|missed|postponed"
    r"|not (?:counted|included)|excluded|non[- ]attendance|did not happen|dna)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the headings above a block say."""

    kind: str | None = None
    """coaching, supervision or None where the headings do not say."""
    nature: Nature | None = None
    inherited: bool = False
    """The nature is that of a heading further up, which a mistaken level of heading makes doubtful."""
    client: str | None = None
    number: int | None = None
    section: int = -1
    """Position in `Reading.sections`, -1 where there is none."""
    titles: tuple[str, ...] = ()
    """Innermost first."""


def not_held_of(title: str) -> str | None:
    """Why nothing under a title counts, where it says so ("Sessions that did not take place"), else None."""
    found = _NOT_HELD.search(title) if not re.search(r"\bpolicy|terms|rules|contract|fee", title, re.I) else None
    return None if found is None else f"stands under “{title.strip()}”"


def nature_of(title: str) -> Nature | None:
    """What a title says that the text under it is for, or None."""
    if re.search(r"\bplan\b.*\b(?:deliver|undert|review)", title, re.I):
        return None
    if re.search(r"\breflect", title, re.I) and not re.search(r"\b(?:records?|logs?|diary|notes)\b", title, re.I):
        return Nature.REFLECTION
    if re.search(r"\breflect", title, re.I) and re.search(r"\brecords?\b(?! of (?:my )?reflect)", title, re.I):
        return Nature.RECORD  # "Record and reflection": the session stands there too
    return next((nature for nature, pattern in _NATURES if re.search(pattern, title, re.I)), None)


LEADING = 2
"""Lines under a heading, and sentences of each, that may say what follows."""
LED_WORDS = 30
"""Words of such a sentence; a longer one tells of something."""
_SUPERVISED = re.compile(
    r"\b(?:had|received|attended|undertook|took part in|went to|my|these|following)\b[^.]{0,40}\bsupervision\b(?! of)"
    r"|\b(?:accredited|qualified|trained|paid) to supervise\b|\bsupervises (?:us|me)\b"
    r"|\b(?:I am|I was|we are|we were) supervised\b",
    re.I,
)


class Settings:
    """The setting of every block of a reading."""

    def __init__(self, reading: Reading) -> None:
        """reading: all documents of one submission, with its sections."""
        self._reading = reading
        self._made = [self._setting(i, s) for i, s in enumerate(reading.sections)]
        self._at: dict[tuple[int, int], int] = {}
        for i, section in enumerate(reading.sections):
            for block in range(section.first, section.last):
                self._at[section.document, block] = i

    def _setting(self, position: int, section: Section) -> Setting:
        over = self._group_over(position, section)
        chain = [section, *over, *(self._reading.sections[p] for p in reversed(section.parents))]
        titles = tuple(s.title for s in chain if s.title)
        speaking = next((t for t in titles if kind_of(t) or "supervis" in t.lower()), "")
        natures = (nature_of(t) for t in titles)
        clients = (found[0] for found in map(designator, titles) if found)
        numbers = (n for n in map(session_number, titles[:1]) if n)
        return Setting(
            kind_of(speaking) or (None if speaking else self._led_kind(section)),  # one that names both ends the search
            next((n for n in natures if n), None),
            bool(titles) and nature_of(titles[0]) is None,
            next(clients, None),
            next(numbers, None),
            position,
            titles,
        )

    def _group_over(self, position: int, section: Section) -> list[Section]:
        """The heading of a dated one's level, with only dated ones under it, that it stands under in fact.

        The first of them may be taken for a deeper heading than those that follow it.
        """
        if not find_dates(section.title):
            return []
        for before in self._reading.sections[position - 1 :: -1] if position else ():
            if before.document != section.document or before.level < section.level:
                break
            if not find_dates(before.title):
                return [before] if (before.level, before.first) == (section.level, before.last) else []
        return []

    def _led_kind(self, section: Section) -> str | None:
        """What the first lines under a heading say where no heading does: "I had group supervision with ..."."""
        blocks = self._reading.documents[section.document].blocks[section.first : section.last]
        lines = [b.text for b in blocks if b.cell is None and b.text.strip()][:LEADING]
        led = (text[start:end] for text in lines for start, end in sentences(text)[:LEADING])
        said = any(len(one.split()) <= LED_WORDS and _SUPERVISED.search(one) for one in led)
        return "supervision" if said else None

    def at(self, document: int, block: int) -> Setting:
        """The setting of one block (positions in `Reading.documents` and `Document.blocks`)."""
        where = self._reading.documents[document].blocks[block]
        position = self._at.get((document, block if where.anchor is None else where.anchor))
        return Setting() if position is None else self._made[position]

    def of_section(self, position: int) -> Setting:
        """The setting of what stands under one section's heading (position in `Reading.sections`)."""
        return self._made[position]

    def below(self, document: int, block: int) -> tuple[str, ...]:
        """Up to `LINES_ABOVE` lines right under a table whose last block is given, the nearest first."""
        blocks = self._reading.documents[document].blocks
        lines: list[str] = []
        for after in blocks[block + 1 : block + FARTHEST]:
            if after.cell is not None or after.part is not Part.BODY or len(lines) == LINES_ABOVE:
                break
            if after.text.strip() and after.role is not Role.DELETED:
                lines.append(after.text.strip())
        return tuple(lines)

    def above(self, document: int, block: int) -> tuple[tuple[str, ...], str]:
        """What stands right above a table whose first block is given, in the same section.

        Returns up to `LINES_ABOVE` short lines, the nearest first (a caption, a line that is a heading in all but
        style), and the sentence between them and the table, else "".
        """
        blocks = self._reading.documents[document].blocks
        here = self._at.get((document, block))
        lines: list[str] = []
        intro = ""
        for position in range(block - 1, max(-1, block - FARTHEST), -1):
            before = blocks[position]
            text = before.text.strip()
            if before.role is Role.DELETED or not text:
                continue
            other = before.cell is not None or before.part is not Part.BODY
            if other or self._at.get((document, position)) != here or len(lines) == LINES_ABOVE:
                break
            words = len(text.split())
            title = words <= NAMED or (words <= CAPTION and not text.endswith((".", "!", "?")))
            if before.role is Role.CAPTION or title:
                lines.append(text)
            elif intro or words > INTRODUCTION:
                break
            else:
                intro = text
        return tuple(lines), intro
