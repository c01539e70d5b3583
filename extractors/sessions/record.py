"""What the finders hand on: one draft for each place that looks like the record of a session."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum

from extractors.model import Span
from extractors.sessions.dates import FoundDate


class Field(StrEnum):
    """What a column, or the value after a label, holds."""

    NUMBER = "number"
    DATE = "date"
    START = "start"
    END = "end"
    BREAK = "break"
    DURATION = "duration"
    CLIENT = "client"
    TYPE = "type"
    STATUS = "status"
    SUPERVISOR = "supervisor"
    AIM = "aim"
    GOAL = "goal"
    TOOLS = "tools"
    KEY_POINTS = "key_points"
    OUTCOMES = "outcomes"
    REFLECTION = "reflection"
    RUNNING = "running"
    PLANNED = "planned"
    OTHER_DATE = "other_date"
    OTHER_TIME = "other_time"
    OTHER = "other"


COACHING_FIELDS = ("date", "duration", "aim", "goal", "tools", "key_points", "outcomes")
"""What 701 criterion 2.2 asks of each session."""
SUPERVISION_FIELDS = ("date", "duration", "key_points", "outcomes")
"""What a summary of supervision needs (701 criterion 2.3)."""


class Nature(StrEnum):
    """What the place of a draft is for."""

    RECORD = "record"
    PLAN = "plan"
    CONTRACT = "contract"
    REFLECTION = "reflection"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Draft:
    """A session as one place gives it, before years are filled in and repeats are put aside."""

    kind: str
    """coaching, supervision, other"""
    source: str
    """log, form, lines, heading, prose"""
    span: Span
    where: str
    """For people: "row 3 of the log", "the paragraph on 14 March"."""
    nature: Nature = Nature.RECORD
    client: str | None = None
    number: int | None = None
    date: FoundDate | None = None
    start: time | None = None
    end: time | None = None
    minutes: int | None = None
    why_not: str | None = None
    doubts: tuple[str, ...] = ()
    reads: str = ""
    has: frozenset[str] = field(default_factory=frozenset)
    """Fields of `COACHING_FIELDS` that the record holds."""
    group: int = 0
    """Drafts of one table or one section share it: their missing years are filled in together."""
    titles: tuple[str, ...] = ()
    """What stands above it and may name its client, the nearest first."""
    several: int = 1
    """Sessions that its length is of, where it says so: "6 x 60 min"."""

    @property
    def richness(self) -> tuple[int, int]:
        """How much the record holds: of repeats, the richest counts."""
        length_and_date = (self.minutes is not None) + (self.date is not None)
        return (length_and_date, len(self.has))


@dataclass(slots=True)
class Records:
    """What one finder took from the documents."""

    drafts: list[Draft] = field(default_factory=list)
    used: set[tuple[int, int]] = field(default_factory=set)
    """(document, block) of what was read and needs no other reading."""
