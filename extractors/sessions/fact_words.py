"""A line or sentence that gives a session's length, perhaps with place, kind and client, and tells nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.sessions.durations import FoundDuration

_WORDS = frozenset(
    "with by via on in at the a my our their her his session sessions meeting coaching mentoring video phone call teams"
    " zoom ms skype person face to f2f online remote office site length duration time lasted for of about and hour"
    " hours client coachee mentee no number nr individual one 1:1 held".split()
)
LEAST = 30
"""Minutes of a length that may open what is told of a session; a shorter one is of a part of it."""
_APART = re.compile(r"\s*(?:\.(?![,;:]|\s*[\da-z])|\(|(?:[,;:–—]|-\s)(?P<rest>[^.,;:]*))")
"""Behind a length that stands apart from the rest of its sentence, and what goes on there."""
_OTHER_TIME = re.compile(
    r"\b(?:i|you|he|she|it|we|they|that|which|who|there|this|is|are|was|were|has|had|have|said|wrote|thought|felt|told|asked"
    r"|needed|wanted|lost|late|early|earlier|ago|sleep|travel\w*|prepar\w*|reading|writing|planned|alone)\b|^\s*(?:before|later)\b",
    re.I,
)
"""Behind a length, it is part of what the sentence tells, or of time beside the session."""
_SUM = re.compile(r"\b(?:totals?|altogether|in all|all told|overall|sum)\b", re.I)


def is_bare(text: str, length: FoundDuration) -> bool:
    """The text gives a length, place, kind and client, and tells of nothing else; one other word may be a name.

    What says that it sums up ("Total 6 hours") is of several sessions.
    """
    rest = f"{text[: length.start]} {text[length.end :]}"
    words = [w for w in re.findall(r"[^\W\d_][\w'’]*", rest) if w.lower() not in _WORDS]
    return len(words) <= 1 and all(w[0].isupper() for w in words) and _SUM.search(rest) is None


def leads(text: str, lengths: Sequence[FoundDuration]) -> bool:
    """The text begins with a length that stands apart, place or matter behind it: "75 minutes, on goal B, by phone".

    lengths: those in the text; the first is meant, and no other stands in its sentence.
    """
    if not lengths or lengths[0].minutes < LEAST or re.search(r"\w", text[: lengths[0].start]):
        return False
    behind = lengths[0].end - (text[lengths[0].end - 1] == ".")  # "1 hr."
    first = text[: _end(text, behind)]
    apart = _APART.match(first, behind)
    if apart is None or any(f.start < len(first) for f in lengths[1:]):
        return False
    return not (_OTHER_TIME.search(apart["rest"] or "") or _SUM.search(first))


def _end(text: str, start: int) -> int:
    """Where the sentence that goes on from a place ends."""
    stop = re.compile(r"[.?!](?!\S)").search(text, start)
    return stop.end() if stop else len(text)
