"""Authors of the literature, who are never taken for clients: cited ones, theorists of the trade, public figures.

Source: domain notes 9 and 9.10; the submission's own reference list and citations come first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from extractors.model import Citation, Reference
from extractors.people.lexicon import Status, fold, lines, same_given, status

_WORD = re.compile(r"[^\W\d_]+(?:['’‐‑-][^\W\d_]+)*")
_INITIAL = re.compile(r"^\s*,?\s*([^\W\d_])")


@dataclass(slots=True)
class Cited:
    """Who is cited in a submission, by folded family name."""

    initials: dict[str, set[str]] = field(default_factory=dict)
    """Family name -> first letters of given names, as far as the entries give them."""
    essay: bool = False
    """The submission is an assignment about the literature: a bare family name that says something is an author's."""
    reported: frozenset[str] = frozenset()
    """Family names that reports and inquiries bear in the text ("the Francis Report")."""

    def is_author(self, key: str) -> bool:
        """Whether a folded word is the family name of a cited author, or of a theorist and no given name."""
        return key in self.initials or (key in theorist_families() and status(key) is not Status.GIVEN)

    def wrote(self, keys: tuple[str, ...]) -> bool:
        """Whether a full name (folded words) is a cited author's: the family name with a fitting initial."""
        for size in (1, 2, 3):
            family = " ".join(keys[-size:])
            letters = self.initials.get(family)
            if letters is not None and len(keys) > size:
                return not letters or keys[0][0] in letters
        return False


def cited(references: tuple[Reference, ...], citations: tuple[Citation, ...], unit: str) -> Cited:
    """The authors whom the submission's entries and citations name; `unit` is "700", "701" or "703"."""
    found = Cited(essay=unit.endswith("700"))
    for reference in references:
        raw = reference.raw
        for author in reference.authors:
            letters = found.initials.setdefault(fold(author), set())
            _note_given(found, author)
            at = raw.find(author)
            match = _INITIAL.match(raw[at + len(author) :]) if at >= 0 else None
            if match is not None:
                letters.add(fold(match[1]))
            if at > 1 and (lead := re.search(r"([^\W\d_])\.\s*$", raw[:at])) is not None:
                letters.add(fold(lead[1]))
    for citation in citations:
        for author in citation.authors:
            if len(author.split()) <= 3:
                found.initials.setdefault(fold(author), set())
                _note_given(found, author)
    return found


def _note_given(found: Cited, author: str) -> None:
    """Note the family name of an author who is given as "Marguerite Oldroyd"; changes `found`."""
    given, *others = (fold(w) for w in _WORD.findall(author))
    if others and status(given) in (Status.GIVEN, Status.MAYBE) and status(others[-1]) is not Status.WORD:
        found.initials.setdefault(others[-1], set()).add(given[0])


_REPORT = re.compile(r"\b[Tt]he ([A-Z][\w’'-]+)(?: \d{4})? (?:[Rr]eview|[Rr]eport|[Ii]nquiry|[Cc]ommission)\b")


def reports(texts: Iterable[str]) -> frozenset[str]:
    """Folded family names after which the texts call a report, a review or an inquiry."""
    return frozenset(fold(m[1]) for text in texts for m in _REPORT.finditer(text))


@lru_cache(maxsize=1)
def theorist_families() -> frozenset[str]:
    """Family names that stand alone on the theorists' list."""
    return frozenset(fold(line) for line in lines("theorists.txt") if " " not in line)


@lru_cache(maxsize=1)
def _full(name: str = "theorists.txt") -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for line in lines(name):
        keys = tuple(fold(w) for w in _WORD.findall(line))
        if len(keys) > 1:
            table.setdefault(keys[-1], []).append(keys)
    return {family: tuple(names) for family, names in table.items()}


def is_theorist(keys: tuple[str, ...]) -> bool:
    """Whether a full name (folded words) is that of a theorist of the trade, short forms allowed."""
    return any(
        keys == name or (len(keys) == len(name) and same_given(keys[0], name[0]) and keys[1:] == name[1:])
        for name in _full().get(keys[-1], ())
    )


@lru_cache(maxsize=1)
def full_names() -> frozenset[tuple[str, ...]]:
    """Folded full names of theorists and public figures."""
    theorists = (name for names in _full().values() for name in names)
    return frozenset(theorists) | frozenset(name for name in public_figures() if len(name) > 1)


@lru_cache(maxsize=1)
def public_figures() -> frozenset[tuple[str, ...]]:
    """Folded names of public figures."""
    return frozenset(tuple(fold(w) for w in _WORD.findall(line)) for line in lines("public.txt"))


@lru_cache(maxsize=1)
def rare_public_families() -> frozenset[str]:
    """Folded family names of public figures that no list of family names has, so that they mean nobody else."""
    return frozenset(n[-1] for n in public_figures() if len(n) > 1 and status(n[-1]) is Status.UNKNOWN)


@lru_cache(maxsize=1)
def public_families() -> frozenset[str]:
    """Folded family names of public figures that are no given names: they mean nobody else who does nothing."""
    names = (n[-1] for n in public_figures() if len(n) > 1)
    return frozenset(n for n in names if status(n) not in (Status.GIVEN, Status.MAYBE))
