"""Tables declared as data: columns that say what they hold, rows of records, a sheet that shows them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from typing import Generic, TypeVar
from unicodedata import combining, east_asian_width

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from reports import style
from reports.text import put_text

T = TypeVar("T")

LINE_HEIGHT = 12.75
"""Points of a line of 10-point Calibri, as Excel spaces it."""
ROOM = 52.0
"""Hundredths of an em of 10-point text per unit of column width. The unit is the width of an 11-point zero, 7 of
the 13.3 pixels of an em, which makes 52.5 in Excel and 55.7 in LibreOffice; a little is left for screens that set
letters on whole pixels, since a cut line costs more than a blank one."""
_ADVANCES = (
    *(23, 33, 40, 50, 51, 71, 68, 22, 30, 30, 50, 50, 25, 31, 25, 39),
    *(51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 27, 27, 50, 50, 50, 46),
    *(89, 58, 54, 53, 62, 49, 46, 63, 62, 25, 32, 52, 42, 85, 65, 66),
    *(52, 67, 54, 46, 49, 64, 57, 89, 52, 49, 47, 31, 39, 31, 50, 50),
    *(29, 48, 53, 42, 53, 50, 31, 47, 53, 23, 24, 45, 23, 80, 53, 53),
    *(53, 53, 35, 39, 33, 53, 45, 71, 43, 45, 40, 31, 46, 31, 50),
)
"""Widths of the ASCII characters from the blank on, in hundredths of an em of Calibri (from Carlito, which has
its metrics)."""
_OTHER, _WIDE = 60.0, 100.0
TALLEST = 409.0
"""Points; Excel allows no taller row."""
HEADER_ROW = 3
"""Of a sheet that `table` fills: title and note stand above."""
FIRST_ROW = HEADER_ROW + 1
"""Of its records."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A live formula of our own, with its "="."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads somewhere: the address of a file relative to the workbook, or "#'Sheet'!A1"."""

    text: str
    target: str
    place: str = ""
    """Within the file: a bookmark, "page=7"."""


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
    """Put a value into a cell (rows and columns count from 1) in a named style; text goes through `put_text`.

    Raises TypeError for the hidden cells of a merged range, which hold nothing.
    """
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError(f"{cell.coordinate} is hidden in a merged range")
    style.dress(cell, look)
    match value:
        case None:
            pass
        case str():
            put_text(cell, value)
        case Formula(text):
            cell.value = text
        case Link(text, target, place):
            style.dress(cell, style.LINK)
            put_text(cell, text)
            # Given as a target, "#Sheet!A1" would be a file; a place in the workbook has an attribute of its own.
            inside = target.startswith("#")
            cell.hyperlink = (
                Hyperlink(cell.coordinate, location=target[1:])
                if inside
                else Hyperlink(cell.coordinate, target=target, location=place or None)
            )
        case _:
            cell.value = value


def number_or_text(text: str) -> int | str:
    """Digits as a number: Excel marks every number that is held as text with a warning."""
    return int(text) if text.isascii() and text.isdigit() else text


def head(sheet: Worksheet, title: str, note: str) -> None:
    """Title and a line on how to read the sheet, in rows 1 and 2.

    The note runs on over the empty cells beside it: no cells are merged, and none is in the way of a screen reader.
    """
    put(sheet, 1, 1, title, style.TITLE)
    put(sheet, 2, 1, note, style.NOTE)
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height = 27, 4 + LINE_HEIGHT


def section(sheet: Worksheet, row: int, title: str, columns: int, *, height: float = 20) -> int:
    """A heading across so many columns; returns the next row."""
    for column in range(1, columns + 1):
        put(sheet, row, column, title if column == 1 else None, style.SECTION)
    sheet.row_dimensions[row].height = height
    return row + 1


def header(sheet: Worksheet, row: int, columns: Sequence[Column[T]], *, widths: bool = True) -> None:
    """The header row; sets the columns' widths too."""
    for number, column in enumerate(columns, 1):
        put(sheet, row, number, column.title, style.HEADER_INPUT if column.entry else style.HEADER)
        if widths:
            sheet.column_dimensions[get_column_letter(number)].width = column.width
    # Excel's filter button takes the room of two letters.
    sheet.row_dimensions[row].height = 4 + LINE_HEIGHT * max(lines(c.title, max(3, c.width - 2)) for c in columns)


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
    head(sheet, title, note)
    header(sheet, HEADER_ROW, columns)
    end = body(sheet, FIRST_ROW, columns, records)
    if not records:
        put(sheet, end, 1, empty or "Nothing to show.", style.LINE)
    else:
        mark_up(sheet, HEADER_ROW, end - 1, len(columns))
    freeze(sheet, FIRST_ROW)


def mark_up(sheet: Worksheet, top: int, last: int, columns: int, name: str = "", left: int = 1) -> None:
    """Make the cells from the header in row `top` to row `last` a table of the workbook, with filters.

    Its name is the sheet's unless one is given. Excel asks to repair a file in which a header is no text, stands
    twice, or differs from the table's own record of it (ECMA-376, 18.5.1.3), so that is refused here.
    """
    titles = [sheet.cell(top, column).value for column in range(left, left + columns)]
    folded = {str(title).casefold() for title in titles}
    if len(folded) != columns or not all(isinstance(title, str) and title and "\n" not in title for title in titles):
        raise ValueError(f"{sheet.title}: a table's headers must be texts of one line, all different: {titles}")
    area = f"{get_column_letter(left)}{top}:{get_column_letter(left + columns - 1)}{last}"
    made = Table(displayName=table_name(name or sheet.title), ref=area, autoFilter=AutoFilter(ref=area))
    made.tableColumns = [TableColumn(id=n, name=str(title)) for n, title in enumerate(titles, 1)]
    sheet.add_table(made)


def table_name(sheet: str) -> str:
    """A table's name, for formulas and screen readers: "To_check". One that reads like a cell gets a mark."""
    name = re.sub(r"\W+", "_", sheet)
    return f"_{name}" if not name[:1].isalpha() or re.fullmatch(r"[A-Za-z]{1,3}\d+|[RrCc]", name) else name


def freeze(sheet: Worksheet, row: int, column: int = 1) -> None:
    """Freeze what is above `row` and left of `column`, repeat it in print, and let the cursor start below it."""
    sheet.freeze_panes = sheet.cell(row, column).coordinate
    sheet.print_title_rows = f"{row - 1}:{row - 1}"
    for selection in sheet.sheet_view.selection:
        if sheet.sheet_view.pane is None or selection.pane == sheet.sheet_view.pane.activePane:
            selection.activeCell = selection.sqref = sheet.cell(row, column).coordinate


def broken(text: str, width: float) -> list[str]:
    """`text` in lines of at most `width`, broken at words: for text that runs on over the cells beside it."""
    room, blank = width * ROOM, _ADVANCES[0]
    made: list[str] = []
    for paragraph in text.split("\n"):
        line, used = "", 0.0
        for word in paragraph.split():
            size = _measure(word)
            if line and used + blank + size > room:
                made.append(line)
                line, used = word, size
            else:
                line, used = f"{line} {word}".strip(), used + size + (blank if line else 0)
        made.append(line)
    return made


@lru_cache(maxsize=4096)
def lines(text: str, width: float) -> int:
    """Lines that `text` takes in a column `width` wide, wrapped at words as a spreadsheet wraps them."""
    room = max(_WIDE, width * ROOM)
    blank = _ADVANCES[0]
    total = 0
    for paragraph in text.split("\n"):
        total += 1
        used = 0.0
        for word in paragraph.split(" "):
            size = _measure(word)
            if used and used + blank + size > room:
                total, used = total + 1, 0.0
            if size > room:  # broken within
                total += int((size - 1) // room)
                size %= room
            used += size + (blank if used else 0)
    return total


@lru_cache(maxsize=8192)
def _measure(word: str) -> float:
    """Width of a word in hundredths of an em; accents that combine take no room, ideographs a whole em."""
    return sum(_ADVANCES[ord(c) - 32] if " " <= c <= "~" else _foreign(c) for c in word)


def _foreign(character: str) -> float:
    if combining(character):
        return 0.0
    return _WIDE if east_asian_width(character) in "WF" else _OTHER
