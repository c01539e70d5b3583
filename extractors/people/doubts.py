"""Cues that the words on the other side of a name, or other cues, speak against.

Source: what one reads to somebody is no author's, and an office that somebody has is no place of that name.
"""

from __future__ import annotations

import re

from extractors.people.evidence import Cue

_READ_TO = re.compile(
    r"\s(?:an?|the|her|his|their|my|our|out)\s|['’]s?\s(?:\w+ )?(?:draft|e-?mail|letter|message|text|form|report|plan"
    r"|notes?|CV|application|log|journal|diary|feedback|brief|reply)\b"
)
"""What one reads to somebody, or of what somebody wrote who is no author."""
_HAS_ROOM = re.compile(
    r"['’]s?\s(?:\w+ )?(?:office|pocket|place|seat|chair|eyes|shoes|voice|house|home|kitchen|car|room|diary|team|case"
    r"|absence|presence|company|view|views|opinion|account|version|experience|judgement|eye|face|hands?|words|tone|head|mind|life|role|job|week|day"
    r"|request|insistence|invitation|suggestion|expense|desk|door|table|side|pace|level)\b"
)
"""What a person has of which one can be in: "in Ana's office" names no place."""
_PART_OF = re.compile(r"\bof\s$", re.I)
_OWNS = re.compile(r"['’]s?\s")
_PLAIN_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Cllr|Revd?|Sir|Dame)\.?[ \xa0]$")
"""What makes a person of the name after it: "the tone of Mr Lima's letter" is no letter of a place or thing."""
_SAYS_NO = re.compile(r"(?:^|[.!?:;“\"]\s?)No\s$")
"""What is said to somebody ("No Ana, I mean ..."), before whose name it is no article."""
_INITIALLED = re.compile(r"[A-Z]\.?[ \xa0]")
_NEXT_INITIALLED = re.compile(r",\s[A-Z]\.?[ \xa0][A-Z][\w’'-]{2,}(?!,? \(?(?:1[5-9]|20)\d\d|,? et al)")
"""After a name with an initial another such: a list of people, and not a family name with the initials after it."""


def undoubted(found: list[Cue], before: str, after: str, name: str = "") -> list[Cue]:
    """The cues without those that others, or the words on the other side of the name, speak against."""
    out = {"object", "third"} if any(c.kind == "thing" for c in found) else set()
    out |= {"article"} if _PART_OF.search(before) and _OWNS.match(after) else set()
    out |= {"article"} if _SAYS_NO.search(before) and after.startswith(",") else set()
    out |= {"article", "place"} if _PLAIN_TITLE.search(before) else set()
    out |= {"read"} if _READ_TO.match(after) else set()
    out |= {"place"} if _HAS_ROOM.match(after) else set()
    out |= {"scholar"} if _INITIALLED.match(name) and _NEXT_INITIALLED.match(after) else set()
    return [c for c in found if c.kind not in out]
