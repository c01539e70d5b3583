"""How an entry of a diary or a list opens: with its day, with figures alone, with work that is no session."""

from __future__ import annotations

import re

from extractors.sessions.clients import Clients, designator
from extractors.sessions.telling import Told

OPENS = 4
"""Characters that may stand before the day of an entry that opens with it (a bullet, a bracket)."""
_LABELS = re.compile(
    r"\b(?:and|then|the|again|also|our|my|next|last|finally|session|meeting|entry|no|number|with|on|coaching|mentoring|date|client|coachee|mentee)\b",
    re.I,
)
_JOINING = frozenset(("and", "each", "on", "sessions", "session", "of"))
_OWN_WORK = re.compile(
    r"\W*(?:i )?(?:(?:re-?)?read(?:ing)?\b|stud(?:y|ied|ying)\b|research|wrote up\b|writ(?:ing|e)[- ]?up\b|writing\b"
    r"|typed up\b|prepar(?:ed|ing|ation)\b|prep\b|travel|drove\b|reflected\b|reflection\b|journal"
    r"|attended (?:an? |the )?(?:\w+ ){0,2}(?:course|workshop|webinar|lecture|conference|training|study day)"
    r"|(?:\w+ ){0,3}(?:workshop|webinar|lecture|conference|study day|taught day|training day|module|book club|podcast"
    r"|tutorial)\b)",
    re.I,
)


def opens_with_day(told: Told, clients: Clients) -> bool:
    """The day opens the sentence, or only a client, a number and a length stand before it ("[Client B / 3 May")."""
    before = told.text[: told.dates[0].start]
    if len(before) <= OPENS:
        return True
    for found in reversed(told.lengths):
        if found.end <= len(before):
            before = f"{before[: found.start]} {before[found.end :]}"
    named = designator(before)
    known = named[0] if named else clients.only_one(before)
    rest = before.replace(known, " ") if known else before
    return not re.search(r"[^\W\d_]", _LABELS.sub(" ", rest))


def only_figures(told: Told) -> bool:
    """The sentence holds days and lengths and no other word ("45 mins: 13/1/26, 20/1/26")."""
    text = told.text
    figures = [(f.start, f.end) for f in told.dates] + [(f.start, f.end) for f in told.lengths]
    for start, end in sorted(figures, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return all(w.lower() in _JOINING for w in re.findall(r"[^\W\d_]{2,}", text))


def own_work(told: Told) -> bool:
    """The entry that a day opens goes on with the learner's own work: reading, a course, preparation, writing up."""
    after = told.text[told.dates[0].end :] if told.dates and told.dates[0].start <= OPENS else ""
    return _OWN_WORK.match(after) is not None
