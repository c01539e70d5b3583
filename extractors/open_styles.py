"""Styles of OpenDocument files: how text looks, how lists are numbered, which times are durations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from extractors.model import Look
from extractors.zipped import whole

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
NUMBER = "{urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"

_DEEPEST = 20
"""Styles that one style may stand on; a chain that loops ends here."""


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How items of one level of a list are marked."""

    format: str
    """"1", "a", "A", "i", "I"; "" for a bullet or for nothing."""
    before: str
    after: str
    start: int = 1


class Styles:
    """The styles of one file, from its two parts."""

    def __init__(self, *roots: etree._Element) -> None:
        """`roots` are those of styles.xml and content.xml; what the later says holds."""
        self._own: dict[tuple[str, str], etree._Element] = {}
        self._lists: dict[str, dict[int, ListLevel]] = {}
        self._elapsed: set[str] = set()
        self._looks: dict[tuple[str, str], Look] = {}
        for root in roots:
            for style in root.iter(f"{STYLE}style"):
                self._own[style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")] = style
            for one in root.iter(f"{TEXT}list-style"):
                self._lists[one.get(f"{STYLE}name", "")] = dict(_levels(one))
            for one in root.iter(f"{NUMBER}time-style"):
                if one.get(f"{NUMBER}truncate-on-overflow") == "false":
                    self._elapsed.add(one.get(f"{STYLE}name", ""))

    def _chain(self, family: str, name: str) -> Iterator[etree._Element]:
        """A style and those it stands on."""
        for _ in range(_DEEPEST):
            style = self._own.get((family, name))
            if style is None:
                return
            yield style
            name = style.get(f"{STYLE}parent-style-name", "")

    def look(self, family: str, name: str) -> Look:
        """What a paragraph or span style says of the look of its text."""
        if (family, name) not in self._looks:
            look = Look()
            for style in reversed(list(self._chain(family, name))):
                look = _changed(look, style)
            self._looks[family, name] = look
        return self._looks[family, name]

    def span(self, under: Look, name: str) -> Look:
        """The look of a span with a style of its own in text of look `under`."""
        for style in reversed(list(self._chain("text", name))):
            under = _changed(under, style)
        return under

    def shown_name(self, name: str) -> str:
        """Name of the paragraph style that a person chose, in lower case: an automatic style stands on it."""
        for style in self._chain("paragraph", name):
            parent = style.getparent()
            if parent is None or parent.tag != f"{OFFICE}automatic-styles":
                shown = style.get(f"{STYLE}display-name") or style.get(f"{STYLE}name") or ""
                return shown.replace("_20_", " ").lower()
        return name.replace("_20_", " ").lower()

    def outline(self, name: str) -> int | None:
        """Outline level that a paragraph style gives."""
        for style in self._chain("paragraph", name):
            if (level := whole(style.get(f"{STYLE}default-outline-level", ""))) >= 0:
                return min(9, level)
        return None

    def first(self, family: str, name: str, tag: str) -> etree._Element | None:
        """The nearest element of a kind in a style and those it stands on."""
        return next((found for s in self._chain(family, name) if (found := s.find(tag)) is not None), None)

    def level(self, list_style: str, level: int) -> ListLevel:
        """How items of a level (from 0) are marked; a bullet where nothing says so."""
        return self._lists.get(list_style, {}).get(level, ListLevel("", "•", ""))

    def is_elapsed(self, cell_style: str) -> bool:
        """A cell style shows times as durations: hours go on after 24."""
        chain = self._chain("table-cell", cell_style)
        return any(style.get(f"{STYLE}data-style-name", "") in self._elapsed for style in chain)


def _levels(one: etree._Element) -> Iterator[tuple[int, ListLevel]]:
    for level in one.iterchildren(etree.Element):
        number = whole(level.get(f"{TEXT}level", ""))
        if number < 0:
            continue
        before, after = level.get(f"{STYLE}num-prefix", ""), level.get(f"{STYLE}num-suffix", "")
        start = level.get(f"{TEXT}start-value", "1")
        format = level.get(f"{STYLE}num-format", "")
        if level.tag == f"{TEXT}list-level-style-number":
            yield number - 1, ListLevel(format, before, after, whole(start, 1))
        else:
            yield number - 1, ListLevel("", "•", "")


def _changed(look: Look, style: etree._Element) -> Look:
    """A look under one more style."""
    text = style.find(f"{STYLE}text-properties")
    if text is not None:
        if weight := text.get(f"{FO}font-weight"):
            look = replace(look, bold=weight == "bold" or whole(weight) >= 600)
        if slope := text.get(f"{FO}font-style"):
            look = replace(look, italic=slope in ("italic", "oblique"))
        if line := text.get(f"{STYLE}text-underline-style"):
            look = replace(look, underlined=line != "none")
        if colour := text.get(f"{FO}color"):
            look = replace(look, coloured=colour.lower() not in ("#000000", "#ffffff"))
        if case := text.get(f"{FO}text-transform"):
            look = replace(look, capitals=case == "uppercase")
        if shown := text.get(f"{TEXT}display"):
            look = replace(look, hidden=shown == "none")
        if (paper := text.get(f"{FO}background-color")) is not None:
            look = replace(look, highlighted=paper != "transparent")
        look = replace(look, size=_points(text.get(f"{FO}font-size", "")) or look.size)
    paragraph = style.find(f"{STYLE}paragraph-properties")
    if paragraph is not None and (side := paragraph.get(f"{FO}text-align")):
        look = replace(look, centred=side == "center")
    return look


def _points(size: str) -> float | None:
    try:
        return float(size.removesuffix("pt")) if size.endswith("pt") else None
    except ValueError:
        return None
