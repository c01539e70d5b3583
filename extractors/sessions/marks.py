"""Cells that lean on other cells: ditto marks, hours and minutes in two columns, a client above a group of columns."""

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

_DITTO = re.compile(
    r"\s*(?:[\"“”″〃„]+|[-–—]\s*[\"“”″〃]\s*[-–—]|['’‘]{2}|[,‚]{2}|"
    r"ditto|d[o°]\.?|as above|same(?: as above| again)?|idem|”)\s*\.?",
    re.I,
)
HEADER_WITHIN = 6
"""Rows among which a header is sought."""


def dittoed(grid: Grid) -> Grid:
    """The table, each ditto mark ("as above", \") replaced by what the cell above it says."""
    above: dict[int, Box] = {}
    rows = []
    for index, row in enumerate(grid.rows):
        made = []
        for box in row:
            if box.row != index:
                made.append(box)
                continue
            source = above.get(box.column)
            if source is not None and _DITTO.fullmatch(box.text) and isinstance(box.value, (str, type(None))):
                box = replace(box, text=source.text, value=source.value, unit=source.unit, note="as the row above")
            if box.shown.strip():
                above[box.column] = box
            made.append(box)
        rows.append(tuple(made))
    return replace(grid, rows=tuple(rows))


_HOURS = re.compile(r"\W*(?:hours?|hrs?|h)\W*", re.I)
_MINUTES = re.compile(r"\W*(?:minutes?|mins?|min|m)\W*", re.I)


def _own(grid: Grid, column: int, first: int) -> dict[int, Box]:
    """The cells of one column below a row, by row."""
    return {i: b for i, row in enumerate(grid.rows) if i > first for b in row if b.column == column and b.row == i}


def _whole(box: Box | None) -> int | None:
    """A whole number, 0 for an empty cell, None for anything else."""
    if box is None or not box.shown.strip(" -–—."):
        return 0
    if isinstance(box.value, float):
        return int(box.value) if box.value == int(box.value) and not box.unit else None
    plain = box.text.strip()
    return int(plain) if re.fullmatch(r"\d{1,3}", plain, re.ASCII) else None


def hours_joined(grid: Grid) -> Grid:
    """The table, a column of whole hours and the column of minutes to its right made one column of lengths.

    Left alone where the second says the same as the first (1 and 60).
    """
    for index, row in enumerate(grid.rows[:HEADER_WITHIN]):
        for left in row:
            right = next((b for b in row if b.column == left.column + left.column_span and b.row == index), None)
            if right is None or not (_HOURS.fullmatch(left.text) and _MINUTES.fullmatch(right.text)):
                continue
            hours, minutes = _own(grid, left.column, index), _own(grid, right.column, index)
            pairs = {i: (_whole(hours.get(i)), _whole(minutes.get(i))) for i in {*hours, *minutes}}
            figures = [(h, m) for h, m in pairs.values() if h is not None and m is not None]
            apart = all(m < 60 for _, m in figures) and any(h for h, _ in figures)
            if not apart or len(figures) < len(pairs) / 2:
                continue
            return _joined(grid, index, left, right, {i: p for i, p in pairs.items() if None not in p})
    return grid


def _joined(grid: Grid, header: int, left: Box, right: Box, pairs: dict[int, tuple[int | None, int | None]]) -> Grid:
    rows = []
    for index, row in enumerate(grid.rows):
        made = []
        for box in row:
            if index == header and box.column == left.column:
                box = replace(box, text="Duration")
            elif index == header and box.column == right.column:
                box = replace(box, text="")
            elif index in pairs and box.column == left.column:
                hours, minutes = pairs[index]
                box = replace(box, text=f"{hours} h {minutes} min" if hours or minutes else "", value=None)
            elif index in pairs and box.column == right.column:
                box = replace(box, text="", value=None)
            made.append(box)
        rows.append(tuple(made))
    return replace(grid, rows=tuple(rows))


# --- groups of columns side by side -------------------------------------------------------------------------


def _header(grid: Grid) -> tuple[int, list[Box], list[int]] | None:
    """(row, its cells, first columns of the groups) of a header whose fields come again and again."""
    for index, row in enumerate(grid.rows[:HEADER_WITHIN]):
        own = [b for b in row if b.row == index and b.text.strip()]
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
    ends = [*starts[1:], grid.columns]
    names = []
    for start, end in zip(starts, ends, strict=True):
        above = [b.text.strip() for r in range(index) for b in grid.rows[r] if start <= b.column < end and b.row == r]
        opening = _in_header([b for b in own if start <= b.column < end])
        if opening and not (designator(opening) or name_in(opening)):
            opening = ""  # "Session date | Session length" is nobody's
        names.append(opening or next((t for t in reversed(above) if t), ""))
    if any(kind_of(n) == "supervision" for n in names) and all(names):
        return _stacked(grid, index, list(zip(starts, ends, strict=True)), names)
    if Field.CLIENT in [field_of(b.text) for b in own]:
        return grid
    if len(set(names)) < len(names) or not all(n and (designator(n) or len(n.split()) <= 3) for n in names):
        return grid
    rows: list[tuple[Box, ...]] = []
    for r, row in enumerate(grid.rows):
        if r < index:
            rows.append(())
            continue
        made: list[Box] = []
        for box in row:
            group = sum(s <= box.column for s in starts)
            moved = replace(box, column=box.column + group)
            if box.column in starts:
                filled = bool(box.shown.strip())
                text = "Client" if r == index else names[group - 1] if filled else ""
                made.append(Box(r, box.column + group - 1, 1, 1, text, box.span if filled else None))
            if r == index and (opening := names[group - 1] if group else ""):
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
