"""The words of columns' headers and forms' labels: which field they stand for."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.sessions.dates import find_dates
from extractors.sessions.durations import find_durations
from extractors.sessions.record import Field
from extractors.uncased import Uncased

LONGEST_LABEL = 60
"""Characters; the diary's longest prompt ("Link to the goals agreed in the contract") has about 40."""

PERSON = r"(?:client|coachee|mentee|protege|participant|individual|executive|leader|colleague)"
_MEETING = r"(?:session|meeting|appointment|conversation|contact|coaching|mentoring|supervision)"

_FIELDS: tuple[tuple[Field, str], ...] = (
    (
        Field.RUNNING,
        r"running|cumulative|to date\b|so far|accumulat|balance|carried forward|grand total|total hours to",
    ),
    (
        Field.START,
        rf"^(?:{_MEETING}\s+|event\s+)?start(?:s|ed)?(?:\s+date)?(?:\s*(?:&|and|/|\+)\s*|\s+)time(?:\s+\(?\w+\)?)?$",
    ),
    (
        Field.END,
        rf"^(?:{_MEETING}\s+|event\s+)?(?:end|finish)(?:s|ed)?(?:\s+date)?(?:\s*(?:&|and|/|\+)\s*|\s+)time$",
    ),
    (
        Field.OTHER_DATE,
        r"^time ?stamp$|^(?:date |time )?(?:submitted|created|modified|last modified|received|updated|booked|logged)"
        r"(?: (?:at|on|date|time))?$|^(?:created|modified|submitted|completion|start|end) time$",
    ),
    (
        Field.CLIENT,
        rf"^{PERSON}s?(?: (?:name|ref|code|initials))?\s*(?:&|and|/|\+|,)\s*(?:session|meeting|sess|no|number|nr)\b"
        rf"[\w\s.]*$|^who (?:was|is) (?:the |this |your |my )?{_MEETING} with$",
    ),
    (Field.CLIENT, r"^(?:invitee|attendee|guest|customer)s?(?:['’]s)?(?: (?:full |first )?name)?$"),
    (Field.DATE, r"^(?:on )?what (?:was the )?(?:date|day)\b(?!.*\bnext\b)|\bdate (?:was|did)\b(?!.*\bnext\b)"),
    (Field.DATE, r"^(?:session |meeting )?(?:held|met|took place|took place on|seen) on$|^on (?:the|what day)$"),
    (
        Field.DATE,
        rf"^(?!.*\b(?:sign|birth|next|review|start|end|feedback|contract|agreed|comment))(?=.*\b{PERSON}s?\b)(?=.*\bdates?\b)"
        r"[\w ]+(?:\s*(?:,|/|&|\+|\band\b)\s*[\w ]+){1,4}$",
    ),
    (Field.BREAK, r"^(?:less )?(?:breaks?|pauses?|lunch|rest)(?: (?:time|taken|mins?|minutes|length))?$"),
    (Field.OTHER_TIME, r"prep|travel|writ(?:ing|e)[- ]?up|admin|reflection (?:time|hours)|notice|non[- ]contact"),
    (
        Field.OTHER_DATE,
        r"\bnext\b.*(?:date|session|meeting)|(?:review|sign\w*|target|due|feedback|reflection|contract|completion|start"
        r"|end|finish|submission|birth|planned|proposed|entry)\s+date|date\w*\s+(?:of\s+)?(?:next|birth"
        r"|reflection|feedback|signature|signed"
        r"|contract|agreed|entry|written|completed?|planned|proposed|review|submi\w+|record\w*)|by when|deadline"
        r"|follow[- ]?up date",
    ),
    (Field.DATE, r"^(?!.*\b(?:planned|proposed|next)\b)(?:sessions?|meetings?)\b.*\bdates?\b"),
    (
        Field.PLANNED,
        r"\b(?:planned|proposed|intended|anticipated|expected|estimated)\b|(?:no\.?|number|nr"
        r"|quantity) of (?:\w+ )?(?:sessions|meetings)|^sessions$|frequency",
    ),
    (Field.STATUS, r"^status\b|attend|\bdna\b|took place|^held\b|completed\?|cancel"),
    (
        Field.START,
        rf"^(?:{_MEETING}\s+)?(?:start|from|began|begins?|beginning|time in|start(?:ed|ing)?(?: time)?"
        rf"|time (?:from|started?))(?:\s+time)?$",
    ),
    (
        Field.END,
        rf"^(?:{_MEETING}\s+)?(?:finish(?:ed)?|to|until|end(?:ed|s)?|ending|time out|time (?:to|finished|ended)"
        rf"|close)(?:\s+time)?$",
    ),
    (
        Field.DATE,
        rf"^(?:{_MEETING}\s+)?dates?\b|^(?:when|day|which day|what day)\b|^on$"
        rf"|\bdates?(?: and | ?[/&+] ?)times?\b|date held|^dated\b"
        rf"|\bdates? of (?:the )?{_MEETING}"
        r"|^(?:no\.?|num(?:ber)?\.?|nr\.?|n[º°]|#|ref\.?|s/n|session|meeting)\s*(?:and|[&/,+-])\s*dates?"
        r"(?:\s*(?:and|[&/,+])\s*(?:times?|length|duration|hours?|minutes|place|client))*$",
    ),
    (
        Field.CLIENT,
        rf"^(?:the |my )?{PERSON}s?(?:['’]s)?(?:\s*[/(&]?\s*(?:or )?(?:{PERSON}|ref(?:erence)?|code|id|name"
        rf"|initials|number|no\.?|num|pseudonym|label"
        rf"|identifier|alias|anonymised|\))+)*[\s.)#]*$|^(?:with )?who(?:m)?(?:\s+with|\s+was coached|\s+came"
        rf"|\s+was there"
        rf"|\s+i (?:saw|met|coached)|\s+did (?:i|you|we) (?:meet|see|coach|mentor|work with)"
        rf"|\s+(?:was|is) (?:your|the|my) {PERSON})?$|^seen$"
        rf"|^(?:name|initials|code|ref(?:erence)?|pseudonym|identity) of (?:the )?{PERSON}|^(?:code "
        rf"|first )?name$|^(?:session |meeting )?with$|^person(?: coached| mentored)?$",
    ),
    (Field.SUPERVISOR, r"supervisor(?!['’]?s? (?:feedback|comment|note))|supervised by|^facilitator"),
    (
        Field.NUMBER,
        r"^(?:(?:session|meeting|conversation|entry|row|item|visit|sess)\s*)?(?:no\.?|num(?:ber)?\.?|nr\.?|n[º°]"
        r"|#|ref\.?|s/n)$|^(?:session|meeting|conversation|entry|sess\.?)$",
    ),
    (
        Field.DURATION,
        r"duration|length|how long|how much time|^for$|^time together$"
        r"|\bhours?\b|\bhrs?\b|\bmins?\b|\bminutes?\b|contact time|^times?$"
        r"|time (?:spent|taken|with)|session time|^total time|^h:mm$|^h$"
        r"|^(?:times? )?(?:from|start\w*|began)(?: time)?\s*(?:to|until|till|and|[-\u2013\u2014/&+])\s*"
        r"(?:to|until|till|end\w*|finish\w*|close)(?: time)?$",
    ),
    (
        Field.TYPE,
        r"\b(?:type|kind|category|nature of)\b|^activity$|^format$|^mode$|^(?:individual|group|1:1"
        r"|one[- ]to[- ]one)\b.*(?:group|team)|^what$",
    ),
    (
        Field.REFLECTION,
        r"reflect|thoughts|went well|feedback|comment|competenc|improve|my learning|differently|progress",
    ),
    (
        Field.OUTCOMES,
        r"outcome|settled|ways? (?:open|ahead)|choices?\b|conclu|takeaway"
        r"|what (?:was|they|he|she|the \w+) cho(?:sen|se)\b"
        r"|action|agreed|decided|decision|next step|result|option|commit|follow[- ]?up|way forward"
        r"|learn(?:ed|t|ing)|insight",
    ),
    (Field.GOAL, r"goal|objective|link(?:s|ed)? to|contract"),
    (Field.TOOLS, r"tool|technique|model|diagnostic|method|approach|framework|exercise|used\b"),
    (
        Field.KEY_POINTS,
        r"key|discuss|\bnotes?\b|what (?:we|happened|was)|summary|content|main|covered|happened|detail|issue"
        r"|explored|point",
    ),
    (Field.AIM, r"\baims?\b|topic|theme|purpose|focus|subject|agenda|matter|about|brought|cases?\b|question"),
)
_COMPILED = tuple((field, Uncased(pattern)) for field, pattern in _FIELDS)

_CONTENTS = frozenset({Field.AIM, Field.GOAL, Field.TOOLS, Field.KEY_POINTS, Field.OUTCOMES})
_COMBINED = re.compile(r"\band\b|[&/,(+]", re.I)


@lru_cache(maxsize=4096)
def field_of(text: str) -> Field:
    """The field that a header or label stands for; OTHER for any other text.

    Only short texts are labels (`LONGEST_LABEL`); a colon at the end, brackets and blanks do not matter.
    """
    label = re.sub(r"[\s_]+", " ", text).strip(" :–-*\u200b.?").lower()
    if not label or len(label) > LONGEST_LABEL or not re.search(r"[^\W\d]|#", label):
        return Field.OTHER
    lengths = find_durations(label)
    if lengths and any(found.day for found in find_dates(label)):
        return Field.OTHER  # a record in a few words ("Session 1 with Client 2 on 3 May 2026, 1 hr")
    if any(length.start <= 2 for length in lengths):
        return Field.OTHER  # "90 minutes" is a value, though "minutes" is a label
    bare = re.sub(r"\s*\([^)]*\)$", "", label)
    for field, pattern in _COMPILED:
        if pattern.search(label) or (bare and pattern.search(bare)):
            return field
    return Field.OTHER


def contents_of(text: str) -> frozenset[Field]:
    """All that a combined header asks for: "Topic and goal", "Key points / options", "Aim (tools used)".

    Of aim, goal, tools, key points and outcomes; empty for a header that asks for one thing.
    """
    if not _COMBINED.search(text) or len(text) > LONGEST_LABEL:
        return frozenset()
    return frozenset(field for field, pattern in _COMPILED if field in _CONTENTS and pattern.search(text))


def unit_of(text: str) -> str:
    """ "min" or "h" where a header names the unit of its column, else ""."""
    label = text.lower().replace("_", " ")
    minutes = re.search(r"\bmin(?:ute)?s?\b|\(m\)", label)
    hours = re.search(r"\bhours?\b|\bhrs?\b|\(h\)|^h$", label)
    return "" if bool(minutes) == bool(hours) else "min" if minutes else "h"
