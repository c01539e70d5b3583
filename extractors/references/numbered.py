"""Numbers that cite an entry of a numbered list: [3], [3, 5], [3-5], (3) and superscripts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

LONGEST_RANGE = 30
"""Numbers of one range, as [3-9]; a longer one is no citation."""
FEWEST_ROUND = 2
"""Numbers in round brackets from which on they are the submission's way of citing, and no stray figure."""

_RANGE = r"\d{1,4}(?:\s?[–-]\s?\d{1,4})?"
_PAGES = rf"(?:,?\s?(?:pp?|pages?|chap(?:ter)?|ch|para|sec(?:tion)?)\.?\s?{_RANGE}|:\s?{_RANGE})"
_PAGED = re.compile(_PAGES, re.IGNORECASE)
_NUMBERS = rf"\d{{1,3}}{_PAGES}?(?:\s?[,;–-]\s?\d{{1,3}}{_PAGES}?)*"
_SQUARE = re.compile(rf"\[(?:(?:see(?: also)?|cf\.?|e\.g\.,?)\s)?(?!\d{{1,2}}:\d\d[\]:])({_NUMBERS})\]", re.IGNORECASE)
"""Not [12:30], the time in a recording."""
_RAISED = re.compile(r"(?<=[\w.,;:!?’”)])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}(?:[,⁻–][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})*(?=[\s.,;:)]|$)")
_ROUND = re.compile(rf"(?<=[\w”’] )\(({_NUMBERS})\)(?=\s?[.,;:]|\s*$)", re.IGNORECASE)
"""A number in round brackets that ends a clause: "... as has been shown (3)." but not "(1) trust, (2) time"."""
_SEVERAL = re.compile(r"(?<=[\w”’] )\((\d{1,3}(?:\s?[,;–-]\s?\d{1,3})+)\)(?=\s)")
"""Several numbers in round brackets within a clause: "Two reviews (2,3) followed"."""
_AUTHOR_DATE = re.compile(r"[(\[][^()\[\]]{0,80}[A-Z][^()\[\]]{1,60},?\s(?:19|20)\d\d[a-h]?\b|[A-Z]\w+ \((?:19|20)\d\d")
_SUPERSCRIPT = re.compile(r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*")
_UNIT = re.compile(r"(?:^|[\s\d])(?:[a-zA-Zµ]|[cmkµ]m|ft|in|10)$")
"""What a raised figure is a power of: m², km², 10³, R²."""
_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def numbers_in(text: str, raised: Sequence[tuple[int, int]], *, round: bool) -> Iterator[tuple[int, int, int]]:
    """(start, end, number) of each number that has the form of a citation.

    In: a text of a submission whose list is numbered; places of superscript in it; whether round brackets cite.
    """
    places = [(*found.span(), found[1]) for found in _SQUARE.finditer(text)]
    places += [(*found.span(), found[0].translate(_PLAIN_DIGITS)) for found in _RAISED.finditer(text)]
    if round:
        places += [(*found.span(), found[1]) for of in (_ROUND, _SEVERAL) for found in of.finditer(text)]
    for start, end in _joined(raised):
        written = text[start:end].strip(" []()")
        if _SUPERSCRIPT.fullmatch(written) and not _UNIT.search(text[max(0, start - 4) : start]):
            places.append((start, end, written))
    taken = 0
    for start, end, written in sorted(places):
        if start < taken:
            continue
        taken = end
        for part in re.split(r"[,;]\s?", _PAGED.sub("", written)):
            ends = [int(n) for n in re.findall(r"\d+", part)]
            for number in range(ends[0], min(ends[-1], ends[0] + LONGEST_RANGE) + 1):
                yield start, end, number


def round_brackets_cite(texts: Iterable[str]) -> bool:
    """Whether (3) cites in a submission whose list is numbered: several do, and nothing else in it cites."""
    round = 0
    for text in texts:
        if _SQUARE.search(text) or _AUTHOR_DATE.search(text):
            return False
        round += len(_ROUND.findall(text))
    return round >= FEWEST_ROUND


def _joined(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places that touch, as one: Word cuts "2,3" into runs as it likes."""
    joined: list[tuple[int, int]] = []
    for start, end in places:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
