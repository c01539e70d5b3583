"""The sheet *References*: what is open, what is folded away, where links lead, and what an assessor enters."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Reference, Span
from extractors.references.sorts import SORTS, sort_of
from reports import source_decisions
from reports.feedback import write_feedback
from reports.source_decisions import SourceDecision
from rubrics.entry_findings import remarks_of
from rubrics.model import Assessment
from tests.reports import factories

STANDING, TEXT, COUNTERPART, YOURS, NOTE = 1, 2, 6, 11, 12


def book(assessment: Assessment, *sources: SourceDecision) -> bytes:
    return write_feedback(assessment, factories.cover(assessment.rubric.unit, sources=sources))


def opened(data: bytes) -> Workbook:
    return load_workbook(BytesIO(data))


@pytest.fixture(scope="module")
def sheet() -> Worksheet:
    return opened(book(factories.assessment("700")))["References"]


def rows(sheet: Worksheet, hidden: bool) -> list[str]:
    return [
        str(sheet.cell(n, STANDING).value)
        for n in range(4, sheet.max_row + 1)
        if bool(sheet.row_dimensions[n].hidden) is hidden
    ]


def test_what_agrees_is_folded_away_under_lines_that_count_it(sheet: Worksheet) -> None:
    shown = rows(sheet, hidden=False)
    assert [w for w in shown if w[0] not in "◐○"] == [
        "25 works cited, as the list has it",
        "24 entries in the lists and cited",
    ]
    folded = rows(sheet, hidden=True)
    assert len(folded) == 49
    assert set(folded) == {"● cited, listed", "● read through another", "● entry, cited"}
    levels = {
        sheet.row_dimensions[n].outlineLevel for n in range(4, sheet.max_row + 1) if sheet.row_dimensions[n].hidden
    }
    assert levels == {1}
    assert sheet.sheet_properties.outlinePr is not None
    assert not sheet.sheet_properties.outlinePr.summaryBelow


def test_a_citation_leads_to_its_entry_and_back(sheet: Worksheet) -> None:
    line = next(n for n in range(4, sheet.max_row + 1) if sheet.cell(n, TEXT).value == "(AuthorC2, 1992)")
    link = sheet.cell(line, COUNTERPART).hyperlink
    assert link is not None
    assert link.location is not None
    target = int(link.location.rpartition("!A")[2])
    assert str(sheet.cell(target, TEXT).value).startswith("AuthorC2, J. (1992)")
    back = sheet.cell(target, COUNTERPART).hyperlink
    assert back is not None
    assert back.location == f"'References'!A{line}"


def test_where_everything_agrees_the_sheet_says_so() -> None:
    made = factories.assessment("700")
    facts = replace(
        made.facts,
        references=tuple(r for r in made.facts.references if r.cited),
        citations=tuple(c for c in made.facts.citations if c.listed and not c.near_miss),
    )
    sheet = opened(book(replace(made, facts=facts)))["References"]
    assert str(sheet.cell(4, 1).value).startswith("Nothing to look at")


def test_names_written_otherwise_are_open_although_they_are_listed() -> None:
    made = factories.assessment("700")
    first = replace(made.facts.citations[0], near_miss="Kline / Klein")
    facts = replace(made.facts, citations=(first, *made.facts.citations[1:]))
    sheet = opened(book(replace(made, facts=facts)))["References"]
    assert "◐ written otherwise" in rows(sheet, hidden=False)


@pytest.mark.parametrize(
    ("raw", "year", "remark"),
    [
        ("Ashdown, B. (2044) Listening. London: Sage.", "2044", "the year lies in the future"),
        ("Ashdown, B. (2011) Listening. London: Sage. doi:11.1/x", "2011", "the DOI is not of the form"),
        ("Ashdown, B. (2011) Listening.", "2011", "no publisher"),
    ],
)
def test_an_entry_that_cannot_be_right_is_open_although_it_is_cited(raw: str, year: str, remark: str) -> None:
    made = factories.assessment("700")
    odd = replace(made.facts.references[1], raw=raw, year=year, title="Listening", cited=True)
    kept = tuple(odd if n == 1 else r for n, r in enumerate(made.facts.references))
    sheet = opened(book(replace(made, facts=replace(made.facts, references=kept))))["References"]
    line = next(n for n in range(4, sheet.max_row + 1) if sheet.cell(n, TEXT).value == raw)
    assert sheet.cell(line, STANDING).value == "◐ entry to check"
    assert remark in str(sheet.cell(line, TEXT + 3).value)
    assert not sheet.row_dimensions[line].hidden


@pytest.mark.parametrize(("doubtful", "shown"), [(2, 2), (20, 0)])
def test_entries_that_were_hard_to_divide_are_open_where_they_are_exceptions(doubtful: int, shown: int) -> None:
    made = factories.assessment("700")
    cited = [replace(r, cited=True) for r in made.facts.references]
    kept = tuple(replace(r, doubt="several in one" if n < doubtful else "") for n, r in enumerate(cited))
    sheet = opened(book(replace(made, facts=replace(made.facts, references=kept))))["References"]
    assert rows(sheet, hidden=False).count("◐ entry to check") == shown


def test_a_work_listed_twice_is_open_at_both_places() -> None:
    made = factories.assessment("700")
    one = made.facts.references[1]
    kept = (*made.facts.references, replace(one, span=replace(one.span, block=one.span.block + 900)))
    said = remarks_of(replace(made.facts, references=kept))
    assert {n for n, words in said.items() if "listed more than once" in words} == {1, len(kept) - 1}


def test_what_an_assessor_enters_is_read_back_shown_again_and_counts() -> None:
    made = factories.assessment("700")
    raw = made.facts.references[1].raw
    data = opened(book(made))
    sheet = data["References"]
    line = next(n for n in range(4, sheet.max_row + 1) if sheet.cell(n, TEXT).value == raw)
    sheet.cell(line, YOURS).value, sheet.cell(line, NOTE).value = "Academic", "peer-reviewed, I checked"
    typed = BytesIO()
    data.save(typed)
    decisions = source_decisions.read(typed.getvalue())
    assert decisions == (SourceDecision(raw, "Academic", "peer-reviewed, I checked"),)
    facts = source_decisions.applied(made.facts, decisions)
    assert not made.facts.references[1].academic
    assert facts.references[1].academic
    again = opened(book(replace(made, facts=facts), *decisions))["References"]
    typed_again = [(again.cell(n, TEXT).value, again.cell(n, NOTE).value) for n in range(4, again.max_row + 1)]
    assert (raw, "peer-reviewed, I checked") in typed_again


def test_another_word_than_academic_makes_a_source_not_academic() -> None:
    made = factories.assessment("700")
    entry = made.facts.references[0]
    facts = source_decisions.applied(made.facts, (SourceDecision(entry.raw, "trade"),))
    assert (entry.academic, facts.references[0].academic, facts.references[0].sort) == (True, False, "trade")


def test_a_note_alone_changes_nothing_and_what_is_gone_keeps_its_row() -> None:
    made = factories.assessment("700")
    gone = SourceDecision("Nobody, N. (1999) A book that is not there.", "", "where is it?")
    assert source_decisions.applied(made.facts, (gone,)) is made.facts
    sheet = opened(book(made, gone))["References"]
    assert "where is it?" in [sheet.cell(n, NOTE).value for n in range(4, sheet.max_row + 1)]


def test_what_is_no_workbook_decides_nothing() -> None:
    assert source_decisions.read(b"no workbook") == ()


@pytest.mark.parametrize(
    ("kind", "academic", "raw", "sort"),
    [
        ("book", True, "Ashdown, B. (2011) Listening. London: Sage.", "academic"),
        ("book", False, "Ashdown, B. (2011) Listening. Lulu.", "book, not academic"),
        ("article", True, "Ashdown, B. (2011) ‘Listening’, Journal of Dialogue, 3(2), pp. 1–9.", "academic"),
        ("article", False, "Ashdown, B. (2011) ‘Listening’, Coaching at Work, 3(2), pp. 1–9.", "trade"),
        ("article", True, "Ashdown, B. (2011) ‘Listening’, Harvard Business Review, 89(2), pp. 1–9.", "trade"),
        ("web", False, "EMCC Global (2021) Code. Available at: https://www.emccglobal.org/x", "professional body"),
        ("web", False, "CIPD (2023) Coaching factsheet. Available at: https://www.cipd.org/x", "professional body"),
        ("web", False, "Ashdown, B. (2020) Why I listen. Available at: https://listening.wordpress.com/x", "blog"),
        ("web", False, "Mind Tools (2020) GROW. Available at: https://www.mindtools.com/x", "web page"),
        ("other", False, "Quilter, S. (2023) Lecture on contracting, 3 May.", "lecture notes"),
        ("other", False, "Northmoor College (2023) Level 7 course handbook.", "lecture notes"),
        ("law", False, "Equality Act 2010, c. 15.", "law"),
        ("other", False, "Ashdown, B. (2020) A talk. YouTube.", "other"),
    ],
)
def test_sorts_of_source(kind: str, academic: bool, raw: str, sort: str) -> None:
    authors = (raw.split(",")[0].split(" (")[0],)
    assert sort_of(kind, academic, raw, authors) == sort
    assert sort in SORTS


def test_the_kind_is_shown_with_what_it_is() -> None:
    made = factories.assessment("700")
    entry = replace(made.facts.references[0], sort="academic", kind="chapter")
    facts = replace(made.facts, references=(entry, *made.facts.references[1:]))
    sheet = opened(book(replace(made, facts=facts)))["References"]
    assert "academic (chapter)" in [sheet.cell(n, 7).value for n in range(4, sheet.max_row + 1)]


def test_an_entry_of_no_kind_has_none() -> None:
    entry = Reference("A (2011) B", ("A",), "2011", "B", True, "book", True, 0, Span(0, 0, 0, 1))
    assert entry.sort == ""
