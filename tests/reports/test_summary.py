"""The cohort's summary: nobody is dropped, no third party is named."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports.cohort_json import Remark, SharedPassage, Who, cohort
from reports.digest import Digest
from reports.summary import write_summary
from tests.reports import factories
from tests.reports.cohorts import LEARNERS, UNITS, record, results

MADE = datetime(2026, 3, 4)


def opened(made: list[dict[str, Any]], about: dict[str, object], **more: Any) -> Workbook:
    return load_workbook(BytesIO(write_summary(made, about, made=MADE, **more)))


@pytest.fixture(scope="module")
def book() -> Workbook:
    rubrics = {unit: factories.rubric(unit) for unit in UNITS}
    sheets = {("Nnamdi Eze", "700"): "Nnamdi Eze/Nnamdi Eze - 700 - feedback sheet.xlsx"}
    return opened(results(), record(), rubrics=rubrics, sheets=sheets)


def rows(sheet: Worksheet) -> list[dict[str, Any]]:
    titles = [str(c.value) for c in sheet[3]]
    return [dict(zip(titles, (c.value for c in row), strict=True)) for row in sheet.iter_rows(min_row=4)]


def test_every_learner_and_unit_has_a_row_handed_in_or_not(book: Workbook) -> None:
    shown = [(r["Learner"], str(r["Unit"])) for r in rows(book["Overview"])]
    assert sorted(shown) == sorted((learner, unit) for learner in LEARNERS for unit in UNITS)
    missing = {(r["Learner"], str(r["Unit"])) for r in rows(book["Overview"]) if r["Handed in"] == "○ not handed in"}
    assert missing == {("Caspian Thorne", "703"), ("Blodwen Prys", "701")}


def test_counts_of_a_row_are_those_of_its_result(book: Workbook) -> None:
    row = next(r for r in rows(book["Overview"]) if (r["Learner"], str(r["Unit"])) == ("Tansy Fennimore", "701"))
    states = [row[t] for t in ("● found", "◐ partly found", "○ not found", "? cannot tell")]
    assert sum(states) == 7
    assert row["Coaching"] == "25:30"
    assert row["People who can be identified"] == 5
    assert row["Cited, not listed"] == 2
    assert row["Files not read"] == 1


def test_no_third_party_is_named_anywhere(book: Workbook) -> None:
    cells = [str(c.value) for sheet in book.worksheets for row in sheet.iter_rows() for c in row if c.value]
    for name in ("Achterberg", "achterberg", "Rosalind", "Khoza", "Saoirse", "Ottoline", "01632", "Larkrise"):
        assert not [cell for cell in cells if name in cell], name


def test_learners_by_criteria_in_words_and_signs(book: Workbook) -> None:
    sheet = book["Criteria 701"]
    assert [str(c.value)[:6] for c in sheet[3]][1:] == [
        f"AC {id}" for id in ("1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "2.5")
    ]
    learners = [r["Learner"] for r in rows(sheet)]
    assert learners[: len(LEARNERS) - 1] == sorted(set(LEARNERS) - {"Blodwen Prys"}, key=str.casefold)
    signs = {str(c.value)[0] for c in sheet["B"][3:] if c.value is not None}
    assert signs <= set("●◐○?0123456789–")


def test_hours_stand_against_the_minimum_and_without_what_is_in_doubt(book: Workbook) -> None:
    by_learner = {r["Learner"]: r for r in rows(book["Hours"])}
    assert by_learner["Ignatius Oyelaran-Whitlock"]["Standing"] == "○ coaching and supervision short"
    assert by_learner["Tansy Fennimore"]["Standing"] == "○ supervision short"
    assert by_learner["Tansy Fennimore"]["Sessions counted"] == 18


@pytest.mark.parametrize(
    ("coaching", "supervision", "doubtful", "standing"),
    [
        (1200, 240, 0, "● reached"),
        (1199, 240, 0, "○ coaching short"),
        (1200, 239, 0, "○ supervision short"),
        (1260, 240, 90, "◐ reached only with sessions in doubt"),
        (1290, 240, 90, "● reached"),
    ],
)
def test_standing(coaching: int, supervision: int, doubtful: int, standing: str) -> None:
    made = next(r for r in results() if r["unit"] == "701")
    made["hours"] |= {"coaching_minutes": coaching, "supervision_minutes": supervision}
    for session in made["sessions"]:
        session["doubts"] = []
    counted = [s for s in made["sessions"] if s["counted"] and s["minutes"] == 90]
    if doubtful:
        counted[0]["doubts"] = ["has no date"]
    hours = opened([made], cohort([]), rubrics={"701": factories.rubric("701")})["Hours"]
    assert rows(hours)[0]["Standing"] == standing


def test_without_rubrics_hours_are_shown_and_minimums_are_not() -> None:
    made = opened(results(), record())
    assert {r["Minimum"] for r in rows(made["Hours"])} == {None}
    assert {r["Standing"] for r in rows(made["Hours"])} == {None}


def test_every_file_that_was_not_read_is_listed_with_what_to_do(book: Workbook) -> None:
    files = rows(book["Files not read or ignored"])
    assert files[0]["What became of it"] == "○ belongs to no submission"
    assert files[0]["File"] == "Inbox/contract_[name].docx"
    assert files[-1]["What became of it"] == "– ignored"
    assert sum("OCR" in f["Why, and what to do"] for f in files) == len(results())


def test_shared_passages_name_both_learners(book: Workbook) -> None:
    (passage,) = [[c.value for c in row] for row in book["Integrity"].iter_rows(min_row=4)]
    assert {passage[1], passage[5]} == {"José Marín", "Nnamdi Eze"}
    assert passage[9] == 68


def test_integrity_shows_passages_side_by_side_and_facts_with_what_may_explain_them() -> None:
    pia, tom = Who("Pia Brand", "700"), Who("Tom Oduya", "703")
    passage = SharedPassage(pia, tom, 21, "what Pia has", True, "what Tom has", "paragraph 3", "page 2, paragraph 9")
    fact = Remark(
        "own-units", pia, "One piece of evidence may serve several units.", 50, "hers", "", Who("Pia Brand", "703")
    )
    sheet = opened([], cohort([], shared=[passage], remarks=[fact]))["Integrity"]
    first, second = [[c.value for c in row] for row in sheet.iter_rows(min_row=4)]
    assert first[0] == "the same words, some changed"
    assert first[3:5] == ["paragraph 3", "what Pia has"]
    assert first[7:10] == ["page 2, paragraph 9", "what Tom has", 21]
    assert second[0] == "the same words in two units"
    assert second[10] == "One piece of evidence may serve several units."


def test_a_learner_leads_to_the_feedback_sheet(book: Workbook) -> None:
    links = [c.hyperlink.target for row in book["Overview"].iter_rows() for c in row if c.hyperlink]
    assert links == ["Nnamdi%20Eze/Nnamdi%20Eze%20-%20700%20-%20feedback%20sheet.xlsx"]


def test_an_empty_cohort_has_a_summary_that_says_so() -> None:
    made = opened([], cohort([]))
    assert made["Overview"]["A4"].value == "No submission was found."
    assert made["Missing submissions"]["A4"].value == "Nothing is missing."
    assert "Hours" not in made.sheetnames


def test_a_superseded_file_is_listed_but_not_as_unread() -> None:
    made = results()[0]
    for document in made["documents"]:
        document["status"] = "superseded"
    digest = Digest.of(made)
    assert digest.words == 0
    assert len(digest.unread) == 3
    assert rows(opened([made], cohort([]))["Overview"])[0]["Files not read"] == "–"
