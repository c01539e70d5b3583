"""What a paragraph's own properties (`w:pPr`) set over its style."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from extractors.word.definitions import number_of, outline_level
from extractors.word.names import DEL, MOVE_FROM, RPR, VAL, W, on
from extractors.word.styles import is_shade


@dataclass(slots=True)
class Properties:
    """What a paragraph's own properties (`w:pPr`) set."""

    style: str | None = None
    number: tuple[str | None, int | None] = (None, None)
    numbered: bool = False
    outline: int | None = None
    has_outline: bool = False
    centred: bool | None = None
    shaded: bool = False
    break_before: bool = False
    mark_deleted: bool = False

    def take(self, element: etree._Element) -> bool:
        """Take over one of the properties; whether it is one that matters here."""
        handler = _HANDLERS.get(element.tag)
        if handler is None:
            return False
        handler(self, element)
        return True


def _set_mark(own: Properties, element: etree._Element) -> None:
    own.mark_deleted = any(child.tag in (DEL, MOVE_FROM) for child in element)


def _set_number(own: Properties, element: etree._Element) -> None:
    own.number, own.numbered = number_of(element), True


def _set_outline(own: Properties, element: etree._Element) -> None:
    own.outline, own.has_outline = outline_level(element), True


def _set_style(own: Properties, element: etree._Element) -> None:
    own.style = element.get(VAL)


def _set_alignment(own: Properties, element: etree._Element) -> None:
    own.centred = element.get(VAL) == "center"


def _set_shade(own: Properties, element: etree._Element) -> None:
    own.shaded = is_shade(element.get(f"{W}fill"))


def _set_break(own: Properties, element: etree._Element) -> None:
    own.break_before = on(element.get(VAL))


_HANDLERS = {
    f"{W}pStyle": _set_style,
    f"{W}numPr": _set_number,
    f"{W}outlineLvl": _set_outline,
    f"{W}jc": _set_alignment,
    f"{W}shd": _set_shade,
    f"{W}pageBreakBefore": _set_break,
    RPR: _set_mark,
}
