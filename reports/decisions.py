"""What people typed into an earlier workbook, read back by the rows' keys and the columns' titles.

A person may have sorted the rows, moved or added columns and renamed the sheet: the header row is looked for by its
titles, and a row is known by what stands in its key columns. Works for any sheet; `reports.names_decisions` reads
the sheet *Names* with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from extractors.people.lexicon import fold
from reports.read_back import NotReadable as NotReadable
from reports.read_back import opened

LONGEST_SEARCH = 30
"""Rows in which the header is looked for: notes of people may stand above it."""
Entries = dict[tuple[str, ...], dict[str, str]]
"""Key of a row, folded -> title of a column -> what a person typed there."""


def entries(
    data: bytes | Workbook, sheet: str, keys: Sequence[str], columns: Sequence[str], also: Sequence[str] = ()
) -> Entries:
    """What was typed into some columns of a sheet, by the key of its row.

    In: the workbook, the sheet's name (where no sheet has it, any whose header has all titles), titles of the key
    columns and of those that people fill in, and of others whose text is wanted too. Out: only rows in which
    something was typed; of two rows with one key the first; dates as ISO text. Raises NotReadable.
    """
    book = data if isinstance(data, Workbook) else opened(data, values=True)
    ordered = sorted(book.worksheets, key=lambda s: s.title != sheet)
    for candidate in ordered:
        header = _header(candidate, (*keys, *columns))
        if header is not None:
            return _rows(candidate, *header, keys, columns, also)
    return {}


def _header(sheet: Worksheet, titles: Sequence[str]) -> tuple[int, Mapping[str, int]] | None:
    """(row, title -> column), counted from 0, of the first row that has all titles."""
    for number, row in enumerate(sheet.iter_rows(max_row=LONGEST_SEARCH, values_only=True)):
        places = {str(value).strip(): column for column, value in enumerate(row) if value is not None}
        if all(title in places for title in titles):
            return number, places
    return None


def _rows(
    sheet: Worksheet,
    header: int,
    places: Mapping[str, int],
    keys: Sequence[str],
    columns: Sequence[str],
    also: Sequence[str],
) -> Entries:
    found: Entries = {}
    for row in sheet.iter_rows(min_row=header + 2, values_only=True):
        typed = {title: _text(row[places[title]]) for title in columns}
        key = tuple(fold(_text(row[places[title]])) for title in keys)
        if any(typed.values()) and any(key):
            told = {title: _text(row[places[title]]) for title in (*keys, *also) if title in places}
            found.setdefault(key, typed | told)
    return found


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else " ".join(str(value).split())
