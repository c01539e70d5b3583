"""Paragraph and character formatting, as far as a reader's eye uses it to tell a heading.

Styles are resolved once each (ECMA-376-1 17.7): document defaults, then the chain of `basedOn`, nearest last;
a character style toggles against the paragraph style (17.7.3); direct formatting has the last word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

from lxml import etree

from extractors.model import Role
from extractors.word.definitions import TOGGLES, Definition, Key, key
from extractors.word.names import W, on, whole
from extractors.word.stylesheet import Stylesheet

# Text no larger than this (points) cannot be read on paper; learners use 1 pt to hide words.
INVISIBLE_SIZE = 1.5
# Greys no lighter than this in each channel pass for black to a reader.
NEARLY_BLACK = 0x60
# Lighter than this in each channel, text on paper has a contrast below 1.2 to 1 (WCAG 2.1 asks for 4.5).
NEARLY_WHITE = 0xEB
_HIGHLIGHTS = {"black": "000000", "white": "FFFFFF", "yellow": "FFFF00", "red": "FF0000", "blue": "0000FF"}
"""Names of grounds (ST_HighlightColor) that words are blotted out with."""
_WORD_DEFAULT_SIZE = 10.0
# Word refuses to base a style on more than ten others; a chain beyond this is made to cost time.
LONGEST_CHAIN = 50


class Format(NamedTuple):
    """What a run of text looks like."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    size: float = _WORD_DEFAULT_SIZE
    hidden: bool = False
    highlighted: bool = False
    coloured: bool = False
    capitals: bool = False
    white: bool = False
    raised: bool = False
    """In superscript."""


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style, resolved."""

    name: str
    """Lower case."""
    outline: int | None
    """1 to 9; None for body text."""
    number: tuple[str | None, int | None]
    """Numbering instance and level, as far as the style sets them."""
    number_style: str | None
    """Id of the style in the chain that sets the numbering."""
    centred: bool
    format: Format
    role: Role | None = None
    """The role that its name, or the name of one that it is based on, gives to a paragraph."""


_CHARACTER_STYLE = f"{W}rStyle"
# Word stores "heading 1" whatever its language; other programs write the name that they show, or what is left of it
# without the letters that an id may not have ("berschrift1").
_HEADING_ID = re.compile(
    r"(?:heading|(?:ü|u|)berschrift|titre|t[ií]?tulo|titolo|encabezado|cabeçalho|kop|rubrik|overskrift|otsikko|nag[łl]?[óo]?wek"
    r"|nadpis|címsor|cmsor|başlık|balk|заголовок|επικεφαλίδα|pennawd)\s*([1-9])$",
    re.IGNORECASE,
)


class Styles:
    """The styles of a document."""

    def __init__(self, sheet: Stylesheet) -> None:
        """`sheet`: the styles as the file writes them."""
        self._sheet = sheet
        self._styles: dict[str | None, Style] = {}
        self._formats: dict[tuple[int, Key], Format] = {}
        """By the base's id and what a run changes. Each format is one object, which its id stands for: hashing a
        format for every run would take a third of the time of reading."""
        self._once: dict[Format, Format] = {}
        self._base = self._changed(Format(), sheet.defaults.look)

    @property
    def broken(self) -> bool:
        """A style that a paragraph names is not well-formed."""
        return self._sheet.broken

    def paragraph(self, identity: str | None) -> Style:
        """The paragraph style with this id; the default style where None or unknown."""
        style = self._styles.get(identity)
        if style is None:
            style = self._styles[identity] = self._resolved(identity)
        return style

    def run(self, base: Format, rpr: etree._Element) -> Format:
        """`base` (of the paragraph's style) changed by a run's properties."""
        changes = key(rpr)
        return self.changed(base, changes) if changes else base

    def changed(self, base: Format, changes: Key) -> Format:
        """`base` with `changes` made to it."""
        found = self._formats.get((id(base), changes))
        if found is None:
            changed = self._changed(self._once.setdefault(base, base), changes)
            found = self._formats[id(base), changes] = self._once.setdefault(changed, changed)
        return found

    def one(self, form: Format) -> Format:
        """The one object that stands for a format."""
        return self._once.setdefault(form, form)

    def _chain(self, identity: str) -> dict[str, Definition]:
        """A style and those it is based on by id, nearest first; a loop ends it, and so does an endless chain."""
        chain: dict[str, Definition] = {}
        while identity not in chain and len(chain) < LONGEST_CHAIN:
            definition = self._sheet.get(identity)
            if definition is None:
                break
            chain[identity] = definition
            identity = definition.based
        return chain

    def _resolved(self, identity: str | None) -> Style:
        chain = self._chain(identity if identity is not None else self._sheet.default)
        if not chain and identity is not None:
            return self._undefined(identity)
        outline, centred, number, level, owner = None, False, None, None, None
        found_outline = False
        form = self._base
        for i, style in reversed(chain.items()):
            form = self._changed(form, style.look)
            if style.has_outline:
                outline, found_outline = style.outline, True
            centred = centred if style.centred is None else style.centred
            if style.number is not None:
                a, b = style.number
                number, owner = (a, i) if a is not None else (number, owner)
                level = b if b is not None else level
        names = [i.strip().lower() if style.name is None else style.name for i, style in chain.items()]
        if not found_outline:
            outline = next((int(m[1]) for m in map(_HEADING_ID.match, names) if m), None)
        name = names[0] if names else ""
        form = self._once.setdefault(form, form)
        return Style(name, outline, (number, level), owner, centred, form, _role(names))

    def _undefined(self, identity: str) -> Style:
        """A style that a paragraph names but the file does not define: built-in ones by their id."""
        base = self.paragraph(None)
        heading = _HEADING_ID.match(identity)
        if heading:
            form = base.format._replace(bold=True)
            form = self._once.setdefault(form, form)
            return Style(f"heading {heading[1]}", int(heading[1]), (None, None), None, False, form)
        spaced = re.sub(r"(?<=\D)(?=\d)", " ", identity).lower()
        return Style(spaced, None, (None, None), None, base.centred, base.format, _role([spaced]))

    def _changed(self, base: Format, look: Key) -> Format:
        changes: dict[str, Any] = {}
        for tag, value in look:
            if tag == _CHARACTER_STYLE:
                base = self._character(base, value or "")
        for tag, value in look:
            changes.update(_change(tag, value))
        if len(look) > 1 and _blotted_out(look):
            changes["hidden"] = True
        return base._replace(**changes) if changes else base

    def _character(self, base: Format, identity: str) -> Format:
        """A character style over a paragraph's format: bold on bold is light again, and so on (17.7.3)."""
        changes: dict[str, Any] = {}
        for style in reversed(self._chain(identity).values()):
            for tag, value in style.look:
                changes.update(_change(tag, value))
        for toggle in ("bold", "italic", "capitals"):
            if toggle in changes:
                changes[toggle] = bool(changes[toggle]) != getattr(base, toggle)
        return base._replace(**changes) if changes else base


def _role(names: list[str]) -> Role | None:
    """`names` of a style and those it is based on."""
    name = names[0] if names else ""
    if name.startswith(("toc ", "contents ", "table of figures", "table of authorities", "index ")):
        return Role.CONTENTS
    if name == "subtitle" or "title" in names:
        return Role.TITLE
    return Role.CAPTION if "caption" in names else None


def _change(tag: str, value: str | None) -> dict[str, bool | float]:
    """What one property changes."""
    if tag in TOGGLES:
        return {TOGGLES[tag]: on(value)}
    if tag == f"{W}u":
        return {"underlined": value is not None and value != "none"}
    if tag == f"{W}sz":
        half_points = whole(value, 0, most=4_000)
        return {"size": half_points / 2} if half_points else {}
    if tag == f"{W}highlight":
        return {"highlighted": value is not None and value != "none"}
    if tag == f"{W}color":
        return {"coloured": is_colour(value), "white": is_white(value)}
    if tag == f"{W}vertAlign":
        return {"raised": value == "superscript"}
    if tag == f"{W}shd" and is_shade(value):
        return {"highlighted": True}
    return {}


def _blotted_out(look: Key) -> bool:
    """Whether text has the colour of the ground that it is given along with it."""
    values = dict(look)
    colour = (values.get(f"{W}color") or "auto").upper()
    highlight = values.get(f"{W}highlight") or ""
    return colour != "AUTO" and colour in (_HIGHLIGHTS.get(highlight), (values.get(f"{W}shd") or "").upper())


def is_white(value: str | None) -> bool:
    """Whether a colour (RRGGBB) is white, or so near to it that nobody reads it on paper."""
    if value is None or not re.fullmatch(r"[0-9A-Fa-f]{6}", value):
        return False
    return all(int(value[i : i + 2], 16) >= NEARLY_WHITE for i in (0, 2, 4))


def is_colour(value: str | None) -> bool:
    """Whether a colour (RRGGBB) differs from black to a reader's eye."""
    if value is None or not re.fullmatch(r"[0-9A-Fa-f]{6}", value):
        return False
    red, green, blue = (int(value[i : i + 2], 16) for i in (0, 2, 4))
    grey = max(red, green, blue) - min(red, green, blue) < 24
    return not (grey and max(red, green, blue) < NEARLY_BLACK)


def is_shade(value: str | None) -> bool:
    """Whether a fill (RRGGBB) is other than white."""
    return value is not None and value.lower() not in ("auto", "ffffff", "")
