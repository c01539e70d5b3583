"""What people entered in earlier workbooks, put into the one that takes their place.

Every value, note, row, column and sheet of theirs finds its place again, or stands on the sheet *Kept entries* with
the reason why it has none. Where two copies of a sheet say different things, the first one's word stands in the cell
and the other's in a note on it: neither is lost, and nobody has to guess that there were two.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reports import record, style
from reports.copied_sheet import copy_sheet
from reports.looks import Look
from reports.record import KEPT, Surveyed, digest, of_cell, plain
from reports.table import LINE_HEIGHT, TALLEST, Column, lines, table
from reports.text import put_text
from reports.typed import KEPT_TITLES, AddedColumn, AddedRow, Entry, Loose, Typed

BY_KIND = frozenset({"To check"})
"""Sheets whose rows have keys of two parts, "kind: details": one of a kind is the same, whatever its details."""
AUTHOR = "firstread"
"""Of notes of the program's own."""
GONE = "the row is no longer on the sheet"
NO_COLUMN = "the sheet has no such column any more"
TAKEN = "something else stands there now"
NO_SHEET = "the workbook has no such sheet any more"
NOTE = (
    "What people entered on earlier sheets and what has no place any more. Nothing here is the program's. Copy what "
    "you need to where it belongs, and delete the row when you are done with it."
)


@dataclass(frozen=True, slots=True)
class _Kept:
    sheet: str
    row: str
    column: str
    value: object
    why: str


@dataclass(slots=True)
class Carried:
    """What became of people's entries."""

    placed: int = 0
    kept: list[_Kept] = field(default_factory=list)
    """Those without a place."""
    differing: list[str] = field(default_factory=list)
    """Cells of which two copies say different things: "Criteria, AC 1.1, Decision"."""


def carry(book: Workbook, surveys: Sequence[Surveyed], sources: Sequence[tuple[str, Typed]]) -> Carried:
    """Put what people entered into a workbook in the making.

    surveys: its sheets as the program filled them; sources: (name of the file, what was entered in it), the one
    that is replaced first.
    """
    done = Carried()
    by_name = {surveyed.record.name: _Target(surveyed, done) for surveyed in surveys}
    for number, (name, found) in enumerate(sources):
        source = f"{name}: " if number else ""
        for entry in found.entries:
            _entry(entry, by_name.get(entry.sheet), done, source)
        for loose in found.loose:
            _loose(loose, by_name.get(loose.sheet), done)
        for column in found.columns:
            _column(column, by_name.get(column.sheet), done)
        for row in found.rows:
            _row(row, by_name.get(row.sheet), done)
        for (sheet, title), width in found.widths.items():
            if sheet in by_name:
                by_name[sheet].widen(title, width)
        for sheet in found.sheets:
            _sheet(book, found.book[sheet], first=number == 0)
    if done.kept:
        _kept_sheet(book, done)
    return done


class _Target:
    """A sheet of the new workbook with its rows by key."""

    def __init__(self, surveyed: Surveyed, done: Carried) -> None:
        self.surveyed, self.sheet, self._done = surveyed, surveyed.sheet, done
        self.rows: dict[str, int] = {key: row for (key, _), (row, _) in surveyed.places.items()}
        self._kinds: dict[str, list[str]] = {}
        for key in self.rows:
            self._kinds.setdefault(key.partition(": ")[0], []).append(key)
        self.filled: dict[tuple[int, int], str] = {}
        """Cells with a person's value -> its digest."""
        self.added: dict[str, int] = {}
        """Titles of added columns."""
        self.end = 0

    def key(self, key: str) -> str | None:
        """The key under which a row of an earlier workbook stands here; None where it does not."""
        if key in self.rows:
            return key
        kind = self._kinds.get(key.partition(": ")[0], [])
        return kind[0] if self.surveyed.record.name in BY_KIND and len(kind) == 1 else None

    def place(self, key: str, title: str) -> Cell | None:
        """The cell of a row and column, if there is one."""
        at = self.surveyed.places.get((self.key(key) or "", title))
        cell = self.sheet.cell(*at) if at else None
        return cell if isinstance(cell, Cell) else None

    def put(self, cell: Cell, value: object, note: str = "", look: Look | None = None) -> None:
        """Put a person's value into a cell."""
        if value is not None:
            put_value(cell, value)
            self.filled[cell.row, cell.column] = digest(value)
            self._done.placed += 1
            _grow(self.sheet, cell)
        if note:
            annotate(cell, note)
        if look is not None:
            look.put_on(cell)

    def asked(self, key: str, title: str) -> bool:
        """Whether people are asked to fill in this cell."""
        return (self.key(key) if self.surveyed.record.form else title) in self.surveyed.record.entries

    def changed_since(self, key: str, title: str, since: str) -> bool:
        """Whether the program puts another value into a cell than the one that a person replaced."""
        row = next((r for r in self.surveyed.record.rows if r.key == self.key(key)), None)
        if row is None or not since:
            return False
        return row.machine[self.surveyed.record.titles.index(title)] not in (since, "")

    def below(self) -> int:
        """A row under everything on the sheet."""
        self.end = max(self.end, self.sheet.max_row) + 1
        return self.end

    def free_column(self, title: str) -> int:
        """The column for an added one: the same for the same title, else right of everything."""
        if title not in self.added:
            right = max([*self.surveyed.columns.values(), *self.added.values(), 0])
            self.added[title] = right + 1
        return self.added[title]

    def widen(self, title: str, width: float) -> None:
        """Give a column the width that a person gave it."""
        column = self.surveyed.columns.get(title)
        if column:
            self.sheet.column_dimensions[get_column_letter(column)].width = width


def _entry(entry: Entry, target: _Target | None, done: Carried, source: str) -> None:
    cell = target.place(entry.row, entry.column) if target else None
    if target is None or cell is None:
        _keep(entry, done, NO_SHEET if target is None else _why(entry, target))
        return
    asked = target.asked(entry.row, entry.column)
    if not entry.changed or (entry.why and entry.value is None):
        target.put(cell, None, entry.note, entry.look)
        return
    if not asked:
        _beside(entry, cell, done, source, target)
        return
    before = target.filled.get((cell.row, cell.column))
    if entry.why and cell.value is not None and digest(cell.value) != digest(entry.value):
        _keep(entry, done, TAKEN)
    elif before is not None and before != digest(entry.value):
        if entry.value is not None:
            annotate(cell, f"{source}{plain(entry.value)}")
            done.differing.append(", ".join((entry.sheet, entry.row, entry.column)))
            done.placed += 1
        target.put(cell, None, entry.note, entry.look)
    elif entry.value is None:
        if not source:
            cell.value = None
        target.put(cell, None, entry.note, entry.look)
    else:
        shown = plain(cell.value)
        if target.changed_since(entry.row, entry.column, entry.since) and digest(shown) != digest(entry.value):
            annotate(cell, f"firstread now reads: {shown}", AUTHOR)
        target.put(cell, entry.value, entry.note, entry.look)


def _beside(entry: Entry, cell: Cell, done: Carried, source: str, target: _Target) -> None:
    """What somebody wrote over the program's own text stands beside it, in a note."""
    if of_cell(cell) != digest(entry.value):
        if cell.value is None and entry.why == "":
            target.put(cell, entry.value)
        else:
            annotate(cell, f"{source}{plain(entry.value)}")
            done.placed += 1
    target.put(cell, None, entry.note, entry.look)


def _why(entry: Entry, target: _Target) -> str:
    return NO_COLUMN if target.key(entry.row) is not None else GONE


def _keep(entry: Entry, done: Carried, why: str) -> None:
    if entry.changed and entry.value is not None:
        done.kept.append(_Kept(entry.sheet, entry.row, entry.column, entry.value, entry.why or why))
    if entry.note:
        done.kept.append(_Kept(entry.sheet, entry.row, f"note on {entry.column}", entry.note, entry.why or why))


def _loose(loose: Loose, target: _Target | None, done: Carried) -> None:
    cell = _by_anchor(loose, target) if target is not None else None
    if target is not None and cell is not None:
        if digest(cell.value) == digest(loose.value):
            target.put(cell, None, loose.note, loose.look)
            return
        if cell.value is None:
            target.put(cell, loose.value, loose.note, loose.look)
            return
    for value in (loose.value, loose.note):
        if value is not None and value != "":
            why = NO_SHEET if target is None else TAKEN
            done.kept.append(_Kept(loose.sheet, loose.near or loose.address, f"cell {loose.address}", value, why))


def _by_anchor(loose: Loose, target: _Target) -> Cell | None:
    """The cell that stands to the same text of the program's as the old one did."""
    down, right = loose.offset
    spots = [target.sheet[loose.address]] if not loose.anchor else []
    if loose.anchor:
        spots = [
            target.sheet.cell(c.row + down, c.column + right)
            for row in target.sheet.iter_rows()
            for c in row
            if isinstance(c, Cell) and of_cell(c) == loose.anchor and c.row + down > 0 and c.column + right > 0
        ]
    free = [c for c in spots if isinstance(c, Cell) and c.row != target.surveyed.header]
    owned = set(target.surveyed.places.values())
    free = [c for c in free if (c.row, c.column) not in owned]
    same = [c for c in free if digest(c.value) == digest(loose.value)]
    return next(iter([*same, *(c for c in free if c.value is None)]), None)


def _column(column: AddedColumn, target: _Target | None, done: Carried) -> None:
    if target is None:
        if column.note:
            done.kept.append(_Kept(column.sheet, "header", column.title, column.note, NO_SHEET))
        for key, value, note, _ in column.cells:
            done.kept += [_Kept(column.sheet, key, column.title, v, NO_SHEET) for v in (value, note) if v]
        return
    at = target.free_column(column.title)
    if column.title or column.look or column.note:
        head = target.sheet.cell(target.surveyed.header, at)
        if isinstance(head, Cell):
            if head.value is None:
                head.style = style.HEADER_INPUT
            target.put(head, column.title or None, column.note, column.look)
            _unlock(head)
    if column.width:
        target.sheet.column_dimensions[get_column_letter(at)].width = column.width
    for key, value, note, look in column.cells:
        here = target.key(key)
        cell = target.sheet.cell(target.rows[here], at) if here else None
        if not isinstance(cell, Cell):
            done.kept += [_Kept(column.sheet, key, column.title or "added column", v, GONE) for v in (value, note) if v]
        elif cell.value is not None and digest(cell.value) != digest(value):
            annotate(cell, plain(value))
            target.put(cell, None, note, look)
        else:
            if cell.value is None:
                cell.style = style.INPUT
            target.put(cell, value, note, look)
            _unlock(cell)


def _row(row: AddedRow, target: _Target | None, done: Carried) -> None:
    if target is None:
        for title, value, note, _ in row.cells:
            done.kept += [_Kept(row.sheet, "added row", title, v, NO_SHEET) for v in (value, note) if v]
        return
    if _there(row, target):
        return
    at = target.below()
    for title, value, note, look in row.cells:
        column = target.surveyed.columns.get(title) or target.added.get(title) or target.free_column("")
        if target.sheet.cell(at, column).value is not None:  # another cell of the row has no title either
            column = target.free_column(f"column {title}")
        cell = target.sheet.cell(at, column)
        if isinstance(cell, Cell):
            if cell.value is not None:
                annotate(cell, plain(value))
                continue
            cell.style = style.INPUT
            target.put(cell, value, note, look)
            _unlock(cell)


def _there(row: AddedRow, target: _Target) -> bool:
    """Whether another copy brought the same row already."""
    wanted = {digest(value) for _, value, _, _ in row.cells} - {""}
    for at in range(target.surveyed.header + 1, target.end + 1):
        here = {digest(target.sheet.cell(at, n).value) for n in range(1, target.sheet.max_column + 1)}
        if target.end and at not in target.rows.values() and wanted <= here:
            return True
    return False


def _sheet(book: Workbook, source: Worksheet, *, first: bool) -> None:
    if not first and source.title in book.sheetnames:
        there = book[source.title]
        if [[c.value for c in r] for r in there.iter_rows()] == [[c.value for c in r] for r in source.iter_rows()]:
            return
    copy_sheet(source, book, _free_title(source.title, book))


def _free_title(title: str, book: Workbook) -> str:
    """A sheet's name that is free: Excel takes capitals for small letters, and 31 characters at most."""
    taken = {name.casefold() for name in (*book.sheetnames, KEPT, record.RECORD)}
    made, number = title[:31], 2
    while made.casefold() in taken:
        made, number = f"{title[:25]} ({number})", number + 1
    return made


def _kept_sheet(book: Workbook, done: Carried) -> None:
    rows = list(dict.fromkeys(done.kept))
    titles = iter(KEPT_TITLES)
    columns: tuple[Column[_Kept], ...] = (
        Column(next(titles), 16, lambda k: k.sheet),
        Column(next(titles), 36, lambda k: k.row),
        Column(next(titles), 20, lambda k: k.column),
        Column(next(titles), 70, lambda k: plain(k.value), style.INPUT),
        Column(next(titles), 36, lambda k: k.why),
    )
    sheet = book.create_sheet(KEPT)
    style.page(sheet, KEPT)
    table(sheet, KEPT, NOTE, columns, rows)


def put_value(cell: Cell, value: Any) -> None:
    """A person's value in a cell: text stays text, whatever it looks like."""
    if isinstance(value, str):
        put_text(cell, value)
    else:
        cell.value = value  # numbers and times, as they came from a cell


def annotate(cell: Cell, text: str, author: str = "") -> None:
    """Add to the note on a cell, unless it says so already."""
    before: Any = cell.comment
    told = before.text.strip() if before else ""
    if not text or text in told:
        return
    made = Comment(f"{told}\n{text}".strip(), author or (before.author if before else AUTHOR) or AUTHOR)
    made.width, made.height = 280, max(60, 18 * lines(made.text, 40))
    cell.comment = made


def _unlock(cell: Cell) -> None:
    cell.protection = copy(Protection(locked=False))


def _grow(sheet: Worksheet, cell: Cell) -> None:
    """Make a row as tall as a person's text needs."""
    if isinstance(cell.value, str):
        held = sheet.column_dimensions[get_column_letter(cell.column)].width or 9
        needed = min(TALLEST, 4 + LINE_HEIGHT * lines(cell.value, held))
        row = sheet.row_dimensions[cell.row]
        if needed > (row.height or 15):
            row.height = needed
