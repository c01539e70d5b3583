"""The rows of a sheet as XML, written at once.

openpyxl makes an element for every cell and, within it, one for its text, which is a third of the time that a workbook
takes. What is written is the same, byte for byte; a row with a cell of a kind that is not known here is left to
openpyxl.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from lxml import etree
from openpyxl.cell.cell import Cell
from openpyxl.compat import safe_string
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet._writer import WorksheetWriter

_RETURN = {"\r": "&#13;"}
_KIND: type[Any] = Cell
_NUMBER: Callable[..., float] = to_excel


class SheetWriter(WorksheetWriter):
    """openpyxl's writer of a sheet, which must write into a BytesIO."""

    def __init__(self, ws: Any, out: Any) -> None:
        """Of a sheet that is filled."""
        super().__init__(ws, out)
        self._sheet, self._sink = ws, out
        self._looks: dict[bytes, str] = {}

    def write_row(self, xf: Any, row: Any, row_idx: int) -> None:
        """One row with its cells."""
        if not all(map(_known, row)):
            super().write_row(xf, row, row_idx)
            return
        attributes = {"r": f"{row_idx}"}
        attributes.update(self._sheet.row_dimensions.get(row_idx, {}))
        opening = "".join([f" {name}={quoteattr(value)}" for name, value in attributes.items()])
        written = f"<row{opening}>{''.join(map(self._cell, row))}</row>"
        xf.flush()
        self._sink.write(written.encode("ascii", "xmlcharrefreplace"))

    def _cell(self, cell: Any) -> str:
        """A cell; "" for one that holds nothing and looks like nothing."""
        value, kind, styled = cell._value, cell.data_type, cell.has_style
        if value is None and not styled:
            return ""
        if cell.hyperlink:
            self._sheet._hyperlinks.append(cell.hyperlink)
        opening = f'<c r="{cell.coordinate}"' + (f' s="{self._look(cell)}"' if styled else "")
        if kind == "s":
            inner = f"<is>{_text(value)}</is>" if value else ""
            return f'{opening} t="inlineStr">{inner}</c>'
        if kind == "f":
            return f"{opening}><f>{_escaped(value[1:])}</f><v></v></c>"
        if kind == "d":
            kind, value = "n", _NUMBER(value, self._sheet.parent.epoch)
        inner = "" if value is None else f"<v>{safe_string(value)}</v>"
        return f'{opening} t="{kind}">{inner}</c>'

    def _look(self, cell: Any) -> str:
        """The number of a cell's style, which openpyxl looks for anew for each."""
        style = cell._style.tobytes()
        if style not in self._looks:
            self._looks[style] = str(cell.style_id)
        return self._looks[style]


def _known(cell: Any) -> bool:
    value, kind = getattr(cell, "_value", None), cell.data_type
    if cell.__class__ is not _KIND or cell._comment is not None:
        return False
    if kind in ("s", "f"):
        return isinstance(value, str) or (value is None and kind == "s")
    if kind == "d":
        return value is not None and getattr(value, "tzinfo", None) is None and not cell.parent.parent.iso_dates
    return kind in ("n", "b")


def _text(value: str) -> str:
    space = ' xml:space="preserve"' if value != value.strip() else ""
    return f"<t{space}>{_escaped(value)}</t>"


def _escaped(text: str) -> str:
    if not text.isprintable():
        etree.Element("t").text = text  # raises ValueError for what XML cannot hold
    return escape(text, _RETURN)
