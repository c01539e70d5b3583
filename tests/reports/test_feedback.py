"""The feedback workbook, seen through what an assessor does with it."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Hours, Span
from reports import criteria_sheet
from reports.feedback import write_feedback
from rubrics.model import Assessment, Finding, Found, Located, Severity
from tests.reports import factories


def opened(assessment: Assessment, **cover: object) -> Workbook:
    return load_workbook(BytesIO(write_feedback(assessment, factories.cover(assessment.rubric.unit, **cover))))


def column(sheet: Worksheet, title: str, header: int = 3) -> list[object]:
    titles = [cell.value for cell in sheet[header]]
    at = titles.index(title) + 1
    return [sheet.cell(row, at).value for row in range(header + 1, sheet.max_row + 1)]


def words(sheet: Worksheet) -> str:
    return "\n".join(str(c.value) for row in sheet.iter_rows() for c in row if c.value is not None)


@pytest.fixture(scope="module")
def portfolio() -> Workbook:
    return opened(factories.assessment("701"))


@pytest.mark.parametrize(
    ("assessment", "sheets"),
    [
        (factories.assessment("701"), "Front Criteria,To check,Hours Names References Evidence Documents"),
        (factories.assessment("700"), "Front Criteria,To check,Names References Evidence Documents"),
        (factories.bare("701"), "Front Criteria Hours Names Evidence Documents"),
        (factories.bare("700"), "Front Criteria Names References Evidence Documents"),
        (factories.bare("703"), "Front Criteria Names Evidence Documents"),
    ],
    ids=["701", "700 counts no hours", "nothing read", "an assignment needs sources", "a journal without any"],
)
def test_only_sheets_that_make_sense(assessment: Assessment, sheets: str) -> None:
    expected = [name for part in sheets.split(",") for name in ([part] if part == "To check" else part.split())]
    assert opened(assessment).sheetnames == expected


def test_the_front_says_whose_work_it_is_and_who_decides(portfolio: Workbook) -> None:
    front = words(portfolio["Front"])
    for text in ("Tansy Fennimore", "K/617/2911", "007421", "Barnaby Thistlewood", "27 February 2026", "18 hours"):
        assert text in front
    assert "decided by the assessor" in front


def test_registration_numbers_keep_their_zeros(portfolio: Workbook) -> None:
    cells = [c for row in portfolio["Front"].iter_rows() for c in row if c.value == "007421"]
    assert [c.data_type for c in cells] == ["s"]


def test_at_most_five_points_to_look_at_first_and_the_rest_are_counted(portfolio: Workbook) -> None:
    front = portfolio["Front"]
    weights = [c.value for c in front["A"] if c.value and re.match(r"[●◐○] (check|query|note)", str(c.value))]
    assert len(weights) == 5
    assert "and 2 more points" in words(front)
    assert len(column(portfolio["To check"], "No.")) == 7


def test_a_point_leads_to_the_sheet_of_its_matter(portfolio: Workbook) -> None:
    links = {str(c.value): c.hyperlink.location for row in portfolio["Front"].iter_rows() for c in row if c.hyperlink}
    assert links["sheet Names"] == "'Names'!A1"
    sheet, row = links["AC 2.5"].split("!A")
    assert portfolio[sheet.strip("'")].cell(int(row), 1).value == "AC 2.5"


@pytest.mark.parametrize("unit", ["700", "701", "703"])
def test_every_criterion_has_its_official_wording_and_empty_cells_for_the_assessor(unit: str) -> None:
    sheet = opened(factories.assessment(unit))["Criteria"]
    rubric = factories.rubric(unit)
    rows = {sheet.cell(r, 1).value: r for r in range(4, sheet.max_row + 1)}
    titles = [c.value for c in sheet[3]]
    for criterion in rubric.criteria:
        row = rows[f"AC {criterion.id}"]
        assert sheet.cell(row, 2).value == criterion.text
        assert re.match(r"[●◐○?] ", str(sheet.cell(row, 3).value))
        for title in (criteria_sheet.DECISION, criteria_sheet.COMMENT, criteria_sheet.INITIALS, criteria_sheet.DATE):
            assert sheet.cell(row, titles.index(title) + 1).value is None
    for outcome in rubric.outcomes:
        assert f"Learning outcome {outcome.id}: {outcome.text}" in rows


def test_decisions_are_chosen_from_a_list_and_every_criterion_is_in_it(portfolio: Workbook) -> None:
    sheet = portfolio["Criteria"]
    (decisions,) = [v for v in sheet.data_validations.dataValidation if v.type == "list"]
    assert decisions.formula1 == '"Met,Not yet met,Not assessed"'
    (area,) = decisions.sqref.ranges
    rows = [r for r in range(4, sheet.max_row + 1) if re.fullmatch(r"AC \d\.\d", str(sheet.cell(r, 1).value))]
    assert area.min_row <= rows[0]
    assert area.max_row >= rows[-1]


def test_the_program_never_passes_or_refers(portfolio: Workbook) -> None:
    for sheet in portfolio.worksheets:
        assert not re.search(r"\b(pass|passed|fail|failed|refer|referred)\b", words(sheet), re.I), sheet.title


def test_a_row_of_evidence_for_each_requirement_even_without_a_place(portfolio: Workbook) -> None:
    sheet = portfolio["Evidence"]
    asked = set(zip(column(sheet, "Criterion"), column(sheet, "Requirement"), strict=True))
    assert asked == {(f"AC {c.id}", r.text) for c in factories.rubric().criteria for r in c.requirements}


def test_many_places_of_one_requirement_are_cut_and_counted() -> None:
    assessment = factories.assessment("701")
    spans = assessment.facts.people[0].mentions[:12]
    first = assessment.criteria[0]
    located = first.requirements[0]
    found = (Found("one", spans[:11]), Found("two", spans[11:]))
    changed = replace(located, outcome=replace(located.outcome, evidence=spans[:2], found=found))
    criteria = (replace(first, requirements=(changed,)), *assessment.criteria[1:])
    sheet = opened(replace(assessment, criteria=criteria))["Evidence"]
    named = [(r[3].value, r[4].value) for r in sheet.iter_rows(min_row=4, max_row=12)]
    assert [name for name, _ in named[:3]] == ["one", "two", "one"]
    assert named[8] == (None, "and 4 more places")


@pytest.mark.parametrize(
    ("check", "present", "needed", "shown"),
    [("x", 2, 3, "records: 2 (needed: 3)"), ("hours", 1150, 1200, "records: 19 h 10 min (needed: 20 h)")],
)
def test_counts_say_what_is_there_and_what_is_needed(check: str, present: int, needed: int, shown: str) -> None:
    assessment = factories.assessment("701")
    first = assessment.criteria[0]
    requirement = replace(first.requirements[0].requirement, check=check)
    outcome = replace(first.requirements[0].outcome, needed=needed, present=present)
    criteria = (replace(first, requirements=(Located(requirement, outcome),)), *assessment.criteria[1:])
    sheet = opened(replace(assessment, criteria=criteria))["Criteria"]
    assert column(sheet, "Counted")[1] == shown


def test_a_submission_of_one_file_does_not_name_it_over_and_over() -> None:
    draft = factories.Draft(0, "one.docx")
    draft.add("Text.")
    facts = replace(factories.bare().facts, reading=factories.reading(draft.document()))
    book = opened(replace(factories.bare(), facts=facts))
    assert "File" not in [c.value for c in book["Evidence"][3]]


def test_quotations_that_start_with_an_equals_sign_are_text(portfolio: Workbook) -> None:
    formulas = [
        (sheet.title, c.coordinate)
        for sheet in portfolio.worksheets
        for row in sheet.iter_rows()
        for c in row
        if c.data_type == "f" and sheet.title != "Hours"
    ]
    assert formulas == []


def test_every_session_is_shown_counted_or_not_with_the_reason(portfolio: Workbook) -> None:
    sheet = portfolio["Hours"]
    counts = [c for c in column(sheet, "Counts", 9) if c]
    assert (counts.count("yes"), counts.count("no")) == (21, 2)
    reasons = "\n".join(str(r) for r in column(sheet, "Why it does not count, or is in doubt", 9) if r)
    for reason in ("did not attend", "repeat of row 7", "overlaps with row 11", "no length is given"):
        assert reason in reasons


def test_totals_are_live_over_exactly_the_rows_of_sessions(portfolio: Workbook) -> None:
    sheet = portfolio["Hours"]
    total = str(sheet["C4"].value)
    assert total == '=SUMIFS($F$10:$F$32,$H$10:$H$32,"yes",$B$10:$B$32,"coaching")/1440'
    assert str(sheet["C5"].value).endswith('"supervision")/1440')
    assert [sheet.cell(r, 1).value for r in (10, 32)] == [1, 23]
    assert sheet["D4"].value == timedelta(hours=20)


def test_each_client_has_a_subtotal_that_takes_the_label_as_it_stands() -> None:
    """SUMIFS would take "Client *" for a pattern and "=x" for a comparison."""
    assessment = factories.assessment("701")
    sessions = tuple(replace(s, client="Client *") for s in assessment.facts.sessions)
    facts = replace(assessment.facts, sessions=sessions, hours=Hours(clients=("Client *",)))
    sheet = opened(replace(assessment, facts=facts))["Hours"]
    (row,) = [r for r in range(33, sheet.max_row + 1) if sheet.cell(r, 2).value == "Client *"]
    assert str(sheet.cell(row, 4).value).startswith("=SUMPRODUCT(")
    assert "SUMIFS" not in str(sheet.cell(row, 4).value)


def test_totals_have_their_values_for_readers_that_do_not_calculate() -> None:
    """Excel's protected view, previews, other programs. LibreOffice was found to calculate the same."""
    assessment = factories.assessment("701")
    data = write_feedback(assessment, factories.cover())
    sheet = load_workbook(BytesIO(data), data_only=True)["Hours"]
    hours = assessment.facts.hours
    assert sheet["C4"].value == timedelta(minutes=hours.coaching_minutes)
    assert sheet["C5"].value == timedelta(minutes=hours.supervision_minutes)
    assert [sheet["C6"].value, sheet["F4"].value, sheet["H4"].value] == [3, 18, "+4:30"]
    formulas = load_workbook(BytesIO(data))["Hours"]
    live = [c.coordinate for row in formulas.iter_rows() for c in row if c.data_type == "f"]
    assert len(live) == 66
    empty = [at for at in live if sheet[at].value is None]
    assert empty[0] == "G19", "the session without a length"
    assert all(formulas[at].value.startswith("=IF(B") for at in empty[1:]), "lines for further clients"


def test_clients_add_up_to_the_total_even_where_a_session_names_none() -> None:
    assessment = factories.assessment("701")
    sessions = tuple(
        replace(s, client=None if n % 5 == 0 else s.client and s.client.upper() if n % 3 == 0 else s.client)
        for n, s in enumerate(assessment.facts.sessions)
    )
    changed = replace(assessment, facts=replace(assessment.facts, sessions=sessions))
    sheet = load_workbook(BytesIO(write_feedback(changed, factories.cover())), data_only=True)["Hours"]
    minutes = {
        sheet.cell(row, 2).value: sheet.cell(row, 4).value
        for row in range(33, sheet.max_row + 1)
        if isinstance(sheet.cell(row, 4).value, int)
    }
    assert list(minutes) == ["CLIENT 1", "Client 2", "Client 3", "All", "(none given)", "Other labels"]
    assert timedelta(minutes=minutes.pop("All")) == sheet["C4"].value == timedelta(minutes=sum(minutes.values()))


def test_a_mentoring_learner_sees_mentoring() -> None:
    sheet = opened(factories.assessment("701", "mentoring"))["Hours"]
    assert "mentoring" in column(sheet, "Kind", 9)
    assert "coaching" not in column(sheet, "Kind", 9)
    assert '"mentoring"' in str(sheet["C4"].value)


def test_people_who_can_be_identified_stand_first(portfolio: Workbook) -> None:
    flags = column(portfolio["Names"], "Identifies somebody")
    assert flags == sorted(flags, key=lambda f: f != "● yes")
    names = column(portfolio["Names"], "Name or text")
    assert names[0] == "Rosalind Achterberg"
    assert names.index("01632 960123") < names.index("Perpetua Lindqvist")


def test_cited_authors_share_a_row(portfolio: Workbook) -> None:
    """A list of all theorists would bury the names that matter."""
    sheet = portfolio["Names"]
    by_name = dict(zip(column(sheet, "Name or text"), column(sheet, "Where (name in square brackets)"), strict=True))
    assert by_name["2 cited authors"] == "Schön, Whitmore"


def test_an_author_who_can_be_identified_has_a_row(portfolio: Workbook) -> None:
    assessment = factories.assessment("701")
    people = tuple(replace(p, identifying=True) for p in assessment.facts.people)
    sheet = opened(replace(assessment, facts=replace(assessment.facts, people=people)))["Names"]
    assert "Whitmore" in column(sheet, "Name or text")


def test_a_sheet_of_names_without_any_that_identify_says_so(portfolio: Workbook) -> None:
    assert str(opened(factories.bare())["Names"]["A2"].value).startswith("Nobody who can be identified was located.")
    assert not str(portfolio["Names"]["A2"].value).startswith("Nobody")


def test_a_long_list_of_places_is_cut_and_counted(portfolio: Workbook) -> None:
    sheet = portfolio["Names"]
    where = str(column(sheet, "Where (name in square brackets)")[0])
    assert len(where.split("\n")) == 7
    assert where.endswith("and 10 more")
    assert column(sheet, "Times")[0] == 16


def test_what_does_not_agree_between_text_and_list_stands_first(portfolio: Workbook) -> None:
    standing = [str(s) for s in column(portfolio["References"], "Standing")]
    assert standing[:3] == ["◐ near miss", "○ cited, no entry", "◐ listed, not cited"]
    assert standing.index("● cited, listed") > standing.index("◐ listed, not cited")


def test_a_work_cited_three_times_without_an_entry_is_one_row(portfolio: Workbook) -> None:
    sheet = portfolio["References"]
    rows = list(
        zip(column(sheet, "Standing"), column(sheet, "As it stands in the work"), column(sheet, "Times"), strict=True)
    )
    assert ("○ cited, no entry", "(Gossamer, 2014); Gossamer (2014)", 3) in rows


def test_a_work_read_through_another_is_not_a_fault(portfolio: Workbook) -> None:
    sheet = portfolio["References"]
    by_text = dict(zip(column(sheet, "As it stands in the work"), column(sheet, "Standing"), strict=True))
    assert by_text["(Brindle, 1966, cited in AuthorB1, 1991)"] == "● read through another"


def test_a_file_that_could_not_be_read_says_what_to_do(portfolio: Workbook) -> None:
    sheet = portfolio["Documents"]
    assert column(sheet, "Status") == ["● read", "● read", "○ could not be read"]
    assert "OCR" in str(column(sheet, "What is wrong, and what to do")[2])


def test_links_lead_to_annotated_copies_where_there_are_any(portfolio: Workbook) -> None:
    sheet = portfolio["Documents"]
    links = [c.hyperlink.target for row in sheet.iter_rows() for c in row if c.hyperlink]
    assert links == ["Unit%20portfolio%20FINAL%20%282%29%20-%20annotated.docx"]


def test_every_sheet_prints_on_a4_landscape_with_names_and_pages(portfolio: Workbook) -> None:
    for sheet in portfolio.worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert "&P of &N" in sheet.oddFooter.right.text
        assert "Tansy Fennimore" in sheet.oddFooter.left.text
        if sheet.title != "Front":
            assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
            assert sheet.freeze_panes
            assert sheet.print_title_rows
            assert sheet.auto_filter.ref


def test_nothing_is_locked(portfolio: Workbook) -> None:
    assert not any(sheet.protection.sheet for sheet in portfolio.worksheets)


def test_the_file_says_what_it_is_to_a_later_run_and_to_a_screen_reader(portfolio: Workbook) -> None:
    known = {p.name: p.value for p in portfolio.custom_doc_props.props}
    assert known == {
        "firstread schema": "firstread/feedback/1",
        "firstread learner": "Tansy Fennimore",
        "firstread unit": "701",
        "firstread attempt": "1",
    }
    assert portfolio.properties.title == "Feedback sheet – Tansy Fennimore, unit 701"
    assert portfolio.properties.language == "en-GB"


def test_a_resubmission_says_so_on_every_sheet() -> None:
    book = opened(factories.bare("700"), attempt=2)
    assert "resubmission (2)" in words(book["Front"])
    assert all("attempt 2" in str(book[name]["A1"].value) for name in book.sheetnames if name != "Front")


def test_a_name_with_an_ampersand_does_not_break_the_footer() -> None:
    book = opened(factories.bare("703"), learner="Prys & Daughters")
    assert "Prys && Daughters" in book["Front"].oddFooter.left.text


@pytest.mark.parametrize("learner", ["=HYPERLINK(1)", "a\x00b\ud800", "x" * 40_000, ""])
def test_no_text_of_strangers_stops_a_sheet(learner: str) -> None:
    assessment = factories.assessment("701")
    finding = Finding("x", Severity.NOTE, learner, (Span(0, 0, 0, 4),))
    opened(replace(assessment, findings=(finding,)), learner=learner, assessor=learner, placed_by=learner)


def test_the_parts_of_the_file_are_well_formed_for_strict_readers() -> None:
    data = write_feedback(factories.assessment(), factories.cover())
    with ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None
        assert "docProps/custom.xml" in package.namelist()


def test_a_sheet_is_quickly_written() -> None:
    """A nightly run writes hundreds; the bound is generous for a busy machine, the usual time is a tenth of it."""
    assessment, cover = factories.assessment(), factories.cover()
    start = time.perf_counter()
    write_feedback(assessment, cover)
    assert time.perf_counter() - start < 2.0
