"""A centre's settings on the way from its file to the sheets."""

import json
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

import docx
import openpyxl
import pytest

from pipeline.__main__ import guarded
from pipeline.centre_file import find_centre
from pipeline.cohort import Request
from pipeline.exits import Exit
from pipeline.personal import retaining
from rubrics.centre import Centre
from rubrics.centre_desk import Desk

LOG = [
    ("Date", "Client", "Duration", "Focus"),
    *((f"{3 + n} March 2025", f"Client {n % 2 + 1}", "2 hours", f"Delegation, part {n + 1}") for n in range(9)),
    ("20 March 2025", "Client 1", "40 minutes", "Chemistry and contracting; first goal"),
]


@pytest.fixture
def cohort(tmp_path: Path) -> Path:
    folder = tmp_path / "Autumn cohort" / "Wetherell, Una"
    folder.mkdir(parents=True)
    word = docx.Document()
    word.add_heading("Coaching log", 1)
    table = word.add_table(0, 4)
    for line in LOG:
        for cell, text in zip(table.add_row().cells, line, strict=True):
            cell.text = text
    word.save(str(folder / "Unit 701 portfolio.docx"))
    return folder.parent


def result(cohort: Path) -> dict[str, object]:
    (path,) = cohort.with_name(f"{cohort.name} - firstread").glob("results/*--701.json")
    made: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return made


def codes(made: dict[str, object]) -> set[str]:
    return {f["code"] for f in made["findings"]}


def ran(cohort: Path, *more: object) -> int:
    return guarded(["run", str(cohort), "--quiet", "--jobs", "1", *map(str, more)])


def test_without_a_file_the_awarding_bodys_figures_hold(cohort: Path) -> None:
    ran(cohort)
    assert "hours-short" in codes(result(cohort))


def test_the_file_in_the_cohort_folder_is_used_and_is_no_submission(cohort: Path) -> None:
    (cohort / "Centre.toml").write_text("[thresholds]\ncoaching_minutes = 900\n", encoding="utf-8")
    assert ran(cohort) == Exit.OK
    assert {"hours-below-body", "threshold-below-body"} <= codes(result(cohort))
    assert "hours-short" not in codes(result(cohort))
    record = json.loads((cohort.with_name(f"{cohort.name} - firstread") / "cohort.json").read_text(encoding="utf-8"))
    assert record["unplaced_files"] == record["ignored_files"] == []


def test_what_counts_follows_the_centre(cohort: Path, tmp_path: Path) -> None:
    ran(cohort)
    asked = result(cohort)["hours"]["coaching_minutes"]
    path = tmp_path / "our rules.toml"
    path.write_text('[sessions]\npreliminaries = "leave out"\n', encoding="utf-8")
    ran(cohort, "--centre", path)
    left = result(cohort)["hours"]["coaching_minutes"]
    assert (asked, left) == (9 * 120 + 40, 9 * 120)


def test_the_summary_knows_the_centres_minimum(cohort: Path) -> None:
    (cohort / "centre.toml").write_text("[thresholds]\ncoaching_minutes = 900\n", encoding="utf-8")
    ran(cohort)
    book = openpyxl.load_workbook(cohort.with_name(f"{cohort.name} - firstread") / "Cohort summary.xlsx")
    values = [c.value for row in book["Hours"].iter_rows() for c in row]
    assert 900 / 1440 in [v.total_seconds() / 86400 if hasattr(v, "total_seconds") else v for v in values]


def test_a_wrong_file_stops_before_anything_is_read(cohort: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (cohort / "centre.toml").write_text("[thresholds]\nsupervison_minutes = 240\n", encoding="utf-8")
    assert ran(cohort) == Exit.RUBRIC
    err = capsys.readouterr().err
    assert 'centre.toml: thresholds.supervison_minutes: unknown key (did you mean "supervision_minutes"?)' in err
    assert not (cohort.with_name(f"{cohort.name} - firstread") / "results").exists()


def test_check_takes_it_too(cohort: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (portfolio,) = cohort.rglob("*.docx")
    path = tmp_path / "ours.toml"
    path.write_text("[thresholds]\ncoaching_minutes = 900\n", encoding="utf-8")
    assert guarded(["check", str(portfolio), "--centre", str(path)]) == Exit.OK
    assert "of 15:00" in capsys.readouterr().out
    path.write_text("[thresholds]\ncoaching_minutes = true\n", encoding="utf-8")
    assert guarded(["check", str(portfolio), "--centre", str(path)]) == Exit.RUBRIC
    assert "ours.toml: thresholds.coaching_minutes: expected a whole number" in capsys.readouterr().err


def test_the_file_beside_the_register_comes_first(tmp_path: Path) -> None:
    office, cohort = tmp_path / "office", tmp_path / "cohort"
    office.mkdir()
    cohort.mkdir()
    assert find_centre(cohort, None) is None
    (cohort / "centre.toml").touch()
    assert find_centre(cohort, None) == cohort / "centre.toml"
    assert find_centre(cohort, office / "learners.csv") == cohort / "centre.toml"
    (office / "centre.toml").touch()
    assert find_centre(cohort, office / "learners.csv") == office / "centre.toml"


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
DESK = """
[centre]
name = "Fennel House Learning"
number = "012345"
logo = "logo.png"
[decisions]
met = "Achieved"
[retention]
months = 6
"""


def feedback(cohort: Path) -> openpyxl.Workbook:
    (path,) = cohort.with_name(f"{cohort.name} - firstread").glob("*/*feedback sheet.xlsx")
    return openpyxl.load_workbook(path)


def test_the_sheets_show_the_centre_its_logo_and_its_words(cohort: Path) -> None:
    (cohort / "centre.toml").write_text(DESK, encoding="utf-8")
    (cohort / "logo.png").write_bytes(PIXEL)
    assert ran(cohort) == Exit.OK
    book = feedback(cohort)
    front = [str(c.value) for row in book["Front"].iter_rows() for c in row if c.value]
    assert "Fennel House Learning, centre no. 012345" in front
    lists = [v.formula1 for v in book["Criteria"].data_validations.dataValidation]
    assert '"Achieved,Not yet met,Not assessed"' in lists
    assert len(book["Front"]._images) == 1
    record = json.loads((cohort.with_name(f"{cohort.name} - firstread") / "cohort.json").read_text(encoding="utf-8"))
    assert record["unplaced_files"] == record["ignored_files"] == [], "the logo is nobody's work"


def test_a_sheet_leads_to_the_file_as_it_was_handed_in(cohort: Path) -> None:
    assert ran(cohort) == Exit.OK
    (path,) = cohort.with_name(f"{cohort.name} - firstread").glob("*/*feedback sheet.xlsx")
    links = [c.hyperlink.target for row in feedback(cohort)["Documents"].iter_rows() for c in row if c.hyperlink]
    there = [(path.parent / unquote(link)).resolve() for link in links]
    assert cohort / "Wetherell, Una" / "Unit 701 portfolio.docx" in [t for t in there if t.exists()]


@pytest.mark.parametrize(("asked", "kept"), [(None, 6), (12, 12)], ids=["the centre's", "the command line's own"])
def test_how_long_a_centre_keeps_work(cohort: Path, asked: int | None, kept: int) -> None:
    request = Request(cohort, cohort, datetime(2026, 3, 2), 1, keep_months=asked)
    centre = Centre("centre.toml", desk=Desk(retention_months=6))
    assert retaining(request, centre).keep_months == kept
    assert retaining(request, None).keep_months == asked
