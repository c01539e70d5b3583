"""What people entered in a workbook, as records: cells, notes, looks, rows, columns and sheets of their own.

`reports.read_back` finds them, `reports.carry` puts them into the workbook that takes the old one's place.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from openpyxl import Workbook

from reports.looks import Look
from reports.record import Record

Filled = tuple[str, object, str, Look | None]
"""Where (a row's key, or a column's title), value, note, look."""

KEPT_TITLES = ("Sheet", "Row", "Column", "What was entered", "Why it is here")
"""Header of the sheet of kept entries."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody entered in one cell."""

    sheet: str
    """Name under which the program wrote the sheet."""
    row: str
    """Key of the row, or label of a form's line."""
    column: str
    """Title of the column; `reports.record.VALUE` on a form."""
    value: object
    """None where something was cleared, or where there is only a note or a colour."""
    changed: bool = True
    """The value is a person's."""
    asked: bool = True
    """The cell is one that people are asked to fill in; otherwise the program's own."""
    note: str = ""
    look: Look | None = None
    since: str = ""
    """Digest of what the program had put there."""
    acted: bool = True
    """It was not there yet when the file was written."""
    why: str = ""
    """Of what stood on the sheet of kept entries: why it was there."""


@dataclass(frozen=True, slots=True)
class Loose:
    """What somebody entered outside rows and columns: where it stands from the nearest text of the program."""

    sheet: str
    anchor: str
    """Digest of that text, "" if there is none."""
    offset: tuple[int, int]
    address: str
    value: object
    note: str = ""
    look: Look | None = None
    near: str = ""
    """The text, for people."""


@dataclass(frozen=True, slots=True)
class AddedColumn:
    """A column that somebody added to a table."""

    sheet: str
    title: str
    """As it stands in the header, "" if it has none."""
    cells: tuple[Filled, ...]
    """(key of the row, value, note, look)."""
    width: float | None = None
    look: Look | None = None
    note: str = ""
    """On its header."""


@dataclass(frozen=True, slots=True)
class AddedRow:
    """A row that somebody added to a table."""

    sheet: str
    cells: tuple[Filled, ...]
    """(title of the column, or its letter where it has none; value; note; look)."""


@dataclass(slots=True)
class Typed:
    """Everything of people's in one workbook."""

    book: Workbook
    record: Record | None
    entries: list[Entry] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)
    columns: list[AddedColumn] = field(default_factory=list)
    rows: list[AddedRow] = field(default_factory=list)
    sheets: list[str] = field(default_factory=list)
    """Names of the sheets that they added."""
    widths: dict[tuple[str, str], float] = field(default_factory=dict)
    """(sheet, title) -> width that they gave a column."""
    scrambled: list[str] = field(default_factory=list)
    """Sheets in which columns were sorted apart from each other."""
    found: dict[str, str] = field(default_factory=dict)
    """Sheet of the program -> its name now."""

    @property
    def formulas(self) -> bool:
        """Whether a person's value may be a formula's text."""
        values = [*(e.value for e in self.entries), *(loose.value for loose in self.loose)]
        values += [cell[1] for column in self.columns for cell in column.cells]
        values += [cell[1] for row in self.rows for cell in row.cells]
        return any(isinstance(value, str) and value.startswith("=") for value in values)

    @property
    def anything(self) -> bool:
        """Whether there is anything of people's at all."""
        return bool(self.entries or self.loose or self.columns or self.rows or self.sheets or self.widths)
