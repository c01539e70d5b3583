"""Something for every client: a contract, goals.

It counts for a client where the client's label stands with one of the phrases (in the sentence, heading or table
label), and for all where a sentence says so ("each client", "all three", "both").

    [[outcomes.criteria.requirements]]
    id = "contract-per-client"
    text = "a contract with each client"
    check = "per_client"
    advisory = true
    params = { phrases = ["contract*", "agreement*"], what = "contract" }

`phrases` words of which one must stand with the client's label ("*" at the end for any ending)
`what`    the thing in words for people
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.model import Span
from rubrics.answer import best, missing, reach, worded
from rubrics.check import Check, Question
from rubrics.model import Found, Outcome, State
from rubrics.naming import pattern
from rubrics.treatment import deferred, denied, plain

_ALL = re.compile(r"\b(?:each|every|all|both|either|the (?:two|three|four)|clients|coachees|mentees)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    phrases: tuple[str, ...]
    what: str = "record"


def run(question: Question, params: Params) -> Outcome:
    """For which clients it was located."""
    words = pattern(params.phrases)
    clients = question.facts.hours.clients
    held: dict[str, list[Span]] = {}
    for s in reach(question, whole=True):
        text = plain(f"{s.text} {s.setting}")
        m = words.search(text)
        if not m or deferred(s.text) or (m.end() <= len(s.text) and denied(s.text, *m.span())):
            continue
        named = [c for c in clients if re.search(rf"\b{re.escape(c)}\b", text, re.IGNORECASE)]
        for client in named or (clients if _ALL.search(text) else ()):
            held.setdefault(client, []).append(s.span)
    if not held:
        return missing(f"no {params.what} located for any client", len(clients))
    found = tuple(Found(c, best(held[c])) for c in clients if c in held)
    absent = [c for c in clients if c not in held]
    spans = best(f.spans[0] for f in found)
    if not absent:
        return Outcome(State.FOUND, f"{params.what} located for each client", len(clients), len(found), spans, found)
    sentence = f"{params.what} located for {worded([f.name for f in found])}, not for {worded(absent, 'or')}"
    return Outcome(State.PARTIAL, sentence, len(clients), len(found), spans, found)


CHECK = Check("per_client", Params, run, __doc__)
