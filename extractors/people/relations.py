"""What tells who somebody is to the learner: reporting lines, payment, coaching, supervision, practice groups.

Source: domain notes 2.2 and 6.5: who stands around a client, and how learners speak of them.
"""

from __future__ import annotations

import re

from extractors.model import PersonRole
from extractors.people.evidence import Cue
from extractors.people.lines import Line
from extractors.people.supervision import asked_in_supervision

_DEPARTMENT = re.compile(
    r"\s+(?:in|from|at|over in|down in|on(?= (?:the |our )?(?:[Rr]eception|front desk|help ?desk|shop floor|night shift"
    r"|day shift)))\s+(?:the |our |my |her |his )?(?:(?:[\w&’-]+ ){0,2}(?:team|department"
    r"|directorate|division)\b|HR|IT|IM&T|Human Resources|Personnel|Finance|Payroll|Estates"
    r"|Procurement|Legal|Sales|Marketing|Operations|Facilities|Communications|Comms|Accounts|Planning|Housing|Theatres"
    r"|Pharmacy|Reception|Admissions|Learning and Development|L&D|OD|People|Customer Services?|Compliance|Security"
    r"|Logistics|Catering|Purchasing|Stores|Dispatch|Transport|Governance|Safeguarding|head office|the office|work"
    r"|(?:business|technical|customer|student|learner|user|field|learning|staff|patient|client) (?:support|services"
    r"|development|relations|care)|stores|personnel|payroll|theatres|voids|legal|sales|estates|comms|admin|finance|dispatch|reception|accounts"
    r"|union|help ?desk|canteen|warehouse|post ?room"
    r"|despatch|facilities|transport|catering|stock room|shop floor|workshop|depot|front desk"
    r"|(?:night|day) shift|estimating|scheduling|planning|engineering|procurement|recruitment|training"
    r"|maintenance|logistics|purchasing|security|compliance)\b"
)
_OUR_PLACE = re.compile(
    r"\s+(?:of|from|at|in) (?:our|my) (?:own |old |other |new |former )?(?:[\w’'&-]+ ){0,2}(?:office|team|branch|site"
    r"|depot|school|ward|practice|plant|factory|shop|store|department|firm|company|region|trust|clinic|college"
    r"|laborator"
    r"(?:y|ies)|directorate|division|faculty|unit|mill|yard|station|hospital|library|charity)\b"
)
_SOMEWHERE = re.compile(
    r"\s+(?:from|in|on|at|over in|down in)\s+(?:the\s|our\s)?"
    r"(?!(?:particular|contrast|turn|general|practice|short|fact|effect|response|return|addition|time)\b)"
    r"(?:[a-z][\w&’'-]*(?:\s[\w&’'-]+)?|[A-Z][\w&’'-]+(?:\s[A-Z][\w&’'-]+)?)\s"
    r"(?:asked|told|said|says|wanted|rang|thinks|offered|stopped|warned|reminded|wrote|has asked|had asked"
    r"|came to me|runs it|runs the|leads it|leads the|keeps the|volunteered|agreed to|has agreed)\b"
)
_WHO = re.compile(r"\s*,\s+(?:who|whom|whose|to whom|with whom)\b")
_WHO_NEAR = re.compile(
    r"\s*,\s+who (?:shares (?:my|our)|sits|works (?:with|for|beside|alongside)|runs|keeps|heads|drives|manages)\b"
)
_SAME_PLACE = re.compile(
    r"\s*,\s+who (?:also )?(?:coaches|mentors|works|teaches|serves|sits|nurses) (?:on|in|at|for|with) (?:the|my|our) "
    r"(?:same\b|own\b)"
)
_AND_THEIRS = re.compile(
    r" and (?:his|her|their) (?!colleagues?|team|group|co-|followers|associates|students|work|books?|model|theor|method"
    r"|framework|research|ideas?|own|later|earlier)[A-Za-z]"
)
"""What is spoken of beside somebody whom one knows: "Callum and his exams"."""
_OURS = re.compile(
    r"\s*[,(–]\s*(?:our|my)\s(?!own\b|favourite|hero|guru|author|source|model|guide)[\w’'-]+(?:[ \xa0][\w’'-]+){0,3}"
    r"\s*[,.);:–]|\s*,\s*one of (?:my|our)\s"
)
_REPORTS_TO = re.compile(
    r"\b(?:reports?|reported|reporting|answers?|answerable|accountable) (?:directly )?to\s$|\bmanaged by\s$", re.I
)
_REPORTED_TO = re.compile(
    r"\s+line[ -]manage[sd]\b|\s*,\s*(?:to whom \S+(?: \S+)? (?:reports|reported|answers)"
    r"|who (?:also )?(?:line[ -])?manage[sd] (?:her|him|them|both|all|the (?:other|others|rest|client|coachee|mentee"
    r"|two|three)|[A-Z](?!\w*[ -](?:team|department|project|branch|office))))"
    r"|[^.;!?\n]{0,60}[.;,]\s(?:and\s|as\s)?(?:[Ss]he|[Hh]e) (?:line[ -])?manages (?:her|him|them|both|[A-Z])"
    r"|[^.;!?\n]{0,80}\b(?:as|since|because|and|for|,) (?:she|he) is (?:my|her|his|their) (?:own |line )?"
    r"(?:manager|boss)\b"
)
_BOSS_LIKE = re.compile(r"\ba (?:line )?(?:manager|boss) (?:like|such as|called|named) $", re.I)
_PAID_BY = re.compile(
    r"\b(?:paid for|funded|commissioned|sponsored|bought|requested|set up) by\s$"
    r"|\bwho (?:holds|held|has|had) the (?:purse(?:[- ]strings)?|budget(?: for [\w ]{3,25})?),? (?:is|was) $"
    r"|\b(?:stakeholder|sponsor|commissioner)\b[^.;]{0,20}\b(?:is|was|being)\b[^.;,]{0,25},?\s$",
    re.I,
)
_PAYS = re.compile(
    r"\s*,?\s+(?:pays for|paid for|funds|funded|sponsors|sponsored) (?:(?:and|or) \w+ )?(?:the|my|our|his|her|their"
    r"|this) (?:\w+ )?(?:coaching|mentoring|programme|sessions|scheme)\b"
    r"|\s*,\s*who (?:had )?(?:commissioned|funds|funded|pays|paid|sponsors|sponsored|is paying|is funding|asked for"
    r"|requested)\b"
)
_WANTS_COACHING = re.compile(
    r",?\s+(?:had |has |who )?(?:asked|approached|invited|hired|commissioned|engaged|wrote to)\b[^.;]{0,40}"
    r"\b(?:for|to) (?:a |an )?(?:\w+ )?(?:coach|mentor)(?! (?:her|him|them)\b)"
    r"|,?\s+(?:had |has )?(?:commissioned|sponsored|funded|set up|requested) "
    r"(?:the|this|my|our) (?:\w+ )?(?:coaching|mentoring|programme|contract|work)"
    r"|,?\s+(?:had |has )?(?:proposed|nominated|put forward|recommended|referred)\b[^.;]{0,40}"
    r"\b(?:to me|for (?:coaching|mentoring)|as (?:clients?|mentees?|coachees?))"
)
_TRAINED_WITH = re.compile(r"\s*,\s*with whom I (?:trained|studied|qualified|started|did the (?:course|certificate))\b")
_HAS_MANAGER = re.compile(
    r"(?:,| and|, and) (?:his|her|their) (?:line )?(?:manager|boss|sponsor|director)(?: \(|,? (?:called "
    r"|named )?)[A-Z][a-z]"
)
_ACTED_AS = re.compile(
    r"\s*,[^.;]{0,50}\bwho (?:acts|acted|served|serves|stood in) as (?:\w+ )?sponsor\b"
    r"|\s+(?:signs?|signed|acts?|acted|serves?|served|stood in|speaks?|spoke|attends?|attended|came|sat"
    r"|joined)\b[^.;,]{0,30}"
    r"\bas (?:the |our |its |their |my )?sponsor\b"
)
_SAME_GROUP = re.compile(
    r"\s*,?\s*(?:who|also) (?:belongs to|is (?:on|in)|was (?:on|in)|joined|studies|studied|trains|trained|started|sat) "
    r"[^.;]{0,20}\b(?:same|my|our|the) (?:group|course|cohort|programme|set|class|intake|module)\b"
    r"|\s*,?\s*who (?:did|does|is doing|was doing) (?:this|the|my|our) (?:course|certificate|programme|module)"
    r" with me\b"
    r"|\s+(?:from|on|in) (?:the|my|our) (?:(?:practice|training) )?(?:(?:action )?learning |peer |study |supervision "
    r"|coaching )?(?:course|cohort|set|programme|group|triad|class|intake)\b"
    r"|\s*,\s(?:an?|another|the) (?:[\w-]+ ){1,3}(?:on|from|in) (?:the|my|our) (?:same )?(?:course|cohort|learning set"
    r"|programme|intake)\b"
    r"|\s+and I (?:shall |will |now )?practi[sc]e"
)
_COACHED = re.compile(
    r"\s*,?\s*whom I (?:have |had |was |am )?(?:been )?(?:coach|mentor)|\s*,?\s*who I (?:have been "
    r"|am )?(?:coach|mentor)"
    r"|[^.;:]{0,50}\.\s(?:He|She|They) (?:is|was|are|were) my (?:\w+ )?(?:client|coachee|mentee)\b"
)
_MENTOR_AT_WORK = re.compile(
    r"\b[Mm]y (?:\w+ )?(?:mentor|coach|buddy) (?:at work|at the office|(?:in|at) (?:the|my|our) (?:\w+ )?(?:firm"
    r"|company|trust"
    r"|service|office|school|team|department|hospital|council)),? $"
)
_AS_CLIENT = re.compile(r"[^.;]{0,50}\bas (?:an? |my |the )(?:\w+ )?(?:client|coachee|mentee)\b")
_CONTRACT_WITH = re.compile(r"\b(?:contract|agreement)\b[^.;]{0,25}\bbetween\b[^.;]*\band\s$", re.I)
_IN_SESSION = re.compile(r"\b(?:our|the|this|that) (?:\w+ )?(?:coaching )?session,?\s$|\bI (?:coach|mentor)\s$", re.I)
_AMONG_CLIENTS = re.compile(
    r"\b(?:my|the|both|two|three) (?:\w+ )?(?:clients|coachees|mentees)\b(?! (?:manager|sponsor|line|boss))"
    r"(?:[^.;]|(?<=\b[A-Z])\.)*$"
)
_CLIENTS_ARE = re.compile(
    r"\b(?:[Mm]y|[Oo]ur) (?:\w+ ){0,2}?(?:clients|coachees|mentees)(?: are| were|:)\s"
    r"(?:[A-Z][\w.’'-]*(?:,? (?:and|&) |, | ))*$"
)
"""A list of the learner's clients up to one of its names: "My clients are A. Lima, B. Obi and "."""
_SET_GOAL = re.compile(
    r"\s+(?:chose|set|picked|named|brought|rated|scored)\b[^.;]{0,20}\b(?:goals?|agenda|objectives?|topic)\b"
    r"|\s+(?:cancelled|rescheduled|missed)\b[^.;]{0,12}\b(?:again|session|our|the)\b"
)
_PEERS = re.compile(
    r"(?:^|\b(?:did|in|our|my|the|this|practice) )(?:\w+ )?(?:[Tt]riads|[Tt]rios)\b"
    r"|\b(?:my|our|the|in|this) (?:\w+ )?(?:triad|trio|learning set|practice (?:three|group|pair)|study group"
    r"|peer group|peers)\b",
    re.I,
)
_THANKED = re.compile(
    r"\b(?:cohort|course|learning set|set|peer group|group|class|peers|(?:fellow|other) (?:learners|students"
    r"|coaches))\b"
    r"[^.;]{0,30}\b(?:above all|most of all|especially|particularly|in particular|not least|first of all)(?: to)? $"
)
_PEER_NEAR = re.compile(
    r"\b(?:observed me|watched me|from (?:the|my|our) (?:course|cohort|set|programme|group|triad)|practice session with"
    r"|peer (?:feedback|observation|review)|fellow (?:learners?|students?|coach(?:es)?|mentors?|candidates?"
    r"|participants?|delegates?)|paired with|partnered with|practice partner)\b",
    re.I,
)


_COACHED_BEFORE = re.compile(
    r"\b(?:whom|that|who|people) I (?:have |had |was |am |now )?(?:been )?(?:coach|mentor)(?:ed|ing)?,? (?:is |was )?$"
    r"|\byou(?:[’']ll| will| would| are)? (?:be )?(?:coach|mentor)(?:ing)?\s$",
    re.I,
)
_HAS_COACHED = re.compile(
    r"\b(?:has|have|had) (?:\w+ )?(?:coached|mentored)\b(?! by)[^.;:]{0,90}(?:, | and |: )$|\b(?:has|have) (?:\w+ )?"
    r"(?:coached|mentored) $"
)
_MY_MENTEE = re.compile(r"\bmy (?:\w+ )?(?:client|coachee|mentee)(?: today| yesterday)?[.:;]\s$")
_CLIENTS_AFTER = re.compile(
    r"[^.;:]{0,80}\b(?:became|were|are|make up|have been) (?:all |both )?my (?:\w+ )?(?:clients|coachees|mentees)\b"
)
_BY_YOU = re.compile(
    r"(?:[’']s)? (?:starts|started|works|working|worked|is working|meets|is meeting|to work|has (?:\w+ )?sessions"
    r"|(?:is|was|being)"
    r" coached|will (?:start|work|meet)) (?:with|by) you\b"
)
_AT_HOME = re.compile(
    r" (?:at home|(?:for (?:her|his|their) \w+,? )?and (?:to )?(?:the|our|my) (?:kids|children|boys|girls))\b"
)
_MY_HEAD = re.compile(
    r"\s*,\s(?:my|our) (?:own |then |former )?(?:director|headteacher|head teacher|head(?: of [\w ]{3,25})?|chief"
    r" executive|matron"
    r"|commander|principal|general manager|service manager)(?=,|\.|\s(?:at|of|in|for|who)\s|$)"
)
_MY_KIN = re.compile(
    r"\b(?:[Mm]y (?:[a-z-]+ )?(?:husband|wife|partner|son|daughter|brother|sister|mother|father|mum|dad|nephew|niece"
    r"|cousin|uncle|aunt|grandson|granddaughter)|Dad|Mum|Mama|Papa|Gran|Nan|Grandad)[.:;] $"
)
_SAT_BY = re.compile(
    r"\b(?:[Ss]at|[Ss]eated|[Pp]ut|[Pp]laced|I[’']m|I am|I was) (?:down )?(?:next to|beside|with) "
    r"(?:an? [\w’' -]{2,30}? (?:called|named) )?$"
)
_MINE = re.compile(r"(?:^|[^\w’'])(?:[Mm]y|[Oo]ur)\s$")
_ONE_OF = re.compile(
    r"\b(?:one|another) (?:of (?:my|our|the) )?(?:[\w-]+ ){0,2}(?:trustees?|managers?|directors?|nurses?|teachers?"
    r"|officers?|leaders?|partners?|governors?|engineers?),\s$",
    re.I,
)
_ANOTHER = re.compile(
    r"\s*,\s(?:another|one of (?:the|our|my)|a fellow)\s(?!client|coachee|mentee|learner|student)[a-z]"
)
_VIEW = re.compile(
    r"(?:\b(?:from|for|seen by|seen through|asked of|to|in)\s)(?:the |a |my |our )?(?P<noun>client|coachee|mentee)s?\b"
    r"(?!\s(?:\d|[A-Z]\b))(?=[’']s?\s(?:\w+ )?(?:perspective|standpoint|point of view|view|side|chair|seat"
    r"|experience|eyes)|,|"
    r"\s(?:the experience|it is|it was|this))",
    re.I,
)
_VIEWED = 260
"""Characters after "from the client's side" in which a named witness is a client: two or three sentences."""


def in_view(line: Line, start: int) -> list[Cue]:
    """A client who is named in a passage that tells how coaching looks from the client's side."""
    found = _VIEW.search(line.text, max(0, start - _VIEWED), start)
    return [] if found is None else [Cue("view", 2.5, PersonRole.CLIENT, "is named where the client's view is told")]


_PARTNER = re.compile(
    r"(?:\b(?:his|her|their)|['’]s) (?:long-term |long-standing |new |former |ex-|late )?partner,?"
    r" (?:called |named )?$",
    re.I,
)
_IN_TEAM = re.compile(
    r"\b(?:in|on|from|within) (?:my|our) (?:own )?(?:\w+ )?team (?:at work )?(?:are|is|were|was|there (?:are|is|were)"
    r"|I have)\s$|\b(?:my|our) (?:own )?(?:\w+ )?team (?:is|are|was|were|consists of|of \w+)\s*[:,(]?\s$"
    r"|\b(?:works?|working|worked) (?:closely )?alongside\s$"
    r"|\b(?:who|\w+) reports? to me,?\s$|\bmy direct reports?,?\s(?:are |is )?$",
    re.I,
)
_SERVED_BY = re.compile(r"\b(?:sponsor|(?:line )?manager|boss|employer) (?:of|to|for)\s$", re.I)
BEFORE = (
    (_PARTNER, Cue("role", 3.0, PersonRole.FAMILY, "is called a partner")),
    (_IN_TEAM, Cue("team", 2.0, PersonRole.COLLEAGUE, "belongs to the learner's team")),
    (_MENTOR_AT_WORK, Cue("role", 3.0, PersonRole.COLLEAGUE, "is a mentor at work")),
    (_SERVED_BY, Cue("in-session", 1.0, PersonRole.CLIENT, "has a sponsor or manager who is spoken of")),
    (_HAS_COACHED, Cue("among", 1.5, PersonRole.CLIENT, "is coached by the learner")),
    (_MY_MENTEE, Cue("in-session", 1.5, PersonRole.CLIENT, "is named right after the client is spoken of")),
    (_COACHED_BEFORE, Cue("coached", 3.0, PersonRole.CLIENT, "is coached by the learner")),
    (_MY_KIN, Cue("kin", 2.5, PersonRole.FAMILY, "is named right after a relative is spoken of")),
    (_SAT_BY, Cue("place-of-peers", 2.0, PersonRole.PEER, "sat beside the learner")),
    (_MINE, Cue("kin", 1.5, PersonRole.FAMILY, "is called the learner's own")),
    (_ONE_OF, Cue("some-job", 2.0, PersonRole.COLLEAGUE, "is named with a job")),
    (_BOSS_LIKE, Cue("reports", 3.0, PersonRole.MANAGER, "is called a client's manager")),
    (_REPORTS_TO, Cue("reports", 3.0, PersonRole.MANAGER, "has the client reporting to them")),
    (_PAID_BY, Cue("pays", 3.0, PersonRole.SPONSOR, "pays for or asked for the coaching")),
    (_CONTRACT_WITH, Cue("contract", 1.5, PersonRole.CLIENT, "is a party to the contract")),
    (_CLIENTS_ARE, Cue("coached", 3.0, PersonRole.CLIENT, "is coached by the learner")),
    (_AMONG_CLIENTS, Cue("among", 1.5, PersonRole.CLIENT, "is named among the clients")),
    (_IN_SESSION, Cue("in-session", 1.0, PersonRole.CLIENT, "is named with a session")),
)
"""Patterns that end right before a name, each with what it says."""
AFTER = (
    (_REPORTED_TO, Cue("reports", 3.0, PersonRole.MANAGER, "has the client reporting to them")),
    (_MY_HEAD, Cue("top", 2.5, PersonRole.MANAGER, "leads where the learner works")),
    (_PAYS, Cue("pays", 3.0, PersonRole.SPONSOR, "pays for or asked for the coaching")),
    (_COACHED, Cue("coached", 3.0, PersonRole.CLIENT, "is coached by the learner")),
    (_AS_CLIENT, Cue("in-session", 2.0, PersonRole.CLIENT, "is spoken of as a client")),
    (_WANTS_COACHING, Cue("pays", 2.5, PersonRole.SPONSOR, "asked for the coaching")),
    (_ACTED_AS, Cue("pays", 3.0, PersonRole.SPONSOR, "acted as sponsor")),
    (_CLIENTS_AFTER, Cue("coached", 3.0, PersonRole.CLIENT, "is coached by the learner")),
    (_BY_YOU, Cue("coached", 3.0, PersonRole.CLIENT, "is coached by the learner")),
    (_AT_HOME, Cue("kin", 1.5, PersonRole.FAMILY, "is named with the home")),
    (_ANOTHER, Cue("some-job", 2.0, PersonRole.COLLEAGUE, "is named with a job")),
    (_TRAINED_WITH, Cue("peer", 3.5, PersonRole.PEER, "is a fellow learner")),
    (_HAS_MANAGER, Cue("beside-manager", 1.5, PersonRole.CLIENT, "is named with a manager")),
    (_SAME_GROUP, Cue("peer", 3.5, PersonRole.PEER, "is a fellow learner")),
    (_SET_GOAL, Cue("in-session", 1.0, PersonRole.CLIENT, "sets goals and keeps sessions")),
    (_WHO, Cue("who", 2.5, None, "is spoken of as a person")),
    (_WHO_NEAR, Cue("near", 0.5, PersonRole.COLLEAGUE, "works near the learner")),
    (_AND_THEIRS, Cue("theirs", 1.0, None, "is named with what is theirs")),
    (_SAME_PLACE, Cue("near", 2.5, PersonRole.COLLEAGUE, "works where the learner works")),
    (_OURS, Cue("job", 2.0, PersonRole.COLLEAGUE, "is named with a relation")),
    (_OUR_PLACE, Cue("department", 2.0, PersonRole.COLLEAGUE, "is named with the learner's place of work")),
    (_SOMEWHERE, Cue("department", 1.5, PersonRole.COLLEAGUE, "is named with a department")),
    (_DEPARTMENT, Cue("department", 3.0, PersonRole.COLLEAGUE, "is named with a department")),
)
"""Patterns that start right after a name."""


def person_after(after: str) -> bool:
    """Whether what follows a word can only follow a person: a relative clause or a department."""
    return bool(_WHO.match(after) or _DEPARTMENT.match(after))


def peers(before: str, after: str) -> list[Cue]:
    """Fellow learners, told by the group that they meet in, which outweighs the part that they play there."""
    sentence = re.split(r"[.?!]\s", before)[-1]
    if _PEERS.search(sentence) or _THANKED.search(before):
        return [Cue("peer", 3.5, PersonRole.PEER, "belongs to the learner's practice group")]
    if asked := asked_in_supervision(before, after):
        return asked
    near = sentence[-40:] + "\N{BULLET}" + re.split(r"[.;?!](?:\s|$)", after)[0]
    return [Cue("peer", 2.5, PersonRole.PEER, "is a fellow learner")] if _PEER_NEAR.search(near) else []


_PEER_PRACTICE = re.compile(r"triad|trio|learning set|\bpeers?\b|practice (?:group|three|partner)")


_PRESENT = re.compile(
    r"\s*(?:(?:also |not )?present|attendees|in attendance|attending|apologies[\w ]*|absent(?:ees)?|members(?:"
    r" present)?)\s?[:–-]\s",
    re.I,
)
_OF_LEARNERS = re.compile(
    r"(?:group|peer) supervision|supervision (?:group|circle|set)|(?:action )?learning set|triad|peer group"
)


_OF_THE_GROUP = re.compile(
    r"\s*,? (?:of|another (?:of|in)|one of|also (?:of|in)) (?:the|our|my) (?:(?:supervision|peer|practice|learning"
    r"|action|coaching) ){0,2}(?:group|set|triad|circle|cohort)\b(?! of\b| [A-Z])"
)
"""A member of the group in which learners are supervised."""


def attends(line: Line, start: int, after: str) -> list[Cue]:
    """Whoever is of group supervision or a learning set, or in its list of those present, is a fellow learner."""
    if _OF_THE_GROUP.match(after) and re.search(r"supervis|learning set|triad", f"{line.heading} {line.text.lower()}"):
        return [Cue("peer", 3.5, PersonRole.PEER, "is of the group in which learners meet")]
    listed = start <= LONGEST_LIST and _PRESENT.match(line.text)
    if listed and _OF_LEARNERS.search(f"{line.heading} {line.before.lower()}"):
        return [Cue("peer", 2.5, PersonRole.PEER, "is present where learners meet")]
    return []


LONGEST_LIST = 300
"""Characters of a list of those present."""


def practised(line: Line) -> list[Cue]:
    """Whoever is named under a heading on practice among learners is one, coach and client by turns."""
    if not _PEER_PRACTICE.search(line.heading) or "supervis" in line.heading:
        return []
    return [Cue("peer", 1.0, PersonRole.PEER, "is named under peer practice")]
