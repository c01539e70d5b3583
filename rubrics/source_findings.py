"""Findings about citations and reference lists."""

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


def of_sources(facts: Facts) -> Iterator[Finding]:
    """Citations without an entry, near misses, entries that nothing cites."""
    groups: dict[tuple[tuple[str, ...], str | None], list[Citation]] = defaultdict(list)
    for citation in facts.citations:
        if not citation.listed and not citation.secondary:
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
    yield from _uncited(facts)


def _uncited(facts: Facts) -> Iterator[Finding]:
    lists: dict[int, list[Reference]] = defaultdict(list)
    for reference in facts.references:
        if not reference.cited:
            lists[reference.list].append(reference)
    for references in lists.values():
        title = _title(facts, references[0])
        background = bool(_BACKGROUND.search(title)) and not _CITED_ONLY.search(title)
        names = "; ".join(_short(r) for r in references[:SHOWN])
        more = f"; and {len(references) - SHOWN} more" if len(references) > SHOWN else ""
        under = f' under "{title}"' if title else ""
        remark = " A bibliography may hold background reading." if background else ""
        number = counted(len(references), "entry", "entries")
        verb = "is" if len(references) == 1 else "are"
        message = f"{number}{under} {verb} not cited in the text: {names}{more}.{remark}"
        severity = Severity.NOTE if background else None
        yield finding("reference-uncited", message, (r.span for r in references), None, severity)


def _title(facts: Facts, reference: Reference) -> str:
    if reference.span.document >= len(facts.reading.documents):
        return ""
    section = facts.reading.section_of(reference.span.document, reference.span.block)
    return " ".join(section.title.split()) if section else ""


def _short(reference: Reference) -> str:
    author = reference.authors[0] if reference.authors else (reference.title or reference.raw)[:40]
    others = (
        " and others"
        if len(reference.authors) > 2
        else (f" and {reference.authors[1]}" if len(reference.authors) == 2 else "")
    )
    return f"{author}{others} ({reference.year or 'no year'})"
