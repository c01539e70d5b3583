"""What a style defines, as far as it matters here: read from its element once, and remembered from file to file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from extractors.word.names import PPR, RPR, VAL, W, whole

Key = tuple[tuple[str, str | None], ...]

TOGGLES = {
    f"{W}b": "bold",
    f"{W}i": "italic",
    f"{W}caps": "capitals",
    f"{W}vanish": "hidden",
}
"""Properties that are on or off, and what they are here."""
_ATTRIBUTE = {
    tag: (tag, f"{W}fill" if tag == f"{W}shd" else VAL)
    for tag in (*TOGGLES, f"{W}u", f"{W}sz", f"{W}highlight", f"{W}color", f"{W}shd", f"{W}rStyle", f"{W}vertAlign")
}
"""The properties that matter here: their tag and the attribute that holds their value."""
_PROPERTY = re.compile(rf"<w:({'|'.join(tag.removeprefix(W) for tag in _ATTRIBUTE)})(?=[\s/>])([^<>]*)>")
_VALUE, _FILL = (re.compile(rf"""\sw:{name}=(?:"([^"]*)"|'([^']*)')""") for name in ("val", "fill"))


@dataclass(frozen=True, slots=True)
class Definition:
    """A style (`w:style`) without those that it is based on, or the defaults of a document."""

    name: str | None = None
    """Lower case; None where it has none."""
    based: str = ""
    look: Key = ()
    has_outline: bool = False
    outline: int | None = None
    centred: bool | None = None
    number: tuple[str | None, int | None] | None = None


def defined(style: etree._Element) -> Definition:
    """What a `w:style` defines."""
    name, based = style.find(f"{W}name"), style.find(f"{W}basedOn")
    rpr, ppr = style.find(RPR), style.find(PPR)
    found = dict.fromkeys((f"{W}outlineLvl", f"{W}jc", f"{W}numPr"))
    if ppr is not None:
        found = {tag: ppr.find(tag) for tag in found}
    outline, alignment, number = found.values()
    return Definition(
        name=(name.get(VAL) or "").strip().lower() if name is not None else None,
        based=(based.get(VAL) or "") if based is not None else "",
        look=key(rpr) if rpr is not None else (),
        has_outline=outline is not None,
        outline=outline_level(outline) if outline is not None else None,
        centred=alignment.get(VAL) == "center" if alignment is not None else None,
        number=number_of(number) if number is not None else None,
    )


def defaults(element: etree._Element) -> Definition:
    """What `w:docDefaults` sets for all runs."""
    rpr = element.find(f"{W}rPrDefault/{RPR}")
    return Definition(look=key(rpr) if rpr is not None else ())


def key(rpr: etree._Element) -> Key:
    """The properties that matter here, as a key for the cache of formats."""
    get = _ATTRIBUTE.get
    return tuple([(known[0], element.get(known[1])) for element in rpr if (known := get(element.tag)) is not None])


def key_of(markup: str) -> Key | None:
    """The same from the markup within `w:rPr`; None where that holds what only a parser can tell."""
    if "&" in markup or "</w:" in markup or "<mc:" in markup:
        return None
    return tuple(
        [
            (f"{W}{found[1]}", value[value.lastindex or 0] if value is not None else None)
            for found in _PROPERTY.finditer(markup)
            for value in ((_FILL if found[1] == "shd" else _VALUE).search(found[2]),)
        ]
    )


def outline_level(element: etree._Element) -> int | None:
    """`w:outlineLvl` as 1 to 9; None for body text (9 in the file)."""
    level = whole(element.get(VAL), 9)
    return level + 1 if level < 9 else None


def number_of(element: etree._Element) -> tuple[str | None, int | None]:
    """`w:numPr` as (numbering instance, level), None for what it leaves out."""
    number, level = element.find(f"{W}numId"), element.find(f"{W}ilvl")
    return (
        number.get(VAL) if number is not None else None,
        whole(level.get(VAL), 0, most=8) if level is not None else None,
    )
