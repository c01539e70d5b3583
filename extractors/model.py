"""What a submission says: the documents as read, and the facts found in them.

The one contract of this stage: documents come from `extractors.document` and are named here too, so that later
stages know one door. Every fact is a `Span` (or a tuple of them) over the text. Records are frozen and hold tuples.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from extractors.document import UNLISTED as UNLISTED
from extractors.document import UNLISTED_QUESTION as UNLISTED_QUESTION
from extractors.document import UNLISTED_SHEET as UNLISTED_SHEET
from extractors.document import Block as Block
from extractors.document import Cell as Cell
from extractors.document import CellPlace as CellPlace
from extractors.document import CitedField as CitedField
from extractors.document import CitedWork as CitedWork
from extractors.document import Document as Document
from extractors.document import Heading as Heading
from extractors.document import Kind as Kind
from extractors.document import Ledger as Ledger
from extractors.document import Link as Link
from extractors.document import Look as Look
from extractors.document import Part as Part
from extractors.document import Reading as Reading
from extractors.document import Role as Role
from extractors.document import Section as Section
from extractors.document import Span as Span
from extractors.document import Status as Status
from extractors.document import Table as Table
from extractors.document import Traces as Traces
from extractors.document import Warning as Warning


class PersonRole(StrEnum):
    """Who somebody is to the submission (contract, `people`)."""

    CLIENT = "client"
    SPONSOR = "sponsor"
    MANAGER = "manager"
    COLLEAGUE = "colleague"
    FAMILY = "family"
    PEER = "peer"
    SUPERVISOR = "supervisor"
    ASSESSOR = "assessor"
    TUTOR = "tutor"
    LEARNER = "learner"
    AUTHOR = "author"
    PUBLIC = "public"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named, with every place where a form of the name stands."""

    name: str
    """The fullest form."""
    role: PersonRole
    identifying: bool
    """Naming this person breaks the unit's confidentiality note."""
    reason: str
    """Why role and judgement, in words for an assessor; quotes no more than the name."""
    mentions: tuple[Span, ...]
    guessed: bool = False
    """No word tells the role: it is what the words around all places make likely."""


@dataclass(frozen=True, slots=True)
class Identifier:
    """Something other than a name through which a person could be traced."""

    kind: str
    """email, phone, url, address, employee_id, date_of_birth"""
    span: Span


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation named in the submission."""

    name: str
    identifying: bool
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Session:
    """One record of a session: a table row, a form, a dated entry, a sentence."""

    kind: str
    """coaching (stands for mentoring too), supervision, other"""
    client: str | None
    """Label as written ("Client 1"), one label per client across the submission."""
    date: date | None
    start: time | None
    minutes: int | None
    """Length in minutes; None where the record gives none."""
    counted: bool
    why_not: str | None
    """Why it is not counted: "did not attend", "planned", "repeat of row 3", ..."""
    doubts: tuple[str, ...]
    missing: tuple[str, ...]
    """Of date, duration, aim, goal, tools, key_points, outcomes: those that the record does not hold."""
    span: Span
    reads: str = ""
    """What was read where it was not plain: "1.30 read as 1 h 30"."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two ways of reading the same hours that do not give the same answer."""

    about: str
    """What each way gives, in words: "the column gives 6 h, the line of the total 5 h 30"."""
    span: Span
    client: str | None = None
    """Label of the client it concerns, if it is one's alone."""


@dataclass(frozen=True, slots=True)
class Declared:
    """A sum of hours as the learner states it: for one client, for one table, or for everything."""

    minutes: int
    kind: str
    """coaching or supervision, as for a session"""
    span: Span
    client: str | None = None
    """Label as in `Session.client`; None where the sum is not one client's."""
    running: bool = False
    """A running total: what has come together up to and with its row."""


@dataclass(frozen=True, slots=True)
class ContractDate:
    """When the agreement with a client was made or signed, where the submission says so."""

    client: str | None
    """Label as in `Session.client`; None where the agreement names nobody."""
    date: date
    span: Span


@dataclass(frozen=True, slots=True)
class Hours:
    """Totals over counted sessions, and what the learner declares."""

    coaching_minutes: int = 0
    supervision_minutes: int = 0
    clients: tuple[str, ...] = ()
    declared_coaching_minutes: int | None = None
    declared_supervision_minutes: int | None = None
    planned_minutes: int | None = None
    declared: tuple[Span, ...] = ()
    """Where the declared totals stand."""
    declared_by_client: tuple[Declared, ...] = ()
    """Sums stated for one client each."""
    declared_by_table: tuple[Declared, ...] = ()
    """Sums stated at the foot of a table or a sheet, or running down one."""
    contract_dates: tuple[ContractDate, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    """Where two ways of reading the hours differ: by the columns' names and by the values' shape, rows and sums."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a reference list or bibliography."""

    raw: str
    authors: tuple[str, ...]
    """Family names in order; an organisation as one."""
    year: str | None
    """"2017", "2017a", "n.d.", "in press\""""
    title: str | None
    cited: bool
    kind: str
    """book, chapter, article, web, report, thesis, law, other"""
    academic: bool
    """A book of a recognised publisher, or an article of a journal, as far as the entry tells."""
    list: int
    """Which list it stands in, from 0."""
    span: Span
    """The entry's first block, or its part of a block."""
    doubt: str = ""
    """Where layout and grammar divide the list differently here: what they do not agree on, in words."""
    sort: str = ""
    """One of `extractors.references.sorts.SORTS`, or what the assessor called it; "" where not told."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One in-text citation, each time it occurs."""

    text: str
    authors: tuple[str, ...]
    year: str | None
    listed: bool
    """An entry has its authors and year."""
    span: Span
    reference: int | None = None
    """Position in `Facts.references` of the entry."""
    near_miss: str | None = None
    """What differs from the nearest entry, in words: "1983 in the text, 1984 in the list"."""
    secondary: bool = False
    """Cited through another work; needs no entry of its own."""
    nearest: int | None = None
    """Position in `Facts.references` of the entry that `near_miss` speaks of."""
    again: bool = False
    """Only points back to a source named before: ibid., op. cit."""


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a submission before its text is read closely."""

    learner: str
    unit: str
    today: date
    """Date of the run: what lies after it has not taken place."""
    others: tuple[tuple[str, PersonRole], ...] = ()
    """People whom the register names (assessor, tutor, supervisor)."""
    classmates: tuple[str, ...] = ()
    """Other learners of the cohort."""
    received: date | None = None
    """When the work was handed in, as far as its files tell: what lies after it cannot be in it."""
    names_model: str = ""
    """An installed spaCy pipeline, or the folder of one, that recognises names in place of ours."""
    again: str = ""
    """What a later attempt has of the one before it, where nothing changed: "the same files", "the same text"."""
    counts_hours: bool = True
    """The unit asks for hours (its rubric has a minimum of them); elsewhere no sessions are gathered."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything found in one submission. Each tuple in reading order."""

    context: Context
    reading: Reading
    discipline: str = "coaching"
    """coaching, mentoring or both"""
    references: tuple[Reference, ...] = ()
    citations: tuple[Citation, ...] = ()
    sessions: tuple[Session, ...] = ()
    hours: Hours = field(default_factory=Hours)
    people: tuple[Person, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    organisations: tuple[Organisation, ...] = ()
