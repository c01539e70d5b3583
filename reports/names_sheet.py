"""The sheet *Names*: who, and what else, could be traced; identifying ones first; and what the assessor decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Person, PersonRole, Span
from extractors.people.suggestions import suggest
from reports import style, wording
from reports.choices import offer
from reports.material import Material
from reports.names_decisions import (
    CHOICES,
    DECISION,
    NAME,
    NOTE,
    ORGANISATION,
    PERSON,
    ROLE,
    WHAT,
    NameDecision,
    of,
    on_person,
)
from reports.names_decisions import SHEET as SHEET
from reports.table import FIRST_ROW, Column, table

PLACES, PLACES_OF_OTHERS = 6, 2
"""Lines per name, for an identifying one and for others: a client named on every page needs no more to be
believed. The number of all is beside it."""
REACH = 35
"""Characters of the text around a mention, on either side."""

ROLES = tuple(PersonRole)
"""In the order of the contract: clients, those about them, and then those who may be named."""

TOGETHER = (PersonRole.AUTHOR, PersonRole.PUBLIC)
"""Roles that share a row: a list of all theorists would bury the few names that matter."""

CONFIDENTIAL = (
    "This unit carries the note on confidentiality: clients and others about them are not to be named. "
    "The cream-coloured cells are yours: what is dismissed there is not flagged again."
)
NOBODY = "Nobody who can be identified was located."
ORDINARY = (
    "Who can be identified stands first. The cream-coloured cells are yours: what is dismissed there is not flagged "
    "again."
)
GONE = "This was decided on an earlier sheet; nothing of the name is located now, or it was dismissed."


@dataclass(frozen=True, slots=True)
class Row:
    """One person, identifier or organisation."""

    identifying: bool
    kind: str
    name: str
    role: str
    why: str
    spans: tuple[Span, ...]
    names: tuple[str, ...] = ()
    """Of a row for many, who they are."""
    suggestion: str = ""
    """What may stand in the name's place."""
    decision: NameDecision | None = None
    """What the assessor entered on an earlier sheet."""


def names_sheet(sheet: Worksheet, material: Material) -> None:
    """Fill the sheet."""
    note = CONFIDENTIAL if material.assessment.rubric.confidential else ORDINARY
    rows = sorted(_rows(material), key=lambda row: not row.identifying)
    if not any(row.identifying for row in rows):
        note = f"{NOBODY} {note}"
    columns = _columns(material)
    table(sheet, f"Names – {material.name}", note, columns, rows, "No name was located.")
    if rows:
        letter = get_column_letter([c.title for c in columns].index(DECISION) + 1)
        offer(sheet, f"{letter}{FIRST_ROW}:{letter}{FIRST_ROW + len(rows) - 1}", CHOICES)


def _rows(material: Material) -> Iterator[Row]:
    """People by role and number of mentions, then identifiers, then organisations, then what was decided on others."""
    facts, decided = material.assessment.facts, material.cover.names
    shown: list[NameDecision] = []

    def noted(decision: NameDecision | None) -> NameDecision | None:
        if decision is not None:
            shown.append(decision)
        return decision

    labels = dict(zip(facts.people, suggest(facts.reading, facts.people), strict=True))
    for person in sorted((p for p in facts.people if not _in_one_row(p)), key=_rank):
        entered = noted(on_person(decided, person, facts))
        reason, role = person.reason, wording.role(person.role)
        row = Row(person.identifying, PERSON, person.name, role, reason, person.mentions)
        yield replace(row, suggestion=labels[person], decision=entered)
    for identifier in facts.identifiers:
        kind, text = wording.IDENTIFIERS.get(identifier.kind, identifier.kind), material.places.text(identifier.span)
        yield Row(True, kind, text, "", "", (identifier.span,), decision=noted(of(decided, kind, text)))
    for body in sorted(facts.organisations, key=lambda o: (not o.identifying, -len(o.mentions))):
        entered = noted(of(decided, ORGANISATION, body.name))
        yield Row(body.identifying, ORGANISATION, body.name, "", "", body.mentions, decision=entered)
    for decision in decided:
        if decision not in shown:
            yield Row(False, decision.kind, decision.name, decision.role, GONE, (), decision=decision)
    for role in TOGETHER:
        many = [p for p in facts.people if p.role is role and _in_one_row(p)]
        if many:
            names = tuple(sorted((p.name for p in many), key=str.casefold))
            spans = tuple(span for p in many for span in p.mentions)
            what = wording.count(len(names), wording.role(role))
            yield Row(False, "person" if len(names) == 1 else "people", what, wording.role(role), "", spans, names)


def _in_one_row(person: Person) -> bool:
    return person.role in TOGETHER and not person.identifying


def _rank(person: Person) -> tuple[bool, int, int, str]:
    return (not person.identifying, ROLES.index(person.role), -len(person.mentions), person.name)


def _columns(material: Material) -> tuple[Column[Row], ...]:
    return (
        Column("Identifies somebody", 13, lambda r: "● yes" if r.identifying else "no", _look),
        Column(WHAT, 13, lambda r: r.kind),
        Column(NAME, 25, lambda r: r.name, style.STRONG),
        Column(ROLE, 12, lambda r: r.role),
        Column("Why", 28, lambda r: r.why),
        Column("Suggestion", 15, lambda r: r.suggestion),
        Column("Times", 7, lambda r: len(r.spans), style.CENTRE),
        Column("Where (name in square brackets)", 64, lambda r: _places(r, material)),
        Column(DECISION, 14, lambda r: r.decision.decision if r.decision else None, style.INPUT, entry=True),
        Column(NOTE, 18, lambda r: r.decision.note if r.decision else None, style.INPUT, entry=True),
    )


def _places(row: Row, material: Material) -> str:
    if row.names:
        return ", ".join(row.names)
    return material.list_places(row.spans, PLACES if row.identifying else PLACES_OF_OTHERS, REACH)


def _look(row: Row) -> str:
    return style.ALERT if row.identifying else style.TEXT
