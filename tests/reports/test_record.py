"""What a cell holds is told alike whichever program saved it, so that only what a person changed counts as changed."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from reports.record import digest, id_text, numbered, plain

SAME: list[tuple[object, object, str]] = [
    (None, "", "an empty cell and one with an empty text"),
    (True, "TRUE", "a switch, and what LibreOffice writes for it"),
    (False, "FALSE", "a switch that is off"),
    (90, 90.0, "a whole number as a fraction"),
    (0.1 + 0.2, 0.3, "what binary fractions cannot hold"),
    (date(2026, 3, 4), datetime(2026, 3, 4), "a day, and a day at midnight"),
    (date(2026, 3, 4), "2026-03-04", "a day as text"),
    (time(1, 30), timedelta(hours=1, minutes=30), "a time of day and a length"),
    (time(12), 0.5, "half a day"),
    ("one\n two", "one two", "line ends and blanks"),
]
OTHER: list[tuple[object, object, str]] = [
    (0, None, "nothing is no zero"),
    (1, True, "a switch is no number"),
    (90, 91, "another number"),
    (datetime(2026, 3, 4, 9), datetime(2026, 3, 4, 10), "another hour"),
    ("Met", "met", "capitals are a person's"),
]


@pytest.mark.parametrize(("one", "other", "why"), SAME, ids=[s[2] for s in SAME])
def test_the_same(one: object, other: object, why: str) -> None:
    assert plain(one) == plain(other), why
    assert digest(one) == digest(other)


@pytest.mark.parametrize(("one", "other", "why"), OTHER, ids=[s[2] for s in OTHER])
def test_another(one: object, other: object, why: str) -> None:
    assert digest(one) != digest(other), why


def test_rows_are_known_without_regard_to_capitals_and_accents() -> None:
    assert id_text(["Person", "José Marín"]) == id_text(["person", "JOSE MARIN"])
    assert id_text([None, ""]) == ""


def test_a_name_that_is_taken_gets_the_next_number() -> None:
    assert numbered("Comment", ["Comment", "Comment (2)"]) == "Comment (3)"
    assert numbered("Comment", {"Note": 1}) == "Comment"
