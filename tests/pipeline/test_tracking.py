"""What people track in the cohort's summary stays over runs, and every version that was replaced is kept."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from pipeline.__main__ import guarded
from pipeline.exits import Exit


@pytest.fixture
def cohort(tmp_path: Path) -> Path:
    for name, text in (("Petra Lindqvist", "My client chose a goal."), ("Omar Sayed", "I read about models.")):
        path = tmp_path / "Spring" / name / "703 journal.txt"
        path.parent.mkdir(parents=True)
        path.write_text(f"Unit 703 journal. Learner: {name}\n\n{text}\n", encoding="utf-8")
    return tmp_path / "Spring"


def ran(cohort: Path, *more: str) -> Path:
    assert guarded(["run", str(cohort), "--quiet", "--jobs", "1", *more]) == Exit.OK
    return cohort.with_name("Spring - firstread") / "Cohort summary.xlsx"


def test_tracking_is_kept_over_runs_and_so_are_replaced_versions(cohort: Path) -> None:
    summary = ran(cohort)
    book = openpyxl.load_workbook(summary)
    sheet = book["Overview"]
    titles = [c.value for c in sheet[3]]
    row = next(r for r in sheet.iter_rows(min_row=4) if r[0].value == "Omar Sayed")
    row[titles.index("Decision")].value = "Refer"
    row[titles.index("Assessor")].value = "Mina Rahimi"
    book["Quality assurance"]["B4"].value = 99
    book.save(summary)
    for number in range(2):
        (cohort / "Petra Lindqvist" / "703 journal.txt").write_text(
            f"Unit 703 journal. Learner: Petra Lindqvist\n\nAnew, {number}.\n", encoding="utf-8"
        )
        ran(cohort, "--again")
        book = openpyxl.load_workbook(summary)
        row = next(r for r in book["Overview"].iter_rows(min_row=4) if r[0].value == "Omar Sayed")
        assert [row[titles.index(t)].value for t in ("Decision", "Assessor")] == ["Refer", "Mina Rahimi"]
        assert book["Quality assurance"]["B4"].value == 99
    assert list(summary.parent.glob("Cohort summary (kept *.xlsx"))


def test_a_summary_that_is_no_workbook_costs_nothing(cohort: Path) -> None:
    summary = ran(cohort)
    summary.write_bytes(b"notes of somebody")
    ran(cohort, "--again")
    assert openpyxl.load_workbook(summary)["Overview"]["A1"].value == "Cohort summary"
    (kept,) = summary.parent.glob("Cohort summary (kept *.xlsx")
    assert kept.read_bytes() == b"notes of somebody"
