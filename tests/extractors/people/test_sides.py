"""The model of sides: what it reads of a place, how places are weighed together, and that it decides only what it may."""

from __future__ import annotations

import pytest

from extractors.model import PersonRole
from extractors.people.candidates import by_shape
from extractors.people.lines import Bars, prepare
from extractors.people.sides import POSTS, features, model, side
from extractors.people.sightings import Sighting
from tests.extractors.test_people_excerpts import build, flagged, people_of


def sightings(text: str, name: str) -> list[Sighting]:
    reading, _ = build(text)
    lines = prepare(reading, frozenset(), (), Bars())
    return [s for line in lines for s in by_shape(line) if s.text.startswith(name)]


OWN = (
    "I played the recording to {N}, who stopped it and asked me whose need that had been.",
    "{N} supervises coaches in three hospitals and has been clear with me about the contract.",
    "{N} marked my essay and wrote in the margin that I should say more of myself.",
    "In the last observation {N} counted my questions and gave me her notes.",
)
THIRD = (
    "{N} came in late, sat down and told me that her team had stopped speaking to her.",
    "She has lunch with {N} and has never told him that she wants his job.",
    '"I handed it over to {N}, as I always do," said the client.',
    "{N}'s wife works nights, and he has the children.",
)
NAMES = ("Oluwaseun Adeyinka", "Katarzyna Wolny", "Nguyen Thanh Lan", "Rhiannon Pryce")


@pytest.mark.parametrize(("written", "name"), list(zip(OWN, NAMES, strict=True)))
def test_own_side_outweighs_third(written: str, name: str) -> None:
    weighed = side(sightings(written.replace("{N}", name), name))
    assert weighed.own > 0
    assert weighed.post in POSTS


@pytest.mark.parametrize(("written", "name"), list(zip(THIRD, NAMES, strict=True)))
def test_third_outweighs_own_side(written: str, name: str) -> None:
    weighed = side(sightings(written.replace("{N}", name), name))
    assert weighed.own < 0


def test_name_itself_says_nothing() -> None:
    """Two names in one sentence have the same features, whatever their origin."""
    texts = [f"I told {name} about it and she laughed." for name in ("Sarah Khan", "Nguyen Lan")]
    first, second = (features(s.line, s.start, s.end, ()) for s in (sightings(t, t.split()[2])[0] for t in texts))
    assert first == second


def test_places_are_weighed_together() -> None:
    """One clear place carries an unclear one; the order of the places is nothing."""
    clear = sightings("I took this to Marit Haugen in supervision, and she asked what I felt.", "Marit")
    unclear = sightings("Marit Haugen laughed.", "Marit")
    both = side([*clear, *unclear])
    assert side(unclear).own < both.own < side(clear).own
    assert both.own == pytest.approx(side([*unclear, *clear]).own)


def test_words_far_from_a_name_are_somebody_elses_post() -> None:
    text = "Marit Haugen left early on the day before I went to see my supervisor."
    (seen,) = sightings(text, "Marit")
    found = features(seen.line, seen.start, seen.end, ())
    assert "other supervisor" in found
    assert "supervisor" not in found


def test_a_text_without_a_known_word_decides_nothing() -> None:
    assert model().scores({}) == pytest.approx(model().scores({"no such feature": 1.0}))


UNKNOWN = "I rang {N} about my part in it, who supervises my practice, and she asked what I had felt in the session."
RELATED = "Her line manager, {N}, rang me about my part in it, and asked what I had felt in the session."


def test_a_relation_that_is_told_is_not_overruled() -> None:
    reading, people, _ = people_of(RELATED.replace("{N}", "Marit Haugen"), "701", "Ann Lowe")
    assert flagged(reading, people) == {"Marit Haugen": 1}
    assert [p.role for p in people] == [PersonRole.MANAGER]


def test_a_supervisor_in_new_words_is_spared() -> None:
    reading, people, _ = people_of(UNKNOWN.replace("{N}", "Marit Haugen"), "701", "Ann Lowe")
    assert not flagged(reading, people)
    assert [p.role for p in people] == [PersonRole.SUPERVISOR]
