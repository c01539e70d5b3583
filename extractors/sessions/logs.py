"""Log tables: one row for each session, under headers in any order and wording."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.sessions.clients import OFFICE, as_written, designator
from extractors.sessions.columns import Columns, find_columns
from extractors.sessions.dates import MONTHS, FoundDate, american_column, find_dates, swapped
from extractors.sessions.durations import find_durations
from extractors.sessions.grid import Box, Grid
from extractors.sessions.kinds import kind_of
from extractors.sessions.labels import field_of, unit_of
from extractors.sessions.record import Draft, Field, Nature
from extractors.sessions.rows import Row, draft_of_row
from extractors.sessions.running_total import checked
from extractors.sessions.values import like_a_date, like_a_length, without_dates

TOTAL = re.compile(
    r"^\s*(?:grand |overall |sub[- ]?|running |session |coaching |mentoring |supervision )*(?:total|sum\b"
    r"|hours (?:completed|to date|delivered|claimed)"
    r"|(?:page|sheet|client|month|block|week|quarter)(?:['’]s)? (?:sub-?)?total"
    r"|(?:hours|time|minutes) (?:with|for) |(?:all|both)(?:\s*$| (?:hours|sessions|clients|together|three)\b)"
    r"|carried forward|brought forward|c/f|b/f|altogether|in all\b|cumulative)",
    re.I,
)
LABEL = 4
"""Words of what stands beside "Client" above a log and is a client's label."""
_KEYS = {Field.DATE, Field.DURATION, Field.START, Field.END, Field.CLIENT, Field.NUMBER, Field.PLANNED}


Header = tuple[dict[int, Field], dict[int, str]]


@dataclass(frozen=True, slots=True)
class Total:
    """A row that states a sum."""

    row: int
    boxes: tuple[Box, ...]
    text: str
    kind: str = ""
    """Of the rows above it, where several kinds stand in one table; else empty."""


@dataclass(frozen=True, slots=True)
class Log:
    """What a log table holds."""

    drafts: tuple[Draft, ...]
    totals: tuple[Total, ...]
    header: Header = ({}, {})
    """The last header: what each grid column holds, and its text."""
    length_columns: tuple[int, ...] = ()
    units: tuple[str, ...] = ()


_EACH = re.compile(r"\b(?:each|every|per)\b", re.I)
"""In a header it gives the length of all rows: "Session (75 min each)"."""


def header_fields(row: tuple[Box, ...], index: int) -> dict[int, Field]:
    """What each cell of a row says if it is a header: {} unless two of the fields that make a log are named."""
    own = [b for b in row if b.row == index and b.text.strip()]
    if any(like_a_date(b) or (like_a_length(b) and not _EACH.search(b.text)) for b in own):
        return {}
    fields = {b.column: field_of(b.text) for b in own}
    if _is_form_row(own):
        return {}
    texts = {b.text for b in own}
    if len(texts) < 2:
        return {}
    if (
        index == 0
        and len({*fields.values()} - {Field.OTHER}) > 1
        and Field.OTHER not in fields.values()
        and len(texts) == len(own) > 2
    ):
        return fields
    return fields if len({f for f in fields.values() if f in _KEYS}) > 1 else {}


def _is_form_row(own: list[Box]) -> bool:
    """Labels and values by turns ("Client reference | Coachee 2 | Session number | 1") are no header."""
    values = [b.text.strip() for b in own[1::2]]
    labels = [field_of(b.text) for b in own[::2]]
    if len(own) in (2, 4, 6) and all(b.text.rstrip().endswith(":") == (i % 2 == 0) for i, b in enumerate(own)):
        return True
    told = [v for v in values if re.match(r"\d", v) or ((f := designator(v)) and len(f[0]) == len(v))]
    return len(own) in (2, 4, 6) and Field.OTHER not in labels and len(told) * 2 >= len(values) and _mixed(own)


def _mixed(own: list[Box]) -> bool:
    """No header of clients side by side ("Date | Client 1 | Length | Client 2")."""
    return len([b for b in own if designator(b.text) and not b.text.strip().isdigit()]) < 2


def _is_total(row: tuple[Box, ...]) -> bool:
    """The row states a sum instead of a session."""
    texts = [b.text for b in row if b.text.strip()]
    if not texts:
        return False
    early = [t for t in texts if not t.replace(".", "").isdigit()][:2]
    return any(TOTAL.match(t) for t in early) and not any(like_a_date(b) and not TOTAL.match(b.text) for b in row)


def _groups(fields: Mapping[int, Field], columns: int) -> list[list[int]]:
    """Columns of repeated header groups side by side: a new one begins where a leading field comes again."""
    groups: list[list[int]] = [[]]
    seen: set[Field] = set()
    for column in range(columns):
        what = fields.get(column, Field.OTHER)
        if what in {Field.CLIENT, Field.DATE, Field.DURATION} and what in seen and _complete(seen):
            groups.append([])
            seen = set()
        groups[-1].append(column)
        seen.add(what)
    whole = all(_complete({fields[c] for c in g if c in fields}) for g in groups)
    return groups if whole else [list(range(columns))]


def _complete(fields: set[Field]) -> bool:
    return Field.DATE in fields and bool(fields & {Field.DURATION, Field.START})


def _spanning(row: tuple[Box, ...], index: int, columns: int) -> str | None:
    """The text of a row that holds a single one: a heading inside the table."""
    texts = {b.text.strip() for b in row if b.row == index and b.shown.strip()}
    if len(texts) != 1 or columns < 3 or any(b.row != index and b.text.strip() for b in row):
        return None
    return texts.pop()


def _segments(grid: Grid, inherited: Header) -> Iterator[tuple[dict[int, Field], dict[int, str], list[int]]]:
    """(fields, headers, rows under them) for each header row and what follows it."""
    fields, headers = inherited
    rows: list[int] = []
    for index, row in enumerate(grid.rows):
        found = header_fields(row, index)
        if found:
            if rows:
                yield fields, headers, rows
            # a header in two rows: what reaches down from the upper one is a header too
            whole = [b for b in row if b.row == index or (b.row < index and field_of(b.text) is not Field.OTHER)]
            fields, rows = {b.column: field_of(b.text) for b in whole if b.row < index} | found, []
            headers = {b.column: re.sub(r"\s+", " ", b.text) for b in whole}
        else:
            rows.append(index)
    if rows:
        yield fields, headers, rows


def _data_rows(grid: Grid, rows: list[int]) -> list[int]:
    return [r for r in rows if not _is_total(grid.rows[r]) and _spanning(grid.rows[r], r, grid.columns) is None]


def read_log(grid: Grid, row: Row, inherited: Header = ({}, {})) -> Log:
    """The sessions of a table that has one in each row, and the sums that it states.

    row: what is known of every row beforehand, its client from caption, sheet or heading; inherited: the header
    of the table before, where this one goes on from it (a page's end). Without a date or length column: empty.
    """
    drafts: list[Draft] = []
    totals: list[Total] = []
    lengths: dict[int, str] = {}
    header = inherited
    segments = list(_segments(grid, inherited))
    several = sum(bool(fields) for fields, _, _ in segments) > 1
    for fields, headers, rows in segments:
        header = (fields, headers)
        if several:
            row = replace(row, kind=_kind_of_header(fields, headers, row.kind))
        kind = row.kind if several else ""
        totals += [_total(grid, r, kind) for r in rows if _is_total(grid.rows[r])]
        lengths |= {c: unit_of(headers[c]) for c, f in fields.items() if f in _SUMMED and _OF_TIME.search(headers[c])}
        for group in _groups(fields, grid.columns):
            columns = _columns(grid, fields, headers, rows, group)
            if not _is_log(columns, grid, rows, row):
                row = _titled(grid, rows, columns, row)
                continue
            if Field.DURATION in columns.where:
                lengths[columns.where[Field.DURATION]] = columns.unit
            made, row = _rows(grid, rows, columns, group, row)
            kept, sums = _without_sums(made)
            totals += [_total(grid, r, kind) for r in sums]
            drafts += _day_first(kept)
    return Log(tuple(drafts), tuple(totals), header, tuple(lengths), tuple(lengths.values()))


_SUMMED = {Field.PLANNED, Field.DURATION}
_OF_TIME = re.compile(r"hour|hrs|min|time|length|duration", re.I)


def _total(grid: Grid, row: int, kind: str) -> Total:
    return Total(row, grid.rows[row], " ".join(b.text for b in grid.rows[row] if b.text), kind)


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


_CONTENT = (Field.NUMBER, Field.AIM, Field.GOAL, Field.TOOLS, Field.KEY_POINTS, Field.OUTCOMES)


def _is_log(columns: Columns, grid: Grid, rows: list[int], row: Row) -> bool:
    """The columns hold records of sessions: a date with a length, or with what was talked about."""
    if not columns.has(Field.DATE, Field.DURATION, Field.START):
        return False
    if columns.has(Field.DATE):
        if columns.has(Field.DURATION, Field.START, Field.SUPERVISOR, Field.NUMBER):
            return True
        told = columns.has(*_CONTENT) or row.nature is Nature.RECORD
        return (columns.has(Field.CLIENT) and told) or any(
            like_a_length(b) or (like_a_date(b) and find_durations(without_dates(b.text)))
            for r in rows
            for b in grid.rows[r]
        )
    return columns.has(Field.CLIENT, Field.NUMBER) and not columns.has(Field.PLANNED)


_NO_CLIENT = re.compile(
    rf"(?:{'|'.join(MONTHS)}|week|quarter|term|phase|month|year|session|part|online"
    rf"|cancelled|dna)\b",
    re.I,
)


def _client_of_title(title: str, columns: Columns) -> str | None:
    """The client whom a row across the table names for the rows below it."""
    found = designator(title)
    if found:
        return found[0]
    if OFFICE.match(title) and not columns.has(Field.CLIENT):
        return title
    name = len(title.split()) <= 3 and title[:1].isupper() and not _NO_CLIENT.match(title)
    return as_written(title) if name and not columns.has(Field.CLIENT) else None


def _under(title: str, columns: Columns, row: Row) -> Row:
    """What a row across the table says of the rows below it: their kind, their client."""
    client = _client_of_title(title, columns)
    return replace(row, client=client or row.client, kind=kind_of(title) or ("coaching" if client else row.kind))


def _titled(grid: Grid, rows: list[int], columns: Columns, row: Row) -> Row:
    """The same of rows above the first header."""
    for index in rows:
        title = _spanning(grid.rows[index], index, grid.columns)
        row = row if title is None else _under(title, columns, row)
        texts = [b.text.strip() for b in grid.rows[index] if b.row == index and b.text.strip()]
        if len(texts) == 1 and (inline := re.fullmatch(r"([^:]{2,30}):\s*(\S.*)", texts[0])):
            texts = [inline[1], inline[2]]
        if len(texts) == 2 and field_of(texts[0]) is Field.CLIENT and len(texts[1].split()) <= LABEL:
            row = replace(row, client=as_written(texts[1]))
    return row


def _kind_of_header(fields: Mapping[int, Field], headers: Mapping[int, str], kind: str) -> str:
    """The kind of the rows under one of several headers of a table."""
    if Field.CLIENT in fields.values():
        return "coaching"
    return "supervision" if any(re.search(r"\bsupervis(?:or|ion)\b", h, re.I) for h in headers.values()) else kind


def _rows(
    grid: Grid, rows: list[int], columns: Columns, group: list[int], row: Row
) -> tuple[list[tuple[int, Draft]], Row]:
    made: list[Draft] = []
    at: list[int] = []
    running: dict[int, Box] = {}
    sparse = _sparse(grid, rows, columns)
    for index in rows:
        boxes = grid.rows[index]
        if _is_total(boxes):
            continue
        title = _spanning(boxes, index, grid.columns)
        if title is not None and not any(d.day for b in boxes for d in find_dates(b.text)):
            row = _under(title, columns, row)
            continue
        cells = {c: box for c in group if (box := grid.box(index, c)) is not None}
        draft = draft_of_row(cells, columns, row, grid.span(index), index, grid.number(index))
        if draft is None:
            continue
        if draft.client is None and row.client and draft.kind == "coaching":
            draft = replace(draft, client=row.client)
        elif sparse and draft.client is not None:
            row = replace(row, client=draft.client)
        if Field.RUNNING in columns.where and (cell := cells.get(columns.where[Field.RUNNING])) is not None:
            running[len(made)] = cell
        made.append(draft)
        at.append(index)
    unit = unit_of(columns.headers.get(columns.where.get(Field.RUNNING, -1), ""))
    return list(zip(at, checked(made, running, unit), strict=True)), row


def _sparse(grid: Grid, rows: list[int], columns: Columns) -> bool:
    """The client stands only in the first row of each run of rows."""
    column = columns.where.get(Field.CLIENT)
    if column is None:
        return False
    data = [r for r in _data_rows(grid, rows) if any(b.row == r and b.shown.strip() for b in grid.rows[r])]
    cells = [b.text if (b := grid.box(r, column)) is not None else "" for r in data]
    filled = [t for t in cells if t.strip()]
    return bool(filled) and bool(cells[0].strip()) and len(filled) <= len(cells) / 2 and len(set(filled)) == len(filled)


def _without_sums(made: Sequence[tuple[int, Draft]]) -> tuple[list[Draft], list[int]]:
    """The drafts without rows that only add up those above, whatever they call it, and the rows of these sums.

    made: (row, draft). Such a row has no day and no number among rows that have one, and its length is the sum of all
    dated rows above it or of those since the last such row.
    """
    kept: list[Draft] = []
    sums: list[int] = []
    since = whole = rows = 0
    for row, draft in made:
        bare = draft.date is None and draft.number is None and draft.why_not is None and draft.has <= {"duration"}
        if bare and rows > 1 and draft.minutes and draft.minutes in (since, whole):
            sums.append(row)
            since = rows = 0
            continue
        kept.append(draft)
        if draft.why_not is None:
            since, whole, rows = since + (draft.minutes or 0), whole + (draft.minutes or 0), rows + 1
        if sums:
            rows = max(rows, 2)
    return kept, sums


def _day_first(drafts: list[Draft]) -> list[Draft]:
    """Day first, unless the column proves that the month stands first."""
    figures = [d.date for d in drafts if d.date is not None]
    if not american_column(figures):
        return drafts
    doubt = "dates in this table are written month first (American order)"
    return [replace(d, date=_swap(d.date), doubts=(*d.doubts, doubt)) for d in drafts]


def _swap(found: FoundDate | None) -> FoundDate | None:
    return None if found is None else swapped(found)
