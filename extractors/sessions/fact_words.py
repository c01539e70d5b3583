"""A line or sentence that gives a session's length, perhaps with place, kind and client, and tells nothing else."""

from __future__ import annotations

import re

from extractors.sessions.durations import FoundDuration

_WORDS = frozenset(
    "with by via on in at the a my our their her his session sessions meeting coaching mentoring video phone call teams"
    " zoom ms skype person face to f2f online remote office site length duration time lasted for of about and hour"
    " hours client coachee mentee no number nr individual one 1:1 held".split()
)
_SUM = re.compile(r"\b(?:totals?|altogether|in all|all told|overall|sum)\b", re.I)


def is_bare(text: str, length: FoundDuration) -> bool:
    """The text gives a length, place, kind and client, and tells of nothing else; one other word may be a name.

    What says that it sums up ("Total 6 hours") is of several sessions.
    """
    rest = f"{text[: length.start]} {text[length.end :]}"
    words = [w for w in re.findall(r"[^\W\d_][\w'’]*", rest) if w.lower() not in _WORDS]
    return len(words) <= 1 and all(w[0].isupper() for w in words) and _SUM.search(rest) is None
