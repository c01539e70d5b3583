"""People known by initials alone (J.P., K., RB in the client column), which identify as names do.

Source: contract, "mentions": initials that stand for a person are mentions. A letter that numbers a noun (Client K,
Appendix K), an abbreviation (N.H.S.) and the learner's own initials are none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from extractors.model import Part, Person, PersonRole, Span
from extractors.people.cues import Cue, around
from extractors.people.evidence import bare_name
from extractors.people.forms import DIRECT, PRIVATE
from extractors.people.lexicon import Status, fold, not_people, status
from extractors.people.lines import Line
from extractors.people.name_runs import labelled_letter
from extractors.people.persons import Draft
from extractors.people.roles import HARMLESS
from extractors.people.words import words

FIELD, USE = 3.0, 1.0
"""What a form's field or a declaration weighs, and what one use as a name does."""
ENOUGH = 2.0
"""One field, or two uses as a name: a single one may be a slip of the reader."""

_DOTTED = re.compile(r"(?<![\w.&/-])((?:[A-Z]\.[ \xa0]?){0,2}[A-Z]\.)(?![\w])")
_PLAIN = re.compile(r"(?<![\w.&/-])([A-Z]{2,3})(?![\w&/-]|\.\w)")
_AFTER_NAME = re.compile(r"([A-Z][\w’'-]+|\d),?[ \xa0]$")
_BEFORE_NAME = re.compile(r"[ \xa0]([A-Z][\w’'-]+)")
_SIGNED = re.compile(r"\b(?:signed|signature|initialled|initials)\b(?: by)?[:\s,–—-]*$", re.I)
_SIGN_OFF = re.compile(r"\b(?:regards|wishes|thanks|cheers|sincerely|faithfully|love)[,.]?\s*[–—-]?\s*$", re.I)
_ENDS = re.compile(r"\W*$")
"""What stands before and after initials that sign a message: "kind regards, PK"."""
_QUOTE_BEFORE = re.compile(r"[\"”]\s?(?:[(–—-]{1,2}\s?)?$")
_QUOTE_AFTER = re.compile(r"\s?(?:$|[)]|[,–—-]\s?(?:[a-z]|[A-Z][a-z]))")
"""What stands around the initials of whoever said what is quoted: '"It took an hour." P.H., head of sales'."""
_DECLARED = re.compile(
    r"\bI (?:\w+ )?(?:call|refer to|name)\b[^.]{0,40}(?:[A-Z]\.){0,3}[^.]{0,10}$|\b(?:known|referred to) (?:here )?as $"
)
_ALL_INITIALS = re.compile(
    r"\binitials? (?:only |alone |here |throughout |are |is |have been |has been )*(?:used|stands?|refers?|replaces?"
    r"|instead|given|in place)\b|\b(?:uses?|used|using|by|as|their|with|into) (?:their |own |only |the )*initials\b"
    r"(?![,:]? (?:and|or) (?:date|sign))"
    r"|\binitials? (?:for|to) (?:all|each|every|people|clients|names|protect|keep|guard)\b",
    re.I,
)
"""The text says that it writes initials for names."""
_CALLED_BY = re.compile(
    r"\b(?:prefers|goes by|answers to|likes to be called|is known (?:to \w+ |here )?as|(?:everyone|everybody|they all"
    r"|we all|all) calls? (?:him|her|them)|calls? (?:him|her|them)self) $"
)
_SOMEBODY_OF_MINE = re.compile(
    r"\b(?:my|our) (?:[a-z-]+ ){0,2}(?:mentor|coach|supervisor|manager|boss|deputy|director|colleague|friend|neighbour"
    r"|husband|wife|brother|sister|son|daughter|peer|buddy|mentee|client|coachee|assistant|tutor|assessor|sponsor|chair"
    r"|head of department), $",
    re.I,
)
"""What makes a person of the letters after it without any declaration: "my mentor, JT"."""
_ABBREVIATED = frozenset(
    "uk us usa eu un nhs ilm ceo cfo coo md gp pa hr it qc pc dc la nb ps pps rsvp am pm ba ma bsc msc phd tv diy pe re"
    " id ie eg od ld ref vat plc ltd esq".split()
)
_UNKNOWNS = frozenset("xyz")
"""Letters that stand for anybody: "a session with X."."""
_OFFICIAL = re.compile(r"\b(?:assessor|verifier|iqa|eqa|tutor|marker|office use|version|revis|approved)", re.I)
_NAMED = (DIRECT | PRIVATE | {"session", "supervision"}) - {"label", "apposition", "pronoun", "deleted", "property"}


@dataclass(slots=True)
class _Use:
    line: Line
    start: int
    end: int
    dotted: bool
    cues: tuple[Cue, ...] = ()


@dataclass(slots=True)
class _Letters:
    """All uses of the same letters."""

    uses: list[_Use] = field(default_factory=list)
    weight: float = 0.0
    dotted: bool = False
    """Written with dots where it is a name; plain capitals elsewhere may be an abbreviation."""
    sure: bool = False
    """A field or a declaration says so."""


def find(
    lines: Iterable[Line], taken: dict[tuple[int, int], list[tuple[int, int]]], drafts: list[Draft], learner: str
) -> list[Person]:
    """The people whom a submission names by initials alone, in no particular order.

    `taken` holds the characters of each (document, block) that other mentions cover; `learner` is the learner's
    name, whose initials are nobody else's.
    """
    lines = tuple(lines)
    own = _own(learner)
    declared = any("nitial" in line.text and _ALL_INITIALS.search(line.text) for line in lines if not line.listed)
    found: dict[str, _Letters] = defaultdict(_Letters)
    numbered: set[str] = set()
    for line in lines:
        numbered |= {m[1].lower() for m in _LABELLED.finditer(line.text)}
        if line.listed or line.block.part in (Part.PROPERTIES, Part.FILENAME):
            continue
        for key, use in _uses(line, taken.get((line.document, line.position), [])):
            if key not in own and key not in _UNKNOWNS:
                _note(found[key], key, use, drafts, declared=declared)
    _believe_beside(found)
    codes = _coded({k for k, v in found.items() if v.weight >= ENOUGH}) | numbered
    return [_person(letters) for key, letters in found.items() if letters.weight >= ENOUGH and key not in codes]


def _believe_beside(found: dict[str, _Letters]) -> None:
    """Let letters count as a name that are joined to others that do ("J.P. and K."); changes `found` in place."""
    sure = {(id(u.line), u.end) for v in found.values() if v.weight >= ENOUGH for u in v.uses}
    sure |= {(id(u.line), u.start) for v in found.values() if v.weight >= ENOUGH for u in v.uses}
    for letters in found.values():
        for use in letters.uses if letters.weight < ENOUGH else ():
            text = use.line.text
            before, after = _JOINED_BEFORE.search(text, max(0, use.start - 6), use.start), _JOINED.match(text, use.end)
            ends = {before.start() if before else -1, after.end() if after else -1}
            if use.dotted and any((id(use.line), end) in sure for end in ends):
                letters.weight += FIELD


_LABELLED = re.compile(r"\b(?:[Cc]lient|[Cc]oachee|[Mm]entee|[Pp]articipant)s? ([A-Z])\b(?!\.\w)")
"""Letters that label clients, and stand for nobody's name elsewhere either."""
_JOINED = re.compile(r",? (?:and|or|&) |, ")
_JOINED_BEFORE = re.compile(r"(?:,? (?:and|or|&) |, )$")


def _own(learner: str) -> frozenset[str]:
    letters = [fold(w)[0] for w in bare_name([w.text for w in words(learner)])]
    return frozenset({"".join(letters), letters[0] + letters[-1]}) if letters else frozenset()


def _uses(line: Line, taken: list[tuple[int, int]]) -> Iterator[tuple[str, _Use]]:
    text = line.text
    for pattern, dotted in ((_DOTTED, True), (_PLAIN, False)):
        for match in pattern.finditer(text):
            start, end = match.span(1)
            if line.is_cited(start, end) or any(s < end and start < e for s, e in taken):
                continue
            if dotted and not _stands_free(line, start, end):
                continue
            yield re.sub(r"\W", "", match[1]).lower(), _Use(line, start, end, dotted, around(line, start, end))


def _stands_free(line: Line, start: int, end: int) -> bool:
    """Whether dotted letters are no part of a name (Sarah K., J. Smith), number no noun and head no list item."""
    text = line.text
    before = text[max(0, start - 20) : start]
    if labelled_letter(line, start):
        return False
    name = _AFTER_NAME.search(before)
    if name is not None and status(fold(name[1])) is not Status.WORD:
        return False
    following = _BEFORE_NAME.match(text, end)
    if following is not None and status(fold(following[1])) is not Status.WORD:
        return False
    alone = end - start == 2
    return not (alone and not before.strip() and text[start] in "ABCDEFIQ" and following is not None)


def _note(letters: _Letters, key: str, use: _Use, drafts: list[Draft], *, declared: bool) -> None:
    line, text = use.line, use.line.text
    before = text[max(0, use.start - WINDOW) : use.start]
    label = line.label
    field_of_person = label is not None and not label.own and text.strip(" .*") == text[use.start : use.end].strip(" .")
    asked = field_of_person and label is not None and label.role is not None
    signs = _SIGNED.search(before) or (_SIGN_OFF.search(before) and _ENDS.match(text, use.end))
    quoted = use.dotted and len(key) > 1 and _QUOTE_BEFORE.search(before) and _QUOTE_AFTER.match(text, use.end)
    signed = bool(signs or quoted) and not _OFFICIAL.search(text) and not _OFFICIAL.search(line.heading)
    ends = len(key) == 1 and re.match(r"\s+[A-Z]|\s*$", text[use.end :]) is not None
    told = (use.dotted and not ends and bool(_DECLARED.search(before))) or bool(_CALLED_BY.search(before))
    told = told or (len(key) > 1 and _SOMEBODY_OF_MINE.search(before) is not None)
    common = key in _ABBREVIATED or key in not_people()
    known = len(key) > 1 and any("".join(k[0] for k in d.keys) == key for d in drafts if d.sightings and not d.outside)
    if (asked and (use.dotted or len(set(key)) > 1) and key not in not_people()) or (told or signed) * (not common):
        letters.weight += FIELD
        letters.sure = True
        letters.dotted = letters.dotted or use.dotted
    elif not common and (use.dotted or known or declared) and any(c.kind in _NAMED for c in use.cues):
        letters.weight += USE * min(len(key), 2)
        letters.sure = letters.sure or (declared and not use.dotted)
        letters.dotted = letters.dotted or use.dotted
    letters.uses.append(use)


WINDOW = 60
"""Characters before the letters in which a declaration may open."""


def _coded(keys: set[str]) -> frozenset[str]:
    """Letters that only number the clients: A, B, C; AB, CD; AA, BB."""
    single = {k for k in keys if len(k) == 1}
    codes = single if {"a", "b"} <= single else set()
    pairs = {k for k in keys if len(k) == 2 and ord(k[1]) == ord(k[0]) + 1}
    if {"ab", "cd"} <= pairs:
        codes |= pairs
    return frozenset(codes | {k for k in keys if len(k) > 1 and len(set(k)) == 1 and len(k) == 3})


def _person(letters: _Letters) -> Person:
    uses = [u for u in letters.uses if u.dotted or letters.sure or any(c.kind in _NAMED for c in u.cues)]
    spans = sorted(Span(u.line.document, u.line.position, u.start, u.end) for u in uses)
    votes: dict[PersonRole, float] = defaultdict(float)
    for use in uses:
        for cue in use.cues:
            if cue.role is not None and cue.role not in (PersonRole.AUTHOR, PersonRole.PUBLIC):
                votes[cue.role] += abs(cue.weight)
    role = max(votes, key=lambda r: (votes[r], r.value)) if votes else PersonRole.CLIENT
    first = uses[0]
    why = "Because these initials stand for a person in the text, who may be recognised by them."
    if role in HARMLESS:
        why = f"Because these initials stand for the {role.value}, whom the text may name."
    return Person(first.line.text[first.start : first.end], role, role not in HARMLESS, why, tuple(spans))
