"""Sessions dated after the work was handed in."""

from dataclasses import replace
from datetime import date

import pytest

from extractors.model import Session, Span
from extractors.sessions.handed_in import after_hand_in

HANDED_IN = date(2025, 6, 30)


def on(day: date | None, counted: bool = True) -> Session:
    return Session("coaching", "Client 1", day, None, 60, counted, None, (), (), Span(0, 0, 0, 1))


EARLY = (on(date(2025, 4, 1)), on(date(2025, 5, 1)))


@pytest.mark.parametrize(
    ("session", "doubted", "why"),
    [
        (on(date(2025, 7, 1)), True, "the day after cannot be in the work"),
        (on(HANDED_IN), False, "the day itself can"),
        (on(date(2025, 6, 1)), False, "before"),
        (on(None), False, "no date, no doubt of this kind"),
        (on(date(2025, 7, 1), counted=False), False, "what does not count is not doubted"),
    ],
)
def test_only_what_is_later_is_doubted(session: Session, doubted: bool, why: str) -> None:
    after = after_hand_in((*EARLY, session), HANDED_IN)
    assert bool(after[-1].doubts) is doubted, why
    assert after[:2] == EARLY
    if doubted:
        assert after[-1].doubts == ("dated after the work was handed in (30 June 2025)",)


def test_without_a_day_or_with_a_wrong_clock_nothing_is_said() -> None:
    late = tuple(replace(s, date=date(2025, 9, 9)) for s in EARLY)
    assert after_hand_in(late, None) == late
    assert after_hand_in((*EARLY[:1], *late), HANDED_IN) == (*EARLY[:1], *late), (
        "most lie after it: the file's clock is wrong"
    )
