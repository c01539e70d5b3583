"""What people entered in a workbook: told from what the program wrote, wherever they moved it.

They may have sorted and filtered rows, moved, added and renamed columns, put rows between, renamed the sheet, written
into the program's own cells, beside the tables, or on sheets of their own, and set notes and colours. All of it is
found; what became of a row's place is not asked here.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports import record
from reports.read_sheets import FormReader, TableReader, cells, header_of
from reports.record import KEPT, RECORD, Record, SheetRecord, plain
from reports.typed import KEPT_TITLES, Entry, Typed

LARGEST = 64 * 2**20
UNPACKED = 512 * 2**20
"""Bytes of a workbook that is opened, and of what is packed in it; ours stay under one megabyte."""

_BROKEN = (ValueError, KeyError, OSError, TypeError, AttributeError, IndexError, SyntaxError, zipfile.BadZipFile)


class NotReadable(Exception):
    """The file is no workbook that can be read."""


def opened(data: bytes, *, values: bool = False) -> Workbook:
    """A workbook, with formulas or (`values`) what they came to. Raises NotReadable."""
    if len(data) > LARGEST:
        raise NotReadable
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(entry.file_size for entry in package.infolist()) > UNPACKED:
                raise NotReadable
        return load_workbook(io.BytesIO(data), data_only=values)
    except _BROKEN as fault:
        raise NotReadable from fault


def typed(book: Workbook, values: Workbook | None = None, known: Record | None = None) -> Typed:
    """What people entered in a workbook.

    values: the same with what formulas came to, where people's formulas matter; known: what the program would have
    written, for a workbook whose record is lost (only cells that people are asked to fill in are told then).
    """
    told = record.read(book)
    found = Typed(book, told)
    basis = told or known
    if basis is None:
        found.sheets = [name for name in book.sheetnames if name.casefold() not in (RECORD, KEPT.casefold())]
        return found
    rest = [sheet for sheet in book.worksheets if sheet.title.casefold() not in (RECORD, KEPT.casefold())]
    for part in basis.sheets:
        sheet = _sheet_of(part, rest)
        if sheet is None:
            continue
        rest = [other for other in rest if other is not sheet]
        found.found[part.name] = sheet.title
        reader = FormReader if part.form else TableReader
        reader(sheet, part, found, values, sure=told is not None).read()
    found.sheets = [sheet.title for sheet in rest]
    _kept(book, found)
    return found


def _sheet_of(part: SheetRecord, sheets: Sequence[Worksheet]) -> Worksheet | None:
    """The sheet that was written as `part`, whatever it is called now."""
    ranked = [(_likeness(part, sheet), sheet.title == part.name, -n) for n, sheet in enumerate(sheets)]
    if not ranked:
        return None
    likeness, _, place = max(ranked, key=lambda r: (r[1] and r[0] >= 0.5, r[0], r[2]))
    return sheets[-place] if likeness >= 0.5 else None


def _likeness(part: SheetRecord, sheet: Worksheet) -> float:
    """Share of a table's titles, or of a form's labels, that stand on a sheet."""
    if part.form:
        there = {record.title_of(cell.value) for cell in cells(sheet) if isinstance(cell.value, str)}
        labels = {row.id.partition(" (")[0] for row in part.rows}
        return len(labels & {text.partition(" (")[0] for text in there}) / max(1, len(labels))
    header = header_of(sheet, part.titles)
    return header[1] / max(1, len(part.titles)) if header else 0.0


def _kept(book: Workbook, found: Typed) -> None:
    """What an earlier run could not place any more."""
    name = next((n for n in book.sheetnames if n.casefold() == KEPT.casefold()), None)
    if name is None:
        return
    titles: dict[str, int] = {}
    for row in book[name].iter_rows():
        texts = {plain(cell.value): position for position, cell in enumerate(row)}
        if not titles:
            titles = texts if set(KEPT_TITLES) <= texts.keys() else {}
            continue
        sheet, key, column, value, why = (row[titles[t]].value for t in KEPT_TITLES)
        if value is not None:
            found.entries.append(
                Entry(plain(sheet), plain(key), plain(column), value, why=plain(why) or "kept", acted=False)
            )
