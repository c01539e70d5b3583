"""Lengths of sessions: a break named beside one, one said once for all, a sum that is none."""

from __future__ import annotations

import pytest

from extractors.sessions.durations import find_durations
from extractors.sessions.totals import in_sentence
from tests.extractors.test_session_codes import HELD, counted


@pytest.mark.parametrize(
    ("text", "minutes", "others"),
    [
        ("2 hours, with a break of 15 minutes", 120, (105,)),
        ("2 hours (incl. 15 min break)", 120, (105,)),
        ("120 mins (15 min break)", 120, (105,)),
        ("10.00 to 12.15, with a break of 15 minutes", 120, (135,)),
        ("2 hours plus a 10 minute break", 120, ()),
        ("2 hrs (excl. break of 15 min)", 120, ()),
        ("2 hrs less 10 min break", 110, ()),
        ("2 hours and 15 minutes", 135, ()),
    ],
)
def test_a_break_named_beside_a_length(text: str, minutes: int, others: tuple[int, ...]) -> None:
    found = find_durations(text)
    assert [(f.minutes, f.alternatives) for f in found] == [(minutes, others)]


def test_a_length_in_the_heading_of_each_client() -> None:
    rows = [["Session", "Date", "Aim"], ["1", "9 June 2026", "Rota"], ["2", "16 June 2026", "Beds"]]
    assert [c[3] for c in counted(("Client 1: sessions (each 75 minutes, at the depot)", 1), rows)] == [75, 75]
    assert [c[3] for c in counted(("Client 1: sessions (the first of 75 minutes)", 1), rows)] == [None, None]


def test_less_than_an_hour_written_with_an_hour_sign_is_no_zero() -> None:
    rows = [["Client", "Date", "Length"], ["Client 1", "9 June 2026", "0h45"], ["Client 1", "16 June 2026", "0h00"]]
    assert [c[3] for c in counted(HELD, rows)] == [45]


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("61 hours that week, 9 of them planned.", []),
        ("I delivered 21 hours in all.", [1260]),
    ],
)
def test_hours_of_one_week_are_no_sum(text: str, sums: list[int]) -> None:
    assert [s[1] for s in in_sentence(text, "coaching", None)] == sums
