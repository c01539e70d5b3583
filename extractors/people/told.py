"""Whom somebody is to a client, told by what passes between them: orders, work shared, kinship, words of rank.

It says who somebody is, not that a word is a name (`forms.ROLE_ONLY`). Sources: domain notes 2.2 and 6.5 (who stands
around a client, and how learners speak of them); words of rank as English is written in offices of many countries.
"""

from __future__ import annotations

import re

from extractors.model import PersonRole
from extractors.people.evidence import Cue
from extractors.people.lines import Line

TOLD = "told"
_MANAGER, _COLLEAGUE, _FAMILY = PersonRole.MANAGER, PersonRole.COLLEAGUE, PersonRole.FAMILY
_SPONSOR, _CLIENT = PersonRole.SPONSOR, PersonRole.CLIENT

_THEIR = r"(?:her|his|their|the client[’']s|the coachee[’']s|the mentee[’']s|[A-Z][\w-]+[’']s)"
_ADJECTIVES = r"(?:[a-z][\w-]* ){0,2}?"
_SENIOR = (
    r"(?:boss|chief(?: executive| \w+ officer)?|gaffer|guv[’']?nor|skipper|superior|superintendent"
    r"|head ?(?:mistress|master|teacher)|head(?: of \w+(?: and \w+)?)?|principal|director(?: of \w+(?: and \w+)?)?"
    r"|chair(?:man|woman|person)?|dean|matron|foreman|forewoman|H[Oo]D|G\.?M|M\.?D|DGM|AGM|VP|SVP|CEO|CFO|COO|CTO"
    r"|CIO|N\+1|inspector|sergeant|commander|captain|partner in charge|team lead(?:er)?|shift lead(?:er)?"
    r"|section (?:head|leader)|unit head|(?:reporting|commanding|senior) officer|(?:skip[- ]level|reporting|area"
    r"|regional|general|branch|site|store|plant|ward|practice|operations|shift|line|department(?:al)?|senior"
    r"|immediate) (?:manager|lead|head|supervisor|superior))"
)
_BESIDE = (
    r"(?:counterpart|opposite number|number two|second[- ]in[- ]command|right[- ]hand (?:man|woman|person)|subordinate"
    r"|junior|apprentice|trainee|intern|understudy|stand-in|(?:work ?)?mate|job[- ]share(?: partner)?"
    r"|(?:deputy|assistant|vice|joint) (?:head|manager|director|principal))"
)
_CALLED = r"(?:,? (?:called|named)|,|:| is| was| \(| [–—-])?\s$"

_WORKS_UNDER = re.compile(
    r"\b(?:she|he|they|client|coachee|mentee|who)\b[^.;?!]{0,50}\b(?:line[- ])?(?:managed|overseen|led|appraised"
    r"|promoted|hired|recruited|moved|told off|overruled|turned down) by\s$"
    r"|\b(?:works?|worked|working|serves?|served) (?:directly )?under\s$"
    r"|\b(?:appraisals?|performance reviews?|probation (?:review|meeting)|return[- ]to[- ]work(?: \w+)?|pay rise"
    r"|warning|secondment) (?:with|by|from)\s$"
    r"|\b(?:(?:her|his|their) (?:\w+ )?(?:appraisal|review|one[- ]to[- ]one|1:1|121|leave|time off|promotion|rota)"
    r"|permission|approval|sign-off|the go-ahead) (?:meeting |form )?(?:with|by|from|to)\s$"
    r"|\b(?:say(?:ing)?|said) no to\s$|\b(?:manag(?:e|ing)) up to\s$|\boff (?:her|his|their) back[,:]? $",
    re.I,
)
_THEIR_SENIOR = re.compile(rf"(?:^|[^\w]){_THEIR} {_ADJECTIVES}{_SENIOR}{_CALLED}")
_MY_BOSS = re.compile(
    r"\b[Mm]y (?:own |new |old |then |former |last )?(?:boss|superior|head ?(?:mistress|master|teacher)|director|chief"
    r"|(?:reporting|commanding) officer|H[Oo]D)(?:, | |: | is | was )$"
)
_THEIR_BESIDE = re.compile(
    rf"(?:^|[^\w])(?:{_THEIR}|[Oo]ur|[Oo]ne of (?:her|his|their|the)|[Aa]n?|[Aa]nother|[Tt]he) {_ADJECTIVES}{_BESIDE}s?"
    rf"{_CALLED}"
)
_SHARED_WORK = re.compile(
    r"\b(?:delegat\w+ (?:\w+ ){0,3}to|hand\w* (?:\w+ ){0,4}over to|(?:conflict|row|rows|argument|clash(?:es|ed)?"
    r"|quarrel|dispute|rivalry|friction|tension|run-in|fall(?:ing)?[- ]out|fell out|argued|rowed|disagreed"
    r"|competing|jealous|shares? (?:an? |the )?(?:office|desk|room|job|shift|rota)) (?:with|of|against)"
    r"|feed ?back (?:to|for)|works? (?:with|alongside|beside|next to)|covering for|covers? for|swap(?:ped|s)?"
    r" (?:shifts? )?with|sick, )\s$",
    re.I,
)
_KIN_BY_DEED = re.compile(
    r"\b(?:(?:is |was |got |been )?(?:married|engaged) to|divorced from|separated from|(?:lives?|living) with"
    r"|going out with|gave birth to|in love with|widow(?:er)? of|(?:twins?|kids|children|boys|girls|grandchildren"
    r"|parents|in-laws)(?:,| are|:| \()|bringing up)\s$",
    re.I,
)
_NAME_OUT = re.compile(
    r"\b(?:(?:said|used|wrote|typed|let slip|left in|spoke|mentioned) )?(?:the|her|his|their|a|one|this|client[’']s)"
    r" (?:real |full |own |first |true )*name,? (?:of )?[\"“‘'(]?$",
    re.I,
)
_REAL_NAME = re.compile(r"\b(?:real|own|true|actual) (?:first |full |given )?name\b[^.;?!]{0,60}[,(]\s?$", re.I)
_SLIPPED = re.compile(r"[\"”’')]?,? (?:\w+ )?(?:slip(?:s|ped)|came|got|crept|went) (?:out|in|through|past)\b")
_BROUGHT = re.compile(
    r"\b(?:I|we) (?:(?:then|also|had|have|only|next) )?(?:brought|presented|took|raised|described|discussed"
    r"|(?:talked|spoke|told (?:her|him|them|the (?:group|others)|\w+)) (?:about|of))\s$"
)
_FOR_SUPERVISION = re.compile(r"supervis", re.I)
_BEFORE = (
    (_THEIR_SENIOR, Cue(TOLD, 2.5, _MANAGER, "is called by a post above the client's")),
    (_MY_BOSS, Cue(TOLD, 2.5, _MANAGER, "is called the writer's own boss")),
    (_WORKS_UNDER, Cue(TOLD, 2.0, _MANAGER, "decides on somebody's work, as a manager does")),
    (_THEIR_BESIDE, Cue(TOLD, 2.0, _COLLEAGUE, "is called by a post beside the client's")),
    (_SHARED_WORK, Cue(TOLD, 1.0, _COLLEAGUE, "shares work with somebody, as a colleague does")),
    (_KIN_BY_DEED, Cue(TOLD, 2.5, _FAMILY, "lives with somebody or is married to them")),
    (_REAL_NAME, Cue(TOLD, 2.0, _CLIENT, "is called by their own name")),
)

_APPOSED = r"(?:\s*,[^,.;:?!]{2,60},|\s*\([^)]{2,60}\))?"
_IS_THEIR_SENIOR = re.compile(
    rf"\s*(?:,\s(?:who (?:is|was) )?|\((?:now |then )?|\s(?:is|was|became)\s){_THEIR} {_ADJECTIVES}{_SENIOR}\b"
    rf"|[^.;?!\n]{{0,60}}[.;]\s(?:[Ss]he|[Hh]e)(?: is|[’']s| was) (?:her|his|their|our|my|the) {_ADJECTIVES}{_SENIOR}\b"
)
_OF_A_FUNCTION = re.compile(r"\b(?:finance|HR|sales|marketing|IT|payroll|estates|compliance|communications|legal)\b")
_GOVERNS = re.compile(
    r",?\s(?:(?:had|has|also|then|now|never|always|already|who|recently|just) ){0,2}"
    r"(?:turned (?:her|him|them) down|(?:refused|offered|promised|gave|given|denied|granted|sent) (?:her|him|them) (?:a"
    r" |an |the |more |no |only )?(?:\w+ )?(?:leave|job|post|promotion|rise|warning|shifts?|contract|role|team|project"
    r"|targets?|deadline|appraisal|more work|time off|day off|pay)\b|appraised|promoted (?:her|him|them)"
    r"|(?:changed|altered|rewrote|moved|set|cut|signed off|approved|rejected|overruled) (?:her|his|their|the) (?:\w+ )?"
    r"(?:rota|shifts?|desk|hours|targets?|leave|budget|plan|decision|report)\b"
    r"|(?:wants|wanted|expects|expected|pushed|pushes|allowed|lets) (?:her|him|them) (?:to|back|off|at)\b"
    r"|(?:line[- ])?manages (?:her|him|them)\b|(?:is|was) (?:in charge|the one who decides|above (?:her|him|them))\b"
    r"|put (?:her|him|them) (?:on|up|forward|in charge)\b)"
)
_IS_BESIDE = re.compile(
    rf"\s*(?:,\s(?:who (?:is|was) )?|\(|\s(?:is|was|became)\s)(?:{_THEIR}|our|one of (?:her|his|their|our|the))"
    rf" {_ADJECTIVES}{_BESIDE}\b"
    r"|[^.;?!\n]{0,60}[.;]\s(?:[Ss]he|[Hh]e) (?:is|was) (?:her|his|their) (?:\w+ )?(?:colleague|deputy|assistant"
    r"|direct report|team ?mate|friend)\b"
)
_WORKS_BESIDE = re.compile(
    r",?\s(?:(?:who|also|had|has|both|have|is|was|are|always|often) ){0,2}"
    r"(?:(?:covers?|covered|covering|fills? in|filled in|took over|stood in) for (?:her|him|them)\b"
    r"|(?:works?|worked|working|sits|sat|sitting) (?:with|beside|next to|opposite|near|alongside) (?:her|him|them)\b)"
    r"|\s(?:has|had|have) (?:always )?sat (?:beside|next to|opposite|near|behind) (?:me|us)\b"
    r"|,\s(?:who )?shares (?:an?|the|her|his|their|my|our) (?:\w+ )?(?:office|desk|room|shift|job|post|rota)\b"
    r"|\son (?:the )?[a-z]{4,}s(?=\s(?:does|did|says|said|has|had)\b)"
    r"|\s(?:in|from|on|at) (?:the |our |another )?(?:[a-z-]+ ){0,2}(?:room|office|desk|team|shift|ward|floor|department"
    r"|unit|shop|yard|bay)(?=[.,;:)?!]|\s(?:and|who|said|says|had|has|was|is|did|does|to)\b|$)"
)
_IS_KIN = re.compile(
    r"['’]s (?:school|nursery|birthday|homework|exams?|bedtime|funeral|wedding|playgroup|christening|GCSEs?"
    r"|A[- ]levels?|parents[’'] evening|teething|graduation)\b"
    r"|\s*[,(]\s?(?:who is |now |aged |only )?(?:[1-9]|1[0-7]|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)(?: years old| months(?: old)?)?\s?(?:[,.)]|and\b)"
    r"|[^.;?!\n]{0,60}[.;]\s(?:[Ss]he|[Hh]e) (?:is|was) (?:her|his|their) (?:\w+ )?(?:husband|wife|sister|brother"
    r"|mother|father|son|daughter|cousin|niece|nephew|aunt|uncle|partner)\b"
    r"|,? at home\b(?=[.,;)])"
)
_PAYS = re.compile(
    rf"{_APPOSED},?\s(?:(?:who|had|has|also|and) ){{0,2}}(?:pays|paid|is paying|funds|funded|is funding|commissioned"
    r"|is the sponsor|was the sponsor|sponsors|sponsored|holds the (?:budget|purse[- ]strings)|signed off the"
    r" (?:budget|cost|funding|money|invoice))\b(?! (?:attention|tribute|a visit|no|the bill|for (?:lunch|coffee|it all"
    r"|dinner|the drinks)|heed|off|back|in|out|lip))"
)
_AFTER = (
    (_GOVERNS, Cue(TOLD, 1.5, _MANAGER, "decides on somebody's work, as a manager does")),
    (_IS_BESIDE, Cue(TOLD, 2.0, _COLLEAGUE, "is called by a post beside the client's")),
    (_WORKS_BESIDE, Cue(TOLD, 1.0, _COLLEAGUE, "is told of where work is shared, as a colleague is")),
    (_IS_KIN, Cue(TOLD, 1.5, _FAMILY, "is told of with the home")),
    (_PAYS, Cue(TOLD, 2.5, _SPONSOR, "pays for or asked for the coaching")),
)


def told(line: Line, start: int, bare: str, after: str) -> list[Cue]:
    """What is told of a relation around a name at character `start`; `bare` is the text before without titles."""
    found = [cue for pattern, cue in _BEFORE if pattern.search(bare)]
    found += [cue for pattern, cue in _AFTER if pattern.match(after)]
    if (senior := _IS_THEIR_SENIOR.match(after)) is not None and not _OF_A_FUNCTION.search(senior[0]):
        found.append(Cue(TOLD, 2.5, _MANAGER, "is called by a post above the client's"))
    if _NAME_OUT.search(bare) and _SLIPPED.match(after):
        found.append(Cue(TOLD, 2.5, _CLIENT, "has a name that slipped out, as a client's does"))
    if _BROUGHT.search(bare) and _FOR_SUPERVISION.search(f"{line.heading} {line.text}"):
        found.append(Cue(TOLD, 2.5, _CLIENT, "is brought to supervision, as clients are"))
    return found
