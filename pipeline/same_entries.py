"""The same faulty entry in several learners' reference lists: a fault that two make alike was hardly made twice.

Looked at are slips that nobody makes on purpose: what cannot be right by itself (`rubrics.entry_findings.faults_of`),
and an author or a title misspelt against how most of the cohort writes the same work. Another year is no slip: books
have editions. What it means is for people to say: a list that a tutor gave out is copied by all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rapidfuzz.distance import DamerauLevenshtein

from extractors.model import Reference, Span
from extractors.references.linking import key
from reports.cohort_json import Remark, Who
from rubrics.entry_findings import faults_of

SEVERAL = 2
"""Learners from whom on the same fault is worth a remark."""
SLIPS_OF_NAME, SLIPS_OF_TITLE = 2, 3
"""Letters by which a name or a title differs where it is the same one misspelt."""
SHORTEST = 6
"""Letters of a name or title of which a slip can be told from another name."""

_MAY_BE = "A list that a tutor or a website gave out is copied with its faults; look whether there is one."
_NOWHERE = Span(0, 0, 0, 0)


@dataclass(frozen=True, slots=True, order=True)
class SameFault:
    """One faulty entry and who has it."""

    entry: str
    """As it stands in the first one's list."""
    fault: str
    """In words: "the year lies in the future"; "Whitmoor, where 5 others have Whitmore"."""
    who: tuple[Who, ...]


@dataclass(frozen=True, slots=True)
class _Listed:
    """An entry of somebody's list."""

    who: Who
    raw: str
    author: str
    title: str


def same_faults(results: Iterable[tuple[Who, Mapping[str, Any]]], today: date) -> tuple[SameFault, ...]:
    """Faulty entries that several learners share word for word, or with the same slip.

    In: the result of every latest submission (contract, results/*.json) with whose it is; the day of the run. Work of
    one learner for several units counts once.
    """
    entries: list[_Listed] = []
    by_fault: dict[tuple[str, str], list[_Listed]] = defaultdict(list)
    for who, result in results:
        for raw in result["references"]:
            one = _Listed(who, raw["raw"], next(iter(raw["authors"]), ""), raw["title"] or "")
            entries.append(one)
            reference = Reference(
                one.raw, tuple(raw["authors"]), raw["year"], raw["title"], False, "", False, 0, _NOWHERE
            )
            for fault in faults_of(reference, today):
                by_fault[key(one.raw), fault].append(one)
    found = [_same(fault, some) for (_, fault), some in by_fault.items() if _learners(some) >= SEVERAL]
    found += _slips(entries)
    return tuple(sorted(found))


def remarks(results: Iterable[tuple[Who, Mapping[str, Any]]], today: date) -> tuple[Remark, ...]:
    """The same faults as remarks for the cohort's record, one for each entry: the first two who have it are named."""
    found = []
    for same in same_faults(results, today):
        others = ", ".join(f"{w.learner} ({w.unit})" for w in same.who)
        says = f"{same.fault[:1].upper()}{same.fault[1:]}. In the lists of {others}. {_MAY_BE}"
        found.append(
            Remark("same-faulty-entry", same.who[0], says, text=same.entry, other=same.who[1], other_text=same.entry)
        )
    return tuple(found)


def _learners(entries: Sequence[_Listed]) -> int:
    return len({e.who.learner for e in entries})


def _same(fault: str, entries: Sequence[_Listed]) -> SameFault:
    return SameFault(entries[0].raw, fault, tuple(sorted({e.who for e in entries})))


def _slips(entries: Sequence[_Listed]) -> Iterator[SameFault]:
    """Authors misspelt under one title, and titles misspelt under one author."""
    by_title: dict[str, list[_Listed]] = defaultdict(list)
    by_author: dict[str, list[_Listed]] = defaultdict(list)
    for entry in entries:
        by_title[key(entry.title)].append(entry)
        by_author[key(entry.author)].append(entry)
    for title, some in by_title.items():
        if len(title) >= SHORTEST:
            yield from _misspelt(some, [e.author for e in some], SLIPS_OF_NAME)
    for author, some in by_author.items():
        if author:
            yield from _misspelt(some, [e.title for e in some], SLIPS_OF_TITLE)


def _misspelt(entries: Sequence[_Listed], forms: Sequence[str], slips: int) -> Iterator[SameFault]:
    """Forms that several share and that more others write otherwise by a letter or two."""
    having: dict[str, list[_Listed]] = defaultdict(list)
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for entry, form in zip(entries, forms, strict=True):
        having[key(form)].append(entry)
        written[key(form)][form] += 1
    for form, some in having.items():
        if len(form) < SHORTEST or _learners(some) < SEVERAL:
            continue
        for other, others in having.items():
            close = other != form and DamerauLevenshtein.distance(form, other, score_cutoff=slips) <= slips
            if close and _learners(others) > _learners(some):
                usual, own = written[other].most_common(1)[0][0], written[form].most_common(1)[0][0]
                yield _same(f"{own}, where {_learners(others)} others have {usual}", some)
