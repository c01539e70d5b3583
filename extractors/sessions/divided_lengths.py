"""Lengths that stand in several columns: hours beside minutes, or one column of several filled in each row.

Face to face or online, coaching or supervision, a column for each client.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractors.sessions.clients import designator
from extractors.sessions.grid import Box, Grid
from extractors.sessions.kinds import kind_of
from extractors.sessions.labels import field_of, unit_of
from extractors.sessions.record import Field
from extractors.sessions.titles import name_in
from extractors.sessions.values import length_in, like_a_date, like_a_length

ALONE = 0.8
"""Share of rows that must fill one of the columns and no more before they are taken for one divided in several."""
_EMPTY = " -–—0.:"
"""What stands in a cell that gives no length."""
_SUM = re.compile(r"\b(?:total|sum|all|cumulative|running|overall|combined)\b", re.I)
_NOT_HELD_TIME = re.compile(r"prep|travel|writ|admin|break|reflect|supervis", re.I)


def lengths_together(grid: Grid) -> Grid:
    """The table, columns of lengths of which each row fills one made one column, their header a column of clients.

    Columns are such if all their filled cells are lengths, at least two of them are used, and hardly any row fills two.
    Where the headers are clients' labels, each row gets its client from the column that it fills, or is divided.
    """
    for index, own in grid.header_rows():
        if not any(field_of(b.text) is Field.DATE for b in own):
            continue
        columns = _columns(grid, index, own)
        if len(columns) < 2:
            return grid
        heads = {b.column: b for b in own if b.column in columns}
        kinds = {c: kind_of(b.text) for c, b in heads.items()}
        if set(kinds.values()) == {"coaching", "supervision"} and _by_turns(columns):
            return _of_kinds(grid, index, heads, {c: k or "" for c, k in kinds.items()})
        names = {c: _client(b.text) for c, b in heads.items()}
        if all(names.values()) and len(set(names.values())) == len(names):
            return _divided(grid, index, {c: n or "" for c, n in names.items()})
        if not _by_turns(columns) or any(
            designator(b.text) or field_of(b.text) is Field.CLIENT for b in heads.values()
        ):
            return grid
        return _merged(grid, index, heads)
    return grid


def _client(header: str) -> str | None:
    bare = re.sub(r"\b(?:hours?|hrs?|mins?|minutes|time)\b|\([^)]*\)", "", header, flags=re.I).strip(" :–-")
    found = designator(bare)
    return found[0] if found and len(found[0]) >= len(bare) - 2 else name_in(bare) if bare else None


def _columns(grid: Grid, header: int, own: Sequence[Box]) -> dict[int, set[int]]:
    """The columns that hold lengths and nothing else, with the rows that each fills."""
    fits: dict[int, set[int]] = {}
    for head in own:
        apart = _NOT_HELD_TIME.search(head.text) and kind_of(head.text) != "supervision"
        if _SUM.search(head.text) or apart or head.column_span > 1:
            continue
        what = field_of(head.text)
        if what not in (Field.OTHER, Field.DURATION, Field.CLIENT, Field.TYPE):
            continue
        filled = {r: b for r in range(header + 1, len(grid.rows)) if (b := _filled(grid, r, head.column)) is not None}
        timed = _client(head.text) is not None or what is Field.DURATION
        unit = unit_of(head.text)
        readable = [b for b in filled.values() if like_a_length(b) or (timed and _bare(b, unit))]
        if filled and len(readable) == len(filled) and not any(like_a_date(b) for b in filled.values()):
            fits[head.column] = set(filled)
    return fits


def _by_turns(fits: Mapping[int, set[int]]) -> bool:
    """Hardly any row fills two of the columns."""
    every = set().union(*fits.values())
    alone = [r for r in every if sum(r in rows for rows in fits.values()) == 1]
    return len(alone) >= ALONE * len(every)


def _filled(grid: Grid, row: int, column: int) -> Box | None:
    """The cell of a row of records, if it says something."""
    box = grid.box(row, column)
    if box is None or box.row != row or not box.shown.strip(_EMPTY) or _sums(grid, row):
        return None
    return box


def _sums(grid: Grid, row: int) -> bool:
    texts = [b.text for b in grid.rows[row] if b.text.strip()]
    return any(_SUM.match(t.strip()) or re.match(r"\W*sub[- ]?total", t, re.I) for t in texts[:2])


def _bare(box: Box, unit: str) -> bool:
    return bool(re.fullmatch(r"[\d.,:½¼¾ ]+", box.shown.strip())) and length_in(box, unit) is not None


def _titled(units: set[str]) -> str:
    """A header of lengths in the one unit that several headers name."""
    named = units.pop() if len(units) == 1 else ""
    return {"min": "Duration (mins)", "h": "Duration (hours)"}.get(named, "Duration")


def _merged(grid: Grid, header: int, heads: dict[int, Box]) -> Grid:
    """One column of lengths; the header's words are noted where the length stood elsewhere."""
    first = min(heads)
    title = _titled({unit_of(b.text) for b in heads.values()})
    rows = []
    for index, row in enumerate(grid.rows):
        filled = next((b for c in sorted(heads) if (b := _filled(grid, index, c)) is not None), None)
        made = []
        for box in row:
            if index == header and box.column in heads:
                box = replace(box, text=title if box.column == first else "")
            elif index > header and box.column in heads and box.row == index and _sums(grid, index):
                box = replace(box, text="", value=None) if box.column != first else _sum(grid, index, heads, box)
            elif index > header and box.column in heads and box.row == index:
                keep = filled if box.column == first else None
                box = replace(keep or replace(box, text="", value=None, unit=""), column=box.column)
            made.append(box)
        rows.append(tuple(made))
    return replace(grid, rows=tuple(rows))


def _of_kinds(grid: Grid, header: int, heads: dict[int, Box], kinds: Mapping[int, str]) -> Grid:
    """A column of lengths for each kind made one column, the kind of each row in a column of its own."""
    merged = _merged(grid, header, heads)
    rows = []
    for index, row in enumerate(merged.rows):
        filled = next((c for c in sorted(heads) if _filled(grid, index, c) is not None), None)
        said = "Type" if index == header else kinds[filled] if filled is not None and index > header else ""
        rows.append((*row, Box(index, grid.columns, 1, 1, said, None, note="the column’s header" if said else "")))
    return replace(merged, rows=tuple(rows), columns=grid.columns + 1)


def _sum(grid: Grid, row: int, heads: dict[int, Box], box: Box) -> Box:
    """The sum of a total's cells, in minutes."""
    found = [
        length_in(b, unit_of(heads[c].text))
        for c in heads
        if (b := grid.box(row, c)) is not None and b.shown.strip(_EMPTY)
    ]
    known = [f.minutes for f in found if f is not None]
    text = f"{sum(known)} minutes" if known and len(known) == len(found) else ""
    return replace(box, text=text, value=None, unit="")


def _divided(grid: Grid, header: int, names: dict[int, str]) -> Grid:
    """A row for each client that a row has a length for, under the headers that remain, client and length."""
    kept = [b for b in grid.rows[header] if b.row == header and b.column not in names]
    width = grid.columns
    title = _titled({unit_of(b.text) for b in grid.rows[header] if b.column in names})
    heads = (*kept, Box(header, width, 1, 1, "Client", None), Box(header, width + 1, 1, 1, title, None))
    rows: list[tuple[Box, ...]] = [*grid.rows[:header], heads]
    numbers = list(range(header + 1))
    for index in range(header + 1, len(grid.rows)):
        others = [b for b in grid.rows[index] if b.column not in names]
        cells = {c: b for c in names if (b := grid.box(index, c)) is not None and b.shown.strip(_EMPTY)}
        if _sums(grid, index):
            cells = {}
        chosen: list[int | None] = [*sorted(cells)] or [None]
        for column in chosen:
            at = len(rows)
            made = [replace(b, row=at) if b.row == index else b for b in others]
            if column is not None:
                length = cells[column]
                made.append(Box(at, width, 1, 1, names[column], length.span, note="the column’s header"))
                made.append(replace(length, row=at, column=width + 1))
            rows.append(tuple(made))
            numbers.append(index)
    return replace(grid, rows=tuple(rows), columns=width + 2, numbers=tuple(numbers))


# --- hours beside minutes ---------------------------------------------------------------------------------------

_HOURS = re.compile(r"\W*(?:hours?|hrs?|h)\W*", re.I)
_MINUTES = re.compile(r"\W*(?:minutes?|mins?|min|m)\W*", re.I)


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
    for index, own in grid.header_rows():
        for left in own:
            right = next((b for b in own if b.column == left.column + left.column_span), None)
            if right is None or not (_HOURS.fullmatch(left.text) and _MINUTES.fullmatch(right.text)):
                continue
            hours, minutes = grid.below(index, left.column), grid.below(index, right.column)
            pairs = {i: (_whole(hours.get(i)), _whole(minutes.get(i))) for i in {*hours, *minutes}}
            figures = [(h, m) for h, m in pairs.values() if h is not None and m is not None]
            apart = all(m < 60 for _, m in figures) and any(h for h, _ in figures)
            if not apart or len(figures) < len(pairs) / 2:
                continue
            return _with_minutes(grid, index, left, right, {i: p for i, p in pairs.items() if None not in p})
    return grid


def _with_minutes(
    grid: Grid, header: int, left: Box, right: Box, pairs: dict[int, tuple[int | None, int | None]]
) -> Grid:
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
