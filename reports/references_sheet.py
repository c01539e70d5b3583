"""The sheet *References*: what does not agree between text and list first, then both in full."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Citation, Span
from reports import style
from reports.material import Material
from reports.table import Column, number_or_text, table

SHEET = "References"
PLACES = 5
NOTE = (
    "What needs a look first: works cited without an entry, near misses, entries that are nowhere cited; then the rest "
    "in order. A work read through another (“cited in”) needs no entry; background reading in a "
    "bibliography need not be cited."
)


class Standing(IntEnum):
    """How a citation or entry stands to its counterpart, most telling first."""

    NEAR_MISS = 0
    NO_ENTRY = 1
    NOT_CITED = 2
    LISTED = 3
    SECONDARY = 4
    CITED = 5


WORDS = {
    Standing.NEAR_MISS: "◐ near miss",
    Standing.NO_ENTRY: "○ cited, no entry",
    Standing.NOT_CITED: "◐ listed, not cited",
    Standing.LISTED: "● cited, listed",
    Standing.SECONDARY: "● read through another",
    Standing.CITED: "● entry, cited",
}
LOOKS = {
    Standing.NEAR_MISS: style.WARN,
    Standing.NO_ENTRY: style.ALERT,
    Standing.NOT_CITED: style.WARN,
}


@dataclass(frozen=True, slots=True)
class Row:
    """A citation, with every place where it stands, or an entry."""

    standing: Standing
    text: str
    authors: tuple[str, ...]
    year: str
    remark: str
    spans: tuple[Span, ...]


def wanted(material: Material) -> bool:
    """A portfolio without a citation needs no sheet on sources; an assignment does even so."""
    facts = material.assessment.facts
    return bool(facts.references or facts.citations) or material.assessment.rubric.method == "assignment"


def references_sheet(sheet: Worksheet, material: Material) -> None:
    """Fill the sheet."""
    rows = sorted([*_citations(material), *_entries(material)], key=lambda row: row.standing)
    title = f"References – {material.name}"
    table(sheet, title, NOTE, _columns(material), rows, "No citation and no reference list was located.")


def _standing(citation: Citation) -> Standing:
    if citation.secondary:
        return Standing.SECONDARY
    if citation.near_miss:
        return Standing.NEAR_MISS
    return Standing.LISTED if citation.listed else Standing.NO_ENTRY


def _citations(material: Material) -> Iterator[Row]:
    """One row per cited work and standing, in the order of authors: a work cited ten times is one thing to look at."""
    grouped: dict[tuple[Standing, tuple[str, ...], str], list[Citation]] = {}
    for citation in material.assessment.facts.citations:
        authors = tuple(author.casefold() for author in citation.authors)
        grouped.setdefault((_standing(citation), authors, citation.year or ""), []).append(citation)
    for (standing, _, year), citations in sorted(grouped.items(), key=lambda item: item[0]):
        first = citations[0]
        forms = list(dict.fromkeys(" ".join(c.text.split()) for c in citations))
        remark = first.near_miss or ""
        spans = tuple(c.span for c in citations)
        yield Row(standing, "; ".join(forms), first.authors, year, remark, spans)


def _entries(material: Material) -> Iterator[Row]:
    for reference in material.assessment.facts.references:
        standing = Standing.CITED if reference.cited else Standing.NOT_CITED
        remark = f"{reference.kind}, academic" if reference.academic else reference.kind
        yield Row(standing, reference.raw, reference.authors, reference.year or "", remark, (reference.span,))


def _columns(material: Material) -> tuple[Column[Row], ...]:
    return (
        Column("Standing", 22, lambda r: WORDS[r.standing], lambda r: LOOKS.get(r.standing, style.TEXT)),
        Column("As it stands in the work", 62, lambda r: r.text),
        Column("Authors", 26, lambda r: ", ".join(r.authors)),
        Column("Year", 9, lambda r: number_or_text(r.year), style.CENTRE),
        Column("Remark", 24, lambda r: r.remark),
        Column("Times", 8, lambda r: len(r.spans), style.CENTRE),
        Column("Where", 56, lambda r: material.list_places(r.spans, PLACES)),
    )
