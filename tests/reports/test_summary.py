"""The cohort's summary: nobody is dropped, no third party is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO
from math import ceil
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reports.cohort_json import Remark, SharedPassage, Who, cohort
from reports.digest import Digest
from reports.read_back import typed
from reports.sampling import DRAWN, NEW, NO, PRIME, REFERRED, RISK, Candidate, draw, lot_of, planned
from reports.summary import Tables, write_summary
from reports.summary_units import standing
from rubrics.centre_desk import Desk
from tests.reports import factories
from tests.reports.cohorts import LEARNERS, UNITS, record, results

MADE = datetime(2026, 3, 4)
BARE = Tables()


def opened(made: list[dict[str, Any]], about: dict[str, object], tables: Tables = BARE) -> Workbook:
    return load_workbook(BytesIO(write_summary(made, about, tables, MADE)))


@pytest.fixture(scope="module")
def book() -> Workbook:
    rubrics = {unit: factories.rubric(unit) for unit in UNITS}
    sheets = {("Nnamdi Eze", "700"): "Nnamdi Eze/Nnamdi Eze - 700 - feedback sheet.xlsx"}
    return opened(results(), record(), Tables(rubrics, sheets))


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
    hours = opened([made], cohort([]), Tables({"701": factories.rubric("701")}))["Hours"]
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


def test_files_are_listed_by_what_a_person_has_to_do_about_them() -> None:
    made = results()[0]
    document = made["documents"][0]
    statuses = ("superseded", "partly_read", "unreadable", "read")
    made["documents"] = [{**document, "id": f"d{n}", "status": s} for n, s in enumerate(statuses)]
    files = rows(opened([made], record())["Files not read or ignored"])
    assert [str(f["What became of it"])[:1] for f in files] == ["○", "○", "◐", "–", "–"]
    assert files[1]["What became of it"] == "○ could not be read"
    assert files[-1]["What became of it"] == "– ignored"


def test_the_overview_shows_the_gravest_points_and_says_how_many_there_are_more() -> None:
    made = results()[0]
    finding = {"code": "x", "severity": "refer", "criterion": None, "message": "m", "evidence": []}
    severities = ("refer", "query", "note")
    made["findings"] = [{**finding, "severity": s, "message": f"It is a {s}."} for s in severities]
    (row,) = rows(opened([made], cohort([]))["Overview"])
    assert row["What to look at first"] == "● It is a refer.\n◐ It is a query.\nand 1 more on the sheet"


def test_below_the_learners_it_is_told_how_many_stand_in_each_state() -> None:
    made = [r for r in results() if r["unit"] == "701"][:3]
    for result, states in zip(made, (("found", "missing"), ("found", "partial"), ("found", "missing")), strict=True):
        result["criteria"] = [{"id": f"1.{n}", "status": s} for n, s in enumerate(states, 1)]
    sums = {r["Learner"]: list(r.values())[1:3] for r in rows(opened(made, cohort([]))["Criteria 701"])[4:]}
    assert sums == {"● evidence found": [3, "–"], "◐ partly found": ["–", 1], "○ not found": ["–", 2]}


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


# --- at a glance, names, references, changes ------------------------------------------------------------------------


def test_learners_by_units_in_words(book: Workbook) -> None:
    by_learner = {r["Learner"]: r for r in rows(book["Learners by units"])}
    assert by_learner["Caspian Thorne"]["Unit 703"] == "○ not handed in"
    assert by_learner["Caspian Thorne"]["Handed in"] == "2 of 3 units"
    assert "(attempt 2)" in by_learner["Caspian Thorne"]["Unit 700"]
    for row in by_learner.values():
        for unit in UNITS:
            assert str(row[f"Unit {unit}"])[0] in "●◐○?"


@pytest.mark.parametrize(
    ("states", "shown"),
    [
        (["found"] * 4, "● all 4 found"),
        (["found", "partial", "partial"], "◐ 2 partly found, of 3"),
        (["missing", "partial", "cannot_tell"], "○ 1 not found, 1 cannot tell, 1 partly found, of 3"),
        (["cannot_tell", "found"], "? 1 cannot tell, of 2"),
    ],
)
def test_a_submission_in_words(states: list[str], shown: str) -> None:
    made = results()[0]
    made["criteria"] = [{"id": f"1.{n}", "status": s} for n, s in enumerate(states)]
    assert standing(Digest.of(made)) == shown


def test_people_are_flagged_by_number_and_role_and_never_by_name(book: Workbook) -> None:
    flags = rows(book["Names"])
    assert flags[0]["Who"] == "person 1"
    assert all(isinstance(f["Times"], int) and f["Role"] for f in flags)
    assert len(flags) == sum(p["identifying"] for r in results() for p in r["people"])


def test_references_are_counted_per_submission(book: Workbook) -> None:
    first = rows(book["References"])[0]
    assert first["Cited, no entry"] == "◐ 2 no entry"
    assert first["Works cited"] >= 2


def test_what_changed_since_the_run_before() -> None:
    before, now = results()[:3], results()[:3]
    now[0]["criteria"][0] |= {"status": "missing"}
    now[0]["hours"] |= {"coaching_minutes": 600}
    now[1]["attempt"] = 2
    del before[2]
    sheet = opened(now, cohort([]), tables=Tables(before=map(Digest.of, [*before, results()[9]])))["Changes"]
    told = [(r["Learner"], r["What"], r["Before"], r["Now"]) for r in rows(sheet)]
    first, second, third = (r["learner"] for r in now)
    assert (first, "criterion 1.1", "● evidence found", "○ not found") in told
    assert any(t[:2] == (first, "coaching or mentoring counted") and t[3] == "10 h" for t in told)
    assert (second, "attempt", "1", "2") in told
    assert (third, "submission", "not handed in", "handed in") in told
    assert any(t[1:] == ("submission", "handed in", "no longer there") for t in told)


def test_a_first_run_and_one_without_changes_say_so() -> None:
    made = results()[:2]
    assert opened(made, cohort([]))["Changes"]["A4"].value == "This is the first run."
    same = opened(made, cohort([]), tables=Tables(before=map(Digest.of, results()[:2])))
    assert str(same["Changes"]["A4"].value).startswith("Nothing is otherwise")


def test_the_chart_of_hours_has_its_words(book: Workbook) -> None:
    data = write_summary(results(), record(), Tables({u: factories.rubric(u) for u in UNITS}), MADE)
    with ZipFile(BytesIO(data)) as package:
        drawings = [package.read(n).decode() for n in package.namelist() if n.startswith("xl/drawings/drawing")]
    (drawing,) = drawings
    assert 'descr="Hours of coaching or mentoring counted, against the minimum. ' in drawing
    assert "Tansy Fennimore, unit 701: 25 h 30 min of 20 h" in drawing


# --- the plan of sampling -------------------------------------------------------------------------------------------


def candidates(number: int, risky: int = 0, assessors: int = 2) -> list[Candidate]:
    return [
        Candidate(
            f"Learner {n}", UNITS[n % 3], 1, "resubmission" if n < risky else "",
            lot_of(f"Learner {n}", UNITS[n % 3], 1), f"Assessor {n % assessors}",
        )
        for n in range(number)
    ]  # fmt: skip


def test_risk_is_always_looked_at_and_of_clear_work_a_share_of_each_assessor_and_unit() -> None:
    some = candidates(120, risky=6)
    plan = planned(some, 1, 10, ())
    assert [p for c, p in zip(some, plan, strict=True) if c.risk] == [RISK] * 6
    for assessor in ("Assessor 0", "Assessor 1"):
        for unit in UNITS:
            drawn = [p for c, p in zip(some, plan, strict=True) if (c.assessor, c.unit, c.risk) == (assessor, unit, "")]
            assert drawn.count(DRAWN) == ceil(len(drawn) / 10), "no assessor and no unit is left out"


def test_everything_of_a_new_assessor_is_looked_at() -> None:
    some = candidates(30)
    plan = planned(some, 1, 10, ("assessor 1",))
    assert {p for c, p in zip(some, plan, strict=True) if c.assessor == "Assessor 1"} == {NEW}


@given(st.integers(0, 1_000_000))
def test_one_seed_draws_one_plan_whoever_else_hands_in(seed: int) -> None:
    some = candidates(24)
    assert planned(some, seed, 20, ()) == planned(some, seed, 20, ())
    assert [draw(c.lot, seed) for c in some] == [draw(c.lot, seed) for c in candidates(40)[:24]]
    assert all(0 <= draw(c.lot, seed) < PRIME for c in some)


def test_another_seed_draws_others_and_in_the_long_run_everybody_alike() -> None:
    some = candidates(60, assessors=1)
    often = [0] * 60
    plans = set()
    for seed in range(400):
        plan = planned(some, seed, 10, ())
        plans.add(tuple(plan))
        for n, word in enumerate(plan):
            often[n] += word == DRAWN
    assert len(plans) > 380
    assert min(often) > 15
    assert max(often) < 75


def test_the_plan_follows_the_assessors_and_decisions_that_people_enter(book: Workbook) -> None:
    overview, plan = book["Overview"], book["Sampling plan"]
    titles = [c.value for c in overview[3]]
    assert {"Assessor", "Due date", "Decision", "Sampled"} <= set(titles)
    row = [str(c.value) for c in plan[4]]
    letters = {t: get_column_letter(n) for n, t in enumerate(titles, 1)}
    assert f"'Overview'!${letters['Assessor']}$4" in row[2]
    assert f"'Overview'!${letters['Decision']}$4" in row[3]
    assert row[6].startswith("=MOD(F4*MOD('Quality assurance'!$B$4*48271+11,100003)")
    assert str(book["Quality assurance"]["A4"].value).startswith("Seed")
    assert str(book["Quality assurance"]["A5"].value).startswith("Share of clear work")
    assert not book["Quality assurance"]["B4"].protection.locked


def test_the_plan_has_its_values_for_readers_that_do_not_calculate() -> None:
    who = {("Tansy Fennimore", u): "Hugh Abernethy" for u in UNITS}
    tables = Tables(assessors=who, desk=Desk(new_assessors=("Hugh Abernethy",)))
    made = write_summary(results(), record(), made=MADE, tables=tables)
    plan = rows(load_workbook(BytesIO(made), data_only=True)["Sampling plan"])
    assert {p["Planned"] for p in plan} <= {RISK, NEW, DRAWN, NO}
    assert {p["Assessor"] for p in plan if p["Learner"] == "Tansy Fennimore"} == {"Hugh Abernethy"}
    assert all(p["Draw"] == draw(p["Lot"], 1) for p in plan)


# --- what people enter is kept ------------------------------------------------------------------------------------


def at(sheet: Worksheet, learner: str, unit: str, title: str) -> Any:
    """The cell of a learner and unit in a column."""
    titles = [c.value for c in sheet[3]]
    (row,) = [r for r in sheet.iter_rows(min_row=4) if (r[0].value, str(r[1].value)) == (learner, unit)]
    return row[titles.index(title)]


def test_tracking_seed_and_samples_are_kept_over_a_rerun_and_the_plan_follows_them() -> None:
    tables = Tables(assessors={("Nnamdi Eze", "700"): "Hugh Abernethy"}, desk=Desk(new_assessors=("Ada Finch",)))
    first = load_workbook(BytesIO(write_summary(results(), record(), made=MADE, tables=tables)))
    overview, plan, settings = first["Overview"], first["Sampling plan"], first["Quality assurance"]
    at(overview, "Nnamdi Eze", "700", "Assessor").value = "Mina Rahimi"
    at(overview, "Nnamdi Eze", "700", "Decision").value = "Refer"
    at(overview, "Blodwen Prys", "703", "Due date").value = datetime(2026, 4, 1)
    at(overview, "Caspian Thorne", "703", "Sampled").value = "No"
    at(plan, "José Marín", "703", "Looked at on").value = datetime(2026, 4, 2)
    at(plan, "José Marín", "703", "Comment").value = "Fair and full."
    settings["B4"].value, settings["B5"].value = 4711, 25
    first["Names"]["G4"].value = "asked the learner"
    entered = typed(first)
    later = [r for r in results() if r["learner"] != "Tansy Fennimore"]
    again = write_summary(
        later, record(), made=MADE, tables=replace(tables, sources=(("Cohort summary.xlsx", entered),))
    )
    book, values = load_workbook(BytesIO(again)), load_workbook(BytesIO(again), data_only=True)
    assert at(book["Overview"], "Nnamdi Eze", "700", "Assessor").value == "Mina Rahimi"
    assert at(book["Overview"], "Nnamdi Eze", "700", "Decision").value == "Refer"
    assert at(book["Overview"], "Blodwen Prys", "703", "Due date").value == datetime(2026, 4, 1)
    assert at(book["Overview"], "Caspian Thorne", "703", "Sampled").value == "No"
    assert at(book["Sampling plan"], "José Marín", "703", "Comment").value == "Fair and full."
    assert [book["Quality assurance"][cell].value for cell in ("B4", "B5")] == [4711, 25]
    untouched = [book["Quality assurance"][f"B{row}"].value for row in (6, 7, 13, 14, 15)]
    assert untouched == ["Ada Finch", None, None, None, None], "what nobody filled in stays as it was"
    shown = {(r["Learner"], str(r["Unit"])): r for r in rows(values["Sampling plan"])}
    assert shown["Nnamdi Eze", "700"]["Assessor"] == "Mina Rahimi"
    assert shown["Nnamdi Eze", "700"]["Planned"] in (RISK, REFERRED)
    assert all(r["Draw"] == draw(r["Lot"], 4711) for r in shown.values())
    assert values["Quality assurance"]["B12"].value == 1, "looked at"
    everything = [str(c.value) for sheet in book.worksheets for row in sheet.iter_rows() for c in row if c.value]
    assert "asked the learner" in everything, "kept, though that learner is gone"
