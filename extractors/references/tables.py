"""Reference lists set as tables: a column each for author, year and title, or entries in one of the columns.

Which column holds what is read from the cells and not from the table's head: learners call the columns what they
like ("Who", "Author(s)", "Name"), or nothing at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractors.references import years
from extractors.references.authors import LIST, is_organisation
from extractors.references.entries import Entry, opens_entry, read_columns, read_entry
from extractors.references.shapes import Line

SHARE = 0.6
"""Share of rows whose cells must be of one sort for a column to be of that sort: single cells are left empty."""
LONGEST_AUTHORS = 25
"""Words of an author's cell."""

_YEAR = re.compile(rf"[(\[]?\s*{years.YEAR}\s*[)\].]?", re.IGNORECASE)
_AUTHOR_HEAD = re.compile(r"author|writer|who\b", re.IGNORECASE)
_NUMBER = re.compile(r"[\[(]?\d{1,3}[\])]?[.)]?")
_AUTHOR_AND_YEAR = re.compile(rf"(?P<authors>.+?)[\s,.]*[(\[]?(?P<year>{years.YEAR})[)\]]?[.,]?")

Row = dict[int, list[Line]]


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table holds what; None where no column does."""

    number: int | None = None
    author: int | None = None
    """Authors, and the year with them where no column has it."""
    year: int | None = None
    title: int | None = None
    entry: int | None = None
    """Whole entries; the other columns are notes on them."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One row that is an entry."""

    lines: tuple[Line, ...]
    """Its lines; the number of the entry is not among them."""
    number: str
    entry: Entry

    @property
    def text(self) -> str:
        """The row's cells joined by single spaces."""
        return " ".join(" ".join(line.text.split()) for line in self.lines)


def rows_of(lines: Sequence[Line]) -> tuple[Listed, ...]:
    """The entries of a list that is set as a table of several columns; empty where it is none.

    In: the lines under a list's heading. A list in a table of one column is divided like paragraphs.
    """
    rows = _rows(lines)
    if any(line.cell is None and opens_entry(line.text) for line in lines) or not any(len(r) > 1 for r in rows):
        return ()
    columns = _columns(rows)
    if columns.entry is None and columns.author is None:
        return ()
    found = (_listed(row, columns) for row in rows)
    return tuple(row for row in found if row is not None)


def _rows(lines: Sequence[Line]) -> list[Row]:
    rows: dict[tuple[int, int], Row] = {}
    for line in lines:
        if line.cell is not None:
            rows.setdefault((line.cell.table, line.cell.row), {}).setdefault(line.cell.column, []).append(line)
    return list(rows.values())


def _text(row: Row, column: int | None) -> str:
    return " ".join(" ".join(line.text.split()) for line in row.get(column, ())) if column is not None else ""


def _columns(rows: Sequence[Row]) -> Columns:
    full = [row for row in rows if len(row) > 1]
    places = sorted({column for row in full for column in row})

    def of(sort: Callable[[str], bool]) -> list[int]:
        return [column for column in places if _is_of(sort, [_text(row, column) for row in full])]

    number = next(iter(of(lambda text: _NUMBER.fullmatch(text) is not None)), None)
    entries = of(lambda text: opens_entry(text) and read_entry(text).title is not None)
    if entries:
        return Columns(number=number, entry=entries[0])
    year = next(iter(of(lambda text: _YEAR.fullmatch(text) is not None)), None)
    authors = [
        c for c in of(_names_authors if year is not None else _names_authors_and_year) if c not in (number, year)
    ]
    persons = {c: sum(LIST.match(_text(row, c)) is not None for row in full) for c in places}
    authors = [c for c in authors if persons[c]]
    if year is not None:
        authors = [c for c in places if _AUTHOR_HEAD.match(_text(full[0], c))] or authors
    if not authors:
        return Columns()
    author = max(authors, key=lambda c: (persons[c], -c))
    return Columns(number, author, year, _widest(full, [c for c in places if c not in (number, author, year)]))


def _is_of(sort: Callable[[str], bool], cells: Sequence[str]) -> bool:
    """Whether a column's cells are of one sort; its head, the first of them, need not be."""
    filled = [text for text in cells if text]
    fits = sum(map(sort, filled))
    return fits > 0 and fits >= SHARE * (len(filled) - 1) and fits * 2 >= len(cells) - 1


def _names_authors(text: str) -> bool:
    """Whether a cell holds authors: persons with initials, or an organisation."""
    if len(text.split()) > LONGEST_AUTHORS or any(c.isdigit() for c in text):
        return False
    found = LIST.match(text)
    return (found is not None and len(text) - found.end() <= 8) or is_organisation(text)


def _names_authors_and_year(text: str) -> bool:
    found = _AUTHOR_AND_YEAR.fullmatch(text)
    return found is not None and _names_authors(found["authors"])


def _widest(rows: Sequence[Row], places: Sequence[int]) -> int | None:
    """The column of titles: the first of those whose cells have the most words, as places and notes have fewer."""
    words = {c: sum(len(_text(row, c).split()) for row in rows) for c in places}
    ample = [c for c in places if words[c] * 2 >= max(words.values())]
    return ample[0] if ample else None


def _listed(row: Row, columns: Columns) -> Listed | None:
    """The entry of a row; None for the table's head, for rows of headings and for empty ones."""
    number = re.sub(r"\D", "", _text(row, columns.number))
    if columns.entry is not None:
        text = _text(row, columns.entry)
        return Listed(tuple(row[columns.entry]), number, read_entry(text)) if opens_entry(text) else None
    authors, year = _text(row, columns.author), _text(row, columns.year)
    if columns.year is None:
        found = _AUTHOR_AND_YEAR.fullmatch(authors)
        authors, year = (found["authors"], found["year"]) if found else (authors, "")
    dated = _YEAR.fullmatch(year) is not None if year else LIST.match(authors) is not None
    if len(row) < 2 or not dated or not (authors or _text(row, columns.title)):
        return None
    lines = tuple(line for column, cell in sorted(row.items()) if column != columns.number for line in cell)
    raw = " ".join(" ".join(line.text.split()) for line in lines)
    return Listed(lines, number, read_columns(raw, authors, year, _text(row, columns.title)))
