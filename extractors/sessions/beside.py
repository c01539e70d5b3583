"""Groups of columns side by side, one for each client or kind: the client put into a column, or the groups stacked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.sessions.clients import designator
from extractors.sessions.grid import Box, Grid
from extractors.sessions.kinds import kind_of
from extractors.sessions.labels import LONGEST_LABEL, field_of
from extractors.sessions.record import Field
from extractors.sessions.titles import name_in


def _header(grid: Grid) -> tuple[int, list[Box], list[int]] | None:
    """(row, its cells, first columns of the groups) of a header whose fields come again and again."""
    for index, own in grid.header_rows():
        fields = [_bare_field(b.text) for b in own]
        if not own:
            continue
        first = fields[0] if fields[0] is not Field.OTHER else field_of(own[0].text)
        starts = [b.column for b, f in zip(own, fields, strict=True) if first in (f, field_of(b.text))]
        if len(starts) < 2 or first is Field.OTHER:
            continue
        if all(n >= len(starts) for n in (fields.count(Field.DATE), sum(f in _TIMED for f in fields))):
            return index, own, starts
    return None


_TIMED = (Field.DURATION, Field.START)


def _bare_field(text: str) -> Field:
    """The field of a header, whatever name stands before it ("Robin date", "Client 2: hours")."""
    found = field_of(text)
    if found in (Field.DATE, *_TIMED):
        return found
    last = re.split(r"[\s:–-]+", text.strip()) if len(text) <= LONGEST_LABEL else []
    for take in range(1, len(last)):
        found = field_of(" ".join(last[take:]))
        if found in (Field.DATE, *_TIMED):
            return found
    return Field.OTHER


def _in_header(own: Sequence[Box]) -> str:
    """The words that open every header of one group."""
    words = [re.split(r"[\s:–-]+", b.text.strip()) for b in own]
    shared = 0
    while all(len(w) > shared + 1 for w in words) and len({w[shared] for w in words}) == 1:
        shared += 1
    return " ".join(words[0][:shared]) if len(words) > 1 else ""


def clients_beside(grid: Grid) -> Grid:
    """The table, a column with the client put before each group of columns that a name stands above or opens.

    Two groups at least, each with a date and a length, each with a name of its own.
    """
    found = _header(grid)
    if found is None:
        return grid
    index, own, starts = found
    groups = list(zip(starts, [*starts[1:], grid.columns], strict=True))
    names = [_name_of(grid, index, own, group) for group in groups]
    if any(kind_of(n) == "supervision" for n in names) and all(names):
        return _stacked(grid, index, groups, names)
    if Field.CLIENT in [field_of(b.text) for b in own]:
        return grid
    if len(set(names)) < len(names) or not all(n and (designator(n) or len(n.split()) <= 3) for n in names):
        return grid
    return _with_clients(grid, index, starts, names)


def _name_of(grid: Grid, header: int, own: Sequence[Box], group: tuple[int, int]) -> str:
    """What opens every header of a group of columns, if it is a name, else the nearest text above; else ""."""
    start, end = group
    above = [b.text.strip() for r in range(header) for b in grid.rows[r] if start <= b.column < end and b.row == r]
    opening = _in_header([b for b in own if start <= b.column < end])
    if opening and (designator(opening) or name_in(opening)):
        return opening
    return next((t for t in reversed(above) if t), "")  # "Session date | Session length" is nobody's


def _with_clients(grid: Grid, header: int, starts: Sequence[int], names: Sequence[str]) -> Grid:
    """The table with a column of clients before each group, the names taken out of the headers that they open."""
    rows: list[tuple[Box, ...]] = [() for _ in range(header)]
    for r, row in enumerate(grid.rows[header:], header):
        made: list[Box] = []
        for box in row:
            group = sum(s <= box.column for s in starts)
            moved = replace(box, column=box.column + group)
            if box.column in starts:
                filled = bool(box.shown.strip())
                text = "Client" if r == header else names[group - 1] if filled else ""
                made.append(Box(r, box.column + group - 1, 1, 1, text, box.span if filled else None))
            if r == header and (opening := names[group - 1] if group else ""):
                moved = replace(moved, text=re.sub(rf"^{re.escape(opening)}[\s:–-]+", "", moved.text))
            made.append(moved)
        rows.append(tuple(made))
    return replace(grid, rows=tuple(rows), columns=grid.columns + len(starts))


def _stacked(grid: Grid, header: int, groups: Sequence[tuple[int, int]], names: Sequence[str]) -> Grid:
    """The table, groups of columns of different kinds (coaching beside supervision) put one below the other."""
    rows: list[tuple[Box, ...]] = []
    numbers: list[int] = []
    for (start, end), name in zip(groups, names, strict=True):
        rows.append((Box(len(rows), 0, 1, 1, name, None),))
        numbers.append(header)
        for r in range(header, len(grid.rows)):
            own = [b for b in grid.rows[r] if start <= b.column < end and b.row == r]
            if any(b.shown.strip() for b in own):
                rows.append(tuple(replace(b, row=len(rows), column=b.column - start, row_span=1) for b in own))
                numbers.append(r)
    return replace(grid, rows=tuple(rows), columns=max(3, *(e - s for s, e in groups)), numbers=tuple(numbers))
