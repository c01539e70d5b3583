"""A name that stands in the learner's place and is another's, or is written in another way, is told; the own is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.model import Block, Facts, Part
from rubrics.own_names import of_own_names
from tests.rubrics.factories import facts


def told(text: str, learner: str = "Robin Vale", classmates: tuple[str, ...] = ()) -> list[str]:
    made = facts(text)
    made = replace(made, context=replace(made.context, learner=learner, classmates=classmates))
    return [" ".join(f.message.split()[:4]) for f in of_own_names(made)]


@pytest.mark.parametrize(
    "text",
    [
        "Learner name: Tansy Fennimore\nUnit 700",
        "Candidate's name\tTansy Fennimore\tDate 3 May 2026",
        "| Name of learner | Tansy Fennimore |\n| Unit | 700 |",
        "Submitted by:\nTansy Fennimore",
        "Learner: Dr Tansy Fennimore (ILM 1234567)",
        "I, Tansy Fennimore, declare that this is my own work.",
    ],
)
def test_another_person_where_the_learner_belongs(text: str) -> None:
    (message,) = told(text)
    assert message.endswith(("Fennimore stands where", "Tansy Fennimore stands where", "Fennimore stands"))


@pytest.mark.parametrize(
    ("given", "learner"),
    [("Robin Vail", "Robin Vale"), ("Robin Ashdown", "Robin Vale"), ("Siân Pryce", "Sian Price")],
)
def test_a_family_name_in_two_ways(given: str, learner: str) -> None:
    assert told(f"Learner name: {given}", learner) == ["The learner's name is"]


@pytest.mark.parametrize(
    ("given", "learner"),
    [
        ("Robin Vale", "Robin Vale"),
        ("ROBIN VALE", "Vale, Robin"),
        ("R. Vale", "Robin Vale"),
        ("Rob Vale", "Robin Vale"),
        ("Robin James Vale", "Robin Vale"),
        ("Robin Vale-Ashdown", "Robin Vale"),
        ("Siân O’Neill", "Sian ONeill"),
        ("Robin V.", "Robin Vale"),
        ("Jose da Silva", "José Silva"),
        ("Nguyen Thi Lan", "Lan Nguyen"),
        ("Tansy Fennimore", "Learner 12"),
        ("Tansy Fennimore", "submission"),
        ("see front sheet", "Robin Vale"),
        ("Client Two", "Robin Vale"),
    ],
)
def test_the_own_name_in_other_words_is_silent(given: str, learner: str) -> None:
    assert told(f"Learner name: {given}", learner) == []


@pytest.mark.parametrize(
    "text",
    [
        "Learner name: ____________",
        "Assessor name: Ada Quist\nTutor: Ada Quist",
        "Learner signature: \nAssessor: Ada Quist",
        "| Learner name | |\n| Assessor | Ada Quist |",
        "Client name: Tansy Fennimore",
        "The learner: Tansy Fennimore was there, and so was her manager, who spoke at length about the plan.",
    ],
)
def test_other_labels_and_blank_ones_are_silent(text: str) -> None:
    assert told(text) == []


def test_far_from_the_cover_a_form_may_be_another_persons() -> None:
    assert told("Trust takes time.\n" * 45 + "Learner name: Tansy Fennimore") == []


def test_a_classmates_name_is_told_elsewhere() -> None:
    assert told("Learner name: Tansy Fennimore", classmates=("Tansy Fennimore",)) == []


def test_a_running_head() -> None:
    made: Facts = facts("Trust takes time.")
    document = made.reading.documents[0]
    head = Block(Part.HEADER, 0, "Candidate: Tansy Fennimore")
    document = replace(document, blocks=(*document.blocks, head))
    (found,) = of_own_names(replace(made, reading=replace(made.reading, documents=(document,))))
    assert found.evidence[0].start == len("Candidate: ")
