"""Form tables: label and value side by side, one session in each, or several in one form.

Also the transposed log: labels down the left, one session in each further column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from extractors.sessions.clients import designator, session_number
from extractors.sessions.columns import Columns
from extractors.sessions.dates import find_dates
from extractors.sessions.durations import find_durations
from extractors.sessions.grid import Box, Grid
from extractors.sessions.kinds import kind_of
from extractors.sessions.labels import field_of, unit_of
from extractors.sessions.record import Draft, Field
from extractors.sessions.rows import Row, draft_of
from extractors.sessions.values import clock_in, dates_in, length_in, without_dates

INLINE = re.compile(r"^\s*([^:?\n]{2,60}?)\s*(?:[:=]|\?:?)\s*(\S.*)$", re.S)
"""A label and its value in one cell or line: "Date: 12 March 2026", "When was it? 12 March"."""
LONGEST = 240
"""Minutes; more hours beside a day are those of a whole programme (domain notes 6.1, odd lengths)."""
WORDS_BESIDE = 6
"""Words beside the day and the length of a record in their cell, such as its place."""
_STARTS = (Field.DATE, Field.NUMBER, Field.CLIENT, Field.DURATION)


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with its value."""

    field: Field
    label: str
    value: Box


def _inline(box: Box) -> list[Pair]:
    """Labels with values inside one cell's lines."""
    pairs = []
    for line in box.text.split("\n"):
        match = INLINE.match(line)
        what = label_of(match[1], match[2]) if match else Field.OTHER
        if match and what is not Field.OTHER:
            pairs.append(Pair(what, match[1], replace(box, text=match[2].strip(), value=None)))
    return pairs


def _fits(pair: Pair) -> bool:
    """The value has the shape that its label promises."""
    if pair.field is Field.DATE:
        return bool(dates_in(pair.value))
    if pair.field is Field.DURATION:
        return length_in(pair.value, unit_of(pair.label)) is not None
    return pair.field is Field.START and clock_in(pair.value) is not None


def _pairs_of_row(row: tuple[Box, ...], index: int) -> Iterator[Pair | str]:
    """Pairs of one row; a spanning title as text."""
    own = [b for b in row if b.row == index]
    filled = [b for b in own if b.shown.strip()]
    if len(filled) == 1 and not _inline(filled[0]) and (len(own) == 1 or field_of(filled[0].text) is Field.OTHER):
        yield filled[0].text
        return
    if len(filled) == 2 and (title := _opens_form(filled[0].text, filled[1].text)):
        yield title
        return
    position = 0
    while position < len(own):
        box = own[position]
        what = field_of(box.text) if box.value is None or isinstance(box.value, str) else Field.OTHER
        within = _inline(box)
        if within:
            yield from within
        elif what is Field.OTHER and len(own) == 2 and position == 0 and _dates_and_measures(own[1]):
            yield box.text
            yield Pair(Field.DATE, "", own[1])
            yield Pair(Field.DURATION, "", own[1])
            return
        elif what is not Field.OTHER and position + 1 < len(own):
            value = own[position + 1]
            if field_of(value.text) is Field.OTHER or not value.text.endswith(":"):
                yield Pair(what, box.text, value)
                position += 1
        position += 1


_NUMBERED = re.compile(r"\W*(?:session|meeting|conversation|record|no\.?|number)\s*(?:no\.?\s*)?\d{1,2}\W*", re.I)


def _opens_form(first: str, second: str) -> str | None:
    """The title that a session's number and its client, side by side in a row, make: "Session 1 | Client A"."""
    for number, client in ((first, second), (second, first)):
        found = designator(client)
        if _NUMBERED.fullmatch(number) and found and found[0] == client.strip(" :.()"):
            return f"{number.strip()}, {found[0]}"
    return None


def _dates_and_measures(box: Box) -> bool:
    """A day and a length in one cell, which is what a record's title may have beside it ("Heron 2 | 3 May, 90 min").

    Among many words they are part of a note.
    """
    length = length_in(box, "")
    rest = without_dates(box.text)
    for found in reversed(find_durations(rest)):
        rest = f"{rest[: found.start]} {rest[found.end :]}"
    if len(re.findall(r"[^\W\d_]{2,}", rest)) > WORDS_BESIDE:
        return False
    return any(f.day for f in find_dates(box.text)) and length is not None and length.minutes <= LONGEST


def outer_pairs(grid: Grid) -> list[Pair]:
    """The labels with values of every row."""
    return [p for i, row in enumerate(grid.rows) for p in _pairs_of_row(row, i) if isinstance(p, Pair)]


def is_form(grid: Grid) -> bool:
    """A label stands beside a value of its shape, and no header row stands above columns of such values.

    In a table of three or more columns most rows must be labels with values, else its sentences were taken for them.
    """
    rows = [[p for p in _pairs_of_row(row, i) if isinstance(p, Pair)] for i, row in enumerate(grid.rows)]
    pairs = [p for row in rows for p in row]
    if grid.columns > 2 and sum(map(bool, rows)) * 2 < len(rows):
        return False
    return any(_fits(p) for p in pairs) and len({p.field for p in pairs}) >= 2


def transposed(grid: Grid) -> Mapping[int, dict[Field, Box]]:
    """Sessions by grid column of a table with labels down its first column and two or more sessions beside."""
    if grid.columns < 3:
        return {}
    labels: dict[int, tuple[Field, str]] = {}
    for index, row in enumerate(grid.rows):
        if row and row[0].column == 0:
            labels[index] = (field_of(row[0].text), row[0].text)
    sessions: dict[int, dict[Field, Box]] = {}
    for index, (what, label) in labels.items():
        for box in grid.rows[index][1:]:
            if what is not Field.OTHER and box.row == index:
                sessions.setdefault(box.column, {}).setdefault(what, box)
                if what is Field.DURATION and unit_of(label) and box.value is None:
                    number = box.text.strip()
                    if number.replace(".", "", 1).isdigit():
                        sessions[box.column][what] = replace(
                            box, text=f"{number} {'minutes' if unit_of(label) == 'min' else 'hours'}"
                        )
    dated = [c for c, cells in sessions.items() if Field.DATE in cells and dates_in(cells[Field.DATE])]
    return sessions if len(dated) >= 2 else {}


def _records(grid: Grid) -> Iterator[tuple[str, list[Pair], int]]:
    """(title, pairs, first row) of each session: a new one where a title or a leading label comes again."""
    title, first = "", 0
    pairs: list[Pair] = []
    for index, row in enumerate(grid.rows):
        for found in _pairs_of_row(row, index):
            if isinstance(found, str):
                opens = session_number(found) is not None or designator(found) is not None
                if opens and any(_fits(p) for p in pairs):
                    yield title, pairs, first
                    title, pairs, first = found, [], index
                elif not pairs:
                    title = found
                continue
            again = found.field in _STARTS and any(p.field is found.field for p in pairs)
            if again and found.field is not Field.DURATION and any(_fits(p) for p in pairs):
                yield title, pairs, first
                title, pairs, first = "", [], index
            pairs.append(found)
    if pairs:
        yield title, pairs, first


def record_of(pairs: list[Pair], title: str, row: Row, where: str) -> Draft | None:
    """The session that labels and values give, with what a title above them adds."""
    cells: dict[Field, Box] = {}
    for pair in sorted(pairs, key=lambda p: p.label.strip(" :").lower() == "name"):  # the learner's, where both stand
        cells.setdefault(pair.field, pair.value)
    length = next((p for p in pairs if p.field is Field.DURATION), None)
    columns = Columns({Field.DURATION: 0} if length else {}, unit=unit_of(length.label) if length else "")
    first = next((p.value.span for p in pairs if p.value.span), None)
    if title and Field.NUMBER not in cells and first is not None:
        cells[Field.NUMBER] = Box(0, 0, 1, 1, title, first)
    draft = None if _is_summary(pairs) else draft_of(cells, columns, row, first, where)
    if draft is None:
        return None
    found = designator(title)
    client = draft.client or (found[0] if found else None) or _beside_day(cells) or row.client
    return replace(
        draft,
        client=None if draft.kind == "supervision" else client,
        number=draft.number or session_number(title) or row.setting.number,
        titles=tuple(t for t in (title, _subject(pairs)) if t) + draft.titles,
    )


def _beside_day(cells: Mapping[Field, Box]) -> str | None:
    """The client whom the cell of the day or the number names first: "Client D, 2 June 2026, 9.00 to 10.30"."""
    texts = (cells[f].text for f in (Field.DATE, Field.NUMBER) if f in cells)
    found = (named[0] for text in texts if (named := designator(text)) and text.strip().startswith(named[0]))
    return next(found, None)


def _subject(pairs: list[Pair]) -> str:
    """The subject of an invitation or mail, which may name whom it was with ("Subject: Coaching – Robin")."""
    said = (p.value.text for p in pairs if p.label.strip().lower() in ("subject", "title", "event", "summary"))
    return next((t for t in said if kind_of(t) == "coaching"), "")


_COUNT = re.compile(r"(?:\d+|two|three|four)(?:\s*(?:[-–/]|to|or)\s*(?:\d+|two|three|four))?(?=\s*(?:\W|$))", re.I)
_TOTAL = re.compile(
    r"\W*(?:grand |overall )?totals? (?:\w+ ){0,2}(?:hours|time)\b(?! (?:this|of (?:the|this)) session)"
    r"|\W*(?:\w+ ){0,2}(?:hours|time) (?:\w+ )?(?:claimed|completed|achieved|logged|submitted)\b"
    r"|\W*(?:\w+ ){0,2}hours (?:to date|overall|in all)\b",
    re.I,
)


_OF_SEVERAL = re.compile(
    r"\b(?:\d+|[a-z]+) (?:[a-z-]+ )?(?:sessions|meetings|conversations|clients|coachees|mentees)\b", re.I
)
"""Beside a length: it is of so many together."""


def states_sum(label: str, value: str) -> bool:
    """A label of hours and its value state what several sessions make together: "Hours: 24 h in 16 meetings".

    So does a label that is half a sentence with a length of its own ("That makes ten hours in all: 6 h with ...").
    """
    lengths = find_durations(without_dates(value), clocks=False)
    if find_durations(label, clocks=False):
        return True
    return any(f.minutes > LONGEST for f in lengths) or (bool(lengths) and _OF_SEVERAL.search(value) is not None)


_SPEECH = re.compile(r"[“\"‘'«„](?:[a-z]|[^”\"’'»“]*\s[^”\"’'»“]*\s)")


def label_of(label: str, value: str) -> Field:
    """What a label in a text stands for beside its value: the hours of a sum and what a client said are no field.

    "Client: “You waited for me.”" is the client's comment, "Client: “Robin”" the client.
    """
    what = field_of(label)
    if (what is Field.DURATION and states_sum(label, value)) or (what is Field.CLIENT and _SPEECH.match(value)):
        return Field.OTHER
    return what


def _many_hours(pair: Pair) -> bool:
    """More hours than one session has, and no clock times."""
    length = length_in(pair.value, unit_of(pair.label))
    return length is not None and length.begins is None and max(length.minutes, *length.alternatives, 0) > LONGEST


def _is_period(box: Box) -> bool:
    """Two days, from one to the other: "12 January to 20 May 2026"."""
    days = [f for f in find_dates(box.text) if f.day is not None]
    return (
        len(days) == 2
        and re.fullmatch(r"\W*(?:to|until|till|and)?\W*", box.text[days[0].end : days[1].start]) is not None
    )


def _is_summary(pairs: list[Pair]) -> bool:
    """A table of figures or a cover and no record: it has no date, and gives totals or how many clients there are.

    "Clients | 2", "Clients: 2 (A, a bursar; B, a registrar)", "Total coaching hours: 20", "Hours claimed: 20".
    """
    if any(p.field is Field.DATE and _fits(p) and not _is_period(p.value) for p in pairs):
        return False
    timed = [p for p in pairs if p.field is Field.DURATION]
    if any(_TOTAL.match(p.label) or states_sum(p.label, p.value.text) or _many_hours(p) for p in timed):
        return True
    clients = (p for p in pairs if p.field is Field.CLIENT)
    return any(p.label.strip(" :").lower().endswith("s") and _COUNT.match(p.value.shown.strip()) for p in clients)


def read_form(grid: Grid, row: Row, title: str) -> tuple[Draft, ...]:
    """The sessions of a form table; row: what is known of each beforehand; title: the line right above it."""
    sessions = transposed(grid)
    drafts: list[Draft | None] = []
    if sessions:
        for column, cells in sorted(sessions.items()):
            head = grid.box(0, column)
            heading = head.text if head is not None and Field.DATE not in cells else ""
            pairs = [Pair(what, "", box) for what, box in cells.items()]
            drafts.append(record_of(pairs, heading, row, f"column {column + 1} of the table"))
    else:
        for inner, pairs, first in _records(grid):
            fields = {p.field for p in pairs}
            supervised = row.kind == "coaching" and Field.SUPERVISOR in fields and Field.CLIENT not in fields
            own = replace(row, kind="supervision") if supervised else row
            drafts.append(record_of(pairs, inner or title, own, f"the form at row {first + 1} of the table"))
    return tuple(d for d in drafts if d is not None and (d.date or d.minutes) and not _only_signed(d))


def _only_signed(draft: Draft) -> bool:
    """A signature's date alone makes no session."""
    return draft.minutes is None and draft.number is None and not draft.has - {"date"} and draft.why_not is None
