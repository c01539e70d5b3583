"""Lengths of time and clock times as learners write them in a text: a grammar of our own.

Forms: domain notes, section 6.1. All lengths are in minutes. What can be read in two ways comes back with both
readings, to be asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import time
from functools import lru_cache

from extractors.sessions.numerals import FRACTIONS, WORD, number
from extractors.sessions.spoken import (
    APART,
    BREAK,
    BREAK_BEHIND,
    IS_BREAK,
    LESS,
    SHORT_OF,
    spoken_spans,
    vague,
    without_fillers,
)
from extractors.uncased import Uncased

REMEMBERED = 4_096
"""Texts of which the lengths are remembered: each stage asks for those of every cell and sentence."""
LONGEST = 24 * 60 * 100
"""Minutes; anything longer is not a length of coaching but a number in disguise."""


@dataclass(frozen=True, slots=True)
class FoundDuration:
    """One length in a text."""

    start: int
    end: int
    minutes: int
    alternatives: tuple[int, ...] = ()
    """Other readings, in minutes; empty where there is only one."""
    count: int = 1
    """"6 x 60 minutes": 6; `minutes` is then of all together."""
    note: str = ""
    """How it was read where that is not plain."""
    begins: time | None = None
    """Start, where the length is given by clock times."""
    ends: time | None = None
    vague: str = ""
    """The words that give it only roughly ("just under"); to be asked about."""


FRACTION = r"(?:½|¼|¾|⅓|⅔|(?<!\d)(?:1/2|1/4|3/4)(?![\d/]))"
_AMOUNT = (
    rf"(?:\d{{1,3}}[.,]\d{{1,2}}|\d{{1,4}}(?:\s?{FRACTION})?|{FRACTION}|{WORD}|a\s+couple\s+of|an?|(?:full|whole"
    rf"|the)(?=\s+hour\s+and)|half\s+an|half\s+of\s+an|(?<=[,;:(–-]\s)(?=hour\s+and\s+a))"
)
_FULL = r"(?:(?:full|whole|solid|good|straight)\s+)?"
_HOURS = r"(?:hours?|hrs?\.?|hr?s?\b\.?|h)"
_MINUTES = r"(?:minutes?|mins?\.?|mns?|m)"
_TAIL = (
    r"(?:\s*(?:,|and|&|\+)?\s*(?:(?P<half>a\s+half|half|½)|(?P<quarter>a\s+quarter|(?:three|3)[\s-]quarters|¼|¾)"
    rf"|(?P<mins>\d{{1,2}}|{WORD})(?:\s*-?{_MINUTES}(?![a-z])|(?![\d/]|:\d|\.\d|\s*(?:[a-z(]|[-–]\s*\d)))))?"
)
_WITH_HOURS = Uncased(
    rf"(?:(?<![\w.,:/£$'’])|(?=hour\s+and\s+a))(?P<hours>{_AMOUNT})[\s-]*{_FULL}{_HOURS}(?![a-z]){_TAIL}"
)
_TIGHT = re.compile(
    r"(?<![\w.,:/])(?P<hours>\d{1,2})\s?(?:h|hrs?)\s?(?P<mins>[0-5]\d)(?:\s?(?:m|mins?|minutes))?(?!\w)", re.I
)
_HALVES = Uncased(
    rf"(?<!\w)(?P<hours>{WORD}|an?|\d{{1,2}})[\s-]+and[\s-]+(?P<part>(?:an?[\s-]+|one[\s-]+)?half|a[\s-]+quarter"
    rf"|three[\s-]quarters?)\s*-?\s*hours?(?!\w)",
)
_PART_HOUR = re.compile(
    rf"(?<!\w)(?P<part>half(?:\s+an?)?|(?:a\s+)?quarter\s+of\s+an|(?:{WORD}|\d{{1,2}})[\s-]quarters\s+of\s+an"
    r"|3/4\s+of\s+an)[\s-]+hour(?!\w)",
    re.I,
)
_WITH_MINUTES = Uncased(
    rf"(?<![\w.,:/£$])(?P<mins>\d{{1,4}}(?:[.,]\d)?|{WORD})[\s-]*(?:{_MINUTES}(?![a-z’'])|['’′](?![a-z\d]))"
)
_ISO = re.compile(r"(?<!\w)PT(?=\d)(?:(?P<hours>\d{1,2}(?:\.\d+)?)H)?(?:(?P<mins>\d{1,3})M)?(?:\d+S)?(?!\w)")
_TIMES = re.compile(
    rf"(?<![\w.,/])(?P<count>\d{{1,2}}|{WORD})\s*(?:x|×|\*|(?:(?!{WORD}\b|\d)\w+[\s-]+){{0,3}}?(?:sessions?|meetings?"
    rf"|conversations?)\s*,?\s*(?:each\s+)?(?:of|at|lasting|@)(?:\s+about)?)\s*$",
    re.I,
)
_RANGE = re.compile(
    rf"(?<![\w.,:/])(?P<low>\d{{1,3}}(?:\.\d)?)\s{{0,2}}(?:-|–|—"
    rf"|to)\s{{0,2}}(?P<high>\d{{1,3}}(?:\.\d)?)[\s-]*(?P<unit>{_MINUTES}|{_HOURS})(?![a-z])",
    re.I,
)

_NUMBERED = re.compile(
    r"\b(?:client|coachee|mentee|cl|individual|exec(?:utive)?|leader|participant|person|case|session|meeting|no|number"
    r"|week|unit|part|appendix|conversation|entry)s?[.\s#]*$",
    re.I,
)
"""Before a number that is a label: "Participant 1 – 2 hrs" is no span of one to two hours."""

_CLOCK = (
    r"(?:(?P<{0}h>[01]?\d|2[0-4])(?:[:.h](?P<{0}m>[0-5]\d))?|(?P<{0}four>(?:[01]\d"
    r"|2[0-3])[0-5]\d))\s*(?P<{0}half>a\.?m\b\.?|p\.?m\b\.?|noon|midday)?"
)
_CLOCKS = re.compile(
    rf"(?<![\w.,:/£]){_CLOCK.format('a')}\s*(?:hrs?\b|h\b)?\s*(?:-|–|—|−|to|until"
    rf"|till)\s*{_CLOCK.format('b')}\s*(?:hrs\b|hours\b|h\b)?(?![\w/]|[:.,]\d)",
    re.I,
)
_ONE_CLOCK = re.compile(
    r"(?<![\w:./])(?P<h>[01]?\d|2[0-3])(?:[:.](?P<m>[0-5]\d))?\s*(?P<half>a\.?m\b|p\.?m\b)?(?![\d:])", re.I
)


def amount(text: str) -> float | None:
    """A quantity of hours or minutes as a number: "1.5", "1,5", "1½", "½", "two", "an"."""
    text = text.strip().lower()
    if text.startswith("half"):
        return 0.5
    if re.fullmatch(r"a\s+couple\s+of", text):
        return 2.0
    if text in {"", "a", "an", "full", "whole", "the"}:
        return 1.0
    for fraction, value in FRACTIONS.items():
        if text.endswith(fraction):
            whole = text.removesuffix(fraction).strip()
            return value + (int(whole) if whole.isascii() and whole.isdigit() else 0)
    if re.fullmatch(r"\d+[.,]\d+", text, re.ASCII):
        return float(text.replace(",", "."))
    whole_number = number(text)
    return None if whole_number is None else float(whole_number)


def decimal_hours(text: str, decimals_beside: bool | None = None) -> tuple[int, tuple[int, ...], str]:
    """Minutes, other readings and a note for hours written with a point ("1.5", "1.30").

    .15, .30 and .45 are minutes after the point to most people and decimals to a spreadsheet; .10, .20, .40
    and .50 are either. decimals_beside: the column also holds halves (.5, .25, .75); None: nothing is known.
    """
    whole, _, rest = text.replace(",", ".").partition(".")
    hours, as_decimal = int(whole or 0), round(float(f"{whole or 0}.{rest or 0}") * 60)
    if rest.strip("0") in {"", "5", "25", "75"} or int(rest) > 59:
        return as_decimal, (), ""
    as_clock = hours * 60 + int(rest if len(rest) == 2 else rest + "0")
    shown = f"{text} read as {hours} h {as_clock - hours * 60:02d}"
    if rest in {"15", "30", "45"} and not decimals_beside:
        return as_clock, (), shown
    if rest in {"15", "30", "45", "3"}:
        return as_clock, (as_decimal,), shown
    return as_decimal, (as_clock,), f"{text} read as decimal hours"


def _hours(match: re.Match[str]) -> FoundDuration | None:
    parts = match.groupdict()
    written = parts["hours"]
    whole = amount(written)
    if whole is None:
        return None
    alternatives: tuple[int, ...] = ()
    note = ""
    if re.fullmatch(r"\d+[.,]\d{1,2}", written, re.ASCII):
        minutes, alternatives, note = decimal_hours(written)
    else:
        minutes = round(whole * 60)
    if parts.get("half"):
        minutes += 30
    elif parts.get("quarter"):
        minutes += 15 if re.fullmatch(r"a\s+quarter|¼", parts["quarter"], re.I) else 45
    elif parts.get("mins"):
        minutes += number(parts["mins"]) or 0
    return FoundDuration(match.start(), match.end(), minutes, alternatives, note=note)


def _part(text: str) -> int:
    text = text.lower()
    quarters = re.match(r"([a-z]+|\d+)[\s-]quarters", text)
    if quarters and (count := number(quarters[1])):
        return 15 * count
    return 45 if text.startswith(("three", "3")) else 15 if "quarter" in text else 30


def _clock(hour: str | None, minute: str | None, four: str | None, half: str | None) -> time | None:
    """A clock time from its written parts, or None where there is no such time."""
    if four:
        hour, minute = four[:2], four[2:]
    value = int(hour or 0)
    mark = (half or "").lower().replace(".", "")
    if mark in {"pm", "noon", "midday"} and value < 12:
        value += 12
    elif mark == "am" and value == 12:
        value = 0
    return time(value, int(minute or 0)) if value < 24 else None


def _between(match: re.Match[str]) -> FoundDuration | None:
    """The length between two clock times; an unmarked one takes the half of the day that makes sense."""
    p = match.groupdict()
    halves = (p["ahalf"], p["bhalf"])
    bare = not any(halves) and not any((p["am"], p["bm"], p["afour"], p["bfour"]))
    if bool(p["afour"]) != bool(p["bfour"]) or (
        p["afour"]
        and re.match(r"(?:19|20)\d\d", p["afour"])
        and "hr" not in match[0].lower()
        and re.match(r"(?:19|20)\d\d", p["bfour"] or "")
    ):
        return None
    begins, ends = _clock(p["ah"], p["am"], p["afour"], p["ahalf"]), _clock(p["bh"], p["bm"], p["bfour"], p["bhalf"])
    if begins is None or ends is None:
        return None
    first, last = begins.hour * 60 + begins.minute, ends.hour * 60 + ends.minute
    if halves[1] and not halves[0] and first < 720 <= last and 0 < last - (first + 720) <= 480:
        first += 720
    while last <= first and last < 720 and not halves[1]:
        last += 720
    if not 5 <= last - first <= 12 * 60 or (bare and last - first > 4 * 60):
        return None
    return FoundDuration(
        match.start(),
        match.end(),
        last - first,
        begins=time(first // 60, first % 60),
        ends=time(last // 60 % 24, last % 60),
    )


def clocks_alone(text: str) -> FoundDuration | None:
    """The length between two clock times, marked as such or not ("10-11"), that are all of a text; else None."""
    match = _CLOCKS.fullmatch(text.strip())
    return None if match is None else _between(match)


def _range(match: re.Match[str]) -> FoundDuration | None:
    factor = 60 if match["unit"].lower().startswith("h") else 1
    low, high = round(float(match["low"]) * factor), round(float(match["high"]) * factor)
    if not low < high or _NUMBERED.search(match.string[: match.start()]):
        return None
    return FoundDuration(match.start(), match.end(), low, (high,), note=f"{match[0]}: the shorter was taken")


def _clock_spans(text: str) -> Iterator[re.Match[str]]:
    """The spans of clock times; a label's number before one ("Client 2 – 09.10–11.10") is no part of it."""
    at = 0
    while (match := _CLOCKS.search(text, at)) is not None:
        labelled = match["ah"] and not match["am"] and not match["ahalf"] and _NUMBERED.search(text[: match.start()])
        if labelled:
            at = match.end("ah")
            continue
        yield match
        at = match.end()


def _candidates(text: str, clocks: bool) -> list[FoundDuration | None]:
    found: list[FoundDuration | None] = []
    if clocks:
        found += [
            _between(m) for m in _clock_spans(text) if re.search(r"[:.h]\d\d|[ap]\.?m\b|\d{4}|noon|midday", m[0], re.I)
        ]
        found += [
            FoundDuration(s.start, s.end, s.minutes, s.alternatives, begins=s.begins, ends=s.ends)
            for s in spoken_spans(text)
            if not _NUMBERED.search(text[: s.start])
        ]
    found += [_range(m) for m in _RANGE.finditer(text)]
    found += [_hours(m) for m in _TIGHT.finditer(text)]
    for m in _HALVES.finditer(text):
        hours = amount(m["hours"])
        found.append(None if hours is None else FoundDuration(m.start(), m.end(), round(hours * 60) + _part(m["part"])))
    found += [FoundDuration(m.start(), m.end(), _part(m["part"])) for m in _PART_HOUR.finditer(text)]
    found += [_hours(m) for m in _WITH_HOURS.finditer(text)]
    for m in _WITH_MINUTES.finditer(text):
        minutes = amount(m["mins"])
        found.append(None if minutes is None else FoundDuration(m.start(), m.end(), round(minutes)))
    for m in _ISO.finditer(text):
        found.append(FoundDuration(m.start(), m.end(), round(float(m["hours"] or 0) * 60) + int(m["mins"] or 0)))
    return found


PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2011": "-", "\u2010": "-"})
"""Odd blanks and hyphens to plain ones, one character for one, so that offsets stay."""


@lru_cache(maxsize=REMEMBERED)
def find_durations(text: str, clocks: bool = True) -> tuple[FoundDuration, ...]:
    """Every length with a unit in a text, and (clocks) every span of clock times; in order. Never raises.

    Bare numbers are none: those need a column (`lengths.read_length`).
    """
    written = text.translate(PLAIN)
    text = without_fillers(written)
    taken: list[FoundDuration] = []
    free = bytearray(b"\1" * len(text))
    for found in _candidates(text, clocks):
        if found is None or not 0 < found.minutes <= LONGEST or free.find(0, found.start, found.end) >= 0:
            continue
        free[found.start : found.end] = bytes(found.end - found.start)
        taken.append(_multiplied(text, found))
    return _together(sorted(taken, key=lambda f: f.start), written)


def _together(found: list[FoundDuration], text: str) -> tuple[FoundDuration, ...]:
    """Lengths in order, those of which one is taken off the other made one, and the rough ones marked."""
    result: list[FoundDuration] = []
    for f in found:
        before = result[-1] if result else None
        between = text[before.end : f.start] if before else ""
        if before and before.minutes > f.minutes and LESS.fullmatch(between):
            result[-1] = replace(before, end=f.end, minutes=before.minutes - f.minutes, vague="")
        elif before and before.minutes > f.minutes and (word := _break(between, text[f.end :])) is not None:
            result[-1] = _with_break(before, f, word)
        elif before and before.minutes < f.minutes and SHORT_OF.fullmatch(between):
            result[-1] = replace(f, start=before.start, minutes=f.minutes - before.minutes)
        else:
            result.append(f if f.begins else replace(f, vague=vague(text, f.start, f.end)))
    return tuple(result)


def _break(between: str, after: str) -> str | None:
    """How a break is joined to the length before it ("with", "plus", ""); None where the second length is of none."""
    if match := BREAK.fullmatch(between):
        return match["word"] or ""
    match = BREAK_BEHIND.fullmatch(between) if IS_BREAK.match(after) else None
    return None if match is None else match["word"] or ""


def _with_break(whole: FoundDuration, pause: FoundDuration, word: str) -> FoundDuration:
    """A length and the break in it: clock times hold the break, a stated length may."""
    rest, whole = whole.minutes - pause.minutes, replace(whole, end=pause.end)
    if APART.match(word) and whole.begins is None:
        return whole
    note = f"a break of {pause.minutes} min is named"
    if whole.begins is None:
        return replace(whole, alternatives=(*whole.alternatives, rest), note=note)
    return replace(whole, minutes=rest, alternatives=(*whole.alternatives, whole.minutes), note=note)


def _multiplied(text: str, found: FoundDuration) -> FoundDuration:
    times = _TIMES.search(text[max(0, found.start - 60) : found.start])
    count = number(times["count"]) if times else None
    if times is None or count is None or found.begins is not None or count > 60:
        return found
    start = max(0, found.start - 60) + times.start()
    return replace(found, start=start, minutes=found.minutes * count, count=count)


def find_clock(text: str) -> time | None:
    """The first clock time of a text that is known to hold one ("9.30", "2pm"), or None."""
    match = _ONE_CLOCK.search(text.translate(PLAIN))
    if match is None:
        return None
    return _clock(match["h"], match["m"], None, match["half"])
