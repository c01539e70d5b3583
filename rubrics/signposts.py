"""How learners say which criterion they answer: numbers, tasks, and the official wording.

Written forms (domain notes, section 10): 1.1, 1.1), 1.1 –, AC1.1, A.C. 1.1, LO1 AC1.1, LO1.1, 700-1.1, Task 1.1,
"1.2/1.3", "2.1-2.3", "(AC 1.1)", Learning outcome 2, Task 3, and the criterion's wording, whole or abridged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rubrics.model import Rubric
from rubrics.official import quoted, share

_LIST = r"\d\.\d(?!\d)(?:\s*(?:,|/|&|;|\+|-|–|\band\b|\bto\b)+\s*(?:A\.?C\.?\s?)?\d\.\d(?!\d))*"
_LEAD = re.compile(
    rf"""[\W_]*(?:8589\W{{0,3}})?(?:(?:unit\s*)?70\d\W{{1,3}})?
    (?P<outcome>(?:LO|L\.O\.|learning\soutcome)\s?\d\W{{1,3}})?
    (?P<named>(?:A\.?\s?C\.?s?|LO|assessment\scriteri(?:on|a)|criteri(?:on|a)|task|question|q|evidence\sfor(?:\sAC)?)[\s:.#-]*)?
    [(\[]?(?P<numbers>{_LIST})(?!\.\d\d|%|\s?(?:hours?|hrs?|h|minutes?|mins?)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_NAMED = re.compile(rf"(?:\bA\.?C\.?s?|\bcriteri(?:on|a))[\s:.]*(?P<numbers>{_LIST})", re.IGNORECASE)
_TRAIL = re.compile(rf"[(\[](?:A\.?C\.?s?\s?:?\s?|LO\s?)?(?P<numbers>{_LIST})[)\]]\W*$", re.IGNORECASE)
_POINTER = re.compile(
    r"\b(?:(?:see|cf|as (?:discussed|noted|described|shown|set out) (?:in|under|at|for)|discussed in|described in|"
    r"refer to)\s*(?:also\s*)?(?:section\s*)?[(\[]?|"
    r"(?:also|section|under|in|to|from|with)\s*(?:also\s*)?(?:section\s*)?)\s*$",
    re.IGNORECASE,
)
"""What stands before a number that points to another place and says nothing about this one.

A bare preposition before a bracket is the end of a heading: "What it has to live in (AC 1.2)".
"""
_OUTCOME = re.compile(
    r"[\W_]*(?:LO|L\.O\.|learning\s+outcome|outcome)\s*[:.#-]?\s*(\d|one|two|three|four)\b(?!\.\d)", re.IGNORECASE
)
_TASK = re.compile(r"[\W_]*(?:task|question|q|part|activity)\s*[:.#-]?\s*(\d{1,2})\b(?!\.\d)", re.IGNORECASE)
_WORDS = {"one": "1", "two": "2", "three": "3", "four": "4"}
SIGN_WORDS = 60
"""Longest line that is a signpost: the longest criterion has 35 words, with a label and an added half sentence."""
WORDING_SHARE = 0.6
"""Share of a line that must be official wording for an outcome to be quoted."""


@dataclass(frozen=True, slots=True)
class Signpost:
    """What a line says about which criteria the text under it answers."""

    criteria: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    named: bool = False
    """The number is called a criterion (AC 1.1) and cannot be a section number of the learner's own."""
    leads: bool = False
    """The number opens the line; otherwise it stands in or behind it."""
    worded: bool = False
    """The criterion's own wording stands there."""
    task: int | None = None
    """Number of a task or question, where it has no dot."""
    foreign: bool = False
    """A dotted number that no criterion of the unit has: numbering of the learner's own."""


def read(text: str, label: str, rubric: Rubric) -> Signpost:
    """What a heading, bold line or table cell says; `label` is its automatic number."""
    line = f"{label} {text}".strip() if label and label[0].isalnum() else text
    if len(line.split()) > SIGN_WORDS:
        return Signpost()
    ids = [c.id for c in rubric.criteria]
    worded = quoted(text, rubric)
    lead = _LEAD.match(line)
    numbers: tuple[str, ...] = ()
    named, foreign = False, False
    if lead:
        every = expand(lead["numbers"], ids)
        numbers, named = every, bool(lead["named"] or lead["outcome"])
        foreign = not every
    else:
        named_at, trail = _NAMED.search(line), _TRAIL.search(line)
        for found, before in ((named_at, named_at and named_at.start()), (trail, trail and trail.start() + 1)):
            if found and not _POINTER.search(line[:before]):
                numbers, named = expand(found["numbers"], ids), True
                break
    outcomes = () if numbers else _outcomes(line, rubric)
    task = _TASK.match(line) if not numbers else None
    return Signpost(
        criteria=numbers or (worded if not outcomes else ()),
        outcomes=outcomes,
        named=named,
        leads=bool(lead and numbers),
        worded=bool(set(worded) & set(numbers or worded)),
        task=int(task[1]) if task else None,
        foreign=foreign,
    )


def tagged(text: str, rubric: Rubric) -> tuple[str, ...]:
    """Criteria that a paragraph of prose names as its own: "(AC 1.1)" or "[AC 2.3]" at its end or beginning."""
    trail = re.search(rf"[(\[]\s*(?:A\.?C\.?s?|criteri(?:on|a))[\s:.]*({_LIST})\s*[)\]]\W*$", text, re.IGNORECASE)
    lead = re.match(rf"\W*[(\[]?\s*A\.?C\.?s?[\s:.]*({_LIST})", text, re.IGNORECASE)
    found = trail or lead
    return expand(found[1], [c.id for c in rubric.criteria]) if found else ()


def expand(numbers: str, ids: Iterable[str]) -> tuple[str, ...]:
    """The criteria of "1.2/1.3" and "2.1-2.3", of those that the unit has."""
    known = list(ids)
    found: list[str] = []
    pieces = re.findall(r"(\d\.\d)(?:\s*(-|–|\bto\b)\s*(?:A\.?C\.?\s?)?(\d\.\d))?", numbers, re.IGNORECASE)
    for first, dash, last in pieces:
        if dash and first in known and last in known and known.index(first) <= known.index(last):
            found.extend(known[known.index(first) : known.index(last) + 1])
        else:
            found.extend(i for i in (first, last) if i in known)
    return tuple(dict.fromkeys(found))


def _outcomes(line: str, rubric: Rubric) -> tuple[str, ...]:
    ids = [o.id for o in rubric.outcomes]
    match = _OUTCOME.match(line)
    if match:
        number = _WORDS.get(match[1].lower(), match[1])
        return (number,) if number in ids else ()
    if len(line.split()) >= 6 and share(line, rubric) >= WORDING_SHARE:
        held = [o.id for o in rubric.outcomes if _same_start(line, o.text)]
        return tuple(held)
    return ()


def _same_start(line: str, official: str) -> bool:
    def plain(text: str) -> str:
        return " ".join(re.sub(r"[^a-z ]", " ", text.lower().replace("ise", "ize")).split())

    opening = " ".join(plain(official).split()[:6])
    return opening in plain(line)
