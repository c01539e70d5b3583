"""List labels as Word shows them, rebuilt from the numbering part (ECMA-376-1 17.9).

They stand nowhere in the text of a file, and learners number criteria with them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from extractors.list_numbers import letters, roman
from extractors.word.names import VAL, W, on, whole

BULLET = "•"
LEVELS = 9

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: number format, text with %1 … %9, first number, restart rule."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    """Level (1 to 9) whose use restarts this one; 0 for never; None for any higher one."""
    legal: bool = False
    """All numbers in it are shown in decimals."""
    style: str | None = None


@dataclass(slots=True)
class _List:
    levels: dict[int, Level]
    style_link: str | None = None
    counts: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


@dataclass(slots=True)
class _Instance:
    abstract: str
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)
    """Levels to be restarted at their first use through this instance."""


class Numbering:
    """Counts the list items of a document in reading order."""

    def __init__(self, load: Callable[[], etree._Element | None], number_of_style: Callable[[str], str | None]) -> None:
        """`load` gives the root of the numbering part or None, and is called once a list item is met.

        `number_of_style` gives the numbering instance that a style sets.
        """
        self._load: Callable[[], etree._Element | None] | None = load
        self._lists: dict[str, _List] = {}
        self._instances: dict[str, _Instance] = {}
        self._number_of_style = number_of_style

    def _open(self, load: Callable[[], etree._Element | None]) -> None:
        self._load = None
        root = load()
        for element in root if root is not None else ():
            if element.tag == f"{W}abstractNum":
                self._lists[element.get(f"{W}abstractNumId") or ""] = _list(element)
            elif element.tag == f"{W}num":
                self._instances[element.get(f"{W}numId") or ""] = _instance(element)

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level of a numbering instance that is tied to a paragraph style (by style id)."""
        found = self._found(number)
        if found is None:
            return None
        return next((i for i, level in found[1].levels.items() if level.style == style), None)

    def label(self, number: str, level: int) -> str | None:
        """Count one paragraph in; its label ("1.1", "a)", "•", "" for an unnumbered level), or None for no list."""
        found = self._found(number)
        if found is None:
            return None
        instance, abstract = found
        levels = {**abstract.levels, **instance.levels}
        own = levels.get(level)
        if own is None:
            return None
        self._count(instance, abstract, levels, level)
        if own.format == "bullet":
            return BULLET if own.text else ""
        shown = re.sub(r"%([1-9])", lambda m: _shown(levels, abstract.counts, int(m[1]) - 1, own.legal), own.text)
        return shown.strip()

    def _found(self, number: str) -> tuple[_Instance, _List] | None:
        if self._load is not None:
            self._open(self._load)
        seen: set[str] = set()
        while number in self._instances and number not in seen:
            seen.add(number)
            instance = self._instances[number]
            abstract = self._lists.get(instance.abstract)
            if abstract is None:
                return None
            if abstract.style_link is None or abstract.levels:
                return instance, abstract
            number = self._number_of_style(abstract.style_link) or ""
        return None

    @staticmethod
    def _count(instance: _Instance, abstract: _List, levels: dict[int, Level], level: int) -> None:
        counts = abstract.counts
        before = counts[level]
        if level in instance.starts:
            counts[level] = instance.starts.pop(level)
        else:
            counts[level] = levels[level].start if before is None else before + 1
        for deeper in range(level + 1, LEVELS):
            rule = levels[deeper].restart if deeper in levels else None
            if rule is None or level < rule:
                counts[deeper] = None


def _list(element: etree._Element) -> _List:
    levels = {}
    link = None
    for child in element:
        if child.tag == f"{W}lvl":
            levels[whole(child.get(f"{W}ilvl"), 0, most=LEVELS - 1)] = _level(child)
        elif child.tag == f"{W}numStyleLink":
            link = child.get(VAL)
    return _List(levels, link)


def _instance(element: etree._Element) -> _Instance:
    abstract = element.find(f"{W}abstractNumId")
    result = _Instance((abstract.get(VAL) or "") if abstract is not None else "")
    for override in element.iter(f"{W}lvlOverride"):
        index = whole(override.get(f"{W}ilvl"), 0, most=LEVELS - 1)
        start = override.find(f"{W}startOverride")
        if start is not None:
            result.starts[index] = whole(start.get(VAL), 1)
        level = override.find(f"{W}lvl")
        if level is not None:
            result.levels[index] = _level(level)
    return result


def _level(element: etree._Element) -> Level:
    values = {child.tag: child.get(VAL) for child in element}
    restart = values.get(f"{W}lvlRestart")
    return Level(
        format=values.get(f"{W}numFmt") or "decimal",
        text=values.get(f"{W}lvlText") or "",
        start=whole(values.get(f"{W}start"), 1 if f"{W}start" in values else 0),
        restart=None if restart is None else whole(restart, LEVELS),
        legal=f"{W}isLgl" in values and on(values[f"{W}isLgl"]),
        style=values.get(f"{W}pStyle"),
    )


def _shown(levels: dict[int, Level], counts: list[int | None], index: int, legal: bool) -> str:
    level = levels.get(index, Level())
    count = counts[index]
    kind = "decimal" if legal and level.format != "none" else level.format
    return number_text(level.start if count is None else count, kind)


def number_text(number: int, kind: str) -> str:
    """A number in one of Word's formats (ST_NumberFormat); decimals for formats of other scripts."""
    writer = _FORMATS.get(kind)
    return writer(number) if writer is not None else str(number)


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _cardinal(number: int) -> str:
    if not 0 <= number <= 99:
        return str(number)
    if number < 20:
        return _UNITS[number].capitalize()
    tens, units = divmod(number, 10)
    return (_TENS[tens] + (f"-{_UNITS[units]}" if units else "")).capitalize()


def _ordinal_word(number: int) -> str:
    if not 1 <= number <= 99:
        return _ordinal(number)
    before, dash, last = _cardinal(number).lower().rpartition("-")
    if last in _ORDINALS:
        word = _ORDINALS[last]
    elif last.endswith("y"):
        word = last[:-1] + "ieth"
    elif last == "twelve":
        word = "twelfth"
    else:
        word = last + "th"
    return (before + dash + word).capitalize()


_FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda n: f"{n:02d}",
    "lowerLetter": letters,
    "upperLetter": lambda n: letters(n).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda n: roman(n).upper(),
    "ordinal": _ordinal,
    "cardinalText": _cardinal,
    "ordinalText": _ordinal_word,
    "numberInDash": lambda n: f"- {n} -",
    "decimalEnclosedCircle": lambda n: chr(0x2460 + n - 1) if 1 <= n <= 20 else str(n),
    "decimalEnclosedParen": lambda n: chr(0x2474 + n - 1) if 1 <= n <= 20 else str(n),
    "decimalEnclosedFullstop": lambda n: chr(0x2488 + n - 1) if 1 <= n <= 20 else str(n),
}
