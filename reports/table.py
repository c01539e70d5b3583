"""Tables declared as data: columns that say what they hold, rows of records, a sheet that shows them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Generic, TypeVar

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from reports import style
from reports.text import put_text

T = TypeVar("T")

LINE_HEIGHT = 12.9
"""Points of a line of 10-point Calibri, as Excel spaces it."""
CHARACTERS_PER_WIDTH = 1.17
"""Characters of running English text in 10-point Calibri per unit of column width (the width of an 11-point
zero); measured on printed sheets, and a little low, since a cut line costs more than a blank one."""
TALLEST = 409.0
"""Points; Excel allows no taller row."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A live formula of our own, with its "="."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads somewhere: the address of a file relative to the workbook, or "#'Sheet'!A1"."""

    text: str
    target: str


Value = str | int | float | date | time | Formula | Link | None


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its title, its width in characters, what it shows of a record, and the style it shows it in."""

    title: str
    width: float
    value: Callable[[T], Value]
    look: str | Callable[[T], str] = style.TEXT
    entry: bool = False
    """Filled in by a person."""


def put(sheet: Worksheet, row: int, column: int, value: Value, look: str) -> None:
    """Put a value into a cell (rows and columns count from 1) in a named style; text goes through `put_text`."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell), "the hidden cells of a merged range hold nothing"
    cell.style = look
    match value:
        case None:
            pass
        case str():
            put_text(cell, value)
        case Formula(text):
            cell.value = text
        case Link(text, target):
            cell.style = style.LINK
            put_text(cell, text)
            # Given as a target, "#Sheet!A1" would be a file; a place in the workbook has an attribute of its own.
            inside = target.startswith("#")
            cell.hyperlink = Hyperlink(cell.coordinate, location=target[1:]) if inside else target
        case _:
            cell.value = value


def head(sheet: Worksheet, title: str, note: str, columns: int) -> int:
    """Title and a line on how to read the sheet, in rows 1 and 2; returns the row that comes next."""
    put(sheet, 1, 1, title, style.TITLE)
    sheet.row_dimensions[1].height = 27
    put(sheet, 2, 1, note, style.NOTE)
    sheet.merge_cells(start_row=2, start_column=1, end_row=2, end_column=columns)
    return 3


def header(sheet: Worksheet, row: int, columns: Sequence[Column[T]], *, widths: bool = True) -> None:
    """The header row; sets the columns' widths too, and the note's height over them."""
    for number, column in enumerate(columns, 1):
        put(sheet, row, number, column.title, style.HEADER_INPUT if column.entry else style.HEADER)
        if widths:
            sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.row_dimensions[row].height = 4 + LINE_HEIGHT * max(lines(c.title, c.width * 0.9) for c in columns)
    total = sum(c.width for c in columns)
    note = sheet.cell(2, 1).value
    sheet.row_dimensions[2].height = 4 + LINE_HEIGHT * lines(note if isinstance(note, str) else "", total)


def body(sheet: Worksheet, row: int, columns: Sequence[Column[T]], records: Iterable[T]) -> int:
    """One row per record, from `row`; returns the row after the last."""
    for record in records:
        tallest = 1
        for number, column in enumerate(columns, 1):
            value = column.value(record)
            look = column.look if isinstance(column.look, str) else column.look(record)
            put(sheet, row, number, value, look)
            shown = value.text if isinstance(value, Link) else value
            if isinstance(shown, str):
                tallest = max(tallest, lines(shown, column.width))
        sheet.row_dimensions[row].height = min(TALLEST, 4 + LINE_HEIGHT * tallest)
        row += 1
    return row


def table(
    sheet: Worksheet, title: str, note: str, columns: Sequence[Column[T]], records: Sequence[T], empty: str = ""
) -> None:
    """A whole sheet: title, note, frozen header, one row per record, filter; `empty` where there is no record."""
    top = head(sheet, title, note, len(columns))
    header(sheet, top, columns)
    end = body(sheet, top + 1, columns, records)
    if not records:
        put(sheet, end, 1, empty or "Nothing to show.", style.LINE)
    else:
        sheet.auto_filter.ref = f"A{top}:{get_column_letter(len(columns))}{end - 1}"
    freeze(sheet, top + 1)


def freeze(sheet: Worksheet, row: int, column: int = 1) -> None:
    """Freeze what is above `row` and left of `column`, repeat it in print, and let the cursor start below it."""
    sheet.freeze_panes = sheet.cell(row, column).coordinate
    sheet.print_title_rows = f"{row - 1}:{row - 1}"
    for selection in sheet.sheet_view.selection:
        selection.activeCell = selection.sqref = sheet.cell(row, column).coordinate


def lines(text: str, width: float) -> int:
    """Lines that `text` takes in a column `width` wide, wrapped at words as a spreadsheet wraps them."""
    room = max(1.0, width * CHARACTERS_PER_WIDTH - 1)
    total = 0
    for paragraph in text.split("\n"):
        total += 1
        used = 0.0
        for word in paragraph.split(" "):
            size = _measure(word)
            if used and used + 1 + size > room:
                total, used = total + 1, 0.0
            if size > room:  # broken within
                total += int((size - 1) // room)
                size %= room
            used += size + (1 if used else 0)
    return total


def _measure(word: str) -> float:
    """Width of a word in average characters: capitals are wider, ideographs twice as wide."""
    if word.isascii():
        return len(word) + 0.25 * sum(map(str.isupper, word))
    return sum(2.0 if unicodedata.east_asian_width(c) in "WF" else 1.25 if c.isupper() else 1.0 for c in word)
