"""Works that nobody wrote: authors, years, titles and imprints by the thousand."""

from __future__ import annotations

import random
from dataclasses import dataclass

FAMILIES = tuple(
    """
    Ashdown Barraclough Calloway Dunmore Ellerby Fothergill Garside Hollins Ingleby Jessop Kettlewell Lonsdale
    Marchbanks Netherton Oakeshott Pemberton Quilter Rushworth Sowerby Thistlewood Underhill Vickerstaff Wetherby
    Yardley Zelinski Adeyemi Bhattacharya Chowdhury Dlamini Eriksson Fujimoto Gonzalez Haraldsson Iyengar Jankowski
    Kowalczyk Lindqvist Mbeki Nakamura Okonkwo Papadakis Rasmussen Svensson Tanaka Ueda Villanueva Wojcik Yamamoto
    O'Hanlon O'Driscoll McAllister MacIntyre D'Ambrosio Bar-Tal Carew-Jones Lloyd-Parry Abernethy-Cole Kirkbride
    """.split()
)
PARTICLED = ("de Vreede", "van Oosterhout", "von Hallstein", "van der Meulen", "de la Cruz", "Di Marco", "Le Fevre")
ACCENTED = ("Müller", "Hébert", "Jørgensen", "Núñez", "Schönfeld", "Lévesque", "Gómez", "Björklund")
BODIES = (
    ("Institute of Workplace Dialogue", "IWD"),
    ("British Council for Reflective Practice", "BCRP"),
    ("European Forum for Mentoring", "EFM"),
    ("Department for Work and Learning", "DWL"),
    ("Chartered Society of Supervisors", "CSS"),
    ("Office for Skills Research", "OSR"),
    ("National Centre for Adult Learning", "NCAL"),
    ("International Association of Dialogue Partners", "IADP"),
)
FIRST = (
    "Coaching Mentoring Supervision Dialogue Reflection Listening Silence Trust Feedback Contracting Presence".split()
)
MIDDLE = (
    "at work", "in practice", "for managers", "across cultures", "under pressure", "in public services", "and power",
    "in small firms", "without answers", "and its limits", "in a digital age", "beyond the session",
)  # fmt: skip
SUBTITLE = (
    "", "", ": A practical guide", ": Lessons from the field", ": Theory and method", ": What the evidence says",
)  # fmt: skip
PUBLISHERS = (
    ("London", "Routledge"), ("London", "Sage"), ("Maidenhead", "Open University Press"), ("Oxford", "Wiley"),
    ("New York", "Springer"), ("London", "Kogan Page"), ("Basingstoke", "Palgrave Macmillan"), ("Chichester", "Wiley"),
)  # fmt: skip
JOURNALS = (
    "Journal of Workplace Learning", "International Coaching Quarterly", "Human Resource Review",
    "Studies in Adult Education", "The Mentoring Journal", "Reflective Practice",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Work:
    """One work; `authors` are (family name, initials), a body has no initials."""

    authors: tuple[tuple[str, str], ...]
    year: str
    title: str
    kind: str
    """book, article, chapter, web"""
    place: str
    publisher: str
    journal: str
    volume: int
    first_page: int
    abbreviation: str = ""
    """Of a body that is its author."""

    @property
    def families(self) -> tuple[str, ...]:
        """Family names in order."""
        return tuple(family for family, _ in self.authors)

    @property
    def body(self) -> bool:
        """An organisation wrote it."""
        return bool(self.abbreviation)


def _initials(rng: random.Random) -> str:
    return "".join(f"{rng.choice('ABCDEFGHJKLMNPRSTW')}." for _ in range(rng.choice((1, 1, 2))))


def _authors(rng: random.Random, names: list[str]) -> tuple[tuple[str, str], ...]:
    number = rng.choice((1, 1, 1, 2, 2, 3, 4))
    return tuple((names.pop(), _initials(rng)) for _ in range(number))


def works(rng: random.Random, number: int) -> list[Work]:
    """`number` works by different authors, a body among four or so; no two family names are alike."""
    names = [*FAMILIES, *PARTICLED, *ACCENTED]
    rng.shuffle(names)
    bodies = list(BODIES)
    rng.shuffle(bodies)
    made = []
    for _ in range(number):
        place, publisher = rng.choice(PUBLISHERS)
        body = rng.random() < 0.2 and bool(bodies)
        name, short = bodies.pop() if body else ("", "")
        authors = ((name, ""),) if body else _authors(rng, names)
        year = str(rng.randint(1975, 2024)) if not (body and rng.random() < 0.15) else "n.d."
        title = f"{rng.choice(FIRST)} {rng.choice(MIDDLE)}{rng.choice(SUBTITLE)}"
        kind = rng.choice(("web", "web", "book")) if body else rng.choice(("book", "book", "article", "chapter"))
        made.append(
            Work(authors, year, title, kind, place, publisher, rng.choice(JOURNALS), rng.randint(2, 60),
                 rng.randint(3, 400), short)
        )  # fmt: skip
    return made
