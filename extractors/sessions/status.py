"""Words that say whether a session took place, and of what kind it was."""

from __future__ import annotations

import re

from extractors.sessions.dates import FoundDate, find_dates

SHORT = 12
"""Words. In a longer text "cancelled" or "team" may be about something else than this session."""

BARE = 2
"""Words of what says so and nothing else ("Rescheduled, flu")."""

_NOT_HELD: tuple[tuple[str, str], ...] = (
    (
        "did not attend",
        r"\bdna\b|did\s?n[o'’]t (?:attend|show|turn up|arrive|come)|no[- ]?show|failed to attend|not attended"
        r"|non[- ]attendance|absent",
    ),
    (
        "cancelled",
        r"\bcancel(?:l?ed|lation)?\b|called off|did not (?:take place|happen|go ahead)"
        r"|did\s?n[o'’]t (?:take place|happen|go ahead)|\bnot held\b(?! back)|abandoned",
    ),
    (
        "rescheduled",
        r"\b(?:re-?scheduled|postponed|deferred|re-?arranged|re-?booked)\b(?!\s+from)"
        r"|\bmoved\b(?=\s+(?:to\s+(?:the\s+)?(?:\d|mon|tue|wed|thu|fri|next|another|later|(?:a\s+)?(?:later|new|different)"
        r"\s+(?:date|day|time|week))|to\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|back|forward|on\b|until|by\b"
        r"|at\b)|\W*$)",
    ),
    (
        "planned",
        r"\b(?:planned|to be (?:held|arranged|confirmed|booked|agreed)|tbc|tba|tbd|provisional(?:ly)?|scheduled"
        r"|booked|upcoming|forthcoming|future|pending|not yet (?:held|taken place))\b",
    ),
)
_LEFT_OUT = re.compile(
    r"\b(?:(?:not|isn[’']t|never) (?:to be )?(?:counted|included|claimed|part of the (?:\w+ )?hours)|un-?counted"
    r"|excluded|does not count|do not count|not (?:in|towards?) (?:the|my) (?:\w+ )?(?:total|hours))\b",
    re.I,
)
_OF_ANOTHER = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"(?:['’]s|\s+(?:session|meeting|one))\b",
    re.I,
)
"""A clause about the session of a month, which a record does not say of its own."""
_TO_COME = re.compile(
    r"\b(?:still|yet) to (?:come|be held|take place)\b|\bto follow\b|^\W*not yet\W*$"
    r"|\bnot yet (?:held|had|met|done|due|happened|taken place|arranged|booked|confirmed)\b",
    re.I,
)
_TOOK_PLACE = re.compile(
    r"re-?scheduled from|took place|went ahead|\battended\b(?! by)|(?<!not )\bheld\b(?! over)|\bcompleted?\b|as planned"
    r"|originally|instead|in the end",
    re.I,
)
_STRONG = re.compile(
    r"(?:\bdna\b|no[- ]show|(?:client|coachee|mentee|she|he|they)\b[^.]{0,25}\b(?:did not|didn[’']t"
    r"|failed to) (?:attend|show|turn up)"
    r"|(?:session|appointment)\b[^.]{0,25}\b(?:was |were |has been |had been )?(?:cancelled|canceled"
    r"|postponed|did not take place)"
    r"|^(?:cancelled|canceled|postponed))"
)

_CALL = (
    r"(?: (?:meeting|call|conversation|chat|talk|discussion|interview|check|visit|phone call|video call|zoom"
    r"|teams))"
)
_CHEMISTRY = (
    rf"(?:an? )?(?:initial |first |informal |free |short |introductory |\d+[- ]min\w* )*(?:(?:chemistry|intake"
    rf"|pre[- ]coaching)(?:{_CALL}| session)?"
    rf"|(?:discovery|exploratory|introductory|get(?:ting)?[- ]to[- ]know\w*|taster){_CALL})(?: (?:with|by|on"
    rf"|over|only)\b.*)?"
)
_THREE_WAY = (
    rf"(?:an? )?(?:initial |final |mid[- ]?point |interim |closing |opening |review )*(?:(?:three|3|four"
    rf"|4)[- ]?way|tripartite"
    rf"|three[- ]?cornered)(?: (?:contract\w*|review|sponsor))?(?:{_CALL}| session)?(?: (?:with|by|on)\b.*)?"
    rf"|(?:initial |final )?(?:sponsor|contract(?:ing|ual)?){_CALL}(?: (?:with|by)\b.*)?"
    r"|(?:meeting|call|session) with (?:the |her |his |their )?(?:sponsor|line manager|hr)\b.*"
)
_SUITED = (
    r"(?:an? )?(?:initial |first |informal |free |short |\d+[- ]min\w* )*(?:call|chat|coffee|conversation|talk|meeting)"
    r" to (?:see|find out|decide|check) (?:if|whether) we (?:\w+ )?(?:suit|fit|match|get on|gel|work together)\b.*"
)
_APART = (
    r"(?:session )?(?:preparation|prep|travel(?:ling)?|writing[- ]up|write[- ]up|note[- ]?(?:writing|taking)"
    r"|admin(?:istration)?)"
    r"(?: time)?(?: (?:for|of|to|from|and)\b.*\b(?:session|coaching|client|coachee|mentee|notes|travel|prep\w*"
    r"|admin)s?\b.*)?"
)
_GROUP = (
    r"(?:an? )?(?:group|team) (?:coaching|mentoring)\b.*|(?:group|team) session(?: (?:with|for|of)\b.*)?"
    r"|team (?:workshop|away ?day)\b.*"
)
_PEER = (
    r"(?:course |programme )?(?:peer|triad|trio)(?:s)?[- ](?:coaching|practice|work|exercise|session)\b.*"
    r"|(?:skills |coaching )?practice (?:triads?|trios?|peers?|partners?)\b.*|(?:peers?|triads?|trios?)"
    r"|(?:coaching |skills )?practice (?:session |coaching )?(?:with|in|on) .*(?:peer|triad|course|class"
    r"|tutor).*|skills practice.*"
    r"|(?:role[- ]?plays?|demonstration|try-?out|rehearsal)\b.*\bwith (?:my |the |a |our )?"
    r"(?:tutor|course|peer|class)\w*\b.*"
)
_ANYWHERE: tuple[tuple[str, str], ...] = (
    ("chemistry or introductory meeting", _CHEMISTRY),
    ("chemistry or introductory meeting", _SUITED),
    ("three-way or contracting meeting", _THREE_WAY),
    ("preparation, travel or writing up", _APART),
    ("group or team session", _GROUP),
    ("peer or triad practice", _PEER),
)
"""Whatever cell holds such a text and nothing else, the row is no session that the unit counts."""
_OF_TYPE_OR_PERSON: tuple[tuple[str, str], ...] = (
    ("three-way or contracting meeting", rf"(?:sponsor|stakeholder|line manager)(?: \w+)?{_CALL}?"),
    (
        "preparation, travel or writing up",
        r"(?:planning|research|reading|(?:self[- ])?reflection|reflective (?:log|journal|writing|practice)"
        r"|journal(?:ling)?|notes)(?: time)?",
    ),
    (
        "group or team session",
        r"(?:group|team)(?: (?:session|meeting|of)\b.*|\s*\(.*\))?"
        r"|(?:the |her |his )?(?:leadership|senior|management|executive|project|whole|entire) (?:management "
        r"|leadership )*team\b.*",
    ),
    (
        "peer or triad practice",
        r"(?:course |programme )?(?:peer|triad|trio|fellow (?:learner|student)|course (?:mate|colleague)"
        r"|classmate|practice partner)s?"
        r"(?: (?:coachee|client|partner|learner|coach))?(?:\s*\(.*\))?",
    ),
    (
        "training or e-mail support",
        r"(?:e-?mail|text|whatsapp)(?: \w+)? support\b.*|(?:e-?mails?|text(?: messages?)?|texts|sms|whatsapp|letter"
        r"|voice ?mail|messages?)(?: (?:exchange|contact|to|from|sent|received|about|re)\b.*)?"
        r"|(?:admin\w*|booking|scheduling|logistics|diary|arrangements?) (?:call|e-?mail|phone call|message|chat)s?"
        r"|(?:phone )?call to (?:arrange|book|confirm|re-?arrange|cancel|re-?schedule)\b.*"
        r"|training(?: day| course| session| workshop)?|cpd\b.*"
        r"|course (?:day|module|workshop)\b.*|(?:taught|module) day\b.*|webinar\b.*",
    ),
)
"""Only of the column that names the kind or the person; as a topic they are a client's matter."""
_OTHER = tuple((why, re.compile(pattern, re.I)) for why, pattern in _ANYWHERE)
_TYPED = tuple((why, re.compile(pattern, re.I)) for why, pattern in _OF_TYPE_OR_PERSON)
_PEER_SUPERVISION = re.compile(
    r"peer (?:group )?supervision|action learning|tutor(?:ial)?\b|line manager|with my (?:line )?manager|co-?coach",
    re.I,
)


_SURELY = re.compile(
    r"(?:cancel(?:l?ed|lation)|dna|did\s?n[o'’]t (?:attend|come|show(?: up)?|turn up)|no[- ]show|postponed|called off"
    r"|not held)\s*(?:$|[-–—,;:.(/]"
    r"|(?:by|at|on|due|because|as|with|the|an?|last|half|two|this)\b)",
    re.I,
)
"""An opening after which even a long text is about a session that was not held."""


def not_held(text: str) -> str | None:
    """Why a session was not held, if a short text (a cell, a label's value) says so."""
    if not text or len(text.split()) > SHORT or _TOOK_PLACE.search(text):
        return None
    return next((why for why, pattern in _NOT_HELD if re.search(pattern, text, re.I)), None)


def left_out(text: str) -> str | None:
    """Why a record does not count, if a short text says that its writer leaves it out, or that it lies ahead."""
    if not text or len(text.split()) > 2 * SHORT:
        return None
    if any(_LEFT_OUT.search(clause) and not _OF_ANOTHER.search(clause) for clause in re.split(r"[.;]\s", text)):
        return "said not to be counted"
    return "planned" if len(text.split()) <= SHORT and _TO_COME.search(text) else None


def opens_not_held(
    text: str, day: FoundDate | None = None, told: bool = False, timed: bool = False, afterwards: bool = False
) -> str | None:
    """Why a session was not held, if the content of a record opens with that ("Cancelled by client").

    day: the record's own date. "Cancelled; held on 2 March instead" tells of another day, unless that is its own.
    told: the record says how long it took, with what tools and what came of it; then "Deferred three times. She ..."
    is of what was talked about. timed: it says how long it took. afterwards: so it does, and the text is what was
    agreed or thought then.
    """
    plain = re.sub(
        r"^\W*(?:the )?(?:session|meeting|client|coachee|mentee)?(?: \d+)?\s*(?:was|were|has been"
        r"|had been)?\s*[:–-]?\s*",
        "",
        text.strip(),
        flags=re.I,
    )
    if (_CHOICE.match(plain) and not _BY.match(plain)) or (timed and _OTHERS.match(plain)):
        return None
    for why, pattern in _NOT_HELD:
        if why != "planned" and re.match(pattern, plain, re.I):
            surely = _on_another_day(plain, day) or (_SURELY.match(plain) and not _TOOK_PLACE.search(plain))
            topic = (told and _GOES_ON.search(plain)) or (afterwards and len(plain.split()) > BARE)
            return why if surely else None if topic else not_held(text)
    return (
        "planned"
        if re.fullmatch(
            r"(?:to be (?:held|arranged|confirmed|booked)|tbc|tba|planned|booked"
            r"|scheduled)\.?",
            plain,
            re.I,
        )
        or (len(plain.split()) <= SHORT and _ADDED_PLANNED.search(plain))
        else None
    )


_GOES_ON = re.compile(r"[.!?]\s+\S")
_CHOICE = re.compile(
    r"(?:cancel|postpone|move|defer|re-?schedule|re-?arrange|re-?book)\b(?:(?=[^.;]*(?:\bor\b|,[^.;,]+,))"
    r"|\s+(?!session|meeting|appointment|client|coachee|mentee|she\b|he\b|they\b|no\b|from\b|to\b)[a-z])",
    re.I,
)
"""What might be done opens so, not what became of the session: "cancel, shorten it or hold two", "cancel two talks"."""
_BY = re.compile(r"\w+ (?:by|due|because|on|at|as)\b", re.I)
_OTHERS = re.compile(
    r"(?:cancel?led|postponed|deferred|abandoned|re-?scheduled|re-?arranged|absent) (?:(?!sessions\b|hours\b|this\b)"
    r"(?:[a-z]+ (?:and|or) )?[a-z-]{3,}(?<![su])s\b"
    r"|(?:his|her|their|my|our) (?!session|meeting|appointment|coaching|mentoring|time\b|slot\b)[a-z])",
    re.I,
)
"""Something of the client's that was put off: "Cancelled one-to-ones", "cancelled his holiday" is a topic."""
_ADDED_PLANNED = re.compile(
    r"[,;(–-]\s*(?:planned|provisional|to (?:come|follow)|to be (?:held|confirmed|arranged))\)?\.?$", re.I
)
"""A topic followed by the word that it lies ahead: "Follow-up, planned"."""


def _on_another_day(text: str, day: FoundDate | None) -> bool:
    """The text names a day to which the session was put off, and not the record's own."""
    if day is None or len(text.split()) > SHORT or re.match(r"\w+ (?:from|since)\b", text):
        return False
    named = {(d.day, d.month) for d in find_dates(text, loose=True)}
    return bool(named) and (day.day, day.month) not in named


_HELD_THEN = re.compile(
    r"\b(?:held|took place|met|done|seen|made up|caught up|went ahead|new date|instead|re-?booked|re-?arranged)\b", re.I
)


def held_another_day(text: str, day: FoundDate | None) -> bool:
    """A short note without a length says that the session was on another day: "Ill; held on 10 May instead"."""
    return _HELD_THEN.search(text) is not None and _on_another_day(text, day)


def perhaps_not_held(text: str) -> bool:
    """Whether a long text seems to say that the session was not held."""
    return bool(_STRONG.search(text.lower())) and not _TOOK_PLACE.search(text)


_ADDED = re.compile(
    r"\s*[,;–-]\s*(?:free(?: of charge)?|unpaid|no (?:charge|fee)|complimentary|not counted"
    r"|\w+ (?:people|participants|attendees|attended|members|leaders|present))$",
    re.I,
)
"""What is added to the name of a kind: "Group session, 8 people", "Introductory call, free"."""


def other_kind(text: str, typed: bool = False) -> str | None:
    """Why this is no session that the unit counts, if the whole of a short text names such a kind.

    typed: the text stands where the kind or the person is named, not the topic.
    """
    plain = re.sub(r"\s+", " ", text).strip(" .:–-*()")
    if not plain or len(plain.split()) > SHORT:
        return None
    plain = re.sub(r"\s*\((?:not counted|excluded|n/?a|\d+[^)]*)\)$", "", plain, flags=re.I)
    plain = _ADDED.sub("", plain)
    patterns = (*_OTHER, *_TYPED) if typed else _OTHER
    return next((why for why, pattern in patterns if pattern.fullmatch(plain)), None)


_WITH_SPONSOR = re.compile(
    r".{1,30}(?:,| and| with| &| \+) (?:her|his|their|the) (?:[a-z]+ ){0,2}(?:sponsor|manager|director|boss|head"
    r"|chief executive|principal|chair|employer)(?: \w+)?\W*",
    re.I,
)


def with_sponsor(text: str) -> bool:
    """Whether the cell of the person names the client and whoever sent or employs them."""
    return _WITH_SPONSOR.fullmatch(text.strip()) is not None


def names_contracting(text: str) -> bool:
    """Whether a session's topic is mixed with contracting or getting to know each other."""
    found = re.search(
        r"\b(?:chemistry|intake|three[- ]way|tripartite|discovery (?:session|call)|introductory"
        r"|exploratory)\b",
        text,
        re.I,
    )
    return bool(found) or text.strip().lower() == "contracting"


_AS_SUPERVISOR = re.compile(
    r"^\W*[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}(?: \(|, )(?:(?:my|coach(?:ing)?) )?supervisor\W*$"
)
"""Somebody's name with that role, in the column of the person."""


def is_supervision(text: str) -> bool:
    """Whether a short text says that this was the learner's supervision."""
    plain = text.strip()
    return len(plain.split()) <= SHORT and bool(
        _AS_SUPERVISOR.search(plain)
        or re.match(
            r"(?:(?:my|coaching|group|individual|peer|1:1|one[- ]to[- ]one|coach"
            r"|mentor(?:ing)?) )*supervis(?:ion|or)\b",
            plain,
            re.I,
        )
    )


def supervision_to_ask(text: str) -> bool:
    """Whether supervision is of a kind that centres judge differently (domain notes 6.1)."""
    return bool(_PEER_SUPERVISION.search(text))
