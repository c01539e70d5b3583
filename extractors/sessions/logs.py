"""Log tables: one row for each session, under headers in any order and wording."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from extractors.sessions.clients import as_written, designator
from extractors.sessions.columns import Columns, find_columns
from extractors.sessions.dates import FoundDate, american_column, swapped
from extractors.sessions.grid import Box, Grid
from extractors.sessions.labels import field_of, unit_of
from extractors.sessions.record import Draft, Field, Nature
from extractors.sessions.rows import Row, draft_of_row
from extractors.sessions.setting import Setting
from extractors.sessions.values import dates_in, like_a_date, like_a_length

TOTAL = re.compile(
    r"^\s*(?:grand |overall |sub[- ]?|running |session |coaching |mentoring |supervision )*(?:total|sum\b"
    r"|hours (?:completed|to date|delivered)|carried forward|brought forward|c/f|b/f|altogether|in all\b|cumulative)",
    re.I,
)
_KEYS = {Field.DATE, Field.DURATION, Field.START, Field.END, Field.CLIENT, Field.NUMBER, Field.PLANNED}


@dataclass(frozen=True, slots=True)
class Total:
    """A row that states a sum."""

    row: int
    boxes: tuple[Box, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Log:
    """What a log table holds."""

    drafts: tuple[Draft, ...]
    totals: tuple[Total, ...]
    fields: frozenset[Field]
    """Fields that have a column."""
    headers: str = ""
    """The header's words, joined."""
    length_columns: tuple[int, ...] = ()
    units: tuple[str, ...] = ()


def header_fields(row: tuple[Box, ...], index: int) -> dict[int, Field]:
    """What each cell of a row says if it is a header: {} unless two of the fields that make a log are named."""
    own = [b for b in row if b.row == index and b.text.strip()]
    if any(like_a_date(b) or like_a_length(b) for b in own):
        return {}
    fields = {b.column: field_of(b.text) for b in own}
    if len({f for f in fields.values() if f in _KEYS}) < 2 or len({b.text for b in own}) < 2:
        return {}
    return fields


def is_total(row: tuple[Box, ...]) -> bool:
    """The row states a sum instead of a session."""
    texts = [b.text for b in row if b.text.strip()]
    if not texts:
        return False
    early = [t for t in texts if not t.replace(".", "").isdigit()][:2]
    return any(TOTAL.match(t) for t in early) and not any(like_a_date(b) and not TOTAL.match(b.text) for b in row)


def _groups(fields: Mapping[int, Field]) -> list[list[int]]:
    """Columns of repeated header groups side by side: a new one begins where a leading field comes again."""
    groups: list[list[int]] = [[]]
    seen: set[Field] = set()
    for column in sorted(fields):
        what = fields[column]
        if what in {Field.CLIENT, Field.DATE, Field.DURATION} and what in seen and _complete(seen):
            groups.append([])
            seen = set()
        groups[-1].append(column)
        seen.add(what)
    complete = [g for g in groups if _complete({fields[c] for c in g})]
    return groups if len(complete) == len(groups) else [sorted(fields)]


def _complete(fields: set[Field]) -> bool:
    return Field.DATE in fields and bool(fields & {Field.DURATION, Field.START})


def _spanning(row: tuple[Box, ...], index: int, columns: int) -> str | None:
    """The text of a row that holds a single one: a heading inside the table."""
    texts = {b.text.strip() for b in row if b.row == index and b.shown.strip()}
    if len(texts) != 1 or columns < 3 or any(b.row != index and b.text.strip() for b in row):
        return None
    return texts.pop()


def _segments(grid: Grid) -> Iterator[tuple[dict[int, Field], dict[int, str], list[int]]]:
    """(fields, headers, rows under them) for each header row and what follows it."""
    fields: dict[int, Field] = {}
    headers: dict[int, str] = {}
    rows: list[int] = []
    for index, row in enumerate(grid.rows):
        found = header_fields(row, index)
        if found:
            if rows:
                yield fields, headers, rows
            fields, rows = found, []
            headers = {b.column: re.sub(r"\s+", " ", b.text) for b in row if b.row == index}
        else:
            rows.append(index)
    if rows:
        yield fields, headers, rows


def _data_rows(grid: Grid, rows: list[int]) -> list[int]:
    return [r for r in rows if not is_total(grid.rows[r]) and _spanning(grid.rows[r], r, grid.columns) is None]


def read_log(grid: Grid, setting: Setting, kind: str, nature: Nature, group: int, client: str | None) -> Log:
    """The sessions of a table that has one in each row, and the sums that it states.

    setting: of the place where it stands; kind: coaching or supervision; nature: what the place is for;
    client: from caption, sheet or heading, for rows that name none. Without a date or a length column: empty.
    """
    drafts: list[Draft] = []
    totals: list[Total] = []
    seen: set[Field] = set()
    words: list[str] = []
    lengths: list[int] = []
    units: list[str] = []
    current = client
    for fields, headers, rows in _segments(grid):
        words += headers.values()
        totals += [
            Total(r, grid.rows[r], " ".join(b.text for b in grid.rows[r] if b.text))
            for r in rows
            if is_total(grid.rows[r])
        ]
        planned = [
            c
            for c, f in fields.items()
            if f is Field.PLANNED
            and re.search(
                r"hour|hrs|min|time|length"
                r"|duration",
                headers.get(c, ""),
                re.I,
            )
        ]
        lengths += planned
        units += [unit_of(headers[c]) for c in planned]
        for columns_of_group in _groups(fields) if fields else [list(range(grid.columns))]:
            columns = _columns(grid, fields, headers, rows, columns_of_group)
            if not _is_log(columns, grid, rows):
                continue
            seen |= set(columns.where)
            if Field.DURATION in columns.where:
                lengths.append(columns.where[Field.DURATION])
                units.append(columns.unit)
            made, current = _rows(grid, rows, columns, columns_of_group, Row(setting, kind, nature, group, current))
            drafts += _day_first(made)
    return Log(tuple(drafts), tuple(totals), frozenset(seen), " | ".join(words), tuple(lengths), tuple(units))


def _columns(
    grid: Grid, fields: Mapping[int, Field], headers: Mapping[int, str], rows: list[int], group: list[int]
) -> Columns:
    values: dict[int, list[Box]] = {c: [] for c in group}
    for r in _data_rows(grid, rows):
        for c in group:
            box = grid.box(r, c)
            if box is not None and box.column == c and box.row == r:
                values[c].append(box)
    return find_columns({c: f for c, f in fields.items() if c in group}, headers, values)


def _is_log(columns: Columns, grid: Grid, rows: list[int]) -> bool:
    if not columns.has(Field.DATE, Field.DURATION, Field.START):
        return False
    if columns.has(Field.DATE):
        return columns.has(Field.DURATION, Field.START, Field.CLIENT, Field.NUMBER, Field.SUPERVISOR) or any(
            like_a_length(b) for r in rows for b in grid.rows[r]
        )
    return columns.has(Field.CLIENT, Field.NUMBER) and not columns.has(Field.PLANNED)


def _rows(grid: Grid, rows: list[int], columns: Columns, group: list[int], row: Row) -> tuple[list[Draft], str | None]:
    made: list[Draft] = []
    for index in rows:
        boxes = grid.rows[index]
        if is_total(boxes):
            continue
        title = _spanning(boxes, index, grid.columns)
        if title is not None and not dates_in(boxes[0]):
            found = designator(title)
            if found or len(title.split()) <= 3:
                row = replace(row, client=found[0] if found else as_written(title))
            continue
        cells = {c: box for c in group if (box := grid.box(index, c)) is not None}
        draft = draft_of_row(cells, columns, row, grid.span(index), index + 1)
        if draft is None:
            continue
        if draft.client is None and row.client:
            draft = replace(draft, client=row.client)
        made.append(draft)
    return _without_sums(made), row.client


def _without_sums(drafts: list[Draft]) -> list[Draft]:
    """Drops an undated last row whose length is the sum of those above: a total without the word."""
    if len(drafts) > 2:
        last = drafts[-1]
        above = sum(d.minutes or 0 for d in drafts[:-1])
        if last.date is None and last.number is None and last.minutes == above:
            return drafts[:-1]
    return drafts


def _day_first(drafts: list[Draft]) -> list[Draft]:
    """Day first, unless the column proves that the month stands first."""
    figures = [d.date for d in drafts if d.date is not None]
    if not american_column(figures):
        return drafts
    doubt = "dates in this table are written month first (American order)"
    return [replace(d, date=_swap(d.date), doubts=(*d.doubts, doubt)) for d in drafts]


def _swap(found: FoundDate | None) -> FoundDate | None:
    return None if found is None else swapped(found)
