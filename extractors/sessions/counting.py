"""Which drafts are counted, why the others are not, and what casts doubt on the counted ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from statistics import median

from extractors.model import Session
from extractors.sessions.aliases import PLACES, reconcile, slips
from extractors.sessions.clients import Clients, key_of
from extractors.sessions.lengths import said
from extractors.sessions.record import COACHING_FIELDS, SUPERVISION_FIELDS, Draft
from extractors.sessions.repeats import Kept, put_aside
from extractors.sessions.years import Dated

LONG, SHORT = 180, 20
"""Minutes beyond which a length is asked about (domain notes 6.1, arithmetic checks)."""
NEAR = 31
"""Days by which two records of one session may differ through a slip in day or month."""
ODD = 400
"""Days from the middle of all sessions; a programme takes a year at most, so a date farther off is a slip."""


def _minutes_of_day(draft: Draft) -> tuple[int, int] | None:
    if draft.start is None or draft.minutes is None:
        return None
    begin = draft.start.hour * 60 + draft.start.minute
    return begin, begin + draft.minutes


def _overlaps(items: Sequence[Kept]) -> None:
    timed: dict[date, list[tuple[Kept, tuple[int, int]]]] = {}
    for item in items:
        span = _minutes_of_day(item.draft)
        if item.date is not None and span is not None:
            timed.setdefault(item.date, []).append((item, span))
    for day in timed.values():
        day.sort(key=lambda pair: pair[1])
        for (a, first), (b, second) in pairwise(day):
            if second[0] < first[1]:
                a.doubts.append("the clock times overlap with another session's")
                b.doubts.append("the clock times overlap with another session's")


def _odd_dates(items: Sequence[Kept]) -> None:
    days = [i.date.toordinal() for i in items if i.date is not None]
    if len(days) < 3:
        return
    middle = median(days)
    for item in items:
        if item.date is not None and abs(item.date.toordinal() - middle) > ODD:
            item.doubts.append("dated more than a year away from the other sessions")


def _same_day(items: Sequence[Kept], clients: Clients) -> None:
    """Two counted sessions with one client on one day, apart by the clock."""
    seen: dict[tuple[date, str | None], Kept] = {}
    for item in items:
        if item.date is None or item.draft.kind != "coaching" or clients.key(item.draft.client) is None:
            continue
        key = (item.date, clients.key(item.draft.client))
        if key in seen:
            item.doubts.append("a second session with this client on the same day")
        seen.setdefault(key, item)


def _perhaps_twice(items: Sequence[Kept], counted: Sequence[Kept], clients: Clients) -> None:
    """Two places that tell of the same sessions, but date one of them differently, count it twice: to be asked."""
    told_twice = {frozenset((PLACES[i.draft.source], PLACES[i.into])) for i in items if i.into}
    alike: dict[tuple[str, str | None, int | None], list[tuple[date, Kept]]] = {}
    for item in counted:
        if item.date is not None and not item.twins:
            key = (item.draft.kind, clients.key(item.draft.client), item.draft.minutes)
            alike.setdefault(key, []).append((item.date, item))
    for group in alike.values():
        group.sort(key=lambda pair: pair[0])
        for position, (day, a) in enumerate(group):
            for other, b in group[position + 1 : position + 1 + NEAR]:
                places = frozenset((PLACES[a.draft.source], PLACES[b.draft.source]))
                if (other - day).days > NEAR:
                    break
                if len(places) == 2 and places in told_twice:
                    a.doubts.append(f"may be the session of {other.day} {other:%B %Y} under another date")
                    b.doubts.append(f"may be the session of {day.day} {day:%B %Y} under another date")


def _own_doubts(item: Kept) -> None:
    draft = item.draft
    if item.date is None and not any("date" in d or "month" in d for d in item.doubts):
        item.doubts.append("the record has no date")
    if draft.minutes is None:
        item.doubts.append("the record has no length")
    elif draft.minutes > LONG:
        item.doubts.append(f"unusually long ({said(draft.minutes)})")
    elif draft.minutes < SHORT:
        item.doubts.append(f"unusually short ({said(draft.minutes)})")
    if draft.kind == "coaching" and draft.client is None:
        item.doubts.append("the record names no client")


def count(dated: Sequence[Dated], clients: Clients, today: date) -> tuple[Session, ...]:
    """The sessions, in reading order.

    dated: drafts with their dates, in reading order; clients: which labels mean the same client; today: what
    lies after it has not taken place.
    """
    dated = [
        replace(d, draft=replace(d.draft, why_not="planned: dated in the future"))
        if d.draft.why_not is None and d.date is not None and d.date > today
        else d
        for d in dated
    ]
    unsure, slipped = reconcile(dated, clients), slips(dated, clients)
    items = put_aside(dated, clients)
    counted = [i for i in items if i.why_not is None]
    for item in counted:
        _own_doubts(item)
        if clients.key(item.draft.client) in unsure and item.draft.kind == "coaching":
            item.doubts.append("two labels were taken for one client because their session falls on the same day")
        if item.draft.client and key_of(item.draft.client) in slipped:
            item.doubts.append(f"a name in a log of codes; taken for {clients.label(item.draft.client)}")
    _perhaps_twice(items, counted, clients)
    _overlaps(counted)
    _odd_dates(counted)
    _same_day(counted, clients)
    return tuple(_session(i, clients) for i in items)


def _session(item: Kept, clients: Clients) -> Session:
    draft = item.draft
    counted = item.why_not is None
    fields = SUPERVISION_FIELDS if draft.kind == "supervision" else COACHING_FIELDS
    missing = tuple(f for f in fields if f not in draft.has and not (f == "date" and item.date is not None))
    if draft.kind == "supervision" and draft.has & {"key_points", "outcomes", "aim"}:
        missing = tuple(f for f in missing if f != "key_points")
    return Session(
        kind=draft.kind,
        client=clients.label(draft.client) if draft.kind != "supervision" else None,
        date=item.date,
        start=draft.start,
        minutes=draft.minutes,
        counted=counted,
        why_not=item.why_not,
        doubts=tuple(dict.fromkeys(item.doubts)) if counted else (),
        missing=missing if counted else (),
        span=draft.span,
        reads=draft.reads,
    )
