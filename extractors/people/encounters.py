"""What passes between the learner and somebody in a session, which makes a client of whoever has no other role.

It says who somebody is, not that a word is a name: these cues count in `roles`, never in `forms.score`. Sources:
domain notes 6.5 (how learners speak of clients) and 8 (what assessors read for).
"""

from __future__ import annotations

import re

from extractors.model import Part, PersonRole
from extractors.people.evidence import Cue, untitled
from extractors.people.lines import Line
from extractors.uncased import Uncased

ENCOUNTER, INNER = "encounter", "inner"
KINDS = frozenset({ENCOUNTER, INNER})

_CLIENT = PersonRole.CLIENT
_MET = Cue(ENCOUNTER, 1.0, _CLIENT, "is somebody with whom the learner sat and talked")
_LIKELY = Cue(ENCOUNTER, 0.75, _CLIENT, "is somebody with whom the learner sat and talked")
_COACHED = Cue("coached", 3.0, _CLIENT, "is coached by the learner")
_FEELS = Cue(INNER, 0.5, _CLIENT, "is told of from within, as clients are")
_ASKED_LEAVE = Cue(ENCOUNTER, 1.0, _CLIENT, "is to be asked for consent")

_NUMBER = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|the)"
_I_DID = re.compile(
    r"\bI (?:(?:had|have|then|also|once|now|never|could|should|would|did not|didn[’']t|must|only|simply|again) ){0,2}"
    r"(?:(?:told|asked|gave|given|shown|said to|pressed|pushed|noticed|noted|waited (?:for|while|until)|watched"
    r"|listened to|thank(?:ed)?|invited"
    r"|reminded|challenged|misread|rescued|interrupted|let|heard|wondered|learn(?:ed|t)(?: \w+)? from|offered|read"
    r"|stayed with|sat with|walked with|missed|saw|knew|felt|believed)(?: at once| then| already| too)?(?: that"
    r"| how| what| whether| if| while| when)?)\s$"
)
_WORKED_WITH = Uncased(
    r"\b(?:work(?:ed|ing)?|met|sat|time|hours?|programme|agreed|spent)(?: [\w’'-]+){0,3}? with\s$"
    rf"|\b(?:hours?|sessions?|meetings)\b[^.;]{{0,40}}\band {_NUMBER} with\s$"
    r"|\bgoals?\b[^.;:]{0,30}\b(?:with|for|of)\s$|\b(?:chemistry|first|second|third|last|next"
    r"|final) (?:\w+ )?(?:meeting|call"
    r"|hour|session|conversation) with\s$",
)
_OFTEN_MET = re.compile(
    r"\s(?:[\w-]+ )?(?:times|every|each|fortnightly|weekly|monthly|over (?:\w+ )?(?:weeks|months)|between|again)\b"
)
_I_MET = re.compile(r"\bI (?:have |had |first |next |last )?(?:met|saw|seen)\s$")
_WITH_OPENS = re.compile(r"(?:^|[.!?;:]\s+|,\s)(?:[Ii]n fact |[Aa]nd |[Bb]ut |[Oo]nce )?[Ww]ith\s$")
_TO_ME = re.compile(
    r"(?:\s+\w+(?:ed|d|n|t|ote|ew|ave|oke|ld))?\s+(?:(?:had|has|then|once|also|later|never) )?(?:told|showed|asked"
    r"|thanked|wrote to"
    r"|said to|confided in|trusted|looked at|smiled at|rang|emailed|texted|interrupted|surprised|taught|reminded"
    r"|answered"
    r"|corrected|let|stopped|sent|brought|gave|read|paid)\s(?:to\s)?me\b"
)
_AND_I = re.compile(
    r"\s+(?:(?:had |has )?\w+ )?and I\b(?! (?:shall |will |now )?(?:practi[sc]e|share|observe|run|work (?:at|for"
    r"|in)|trained|are on))"
)
_OWN = re.compile(
    r"['’]s?\s(?:own |first |real |last )?(?:tears|eyes|goals?|energy|breath(?:ing)?|shoulders|silences?|feelings?"
    r"|wheel|scores?"
    r"|drawing|story|values|beliefs?|confidence|hands?|fear|anger|grief|laughter|progress|resistance|question"
    r"|answers?)\b"
)
_COACHED_AFTER = re.compile(
    r"\s*,[^.;]{0,60}\b(?:whom|that|who)? ?I (?:have |had |was |am |now )?(?:been )?(?:coach|mentor|work(?:ed"
    r"|ing)? with|(?:met|saw|have seen|meet|see) (?:for|over|\w+ times|every|each|fortnightly|monthly|weekly))"
)
_INNER = re.compile(
    r"\s+(?:(?:had|has|also|then|still|only|never|soon|at last|finally|himself|herself"
    r"|and \w+(?: both)?) )*(?:wanted|felt|feels|hoped"
    r"|feared|doubted|dreaded|cried|laughed|wept|chose|scored|rated|set out|decided|realised|realized|admitted"
    r"|struggled"
    r"|worried|looked back|rehearsed|came (?:back|in|with|to)|arrived|smiled|sighed|paused|nodded|summed up|values"
    r"|prizes"
    r"|fears|dreads|longs|tells|told)\b"
)
_THANKS = re.compile(r"\b(?:thanks to|thank|grateful to)\s$", re.I)
_CONSENT = re.compile(
    r"\b(?:happy|content|ok|okay|fine|agrees?|consent|permission|minds?|wording|sentence|line|named?|anonym\w+"
    r"|signed)\b",
    re.I,
)
_CHECK = re.compile(r"\b(?:check with|ask|asked|clear with|show)\s$", re.I)


_HAS_TO = re.compile(r"\s+(?:to|will)\s(?!the\b|be\b|a\b|an\b|my\b|our\b|this\b)[a-z]{3,}")
_RECORD = re.compile(r"\b(?:sessions?|log|records?|notes|actions?|meetings?|diary|conversations?)\b")
_TO_DO = Cue(ENCOUNTER, 1.0, _CLIENT, "has something to do after a session")


def _opens(line: Line, start: int) -> bool:
    """Whether a sentence, or the whole block, opens at character `start`."""
    return start == 0 or bool(re.search(r"(?:[.!?:;•]\s+|\n)$", line.text[max(0, start - 12) : start]))


def encounters(line: Line, start: int, before: str, after: str) -> list[Cue]:
    """Cues of an encounter around a name that starts at character `start`, from the text before it and after it."""
    if line.block.part is Part.COMMENT and _CHECK.search(untitled(before)):
        return [_ASKED_LEAVE] if _CONSENT.search(after) else []
    before = untitled(before)
    found = []
    if _COACHED_AFTER.match(after):
        found.append(_COACHED)
    if (
        (_I_MET.search(before) and _OFTEN_MET.match(after))
        or _TO_ME.match(after)
        or _AND_I.match(after)
        or _WORKED_WITH.search(before)
    ):
        found.append(_MET)
    elif _I_DID.search(before) or _WITH_OPENS.search(before) or _THANKS.search(before):
        found.append(_LIKELY)
    if _OWN.match(after):
        found.append(_LIKELY)
    if _HAS_TO.match(after) and (line.block.cell is not None or _RECORD.search(line.heading)) and _opens(line, start):
        found.append(_TO_DO)
    if _INNER.match(after):
        found.append(_FEELS)
        if line.block.cell is not None and not line.text[max(0, start - 12) : start].strip():
            found.append(_FEELS)
    return found
