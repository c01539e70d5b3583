"""What is read of the essays, held against their answers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from extractors.model import Citation, Context, Reference, Span
from extractors.references.gather import gather
from extractors.references.linking import key
from tests.accuracy.bibliographies.essays import Essay, Expected, ExpectedEntry

_NUMBER = re.compile(r"^\d{1,2}[.)] ")
CONTEXT = Context("Jane Smith", "700", date(2026, 5, 1))


@dataclass(slots=True)
class Tally:
    """How often something was right, and what was not."""

    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def count(self, what: str, good: bool, error: str) -> None:
        self.right[what] += good
        self.total[what] += 1
        if not good:
            self.errors.append(f"{what}: {error}")

    def share(self, what: str) -> float:
        return self.right[what] / self.total[what] if self.total[what] else 1.0


def measure(essays: Sequence[Essay]) -> Tally:
    """Every essay read and compared."""
    tally = Tally()
    for essay in essays:
        references, citations = gather(essay.reading, CONTEXT)
        _entries(essay, references, tally)
        _citations(essay, citations, tally)
    return tally


def _entries(essay: Essay, references: Sequence[Reference], tally: Tally) -> None:
    found = {(r.span.block, r.span.start): r for r in references}
    for one in essay.entries:
        got = found.pop((one.block, one.start), None)
        whole = got is not None and plain(got.raw) == plain(_NUMBER.sub("", one.text))
        tally.count("entry divided", whole, f"[{essay.name}] {one.text[:90]} -> {got.raw[:140] if got else None}")
        if got:
            for what, good, said in _fields(one, got):
                tally.count(what, good, f"[{essay.name}] {one.text[:150]} -> {said}")
    for got in found.values():
        tally.count("no false entry", False, f"[{essay.name}] {got.raw[:120]}")


def _fields(one: ExpectedEntry, got: Reference) -> Iterator[tuple[str, bool, str]]:
    if one.authors is not None:
        yield "entry authors", [*map(plain, one.authors)] == [*map(plain, got.authors)], str(got.authors)
    if one.year is not None:
        yield "entry year", one.year == got.year, str(got.year)
    if one.title is not None:
        yield "entry title", plain(one.title) == plain(got.title or ""), str(got.title)
    if one.cited is not None:
        yield "entry cited", one.cited == got.cited, str(got.cited)


def _citations(essay: Essay, citations: Sequence[Citation], tally: Tally) -> None:
    left = list(citations)
    for one in essay.citations:
        got = next((c for c in left if touches(c.span, one.span) and _same(c, one)), None)
        if got:
            left.remove(got)
        if one.optional:
            continue
        where = f"[{essay.name}] {essay.blocks[one.span.block].text[one.span.start : one.span.end]} ({one.flag})"
        near = [f"{c.authors} {c.year} {c.listed}" for c in left if touches(c.span, one.span)]
        tally.count("citation found", got is not None, f"{where} -> {near}")
        if got:
            tally.count("citation authors", _all_authors(got, one), f"{where} -> {got.authors}")
            tally.count("citation listed", got.listed == (one.flag == "L"), f"{where} -> {got.near_miss}")
            if one.flag in "XMS":
                told = bool(got.near_miss) if one.flag == "M" else got.secondary == (one.flag == "S")
                tally.count("citation told", told, f"{where} -> {got.near_miss} {got.secondary}")
    for got in left:
        tally.count("no false citation", False, f"[{essay.name}] {got.text} -> {got.authors} {got.year} {got.listed}")


def touches(one: Span, two: Span) -> bool:
    """Whether two places have characters in common."""
    return one.block == two.block and one.start < two.end and two.start < one.end


def _same(got: Citation, one: Expected) -> bool:
    titled = not got.authors and key(one.authors[0]) in key(got.text)
    return (titled or (bool(got.authors) and key(got.authors[0]) == key(one.authors[0]))) and got.year == one.year


def _all_authors(got: Citation, one: Expected) -> bool:
    shown = len(one.authors) if got.authors else 0
    return [*map(key, got.authors)][:shown] == [*map(key, one.authors)][:shown]


def plain(text: str) -> str:
    """Letters and figures only, without case and accents."""
    return key(text)
