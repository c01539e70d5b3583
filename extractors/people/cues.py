"""What stands around a name: evidence that it is one, and of whose.

Each cue has a weight (a name list alone gives 2.0, which is what a name needs) and may speak for a role.
Source of the cues: domain notes 6.3, 6.5 and 9.10, "suggested order of name decisions".
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.model import Part, PersonRole, Role
from extractors.people.accounts import signed
from extractors.people.doubts import undoubted
from extractors.people.encounters import KINDS, encounters
from extractors.people.evidence import TITLES as TITLES
from extractors.people.evidence import Cue as Cue
from extractors.people.evidence import titled, untitled
from extractors.people.labels import ROLE_NOUNS, inline_label, signing_label
from extractors.people.lexicon import fold
from extractors.people.lines import Line
from extractors.people.lookalikes import CALENDAR
from extractors.people.phrases import (
    JOB_BEFORE,
    MALE_OR_FEMALE,
    SAID_AFTER,
    SAID_BEFORE,
    SIGNED_ABOVE,
    called,
    truly_named,
)
from extractors.people.relations import AFTER, BEFORE, attends, in_view, peers, practised
from extractors.people.stakeholders import stakeholders
from extractors.people.subjects import subject
from extractors.people.supervision import asks_under_heading, gave_supervision, signs_as, supervised, under_heading
from extractors.people.voices import in_three, voices
from extractors.uncased import Uncased

WINDOW = 70
"""Characters read on each side of a name: about a clause."""


_OWNER = (
    r"(?:(?P<owner>my|our|your|her|his|their|the|an?|one|another|\w+['’]s)\s+)?"
    r"(?:(?!(?:that|what|how|why|when)\b)[\w-]+\s+){0,2}?"
)
_WHERE = (
    r"(?:\s(?:at|from|in|on|of|for)\s(?:the\s|my\s|our\s|her\s|his\s|both\s)?[a-z][\w’'-]*(?:\s[a-z][\w’'-]+)?"
    r"(?=,|\s(?:is|was)\s))?"
)
_WHEN = (
    r"(?:\s(?:throughout|so far|this year|at the time|since(?:\s[\w’']+){1,3}|for(?:\s[\w-]+){1,4}"
    r"|from(?:\s[\w’']+){1,3})"
    r"(?=\s(?:is|was|has been)\s))?"
)
"""A stretch of time between a relation and the name: "my supervisor throughout has been ..."."""
_ROLE_BEFORE = tuple(
    (
        role,
        re.compile(
            rf"\b{_OWNER}(?P<noun>{nouns})s?(?: of (?:mine|ours|hers|his|theirs|yours))?{_WHERE}{_WHEN}"
            rf"(?:\s*,|,?\s+(?:(?:is|was|are|were)\s)?(?:called|named|is|was|has been|were)|\s*[(–—:-]|\s+and)?\s*$",
            re.I,
        ),
    )
    for role, nouns in ROLE_NOUNS
)
_ROLE_AFTER = tuple(
    (
        role,
        re.compile(
            rf"(?:,\s(?:though|however|too|of course|for one|by contrast|in turn|meanwhile|by the way)(?=,))?"
            rf"\s*(?:,|\(|–|—|-|(?=\smy\s)|\b(?:is|was|became|has been|as)\b)\s*(?!(?:said|says|asked|told|wrote|thinks"
            rf"|as)\b)(?:who (?:is|was|acts as|acted as|served as"
            rf"|serves as) )?{_OWNER}(?P<noun>{nouns})\b",
            re.I,
        ),
    )
    for role, nouns in ROLE_NOUNS
)
_ANY_ROLE = Uncased("|".join(nouns for _, nouns in ROLE_NOUNS))
_ROLE_NOUN = {role: Uncased(nouns) for role, nouns in ROLE_NOUNS}
"""What both need: looked for first, because it is found or missed ten times as fast."""
_OWNED_BY_LEARNER = ("my", "our", "the", "a", "an", None)


def around(line: Line, start: int, end: int) -> tuple[Cue, ...]:
    """The cues around characters `start` to `end` of a line, a possessive not included in them."""
    if (start, end) not in line.cues:
        line.cues[start, end] = _around(line, start, end)
    return line.cues[start, end]


def _around(line: Line, start: int, end: int) -> tuple[Cue, ...]:
    before = line.text[max(0, start - WINDOW) : start]
    after = line.text[end : end + WINDOW]
    found = [*_form(line, before, start, end), *_before(before), *_after(after), *called(before, after)]
    if any(c.kind == "declared" for c in found) and truly_named(line.text[max(0, start - 2 * WINDOW) : end] + after):
        found = [c if c.kind != "declared" else _OWN_NAME for c in found]
    found = undoubted(found, before, after, line.text[start:end])
    if _IT_IS.search(before) and after.startswith(" who "):
        found.append(Cue("who", 2.5, None, "is spoken of as a person"))
    found += _run_in(line, start) or _roles(
        untitled(before), after, clause=line.text[max(0, start - LONGEST_CLAUSE) : start]
    )
    found = _told_in_cell(line, found) + _job(before)
    if any(c.kind == "public" for c in found):
        found = [c for c in found if c.kind not in ("some-job", "post")]
    if _OF_A_CLIENT.search(untitled(before)):
        found = [c for c in found if c.kind not in ("key", "beside-code")]
    found += subject(line, start, end)
    found += peers(before, after) or attends(line, start, after)
    found += in_view(line, start) + voices(line, start, end)
    found += encounters(line, start, before, after) + stakeholders(line, start, before, after)
    found += signed(line, start, end, found) + _made(line, start, end)
    found += gave_supervision(line, start, before, after) or signs_as(line, start, end)
    if supervised(line, before):
        found = [c for c in found if c.role is not PersonRole.CLIENT]
        found.append(Cue("supervision", 3.0, PersonRole.SUPERVISOR, "gave supervision"))
    elif (practice := practised(line)) and not any(c.kind == "role" for c in found):
        found = [c for c in found if c.role is not PersonRole.CLIENT] + practice
    elif told := asks_under_heading(line, start, after):
        found = [c for c in found if c.kind not in KINDS] + told
    elif not any(c.role for c in found):
        found += under_heading(line)
    return tuple(in_three(line, start, found))


def _made(line: Line, start: int, end: int) -> list[Cue]:
    """What a column says that names who wrote or presented something: its names are the literature's."""
    alone = not line.text[:start].strip() and not line.text[end:].strip(" .,")
    return [Cue("scholar", -1.0, PersonRole.AUTHOR, "is named as an author or presenter")] * (line.made and alone)


def _told_in_cell(line: Line, found: list[Cue]) -> list[Cue]:
    """The cues without the role that a column's head asks for, where the cell itself says who somebody is.

    "Ralph (supervisor)" in the column "Who" of a log is no client.
    """
    told = {c.role for c in found if c.kind in ("role", "supervision") and c.role is not None}
    if line.block.cell is None or not told:
        return found
    return [c if c.kind != "label" or c.role in told else replace(c, role=None) for c in found]


_IT_IS = re.compile(r"\b[Ii]t (?:was|is|had been)\s$")
_OWN_NAME = Cue("own-name", 2.0, PersonRole.CLIENT, "is called by their own name")
_TOP = re.compile(
    r"\b(?:chief executive|ceo|managing director|director general|chief constable|vice-chancellor|commanding officer"
    r"|senior partner|managing partner|executive director|general secretary|principal|executive head)\b",
    re.I,
)
_TOP_AFTER = re.compile(
    rf"\s*(?:,\s(?:our|my|the)\s|,\s(?=[A-Z])|\s(?:was|is|became|as)\s(?:our\s|the\s)?)(?:[\w-]+\s)?{_TOP.pattern}",
    re.I,
)
_TEAM_LEADER = re.compile(r"\bteam lead(?:er)?\b", re.I)
_OUR_OWN = re.compile(r"\b(?:our|my)\s")
_OF_A_FUNCTION = re.compile(
    r"\b(?:finance|hr|sales|office|marketing|it|project|estates|payroll|practice|compliance|quality|safety"
    r"|communications|personnel|data|commercial|people) (?:head|manager|director|lead|officer|chief)\b"
    r"|\b(?:head|director|manager|chief) of (?:finance|hr|sales|marketing|it|estates|payroll|compliance|quality|safety"
    r"|communications|personnel|people)\b",
    re.I,
)
"""Posts that stand beside a client's own or below it: "her finance head"."""
_SENIOR = re.compile(r"\b(?:director|manager|head|chief|ceo|principal|headteacher|commander|matron|president)\b", re.I)


def _job(before: str) -> list[Cue]:
    match = JOB_BEFORE.search(untitled(before))
    if match is None:
        return []
    owner = _OWNERS.findall(match[0])[-1].lower()
    if owner in ("a", "an", "the"):
        return [Cue("some-job", 2.0, PersonRole.COLLEAGUE, "is named with a job")]
    if owner in ("my", "our") and _TOP.search(match[0]):
        return [Cue("top", 2.5, PersonRole.MANAGER, "leads the organisation")]
    if _TEAM_LEADER.search(match[0]):
        return [Cue("role", 3.0, PersonRole.MANAGER, f'is called "{owner} team leader"')]
    role = {"my": PersonRole.COLLEAGUE, "our": PersonRole.COLLEAGUE}.get(owner)
    if owner in ("her", "his", "their", "your") and _SENIOR.search(match[0]):
        role = PersonRole.COLLEAGUE if _OF_A_FUNCTION.search(match[0]) else PersonRole.MANAGER
    return [Cue("job", 2.0, role, "is named with a job")]


_POST_BOX = ("from", "to")
"""Fields of a message; whom a learner exchanges messages with in coursework is most often the client (`roles`)."""
_SPEAKER = re.compile(r":\s+[\"“‘'(]?[A-Z]|:\s*[\"“‘'…]")
_STAGES = ("Will", "WILL")
"""Names that head a stage of a model in a list: "Will: ring her manager"."""


def _form(line: Line, before: str, start: int, end: int) -> list[Cue]:
    found = []
    asked = inline_label(untitled(before))
    if (
        asked is None
        and line.label is not None
        and not re.search(r"\w{3}", untitled(line.text[:start].replace("(", " ")))
    ):
        asked = line.label
    asked = asked or signing_label(line.text, start, end)
    if asked is not None and not asked.own:
        found.append(Cue("label", 3.0, asked.role, f'stands in the field "{asked.text}"'))
        if asked.text.lower() in _POST_BOX:
            found.append(Cue("post-box", 0.0, PersonRole.CLIENT))
    elif asked is not None and fold(line.text[start:end]) not in CALENDAR:
        found.append(Cue("own-label", 2.0))
    alone = not line.text[:start].strip(" –—-~\t") and len(line.text[end:].strip()) <= 90
    if alone and SIGNED_ABOVE.search(line.before) and not line.heading.startswith("references"):
        found.append(Cue("sign-off", 3.0, None, "signs a message"))
    if not line.text[:start].strip() and _SPEAKER.match(line.text[end:]) and line.text[start:end] not in _STAGES:
        found.append(Cue("speaker", 1.0, None, "speaks in a transcript"))
    if line.block.part is Part.BODY and (top := _TOP_AFTER.match(line.text, end)) is not None:
        ours = "job" if _OUR_OWN.search(top[0]) else "top"
        found.append(Cue(ours, 2.5, PersonRole.MANAGER, "leads the organisation"))
    if line.block.role is Role.DELETED and len(line.text.strip()) <= end - start + 3:
        found.append(Cue("deleted", 2.0, None, "was deleted as a tracked change"))
    return found


def _before(before: str) -> list[Cue]:
    found = []
    if titled(before):
        found.append(Cue("title", 3.0, None, "has a title"))
        before = untitled(before)
    for pattern, cue in (*SAID_BEFORE, *BEFORE):
        if pattern.search(before):
            found.append(cue)
    return found


def _after(after: str) -> list[Cue]:
    found = [cue for pattern, cue in (*SAID_AFTER, *AFTER) if pattern.match(after)]
    if MALE_OR_FEMALE.search(after):
        found.append(Cue("pronoun", 0.75))
    return found


LONGEST_TITLES = 20
"""Characters of titles between a run-in heading and the name."""
_TOLD_BY = re.compile(
    rf"\s*(?:\d{{1,2}}[.)]\s*)?(?:(?:What|How|Where|When|Why)\b[^.?!:]{{0,25}}?|(?:Words|Feedback|Comments?|Views?"
    rf"|Report"
    rf"|Advice|Hours) (?:of|from|with|by) )(?:my|the|our|her|his"
    rf"|a)\s(?P<noun>{'|'.join(nouns for _, nouns in ROLE_NOUNS)})"
    rf"(?:[’']s)?\b(?: [a-z][\w’']*){{0,3}}[.:?–—-]\s*",
    re.I,
)
"""A run-in heading that asks or tells what somebody said: "What my supervisor said."."""
_RUN_IN = re.compile(
    r"\s*(?:\d{1,2}[.)]\s*)?(?:(?:the|my|our|her|his)\s)?(?:(?P<supervision>(?:(?!(?:for|to|take|after|before"
    r"|on)\b)\w+ )?supervision"
    r"(?: (?:session|meeting))?(?: \d{1,2})?)"
    r"|(?P<noun>[\w ]+?)s?)[.:]\s*",
    re.I,
)


def _run_in(line: Line, start: int) -> list[Cue]:
    """What a run-in heading says of the name that opens the sentence after it: "The sponsor. Ana Lima chairs ..."."""
    match = _RUN_IN.fullmatch(line.text, 0, start) if start < LONGEST_RUN_IN else None
    bare = untitled(line.text[:start]) if start < LONGEST_RUN_IN + LONGEST_TITLES else ""
    if bare and (told := _TOLD_BY.fullmatch(bare)) is not None:
        role = next(role for role, nouns in ROLE_NOUNS if re.fullmatch(nouns, told["noun"], re.I))
        return [Cue("role", 3.0, role, f'is named under "{bare.strip(" .:").lower()}"')]
    if match is None:
        match = _RUN_IN.fullmatch(bare) if bare else None
    if match is None:
        return []
    if match["supervision"]:
        return [Cue("supervision", 3.0, PersonRole.SUPERVISOR, "gave supervision")]
    for role, nouns in ROLE_NOUNS:
        if re.fullmatch(nouns, match["noun"], re.I):
            found = [Cue("role", 3.0, role, f'is named under "{match["noun"].lower()}"')]
            return [*found, Cue("many", 0.0)] if match.string[match.end("noun")] == "s" else found
    return []


LONGEST_RUN_IN = 40
"""Characters of a heading that runs into its paragraph."""


_OF_A_CLIENT = Uncased(
    r"\b(?P<noun>sponsor|(?:line )?manager|boss|deputy|assistant|colleague|husband|wife|partner)s? (?:of|to|for|with)"
    r" (?:one of (?:them|my \w+|the \w+)|(?:my |the )?(?:client|coachee|mentee)"
    r"(?: (?:[A-Z]\w*|\d{1,2}|one|two|three|four))?)\s*[,:(–—-]?\s*$",
)
_SERVING = {"sponsor": PersonRole.SPONSOR, "husband": PersonRole.FAMILY, "wife": PersonRole.FAMILY} | dict.fromkeys(
    ("line manager", "manager", "boss"), PersonRole.MANAGER
)


def _roles(before: str, after: str, clause: str) -> list[Cue]:
    if (match := _OF_A_CLIENT.search(before)) is not None:
        noun = match["noun"].lower()
        return [Cue("role", 3.0, _SERVING.get(noun, PersonRole.COLLEAGUE), f'is called "{noun} of a client"')]
    for before_or_after, patterns, text in ((True, _ROLE_BEFORE, before), (False, _ROLE_AFTER, after)):
        if not _ANY_ROLE.search(text):
            continue
        for role, pattern in patterns:
            if not _ROLE_NOUN[role].search(text):
                continue
            match = pattern.search(text[-60:]) if before_or_after else pattern.match(text)
            if match is not None and not (text is after and _NEXT_NAME.match(text, match.end())):
                if not before_or_after and _at_work(match, text, role):
                    return [Cue("some-job", 2.0, None, "is named with a job")]
                found = [_owned(role, _nearest_owner(match), match["noun"], _qualified(match), clause)]
                many = before_or_after and text[len(text[:-60]) + match.end("noun") :][:1] == "s"
                return [*found, Cue("many", 0.0)] if many else found
    return []


_OF_COACHING = frozenset(
    "my our own new first second former current external qualified accredited trained experienced coaching coach"
    " mentor mentoring clinical independent group peer the a an excellent wise good".split()
)
_WORKPLACE = re.compile(r" (?:in|at|on) (?:the|a|an|her|his|their) (?!course|programme|college)")

_ELSEWHERE = re.compile(r" (?:by (?:trade|profession|training)|of the (?!group|course|programme|coach|mentor)[a-z]+)\b")


def _at_work(match: re.Match[str], text: str, role: PersonRole) -> bool:
    """Whether a post after a name is one at work: "a shift supervisor", "himself a tutor", "an examiner by trade"."""
    said = re.findall(r"[\w-]+", match[0][: match.start("noun") - match.start()])
    post = any(w.lower() not in _OF_COACHING and not w[0].isupper() for w in said[-2:])
    some = (match["owner"] or "").lower() in ("a", "an", "the")
    elsewhere = "self " in match[0] or _ELSEWHERE.match(text, match.end()) is not None
    if role is PersonRole.SUPERVISOR:
        return elsewhere or (some and (post or _WORKPLACE.match(text, match.end()) is not None))
    return elsewhere and role in (PersonRole.TUTOR, PersonRole.ASSESSOR)


_NEXT_NAME = re.compile(r"[ \xa0]?(?:\(|called |named )?[A-Z][a-z]")
"""A name right after the noun, whose relation it then is: "Suleiman, his manager (Beatrix Noon) and I"."""
_OWNERS = re.compile(r"\b(my|our|your|her|his|their|the|its|an?)\s", re.I)


def _nearest_owner(match: re.Match[str]) -> str | None:
    """The owner nearest to the noun: "a contract with his manager" is his."""
    between = match[0][: match.start("noun") - match.start()]
    if re.match(r"s? of (?:mine|ours)\b", match.string[match.end("noun") :]):
        return "my"
    nearer = _OWNERS.findall(between)
    return nearer[-1] if nearer else match["owner"]


_COACH_SUBJECT = re.compile(
    r"(?:^|[.;:]\s*|\b(?:and|but|that)\s)[Tt]he (?:coach|mentor|learner)\b(?:[^.;:]|(?<=Dr)\.|(?<=M[rs])\.)*$"
)
LONGEST_CLAUSE = 140
"""Characters of a clause of a contract before a name."""


_ANY_MANAGER = frozenset(
    "line own first last new old current former previous immediate direct senior then future reporting other"
    " late the a an her his my our their and with of by to".split()
)


def _qualified(match: re.Match[str]) -> bool:
    """Whether a word between owner and noun makes a post of it: "our finance manager" is nobody's line manager."""
    between = _OWNERS.split(match[0][: match.start("noun") - match.start()])[-1]
    return any(w.lower() not in _ANY_MANAGER for w in re.findall(r"[\w-]+", between)) and bool(_OWNERS.search(match[0]))


def _owned(role: PersonRole, owner: str | None, noun: str, qualified: bool = False, clause: str = "") -> Cue:
    """A client's supervisor is the client's manager; "the manager" after a name is a job, not a relation.

    `clause` stands before the name; where it speaks of the coach, "her" and "his" are the coach's: "The coach may speak
    of it to her supervisor".
    """
    if owner is None and (inside := re.match(r"(?:her|his|their)(?= )", noun, re.I)) is not None:
        owner, noun = inside[0], noun[inside.end() + 1 :]
    if role is PersonRole.MANAGER and qualified and owner is not None and owner.lower() in ("my", "our"):
        return Cue("job", 2.0, PersonRole.COLLEAGUE, "is named with a job")
    if (
        role in _RELATIVE
        and not _ANYBODYS.fullmatch(noun)
        and not (owner is None and role is PersonRole.FAMILY and not _IN_ORDERS.fullmatch(noun))
        and (owner is None or owner.lower() in ("the", "a", "an", "one", "another"))
        and "line" not in noun.lower()
    ):
        relative = PersonRole.COLLEAGUE if role is PersonRole.COLLEAGUE else None
        return Cue("some-job", 2.0, relative, "is named with a job")
    mine = owner is None or owner.lower() in _OWNED_BY_LEARNER
    if role is PersonRole.SUPERVISOR and not mine and not _COACH_SUBJECT.search(clause):
        role = PersonRole.MANAGER
    if role is PersonRole.CLIENT and owner is not None and owner.lower() in ("her", "his", "their"):
        role = PersonRole.COLLEAGUE
    relation = noun if owner is None or owner.lower() in ("a", "an") else f"{owner} {noun}"
    return Cue("role", 3.0, role, f'is called "{relation.strip().lower()}"')


_IN_ORDERS = re.compile(r"sister|brother|mother|father", re.I)
"""Words of kinship that are titles of nuns, monks, priests and nurses too."""
_ANYBODYS = re.compile(r"friend|colleague|co-worker|neighbour|team ?mate|eldest|youngest|twin", re.I)
"""Relations that are one's own with "a" and "the" too: "a friend", "the eldest"."""
_RELATIVE = (PersonRole.MANAGER, PersonRole.COLLEAGUE, PersonRole.FAMILY)
