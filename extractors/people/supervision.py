"""What tells that somebody supervises, teaches or assesses the learner, whom the text may name.

Source: domain notes 2.2 (record of supervision) and 6.5 (how learners speak of their supervisor).
"""

from __future__ import annotations

import re

from extractors.model import PersonRole
from extractors.people.evidence import Cue, untitled
from extractors.people.lines import Line
from extractors.people.own_side import own_side
from extractors.uncased import Uncased

_GAVE = Cue("supervision", 3.0, PersonRole.SUPERVISOR, "gave supervision")
_NO_OTHER = (
    r"(?:(?!\b(?:I|me|my(?! \w+[,)])|he|she|they|his|her|their|clients?|coachees?|mentees?|before|after|about"
    r"|contract(?:ed|ing)?)\b)"
    r"[^.;:])"
)
"""A character of a clause that speaks of nobody else: "supervision helped me with Ana" is none by Ana."""
_BEFORE = Uncased(
    rf"\bsupervision\b{_NO_OTHER}{{0,50}}\b(?:with|by|from|under)\s$|^\W*supervision, $"
    r"|\b(?:I|me|we|us|myself|the (?:coach|mentor|learner)|works?"
    r"|practice|coaching|coaches|mentors|mentoring|sessions|portfolio|hours)\b[^.;]{0,40}"
    r"\bsupervised\b[^.;]{0,30}\b(?:with|by|from|under)\s$|^\W*supervised by:? $"
    r"|\b(?:I|the (?:coach|mentor))\b[^.;]{0,120}\band (?:is|am|has been|have been) (?:\w+ )?supervised by\s$"
    r"|\bsupervision (?:contract|agreement)\b[^.;]{0,20}\b(?:between|with) $|\bsupervision \($"
    r"|(?:^|[–—|,;-]\s)supervision\s?[–—|-]\s$"
    r"|\bsupervision:? (?:\d[\d.,: ]*(?:hours?|hrs?|h|minutes|mins?)?,? ?)?(?:on )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+(?: \d{2,4})?|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?)?, $"
    r"|\b(?:group supervision|supervision (?:group|circle|set|meeting|evening|day))\b[^.;]{0,80}"
    r"\b(?:led|run|conducted|held|facilitated|convened|chaired|hosted|taken|given) by\s$"
    r"|\bsupervision,? (?:w/?|c/o) ?$|\bsup(?:n|vn|erv)?\.?\b[^.;\n]{0,20}\bw(?:ith|\.|/)? ?$"
    r"|\b(?:hours?|sessions?|meetings?) of (?:\w+ )?supervision\b[^;]{0,80}"
    r"\b(?:was|were|is|are|been) (?:all |both )?(?:with|by) $"
    r"|\b(?:my|our) supervisor[.:] $"
    r"|(?:^|[.!?] )(?:\w+,? ){0,2}supervision[.:] I (?:have )?had (?:\w+ )?(?:meetings?|sessions?|hours?) with $"
    r"|\bin (?:my |our )?(?:\w+ )?supervision,? (?:then )?I (?:told|asked|showed|confessed to|said to) $"
    r"|\bsupervision (?:records?|notes?|logs?|reports?)\s?[;,:&+] [\w ]{3,25} (?:by|from|of) $",
)
"""What stands right before the name of whoever gave supervision."""
_LABELLED = re.compile(r"(?:^|[.;]\s)(?:(?:[Mm]y|[Gg]roup|[Ii]ndividual|[Pp]eer|[Cc]oaching) )?[Ss]upervision:\s$")
_ALONE = re.compile(r"\s*(?:[.;(]|$|[–—-]\s|,\s(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten) hours?\b))")
"""What follows somebody of whom nothing else is told: "Supervision: Ana Lima. Six hours."."""
_AT = re.compile(
    r"\b(?:in|at|during) (?:(?:my|our|the|group|individual|that|last|next|first|second|third|final) ){0,3}"
    r"supervision,? $"
    r"|\bto (?:my |our )?supervision,? (?:and|where|when) $",
    re.I,
)
_TO_WHOM = re.compile(
    r"\b(?:to|with|from|by|ask(?:ed)?|tell|told|ring|rang|saw|see|met|meet|pay|paid|thank(?:ed)?|warn(?:ed)?"
    r"|promised?|remind(?:ed)?|show(?:ed)?) $"
)
_THERE = re.compile(
    r"\s+(?:in|at|during) (?:(?:our|my) (?:[\w-]+ ){0,2})?supervision\b|\s+for (?:[\w-]+ ){0,3}supervision\b"
)
"""The occasion on which the learner sees or speaks to whoever gives supervision."""
_SPOKEN_OF = re.compile(
    r"\b(?:presented|brought|took|taken|discussed|raised|mentioned|talk(?:ed)? (?:about|of)|sp[oe]ke (?:about|of)) $",
    re.I,
)
_THERE_TOLD = re.compile(
    r"(?: again| once more|['’]s \w+)? (?:in|to|at|with) (?:my |our |the |group |last )*supervis(?:ion|or)\b"
)
"""What a learner does in supervision with a client, who is no supervisor."""
CLAUSE = 140
"""Characters after a name that a relative clause may take."""
_SAYS = re.compile(
    r"\s+(?:then |also |once |only )?(?:asked|said|says|told me|wondered|challenged|suggested|pointed|noticed"
    r"|reminded me|listened|waited|laughed|smiled|invited|offered|named|put|drew|read|thought|called|would not"
    r"|and I (?:looked|talked|went|spoke|worked|agreed|wondered))\b"
)
"""What a supervisor does there; a client comes up, or is brought."""
_TAUGHT_BY = re.compile(
    r"\b(?:I|we) (?:was|were|have been|had been|am being) (?:\w+ )?(?:taught|tutored|lectured)"
    r" (?:\w+ ){0,2}by $|\b(?:taught|tutored|lectured) (?:to )?(?:me|us) by $"
    r"|\b(?:course|programme|module|certificate|diploma|unit) (?:was|is|has been) (?:taught|delivered|led|run)\b"
    r"[^.;]{0,40}\bby $",
    re.I,
)
_ASSESSED_BY = re.compile(
    r"\b(?:I|we|portfolio|work|assignment|submission|essay|journal) (?:was|were|is|has been|have been|will be) "
    r"(?:\w+ )?(?:assessed|marked|moderated|verified|quality[- ]assured) (?:\w+ ){0,2}by $"
    r"|(?:^\W*|[.;] )(?:assessed|marked|moderated|verified|sampled|countersigned|second[- ]marked)(?: \w+)? by:? $"
    r"|\b(?:internal|external) (?:verification|moderation|quality assurance) (?:\w+ )?by $",
    re.I,
)
_ASSESSES = re.compile(
    r"\s+(?:will |is to |has |had |also )?(?:assess(?:es|ed)?|mark(?:s|ed)?|moderate[sd]?|verif(?:y|ies|ied)"
    r"|sample[sd]?|countersign(?:s|ed)?|second-marked) (?:this|my|the) (?:[\w-]+ ){0,2}"
    r"(?:portfolio|work|draft|assignment|essay|submission|journal|unit|evidence|log)\b"
)
_TEACHES = re.compile(
    r"\s+(?:on|from|at) (?:the|our|my) (?:\w+ ){0,2}(?:programme|course|college|centre|workshop),?"
    r" (?:who )?(?:taught|teaches|tutors)\b|\s*,\s+who (?:teaches|taught|tutors|delivers|delivered) it\b"
)
_UNDER = re.compile(r"\b[Uu]nder $")
_OF_GUIDANCE = re.compile(r"['’]s? (?:watchful |kind |stern )?(?:eyes?|guidance|watch|care|tutelage|supervision)\b")
_I_ASKED = re.compile(r"\bI (?:have |had |then |also )?(?:asked|invited|wanted) $")
_TO_READ_MINE = re.compile(
    r"\s+to (?:look at|read|check|comment on|listen to|go through|sign) my (?!client|coachee|mentee)"
)
"""What one asks of a supervisor and not of a client."""
_HEARD = re.compile(r"\b(?:[Hh]eard|[Ll]istened to) $")
_ON_A_SUBJECT = re.compile(
    r" on (?:the )?[a-z]+(?: [a-z]+){0,4}(?=[.:;,(]|$)|(?: [A-Z][\w’'-]+)? (?:speak|lecture|give a (?:talk|paper"
    r"|lecture|keynote))\b"
)
_LED_IT = re.compile(r"\s*,?\s*who (?:led|ran|taught|gave|delivered) (?:it|the day|this|us)\b")
_TEACHING = re.compile(
    r"\b(?:workshop|course|programme|module|training|tutorial|seminar|masterclass|webinar)s?\b", re.I
)
TAUGHT_WITHIN = 160
"""Characters before "X, who led it" in which a workshop or course must be spoken of."""
_COURSE_MENTOR = re.compile(
    r"\b(?:my|our) (?:\w+ )?(?:mentor|coach) (?:on|for|from|at) (?:the|my|our|this) "
    r"(?:course|programme|college|qualification|certificate),? $",
    re.I,
)
_POSTS = {"supervisor": PersonRole.SUPERVISOR, "tutor": PersonRole.TUTOR, "assessor": PersonRole.ASSESSOR}
_NAMED_BEFORE = re.compile(
    r"\b(?:my|our|the) (supervisor|tutor|assessor)['’]s (?:(?:\w+ )?name (?:is|was)"
    r"|(?:comments?|reports?|feedback|notes?|signature|remarks?|view),? (?:by|from)) $",
    re.I,
)
_NAMED_AFTER = re.compile(r"[^.;,(]{0,30}\bas (?:my |the |an |our )?(supervisor|tutor|assessor)\b(?! of)")
_QUALITY = re.compile(r"\s?[(,]\s?(?:IV|EV|IQA|EQA|IQAer|EQAer)\b")
_TEACHES_ON = re.compile(
    r"\s+(?:tutors|teaches|lectures) (?:on )?(?:the|this|our|my) (?:[\w-]+ ){0,2}(?:programme|course|module"
    r"|certificate)\b|\s+for (?:his|her|their) (?:teaching|tuition|tutoring)\b"
)
SERVES_ME = re.compile(
    r"\s*,?\s*who (?:has |have |had )?"
    r"(supervises|supervised|tutors|tutored|teaches|taught|led|leads|ran|runs|delivered|delivers)"
    r" (?:(?:me|us)(?! [A-Z]| (?:a|to|that|how|what|the)\b)|my (?:coaching|practice|work|mentoring)"
    r"|(?<=supervises )(?:you(?! to\b)|(?:all |other )?(?:(?:the|our) )?(?:\w+ )?(?:coaches|mentors)"
    r"|[^.;,]{2,40}?\b(?:of us|and [\w ]{0,12}me)\b)|(?:the|our"
    r"|this) (?:coaching |first |second |third )?"
    r"(?:programme|course|module|workshop|qualification))\b"
)
"""A relative clause that tells whom somebody supervises or teaches; its verb is group 1."""
SUPERVISES = re.compile(
    r"['’]s? (?:signatures?|initials|comments?|notes|report|hours|view|advice) as (?:my |the |a )?"
    r"(?:coaching |mentoring )?supervisor\b|\s*,?\s*with whom I (?:\w+ ){0,4}supervision\b"
    r"|\s+(?:said|asked|told|noticed|wondered|challenged|suggested|reminded|pointed|warned|observed)\b[^.;]{0,25}"
    r"\b(?:in|at|during) (?:our |my |group )?(?:last |first |next )?supervision\b"
    r"|\s+(?:has |had |also )?supervise[sd] (?:me\b|us\b|my\b|this work\b|the coaching\b)"
    r"|\s*,?\s*(?:who )?(?:is|was|has been|had been) supervising (?:me|us|my)\b"
    r"|['’]s? (?:\w+ )?supervision\b(?! of\b)"
    r"|\s+(?:has |had )?(?:provide[sd]?|gives?|gave|given|offer(?:s|ed)?) (?:me |us |with |my |our |the ){0,2}"
    r"(?:\w+ )?supervision\b"
    r"|\s+and I (?:have|had|made|signed|agreed) (?:a|our|the) supervision\b"
    r"|,? (?:acting |in (?:her|his|their) (?:role|capacity) )as (?:my |the )?(?:\w+ )?supervisor\b"
    r"|, as (?:my|our) (?:\w+ )?supervisor\b"
    r"|\s+(?:\w+ ){0,3}to (?:supervise (?:me|my|us)|be (?:my|our) (?:\w+ )?supervisor)\b"
    r"|\s+and I (?:\w+ ){0,3}(?:for|in) supervision\b"
    r"|\s*,\s*(?:who is )?(?:accredited|trained|qualified|registered|licensed)"
    r" (?:to supervise|as an? (?:\w+ )?supervisor)\b"
    r"|[^.?!;]{0,80}[;,.] (?:[Ss]he|[Hh]e|[Tt]hey) (?:is|was|are) (?:my|our|an? (?:accredited|qualified|trained"
    r"|experienced)) (?:[\w-]+ ){0,2}supervisor\b"
    r"|[^.?!;]{0,60}[.;] In (?:my |our )?(?:\w+ )?supervision,? (?:she|he) (?:(?:had|asked|showed|made|told|gave|helped"
    r"|challenged|reminded|invited|warned|drew) (?:me|us)|said|suggested|pointed|wondered|drew|put|offered)\b"
    r"|\s?[,(–-]\s?(?:in |at |from |my |our |group |individual ){0,2}supervision\b(?! of\b)"
    r"|\s*,\s*who\b[^.;]{0,80}\b(?:trained|retrained|qualified|registered) as an? (?:[\w-]+ )?supervisor\b"
    r"|\s(?:runs|leads|facilitates|convenes|holds) (?:it )?for (?:us|me|(?:the |all |our )?(?:coaches|mentors))\b"
)
_SAID = re.compile(r"\bsupervision\b[^.?!]{0,40}[.?!]\s$")
_OF_SUPERVISOR = re.compile(r"\b(?:[Mm]y|[Oo]ur) supervisor\b(?! [A-Z])[^.?!]{0,80}[.?!]\s$")
_OF_ME = re.compile(r"[^.?!]{0,60}\b(?:I|me|my)\b")
_MET_UNDER = re.compile(
    r"\b(?:met|meet|saw|see|hours?|minutes|mins|supervision|meetings?|appointment|call"
    r"|time)\b(?: [\w-]+){0,4}?,? ?(?:with|by)\s$"
    r"|\b(?:met|saw|I see|I meet|I go to)\s$|^\W*(?:all|both|each|individual|one[- ]to[- ]one)?,? ?with\s$"
    r"|\b(?:led|run|facilitated|convened|chaired|hosted|held|given|provided|conducted) by\s$"
    r"|\b(?:was|were|been|is|are) (?:all |both )?with $|\d\s?(?:hours?|minutes|mins|hrs?|h|m)?\s*[,:–-]\s*$",
    re.I,
)
_WORK_WITH = re.compile(r"\b(?:work|working|worked|session|stuck|relationship|contract|coaching|case|client)\b", re.I)
_ASKS_ME = re.compile(
    r"\s+(?:(?:asked|told|reminded|challenged|invited|encouraged|warned|stopped|made|let|taught|showed) me\b"
    r"|wondered|suggested|pointed out"
    r"|(?:noticed|said|says|thinks|felt) (?:that )?(?:I|my)\b|noticed how\b"
    r"|asked (?:about|what|whether|how|whose|who|where)\b|thought (?:that )?I\b"
    r"|heard|listened to)"
)
_RUN_IN = re.compile(r"\W*(?:(?:my|on|coaching|mentoring|group) )*supervision\s*[.:–—-]\s", re.I)
"""A paragraph that opens with its own title: "Supervision. I had five hours with ..."."""
_RUN_IN_ALONE = re.compile(rf"(?:{_RUN_IN.pattern})$", re.I)
_SERVED = re.compile(
    r"\s+(?:has|had|have|then|also|always) (?:\w+ )?(?:listened|heard|read|watched|seen|met|supervised|worked|helped"
    r"|given|asked|told|offered|been)\b"
)
"""What the first sentence behind such a title says of whoever supervises: "Supervision. Ana has listened to me"."""
_SIGNED = re.compile(r"\b[Ss]igned(?: by)?:?\s$")
_RUN_IN_WITH = re.compile(rf"{_RUN_IN.pattern}[^.;]{{0,60}}\b(?:with|by|from|under) $", re.I)
"""The first sentence of such a paragraph, up to the name: "Supervision. Six-weekly with ..."."""


def gave_supervision(line: Line, start: int, before: str, after: str) -> list[Cue]:
    """Cues that whoever is named from character `start` on supervised, taught or assessed the learner."""
    bare = untitled(before)
    longer = line.text[(at := line.text.find(after, start)) : at + CLAUSE]
    there = _TO_WHOM.search(bare) and _THERE.match(after)
    if _SPOKEN_OF.search(bare) and _THERE_TOLD.match(after):
        return [Cue("in-session", 2.5, PersonRole.CLIENT, "is spoken of in supervision")]
    if there or _BEFORE.search(bare) or (_AT.search(bare) and _SAYS.match(after)) or SUPERVISES.match(longer):
        return [_GAVE]
    if (_LABELLED.search(bare) and _ALONE.match(after)) or (_UNDER.search(bare) and _OF_GUIDANCE.match(after)):
        return [_GAVE]
    if _I_ASKED.search(bare) and _TO_READ_MINE.match(after):
        return [Cue("supervision", 2.0, PersonRole.SUPERVISOR, "is asked to look at the learner's work")]
    if _HEARD.search(bare) and _ON_A_SUBJECT.match(after):
        return [Cue("public", 1.0, PersonRole.PUBLIC, "is heard as a speaker")]
    if _under_its_title(line, start, after) or ("supervis" in line.heading and _SIGNED.search(bare)):
        return [_GAVE]
    taught = line.text[max(0, start - TAUGHT_WITHIN) : start] if _LED_IT.match(after) else ""
    if (
        _TEACHING.search(taught)
        or _TAUGHT_BY.search(bare)
        or _TEACHES.match(after)
        or _TEACHES_ON.match(after)
        or _COURSE_MENTOR.search(bare)
    ):
        return [Cue("role", 3.0, PersonRole.TUTOR, "taught the learner")]
    if _ASSESSED_BY.search(bare) or _ASSESSES.match(after):
        return [Cue("role", 3.0, PersonRole.ASSESSOR, "assessed the work")]
    if (post := _NAMED_BEFORE.search(bare) or _NAMED_AFTER.match(after)) is not None:
        return [Cue("role", 3.0, _POSTS[post[1].lower()], f"is called the {post[1].lower()}")]
    if _QUALITY.match(after):
        return [Cue("role", 3.0, PersonRole.ASSESSOR, "is called the verifier")]
    if (serves := SERVES_ME.match(after)) is not None:
        role = PersonRole.SUPERVISOR if serves[1].startswith("supervis") else PersonRole.TUTOR
        return [Cue("role", 3.0, role, f"{serves[1]} the learner")]
    return own_side(line, start, bare, longer)


def _under_its_title(line: Line, start: int, after: str) -> bool:
    """Whether the first sentence of a paragraph that opens with the title Supervision tells whose it was."""
    opening = untitled(line.text[:start])
    serves = _SERVED.match(after) or _SAYS.match(after)
    return bool(_RUN_IN_WITH.fullmatch(opening) or (serves and _RUN_IN_ALONE.fullmatch(opening)))


_POST_BELOW = (
    (
        PersonRole.SUPERVISOR,
        re.compile(
            r"(?:(?:[A-Z]{2,6}|(?i:accredited|qualified|certified|registered|trained|senior|lead|executive|external"
            r"|independent|clinical|coach(?:ing)?|mentor(?:ing)?|group|team|systemic|and|&|my|of)),?[ /-]){0,6}"
            r"(?i:supervisor|supervision)\b"
        ),
    ),
    (PersonRole.TUTOR, re.compile(r"(?:[\w-]+ ){0,2}(?:tutor|course leader|programme leader|trainer)\b", re.I)),
    (PersonRole.ASSESSOR, re.compile(r"(?:[\w-]+ ){0,2}(?:(?i:assessor|verifier|moderator|quality assurer)|IQA)\b")),
)
"""Posts under a signature that make somebody of the learner's course of whoever signs."""


def signs_as(line: Line, start: int, end: int) -> list[Cue]:
    """What the line below a name that stands alone says of whoever signs: "Accredited coach supervisor"."""
    if not line.below or line.text[end:].strip(" .,") or untitled(line.text[:start]).strip(" –—-"):
        return []
    found = (role for role, pattern in _POST_BELOW if pattern.match(line.below))
    return [Cue("role", 3.0, role, f"signs as a {role.value}") for role in found][:1]


def asked_in_supervision(before: str, after: str) -> list[Cue]:
    """A cue for whoever asks the learner something right after a sentence that speaks of supervision."""
    of_supervisor = _OF_SUPERVISOR.search(before) is not None
    says = _ASKS_ME.match(after) or (of_supervisor and _SAYS.match(after) and _OF_ME.match(after))
    if says and (of_supervisor or _SAID.search(before)):
        return [Cue("supervision", 2.5, PersonRole.SUPERVISOR, "asks the learner in supervision")]
    return []


def supervised(line: Line, before: str) -> bool:
    """Whether a heading on supervision stands above and the words before the name tell with whom it was."""
    if "supervis" not in line.heading and not _RUN_IN.match(line.text):
        return False
    bare = untitled(before)
    if line.label is not None and line.label.text.lower() in _WITH_WHOM and not bare.strip():
        return True
    clause = re.split(r"[.;]\s", bare)[-1]
    return bool(_MET_UNDER.search(bare)) and not _WORK_WITH.search(clause[-30:])


_WITH_WHOM = ("with", "with whom", "who", "name", "person", "provided by", "given by")


def asks_under_heading(line: Line, start: int, after: str) -> list[Cue]:
    """A cue for whoever asks, tells or reminds the learner under a heading on supervision; else none."""
    if "supervis" not in line.heading or not _ASKS_ME.match(after):
        return []
    if not untitled(line.text[:start]).strip():
        return [_GAVE]
    opens = re.search(r"[.?!][\"”’)]?\s+$", untitled(line.text[max(0, start - 30) : start])) is not None
    return [Cue("supervision", 2.0 if opens else 1.5, PersonRole.SUPERVISOR, "asks the learner under supervision")]


def under_heading(line: Line) -> list[Cue]:
    """What the heading above weakly says of those who are named under it."""
    title = line.heading
    if "supervis" in title:
        return [Cue("under-supervision", 0.0)]
    if "chemistry" in title:
        return [Cue("first-meeting", 0.75, PersonRole.CLIENT, "is named where first meetings are told")]
    if re.search(
        r"testimonial|what (?:people|others|clients|they)(?: have| had)? sa(?:id|y)\b|in their own words"
        r"|feedback (?:from|form).*(?:client|coachee|mentee)|(?:client|coachee|mentee) feedback",
        title,
    ):
        return [Cue("testimonial", 0.5, PersonRole.CLIENT, "is named under client feedback")]
    return []
