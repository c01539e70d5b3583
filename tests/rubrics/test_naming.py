"""Names that count only beside a word: a body beside its code."""

import pytest

from rubrics.load import load
from rubrics.naming import things

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
