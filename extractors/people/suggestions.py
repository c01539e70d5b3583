"""What may stand in a person's place: `Client 1`, `Manager of Client 1`, one label for one person.

Source: the specification's "Client 1"; domain notes 6.3 (schemes of labels that learners use). A label that the
learner already uses for this very person is kept; one that stands for somebody else is never given.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.model import Block, Person, PersonRole, Reading, Role, Span

NOUNS = {
    PersonRole.CLIENT: "Client",
    PersonRole.SPONSOR: "Sponsor",
    PersonRole.MANAGER: "Manager",
    PersonRole.COLLEAGUE: "Colleague",
    PersonRole.FAMILY: "Family member",
    PersonRole.PEER: "Peer",
}
OTHER_NOUN = "Person"
"""For somebody whose role nothing tells."""

LINKED = (PersonRole.MANAGER, PersonRole.SPONSOR)
"""Roles that stand to one client: "Manager of Client 1"."""

ALONE = 160
"""Characters between a manager and a client within which one paragraph ties them: about a sentence and a half."""

SCHEME_ENOUGH = 2
"""Uses of a noun and a form of number ("Coachee A") from which it is the learner's own scheme."""

_WORDS = "one two three four five six seven eight nine ten".split()
_CLIENT_NOUN = r"client|coachee|mentee|leader|executive|individual|participant"
_NOUN = rf"(?:{_CLIENT_NOUN}|sponsor|manager|colleague|peer|person|family member)"
_NUMBER = rf"(?:\d{{1,2}}|[A-Z]|(?i:{'|'.join(_WORDS)}))"
_LABEL = re.compile(rf"\b((?i:{_NOUN}))[ \xa0](?:#|no\.? )?({_NUMBER})(?![\w’'])")
_LABEL_BEFORE = re.compile(rf"\b((?i:{_CLIENT_NOUN}))[ \xa0]({_NUMBER})\s*[(\[:=,/–—-]?\s*[\"“‘']?$")
_LABEL_AFTER = re.compile(
    rf"[\"”’']?\s*(?:[(\[,/=–—-]\s*|is\s)(?:my\s)?((?i:{_CLIENT_NOUN}))[ \xa0]({_NUMBER})(?![\w’'])"
)
_LABEL_ONLY = re.compile(rf"\s*((?i:{_CLIENT_NOUN}))[ \xa0]({_NUMBER})\s*[:.]?\s*")


@dataclass(frozen=True, slots=True)
class _Scheme:
    """How the learner labels clients: "Coachee", by letters."""

    noun: str
    letters: bool

    def label(self, number: int) -> str:
        return f"{self.noun} {_letter(number) if self.letters else number}"


def suggest(reading: Reading, people: Sequence[Person]) -> tuple[str, ...]:
    """A label for each person of `people`, in their order; "" for one who may be named.

    Made from all documents of the reading together and from the order in which people are first named, so that the
    same files give the same labels.
    """
    clients = [n for n, p in enumerate(people) if p.identifying and _told(p) is PersonRole.CLIENT]
    used = _used(reading)
    declared = {n: found for n in clients if (found := _declared(reading, people[n].mentions))}
    taken = {_key(label) for label in used} | {_key(label) for label in declared.values()}
    labels: dict[int, str] = {}
    given: set[str] = set()
    for n, label in declared.items():
        if _key(label) not in given:
            labels[n] = label
            given.add(_key(label))
    scheme = _scheme(used)
    for n in clients:
        if n not in labels:
            labels[n] = _free(scheme, taken)
            taken.add(_key(labels[n]))
    _others(reading, people, labels, taken)
    return tuple(labels.get(n, "") for n in range(len(people)))


def _told(person: Person) -> PersonRole:
    """The role, where words tell it: a guess makes nobody one client more."""
    return PersonRole.UNKNOWN if person.guessed else person.role


def _others(reading: Reading, people: Sequence[Person], labels: dict[int, str], taken: set[str]) -> None:
    """Label everybody else who can be identified; changes `labels` and `taken`."""
    clients = tuple(labels)
    for n, person in enumerate(people):
        if not person.identifying or n in labels:
            continue
        noun = NOUNS.get(_told(person), OTHER_NOUN)
        client = _client_of(reading, person, people, clients) if _told(person) in LINKED else None
        if client is not None:
            labels[n] = _second(f"{noun} of {labels[client]}", taken)
        else:
            labels[n] = _free(_Scheme(noun, False), taken)
        taken.add(_key(labels[n]))


def _second(label: str, taken: set[str]) -> str:
    """The label, with a number in brackets if another person of the kind has it ("Manager of Client 1 (2)")."""
    number, candidate = 2, label
    while _key(candidate) in taken:
        candidate, number = f"{label} ({number})", number + 1
    return candidate


def _free(scheme: _Scheme, taken: set[str]) -> str:
    number = 1
    while _key(scheme.label(number)) in taken:
        number += 1
    return scheme.label(number)


def _key(label: str) -> str:
    """A label told from others: "client one" and "Client 1" are one, and so are "Client A" and "client a"."""
    noun, _, number = " ".join(label.lower().split()).rpartition(" ")
    return f"{noun} {_WORDS.index(number) + 1 if number in _WORDS else number}"


def _letter(number: int) -> str:
    return chr(ord("A") + (number - 1) % 26) * (1 + (number - 1) // 26)


def _label(noun: str, number: str) -> str:
    plain = number.lower()
    shown = str(_WORDS.index(plain) + 1) if plain in _WORDS else number
    return f"{noun[:1].upper()}{noun[1:].lower()} {shown}"


def _used(reading: Reading) -> Counter[str]:
    """Labels that stand in the text, with how often."""
    found: Counter[str] = Counter()
    for _, _, block in reading.blocks():
        found.update(_label(m[1], m[2]) for m in _LABEL.finditer(block.text))
    return found


def _scheme(used: Counter[str]) -> _Scheme:
    """The learner's way of labelling clients, where there is one; else "Client 1"."""
    ways: Counter[_Scheme] = Counter()
    for label, times in used.items():
        noun, _, number = label.rpartition(" ")
        if re.fullmatch(_CLIENT_NOUN, noun, re.I):
            ways[_Scheme(noun, not number.isdigit())] += times
    if not ways or max(ways.values()) < SCHEME_ENOUGH:
        return _Scheme("Client", False)
    return max(ways, key=lambda way: (ways[way], not way.letters, way.noun))


def _declared(reading: Reading, mentions: Iterable[Span]) -> str:
    """The label that stands right beside the name, most often; "" where none does."""
    found: Counter[str] = Counter()
    for span in mentions:
        text = reading.block(span).text
        before = _LABEL_BEFORE.search(text[max(0, span.start - 40) : span.start])
        after = _LABEL_AFTER.match(text, span.end)
        beside = before or after or _in_next_cell(reading, span)
        if beside is not None:
            found[_label(beside[1], beside[2])] += 1
    return min(found, key=lambda label: (-found[label], label)) if found else ""


def _in_next_cell(reading: Reading, span: Span) -> re.Match[str] | None:
    """A cell beside a cell that holds the name alone, in the same row, that is a label and nothing more."""
    document = reading.documents[span.document]
    block = document.blocks[span.block]
    if block.cell is None or block.text.strip() != block.text[span.start : span.end]:
        return None
    for cell in document.tables[block.cell.table].cells:
        if cell.row == block.cell.row and abs(cell.column - block.cell.column) == 1:
            text = " ".join(document.blocks[b].text for b in cell.blocks)
            if (match := _LABEL_ONLY.fullmatch(text)) is not None:
                return match
    return None


def _client_of(reading: Reading, person: Person, people: Sequence[Person], clients: tuple[int, ...]) -> int | None:
    """The client whose manager or sponsor somebody is: the one most often named close by, or the only one."""
    near: Counter[int] = Counter()
    for span in person.mentions:
        if reading.block(span).role is not Role.DELETED:
            near.update(_closest(reading, span, people, clients))
    if near:
        best = max(near.values())
        first = [n for n in clients if near[n] == best]
        if len(first) == 1:
            return first[0]
    return clients[0] if len(clients) == 1 else None


def _closest(reading: Reading, span: Span, people: Sequence[Person], clients: tuple[int, ...]) -> Iterable[int]:
    """The client named nearest in the same paragraph or row; else all who are named in the same table or section."""
    block = reading.block(span)
    distances: list[tuple[int, int]] = []
    around: set[int] = set()
    for n in clients:
        for other in people[n].mentions:
            if other.document != span.document:
                continue
            if other.block == span.block:
                gap = min(abs(other.start - span.end), abs(span.start - other.end))
                if gap <= ALONE:
                    distances.append((gap, n))
            elif _same_place(reading, block, other, span):
                around.add(n)
    if distances:
        return [min(distances)[1]]
    return around if len(around) == 1 else ()


def _same_place(reading: Reading, block: Block, other: Span, span: Span) -> bool:
    """Whether two places lie in one table or under one heading."""
    there = reading.block(other)
    if block.cell is not None and there.cell is not None:
        return block.cell.table == there.cell.table
    section = reading.section_of(span.document, span.block)
    return section is not None and section.heading is not None and section.first <= other.block < section.last
