"""Addressed or only named: whether a sentence says something about a thing, and how much.

A word is not an answer. Four ways in which a learner names a thing without treating it are told apart here:
a denial ("no feedback was collected from sponsors"), a deferral ("supervision will be discussed elsewhere"),
a bare list ("tools such as MBTI, DISC and Belbin"), and a remark too short to say anything. The first two are
decided by grammar, close to the word and in its own clause, because critical writing is full of negations that
deny nothing ("neither purpose is innocent"). Source: assessment guidance of 8589 ("evaluate", "review",
"analyse" are more than naming) and ILM's remark that describing is not identifying.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from extractors.uncased import Uncased
from rubrics.statements import Statement

TREATED_WORDS = 22
"""Words about a thing below which it is only named: one full sentence of a UK assignment has 20 to 25."""

LISTED_TOGETHER = 3
"""This many things of a kind in one sentence make a bare list."""

SENTENCES = 8_192
"""Sentences of which it is remembered whether they deny or put off: every check of a unit asks again, and the longest
submission seen has 3,000."""

LIST_GAP = 3
"""Words between two listed things, "and" among them: "work shadowing, online modules and away days"."""

_DOING = (
    r"(?:collect|gather|obtain|seek|sought|ask|request|receive|get|use|include|cover|complete|keep|kept|record|"
    r"hold|held|"
    r"undertake|undertook|write|written|wrote|do|done|did|have|had|make|made|made use of|carry out|carried out|"
    r"provide|"
    r"invite|name|identify|identified|choose|chosen|apply|applied|refer|referred|draw|set|agree|take|taken|"
    r"manage to|approach|"
    r"consult|involve|attempt|produce|conduct|consider|discuss|reflect|explore|mention|monitor|review|evaluate|"
    r"attend|give|given|issue|issued)"
)
_UNDONE = (
    r"(?:collected|gathered|obtained|sought|asked(?: for)?|requested|received|used|included|covered|completed|"
    r"kept|recorded|held|"
    r"undertaken|written|done|carried out|provided|invited|identified|applied|agreed|taken up|approached|"
    r"consulted|involved|"
    r"conducted|discussed|addressed|attended|given|issued|monitored|reviewed|evaluated|returned|signed|set up|"
    r"drawn up)"
)
_DOING_FORMS = _DOING[:-1] + r")(?:e?d|ing|s)?"

_DENIALS = tuple(
    Uncased(p)
    for p in (
        # "I did not collect any feedback", "we have not yet asked the sponsor", "I never used a framework"
        rf"\b(?:did|do|does|have|has|had|could|was|were|am|is|are|been)(?: not|n't)(?: yet| been| able to| "
        rf"really| formally| actually| in the end)*"
        rf" {_DOING_FORMS}\b(?P<scope>[^.;:!?]*)",
        rf"\b(?:I|we|he|she|they|it) (?:have |has |had )?never {_DOING_FORMS}\b(?P<scope>[^.;:!?,]*)",
        # "no feedback from sponsors was collected", "without any supervision", "nothing from the sponsor"
        r"\b(?:there (?:is|are|was|were|has been|have been)|(?:I|we) (?:have had|have|had|kept|used|hold|held|"
        r"received|obtained|made|wrote)|contains?|includes?|with)"
        r" (?:as yet |still )?(?:no\b(?! (?:doubt|longer|one|matter|surprise|less|more than|single|sense|small|"
        r"easy|other|better|question|need|reason))"
        r"|nothing(?: yet)? (?:on|about|from|for|by)\b)(?P<scope>[^.;:!?,]{0,90})",
        rf"(?:^|[,;] |\b(?:but|and|so|although|though) )no\b(?=[^.;:!?,]{{0,90}}?\b(?:is|are|was|were|has been|"
        rf"have been|had been|could be)"
        rf" (?:yet |ever )?(?:{_UNDONE}|available|possible|in place)\b)(?P<scope>[^.;:!?,]{{0,140}})",
        r"\bwithout (?:any |a |an |formal |having (?:any |a )?)(?P<scope>[^.;:!?,]{0,60})",
        r"\b(?:lacks?|lacked|omits?|omitted|left out|skipped|forgot(?:ten)? to \w+|failed to \w+|neglected to "
        r"\w+|have yet to \w+|has yet to \w+)\b(?P<scope>[^.;:!?,]{0,80})",
    )
)
_ABSENCE = (
    r"\b(?:(?:is|are|was|were|has|have|had|could) (?:not|never)(?: yet| been| be)* "
    rf"(?:{_UNDONE}|available|included|possible|in place|part of|there|present|attached)|"
    r"(?:is|are|was|were|remains?) (?:missing|absent|outstanding|lacking|unavailable|still to (?:come|be \w+)|"
    r"yet to be \w+)|"
    r"(?:did|has|have) not (?:take|taken|took|happen(?:ed)?|occur(?:red)?|arrived?|come back|been returned))\b"
)
_DENIED_BEFORE = Uncased(
    # "sponsor feedback was not collected", "the plan is missing", "reflections are not available for ..."
    rf"(?P<scope>[^.;:!?,]{{0,90}}?){_ABSENCE}",
)
_SAYS_ABSENT = Uncased(_ABSENCE)
"""What is needed there, without what is denied, which is tried from every character on."""
_SUBORDINATE = re.compile(r"\b(?:where|when|whenever|because|although|while|whereas)\b ?", re.IGNORECASE)
_DENIED_LABEL = Uncased(
    # "Supervision: I have not had any yet", "Feedback: none so far"
    r"^\W*(?P<scope>[^.;:!?,]{1,60}?)(?::| [-–—]) ?(?:(?:(?:I|we|he|she) (?:have|has|had|did)(?: not|n't) (?:yet )?"
    r"(?:(?:had|have|received|taken) )?any|there (?:is|was|has been) none|none(?! too)|nil"
    r"|nothing (?:yet|so far|to report)|not (?:yet|applicable|held|received)))\b"
    r"(?![^.]*\b(?:until|since|before|after|but|then|from|except)\b)",
)
_TREAT = (
    r"(?:ask|require|discuss|examine|address|describe|explain|outline|explore|cover|consider|look(?: at)?|"
    r"turn(?: to)?|return(?: to)?|come(?: back)? to|"
    r"deal with|set out|review|evaluate|analyse|compare|justify|critique|argue|introduce|treat|critically "
    r"\w+)(?:e?d|ing|s)?"
)
_HERE = (
    r"(?:(?:this|the|my) (?:\w+ )?(?:section|chapter|essay|assignment|answer|unit)|(?:next|following|later|"
    r"other|another) (?:section|chapter|part)s?|"
    r"elsewhere|section \d|under \d\.\d|in my (?:portfolio|journal|log|diary|assignment|essay)\b)"
)
_DEFERRALS = (
    # "In the next section I shall examine ...", "Supervision will be discussed elsewhere"
    Uncased(
        rf"\b(?:will|shall|'ll|going to|intend to|hope to|aim to|is to|are to|to be)\b(?: \w+)?(?: be)? "
        rf"{_TREAT}\b(?=[^.]*\b{_HERE}\b)"
        rf"|\b{_HERE}\b[^.]*\b(?:will|shall|'ll|aims? to|seeks? to|sets? out to|is going to)\b(?: \w+)?(?: be)? "
        rf"{_TREAT}\b",
    ),
    Uncased(
        r"\b(?:will|shall|is to) be (?:discussed|covered|examined|addressed|described|explored|considered|"
        r"evaluated|compared)"
        r" (?:later|below|next|elsewhere|further on|in (?:turn|due course))\b"
        r"|\b(?:beyond|outside) (?:the (?:scope|limits?|remit) of|this|my) (?:this |the )?(?:assignment|essay|"
        r"paper|journal|report|section|discussion|scope|review|piece|work)\b"
        r"|\b(?:no|not|without) (?:the )?(?:space|room) (?:here )?(?:to|for)\b|\bspace (?:does|do|will) not "
        r"(?:allow|permit)\b"
        r"|\b(?:for|on) another (?:day|occasion|time|essay|assignment)\b"
        r"|\bnot (?:be )?(?:discussed|covered|considered|examined|pursued|explored|developed|addressed|dealt "
        r"with)(?: further)? (?:here|in this)\b"
        r"|\b(?:profile|inventory|account)\b[^.]{0,60}\b(?:will|shall|'ll)\b(?: \w+)??(?: be)? "
        r"(?:write|written|drawn? up|added?|prepared?|created?|produced?|supplied|attached|follow)\b"
        rf"|\b(?:this|the) (?:section|essay|assignment|chapter|criterion|question) {_TREAT}\b",
    ),
    # "I will set this out in a later paper", "I leave that to another essay"
    Uncased(
        r"\b(?:will|shall|'ll|leave|keep|save|hold)\b[^.]{0,60}\b(?:in|to|for|until) (?:another|some other|an? "
        r"(?:later|future|separate|further|second)|my (?:next|second)|the next) (?:paper|essay|entry|piece|assignment|"
        r"report|occasion|chapter)\b",
    ),
    # "What holds me back I will not go into here"
    Uncased(
        r"\b(?:do|did|will|shall|can|could) not (?:treat|deal with|discuss|cover|go into|address|speak of|write about|"
        r"take up|look at)\b[^.]{0,60}\b(?:here|now|today|in (?:this|the present) \w+)\b",
    ),
)
_LEAVES_REST = Uncased(r"\b(?:leav\w+|left|keep|keeping) (?:the |all )?(?:third|fourth|others?|rest|remaining)\b")
"""What is put off is the rest, and not what the sentence takes up: "I take two and leave the third for another day"."""
_NOT_ONLY = Uncased(r"\bnot (?:only|just|merely|simply|so much)\b|\bnot .{0,60}\bbut\b|\bcannot be overstated\b")

_NEGATIVE = Uncased(
    r"not|n't|never|no\b|none\b|nil\b|nothing|without|lack|omit|left out|skipped|forgot|failed to|neglected to|yet to|"
    r"missing|absent|outstanding|unavailable|still to",
)
"""One of these stands in every denial: in most sentences none does, and the long patterns need not be tried."""

_RETRACTIONS = Uncased(
    r"\b(?:until|before|unless|except|other than|apart from|at first|initially)\b",
)

_RECOMMENDED = Uncased(
    r"\b(?:should|ought to|needs? to be|must (?:be|have|include)|recommends?|recommended|advises?|"
    r"(?:is|are) (?:vital|essential|crucial|important|good practice|said to))\b",
)
_CASE = re.compile(r"\b(?:I|we|my|me|our|us)\b|\b(?:[Cc]lient|[Cc]oachee|[Mm]entee) (?:\d|[A-H]\b|one\b|two\b|three\b)")


def recommended(text: str) -> bool:
    """The sentence says what ought to be done in general, and nothing of what the learner did with a client."""
    return _RECOMMENDED.search(text) is not None and _CASE.search(text) is None


CAUSAL = Uncased(
    r"\b(?:because|since|therefore|thus|hence|so that|in order (?:to|that)|as a result|consequently|(?:which|"
    r"that|this) is why|"
    r"(?:the|one|a|my|another|no better|good|enough) reasons?|rationale|justif\w+|it follows|otherwise|means "
    r"that|so as to|"
    r"entitled|if nobody|unless|for (?:nobody|no one|they|it|he|she|a|the|only)\b(?=[^.]* (?:is|are|has|have|"
    r"can|knows?|needs?)\b)|"
    r"would be lost|depends? on|owes?|requires?d?|without)\b",
)
"""Words with which a reason is given."""

WORTH = Uncased(
    r"\b(?:enabl\w+|allow\w*|helps?|ensur\w+|leads? to|led to|benefits?|importan\w+|essential|vital|crucial|"
    r"necessary|needs?|matters?|"
    r"value|protects?|supports?|safeguards?|prevents?|contributes?|argu\w+|evidence|suggests?|improv\w+|worth|"
    r"serves?|makes? (?:it|them|us|me)|"
    r"supplies|provides?|gives?|offers?|saves?|better|stronger)\b",
)
"""Words with which a worth is claimed; a claim alone is not yet a reason."""


def plain(text: str) -> str:
    """The text with typographic quotes and dashes made plain and soft hyphens blank; same length."""
    return text if text.isascii() else text.translate(_PLAIN)


_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " ", "\u00ad": "-"}
)


@lru_cache(maxsize=SENTENCES)
def deferred(text: str) -> bool:
    """The sentence only announces, or puts off, what it speaks of."""
    straight = plain(text)
    return any(p.search(straight) for p in _DEFERRALS) and not _LEAVES_REST.search(straight)


def denied(text: str, start: int, end: int) -> bool:
    """The sentence says of what stands at `start` to `end` that it was not done or is not there.

    The words must lie within the reach of the negation, which ends with its clause.
    """
    after, before = _denials(text)
    for scope_start, scope_end, turn in after:
        if _reaches(scope_start, scope_end, start, end) and not 0 <= turn < start:  # "I did not ask until ..."
            return True
    return any(_reaches(scope_start, scope_end, start, end) for scope_start, scope_end in before)


@lru_cache(maxsize=SENTENCES)
def _denials(text: str) -> tuple[tuple[tuple[int, int, int], ...], tuple[tuple[int, int], ...]]:
    """The reach of each negation of a sentence: (start, end, where a turn takes it back or -1) of those that stand
    before what they deny, and (start, end) of those behind it."""
    straight = plain(text)
    if not _NEGATIVE.search(straight) or _NOT_ONLY.search(straight):
        return (), ()
    turn = _RETRACTIONS.search(straight)
    back = turn.start() if turn is not None else -1
    after = [(m.start("scope"), m.end("scope"), back) for p in _DENIALS for m in p.finditer(straight)]
    absent = _DENIED_BEFORE.finditer(straight) if _SAYS_ABSENT.anywhere(straight) else ()
    before = [(_clause(straight, *m.span("scope")), m.end("scope")) for m in absent]
    before.extend(m.span("scope") for m in _DENIED_LABEL.finditer(straight))
    return tuple(after), tuple(before)


def _clause(text: str, start: int, end: int) -> int:
    """Where the last clause of a stretch begins: "The firm likes it where trust" is missing denies trust alone."""
    last = max((m.end() for m in _SUBORDINATE.finditer(text, start, end)), default=start)
    return last if last < end else start


def _reaches(scope_start: int, scope_end: int, start: int, end: int) -> bool:
    return scope_start <= start and end <= scope_end


def only_listed(text: str, places: Sequence[tuple[str, int, int]]) -> frozenset[str]:
    """Which of the named things merely stand in a row: "workshops, conferences and e-learning".

    `places` holds (name, start, end) in order. Names in a row of three or more, with next to nothing between one
    and the next, are listed; a name that also stands elsewhere in the sentence is not.
    """
    listed: set[str] = set()
    spoken: set[str] = set()
    row: list[str] = []
    last = -1
    for name, start, end in places:
        between = text[last:start] if row else ""
        if row and (len(between.split()) > LIST_GAP or re.search(r"[.;:()]", between)):
            (listed if len(set(row)) >= LISTED_TOGETHER else spoken).update(row)
            row = []
        row.append(name)
        last = end
    (listed if len(set(row)) >= LISTED_TOGETHER else spoken).update(row)
    return frozenset(listed - spoken)


def argues(text: str) -> bool:
    """The sentence gives a reason or claims a worth, and does not only describe."""
    return reasons(text) or WORTH.search(plain(text)) is not None


def reasons(text: str) -> bool:
    """The sentence gives a reason."""
    return CAUSAL.search(plain(text)) is not None


def substance(statements: Iterable[Statement]) -> int:
    """Words of those statements that neither defer nor are made of a list's bare names."""
    return sum(s.words for s in statements if not deferred(s.text))
