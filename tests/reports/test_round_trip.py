"""Nothing that a person entered is lost, whatever they did with the sheet between two runs."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.table import Table

from extractors.model import Block, Document, Kind, Part, Status
from reports.carry import put_value
from reports.feedback import evidence_stamp, write_feedback
from reports.read_back import NotReadable, opened, typed
from reports.record import KEPT, RECORD
from reports.typed import Typed
from rubrics.model import Assessment, State
from tests.reports import factories
from tests.reports.desk import OPS, Step, sequence

NUMBERS = st.integers(0, 999)
STEPS = st.lists(st.tuples(st.sampled_from(OPS), NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=10)


@given(STEPS)
@settings(deadline=None, max_examples=25)
def test_no_sequence_of_work_and_runs_loses_an_entry(steps: list[Step]) -> None:
    """`python -m tests.reports.round_trip 10000` does the same ten thousand times."""
    sequence(steps)


SEQUENCES: list[tuple[str, list[Step]]] = [
    ("a note on the header over a column without a title", [("far cell", 506, 194, 754), ("note", 889, 336, 268)]),
    (
        "rows copied and filled in twice",
        [("edit", 0, 0, 3), ("copy row", 0, 3, 0), ("rerun", 1, 0, 0), ("sort", 0, 1, 1)],
    ),
    ("two copies, both filled in", [("copy file", 1, 0, 0), ("edit", 0, 0, 1), ("edit copy", 0, 0, 1)]),
    ("a renamed header", [("retitle", 0, 0, 0), ("edit", 0, 0, 2), ("rerun", 2, 0, 0), ("rerun", 1, 0, 0)]),
    (
        "a row that is gone and comes back",
        [("edit", 1, 0, 0), ("rerun", 1, 0, 0), ("rerun", 2, 0, 0), ("rerun", 1, 0, 0)],
    ),
    (
        "columns and rows put between, then sorted",
        [("insert column", 0, 1, 2), ("insert row", 1, 2, 0), ("sort", 0, 0, 1)],
    ),
]


@pytest.mark.parametrize(("what", "steps"), SEQUENCES, ids=[what for what, _ in SEQUENCES])
def test_what_once_went_wrong(what: str, steps: list[Step]) -> None:
    sequence(steps)


def data_of(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    return factories.assessment("701")


@pytest.fixture(scope="module")
def sheet(assessment: Assessment) -> bytes:
    return write_feedback(assessment, factories.cover("701"))


def again(assessment: Assessment, *books: Workbook) -> Workbook:
    sources = [(f"copy {n}", typed(opened(data_of(book)))) for n, book in enumerate(books)]
    return opened(write_feedback(assessment, factories.cover("701"), sources))


def column(book: Workbook, sheet: str, title: str, header: int = 3) -> int:
    return next(c.column for c in book[sheet][header] if c.value == title)


def test_a_sheet_that_nobody_touched_holds_nothing(sheet: bytes) -> None:
    found = typed(opened(sheet))
    assert not found.anything
    assert not found.scrambled


def test_the_record_is_hidden_and_stays_when_the_file_is_saved(sheet: bytes) -> None:
    book = opened(data_of(opened(sheet)))
    assert book[RECORD].sheet_state == "veryHidden"
    found = typed(book).record
    assert found is not None
    assert (found.identity["learner"], found.identity["unit"]) == ("Tansy Fennimore", "701")


def test_entries_of_every_kind_come_back_in_their_places(assessment: Assessment, sheet: bytes) -> None:
    book = opened(sheet)
    criteria, hours = book["Criteria"], book["Hours"]
    criteria.cell(5, column(book, "Criteria", "Decision")).value = "Met"
    criteria.cell(5, column(book, "Criteria", "Comment")).value = "=this is no formula"
    criteria.cell(5, column(book, "Criteria", "Comment")).data_type = "s"
    hours.cell(12, column(book, "Hours", "Minutes", 9)).value = 45
    front = book["Front"]
    label = next(c for row in front.iter_rows() for c in row if c.value == "Overall comment")
    front.cell(label.row, label.column + 1).value = "thoughtful work"
    made = again(assessment, book)
    assert made["Criteria"].cell(5, column(made, "Criteria", "Decision")).value == "Met"
    comment = made["Criteria"].cell(5, column(made, "Criteria", "Comment"))
    assert (comment.value, comment.data_type) == ("=this is no formula", "s")
    assert made["Hours"].cell(12, column(made, "Hours", "Minutes", 9)).value == 45
    assert made["Front"].cell(label.row, label.column + 1).value == "thoughtful work"
    assert KEPT not in made.sheetnames


def test_an_entry_that_lost_its_row_does_not_overwrite_what_stands_there_when_it_comes_back(
    assessment: Assessment, sheet: bytes
) -> None:
    """A session that was corrected, then not located, then located again: what it says now may be right."""
    book, facts = opened(sheet), assessment.facts
    at, last = column(book, "Hours", "Minutes", 9), 9 + len(facts.sessions)
    located = book["Hours"].cell(last, at).value
    book["Hours"].cell(last, at).value = 45
    without = again(replace(assessment, facts=replace(facts, sessions=facts.sessions[:-1])), book)
    assert "45" in [str(row[3]) for row in without[KEPT].iter_rows(values_only=True)]
    back = again(assessment, without)
    assert back["Hours"].cell(last, at).value == located != 45
    assert "45" in [str(row[3]) for row in back[KEPT].iter_rows(values_only=True)]


@pytest.mark.parametrize(
    ("read_anew", "note"),
    [(90, None), (60, "firstread now reads: 60"), (45, None)],
    ids=["as it was", "otherwise", "as the person has it"],
)
def test_who_corrected_what_is_read_otherwise_now_is_told_so(
    assessment: Assessment, sheet: bytes, read_anew: int, note: str | None
) -> None:
    book, sessions = opened(sheet), assessment.facts.sessions
    at = column(book, "Hours", "Minutes", 9)
    assert book["Hours"].cell(10, at).value == sessions[0].minutes == 90
    book["Hours"].cell(10, at).value = 45
    facts = replace(assessment.facts, sessions=(replace(sessions[0], minutes=read_anew), *sessions[1:]))
    cell = again(replace(assessment, facts=facts), book)["Hours"].cell(10, at)
    assert cell.value == 45
    assert (cell.comment.text if cell.comment else None) == note


def test_a_formula_of_a_persons_is_kept_as_what_it_says(assessment: Assessment, sheet: bytes) -> None:
    book = opened(sheet)
    at = column(book, "Criteria", "Comment")
    book["Criteria"].cell(4, at).value = '="AC "&A4'
    assert again(assessment, book)["Criteria"].cell(4, at).value == '="AC "&A4'


def test_two_copies_that_differ_are_both_to_be_seen(assessment: Assessment, sheet: bytes) -> None:
    one, other = opened(sheet), opened(sheet)
    at = column(one, "Criteria", "Decision")
    one["Criteria"].cell(4, at).value = "Met"
    other["Criteria"].cell(4, at).value = "Not yet met"
    other["Criteria"].cell(5, at).value = "Met"
    cells = again(assessment, one, other)["Criteria"]
    assert cells.cell(4, at).value == "Met"
    assert "Not yet met" in cells.cell(4, at).comment.text
    assert cells.cell(5, at).value == "Met"


def test_what_is_written_over_the_programs_text_stands_in_a_note(assessment: Assessment, sheet: bytes) -> None:
    book = opened(sheet)
    at = column(book, "Criteria", "What is absent")
    ours = book["Criteria"].cell(4, at).value
    book["Criteria"].cell(4, at).value = "seen in the viva"
    cell = again(assessment, book)["Criteria"].cell(4, at)
    assert cell.value == ours
    assert "seen in the viva" in cell.comment.text


def test_notes_colours_and_widths_survive(assessment: Assessment, sheet: bytes) -> None:
    book = opened(sheet)
    at = column(book, "Criteria", "Comment")
    cell = book["Criteria"].cell(4, at)
    cell.comment = Comment("ask Ade", "Barnaby")
    cell.fill = PatternFill("solid", fgColor="FFFF00")
    book["Criteria"].column_dimensions[cell.column_letter].width = 55
    made = again(assessment, book)["Criteria"]
    assert made.cell(4, at).comment.text.strip() == "ask Ade"
    assert made.cell(4, at).fill.fgColor.rgb.endswith("FFFF00")
    assert made.column_dimensions[cell.column_letter].width == 55


LOOKS = [
    (lambda c: setattr(c, "style", "Good"), "a style of the program's own"),
    (lambda c: setattr(c, "font", Font(c.font.name, c.font.sz, color=c.font.color, strike=True)), "struck out"),
    (lambda c: setattr(c, "font", Font(c.font.name, 16, color=c.font.color)), "larger"),
    (lambda c: setattr(c, "fill", PatternFill("lightUp", fgColor="FF0000")), "hatched"),
]


@pytest.mark.parametrize("title", ["Decision", "What was located"])
@pytest.mark.parametrize(("change", "what"), LOOKS, ids=[what for _, what in LOOKS])
def test_a_look_that_a_person_gave_a_cell_stays(
    assessment: Assessment, sheet: bytes, change: Callable[[Cell], None], what: str, title: str
) -> None:
    book = opened(sheet)
    at = column(book, "Criteria", title)
    cell, other = book["Criteria"].cell(5, at), book["Criteria"].cell(6, at)
    change(cell)
    wanted = (cell.fill.fill_type, cell.fill.fgColor.rgb, cell.font.sz, cell.font.strike)
    made = again(assessment, book)["Criteria"]
    cell = made.cell(5, at)
    assert (cell.fill.fill_type, cell.fill.fgColor.rgb, cell.font.sz, cell.font.strike) == wanted, what
    assert made.cell(6, at).style == other.style, "nobody touched this one"


def test_a_row_of_peoples_own_keeps_each_value_under_its_column_also_in_columns_of_theirs(
    assessment: Assessment, sheet: bytes
) -> None:
    book = opened(sheet)
    criteria = book["Criteria"]
    right = criteria.max_column
    criteria.cell(3, right + 1).value, criteria.cell(3, right + 2).value = "Ref", "Seen by a second assessor"
    criteria.cell(4, right + 2).value = "Ade"
    row = criteria.max_row + 2
    for at, value in (
        (1, "viva"),
        (right + 1, "R7"),
        (right + 2, "Bola"),
        (right + 3, "no title"),
        (right + 4, "nor this"),
    ):
        criteria.cell(row, at).value = value
    for made in (again(assessment, book), again(assessment, again(assessment, book))):
        rows = [[c.value for c in line] for line in made["Criteria"].iter_rows(min_row=3) if line[0].value == "viva"]
        titles = [c.value for c in made["Criteria"][3]]
        (own,) = rows
        assert own[titles.index("Ref")] == "R7"
        assert own[titles.index("Seen by a second assessor")] == "Bola"
        assert {"no title", "nor this"} < set(own)


def test_sheets_of_people_survive_with_formulas_and_merged_cells(assessment: Assessment, sheet: bytes) -> None:
    book = opened(sheet)
    mine = book.create_sheet("Tutorials", 0)
    mine["A1"], mine["A2"], mine["A3"] = 2, 3, "=A1+A2"
    mine.merge_cells("B1:C1")
    made = again(assessment, book)["Tutorials"]
    assert [made["A1"].value, made["A3"].value] == [2, "=A1+A2"]
    assert [str(area) for area in made.merged_cells.ranges] == ["B1:C1"]


def test_two_copies_bring_sheets_and_tables_of_one_name(assessment: Assessment, sheet: bytes) -> None:
    copies = []
    for who in ("Ade", "Bola"):
        book = opened(sheet)
        mine = book.create_sheet("Tutorials")
        mine["A1"], mine["A2"] = "Seen", who
        mine.add_table(Table(displayName="Tutorials", ref="A1:A2"))
        mine.sheet_state = "hidden"
        copies.append(book)
    made = again(assessment, *copies)
    both = [one for one in made.worksheets if one.title.startswith("Tutorials")]
    assert [one["A2"].value for one in both] == ["Ade", "Bola"]
    assert [len(one.tables) for one in both] == [1, 0], "Excel repairs a file in which two tables have one name"
    assert {one.sheet_state for one in both} == {"hidden"}


def test_sheets_of_people_with_tables_and_long_names(assessment: Assessment, sheet: bytes) -> None:
    book = opened(sheet)
    for name in ("EVIDENCE of the visit to Leeds!", "Evidence 2"):
        mine = book.create_sheet(name)
        mine.append(["Day", "What"])
        mine.append([1, "visit"])
        mine.add_table(Table(displayName=f"Mine_{len(name)}", ref="A1:B2"))
    first = again(assessment, book)
    second = again(assessment, first)
    for made in (first, second):
        assert [list(made[name].tables) for name in ("EVIDENCE of the visit to Leeds!", "Evidence 2")] == [
            ["Mine_31"],
            ["Mine_10"],
        ]


def shaken(assessment: Assessment, criterion: int = 0) -> Assessment:
    """The same, with one criterion that has lost its evidence."""
    changed = replace(assessment.criteria[criterion], state=State.MISSING, evidence=())
    return replace(
        assessment, criteria=tuple(changed if n == criterion else c for n, c in enumerate(assessment.criteria))
    )


def test_look_again_where_the_evidence_changed_until_the_person_did(assessment: Assessment, sheet: bytes) -> None:
    book = opened(sheet)
    at = column(book, "Criteria", "Decision")
    book["Criteria"].cell(4, at).value = "Met"
    book["Criteria"].cell(5, at).value = "Met"

    def told(made: Workbook) -> list[bool]:
        return ["look again" in str(made["Criteria"].cell(row, 4).value) for row in (4, 5)]

    now = shaken(assessment)
    made = again(now, book)
    assert told(made) == [True, False]
    located = str(made["Criteria"].cell(4, column(made, "Criteria", "What was located")).value)
    assert "now “not found”" in located
    assert made["Criteria"].cell(4, at).value == "Met", "the decision itself stays"
    once_more = again(now, made)
    assert told(once_more) == [True, False], "it stands until somebody has looked"
    once_more["Criteria"].cell(4, at).value = "Not yet met"
    assert told(again(now, once_more)) == [False, False]


def test_no_decision_needs_no_second_look(assessment: Assessment, sheet: bytes) -> None:
    made = again(shaken(assessment), opened(sheet))
    assert "look again" not in str(made["Criteria"].cell(4, 4).value)


def test_the_stamp_follows_the_evidence_and_nothing_else(assessment: Assessment) -> None:
    cover = factories.cover("701")
    first = evidence_stamp(assessment, cover)
    assert first == evidence_stamp(assessment, replace(cover, assessor="Somebody Else"))
    assert first != evidence_stamp(shaken(assessment), cover)
    found = typed(opened(write_feedback(assessment, cover))).record
    assert found is not None
    assert found.identity["stamp"] == first


def test_a_workbook_that_unpacks_beyond_measure_is_not_opened(sheet: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever lies in OUT under a sheet's name is opened by every run."""
    monkeypatch.setattr("reports.read_back.UNPACKED", 10_000)
    with pytest.raises(NotReadable):
        opened(sheet)


def test_columns_sorted_apart_are_noticed_and_whole_rows_are_not(sheet: bytes) -> None:
    book = opened(sheet)
    cells, last = book["Criteria"], 3 + len(factories.rubric().criteria)
    wording = column(book, "Criteria", "Official wording")
    values = [cells.cell(row, wording).value for row in range(4, last + 1)]
    for row, value in zip(range(4, last + 1), sorted(values, reverse=True), strict=True):
        cells.cell(row, wording).value = value
    assert typed(book).scrambled == ["Criteria"]
    whole = opened(sheet)["Criteria"]
    rows = [[c.value for c in row] for row in whole.iter_rows(min_row=4, max_row=last)]
    for row, values in zip(range(4, last + 1), reversed(rows), strict=True):
        for n, value in enumerate(values, 1):
            whole.cell(row, n).value = value
    assert typed(whole.parent).scrambled == []


@pytest.mark.parametrize("broken", [b"", b"no workbook", b"PK\x03\x04 cut off"])
def test_what_is_no_workbook_is_told(broken: bytes) -> None:
    with pytest.raises(NotReadable):
        opened(broken)


def test_a_record_that_was_spoilt_costs_no_entry_its_sheet(assessment: Assessment, sheet: bytes) -> None:
    """All sheets are then a person's own: they are copied whole."""
    book = opened(sheet)
    book[RECORD]["A1"].value = "spoilt"
    at = column(book, "Criteria", "Decision")
    book["Criteria"].cell(4, at).value = "Met"
    found: Typed = typed(book)
    assert found.record is None
    made = again(assessment, book)
    assert any("Met" in [c.value for row in s.iter_rows() for c in row] for s in made.worksheets)


def test_the_sheet_since_the_last_attempt_tells_new_changed_and_gone() -> None:
    assessment = factories.assessment("701")
    documents = assessment.facts.reading.documents
    first = documents[0]
    blocks = [b for b in first.blocks if b.part is Part.BODY and len(b.text) > 60]
    kept = Block(Part.BODY, 0, blocks[0].text)
    edited = Block(Part.BODY, 1, blocks[1].text[: len(blocks[1].text) * 4 // 5] + " and so on.")
    gone = Block(Part.BODY, 2, "In my first version I described a training day that is no longer part of this work.")
    before = Document("d1", "first.docx", Kind.DOCX, "1" * 64, Status.READ, "", (kept, edited, gone))
    book = opened(write_feedback(assessment, factories.cover("701", attempt=2), (), (before,)))
    sheet = book["Since last attempt"]
    rows = [[c.value for c in row] for row in sheet.iter_rows(min_row=4)]
    assert [r[0] for r in rows if str(r[0]).startswith("AC")] == [f"AC {c.id}" for c in assessment.rubric.criteria]
    kinds = {str(r[2]): str(r[3]) for r in rows if r[0] == "Text"}
    assert {"new", "no longer there"} <= kinds.keys()
    assert "training day" in kinds["no longer there"]
    assert all(blocks[0].text[:60] not in str(r[3]) for r in rows if r[0] == "Text")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_changes_nothing_that_matters(assessment: Assessment, sheet: bytes, tmp_path: Path) -> None:
    """It writes dates, fonts and widths anew and mixes up styles: only what was entered may count."""
    book = opened(sheet)
    book["Criteria"].cell(4, column(book, "Criteria", "Decision")).value = "Met"
    book["Hours"].cell(12, column(book, "Hours", "Minutes", 9)).value = 45
    (tmp_path / "a.xlsx").write_bytes(data_of(book))
    profile = (tmp_path / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx", "--outdir"]
    subprocess.run(
        [*command, str(tmp_path / "out"), str(tmp_path / "a.xlsx")], check=True, timeout=120, capture_output=True
    )
    found = typed(opened((tmp_path / "out" / "a.xlsx").read_bytes()))
    assert [(e.sheet, e.column, e.value) for e in found.entries] == [
        ("Criteria", "Decision", "Met"),
        ("Hours", "Minutes", 45),
    ]
    assert [found.loose, found.rows, found.columns, found.sheets, found.scrambled] == [[], [], [], [], []]
    assert found.widths == {}


def test_a_text_value_stays_text() -> None:
    cell = Workbook().active["A1"]
    put_value(cell, "=1+1")
    assert cell.data_type == "s"
