"""Levels of headings by how they are counted: I, II over 1, 2 over a, b, whichever of them a learner chose.

A way of counting lies below another where it stops for it: the other goes on after it. One that comes once and to the
end ("1", "2", "3", then appendices "A", "B") lies below none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_COUNTED = re.compile(
    r"[(\[]?(?:([A-Za-z])((?:\.\d{1,2})+)|([IVX]{1,5}|[ivx]{1,5}|[A-Za-z])|(\d{1,2}))(?:[.):\]]+\s*|\s+(?=\S))"
)
_ROMAN = re.compile(r"[IVXivx]{2,5}")
MOST_LEVELS = 4


def levels(titles: Sequence[tuple[int, str]]) -> dict[int, int]:
    """Level (1 outermost) of each title that is counted in a way that lies above or below another.

    In: (position, text with its number) of the headings in their order. Out: by position; {} where nothing is nested.
    """
    ways = _ways(titles)
    above: dict[str, str] = {}
    open_ways: list[str] = []
    last = {way: n for n, (_, way) in enumerate(ways)}
    for n, (_, way) in enumerate(ways):
        if way in open_ways:
            del open_ways[open_ways.index(way) + 1 :]
            continue
        if open_ways and last[open_ways[-1]] > n and len(open_ways) < MOST_LEVELS:
            above.setdefault(way, open_ways[-1])
            open_ways.append(way)
        elif not open_ways:
            open_ways.append(way)
    depths = {way: _depth(way, above) for _, way in ways}
    related = set(above) | set(above.values())
    return {position: depths[way] for position, way in ways if way in related}


def _depth(way: str, above: dict[str, str]) -> int:
    depth = 1
    while way in above and depth < MOST_LEVELS:
        way = above[way]
        depth += 1
    return depth


def _ways(titles: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """(position, way of counting) of the titles that are counted."""
    found = [
        (position, match, title[match.end() :][:1])
        for position, title in titles
        if (match := _COUNTED.match(title)) is not None
    ]
    roman = {match[3].isupper() for _, match, _ in found if match[3] and _ROMAN.fullmatch(match[3])}
    ways = []
    for position, match, first in found:
        letter, further, letters, figures = match.groups()
        if figures:
            ways.append((position, "1"))
            continue
        if further:
            ways.append((position, ("A" if letter.isupper() else "a") + ".1" * further.count(".")))
            continue
        numeral = letters.isupper() in roman and letters.strip("IVXivx") == ""
        if match[0].rstrip()[-1:].isalnum() and not (numeral and first.isupper()):
            continue  # a word of one letter ("A year from now", "I coach people")
        ways.append((position, ("I" if numeral else "A") if letters.isupper() else ("i" if numeral else "a")))
    return ways
