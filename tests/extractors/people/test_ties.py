"""The model of ties: it guesses only where no word tells who somebody is, says so, and calls nobody a sponsor."""

from __future__ import annotations

import pytest

from extractors.model import Person, PersonRole
from extractors.people.ties import TIES, WHY
from tests.extractors.test_people_excerpts import people_of


def only(text: str) -> Person:
    (person,) = people_of(text, "701", "Ann Lowe")[1]
    return person


def test_a_guess_says_that_it_is_one() -> None:
    person = only("Somebody mentioned Alberta Quenby.")
    assert person.identifying
    assert person.role in TIES
    assert person.guessed
    assert "no word says who this is" in person.reason


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Her line manager, Alberta Quenby, rang.", PersonRole.MANAGER),
        ("Her sister, Alberta Quenby, rang.", PersonRole.FAMILY),
        ("Alberta Quenby, who pays for the coaching, rang.", PersonRole.SPONSOR),
    ],
)
def test_what_is_told_is_not_guessed(text: str, role: PersonRole) -> None:
    person = only(text)
    assert person.role is role
    assert not person.guessed
    assert "no word says" not in person.reason


def test_nobody_is_guessed_to_be_a_sponsor() -> None:
    assert PersonRole.SPONSOR not in TIES
    assert set(WHY) == set(TIES)


def test_in_an_assignment_somebody_in_passing_stays_unknown() -> None:
    (person,) = people_of("Somebody mentioned Alberta Quenby.", "700", "Ann Lowe")[1]
    assert (person.role, person.identifying) == (PersonRole.UNKNOWN, False)
