"""Something for every client: a contract, the steps to it.

Whoever tells of all clients alike ("each signed", "my mentees and I agreed") has told of every one. Where it is set out
client by client (under a heading or label with the client's name, in a paragraph or sentence that opens with it) a
client for whom it is set out nowhere is left out, unless a sentence speaks of them all.

    [[outcomes.criteria.requirements]]
    id = "each-client"
    text = "a contract with each client"
    check = "per_client"
    params = { phrases = ["contract*", "agreement*"], signs = ["signed by"], what = "contract" }

`phrases` words of the thing ("*" at the end for any ending); a heading or label may hold them
`signs`   words that mean it in a label, or in a sentence that speaks of a client ("Signed by | Mentee 1 | Mentee 2")
`what`    the thing in words for people
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.model import Span
from extractors.uncased import Uncased
from rubrics.answer import best, missing, reach, worded
from rubrics.check import Check, Question
from rubrics.client_labels import Clients, named, of_all
from rubrics.model import Found, Outcome, State
from rubrics.naming import pattern
from rubrics.statements import Statement
from rubrics.treatment import deferred, denied, plain

_OURS = re.compile(
    r"\b(?:I|we|us|our|my|sign\w*|agreed?|terms|clauses?|three-way|part(?:y|ies)|coach\w*|mentor\w*|both|each)\b",
    re.IGNORECASE,
)
"""Words beside contracts that are those of the coaching: "the firm lives from contracts for transport" has none."""

OPENING_WORDS = 8
"""Words at the head of a sentence within which its subject stands: "With Client 2 there was the added matter ...".
Behind a semicolon stands another: "Agreement looked at again; Client 2 leads" sets no agreement apart."""

LONGEST_LABEL = 30
"""Characters; what is longer is no client's label but words that were read as one."""

_TWO_THINGS = re.compile(r" and | & |[,/]", re.IGNORECASE)
"""A heading that names two things ("Agreements and goals") does not say of what the sentences below it speak."""


_ANY_CLIENT = re.compile(r"\b(?:the|my|a) (?:client|coachee|mentee)\b(?! (?:\d|[A-H]\b))", re.IGNORECASE)
"""Whichever client it is: "the form was gone through with the client, then with the sponsor"."""


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    phrases: tuple[str, ...]
    signs: tuple[str, ...] = ()
    what: str = "record"


@dataclass(frozen=True, slots=True)
class _Speaks:
    """A statement that speaks of the thing."""

    statement: Statement
    clients: frozenset[str]
    """Of whom."""
    apart: bool
    """It sets the thing out for these clients by themselves."""
    titled: bool
    """And does so under their heading or label, and not only in words that open with them."""
    all: bool
    """It tells of every client."""


def run(question: Question, params: Params) -> Outcome:
    """For which clients it was located, and whether any is left out."""
    clients = question.facts.hours.clients
    statements = reach(question, whole=False)
    if not statements:
        return missing(f"no {params.what} located")
    speaking = tuple(_speaking(statements, params, clients))
    held: dict[str, list[Span]] = {}
    for one in (*speaking, *_elsewhere(question, params, clients)):
        for client in clients if one.all else one.clients:
            held.setdefault(client, []).append(one.statement.span)
    found = tuple(Found(c, best(held[c])) for c in clients if c in held)
    absent = [c for c in clients if c not in held]
    spans = best(f.spans[0] for f in found)
    told = len(clients) > question.thresholds["clients_max"] or any(len(c) > LONGEST_LABEL for c in clients)
    alike = _of_any(speaking)
    if not absent or told or not any(one.apart and (one.titled or not alike) for one in speaking):
        how = (
            f"{params.what} located for each client" if not absent else f"no client is told apart in the {params.what}"
        )
        return Outcome(State.FOUND, how, len(clients), len(clients), spans, found)
    sentence = f"{params.what} located for {worded([f.name for f in found])}, not for {worded(absent, 'or')}"
    return Outcome(State.PARTIAL, sentence, len(clients), len(found), spans, found)


def _speaking(statements: tuple[Statement, ...], params: Params, clients: Clients) -> Iterator[_Speaks]:
    words, signs = pattern(params.phrases), pattern((*params.phrases, *params.signs))
    for s in statements:
        under, labelled = _under(s, words), signs.search(plain(s.labels)) is not None
        says = _says(s, signs)
        if deferred(s.text) or not (under or labelled or says or words.search(plain(s.heading))):
            continue
        over = _over(s, clients, words, under, labelled)
        inside = named(s.text, clients) if under or labelled or says else frozenset()
        opening = frozenset[str]()
        if _says(s, words) or (under and s.opens):
            opening = named(" ".join(s.text.partition(";")[0].split()[:OPENING_WORDS]), clients)
        around = named(f"{s.setting} {s.over}", clients)
        about = inside | over | (around if says else frozenset())
        everybody = not around and (under or says) and of_all(s.text, clients)
        yield _Speaks(s, about, 0 < len(over or opening) < len(clients), bool(over), everybody)


def _of_any(speaking: tuple[_Speaks, ...]) -> bool:
    """A paragraph that names nobody tells of the thing with whichever client: what one of them added is an example."""
    of_some = {one.statement.paragraph for one in speaking if one.clients}
    return any(
        one.statement.paragraph not in of_some and _ANY_CLIENT.search(plain(one.statement.text)) for one in speaking
    )


def _over(statement: Statement, clients: Clients, words: Uncased, under: bool, labelled: bool) -> frozenset[str]:
    """Clients whom a heading or label names together with the thing: "Contract - Client A", "Signed by | Client A"."""
    heading = statement.heading
    found = named(heading, clients) if words.search(plain(heading)) else frozenset()
    if labelled:
        found |= named(statement.labels, clients)
    if under:
        found |= named(f"{statement.setting} {statement.over}", clients)
    return found


def _elsewhere(question: Question, params: Params, clients: Clients) -> Iterator[_Speaks]:
    """Sentences of the rest of the submission that name the thing and whom it is with."""
    words = pattern(params.phrases)
    for s in reach(question, whole=True):
        if _says(s, words) and not deferred(s.text):
            yield _Speaks(s, named(s.text, clients), False, False, of_all(s.text, clients))


def _says(statement: Statement, words: Uncased) -> bool:
    """The sentence itself names the thing, does not deny it, and does not speak of the client's own business."""
    text = plain(statement.text)
    found = words.search(text)
    if found is None or denied(statement.text, *found.span()):
        return False
    business = found[0].lower() == "contracts" and statement.row is None and not _OURS.search(text)
    return not business


def _under(statement: Statement, words: Uncased) -> bool:
    """The sentence stands under a heading that names the thing and no other."""
    return any(
        words.search(heading) is not None and _TWO_THINGS.search(heading) is None
        for heading in (plain(statement.heading), plain(statement.over))
    )


CHECK = Check("per_client", Params, run, __doc__, aside=True)
"""What no heading sets apart is told of all; that alone does not make a criterion addressed."""
