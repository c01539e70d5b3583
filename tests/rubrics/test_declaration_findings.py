"""A declaration is located in whatever form; what it lacks is said; without one the claim is held, not failed."""

from __future__ import annotations

import pytest

from extractors.model import Status
from rubrics.declaration_findings import declarations, of_declarations
from tests.rubrics.factories import facts

SIGNED = [
    """
    # Declaration
    I confirm that this assignment is my own work and that all sources are acknowledged.
    Signed: Robin Vale
    Date: 3 May 2026
    """,
    """
    | Learner name | Robin Vale |
    | Unit | 700 |
    | Learner declaration | I certify that the work submitted is entirely my own work. |
    | Learner signature | R. Vale |
    | Date | 03/05/2026 |
    """,
    """
    Statement of authenticity
    This portfolio represents my own original work and no part of it was submitted for another award.
    Robin Vale, 3rd May 2026
    """,
    """
    I declare that the attached is all my own work. ☒
    Date of submission: 2026-05-03
    """,
    """
    I hereby declare that the evidence in this portfolio is authentic and was produced by me.
    Signature
    RV
    Date
    3.5.26
    """,
    """
    The journal is my own unaided work. Robin Vale 3/5/26
    """,
    """
    I confirm that this portfolio is my own work. Signed: R. V., 3 July 2026
    """,
    "I, Robin Vale, confirm that this is my own work. 3 May 2026",
    "This is all my own work. R Vale 3/5/26",
    "I declare this submission is my own and has not been copied.\nSigned (learner) RV   Date 12/05/2026",
    "| I confirm that the work submitted is my own. |\n| Learner signature: | R Vale | Date: | 12.5.26 |",
    "I confirm that I have completed this work myself.\nSigned: R.Vale\nDate: 1 June 2026",
    "I have read the policy on plagiarism and the work is entirely mine.\nSigned: RV Date: 1/6/26",
    "I declare that the work in this journal was written by me.\nRobin Vale, June 2026",
    "I certify that all material which is not my own work has been identified.\nSignature: RV\nDate: 01/06/26",
]


@pytest.mark.parametrize("text", SIGNED)
def test_a_signed_and_dated_declaration_is_silent(text: str) -> None:
    assert list(of_declarations(facts(text))) == []


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("I confirm that this is my own work.\nSigned: ____________\nDate: ____________", "no signature and no date"),
        ("I confirm that this is my own work.\nSigned:\nDate: 3 May 2026", "no signature"),
        ("| I declare that this is my own work | |\n| Signature | Robin Vale |\n| Date | |", "no date"),
        ("I confirm that this is my own work.\nSignature ............ Date ............", "no signature and no date"),
        ("I confirm that this is my own work.\nSigned: Click or tap here to enter text", "no signature and no date"),
    ],
)
def test_what_a_declaration_lacks_is_said(text: str, lacks: str) -> None:
    (found,) = of_declarations(facts(text))
    assert found.code == "declaration-unsigned"
    assert f"has {lacks} that" in found.message
    assert found.evidence


@pytest.mark.parametrize(
    "text",
    [
        "I worked with two clients over a year and own the outcome.",
        "Tutor statement: I confirm that this is the learner's own work.\nSigned: Ada Quist\nDate: 3 May 2026",
        "She found her own working rhythm, and my own working day became calmer.",
        "He wanted to make it his own work of art.",
        "I can state that in my work the ground was mine to hold.",
        "I declare an interest: the portfolio of the sponsor is wide.",
        "Tutor declaration: I confirm that the learner's work is authentic.\nSigned: A Quist\nDate: 1/6/26",
    ],
)
def test_without_a_declaration_the_claim_is_held_apart_from_the_criteria(text: str) -> None:
    (found,) = of_declarations(facts(text))
    assert found.code == "declaration-missing"
    assert "no bearing on the criteria" in found.message


def test_a_file_that_could_not_be_read_may_hold_it() -> None:
    (found,) = of_declarations(facts("An essay.", "", statuses={1: Status.UNREADABLE}))
    assert "could not be read" in found.message


def test_one_of_several_files_may_hold_it() -> None:
    assert list(of_declarations(facts("An essay on mentoring.", SIGNED[0]))) == []


def test_it_is_no_declaration_in_a_superseded_file() -> None:
    assert declarations(facts(SIGNED[0], statuses={0: Status.SUPERSEDED})) == ()
