"""What a text tells of with day and length around its records, and is no session of the learner's with a client."""

from __future__ import annotations

import re

_ON_CONTRACT = re.compile(
    r"\b(?:spent|spend|sat|gave|took|needed|met|worked|went|talked)\b[^.;]{0,60}\b(?:on|over|about|through|for|to)\s+"
    r"(?:(?:a|an|the|our|her|his|their|my|this|that|its|agree|draft|write|settle|discuss|first|draw up) ){0,3}"
    r"(?:draft|contract|agreement|terms|ground rules|rules)\b",
    re.I,
)
"""What was done with the time is the contract; outside the records of sessions it is no session."""
_OBSERVED = re.compile(
    r"^\W*(?:(?:on|at) [^,.;]{3,40},? )?(?:my|the|a|our) (?:\w+ ){0,2}(?:tutor|assessor|colleague|peer|supervisor"
    r"|mentor) (?:observed|watched|sat in)\b|\bI (?:observed|watched (?:a|my|another|the)|sat in)\b"
    r"|\bI (?:was|am|have been|had been) (?:\w+ )?(?:coached|mentored)\b",
    re.I,
)
"""Of a session that another watched, of another's, or of one in which the learner was the client."""
_DISOWNED = re.compile(
    r"\b(?:do|did|have) not count(?:ed)? (?:it|this|that)\b"
    r"|\b(?:it|this|this (?:session|meeting|one)) (?:is|was|does|did|has) not (?:been )?(?:counted|included|count)\b",
    re.I,
)
"""A learner leaves out the session that a paragraph tells of; what is said so of travel or writing up is not it."""
_CALLED = re.compile(r"\b(?:rang|phoned|telephoned|called|(?:phone |telephone )?calls?)\b", re.I)
SHORT_CALL = 30
"""Minutes up to which a call told of outside the records of sessions is no session."""


def beside_sessions(text: str, minutes: int | None) -> str | None:
    """Why a sentence outside the records of sessions tells of none: a talk on the contract, a call between them.

    minutes: the length that it gives.
    """
    if _ON_CONTRACT.search(text):
        return "three-way or contracting meeting"
    short = minutes is not None and minutes <= SHORT_CALL
    return "a call between the sessions" if short and _CALLED.search(text) else None


def of_another(text: str) -> bool:
    """A sentence tells of a session that somebody watched, or of one in which the learner was the client."""
    return _OBSERVED.search(text) is not None


def disowned(text: str) -> bool:
    """The learner leaves out the session that a paragraph tells of."""
    return _DISOWNED.search(text) is not None
