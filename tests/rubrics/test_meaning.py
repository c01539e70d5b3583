"""The model of sentences' meaning: what it tells apart, what it leaves alone, and what names it in a rubric."""

from dataclasses import replace

import numpy as np
import pytest

from rubrics.load import load
from rubrics.meaning.features import features
from rubrics.meaning.model import NONE, Classes, Meaning, facets, probabilities
from rubrics.naming import things
from rubrics.topics import Topics

UNITS = ("700", "701", "703")
CONDITIONS = ("context", "strategy", "culture", "conditions")
PLAN = ("plan-undertaken", "plan-resourced", "plan-monitored", "plan-reviewed")


@pytest.mark.parametrize(
    ("unit", "among", "facet", "text"),
    [
        ("700", CONDITIONS, "culture", "Nobody in the brewery admits a mistake while the head brewer is in the room."),
        ("700", CONDITIONS, "strategy", "The next five-year plan is to grow the exports and to close two depots."),
        (
            "700",
            CONDITIONS,
            "context",
            "It is a charity of forty staff, funded by councils and watched by a regulator.",
        ),
        ("703", PLAN, "plan-resourced", "The fee is 700 pounds, of which my employer pays half."),
        ("703", PLAN, "plan-monitored", "Every month I write down how far I have got and show it to my peer."),
    ],
)
def test_a_facet_is_told_from_its_rivals(unit: str, among: tuple[str, ...], facet: str, text: str) -> None:
    given = probabilities(unit, text)
    assert max(among, key=lambda one: given[one]) == facet, {one: given[one] for one in among}


@pytest.mark.parametrize("text", ["", "Qwrt zxpl.", "…"])
def test_a_text_without_a_known_word_deals_with_nothing(text: str) -> None:
    assert probabilities("703", text)[NONE] == 1.0


def test_probabilities_sum_to_one_and_an_unknown_unit_has_none() -> None:
    assert sum(probabilities("700", "People stay for thirty years.").values()) == pytest.approx(1.0, abs=1e-4)
    assert probabilities("999", "People stay for thirty years.") == {}


def test_the_place_is_the_words_that_speak_most_for_a_facet() -> None:
    made = Meaning(
        ("fee", "employer"), np.ones(2), {"1": Classes(("cost", NONE), np.array([[3.0, 0], [1, 0]]), np.zeros(2))}
    )
    text = "My employer pays the fee in May."
    start, end = made.place("1", text, "cost")
    assert text[start:end] == "fee"
    assert made.place("1", "", "cost") == (0, 0)


def test_features_are_stems_pairs_and_headings_with_places() -> None:
    text = "Monitored 12 plans"
    found = {f.key: (f.start, f.end) for f in features(text, "My plan")}
    assert found == {
        "monit": (0, 9), "#": (10, 12), "monit #": (0, 12), "plan": (13, 18), "# plan": (10, 18), "h:my": (0, 0),
        "h:plan": (0, 0),
    }  # fmt: skip


def test_every_facet_of_a_shipped_rubric_is_known_and_belongs_to_its_unit() -> None:
    named = [(u, facet) for u in UNITS for c in load(u).criteria for facet in c.meaning]
    assert len(named) > 60
    assert [(u, f) for u, f in named if facets()[f] != u] == []


def test_a_thing_is_named_by_meaning_only_where_no_phrase_names_it() -> None:
    wanted = things((("monitored", "~plan-monitored", "tick*"), ("resourced", "~plan-resourced")), {})
    text = "Every month I tick off what I have done and show the list to my peer."
    start, end = wanted[0].places(text)[0]
    assert text[start:end] == "tick"
    assert wanted[1].places(text) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Next time I will ask one question and then count to seven.", True),
        ("The regulator published its report in the spring.", False),
        ("Boats.", False),
    ],
)
def test_a_facet_that_stands_alone_is_told_from_all_of_its_unit(text: str, said: bool) -> None:
    thing = things((("topic", "~action", "zzz"),), {})[0]
    assert bool(thing.places(text)) is said


def test_a_further_unit_may_borrow_facets_and_a_criterion_may_mix_units() -> None:
    shipped = load("703")
    first = replace(shipped.outcomes[0].criteria[0], topic=(), meaning=("plan-monitored", "culture"), requirements=())
    second = replace(shipped.outcomes[0].criteria[1], topic=(), meaning=("profile-bodies",), requirements=())
    unit = replace(shipped, unit="702", outcomes=(replace(shipped.outcomes[0], criteria=(first, second)),))
    topics = Topics(unit, ())
    scores = topics.paragraph("I am a member of a professional body for coaches and bound by its code of ethics.")
    assert max(scores, key=lambda one: scores[one]) == second.id
    assert Topics(replace(unit, outcomes=()), ()).paragraph("I am a member.") == {}
