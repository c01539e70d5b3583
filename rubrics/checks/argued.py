"""A reason is given: a rationale for using supervision, a justification of reflective practice.

Counted are the sentences that speak of the topic, or stand in a paragraph that does, and give a reason
("because", "so that") or claim a worth ("enables", "protects"); at least one has to give a reason. One is enough that
says what would have come about without the thing, or that it is the only way. A question that asks for the reason
("Why pay for it?") makes its paragraph one of them, a heading that asks it all that stands below. A sentence that
surely deals with a facet of meaning among the phrases gives a reason whatever its words.

    [[outcomes.criteria.requirements]]
    id = "rationale"
    text = "the rationale for its use"
    check = "argued"
    params = { phrases = ["supervis*"], reasons = 2 }

`phrases` words of the topic ("*" at the end for any ending, "@name" for a vocabulary's terms), and facets of
          meaning that are themselves the reason ("~supervision-rationale")
`reasons` how many sentences must give a reason
`own`     at least one of them in the first person
`explicit` words one of which makes a single sentence enough ("rationale", "justif*", "business case")
`what`    the reason sought, in words for people
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.model import Span
from extractors.uncased import Uncased
from rubrics.answer import answer, best, missing
from rubrics.check import Check, Question
from rubrics.checks.addressed import FIRST_PERSON
from rubrics.enumerations import leadin
from rubrics.model import Found, Outcome, State
from rubrics.naming import Thing, pattern, things
from rubrics.statements import Statement
from rubrics.treatment import argues, deferred, denied, plain
from rubrics.treatment import reasons as gives_reason

WHY = re.compile(r"\W*(?:and |so |but |then )?why\b", re.IGNORECASE)
"""How a question opens that asks for a reason: in an answer to a demand for one, it is this one."""
USE = re.compile(
    r"\b(?:bother|use|pay|invest|(?:do|offer|need|have|want|choose|buy) (?:it|this|one|any)|at all)\b", re.IGNORECASE
)
"""What such a question asks about: "Why do this with directors?"."""
_LACKING = r"(?:without|but for|had (?:I|it|we) not|if (?:I|we) had not)"
_WOULD = r"(?:would|should|might|could|I'd|we'd)(?: not| never| still)? have"
NECESSARY = re.compile(
    rf"\b{_LACKING}\b[^.;!?]*\b{_WOULD}\b|\b{_WOULD}\b[^.;!?]*\b{_LACKING}\b"
    r"|\b(?:is|was|are|remains) the (?:only|one) (?:way|means|thing|place|check|guard|safeguard|mirror)\b",
    re.IGNORECASE,
)
"""What would have come about without the thing ("Without the book I should have gone on"), or that nothing else does
it: either says what it is for."""
WHY_WORDS = 5
"""Words of a heading that asks for nothing but the reason."""
SHORTEST_REASON = 6
"""Words; a shorter sentence gives no reason worth the name."""


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    phrases: tuple[str, ...]
    reasons: int = 2
    own: bool = False
    explicit: tuple[str, ...] = ()
    what: str = "a rationale"


def run(question: Question, params: Params) -> Outcome:
    """The sentences that reason about the topic."""
    topic = things((("topic", *params.phrases),), question.vocabularies)[0]
    statements = answer(question)
    about = {
        s.paragraph
        for s in statements
        if topic.places(s.text) and not all(denied(s.text, *p) for p in topic.places(s.text)) and not deferred(s.text)
    }
    under = {s.paragraph for s in statements if s.setting and topic.places(s.setting)}
    explicit = pattern(params.explicit) if params.explicit else None
    asked = {s.paragraph for s in statements if s.text.endswith("?") and _asks(s.text, explicit)}
    meant = {s.span for s in statements if _meant(s, topic)}
    labelled = {s.paragraph for s in statements if explicit is not None and explicit.search(leadin(s))}
    near = about | under | asked | labelled
    meant |= {s.span for s in statements if _headed(s)} | set(_answering(statements, topic))
    reasons = [s for s in statements if s.span in meant or (s.paragraph in near and _reasons(s, explicit))]
    if not reasons:
        return missing(f"{params.what} not located")
    ranked = sorted(reasons, key=lambda s: (not topic.places(s.text), -s.words))
    spans = best(s.span for s in ranked)
    stated = any(NECESSARY.search(plain(s.text)) for s in reasons)
    stated = stated or (explicit is not None and any(explicit.search(plain(s.text)) for s in reasons))
    personal = not params.own or any(FIRST_PERSON.search(s.text) for s in statements if s.paragraph in near)
    causal = any(s.span in meant or gives_reason(s.text) for s in reasons)
    if ((len(reasons) >= params.reasons and causal) or stated) and personal:
        return Outcome(State.FOUND, f"{params.what} located", evidence=spans, found=(Found(params.what, spans),))
    short = "nothing from own practice" if not personal else "hardly a reason is given"
    return Outcome(State.PARTIAL, f"{params.what}: {short}", evidence=spans)


def _asks(text: str, explicit: Uncased | None) -> bool:
    """A question asks for the reason."""
    return WHY.match(text) is not None or (explicit is not None and explicit.search(plain(text)) is not None)


def _headed(statement: Statement) -> bool:
    """A full sentence under a short heading that asks why: "Why at all"."""
    short = len(statement.heading.split()) <= WHY_WORDS
    full = statement.words >= SHORTEST_REASON and not deferred(statement.text)
    return full and short and WHY.match(statement.heading) is not None


def _answering(statements: Sequence[Statement], topic: Thing) -> Iterator[Span]:
    """Full sentences behind a question that opens their paragraph and asks why one should have or do the thing."""
    asked: tuple[int, int] | None = None
    for s in statements:
        if s.opens and s.text.endswith("?") and WHY.match(s.text) and (USE.search(s.text) or topic.places(s.text)):
            asked = s.paragraph
        elif s.paragraph == asked and s.words >= SHORTEST_REASON and not s.text.endswith("?") and not deferred(s.text):
            yield s.span


def _meant(statement: Statement, topic: Thing) -> bool:
    """The sentence surely gives the reason, though no word of it need say so."""
    long = statement.words >= SHORTEST_REASON and not deferred(statement.text)
    return long and topic.meant is not None and topic.meant.sure(statement.text)


def _reasons(statement: Statement, explicit: Uncased | None) -> bool:
    if statement.words < SHORTEST_REASON or deferred(statement.text):
        return False
    counts = argues(statement.text) or NECESSARY.search(plain(statement.text)) is not None
    return counts or (explicit is not None and explicit.search(plain(statement.text)) is not None)


CHECK = Check("argued", Params, run, __doc__)
