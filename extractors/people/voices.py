"""Who somebody is by what they say of themselves, the sentence before or the answer after, and by practice in threes.

Sources: domain notes 2.2 (who writes in a portfolio beside the learner) and 6.5 (how learners speak of people).
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.model import PersonRole
from extractors.people.evidence import Cue, untitled
from extractors.people.labels import ROLE_NOUNS
from extractors.people.lines import Line

_NOUN = "|".join(nouns for _, nouns in ROLE_NOUNS)
_AS_WHAT = re.compile(
    rf"\b[Aa]s (?:an?|the|your|her|his|their|one) (?:fellow |own |former )?(?P<noun>{_NOUN})\b(?! (?:to|with))"
    r"(?: (?:in|on|of|for|from) [\w ]{2,30}?)?,? (?:I|we)\b"
    rf"|\bI(?: am|[’']m| was|[’']ve been| have been) (?:the|your|her|his|their) (?:own )?(?P<am>{_NOUN})\b"
    r"(?! (?:who|that)\b)"
    rf"|\bI\b[^.?!;]{{2,60}} and (?:am|was) (?:the|your|her|his|their) (?:own )?(?P<and>{_NOUN})\b",
    re.I,
)
"""What somebody says of themselves: "as her sponsor I", "I am the line manager of the client"."""
_ONE_OF_MINE = re.compile(
    r"\byou\b[^.?!]{0,80}\b(?:one|two|three|some|both|several) of my (?:own )?(?:[\w-]+ ){0,2}"
    r"(?:leaders?|managers?|staff|team|reports?|officers?|nurses?|supervisors|heads)\b"
)
"""What a manager writes to the coach: "since you began to work with one of my officers"."""
_MANAGES = Cue("voice", 3.0, PersonRole.MANAGER, "writes of a client as their manager does")
_SPEAKS_AFTER = re.compile(r"[^:\n\"“”]{0,40}:\s")
_OTHERS_VOICE = re.compile(
    r"\W*(?:comments?|note|feedback|reply|remarks?|e-?mail|message|letter)?\s*(?:by|from)?\s*$", re.I
)
"""What stands before the name of whoever speaks after a colon: "Comment by", or nothing."""
_QUOTE_ENDS = re.compile(r"[”\"’']\s*(?:[–—-]{1,2}\s*)?$")
_UNTOLD = (PersonRole.CLIENT, PersonRole.FAMILY, PersonRole.COLLEAGUE)
"""What clients say of themselves too ("I am the deputy"), so that it decides nothing."""
_ROLE_THEN = re.compile(
    rf"(?:^|[.?!]\s)(?:[Mm]y|[Oo]ur) (?:\w+ )?(?P<noun>{_NOUN})\b(?! of\b)[^.?!]{{0,120}}[.?!] "
    r"(?:(?:She|He|They) (?:is|was|are|[’']s)|(?:Her|His|Their) name (?:is|was))(?: called)? $"
)
"""The sentence before one that gives the name: "My supervisor has agreed to be named. She is "."""
_SERVES_AS = re.compile(rf"[^.;,(?!:A-Z]{{0,30}}\bas (?P<owner>my|her|his|their) (?:own |line )?(?P<noun>{_NOUN})\b")
_WHO_IS = re.compile(r"\b[Ww]ho(?:[’']s| is| was) $")
_ASKED_ALONE = re.compile(r"\?(?!\w)")
_ANSWER = re.compile(
    rf"\?[\"”’']?\s+(?:\"|“|\w+: )?[\"“]?(?P<owner>My|Our|Her|His|Their) (?:own |old |line )?(?P<noun>{_NOUN})\b"
)
_OBSERVER = re.compile(r"\b[Oo]bserver\s?[:–-]|\b[Oo]bserved by\b")
_COACHING_PAIR = re.compile(r"\b[Cc]oach\s?[:–-]")
_PART = re.compile(r"\b(?:[Cc]oach|[Cc]oachee|[Cc]lient|[Oo]bserver)\s?[:–-]\s?$")
PRACTICE = Cue("peer", 3.5, PersonRole.PEER, "takes a part in practice among learners")


LONGEST_POST = 60
"""Characters after a name that signs in a line of its own."""


def _role(noun: str) -> PersonRole:
    return next(role for role, nouns in ROLE_NOUNS if re.fullmatch(nouns, noun.strip(), re.I))


def _told(noun: str, mine: bool = True) -> list[Cue]:
    role = _role(noun)
    if not mine and role is PersonRole.SUPERVISOR:
        role = PersonRole.MANAGER
    return [Cue("voice", 3.0, role, f'is called "{noun.strip().lower()}"')]


def _of_themself(said: str) -> list[Cue]:
    found = _AS_WHAT.search(said)
    if found is None or (role := _role(found["noun"] or found["am"] or found["and"])) in _UNTOLD:
        return [_MANAGES] if _ONE_OF_MINE.search(said) else []
    return [Cue("voice", 3.0, role, "says so of themselves")]


def voices(line: Line, start: int, end: int) -> list[Cue]:
    """The cues of a name at characters `start` to `end` of a line."""
    text = line.text
    bare = untitled(text[max(0, start - 240) : start])
    after = text[end : end + 160]
    if (match := _ROLE_THEN.search(bare)) is not None or (match := _SERVES_AS.match(after)) is not None:
        mine = (match.groupdict().get("owner") or "my") == "my"
        return _told(match["noun"], mine)
    found = [Cue("asked-who", 2.0, None, "is asked about as a person")] if _is_asked(bare, after) else []
    answered = after if len(after.strip()) > 1 or not line.below else f"{after.strip()} {line.below}"
    if (match := _ANSWER.match(answered)) is not None:
        return found + _told(match["noun"], match["owner"] == "My")
    if (speaks := _SPEAKS_AFTER.match(text, end)) is not None and _OTHERS_VOICE.fullmatch(bare):
        return found + _of_themself(text[speaks.end() :])
    if not text[:start].strip(" –—-") and len(text) <= end + LONGEST_POST and not re.search(r"[.?!:]", text[end:]):
        return found + (_of_themself(line.said) if line.block.cell is None else [])
    if _QUOTE_ENDS.search(bare[-6:]) and not re.search(r"[.?!]", after.rstrip(' ."”')):
        return found + _of_themself(text[:start])
    return found


def _is_asked(before: str, after: str) -> bool:
    return _WHO_IS.search(before) is not None and _ASKED_ALONE.match(after) is not None


def in_three(line: Line, start: int, found: list[Cue]) -> list[Cue]:
    """The cues of a name, those of a peer where it fills a part in a practice: coach, coachee and observer together."""
    if _PART.search(untitled(line.text[max(0, start - 30) : start])) is None:
        return found
    near = f"{line.before}\n{line.text}\n{line.below}"
    if _OBSERVER.search(near) is None or _COACHING_PAIR.search(near) is None:
        return found
    return [c if c.role is not PersonRole.CLIENT else replace(c, role=None) for c in found] + [PRACTICE]
