"""The sheet *Evidence*: one row per requirement and place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Span
from reports import style, wording
from reports.links import link_to_place
from reports.material import Material
from reports.places import clip
from reports.table import Column, Value, table
from rubrics.model import CriterionResult, Located

SHEET = "Evidence"
QUOTATION = 400
"""Characters: a long sentence or two, enough to judge whether to turn to the place."""
HEADING = 60
"""Characters: many a heading repeats a whole criterion."""
PLACES = 8
"""Rows per requirement; what is addressed on every page needs no row for each."""
NOTE = (
    "Every place that was located, by criterion and requirement. “Place” opens the work there. A requirement without a "
    "place has a row of its own, which says what was looked for."
)


@dataclass(frozen=True, slots=True)
class Row:
    """A requirement and one of its places; no place where nothing was located, or where more are only counted."""

    criterion: CriterionResult
    located: Located
    name: str
    """What stands there: "action learning"."""
    span: Span | None
    remark: str = ""
    """Stands in for a quotation where there is no place."""


def evidence_sheet(sheet: Worksheet, material: Material) -> None:
    """Fill the sheet."""
    table(sheet, f"Evidence – {material.name}", NOTE, _columns(material), list(_rows(material)))


def _rows(material: Material) -> Iterator[Row]:
    for criterion in material.criteria:
        for located in criterion.requirements:
            places = _named_places(located)
            for name, span in places[:PLACES]:
                yield Row(criterion, located, name, span)
            if not places:
                yield Row(criterion, located, "", None, located.outcome.sentence)
            elif len(places) > PLACES:
                yield Row(criterion, located, "", None, f"and {wording.count(len(places) - PLACES, 'more place')}")


def _named_places(located: Located) -> list[tuple[str, Span]]:
    """Each place once, with the names of what stands there: a place of each thing found, the best, the rest."""
    names: dict[Span, list[str]] = {}
    for found in located.outcome.found:
        for span in found.spans:
            names.setdefault(span, []).append(found.name)
    firsts = [found.spans[0] for found in located.outcome.found if found.spans]
    ordered = dict.fromkeys([*firsts, *located.outcome.evidence, *names])
    return [(", ".join(dict.fromkeys(names.get(span, ()))), span) for span in ordered]


def _columns(material: Material) -> tuple[Column[Row], ...]:
    places = material.places

    def locus(row: Row) -> Value:
        return link_to_place(material, row.span, places.locus(row.span)) if row.span else None

    def file(row: Row) -> Value:
        return places.file(row.span) if row.span else None

    return (
        Column("Criterion", 9, lambda r: wording.criterion(r.criterion.criterion.id), style.STRONG),
        Column("Requirement", 34, lambda r: r.located.requirement.text),
        Column("Evidence", 16, lambda r: wording.state(r.located.outcome.state), _state_style),
        Column("Located", 20, lambda r: r.name),
        Column("Quotation", 57, lambda r: places.quote(r.span, QUOTATION) if r.span else r.remark),
        *([Column("File", 24, file)] if material.several else []),
        Column("Heading", 28, lambda r: clip(places.heading(r.span), HEADING) if r.span else None),
        Column("Place", 22, locus),
    )


def _state_style(row: Row) -> str:
    return style.STATES[row.located.outcome.state]
