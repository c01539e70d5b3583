"""What the program itself wrote into a workbook, cell by cell, kept on a hidden sheet of the workbook.

A later run tells by it what people entered: every cell that no longer holds what is recorded is theirs. Rows are
known by what stands in their visible first columns ("AC 1.3", "No. 4"), not by a hidden column or by names of cells:
whoever sorts only the columns that they see would part a hidden key from its row without noticing, and defined names
stay where they are when rows are sorted. Behind that the record holds each row's key, which the next run has too.
Cells are recorded as digests; the sheet holds no further copy of a learner's text.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.worksheet.worksheet import Worksheet

from extractors.people.lexicon import fold
from reports import style

RECORD = "firstread record"
"""Name of the hidden sheet."""
KEPT = "Kept entries"
"""The sheet for what was entered where there is no place for it any more; never recorded, all of it is people's."""
VALUE = "value"
"""Title of the one column of a sheet that is a form: what stands beside a label."""
FORMULA = "="
"""Stands for the digest of a formula of ours."""
_CHUNK = 30_000
"""Characters of the record in one cell; a cell holds 32,767."""
_DAY = 86_400.0
REMEMBERED = 4_096
"""Texts of cells whose digests are remembered: most stand in several cells, and each cell is looked at twice."""

IDS: Mapping[str, tuple[str, ...]] = {
    "Criteria": ("Criterion",),
    "To check": ("No.",),
    "Hours": ("No.",),
    "Names": ("What", "Name or text"),
    "References": ("As it stands in the work",),
    "Documents": ("Folder", "File"),
    "Overview": ("Learner", "Unit"),
}
"""Titles of the columns by which a person tells the rows of a sheet apart; other sheets: see `_ids`."""


@dataclass(frozen=True, slots=True)
class RowRecord:
    """One row as it was written."""

    id: str
    """What stands in its first columns."""
    key: str
    """What it is about, the same in every run."""
    machine: tuple[str, ...]
    """Digests of what the program put into its cells, by the sheet's titles; "" for an empty one."""
    written: tuple[str, ...]
    """Digests of what stood there when the file was written: what people had entered before among it."""


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """One sheet as it was written."""

    name: str
    form: bool
    """Labels with values beside them; otherwise a table under a header."""
    titles: tuple[str, ...]
    entries: frozenset[str]
    """Titles of the columns that people fill in; of a form the labels."""
    ids: tuple[str, ...]
    widths: Mapping[str, float]
    rows: tuple[RowRecord, ...]
    texts: Mapping[str, int]
    """Digests of what the program wrote outside rows and values, and how often."""
    outside: tuple[tuple[str, ...], ...] = ()
    """The same of rows under a table's header that are none of the table's, row by row."""


@dataclass(frozen=True, slots=True)
class Record:
    """A workbook as it was written."""

    identity: Mapping[str, str]
    """schema, learner, unit, attempt, cohort, stamp, ...: what the workbook is about."""
    sheets: tuple[SheetRecord, ...]
    evidence: Mapping[str, Any] = field(default_factory=dict)
    """Criterion -> what was located under its decision (`reports.evidence_mark`)."""


@dataclass(frozen=True, slots=True)
class Surveyed:
    """A sheet of a workbook in the making, and where its cells are."""

    sheet: Worksheet
    record: SheetRecord
    header: int
    """Row of the header; 0 for a form."""
    places: Mapping[tuple[str, str], tuple[int, int]]
    """(key of a row, title) -> (row, column)."""
    columns: Mapping[str, int]


# --- values ------------------------------------------------------------------------------------------------


def plain(value: object) -> str:
    """A cell's value as text that is the same whichever program saved it; "" for nothing."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case time():
            return _number((value.hour * 3600 + value.minute * 60 + value.second) / _DAY)
        case timedelta():
            return _number(value.total_seconds() / _DAY)
        case int() | float():
            return _number(value)
    return " ".join(str(value).split())


def _number(value: float) -> str:
    return f"{round(float(value), 5):g}" if abs(value) < 1e6 else f"{float(value):.6g}"


def is_formula(value: object) -> bool:
    """Whether a cell's value is a formula over several cells; of others openpyxl tells by the cell's type."""
    return isinstance(value, ArrayFormula | DataTableFormula)


def digest(value: object) -> str:
    """A short digest of a cell's value; "" for an empty cell."""
    return _of_text(value if isinstance(value, str) else plain(value))


@lru_cache(maxsize=REMEMBERED)
def _of_text(text: str) -> str:
    text = plain(text)
    return blake2b(text.encode("utf-8", "replace"), digest_size=4).hexdigest() if text else ""


def of_cell(cell: Cell) -> str:
    """Digest of what stands in a cell; FORMULA for a formula."""
    value = cell.value
    if isinstance(value, str) and cell.data_type == "s":  # most cells
        return _of_text(value)
    return FORMULA if cell.data_type == "f" or is_formula(value) else digest(value)


def title_of(value: object) -> str:
    """A header's text on one line."""
    return plain(value)


# --- what is written ---------------------------------------------------------------------------------------


def survey(book: Workbook, keys: Mapping[str, Mapping[str, str]] | None = None) -> tuple[Surveyed, ...]:
    """Every sheet of a workbook that the program has just filled, before anything of people's is put in.

    `keys`: of some sheets, what their rows are about in every run, by what stands in the rows' first columns.
    """
    keys = keys or {}
    return tuple(
        _table(sheet, header, keys.get(sheet.title, {})) if (header := _header(sheet)) else _form(sheet)
        for sheet in book.worksheets
        if sheet.title != KEPT
    )


def _header(sheet: Worksheet) -> int:
    """The row above the frozen rows' edge, if it is a header."""
    if not sheet.freeze_panes:
        return 0
    row = coordinate_from_string(sheet.freeze_panes)[1] - 1
    titles = [c for c in (sheet.cell(row, n) for n in range(1, sheet.max_column + 1)) if c.value is not None]
    return row if row > 0 and len(titles) > 1 else 0


def _table(sheet: Worksheet, header: int, keys: Mapping[str, str]) -> Surveyed:
    columns: dict[str, int] = {}
    entries = set()
    for number in range(1, sheet.max_column + 1):
        cell = sheet.cell(header, number)
        if cell.value is not None:
            title = numbered(title_of(cell.value), columns)
            columns[title] = number
            if cell.style == style.HEADER_INPUT:
                entries.add(title)
    titles, rows = tuple(columns), list(range(header + 1, sheet.max_row + 1))
    cells = {row: {title: sheet.cell(row, number) for title, number in columns.items()} for row in rows}
    machine = {row: tuple(map(_seen, line.values())) for row, line in cells.items()}
    # Sheets of one name stand in feedback and summary: what is meant is told by the columns.
    ids = tuple(title for title in IDS.get(sheet.title, ()) if title in columns)
    ids = ids or _ids(cells.values(), [title for title in columns if title not in entries])
    records: list[RowRecord] = []
    places: dict[tuple[str, str], tuple[int, int]] = {}
    taken = set[str]()
    for row in rows:
        id = id_text(cells[row][title].value for title in ids)
        if not id:
            continue
        key = numbered(keys.get(id, id), taken)
        taken.add(key)
        records.append(RowRecord(id, key, machine[row], machine[row]))
        places |= {(key, title): (row, columns[title]) for title in titles}
    widths = {title: sheet.column_dimensions[get_column_letter(n)].width for title, n in columns.items()}
    own = {row for row, _ in places.values()}
    outside = tuple(
        digests for row in rows if row not in own and (digests := tuple(of_cell(c) for c in _filled(sheet, row, row)))
    )
    texts = Counter(of_cell(cell) for cell in _filled(sheet, 1, header - 1)) if header > 1 else Counter[str]()
    record = SheetRecord(sheet.title, False, titles, frozenset(entries), ids, widths, tuple(records), texts, outside)
    return Surveyed(sheet, record, header, places, columns)


def _form(sheet: Worksheet) -> Surveyed:
    records: list[RowRecord] = []
    places: dict[tuple[str, str], tuple[int, int]] = {}
    entries, taken = set[str](), set[str]()
    for cell in _filled(sheet):
        if cell.style != style.LABEL or not isinstance(cell.value, str):
            continue
        beside = sheet.cell(cell.row, cell.column + 1)
        if isinstance(beside, MergedCell) or beside.style == style.LABEL:
            continue
        label = numbered(title_of(cell.value), taken)
        taken.add(label)
        here = (of_cell(beside),)
        records.append(RowRecord(label, label, here, here))
        places[label, VALUE] = (cell.row, cell.column + 1)
        if beside.style.startswith(style.INPUT):
            entries.add(label)
    values = set(places.values())
    texts = Counter(of_cell(cell) for cell in _filled(sheet) if (cell.row, cell.column) not in values)
    record = SheetRecord(sheet.title, True, (VALUE,), frozenset(entries), (), {}, tuple(records), texts)
    return Surveyed(sheet, record, 0, places, {})


def _ids(rows: Collection[Mapping[str, Cell | MergedCell]], own: list[str]) -> tuple[str, ...]:
    """The fewest of the first columns (`own`: those that are no entries) that tell all rows apart."""
    for count in range(1, min(4, len(own)) + 1):
        seen = [id_text(row[title].value for title in own[:count]) for row in rows]
        told = [text for text in seen if text]
        if told and len(set(told)) == len(told):
            return tuple(own[:count])
    return tuple(own[:3])


def id_text(values: Iterable[object]) -> str:
    """What stands in a row's first columns, as one text; capitals and accents do not matter. "" if nothing does."""
    parts = [fold(plain(value)) for value in values]
    return " | ".join(parts) if any(parts) else ""


def numbered(text: str, taken: Iterable[str]) -> str:
    """`text`, with a number if it is taken: "Comment (2)"."""
    taken = taken if isinstance(taken, set | dict) else set(taken)
    name, number = text, 2
    while name in taken:
        name, number = f"{text} ({number})", number + 1
    return name


def _filled(sheet: Worksheet, first: int | None = None, last: int | None = None) -> Iterator[Cell]:
    for row in sheet.iter_rows(first, last):
        for cell in row:
            if isinstance(cell, Cell) and cell.value is not None:
                yield cell


def _seen(cell: Cell | MergedCell) -> str:
    return of_cell(cell) if isinstance(cell, Cell) else ""


# --- the hidden sheet --------------------------------------------------------------------------------------


def write(
    book: Workbook,
    surveys: Sequence[Surveyed],
    identity: Mapping[str, str],
    evidence: Mapping[str, Any] | None = None,
) -> None:
    """Put the record on a hidden sheet at the end; what was written is taken from the cells as they are now."""
    told = {
        "identity": dict(identity),
        "evidence": dict(evidence or {}),
        "sheets": [_told(surveyed) for surveyed in surveys],
    }
    text = json.dumps(told, separators=(",", ":"))
    sheet = book.create_sheet(RECORD)
    sheet.sheet_state = "veryHidden"
    for number, start in enumerate(range(0, len(text), _CHUNK), 1):
        cell = sheet.cell(number, 1)
        cell.value = text[start : start + _CHUNK]
        cell.data_type = "s"


def _told(surveyed: Surveyed) -> dict[str, Any]:
    record = surveyed.record
    rows = []
    for row in record.rows:
        now = [_seen(surveyed.sheet.cell(*surveyed.places[row.key, title])) for title in record.titles]
        pairs = (m if m == n else f"{m}/{n}" for m, n in zip(row.machine, now, strict=True))
        rows.append([row.id, row.key if row.key != row.id else "", " ".join(p or "-" for p in pairs)])
    return {
        "name": record.name,
        "form": record.form,
        "titles": list(record.titles),
        "entries": sorted(record.entries),
        "ids": list(record.ids),
        "widths": dict(record.widths),
        "rows": rows,
        "texts": " ".join(sorted(Counter(record.texts).elements())),
        "outside": [" ".join(row) for row in record.outside],
    }


def read(book: Workbook) -> Record | None:
    """The record of a workbook, or None where there is none that can be read."""
    name = next((n for n in book.sheetnames if n.casefold() == RECORD), None)
    if name is None:
        return None
    text = "".join(str(value) for (value, *_) in book[name].iter_rows(max_col=1, values_only=True) if value)
    try:
        told = json.loads(text)
        return Record(told["identity"], tuple(map(_sheet, told["sheets"])), told["evidence"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _sheet(told: Mapping[str, Any]) -> SheetRecord:
    rows = []
    for id, key, digests in told["rows"]:
        pairs = [("" if d == "-" else d).partition("/") for d in digests.split(" ")]
        machine = tuple(m for m, _, _ in pairs)
        rows.append(RowRecord(id, key or id, machine, tuple(n if slash else m for m, slash, n in pairs)))
    return SheetRecord(
        told["name"],
        told["form"],
        tuple(told["titles"]),
        frozenset(told["entries"]),
        tuple(told["ids"]),
        told["widths"],
        tuple(rows),
        Counter(told["texts"].split()),
        tuple(tuple(row.split()) for row in told["outside"]),
    )
