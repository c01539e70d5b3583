"""What is replaced by what in copies without names: the plan of one learner's files, and the places in a text.

A place that the reader of names gave is always replaced. Elsewhere in a file (bookmarks, paths, the second copy of a
text box) only a form that means nobody and nothing else is: a name that also is a word, an author's or somebody's
who may be named is left to the places that are known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from extractors.model import Facts, Part, Person, PersonRole, Span
from extractors.people.evidence import TITLES
from extractors.people.lexicon import Status, fold, status
from extractors.people.lines import ADDRESS
from extractors.people.lowered import small_names
from extractors.people.suggestions import suggest

IDENTIFIERS = {
    "email": "[e-mail address]",
    "phone": "[telephone number]",
    "url": "[web address]",
    "address": "[postal address]",
    "employee_id": "[number]",
    "date_of_birth": "[date of birth]",
}
ORGANISATION = "Organisation"

SHORTEST_ALONE = 3
"""Letters of a name that is looked for wherever it stands; shorter ones ("Jo", "Li") only at the places known."""
SHORTEST_NUMBER = 7
"""Characters of a number or address that is looked for wherever it stands; a shorter one may be any number."""
CONTEXT = 14
"""Characters around a known place by which it is found again in a paragraph that reads otherwise in the file."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BETWEEN = r"(?:[\s._,\-+\xa0]|%20)*"
_TITLE = re.compile(rf"(?<!\w){TITLES}\.?[ \xa0]$")
_PARTS_ONLY = (PersonRole.LEARNER, PersonRole.TUTOR, PersonRole.ASSESSOR, PersonRole.SUPERVISOR)


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` of a text that become `label`."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the key: what was replaced by a label."""

    label: str
    name: str
    kind: str
    """The person's role, "organisation", or the kind of identifier."""
    forms: tuple[str, ...]
    """As written in the files."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person asked for besides what was found."""

    keep: tuple[str, ...] = ()
    """Names that stay."""
    also: tuple[tuple[str, str], ...] = ()
    """(name, label) of further names; the label may be empty."""


@dataclass(slots=True)
class Plan:
    """All replacements for one learner's files."""

    entries: tuple[Entry, ...]
    allowed: frozenset[str]
    """Folded names of those who may be named: as authors of comments and of the file they stay."""
    known: dict[str, tuple[Edit, ...]] = field(default_factory=dict)
    """Text of a block -> the places in it."""
    contexts: tuple[tuple[str, int, int, str], ...] = ()
    """(text around a place, offset of the place in it, its length, label) of names that need their place."""
    forms: dict[str, str] = field(default_factory=dict)
    """Folded form -> label, of every form that is replaced."""
    counts: Counter[str] = field(default_factory=Counter)
    """How often each label was put in."""
    text: re.Pattern[str] | None = None
    path: re.Pattern[str] | None = None
    by_words: dict[str, str] = field(default_factory=dict)
    """The words of a form, folded and put together -> label."""
    reviewers: dict[str, str] = field(default_factory=dict)
    """Folded name of an author of comments whom nothing else names -> label."""


def plan(facts: Facts, wishes: Wishes = Wishes()) -> Plan:
    """The plan for the files of one reading: everybody who can be identified, every identifier and organisation."""
    kept = {fold(name) for name in wishes.keep}
    labels = suggest(facts.reading, facts.people)
    marked: list[tuple[Span, str]] = []
    entries: list[Entry] = []
    for person, label in zip(facts.people, labels, strict=True):
        if label and not _is_kept(person, facts, kept):
            entries.append(_entry(label, person.name, person.role.value, person.mentions, facts))
            marked += [(span, label) for span in person.mentions]
    marked += _others(facts, kept, entries)
    for number, (name, wanted) in enumerate(wishes.also, 1):
        entries.append(Entry(wanted or f"Person {number} (named by hand)", name, "named by hand", (name,)))
    spared = [p for p, label in zip(facts.people, labels, strict=True) if not label or _is_kept(p, facts, kept)]
    made = Plan(tuple(entries), frozenset(fold(n) for p in spared if p.role in _PARTS_ONLY for n in _names(p, facts)))
    made.allowed |= kept | {fold(facts.context.learner)}
    made.known = _by_text(facts, marked)
    _search(made, facts, spared, {fold(name) for name, _ in wishes.also})
    made.contexts = _contexts(facts, marked, made.forms)
    return made


def _is_kept(person: Person, facts: Facts, kept: set[str]) -> bool:
    return bool(kept) and any(fold(name) in kept for name in _names(person, facts))


def _names(person: Person, facts: Facts) -> set[str]:
    return {person.name, *(" ".join(facts.reading.text(s).split()) for s in person.mentions)}


def _entry(label: str, name: str, kind: str, spans: Iterable[Span], facts: Facts) -> Entry:
    forms = Counter(" ".join(facts.reading.text(s).split()) for s in spans)
    return Entry(label, name, kind, tuple(form for form, _ in forms.most_common()))


def _others(facts: Facts, kept: set[str], entries: list[Entry]) -> list[tuple[Span, str]]:
    """Places of organisations and identifiers; adds to `entries`."""
    marked: list[tuple[Span, str]] = []
    bodies = [o for o in facts.organisations if o.identifying and fold(o.name) not in kept]
    for number, body in enumerate(bodies, 1):
        label = f"{ORGANISATION} {number}"
        entries.append(_entry(label, body.name, "organisation", body.mentions, facts))
        marked += [(span, label) for span in body.mentions]
    kinds: dict[str, list[Span]] = {}
    for identifier in facts.identifiers:
        if fold(facts.reading.text(identifier.span)) not in kept:
            kinds.setdefault(identifier.kind, []).append(identifier.span)
    for kind, spans in kinds.items():
        label = IDENTIFIERS.get(kind, "[removed]")
        entries.append(_entry(label, "", kind, spans, facts))
        marked += [(span, label) for span in spans]
    return marked


def _by_text(facts: Facts, marked: Sequence[tuple[Span, str]]) -> dict[str, tuple[Edit, ...]]:
    found: dict[str, list[Edit]] = {}
    for span, label in marked:
        found.setdefault(facts.reading.block(span).text, []).append(Edit(span.start, span.end, label))
    return {text: tuple(sorted(set(edits), key=lambda e: (e.start, -e.end))) for text, edits in found.items()}


def _contexts(
    facts: Facts, marked: Sequence[tuple[Span, str]], forms: Mapping[str, str]
) -> tuple[tuple[str, int, int, str], ...]:
    found = {}
    for span, label in marked:
        text = facts.reading.block(span).text
        if fold(text[span.start : span.end]) in forms:
            continue
        first = max(0, span.start - CONTEXT)
        around = text[first : span.end + CONTEXT]
        if len(around) > span.end - span.start + SHORTEST_ALONE:
            found[around, span.start - first] = (around, span.start - first, span.end - span.start, label)
    return tuple(found.values())


def _search(made: Plan, facts: Facts, spared: Sequence[Person], wished: set[str]) -> None:
    """Fill the forms that are looked for everywhere, and their patterns."""
    free = {fold(w) for p in spared for name in _names(p, facts) for w in _WORD.findall(name)}
    free |= {fold(w) for w in _WORD.findall(facts.context.learner)}
    free |= {fold(a) for r in facts.references for a in r.authors} | {
        fold(a) for c in facts.citations for a in c.authors
    }
    shown = [b for _, _, b in facts.reading.blocks() if b.part is not Part.PROPERTIES]
    lower = {w for b in shown for w in _WORD.findall(ADDRESS.sub(" ", b.text)) if w.islower()}
    # The longest names first: "Sarah Jones" decides whose "Jones" is.
    owners: dict[str, set[str]] = {}
    for entry in made.entries:
        for form in dict.fromkeys((*entry.forms, entry.name)):
            if not form.strip():
                continue
            if entry.kind in IDENTIFIERS:
                if len(form) >= SHORTEST_NUMBER:
                    owners.setdefault(form, set()).add(entry.label)
                continue
            words = _WORD.findall(form)
            if len(words) > 1 and any(len(w) > 1 for w in words):
                owners.setdefault(form, set()).add(entry.label)
            for word in words if entry.kind != "organisation" else words[: len(words) == 1]:
                sure = fold(form) in wished and len(words) == 1
                if sure or (entry.kind != "organisation" and _is_sure(word, free, lower)):
                    owners.setdefault(word, set()).add(entry.label)
    single = {form: labels for form, labels in owners.items() if len(labels) == 1}
    made.forms = {fold(form): next(iter(labels)) for form, labels in single.items()}
    made.by_words = {joined(form): label for form, label in made.forms.items()}
    ordered = sorted(made.forms, key=len, reverse=True)
    originals = {fold(form): form for form in single}
    text = [_pattern(originals[f], r"[\s._,\xa0]+") for f in ordered]
    path = [_pattern(originals[f], _BETWEEN) for f in ordered]
    made.text = re.compile(rf"(?<![^\W_])(?:{'|'.join(text)})(?![^\W_])", re.I) if text else None
    made.path = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(path)})(?![^\W\d_])", re.I) if path else None


def _is_sure(word: str, free: set[str], lower: set[str]) -> bool:
    """Whether a word by itself means the person wherever it stands with a capital."""
    key = fold(word)
    sure = status(key) in (Status.GIVEN, Status.SURNAME, Status.UNKNOWN)
    means_nothing_else = key not in lower or key in small_names()
    return len(key) >= SHORTEST_ALONE and sure and key not in free and means_nothing_else


def _pattern(form: str, between: str) -> str:
    pieces = [p for p in re.split(r"[\s._,\xa0]+", form) if p]
    return between.join(re.escape(p).replace("’", "['’]").replace("'", "['’]") for p in pieces)


def joined(form: str) -> str:
    """The letters and figures of a form, folded and put together: what `Plan.by_words` is asked by."""
    return "".join(c for c in fold(form) if c.isalnum())


def edits(made: Plan, text: str) -> list[Edit]:
    """The places of `text` (a paragraph, a cell's text) that are replaced, in order, none overlapping another."""
    found = list(made.known.get(text, ()))
    if not found:
        for around, offset, length, label in made.contexts:
            at = text.find(around)
            while at >= 0:
                found.append(Edit(at + offset, at + offset + length, label))
                at = text.find(around, at + 1)
    if made.text is not None:
        for match in made.text.finditer(text):
            if is_written_as_name(match[0]):
                found += [
                    Edit(match.start(), match.end(), label)
                    for label in (made.by_words.get(joined(match[0])),)
                    if label is not None
                ]
    chosen: list[Edit] = []
    for edit in sorted(found, key=lambda e: (e.start, -e.end)):
        if not chosen or edit.start >= chosen[-1].end:
            chosen.append(_fitted(text, edit))
    return chosen


def is_written_as_name(text: str) -> bool:
    """Whether a form that was found means the person as it is written: with a capital, unless it means nothing else."""
    return text[:1].isupper() or not text[:1].isalpha() or " " in text or fold(text) in small_names()


def _fitted(text: str, edit: Edit) -> Edit:
    """The place with a title before it and with the same label beside it ("Client 1 (Sarah)") taken in."""
    start, end, label = edit.start, edit.end, edit.label
    written = text[start:end]
    if (title := _TITLE.search(text[max(0, start - 20) : start])) is not None and not label.startswith("["):
        start -= len(title[0])
    same = re.escape(label)
    if (before := re.search(rf"(?i:{same})\s*(\(|[:=/–—-])\s*$", text[:start])) is not None:
        if before[1] == "(" and text[end : end + 1] == ")":
            start, end = before.start(), end + 1
        elif before[1] != "(":
            start = before.start()
    elif (after := re.match(rf"\s*\((?i:{same})\)", text[end:])) is not None:
        end += after.end()
    words = re.sub(r"[^\W\d_]\.", "", written)  # initials are capitals without shouting
    capitals = words.isupper() and len(words.strip()) > SHORTEST_ALONE and not label.startswith("[")
    return Edit(start, end, label.upper() if capitals else label)


def value(made: Plan, text: str) -> str:
    """A text that no person reads as a paragraph (a path, a bookmark, a property) with every name replaced."""
    if text in made.known or (fold(text) in made.forms and text[:1].isupper()):
        return apply(made, text)
    if made.path is None:
        return text

    def put(match: re.Match[str]) -> str:
        label = made.by_words.get(joined(match[0].replace("%20", "")), "")
        if not label:
            return match[0]
        made.counts[label] += 1
        return label

    return made.path.sub(put, text)


def apply(made: Plan, text: str) -> str:
    """A paragraph's text with every name replaced."""
    for edit in reversed(edits(made, text)):
        text = text[: edit.start] + edit.label + text[edit.end :]
        made.counts[_counted(made, edit.label)] += 1
    return text


def note(made: Plan, done: Iterable[Edit]) -> None:
    """Count replacements that were made."""
    made.counts.update(_counted(made, edit.label) for edit in done)


def _counted(made: Plan, label: str) -> str:
    """The label as the key has it, where it was put in in capitals."""
    return next((e.label for e in made.entries if e.label.upper() == label), label) if label.isupper() else label


def author(made: Plan, name: str) -> str:
    """The name under which somebody has commented or changed text, replaced unless they may be named."""
    key = fold(" ".join(name.split()))
    if not key or key in made.allowed or any(_same(key, other) for other in made.allowed):
        return name
    label = made.forms.get(key) or made.reviewers.get(key)
    if label is None:
        replaced = value(made, name)
        label = replaced if replaced != name else f"Reviewer {len(made.reviewers) + 1}"
        made.reviewers[key] = label
    made.counts[label] += 1
    return label


def _same(key: str, other: str) -> bool:
    """Whether a folded name is a short form of another: all its words are among the other's."""
    words = set(re.findall(r"\w+", key))
    return bool(words) and words <= set(re.findall(r"\w+", other))


def initials(label: str) -> str:
    """Initials for a label: "C1" for "Client 1"."""
    return "".join(w[0] if w.isalpha() else w for w in re.findall(r"[A-Z]\w*|\d+", label))
