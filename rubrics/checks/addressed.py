"""A topic is dealt with, and not only named.

Counted are the words of the sentences that speak of the topic and those that follow them without turning to
something else, as long as they neither deny nor announce it.

    [[outcomes.criteria.requirements]]
    id = "supervision"
    text = "supervision is reviewed"
    check = "addressed"
    essential = true
    params = { phrases = ["supervis*"], words = 60 }

`phrases`   words of the topic ("*" at the end for any ending, "@name" for a vocabulary's terms, "~facet" for a meaning)
`words`     words below which the topic is only touched
`weaker`    words that are the topic only beside one of `acts`: a chair is a stakeholder in the contract where the chair
            signs, asks or agrees, and not where a client speaks of one
`acts`      what is done by what the `weaker` words name
`beside`    words of which at least one must stand in the same sentence as a phrase, if given
`anywhere`  words of which one must stand somewhere in the submission, if given: without a word of supervision nothing
            is an outcome of it
`own`       the sentences must be in the first person, or notes of a reflective log about nobody else
`sentences` how many sentences must speak of it
`whole`     look through the whole submission and not only where the criterion is answered
`done`      a sentence on what ought to be done in general ("a contract should be signed") does not count
`what`      the topic in words for people; the first phrase if not given

A sentence or note that opens with the topic as its label ("Progress: both goals met") needs fewer words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.model import Facts, Span
from rubrics.answer import best, missing, reach
from rubrics.check import Check, Question
from rubrics.enumerations import leadin
from rubrics.log_entries import REFLECTS
from rubrics.model import Found, Outcome, State
from rubrics.naming import Thing, pattern, places_of, things
from rubrics.reflections import pair
from rubrics.statements import Statement
from rubrics.treatment import deferred, denied, plain, recommended

TOPIC_WORDS = 40
"""Two sentences of a UK assignment: less than that touches a topic and does not deal with it."""

LED_WORDS = 8
"""Words of a note under its own label: terse writers say something in eight."""

LEAST_MEANT = 2
"""Sentences that deal with the topic where none names it: one alone is easily mistaken."""

MOST_PLACES = 2
"""Mentions of the topic that make a sentence better evidence than a longer one that names it in passing."""

NEAR = 30
"""Characters between a weaker word and what is done: four or five words."""

FIRST_PERSON = re.compile(r"\b(?:I|my|me|mine|myself|we|our|us)\b")
THIRD_PERSON = re.compile(r"\b(?:he|she|they|his|her|their|the (?:client|coachee|mentee)|client)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    phrases: tuple[str, ...]
    words: int = TOPIC_WORDS
    weaker: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    anywhere: tuple[str, ...] = ()
    own: bool = False
    sentences: int = 1
    whole: bool = False
    done: bool = False
    what: str = ""


def run(question: Question, params: Params) -> Outcome:
    """How many words are spent on the topic."""
    topic = things((("topic", *params.phrases),), question.vocabularies)[0]
    what = params.what or next((p.rstrip("*") for p in params.phrases if p[:1] not in "@~"), "the topic")
    statements = reach(question, params.whole)
    if params.anywhere and not _stands(question, params.anywhere):
        return missing(f"{what} not located")
    entries: frozenset[Span] = frozenset()
    if params.own:
        statements = tuple(s for s in statements if not _voiced(question.facts, s))
        entries = frozenset(s.span for s in pair(question.facts, question.evidence).said)
    speaking = [s for s in statements if _speaks(s, topic, params, s.span in entries)]
    if not speaking:
        return missing(f"{what} not located")
    chosen = {s.span for s in speaking}
    if len(chosen) < LEAST_MEANT and not any(_named(s, topic, params) for s in speaking):
        return Outcome(State.PARTIAL, f"{what} is touched on only briefly", evidence=best(chosen))
    paragraphs = {s.paragraph for s in speaking}
    after = [s for s in statements if s.paragraph in paragraphs and not deferred(s.text)]
    words = sum(s.words for s in {s.span: s for s in (*speaking, *after)}.values())
    ranked = sorted(speaking, key=lambda s: (-s.trust, -min(len(topic.places(s.text)), MOST_PLACES), -s.words))
    spans = best(s.span for s in ranked)
    led = max((s.words for s in speaking if topic.places(leadin(s))), default=0)
    if (words >= params.words or led >= min(LED_WORDS, params.words)) and len(chosen) >= params.sentences:
        return Outcome(State.FOUND, f"{what} located", evidence=spans, found=(Found(what, spans),))
    return Outcome(State.PARTIAL, f"{what} is touched on only briefly", evidence=spans)


def _speaks(statement: Statement, topic: Thing, params: Params, entry: bool) -> bool:
    if deferred(statement.text):
        return False
    if params.done and recommended(statement.text):
        return False
    if params.beside and not pattern(params.beside).search(plain(f"{statement.text} {statement.labels}")):
        return False
    if params.own and not (FIRST_PERSON.search(statement.text) or _implied(statement, entry)):
        return False
    places = topic.places(statement.text) or _weaker(statement.text, params)
    if places:
        return not all(denied(statement.text, *place) for place in places)
    return bool(statement.setting) and bool(topic.places(statement.setting))


def _voiced(facts: Facts, statement: Statement) -> bool:
    """Somebody else says it: it opens with a quotation mark, or stands between two."""
    before = facts.reading.block(statement.span).text[: statement.span.start]
    between = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return between or statement.text.lstrip()[:1] in '“"‘'


def _stands(question: Question, words: tuple[str, ...]) -> bool:
    there = pattern(words)
    return any(there.search(plain(f"{s.text} {s.setting}")) for s in reach(question, whole=True))


def _named(statement: Statement, topic: Thing, params: Params) -> bool:
    """Words of the topic stand in it or over it; else it is only meant."""
    return bool(topic.named(statement.text) or topic.named(statement.setting) or _weaker(statement.text, params))


def _weaker(text: str, params: Params) -> tuple[tuple[int, int], ...]:
    """Places of the weaker words in a sentence in which something is done by whom they name."""
    acts = places_of(params.acts, text) if params.weaker else []
    return tuple(
        (start, end)
        for start, end in (places_of(params.weaker, text) if acts else ())
        if any(0 <= act - end <= NEAR or 0 <= start - done <= NEAR for act, done in acts)
    )


def _implied(statement: Statement, entry: bool) -> bool:
    """A note without a subject in an entry on a session, or under a heading or label of reflection, speaks of its
    writer: "Next: count to seven"."""
    return (entry or REFLECTS.search(statement.setting) is not None) and not THIRD_PERSON.search(statement.text)


CHECK = Check("addressed", Params, run, __doc__)
