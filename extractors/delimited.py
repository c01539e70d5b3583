"""Reads text tables (.csv, .tsv): one table, every cell a block with the value it stands for."""

from __future__ import annotations

import csv
from io import StringIO

from extractors.model import Block, Cell, CellPlace, Document, Kind, Part, Status, Table, Warning
from extractors.sniff import decoded, delimiter
from extractors.story import MAX_CHARACTERS
from extractors.unreadable import Unreadable

MAX_CELLS = 2_000_000
"""As for a workbook."""
_CUT = "The table is too long; only its beginning was read. Split the file."


def read_delimited(data: bytes, path: str, id: str, sha256: str) -> Document:
    """Read a text table. Values stay text: what looks like a number or a date is read by those who look for one.

    Raises Unreadable("not-a-document") for bytes that are no text.
    """
    text = decoded(data)
    if text is None:
        raise Unreadable("not-a-document", "The file holds no text. Save it as Excel (.xlsx) and hand in again.")
    cut = len(text) > MAX_CHARACTERS
    blocks: list[Block] = []
    cells: list[Cell] = []
    width = height = 0
    for number, row in enumerate(_rows(text[:MAX_CHARACTERS])):
        height = number + 1
        width = max(width, len(row))
        for column, content in enumerate(row):
            if not (shown := content.strip()):
                continue
            if len(cells) >= MAX_CELLS:
                cut = True
                break
            blocks.append(Block(Part.BODY, len(blocks), shown, cell=CellPlace(0, number, column), page=1))
            cells.append(Cell(number, column, 1, 1, (len(blocks) - 1,), shown))
    tables = (Table(tuple(cells), height, width),) if cells else ()
    warnings = (Warning("truncated", _CUT),) if cut else ()
    status, problem = (Status.PARTLY_READ, _CUT) if cut else (Status.READ, None)
    return Document(id, path, Kind.CSV, sha256, status, problem, tuple(blocks), tables, (), warnings)


def _rows(text: str) -> list[list[str]]:
    """The rows, empty ones among them, so that row numbers are those that Excel shows. A stray quote splits nothing."""
    mark = delimiter(text) or ("\t" if "\t" in text else ";" if text.count(";") > text.count(",") else ",")
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=mark))
    except csv.Error:
        return [line.split(mark) for line in text.splitlines()]
