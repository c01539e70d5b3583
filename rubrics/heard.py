"""What clients were heard to say of the learner's work in the reflections on sessions.

There "he said" is the client, and so is "Feedback:", unless the sentence or the one before names somebody else. One
remark is an anecdote: several on the learner's work count, or any in most of the entries, for whoever asks after every
session writes down whatever is answered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rubrics.feedback import PENDING
from rubrics.givers import STAKEHOLDER, SUPERVISOR
from rubrics.naming import pattern
from rubrics.statements import Statement
from rubrics.treatment import deferred, plain

_WHO_CAME = r"(?:[Hh]e|[Ss]he|[Tt]hey|(?:[Tt]he |[Mm]y )?(?:[Cc]lient|[Mm]entee|[Cc]oachee)(?: \w{1,3})?)"
_LED = re.compile(r"\W*(?:\w+['’]s )?(?:feedback|comments?)\s*[:.–-]\s*[“\"]?\w+\W+\w", re.IGNORECASE)
"""A sentence that opens "Feedback: ..." in a reflection on a session."""
_THEY_SAID = re.compile(
    rf"\b{_WHO_CAME} (?:(?:had|has|also|later|only|then|once) )?(?:said|told|wrote|writes|says|remarked|called|found|"
    rf"answered|added|commented)\b[^“\".]{{0,50}}[“\"](?P<words>[^”\"]+)[”\"]",
    re.IGNORECASE,
)
_LONGEST_SAID = 3
"""Words of a verdict: "straightforward", "slower, please"; more may be on the client's own affairs."""
_TO_ME = re.compile(
    r"\b(?:you|your|you're|we|questions?|sessions?|meetings?|useful|helpful|coach\w*|mentor\w*)\b", re.IGNORECASE
)
_TOLD_ME = re.compile(
    rf"\b{_WHO_CAME} (?:(?:had|has|also|later|then) )?(?:told me|said|wrote|remarked|noticed|found|would have liked|"
    rf"thought|felt) (?:\w+ ){{0,5}}?(?:I|my|me|more of my) \w",
)
"""What the client told the learner of the learner: "she told me that I rush"."""

_REMARK = re.compile(
    rf"\b{_WHO_CAME} (?:(?:had|has|also|later|then|only|just) )?(?:said|told me|wrote|writes|says|remarked|noticed"
    r"|noted|thought|found|called|liked|wished|answered|replied|added|commented|rated|scored|gave (?:me|it))\b"
    r"|[“\"][^”\"]+[”\"],? (?:he|she|they) (?:said|wrote|told)\b"
    r"|(?:^|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Cc]lient['’]s|[Mm]entee['’]s|[Cc]oachee['’]s) )"
    r"(?:[Ww]ords?|[Rr]emark|[Cc]omments?|[Aa]nswer|[Mm]essage|[Nn]ote|[Ff]orm|[Ff]eedback|[Ss]core|[Vv]erdict)\b"
    rf"|^\W*(?:{_WHO_CAME}|[Ss]aid)\s*:\s*[“\"]",
)
"""Anything that the client is said to have said, written or marked."""
SEVERAL = 3
"""Entries with what a client said of the work: one remark in a log is an anecdote."""
MOST = 0.6
"""Share of the entries in which clients are heard, whatever of, from which the learner has asked every time."""


def heard(statements: Sequence[Statement], others: tuple[str, ...] = ()) -> tuple[Statement, ...]:
    """The sentences of reflections that hold what clients said, () where it is an anecdote or two; `others` are names
    of people who are no clients."""
    known = pattern((*SUPERVISOR, *STAKEHOLDER, "peers", "colleagues", "tutor", "assessor", *others))
    of_work: list[Statement] = []
    of_any: list[Statement] = []
    before = ""
    for s in statements:
        text = plain(s.text)
        if known.search(f"{before} {text}") is None and not (deferred(text) or PENDING.search(_unquoted(text))):
            if _of_work(text):
                of_work.append(s)
            if _REMARK.search(text):
                of_any.append(s)
        before = text
    entries = {s.row or s.paragraph for s in statements}
    remarked = {s.row or s.paragraph for s in (*of_work, *of_any)}
    if len({s.paragraph for s in of_work}) >= SEVERAL:
        return tuple(of_work)
    return tuple(of_any) if len(remarked) >= max(SEVERAL, MOST * len(entries)) else ()


def _of_work(text: str) -> bool:
    """What the client said is on the learner's work, or too short to be on anything else."""
    said = (m["words"] for m in _THEY_SAID.finditer(text))
    short = any(len(words.split()) <= _LONGEST_SAID or _TO_ME.search(words) for words in said)
    return short or _LED.match(text) is not None or _TOLD_ME.search(_unquoted(text)) is not None


def _unquoted(text: str) -> str:
    return re.sub(r"[“\"][^”\"]*[”\"]", "“”", text)
