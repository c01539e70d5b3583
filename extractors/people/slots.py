"""Places in which only a person's name can stand: what a word that means something else is believed sooner in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.language import NameSpan
from extractors.model import Part
from extractors.people.cues import Cue, around
from extractors.people.lexicon import Status, fold, not_people, status
from extractors.people.lines import Line
from extractors.people.sightings import Sighting
from extractors.people.words import FUNCTION_WORDS

SURE_BESIDE = 0.95
"""Probability from which the name before or after makes a list of people."""
_TO_PERSONS = frozenset(
    "greeting sign-off object human verb statement role session title beside-me own-name temper who action".split()
)
"""Cues of somebody who is spoken to, does something or is somebody's."""
_JOINED = re.compile(r",? (?:and|or|&) |[,;/] ?")
_NAMES = (Status.GIVEN, Status.UNKNOWN, Status.SURNAME, Status.MAYBE)


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


def only_people(line: Line) -> bool:
    """Whether every capitalised word of a line, but for one that opens it or a label, is read as a person's.

    In a list of names capitals say as much as in running text, though the line looks like a title.
    """
    spans = [n for n in line.named or () if n[2] == "PERSON"]
    named = [w for w in line.words if w.capital and any(n[0] <= w.start < n[1] for n in spans)]
    others = [w for w in line.words if w.capital and w not in named and not w.opens]
    return len(spans) > 1 and not others


_GREETED = re.compile(
    r"(?:Dear|Hi|Hello|Hiya|Hey|Good (?:morning|afternoon|evening)),? ([A-Z][a-z]+)(?=[,!–—]| [–—-] |$)"
)
_ADDRESSED = frozenset(
    "team teams folks guys mate mates friend friends love boss diary journal log world board panel council staff group"
    " class committee house self chair ladies girls lads people readers universe home office gang there again from"
    " heart future me you us personnel payroll finance estates facilities reception marketing procurement logistics"
    " legal compliance admissions registry maintenance housekeeping planning".split()
)
"""Whom and what one greets that is no name."""
_OF_MANY_OR_POST = re.compile(r"[a-z](?:er|or|ee|ist|ent|ant|ian|man|men|woman|women|one|body|[^s]s|ing|ion|ment)$")
GREETED = Cue("greeted", 1.0)
"""What a greeting adds for a word of English, which weighs -2 by itself."""


def by_greeting(line: Line) -> Iterator[Sighting]:
    """The word of English that a message greets and nothing else is greeted by: "Dear Ploy,"."""
    if line.listed or line.block.part in (Part.PROPERTIES, Part.FILENAME):
        return
    match = _GREETED.match(line.text)
    if match is None:
        return
    key = fold(match[1])
    if status(key) is not Status.WORD or key in not_people() | FUNCTION_WORDS | _ADDRESSED:
        return
    if not _OF_MANY_OR_POST.search(key):
        start, end = match.span(1)
        yield Sighting(line, start, end, (key,), -2.0, (*around(line, start, end), GREETED), False, "greeting")
