"""What is new since the last attempt: same, changed, new and gone, paragraph by paragraph and for each criterion."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.model import Document, Part, Role, Status
from reports.material import Material
from reports.model import CriterionDecision
from reports.since_sheet import PARAGRAPHS, Earlier, Row, compared
from rubrics.model import Assessment
from tests.reports import factories

AGREED = "Before the first meeting I agreed a written contract with the client and with her organisation."
REVIEWED = "In the last meeting we reviewed the goals and what had come of them."


def work(*paragraphs: str, status: Status = Status.READ, part: Part = Part.BODY, role: Role = Role.TEXT) -> Document:
    draft = factories.Draft(0, "journal.docx")
    for text in paragraphs:
        draft.add(text, part, role=role)
    return draft.document(status=status)


LIKE = [
    (AGREED, "same", "word for word"),
    (AGREED.upper().replace(" ", "  "), "same", "capitals and blanks"),
    (AGREED.replace("written contract", "contract in writing"), "changed", "some words exchanged"),
    (AGREED + " Her manager signed it too, which took three weeks.", "changed", "a sentence more"),
    ("I now keep a list of what each of my clients wants to have learned by the spring.", "new", "another paragraph"),
]


@pytest.mark.parametrize(("text", "kind", "why"), LIKE, ids=[one[2] for one in LIKE])
def test_a_paragraph_is_known_again(text: str, kind: str, why: str) -> None:
    told, before = Earlier([work(AGREED, REVIEWED)]).like(text)
    assert told == kind, why
    assert before == {"same": text, "changed": AGREED, "new": ""}[kind]


NOT_COMPARED = [
    (work(REVIEWED, status=Status.SUPERSEDED), "an earlier version that was set aside"),
    (work(REVIEWED, role=Role.DELETED), "a tracked deletion"),
    (work(REVIEWED, part=Part.HEADER), "a running head"),
    (work("Session 3"), "a label"),
]


@pytest.mark.parametrize(("document", "why"), NOT_COMPARED, ids=[one[1] for one in NOT_COMPARED])
def test_what_is_no_paragraph_of_the_work_is_not_compared(document: Document, why: str) -> None:
    assert Earlier([document]).texts == {}, why


def rows(now: Document, *before: Document, earlier: tuple[CriterionDecision, ...] = ()) -> list[Row]:
    known: Assessment = factories.assessment("701")
    bare = replace(known, facts=replace(known.facts, reading=factories.reading(now)), criteria=())
    return list(compared(Material.of(bare, factories.cover("701", earlier=earlier)), before))


def test_paragraphs_that_changed_went_and_came() -> None:
    reworded = AGREED.replace("written contract", "contract in writing")
    gone = "In my first version I described a training day that is no part of this work any more."
    came = "I now keep a list of what each of my clients wants to have learned by the spring."
    told = [
        (r.what, r.text)
        for r in rows(work(reworded, REVIEWED, came), work(AGREED, gone, REVIEWED))
        if r.about == "Text"
    ]
    assert told == [
        ("changed", f"now: {reworded}\nbefore: {AGREED}"),
        ("no longer there", gone),
        ("new", came),
    ]


def test_a_work_written_anew_is_not_listed_whole() -> None:
    new = [f"This is paragraph {n:03d} of a work that was written anew from its first word." for n in range(200)]
    told = [r for r in rows(work(*new), work(REVIEWED)) if r.about == "Text"]
    assert len(told) == PARAGRAPHS + 1
    assert told[-1].what == f"and {len(new) + 1 - PARAGRAPHS} more paragraphs"


def test_what_was_decided_last_stands_beside_each_criterion() -> None:
    made = (CriterionDecision("1.1", 1, "Not yet met", "Add a contract."), CriterionDecision("1.1", 2, "Met", ""))
    by_criterion = {r.about: r for r in rows(work(AGREED), work(AGREED), earlier=made)}
    assert by_criterion["AC 1.1"].before == "Met"
    assert by_criterion["AC 1.2"].before == "nothing was decided"
    assert by_criterion["AC 1.2"].what == "nothing located"
