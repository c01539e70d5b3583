"""A number of clients between two bounds, counted over the sessions.

    [[outcomes.criteria.requirements]]
    id = "clients"
    text = "a minimum of 2 and a maximum of 3 clients"
    check = "clients"
    params = { least_threshold = "clients_min", most_threshold = "clients_max" }

The thresholds are the unit's. Clients are those of counted sessions; where no session names its client, the
headings over sessions ("Client Heron") or the client labels of the whole text ("Client 1", "Mentee B") are counted
instead.

`least_threshold` name of the threshold that holds the smallest number of clients
`most_threshold`  name of the threshold that holds the largest
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.model import Span
from rubrics.answer import best, missing, reach
from rubrics.check import Check, Question
from rubrics.model import Found, Outcome, State

_LABEL = re.compile(
    r"\b(?:client|coachee|mentee|prot[eé]g[eé]|individual|executive|leader|participant) (?P<mark>\d{1,2}|[A-H]|"
    r"one|two|three|four|five|six)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:[Cc]lients|[Cc]oachees|[Mm]entees|[Ii]ndividuals|[Ee]xecutives) (?:\d{1,2}|[A-H])\b"
    r"(?:(?:, | and | & )(?:\d{1,2}|[A-H])\b)+",
)
"""Labels in one breath: "Clients 2 and 3"."""
_HEADED = re.compile(r"(?:Client|Coachee|Mentee|Executive|Leader) [A-Z]\w*")
"""A heading that is no more than what a client is called."""
_WORDS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}
_STATED = re.compile(
    r"\b(?P<number>one|two|three|four|five|six|[1-6])(?: [\w-]+){0,3}? (?:clients?|coachees?|mentees?|"
    r"executives|leaders|individuals|directors|managers)\b",
    re.IGNORECASE,
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    least_threshold: str = "clients_min"
    most_threshold: str = "clients_max"


def run(question: Question, params: Params) -> Outcome:
    """How many clients there are."""
    least, most = question.thresholds[params.least_threshold], question.thresholds[params.most_threshold]
    named = _of_sessions(question) or _of_headings(question) or _of_labels(question, whole=True)
    if len(named) < least:  # a log may leave out whose a session was; the answer says it
        named = max(named, _of_labels(question, whole=False), key=len)
    found = tuple(Found(name, spans) for name, spans in named.items())
    count = len(named)
    if count < least:
        said, spans = _stated(question)
        if not count and not said:
            return missing(f"{least} to {most} clients needed; none located", least)
    if count < least and said > count:
        count = said
        found = (Found(f"{count} clients", spans),)
    sentence = f"{least} to {most} clients needed; {count} located"
    spans = best(f.spans[0] for f in found if f.spans)
    if count > most:
        return Outcome(State.PARTIAL, f"{sentence}, {count - most} too many", most, count, spans, found)
    if count < least:
        return Outcome(State.PARTIAL, f"{sentence}, {least - count} short", least, count, spans, found)
    return Outcome(State.FOUND, sentence, least, count, spans, found)


def _of_sessions(question: Question) -> dict[str, tuple[Span, ...]]:
    named: dict[str, tuple[Span, ...]] = {}
    for s in question.facts.sessions:
        if s.counted and s.kind == "coaching" and s.client:
            named[s.client] = (*named.get(s.client, ()), s.span)
    if not named:
        named = dict.fromkeys(question.facts.hours.clients, ())
    return named


def _of_headings(question: Question) -> dict[str, tuple[Span, ...]]:
    """Clients by the headings under which sessions stand: "Client Heron" over some, "Client Egret" over others."""
    named: dict[str, tuple[Span, ...]] = {}
    for s in question.facts.sessions:
        if s.counted and s.kind == "coaching":
            document = question.facts.reading.documents[s.span.document]
            above = [h for h in document.headings if h.block < s.span.block]
            text = document.blocks[above[-1].block].text.strip() if above else ""
            if _HEADED.fullmatch(text):
                named[text] = (*named.get(text, ()), s.span)
    return named


def _of_labels(question: Question, whole: bool) -> dict[str, tuple[Span, ...]]:
    named: dict[str, tuple[Span, ...]] = {}
    for s in reach(question, whole=whole):
        for m in _LABEL.finditer(s.text):
            mark = m["mark"].lower()
            name = f"Client {_WORDS.get(mark, mark.upper())}"
            named[name] = (*named.get(name, ()), s.span)
        for m in _SEVERAL.finditer(s.text):
            for mark in re.findall(r"\d{1,2}|\b[A-H]\b", m[0]):
                named[f"Client {mark}"] = (*named.get(f"Client {mark}", ()), s.span)
    return named


def _stated(question: Question) -> tuple[int, tuple[Span, ...]]:
    for s in reach(question, whole=False):
        m = _STATED.search(s.text)
        if m:
            word = m["number"].lower()
            return (int(word) if word.isdigit() else _NUMBERS[word]), (s.span,)
    return 0, ()


CHECK = Check("clients", Params, run, __doc__, aside=True)
