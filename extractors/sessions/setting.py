"""Where in a portfolio a block stands: under record, plan, contract or reflection, and for which client."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.model import Part, Reading, Role, Section
from extractors.sessions.clients import designator, session_number
from extractors.sessions.record import Nature

_SUPERVISION = re.compile(r"supervis", re.I)
_COACHING = re.compile(r"\b(?:coaching|mentoring|coached|mentored|coachees?|mentees?|clients?)\b", re.I)
_MIXED = re.compile(
    r"auditable|records? of .*(?:supervision).*(?:observation|activit)|(?:coaching|mentoring"
    r"|planning).*\bsupervision|supervision.*\b(?:coaching|mentoring)\s+(?:log|record|diary|session)"
    r"|feedback.*supervis",
    re.I,
)
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
    (Nature.CONTRACT, r"\b(?:contract(?:s|ing)?|agreement|agree and establish|terms)\b"),
    (Nature.REFLECTION, r"\b(?:reflect\w*|learning journal|feedback|testimonial|evaluation|lessons)\b"),
    (
        Nature.PLAN,
        r"\b(?:plan(?:s|ned|ning)?|proposed|schedule|timetable|proposal|programme overview|forthcoming|upcoming"
        r"|future)\b",
    ),
    (Nature.RECORD, r"\b(?:sessions?\s*\d+|supervision)\b"),
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


def kind_of(title: str) -> str | None:
    """coaching or supervision where a title says so, else None."""
    if _MIXED.search(title):
        return None
    if _SUPERVISION.search(title):
        return "supervision"
    return "coaching" if _COACHING.search(title) else None


def nature_of(title: str) -> Nature | None:
    """What a title says that the text under it is for, or None."""
    if re.search(r"\bplan\b.*\b(?:deliver|undert|review)", title, re.I):
        return None
    if re.search(r"\breflect", title, re.I) and not re.search(r"\b(?:records?|logs?|diary|notes)\b", title, re.I):
        return Nature.REFLECTION
    return next((nature for nature, pattern in _NATURES if re.search(pattern, title, re.I)), None)


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
        chain = [section, *(self._reading.sections[p] for p in reversed(section.parents))]
        titles = tuple(s.title for s in chain if s.title)
        kinds = (kind_of(t) for t in titles)
        natures = (nature_of(t) for t in titles)
        clients = (found[0] for found in map(designator, titles) if found)
        numbers = (n for n in map(session_number, titles[:1]) if n)
        return Setting(
            next((k for k in kinds if k), None),
            next((n for n in natures if n), None),
            bool(titles) and nature_of(titles[0]) is None,
            next(clients, None),
            next(numbers, None),
            position,
            titles,
        )

    def at(self, document: int, block: int) -> Setting:
        """The setting of one block (positions in `Reading.documents` and `Document.blocks`)."""
        where = self._reading.documents[document].blocks[block]
        position = self._at.get((document, block if where.anchor is None else where.anchor))
        return Setting() if position is None else self._made[position]

    def of_section(self, position: int) -> Setting:
        """The setting of what stands under one section's heading (position in `Reading.sections`)."""
        return self._made[position]

    def caption(self, document: int, block: int) -> str:
        """The short line right before a table whose first block is given, if it stands in the same section."""
        blocks = self._reading.documents[document].blocks
        for position in range(block - 1, max(-1, block - 4), -1):
            before = blocks[position]
            if before.role is Role.DELETED or not before.text.strip():
                continue
            if before.cell is not None or before.part is not Part.BODY:
                return ""
            same = self._at.get((document, position)) == self._at.get((document, block))
            short = len(before.text.split()) <= 15 and not before.text.rstrip().endswith((".", "!", "?"))
            return before.text if same and (short or before.role is Role.CAPTION) else ""
        return ""
