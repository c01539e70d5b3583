"""Words that say whether a session took place, and of what kind it was."""

from __future__ import annotations

import re

SHORT = 12
"""Words. In a longer text "cancelled" or "team" may be about something else than this session."""

_NOT_HELD: tuple[tuple[str, str], ...] = (
    (
        "did not attend",
        r"\bdna\b|did\s?n[o'’]t (?:attend|show|turn up|arrive|come)|no[- ]?show|failed to attend|not attended"
        r"|non[- ]attendance|absent",
    ),
    (
        "cancelled",
        r"\bcancel(?:l?ed|lation)?\b|called off|did not (?:take place|happen|go ahead)"
        r"|did\s?n[o'’]t (?:take place|happen|go ahead)|\bnot held\b|abandoned",
    ),
    ("rescheduled", r"\b(?:re-?scheduled|postponed|moved|deferred|re-?arranged|re-?booked)\b(?!\s+from)"),
    (
        "planned",
        r"\b(?:planned|to be (?:held|arranged|confirmed|booked|agreed)|tbc|tba|tbd|provisional(?:ly)?|scheduled"
        r"|booked|upcoming|forthcoming|future|pending|not yet (?:held|taken place))\b",
    ),
)
_TOOK_PLACE = re.compile(
    r"re-?scheduled from|took place|went ahead|\battended\b(?! by)|\bheld\b(?! over)|\bcompleted?\b|as planned"
    r"|originally|instead|in the end",
    re.I,
)
_STRONG = re.compile(
    r"(?:\bdna\b|no[- ]show|(?:client|coachee|mentee|she|he|they)\b[^.]{0,25}\b(?:did not|didn[’']t"
    r"|failed to) (?:attend|show|turn up)"
    r"|(?:session|meeting|appointment)\b[^.]{0,25}\b(?:was |were |has been |had been )?(?:cancelled|canceled"
    r"|postponed|did not take place)"
    r"|^(?:cancelled|canceled|postponed))"
)

_GATHERING = (
    r"(?:\s*[-–]?\s*(?:session|meeting|call|conversation|chat|talk|discussion|interview|check|visit"
    r"|appointment|phone call|zoom|teams))"
)
_OTHER_KINDS: tuple[tuple[str, str], ...] = (
    (
        "chemistry or introductory meeting",
        rf"(?:an? )?(?:initial |first |informal |free |short |\d+[- ]min\w* )*(?:chemistry|intake|discovery"
        rf"|exploratory|introductory|introduction|get(?:ting)?[- ]to[- ]know\w*|pre[- ]coaching|taster)"
        rf"(?:{_GATHERING}| (?:phone|video) call)?(?: (?:with|by|on|over|only)\b.*)?",
    ),
    (
        "three-way or contracting meeting",
        rf"(?:an? )?(?:initial |final |mid[- ]?point |interim |closing |opening |review )*(?:(?:three|3|four"
        rf"|4)[- ]?way|tripartite|three[- ]?cornered|sponsor|stakeholder|line manager)(?: \w+)?{_GATHERING}?"
        rf"(?: (?:with|by|on)\b.*)?|(?:initial )?contract(?:ing|ual)?{_GATHERING}(?: (?:with|by)\b.*)?"
        rf"|(?:meeting|call|session) with (?:the )?(?:sponsor|line manager|stakeholder|hr)\b.*",
    ),
    (
        "preparation, travel or writing up",
        r"(?:session )?(?:preparation|prep|planning|travel(?:ling)?|writing[- ]up|write[- ]up"
        r"|admin(?:istration)?|note[- ]?(?:writing|taking|s)|research|reading|self[- ]reflection)(?:\s*(?:time"
        r"|for|of|and|&|/|to)\b.*)?",
    ),
    (
        "group or team session",
        rf"(?:an? )?(?:group|team)(?: coaching| mentoring)?(?:{_GATHERING}| workshop| away ?day)?(?: (?:with|of"
        rf"|for)\b.*|\s*\(.*\))?|.*\b(?:group|team) (?:coaching|mentoring)\b.*|(?:leadership|senior|management"
        rf"|executive|project|whole|entire) (?:management |leadership )*team\b.*|(?:team )?workshop\b.*",
    ),
    (
        "peer or triad practice",
        r"(?:course |programme )?(?:peer|triad|trio|fellow (?:learner|student)|course (?:mate|colleague"
        r"|practice)|class(?:mate)?)(?:s)?(?:[- ](?:coaching|practice|partner|work|exercise|session|learner"
        r"|coach\w*))*(?:\s*\(.*\))?|practice (?:session |coaching )?(?:with|in|on) .*(?:peer|triad|course|class"
        r"|tutor).*|skills practice.*",
    ),
    (
        "training or e-mail support",
        r"(?:e-?mail|text|phone|whatsapp)(?: \w+)? support\b.*|training(?: day| course| session| workshop)?"
        r"|cpd\b.*|course (?:day|module|workshop)\b.*|(?:taught|module) day\b.*|webinar\b.*",
    ),
)
_OTHER = tuple((why, re.compile(pattern, re.I)) for why, pattern in _OTHER_KINDS)
_PEER_SUPERVISION = re.compile(
    r"peer (?:group )?supervision|action learning|tutor(?:ial)?\b|line manager|with my (?:line )?manager|co-?coach",
    re.I,
)


def not_held(text: str) -> str | None:
    """Why a session was not held, if a short text (a cell, a label's value) says so."""
    if not text or len(text.split()) > SHORT or _TOOK_PLACE.search(text):
        return None
    return next((why for why, pattern in _NOT_HELD if re.search(pattern, text, re.I)), None)


def opens_not_held(text: str) -> str | None:
    """Why a session was not held, if the content of a record is nothing but that ("Cancelled by client")."""
    plain = re.sub(
        r"^(?:the )?(?:session|meeting|client|coachee|mentee)(?: \d+)?\s*(?:was|were|has been"
        r"|had been)?\s*[:–-]?\s*",
        "",
        text.strip(),
        flags=re.I,
    )
    for why, pattern in _NOT_HELD:
        if why != "planned" and re.match(pattern, plain, re.I):
            return not_held(text)
    return (
        "planned"
        if re.fullmatch(
            r"(?:to be (?:held|arranged|confirmed|booked)|tbc|tba|planned|booked"
            r"|scheduled)\.?",
            plain,
            re.I,
        )
        else None
    )


def perhaps_not_held(text: str) -> bool:
    """Whether a long text seems to say that the session was not held."""
    return bool(_STRONG.search(text.lower())) and not _TOOK_PLACE.search(text)


def other_kind(text: str) -> str | None:
    """Why this is no session that the unit counts, if the whole of a short text names such a kind."""
    plain = re.sub(r"\s+", " ", text).strip(" .:–-*()")
    if not plain or len(plain.split()) > SHORT:
        return None
    plain = re.sub(r"\s*\((?:not counted|excluded|n/?a|\d+[^)]*)\)$", "", plain, flags=re.I)
    return next((why for why, pattern in _OTHER if pattern.fullmatch(plain)), None)


def names_contracting(text: str) -> bool:
    """Whether a session's topic is mixed with contracting or getting to know each other."""
    return (
        bool(re.search(r"\b(?:chemistry|intake|three[- ]way|tripartite)\b", text, re.I))
        or text.strip().lower() == "contracting"
    )


def is_supervision(text: str) -> bool:
    """Whether a short text says that this was the learner's supervision."""
    plain = text.strip()
    return len(plain.split()) <= SHORT and bool(
        re.match(
            r"(?:(?:my|coaching|group|individual|peer|1:1|one[- ]to[- ]one|coach"
            r"|mentor(?:ing)?) )*supervis(?:ion|or)\b",
            plain,
            re.I,
        )
    )


def supervision_to_ask(text: str) -> bool:
    """Whether supervision is of a kind that centres judge differently (domain notes 6.1)."""
    return bool(_PEER_SUPERVISION.search(text))
