"""What was asked, and what was located: rubric records and the assessment of one submission.

The one contract of this stage. `Rubric` is made by `rubrics.load` from TOML; `Passages` by
`rubrics.passages` (where a criterion is answered); `Outcome` by a check, which knows nothing of the rubric;
`Assessment` by `rubrics.evaluate`, by putting these frozen things side by side.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from extractors.model import Facts, Span


class State(StrEnum):
    """What the program says of a criterion or requirement (contract, "what the words mean")."""

    FOUND = "found"
    PARTIAL = "partial"
    MISSING = "missing"
    CANNOT_TELL = "cannot_tell"


class Severity(StrEnum):
    """How much a finding matters to the assessor."""

    REFER = "refer"
    QUERY = "query"
    NOTE = "note"


# --- the rubric, as data -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a vocabulary: a model, method, body or tool with its written variants."""

    name: str
    variants: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    """Family names whose citation stands for the term (Kolb for the experiential learning cycle)."""
    cased: bool = False
    """Only in capitals, because the word is an ordinary one otherwise (GROW, CLEAR)."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A named list of terms. Lists are open: a term outside them may still be right."""

    name: str
    title: str
    """For people: "models of supervision"."""
    terms: tuple[Term, ...]
    shape: str = ""
    """Pattern of an unlisted candidate ("the ... model of supervision"); empty if none."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that the assessment guidance asks for in a criterion."""

    id: str
    """Unique in its criterion: "methods"."""
    text: str
    """The demand in the guidance's words, for people."""
    check: str
    """Name of the check that evaluates it, a key of `rubrics.checks.CHECKS`."""
    params: Any
    """An instance of that check's `Params`."""
    essential: bool = False
    """Without it the criterion is not addressed at all, whatever else is found."""
    advisory: bool = False
    """Shown, but does not bear on the criterion's state ("depth" text, "may include")."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """An assessment criterion with its official wording."""

    id: str
    """"1.3"; unique only within its unit."""
    text: str
    verb: str
    """Command verb: "Critically evaluate"."""
    depth: str
    guidance: str
    discipline: str
    """compare (both coaching and mentoring), follow (the learner's), together (as one entity)"""
    topic: tuple[str, ...]
    """Words and phrases that headings and passages about this criterion use."""
    requirements: tuple[Requirement, ...]
    meaning: tuple[str, ...] = ()
    """Facets of `rubrics.meaning` that sentences about this criterion deal with, whatever their words."""


@dataclass(frozen=True, slots=True)
class LearningOutcome:
    """A learning outcome with its criteria."""

    id: str
    text: str
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Rubric:
    """One unit."""

    qualification: str
    unit: str
    title: str
    uan: str
    level: int
    credit: int
    glh: int
    aim: str
    method: str
    """assignment, portfolio, reflective journal"""
    outcomes: tuple[LearningOutcome, ...]
    vocabularies: Mapping[str, Vocabulary]
    thresholds: Mapping[str, int]
    """Countable minimums and maximums of the unit: coaching_minutes, supervision_minutes, clients_min, ..."""
    contradictions: tuple[str, ...]
    """Where the source contradicts itself, and which reading binds."""
    confidential: bool
    """The unit carries the confidentiality note, or its centre extends it to this unit."""
    source: str
    """File name the rubric was read from."""
    wording: tuple[str, ...] = ()
    """Further official sentences that learners paste (assessment requirements, evidence list, footnotes)."""
    official: Mapping[str, int] = field(default_factory=dict)
    """The awarding body's thresholds, where a centre has set its own."""
    preliminaries: str = "ask"
    """What chemistry, contracting and three-way meetings count for: "count", "leave out", or "ask" the assessor."""
    centre: str = ""
    """File name of the centre's settings, "" where there are none."""

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """All criteria in order."""
        return tuple(c for o in self.outcomes for c in o.criteria)


# --- what was located --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of blocks that answers, or may answer, a criterion."""

    document: int
    """Position in `Reading.documents`."""
    blocks: tuple[int, ...]
    """Positions in `Document.blocks`, in reading order; headings, contents, pasted briefs, criteria wording,
    forms' own labels and reference lists are already taken out (echo guard)."""
    route: str
    """How it came to this criterion, for people: "heading 1.3", "heading wording", "content"."""
    trust: float
    """1.0 for an explicit number, down to 0.0."""


@dataclass(frozen=True, slots=True)
class Passages:
    """Where one criterion is answered, best route first."""

    criterion: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One distinct thing that a check located: what it is called and where it stands."""

    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check says of one requirement."""

    state: State
    sentence: str
    """What was located and what exactly is absent, for an assessor: "3 methods needed; work shadowing and
    action learning located, no third"."""
    needed: int | None = None
    present: int | None = None
    evidence: tuple[Span, ...] = ()
    """Best first."""
    found: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Located:
    """A requirement beside its outcome."""

    requirement: Requirement
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """A criterion beside all that was located for it."""

    criterion: Criterion
    state: State
    summary: str
    """One sentence: what was located, what is absent."""
    requirements: tuple[Located, ...]
    evidence: tuple[Span, ...]
    """The two or three best places."""
    routes: tuple[str, ...] = ()
    """How the passages were mapped to the criterion."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the assessor should look at."""

    code: str
    """Stable: "name-identifying", "hours-short", ... (a key of `rubrics.findings.FINDINGS`)."""
    severity: Severity
    message: str
    evidence: tuple[Span, ...] = ()
    criterion: str | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything to be said about one submission."""

    rubric: Rubric
    facts: Facts
    criteria: tuple[CriterionResult, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
    """Most serious first."""
