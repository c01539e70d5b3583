"""Clock times and lengths as they are said: "nine till half ten", "an hour all but five minutes".

British use throughout: "half eleven" is 11:30, "quarter to four" is 3:45 (domain notes, section 6.1).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from extractors.sessions.numerals import WORD, number
from extractors.uncased import Uncased

HALF_DAY = 720
"""Minutes round the clock face: a spoken time does not say which half of the day it is of."""
LONGEST_SPAN = 300
"""Minutes; a longer span of spoken times ("nine till half five") is a working day, not a conversation."""
LONGEST_BARE = 180
"""Minutes, where nothing but "until" says that two numbers are times."""
MORNING_FROM = 7
"""Hour from which an unmarked spoken time is of the morning; an earlier one is of the afternoon."""

_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])(?![\d\w])"
_PAST = r"(?:(?:a\s+)?quarter|half|(?:twenty[\s-]five|five|ten|twenty|25|20|10|5)(?:\s+minutes)?)"
_DAY = r"(?:\s*[ap]\.?m\b\.?|\s+in\s+the\s+(?:morning|afternoon|evening))?"
_SAID = (
    rf"(?:{_PAST}\s+(?:past|to)\s+{_HOUR}|half[\s-]+{_HOUR}|{_HOUR}\s+(?:thirty|fifteen|forty[\s-]five)"
    rf"|{_HOUR}\s+o['’]?\s?clock|(?:12\s+)?(?:noon|midday)){_DAY}"
)
_PLAIN = rf"(?:(?:1[0-2]|0?[1-9])[:.][0-5]\d|{_HOUR}){_DAY}"
_TO = r"\s*(?:-|–|—|\bto\b|\buntil\b|\btill\b|\btil\b|\bthrough\s+to\b|\bup\s+to\b)\s*"
_AFTER = (
    r"(?![\w/%]|[:.,]\d|[\s-]*(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|times|sessions?|people"
    r"|percent|per\s+cent|points?|out\s+of|goals?|options?|meetings?)\b)"
)
_SPAN = Uncased(
    rf"(?<![\w.,:/£$-])(?:(?P<a>{_SAID}|{_PLAIN})(?P<to>{_TO})(?P<b>{_SAID}|{_PLAIN})"
    rf"|between\s+(?P<c>{_SAID}|{_PLAIN})\s+and\s+(?P<d>{_SAID}|{_PLAIN})){_AFTER}",
)
_OTHERWISE = re.compile(rf"(?P<a>{_PLAIN})\s+to\s+(?P<b>{_SAID})", re.I)
_MARKED = re.compile(r"half|quarter|past|clock|noon|midday|thirty|fifteen|forty|[ap]\.?m\b|in\s+the|\bto\b", re.I)


@dataclass(frozen=True, slots=True)
class Span:
    """A span of two spoken times: offsets in characters, length in minutes."""

    start: int
    end: int
    minutes: int
    alternatives: tuple[int, ...]
    """Lengths of other readings ("ten to ten to twelve"), in minutes."""
    begins: time
    ends: time


def spoken_spans(text: str) -> list[Span]:
    """Every span of clock times said in words, at least one of them, in order. Never raises."""
    return [span for m in _SPAN.finditer(text) if (span := _span(m)) is not None]


def _span(match: re.Match[str]) -> Span | None:
    first, last = match["a"] or match["c"], match["b"] or match["d"]
    bare = not (_MARKED.search(first) or _MARKED.search(last))
    if bare and re.search("[:.]", first) and re.search("[:.]", last):
        return None  # figures alone are another rule's
    if bare and not re.search("[:.]", first + last) and not re.search("til", match["to"] or "", re.I):
        return None
    minutes = (_face(last) - _face(first)) % HALF_DAY
    if not 5 <= minutes <= (LONGEST_BARE if bare else LONGEST_SPAN):
        return None
    other = _OTHERWISE.fullmatch(match[0])
    length = (_face(other["b"]) - _face(other["a"])) % HALF_DAY if other else minutes
    begin = _begin(first, last, minutes)
    return Span(
        match.start(),
        match.end(),
        minutes,
        (length,) if length != minutes and 5 <= length <= LONGEST_SPAN else (),
        time(begin // 60, begin % 60),
        time((begin + minutes) // 60 % 24, (begin + minutes) % 60),
    )


_HOURS_SAID = re.compile(
    rf"\W{{0,3}}[^.;:!?]{{0,40}}?[,–—(-]\s*(?P<a>{_HOUR})\s+(?:to|until|till)\s+(?P<b>{_HOUR})(?=\s*[.,;:)–—]|\s*$)",
    re.I,
)


def bare_hours(text: str) -> Span | None:
    """Two hours in words that stand alone after what opens an entry ("Client 1, ten to twelve."), or None.

    "Ten to twelve" may be one time; the caller says so.
    """
    match = _HOURS_SAID.match(text)
    if match is None or not re.search(r"[a-z]", match["a"] + match["b"], re.I):
        return None
    minutes = (_face(match["b"]) - _face(match["a"])) % HALF_DAY
    if not 5 <= minutes <= LONGEST_BARE:
        return None
    begin = _begin(match["a"], match["b"], minutes)
    begins, ends = time(begin // 60, begin % 60), time((begin + minutes) // 60 % 24, (begin + minutes) % 60)
    return Span(match.start("a"), match.end("b"), minutes, (), begins, ends)


def _face(said: str) -> int:
    """Minutes after twelve on the clock face."""
    said = re.sub(_DAY + r"$", "", said.strip().lower())
    if re.search(r"noon|midday", said):
        return 0
    if figures := re.fullmatch(r"(\d{1,2})[:.](\d\d)", said):
        return (int(figures[1]) % 12) * 60 + int(figures[2])
    if parts := re.fullmatch(rf"(?P<part>{_PAST})\s+(?P<way>past|to)\s+(?P<hour>.+)", said):
        away = _part(parts["part"])
        return (_hour(parts["hour"]) + (away if parts["way"] == "past" else -away)) % HALF_DAY
    if said.startswith("half"):
        return _hour(re.sub(r"^half[\s-]+", "", said)) + 30
    words = re.split(r"[\s]+", said, maxsplit=1)
    minutes = 0 if len(words) < 2 or "clock" in words[1] else number(words[1].replace("-", " ")) or 0
    return _hour(words[0]) + minutes


def _hour(said: str) -> int:
    return ((number(said) or 0) % 12) * 60


def _part(said: str) -> int:
    if "quarter" in said:
        return 15
    return 30 if said.startswith("half") else number(re.sub(r"\s+minutes$", "", said)) or 0


def _begin(first: str, last: str, minutes: int) -> int:
    """Minutes after midnight at which a span begins: by a mark of the half-day, else by working hours."""
    for said, back in ((first, 0), (last, minutes)):
        mark = re.search(r"(a|p)\.?m\b|(morning)|(afternoon|evening)|(noon|midday)", said, re.I)
        if mark:
            late = (mark[1] or "").lower() == "p" or bool(mark[3] or mark[4])
            return (_face(said) + (HALF_DAY if late else 0) - back) % (2 * HALF_DAY)
    begin = _face(first)
    return begin if begin >= MORNING_FROM * 60 else begin + HALF_DAY


# --- lengths -----------------------------------------------------------------------------------------------

_FILLER = re.compile(
    rf"(?<![\w])(?P<article>an?|the|one)(?P<fill>\s+(?:full|good|whole|solid|clear|clean|straight|round|brisk|bare|mere"
    rf"|short|long|generous|further))(?=\s+(?:hour|hundred|{WORD}\s+(?:hour|minute)|\d+[\s-]*(?:h|m)|half[\s-]+hour))",
    re.I,
)
LESS = re.compile(
    r"\s*,?\s*(?:all\s+but|less|minus|bar|but\s+for|save|except(?:\s+for)?)\s+(?:for\s+)?(?:about\s+)?", re.I
)
"""Between a length and what is taken off it: "an hour all but five minutes"."""
SHORT_OF = re.compile(r"\s*(?:short\s+of|shy\s+of|off|under|less\s+than)\s+(?:the\s+)?(?:full\s+)?", re.I)
"""Between what is missing and the length: "ten minutes short of two hours"."""
_PAUSE = r"(?:short\s+|comfort\s+|coffee\s+|tea\s+)?(?:breaks?|pauses?|interruptions?)"
BREAK = re.compile(
    rf"\s*[,(]?\s*(?P<word>with|incl?\b\.?|including|inclusive\s+of|less|minus|plus|excl?\b\.?|excluding|not\s+counting|and)?"
    rf"\s*(?:an?|one|the)?\s*{_PAUSE}\s*(?:of|:|for|lasting)?\s*",
    re.I,
)
"""Between a length and that of a break in it: "2 hours, with a break of 15 minutes"."""
BREAK_BEHIND = re.compile(
    r"\s*(?:[,(]|(?=[a-z]))\s*(?P<word>with|incl?\b\.?|including|inclusive\s+of|less|minus|plus|excl?\b\.?|excluding"
    r"|not\s+counting)?\s*(?:an?\s+)?",
    re.I,
)
"""The same where the word stands behind: "2 hours (incl. 15 min break)"."""
IS_BREAK = re.compile(rf"\s*-?\s*{_PAUSE}\b", re.I)
APART = re.compile(r"plus|excl?\b\.?|excluding|not\s+counting", re.I)
"""The break is no part of the length."""
_VAGUE_BEFORE = re.compile(
    r"\b(?:(?:(?:just|little|slightly|bit|well|somewhat)\s+)?(?:under|over|short\s+of|shy\s+of)|nearly|almost|less\s+than|more\s+than"
    r"|not\s+quite|barely|(?:best|better)\s+part\s+of|upwards\s+of|close\s+to|getting\s+on\s+for|good|generous|bare)\s+$",
    re.I,
)
_VAGUE_AFTER = re.compile(
    r"\s*(?:,\s*)?(?:or\s+so\b|or\s+thereabouts|give\s+or\s+take|and\s+a\s+bit|or\s+more\b|-?ish\b)", re.I
)


def without_fillers(text: str) -> str:
    """The text with words that only colour a length blanked ("a full hundred minutes"); offsets are kept."""

    def blank(match: re.Match[str]) -> str:
        gap = " " * len(match["fill"])
        return ("an " if match["article"].lower() == "the" else match["article"]) + gap

    return _FILLER.sub(blank, text)


def vague(text: str, start: int, end: int) -> str:
    """The words by which a text gives a length only roughly ("just under two hours"), or empty.

    start, end: offsets of the length in characters.
    """
    inside = re.match(r"an?\s+(?:good|generous|short|bare|long|couple\s+of)\b", text[start:end], re.I)
    roughly = (
        inside or _VAGUE_BEFORE.search(text[max(0, start - 30) : start]) or _VAGUE_AFTER.match(text[end : end + 20])
    )
    if not roughly:
        return ""
    return re.sub(r"\s+", " ", text[start:end] if inside else roughly[0]).strip(" ,")
