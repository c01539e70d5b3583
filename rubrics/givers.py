"""Who gives feedback, in the words that learners use for them, and who only stands beside them in a sentence."""

from __future__ import annotations

import re

from rubrics.treatment import plain

CLIENT = ("client*", "coachee*", "mentee*", "protege*", "protégé*", "executive*", "leaders")
SUPERVISOR = (
    "supervisor*",
    "supervision",
    "supervision group",
    "my group",
    "observer",
    "observed me",
    "tutor observed",
)
STAKEHOLDER = (
    "sponsor*", "stakeholder*", "line manager*", "line-manager*", "his manager", "her manager", "their manager",
    "manager of client*",
    "managers", "directors thought", "directors said",
    "chief executive*", "commissioner*", "HR", "head of HR", "HR director", "director of people",
    "chair", "chair of trustees", "trustees", "board", "head teacher", "headteacher", "direct reports",
    "boss", "boss's", "superior*", "managing director*",
    "the organisation",
)  # fmt: skip
"""Who gives feedback, in the words that learners use for them."""

_OF_CLIENT = r"(?:client|coachee|mentee)s?(?: [A-Z\d]{1,2}\b)?"
_OWNED = re.compile(
    rf"\b{_OF_CLIENT}['’]s? (?=(?:\w+ )?(?:managers?|directors?|boss|chief|head|chair|sponsors?|principal|partner|team"
    r"|reports?)\b)"
    rf"|(?:(?<=director)|(?<=manager)|(?<=sponsor)|(?<=boss)|(?<=head)) (?:of|for|to) (?:the |my )?{_OF_CLIENT}",
    re.IGNORECASE,
)
"""The client in "Client A's director" and "Director of Mentee 1", who is not the one that speaks."""
_SEAT = re.compile(
    r"\b(?:in|on|into|from|to|with) (?:the|his|her|that|a|an|another|my|one|each) (?:\w+ )?chairs?\b"
    r"|\bboard (?:meetings?|papers?|reports?|packs?|rooms?|minutes|agendas?|decisions?|commitments?|approval|level"
    r"|table|seats?|days?|cycle|matters?)\b"
    r"|\bempty[- ]chairs?\b|\bon board\b|\b(?:to|will|would|can|could|must|should|shall) chair\b",
    re.IGNORECASE,
)
"""What one sits on or does, and is no board or its chair: "foreman to chair", "three of them on board"."""


def unowned(text: str) -> str:
    """A text without the client whose manager, director or sponsor it tells of; quotation marks as `plain` has them."""
    return _OWNED.sub("", plain(text))


def said_by(text: str) -> str:
    """The same without furniture: the words in which to look for who speaks."""
    return _SEAT.sub(" ", unowned(text))
