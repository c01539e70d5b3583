"""Sessions numbered by their client's letter: "C1", "C2", "C3" are the first three sessions with Client C.

Alone each could be a client ("C1" for Client 1); together they count up, each stands once and in the order of days.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from extractors.sessions.clients import designator
from extractors.sessions.record import Draft

NEAR = 2
"""Titles of a session, its own line first, of which one may begin with its number."""
LEAST = 3
"""Sessions that count up from 1 before their letter is a client's."""
_ENDS = re.compile(r"\s*(?:[:.,;|\n–—-]|$)")
"""What stands behind a code that is a name and no part of a sentence."""
_CODE = re.compile(r"\W*(?P<letter>[A-Z])[ -]?(?P<number>\d{1,2})(?!\w)")


def of_letters(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those whose client is such a number given the client of its letter.

    Only where other sessions are numbered by another letter: three clients with one session each are possible.
    """
    runs: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    letters: set[str] = set()
    for position, draft in enumerate(drafts):
        letters |= {code["letter"] for title in draft.titles[:NEAR] if (code := _CODE.match(title))}
        if draft.kind == "coaching" and (code := _own(draft)):
            runs[code["letter"]][int(code["number"])].append(position)
    result = list(drafts)
    for letter, places in runs.items():
        if len(letters | {letter}) > 1 and _counts_up(drafts, places):
            for number, (position,) in places.items():
                result[position] = replace(result[position], client=f"{_noun(drafts)} {letter}", number=number)
    return result


def _own(draft: Draft) -> re.Match[str] | None:
    """The code that stands as a record's client, or where it has none, opens a cell of it: "A1: 12 January"."""
    if draft.client:
        return _CODE.fullmatch(draft.client)
    found = (_CODE.match(title) for title in draft.titles[:NEAR] if draft.source == "log")
    return next((code for code in found if code and _ENDS.match(code.string, code.end())), None)


def _counts_up(drafts: Sequence[Draft], places: dict[int, list[int]]) -> bool:
    numbers = sorted(places)
    if len(numbers) < LEAST or numbers != list(range(1, len(numbers) + 1)) or any(len(p) > 1 for p in places.values()):
        return False
    days = [day for n in numbers if (day := drafts[places[n][0]].date) is not None]
    order = [(day.year, day.month, day.day or 0) for day in days if day.year is not None]
    return len(days) == len(numbers) and (len(order) < len(days) or order == sorted(order))


def _noun(drafts: Sequence[Draft]) -> str:
    """What the submission calls its clients where it calls them by a noun and a letter."""
    called = (d.client.split()[0] for d in drafts if d.client and len(d.client.split()) == 2 and designator(d.client))
    return next(called, "Client")
