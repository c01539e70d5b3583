"""Names that count only beside a word: a body beside its code, whoever judges beside a verdict."""

import pytest

from rubrics.load import load
from rubrics.namers import judges
from rubrics.naming import Naming, things

RUBRIC = load("700")


@pytest.mark.parametrize(
    ("text", "named", "why"),
    [
        ("The code that I settled on is the EMCC's.", True, "the body stands behind the code"),
        ("ICF members sign up to it when they join, and the code is short.", True, "the body stands before it"),
        ("It is the Association for Coaching whose codes our firm has copied.", True, "any ending"),
        ("I joined the EMCC in March.", False, "a body without a code"),
        ("My notes are kept under a code and not a name.", False, "a code without a body"),
        ("The ICF has an encoded list.", False, "a part of another word"),
    ],
)
def test_a_body_beside_its_code(text: str, named: bool, why: str) -> None:
    (thing,) = things((("code", "@professional_bodies & code*"),), RUBRIC.vocabularies)
    assert bool(thing.places(text)) is named, why


VERDICTS = [
    ("a verdict on it", "The board likes it because it ends in dates.", "board", True),
    ("on its parts", "Clients often found the steps tiresome.", "Clients", True),
    ("said of it", "My line manager said that it had saved an appointment.", "manager", True),
    ("complained of it", "One director complained about the sequence.", "director", True),
    ("easy to use", "The team finds it easy to remember.", "team", True),
    ("an expletive it", "The client found it hard to name a goal.", "client", False),
    ("an expletive it with that", "The board found it odd that nobody came.", "board", False),
    ("a verdict on something else", "The client likes football.", "client", False),
    ("what the client does", "The client chooses a step.", "client", False),
    ("who is spoken to", "I told the client that it works.", "client", False),
    ("nobody else's verdict", "I asked the client and I liked it.", "client", False),
]


@pytest.mark.parametrize(("why", "text", "who", "expected"), VERDICTS, ids=[v[0] for v in VERDICTS])
def test_a_verdict_on_a_model(why: str, text: str, who: str, expected: bool) -> None:
    start = text.index(who)
    assert judges(text, Naming(who, start, start + len(who), True)) is expected


@pytest.mark.parametrize(
    ("phrase", "text", "named"),
    [
        ("depend* on", "It depends on the board.", True),
        ("depend* on", "It is independent on paper.", False),
        ("look* at again", "The plan is looked at again in May.", True),
        ("monitor*", "It is monitored monthly.", True),
        ("hang* on", "It hangs  on three things.", True),
    ],
)
def test_a_star_stands_for_any_ending_of_its_word(phrase: str, text: str, named: bool) -> None:
    (thing,) = things((("thing", phrase),), {})
    assert bool(thing.places(text)) is named
