"""Further ways of telling that somebody supervises, teaches or assesses the learner.

What is brought to them, what they hear, read and mark, and the occasion on which they speak tell it.

Source: domain notes 2.2 (record of supervision) and 6.5; the plain ways are in `supervision`.
"""

from __future__ import annotations

import re

from extractors.model import PersonRole
from extractors.people.evidence import Cue, untitled
from extractors.people.lines import Line

_SUPERVISOR, _TUTOR, _ASSESSOR = PersonRole.SUPERVISOR, PersonRole.TUTOR, PersonRole.ASSESSOR
_I = r"\b(?:I|we)(?:[’'](?:ll|ve|d))? (?:[a-z]+ ){0,3}?"
_ASIDE = r"(?: back| up| straight| all| on \w+)?"
_MATTER = (
    r"(?:it|this|that|these|those|both|all this|all of it|the (?:\w+ )?(?:matter|question|dilemma|issue|feeling|thought"
    r"|problem|incident|doubt|whole thing|same thing|muddle|worry))"
)
_TAKEN_TO = re.compile(
    rf"{_I}(?:take|took|taken|taking|bring|brought|bringing|carry|carried) {_MATTER}{_ASIDE} to $"
    r"|(?:^|[.;:!?]\s+|[•*–—-]\s)(?:(?:To|to|Next|Then|I (?:must|should|shall|will)),? )?(?:[Tt]ake|[Bb]ring)"
    r" (?:(?:it|this|that|back) )*to $"
)
"""What one does with a question of one's practice; a thing of the client's is taken to somebody else."""
_AT_WORK = re.compile(
    r",? (?:in|from|at|of) (?!supervision|our |my |the (?:next|last|end)|once|four|the \d)[A-Za-z]"
    r"|,? (?:her|his|their) |,? (?:my|our|the) (?:\w+ )?(?:line|manager|head|director|boss|client|sponsor|colleague)"
)
_RECORD = (
    r"(?:recordings?|tapes?|transcripts?|reflective (?:log|notes?|diary)|journal(?: entr(?:y|ies))?|audio|clip|video)"
)
_ITS_PART = (
    r"(?:(?:one|a|an|the|my|this|that|each|every|both|two|three|first|last|short|whole|ten|five|minutes|of) ){1,5}"
)
_GIVEN_TO = re.compile(
    rf"{_I}(?:play|sen[dt]|show(?:ed|n)?|gave|give|given|read|hand(?:ed)?|took|take|brought|bring)(?:ed|ing)?"
    rf" {_ITS_PART}{_RECORD}(?: aloud| out| over)? to $"
)
_GIVEN = re.compile(rf"{_I}(?:played|sent|showed|gave|read|play|send|show) $")
_THE_RECORD = re.compile(rf" {_ITS_PART}{_RECORD}\b")
_FOR_CONSENT = re.compile(
    r"[^.;]{0,60}\b(?:consent|permission|approv\w+|her own|his own|their own|as (?:a|my) client)\b"
)
_HEARS = re.compile(
    r",? (?:has |had |who |after |on |when )?(?:listened to|listening to|heard|hearing|watched|watching|reading"
    r"|marked up)"
    rf" (?:{_ITS_PART}){_RECORD}\b"
)
_HAVING_HEARD = re.compile(rf"\b(?:hearing|listening to|watching|reading) (?:the|my|a|one) {_RECORD},? $", re.I)
_OF_ME = re.compile(r"\s[^.?!;]{0,60}\b(?:I|my|me)\b")
_DOES_IT = re.compile(
    r"\s*,?\s*(?:who |which )?(?:(?:has|had|also|now|kindly) )*(?:does|did|gives?|gave|given|provide[sd]?|offer(?:s"
    r"|ed)?"
    r"|handle[sd]?|looks? after|looked after|see[sn]? to|runs?|ran|leads?|led|holds?|held|facilitate[sd]?|convene[sd]?"
    r"|is responsible for|was responsible for|is in charge of) (?:(?:me|us|my|our|the|all|both|group|peer|monthly"
    r"|coaching"
    r"|of|coaches[’']?) ){0,4}supervisions?\b(?! of\b)"
    r"|\s+(?:is|was) (?:the|an?) (?:\w+ )?(?:person|one|woman|man|coach|colleague|nurse|psychologist) (?:who|that|whom)"
    r" (?:supervises|supervised|oversees|looks after) (?:me|us|my|our)\b"
    r"|\s+(?:for|on) (?:\w+ )?supervising (?:me|us|my)\b"
    r"|\s+(?:oversees|oversaw) (?:my|our) (?:coaching|practice|mentoring|work (?:as|with))\b"
)
_CHOSEN = re.compile(
    r"\bI (?:found|chose|approached|contacted|engaged|picked|looked up) $"
    r"|\b(?:I|we) (?:take|bring) (?:my|our|such|these) (?:\w+ )?(?:cases?|practice|questions?|dilemmas?|work"
    r"|sessions?|doubts?)"
    r"(?: to)? (?:is|are|was) $"
)
_FOR_SUPERVISION = re.compile(
    r"[^.;]{0,80}\b(?:hours?|sessions?|meetings?|course) of (?:\w+ )?supervision\b|(?=[ .,;]|$)"
)
_FOR_IT = re.compile(
    r"\b[Ff]or (?:my |our )?supervision,? (?:I|we) (?:(?:now|then|still|also) )?(?:have|had|go to|went to|see|saw"
    r"|use|used"
    r"|chose|turn to|turned to|rely on) $"
    r"|\b[Aa]s for supervision, $"
    r"|\b(?:changed|switched|changing) (?:my |our )?supervisors?\b[^.;]{0,40}\b(?:from|to) $"
    r"|\b(?:[Mm]y|[Oo]ur) (?:coaching |mentoring )?(?:practice|work as a (?:coach|mentor)|coaching) (?:was|is|has"
    r" been|had been)"
    r" (?:\w+ )?overseen by $"
    r"|\b(?:coaching|mentoring) (?:was|is|has been) overseen by $"
)
_WORK = (
    r"(?:draft|essay|portfolio|submission|assignment|reflections?|unit|(?:reflective )?(?:journal|log)|write-up|plan"
    r"|observed session|observation|coaching|case study|evidence|script)"
)
_ON_MY_WORK = rf"(?:feedback|comments?|notes?|remarks?|verdict) on (?:my|this|the) (?:[\w-]+ )?{_WORK}\b"
_READ_MINE = re.compile(rf"\b{_ON_MY_WORK},? (?:by |from |was (?:by|from) )?$", re.I)
_COMMENTS = re.compile(rf"['’]s? (?:[\w-]+ )?{_ON_MY_WORK}")
_LESSON = (
    r"(?:tutorials?|study days?|seminars?|webinars?|lectures?|masterclass(?:es)?|induction|taught (?:day|session))"
)
_IN_LESSON = re.compile(rf"\b(?:in|at|during|after) (?:the|my|our|a|that|an) (?:\w+ )?{_LESSON},? $", re.I)
_LESSON_WITH = re.compile(
    rf"\b{_LESSON}(?: \d| (?:\w+ ){{0,2}}on [\w ]{{2,25}})?,? (?:with|by|from|given by|led by) $", re.I
)
_THEIR_LESSON = re.compile(rf"['’]s? (?:[\w-]+ )?(?:{_LESSON}|module|teaching|slides|handouts?)\b")
_TAUGHT_IT = re.compile(
    r"\b(?:session|day|workshop|module|lecture|class|webinar|unit|weekend|evening)s?\b[^.;]{0,30}[, ](?:was |were )?"
    r"(?:taught|lectured) by $",
    re.I,
)
_SAYS = re.compile(
    r"\s+(?:[a-z]+ly |then |also |had |has )?(?:\w+ed|said|drew|gave|told|put|wrote|read|took|spoke|made|went)\b"
)
_TAUGHT_ME = re.compile(r"\s+for (?:\w+ )?(?:teaching|tutoring|lecturing) (?:me|us)\b")
_GRADES = re.compile(
    r"\s+(?:has |had |also )?(?:gave me an? (?:\w+ )?(?:merit|pass|distinction|mark|grade|referral)\b"
    rf"|passed (?:me\b|(?:the|my|this) (?:[\w-]+ )?{_WORK}\b)"
    r"|(?:marks|marked|grades|graded) (?:hard|harshly|strictly|fairly|generously|kindly|leniently)\b"
    r"|(?:assess(?:ed|es)|mark(?:ed|s)|grade[sd]|referred|second-marked|moderated) (?:me\b|my (?:[\w-]+"
    rf" ){{0,2}}{_WORK}\b))"
)
_TO_GRADE = re.compile(
    r"\b(?:my|the|this) (?:[\w-]+ )?(?:portfolio|work|unit|units|log|submission|assignment|evidence|draft) (?:was|is"
    r"|will be|has been"
    r"|is to be|had been) (?:\w+ )?(?:sampled|countersigned|second-marked|graded|passed|signed off) (?:\w+ )?by $"
    r"|\bprofessional discussion (?:\w+ )?with $",
    re.I,
)
_COMMENT_OF = re.compile(
    r"(?:^|\b(?:[Mm]y|[Oo]ur|[Tt]he) )(?P<post>[Ss]upervisor|[Tt]utor|[Aa]ssessor)(?:['’]s (?:\w+ )?(?:comments?"
    r"|reports?|feedback"
    r"|notes?|remarks?|views?|questions?|words)\s?[(,]\s?|(?:['’]s)? name:?\s)$"
)
_MY_POST = r"\b(?:[Mm]y|[Oo]ur) (?:[a-z-]+ ){0,2}(?P<post>supervisor|tutor|assessor)\b"
_TOLD_BEFORE = re.compile(rf"{_MY_POST}(?![’'])[^.;:!?A-Z]{{0,60}}: $")
_TOLD_AFTER = re.compile(
    rf" [^.;:!?,A-Z]{{1,40}}, (?:who (?:is|was) )?{_MY_POST}(?=[,.;:)]| (?:since|for|who|on|until|throughout)\b)"
)
"""A post that stands at some distance from the name: "That is what Ana Lima is for, my supervisor."."""
_BARE_CLAUSE = re.compile(r"\s*,\s*who (?:has |had |also |kindly )*supervise[sd](?=[.,;:)]|$)")
_OFFICE = re.compile(
    r"\b(?:office|centre|admin(?:istrati(?:on|ve))?|official|registry) use(?: only)?\b[^.;]{0,60}\b(?:by|to|at) $", re.I
)
"""Who receives or logs the work where a form has room for the centre: "Office use: received by Ana Lima"."""
_POSTS = {"supervisor": _SUPERVISOR, "tutor": _TUTOR, "assessor": _ASSESSOR}
_BROUGHT = Cue("supervision", 2.0, _SUPERVISOR, "is asked about the learner's practice")
_HEARD_IT = Cue("supervision", 1.5, _SUPERVISOR, "hears or reads a record of the learner's practice")
_GAVE = Cue("supervision", 3.0, _SUPERVISOR, "gave supervision")
_TAUGHT = Cue("role", 3.0, _TUTOR, "taught the learner")
_RECEIVED = Cue("role", 3.0, _TUTOR, "took the work in at the centre")
_TEACHES = Cue("role", 2.0, _TUTOR, "speaks where the learner is taught")
_ASSESSED = Cue("role", 3.0, _ASSESSOR, "assessed the work")


def quoted(text: str) -> bool:
    """Whether a text ends inside what somebody else is quoted to say, whose "I" is not the learner."""
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _supervises(bare: str, after: str) -> Cue | None:
    if (
        _DOES_IT.match(after)
        or _BARE_CLAUSE.match(after)
        or _FOR_IT.search(bare)
        or (_CHOSEN.search(bare) and _chosen(bare, after))
    ):
        return _GAVE
    if _TAKEN_TO.search(bare) and not _AT_WORK.match(after):
        return _BROUGHT
    if _GIVEN_TO.search(bare) or (_GIVEN.search(bare) and _THE_RECORD.match(after)):
        return None if _FOR_CONSENT.match(after) else _BROUGHT
    heard = _HEARS.match(after) or (_HAVING_HEARD.search(bare) and _OF_ME.match(after))
    return _HEARD_IT if heard and not _FOR_CONSENT.match(after) else None


def _chosen(bare: str, after: str) -> bool:
    """Whether somebody chosen was chosen for supervision: said after the name, or before it."""
    told = _FOR_SUPERVISION.match(after)
    return told is not None and (bool(told[0]) or not bare.endswith(("found ", "chose ", "approached ", "picked ")))


def _teaches(bare: str, after: str) -> Cue | None:
    if (post := _COMMENT_OF.search(bare) or _TOLD_BEFORE.search(bare) or _TOLD_AFTER.match(after)) is not None:
        return Cue("role", 3.0, _POSTS[post["post"].lower()], f"is called the {post['post'].lower()}")
    if _OFFICE.search(bare):
        return _RECEIVED
    if _COMMENTS.match(after) or (_READ_MINE.search(bare) and (_SAYS.match(after) or bare.endswith(("by ", "from ")))):
        return _TAUGHT
    if _TAUGHT_IT.search(bare) or _TAUGHT_ME.match(after):
        return _TAUGHT
    if _GRADES.match(after) or _TO_GRADE.search(bare):
        return _ASSESSED
    if (_IN_LESSON.search(bare) and _SAYS.match(after)) or _LESSON_WITH.search(bare) or _THEIR_LESSON.match(after):
        return _TEACHES
    return None


def own_side(line: Line, start: int, bare: str, after: str) -> list[Cue]:
    """Cues that whoever is named from character `start` on is of the learner's supervision or course.

    `bare` is what stands before the name, without its titles.
    """
    if quoted(untitled(line.text[:start])):
        return []
    found = _supervises(bare, after) or _teaches(bare, after)
    return [found] if found is not None else []
