"""Builds an Excel log from a source that holds tables; each `# heading` opens a sheet."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from samples import fixed
from samples.markup import Source

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_CLOCK = re.compile(r"\d\d:\d\d")


def build(source: Source, path: Path) -> None:
    """Write the workbook for `source` to `path`; ISO dates, clock times and numbers become typed cells."""
    head = source.head
    created, modified = (datetime.fromisoformat(head[key]) for key in ("created", "modified"))
    book = Workbook()
    book.remove(book.active)
    book.properties.creator, book.properties.lastModifiedBy, book.properties.title = (
        head["author"],
        head["author"],
        head.get("title"),
    )
    sheet = None
    for item in source.items:
        if item.kind == "heading1":
            sheet = book.create_sheet(item.text)
        elif sheet is not None and item.kind == "paragraph":
            sheet.append([item.text])
        elif sheet is not None and item.kind == "table":
            for row, mark in zip(item.rows, item.marks, strict=True):
                sheet.append([_value(cell) for cell in row])
                for cell in sheet[sheet.max_row]:
                    cell.font = Font(bold=mark == "=")
                    cell.alignment = Alignment(vertical="top", wrap_text=True)
                    if isinstance(cell.value, date):
                        cell.number_format = "dd/mm/yyyy"
            for letter, width in zip("ABCDEFGHI", (8, 12, 12, 10, 10, 10, 34, 34, 34), strict=True):
                sheet.column_dimensions[letter].width = width
    package = BytesIO()
    book.save(package)
    fixed.write(path, package.getvalue(), created, modified)


def _value(text: str) -> object:
    if _DATE.fullmatch(text):
        return date.fromisoformat(text)
    if _CLOCK.fullmatch(text):
        return time.fromisoformat(text)
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text or None
