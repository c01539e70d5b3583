"""Voices: people who are quoted one after the other on what the work with them was worth, each led by who speaks.

Learners close a portfolio with what they were told: "Client 1, form of 3 May: “...”", "Warden of the hall: “...”", one
paragraph or sentence after the other, under any heading. Two clients who are quoted so make such a series, and so does
one under a heading that announces it; whoever else is quoted in the same series is a stakeholder in the work, whatever
the post is called, because the series says what all of them thought of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.sessions.clients import designator
from extractors.uncased import Uncased
from rubrics.client_labels import named
from rubrics.statements import Statement
from rubrics.treatment import deferred, plain
from rubrics.unanswered import only_asked

_PAPER = (
    r"(?:letters?|forms?|e-?mails?|notes?|cards?|pages?|sheets?|questionnaires?|messages?|reply|replies|answers?|words?"
    r"|feedback|comments?|views?|lines?|verdict)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DETAIL = (
    rf"(?=[^:.]*\b(?:\d{{1,2}}\b|{_MONTH}\b|{_PAPER}|phone|telephone|call|mail|interview|meeting|talk|conversation|review"
    r"|writing|written|person|end|start|half[- ]?way|middle|spring|summer|autumn|winter)\b)"
)
"""Behind who speaks: when, or by what way."""
_WROTE = r"(?:wrote|writes?|said|says?|told me|tells me|added|answered|replied|put it)"
_NUMBER = r"\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]? )?"
"""A paragraph's own number before who speaks."""
_TURN = re.compile(
    rf"{_NUMBER}(?:(?:and )?from (?:the )?(?:{_PAPER} (?:of|from|by) )?|{_PAPER} (?:of|from|by) )?"
    rf"(?P<who>[^.:;,()“\"]{{1,60}}?)"
    rf"(?:['’]s?(?: {_PAPER})?)?(?P<detail>(?:,{_DETAIL}[^:;“\"]{{2,80}}?|\s*\({_DETAIL}[^)]{{2,60}}\)"
    rf"|\s(?:in|at) {_DETAIL}[^:;.,“\"]{{2,40}}?)?)"
    rf"(?P<mark>(?:\s{_WROTE}(?:\s\w+)?)?\s*:\s*[“\"]?|\s{_WROTE},?\s[“\"]|\.$)(?P<said>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""Who speaks, perhaps when and how, and what was said: "From Osier's card, June: “..."."""
_TOLD = re.compile(
    rf"{_NUMBER}(?P<who>[^.:;,()“\"]{{1,60}}?),?(?:\s(?:also|then|has|have))?\s(?:{_WROTE}|seen|found|thinks?|thought)\s"
    r"(?:that\s|of\s|(?=[“\"])|(?=the|a|he|she|they)\b)(?P<said>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""The same in reported speech."""
_ANNOUNCED = re.compile(
    r"\b(?:said|says?|saying|wrote|writes?|told|thought|think|voices?|words|heard|feedback|testimon\w+|comments?)\b",
    re.I,
)
_BEFOREHAND = re.compile(
    r"\b(?:contract\w*|agree\w*|goals?|aims?|needs?|wish\w*|hopes?|expect\w*|terms|want\w*)\b", re.I
)
"""Headings under which people are quoted on what they want, before any work was done."""
_NOBODY = re.compile(
    rf"(?:and|but|so|he|she|they|it|i|we|this|that|there|which|what|who|whom|why|when|where|how|most|least|best|worst|half.?way|start"
    r"|middle|end|before|after|next|now|then|on|in|at|to|for|with|of|under|over|all|some|one|two|three|another|answer"
    rf"|question|aim|topic|tools?|key|points?|options?|outcomes?|goals?|action|session|meeting|{_PAPER})\b"
    rf"|.*\b(?:{_PAPER}|remarks?|scores?|questions?|hopes?|fears?|wish|moment|thing|sentence|part|meeting|session|goals?"
    r"|options?|reason|rule|figures?|numbers?)$",
    re.IGNORECASE | re.DOTALL,
)
"""What stands before a colon and is nobody."""
_SOMEBODY = re.compile(
    r"(?:(?:the|his|her|their|my|our|both|each|mr|mrs|ms|miss|dr)\s|.*['’]s?\s|.*\s(?:of|for|to|over)\s)", re.I
)
"""Whoever has an article, a title or an owner is called by what they are."""
_CLIENTS = re.compile(
    r"(?:(?:the|my|our|both|all|two|three|other|each)\W+)*(?:clients?|coachees?|mentees?|prot[eé]g[eé]s?|peers?|colleagues?"
    r"|tutors?|assessors?|learners?|(?:action )?group)\b",
    re.I,
)
"""Who is no stakeholder, before "of" as well: "Colleagues on the course"."""
_OWNED = re.compile(r"['’]s?\s\w")
_OWN = re.compile(r"\b(?:I|me|myself|we)\b")
_LATER = re.compile(
    r"\b(?:will|shall|would like|is to|are to|to follow|to come|expects?|hopes? (?:for|to|that))\b", re.I
)
_ANYTHING = Uncased(r"\w")
_LEAST = 4
"""Words of what a voice says."""


@dataclass(frozen=True, slots=True)
class Voices:
    """The statements with which clients and others are quoted in series."""

    clients: tuple[Statement, ...]
    others: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class _Turn:
    statement: Statement
    who: str
    quoted: bool


def voices(statements: Sequence[Statement], clients: tuple[str, ...], known: Uncased | None) -> Voices:
    """Who is quoted in series; `known` are supervisors, peers and others who are neither clients nor stakeholders."""
    sections: dict[tuple[int, str, object], list[Statement]] = defaultdict(list)
    for s in statements:
        if not _BEFOREHAND.search(s.heading):
            cell = None if s.row is None else (s.row, s.column)  # a form's cell may hold the whole series
            sections[s.span.document, s.heading, cell].append(s)
    own: list[Statement] = []
    others: list[Statement] = []
    for (_, heading, _), held in sections.items():
        turns = list(_turns(held, announced=_ANNOUNCED.search(heading) is not None))
        by = {t.statement.span: _client(t.who, clients) for t in turns}
        speaking = {by[t.statement.span] for t in turns if t.quoted} - {None}
        if len(speaking) < (1 if _ANNOUNCED.search(heading) else 2):
            continue
        own.extend(t.statement for t in turns if by[t.statement.span])
        others.extend(
            t.statement
            for t in turns
            if not by[t.statement.span] and _person(t) and not (known and known.search(plain(t.statement.text)))
        )
    return Voices(tuple(own), tuple(others))


def _turns(statements: Iterable[Statement], announced: bool) -> Iterable[_Turn]:
    """The sentences that open with who speaks; those without a quotation only at the head of a paragraph."""
    for s in statements:
        text = plain(s.text)
        found = _TURN.match(text)
        if found is None or (
            found["mark"] == "." and not (announced and s.opens and found["detail"].lstrip()[:1] in {",", "("})
        ):
            found = _TOLD.match(text) if announced else None
            if found is not None and not _OWN.match(found["who"]):
                yield from _checked(s, found["who"], text, '"' in found["said"])
            continue
        quoted = '"' in found["mark"]
        if found["mark"] == "." or (quoted and _whole(found["said"])) or (s.opens and found["detail"]):
            yield from _checked(s, found["who"], text, quoted)


def _checked(statement: Statement, who: str, text: str, quoted: bool) -> Iterable[_Turn]:
    unquoted = re.sub(r'"[^"]*("|$)', "", text)
    if not (deferred(text) or only_asked(text, _ANYTHING) or _LATER.search(unquoted)):
        yield _Turn(statement, who.strip(), quoted)


def _whole(said: str) -> bool:
    """The quotation goes on to the end of the sentence: "listens" rose from 2 to 4" quotes an item of a form."""
    return re.search(r"\w", said.partition('"')[2]) is None


def _client(who: str, clients: tuple[str, ...]) -> str | None:
    """The client who speaks, and not somebody who is called by a client: "Osier", and neither "Osier's warden"."""
    found = named(who, clients)
    if len(found) == 1 and len(who.split()) <= len(next(iter(found)).split()) + 1 and not _OWNED.search(who):
        return next(iter(found)) if not re.search(r"\b(?:of|for|to|over)\b", who) else None
    sign = designator(who)
    return sign[1] if sign is not None and sign[0] == who else None


def _person(turn: _Turn) -> bool:
    """Somebody, called by a post or a name, and no label of what is said."""
    who = turn.who
    if (
        not 1 <= len(who.split()) <= 8
        or _NOBODY.match(who)
        or (_CLIENTS.match(who) and not _OWNED.search(who))
        or _OWN.search(who)
    ):
        return False
    return turn.quoted or _SOMEBODY.match(who) is not None or who[:1].isupper()
