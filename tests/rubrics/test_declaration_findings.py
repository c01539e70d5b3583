"""A declaration is located in whatever form; what it lacks is said; without one the claim is held, not failed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.model import Reading, Status
from extractors.word.reader import read_word
from rubrics.declaration_findings import of_declarations
from rubrics.declarations import declarations
from tests.extractors.word_files import p, package, part, run, table
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
    "All work contained in this portfolio is entirely my own.\nSigned R Vale\n3 May 2026",
    "I confirm this assignment has not been plagiarised. Signed: RV 3/5/26",
    "I am the sole author of this assignment. R. Vale, 3 May 2026",
    "This is to certify that the work is my own. Robin Vale 3.5.2026",
    "I confirm that the attached is all my own work.\nSigned electronically by Robin Vale on 3 May 2026",
    "This assignment was written entirely by me.\nRobin Vale\n03.05.26",
    "I certify that this is an original piece of work.\nDigital signature: Robin Vale\nDate: 3 May 2026",
    "| I confirm that this work is my own | Yes |\n| Date | 3 May 2026 |",
    "| ☒ | I confirm that this is my own work |\n| Date | 3 May 2026 |",
    "| I confirm this is my own work. | |\n| Learner signature | Date |\n| R Vale | 3 May 2026 |",
    "| Learner signature | Date |\n| R Vale | 3 May 2026 |\n| I confirm this is my own work. |",
    "I, Robin Vale, hereby declare that this journal is authentic. Date: 3rd of May, 2026",
    "By signing below the learner confirms that all work is their own.\nSigned: R Vale\nDate: 3 May 2026",
    "I confirm this is my own work.\nAssessor signature: A Quist\nLearner signature: RV\nDate: 3 May 2026",
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
        ("I confirm this is my own work.\nSigned: n/a\nDate: 3 May 2026", "no signature"),
        ("I confirm this is my own work.\nSignature: to be signed\nDate: 3 May 2026", "no signature"),
        ("I confirm this is my own work.\nName: Robin Vale\nSignature:\nDate: 3 May 2026", "no signature"),
        ("☐ I confirm that this is my own work.\nDate: 3 May 2026", "no signature"),
        ("I confirm this is my own work.\nSigned ……………… (learner)\nDate: 3 May 2026", "no signature"),
        # what follows the line of somebody else is that one's
        (
            "I confirm this is my own work.\nSigned:\nAssessor signature: A Quist\nDate: 3/5/26",
            "no signature and no date",
        ),
        ("I confirm this is my own work.\nSigned: RV\nDate:\nTutor signature: A Quist Date: 3/5/26", "no date"),
        ("I confirm this is my own work.\nSigned: R Vale\n# Introduction\nIn March 2024 I began.", "no date"),
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
        "I confirm that I have received the candidate's assignment and it is authentic.",
        "I state in my contract that the work we do is without judgement.",
        "This is my own reflection on a coaching session with client B.",
        "This report was written by me for the board in 2019 and it went well.",
        "The client declared that the goal was authentic to her values.",
        "In the session I confirmed that the actions were completed without pressure.",
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


PICTURE = (
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml'
    '/2006/picture"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)
STATED = p("I confirm that this is my own work.")
DATED = p("Date: 3 May 2026")
PROSE = p("Coaching is a conversation in which one listens and the other finds an answer to a question.")


def codes_of(body: str, header: str = "") -> list[str]:
    parts = {"header1.xml": ("header", part("hdr", header))} if header else None
    document = read_word(package(body, parts=parts), "essay.docx", "d1", "0" * 64)
    made = facts("")
    return [f.code for f in of_declarations(replace(made, reading=Reading((document,))))]


@pytest.mark.parametrize(
    "body",
    [
        STATED + p(inner=run("Signed: ") + PICTURE) + DATED,
        STATED + p("Signed:") + p(inner=PICTURE) + DATED,
        STATED + p(inner=PICTURE) + p("Learner signature") + DATED,
        STATED + p("Signed:") + p() + p(inner=PICTURE) + DATED,
        STATED + p("Signed:") + DATED + p(inner=PICTURE),
        STATED + p(inner=PICTURE) + DATED,
        table([[STATED], ["Learner signature", p(inner=PICTURE)], ["Date", "3 May 2026"]]),
        table([[STATED], ["Learner signature", "Date"], [p(inner=PICTURE), "3 May 2026"]]),
        STATED + p("Signed ____________") + p(inner=PICTURE) + DATED,
    ],
)
def test_a_picture_at_the_signature_line_is_probably_the_signature(body: str) -> None:
    assert codes_of(PROSE + body + PROSE) == ["declaration-picture"]


@pytest.mark.parametrize(
    "body",
    [
        p(inner=PICTURE) + PROSE + STATED + p("Signed:") + DATED,
        STATED + p("Signed:") + DATED + PROSE + p("Figure 1: the model") + p(inner=PICTURE),
        STATED + p("Signed:") + DATED + p("Assessor signature:") + p(inner=PICTURE),
        STATED + p("Signed:") + DATED + p(inner=run("Assessor signature:") + PICTURE),
        STATED + p("Signed:") + p("Tutor:") + p(inner=PICTURE) + DATED,
        table([["Our centre", p(inner=PICTURE)], ["Statement", STATED], ["Signature", ""], ["Date", "3 May 2026"]]),
        table([[STATED], ["Learner signature", ""], ["Tutor signature", p(inner=PICTURE)], ["Date", "3 May 2026"]]),
    ],
)
def test_a_picture_elsewhere_is_not(body: str) -> None:
    assert codes_of(body) == ["declaration-unsigned"]


def test_a_logo_in_the_header_signs_nothing() -> None:
    assert codes_of(STATED + p("Signed:") + DATED, p(inner=PICTURE)) == ["declaration-unsigned"]


def test_a_picture_beside_a_signature_that_can_be_read_says_nothing() -> None:
    assert codes_of(STATED + p(inner=run("Signed: R Vale") + PICTURE) + DATED) == []


def test_with_a_picture_the_date_is_still_asked_for() -> None:
    assert codes_of(STATED + p(inner=run("Signed: ") + PICTURE) + p("Date:")) == ["declaration-unsigned"]


def test_it_is_no_declaration_in_a_superseded_file() -> None:
    assert declarations(facts(SIGNED[0], statuses={0: Status.SUPERSEDED})) == ()
