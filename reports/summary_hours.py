"""The summary's sheet *Hours*: totals against the unit's minimums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl.chart import Reference
from openpyxl.worksheet.worksheet import Worksheet

from reports import style, wording
from reports.cohort_chart import against_minimum
from reports.digest import Digest
from reports.table import FIRST_ROW, Column, number_or_text, table
from rubrics.model import Rubric

MINUTES_A_DAY = 1440
CHART = "Hours of coaching or mentoring counted, against the minimum"
SUPERVISION = "supervision_minutes"
"""Name of the threshold."""
NOTE = (
    "As first read; what assessors changed on a feedback sheet is not in here. “In doubt” is the length of counted "
    "sessions without a date, overlapping, or otherwise odd."
)


def counts_hours(digest: Digest, rubrics: Mapping[str, Rubric]) -> bool:
    """The unit counts hours; where its rubric is not at hand, sessions were found."""
    rubric = rubrics.get(digest.unit)
    if rubric is None:
        return bool(digest.coaching or digest.supervision)
    return "coaching_minutes" in rubric.thresholds


def hours_table(sheet: Worksheet, digests: Sequence[Digest], rubrics: Mapping[str, Rubric]) -> None:
    """Fill the sheet."""

    def asked(digest: Digest, key: str) -> int | None:
        rubric = rubrics.get(digest.unit)
        return rubric.thresholds.get(key) if rubric else None

    def standing(digest: Digest) -> str:
        return _standing(digest, asked(digest, "coaching_minutes"), asked(digest, "supervision_minutes"))

    columns: tuple[Column[Digest], ...] = (
        Column("Learner", 28, lambda d: d.learner, style.STRONG),
        Column("Unit", 7, lambda d: number_or_text(d.unit), style.CENTRE),
        Column("Standing", 24, standing, lambda d: LOOKS.get(standing(d)[:1], style.TEXT)),
        Column("Coaching or mentoring", 12, lambda d: _days(d.coaching), style.TOTAL_HOURS),
        Column("Minimum", 10, lambda d: _days(asked(d, "coaching_minutes")), style.HOURS),
        Column("Short by", 9, lambda d: _short(d.coaching, asked(d, "coaching_minutes")), style.HOURS),
        Column("Of it in doubt", 9, lambda d: _days(d.doubtful), style.HOURS),
        Column("Stated by learner", 10, lambda d: _days(d.declared), style.HOURS),
        Column("Supervision", 12, lambda d: _days(d.supervision), style.TOTAL_HOURS),
        Column("Minimum of supervision", 12, lambda d: _days(asked(d, SUPERVISION)), style.HOURS),
        Column("Supervision short by", 12, lambda d: _short(d.supervision, asked(d, SUPERVISION)), style.HOURS),
        Column("Clients", 9, lambda d: d.clients, style.NUMBER),
        Column("Sessions counted", 10, lambda d: d.sessions, style.NUMBER),
        Column("Records not counted", 10, lambda d: d.uncounted, style.NUMBER),
        Column("Without a length", 10, lambda d: d.unmeasured, style.NUMBER),
    )
    table(sheet, "Hours", NOTE, columns, digests)
    first, last = FIRST_ROW, FIRST_ROW + len(digests) - 1
    labels = Reference(sheet, min_col=1, min_row=first, max_row=last)
    counted, least = (Reference(sheet, min_col=column, min_row=first, max_row=last) for column in (4, 5))
    against_minimum(sheet, f"A{last + 2}", CHART, labels, (counted, least))


def chart_text(digests: Sequence[Digest], rubrics: Mapping[str, Rubric]) -> str:
    """The chart in words."""
    told = []
    for digest in digests:
        rubric = rubrics.get(digest.unit)
        least = rubric.thresholds.get("coaching_minutes") if rubric else None
        of = f" of {wording.length(least)}" if least else ""
        told.append(f"{digest.learner}, unit {digest.unit}: {wording.length(digest.coaching)}{of}")
    return f"{CHART}. " + "; ".join(told)


LOOKS = {"●": style.OK, "◐": style.WARN, "○": style.ALERT}


def _standing(digest: Digest, coaching: int | None, supervision: int | None) -> str:
    """Whether the minimums are reached, and whether they would be without what is in doubt."""
    if coaching is None and supervision is None:
        return ""
    short = [
        name
        for name, total, least in (
            (wording.practice(digest.discipline), digest.coaching, coaching),
            ("supervision", digest.supervision, supervision),
        )
        if total < (least or 0)
    ]
    if short:
        return f"○ {' and '.join(short)} short"
    if digest.coaching - digest.doubtful < (coaching or 0):
        return "◐ reached only with sessions in doubt"
    return "● reached"


def _days(minutes: int | None) -> float | None:
    """Minutes as the fraction of a day that a spreadsheet shows as hours."""
    return None if minutes is None else minutes / MINUTES_A_DAY


def _short(total: int, least: int | None) -> float | None:
    return None if least is None else max(0, least - total) / MINUTES_A_DAY
