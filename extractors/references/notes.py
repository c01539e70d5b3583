"""The work with which a foot- or endnote opens, where the note gives it in full.

Bodies with title and year ("ICF, Core competencies (2019), p. 2"), and persons as lawyers cite them (OSCOLA 4th edn,
3.1 to 3.4): given name first, title, and in brackets edition, publisher and year without a comma between them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.references import years
from extractors.references.authors import UPPER
from extractors.references.names import Run, names_body, runs_before

_SIGNAL = r"\s*(?:(?:[Ss]ee(?:\salso)?|[Cc]f\.?|[Ff]rom)\s+)?"
_BODY = re.compile(
    rf"{_SIGNAL}(?P<body>(?:[{UPPER}]\.\s?)*[{UPPER}](?:[^,.;:()]|(?<=\s[{UPPER}])\.){{1,80}}),\s+(?P<title>[{UPPER}‘'“][^();]{{3,120}}?)"
    rf"[’'”]?,?\s[(\[]?(?P<year>{years.YEAR})[)\]]?"
)
_WORD = rf"[{UPPER}][\w’'-]+"
_NAME = rf"(?:{_WORD}|[{UPPER}]{{1,3}}\.?)(?:\s(?:{_WORD}|[{UPPER}]\.?|de|van|von|der)){{0,2}}\s{_WORD}"
_PERSONS = re.compile(
    rf"{_SIGNAL}(?P<names>{_NAME}(?:,\s{_NAME}){{0,3}}(?:\s(?:and|&)\s{_NAME})?)(?:\s\(eds?\))?,\s"
    rf"(?:[‘'“][^()]{{6,200}}[’'”]\s[(\[](?P<article>{years.PLAIN})[)\]]\s\d*\s?{_WORD}(?:\s[\w&]+){{0,8}}\s\d+"
    rf"|[{UPPER}][^()]{{4,200}}?\s\((?:[^(),]{{2,30}},\s){{0,2}}{_WORD}(?:\s(?:{_WORD}|&)){{0,4}}\s(?P<book>{years.PLAIN})\))"
)
_PAGES = re.compile(r"(?:,?\s(?:pp?\.?\s?)?\d{1,4}(?:\s?[–-]\s?\d{1,4})?)*")


@dataclass(frozen=True, slots=True)
class Opening:
    """The work that a note opens with."""

    runs: tuple[Run, ...]
    year: str
    at: int
    """Offset of the year."""
    end: int
    sure: bool
    """A source whether or not the list has it."""


def opening(text: str) -> Opening | None:
    """The author, title and year that a note opens with; persons without an imprint are believed only where listed."""
    if found := _PERSONS.match(text):
        what = "article" if found["article"] else "book"
        pages = _PAGES.match(text, found.end())
        run = Run(found.start("names"), found.end("names"), _families(found["names"]), False, False)
        end = pages.end() if pages else found.end()
        return Opening((run,), found[what], found.start(what), end, True)
    found = _BODY.match(text)
    if not found:
        return None
    body, start = found["body"], found.start("body")
    sure = names_body(body)
    if sure:
        runs: tuple[Run, ...] = (Run(start, found.end("body"), (body,), False, True),)
    else:
        moved = (replace(r, start=r.start + start, end=r.end + start) for r in runs_before(body))
        runs = tuple(r for r in moved if r.start == start)
    return Opening(runs, years.normal(found["year"]), found.start("year"), found.end(), sure) if runs else None


def _families(names: str) -> tuple[str, ...]:
    """Family names of persons whose given names stand first, particles included."""
    persons = re.split(r",\s|\s(?:and|&)\s", names)
    return tuple(re.sub(rf"^(?:(?:{_WORD}|[{UPPER}]{{1,3}}\.?)\s)+(?=\S)", "", person) for person in persons)
