"""Who signs what others write about the coaching: feedback, testimonials, letters and mails.

The heading above says whose words they are; else the voice does: a client writes of "me", a sponsor or manager of
"him" or "her". Source: domain notes 2.2 (forms) and 6.5.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.model import Part, PersonRole
from extractors.people.evidence import Cue
from extractors.people.lines import Line

READ = 600
"""Characters before a name in which its writer's voice is looked for: a testimonial of a hundred words."""
LONGEST_POST = 90
"""Characters after a name that signs: a post, a body, a telephone number."""

LONGEST_FIELD = 4
"""Words of the field of a form that asks whoever signs for a name, so that the voice is that of the text above."""
LONGEST_TITLE = 60
"""Characters of the line above that may be the title of a form."""

_HEADINGS = (
    (
        re.compile(
            r"sponsor|stakeholder|commission|\bpaid for\b|\b(?:employer|organisation)[’'s]* (?:feedback|view|words)"
        ),
        Cue("signs", 1.5, PersonRole.SPONSOR, "signs what a sponsor writes"),
    ),
    (
        re.compile(r"line manager|\bmanagers?[’']?s? (?:feedback|comments?|views?|letter|report|words|statement)"),
        Cue("signs", 1.5, PersonRole.MANAGER, "signs what a manager writes"),
    ),
    (
        re.compile(
            r"supervisor[’']?s? (?:report|feedback|comments?|statement|letter|words|view)|from (?:my |the )?supervisor"
        ),
        Cue("signs", 3.0, PersonRole.SUPERVISOR, "signs what the supervisor writes"),
    ),
    (
        re.compile(r"client|coachee|mentee"),
        Cue("signs", 1.0, PersonRole.CLIENT, "signs what a client writes"),
    ),
)
_COACH = re.compile(
    r"\bmy (?:own )?(?:coach|mentor)\b|\b(?:[Hh]e|[Ss]he|[Tt]hey)(?: \w+)? (?:told|asked|gave|helped|let|made"
    r"|listened|challenged|pushed"
    r"|waited|heard|left|taught|showed)(?: to| for)? (?:me|us)\b"
)
_OF_ANOTHER = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is)\b")
_OF_MYSELF = re.compile(
    r"\bme\b|\bmy (?:goals?|own|confidence|sessions?|voice|team)\b"
    r"|\b[Yy]ou (?:were|asked|listened|let|made|helped|pushed|challenged|waited|gave|taught|never|always|kept"
    r"|did not|didn[’']t|told|showed)\b"
    r"|\bI (?:went|walked|arrived|started|stopped|came out|have (?:stopped|started|decided|got|changed))\b"
    r"|\bI (?:came|was (?:given|asked|allowed)|felt|feel|learn(?:ed|t)?|left|now|found|hold|have learn(?:ed|t)?"
    r"|no longer|know)\b"
)
_OF_COURSEWORK = re.compile(
    r"\b[Yy]our (?:[\w-]+ ){0,2}(?:draft|portfolio|assignment|essay|(?:re)?submission|log|reflections?|referenc\w+"
    r"|word count|unit 70\d|70[013])\b|\b(?:check|see|on) page \d|\bmarks? back from\b|\b(?:resubmi\w+|second-marked"
    r"|assessment criteri(?:on|a)|study day)\b"
)
"""What only a tutor or assessor writes to a learner about."""
_TUTOR = Cue("signs", 3.0, PersonRole.TUTOR, "writes of the learner's coursework")
_CLIENT = Cue("signs", 1.0, PersonRole.CLIENT, "writes of being coached")
_SPONSOR = Cue("signs", 1.0, PersonRole.SPONSOR, "writes of somebody who is coached")


def _by_voice(said: str) -> list[Cue]:
    """Whose words a text is: who is coached writes of a coach or of "me", who pays for it of somebody else."""
    if _OF_COURSEWORK.search(said):
        return [_TUTOR]
    if _COACH.search(said):
        return [_CLIENT]
    if _OF_ANOTHER.search(said):
        return [_SPONSOR]
    return [_CLIENT] if _OF_MYSELF.search(said) else []


_SPEAKS = re.compile(r"\s*[\"“]?(?:[Cc]lient|[Cc]oachee|[Mm]entee)\b[^:.]{0,12}:")
"""A line that a client's code opens, whose words it holds: "Client 1: I have a plan. Signed ..."."""
_SIGNED = re.compile(r"\bsigned:?\s$", re.I)
_BY = re.compile(
    r"(?:from|(?:completed|written|signed|provided|given|returned) by|respondent|name|signature|signed)\b", re.I
)
_SIGNS = re.compile(r"(?:full |print(?:ed)? )?name\b.*|signed\b.*|signature\b.*|respondent|completed by", re.I)
"""Fields of a form in which whoever fills it in puts their name."""
_QUOTED = re.compile(r"[.!?”\"’']\s*(?:[–—-]{1,2}\s*)?$")
_TELLS = re.compile(r"\b(?:is|are|was|were|can|could|may|might|will|would|has|have|had|must|should|does|did)\b")
"""Verbs of a sentence: what follows a signature is a post and tells nothing."""
_CLOSES = re.compile(r"\s*(?:$|,\s(?!who\b|and\b|I\b)|\(|\n|[–—|/]|\.$)")


def signed(line: Line, start: int, end: int, found: Iterable[Cue]) -> list[Cue]:
    """The role of whoever signs a text that ends at characters `start` to `end`; `found` are the cues so far."""
    if line.listed or line.block.part in (Part.HEADER, Part.FOOTER):
        return []
    kinds = {c.kind for c in found}
    before, rest = line.text[max(0, start - READ) : start], line.text[end : end + LONGEST_POST + 1]
    alone = start < READ and not before.strip(" –—-~\t“”\"'‘’")
    quoted = bool(_QUOTED.search(before[-12:])) and len(before.split()) > 3
    closes = len(rest.strip()) <= LONGEST_POST and bool(_CLOSES.match(rest)) and not _TELLS.search(rest)
    message = "sign-off" in kinds or ("label" in kinds and not alone and _BY.match(line.text))
    if line.block.cell is not None and alone and line.label is not None and line.label.role is None:
        return _whose(line, "", alone=False) if _SIGNS.fullmatch(line.label.text) else []
    attributed = closes and (quoted or (alone and bool(rest.strip(" .")))) and line.label is None
    own_hand = _SIGNED.search(before[-9:]) is not None and len(before.split()) > 3
    if own_hand and _SPEAKS.match(line.text):
        return [_CLIENT]
    if not (message or attributed or own_hand):
        return []
    if quoted and attributed and not kinds & {"attribution"}:
        ends = not rest.strip(' ./”"')
        return [Cue("attribution", 2.0 if ends else 1.0, None, "signs what is quoted"), *_whose(line, before, alone)]
    return _whose(line, before, alone)


def _whose(line: Line, before: str, alone: bool) -> list[Cue]:
    """Whose words a signed text is, by the heading above or else by its voice."""
    titled = len(line.before) <= LONGEST_TITLE and not re.search(r"[.!?”\"]", line.before)
    heading = f"{line.heading} / {line.before.lower()}" if titled else line.heading
    for pattern, cue in _HEADINGS:
        if pattern.search(heading):
            return [cue]
    return _by_voice(line.said if alone or len(before.split()) <= LONGEST_FIELD else before)
