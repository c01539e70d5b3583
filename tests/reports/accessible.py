"""The UK government's points on accessible spreadsheets, as a check of a workbook's file.

Sources: Government Analysis Function, "Making spreadsheets accessible: a brief checklist of the basics" and "Releasing
statistics in spreadsheets"; WCAG 2.1, 1.4.1 (use of colour) and 1.4.3 (contrast). What each function holds is named
in its first line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

CONTRAST = 4.5
"""WCAG 1.4.3, level AA, for text below 18 points; larger text needs 3."""
SIGNS = frozenset("●◐○?▲–0123456789")
HIDDEN = "firstread record"
"""Read by the program alone: hidden from everybody, whole."""


def faults(data: bytes) -> list[str]:
    """Every point that the workbook does not hold."""
    book = load_workbook(BytesIO(data))
    shown = [sheet for sheet in book.worksheets if sheet.title != HIDDEN]
    found = [*_document(book, shown), *_alternative_text(data)]
    for sheet in shown:
        found += [f"{sheet.title}: {fault}" for fault in (*_layout(sheet), *_tables(sheet), *_cells(sheet))]
    return found


def _document(book: Workbook, shown: list[Worksheet]) -> Iterator[str]:
    """A title and a language; sheets named for what they hold; the first sheet open, at its first cell."""
    if not book.properties.title:
        yield "the document has no title"
    if not book.properties.language:
        yield "the document has no language"
    for sheet in shown:
        if re.fullmatch(r"Sheet ?\d*", sheet.title):
            yield f"{sheet.title} says nothing"
        if sheet.sheet_state != "visible":
            yield f"{sheet.title} is hidden"
    if book.active is None or book.active.title != shown[0].title:
        yield "another sheet than the first is open"


def _alternative_text(data: bytes) -> Iterator[str]:
    """Pictures and charts are said in words."""
    with ZipFile(BytesIO(data)) as package:
        for name in package.namelist():
            if name.startswith("xl/drawings/drawing"):
                drawing = package.read(name).decode("utf-8")
                frames = re.findall(r"<(?:xdr:)?cNvPr [^>]*>", drawing)
                yield from (f"{name}: no words for {f}" for f in frames if not re.search(r'descr="[^"]{12,}"', f))


def _layout(sheet: Worksheet) -> Iterator[str]:
    """A title in A1; no merged cells; no hidden rows or columns (folded ones can be opened); width of one screen."""
    if not isinstance(sheet["A1"].value, str):
        yield "no title in A1"
    if sheet.merged_cells.ranges:
        yield f"merged cells: {sheet.merged_cells.ranges}"
    for number, row in sheet.row_dimensions.items():
        if row.hidden and not row.outlineLevel:
            yield f"row {number} is hidden"
    for letter, column in sheet.column_dimensions.items():
        if column.hidden:
            yield f"column {letter} is hidden"


def _tables(sheet: Worksheet) -> Iterator[str]:
    """Data are tables with a name, one header row, no blank row or column; the header stays in sight and in print."""
    for table in sheet.tables.values():
        if table.displayName.startswith("Table"):
            yield f"{table.displayName} says nothing"
        rows = list(sheet[table.ref])
        if any(not isinstance(cell.value, str) for cell in rows[0]):
            yield "a column has no header"
        for row in rows[1:]:
            if all(cell.value is None for cell in row):
                yield f"row {row[0].row} of the table is blank"
        if not sheet.freeze_panes:
            yield "the header scrolls away"
        elif int(re.sub(r"\D", "", sheet.freeze_panes)) != rows[0][0].row + 1:
            yield "another row than the header stays in sight"
        if sheet.print_title_rows != f"${rows[0][0].row}:${rows[0][0].row}":
            yield "the header is not printed on every page"


def _cells(sheet: Worksheet) -> Iterator[str]:
    """Text wraps or has room; words beside colours; contrast; links that say where they lead."""
    for row in sheet.iter_rows():
        for cell in row:
            if not isinstance(cell, Cell):
                continue
            yield from (f"{cell.coordinate} {fault}" for fault in _cell(cell))


def _cell(cell: Cell) -> Iterator[str]:
    ground, ink = _ground(cell), _ink(cell)
    if cell.value is None:
        return
    ratio = contrast(ink, ground)
    needed = 3.0 if (cell.font.sz or 11) >= 18 else CONTRAST
    if ratio < needed:
        yield f"has a contrast of {ratio:.1f}"
    if cell.style.startswith(TINTED) and str(cell.value)[:1] not in SIGNS and not re.search(r"\w{3}", str(cell.value)):
        yield f"says by colour alone what it means: {cell.value!r}"
    if cell.hyperlink is not None and str(cell.value).strip().casefold() in (
        "open",
        "link",
        "here",
        "click here",
        "see",
    ):
        yield "has a link that does not say where it leads"


TINTED = tuple(f"firstread {name}" for name in ("found", "partial", "missing", "cannot tell", "ok", "warn", "alert"))


def _ground(cell: Cell) -> str:
    return cell.fill.fgColor.rgb[-6:] if cell.fill.fill_type == "solid" else "FFFFFF"


def _ink(cell: Cell) -> str:
    colour = cell.font.color
    return colour.rgb[-6:] if colour is not None and isinstance(colour.rgb, str) else "000000"


def contrast(one: str, other: str) -> float:
    """The ratio of two colours (hexadecimal), from 1 to 21 (WCAG 2.1, "contrast ratio")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (s / 12.92 if s <= 0.03928 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
