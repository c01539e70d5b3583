"""What people did to the look of a cell, told from the style that the program gave it."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill


@dataclass(frozen=True, slots=True)
class Look:
    """The parts of a cell's look that a person changed; the others are None or ""."""

    font: Font | None = None
    fill: PatternFill | None = None
    border: Border | None = None
    alignment: Alignment | None = None
    number_format: str = ""

    def put_on(self, cell: Cell) -> None:
        """Give a cell of another workbook this look."""
        if self.font is not None:
            cell.font = copy(self.font)
        if self.fill is not None:
            cell.fill = copy(self.fill)
        if self.border is not None:
            cell.border = copy(self.border)
        if self.alignment is not None:
            cell.alignment = copy(self.alignment)
        if self.number_format:
            cell.number_format = self.number_format


def look_of(cell: Cell) -> Look | None:
    """What differs from the cell's named style as its workbook holds it; None if nothing does.

    Colours and weights count, not what programs change by themselves when they save (a font's family, borders that
    are spelt out).
    """
    if not cell.has_style:
        return None
    named: Any = cell.parent.parent
    styles, number = named._named_styles, cell._style.xfId  # type: ignore[attr-defined]  # not in the stubs
    style = styles[number] if number < len(styles) else None
    base_font, base_fill = (style.font, style.fill) if style else (Font(), PatternFill())
    font: Any = cell.font if _font(cell.font) != _font(base_font) else None
    fill: Any = cell.fill if _fill(cell.fill) != _fill(base_fill) else None
    return Look(font, fill) if font is not None or fill is not None else None


def _font(font: Any) -> tuple[object, ...]:
    return (
        bool(font.b),
        bool(font.i),
        bool(font.strike),
        font.u or "",
        _colour(font.color),
        round(float(font.sz or 0), 1),
    )


def _fill(fill: Any) -> tuple[object, ...]:
    kind = getattr(fill, "patternType", None) or ""
    return (kind, _colour(fill.fgColor)) if kind not in ("", "none") else ("",)


def _colour(colour: Any) -> str:
    if colour is None:
        return ""
    if colour.type == "rgb":
        return str(colour.rgb)[-6:].upper()
    return f"{colour.type} {getattr(colour, colour.type, '')} {round(colour.tint or 0, 2)}"
