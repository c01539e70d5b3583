"""Reads Excel workbooks (.xlsx, .xlsm): each sheet a table, each cell a block with its typed value.

The walk over the parts is in `workbook`, what a cell shows in `cell_text`; here dates are told from numbers with
openpyxl's knowledge of formats, and the document is put together.
"""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format

from extractors.cell_text import MOST_FORMATS, Shown, shown_duration, shown_moment, shown_number
from extractors.formulas import Stale, stale
from extractors.model import Block, Cell, CellPlace, Document, Link, Look, Part, Role, Table
from extractors.sheet_story import CUT, SheetStory
from extractors.unreadable import Unreadable
from extractors.unswept import unswept
from extractors.workbook import (
    MAX_CELLS,
    Format,
    Note,
    RawCell,
    Sheet,
    SheetContent,
    Workbook,
    close_account,
    open_workbook,
    properties,
    read_sheet,
)
from extractors.zipped import whole

SPARSE = 2_000_000
"""Grid places. A sheet whose used range is larger (one far cell) has its empty rows and columns left out."""
UNOPENED = "names of sheets that could not be opened"

_UK_DATE = "dd/mm/yyyy"
_LOCAL_FORMATS = {14: _UK_DATE, 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 22: "dd/mm/yyyy h:mm"}
"""Formats whose look follows the computer's region (18.8.30): as a British one shows them."""
_LAST_DAY = 2_958_465
"""31 December 9999, the last day that Excel knows."""

MOST_TOLD = 3
"""Cells whose saved results differ that are named."""
_STALE = (
    "Results on sheet {} were saved before the cells that they add up changed: {}. Open it in Excel, press F9, save."
)
_LOST = {
    "sharedStrings": "the words of its cells",
    "styles": "its formats (dates and lengths of time stand there as plain numbers)",
}


def read_spreadsheet(data: bytes, path: str, id: str, sha256: str) -> Document:
    """Read a workbook.

    For each sheet a body block with its name (style "sheet name", outline 1, a heading), then its cells row by row
    with comments after theirs; then printed headers and footers, and the file's properties. Durations are minutes.
    Raises Unreadable (damaged, encrypted, too-large, doctype, not-a-document).
    """
    with unswept():
        return _read(data, path, id, sha256)


def _read(data: bytes, path: str, id: str, sha256: str) -> Document:
    book = open_workbook(data)
    if not book.sheets:
        raise Unreadable("not-a-document", "The workbook holds no sheet that can be read. Save it again as .xlsx.")
    builder = _Builder(book)
    builder.failed += [_LOST[kind] for kind in book.lost]
    for number, sheet in enumerate(book.sheets, 1):
        try:
            builder.add(number, sheet, read_sheet(book, sheet, MAX_CELLS - builder.cells))
        except Unreadable:
            if len(book.sheets) == 1:
                raise
            builder.failed.append(f"sheet {number}")
            book.account.unopened.append(sheet.part)
            book.account.leave(sheet.name, UNOPENED)
    return builder.document(path, id, sha256)


class _Builder(SheetStory):
    """Puts the blocks of a workbook together, sheet by sheet."""

    def __init__(self, book: Workbook) -> None:
        super().__init__()
        self.book = book
        self.margins: list[Block] = []
        self.failed: list[str] = []

    def add(self, number: int, sheet: Sheet, content: SheetContent) -> None:
        """One sheet: its name, what floats over it, its cells and their notes."""
        title = self.title(number, sheet.name, sheet.hidden)
        used = {(cell.row, cell.column) for cell in content.cells}
        notes: dict[tuple[int, int], list[Note]] = {}
        for note in content.notes:
            place = (note.row, note.column)
            notes.setdefault(place if place in used else (-1, -1), []).append(note)
        self.add_notes(notes.get((-1, -1), []), title, number)
        for box in content.boxes:
            self.put(Block(Part.TEXTBOX, 0, box, page=number, anchor=title))
        self.add_table(number, sheet, content, notes)
        for part, texts in ((Part.HEADER, content.header), (Part.FOOTER, content.footer)):
            self.margins += [Block(part, 0, text, page=number) for text in texts]
        if sheet.hidden:
            self.warn(
                "hidden-sheet", "The workbook has a hidden sheet, which was read too (right-click a tab > Unhide)."
            )
        if content.cut:
            self.warn("truncated", CUT)

    def add_notes(self, notes: list[Note], anchor: int, page: int) -> None:
        for note in notes:
            self.put(Block(Part.COMMENT, 0, note.text, page=page, anchor=anchor, author=note.author))

    def add_table(
        self, number: int, sheet: Sheet, content: SheetContent, notes: dict[tuple[int, int], list[Note]]
    ) -> None:
        rows, columns = _extent(content)
        spans = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in content.merges}
        links = {(row, column): target for row, column, target in content.links}
        cells = []
        table = len(self.tables)
        for raw in content.cells:
            if self.full:
                self.warn("truncated", CUT)
                break
            shown = self.shown(raw)
            if shown is None:
                continue
            self.book.account.show(shown.text, self.held(raw))
            row, column = rows[raw.row], columns[raw.column]
            height, width = spans.get((raw.row, raw.column), (1, 1))
            target = links.get((raw.row, raw.column))
            look = self.format(raw).look
            if raw.hidden:
                look = replace(look, hidden=True)
                self.warn(
                    "hidden-cells", "The workbook has hidden rows or columns, which were read too: unhide and check."
                )
            block = Block(
                Part.BODY,
                self.counts[Part.BODY],
                shown.text,
                role=Role.TEXT,
                look=look,
                cell=CellPlace(table, row, column),
                page=number,
                links=(Link(0, len(shown.text), target),) if target else (),
            )
            at = self.put(block)
            height, width = min(height, len(rows) - row), min(width, len(columns) - column)
            cells.append(Cell(row, column, max(1, height), max(1, width), (at,), shown.value, shown.unit))
            self.add_notes(notes.pop((raw.row, raw.column), []), at, number)
        if differing := stale(content.cells) if not content.cut else ():
            self.warn("stale-value", _STALE.format(number, "; ".join(map(self.told, differing[:MOST_TOLD]))))
        self.cells += len(content.cells)
        self.tables.append(Table(tuple(cells), len(rows), len(columns), sheet.name, None, sheet.hidden))

    def told(self, found: Stale) -> str:
        """A saved result and what its formula gives, as the cell shows such numbers."""
        pair = (
            _number(v, self.format(found.cell), self.book.from_1904) for v in (found.cell.value, str(found.worked_out))
        )
        shown, worked_out = (value.text if value is not None else "nothing" for value in pair)
        return f"{found.place} shows {shown}, its formula gives {worked_out}"

    def held(self, raw: RawCell) -> str:
        """What the file has for a cell."""
        if raw.type != "s":
            return raw.value
        position = whole(raw.value)
        return self.book.strings[position] if 0 <= position < len(self.book.strings) else ""

    def format(self, raw: RawCell) -> Format:
        formats = self.book.formats
        return formats[raw.style] if raw.style < len(formats) else Format(0, "", Look())

    def shown(self, raw: RawCell) -> Shown | None:
        """What a cell shows; None for an empty one. A formula that was never calculated is reported."""
        if raw.formula and not raw.value:
            if raw.type != "str":
                self.warn(
                    "no-cached-value",
                    "Some formulas hold no result, so totals may be missing. Open it in Excel, save, hand in again.",
                )
            return None
        text = raw.value
        match raw.type:
            case "s":
                text = self.held(raw)
            case "b":
                text = "TRUE" if text.strip() in ("1", "true") else "FALSE"
            case "n":
                return _number(text, self.format(raw), self.book.from_1904)
            case "d":
                return _iso(text)
        text = text.replace("\r\n", "\n").replace("_x000D_", "").strip()
        return Shown(text, text) if text else None

    def document(self, path: str, id: str, sha256: str) -> Document:
        """The whole, once every sheet was added."""
        for block in self.margins:
            self.put(block)
        for label, text in properties(self.book):
            self.put(Block(Part.PROPERTIES, 0, text, label=label))
        close_account(self.book)
        if self.book.more_sheets:
            self.warn("truncated", "The workbook has too many sheets; only the first were read. Split it.")
        problem = None
        if self.failed:
            problem = (
                f"The workbook is damaged: {', '.join(self.failed)} could not be read. Save it again, hand in again."
            )
            self.warn("damaged", problem)
        return self.closed(path, id, sha256, problem, self.book.account.closed(self.blocks))


def _extent(content: SheetContent) -> tuple[dict[int, int] | range, dict[int, int] | range]:
    """From a sheet's row and column numbers to the table's: the same, unless a far cell makes the grid huge."""
    height = max((cell.row for cell in content.cells), default=-1) + 1
    width = max((cell.column for cell in content.cells), default=-1) + 1
    if height * width <= SPARSE:
        return range(height), range(width)
    rows = sorted({cell.row for cell in content.cells})
    columns = sorted({cell.column for cell in content.cells})
    return {row: n for n, row in enumerate(rows)}, {column: n for n, column in enumerate(columns)}


def _number(text: str, format: Format, from_1904: bool) -> Shown | None:
    try:
        number = float(text)
    except ValueError:
        return Shown(text.strip(), text.strip()) if text.strip() else None
    if not math.isfinite(number):
        return Shown(text.strip(), text.strip())
    code = _LOCAL_FORMATS.get(format.number) or format.code or BUILTIN_FORMATS.get(format.number) or "General"
    kind = _kind(code)
    if kind == "duration":
        return shown_duration(number, code)
    if kind == "date" and 0 <= number < _LAST_DAY:
        moment = _moment(number, from_1904)
        return shown_moment(number, moment, code)
    return shown_number(number, code)


@lru_cache(maxsize=MOST_FORMATS)
def _kind(code: str) -> str:
    """What a format shows: "duration", "date" (or a clock time) or "number"."""
    return "duration" if is_timedelta_format(code) else "date" if is_date_format(code) else "number"


def _moment(days: float, from_1904: bool) -> datetime:
    """The date and time of a serial number. Day 60 of the 1900 system never was; days before it are one later."""
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30 if days >= 60 else 31)
    return start + timedelta(seconds=round(days * 86400))


def _iso(text: str) -> Shown:
    try:
        moment = datetime.fromisoformat(text.strip().removesuffix("Z"))
    except ValueError:
        return Shown(text.strip(), text.strip())
    return Shown(f"{moment.day} {moment:%B %Y}", moment.date())
