"""Feedback that somebody gave: what a client, sponsor or supervisor said or wrote about the learner's work.

A contract's clause ("the sponsor will give feedback") is none, nor is a denial ("no feedback was collected from
sponsors"). Who gave it stands in the sentence, in its heading or table label, or by the name of somebody whose
role the submission tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.model import Facts, PersonRole
from rubrics.naming import pattern
from rubrics.statements import Statement
from rubrics.treatment import deferred, denied, plain

NEAR = 90
"""Characters between the giver and the word for feedback: about fifteen words, the length of a clause."""

FEEDBACK = re.compile(
    r"\b(?:feedback|fed back|testimonials?|evaluation forms?|questionnaires?|comments?|commented|ratings?|rated me|scored me|views? of|"
    r"observations?|remarks?|appraisal of me|response forms?|survey)\b",
    re.IGNORECASE,
)
"""Words for feedback as such."""

REPORT = re.compile(
    r"\b(?:said|told|wrote|written|noticed|notices|observed|commented|remarked|reported|reports|describes?d?|gave|given|pointed|"
    r"noted|confirmed|felt|rated|scored|asked|challenged|suggested|suggests|thinks?|thought|praised|criticis\w+|received|collected|"
    r"returned|showed|shows|agrees?d?|mentioned|drew|warned|encouraged|questioned|appreciated|valued|found|was|were|are|is|has|have|"
    r"named|called|heard|saw|sees|reminded|offered|identified|highlighted|says|tells|observes)\b|[“\"„‘]\w",
    re.IGNORECASE,
)
"""Somebody has already spoken."""

PENDING = re.compile(
    r"\b(?:will|shall|would|should|could|may|might|must|is to|are to|to be|going to|intend\w*|plan(?:s|ned)? to|hope[sd]? to|agreed (?:to|that)|"
    r"promise\w*|invited to|next time|in future|if (?:the|my|a)|once the|ought to|need to|expects?)\b",
    re.IGNORECASE,
)


def names_of(facts: Facts, *roles: PersonRole) -> tuple[str, ...]:
    """The names (whole, and each given name or pseudonym as written) of people in these roles."""
    found: list[str] = []
    for person in facts.people:
        if person.role in roles:
            found.append(person.name)
            found.extend(facts.reading.text(m) for m in person.mentions[:20])
    return tuple(dict.fromkeys(n for n in found if len(n) > 2))


def client_names(facts: Facts) -> tuple[str, ...]:
    """How the submission calls its clients."""
    return tuple(dict.fromkeys((*facts.hours.clients, *names_of(facts, PersonRole.CLIENT))))


def received(
    statements: Iterable[Statement], givers: tuple[str, ...], names: tuple[str, ...] = (), spoken: bool = False
) -> tuple[Statement, ...]:
    """The statements that hold feedback by one of the givers (phrases) or names.

    With `spoken`, a giver who said, asked or noticed something is enough; without, a word for feedback is needed.
    """
    who = pattern((*givers, *names))
    return tuple(s for s in statements if _holds(s, who, spoken))


def _holds(statement: Statement, who: re.Pattern[str], spoken: bool) -> bool:
    text = plain(statement.text)
    if deferred(text):
        return False
    setting = plain(statement.setting)
    over = bool(FEEDBACK.search(setting))
    givers = list(who.finditer(text))
    if not givers and over and who.search(setting) and not PENDING.search(text):
        return statement.words >= 4
    for giver in givers:
        if denied(text, *giver.span()) or PENDING.search(text):
            continue
        words = [m for m in FEEDBACK.finditer(text) if abs(m.start() - giver.start()) <= NEAR]
        if any(not denied(text, *m.span()) for m in words) and (REPORT.search(text) or over):
            return True
        if words:
            continue
        if (over or spoken) and REPORT.search(text[giver.end() : giver.end() + NEAR]):
            return True
    return False
