"""Tables and forms of a workbook as people left them, read against what the program wrote there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reports import record
from reports.looks import look_of
from reports.record import FORMULA, VALUE, RowRecord, SheetRecord, digest, of_cell, plain
from reports.typed import AddedColumn, AddedRow, Entry, Filled, Loose, Typed

HEADER_SEARCH = 80
"""Rows in which a header is looked for: people put notes above a table."""
FAR = 4
"""Cells right of a label in which its value is looked for: people put columns between."""
SCRAMBLED = 0.4
"""Share of rows whose cells belong to other rows, from which on columns were sorted apart from each other."""


def cells(sheet: Worksheet) -> list[Cell]:
    """The cells of a sheet that are in its file, by row and column: a coloured row of a million cells is not made."""
    return [cell for _, cell in sorted(sheet._cells.items()) if isinstance(cell, Cell)]


def header_of(sheet: Worksheet, titles: Sequence[str]) -> tuple[int, int] | None:
    """(row, how many of the titles) of the row that has most of them; None where no row has two, or the only one."""
    wanted, best = set(titles), (0, 0)
    counts: dict[int, set[str]] = {}
    for cell in cells(sheet):
        if cell.row <= HEADER_SEARCH and isinstance(cell.value, str):
            title = record.title_of(cell.value)
            if title in wanted:
                counts.setdefault(cell.row, set()).add(title)
    for row, there in counts.items():
        if len(there) > best[1]:
            best = (row, len(there))
    return best if best[1] >= min(2, len(wanted)) and best[0] else None


class _Reader:
    """Shared by tables and forms."""

    def __init__(
        self, sheet: Worksheet, part: SheetRecord, found: Typed, values: Workbook | None, *, sure: bool
    ) -> None:
        self.sheet, self.part, self.found, self.sure = sheet, part, found, sure
        self._values = values[sheet.title] if values is not None and sheet.title in values.sheetnames else None
        self.cells = cells(sheet)
        self._left = Counter(part.texts)

    def value(self, cell: Cell) -> object:
        """What a person put there; of a formula what it came to, if that is known, else its text."""
        if of_cell(cell) != FORMULA:
            return cell.value
        came_to = self._values.cell(cell.row, cell.column).value if self._values is not None else None
        return plain(getattr(cell.value, "text", cell.value)) if came_to is None else came_to

    def entry(self, row: RowRecord, column: str, cell: Cell) -> None:
        """Note what is a person's in a cell that the program has a place for."""
        at = self.part.titles.index(column)
        machine, written = row.machine[at], row.written[at]
        asked = (row.id if self.part.form else column) in self.part.entries
        now = of_cell(cell)
        changed = now not in ("", FORMULA) if machine == FORMULA else now != machine and bool(now or asked)
        if not self.sure:
            changed = asked and bool(now) and now != machine
        note = _note(cell)
        look = look_of(cell)
        if changed or note or look:
            value = self.value(cell) if changed else None
            self.found.entries.append(
                Entry(self.part.name, row.key, column, value, changed, asked, note, look, machine, acted=now != written)
            )

    def loose(self, cell: Cell) -> None:
        """Note what stands outside rows and columns."""
        anchor = self._anchor(cell)
        offset = (cell.row - anchor.row, cell.column - anchor.column) if anchor else (0, 0)
        self.found.loose.append(
            Loose(
                self.part.name,
                digest(anchor.value) if anchor else "",
                offset,
                cell.coordinate,
                self.value(cell),
                _note(cell),
                look_of(cell),
                plain(anchor.value)[:60] if anchor else "",
            )
        )

    def _anchor(self, cell: Cell) -> Cell | None:
        """The nearest text of the program's: to the left in the row, else above, nearest first."""
        ours = [c for c in self.cells if c.row <= cell.row and self.is_ours(c) and isinstance(c.value, str)]
        left = [c for c in ours if c.row == cell.row and c.column < cell.column]
        if left:
            return left[-1]
        above = [c for c in ours if c.row < cell.row and c.column <= cell.column]
        return max(
            above, key=lambda c: (c.column == cell.column and cell.row - c.row <= FAR, c.row, c.column), default=None
        )

    def is_ours(self, cell: Cell) -> bool:
        """Whether the program wrote such a text somewhere outside the rows."""
        return of_cell(cell) in self.part.texts

    def around(self, found: Iterable[Cell]) -> None:
        """Note what people put outside rows and values: each text of the program's accounts for one cell."""
        for cell in found:
            now = of_cell(cell)
            ours = now == "" or self._left[now] > 0
            self._left[now] -= 1
            if cell.comment or (not ours and self.sure):
                self.loose(cell)


class FormReader(_Reader):
    """Reads labels with values beside them."""

    def read(self) -> None:
        """Note everything of people's on the sheet."""
        labels: dict[str, Cell] = {}
        for cell in self.cells:
            if isinstance(cell.value, str) and self.is_ours(cell):
                labels[record.numbered(record.title_of(cell.value), labels)] = cell
        heads = {labels[row.id].coordinate for row in self.part.rows if row.id in labels}
        used: set[str] = set()
        for row in self.part.rows:
            if row.id in labels:
                beside = self._beside(labels[row.id], heads)
                if beside is not None:
                    used.add(beside.coordinate)
                    self.entry(row, VALUE, beside)
        self.around(cell for cell in self.cells if cell.coordinate not in used)

    def _beside(self, label: Cell, heads: set[str]) -> Cell | None:
        """The cell that holds a label's value: the next one, or a filled one a little further right."""
        first = None
        for step in range(1, FAR + 1):
            cell = self.sheet.cell(label.row, label.column + step)
            if cell.coordinate in heads:
                break
            if isinstance(cell, Cell):
                if cell.value is not None:
                    return cell
                first = first or cell
        return first


class TableReader(_Reader):
    """Reads rows under a header."""

    def read(self) -> None:
        """Note everything of people's on the sheet."""
        header = header_of(self.sheet, self.part.titles)
        if header is None:
            return
        self.header = header[0]
        self._outside = sorted(self.part.outside, key=len, reverse=True)
        self.columns, self.others = self._titles()
        by_row: dict[int, list[Cell]] = {}
        for cell in self.cells:
            by_row.setdefault(cell.row, []).append(cell)
        self._widths()
        matched = self._matched({row: found for row, found in by_row.items() if row > self.header})
        self._scrambled(matched, by_row)
        added: dict[int, list[Filled]] = {}
        for row, found in by_row.items():
            if row < self.header:
                self.around(found)
            elif row == self.header:
                self._header_row(found)
            elif row in matched:
                self._row(matched[row], found, added)
            else:
                self._unmatched(found)
        self._added(added)

    def _titles(self) -> tuple[dict[str, int], dict[int, str]]:
        """(title -> column for ours, column -> title for others); one renamed title is known by its neighbours."""
        ours: dict[str, int] = {}
        others: dict[int, str] = {}
        for cell in self.cells:
            if cell.row != self.header or cell.value is None:
                continue
            title = record.title_of(cell.value)
            name = record.numbered(title, ours)
            if name in self.part.titles:
                ours[name] = cell.column
            else:
                others[cell.column] = title
        order = ["", *self.part.titles, ""]
        for before, title in pairwise(order):
            after = order[order.index(title) + 1] if title else ""
            if not title or title in ours:
                continue
            start = ours.get(before, 0 if not before else -1)
            end = ours.get(after, -1)
            if start >= 0 and end == start + 2 and start + 1 in others:
                ours[title] = start + 1
                del others[start + 1]
        return ours, others

    def _widths(self) -> None:
        for title, column in self.columns.items():
            was = self.part.widths.get(title)
            held = self.sheet.column_dimensions
            letter = get_column_letter(column)
            now = held[letter].width if letter in held else None
            if was and now and self.sure and abs(now - was) > 0.15 * was and not held[letter].hidden:
                self.found.widths[self.part.name, title] = now

    def _matched(self, by_row: Mapping[int, Sequence[Cell]]) -> dict[int, RowRecord]:
        """Rows of the sheet -> rows that the program wrote: by their first columns, else by what else stands there."""
        waiting: dict[str, list[RowRecord]] = {}
        for known in self.part.rows:
            waiting.setdefault(known.id, []).append(known)
        matched: dict[int, RowRecord] = {}
        rest: list[int] = []
        title_at = {column: title for title, column in self.columns.items()}
        seen = {
            row: {title_at[c.column]: of_cell(c) for c in found if c.column in title_at}
            for row, found in by_row.items()
        }
        for row, found in by_row.items():
            at = {c.column: c.value for c in found}
            id = record.id_text(at.get(self.columns.get(title, -1)) for title in self.part.ids)
            if waiting.get(id):
                here = seen[row]
                best = max(waiting[id], key=lambda known: self._agreeing(known, here, asked=True))
                waiting[id].remove(best)
                matched[row] = best
            else:
                rest.append(row)
        left = [known for several in waiting.values() for known in several]
        for row in rest:
            told = [(self._agreeing(known, seen[row]), -n) for n, known in enumerate(left)]
            votes, place = max(told, default=(0, 0))
            if votes >= 2 and [v for v, _ in told].count(votes) == 1:
                matched[row] = left.pop(-place)
        return matched

    def _agreeing(self, known: RowRecord, seen: Mapping[str, str], *, asked: bool = False) -> int:
        """How many of the program's own cells of a row stand in another; with those that people fill in if `asked`."""
        pairs = zip(self.part.titles, known.written if asked else known.machine, strict=True)
        own = [(t, d) for t, d in pairs if d not in ("", FORMULA) and (asked or t not in self.part.entries)]
        return sum(seen.get(title) == digest for title, digest in own)

    def _scrambled(self, matched: Mapping[int, RowRecord], by_row: Mapping[int, Sequence[Cell]]) -> None:
        """Whether cells of the program's stand in rows of others: then nobody can say which row an entry is about."""
        own = [t for t in self.part.titles if t not in self.part.entries and t not in self.part.ids]
        owner: dict[tuple[str, str], str] = {}
        for known in self.part.rows:
            for title, machine in zip(self.part.titles, known.machine, strict=True):
                if title in own and machine and machine != FORMULA:
                    owner[title, machine] = "" if (title, machine) in owner else known.key
        title_at = {column: title for title, column in self.columns.items()}
        wrong = 0
        for row, known in matched.items():
            owners = {owner.get((title_at.get(c.column, ""), of_cell(c)), "") for c in by_row[row]} - {""}
            wrong += bool(owners - {known.key})
        if self.sure and wrong > 1 and wrong > SCRAMBLED * len(matched):
            self.found.scrambled.append(self.part.name)

    def _row(
        self,
        known: RowRecord,
        found: Sequence[Cell],
        added: dict[int, list[Filled]],
    ) -> None:
        title_at = {column: title for title, column in self.columns.items()}
        there = {cell.column for cell in found}
        for cell in found:
            title = title_at.get(cell.column)
            if title is not None:
                self.entry(known, title, cell)
            elif cell.value is not None or cell.comment:
                added.setdefault(cell.column, []).append((known.key, self.value(cell), _note(cell), look_of(cell)))
        for title, column in self.columns.items():  # cleared by a program that leaves empty cells out of the file
            if column not in there and title in self.part.entries:
                empty = self.sheet.cell(found[0].row, column)
                if isinstance(empty, Cell):
                    self.entry(known, title, empty)

    def _header_row(self, found: Iterable[Cell]) -> None:
        title_at = {column: title for title, column in self.columns.items()}
        for cell in found:
            title = title_at.get(cell.column)
            renamed = title is not None and record.title_of(cell.value) != title.partition(" (")[0]
            if title is not None and self.sure and (_note(cell) or (renamed and record.title_of(cell.value) != title)):
                self.loose(cell)

    def _unmatched(self, found: Sequence[Cell]) -> None:
        """A row of the program's outside the table, perhaps with something added, or a row that somebody added."""
        filled = [c for c in found if c.value is not None or c.comment]
        if not filled or not self.sure:
            return
        now = Counter(of_cell(c) for c in filled)
        known = next((row for row in self._outside if not Counter(row) - now), None)
        if known is not None:
            self._outside.remove(known)
            left = Counter(known)
            for cell in filled:
                left[of_cell(cell)] -= 1
                if left[of_cell(cell)] < 0 or cell.comment:
                    self.loose(cell)
            return
        title_at = self.others | {column: title for title, column in self.columns.items()}
        row = tuple(
            (title_at.get(c.column) or get_column_letter(c.column), self.value(c), _note(c), look_of(c)) for c in filled
        )
        self.found.rows.append(AddedRow(self.part.name, row))

    def _added(self, added: Mapping[int, list[Filled]]) -> None:
        noted = {c.column for c in self.cells if c.row == self.header and _note(c)} - set(self.columns.values())
        for column in sorted(set(added) | set(self.others) | noted):
            letter = get_column_letter(column)
            held = self.sheet.column_dimensions
            head = self.sheet.cell(self.header, column)
            self.found.columns.append(
                AddedColumn(
                    self.part.name,
                    self.others.get(column, ""),
                    tuple(added.get(column, ())),
                    held[letter].width if letter in held else None,
                    look_of(head) if isinstance(head, Cell) else None,
                    _note(head) if isinstance(head, Cell) else "",
                )
            )


def _note(cell: Cell) -> str:
    return cell.comment.text.strip() if cell.comment and cell.comment.text else ""
