"""The sheet *References*: what does not agree between text and list first, then both in full, folded away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import Outline
from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Citation, Reference, Span
from extractors.references.sorts import SORTS
from reports import style, wording
from reports.choices import offer
from reports.links import link_to_place, link_to_sheet
from reports.material import Material
from reports.source_decisions import NOTE as OWN_NOTE
from reports.source_decisions import SHEET as SHEET
from reports.source_decisions import SORT, TEXT, SourceDecision, of
from reports.table import (
    FIRST_ROW,
    HEADER_ROW,
    Column,
    Link,
    Value,
    body,
    freeze,
    head,
    header,
    mark_up,
    number_or_text,
    put,
)
from rubrics.entry_findings import remarks_of
from rubrics.source_findings import holds_background, list_title

PLACES = 5
FEW = 0.34
"""Share of a list's entries below which those that were hard to divide are exceptions."""
EXPLAINED = (
    "What needs a look stands first; what agrees is folded away below (open it by the + in the margin). What you enter "
    "in the cream-coloured cells counts from the next run on."
)
EMPTY = "No citation and no reference list was located."
BACKGROUND = "in a bibliography, which may hold background reading"
NOTHING_FITS = "no entry in the lists names these authors"
NO_LIST = "no reference list was located"
GONE = "This was noted on an earlier sheet; nothing of it is located now."


class Standing(IntEnum):
    """How a citation or entry stands to its counterpart, most telling first."""

    NEAR_MISS = 0
    NO_ENTRY = 1
    NOT_CITED = 2
    DOUBTFUL = 3
    WRITTEN_OTHERWISE = 4
    LISTED = 5
    SECONDARY = 6
    CITED = 7
    NOTED = 8


WORDS = {
    Standing.NEAR_MISS: "◐ near miss",
    Standing.NO_ENTRY: "○ cited, no entry",
    Standing.NOT_CITED: "◐ listed, not cited",
    Standing.DOUBTFUL: "◐ entry to check",
    Standing.WRITTEN_OTHERWISE: "◐ written otherwise",
    Standing.LISTED: "● cited, listed",
    Standing.SECONDARY: "● read through another",
    Standing.CITED: "● entry, cited",
    Standing.NOTED: "noted earlier",
}
LOOKS = {
    Standing.NEAR_MISS: style.WARN,
    Standing.NO_ENTRY: style.ALERT,
    Standing.NOT_CITED: style.WARN,
    Standing.DOUBTFUL: style.WARN,
    Standing.WRITTEN_OTHERWISE: style.WARN,
}
GROUPS = (
    ("cited, as the list has it", (Standing.LISTED, Standing.SECONDARY), ("work", "works")),
    ("in the lists and cited", (Standing.CITED, Standing.NOTED), ("entry", "entries")),
)
"""What is folded away, under a line each."""


@dataclass(frozen=True, slots=True)
class Row:
    """A citation, with every place where it stands, or an entry."""

    standing: Standing
    text: str
    authors: tuple[str, ...]
    year: str
    remark: str
    spans: tuple[Span, ...]
    kind: str = ""
    """What sort of source it is, for an entry."""
    entry: int | None = None
    """Position in `Facts.references`: of itself for an entry, of what it means for a citation."""
    decision: SourceDecision | None = None

    @property
    def is_entry(self) -> bool:
        """A row of a list, and not a citation."""
        return self.standing in (Standing.NOT_CITED, Standing.DOUBTFUL, Standing.CITED)


def wanted(material: Material) -> bool:
    """A portfolio without a citation needs no sheet on sources; an assignment does even so."""
    facts = material.assessment.facts
    return bool(facts.references or facts.citations) or material.assessment.rubric.method == "assignment"


def references_sheet(sheet: Worksheet, material: Material) -> None:
    """Fill the sheet."""
    rows = [*_citations(material), *_entries(material)]
    rows += _left(material, rows)
    folded = [(what, [r for r in rows if r.standing in group], names) for what, group, names in GROUPS]
    open_rows = sorted((r for r in rows if not any(r in some for _, some, _ in folded)), key=lambda r: r.standing)
    groups = [group for group in folded if group[1]]
    columns = _columns(material, _counterparts(_numbered(open_rows, groups)))
    head(sheet, f"{SHEET} – {material.name}", EXPLAINED)
    header(sheet, HEADER_ROW, columns)
    end = body(sheet, FIRST_ROW, columns, open_rows)
    if not rows:
        put(sheet, end, 1, EMPTY, style.LINE)
    elif not open_rows:
        put(sheet, end, 1, "Nothing to look at: every citation has its entry, and every entry is cited.", style.LINE)
        sheet.row_dimensions[end].height = 20
        end += 1
    for what, group, names in groups:
        end = _fold(sheet, end, columns, f"{wording.count(len(group), *names)} {what}", group)
    sheet.sheet_properties.outlinePr = Outline(summaryBelow=False)
    freeze(sheet, FIRST_ROW)
    if rows:
        mark_up(sheet, HEADER_ROW, end - 1, len(columns))
        letter = get_column_letter([c.title for c in columns].index(SORT) + 1)
        offer(sheet, f"{letter}{FIRST_ROW}:{letter}{end - 1}", [s.replace(",", "") for s in SORTS], free=True)


def _numbered(
    open_rows: Sequence[Row], groups: Sequence[tuple[str, list[Row], tuple[str, str]]]
) -> Iterator[tuple[int, Row]]:
    """Each row with its line on the sheet: those that are open, and below their lines those folded away."""
    yield from enumerate(open_rows, FIRST_ROW)
    at = FIRST_ROW + max(1, len(open_rows))
    for _, group, _ in groups:
        yield from enumerate(group, at + 1)
        at += 1 + len(group)


def _counterparts(numbered: Iterable[tuple[int, Row]]) -> dict[tuple[bool, int], Link]:
    """(whether it is an entry, position of the entry) -> a link to the first row that has it."""
    found: dict[tuple[bool, int], Link] = {}
    for line, row in numbered:
        if row.entry is not None:
            name = f"{row.authors[0] if row.authors else row.text[:20]} ({row.year or 'no year'})"
            found.setdefault((row.is_entry, row.entry), link_to_sheet(name, SHEET, line))
    return found


def _fold(sheet: Worksheet, row: int, columns: Sequence[Column[Row]], title: str, rows: Sequence[Row]) -> int:
    """A line that says how many, and below it the rows, folded away; the row after the last."""
    for column in range(1, len(columns) + 1):
        put(sheet, row, column, f"{title[:1].upper()}{title[1:]}" if column == 1 else None, style.BANNER)
    sheet.row_dimensions[row].height = 20
    sheet.row_dimensions[row].collapsed = True
    end = body(sheet, row + 1, columns, rows)
    for number in range(row + 1, end):
        sheet.row_dimensions[number].outlineLevel = 1
        sheet.row_dimensions[number].hidden = True
    return end


def _standing(citation: Citation) -> Standing:
    if citation.secondary:
        return Standing.SECONDARY
    if citation.near_miss:
        return Standing.WRITTEN_OTHERWISE if citation.listed else Standing.NEAR_MISS
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
        text = "; ".join(forms)
        spans = tuple(c.span for c in citations)
        entry = first.reference if first.reference is not None else first.nearest
        decision = of(material.cover.sources, text)
        absent = NOTHING_FITS if material.assessment.facts.references else NO_LIST
        remark = first.near_miss or (absent if standing is Standing.NO_ENTRY else "")
        yield Row(standing, text, first.authors, year, remark, spans, "", entry, decision)


def _entries(material: Material) -> Iterator[Row]:
    facts = material.assessment.facts
    remarks = remarks_of(facts)
    odd = _oddly_divided(facts.references)
    for n, reference in enumerate(facts.references):
        said = remarks.get(n, ())
        standing = (
            Standing.NOT_CITED if not reference.cited else Standing.DOUBTFUL if said or n in odd else Standing.CITED
        )
        decision = of(material.cover.sources, reference.raw)
        allowed = not reference.cited and holds_background(list_title(facts, reference))
        remark = "; ".join(filter(None, (*said, reference.doubt, BACKGROUND if allowed else "")))
        yield Row(
            standing, reference.raw, reference.authors, reference.year or "", remark, (reference.span,),
            _kind(reference), n, decision,
        )  # fmt: skip


def _oddly_divided(references: Sequence[Reference]) -> frozenset[int]:
    """Entries at which layout and grammar disagree, where few of their list do: in some styles all entries would."""
    lists: dict[int, list[int]] = defaultdict(list)
    for n, reference in enumerate(references):
        lists[reference.list].append(n)
    doubtful = ((some, [n for n in some if references[n].doubt]) for some in lists.values())
    return frozenset(n for some, odd in doubtful if len(odd) < FEW * len(some) for n in odd)


def _kind(reference: Reference) -> str:
    """The sort of source, and what it is bibliographically where that says more."""
    if not reference.sort:
        return f"{reference.kind}, academic" if reference.academic else reference.kind
    more = reference.kind not in ("other", "web", reference.sort) and reference.kind not in reference.sort
    return f"{reference.sort} ({reference.kind})" if more else reference.sort


def _left(material: Material, rows: Sequence[Row]) -> list[Row]:
    """What was noted on an earlier sheet of something that is not there any more: nothing typed is lost."""
    shown = [row.decision for row in rows]
    return [Row(Standing.NOTED, d.text, (), "", GONE, (), decision=d) for d in material.cover.sources if d not in shown]


def _columns(material: Material, counterparts: Mapping[tuple[bool, int], Link]) -> tuple[Column[Row], ...]:
    return (
        Column("Standing", 18, lambda r: WORDS[r.standing], lambda r: LOOKS.get(r.standing, style.TEXT)),
        Column(TEXT, 42, lambda r: r.text),
        Column("Authors", 14, lambda r: ", ".join(r.authors)),
        Column("Year", 7, lambda r: number_or_text(r.year), style.CENTRE),
        Column("What to look at", 22, lambda r: r.remark),
        Column("Counterpart", 17, lambda r: counterparts.get((not r.is_entry, -1 if r.entry is None else r.entry))),
        Column("Kind of source", 14, lambda r: r.kind),
        Column("Times", 7, lambda r: len(r.spans), style.CENTRE),
        Column("Where", 32, lambda r: material.list_places(r.spans, PLACES)),
        Column("Open", 11, lambda r: _copy(r, material)),
        Column(SORT, 13, lambda r: r.decision.sort if r.decision else None, style.INPUT, entry=True),
        Column(OWN_NOTE, 13, lambda r: r.decision.note if r.decision else None, style.INPUT, entry=True),
    )


def _copy(row: Row, material: Material) -> Value:
    """A link to the place where it stands first."""
    link = link_to_place(material, row.spans[0], "in the work") if row.spans else None
    return link if isinstance(link, Link) else None
