"""Places in which only a person's name can stand: what a word that means something else is believed sooner in."""

from __future__ import annotations

import re

from extractors.language import NameSpan
from extractors.people.cues import around
from extractors.people.lexicon import Status, fold, status
from extractors.people.lines import Line

SURE_BESIDE = 0.95
"""Probability from which the name before or after makes a list of people."""
_TO_PERSONS = frozenset(
    "greeting sign-off object human verb statement role session title beside-me own-name temper who action".split()
)
"""Cues of somebody who is spoken to, does something or is somebody's."""
_JOINED = re.compile(r",? (?:and|or|&) |[,;/] ?")
_NAMES = (Status.GIVEN, Status.UNKNOWN, Status.SURNAME)


def of_a_person(line: Line, start: int, end: int) -> bool:
    """Whether what stands before or after characters `start` to `end` speaks of a person and of nothing else."""
    cues = around(line, start, end)
    return any(c.kind in _TO_PERSONS for c in cues) and not any(c.kind in ("article", "thing", "eponym") for c in cues)


def beside_a_person(line: Line, start: int, end: int) -> bool:
    """Whether the name before or after in a list or pair surely is a person's ("Orathai, Golf and Somsak")."""
    text = line.text
    for other in line.named or ():
        if other[2] != "PERSON" or other[3] < SURE_BESIDE or not _certain(text, other):
            continue
        gap = text[other[1] : start] if other[1] <= start else text[end : other[0]] if other[0] >= end else ""
        if _JOINED.fullmatch(gap):
            return True
    return False


def _certain(text: str, other: NameSpan) -> bool:
    """Whether a span is a full name, or a word that means nothing else."""
    words = text[other[0] : other[1]].split()
    return len(words) > 1 or status(fold(words[0])) in _NAMES
