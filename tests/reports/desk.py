"""An assessor's desk in memory: a small workbook of the program's, people who work in it, and runs that renew it.

Everything that a person enters is a token of its own ("t17 "), so that what is lost shows, and where it belongs is
remembered where the program must put it back into the same cell.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from reports import record, style
from reports.read_back import opened, typed
from reports.record import KEPT, RECORD
from reports.renewal import renew
from reports.table import Column, freeze, put, table

TOKEN = re.compile(r"t\d+ ")
Step = tuple[str, int, int, int]
"""What is done, and three numbers that say where."""
OPS = (
    *("edit",) * 6,
    *("own cell", "note", "far cell", "above", "colour"),
    *("sort", "sort", "insert row", "insert column", "move column", "add row", "copy row"),
    *("rename sheet", "rename file", "add sheet", "filter", "copy file", "edit copy", "form", "retitle"),
    *("rerun", "rerun", "collect"),
)
"""As often as people do it."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a run finds: rows come and go, words change."""

    version: int

    def criteria(self) -> list[tuple[str, str, str]]:
        return [
            (f"AC {n}.{m}", f"Wording of {n}.{m}", f"located {(self.version * n) % 3} places")
            for n in (1, 2)
            for m in (1, 2)
        ]

    def findings(self) -> list[tuple[int, str, str]]:
        kinds = [f"kind-{k}" for k in range(6) if (self.version + k) % 4]
        return [(n, kind, f"{kind} was seen {self.version + n} times") for n, kind in enumerate(kinds, 1)]

    def sessions(self) -> list[tuple[int, str, date, int]]:
        days = [d for d in range(1, 7) if (self.version + d) % 5]
        return [(n, f"Client {d % 3}", date(2026, 3, d), 60) for n, d in enumerate(days, 1)]


STYLES = {s.name: s for s in style.named_styles()}
USED = (
    *(style.TITLE, style.NOTE, style.HEADER, style.HEADER_INPUT, style.TEXT, style.INPUT, style.LABEL),
    *(style.INPUT_DATE, style.DATE, style.SECTION, style.NUMBER, style.INPUT_NUMBER, style.LINK, style.LINE),
)


def written(facts: Facts, sources: Sequence[tuple[str, bytes | Workbook]]) -> bytes:
    """A workbook like a feedback sheet, with what people entered in earlier ones."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name in USED:
        book.add_named_style(STYLES[name])
    front = book.create_sheet("Front")
    put(front, 1, 1, "Feedback sheet", style.TITLE)
    for row, (left, right) in enumerate((("Overall comment", "Date"), ("Assessor's name", "Signature")), 3):
        for column, label in ((1, left), (3, right)):
            put(front, row, column, label, style.LABEL)
            put(front, row, column + 1, None, style.INPUT_DATE if label == "Date" else style.INPUT)
    put(front, 6, 1, "Read on", style.LABEL)
    put(front, 6, 2, f"day {facts.version}", style.TEXT)
    criteria = (
        Column("Criterion", 9, lambda r: r[0], style.TEXT),
        Column("Official wording", 22, lambda r: r[1]),
        Column("What was located", 30, lambda r: r[2]),
        Column("Decision", 12, lambda r: None, style.INPUT, entry=True),
        Column("Comment", 26, lambda r: None, style.INPUT, entry=True),
    )
    table(book.create_sheet("Criteria"), "Criteria", "How to read it.", criteria, facts.criteria())
    findings = (
        Column("No.", 6, lambda r: r[0], style.NUMBER),
        Column("What to look at", 40, lambda r: r[2]),
        Column("What came of it", 20, lambda r: None, style.INPUT, entry=True),
    )
    table(book.create_sheet("To check"), "To check", "Points.", findings, facts.findings())
    _hours(book.create_sheet("Hours"), facts)
    keys = {
        "To check": {str(n): f"{kind}: {words}" for n, kind, words in facts.findings()},
        "Hours": {str(n): f"session: {client}, {day}" for n, client, day, _ in facts.sessions()},
        "Criteria": {id.lower(): id for id, _, _ in facts.criteria()},
    }
    found = []
    for name, data in sources:
        found.append((name, typed(data if isinstance(data, Workbook) else opened(data))))
    evidence = {id: {"state": located} for id, _, located in facts.criteria()}
    renew(
        book, found, {"schema": "firstread/feedback/1", "learner": "A", "unit": "700", "attempt": "1"}, keys, evidence
    )
    return saved(book)


@cache
def _first(facts: Facts) -> bytes:
    return written(facts, ())


def _hours(sheet: Worksheet, facts: Facts) -> None:
    rows = facts.sessions()
    columns = (
        Column("No.", 6, lambda r: r[0], style.NUMBER),
        Column("Client", 14, lambda r: r[1], style.INPUT, entry=True),
        Column("Date", 12, lambda r: r[2], style.DATE),
        Column("Minutes", 10, lambda r: r[3], style.INPUT_NUMBER, entry=True),
    )
    table(sheet, "Hours", "Every session.", columns, rows)
    at = sheet.max_row + 2
    put(sheet, at, 2, "By client", style.SECTION)
    for number in range(2):
        put(sheet, at + 1 + number, 2, f"Client {number}", style.TEXT)
        sheet.cell(at + 1 + number, 3).value = f"=SUM(D4:D{3 + len(rows)})"
    put(sheet, at + 3, 2, None, style.INPUT)
    freeze(sheet, 4)


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@dataclass
class Desk:
    """Files on the desk and what was entered in them."""

    facts: Facts = Facts(1)
    files: dict[str, bytes] = field(default_factory=dict)
    live: str = "A - 700 - feedback sheet.xlsx"
    tokens: set[str] = field(default_factory=set)
    """What must be somewhere."""
    places: dict[tuple[str, str, str], str] = field(default_factory=dict)
    """(sheet, key, title) -> what must be in that cell, or in a note on it."""
    count: int = 0
    runs: int = 0
    book: Workbook | None = None
    """The live file as it is edited."""

    def __post_init__(self) -> None:
        self.files[self.live] = _first(self.facts)

    # --- what people do -------------------------------------------------------------------------------------

    def do(self, step: Step) -> None:
        """One step; those that change a workbook are done on the open book, which is saved before a run."""
        op, a, b, c = step
        getattr(self, "_" + op.replace(" ", "_"))(a, b, c)

    def _open(self) -> Workbook:
        if self.book is None:
            self.book = opened(self.files[self.live])
        return self.book

    def _save(self) -> None:
        if self.book is not None:
            self.files[self.live] = saved(self.book)
            self.book = None

    def _token(self) -> str:
        self.count += 1
        token = f"t{self.count} "
        self.tokens.add(token)
        return token

    def _sheets(self, book: Workbook) -> list[Worksheet]:
        return [s for s in book.worksheets if s.title not in (RECORD, KEPT)]

    def _table(self, a: int) -> tuple[Worksheet, int, dict[str, int], list[int]]:
        """A table with its header row, columns and rows; whatever it is called."""
        tables = []
        for sheet in self._sheets(self._open()):
            for row in sheet.iter_rows(max_row=20):
                texts = {str(c.value): c.column for c in row if c.value is not None}
                if "Criterion" in texts or "No." in texts:
                    header = row[0].row
                    id = texts.get("Criterion") or texts["No."]
                    rows = []
                    for at in range(header + 1, sheet.max_row + 1):
                        value = sheet.cell(at, id).value
                        if value is not None and re.fullmatch(r"\d+|AC \d\.\d", str(value)):
                            rows.append(at)
                    tables.append((sheet, header, texts, rows))
                    break
        return tables[a % len(tables)]

    def _forget(self, cell: Cell) -> None:
        """What a person writes over is lost by their own will."""
        if isinstance(cell.value, str):
            for token in TOKEN.findall(cell.value):
                self.tokens.discard(token)
                for place in [p for p, t in self.places.items() if t == token]:
                    del self.places[place]

    def _enter(self, sheet: Worksheet, row: int, column: int) -> str:
        cell = sheet.cell(row, column)
        if not isinstance(cell, Cell):
            return ""
        self._forget(cell)
        token = self._token()
        cell.value = token + "entered"
        cell.data_type = "s"
        return token

    def _edit(self, a: int, b: int, c: int) -> None:
        sheet, _, titles, rows = self._table(a)
        entries = [t for t in ("Decision", "Comment", "What came of it", "Client", "Minutes") if t in titles]
        if not rows or not entries:
            return
        title, row = entries[b % len(entries)], rows[c % len(rows)]
        token = self._enter(sheet, row, titles[title])
        ids = [str(sheet.cell(r, titles["Criterion"]).value) for r in rows] if "Criterion" in titles else []
        here = ids[rows.index(row)] if ids else ""
        if token and ids.count(here) == 1:  # of a row that somebody copied nobody can say which one is meant
            self.places["Criteria", here, title] = token

    def _own_cell(self, a: int, b: int, c: int) -> None:
        """Over the program's own text, but for the cells that say which row it is."""
        sheet, _, titles, rows = self._table(a)
        own = [t for t in ("Official wording", "What was located", "What to look at", "Date") if t in titles]
        if rows and own:
            self._enter(sheet, rows[b % len(rows)], titles[own[c % len(own)]])

    def _note(self, a: int, b: int, c: int) -> None:
        sheet, header, _, rows = self._table(a)
        row = [header, *rows][b % (len(rows) + 1)]
        cell = sheet.cell(row, 1 + c % max(1, sheet.max_column))
        if isinstance(cell, Cell):
            before = cell.comment.text if cell.comment else ""
            cell.comment = Comment(f"{before}\n{self._token()}noted", "Barnaby")

    def _far_cell(self, a: int, b: int, c: int) -> None:
        sheet = self._sheets(self._open())[a % len(self._sheets(self._open()))]
        self._enter(sheet, 1 + b % (sheet.max_row + 3), sheet.max_column + 1 + c % 3)

    def _above(self, a: int, b: int, _: int) -> None:
        sheet, header, _titles, _rows = self._table(a)
        cell = sheet.cell(1 + b % max(1, header - 1), 3)
        if cell.value is None or TOKEN.match(str(cell.value)):
            self._enter(sheet, cell.row, 3)

    def _colour(self, a: int, b: int, c: int) -> None:
        sheet, _, titles, rows = self._table(a)
        if rows:
            cell = sheet.cell(rows[b % len(rows)], sorted(titles.values())[c % len(titles)])
            cell.fill = style.PatternFill("solid", fgColor="FFFF00")

    def _sort(self, a: int, b: int, c: int) -> None:
        sheet, _, titles, rows = self._table(a)
        if len(rows) < 2:
            return
        at = sorted(titles.values())[b % len(titles)]
        order = sorted(rows, key=lambda r: str(sheet.cell(r, at).value), reverse=bool(c % 2))
        width = sheet.max_column
        held = {r: [sheet._cells.get((r, n)) for n in range(1, width + 1)] for r in rows}
        for target, source in zip(rows, order, strict=True):
            for n, cell in enumerate(held[source], 1):
                _place(sheet, cell, target, n)

    def _insert_row(self, a: int, b: int, _: int) -> None:
        sheet = self._sheets(self._open())[a % len(self._sheets(self._open()))]
        sheet.insert_rows(1 + b % (sheet.max_row + 1))

    def _insert_column(self, a: int, b: int, c: int) -> None:
        sheet, header, _, rows = self._table(a)
        if sheet.max_column > 14:
            return
        at = 1 + b % (sheet.max_column + 1)
        sheet.insert_cols(at)
        if c % 3:
            self._enter(sheet, header, at)
        for row in rows[: c % 3]:
            self._enter(sheet, row, at)

    def _move_column(self, a: int, b: int, c: int) -> None:
        sheet, _, _, _ = self._table(a)
        one, other = 1 + b % sheet.max_column, 1 + c % sheet.max_column
        for row in range(1, sheet.max_row + 1):
            first, second = sheet._cells.get((row, one)), sheet._cells.get((row, other))
            _place(sheet, second, row, one)
            _place(sheet, first, row, other)

    def _add_row(self, a: int, b: int, c: int) -> None:
        sheet, _, titles, rows = self._table(a)
        at = (rows[b % len(rows)] if rows and c % 2 else sheet.max_row) + 1
        sheet.insert_rows(at)
        for column in sorted(titles.values())[: 1 + c % 4]:
            self._enter(sheet, at, column)

    def _copy_row(self, a: int, b: int, _: int) -> None:
        """A row copied as a whole and filled in again."""
        sheet, _, titles, rows = self._table(a)
        if not rows:
            return
        source, at = rows[b % len(rows)], rows[-1] + 1
        sheet.insert_rows(at)
        for column in range(1, sheet.max_column + 1):
            value = sheet.cell(source, column).value
            sheet.cell(at, column).value = None if isinstance(value, str) and TOKEN.search(value) else value
        self._enter(sheet, at, max(titles.values()))
        if "Criterion" in titles:  # from now on nobody can say which of the two is meant
            here = str(sheet.cell(source, titles["Criterion"]).value)
            self.places = {place: token for place, token in self.places.items() if place[1] != here}

    def _rename_sheet(self, a: int, b: int, _: int) -> None:
        sheet = self._sheets(self._open())[a % len(self._sheets(self._open()))]
        sheet.title = ("Mine", "My sheet", "Marking", "Blatt")[b % 4] + f" {a % 90}"

    def _rename_file(self, a: int, _b: int, _c: int) -> None:
        self._save()
        data = self.files.pop(self.live)
        self.live = f"renamed {a}.xlsx"
        self.files[self.live] = data

    def _add_sheet(self, a: int, b: int, _: int) -> None:
        book = self._open()
        if len(book.sheetnames) < 9:
            sheet = book.create_sheet(f"Notes {self.count}", a % (len(book.sheetnames) + 1))
            for row in range(1, 2 + b % 3):
                self._enter(sheet, row, row)

    def _filter(self, a: int, b: int, _: int) -> None:
        sheet, _, _, rows = self._table(a)
        for row in rows[b % 3 :: 2]:
            sheet.row_dimensions[row].hidden = True

    def _copy_file(self, a: int, _b: int, _c: int) -> None:
        self._save()
        if len(self.files) < 3:
            self.files[f"copy {a}.xlsx"] = self.files[self.live]

    def _edit_copy(self, a: int, b: int, c: int) -> None:
        others = [name for name in self.files if name != self.live]
        if not others:
            return
        self._save()
        name = others[a % len(others)]
        kept, self.live = self.live, name
        self._edit(a, b, c)
        self.places = {p: t for p, t in self.places.items() if int(t[1:]) != self.count}
        self._save()
        self.live = kept

    def _form(self, a: int, _b: int, _c: int) -> None:
        labels = ("Overall comment", "Date", "Assessor's name", "Signature")
        for sheet in self._sheets(self._open()):
            for row in sheet.iter_rows(max_row=30):
                for cell in row:
                    if cell.value == labels[a % 4]:
                        beside = sheet.cell(cell.row, cell.column + 1)
                        if beside.value is None or TOKEN.match(str(beside.value)):
                            self._enter(sheet, cell.row, cell.column + 1)
                            return

    def _retitle(self, a: int, b: int, _: int) -> None:
        sheet, header, titles, _ = self._table(a)
        wanted = [t for t in ("Comment", "What came of it", "Client") if t in titles]
        if wanted:
            sheet.cell(header, titles[wanted[b % len(wanted)]]).value = self._token() + "title"
            self.places = {
                p: t for p, t in self.places.items() if not (p[0] == "Criteria" and p[2] == wanted[b % len(wanted)])
            }

    # --- what the program does ------------------------------------------------------------------------------

    def _rerun(self, a: int, _b: int, _c: int) -> None:
        if a % 4 == 0:  # through a file; otherwise as it is on the screen, which is quicker
            self._save()
        self.facts = Facts(self.facts.version + a % 3)
        others = [name for name in self.files if name != self.live]
        first = self.book if self.book is not None else self.files[self.live]
        made = written(self.facts, [(self.live, first), *((name, self.files[name]) for name in others)])
        self.book = opened(made)
        lost = self.lost(self.book)
        assert not lost, f"lost {sorted(lost)} in run {self.runs + 1}"
        for name in others:
            del self.files[name]
        self.files[self.live] = made
        self.runs += 1

    def _collect(self, _a: int, _b: int, _c: int) -> None:
        """Reading back changes nothing, and finds every decision where it was made."""
        self._save()
        before = self.files[self.live]
        self.book = opened(before)
        entries = typed(self.book).entries
        told = {(e.sheet, e.row, e.column): str(e.value) for e in entries if e.changed and not e.why}
        for place, token in self.places.items():
            assert token in told.get(place, token), f"{place} is not read back"
        assert self.files[self.live] == before

    def lost(self, book: Workbook) -> set[str]:
        """Tokens that are nowhere to be seen, or not where they belong."""
        seen: set[str] = set()
        for sheet in book.worksheets:
            if sheet.sheet_state != "visible":
                continue
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value is not None:
                        seen.update(TOKEN.findall(f"{cell.value} "))
                    if cell.comment:
                        seen.update(TOKEN.findall(f"{cell.comment.text} "))
        gone = self.tokens - seen
        for (name, key, title), token in self.places.items():
            sheet = book[name]
            titles = {c.value: c.column for c in sheet[3]}
            rows = [
                r for r in range(4, 4 + len(self.facts.criteria())) if sheet.cell(r, titles["Criterion"]).value == key
            ]
            cell = sheet.cell(rows[0], titles[title])
            if token not in f"{cell.value} {cell.comment.text if cell.comment else ''} ":
                gone.add(f"{token}not at {key}, {title}")
        return gone


def _place(sheet: Worksheet, cell: Cell | None, row: int, column: int) -> None:
    sheet._cells.pop((row, column), None)
    if cell is not None:
        cell.row, cell.column = row, column
        sheet._cells[row, column] = cell


def sequence(steps: Sequence[Step]) -> Desk:
    """A desk after steps, with a last run, so that what was entered at the end is asked for too."""
    desk = Desk()
    for step in (*steps, ("rerun", 1, 0, 0)):
        desk.do(step)
    return desk


__all__ = ["OPS", "Desk", "record", "sequence"]
