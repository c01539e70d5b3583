"""A length said once for many sessions: "All sessions lasted 90 minutes", in a title, a header or a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractors.language import sentences
from extractors.sessions.durations import find_durations
from extractors.sessions.record import Draft
from extractors.sessions.values import without_dates
from extractors.uncased import Uncased

SHORTEST, LONGEST = 15, 240
"""Minutes of what may be the length of each of several sessions."""
_ALL = Uncased(
    r"\b(?:all|each|every|both|per)\b[^.;]{0,40}\b(?:sessions?|meetings?|conversations?|appointments?|entr(?:y|ies))\b"
    r"|\b(?:sessions?|meetings?|conversations?)\b[^.;]{0,40}\b(?:each|all|apiece|always)\b"
    r"|^\W*(?:all|each)\b|\beach\W*$",
)
_EACH_TIME = re.compile(r"\b(?:twice|(?:\w+ ){1,2}times),? (?:and )?each time,? (?:for )?", re.I)
"""Behind it stands the length of each of the sessions that the sentence counts, and perhaps their sum after it."""
_TO_COME = re.compile(
    r"\b(?:will|would|shall|should|planned|plan|propos\w+|agreed|contract\w*|intend\w*|up to|at least|between|minimum"
    r"|maximum|expected|must|may|notice|preparation|prepar\w+|wr(?:ote|iting|itten)|reflect\w*|travel\w*|after each"
    r"|before each|total|altogether|in all)\b",
    re.I,
)
"""Words of a plan, of a rule, or of time beside the sessions."""


def length_of_each(texts: Iterable[str]) -> int | None:
    """Minutes that one of the texts says of all its sessions, or None where none does or they differ."""
    found: set[int] = set()
    for text in texts:
        if not (_ALL.search(text) or _EACH_TIME.search(text)):
            continue
        for start, end in sentences(text):
            part = text[start:end]
            lengths = find_durations(without_dates(part))
            counted = _EACH_TIME.search(part)
            if counted is not None:
                found.update(f.minutes for f in lengths if f.start == counted.end())
                continue
            single = len(lengths) == 1 and not lengths[0].alternatives and lengths[0].count == 1
            if single and _ALL.search(part) and not _TO_COME.search(part):
                found.add(lengths[0].minutes)
    minutes = found.pop() if len(found) == 1 else 0
    return minutes if SHORTEST <= minutes <= LONGEST else None


def length_of_so_many(texts: Sequence[str], days: int) -> int | None:
    """Minutes of each of as many sessions as there are `days`: "three meetings of 75 minutes" above three entries."""
    found = {
        f.minutes // f.count
        for text in texts
        for start, end in sentences(text)
        if not _TO_COME.search(text[start:end])
        for f in find_durations(without_dates(text[start:end]))
        if f.count == days > 1 and not f.alternatives
    }
    minutes = found.pop() if len(found) == 1 else 0
    return minutes if SHORTEST <= minutes <= LONGEST else None


def filled(drafts: Sequence[Draft], minutes: int | None) -> tuple[Draft, ...]:
    """The drafts, those without a length given the shared one (in minutes) and told so."""
    if minutes is None:
        return tuple(drafts)
    return tuple(
        replace(d, minutes=minutes, has=d.has | {"duration"}, reads="the length stated for all sessions")
        if d.minutes is None and d.why_not is None and d.date is not None
        else d
        for d in drafts
    )
