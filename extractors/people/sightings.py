"""A span of words that may be a person's name: what the words weigh by themselves, and the cues around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from extractors.model import PersonRole, Role
from extractors.people.cues import Cue, around
from extractors.people.lexicon import Status, is_word, keys, status
from extractors.people.lines import Line
from extractors.people.lookalikes import bare, names_nobody
from extractors.people.words import Word

FULL, LIKELY, POSSIBLE = 3.0, 2.0, 1.0
"""What a span weighs by itself; `forms.ENOUGH` (2.0) is what a person needs."""

NOBODY = -9.0
"""What a span weighs that another source proposes and that names a body, a place or a date."""
KIN = frozenset(
    "auntie aunty aunt uncle nana granny grandma grandad nonna nonno babcia dziadek oma opa abuela abuelo tia tio"
    " tante yiayia mama papa"
    " mamgu tadcu nain taid dadi nani chacha masi khala".split()
)
"""Words of kinship that are part of what a person is called (Aunt Mary)."""
EPITHETS = frozenset("little young big old wee poor dear lovely tall".split())
"""What is said before a given name and is no part of it, though a family name too: "Little Pete"."""
_KINSHIP = Cue("role", 3.0, PersonRole.FAMILY, "is called by a word of kinship")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A span that may be a person's name."""

    line: Line
    start: int
    end: int
    """Characters, without title and possessive."""
    keys: tuple[str, ...]
    base: float
    """Weight of the words themselves."""
    cues: tuple[Cue, ...]
    opens: bool
    """Opens a sentence, where capitals say nothing."""
    source: str = "shape"
    upper: bool = False

    @property
    def text(self) -> str:
        """What stands there."""
        return self.line.text[self.start : self.end]

    def has(self, *kinds: str) -> bool:
        """Whether a cue of one of these kinds stands around it."""
        return any(c.kind in kinds for c in self.cues)


def sighting(line: Line, found: tuple[Word, ...], source: str = "shape", *, sure: bool = False) -> Sighting:
    """Some words of a line as a sighting, with their weight and the cues around them; `sure` as in `bare`."""
    nobody = False
    while len(found) > 1 and _LABEL_AFTER.match(line.text, found[-1].end) and is_word(found[-1].key):
        found = found[:-1]
    if source != "shape":
        found = bare(found, sure=sure)
        first = bisect_left(line.words, found[0].start, key=lambda w: w.start)
        nobody = names_nobody(line.text, line.words, first, asked=asked(line, found[0]))
        nobody = nobody or (len(found) == 1 and len(found[0].text) == 1)
    start, end = found[0].start, found[-1].end
    if (
        len(found[-1].text) == 1
        and len(found) > 1
        and line.text[end : end + 1] == "."
        and not _ends_sentence(line.text, end)
    ):
        end += 1
    return Sighting(
        line,
        start,
        end,
        tuple(w.key for w in found),
        NOBODY if nobody else _weight(found, line),
        () if nobody else (*around(line, start, end), *([_KINSHIP] if found[0].key in KIN and len(found) > 1 else [])),
        found[0].opens,
        source,
        all(w.upper for w in found),
    )


_LABEL_AFTER = re.compile(r"\s*:")
"""What makes a label of the word before it: "S. Goode Date: 4/2/26"."""


def asked(line: Line, word: Word) -> bool:
    """Whether a form's field, or a title before the word, asks for a name here."""
    before = line.text[max(0, word.start - 14) : word.start]
    return line.label is not None or line.block.role is Role.DELETED or bool(_TITLED_OR_FIELD.search(before))


_TITLED_OR_FIELD = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|CSM|RSM|Sgt|SSgt|Cpl|LCpl|Cllr|Revd?|Capt|Lt|Col|Cdr"
    r"|Maj|Insp|Supt|Fr|Padre|Pastor|Sheikh|Imam|Rabbi)\.?[ \xa0]$|:\s*$"
)


def _ends_sentence(text: str, dot: int) -> bool:
    """Whether a dot after a closing initial ends the sentence ("I met Sarah K. She was late")."""
    return bool(re.match(r"\.\s+[A-Z]", text[dot:])) or not text[dot + 1 :].strip()


PLAIN_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?[ \xa0]$")
"""After these a word is a family name, whatever it means (Mrs Church); authors are hardly ever named so."""


_OFFICES = frozenset(
    "chair chairman chairwoman chairperson president speaker vice world universe right wrong who teams x y z".split()
)


def plain_title(line: Line, word: Word) -> bool:
    """Whether a title that only people have stands right before a word."""
    return bool(PLAIN_TITLE.search(line.text[max(0, word.start - 6) : word.start])) and word.key not in _OFFICES


def _weight(found: tuple[Word, ...], line: Line) -> float:
    kinds = [status(w.key) for w in found if w.capital]
    if len(kinds) == 1:
        return _single(kinds[0], found[0], line)
    first, rest = kinds[0], kinds[1:]
    named = any(k in (Status.SURNAME, Status.GIVEN) for k in rest)
    if found[0].key in KIN or first is Status.GIVEN:
        weight = FULL
    elif first is Status.MAYBE:
        weight = 2.5 if named else LIKELY if Status.UNKNOWN in rest else POSSIBLE
    elif first is Status.INITIAL:
        weight = LIKELY if named or (Status.UNKNOWN in rest and not found[0].opens) else POSSIBLE
    elif any(k is Status.GIVEN for k in rest) or any(
        "-" in w.key and status(w.key) is Status.UNKNOWN for w in found[1:]
    ):
        weight = LIKELY
    else:
        weight = (
            LIKELY
            if named and not line.titled
            else 1.5
            if first is not Status.SURWORD and not line.titled
            else POSSIBLE
        )
    if line.titled and first is not Status.GIVEN:
        weight -= 1.5
    return weight


def _single(kind: Status, word: Word, line: Line) -> float:
    if kind is Status.MAYBE and not word.opens and word.key not in keys("places.txt"):
        return POSSIBLE - (line.titled or word.upper)
    if kind is Status.WORD and plain_title(line, word):
        return 0.0
    weight = {Status.GIVEN: LIKELY, Status.SURNAME: 0.5, Status.SURWORD: -0.5, Status.WORD: -2.0}.get(kind, 0.0)
    if kind in (Status.MAYBE, Status.SURWORD) and word.opens and line.label is None:
        weight -= 0.5
    if line.titled and kind is not Status.GIVEN:
        weight -= 1.0
    return weight
