"""Sentences of the register, made from templates: names of many origins, cited authors, eponyms, codes.

Everything is drawn from a seeded generator, so that one seed makes one text. The lists and templates lie beside
this module and in the folder above (authors of the trade); none comes from a learner's work.
"""

from __future__ import annotations

import re
import tomllib
import zlib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from random import Random

from extractors.people.lexicon import lines

HERE = Path(__file__).parent
HELD_BACK = 4
"""One name in so many is kept for testing, and one template in twice so many."""

Entity = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Example:
    """A text with labelled spans (start, end, label), in characters."""

    text: str
    entities: tuple[Entity, ...]


def held_back(name: str, share: int = HELD_BACK) -> bool:
    """Whether a name (or template) is kept for testing."""
    return zlib.crc32(name.encode()) % share == 0


@lru_cache(maxsize=2)
def origins(testing: bool = False) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Origin -> (given names, family names): those for training, or those kept for testing."""
    table = tomllib.loads((HERE / "names.toml").read_text(encoding="utf-8"))

    def part(written: str) -> tuple[str, ...]:
        return tuple(n for n in written.split() if held_back(n) is testing)

    return {origin: (part(names["given"]), part(names["family"])) for origin, names in table.items()}


_UNCALLED = frozenset({"Md", "Thi", "Van", "Syed"})


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name as this person writes it."""

    given: str
    family: str
    turned: bool = False
    """Family name first."""

    @property
    def full(self) -> str:
        """Both, in the person's own order."""
        return f"{self.family} {self.given}" if self.turned else f"{self.given} {self.family}"

    @property
    def called(self) -> str:
        """What others call the person: no prefix that is only written (Md, Thi), no lone initial."""
        first, _, rest = self.given.partition(" ")
        if len(first.rstrip(".")) == 1 and not rest:
            return self.family
        return rest if rest and first in _UNCALLED else self.given


OFTENER = {"vietnamese": 4, "bengali": 3} | dict.fromkeys(
    ("caribbean", "dutch", "east_african", "hungarian", "indian", "nordic", "pakistani", "thai", "tamil_sri_lankan"), 2
)
"""Origins whose names are drawn so many times as often: those whose recall lagged when all were drawn alike, most of
them because their names are short words of English or are built of parts that seldom stand in public text."""


@lru_cache(maxsize=2)
def _drawn(testing: bool) -> tuple[str, ...]:
    return tuple(origin for origin in origins(testing) for _ in range(OFTENER.get(origin, 1)))


@lru_cache(maxsize=1)
def _forms() -> dict[str, tuple[str, ...]]:
    table = tomllib.loads((HERE / "forms.toml").read_text(encoding="utf-8"))
    return {origin: tuple(ways.split("|")) for origin, ways in table.items()}


@lru_cache(maxsize=1)
def _fillers() -> dict[str, tuple[str, ...]]:
    table = tomllib.loads((HERE / "fillers.toml").read_text(encoding="utf-8"))
    return {slot: tuple(written.split("|")) for slot, written in table.items()}


@lru_cache(maxsize=2)
def templates(testing: bool = False) -> dict[str, tuple[str, ...]]:
    """Register -> its templates, those for training or those kept for testing."""
    found: dict[str, list[str]] = {}
    register = ""
    for line in (HERE / "templates.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            register = line[3:]
        elif line and not line.startswith("#") and held_back(line, 2 * HELD_BACK) is testing:
            found.setdefault(register, []).append(line)
    return {name: tuple(texts) for name, texts in found.items()}


@lru_cache(maxsize=1)
def _theorists() -> tuple[str, ...]:
    return tuple(n for n in lines("theorists.txt") if " " in n)


_SLOT = re.compile(r"\{([A-Za-z]+)(\d*)\}")
_EPONYM = re.compile(r"<([^<>]+)>")
_PART = re.compile(r"(?<![^\W_])[GFI](?=s(?:son|dóttir)|evich|ovna|[\W_]|$)")
TITLES = ("Mr ", "Mrs ", "Ms ", "Dr ", "Miss ", "Mx ", "Chief ", "Rev ", "Cllr ", "Professor ", "Mr. ", "Sister ")
CASED = 0.03
"""Share of the names in capitals or small letters beyond those whose slot says so."""
_PERSONAL = frozenset("fgnsimtecwl")
MIXED = 0.85
"""Share of the names whose two parts are of one origin."""
OWN_FORM, WORD_NAMED, DOUBLED = 0.35, 0.1, 0.04
"""Shares of the names that are built in a way of their origin, given names that are words too, double family names."""


@dataclass(slots=True)
class Maker:
    """Makes examples from one generator."""

    random: Random
    testing: bool = False
    origin: str = ""
    """Only names of this origin; any where empty."""
    people: dict[str, Name] = field(default_factory=dict)
    varied: bool = True
    """Whether now and then a name is written in capitals, or with a title, where the slot says nothing of it."""

    def example(self) -> Example:
        """One to four lines that share their people."""
        self.people = {}
        register = self.random.choice(list(templates(self.testing)))
        choice = templates(self.testing)[register]
        many = self.random.choices((1, 2, 3, 4), (5, 3, 2, 1))[0]
        text, entities = "", []
        for template in self.random.sample(choice, min(many, len(choice))):
            if text:
                text += self.random.choice((" ", " ", " ", "\n"))
            made = self.fill(template)
            entities += [(s + len(text), e + len(text), label) for s, e, label in made.entities]
            text += made.text
        return Example(text, tuple(entities))

    def fill(self, template: str, *, people: bool = True) -> Example:
        """A template with every slot filled, or every one but those of people."""
        text, entities, last = "", [], 0
        for match in _SLOT.finditer(template):
            text += template[last : match.start()]
            last = match.end()
            named = people or match[1] not in _PERSONAL
            made = self._slot(match[1], match[2]) if named else Example(match[0], ())
            entities += [(s + len(text), e + len(text), label) for s, e, label in made.entities]
            text += made.text
        return Example(text + template[last:], tuple(entities))

    def name(self, *, word: bool = False) -> Name:
        """Somebody's name, of every origin as often as another but for `OFTENER`; `word`: one that is a word."""
        table = origins(self.testing)
        origin = self.origin or self.random.choice(_drawn(self.testing))
        other = self.random.choice(list(table)) if not self.origin and self.random.random() > MIXED else origin
        if word:
            return Name(self._pick("WORDNAME"), self.random.choice(table["british"][1]))
        if self.random.random() < OWN_FORM:
            return self._formed(self.random.choice(_forms()[origin]), table[origin][0], table[other][1])
        given, family = self.random.choice(table[origin][0]), self.random.choice(table[other][1])
        if not self.testing and self.random.random() < WORD_NAMED:
            given = self._pick("WORDNAME")
        if self.random.random() < DOUBLED:
            family += self.random.choice("- ") + self.random.choice(table[other][1])
        return Name(given, family)

    def _formed(self, form: str, given: tuple[str, ...], family: tuple[str, ...]) -> Name:
        def drawn(match: re.Match[str]) -> str:
            if match[0] == "I":
                return self.random.choice("ABCDEFGHJKLMNPRSTVWY")
            name = self.random.choice(given if match[0] == "G" else family)
            return name if match.start() == 0 or match.string[match.start() - 1] == " " else name.split("-")[-1]

        first, second = re.split(" [/<] ", _PART.sub(drawn, form))
        return Name(second, first, True) if "<" in form else Name(first, second)

    def _slot(self, kind: str, number: str) -> Example:
        if kind in _PERSONAL:
            return self._person(kind, number)
        if kind in ("NARR", "CITE", "REF"):
            return self._citation(kind)
        if kind in ("A", "AF"):
            given, family = self._author()
            written = family if kind == "A" else f"{given} {family}"
            return Example(written, ((0, len(written), "AUTHOR"),))
        if kind == "EP":
            return self._eponym()
        if kind == "O":
            return self._organisation()
        if kind == "L":
            written = self._pick("L")
            return Example(written, ((0, len(written), "PLACE"),))
        return Example(self._plain(kind), ())

    def _pick(self, slot: str) -> str:
        return self.random.choice(_fillers()[slot])

    def _plain(self, kind: str) -> str:
        r = self.random
        if kind == "NUM":
            return str(r.choice((1, 2, 3, 4, 5, 6, 7, 8, 12, 30, 45, 60, 75, 90, 120)))
        if kind == "YEAR":
            return str(r.randint(1958, 2025)) + r.choice(("", "", "", "a"))
        if kind == "TIME":
            return r.choice(("10am", "14:00", "2.30pm", "9.15", "1600hrs"))
        if kind == "DATE":
            day, month = r.randint(1, 28), r.choice(_fillers()["MONTH"])
            return r.choice(
                (f"{day} {month} 2025", f"{day:02}/{r.randint(1, 12):02}/2025", f"{day}.{r.randint(1, 12)}.24", month)
            )
        return self._pick(kind)

    def _person(self, kind: str, number: str) -> Example:
        name = self.people.get(number) or self.people.setdefault(number, self.name(word=kind == "n"))
        if kind == "e":
            return Example(f"{re.sub(r'[^a-z]', '', name.given.lower()) or 'info'}@example.org", ())
        title, written = self._written(kind, name)
        if kind in "fi" and self.varied and self.random.random() < 0.03:
            title = "Dr "
        if self.varied and self.random.random() < CASED:
            written = written.upper() if self.random.random() < 0.7 else written.lower()
        return Example(title + written, ((len(title), len(title) + len(written), "PERSON"),))

    def _written(self, kind: str, name: Name) -> tuple[str, str]:
        """(title, name) as a slot of this kind asks."""
        r = self.random
        if kind in "gn":
            return "", name.called
        if kind == "c":
            return "", name.full.upper()
        if kind == "l":
            return "", name.full.lower()
        if kind == "w":
            family = name.family.upper() if r.random() < 0.3 else name.family
            return "", f"{family} {name.given}"
        if kind == "i":
            return "", f"{name.given[0]}{r.choice(('', '.'))} {name.family}"
        if kind == "m":
            family = name.family.upper() if r.random() < 0.4 else name.family
            return "", f"{family}, {name.given}"
        if kind == "f":
            middle = f"{name.given} {chr(65 + r.randrange(26))}. {name.family}"
            return "", middle if r.random() < 0.04 and not name.turned else name.full
        return (r.choice(TITLES) if kind == "t" else ""), name.family

    def _author(self) -> tuple[str, str]:
        if self.random.random() < 0.5:
            given, _, family = self.random.choice(_theorists()).partition(" ")
            return given, family.split()[-1]
        name = self.name()
        return name.given, name.family.split()[-1]

    def _citation(self, kind: str) -> Example:
        r = self.random
        authors = [self._author() for _ in range(r.choice((1, 1, 1, 2, 2, 3)))]
        year = self._plain("YEAR")
        text, entities = "(" if kind == "CITE" else "", []
        for n, (given, family) in enumerate(authors):
            if n:
                text += ", " if n + 1 < len(authors) else r.choice((" and ", " & "))
            written = f"{family}, {given[0]}." if kind == "REF" else family
            entities.append((len(text), len(text) + len(written), "AUTHOR"))
            text += written
        if len(authors) == 1 and r.random() < 0.2:
            text += " et al." if kind != "REF" else ""
        page = f", p. {r.randint(2, 300)}" if r.random() < 0.3 else ""
        if kind == "CITE":
            return Example(f"{text}, {year}{page})", tuple(entities))
        if kind == "NARR":
            return Example(f"{text} ({year}{page})", tuple(entities))
        text += f" ({year}) {self._pick('TEXTS')}. "
        place = self._pick("L")
        entities.append((len(text), len(text) + len(place), "PLACE"))
        text += f"{place}: "
        publisher = self._pick("PUBLISHER")
        entities.append((len(text), len(text) + len(publisher), "ORG"))
        return Example(f"{text}{publisher}.", tuple(entities))

    def _eponym(self) -> Example:
        text, entities, last = "", [], 0
        phrase = self._pick("EP")
        for match in _EPONYM.finditer(phrase):
            text += phrase[last : match.start()]
            entities.append((len(text), len(text) + len(match[1]), "AUTHOR"))
            text += match[1]
            last = match.end()
        return Example(text + phrase[last:], tuple(entities))

    def _organisation(self) -> Example:
        kind = self.random.random()
        if kind < 0.35:
            written = self._pick("ORGWHOLE")
        else:
            head = self._pick("ORGHEAD") if kind < 0.75 else self.name().family
            written = f"{head} {self._pick('ORGTAIL')}"
        start = 4 if written.startswith("the ") else 0
        return Example(written, ((start, len(written), "ORG"),))
