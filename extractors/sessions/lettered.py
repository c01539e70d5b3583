"""Sessions numbered by their client: "C1", "C2", "C/3" are three with Client C, "2.1", "2.2" two with Client 2.

Alone each could be something else ("C1" for Client 1, "2.1" for a part of the text); together they count up, each
stands once and in the order of days, and no column says whose they are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.sessions.clients import DESIGNATOR, designator, key_of
from extractors.sessions.record import Draft

NEAR = 2
"""Titles of a session, its own line first, of which one may begin with its number."""
LEAST, FEWEST = 3, 2
"""Sessions that count up from 1 before their letter is a client's, and before their figure or initials are."""
_ENDS = re.compile(r"\s*(?:[:.,;|\n–—-]|$)")
"""What stands behind a code that is a name and no part of a sentence."""
_CODE = re.compile(
    r"\W*(?:(?:[Ss]ession|[Mm]eeting|[Nn]o\.?)\s+)?(?:(?P<letter>[A-Z])[ ./-]?|(?P<initials>[A-Z]{2,3})[ ./-]"
    r"|(?P<figure>[1-6])[./-])0?(?P<number>[1-9]\d?)(?!\w)"
)
Runs = Mapping[int, list[int]]
"""Number of a session to the drafts that bear it."""


def of_letters(drafts: Sequence[Draft], texts: Iterable[str] = ()) -> list[Draft]:
    """The drafts, those whose number says whose they are given that client.

    texts: the submission's lines, for what it calls its clients. Only where other sessions are numbered by another
    letter or figure: three clients with one session each are possible.
    """
    texts = tuple(texts)
    runs: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    letters: set[str] = set()
    for position, draft in enumerate(drafts):
        if draft.kind != "coaching":
            continue
        letters |= {_mark(code) for title in draft.titles[:NEAR] if (code := _CODE.match(title))}
        if code := _own(draft):
            runs[_mark(code)][int(code["number"])].append(position)
    for places in runs.values():
        for number, same in places.items():  # a reflection under the session's number has no length
            places[number] = [p for p in same if drafts[p].minutes is not None] or same
    figures = {mark: places for mark, places in runs.items() if mark.isdigit()}
    alone = {m for m in letters | set(runs) if not m.isdigit()}
    good = {m for m, places in runs.items() if m in alone and len(alone) > 1 and _up(drafts, places, _least(m))}
    called = _called(texts) if figures else {}
    good |= set(figures) if _of_clients(drafts, figures, called) else set()
    coded = ((mark, drafts[p].client) for mark in good for places in runs[mark].values() for p in places)
    named = {c for mark, c in coded if c and not _CODE.fullmatch(c) and key_of(c) != mark.lower()}
    if len(named) > 1:
        return list(drafts)  # a column says whose they are, and says otherwise
    result, noun = list(drafts), _noun(drafts, called or _called(texts))
    for mark in good:
        for number, (position,) in runs[mark].items():
            label = mark if len(mark) > 1 else f"{noun} {mark}"
            result[position] = replace(result[position], client=label, number=number)
    return result


def _mark(code: re.Match[str]) -> str:
    return code["letter"] or code["initials"] or code["figure"]


def _least(mark: str) -> int:
    return LEAST if len(mark) == 1 else FEWEST


def _own(draft: Draft) -> re.Match[str] | None:
    """The code that stands as a record's client, or opens its line or a cell of it: "A1: 12 January", "2.1"."""
    if draft.client and (found := _CODE.fullmatch(draft.client)) and not found["figure"]:
        return found
    codes = map(_CODE.match, draft.titles[:NEAR])
    return next((code for code in codes if code and _ENDS.match(code.string, code.end())), None)


def _up(drafts: Sequence[Draft], places: Runs, least: int) -> bool:
    numbers = sorted(places)
    if len(numbers) < least or numbers != list(range(1, len(numbers) + 1)) or any(len(p) > 1 for p in places.values()):
        return False
    days = [day for n in numbers if (day := drafts[places[n][0]].date) is not None]
    order = [(day.year, day.month, day.day or 0) for day in days if day.year is not None]
    return len(days) == len(numbers) and (len(order) < len(days) or order == sorted(order))


def _of_clients(drafts: Sequence[Draft], runs: Mapping[str, Runs], called: Mapping[str, str]) -> bool:
    """Figures with a point number the sessions of one client after the other: "1.1" to "3.4".

    They would number phases, too; but a phase ends before the next begins, and clients come by turns, unless the text
    tells of as many clients by these figures. called: as `_called` gives it.
    """
    marks = sorted(runs)
    if len(marks) < 2 or marks != [str(n) for n in range(1, len(marks) + 1)]:
        return False
    if not all(_up(drafts, places, FEWEST) for places in runs.values()):
        return False
    told = sorted(mark for mark in called if mark.isdigit())
    if told == marks:
        return True
    if 1 < len(told) < len(marks) and marks[: len(told)] == told:
        return False  # "3/1" is the third session with the first of two
    spans = []
    for mark in marks:
        days = [drafts[p].date for (p,) in runs[mark].values()]
        whole = sorted((d.year or 0, d.month, d.day or 0) for d in days if d is not None)
        spans.append((whole[0], whole[-1]))
    return all(after[0] <= before[1] for before, after in pairwise(spans))


def _called(texts: Iterable[str]) -> dict[str, str]:
    """The letters and figures by which the text calls clients, each with its first noun: "1": "Mentee"."""
    found = (match for text in texts for match in DESIGNATOR.finditer(text))
    said = ((key[1], match["noun"]) for match in found if (key := designator(match[0])))
    called: dict[str, str] = {}
    for mark, noun in said:
        if noun[0].isupper():
            called.setdefault(mark, noun)
    return called


def _noun(drafts: Sequence[Draft], called: Mapping[str, str]) -> str:
    """What the submission calls its clients where it calls them by a noun and a letter or number."""
    labels = (d.client.split()[0] for d in drafts if d.client and len(d.client.split()) == 2 and designator(d.client))
    return next((noun for noun in (*labels, *called.values()) if noun[0].isupper()), "Client")
