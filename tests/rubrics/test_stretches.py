"""Where an answer stays with a thing: bare labels, columns' labels, and what only sounds like another thing."""

import pytest

from rubrics.naming import by_things, things
from rubrics.statements import everywhere
from rubrics.stretches import stretches
from tests.rubrics.factories import facts

PARTS = (("knowledge", "knowledge", "know"), ("skills", "skill*"), ("values", "values", "principles"))
PLAN = (
    ("undertaken", "how", "I will", "course*"),
    ("monitored", "monitor*", "how I will know"),
    ("reviewed", "review*"),
)

PARAGRAPHS = [
    (
        "Values. Generous with knowledge, courteous with everybody, and slow to judge the absent.",
        {"values": 13, "knowledge": 12},
        "the bare label holds, whatever the sentence names",
    ),
    (
        "Values come first. Knowledge of the sector helps me to be quick and to see what is unusual.",
        {"values": 3, "knowledge": 15},
        "a whole sentence is no bare label",
    ),
    (
        "Values. Fairness before speed in every single case. Skills. Listening until the other has finished.",
        {"values": 8, "skills": 7},
        "the next bare label turns to its own thing",
    ),
    (
        "Values: fairness. Said aloud to everybody on the first day. Skills: silence. Knowledge counts for less there.",
        {"values": 10, "skills": 7, "knowledge": 5},
        "a label with a colon turns to its own thing, a sentence does not",
    ),
    (
        "# Values\nSkill is never only skill. I was brought up to pay for what I break.",
        {"values": 15, "skills": 15},
        "a heading of the bare name holds, whatever is named below it",
    ),
    (
        "# Values, skills and what I know\nSkill is never only skill. I was brought up to pay for what I break.",
        {"skills": 15},
        "a heading that names several leaves it to the text",
    ),
    (
        "- Values. Generous with knowledge and time.\n- Skills. Listening to what is left out.",
        {"values": 6, "knowledge": 5, "skills": 7},
        "a label holds for its own item only",
    ),
]


@pytest.mark.parametrize(("text", "words", "why"), PARAGRAPHS, ids=[p[2] for p in PARAGRAPHS])
def test_a_bare_label_holds_for_its_paragraph(text: str, words: dict[str, int], why: str) -> None:
    made = stretches(everywhere(facts(text)), by_things(things(PARTS, {})))
    assert {s.name: s.words for s in made} == words, why


def test_a_longer_name_in_a_label_leaves_none_for_the_words_inside_it() -> None:
    text = """
    | Goal | How I will know (monitoring) | Review |
    | Speak up | Count of challenges in the video of each session | With my supervisor in May |
    """
    made = stretches(everywhere(facts(text)), by_things(things(PLAN, {})))
    assert [s.name for s in made if s.words >= 8] == ["monitored"]
