"""Somebody whom an assessor dismissed on the sheet Names is flagged by no later run, and nothing typed there is lost."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import openpyxl
import pytest

from pipeline.__main__ import guarded
from pipeline.exits import Exit


@pytest.fixture
def cohort(tmp_path: Path) -> Path:
    path = tmp_path / "Autumn" / "Lindqvist, Petra" / "703 journal.docx"
    path.parent.mkdir(parents=True)
    word = docx.Document()
    word.add_paragraph("Unit 703 journal. Learner: Petra Lindqvist")
    word.add_paragraph("My client Jonas Feld chose a goal. Jonas felt ready.")
    word.add_paragraph("My colleague Samira Okafor lent me her notes. I thanked Samira.")
    word.save(str(path))
    return tmp_path / "Autumn"


def run(cohort: Path) -> tuple[dict[str, bool], str, Path]:
    """(name -> identifying, words of the findings, the sheet)."""
    assert guarded(["run", str(cohort), "--quiet", "--jobs", "1"]) == Exit.OK
    out = cohort.with_name("Autumn - firstread")
    (file,) = (out / "results").glob("*703.json")
    result = json.loads(file.read_text(encoding="utf-8"))
    (sheet,) = out.glob("*/*feedback sheet.xlsx")
    told = " ".join(f["message"] for f in result["findings"] if "name" in f["code"])
    return {p["name"]: p["identifying"] for p in result["people"]}, told, sheet


def type_in(path: Path, name: str, decision: str, note: str) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book["Names"]
    titles = {cell.value: cell.column for cell in sheet[3]}
    row = next(r[0].row for r in sheet.iter_rows(min_row=4) if r[titles["Name or text"] - 1].value == name)
    sheet.cell(row, titles["Your decision"], decision)
    sheet.cell(row, titles["Your note"], note)
    book.save(path)


def test_a_dismissed_person_stays_dismissed(cohort: Path) -> None:
    people, told, sheet = run(cohort)
    assert people["Jonas Feld"]
    assert people["Samira Okafor"]
    assert "Samira" in told
    type_in(sheet, "Samira Okafor", "May be named", "gave her leave in writing")
    for _ in range(2):
        people, told, sheet = run(cohort)
        assert people["Jonas Feld"]
        assert not people["Samira Okafor"]
        assert "Jonas" in told
        assert "Samira" not in told
        typed = {str(cell.value) for row in openpyxl.load_workbook(sheet)["Names"].iter_rows() for cell in row}
        assert {"May be named", "gave her leave in writing"} <= typed


def test_a_sheet_that_is_broken_stops_nothing(cohort: Path) -> None:
    _, _, sheet = run(cohort)
    sheet.write_bytes(b"no workbook")
    people, _, _ = run(cohort)
    assert people["Samira Okafor"]
