"""Names in text that invented hands wrote before anybody looked at the rules (python -m tests.extractors.people.measure).

Each file holds short excerpts and whole short documents, all invented, headed "=== title | unit | learner" and written
in the lines of `test_people_excerpts`: [[Name]] must be flagged at that place, [[Name=client]] in that role; <<word>>
must be spared, <<Name=supervisor>> be known in that role, with or without title, and spared. Everything unmarked too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extractors.model import Person, Reading
from extractors.people.evidence import bare_name
from tests.extractors.test_people_excerpts import people_of

UNREAD = ("eighteenth", "twentieth", "twentysecond", "twentyfourth")
"""Hands whose texts and errors nobody reads and on which nothing is trained: they measure the whole."""
HANDS, LATER, SEVENTH, EIGHTH, FIVE, TWO, LAST_TWO, NINETEENTH, TWENTYFIRST, TWENTYTHIRD, UNTRAINED = (
    tuple(Path(__file__).with_name(f"{n}_hand.txt") for n in names)
    for names in (
        ("first", "second", "third"),
        ("fourth", "fifth", "sixth"),
        ("seventh",),
        ("eighth",),
        ("ninth", "tenth", "eleventh", "twelfth", "thirteenth"),
        ("fourteenth", "fifteenth"),
        ("sixteenth", "seventeenth"),
        ("nineteenth",),
        ("twentyfirst",),
        ("twentythird",),
        UNREAD,
    )
)
"""The hands of nine writings, each written before the rules were mended after it; the model of sides
(`extractors/people/sides.py`) was trained on all but the last four groups; the last, `UNTRAINED`, measures the whole:
nobody reads the errors of its four hands."""
MARK = re.compile(r"(\[\[|<<)(.+?)(?:=(\w+))?(?:\]\]|>>)")
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One excerpt or document of a hand, its marks still in it."""

    title: str
    unit: str
    learner: str
    marked: str

    @property
    def text(self) -> str:
        """Without any mark."""
        return MARK.sub(r"\2", self.marked)

    def marks(self, opening: str) -> Iterator[tuple[str, str]]:
        """(text, role or "") of what is marked by "[[" or "<<"."""
        return ((m[2], m[3] or "") for m in MARK.finditer(self.marked) if m[1] == opening)


@dataclass(slots=True)
class Figures:
    """Counts over excerpts, and every error in words."""

    right: int = 0
    said: int = 0
    asked: int = 0
    persons: tuple[int, int] = (0, 0)
    spared: tuple[int, int] = (0, 0)
    roles: tuple[int, int] = (0, 0)
    errors: tuple[str, ...] = ()

    @property
    def tokens(self) -> float:
        """F1 of the flagged name tokens, each counted at every place."""
        return 2 * self.right / (self.said + self.asked)


def excerpts(path: Path) -> list[Excerpt]:
    """The excerpts of a file, in its order."""
    found = []
    for piece in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
        head, _, marked = piece.partition("\n")
        title, unit, learner = (field.strip() for field in head.split("|"))
        found.append(Excerpt(title, unit, learner, marked))
    return found


def tokens(text: str) -> list[str]:
    """Name tokens of a text, folded in case, without titles before it, as mentions are contracted."""
    bare = " ".join(bare_name(text.split()))
    return WORD.findall(bare.casefold())


def groups(forms: set[str]) -> list[set[str]]:
    """Tokens of each person: forms that share a token are one person's."""
    people: list[set[str]] = []
    for form in sorted(forms):
        own = set(tokens(form))
        shared = [p for p in people if p & own]
        people = [p for p in people if not p & own] + [own.union(*shared)]
    return people


def measured(paths: tuple[Path, ...] = HANDS) -> Figures:
    """What is flagged, spared and known over every excerpt of the files."""
    figures = Figures()
    for path in paths:
        for excerpt in excerpts(path):
            reading, people, _ = people_of(excerpt.text, excerpt.unit, excerpt.learner)
            add(figures, excerpt, reading, people)
    return figures


def add(figures: Figures, excerpt: Excerpt, reading: Reading, people: tuple[Person, ...]) -> None:
    """Counts one excerpt in."""
    flagged = [reading.text(span) for p in people if p.identifying for span in p.mentions]
    said = Counter(t for text in flagged for t in tokens(text))
    asked = Counter(t for text, _ in excerpt.marks("[[") for t in tokens(text))
    figures.right += (said & asked).total()
    figures.said += said.total()
    figures.asked += asked.total()
    errors = [f"missed {n} x {t}" for t, n in (asked - said).items()]
    errors += [f"too many {n} x {t}" for t, n in (said - asked).items()]
    found = [bool(group & set(said)) for group in groups({text for text, _ in excerpt.marks("[[")})]
    figures.persons = (figures.persons[0] + sum(found), figures.persons[1] + len(found))
    for text in sorted({text for text, _ in excerpt.marks("<<")}):
        apart = set(tokens(text)) - set(asked)
        if apart:
            figures.spared = (figures.spared[0] + (not apart & set(said)), figures.spared[1] + 1)
    known = [(tokens(reading.text(span)), p.role.value) for p in people for span in p.mentions]
    wanted = sorted({(t, r) for opening in ("[[", "<<") for t, r in excerpt.marks(opening) if r})
    for text, role in wanted:
        whole = tokens(text)
        others = {r for form, r in known if form[-1] in whole and set(form) <= set(whole)}
        figures.roles = (figures.roles[0] + (role in others), figures.roles[1] + 1)
        if role not in others:
            errors.append(f"{text} is {role}, not {'/'.join(sorted(others)) or 'found'}")
    figures.errors += tuple(f"{excerpt.title}: {error}" for error in errors)


def shown(name: str, figures: Figures) -> str:
    """One line of figures."""
    shares = ", ".join(
        f"{part} {right / whole:.3f} ({right}/{whole})"
        for part, (right, whole) in (
            ("persons", figures.persons),
            ("spared", figures.spared),
            ("roles", figures.roles),
        )
    )
    precision, recall = figures.right / figures.said, figures.right / figures.asked
    return f"{name}: {shares}, tokens F1 {figures.tokens:.3f} (precision {precision:.3f}, recall {recall:.3f})"


if __name__ == "__main__":
    for path in HANDS + LATER + SEVENTH + EIGHTH + FIVE + TWO + LAST_TWO + NINETEENTH + TWENTYFIRST + TWENTYTHIRD:
        alone = measured((path,))
        print("\n".join(alone.errors))
        print(shown(path.stem, alone))
    for path in UNTRAINED:
        print(shown(f"{path.stem}, whose errors are not shown", measured((path,))))
    print(shown("first three", measured()))
    print(shown("later three", measured(LATER)))
