"""At least so many different things of a kind: methods, factors, perspectives, elements, needs, ways.

Counted are the terms of the vocabularies that the answer treats (says more than a bare name about), and what its
own structure sets apart: sub-headings, opening words, bullets, rows, "first, second, finally". Lists are open, so
an item that no vocabulary knows counts by that structure. What is denied ("I did not use") or put off ("beyond
this assignment") does not count. Where the answer says how many it deals with ("three factors"), more are not
counted.

    [[outcomes.criteria.requirements]]
    id = "methods"
    text = "at least three alternative methods"
    check = "at_least"
    params = { minimum = 3, vocabularies = ["learning_methods"], nouns = ["method*", "alternative*"], what = "methods" }

`minimum` how many different things
`vocabularies` lists of such things
`what`    the things in words for people
`nouns`   the learner's words for the things ("three alternatives", "the second method"); "*" for any ending
`announces` words that announce a list without one of the `nouns`: "what decides whether it takes root"
`cited`   "any" or "academic": each thing needs a citation, or one of an academic source, in its own stretch
`facets`  further things, each a name and its phrases
`cues`    words that must stand with a facet in its sentence, unless it opens it ("For the client, ...") or is the
          heading: a client is named for many reasons, and is a perspective only with "point of view" and the like, or,
          where the answer says that it has several, as what a paragraph begins with ("The firm, as sponsor, ...")
`unknown` what to call it where a sentence opens with the side of somebody whom no phrase knows: with "perspective of
          the", "From the parish's chair" is the perspective of the parish
`words`   words about a thing below which it is only named
`whole`   look through the whole submission and not only where the criterion is answered
`structure` false: only vocabulary terms count
`authors` false: the citation of an author does not stand for a term; for things that have sources, such as methods
`done`    what is only intended ("in future I will ask for feedback") does not count
`opening` a term counts only where it opens something: in a heading, a label, a paragraph's first sentence, an
          ordinal's sentence or one with a noun; for broad vocabularies whose words occur for other reasons too
`heading` a term counts only where a sentence is headed by it, unless the answer says that it deals with so many: what
          a way needs ("a group with a paid supervisor, and no course can replace it") is no way of its own
`marks`   words of the first person that open such a thing in plain prose ("I need", "I have yet to"); a second one
          counts where its paragraph is another, or where it is added ("also", "more difficult is")
`members` a list that is not announced by one of the `nouns` counts only where one of these stands in a sentence of
          the member in the first person
`alike`   facets of meaning ("~ld-method"): a paragraph of some length that opens with one, and names nothing that is
          counted already, counts as one more
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from extractors.model import Citation, Span
from rubrics.answer import FIRM_TRUST, answer, counted, missing, reach, worded
from rubrics.check import Check, Question
from rubrics.checks.addressed import FIRST_PERSON
from rubrics.declared import declared
from rubrics.enumerations import items, numbered, singled_out, step
from rubrics.model import Found, Outcome, Vocabulary
from rubrics.namers import begins, by_words, cued, done, opening, otherwise, sided, subjects
from rubrics.naming import Namer, Naming, Thing, by_terms, by_things, pattern, things
from rubrics.own_list import counted_out, settle
from rubrics.sourced import sources
from rubrics.statements import Statement
from rubrics.stretches import Stretch, stretches
from rubrics.treatment import TREATED_WORDS, deferred, plain

REMEDIES = re.compile(
    r"\b(?:options? (?:are|include|for|that|which|I)|ways? (?:of|to) (?:address|meet|work|deal|tackl)\w*|"
    r"what I (?:could|can|will|shall) do|to (?:address|meet|tackle|remedy) (?:it|this|that)|"
    r"steps|remed\w+|how I (?:will|could|shall|can))\b",
    re.IGNORECASE,
)
"""Words that introduce a list of what to do about one thing."""

ADDED = re.compile(
    r"\b(?:also|another|besides|further(?:more)?|moreover|in addition|as well|second(?:ly)?|third(?:ly)?|"
    r"finally|lastly|(?:more|most|less|equally) \w+ (?:is|still)|the other|too|beyond that|then there is)\b",
    re.IGNORECASE,
)
"""Words by which a sentence adds a further thing."""

ANNOUNCED = (
    r"\b(?:my|own|our|these|those|following|two|three|four|five|several|some|main|first|second|one|another|both|next|"
    r"further|\w+est)\b"
)
"""Words before a noun by which an answer announces a list of such things, or a member of it."""

OF_IT = re.compile(
    r"\b(?:in|with|about|of|by|from|finds?|found|sees?|saw|likes?|liked|values?|valued|uses?|used|makes?|made)"
    r" (?:it|this)\b|\bthe (?:model|framework|structure)\b",
    re.IGNORECASE,
)
"""A sentence in which somebody has to do with what is judged."""

DOMINANT = 0.7
"""Share of an answer's words from which its bullets are the answer."""

OPENING = 2
"""Sentences in which a paragraph says what it is about."""

UNLED_WORDS = 45
"""Two full sentences: a thing that heads no sentence of its own is treated only from here on."""


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    minimum: int
    vocabularies: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    announces: tuple[str, ...] = ()
    what: str = "things"
    cited: Literal["", "any", "academic"] = ""
    facets: tuple[tuple[str, ...], ...] = ()
    cues: tuple[str, ...] = ()
    unknown: str = ""
    words: int = TREATED_WORDS
    whole: bool = False
    structure: bool = True
    authors: bool = True
    opening: bool = False
    heading: bool = False
    done: bool = False
    marks: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()


def run(question: Question, params: Params) -> Outcome:
    """Count the things; with `cited`, only those that have a source."""
    statements = reach(question, params.whole)
    if not statements:
        return missing(f"{params.minimum} {params.what} needed; no answer located", params.minimum)
    surest = _surest(statements)
    namer, found = _found(question, statements, params)
    if params.done and _in_one_sentence(found):
        found = found[:1]
    if len(found) < params.minimum and len(surest) < len(statements):
        found = max(found, _found(question, surest, params)[1], key=len)
    if not params.cited:
        return counted(params.what, params.minimum, [Found(s.name, s.evidence) for s in found])
    return _with_sources(found, sources(question.facts, statements, found, namer, params.cited == "academic"), params)


def _found(question: Question, statements: Sequence[Statement], params: Params) -> tuple[Namer, tuple[Stretch, ...]]:
    """What names the things, and those that the statements treat."""
    known = [v for v in (question.vocabularies.get(n) for n in params.vocabularies) if v is not None]
    said = declared(statements, params.nouns)
    namer = subjects(_namer(question, params, known, said is not None or _one_each(question, statements, params)))
    namer = sided(namer, params.cues, statements)
    if params.done:
        namer = done(namer)
    if params.opening:
        namer = opening(namer, params.nouns)
    named = [s for s in stretches(statements, namer) if s.treated(params.words) and _leads(s, said, params)]
    named.extend(s for s in singled_out(statements, params.nouns, namer) if s.treated(params.words))
    listed = items(statements, params.nouns, said) if params.structure else ()
    firm = any(p.trust >= FIRM_TRUST for p in question.passages)
    if listed and _of_remedies(statements, listed[0]):
        listed = ()
    if params.members:
        listed = _fitting(question, listed, params)
    free = not (params.vocabularies or params.facets) and (firm or _about(statements, params.nouns))
    announced = counted_out(statements, listed, params.nouns, params.announces)
    found = settle(named, listed, said, namer, free, announced)
    if params.opening and len(found) < params.minimum and _dominates(listed, statements):
        found = max(found, tuple(listed[:said] if said else listed), key=len) if found else found
    if free and not found:
        single = _single(statements, params)
        found = _fitting(question, single, params) if params.members else single
    if params.marks and said is None and len(found) < params.minimum:
        marked = _marked(statements, params)
        found = marked if len(marked) > len(found) else found
    if params.alike and len(found) < params.minimum and (said is None or said > len(found)):
        found = (*found, *_alike(question, statements, found, params))
    return namer, found


def _in_one_sentence(found: Sequence[Stretch]) -> bool:
    """All are named in one sentence and never again: "I had forms, a SWOT and supervision to go by" uses none."""
    named = {(p.document, p.block, _sentence(s, p)) for s in found for p in s.places}
    return len(found) > 1 and all(s.places for s in found) and len(named) == 1


def _sentence(stretch: Stretch, place: Span) -> int:
    """Where the sentence begins in which a name stands."""
    return next((s.span.start for s in stretch.statements if _holds(s.span, place)), place.start)


def _surest(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Those of the passages that are most surely the answer: a stray paragraph's list or number is not the answer's."""
    most = max(s.trust for s in statements)
    return tuple(s for s in statements if s.trust == most)


def _namer(question: Question, params: Params, known: Sequence[Vocabulary], announced: bool) -> Namer:
    terms = by_terms(known) if params.authors else by_words(known)
    if not params.facets:
        return terms
    facets = cued(by_things(things(params.facets, question.vocabularies)), params.cues, announced)

    def namer(statement: Statement) -> tuple[Naming, ...]:
        return tuple(sorted((*terms(statement), *facets(statement)), key=lambda n: n.start))

    return otherwise(namer, params.unknown)


def _one_each(question: Question, statements: Sequence[Statement], params: Params) -> bool:
    """As many paragraphs as are asked for begin with another facet each, which has to do with it."""
    if not params.cues:
        return False
    begun = cued(by_things(things(params.facets, question.vocabularies)), params.cues, announced=True)
    opened = [s for s in statements if s.opens and OF_IT.search(plain(s.text))]
    parties = [{n.name for n in begun(s) if n.start >= 0 and begins(plain(s.text), n)} for s in opened]
    return len({name for names in parties if len(names) == 1 for name in names}) >= params.minimum


def _of_remedies(statements: Sequence[Statement], first: Stretch) -> bool:
    """The sentence before a list introduces options or steps, which are not further things of the kind."""
    before = [s for s in statements if s.span < first.statements[0].span]
    if not before:
        return False
    intro = before[-1]
    listed = first.statements[0]
    return (listed.item or listed.row is not None) and REMEDIES.search(plain(intro.text)) is not None


def _alike(
    question: Question, statements: Sequence[Statement], found: Sequence[Stretch], params: Params
) -> Iterator[Stretch]:
    """Paragraphs that open with a thing of the kind in words of their own, and name none that was found."""
    thing = things((("alike", *params.alike),), question.vocabularies)[0]
    named = {(p.document, p.block) for stretch in found for p in stretch.places or (stretch.statements[0].span,)}
    headings = {s.heading for stretch in found for s in stretch.statements}
    paragraphs: dict[tuple[int, int], list[Statement]] = {}
    for s in statements:
        paragraphs.setdefault(s.paragraph, []).append(s)
    for place, held in paragraphs.items():
        if found and held[0].heading not in headings:  # of two places, one is not the answer
            continue
        opening = [s for s in held[:OPENING] if not deferred(s.text)]
        stretch = Stretch(held[0].text[:60], tuple(held), (), True)
        if place not in named and stretch.treated(UNLED_WORDS) and any(thing.places(s.text) for s in opening):
            yield stretch


def _fitting(question: Question, listed: Sequence[Stretch], params: Params) -> tuple[Stretch, ...]:
    """The members of a list that are what is counted.

    All are where a heading over the answer or a sentence before its list announces them by a noun; else those that
    say so themselves in the first person.
    """
    if _announced(question, params):
        return tuple(listed)
    thing = things((("member", *params.members),), question.vocabularies)[0]

    def fits(statement: Statement) -> bool:
        said = (text for text in (statement.text, statement.labels) if FIRST_PERSON.search(text))
        return any(thing.places(text) for text in said)

    return tuple(s for s in listed if any(map(fits, s.statements)))


def _announced(question: Question, params: Params) -> bool:
    """ "My needs", "Two needs come out of it", "Need 1 is ...": in a heading over the answer or in it."""
    nouns = pattern(params.nouns)
    if any(nouns.search(plain(title)) for title in _titles(question)):
        return True
    own = re.compile(rf"(?:{ANNOUNCED})(?: [\w-]+){{0,3}}? $", re.IGNORECASE)
    texts = [plain(s.text) for s in answer(question)]
    if any(numbered(text, params.nouns) is not None for text in texts):
        return True
    return any(own.search(text[: m.start()]) for text in texts for m in nouns.finditer(text))


def _titles(question: Question) -> Iterator[str]:
    """The headings over the answer's passages, and those over them."""
    over: dict[int, str] = {}
    for section in question.facts.reading.sections:
        over = {level: title for level, title in over.items() if level < section.level} | {section.level: section.title}
        if any(
            p.document == section.document and section.first <= p.blocks[0] < section.last for p in question.passages
        ):
            yield from over.values()


def _about(statements: Sequence[Statement], nouns: tuple[str, ...]) -> bool:
    """A noun stands in the answer, or in a heading over it."""
    noun = pattern(nouns)
    return any(noun.search(plain(f"{s.text} {s.heading}")) for s in statements)


def _leads(stretch: Stretch, said: int | None, params: Params) -> bool:
    """The answer turns to the thing, or, where that is not asked for or as many are announced, speaks of it."""
    if params.heading and (said is None or said < params.minimum):
        counts = [s.span for s in stretch.statements if _adds(s, params)]
        return stretch.headed or any(_holds(span, place) for span in counts for place in stretch.places)
    return stretch.led or stretch.treated(UNLED_WORDS)


def _adds(statement: Statement, params: Params) -> bool:
    """ "The other thing is to read: the journals ...": the sentence brings in a further thing, wherever it names it."""
    return step(statement, params.nouns) is not None or ADDED.match(plain(statement.text)) is not None


def _holds(span: Span, place: Span) -> bool:
    return (span.document, span.block) == (place.document, place.block) and span.start <= place.start < span.end


def _single(statements: Sequence[Statement], params: Params) -> tuple[Stretch, ...]:
    """An answer without any list deals with one thing, if it says something about it."""
    thing = Thing(params.what, params.nouns)
    return tuple(s for s in stretches(statements, by_things((thing,))) if s.treated(params.words))[:1]


def _dominates(listed: Sequence[Stretch], statements: Sequence[Statement]) -> bool:
    """The answer is its list of bullets, with a line or two around it."""
    own = {s.span: s.words for item in listed for s in item.statements if s.item}
    return sum(own.values()) >= DOMINANT * sum(s.words for s in statements)


def _marked(statements: Sequence[Statement], params: Params) -> tuple[Stretch, ...]:
    """Things that the first person opens in prose, each with what follows it; the first with what leads up to it."""
    mark = pattern(params.marks)
    groups: list[list[Statement]] = []
    paragraph = (-1, -1)
    before: list[Statement] = []
    for s in statements:
        text = plain(s.text)
        opens = mark.search(text) is not None and not deferred(s.text)
        before = [*(b for b in before if b.paragraph == s.paragraph), s]
        if opens and (not groups or s.paragraph != paragraph or ADDED.search(text)):
            groups.append([s] if groups else before)
            paragraph = s.paragraph
        elif groups:
            groups[-1].append(s)
    found = (Stretch(g[0].text[:60], tuple(g), (), True) for g in groups)
    return tuple(s for s in found if s.treated(params.words))


def _with_sources(found: Sequence[Stretch], cited: Mapping[str, Sequence[Citation]], params: Params) -> Outcome:
    sourced, bare = [], []
    for stretch in found:
        cites = cited.get(stretch.name, ())
        if cites:
            sourced.append(Found(stretch.name, tuple(c.span for c in cites)))
        else:
            bare.append(stretch.name)
    note = f"no source near {worded(bare)}" if bare else ""
    return counted(params.what, params.minimum, sourced, note)


CHECK = Check("at_least", Params, run, __doc__)
