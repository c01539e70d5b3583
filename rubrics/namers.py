"""Namers that keep only some of another's namings: what opens something, is done, or stands beside a cue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rubrics.enumerations import leadin, step
from rubrics.model import Vocabulary
from rubrics.naming import Namer, Naming, by_terms, pattern
from rubrics.statements import Statement
from rubrics.treatment import plain

BEHIND, BEFORE = 6, 3
"""Words between a cue and what follows it, and between a thing and the cue behind it."""

OPENED = 4
"""Words of an opening before whom it names: "From my chair as mentor"."""

LEAST_SIDES = 2
"""Sides that paragraphs must name at their start before the rest of each belongs to its side."""

BEGINS = re.compile(
    r"\W*(?:(?:and|then|next|finally|lastly|for|to|from|as|with) )?(?:its|their|his|her)? ?(?:part )?"
    r"(?:the|a|an|my|our|any|most|many|every)? ?(?:\w+ )?",
    re.IGNORECASE,
)
"""What may stand before whom a paragraph begins with: an article and an adjective."""

INTENDED = re.compile(
    r"\b(?:will|shall|would like|(?:intend|plan|hope) to|going to|in future|next time|(?:could|should) have|might)\b",
    re.IGNORECASE,
)
"""Words before a name that put it into the future."""

SUBJECT = re.compile(
    r"\s(?:\w+ )?(?:in|of|on|about|into)\s(?:(?:the|executive|coaching|team|group) )*|[^.;:]*\bagainst\b[^.;:]*",
    re.IGNORECASE,
)
"""What stands between a thing and its subject or yardstick: "a diploma in", "a rating of my own against"."""


VERDICT = re.compile(
    r"(?:['’]s?)?(?: (?:that|who|which) \w+(?: (?:for )?(?:it|this|them|the \w+))?)?"
    r"(?:,? (?:too|often|usually|mostly|always|generally|also|both|then|never|rarely|really))?"
    r"(?: (?:will|would|can|could|may|might|should))?"
    r"(?: (?:(?:likes?|liked|dislikes?|disliked|values?|valued|prefers?|preferred|appreciates?|appreciated"
    r"|trusts?|trusted|distrusts?|distrusted|finds?|found|rates?|rated|welcomes?|welcomed|praises?|praised"
    r"|criticises?|criticised|approves? of|approved of"
    r"|(?:complains?|complained|says?|said|reports?|reported|tells? me|told me)(?: that| of| about)?)"
    r" (?:it|this|its \w+|how it|the (?:\w+ )?(?:model|structure|sequence|order|framework|steps?|stages?|phases?))\b)"
    r"(?! (?:\w+ )?\w+ (?:to (?!follow|use|remember|understand|grasp|apply|learn)|that|when|if)\b)"
    r"| (?:sees?|saw|finds?|found|gains?|gets?) (?:(?:\w+ ){1,2}"
    r"(?:merits?|benefits?|advantages?|strengths?|virtues?|worth|weakness(?:es)?|drawbacks?|disadvantages?|faults?)\b"
    r"|something (?:\w+ )?(?:else|different|other)\b))",
    re.IGNORECASE,
)
"""What stands behind whoever judges a model: "the company likes it", "clients found the sequence tiresome", "the board
that pays sees another merit"; but not "found it hard to name a goal", which judges something else."""

_SEAT = r"(?:chair|side|seat|shoes|eyes|viewpoint|point of view|perspective|position|standpoint|angle|vantage point)"
_OF = r"(?:the|its|their|our|my|his|her)"
_SPEAKS = r"(?i:(?:(?:and|but|then|lastly|finally|for),? )*"
SIDE_OF = re.compile(
    rf"\W*(?:{_SPEAKS}(?:(?:seen|viewed) )?(?:from|in|through)) {_OF} {_SEAT} of {_OF} (?:[a-z]\w+ )?(?P<of>[a-z]\w+)"
    rf"|{_SPEAKS}(?:(?:seen|viewed) )?(?:from|in|through)) {_OF} (?:[a-z]\w+ )?(?P<own>[a-z]\w+)'s?(?: own)? {_SEAT}"
    rf"|{_SPEAKS}(?:seen|viewed) from) {_OF} (?:[a-z]\w+ )?(?P<seen>[a-z]\w+)(?! of\b))\b"
)
"""How a sentence opens that speaks from somebody's side, whatever he is called: "From the chair of the orchestra"."""


def by_words(known: Sequence[Vocabulary]) -> Namer:
    """The terms named by their own words and not by an author."""
    surnames = {author for v in known for term in v.terms for author in term.authors}
    terms = by_terms(known)

    def namer(statement: Statement) -> tuple[Naming, ...]:
        return tuple(n for n in terms(statement) if n.start < 0 or statement.text[n.start : n.end] not in surnames)

    return namer


LOOKS = (
    r"(?:and |but )?(?:how|what) (?:it|this|the model|\w+) (?:looks?|looked|seems?|seemed|feels?|felt|works?|worked|"
    r"does|did|is|was)(?: like)? "
)
"""What may stand before the side at the opening: "How it looks to the client.", "What it was like for the firm."."""


def cued(namer: Namer, cues: tuple[str, ...], announced: bool = False) -> Namer:
    """Keep a naming only where a cue or a verdict stands beside it, or where it opens as "For the client, ...".

    Where several such things are `announced`, what a paragraph begins with is one of them.
    """
    if not cues:
        return namer
    beside = pattern(cues)
    opening = re.compile(rf"^(?:{LOOKS})?(?:for|to|from|as|through|with|seen by|viewed by)\b", re.IGNORECASE)

    def kept(statement: Statement) -> tuple[Naming, ...]:
        named = tuple(n for n in namer(statement) if not n.meant or (n.start >= 0 and not statement.note))
        text = plain(statement.text)
        places = [m.span() for m in beside.finditer(text)]
        begun = [n for n in named if announced and statement.opens and begins(text, n)]
        if begun and not places:
            return tuple(n for n in named if n.start < 0 or n in begun or judges(text, n))
        if places:
            return tuple(
                n
                for n in named
                if n.start < 0 or n.meant or n.leads or any(_near(text, n, p) for p in places) or judges(text, n)
            )
        return tuple(
            n
            for n in named
            if (n.start < 0 and len(statement.setting.split()) <= 8)
            or (n.start >= 0 and (m := opening.match(text)) and len(text[m.end() : n.start].split()) < OPENED)
            or (n.start >= 0 and (len(text.split()) <= 6 or judges(text, n)))
        )

    return kept


def sided(namer: Namer, cues: tuple[str, ...], statements: Sequence[Statement]) -> Namer:
    """Leave out what is named without a cue in a paragraph that begins by saying from whose side it speaks.

    "From the client's perspective ... A director told me that it steadied him" stays with the client, and a paragraph
    that says nothing of sides has none by its meaning. This holds where paragraphs begin so for two sides at least.
    """
    beside = pattern(cues)

    def at_cue(statement: Statement) -> frozenset[str]:
        text = plain(statement.text)
        places = [m.span() for m in beside.finditer(text)]
        return frozenset(
            n.name for n in namer(statement) if n.start >= 0 and not n.meant and any(_near(text, n, p) for p in places)
        )

    sides = {s.paragraph: names for s in statements if s.opens and (names := at_cue(s))} if cues else {}
    if len(frozenset().union(*sides.values())) < LEAST_SIDES:
        return namer

    def kept(statement: Statement) -> tuple[Naming, ...]:
        named = namer(statement)
        if statement.paragraph not in sides:
            return tuple(n for n in named if not n.meant)
        if statement.opens:
            return named
        own = sides[statement.paragraph] | at_cue(statement)
        return tuple(n for n in named if n.start < 0 or n.name in own)

    return kept


ASKED = re.compile(r"\b(?:asked|asking|hear(?:d)? from|listen(?:ed|ing)? to)(?: [\w'’-]+){0,3} $", re.IGNORECASE)
"""What stands before whoever was asked."""
ABOUT = re.compile(
    r" (?:how|what|whether|which|if|for (?:their|his|her) (?:view|verdict|opinion|judge?ment|side)"
    r"|about (?:it|this|the model))\b",
    re.IGNORECASE,
)
"""What stands behind them, where it is about the thing: "I asked two clients how they had found it"."""


def otherwise(namer: Namer, what: str) -> Namer:
    """The namer, with "`what` parish" for whoever's side a sentence opens with, where nothing known stands there.

    A learner calls his organisation what it is: "From the orchestra's point of view", "From the chair of the parish".
    """
    if not what:
        return namer

    def kept(statement: Statement) -> tuple[Naming, ...]:
        named = namer(statement)
        side = SIDE_OF.match(plain(statement.text))
        if side is None or any(0 <= n.start < side.end() and not n.meant for n in named):
            return named
        start, end = side.span(side.lastgroup or 0)
        name = f"{what} {side[side.lastgroup or 0]}"
        return (Naming(name, start, end, True), *(n for n in named if not n.meant))

    return kept


def begins(text: str, naming: Naming) -> bool:
    """ "The coach will find", "To a client", "For its part the firm": with nothing but small words before."""
    return naming.start >= 0 and not naming.meant and BEGINS.fullmatch(text[: naming.start]) is not None


def judges(text: str, naming: Naming) -> bool:
    """Whoever is named is the subject of a verdict on a model, or was asked for one."""
    if naming.start < 0:
        return False
    asked = ASKED.search(text[: naming.start]) is not None and ABOUT.match(text, naming.end) is not None
    return asked or VERDICT.match(text, naming.end) is not None


def _near(text: str, naming: Naming, cue: tuple[int, int]) -> bool:
    """ "In the eyes of the board and the team", "the sponsor, too, sees it": and not whoever the sentence names."""
    if naming.start < cue[1] and cue[0] < naming.end:
        return True
    if naming.start >= cue[1]:
        return len(text[cue[1] : naming.start].split()) <= BEHIND
    return len(text[naming.end : cue[0]].split()) <= BEFORE


def done(namer: Namer) -> Namer:
    """Keep a naming only where nothing before it in the sentence speaks of what is still to come."""

    def kept(statement: Statement) -> tuple[Naming, ...]:
        text = plain(statement.text)
        return tuple(n for n in namer(statement) if n.start < 0 or not INTENDED.search(text[: n.start]))

    return kept


def subjects(namer: Namer) -> Namer:
    """Leave out what is only the subject of the thing before it: a "diploma in supervision" is one way and not two."""

    def kept(statement: Statement) -> tuple[Naming, ...]:
        found: list[Naming] = []
        for n in namer(statement):
            before = max((k.end for k in found if k.start >= 0 and not k.meant and k.end <= n.start), default=None)
            if before is None or n.start < 0 or not SUBJECT.fullmatch(plain(statement.text)[before : n.start]):
                found.append(n)
        return tuple(found)

    return kept


def opening(namer: Namer, nouns: tuple[str, ...]) -> Namer:
    """Keep a naming only where something begins."""
    noun = pattern(nouns) if nouns else None

    def kept(statement: Statement) -> tuple[Naming, ...]:
        named = namer(statement)
        begins = statement.opens or bool(leadin(statement)) or step(statement, nouns) is not None
        begins = begins or (noun is not None and noun.search(plain(statement.text)) is not None)
        leading = [n for n in named if n.start < 0 or (begins and n.leads)]
        if not leading and begins and named:
            leading = [replace(named[0], leads=True)]
        return tuple(leading)

    return kept
