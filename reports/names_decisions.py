"""The assessor's decisions on the sheet *Names*: read back from the last workbook, and put to the facts of the next.

Whoever was dismissed is not flagged again, in no sheet and no finding; whoever must be changed stays flagged, whatever
the program comes to think. Nothing typed is lost: a decision on somebody who is no longer found keeps a row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from openpyxl import Workbook

from extractors.model import Facts, Identifier, Person
from extractors.people.lexicon import fold
from reports.decisions import NotReadable, entries

SHEET = "Names"
WHAT, NAME, ROLE, DECISION, NOTE = "What", "Name or text", "Role", "Your decision", "Your note"
"""Titles by which the rows and what was typed are found again."""
MAY_BE_NAMED, NOT_A_NAME, TO_CHANGE = "May be named", "Not a name", "To be changed"
CHOICES = (MAY_BE_NAMED, NOT_A_NAME, TO_CHANGE)

PERSON, ORGANISATION = "person", "organisation"
"""What the sheet calls people and bodies; identifiers go by their kinds."""
_CHANGED = re.compile(
    r"to be changed|must|change|replace|remove|anonymi[sz]e|yes\b|flag|identif"
    r"|may not\b|not (?:to be (?:named|shown)|allowed|ok|okay|fine)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"(?:not (?:yet )?(?:sure|certain|clear|decided|known|checked)|no idea|may (?:need|have))\b", re.I)
_DISMISSED = re.compile(r"(?:may|not|no|none|ok|okay|fine|allowed|false)\b|dismiss|ignore", re.IGNORECASE)
"""How an entry opens that says so; whoever is not sure leaves a name flagged."""


@dataclass(frozen=True, slots=True)
class NameDecision:
    """What an assessor entered in one row."""

    kind: str
    """"person", "organisation", or the kind of an identifier, as the sheet shows it."""
    name: str
    decision: str
    """As typed; "" where only a note was."""
    note: str = ""
    role: str = ""
    """The role that the row showed."""

    @property
    def dismisses(self) -> bool:
        """Whether it says that nobody is identified."""
        return not (self.keeps or _UNSURE.match(self.decision)) and _DISMISSED.match(self.decision) is not None

    @property
    def keeps(self) -> bool:
        """Whether it says that the name must be changed."""
        return _CHANGED.match(self.decision) is not None


def read(data: bytes | Workbook) -> tuple[NameDecision, ...]:
    """The decisions in a feedback workbook, in the order of its rows; none where it cannot be read."""
    try:
        found = entries(data, SHEET, (WHAT, NAME), (DECISION, NOTE), (ROLE,))
    except NotReadable:
        return ()
    return tuple(
        NameDecision(row[WHAT], row[NAME], row[DECISION], row[NOTE], row.get(ROLE, "")) for row in found.values()
    )


def of(decisions: Sequence[NameDecision], kind: str, name: str) -> NameDecision | None:
    """The decision on a thing, if there is one; accents, case and blanks do not matter."""
    key = (fold(kind), fold(" ".join(name.split())))
    return next((d for d in decisions if (fold(d.kind), fold(d.name)) == key), None)


def applied(facts: Facts, decisions: Sequence[NameDecision]) -> Facts:
    """The facts with the dismissed flagged no more, and those flagged that must be changed."""
    if not decisions:
        return facts
    people = tuple(_decided(person, on_person(decisions, person, facts)) for person in facts.people)
    bodies = []
    for body in facts.organisations:
        decision = of(decisions, ORGANISATION, body.name)
        flagged = body.identifying if decision is None else _flagged(body.identifying, decision)
        bodies.append(replace(body, identifying=flagged))
    return replace(facts, people=people, organisations=tuple(bodies), identifiers=_kept(facts, decisions))


def on_person(decisions: Sequence[NameDecision], person: Person, facts: Facts) -> NameDecision | None:
    """The decision on a person: by the name that the sheet shows, else by another full form of it ("K. Lima")."""
    forms = dict.fromkeys((person.name, *(facts.reading.text(s) for s in person.mentions)))
    full = [form for form in forms if form == person.name or len(form.split()) > 1]
    return next((d for form in full if (d := of(decisions, PERSON, form)) is not None), None)


def _kept(facts: Facts, decisions: Sequence[NameDecision]) -> tuple[Identifier, ...]:
    dismissed = {fold(d.name) for d in decisions if d.dismisses and d.kind not in (PERSON, ORGANISATION)}
    texts = (fold(" ".join(facts.reading.text(i.span).split())) for i in facts.identifiers)
    return tuple(i for i, text in zip(facts.identifiers, texts, strict=True) if text not in dismissed)


def _decided(person: Person, decision: NameDecision | None) -> Person:
    if decision is None or not (decision.dismisses or decision.keeps):
        return person
    why = f'Because the assessor decided "{decision.decision}" on an earlier sheet.'
    return replace(person, identifying=_flagged(person.identifying, decision), reason=why)


def _flagged(identifying: bool, decision: NameDecision) -> bool:
    return False if decision.dismisses else identifying or decision.keeps
