"""Reads OpenDocument spreadsheets (.ods): each sheet a table, each cell a block with its typed value."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time

from lxml import etree

from extractors.model import Block, Cell, CellPlace, Document, Part, Table
from extractors.open_styles import OFFICE, STYLE, TABLE, TEXT, Styles
from extractors.opendocument import DC, margins, opened, plain, properties
from extractors.sheet_story import CUT, SheetStory
from extractors.unreadable import Unreadable

MAX_SHEETS = 200
MAX_CELLS = 200_000
"""Cells with content that are read; repeated ones count each time."""
MAX_REPEATED = 1_000
"""Times that one cell or row with content is repeated; empty ones only move the place along."""
MAX_PLACE = 1_048_576
"""Rows of the largest sheet."""

PRINTED = tuple(f"{where}{which}" for where in ("header", "footer") for which in ("", "-left", "-first"))
FILLED = ("sheet-name", "page-number", "page-count", "date", "time", "title", "file-name", "author-name")
"""What the program fills in when it prints (ISO/IEC 26300-1, 7.3 and 7.5)."""

_DURATION = re.compile(r"(-?)PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d+)?S)?")

Value = float | date | time | str | None


@dataclass(frozen=True, slots=True)
class _Found:
    """A cell with content."""

    row: int
    column: int
    spans: tuple[int, int]
    element: etree._Element
    hidden: bool


def read_open_sheets(data: bytes, path: str, id: str, sha256: str) -> Document:
    """Read an .ods as `extractors.spreadsheet.read_spreadsheet` reads an .xlsx. Durations are minutes.

    Raises Unreadable (damaged, encrypted, too-large, doctype, not-a-document).
    """
    package, content, styles = opened(data)
    sheets = content.findall(f"{OFFICE}body/{OFFICE}spreadsheet/{TABLE}table")
    if not sheets:
        raise Unreadable("not-a-document", "The workbook holds no sheet that can be read. Save it again as .xlsx.")
    book = _Book(Styles(*(root for root in (styles, content) if root is not None)))
    for number, sheet in enumerate(sheets[:MAX_SHEETS], 1):
        book.add(number, sheet)
    if len(sheets) > MAX_SHEETS:
        book.warn("truncated", CUT)
    for block in _printed(styles) if styles is not None else ():
        book.put(block)
    for block in properties(package):
        book.put(block)
    return book.closed(path, id, sha256)


class _Book(SheetStory):
    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self.styles = styles

    def add(self, number: int, sheet: etree._Element) -> None:
        """One sheet."""
        name = sheet.get(f"{TABLE}name", "")
        style = self.styles.first("table", sheet.get(f"{TABLE}style-name", ""), f"{STYLE}table-properties")
        hidden = style is not None and style.get(f"{TABLE}display") == "false"
        self.title(number, name, hidden)
        table, rows, columns = len(self.tables), 0, 0
        cells: list[Cell] = []
        for found in _cells(sheet):
            if self.cells >= MAX_CELLS or self.full:
                self.warn("truncated", CUT)
                break
            self.cells += 1
            rows, columns = max(rows, found.row + 1), max(columns, found.column + 1)
            cells += self.cell(found, table, number)
        if hidden:
            self.warn("hidden-sheet", "The workbook has a hidden sheet, which was read too (right-click a tab > Show).")
        self.tables.append(Table(tuple(cells), rows, columns, name, None, hidden))

    def cell(self, found: _Found, table: int, page: int) -> Iterator[Cell]:
        element = found.element
        text = "\n".join(plain(p) for p in element.iterchildren(f"{TEXT}p")).strip()
        place = CellPlace(table, found.row, found.column)
        at = None
        if text:
            style = element.get(f"{TABLE}style-name", "")
            value, unit = _value(element, text, self.styles.is_elapsed(style))
            look = self.styles.look("table-cell", style)
            if found.hidden:
                look = replace(look, hidden=True)
                self.warn(
                    "hidden-cells", "The workbook has hidden rows or columns, which were read too: unhide and check."
                )
            at = self.put(Block(Part.BODY, 0, text, look=look, cell=place, page=page))
            yield Cell(found.row, found.column, *found.spans, (at,), value, unit)
        for note in element.iterchildren(f"{OFFICE}annotation"):
            author = " ".join((note.findtext(f"{DC}creator") or "").split())
            if said := "\n".join(plain(p) for p in note.iter(f"{TEXT}p")).strip():
                self.put(Block(Part.COMMENT, 0, said, page=page, anchor=at, author=author))


def _printed(styles: etree._Element) -> Iterator[Block]:
    """What is printed above and below the sheets, each text once, without numbers of pages and names of sheets."""
    for element in list(styles.iter(*(f"{STYLE}{which}" for which in PRINTED))):
        if element.get(f"{STYLE}display") == "false":
            element.clear()
    etree.strip_elements(styles, *(f"{TEXT}{name}" for name in FILLED), with_tail=False)
    yield from margins(styles)


def _cells(sheet: etree._Element) -> Iterator[_Found]:
    row = 0
    for element in sheet.iter(f"{TABLE}table-row"):
        again = _number(element, f"{TABLE}number-rows-repeated")
        found = list(_of_row(element))
        for n in range(min(again, MAX_REPEATED) if found else 0):
            yield from (replace(cell, row=row + n) for cell in found)
        row = min(MAX_PLACE, row + again)


def _of_row(row: etree._Element) -> Iterator[_Found]:
    """The cells of a row that hold something; their row is still to be given."""
    column = 0
    hidden = row.get(f"{TABLE}visibility") in ("collapse", "filter")
    for cell in row.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
        again = _number(cell, f"{TABLE}number-columns-repeated")
        if cell.tag == f"{TABLE}table-cell" and len(cell):
            spans = (
                _number(cell, f"{TABLE}number-rows-spanned"),
                min(16_384, _number(cell, f"{TABLE}number-columns-spanned")),
            )
            for n in range(min(again, MAX_REPEATED)):
                yield _Found(0, column + n, spans, cell, hidden)
        column = min(16_384, column + again)


def _number(element: etree._Element, name: str) -> int:
    value = element.get(name, "1")
    return max(1, min(MAX_PLACE, int(value))) if value.isdigit() and len(value) < 9 else 1


def _value(element: etree._Element, text: str, elapsed: bool) -> tuple[Value, str]:
    """(typed value, unit) of a cell (ISO/IEC 26300-1, 19.385). A time under a clock format is a clock time."""
    kind = element.get(f"{OFFICE}value-type", "string")
    try:
        if kind in ("float", "percentage", "currency"):
            number = float(element.get(f"{OFFICE}value", ""))
            return (number, "") if math.isfinite(number) else (text, "")
        if kind == "date":
            return date.fromisoformat(element.get(f"{OFFICE}date-value", "")[:10]), ""
        found = _DURATION.fullmatch(element.get(f"{OFFICE}time-value", "")) if kind == "time" else None
        if found is not None:
            hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
            if elapsed or found[1] or hours > 23:
                return (-1 if found[1] else 1) * round(hours * 60 + minutes + seconds / 60, 4), "min"
            return time(hours, minutes % 60, seconds % 60), ""
    except ValueError:
        return text, ""
    return text, ""
