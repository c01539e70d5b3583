"""Lengths of sessions: a break named beside one, one said once for all, a sum that is none."""

from __future__ import annotations

import pytest

from extractors.sessions.durations import find_durations
from extractors.sessions.fact_words import leads
from extractors.sessions.totals import in_sentence
from tests.extractors.session_documents import Paper
from tests.extractors.test_session_codes import HELD, counted, written


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


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Two hours, at the depot.", True),
        ("90 minutes, aim three, with a map.", True),
        ("An hour and a half – in two rooms.", True),
        ("75 minutes (the ferry was slow). I cut him short after ten minutes.", True),
        ("1 hr. Two of them spoke.", True),
        ("Half an hour; by telephone.", True),
        ("Two hours, he said, were lost on it.", False),
        ("Forty minutes, which I had planned for the goals, went on rotas.", False),
        ("Sixty minutes, late in the day.", False),  # perhaps of a delay: asked
        ("Two hours, half an hour of them on the way.", False),
        ("Six hours, in all.", False),
        ("Three hours of sleep, no more.", False),
        ("Twenty minutes, in the lift.", False),
        ("We had two hours, at the depot.", False),
        ("Two hours is long, at the depot.", False),
    ],
)
def test_a_length_that_opens_what_is_told(text: str, first: bool) -> None:
    assert leads(text, find_durations(text)) is first


@pytest.mark.parametrize(
    ("heading", "text", "minutes"),
    [
        ("Session 2, 9 June 2026", "Two hours, at the depot. Aim: the rota. Outcome: asks.", 120),
        ("Session 2, 9 June 2026", "Two hours, aim: the rota. She needed ten minutes for one word. Outcome: asks.", 120),
        ("Session 2 with Heron, 9 June 2026", "75 minutes, on goal two, and she drew the yard for ten minutes.", 75),
        ("Session 2, 9 June 2026", "Two hours, he said, were lost every week. Aim: the rota. Outcome: asks.", None),
        ("9 June 2026", "Two hours, at the depot, with a film. The rota was full.", None),  # no session by its words
    ],
)  # fmt: skip
def test_the_length_below_a_heading_of_a_session(heading: str, text: str, minutes: int | None) -> None:
    paper = Paper()
    paper.heading("Coaching record")
    paper.heading(heading, 2)
    paper.para(text)
    assert {c[3] for c in written(paper)} <= {minutes}
    assert not minutes or len(written(paper)) == 1
