"""Findings about supervision: spread over the work, and summarised.

Criterion 2.3 of unit 701 speaks of on-going supervision and asks for a summary of its outcomes; all of it in one day,
or after the last session, is worth a look (domain notes, 6.1). None of this bears on the total.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from extractors.model import Facts, Session
from rubrics.codes import finding
from rubrics.model import CriterionResult, Finding, Rubric, Severity, State
from rubrics.session_words import asking, held, listed, number

WEEK, MONTH = 7, 31
"""Days: within them supervision is no on-going one if the coaching goes on for longer."""
LONG_WORK = 62
"""Days of coaching from which supervision within one month is worth a note."""
LATE = 0.75
"""Share of the coaching sessions after which the first supervision is late."""
GAP = 92
"""Days without supervision while coaching goes on: a quarter; guidance of the bodies is monthly to quarterly."""
FEWEST = 4
"""Coaching sessions with a date below which nothing is said about the spread."""


def of_supervision(facts: Facts, rubric: Rubric, results: Sequence[CriterionResult]) -> Iterator[Finding]:
    """Findings about counted supervision."""
    sessions = held(facts, "supervision")
    if not sessions:
        return
    yield from _spread(facts, rubric, sessions)
    yield from _summarised(rubric, sessions, results)


def _spread(facts: Facts, rubric: Rubric, sessions: Sequence[Session]) -> Iterator[Finding]:
    days = sorted(s.date for s in sessions if s.date)
    work = sorted(s.date for s in held(facts, "coaching") if s.date)
    if len(days) < len(sessions) or len(work) < FEWEST:
        return  # one without a date may be anywhere
    seen = [*_together(days, work), *_late(days, work)]
    severity = None if seen else Severity.NOTE
    seen = seen or list(_gap(days, work))
    if seen:
        message = (
            f"{' '.join(seen)} Criterion {asking(rubric, 'supervision')} speaks of on-going supervision: look at how it"
            " went along with the sessions."
        )
        yield finding(
            "supervision-spread", message, (s.span for s in sessions), asking(rubric, "supervision"), severity
        )


def _together(days: Sequence[date], work: Sequence[date]) -> Iterator[str]:
    whole, over = (days[-1] - days[0]).days, (work[-1] - work[0]).days
    coaching = f"while the sessions run from {_day(work[0])} to {_day(work[-1])}."
    if whole == 0 and over > WEEK:
        yield f"All supervision is on one day, {_day(days[0])}, {coaching}"
    elif whole < WEEK and over > MONTH:
        yield f"All supervision is within one week, {_day(days[0])} to {_day(days[-1])}, {coaching}"
    elif whole < MONTH and over > LONG_WORK:
        yield f"All supervision is within one month, {_day(days[0])} to {_day(days[-1])}, {coaching}"


def _late(days: Sequence[date], work: Sequence[date]) -> Iterator[str]:
    before = sum(1 for d in work if d < days[0])
    if days[0] > work[-1]:
        yield f"The first supervision, {_day(days[0])}, is after the last session, {_day(work[-1])}."
    elif before >= LATE * len(work):
        yield f"The first supervision, {_day(days[0])}, comes after {before} of {len(work)} sessions."


def _gap(days: Sequence[date], work: Sequence[date]) -> Iterator[str]:
    """The longest stretch of the work without supervision, if it is a long one."""
    inside = [d for d in days if work[0] <= d <= work[-1]]
    stretches = list(pairwise([work[0], *inside, work[-1]]))
    start, end = max(stretches, key=lambda pair: pair[1] - pair[0])
    sessions = sum(1 for d in work if start <= d <= end)
    if (end - start).days > GAP and sessions >= FEWEST:
        yield f"Between {_day(start)} and {_day(end)} there are {sessions} sessions and no supervision."


def _summarised(rubric: Rubric, sessions: Sequence[Session], results: Sequence[CriterionResult]) -> Iterator[Finding]:
    bare = [s for s in sessions if {"outcomes", "key_points"} <= set(s.missing)]
    if not bare:
        return
    criterion = asking(rubric, "supervision")
    located = any(r.criterion.id == criterion and r.state is State.FOUND for r in results)
    where = "A summary was located elsewhere: see the criterion." if located else "Look whether it stands elsewhere."
    message = (
        f"Of {number(sessions)} of supervision {len(bare)} {'has' if len(bare) == 1 else 'have'} no outcomes in the"
        f" record itself ({listed(bare)}). {where}"
    )
    severity = Severity.NOTE if located else None
    yield finding("supervision-unsummarised", message, (s.span for s in bare), criterion, severity)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
