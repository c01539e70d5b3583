"""Organisations through which a client could be traced, and those that are harmless."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.model import Block, Context, Document, Kind, Part, Reading, Role, Status
from extractors.people.organisations import find


def found(text: str, unit: str = "701", part: Part = Part.BODY, label: str = "") -> list[tuple[str, bool]]:
    block = Block(part, 0, text, label=label)
    reading = Reading((Document("d1", "x.docx", Kind.DOCX, "", Status.READ, None, (block,)),))
    return [(o.name, o.identifying) for o in find(reading, Context("Bethan Marsh", unit, date(2026, 6, 1)), ())]


TRACED = [
    ("Client 1 is a matron at Brackenhall NHS Trust.", "Brackenhall NHS Trust"),
    ("She joined Halden Foods Ltd in 2019", "Halden Foods Ltd"),
    ("The sponsor was Thornaby Borough Council.", "Thornaby Borough Council"),
    ("He teaches at St Aldhelm's Academy", "St Aldhelm's Academy"),
    ("a sergeant in Wessex Police", "Wessex Police"),
    ("the Merrow Vale Housing Association", "Merrow Vale Housing Association"),
    ("a nurse at Oakenhurst Hospice", "Oakenhurst Hospice"),
    ("Her employer, the Ministry of Defence, agreed", "Ministry of Defence"),
]


@pytest.mark.parametrize(("text", "name"), TRACED)
def test_a_client_could_be_traced(text: str, name: str) -> None:
    assert found(text) == [(name, True)]


@pytest.mark.parametrize(
    "name", ["ILM", "EMCC", "Association for Coaching", "International Coaching Federation", "CIPD"]
)
def test_bodies_of_the_trade_are_harmless(name: str) -> None:
    assert found(f"I am a member of the {name}.") == [(name, False)]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The Trust and the Council agreed", "no proper name"),
        ("Group coaching and team coaching", "a method"),
        ("A coaching culture in a Primary School", "a kind of place"),
        ("Executive Coaching Services", "ordinary words"),
        ("Foundation Level and Senior Practitioner", "grades"),
    ],
)
def test_no_organisation(text: str, why: str) -> None:
    assert found(text) == [], why


def test_own_employer_is_harmless_in_an_assignment() -> None:
    assert found("I work for Thornaby Borough Council.", "700") == [("Thornaby Borough Council", False)]
    assert found("My client is employed by Thornaby Borough Council.", "700") == [("Thornaby Borough Council", True)]


def test_own_degree_is_harmless() -> None:
    assert found("I hold an MSc from Thornaby University.", "703") == [("Thornaby University", False)]


def test_company_in_the_properties() -> None:
    assert found("Halden Foods", part=Part.PROPERTIES, label="company") == [("Halden Foods", True)]


def test_reference_lists_and_contents_are_left_out() -> None:
    blocks = (Block(Part.BODY, 0, "Halden Foods Ltd", role=Role.CONTENTS), Block(Part.BODY, 1, "Halden Foods Ltd"))
    reading = Reading((Document("d1", "x.docx", Kind.DOCX, "", Status.READ, None, blocks),))
    context = Context("Bethan Marsh", "701", date(2026, 6, 1))
    assert find(reading, context, {(0, 1)}) == ()
