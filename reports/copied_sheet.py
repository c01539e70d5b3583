"""A sheet of people's own, copied from one workbook to another."""

from __future__ import annotations

import io
import zipfile
from copy import copy
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from reports.read_sheets import cells

LARGEST = 200_000
"""Cells of a sheet that is copied; a larger one is left in the version that is kept."""
_NOT_COPIED = (("xl/pivotTables/", "a pivot table"), ("xl/ctrlProps/", "buttons or boxes"), ("xl/slicers/", "slicers"))


def copy_sheet(source: Worksheet, book: Workbook, title: str) -> Worksheet:
    """Copy values, formulas, looks, notes, links, widths, merged cells, lists, conditional formats and charts."""
    target: Worksheet = book.create_sheet(title)
    for cell in cells(source)[:LARGEST]:
        _copy_cell(cell, target.cell(cell.row, cell.column))
    for letter, column in source.column_dimensions.items():
        held = target.column_dimensions[letter]
        held.width, held.hidden = column.width, column.hidden
        held.min, held.max = column.min, column.max
    for number, row in source.row_dimensions.items():
        if row.height:
            target.row_dimensions[number].height = row.height
        target.row_dimensions[number].hidden = row.hidden
    for area in source.merged_cells.ranges:
        target.merge_cells(str(area))
    for rule in source.data_validations.dataValidation:
        target.add_data_validation(copy(rule))
    for where in source.conditional_formatting:
        for condition in where.rules:
            target.conditional_formatting.add(str(where.sqref), copy(condition))
    target.freeze_panes = source.freeze_panes
    target.sheet_state = source.sheet_state
    target.auto_filter.ref = source.auto_filter.ref
    taken = {name.casefold() for sheet in book.worksheets for name in sheet.tables}
    for table in source.tables.values():
        if table.displayName.casefold() not in taken:
            target.add_table(table)  # openpyxl can copy no table; the old workbook is not written any more
    drawn: Any = source
    for name in ("_charts", "_images"):
        setattr(target, name, list(getattr(drawn, name)))
    return target


def _copy_cell(cell: Any, made: Any) -> None:
    if not isinstance(made, Cell):  # hidden by a merged range
        return
    made.value, made.data_type = cell.value, cell.data_type
    if cell.has_style:
        made.font, made.fill, made.border = copy(cell.font), copy(cell.fill), copy(cell.border)
        made.alignment, made.protection = copy(cell.alignment), copy(cell.protection)
        made.number_format = cell.number_format
    if cell.comment:
        made.comment = Comment(cell.comment.text, cell.comment.author)
    if cell.hyperlink:
        made.hyperlink = copy(cell.hyperlink)


def not_copied(data: bytes) -> tuple[str, ...]:
    """What a workbook holds that stays behind in the version that is kept, in words."""
    told = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        told += [words for start, words in _NOT_COPIED if any(name.startswith(start) for name in names)]
        drawings = [name for name in names if name.startswith("xl/drawings/drawing")]
        if any(b"<xdr:sp " in (text := package.read(name)) or b"<xdr:sp>" in text for name in drawings):
            told.append("drawn shapes or text boxes")
    return tuple(told)
