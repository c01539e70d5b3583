"""The hours of one submission: what its counted sessions make, and what the learner states or plans."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.model import Declared, Hours, Reading, Session, Span
from extractors.sessions import totals
from extractors.sessions.clients import Clients
from extractors.sessions.lines import Line
from extractors.sessions.tables import Found

ROUNDING = 1
"""Minutes a row by which a table's sum may differ from its rows (domain notes 6.1)."""


def hours_of(
    reading: Reading, sessions: Sequence[Session], found: Found, lines: Sequence[Line], clients: Clients
) -> Hours:
    """The hours in minutes, without contract dates and disagreements.

    sessions: all, counted or not; found: the sums of the tables; lines: the paragraphs, in which sums may be stated;
    clients: which labels mean the same client.
    """
    counted = [s for s in sessions if s.counted]
    labels = tuple(dict.fromkeys(s.client for s in counted if s.kind == "coaching" and s.client))
    kinds = {line.setting.section: line.setting.kind for line in lines}
    prose = totals.in_lines(lines, kinds, clients)
    undated = totals.without_days(lines, kinds)
    stated = {
        kind: _of_kind(kind, reading, [s for s in counted if s.kind == kind], found.sums, prose, undated)
        for kind in ("coaching", "supervision")
    }
    planned = [s.minutes for s in [*found.sums, *prose] if s.planned and s.kind == "coaching"]
    of_clients = [*found.of_clients, *(s for s in (*prose, *found.sums) if s.client and not s.planned)]
    return Hours(
        coaching_minutes=sum(s.minutes or 0 for s in counted if s.kind == "coaching"),
        supervision_minutes=sum(s.minutes or 0 for s in counted if s.kind == "supervision"),
        clients=labels,
        declared_coaching_minutes=stated["coaching"][0],
        declared_supervision_minutes=stated["supervision"][0],
        planned_minutes=max(planned, default=None),
        declared=tuple(sorted({place for _, places in stated.values() for place in places})),
        declared_by_client=_by_client([_declared(s, clients) for s in of_clients], labels),
        declared_by_table=tuple(_declared(s, clients) for s in [*found.sums, *found.carried] if not s.planned),
    )


def _of_kind(
    kind: str,
    reading: Reading,
    counted: Sequence[Session],
    sums: Sequence[totals.Stated],
    prose: Sequence[totals.Stated],
    undated: Sequence[totals.Stated],
) -> tuple[int | None, list[Span]]:
    """(minutes that the learner states for one kind, or None; where).

    counted: its sessions. Tables' sums go before sentences; sessions told without a day are added up only where
    nothing else is stated and no record has a length.
    """
    in_tables = _of_tables([s for s in sums if s.kind == kind and not s.planned], counted, reading)
    best = totals.chosen(prose, kind)
    places = [s.span for s in in_tables] + ([best.span] if best else [])
    minutes = _together([s.minutes for s in in_tables]) if in_tables else best.minutes if best else None
    if minutes is None and not any(s.minutes for s in counted):
        told = [s for s in undated if s.kind == kind]
        return sum(s.minutes for s in told) or None, [*places, *(s.span for s in told)]
    return minutes, places


def _together(sums: list[int]) -> int:
    """Several tables' totals: a summary repeats the sum of the others, else they add up."""
    largest = max(sums)
    return largest if sum(sums) == 2 * largest else sum(sums)


def _of_tables(sums: list[totals.Stated], counted: Sequence[Session], reading: Reading) -> list[totals.Stated]:
    """The sums at the foot of tables that state the whole between them; all of one kind, as the counted sessions.

    A sum that is not its own rows' (tolerance: `ROUNDING` minutes a row) may be everyone's; where each is, they make
    the whole only if every table with counted rows states one.
    """

    def table(span: Span) -> tuple[int, int | None]:
        cell = reading.block(span).cell
        return span.document, None if cell is None else cell.table

    if not sums:
        return []
    rows: dict[tuple[int, int | None], list[Session]] = {}
    for session in counted:
        rows.setdefault(table(session.span), []).append(session)
    if not any(table(s.span) in rows for s in sums):
        return sums
    own = [s for s in sums if table(s.span) in rows]
    others = [s for s in own if not _adds_up(s, rows[table(s.span)])]
    if others and len(own) < len(rows):
        return [max(others, key=lambda s: s.minutes)]
    return own if {table(s.span) for s in own} >= rows.keys() else []


def _adds_up(stated: totals.Stated, rows: Sequence[Session]) -> bool:
    return abs(stated.minutes - sum(s.minutes or 0 for s in rows)) <= ROUNDING * len(rows)


def _by_client(stated: Sequence[Declared], clients: Sequence[str]) -> tuple[Declared, ...]:
    """The sums stated for one client each; under a label that no session bears, only if no client lacks a sum.

    Where one does, the unknown label is most likely that client's other name, which nothing here can tell.
    """
    known = {label.casefold() for label in clients}
    named = {(s.client or "").casefold() for s in stated}
    return tuple(s for s in stated if s.client and (s.client.casefold() in known or known <= named))


def _declared(stated: totals.Stated, clients: Clients) -> Declared:
    client = clients.label(stated.client) if stated.client and stated.kind == "coaching" else None
    return Declared(stated.minutes, stated.kind, stated.span, client, stated.running)
