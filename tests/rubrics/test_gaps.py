"""A section between two placed ones answers the criterion left over; nothing else is put there."""

from dataclasses import replace

import pytest

from rubrics.gaps import begun_before, going_on
from rubrics.load import load
from rubrics.passages import route
from rubrics.units import Unit
from tests.rubrics.submissions import facts

ABLE = """
# Reviewing my ability
I reviewed my ability by self-assessment, supervision and peer feedback; client feedback agreed with my supervisor and
not with my own self-rating, and the competency framework shows me weak in evaluation.
"""
DIAL = """
# Turning the wheel
With the next mentee the anecdotes stay in my pocket until somebody asks. A colleague throws a pencil when two queries
come in one breath, and a stack of library loans on grief stands by the bed. Whoever is slow gets the chair by the window
and as much time as the kettle needs, which is more than I used to give to anybody in my department or my family.
"""
NEEDS = """
# My development needs
My development needs come out of that. The first need is endings, because my supervisor saw me skip them. The second need
is theory, a gap in my learning that two clients noticed before I did.
"""


def _routes(text: str, criterion: str) -> tuple[str, ...]:
    rubric = load("703")
    return tuple(p.route for p in route(facts(text, unit="703"), rubric)[criterion].passages)


def test_a_poetic_section_takes_its_place_in_the_order() -> None:
    assert "place in the order" in _routes(ABLE + DIAL + NEEDS, "1.4")


def test_without_a_section_there_the_criterion_stays_unplaced() -> None:
    assert "place in the order" not in _routes(ABLE + NEEDS, "1.4")


def test_a_section_elsewhere_in_the_order_is_not_taken() -> None:
    assert "place in the order" not in _routes(DIAL + ABLE + NEEDS, "1.4")


def test_an_introduction_is_no_answer() -> None:
    assert "place in the order" not in _routes(ABLE + DIAL.replace("Turning the wheel", "Introduction") + NEEDS, "1.4")


INDIVIDUALS = """
# How one would know: the manager
Kirkpatrick's model has four levels, and the evaluation of the impact on individuals begins with the reaction. A
self-assessment before and after gives a talk; feedback from individuals who were coached is asked for by a form.
"""
DEPOT = """
# How one would know: the depot
What is gained against the plan is looked at each quarter, in return on investment too: hours lost and pallets broken fell by a
fifth in the sheds whose heads were coached, and by a tenth in the others. Weather moves both figures more than I do.
"""
THANKS = """
# To those who helped
My wife typed the drafts and the depot let me have the back room on Fridays. The tea was strong, the printer was slow, and
nobody complained about the parking. I shall miss the view of the ring road, and so will whoever sits there after me.
"""


def _last(text: str) -> tuple[str, ...]:
    rubric = load("700")
    return tuple(p.route for p in route(facts(text, unit="700"), rubric)["3.2"].passages)


def test_what_follows_the_answer_before_the_last_is_the_last_if_it_says_something_of_it() -> None:
    assert _last(INDIVIDUALS + DEPOT)


def test_what_says_nothing_of_it_is_not() -> None:
    assert "place in the order" not in _last(INDIVIDUALS + THANKS)


@pytest.mark.parametrize(
    ("opening", "goes_on"),
    [
        ("The other is", True),
        ("The second", True),
        ("Second, there is", True),
        ("My wife's", False),
        ("The other day", False),
    ],
)
def test_a_paragraph_that_counts_on_goes_with_the_one_before(opening: str, goes_on: bool) -> None:
    first = Unit(0, 0, (0,), "I see two ways. One is a group of four.", None)
    second = replace(first, blocks=(1,), text=f"{opening} a page in the trade's paper every spring.")
    claims = [
        (unit.blocks, criterion, trust) for unit, criterion, trust in going_on((first, second), [(first, "2.3", 0.7)])
    ]
    assert claims == ([((1,), "2.3", 0.5)] if goes_on else [])


def test_a_paragraph_that_counts_on_takes_along_where_the_counting_began() -> None:
    first = Unit(0, 0, (0,), "I see three ways. One is a group of four.", None)
    second = replace(first, blocks=(1,), text="The second is a page in the trade's paper.")
    third = replace(first, blocks=(2,), text="The third is a talk in the spring.")
    claims = [*begun_before((first, second, third), [(third, "2.3", 0.5)])]
    assert [(unit.blocks, criterion) for unit, criterion, _ in claims] == [((1,), "2.3"), ((0,), "2.3")]
    assert not [*begun_before((first, replace(second, text="I see a friend.")), [(second, "2.3", 0.5)])]
    assert not [*begun_before((replace(first, section=1), second), [(second, "2.3", 0.5)])]


def test_counting_does_not_go_on_in_another_section() -> None:
    first = Unit(0, 0, (0,), "I see two ways. One is a group of four.", None)
    assert not [*going_on((first, replace(first, section=1, text="The other is a page.")), [(first, "2.3", 0.7)])]
