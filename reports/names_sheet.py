"""The sheet *Names*: who, and what else, could be traced; identifying ones first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Person, PersonRole, Span
from reports import style, wording
from reports.material import Material
from reports.table import Column, table

SHEET = "Names"
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
    "One row per person, organisation or other trace, those through which somebody can be identified first."
)
NOBODY = "Nobody who can be identified was located."
ORDINARY = "One row per person, organisation or other trace, those through which somebody can be identified first."


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


def names_sheet(sheet: Worksheet, material: Material) -> None:
    """Fill the sheet."""
    note = CONFIDENTIAL if material.assessment.rubric.confidential else ORDINARY
    rows = sorted(_rows(material), key=lambda row: not row.identifying)
    if not any(row.identifying for row in rows):
        note = f"{NOBODY} {note}"
    table(sheet, f"Names – {material.name}", note, _columns(material), rows, "No name was located.")


def _rows(material: Material) -> Iterator[Row]:
    """People by role and number of mentions, then identifiers, then organisations."""
    facts = material.assessment.facts
    for person in sorted((p for p in facts.people if not _in_one_row(p)), key=_rank):
        role = wording.role(person.role)
        yield Row(person.identifying, "person", person.name, role, person.reason, person.mentions)
    for identifier in facts.identifiers:
        kind = wording.IDENTIFIERS.get(identifier.kind, identifier.kind)
        yield Row(True, kind, material.places.text(identifier.span), "", "", (identifier.span,))
    for organisation in sorted(facts.organisations, key=lambda o: (not o.identifying, -len(o.mentions))):
        yield Row(organisation.identifying, "organisation", organisation.name, "", "", organisation.mentions)
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
        Column("What", 15, lambda r: r.kind),
        Column("Name or text", 28, lambda r: r.name, style.STRONG),
        Column("Role", 14, lambda r: r.role),
        Column("Why", 36, lambda r: r.why),
        Column("Times", 8, lambda r: len(r.spans), style.CENTRE),
        Column("Where (name in square brackets)", 84, lambda r: _places(r, material)),
    )


def _places(row: Row, material: Material) -> str:
    if row.names:
        return ", ".join(row.names)
    return material.list_places(row.spans, PLACES if row.identifying else PLACES_OF_OTHERS, REACH)


def _look(row: Row) -> str:
    return style.ALERT if row.identifying else style.TEXT
