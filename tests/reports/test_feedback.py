"""The feedback workbook, seen through what an assessor does with it."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Hours, Span
from extractors.word.reader import read_word
from reports import criteria_sheet
from reports.annotate import annotate
from reports.feedback import write_feedback
from reports.model import CriterionDecision
from reports.read_back import typed
from reports.text import clean
from rubrics.centre_desk import Desk, Words
from rubrics.comments import Comment
from rubrics.model import Assessment, Finding, Found, Located, Severity, State
from rubrics.word_count import WordRule
from tests.reports import factories


def opened(assessment: Assessment, **cover: object) -> Workbook:
    book = load_workbook(BytesIO(write_feedback(assessment, factories.cover(assessment.rubric.unit, **cover))))
    for sheet in [s for s in book.worksheets if s.sheet_state != "visible"]:  # what the program alone reads
        book.remove(sheet)
    return book


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
        (
            factories.assessment("701"),
            "Front Criteria,To check,Hours Names References Evidence Documents,Comment bank,How to use",
        ),
        (
            factories.assessment("700"),
            "Front Criteria,To check,Names References Evidence Documents,Comment bank,How to use",
        ),
        (factories.bare("701"), "Front Criteria Hours Names Evidence Documents,Comment bank,How to use"),
        (factories.bare("700"), "Front Criteria Names References Evidence Documents,Comment bank,How to use"),
        (factories.bare("703"), "Front Criteria Names Evidence Documents,Comment bank,How to use"),
    ],
    ids=["701", "700 counts no hours", "nothing read", "an assignment needs sources", "a journal without any"],
)
def test_only_sheets_that_make_sense(assessment: Assessment, sheets: str) -> None:
    spaced = ("To check", "Comment bank", "How to use")
    expected = [name for part in sheets.split(",") for name in ([part] if part in spaced else part.split())]
    assert opened(assessment).sheetnames == expected


def test_the_front_says_whose_work_it_is_and_who_decides(portfolio: Workbook) -> None:
    front = words(portfolio["Front"])
    for text in ("Tansy Fennimore", "K/617/2911", "007421", "Barnaby Thistlewood", "27 February 2026"):
        assert text in front
    assert "18 hours" in words(portfolio["How to use"]), "where the specification contradicts itself"
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
        assert sheet.cell(row, titles.index("Official wording") + 1).value == criterion.text
        assert re.match(r"[●◐○?] ", str(sheet.cell(row, titles.index("Evidence") + 1).value))
        for title in (criteria_sheet.DECISION, criteria_sheet.COMMENT, criteria_sheet.INITIALS, criteria_sheet.DATE):
            assert sheet.cell(row, titles.index(title) + 1).value is None
    told = [o for o in rubric.outcomes for _ in o.criteria]
    assert column(sheet, "Learning outcome") == [f"LO {o.id}: {o.text}" for o in told], "outcome by outcome"


def test_decisions_are_chosen_from_a_list_and_every_criterion_is_in_it(portfolio: Workbook) -> None:
    sheet = portfolio["Criteria"]
    lists = [v for v in sheet.data_validations.dataValidation if v.type == "list"]
    (decisions,) = [v for v in lists if v.formula1 == '"Met,Not yet met,Not assessed"']
    (area,) = decisions.sqref.ranges
    rows = [r for r in range(4, sheet.max_row + 1) if re.fullmatch(r"AC \d\.\d", str(sheet.cell(r, 1).value))]
    assert area.min_row <= rows[0]
    assert area.max_row >= rows[-1]


def test_the_program_never_passes_or_refers() -> None:
    """Nothing that is shown before a person decides; the outcome's formula has the words ready."""
    book = load_workbook(BytesIO(write_feedback(factories.assessment(), factories.cover())), data_only=True)
    for sheet in book.worksheets:
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
    [
        ("x", 2, 3, "Counted: records 2 (needed: 3)"),
        ("hours", 1150, 1200, "Counted: records 19 h 10 min (needed: 20 h)"),
    ],
)
def test_counts_say_what_is_there_and_what_is_needed(check: str, present: int, needed: int, shown: str) -> None:
    assessment = factories.assessment("701")
    first = assessment.criteria[0]
    requirement = replace(first.requirements[0].requirement, check=check)
    outcome = replace(first.requirements[0].outcome, state=State.PARTIAL, needed=needed, present=present)
    criteria = (replace(first, requirements=(Located(requirement, outcome),)), *assessment.criteria[1:])
    sheet = opened(replace(assessment, criteria=criteria))["Criteria"]
    assert shown in str(column(sheet, "What was located")[0])


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
    assert [(name, portfolio[name].cell(portfolio[name][at].row, 1).value) for name, at in formulas] == [
        ("Front", "Outcome"),
        ("Front", "Decisions made"),
    ]


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
    assert column(sheet, "What to look at")[1] == "no entry in the lists names these authors"


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
            assert sheet.tables
            assert all(table.autoFilter is not None for table in sheet.tables.values())


def test_machine_cells_are_locked_without_a_password_and_human_ones_are_free(portfolio: Workbook) -> None:
    for sheet in portfolio.worksheets:
        if sheet.title == "References":
            assert not sheet.protection.sheet, "Excel folds and unfolds no rows of a protected sheet"
            continue
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        assert {getattr(sheet.protection, a) for a in ("autoFilter", "formatCells", "objects")} == {False}
        for row in sheet.iter_rows():
            for cell in row:
                mine = " input" in cell.style and "header" not in cell.style
                assert cell.protection.locked != mine, (sheet.title, cell.coordinate, cell.style)


def test_columns_beside_the_table_are_free_for_a_centres_own(portfolio: Workbook) -> None:
    for sheet in portfolio.worksheets:
        beside = [d for d in sheet.column_dimensions.values() if not d.protection.locked]
        assert len(beside) == (0 if sheet.title == "References" else 1), sheet.title


def outcome(book: Workbook, decisions: list[str | None]) -> str:
    """The value of the outcome's formula for some decisions: COUNTIF and IF worked out."""
    formula = next(str(r[1].value) for r in book["Front"].iter_rows() if r[0].value == "Outcome")
    area = re.search(r"'Criteria'!\$(\w+)\$(\d+):\$\w+\$(\d+)", formula)
    assert area
    titles = [c.value for c in book["Criteria"][3]]
    assert titles[ord(area[1]) - ord("A")] == "Decision"
    assert int(area[3]) - int(area[2]) + 1 == len(decisions)
    python = re.sub(r"COUNTIF\([^,]+,\"([^\"]*)\"\)", lambda m: str(decisions.count(m[1])), formula[1:])
    match = re.fullmatch(r'IF\((.+)<(\d+),"",IF\((\d+)>0,"([^"]+)",IF\((\d+)>0,"([^"]+)","([^"]+)"\)\)\)', python)
    assert match, python
    if sum(map(int, match[1].split("+"))) < int(match[2]):
        return ""
    return match[4] if int(match[3]) else match[6] if int(match[5]) else match[7]


@pytest.mark.parametrize(
    ("decisions", "expected", "why"),
    [
        (["Met"] * 7, "Pass", "all are met"),
        (["Met"] * 6 + [None], "", "one is still to be decided"),
        (["Not yet met"] * 6 + [None], "", "even where the end is plain: blank until all are made"),
        (["Met"] * 6 + ["Not yet met"], "Refer", "one below refers the whole"),
        (["Met"] * 6 + ["Not assessed"], "Not complete", "nothing was decided on one"),
        (["Met"] * 5 + ["Not assessed", "Not yet met"], "Refer", "what is not met weighs more"),
        (["Met"] * 6 + ["met, just"], "", "another word is no decision"),
    ],
)
def test_the_outcome_follows_the_decisions_alone(
    portfolio: Workbook, decisions: list[str | None], expected: str, why: str
) -> None:
    assert outcome(portfolio, decisions) == expected, why


def test_the_outcome_is_blank_as_handed_over_even_for_readers_that_do_not_calculate() -> None:
    book = load_workbook(BytesIO(write_feedback(factories.assessment(), factories.cover())), data_only=True)
    values = {row[0].value: row[1].value for row in book["Front"].iter_rows()}
    assert not values["Outcome"]
    assert values["Decisions made"] == "0 of 7"


def test_decisions_carried_over_have_their_outcome_for_readers_that_do_not_calculate() -> None:
    assessment, cover = factories.assessment(), factories.cover()
    book = load_workbook(BytesIO(write_feedback(assessment, cover)))
    at = [c.value for c in book["Criteria"][3]].index("Decision") + 1
    for row in range(4, 11):
        book["Criteria"].cell(row, at).value = "Met" if row > 4 else "Not yet met"
    again = write_feedback(assessment, cover, (("sheet.xlsx", typed(book)),))
    shown = {r[0].value: r[1].value for r in load_workbook(BytesIO(again), data_only=True)["Front"].iter_rows()}
    assert (shown["Outcome"], shown["Decisions made"]) == ("Refer", "7 of 7")


def test_a_centre_has_its_own_words_name_and_comments() -> None:
    desk = Desk(
        name="Fennel House",
        number="012345",
        words=Words(met="Pass", not_yet_met="Referral", all_met="Pass", some_not_met="Referral"),
        comments=(Comment("not yet met", "The log lacks: {absent}.", "701", "2.2"),),
        assessors=("Hugh, Abernethy", 'Mina "M" Rahimi', *(f"Assessor Number {n}" for n in range(30))),
        word_rules={"701": WordRule(at_most=10)},
    )
    book = opened(factories.assessment(), desk=desk, centre="")
    front = words(book["Front"])
    assert "Fennel House, centre no. 012345" in front
    assert "the centre allows at most 10" in front
    assert outcome(book, ["Pass"] * 6 + ["Referral"]) == "Referral"
    bank = list(zip(*(column(book["Comment bank"], t) for t in ("Criterion", "For", "Comment")), strict=True))
    assert next(b for b in bank if str(b[2]).startswith("The log lacks: "))[:2] == ("AC 2.2", "Referral")


def test_comments_of_a_criterion_are_offered_in_its_row_and_any_other_text_may_stand(portfolio: Workbook) -> None:
    sheet, bank = portfolio["Criteria"], portfolio["Comment bank"]
    offered = {str(v.sqref): v for v in sheet.data_validations.dataValidation if "Comment bank" in str(v.formula1)}
    letter = "ABCDEFGHIJKLMNOP"[[c.value for c in sheet[3]].index("Comment")]
    assert list(offered) == [f"{letter}{row}" for row in range(4, 11)]
    for at, validation in offered.items():
        assert not validation.showErrorMessage
        first, last = map(int, re.findall(r"\$C\$(\d+)", validation.formula1))
        criteria = {bank.cell(row, 1).value for row in range(first, last + 1)}
        assert criteria == {sheet.cell(int(at[1:]), 1).value}
    assert all(str(text or "").strip() for text in column(bank, "Comment"))


def test_comments_say_what_is_absent(portfolio: Workbook) -> None:
    assessment = factories.assessment()
    result = next(r for r in assessment.criteria if any(o.outcome.state != State.FOUND for o in r.requirements))
    absent = next(
        o.requirement.text for o in result.requirements if o.outcome.state != State.FOUND and not o.requirement.advisory
    )
    bank = portfolio["Comment bank"]
    texts = [row[2].value for row in bank.iter_rows(min_row=4) if row[0].value == f"AC {result.criterion.id}"]
    assert any(absent in str(text) for text in texts)


def test_an_earlier_attempts_decisions_stand_beside_this_ones_and_what_changed_says_look_again() -> None:
    earlier = (
        CriterionDecision("1.1", 1, "Not yet met", "No contract with the sponsor.", "HA", "2026-01-12"),
        CriterionDecision("1.2", 1, "Met"),
    )
    book = opened(factories.assessment(), attempt=2, earlier=earlier, look_again=(("1.2", "paragraph 12 was cut"),))
    sheet = book["Criteria"]
    before = column(sheet, "Earlier attempts")
    assert before[:3] == [
        "Attempt 1: Not yet met (HA, 2026-01-12). No contract with the sponsor.",
        "Attempt 1: Met",
        "nothing was decided",
    ]
    titles = [c.value for c in sheet[3]]
    assert titles.index("Earlier attempts") + 1 == titles.index("Decision"), "beside each other"
    assert "▲ look again" in str(column(sheet, "Evidence")[1])
    assert "▲ look again: paragraph 12 was cut" in str(column(sheet, "What was located")[1])
    assert sheet.cell(4, titles.index("Earlier attempts") + 1).protection.locked


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
    book = opened(replace(assessment, findings=(finding,)), learner=learner, assessor=learner, placed_by=learner)
    cells = [cell for sheet in ("Front", "To check") for row in book[sheet].iter_rows() for cell in row]
    shown = [cell for cell in cells if cell.value == (clean(learner) or None)]
    assert len(shown) >= 4, "on the front as learner, assessor and route, and among the points"
    assert all(cell.data_type == "s" for cell in shown if cell.value)


def test_the_parts_of_the_file_are_well_formed_for_strict_readers() -> None:
    data = write_feedback(factories.assessment(), factories.cover())
    with ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None
        assert "docProps/custom.xml" in package.namelist()


def test_a_sheet_with_its_annotated_copy_is_written_in_half_a_second() -> None:
    """Of processor time; some 0.2 s on a common machine, three times the aim allowed for one that is busy."""
    word = docx.Document()
    for number in range(400):
        word.add_paragraph(
            f"Session {number}: we looked at delegation and at what it would cost her to let go of it. " * 3
        )
    made = BytesIO()
    word.save(made)
    document = read_word(made.getvalue(), "portfolio.docx", "d1", "0" * 64)
    texts = [n for n, block in enumerate(document.blocks) if block.text]
    spans = tuple(Span(0, n, start, start + 40) for n in texts[:150] for start in (0, 60))
    base = factories.assessment()
    reading = replace(base.facts.reading, documents=(document, *base.facts.reading.documents[1:]))
    first, *others = base.criteria
    facts = replace(base.facts, reading=reading, people=(), citations=(), references=(), sessions=())
    finding = Finding("hours-short", Severity.REFER, "x", spans[:100])
    assessment = replace(base, facts=facts, findings=(finding,), criteria=(replace(first, evidence=spans), *others))
    start = time.process_time()
    copy = annotate(made.getvalue(), 0, assessment)
    write_feedback(base, factories.cover())
    assert time.process_time() - start < 1.5
    assert len(copy) > 1000
