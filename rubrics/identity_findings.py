"""Findings about who can be identified, and about whose work it is."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from extractors.model import Facts, Part, Person, PersonRole, Span
from rubrics.codes import counted, finding
from rubrics.model import Finding, Rubric, Severity
from rubrics.own_names import of_own_names

PLACES = 10
"""Places given per person; the names sheet has all of them."""
_ROLES = {
    PersonRole.CLIENT: "client", PersonRole.SPONSOR: "sponsor", PersonRole.MANAGER: "manager of a client",
    PersonRole.COLLEAGUE: "colleague", PersonRole.FAMILY: "family member", PersonRole.PEER: "peer on the course",
    PersonRole.UNKNOWN: "role unclear",
}  # fmt: skip
_KINDS = {
    "email": "an e-mail address", "phone": "a telephone number", "url": "a web address", "address": "a postal address",
    "employee_id": "a staff or membership number", "date_of_birth": "a date of birth",
}  # fmt: skip
_PARTS = {
    Part.HEADER: "a page header", Part.FOOTER: "a page footer", Part.COMMENT: "a comment", Part.TEXTBOX: "a text box",
    Part.FOOTNOTE: "a footnote", Part.ENDNOTE: "an endnote", Part.PROPERTIES: "the file's properties",
    Part.FILENAME: "the file's name",
}  # fmt: skip
"""Places that a person who replaces a name by hand forgets."""
_PROPERTIES = {"creator": "author", "author": "author", "lastmodifiedby": "last editor", "manager": "manager"}
_NOBODY = re.compile(
    r"\W*(?:(?:microsoft|windows|office|local|default|test|guest|ms)?\s*(?:office\s)?(?:user|admin\w*|account|owner)"
    r"|pc\d*|laptop\d*|home|home pc|python-docx"
    r"|openpyxl|(?:libre|open)office.*|microsoft.*|acrobat.*|canva|google.*|apple.*|unknown|author|template|hp|dell"
    r"|lenovo|acer|student|learner|candidate|\d+)?\W*",
    re.IGNORECASE,
)
"""What programs write where nobody entered a name."""


def of_identities(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    """Names, identifiers and organisations that give somebody away; what names somebody else as the learner."""
    severity = Severity.REFER if rubric.confidential else Severity.QUERY
    for person in facts.people:
        if person.identifying:
            yield finding("name-identifying", _named(facts, person), person.mentions[:PLACES], None, severity)
    yield from _identifiers(facts)
    for body in facts.organisations:
        if body.identifying:
            message = (
                f"{body.name} ({counted(len(body.mentions), 'mention')}): a client may be traced through this"
                " organisation."
                ' Ask for a general description ("a housing association") instead.'
            )
            yield finding("organisation-identifying", message, body.mentions[:PLACES])
    yield from _authors(facts)
    yield from of_own_names(facts)


def _named(facts: Facts, person: Person) -> str:
    role = _ROLES.get(person.role, person.role.value)
    parts = Counter(facts.reading.block(span).part for span in person.mentions)
    hidden = [words for part, words in _PARTS.items() if parts[part]]
    beside = "also in" if any(part not in _PARTS for part in parts) else "in"
    where = f", {beside} {_listed(hidden)}" if hidden else ""
    number = counted(len(person.mentions), "time")
    change = "Rename the file and have" if parts[Part.FILENAME] else "Have"
    reason = person.reason.strip().rstrip(".")
    reason = reason[:1].upper() + reason[1:]
    return f'{person.name} ({role}) is named {number}{where}. {reason}. {change} the name replaced, as by "Client 1".'


def _identifiers(facts: Facts) -> Iterator[Finding]:
    places: dict[tuple[str, str], list[Span]] = {}
    for found in facts.identifiers:
        places.setdefault((found.kind, facts.reading.text(found.span)), []).append(found.span)
    for (kind, text), spans in places.items():
        what = _KINDS.get(kind, kind)
        message = (
            f"{text}: {what}, {counted(len(spans), 'time')}. Have it removed unless it belongs to the learner's centre."
        )
        yield finding("identifier", message, spans[:PLACES])


def _authors(facts: Facts) -> Iterator[Finding]:
    known = [facts.context.learner, *(name for name, _ in facts.context.others)]
    known += [p.name for p in facts.people if p.role in (PersonRole.LEARNER, PersonRole.TUTOR, PersonRole.ASSESSOR)]
    seen: set[str] = set()
    for d, b, block in facts.reading.blocks(Part.PROPERTIES):
        name = block.text.strip()
        if block.label.lower() not in _PROPERTIES or is_nobody(name) or name.lower() in seen:
            continue
        if any(same_person(name, other) for other in known):
            continue
        seen.add(name.lower())
        message = (
            f"The file's properties give {name} as its {_PROPERTIES[block.label.lower()]}, not {facts.context.learner}."
            " Whoever made the form, looked at it for the learner, or owns the computer explains this: ask."
        )
        yield finding("learner-name-differs", message, (Span(d, b, 0, len(block.text)),))


def is_nobody(name: str) -> bool:
    """An author's name that programs and computers put there."""
    return bool(_NOBODY.fullmatch(name))


def same_person(one: str, other: str) -> bool:
    """Two written names can be the same person's: they share a family name, or all words of the shorter one."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return True
    joined = "".join(sorted(first)), "".join(sorted(second))
    return (
        first <= second
        or second <= first
        or joined[0] == joined[1]
        or any(len(w) > 2 and w in second for w in first)
        or any(len(w) > 2 and w in "".join(first) for w in second)
    )


def _words(name: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", name.split("@")[0].replace("ł", "l").lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return {w for w in re.split(r"[^a-z]+", plain) if w}


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
