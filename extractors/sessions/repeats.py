"""The same session told in several places counts once: the richest record stands, the others are repeats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from extractors.sessions.clients import Clients
from extractors.sessions.lengths import said
from extractors.sessions.record import Draft, Nature
from extractors.sessions.years import Dated

SLIP = 31
"""Days by which two places may date the same numbered session differently: a slip of the pen, to be asked about."""
_FEEDBACK = re.compile(r"\b(?:feedback|testimonials?|stakeholders?)\b", re.I)
"""In a title: what stands below are talks with others about the learner, and no sessions."""
NEAR = 2
"""Titles of a record that are looked at, the nearest first."""
_ORDER = ("log", "form", "lines", "prose", "heading")


@dataclass(slots=True)
class Kept:
    """One draft on its way to a session."""

    draft: Draft
    date: date | None
    position: int
    """In reading order."""
    why_not: str | None
    doubts: list[str] = field(default_factory=list)
    into: str = ""
    """Source of the record that a repeat repeats."""
    twins: int = 0
    """How many repeats a kept record has."""


def _rank(item: Kept) -> tuple[int, int, int, int]:
    filled, fields = item.draft.richness
    return (
        item.draft.nature is Nature.REFLECTION,
        -filled,
        -fields,
        _ORDER.index(item.draft.source) * 10_000 + item.position,
    )


def _clients_agree(a: Draft, b: Draft, clients: Clients) -> bool:
    first, second = clients.key(a.client), clients.key(b.client)
    return first is None or second is None or first == second


def _apart(a: Draft, b: Draft) -> bool:
    """Two sessions on one day: their clock times do not meet."""
    if a.start is None or b.start is None or a.start == b.start or a.minutes is None or b.minutes is None:
        return False
    (first, minutes), (second, _) = sorted(((a.start, a.minutes), (b.start, b.minutes)))
    return first.hour * 60 + first.minute + minutes <= second.hour * 60 + second.minute


def _same(item: Kept, kept: Kept, clients: Clients, own_numbers: set[str]) -> str | None:
    """Why two drafts are the same session ("date", "number"), or None."""
    a, b = item.draft, kept.draft
    if a.kind != b.kind:
        return None
    if item.date is not None and item.date == kept.date:
        if a.kind == "coaching" and not _clients_agree(a, b, clients):
            return None
        return None if _apart(a, b) else "date"
    if a.kind != "coaching" or a.number is None or a.number != b.number:
        return None
    key = clients.key(a.client)
    if key is None or key != clients.key(b.client):
        return None
    if item.date is None or kept.date is None:
        return "number"
    numbered = key in own_numbers and a.source != b.source and abs((item.date - kept.date).days) <= SLIP
    return "number" if numbered else None


def _own_numbers(items: Sequence[Kept], clients: Clients) -> set[str]:
    """Clients whose sessions a record numbers 1, 2, 3 on their own, not as rows of the whole."""
    numbers: dict[tuple[str, str], list[int]] = {}
    for item in items:
        key = clients.key(item.draft.client)
        if key and item.draft.number and item.why_not is None:
            numbers.setdefault((key, item.draft.source), []).append(item.draft.number)
    return {
        key
        for (key, _), seen in numbers.items()
        if sorted(set(seen)) == list(range(1, len(set(seen)) + 1)) and len(set(seen)) > 1
    }


class _Found:
    """Records kept so far, by day and by number: what may be the same session, without looking at all of them."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients
        self._places: dict[tuple[object, ...], dict[int, Kept]] = {}
        self._order: dict[int, int] = {}

    def _keys(self, item: Kept) -> list[tuple[object, ...]]:
        draft = item.draft
        keys: list[tuple[object, ...]] = [("day", draft.kind, item.date)] if item.date is not None else []
        client = self._clients.key(draft.client)
        if draft.number is not None and client is not None:
            keys.append(("number", client, draft.number))
        return keys

    def add(self, item: Kept) -> None:
        """Keeps a record, or learns what a repeat has added to it."""
        self._order.setdefault(id(item), len(self._order))
        for key in self._keys(item):
            self._places.setdefault(key, {})[id(item)] = item

    def like(self, item: Kept) -> list[Kept]:
        """Records of the same day or number, in the order in which they were kept."""
        near = {i: kept for key in self._keys(item) for i, kept in self._places.get(key, {}).items()}
        return [near[i] for i in sorted(near, key=lambda i: self._order[i])]


def put_aside(dated: Sequence[Dated], clients: Clients) -> list[Kept]:
    """All drafts in reading order, repeats marked, the kept ones completed and doubted by their repeats."""
    items = [Kept(d.draft, d.date, i, d.draft.why_not, [*d.draft.doubts, *d.doubts]) for i, d in enumerate(dated)]
    numbers = _own_numbers(items, clients)
    kept = _Found(clients)
    records = [i for i in items if i.why_not is None and i.draft.kind == "coaching" and i.draft.nature is Nature.RECORD]
    recorded, each = bool(records), any(i.date is not None and i.draft.minutes is not None for i in records)
    for item in sorted((i for i in items if i.why_not is None), key=_rank):
        twins = [(k, why) for k in kept.like(item) if (why := _same(item, k, clients, numbers))]
        if item.draft.client is None and item.draft.kind == "coaching" and len(twins) > 1:
            twins = [t for t in twins if t[0].draft.minutes == item.draft.minutes] or twins
        if twins:
            _merge(item, *twins[0])
            kept.add(twins[0][0])
        elif each and item.date is None and item.draft.several > 1:
            item.why_not = "sums up several sessions"  # those that other records give one by one
        elif _stands(item, recorded):
            kept.add(item)
    _said_elsewhere(items, kept, clients)
    return items


def _said_elsewhere(items: Sequence[Kept], kept: _Found, clients: Clients) -> None:
    """A counted session of which another place says that it was not held is asked about."""
    for item in items:
        if (
            item.why_not
            and item.why_not != "planned"
            and not item.why_not.startswith(("repeat", "only", "observation"))
        ):
            for other in kept.like(item):
                if other.why_not is None and _same(item, other, clients, set()):
                    other.doubts.append(f"elsewhere this session is said to be: {item.why_not}")


def _stands(item: Kept, recorded: bool) -> bool:
    """Whether a record that nothing else repeats counts; a reflection on its own is asked about or left out.

    recorded: other sessions stand in a record. Where none do, a journal's entry that gives day, length and client is
    the learner's record of it.
    """
    draft = item.draft
    if draft.nature is not Nature.REFLECTION:
        return True
    told = draft.source == "prose"
    if not (recorded or told) and item.date is not None and draft.minutes is not None and draft.client is not None:
        return True
    of_others = draft.kind == "coaching" and any(_FEEDBACK.search(title) for title in draft.titles[:NEAR])
    nobodys = recorded and (item.date is None or of_others) and draft.client is None
    if draft.minutes is None or nobodys or (draft.source == "prose" and draft.kind == "coaching"):
        item.why_not = "only mentioned in a reflection"
        return False
    if draft.kind == "coaching":
        item.doubts.append("the session stands only in a reflection or in feedback, not in a record")
    return True


def _place(draft: Draft, day: date | None) -> str:
    when = f" of {day.day} {day:%B %Y}" if day else f" of session {draft.number}" if draft.number else ""
    return f"{draft.where}{when}"


def _merge(item: Kept, into: Kept, why: str) -> None:
    item.why_not = f"repeat of {_place(into.draft, into.date)}"
    item.into = into.draft.source
    into.twins += 1
    a, b = item.draft, into.draft
    if a.source == b.source == "log" and a.group == b.group and why == "date":
        into.doubts.append("entered twice in the same table; counted once")
    if a.minutes is not None and b.minutes is not None and a.minutes != b.minutes:
        into.doubts.append(f"another record of this session gives {said(a.minutes)}, not {said(b.minutes)}")
    if why == "number" and item.date is not None and into.date is not None:
        into.doubts.append(f"another record of this session is dated {item.date.day} {item.date:%B %Y}")
    gains = b.minutes is None and a.minutes is not None
    into.draft = replace(
        b,
        minutes=a.minutes if gains else b.minutes,
        client=b.client or a.client,
        start=b.start or a.start,
        end=b.end or a.end,
        number=b.number or a.number,
        has=b.has | ({"duration"} if gains else set()) | a.has,
    )
    if into.date is None:
        into.date = item.date
