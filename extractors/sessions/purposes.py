"""What a table is for, by its columns: many tables have dates or hours and record no session.

Feedback, lists of evidence, signatures, courses attended and sums by client stand in every portfolio (domain notes 2).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from extractors.sessions.dates import find_dates
from extractors.sessions.durations import find_clock
from extractors.sessions.grid import Grid
from extractors.sessions.labels import field_of
from extractors.sessions.record import Field, Nature
from extractors.sessions.values import LONGEST_DATE, like_a_date, like_a_length, without_dates

COURSES = 0.6
"""Share of rows naming courses or reading from which a table without clients lists the learner's own development."""
_TALK = {Field.AIM, Field.GOAL, Field.TOOLS, Field.OUTCOMES}
_FEEDBACK = re.compile(
    r"\b(?:feedback|testimonials?|said|wrote|rating|scores?|comments?|responses?|words|quot(?:e|ation)s?|survey|form"
    r"|received|respondent|reviewer|star rating|verdict)\b",
    re.I,
)
_INDEX = re.compile(
    r"\b(?:criteri(?:on|a)|acs?|evidence|pages?|documents?|file(?:name| name)?|appendix|annex|version|author|amend\w+"
    r"|signatures?|signed|sign[- ]?off|approved|issued|item|exhibit|learning outcome|change)\b",
    re.I,
)
_PLAN_OF_ACTION = re.compile(
    r"\b(?:by when|deadline|resources?|success (?:measure|criteri)\w*|priority|milestones?|development need"
    r"|measure of success|how i will know|due)\b",
    re.I,
)
_COURSE_COLUMN = re.compile(
    r"\b(?:provider|courses?|training|cpd|events?|books?|titles?|publishers?|conferences?|webinars?|certificat\w+"
    r"|development activit\w+|articles?|tutor|organis(?:er|ation)|delivered by|learning activity|reading)\b",
    re.I,
)
_OBSERVED = re.compile(r"\bobserv(?:ed by|er|ation)\b|\bassess(?:or|ed by)\b", re.I)
_COURSE = re.compile(
    r"\b(?:webinars?|conferences?|courses?|workshops?|podcasts?|books?|reading|read|modules?|masterclass\w*|seminars?"
    r"|e-?learning|study day|induction|articles?|lectures?|taught day)\b",
    re.I,
)


def purpose_of(headers: Sequence[str], fields: Collection[Field], grid: Grid, spoken_for: bool) -> Nature | None:
    """OTHER or REFLECTION where the columns are not those of a record of sessions, else None.

    headers: the header row's texts; fields: what they stand for; spoken_for: heading or title name the table's kind.
    """
    timed = Field.DURATION in fields or (Field.START in fields and _clocks(grid)) or _lengths(grid)
    about_clients = Field.CLIENT in fields or any(re.search("supervis", h, re.I) for h in headers)
    if not about_clients and any(_COURSE_COLUMN.search(h) for h in headers):
        return Nature.OTHER
    if not about_clients and not spoken_for and any(_OBSERVED.search(h) for h in headers):
        return Nature.OTHER
    if not about_clients and not spoken_for and _courses(grid) >= COURSES:
        return Nature.OTHER
    if timed or not headers:
        return None
    if any(_PLAN_OF_ACTION.search(h) for h in headers) and not {Field.AIM, Field.TOOLS} & set(fields):
        return Nature.OTHER
    if any(_INDEX.search(h) for h in headers):
        return Nature.OTHER if not _TALK & set(fields) else None
    if not _TALK & set(fields) and (any(_FEEDBACK.search(h) for h in headers) or _quotes(grid)):
        return Nature.REFLECTION
    return None


def _clocks(grid: Grid) -> bool:
    """A short cell below the first row tells a time of day: "From" is a header of those who wrote something, too."""
    cells = (b.shown for i, row in enumerate(grid.rows) for b in row if b.row == i > 0)
    return any(find_clock(without_dates(t)) for t in cells if len(t) <= LONGEST_DATE)  # "6 May" is no six o'clock


def _lengths(grid: Grid) -> bool:
    """Most rows below the first hold a cell that is a length, beside one that is a day."""
    rows = [[b for b in row if b.row == i] for i, row in enumerate(grid.rows)][1:]
    rows = [row for row in rows if any(b.shown.strip() for b in row)]
    both = sum(any(map(like_a_length, row)) and any(map(like_a_date, row)) for row in rows)
    return bool(rows) and both >= COURSES * len(rows)


def _quotes(grid: Grid) -> bool:
    """Most rows below the first hold somebody's words between quotation marks."""
    rows = [[b.shown.strip() for b in row if b.row == i] for i, row in enumerate(grid.rows)][1:]
    rows = [row for row in rows if any(row)]
    said = sum(any(text[:1] in "“\"‘'«„" for text in row if text) for row in rows)
    return bool(rows) and said >= COURSES * len(rows)


def _courses(grid: Grid) -> float:
    rows = [" ".join(b.text for b in row if b.row == i) for i, row in enumerate(grid.rows)][1:]
    rows = [r for r in rows if r.strip()]
    return sum(_COURSE.search(r) is not None for r in rows) / len(rows) if rows else 0.0


def sums_up(grid: Grid, headers: Sequence[str], fields: Mapping[int, Field]) -> bool:
    """Whether each row sums up several sessions: from month to month, or client and hours and nothing else.

    grid: the table; headers: its header's texts; fields: what each grid column stands for by its header.
    """
    by_field = {f: c for c, f in fields.items()}
    if Field.CLIENT not in by_field:
        return _periods(grid, headers, by_field)
    if Field.DATE in by_field:
        spans = [len(find_dates(t)) > 1 for t in _column(grid, by_field[Field.DATE])]
        return Field.PLANNED in by_field and bool(spans) and sum(spans) > len(spans) / 2
    if any(map(_FIRST.search, headers)) and any(map(_LAST.search, headers)):
        days = [_share_of_days(_column(grid, c)) > 1 / 2 for c in range(grid.columns)]
        return sum(days) > 1
    if Field.NUMBER in by_field or Field.DURATION not in by_field or _TALK & set(by_field):
        return False
    if any(like_a_date(b) for row in grid.rows for b in row):
        return False
    clients = _column(grid, by_field[Field.CLIENT])
    return len(clients) > 1 and len(set(clients)) == len(clients)


_PERIOD = re.compile(
    r"\W*(?:months?|quarters?|terms?|periods?|weeks?|years?|blocks?|phases?|kind|type|activity)\W*", re.I
)


def _periods(grid: Grid, headers: Sequence[str], by_field: Mapping[Field, int]) -> bool:
    """Each row sums up a month or another stretch of time, or a kind of session: how many sessions, how many hours."""
    if Field.PLANNED not in by_field or Field.DURATION not in by_field or not any(map(_PERIOD.fullmatch, headers)):
        return False
    return not any(like_a_date(b) and find_dates(b.text)[0].day for row in grid.rows for b in row if find_dates(b.text))


_FIRST = re.compile(r"^(?:date )?(?:start\w*|from|began|begun|first|commenc\w+)\b|\bstart(?:ed)?\b", re.I)
_LAST = re.compile(r"^(?:date )?(?:end\w*|to|until|finish\w*|last|complet\w+|clos\w+)\b|\bend(?:ed)?\b", re.I)


def _share_of_days(texts: Sequence[str]) -> float:
    return sum(map(_is_day, texts)) / len(texts) if texts else 0.0


def _column(grid: Grid, column: int) -> list[str]:
    boxes = [b for i, row in enumerate(grid.rows) for b in row if b.row == i and b.column == column]
    return [b.shown.strip() for b in boxes if b.shown.strip() and field_of(b.text) is Field.OTHER]


def _is_day(text: str) -> bool:
    return bool(find_dates(text, loose=True)) and (find_clock(text) is None or not re.search(r"\d[:.]\d\d\b", text))
