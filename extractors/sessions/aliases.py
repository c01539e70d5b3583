"""One client under two labels: "Client 1" in the log, a pseudonym in the text (domain notes, section 6.3).

Counted apart, every session would count twice. Two labels that never stand in the same kind of place, and whose
sessions fall on the same days, are one client. So are a name that slipped once into a log of codes and the client whom
another record has at that hour, or whose letter it begins with.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from extractors.sessions.clients import Clients
from extractors.sessions.years import Dated

PLACES = {"log": "log", "form": "form", "lines": "text", "heading": "text", "prose": "text"}
"""Kind of place of each source."""
AGREE = 0.7
"""Share of the days of one label that must be days of the other: a learner misdates one session in some logs."""

CODE = 2
"""Letters of a client's code: "B", "12"; a name has more."""
CODED = 4
"""Sessions under codes from which a log is one of codes."""

Days = Mapping[str, frozenset[date]]


def _days(dated: Sequence[Dated], clients: Clients) -> dict[str, dict[str, frozenset[date]]]:
    found: dict[str, dict[str, set[date]]] = {place: {} for place in PLACES.values()}
    for d in dated:
        key = clients.key(d.draft.client)
        if key and d.date and d.draft.why_not is None and d.draft.kind == "coaching":
            found[PLACES[d.draft.source]].setdefault(key, set()).add(d.date)
    return {place: {key: frozenset(days) for key, days in keys.items()} for place, keys in found.items()}


def reconcile(dated: Sequence[Dated], clients: Clients) -> set[str]:
    """Tells `clients` which labels mean the same person; returns keys joined on a single day, to be asked about."""
    unsure: set[str] = set()
    places = _days(dated, clients)
    for place, other in (("log", "form"), ("log", "text"), ("form", "text")):
        unsure |= _join(places[place], places[other], clients)
    return unsure


def slips(dated: Sequence[Dated], clients: Clients) -> set[str]:
    """Tells `clients` of names that stand once in a log of codes whom they mean; returns the names' own keys."""
    logs: dict[tuple[int, int], list[Dated]] = defaultdict(list)
    held = [d for d in dated if d.draft.client and d.draft.kind == "coaching" and d.draft.why_not is None]
    for d in held:
        if d.draft.source == "log":
            logs[d.draft.span.document, d.draft.group].append(d)
    found: set[str] = set()
    for log in logs.values():
        counts = Counter(clients.key(d.draft.client) or "" for d in log)
        codes = {key for key in counts if 0 < len(key) <= CODE}
        if len(codes) < 2 or sum(counts[code] for code in codes) < CODED:
            continue
        for d in log:
            name = clients.key(d.draft.client) or ""
            if len(name) > CODE and counts[name] == 1:
                others = (o for o in held if o not in log and o.date == d.date and o.draft.start == d.draft.start)
                beside = {clients.key(o.draft.client) for o in others if d.date is not None} & codes
                meant = beside or {code for code in codes if code == name[0]}
                if len(meant) == 1 and (code := meant.pop()) is not None:
                    clients.same(name, code)
                    found.add(name)
    return found


def _join(first: Days, second: Days, clients: Clients) -> set[str]:
    unsure: set[str] = set()
    for key, days in second.items():
        if key in first:
            continue
        shared = {k: len(days & others) for k, others in first.items() if k not in second}
        best = max(shared, key=lambda k: shared[k], default=None)
        if best is None or shared[best] < AGREE * len(days) or list(shared.values()).count(shared[best]) > 1:
            continue
        clients.same(key, best)
        if shared[best] < 2:
            unsure.add(best)
    return unsure
