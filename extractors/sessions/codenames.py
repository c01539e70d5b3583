"""Code names and initials under which a portfolio brings its clients in: "whom I call Heron and Teal".

A name that is said to be one stands for a client everywhere in the submission (domain notes, section 6.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_NAME = r"(?:[A-Z][a-zà-ÿ]{2,}|[A-Z]\.(?:\s?[A-Z]\.){0,2}|[A-Z]{2,3}\b|[A-Z](?=[\s,;)]))"
_LIST = rf"[“\"'‘]?{_NAME}[”\"'’]?(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)[“\"'‘]?{_NAME}[”\"'’]?){{0,5}}"
_LISTED = _LIST.replace("{0,5}", "{1,5}")
"""Two names at least."""
_PEOPLE = (
    r"(?:clients?|coachees?|mentees?|people|persons?"
    r"|leaders?|executives?|directors?|managers?|individuals?|both|them|two|three)"
)
_BROUGHT_IN = (
    # "The two people are called Heron and Teal", "my clients are known here as Zinc and Copper"
    re.compile(
        rf"\b(?i:{_PEOPLE})\b[^.;:]{{0,60}}?\b(?i:(?:are|is|were|was|appear|appears|go|goes)\s+(?:(?:here|both|only)\s+)?(?:called|named|known|referred"
        rf"\s+to|under|by)(?:\s+(?:here|below|throughout|in\s+this\s+\w+))?(?:\s+(?:as|under|by))?)\s+(?i:the\s+(?:code\s+)?names?(?:\s+of)?\s+)?({_LIST})"
    ),
    # "whom I shall call Heron", "I call them Zinc and Copper"
    re.compile(
        rf"\b(?i:(?:whom?\s+)?i\s+(?:(?:shall|will|have|here)\s+)?(?:call(?:ed)?|name(?:d)?)(?:\s+(?:them|her|him|(?:my|the|these)\s+(?:two\s+|three\s+)?(?:clients|coachees|mentees|people)"
        rf"|the\s+(?:two|three)|the\s+(?:first|second|third|one|other)))?)\s+(?:(?i:here)\s+)?({_LIST})"
    ),
    # "the code names Heron and Teal", "under the pseudonym of Zinc"
    re.compile(
        rf"\b(?i:code[\s-]?names?|pseudonyms?|initials|aliases|alias)(?i:\s+(?:are|is|of|here|used))*\s*:?\s+({_LIST})"
    ),
    # "Code names: the clients chose birds. They are Heron, Teal and Finch." (one list, soon after the word)
    re.compile(
        rf"(?<!no )(?<!No )\b(?i:code[\s-]?names?|pseudonyms?|aliases)\b[^\n]{{0,80}}?"
        rf"\b(?i:are|were|is|being|called|namely)\s+({_LISTED})(?=[\s,;.):–—]|$)"
    ),
    # "my clients, Heron and Teal,", "two clients (Zinc and Copper)", "Client: Heron"
    re.compile(rf"\b(?i:clients|coachees|mentees)\s*(?:,|\(|:|–|—)\s*({_LIST})(?=[,;.):–—]|\s|$)"),
)
_NO_NAME = frozenset(
    "The This That These Those They There Their Then She Her His Him Our For From With Each Both One Two Three And But"
    " January February March April May June July August September October November December Monday Tuesday Wednesday"
    " Thursday Friday Saturday Sunday ILM EMCC ICF AC HR GDPR NHS UK I A Client Clients Coachee Mentee Unit".split()
)


def code_names(texts: Iterable[str]) -> tuple[str, ...]:
    """The code names and initials that the texts bring in as clients', each once, in reading order."""
    found: dict[str, None] = {}
    for text in texts:
        for pattern in _BROUGHT_IN:
            for match in pattern.finditer(text):
                found.update(dict.fromkeys(_names(match[1])))
    return tuple(found)


def _names(listed: str) -> list[str]:
    names = [n.strip(" “”\"'‘’") for n in re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*", listed)]
    return [n for n in names if n and n not in _NO_NAME]
