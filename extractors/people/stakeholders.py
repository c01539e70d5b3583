"""Who stands around a client: who pays, asks how it goes and wants reports, and who is met only in what clients tell.

Source: domain notes 2.2 (three-way contracts) and 6.5 (how learners speak of sponsors and managers).
"""

from __future__ import annotations

import re

from extractors.model import PersonRole
from extractors.people.evidence import Cue, untitled
from extractors.people.lines import Line
from extractors.people.told import told
from extractors.uncased import Uncased

_CODE = r"(?:[Cc]lient |[Cc]oachee |[Mm]entee )?(?:[A-Z]|\d|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)"
_PAID_BY_POST = Uncased(
    r"\b(?:sponsored|funded|commissioned|paid for|backed|set up|championed) by (?:our|my|the|her|his|their)"
    r" [\w ]{3,40},\s$"
    r"|\bbudgets? (?:was |is |were )?(?:agreed|approved|held|released|signed off) by\s$",
)
_PAYS = re.compile(
    r"\s*,\s*(?:who|whose)\b[^.;]{0,50}\b(?:(?:which|that|who) (?:pays|paid|funds|funded)"
    r"|holds the budget|budget pays)\b"
)
_WANTS_NEWS = re.compile(
    r"[^.;]{0,40}\b(?:wanted|wants|asked for|asks for|would like|expects|expected)"
    r" (?:a |an |some |to (?:be|hear|see|have) |regular )?(?:[\w-]+ )?(?:reports?|updates?|feedback on|told|news of)\b"
    r"|[^.;]{0,60}\b(?:asked|asks|asking)\b[^.;]{0,15}\bhow(?:[’']s|\sis|\swas|\sare|\swere)?\s(?:he|she|they|it)\b"
    r"[^.;]{0,12}(?:getting on|doing|going|coming (?:on|along))"
)
_GETS_ON = re.compile(r"\s(?:is|was|were)\s(?:getting on|doing|coming (?:on|along)|getting along)\b")
_HOW = re.compile(r"\bhow\s$", re.I)
_FOR_ONE = re.compile(rf"(?:,[^,.;]{{2,40}},)?\sfor\s{_CODE}(?=[,.;]|\sand\b)")
_IT_WAS = re.compile(rf"\bfor {_CODE},? (?:this|it|that) (?:was|is|will be)\b[^.;:]{{0,60}}$", re.I)
_STAKES = re.compile(r"\b(?:sponsors?|stakeholders?|commissioners?)\b", re.I)
_TO_DO = Uncased(
    r"\b(?:to do|actions?|next steps?|agreed|chosen|plan|will)\b[^.;]{0,60}"
    r"\b(?:talk|speak|meet|sit down|have (?:a|the) \w+|agree (?:it|this)|raise (?:it|this)) (?:to|with)\s$"
    r"|\b(?:starting|beginning) with\s$|\bafraid of (?:one person, )?$",
)
_READ_IT = re.compile(
    r"\s(?:has |have |had )?(?:read|seen|agreed to|approved|consented to|checked) (?:this"
    r"|the (?:section|page|text|wording|paragraph))\b"
)
_DATES_ONLY = re.compile(
    r"\s(?:has|knows|gets|receives|holds|is told|is sent|was (?:told|sent|given)"
    r"|will (?:be told|be sent|get|have|know)) (?:only )?(?:a list of )?(?:the )?(?:dates|attendance)\b"
)
"""What a contract lets a sponsor know."""
LONGEST_GREETING = 20
"""Characters before a name that is greeted."""
TOLD_WITHIN = 150
"""Characters before "for A it was her director" in which stakeholders must be spoken of."""

_SPONSOR = PersonRole.SPONSOR
_BEFORE = (
    (_PAID_BY_POST, Cue("pays", 3.0, _SPONSOR, "pays for or backs the coaching")),
    (_TO_DO, Cue("beyond", 1.0, PersonRole.COLLEAGUE, "is somebody whom a client is to meet")),
)
_AFTER = (
    (_PAYS, Cue("pays", 3.0, _SPONSOR, "pays for the coaching")),
    (_WANTS_NEWS, Cue("news", 1.5, _SPONSOR, "asks how the client gets on")),
    (_DATES_ONLY, Cue("news", 2.5, _SPONSOR, "is told the dates, as a sponsor is")),
    (_READ_IT, Cue("consents", 1.0, PersonRole.CLIENT, "has read and agreed what is written")),
)


_LETTERS_TO = r"(?:letters?|e-?mails?|messages?|notes?|postcards?) (?:[\w-]+ ){0,2}to my"
"""How a title names whom its letters are written to."""
_ADDRESSED = (
    (
        re.compile(
            r"\b(?:as my (?:coaching |mentoring )?supervisor|our (?:\w+ )?supervisions?\b(?! group)"
            r"|you (?:supervised?|have supervised|are supervising)|supervision with you"
            rf"|{_LETTERS_TO} (?:[\w-]+ )?supervisor)\b",
            re.I,
        ),
        Cue("addressed", 3.0, PersonRole.SUPERVISOR, "is written to as the learner's supervisor"),
    ),
    (
        re.compile(
            r"\b(?:as|being) (?:my|our) (?:\w+ )?tutor\b|\byou (?:taught|tutored) (?:me|us)\b"
            rf"|\b{_LETTERS_TO} (?:[\w-]+ )?tutor\b"
            r"|\byour (?:feedback|comments|notes|remarks) on (?:my|the) (?:\w+ )?(?:draft|essay|portfolio|journal)\b",
            re.I,
        ),
        Cue("addressed", 3.0, PersonRole.TUTOR, "is written to as the learner's tutor"),
    ),
    (
        re.compile(
            r"\b(?:as|being) (?:the |my |his |her |our )?(?:programme |coaching )?(?:sponsor|commissioner)\b", re.I
        ),
        Cue("addressed", 3.0, _SPONSOR, "is written to as the sponsor"),
    ),
    (
        re.compile(
            r"\b(?:as (?:his|her|their) (?:line )?manager|your (?:direct report|team member|employee)"
            r"|you (?:line[- ])?manage (?:him|her|them))\b",
            re.I,
        ),
        Cue("addressed", 3.0, PersonRole.MANAGER, "is written to as a client's manager"),
    ),
    (
        re.compile(
            r"\b(?:our|your) (?:\w+ )?(?:coaching|mentoring) (?:sessions?|agreement|contract|meetings?|programme)\b"
            r"|\b(?:as|being) your (?:coach|mentor)\b|\bI (?:will|shall|am to) (?:coach|mentor) you\b",
            re.I,
        ),
        Cue("addressed", 2.0, PersonRole.CLIENT, "is written to as a client"),
    ),
)


def _addressed(line: Line, before: str) -> list[Cue]:
    """Who the message says that the person is whom it greets."""
    if not line.addressed or not _GREETED.fullmatch(untitled(before)):
        return []
    return next(([cue] for pattern, cue in _ADDRESSED if pattern.search(line.addressed)), [])


_GREETED = re.compile(r"\s*(?:Dear|Hi|Hello|Hiya|Hey|Good (?:morning|afternoon|evening)),?\s")


def stakeholders(line: Line, start: int, before: str, after: str) -> list[Cue]:
    """Cues of a stakeholder, or of somebody beyond the coaching, around a name that starts at character `start`."""
    before = untitled(before)
    found = [cue for pattern, cue in _BEFORE if pattern.search(before)]
    found += [cue for pattern, cue in _AFTER if pattern.match(after)]
    if _HOW.search(before) and _GETS_ON.match(after):
        found.append(Cue("in-session", 1.5, PersonRole.CLIENT, "is asked after by a stakeholder"))
    found += _addressed(line, line.text[:start]) if start <= LONGEST_GREETING else []
    near = line.heading + line.text[max(0, start - TOLD_WITHIN) : start]
    if (_FOR_ONE.match(after) or _IT_WAS.search(before)) and _STAKES.search(near):
        found.append(Cue("stake", 3.0, _SPONSOR, "is the stakeholder for a client"))
    return found + told(line, start, before, after)
