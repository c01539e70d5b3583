"""Which column of a log holds what, found twice: by the header's words and by the shapes of the values.

Where the two differ, the values decide and the difference becomes a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from extractors.sessions.clients import designator
from extractors.sessions.durations import find_durations
from extractors.sessions.grid import Box
from extractors.sessions.labels import unit_of
from extractors.sessions.record import Field
from extractors.sessions.titles import name_in
from extractors.sessions.values import dates_in, length_in, like_a_date, like_a_length

MOST = 0.6
"""Share of a column's filled cells that must have a shape before the shape alone names the column."""
SOME = 0.3
"""Share below which a column does not hold what its header says."""

MOST_CLIENTS = 6
"""Different names in a column up to which they may be clients: a unit asks for two or three."""
NEVER_LENGTHS = {
    Field.RUNNING,
    Field.BREAK,
    Field.OTHER_TIME,
    Field.PLANNED,
    Field.DATE,
    Field.OTHER_DATE,
    Field.START,
    Field.END,
}
NEVER_DATES = {Field.OTHER_DATE, Field.PLANNED}


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one group of a log."""

    where: Mapping[Field, int]
    """Grid column of each field that has one."""
    headers: Mapping[int, str] = field(default_factory=dict)
    unit: str = ""
    """Of the length column: "min", "h" or ""."""
    decimals: bool = False
    """The length column holds halves or quarters as decimals (.5, .25, .75)."""
    doubts: tuple[str, ...] = ()

    def has(self, *fields: Field) -> bool:
        """One of the fields has a column."""
        return any(f in self.where for f in fields)


def _share(boxes: list[Box], fits: Callable[[Box], bool]) -> float:
    filled = [b for b in boxes if b.shown.strip()]
    return sum(map(fits, filled)) / len(filled) if filled else 0.0


def _pick(values: Mapping[int, list[Box]], fits: Callable[[Box], bool], allowed: Callable[[int], bool]) -> int | None:
    shares = {c: _share(boxes, fits) for c, boxes in values.items() if allowed(c)}
    best = max(shares, key=lambda c: (shares[c], -c), default=None)
    return best if best is not None and shares[best] >= MOST else None


_TIME = re.compile(r"\W*times?\W*", re.I)
_OF_TIME = re.compile(r"hour|hrs|min|time|length|duration", re.I)


def _ranges(text: str) -> bool:
    return bool(re.search(r"\d\s*(?:am|pm)?\s*(?:-|–|—|to|until)\s*\d", text))


def _readable(boxes: list[Box], unit: str) -> float:
    return _share(boxes, lambda b: length_in(b, unit) is not None)


def _opens_with_length(box: Box) -> bool:
    """A note that begins with the length ("60 mins. We looked at ...")."""
    found = find_durations(box.text)
    if len(found) != 1 or box.text[: found[0].start].strip(" -–(["):
        return False
    closes = re.match(r"\s*(?:$|[.,;:)\]\n–-])", box.text[found[0].end :])
    return closes is not None or box.text[found[0].end - 1] == "."  # "60 mins. We looked at ..."


def _length_column(
    fields: Mapping[int, Field], values: Mapping[int, list[Box]], headers: Mapping[int, str]
) -> tuple[int | None, str]:
    named = [c for c, f in fields.items() if f is Field.DURATION]
    readable = {c: _readable(values.get(c, []), unit_of(headers.get(c, ""))) for c in named}
    clear = [c for c in named if _share(values.get(c, []), like_a_length) >= MOST]
    plain = [c for c in named if readable[c] >= SOME]
    spans = [c for c in plain if _share(values[c], lambda b: _ranges(b.text)) >= MOST]
    # "Time" (10:00-11:30) beside "Hours" (1.5): the stated length is the length
    for choice in ([c for c in plain if c not in spans], clear, plain, named if not values else []):
        if choice:
            texts = {c: headers.get(c, "") for c in choice}
            best = max(
                choice,
                # "Time" (10.00, when it began) beside "Length" (90)
                key=lambda c: (not re.search(r"total", texts[c], re.I), not _TIME.fullmatch(texts[c]), readable[c], -c),
            )
            return best, ""
    shaped = _pick(values, like_a_length, lambda c: fields.get(c) not in NEVER_LENGTHS)
    if shaped is not None:
        header = headers.get(shaped, "")
        doubt = (
            f"the lengths were read from the column headed “{header}”"
            if header and fields.get(shaped) not in {Field.OTHER, Field.DURATION, Field.NUMBER, Field.TYPE, None}
            else ""
        )
        return shaped, doubt
    opening = _pick(values, _opens_with_length, lambda c: fields.get(c) not in NEVER_LENGTHS)
    if opening is not None and not named:
        return opening, ""
    held = Field.STATUS in fields.values() and not named
    planned = [c for c, f in fields.items() if f is Field.PLANNED and held and _OF_TIME.search(headers.get(c, ""))]
    if planned and _readable(values.get(planned[0], []), unit_of(headers[planned[0]])) >= MOST:
        return planned[0], f"the length is the planned one (“{headers[planned[0]]}”); none is given for what was held"
    return (named[0], "") if named else (None, "")


def _date_column(
    fields: Mapping[int, Field], values: Mapping[int, list[Box]], headers: Mapping[int, str]
) -> tuple[int | None, str]:
    named = [c for c, f in fields.items() if f is Field.DATE]
    good = [c for c in named if _share(values.get(c, []), lambda b: bool(dates_in(b))) >= SOME]
    if good:
        return good[0], "" if len(good) == 1 else f"there are {len(good)} columns of dates; the first was used"
    shaped = _pick(values, like_a_date, lambda c: fields.get(c) not in NEVER_DATES)
    if shaped is None:
        return (named[0] if named else None), ""
    header = headers.get(shaped, "")
    plain = fields.get(shaped) in {Field.OTHER, Field.DATE, Field.NUMBER, Field.DURATION, Field.START, None}
    plain = plain or bool(
        re.search(r"\b(?:sessions?|details?|record|entry|info(?:rmation)?|due|completed|done)\b", header, re.I)
    )
    return shaped, "" if plain else f"the dates were read from the column headed “{header}”"


def _client_column(fields: Mapping[int, Field], values: Mapping[int, list[Box]], taken: set[int]) -> int | None:
    named = [c for c, f in fields.items() if f is Field.CLIENT]
    if named:
        # "Client" before "Name" where a log has both
        return max(named, key=lambda c: (_share(values.get(c, []), lambda b: designator(b.text) is not None), -c))
    free = {c: v for c, v in values.items() if c not in taken}
    shaped = _pick(
        free,
        lambda b: len(b.text) <= 25 and designator(b.text) is not None,
        lambda c: fields.get(c) in {Field.OTHER, Field.NUMBER, Field.TYPE, None},
    )
    return shaped if shaped is not None else _names_column(fields, free)


def _names_column(fields: Mapping[int, Field], values: Mapping[int, list[Box]]) -> int | None:
    """A column under no known header whose cells are few plain names, each coming again and again."""
    for column, boxes in values.items():
        texts = [b.text.strip() for b in boxes if b.text.strip()]
        few = 1 < len(set(texts)) <= MOST_CLIENTS and len(texts) >= 2 * len(set(texts))
        if fields.get(column) in {Field.OTHER, None} and few and all(name_in(t) == t for t in texts):
            return column
    return None


def _decimals(boxes: list[Box]) -> bool:
    texts = [f"{b.value:g}" if isinstance(b.value, float) else b.text for b in boxes]
    return any(re.search(r"(?<!\d)\d?[.,](?:5|25|75|50)(?!\d)", t) for t in texts)


def find_columns(fields: Mapping[int, Field], headers: Mapping[int, str], values: Mapping[int, list[Box]]) -> Columns:
    """The columns of a log.

    fields: what the header words say for each grid column; headers: their texts; values: the cells under each.
    """
    where: dict[Field, int] = {}
    day, date_doubt = _date_column(fields, values, headers)
    if day is not None:
        where[Field.DATE] = day
        if fields.get(day) is Field.START:
            where[Field.START] = day  # "2026-03-12 10:00": day and clock time in one cell
    without_day = {c: v for c, v in values.items() if c != day}
    length, length_doubt = _length_column({c: f for c, f in fields.items() if c != day}, without_day, headers)
    if length is not None:
        where[Field.DURATION] = length
    client = _client_column(fields, values, set(where.values()))
    if client is not None:
        where[Field.CLIENT] = client
    for column, what in fields.items():
        if (
            what is Field.DURATION
            and column not in where.values()
            and _share(values.get(column, []), lambda b: _ranges(b.text)) >= SOME
        ):
            where.setdefault(Field.START, column)
        elif what is not Field.OTHER and column not in where.values():
            where.setdefault(what, column)
    if Field.NUMBER not in where and not any(f is Field.NUMBER for f in fields.values()):
        counting = _counting(values, set(where.values()))
        if counting is not None:
            where[Field.NUMBER] = counting
    cells = values.get(length, []) if length is not None else []
    unit = unit_of(headers.get(length, "")) if length is not None else ""
    return Columns(where, headers, unit, _decimals(cells), tuple(d for d in (date_doubt, length_doubt) if d))


def _counting(values: Mapping[int, list[Box]], taken: set[int]) -> int | None:
    for column, boxes in values.items():
        texts = [b.text.strip() for b in boxes if b.text.strip()]
        if column not in taken and len(texts) > 1 and texts == [str(i) for i in range(1, len(texts) + 1)]:
            return column
    return None
