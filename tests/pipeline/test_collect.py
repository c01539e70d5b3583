"""From typed decisions to outcomes, through the command line: nothing lost, nothing mixed up, everything told."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from openpyxl import Workbook

from pipeline import run as run_module
from pipeline.__main__ import guarded
from pipeline.exits import Exit
from tests.pipeline.nights import Here

NAME = "Petra Lindqvist"
OPENING = ("Unit 703 journal. Learner: Petra Lindqvist", "My client Jonas Feld chose a goal. Jonas felt ready.")
MORE = "I reflected critically on my strengths and weaknesses as a coach with Kolb (1984) and changed how I listen."


def hand_in(folder: Path, *more: str, name: str = "703 journal.docx", learner: str = "Lindqvist, Petra") -> None:
    path = folder / learner / name
    path.parent.mkdir(parents=True, exist_ok=True)
    word = docx.Document()
    for text in (*OPENING, *more):
        word.add_paragraph(text.replace("Petra Lindqvist", " ".join(reversed(learner.split(", ")))))
    word.save(str(path))


def run(cohort: Path) -> int:
    return guarded(["run", str(cohort), "--quiet", "--jobs", "1"])


def ran(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = guarded([str(a) for a in arguments])
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    return code, out, err


@pytest.fixture(autouse=True, scope="module")
def in_this_process() -> Iterator[None]:
    """Workers of their own would load the models anew for every run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run_module, "Workers", lambda jobs, *_: Here(jobs))
        yield


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cohort that was run once; tests work on copies."""
    folder = tmp_path_factory.mktemp("made")
    hand_in(folder / "Autumn")
    assert guarded(["run", str(folder / "Autumn"), "--quiet", "--jobs", "1", "--settle", "0"]) == Exit.OK
    return folder


@pytest.fixture
def cohort(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path / "Autumn"


@pytest.fixture
def out(cohort: Path) -> Path:
    return cohort.with_name("Autumn - firstread")


def sheet(out: Path) -> Path:
    return out / NAME / f"{NAME} - 703 - feedback sheet.xlsx"


def fill(path: Path, decisions: dict[str, str], more: Callable[[Workbook], object] | None = None) -> None:
    book = openpyxl.load_workbook(path)
    cells = book["Criteria"]
    at = next(c.column for c in cells[3] if c.value == "Decision")
    for row in range(4, cells.max_row + 1):
        said = decisions.get(str(cells.cell(row, 1).value).removeprefix("AC "))
        if said:
            cells.cell(row, at).value = said
    if more:
        more(book)
    book.save(path)


def collected(out: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((out / "decisions.json").read_text(encoding="utf-8"))
    return record


def test_decisions_come_back_and_reach_the_summary(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    every = dict.fromkeys(("1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "3.1"), "✓")
    fill(sheet(out), {**every, "1.2": "refer"})
    code, told, err = ran(capsys, "collect", out, "--yes")
    assert code == Exit.OK, err
    assert "AC 1.2: nothing → refer" in told
    (unit,) = collected(out)["learners"][0]["units"]
    assert unit["outcome"] == "not yet met"
    assert {c["id"]: c["decision"] for c in unit["criteria"]}["1.1"] == "met"
    lines = list(csv.DictReader(io.StringIO((out / "decisions.csv").read_text(encoding="utf-8-sig"))))
    assert [line["Decision"] for line in lines if line["Criterion"] == "1.2"] == ["not yet met"]
    overview = openpyxl.load_workbook(out / "Cohort summary.xlsx")["Overview"]
    at = next(c.column for c in overview[3] if c.value == "Decision")
    assert overview.cell(4, at).value == "Refer"


def test_a_dry_run_writes_nothing(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fill(sheet(out), {"1.1": "Met"})
    before = {p: p.read_bytes() for p in out.rglob("*.xlsx")}
    code, told, _ = ran(capsys, "collect", out, "--dry-run")
    assert code == Exit.OK
    assert "AC 1.1: nothing → Met" in told
    assert "Nothing was written" in told
    assert not (out / "decisions.json").exists()
    assert before == {p: p.read_bytes() for p in out.rglob("*.xlsx")}


def test_no_is_no(out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    fill(sheet(out), {"1.1": "Met"})
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    code, told, err = ran(capsys, "collect", out)
    assert (code, told.splitlines()[-1]) == (Exit.INTERRUPTED, "Nothing was written.")
    assert "Interrupted" not in err
    assert not (out / "decisions.json").exists()


def test_two_assessors_are_merged_and_differences_shown(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second = tmp_path / "from Ade.xlsx"
    shutil.copy(sheet(out), second)
    fill(sheet(out), {"1.1": "Met", "1.2": "Met"})
    fill(second, {"1.1": "pass", "1.2": "N", "1.3": "Y", "1.4": "well, nearly"})
    code, _, err = ran(capsys, "collect", out, second, "--yes")
    assert code == Exit.OK
    assert "AC 1.2, decision" in err
    assert "from Ade.xlsx: N" in err
    assert "“well, nearly”" in err
    decided = {c["id"]: c["decision"] for c in collected(out)["learners"][0]["units"][0]["criteria"]}
    assert (decided["1.1"], decided["1.2"], decided["1.3"], decided["1.4"]) == ("met", None, "met", None)


def test_stale_mixed_up_and_foreign_sheets_are_refused_with_a_remedy(
    cohort: Path, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = tmp_path / "sent last week.xlsx"
    shutil.copy(sheet(out), old)
    fill(old, {"1.1": "Met"})
    hand_in(cohort, MORE)
    assert run(cohort) == Exit.OK
    no_sheet = tmp_path / "budget.xlsx"
    Workbook().save(no_sheet)
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 no more")
    pasted = tmp_path / "pasted.xlsx"
    shutil.copy(sheet(out), pasted)
    fill(pasted, {}, lambda book: setattr(book["Criteria"]["A1"], "value", "Criteria – Pia Halloran, unit 700"))
    foreign = tmp_path / "foreign.xlsx"
    shutil.copy(sheet(out), foreign)
    record = openpyxl.load_workbook(foreign)
    cell = record["firstread record"]["A1"]
    cell.value = str(cell.value).replace('"cohort":"', '"cohort":"other')
    record.save(foreign)
    code, _, err = ran(capsys, "collect", out, old, no_sheet, broken, pasted, foreign, "--yes")
    assert code == Exit.UNREAD
    for part in (
        "sent last week.xlsx: it is of an older run",
        "Run firstread run again",
        "budget.xlsx: it is no feedback sheet of firstread",
        "broken.xlsx: it could not be opened",
        "pasted.xlsx: a sheet of somebody else was pasted into it (Pia Halloran, unit 700)",
        "foreign.xlsx: it is the sheet of Petra Lindqvist, unit 703, attempt 1, of another cohort",
    ):
        assert part in err


@pytest.mark.parametrize(("rows", "refused"), [(4, False), (5, True)], ids=["half of its rows", "more"])
def test_rows_of_another_unit_are_refused(
    out: Path, capsys: pytest.CaptureFixture[str], rows: int, refused: bool
) -> None:
    """Somebody who corrects a wording is no reason; somebody who pasted another unit's rows over these is."""

    def pasted(book: Workbook) -> None:
        cells = book["Criteria"]
        at = next(c.column for c in cells[3] if c.value == "Official wording")
        for row in range(4, 4 + rows):
            cells.cell(row, at).value = f"A wording of another unit, number {row}"

    fill(sheet(out), {"1.1": "Met"}, pasted)
    code, _, err = ran(capsys, "collect", out, "--yes")
    assert (code == Exit.UNREAD) is refused
    assert ("its criteria are those of another unit" in err) is refused


def test_what_an_old_copy_holds_comes_into_the_new_sheet_with_the_next_run(cohort: Path, out: Path) -> None:
    copy = sheet(out).with_name("sent last week.xlsx")
    shutil.copy(sheet(out), copy)
    fill(copy, {"1.1": "Met"})
    hand_in(cohort, MORE)
    assert run(cohort) == Exit.OK
    cells = openpyxl.load_workbook(sheet(out))["Criteria"]
    at = next(c.column for c in cells[3] if c.value == "Decision")
    assert cells.cell(4, at).value == "Met"
    assert not copy.exists()
    assert list(copy.parent.glob("sent last week (kept*"))


def test_a_renamed_sheet_stays_under_its_new_name_with_all_that_was_typed(cohort: Path, out: Path) -> None:
    fill(sheet(out), {"1.1": "Met"}, lambda book: book.create_sheet("Tutorials").append(["remember"]))
    renamed = sheet(out).with_name("PL for Ade.xlsx")
    sheet(out).rename(renamed)
    hand_in(cohort, MORE)
    assert run(cohort) == Exit.OK
    assert not sheet(out).exists()
    book = openpyxl.load_workbook(renamed)
    assert book["Tutorials"]["A1"].value == "remember"
    assert "look again" in str(book["Criteria"]["D4"].value)
    assert list(renamed.parent.glob("PL for Ade (kept*"))


def test_an_open_sheet_is_not_touched_and_the_new_one_named(
    cohort: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(sheet(out), {"1.1": "Met"})
    typed = sheet(out).read_bytes()
    sheet(out).with_name(f"~${sheet(out).name}").touch()
    hand_in(cohort, MORE)
    code, _, err = ran(capsys, "run", cohort, "--quiet", "--jobs", 1)
    assert code == Exit.UNWRITTEN
    assert "is open in another program; the new one is" in err
    assert sheet(out).read_bytes() == typed
    (new,) = sheet(out).parent.glob("*(new*.xlsx")
    assert any("Met" in [c.value for c in row] for row in openpyxl.load_workbook(new)["Criteria"].iter_rows())


def test_a_second_attempt_shows_the_first_ones_decisions_and_leaves_them(cohort: Path, out: Path) -> None:
    fill(sheet(out), {"1.1": "Not yet met", "1.2": "Met"})
    hand_in(cohort, MORE, name="703 journal - attempt 2.docx")
    assert run(cohort) == Exit.OK
    book = openpyxl.load_workbook(out / NAME / f"{NAME} - 703 - attempt 2 - feedback sheet.xlsx")
    titles = {c.value: c.column for c in book["Criteria"][3]}
    earlier = [str(book["Criteria"].cell(row, titles["Earlier attempts"]).value) for row in (4, 5)]
    assert ["Attempt 1: Not yet met" in earlier[0], "Attempt 1: Met" in earlier[1]] == [True, True]
    assert book["Criteria"].cell(4, titles["Decision"]).value is None
    since = {str(row[0].value): [str(c.value) for c in row] for row in book["Since last attempt"].iter_rows(min_row=4)}
    assert since["AC 1.1"][1] == "Not yet met"
    assert "Kolb" in since["Text"][3]
    first = openpyxl.load_workbook(out / NAME / f"{NAME} - 703 - attempt 1 - feedback sheet.xlsx")["Criteria"]
    at = next(c.column for c in first[3] if c.value == "Decision")
    assert [first.cell(row, at).value for row in (4, 5)] == ["Not yet met", "Met"]
    assert not sheet(out).exists(), "its entries are in the one of attempt 1"
    (kept,) = sheet(out).parent.glob("*(kept*")
    assert run(cohort) == Exit.OK
    assert list(sheet(out).parent.glob("*(kept*")) == [kept], "the next night has nothing to do"


def test_letters_hold_no_clients_name_and_dismissals_become_precision(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def more(book: Workbook) -> None:
        cells = book["Criteria"]
        titles = {c.value: c.column for c in cells[3]}
        cells.cell(4, titles["Comment"]).value = "Jonas Feld shows how you contract."
        check = book["To check"]
        titles = {c.value: c.column for c in check[3]}
        check.cell(4, titles["Right?"]).value = "Dismissed"
        check.cell(4, titles["What came of it"]).value = "it stands in the appendix"

    fill(sheet(out), {"1.1": "Met"}, more)
    code, said, _ = ran(capsys, "collect", out, "--yes", "--letters")
    assert code == Exit.OK
    assert "1 name of other people replaced by [name] in them." in said
    letter = docx.Document(str(out / NAME / f"{NAME} - 703 - feedback letter.docx"))
    text = "\n".join(c.text for row in letter.tables[0].rows for c in row.cells)
    assert "shows how you contract" in text
    assert "Jonas" not in text
    checks = list(csv.DictReader(io.StringIO((out / "checks.csv").read_text(encoding="utf-8-sig"))))
    assert [c["Dismissed"] for c in checks][:1] == ["1"]
    assert 0 <= float(checks[0]["Precision"]) < 1


def test_a_letter_is_written_again_only_where_it_says_something_new(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(sheet(out), {"1.1": "Met"})
    _, said, err = ran(capsys, "collect", out, "--yes", "--letters")
    assert "1 letter written." in said
    assert "Not every criterion is decided yet, and the letter says so:" in err
    assert f"  {NAME}, unit 703" in err.splitlines()
    before = {p: p.read_bytes() for p in (out / NAME).rglob("*letter*")}
    _, said, _ = ran(capsys, "collect", out, "--yes", "--letters")
    assert "0 letters written; 1 left as before, with nothing new to say.\n" in said
    assert {p: p.read_bytes() for p in (out / NAME).rglob("*letter*")} == before
    fill(sheet(out), {"1.2": "Not yet met"})
    assert "1 letter written." in ran(capsys, "collect", out, "--yes", "--letters")[1]
    assert len(list((out / NAME).rglob("*letter*"))) == 2, "the one before is among the earlier versions"


def test_a_centres_own_words_are_understood(cohort: Path, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (cohort / "centre.toml").write_text('[decisions]\nmet = "Secure"\nnot_yet_met = "Developing"\n', encoding="utf-8")
    assert run(cohort) == Exit.OK
    fill(sheet(out), {"1.1": "secure", "1.2": "Developing"})
    assert ran(capsys, "collect", out, "--yes")[0] == Exit.OK
    decided = {c["id"]: c["decision"] for c in collected(out)["learners"][0]["units"][0]["criteria"]}
    assert (decided["1.1"], decided["1.2"]) == ("met", "not yet met")


def test_an_erased_learner_is_in_no_record_of_decisions(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fill(sheet(out), {"1.1": "Met"})
    assert ran(capsys, "collect", out, "--yes", "--letters")[0] == Exit.OK
    assert ran(capsys, "erase", NAME, "--out", out, "--yes")[0] == Exit.OK
    left = [p for p in out.rglob("*") if p.is_file() and p.suffix in (".json", ".csv", ".jsonl", ".docx")]
    assert [p.name for p in left if "Lindqvist" in p.read_bytes().decode("utf-8", "replace")] == []


def test_another_folder_is_a_wrong_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = ran(capsys, "collect", tmp_path)
    assert code == Exit.USAGE
    assert "no folder that firstread run has written" in err
