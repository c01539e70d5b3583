"""Files of two learners that say they were made together are told; what a form spreads is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.model import Block, Part, Status, Traces
from pipeline.placing.place import Submission
from pipeline.shared_traces import shared_traces
from tests.pipeline.documents import a_document

A, B, C, D, E, F = (f"00A1000{n}" for n in range(6))


def handed_in(learner: str, *sessions: str, creator: str = "", status: Status = Status.READ) -> Submission:
    document = a_document(f"{learner}/essay.docx", "My own words.", creator=creator, status=status)
    return Submission(learner, "700", 1, (replace(document, traces=Traces(sessions=sessions)),), "")


def made(
    learner: str, *, template: str = "", company: str = "", editor: str = "", text: str = "My words."
) -> Submission:
    document = a_document(f"{learner}/essay.docx", text)
    blocks = (
        (*document.blocks, Block(Part.PROPERTIES, 9, editor, label="lastModifiedBy")) if editor else document.blocks
    )
    document = replace(document, blocks=blocks, traces=Traces(template=template, company=company))
    return Submission(learner, "700", 1, (document,), "")


def told(*submissions: Submission) -> list[tuple[str, str, str]]:
    return [(r.what, r.who.learner, r.other.learner if r.other else "") for r in shared_traces(submissions)]


def test_sessions_that_two_learners_share_are_told_with_what_may_explain_them() -> None:
    work = [handed_in("Ngaire Frost", A, B, C, D), handed_in("Pia Brand", B, C, D, E), handed_in("Tom Oduya", F)]
    assert told(*work) == [("same-save-sessions", "Ngaire Frost", "Pia Brand")]
    (remark,) = shared_traces(work)
    assert remark.says.startswith("3 save-session ids")
    assert "Ask both" in remark.says
    assert remark.place == "Ngaire Frost/essay.docx"


def test_what_three_learners_have_is_a_forms() -> None:
    assert told(*(handed_in(name, A, B, C, D) for name in ("Ngaire Frost", "Pia Brand", "Tom Oduya"))) == []


def test_a_forms_ids_are_taken_off_a_pair_that_shares_more() -> None:
    work = [
        handed_in("Ngaire Frost", A, B, C, D, E),
        handed_in("Pia Brand", A, B, C, D, E),
        handed_in("Tom Oduya", A, B),
    ]
    assert [r.says[:2] for r in shared_traces(work)] == ["3 "]


def test_ids_of_a_given_template_are_taken_off() -> None:
    work = [handed_in("Ngaire Frost", A, B, C), handed_in("Pia Brand", A, B, C)]
    form = handed_in("Centre", A, B, C).documents[0]
    assert shared_traces(work, [form]) == []


def test_one_or_two_ids_come_with_a_pasted_paragraph() -> None:
    assert told(handed_in("Ngaire Frost", A, B), handed_in("Pia Brand", A, B)) == []


def test_superseded_files_and_files_of_one_learner_are_left_alone() -> None:
    old = handed_in("Pia Brand", A, B, C, status=Status.SUPERSEDED)
    assert told(handed_in("Ngaire Frost", A, B, C), old) == []
    assert told(handed_in("Ngaire Frost", A, B, C), handed_in("Ngaire Frost", A, B, C)) == []


def test_another_learner_named_as_author_is_told_and_a_stranger_is_not() -> None:
    work = [handed_in("Ngaire Frost", creator="Brand, Pia"), handed_in("Pia Brand", creator="Pia Brand")]
    assert told(*work) == [("same-maker", "Ngaire Frost", "Pia Brand")]
    assert told(handed_in("Ngaire Frost", creator="Ada Quist"), handed_in("Pia Brand")) == []
    work = [handed_in("Pia Brand", creator="Pia Maria Brand"), handed_in("Pia Maria Brand")]
    assert told(*work) == []  # one learner under two forms of the name


FOUR = ("Ngaire Frost", "Pia Brand", "Tom Oduya", "Wren Tully")


@pytest.mark.parametrize(
    ("field", "what"),
    [
        ("template", "Heron essay.dotx"),
        ("company", "Heron & Pike LLP"),
        ("editor", "Ada Quist"),
    ],
)
def test_what_the_files_of_two_alone_say(field: str, what: str) -> None:
    work = [made(name, **{field: what if n < 2 else ""}) for n, name in enumerate(FOUR)]
    (remark,) = shared_traces(work)
    assert (remark.who.learner, remark.other and remark.other.learner) == FOUR[:2]
    assert remark.text == what
    assert "explains this" in remark.says
    assert shared_traces([made(name, **{field: what if n < 3 else ""}) for n, name in enumerate(FOUR)]) == []
    assert shared_traces([made(name, **{field: what if n < 1 else ""}) for n, name in enumerate(FOUR)]) == []


@pytest.mark.parametrize(
    ("field", "what"),
    [
        ("template", "Normal.dotm"),
        ("template", "Normal"),
        ("template", "Blank Document"),
        ("company", "Microsoft"),
        ("company", "HP Inc."),
        ("company", "N/A"),
        ("editor", "User"),
        ("editor", "Microsoft Office User"),
        ("editor", "Tom Oduya"),  # a learner: told as the maker
    ],
)
def test_what_programs_write_there_is_not(field: str, what: str) -> None:
    work = [made(name, **{field: what if n < 2 else ""}) for n, name in enumerate(FOUR)]
    assert [r.what for r in shared_traces(work) if field != "editor" or r.text != "Tom Oduya"] == []


def test_a_company_that_a_text_names_is_not() -> None:
    first = made(FOUR[0], company="Larch Mills Ltd", text="I lead a team at Larch Mills.")
    assert shared_traces([first, *(made(name, company="Larch Mills Ltd") for name in FOUR[1:2])]) == []


def test_the_centres_own_template_and_company_are_not() -> None:
    form = made("Centre", template="x.dotx", company="Quarry Bank Training").documents[0]
    form = replace(form, path="Heron essay.dotx")
    work = [made(n, template="Heron essay.dotx", company="Quarry Bank Training") for n in FOUR[:2]]
    work += [made(n) for n in FOUR[2:]]
    assert shared_traces(work, [form]) == []


def test_of_three_learners_two_are_most_and_a_template_is_the_groups() -> None:
    work = [made(n, template="Heron essay.dotx" if n != FOUR[2] else "") for n in FOUR[:3]]
    assert shared_traces(work) == []
