"""What a spreadsheet cell shows and what it stands for, from its number and its number format.

Formats follow ISO/IEC 29500-1, 18.8.31. Dates are shown day first; a format that puts the month first in figures is
shown with the month's name, so that nobody reads it the wrong way round.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache

LONGEST_DURATION = 366.0
"""Days. A number from 1 up to here under a clock format is a sum of times (30 h under h:mm shows 6:00); a greater one
is a moment whose date is not shown."""

MOST_FORMATS = 256
"""Formats that are remembered once they were taken apart; a workbook has a few dozen."""

_TOKEN = re.compile(
    r'"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[(h+|m+|s+)\]|\[[^\]]*\]|(AM/PM|A/P)|(d+|m+|y+|h+|s+|0+)|(.)', re.I
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell as a person sees it, and its value."""

    text: str
    value: float | date | time | str | None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: str
    """literal, d, m, y, h, s, min, 0, elapsed-h, elapsed-m, elapsed-s, am"""
    text: str


def shown_number(number: float, code: str) -> Shown:
    """A number under a format that is no date format. `code` as in the file ("0.00", "General")."""
    sections = _sections(code)
    section = sections[0]
    shown = number
    if number < 0 and len(sections) > 1:
        section, shown = sections[1], -number
    elif number == 0 and len(sections) > 2:
        section = sections[2]
    return Shown(_figures(shown, section), number)


def shown_duration(days: float, code: str) -> Shown:
    """An elapsed time under [h]:mm and the like. The value is in minutes."""
    return Shown(_clocked(days, _pieces(code), None), round(days * 1440, 4), "min")


def shown_moment(days: float, moment: datetime, code: str) -> Shown:
    """A date, a clock time or both. `days` is the cell's number, `moment` what it stands for, both from the caller."""
    pieces = _pieces(code)
    kinds = {piece.kind for piece in pieces}
    if kinds & {"d", "y", "m"}:
        return Shown(_dated(days, moment, pieces), moment.date())
    if 1 <= days < LONGEST_DURATION:
        return Shown(_clocked(days, pieces, moment), round(days * 1440, 4), "min")
    return Shown(_clocked(days, pieces, moment), moment.time().replace(microsecond=0))


@lru_cache(maxsize=MOST_FORMATS)
def _sections(code: str) -> tuple[str, ...]:
    """The parts of a format for positive, negative and zero; a ";" in quotes does not part them."""
    return tuple(re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', code)) or (code,)


@lru_cache(maxsize=MOST_FORMATS)
def _shape(section: str) -> tuple[str, re.Match[str] | None]:
    """A part of a format without colours, conditions and paddings, and where its figures stand in that."""
    bare = re.sub(r"\[\$([^\]-]*)[^\]]*\]", r'"\1"', section)
    bare = re.sub(r"\[[^\]]*\]|_.|\*.", "", bare)
    return bare, re.search(r"[0#?][0#?,]*(?:\.[0#?]+)?", re.sub(r'"[^"]*"|\\.', lambda m: "x" * len(m[0]), bare))


def _figures(number: float, section: str) -> str:
    bare, pattern = _shape(section)
    if "general" in bare.lower() or pattern is None or "/" in section or "E+" in section.upper():
        return _general(number) if "general" in bare.lower() or pattern or not bare else _literal(bare)
    whole, _, fraction = pattern[0].partition(".")
    percent = "%" in bare
    least = fraction.count("0")
    text = f"{number * 100 if percent else number:{',' if ',' in whole else ''}.{len(fraction)}f}"
    for _ in range(len(fraction) - least):
        text = text[:-1] if text.endswith("0") else text
    text = text.rstrip(".")
    if text.startswith("0.") and "0" not in whole:
        text = text[1:]
    sign = "-" if text.startswith("-") else ""
    return sign + _literal(bare[: pattern.start()]) + text.removeprefix("-") + _literal(bare[pattern.end() :])


def _literal(text: str) -> str:
    return re.sub(r'"([^"]*)"|\\(.)', lambda m: m[1] if m[1] is not None else m[2], text)


def _general(number: float) -> str:
    return str(int(number)) if number == int(number) and abs(number) < 1e11 else f"{number:.10g}"


@lru_cache(maxsize=MOST_FORMATS)
def _pieces(code: str) -> tuple[_Piece, ...]:
    """The format as pieces; "m" next to hours or seconds is minutes (18.8.31)."""
    pieces = []
    for found in _TOKEN.finditer(_sections(code)[0]):
        quoted, escaped, currency, elapsed, meridiem, letters, other = found.groups()
        if elapsed:
            pieces.append(_Piece(f"elapsed-{elapsed[0].lower()}", elapsed))
        elif meridiem:
            pieces.append(_Piece("am", meridiem))
        elif letters:
            pieces.append(_Piece(letters[0].lower(), letters))
        else:
            pieces.append(_Piece("literal", quoted or escaped or currency or other or ""))
    marks = [n for n, piece in enumerate(pieces) if piece.kind not in ("literal", "am")]
    for at, n in enumerate(marks):
        if pieces[n].kind != "m":
            continue
        before = pieces[marks[at - 1]].kind if at else ""
        after = pieces[marks[at + 1]].kind if at + 1 < len(marks) else ""
        if before in ("h", "elapsed-h") or after == "s":
            pieces[n] = _Piece("min", pieces[n].text)
    return tuple(pieces)


def _dated(days: float, moment: datetime, pieces: tuple[_Piece, ...]) -> str:
    order = [piece.kind for piece in pieces if piece.kind in ("d", "m", "y")]
    month = next((len(piece.text) for piece in pieces if piece.kind == "m"), 0)
    if "d" in order and "m" in order and order.index("m") < order.index("d") and month < 3 and order[0] != "y":
        clock = f" {moment:%H:%M}" if any(piece.kind == "h" for piece in pieces) else ""
        return f"{moment.day} {moment:%B %Y}{clock}"
    return _clocked(days, pieces, moment)


def _clocked(days: float, pieces: tuple[_Piece, ...], moment: datetime | None) -> str:
    seconds = round(abs(days) * 86400)
    with_seconds = any(piece.kind in ("s", "elapsed-s") for piece in pieces)
    if not with_seconds:
        seconds = int(seconds / 60 + 1e-9) * 60
    hours = seconds // 3600 if any(piece.kind == "elapsed-h" for piece in pieces) else seconds // 3600 % 24
    afternoon = hours % 24 >= 12
    halved = any(piece.kind == "am" for piece in pieces)
    out = ["-" if days < 0 else ""]
    for piece in pieces:
        width = min(2, len(piece.text))
        match piece.kind:
            case "h":
                out.append(f"{(hours % 12 or 12) if halved else hours:0{width}d}")
            case "elapsed-h":
                out.append(f"{hours:0{len(piece.text)}d}")
            case "min":
                out.append(f"{seconds // 60 % 60:0{width}d}")
            case "elapsed-m":
                out.append(f"{seconds // 60:0{len(piece.text)}d}")
            case "s":
                out.append(f"{seconds % 60:0{width}d}")
            case "elapsed-s":
                out.append(f"{seconds:0{len(piece.text)}d}")
            case "am":
                out.append("PM" if afternoon else "AM")
            case _:
                out.append(piece.text if moment is None or piece.kind == "literal" else _calendar(piece, moment))
    return "".join(out).strip()


def _calendar(piece: _Piece, moment: datetime) -> str:
    """A day, month or year of a format."""
    width = len(piece.text)
    match piece.kind:
        case "d":
            names = {1: str(moment.day), 2: f"{moment:%d}", 3: f"{moment:%a}"}
            return names.get(width, f"{moment:%A}")
        case "m":
            names = {1: str(moment.month), 2: f"{moment:%m}", 3: f"{moment:%b}", 5: f"{moment:%B}"[0]}
            return names.get(width, f"{moment:%B}")
        case "y":
            return f"{moment.year % 100:02d}" if width <= 2 else f"{moment.year:04d}"
    return piece.text if piece.kind != "0" else ""
