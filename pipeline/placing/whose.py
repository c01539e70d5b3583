"""Whose work one file is: the names in its own name and in its text, weighed against each other.

No single place can be trusted: a file is called after a job title or a company, an author property names a
colleague's computer, the first lines of a journal are a salutation. A learner's name stands in several of these places,
in full, with an initial, or as initials only; so the forms that can be one person's are put together, and who has
most is the learner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.placing.forms import fits
from pipeline.placing.learners import LearnerClue
from pipeline.placing.names import NameClue, fold, key

WEIGHTS = {
    "cover sheet": 4.0, "contract": 3.0, "title page": 2.5, "opening line": 2.0, "running head": 2.0,
    "file properties": 2.0, "signature": 1.5, "profile": 1.5, "last editor": 0.5,
}  # fmt: skip
"""What a place in a file is worth; by judgement, so that a cover sheet's field outweighs a property and a running head
that agree on the centre's template, and hardly anything outweighs a whole name in the file's own."""
WHOLE = 4.5
"""A whole name in the file's name."""
SCATTERED = 1.5
"""Words in the file's name that could be a name but do not stand together."""
ALONE = 1.0
"""One word there that could be a name."""
SURNAME = 2.5
"""A family name that the file's name holds, for a person whom the text names."""
FORENAME = 1.0
"""The same for the forename."""
INITIALS = 2.0
"""The person's initials in the file's name: "T.K.", "GP-B"."""
_SHORTEST = 3
"""Letters from which capitals in a file's name are a word and no initials."""


FIRM = 4.0
"""Weight from which nothing but a list of the centre's says otherwise: a cover sheet's field."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a file is."""

    name: str
    route: str
    """How that is known, for people."""
    weight: float


NOBODY = Owner("", "", 0.0)


@dataclass(slots=True)
class _Person:
    """The forms of one name, and where they stand."""

    forms: list[str]
    weight: float = 0.0
    routes: list[str] = field(default_factory=list)

    @property
    def fullest(self) -> str:
        """The form with most written out."""
        return max(self.forms, key=lambda form: (len(key(form)), len(form)))


def whose(name: NameClue, inside: Sequence[LearnerClue]) -> Owner:
    """The learner by a file's name and its text; nobody if neither tells."""
    people: list[_Person] = []
    own = _own(name)
    if own is not None:
        people.append(own)
    for clue in inside:
        person = next((p for p in people if any(_same(form, clue.name) for form in p.forms)), None)
        if person is None:
            person = _Person([])
            people.append(person)
        person.forms.append(clue.name)
        if clue.route not in person.routes:
            person.routes.append(clue.route)
            person.weight += WEIGHTS[clue.route]
    taken = own is not None and own.weight >= WHOLE
    for person in people:
        worth = 0.0 if person is own or (taken and not _initials(name, person)) else _in_name(name, person)
        if worth:
            person.weight += worth
            person.routes.insert(0, "file name")
    best = max(people, key=lambda p: p.weight, default=None)
    if best is None or (len(best.forms) == 1 and best is own and not any(t[:1].isupper() for t in name.tokens)):
        return NOBODY
    return Owner(best.fullest, " and ".join(best.routes[:2]), best.weight)


def _own(name: NameClue) -> _Person | None:
    """The person that the file's name offers by itself."""
    real = [token for token in name.tokens if len(token.strip(".")) > 1 and fold(token) not in name.capitals]
    if not real or (len(name.tokens) == 1 and real[0].isupper() and len(real[0]) <= _SHORTEST):
        return None
    whole = len(real) > 1 or (len(name.tokens) > 1 and len(key(name.name)) > 1 and not name.capitals)
    weight = ALONE if not whole else WHOLE if name.together else SCATTERED
    return _Person([name.name], weight, ["file name"])


def _in_name(name: NameClue, person: _Person) -> float:
    """What the file's name says for a person of the text."""
    words = _words(person.fullest)
    if not words:
        return 0.0
    found = SURNAME if all(piece in name.words for piece in words[-1].split("-")) else 0.0
    if found and len(words) > 1 and words[0] in name.words:
        found += FORENAME
    return found + (INITIALS if _initials(name, person) else 0.0)


def _initials(name: NameClue, person: _Person) -> bool:
    """The initials in the file's name are the person's: all of them, or the first and the last around others."""
    pieces = [piece for word in _words(person.fullest) for piece in word.split("-") if piece]
    own = "".join(piece[0] for piece in pieces)
    if len(own) < 2:
        return False
    return any(said == own or (len(said) > 2 and said[0] + said[-1] == own[0] + own[-1]) for said in name.initials)


def _words(name: str) -> list[str]:
    return [fold(word).strip(".") for word in name.split()]


def _same(one: str, other: str) -> bool:
    """Two forms can be one person's."""
    return fits(one, other, loosely=True) or fits(other, one, loosely=True)
