"""How the year of a work is written: 2017, 2017a, c. 1990, [2016?], 1983/2016, n.d., in press."""

from __future__ import annotations

import re

PLAIN = r"(?:1[5-9]\d\d|20\d\d)"
LETTERED = rf"{PLAIN}(?:[a-h](?![a-z]))?"
UNDATED = r"(?:\bn\.\s?d\.?|\bnd\b|no\s+date|undated|date\s+unknown|no\s+year)"
COMING = r"(?:in\s+press|forthcoming|in\s+preparation)"
ABOUT = r"(?:(?:c|ca|circa|approx)\.?\s*|©\s*)?"
YEAR = (
    rf"(?:\[{PLAIN}\]\s{LETTERED}|{ABOUT}\[?(?<!\d){LETTERED}(?!\d)\??\]?(?:\s?/\s?{LETTERED}(?!\d)|\s\[{PLAIN}\])?"
    rf"|(?i:{UNDATED})|(?i:{COMING}))"
)
"""Pattern of one year as written, without brackets around it."""

BRACKETED = re.compile(
    rf"[(\[]\s*(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?[A-Z][a-z]{{2,8}}\.?,?\s+)?(?P<year>{YEAR})(?P<more>[^()\[\]]{{0,30}})[)\]]"
)
"""A bracket that opens with a year, as after an entry's authors: (2017), (2017, March 4), [2016?], (Spring 2014)."""

_NUMBERS = re.compile(LETTERED)


def normal(written: str) -> str:
    """The year as kept in a record: "2017a", "1983/2016", "n.d." or "in press".

    In: a match of `YEAR`. Marks of doubt (c., ?, square brackets) are left off.
    """
    numbers = _NUMBERS.findall(written)
    if numbers:
        return "/".join(dict.fromkeys(numbers))
    return "in press" if re.fullmatch(COMING, written.strip(), re.IGNORECASE) else "n.d."


def numbers(year: str | None) -> tuple[str, ...]:
    """The years in a kept form, letters included: "1983/2016" gives both."""
    return tuple(_NUMBERS.findall(year or ""))
