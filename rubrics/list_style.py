"""Whether the entries of a list are written in one way, and stand in alphabetical order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractors.model import Reference
from extractors.references.linking import key

FEWEST = 5
"""Entries of which something can be said before one speaks of a usual way."""
STRAY = 6
"""Entries in the usual way beside which a single one written otherwise is worth a remark."""

_YEAR = r"(?:(?:1[5-9]|20)\d\d[a-h]?|\bn\.?\s?d\.?|no date)"
_HEAD = re.compile(rf"(?P<authors>.{{2,300}}?)[\s,.]*(?P<opening>[(\[]?)(?P<year>{_YEAR})(?=[\s)\],.:;]|$)")
_INITIALS = re.compile(r"^[^,]{2,30},\s[A-ZÀ-Þ](?:\.|\s|,|$)")
_GIVEN = re.compile(r"^[^,]{2,30},\s[A-ZÀ-Þ][a-zà-ÿ]{2,}")
_WEB = re.compile(r"https?://|\bwww\.")
_ACCESSED = re.compile(r"\b(?:accessed|retrieved|viewed)\b", re.IGNORECASE)
_DOI = re.compile(r"\bdoi\b|doi\.org", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mixture:
    """Two ways of writing the same thing in one list."""

    usually: str
    """The commoner way, as a clause: "put the year in brackets"."""
    otherwise: str
    usual: tuple[Reference, ...]
    others: tuple[Reference, ...]


def _year(r: Reference) -> bool | None:
    found = _HEAD.match(r.raw) if r.year and r.authors else None
    return bool(found["opening"]) if found else None


def _ampersand(r: Reference) -> bool | None:
    found = _HEAD.match(r.raw) if len(r.authors) > 1 else None
    if not found or not re.search(r"\s(?:and|&)\s", found["authors"]):
        return None
    return " & " in found["authors"]


def _initials(r: Reference) -> bool | None:
    return True if _INITIALS.match(r.raw) else False if _GIVEN.match(r.raw) and len(r.authors) == 1 else None


def _dated_access(r: Reference) -> bool | None:
    return bool(_ACCESSED.search(r.raw)) if r.kind == "web" and _WEB.search(r.raw) and not _DOI.search(r.raw) else None


_WAYS: tuple[tuple[Callable[[Reference], bool | None], str, str], ...] = (
    (_year, "put the year in brackets", "do not put the year in brackets"),
    (_ampersand, "join authors by “&”", "join authors by “and”"),
    (_initials, "give initials", "give first names in full"),
    (_dated_access, "say when a web page was accessed", "do not say when a web page was accessed"),
)
"""What is looked at, and what is said of those that do and of those that do not."""


def ways_of(entries: Sequence[Reference]) -> tuple[Mixture, ...]:
    """What is written in two ways in one list; a single slip counts only beside many entries."""
    found = []
    for way, said_yes, said_no in _WAYS:
        yes = tuple(r for r in entries if way(r) is True)
        no = tuple(r for r in entries if way(r) is False)
        (usual, usually), (others, otherwise) = sorted(((yes, said_yes), (no, said_no)), key=lambda x: -len(x[0]))
        if len(yes) + len(no) >= FEWEST and (len(others) > 1 or (others and len(usual) >= STRAY)):
            found.append(Mixture(usually, otherwise, usual, others))
    return tuple(found)


def out_of_order(entries: Sequence[Reference]) -> tuple[Reference, ...]:
    """The fewest entries without which the others are in alphabetical order of their first author or title.

    Works of one first author may stand in any order (by year in Harvard, by co-author in others). "The", "A" and "An"
    in front of a title do not count, and neither do particles: "de Haan" may stand under D and under H,
    "McCabe" as Mac or as Mc.
    """
    names = [_filed(r) for r in entries]
    tails: list[str] = []
    at: list[int] = []
    before: list[int] = [-1] * len(names)
    for n, forms in enumerate(names):
        # Of the forms that go on with the order the first in it is taken, which leaves most room for what follows.
        name = min((f for f in forms if not tails or f >= tails[-1]), default=forms[0])
        place = bisect_right(tails, name)
        before[n] = at[place - 1] if place else -1
        if place == len(tails):
            tails.append(name)
            at.append(n)
        else:
            tails[place], at[place] = name, n
    kept = set()
    n = at[-1] if at else -1
    while n >= 0:
        kept.add(n)
        n = before[n]
    return tuple(r for n, r in enumerate(entries) if n not in kept)


def _filed(reference: Reference) -> tuple[str, ...]:
    """The words under which an entry can stand: as written, and without article or particle."""
    name = reference.authors[0] if reference.authors else (reference.title or reference.raw)
    bare = re.sub(r"^(?:(?:the|an?|de|van|von|der|den|la|le|du|di)\s+|d['’])+(?=\S)", "", name, flags=re.IGNORECASE)
    forms = (key(name), key(bare), re.sub(r"^mc", "mac", key(name)))
    return tuple(dict.fromkeys(form for form in forms if form))
