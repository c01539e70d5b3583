"""What is wrong on purpose in a citation: each kind with the citation that has it."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable

from tests.accuracy.sources.styles import Cited
from tests.accuracy.sources.works import Work

Plant = Callable[[Work, random.Random], Cited | None]
"""The faulty citation of a listed work; None where this fault cannot be made of it."""


def cited(work: Work) -> Cited:
    """The work as it should be cited."""
    return Cited(work.families, work.year, work.body)


def wrong_year(work: Work, rng: random.Random) -> Cited | None:
    if not work.year.isdigit():
        return None
    off = rng.choice((-10, -2, -1, 1, 2, 10))
    return Cited(work.families, str(min(int(work.year) + off, 2026)), work.body)


def misspelt(work: Work, rng: random.Random) -> Cited | None:
    """One letter left out, doubled or swapped with the next, not at the beginning."""
    name = work.families[0]
    if work.body or len(name) < 6 or " " in name or not name.isascii():
        return None
    at = rng.randrange(2, len(name) - 2)
    pair = name[at : at + 2]
    if not pair.isalpha() or pair[0] == pair[1] or not pair.islower():
        return None
    wrong = rng.choice(
        (name[:at] + name[at + 1 :], name[:at] + name[at] + name[at:], name[:at] + pair[::-1] + name[at + 2 :])
    )
    return Cited((wrong, *work.families[1:]), work.year)


def dropped(work: Work, _: random.Random) -> Cited | None:
    """The last of several authors is not named."""
    return Cited(work.families[:-1], work.year, et_al=False) if 2 <= len(work.authors) <= 3 else None


def transposed(work: Work, _: random.Random) -> Cited | None:
    """The first two authors have changed places."""
    if not 2 <= len(work.authors) <= 3:
        return None
    first, second, *rest = work.families
    return Cited((second, first, *rest), work.year, et_al=False)


def unaccented(work: Work, _: random.Random) -> Cited | None:
    """The accents of the first author's name are left off."""
    name = work.families[0].replace("ø", "o")
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return Cited((plain, *work.families[1:]), work.year) if plain != work.families[0] else None


def another_letter(work: Work, _: random.Random) -> Cited | None:
    """A letter behind a year that the list has without, or with another."""
    if not work.year[:4].isdigit():
        return None
    return Cited(work.families, f"{work.year[:4]}{'c' if work.year[4:] else 'b'}", work.body)


def without_letter(work: Work, _: random.Random) -> Cited | None:
    """No letter where the list has two works of that year."""
    return Cited(work.families, work.year[:4], work.body) if work.year[4:] in ("a", "b") else None


FAULTS: dict[str, Plant] = {
    "wrong year": wrong_year,
    "misspelt name": misspelt,
    "dropped co-author": dropped,
    "transposed authors": transposed,
    "accents": unaccented,
    "another letter": another_letter,
    "letter left out": without_letter,
}
