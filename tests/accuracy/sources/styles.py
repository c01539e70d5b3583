"""How works are listed and cited: the styles that UK centres teach, and what learners make of them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from tests.accuracy.sources.works import Work


@dataclass(frozen=True, slots=True)
class Style:
    """A style of lists and citations."""

    name: str
    join: str
    """Between the last two authors, in the list and in brackets."""
    year: str
    """How the list writes the year."""
    comma: bool
    """Between author and year in brackets."""
    quoted: bool
    """Titles of articles stand in quotation marks."""
    forward: bool = False
    """Initials stand before all names but the first."""
    et_al: int = 4
    """From how many authors on a citation says "et al."."""
    page: str = ", p. {0}"


STYLES = (
    Style("cite them right", "and", "({0})", True, True),
    Style("cite them right, many", "and", "({0})", True, True, et_al=3),
    Style("coventry", "and", "({0})", False, True, et_al=3, page=": {0}"),
    Style("apa", "&", "({0}).", True, False, et_al=3),
    Style("house", "&", "{0},", True, False, page=", p{0}"),
    Style("bare year", "and", "{0}.", False, False, page=", {0}"),
    Style("forward", "and", "({0})", True, True, forward=True, page=" p.{0}"),
    Style("square", "and", "[{0}]", True, False, et_al=3, page=", pp. {0}-{1}"),
)


def joined(names: Sequence[str], word: str, *, serial: bool = False) -> str:
    """ "A, B and C"."""
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])}{',' if serial and len(names) > 2 else ''} {word} {names[-1]}"


def entry(work: Work, style: Style) -> str:
    """The work as its list has it."""
    if work.body:
        authors = work.authors[0][0]
    else:
        names = [f"{family}, {initials}" for family, initials in work.authors]
        if style.forward:
            names[1:] = [f"{initials} {family}" for family, initials in work.authors[1:]]
        authors = joined(names, style.join, serial=style.join == "&")
        authors = authors.replace(" &", ", &") if style.name == "apa" and len(names) == 2 else authors
    head = f"{authors} {style.year.format(work.year)}"
    title = f"‘{work.title}’," if style.quoted else f"{work.title}."
    pages = f"{work.first_page}–{work.first_page + 14}"
    match work.kind:
        case "article":
            return f"{head} {title} {work.journal}, {work.volume}(2), pp. {pages}."
        case "chapter":
            comma = title if style.quoted else title.rstrip(".") + "."
            opener = "in" if style.quoted else "In"
            return f"{head} {comma} {opener} Fenwick, A. (ed.) The handbook of dialogue. {work.place}: {work.publisher}, pp. {pages}."
        case "web":
            slug = work.title.split(":")[0].lower().replace(" ", "-")
            accessed = "" if style.name == "apa" else " (Accessed: 4 May 2025)"
            return f"{head} {work.title}. Available at: https://www.{work.abbreviation.lower()}.org/{slug}{accessed}."
    publisher = work.publisher if style.name == "apa" else f"{work.place}: {work.publisher}"
    return f"{head} {work.title}. {publisher}."


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation says, which need not be what the list has."""

    families: tuple[str, ...]
    year: str
    body: bool = False
    et_al: bool | None = None
    """Whether it says "et al."; None for what the style asks."""


def named(cited: Cited, style: Style, word: str) -> str:
    """The authors in a citation."""
    shorten = len(cited.families) >= style.et_al if cited.et_al is None else cited.et_al
    if shorten and not cited.body:
        return f"{cited.families[0]} et al."
    return joined(cited.families, word)


def bracketed(cited: Cited, style: Style, rng: random.Random, *, page: bool = False) -> str:
    """ "(Ashdown and Jessop, 2004, p. 12)"."""
    number = rng.randint(3, 320)
    locator = style.page.format(number, number + 1) if page else ""
    comma = "," if style.comma else ""
    opening, closing = ("[", "]") if style.name == "square" else ("(", ")")
    return f"{opening}{named(cited, style, style.join)}{comma} {cited.year}{locator}{closing}"


def narrative(cited: Cited, style: Style, rng: random.Random, *, page: bool = False) -> str:
    """ "Ashdown and Jessop (2004: 12)"."""
    number = rng.randint(3, 320)
    locator = style.page.format(number, number + 1) if page else ""
    return f"{named(cited, style, 'and')} ({cited.year}{locator})"
