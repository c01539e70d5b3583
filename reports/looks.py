"""What people did to the look of a cell, told from the style that the program gave it."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from functools import cache
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.styles import Font, PatternFill

from reports.style import named_styles

PLAIN = ("Normal", "Default")
"""Styles of cells that nobody gave one."""


@dataclass(frozen=True, slots=True)
class Look:
    """The parts of a cell's look that a person changed; the others are None."""

    font: Font | None = None
    fill: PatternFill | None = None

    def put_on(self, cell: Cell) -> None:
        """Give a cell of another workbook this look."""
        if self.font is not None:
            cell.font = copy(self.font)
        if self.fill is not None:
            cell.fill = copy(self.fill)


def look_of(cell: Cell) -> Look | None:
    """What a person changed in a cell's look; None if nothing.

    Colours and weights count, not what programs change by themselves when they save (a font's family, borders that
    are spelt out). Since LibreOffice mixes up which cell has which style, a look counts that no style of ours has.
    A style of the spreadsheet program's own ("Good", "Bad") is a look that a person chose.
    """
    if not cell.has_style:
        return None
    named: Any = cell.parent.parent
    bare: Any = cell  # what both keep to themselves
    styles, number = named._named_styles, bare._style.xfId
    style = styles[number] if number < len(styles) else None
    fonts, fills = _palette()
    if style is not None and (style.name in PLAIN or style.name in _names()):
        fonts, fills = fonts | {_font(style.font)}, fills | {_fill(style.fill)}
    font: Any = None if _font(cell.font) in fonts else cell.font
    fill: Any = None if _fill(cell.fill) in fills else cell.fill
    return Look(font, fill) if font is not None or fill is not None else None


@cache
def _names() -> frozenset[str]:
    return frozenset(style.name for style in named_styles())


@cache
def _palette() -> tuple[frozenset[tuple[object, ...]], frozenset[tuple[object, ...]]]:
    """Fonts and fills of every style of ours."""
    styles = named_styles()
    return frozenset(_font(s.font) for s in styles), frozenset(_fill(s.fill) for s in styles) | {("",)}


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
