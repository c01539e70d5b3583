"""Findings about citations and reference lists: what text and list do not agree on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from extractors.model import Citation, Facts, Reference
from rubrics.codes import counted, finding
from rubrics.model import Finding, Severity

SHOWN = 6
"""Entries named in one message."""
_BACKGROUND = re.compile(
    r"bibliograph|(?:further|wider|background|recommended|suggested) reading|reading list|works consulted|literature",
    re.IGNORECASE,
)
"""Lists that may hold works which are not cited (Harvard as UK centres teach it; domain notes, 7.2)."""
_CITED_ONLY = re.compile(r"\breferences?\b|works cited", re.IGNORECASE)

Work = tuple[tuple[str, ...], str | None]


def of_sources(facts: Facts) -> Iterator[Finding]:
    """Citations without an entry, near misses, names written in two ways, entries that nothing cites.

    A work read through another, and "ibid.", ask for nothing of their own. An entry that a near miss speaks of is
    not reported once more as uncited: it is one thing to ask about, not two.
    """
    groups: dict[Work, list[Citation]] = defaultdict(list)
    for citation in facts.citations:
        if not citation.listed and not citation.secondary and not citation.again:
            groups[citation.authors, citation.year].append(citation)
    for (authors, year), citations in groups.items():
        work = f"{' and '.join(authors) or citations[0].text} ({year or 'no year'})"
        spans = [c.span for c in citations]
        miss = next((c.near_miss for c in citations if c.near_miss), None)
        if miss:
            yield finding(
                "citation-near-miss", f"{work}, cited {counted(len(spans), 'time')}: {miss}. Ask which is right.", spans
            )
        elif facts.references:
            message = f"{work} is cited {counted(len(spans), 'time')} but has no entry in a reference list."
            yield finding("citation-unlisted", message, spans)
    if groups and not facts.references:
        number = sum(len(c) for c in groups.values())
        spans = [c.span for citations in groups.values() for c in citations]
        message = f"No reference list was located, though {counted(number, 'citation')} stand in the text. Ask for one."
        yield finding("citation-unlisted", message, spans)
    yield from _written_otherwise(facts)
    yield from _uncited(facts)


def _written_otherwise(facts: Facts) -> Iterator[Finding]:
    """Citations whose entry is plain although names, order or letters are not as in the list."""
    groups: dict[tuple[tuple[str, ...], str], list[Citation]] = defaultdict(list)
    for citation in facts.citations:
        if citation.listed and citation.near_miss and not citation.again:
            groups[citation.authors, citation.near_miss].append(citation)
    for (authors, differs), citations in groups.items():
        work = f"{' and '.join(authors)} ({citations[0].year or 'no year'})"
        message = f"{work}, cited {counted(len(citations), 'time')}, is not written as in its entry: {differs}."
        yield finding("citation-spelling", message, (c.span for c in citations))


def _uncited(facts: Facts) -> Iterator[Finding]:
    asked = {c.nearest for c in facts.citations if c.nearest is not None}
    lists: dict[int, list[Reference]] = defaultdict(list)
    for n, reference in enumerate(facts.references):
        if not reference.cited and n not in asked:
            lists[reference.list].append(reference)
    for references in lists.values():
        title = list_title(facts, references[0])
        background = holds_background(title)
        names = "; ".join(short(r) for r in references[:SHOWN])
        more = f"; and {len(references) - SHOWN} more" if len(references) > SHOWN else ""
        under = f' under "{title}"' if title else ""
        remark = " A bibliography may hold background reading." if background else ""
        number = counted(len(references), "entry", "entries")
        verb = "is" if len(references) == 1 else "are"
        message = f"{number}{under} {verb} not cited in the text: {names}{more}.{remark}"
        severity = Severity.NOTE if background else None
        yield finding("reference-uncited", message, (r.span for r in references), None, severity)


def holds_background(title: str) -> bool:
    """Whether a list under this heading may hold works that the text does not cite."""
    return bool(_BACKGROUND.search(title)) and not _CITED_ONLY.search(title)


def list_title(facts: Facts, reference: Reference) -> str:
    """The heading of the list that an entry stands in; "" where it has none."""
    documents = facts.reading.documents
    if reference.span.document >= len(documents) or reference.span.block >= len(
        documents[reference.span.document].blocks
    ):
        return ""
    section = facts.reading.section_of(reference.span.document, reference.span.block)
    return " ".join(section.title.split()) if section else ""


def short(reference: Reference) -> str:
    """An entry in a few words, for people: "Garvey and others (2018)"."""
    author = reference.authors[0] if reference.authors else (reference.title or reference.raw)[:40]
    others = (
        " and others"
        if len(reference.authors) > 2
        else (f" and {reference.authors[1]}" if len(reference.authors) == 2 else "")
    )
    return f"{author}{others} ({reference.year or 'no year'})"
