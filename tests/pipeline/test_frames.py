"""Of a few learners with a centre's form that was not given: the form's words are set aside, copied answers are not."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from extractors.sections import assemble
from pipeline.placing.place import Submission
from pipeline.shared import Compared, compare, official_lines
from rubrics.echo import usable
from rubrics.load import load
from tests.accuracy.copies.forms import FORMS, NAMES, as_word, filled_in, reworded
from tests.accuracy.copies.stock import Deck

RUBRIC = load("701")
TOLD = (
    "I had prepared six questions for the harbour pilot and asked none of them, because he came in wet through and wanted "
    "to talk about the night that he had not slept, and for once I let the hour be his."
)
PLAIN = "Nobody in the yard had ever been asked what a good day looks like, so silence was the first answer that came."
RULES = (
    "The client is responsible for the goals, and the coach must keep to the time; both are entitled to end it early."
)


def cohort(form: str, number: int, deck: Deck, answers: Mapping[int, Mapping[int, str]] | None = None) -> Compared:
    """The comparison of so many learners who filled in a form; `answers`: learner and answer to what stands there."""
    works = []
    for n, who in enumerate(NAMES[:number]):
        lines = filled_in(reworded(FORMS[form], deck) if n else FORMS[form], deck, (answers or {}).get(n, {}))
        document = as_word(lines, f"{who}.docx")
        works.append((Submission(who, "701", 1, (document,), ""), usable(assemble((document,)), RUBRIC)))
    return compare(works, official_lines([RUBRIC]))


def pairs(compared: Compared) -> set[tuple[str, str]]:
    return {(p.a.learner, p.b.learner) for p in compared.shared}


@pytest.mark.parametrize("number", [2, 3, 5])
@pytest.mark.parametrize("form", FORMS)
def test_a_forms_words_are_no_copy_and_are_said_to_be_a_forms(form: str, number: int) -> None:
    found = cohort(form, number, Deck(7 + number))
    assert len(pairs(found)) <= number // 3  # one who changed the form may stand out
    assert any(r.what == "form" and "one form" in r.says for r in found.remarks)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("answer", [TOLD, f"{PLAIN} {TOLD}", f"In April it was different. {PLAIN} The rest followed."])
def test_a_copied_answer_is_found_in_it(form: str, answer: str) -> None:
    found = cohort(form, 2, Deck(3), {0: {0: answer}, 1: {1: answer}})
    assert any("harbour pilot" in p.text or "a good day looks" in p.text for p in found.shared)


@pytest.mark.parametrize("answer", [PLAIN, RULES])
def test_an_answer_in_a_cell_is_an_answer_however_it_is_worded(answer: str) -> None:
    found = cohort("record", 2, Deck(5), {0: {1: answer}, 1: {2: answer}})
    assert any(answer[:30] in p.text for p in found.shared)


def test_an_answer_below_a_question_is_an_answer() -> None:
    found = cohort("journal", 2, Deck(5), {0: {2: PLAIN}, 1: {2: PLAIN}})
    assert any("a good day looks" in p.text for p in found.shared)


def test_two_files_without_a_form_in_common_have_copied() -> None:
    lines = FORMS["briefing"].splitlines()[2:8]
    works = []
    for n, who in enumerate(NAMES[:2]):
        document = as_word([f"# My own heading {n}", *lines], f"{who}.docx")
        works.append((Submission(who, "701", 1, (document,), ""), usable(assemble((document,)), RUBRIC)))
    assert len(compare(works, official_lines([RUBRIC])).shared) == len(lines)


def test_what_was_taken_for_a_forms_is_not_kept_for_later_runs() -> None:
    found = cohort("briefing", 2, Deck(11))
    told = {r.text for r in found.remarks if r.what == "form"}
    assert told
    alone = cohort("briefing", 1, Deck(11))
    assert len(found.digests[NAMES[0], "701"]) < len(alone.digests[NAMES[0], "701"])
