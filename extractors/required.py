"""What stands in every match of a pattern, read off the pattern itself: a text without it need not be searched.

Python's search tries a pattern such as `\\b(?:one|other)` at every character, which takes a hundred times as long as to
see that neither word stands anywhere. What parses patterns is no public part of Python: where it is not as it was,
nothing is known of any pattern, and all texts are searched.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from typing import Any

SHORTEST = 3
"""Letters; shorter strings stand in most texts."""
MOST = 64
"""Strings of which one must stand in a match; more take as long to look for as the pattern."""

Strings = frozenset[str]
_NOTHING: Strings = frozenset()


def required(written: str, flags: int = 0) -> tuple[str, ...]:
    """Strings of which one stands in whatever a pattern, which minds case, matches; () where that cannot be said."""
    try:
        found = _walk(importlib.import_module("re._parser").parse(written, flags), "")
    except (ImportError, AttributeError, TypeError, ValueError):
        return ()
    least = [one for one in found if not any(other != one and other in one for other in found)]
    return tuple(sorted(least)) if len(least) <= MOST and all(map(_telling, least)) else ()


def _telling(one: str) -> bool:
    """Whether a string stands in few texts: short ones do only if there is a mark among their letters."""
    one = one.strip()
    return len(one) >= SHORTEST or (len(one) == SHORTEST - 1 and not one.isalpha())


def _walk(parsed: Iterable[tuple[Any, Any]], lead: str) -> Strings:
    """The strings of a sequence that follows right behind the characters `lead`: the best of what it cannot do without.

    Whatever is not known to be in every match is passed over.
    """
    found, run = _NOTHING, lead
    for operation, value in parsed:
        kind = str(operation)
        if kind == "LITERAL":
            run += chr(value)
        elif kind not in ("AT", "ASSERT", "ASSERT_NOT"):  # these take no characters
            found = _better(found, frozenset((run,)), _within(kind, value, run))
            run = ""
    return _better(found, frozenset((run,)))


def _within(kind: str, value: Any, lead: str) -> Strings:
    """The strings of one operation of a sequence."""
    if kind == "SUBPATTERN":
        _, flags, _, inner = value
        return _NOTHING if flags else _walk(inner, lead)
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        least, _, inner = value
        return _walk(inner, lead) if least else _NOTHING
    if kind == "BRANCH":
        ways = [_walk(way, lead) for way in value[1]]
        return frozenset().union(*ways) if all(ways) else _NOTHING
    return _NOTHING


def _better(*choices: Strings) -> Strings:
    """The set whose strings say most: the longest of the shortest, then the fewest."""
    known = [choice for choice in choices if choice and all(choice)]
    return max(known, key=lambda c: (min(SHORTEST + 1, *map(len, c)), -len(c)), default=_NOTHING)
