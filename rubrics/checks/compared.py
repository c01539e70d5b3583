"""Two things are set against each other: the strategic purpose of coaching and that of mentoring.

Both sides must be spoken of at some length, and at least one sentence (or two neighbouring ones) must hold both
sides together or a word of comparison ("whereas", "by contrast", "both", "differ"), say the same thing of each
("mentoring buys the past, coaching buys change"), or speak of them as a pair ("one looks back, the other ahead"). A
table that has a column for each side and sets them against each other in several rows compares them too.

    [[outcomes.criteria.requirements]]
    id = "comparison"
    text = "a critical comparison"
    check = "compared"
    essential = true
    params = { first = ["coach*"], second = ["mentor*"], first_name = "coaching", second_name = "mentoring" }

`first`  words of the one side ("*" at the end for any ending)
`second` words of the other side
`first_name` the one side in words for people
`second_name` the other side in words for people
`beside` words of which one must occur in the answer as well: what is compared ("purpose*", "strateg*")
`words`  words that each side needs
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rubrics.answer import answer, best, missing
from rubrics.check import Check, Question
from rubrics.model import Found, Outcome, State
from rubrics.naming import pattern
from rubrics.statements import Statement
from rubrics.treatment import deferred, plain

SIDE_WORDS = 25
"""Words in sentences that speak of one side: a full sentence of a UK assignment."""

JUXTAPOSED = 2
"""Times that a sentence on one side follows one on the other: once may be chance."""

OPPOSED_ROWS = 3
"""Rows of a table in which both sides have a cell: two may be a heading and a definition."""

CONTRAST = re.compile(
    r"\b(?:whereas|while|whilst|by contrast|in contrast|contrasts?|compar\w+|differ\w*|distinct\w*|"
    r"distinguish\w*|unlike|similar\w*|"
    r"both|neither|on the other hand|conversely|rather than|instead|overlap\w*|in common|shared?|common ground|"
    r"versus|"
    r"but|however|although|though|yet|more than|less than|than|opposite|alternatively|blur\w*|boundary|line "
    r"between|converge\w*|diverge\w*)\b",
    re.IGNORECASE,
)


_JOINS = frozenset("and or as in at for is are was were has have can will would may with of to".split())
"""Words that follow a name without saying anything of it."""
PAIR = re.compile(
    r"\b(?:one|the first|the former)\b[^.;]{3,90}(?:\band|\bwhile|\bbut|[,;]) (?:the other|the second|the latter)\b"
    r"|^\W*(?:(?:but|yet|still|and),? )?(?:both|neither|the two) (?:of them )?"
    r"(?!(?:my|our|their|his|her|the|of|clients|mentees|coachees|sides)\b)[a-z]+\b",
    re.IGNORECASE,
)
"""Both sides without their names: "One looks back, and the other ahead", "Both are confidential"."""

SCOPE = re.compile(
    r"\b(?:this|the|my) (?:essay|assignment|paper|piece|report|answer|unit|chapter|section|text)\b[^.;]{0,20}"
    r"\b(?:is (?:only |just )?(?:about|on)|is concerned|concerns|deals|keeps to|confines itself|speaks of|treats)\b"
    r"|\bI(?:'m| am|'ll| shall| will| have| was asked to)?(?: only| here)? (?:be )?"
    r"(?:writ(?:e|ing|ten)|speak(?:ing)?)(?: here| only)?(?: of| about| on)\b"
    r"|\bI(?:'ll| shall| will| have)? (?:keep|kept|confined?|restrict(?:ed)?|limit(?:ed)?)(?: myself)?(?: here)? to\b"
    r"|\bI(?:'ll| shall| will| have)? (?:leave|left|set|put|lay|laid) [^.;]{1,40}\b(?:aside|out|apart|to others)\b",
    re.IGNORECASE,
)
"""A sentence on what the text is about: "this essay is about mentoring" sets nothing against the side it leaves out."""


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    first: tuple[str, ...]
    second: tuple[str, ...]
    first_name: str = "the first"
    second_name: str = "the second"
    beside: tuple[str, ...] = ()
    words: int = SIDE_WORDS


def run(question: Question, params: Params) -> Outcome:
    """Whether both sides stand beside each other."""
    names = (params.first_name, params.second_name)
    statements = [s for s in answer(question) if not deferred(s.text) and not SCOPE.search(plain(s.text))]
    opposed = _opposed(statements, params)
    sides = tuple(
        [s for s in statements if pattern(p).search(plain(s.text)) or s in own]
        for p, own in zip((params.first, params.second), opposed, strict=True)
    )
    enough = [sum(s.words for s in side) >= params.words for side in sides]
    if not any(enough):
        return missing(f"neither {names[0]} nor {names[1]} is dealt with")
    if not all(enough):
        have, lack = (names[0], names[1]) if enough[0] else (names[1], names[0])
        side = sides[0] if enough[0] else sides[1]
        spans = best(s.span for s in side)
        return Outcome(State.PARTIAL, f"{have} is dealt with, but it is not compared with {lack}", 2, 1, spans)
    together = _together(statements, *sides) or [*opposed[0], *opposed[1]]
    together = together or _parallel(statements, params) or _paired(statements, *sides)
    if not together:
        spans = best(s.span for s in (sides[0][0], sides[1][0]))
        return Outcome(State.PARTIAL, f"{names[0]} and {names[1]} are described but not compared", 2, 1, spans)
    if params.beside and not any(pattern(params.beside).search(plain(s.text + " " + s.heading)) for s in statements):
        spans = best(s.span for s in together)
        return Outcome(State.PARTIAL, f"{names[0]} and {names[1]} are compared, but not their purpose", 2, 1, spans)
    spans = best(s.span for s in sorted(together, key=lambda s: -s.words))
    return Outcome(State.FOUND, f"{names[0]} and {names[1]} compared", 2, 2, spans, (Found("comparison", spans),))


def _opposed(statements: list[Statement], params: Params) -> tuple[list[Statement], list[Statement]]:
    """The cells of each side, of tables in which a column is headed by one side alone and another by the other."""
    first, second = pattern(params.first), pattern(params.second)
    sides: tuple[list[Statement], list[Statement]] = ([], [])
    for s in statements:
        if s.row is not None:
            head = plain(s.column)
            named = first.search(head) is not None, second.search(head) is not None
            if named in ((True, False), (False, True)):
                sides[named[1]].append(s)
    rows = {s.row for s in sides[0]} & {s.row for s in sides[1]}
    if len(rows) < OPPOSED_ROWS:
        return [], []
    return [s for s in sides[0] if s.row in rows], [s for s in sides[1] if s.row in rows]


def _together(statements: list[Statement], first: list[Statement], second: list[Statement]) -> list[Statement]:
    """Sentences that compare: both sides in one with a word of comparison, or such a word at a change of side.

    Sides that are set next to each other twice or more are compared without any such word.
    """
    a, b = {s.span for s in first}, {s.span for s in second}
    found, beside = [], []
    for before, s in zip([None, *statements], statements, strict=False):
        near = {s.span}
        if before is not None and before.span.document == s.span.document:
            near.add(before.span)
        if not (near & a and near & b):
            continue
        if CONTRAST.search(plain(s.text)):
            found.append(s)
        elif before is not None and before.paragraph == s.paragraph:
            beside.append(s)
    return found or (beside if len(beside) >= JUXTAPOSED else [])


def _parallel(statements: list[Statement], params: Params) -> list[Statement]:
    """One thing said of each side in one sentence or the next: "Mentoring buys continuity, coaching buys change"."""
    found = []
    for before, s in zip([None, *statements], statements, strict=False):
        beside = before.text if before is not None and before.paragraph == s.paragraph else ""
        text = plain(f"{beside} {s.text}")
        if _behind(params.first, text) & _behind(params.second, text):
            found.append(s)
    return found


def _behind(names: tuple[str, ...], text: str) -> set[str]:
    """The words behind a side's name that say something of it."""
    words = (re.match(r" ([a-z]+)\b", text[end:]) for _, end in pattern(names).spans(text))
    return {m[1] for m in words if m} - _JOINS


def _paired(statements: list[Statement], first: list[Statement], second: list[Statement]) -> list[Statement]:
    """Sentences that speak of both sides as a pair, where each is spoken of in the paragraph or the one before."""
    order = list(dict.fromkeys(s.paragraph for s in statements))
    sides = [{s.paragraph for s in side} for side in (first, second)]

    def beside(paragraph: tuple[int, int]) -> bool:
        at = order.index(paragraph)
        return all(side & {*order[max(at - 1, 0) : at + 1]} for side in sides)

    return [s for s in statements if PAIR.search(plain(s.text)) and beside(s.paragraph)]


CHECK = Check("compared", Params, run, __doc__)
