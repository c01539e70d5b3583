"""A rerun does what changed and says why; what did not change is not read, not assessed and not written."""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from pipeline import fingerprint
from pipeline.ledger import open_ledger
from pipeline.outputs import STATE
from tests.pipeline.nights import Nights

SHEET = "{0}/{0} - 700 - feedback sheet.xlsx"


@pytest.fixture
def nights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Nights:
    made = Nights(tmp_path, monkeypatch)
    made.file("Ngaire Okafor/700 essay.txt")
    made.file("Pia Halloran/700 essay.txt")
    made.file("Tobi Abara/700 essay.txt")
    return made


def test_the_second_night_reads_nothing_and_writes_nothing(nights: Nights) -> None:
    first = nights.night()
    before = nights.written()
    assert len(nights.read) == len(nights.assessed) == 3
    second = nights.night()
    assert (nights.read, nights.assessed) == ([], [])
    assert nights.written() == before
    assert str(first.balance) == "3 seen = 3 done + 0 unchanged + 0 waiting + 0 failed + 0 ignored"
    assert str(second.balance) == "3 seen = 0 done + 3 unchanged + 0 waiting + 0 failed + 0 ignored"
    assert [line.learner for line in second.lines] == [line.learner for line in first.lines]
    assert not second.plan


def test_one_changed_file_costs_one_submission(nights: Nights) -> None:
    nights.night()
    before = nights.written()
    nights.file("Pia Halloran/700 essay.txt", "And a second thought.")
    report = nights.night()
    after = nights.written()
    assert nights.read == ["Pia Halloran/700 essay.txt"]
    assert nights.assessed == ["Pia Halloran 700"]
    assert report.plan == [("Pia Halloran, unit 700", "Pia Halloran/700 essay.txt has changed")]
    earlier = {path for path in after if "Earlier versions" in path}
    assert {after[p][1] for p in earlier} <= {text for _, text in before.values()}, "every replaced version is kept"
    changed = {path for path in after if after[path] != before.get(path)} - earlier
    sheet = SHEET.format("Pia Halloran")
    assert any("feedback sheet" in path for path in earlier)
    assert changed - {"Cohort summary.xlsx", "cohort.json"} == {sheet, "results/Pia Halloran--700.json"}


def _new(nights: Nights) -> None:
    nights.file("Pia Halloran/700 appendix.txt", "A table of my own.")


def _gone(nights: Nights) -> None:
    (nights.cohort / "Pia Halloran/700 appendix.txt").unlink()


def _same_size_and_time(nights: Nights) -> None:
    """Saved with the old time put back, as some copiers do: the system's own time of change tells."""
    path = nights.cohort / "Pia Halloran/700 essay.txt"
    old = path.stat()
    path.write_bytes(path.read_bytes().replace(b"coaching", b"Coaching"))
    os.utime(path, ns=(old.st_atime_ns, old.st_mtime_ns))


def _sheet_gone(nights: Nights) -> None:
    (nights.out / SHEET.format("Pia Halloran")).unlink()


def _result_broken(nights: Nights) -> None:
    (nights.out / "results/Pia Halloran--700.json").write_text("{")
    _touched(nights)


def _touched(nights: Nights) -> None:
    """Something else changed, so that the run looks into every result."""
    nights.file("Zoe Quist/700 essay.txt")


CHANGES = [
    (_new, "700 appendix.txt is new"),
    (_same_size_and_time, "700 essay.txt has changed"),
    (_sheet_gone, "a file of it is no longer in OUT"),
    (_result_broken, "its result cannot be read"),
]


@pytest.mark.parametrize(("change", "why"), CHANGES, ids=[c[0].__name__.strip("_") for c in CHANGES])
def test_every_change_is_noticed_and_named(nights: Nights, change: object, why: str) -> None:
    nights.night()
    assert callable(change)
    change(nights)
    report = nights.night()
    assert why in dict(report.plan)["Pia Halloran, unit 700"]
    assert {"Ngaire Okafor 700", "Tobi Abara 700"} & set(nights.assessed) == set()
    assert report.balance.is_even


def test_a_file_taken_away_is_named(nights: Nights) -> None:
    _new(nights)
    nights.night()
    _gone(nights)
    assert dict(nights.night().plan) == {"Pia Halloran, unit 700": "Pia Halloran/700 appendix.txt is gone"}


def test_an_edited_rubric_does_its_unit_again_from_the_stored_text(nights: Nights) -> None:
    ours = nights.cohort.parent / "ours.toml"
    ours.write_text('extends = "700"\n')
    nights.night(rubrics=(ours,))
    ours.write_text('extends = "700"\n# only a remark\n')
    nights.night(rubrics=(ours,))
    assert nights.assessed == []
    ours.write_text('extends = "700"\ntitle = "Our own title"\n')
    report = nights.night(rubrics=(ours,))
    assert nights.read == []
    assert len(nights.assessed) == 3
    assert {why for _, why in report.plan} == {"rubric 700 edited"}


def test_the_centres_settings_and_the_register_are_watched_too(nights: Nights) -> None:
    nights.night()
    (nights.cohort / "centre.toml").write_text('[confidentiality]\nunits = ["700"]\n')
    assert {why for _, why in nights.night().plan} == {"the centre's settings edited"}
    names = "Name,Assessor\nNgaire Okafor,Ada Byron\nPia Halloran,\nTobi Abara,\n"
    (nights.cohort / "learners.csv").write_text(names)
    plan = dict(nights.night().plan)
    assert "the register's line changed" in plan["Ngaire Okafor, unit 700"]
    (nights.cohort / "learners.csv").write_text(names.replace("Ada Byron", "Mary Somerville"))
    assert dict(nights.night().plan) == {"Ngaire Okafor, unit 700": "the register's line changed"}
    assert nights.read == []


def test_a_new_version_of_firstread_does_all_again(nights: Nights, monkeypatch: pytest.MonkeyPatch) -> None:
    nights.night()
    changed = {**fingerprint.program(), "rubrics": "other"}
    monkeypatch.setattr("pipeline.plan.program", lambda: changed)
    monkeypatch.setattr("pipeline.unchanged.program", lambda: changed)
    assert {why for _, why in nights.night().plan} == {"firstread has changed"}
    assert nights.read == []


def test_a_new_learner_is_no_reason_unless_somebody_names_that_learner(nights: Nights) -> None:
    nights.file("Tobi Abara/700 essay.txt", "I worked with Quist on a case.")
    nights.night()
    nights.file("Zoe Quist/700 essay.txt")
    assert dict(nights.night().plan) == {
        "Tobi Abara, unit 700": "other learners whom it may name",
        "Zoe Quist, unit 700": "new",
    }


def test_a_session_that_lay_ahead_is_looked_at_again_when_its_day_has_come(nights: Nights) -> None:
    nights.file("Pia Halloran/700 essay.txt", "The next session is on 20 March 2026.")
    nights.night()
    nights.night(now=datetime(2026, 3, 19, 2, 0))
    assert nights.assessed == []
    report = nights.night(now=datetime(2026, 3, 20, 2, 0))
    assert dict(report.plan) == {"Pia Halloran, unit 700": "a date in it has come"}


def test_a_clock_that_was_set_back_or_forth_changes_nothing(nights: Nights) -> None:
    nights.night()
    for year in (1999, 2049):
        nights.night(now=datetime(year, 1, 1))
        assert nights.assessed == []


def test_a_renamed_learner_folder_is_a_new_learner_and_the_old_sheets_stay(nights: Nights) -> None:
    nights.night()
    (nights.cohort / "Pia Halloran").rename(nights.cohort / "Pia Holt")
    report = nights.night()
    assert "Pia Holt 700" in nights.assessed
    assert report.gone == ["Pia Halloran, unit 700"]
    assert (nights.out / SHEET.format("Pia Halloran")).exists()
    assert not (nights.out / "results/Pia Halloran--700.json").exists()
    assert report.balance.is_even


def test_again_does_everything(nights: Nights) -> None:
    nights.night()
    report = nights.night(again=True)
    assert len(nights.read) == len(nights.assessed) == 3
    assert {why for _, why in report.plan} == {"asked for"}


def test_a_dry_run_tells_the_plan_and_writes_nothing(nights: Nights) -> None:
    report = nights.night(dry=True)
    assert [why for _, why in report.plan] == ["new"] * 3
    assert not nights.out.exists()
    nights.night()
    nights.file("Pia Halloran/700 essay.txt", "More.")
    before = {p: p.read_bytes() for p in nights.out.rglob("*") if p.is_file()}
    report = nights.night(dry=True)
    assert dict(report.plan) == {"Pia Halloran, unit 700": "Pia Halloran/700 essay.txt has changed"}
    assert str(report.balance) == "3 seen = 1 done + 2 unchanged + 0 waiting + 0 failed + 0 ignored"
    assert nights.assessed == []
    assert {p: p.read_bytes() for p in nights.out.rglob("*") if p.is_file()} == before


def test_the_ledger_may_lie_elsewhere(nights: Nights) -> None:
    elsewhere = nights.cohort.parent / "local" / "ours.sqlite"
    nights.night(ledger=elsewhere)
    assert elsewhere.exists()
    assert not (nights.out / ".firstread" / "ledger.sqlite").exists()
    nights.night(ledger=elsewhere)
    assert nights.assessed == []


def test_without_its_ledger_a_run_does_all_anew_and_keeps_what_was_typed(nights: Nights) -> None:
    nights.night()
    sheet = nights.out / SHEET.format("Pia Halloran")
    sheet.write_bytes(b"typed by a person")
    shutil.rmtree(nights.out / ".firstread")
    report = nights.night()
    assert len(nights.assessed) == 3
    assert b"typed by a person" in [path.read_bytes() for path in report.kept]


def test_a_sheet_in_which_somebody_typed_a_comment_stays_where_it_is(nights: Nights) -> None:
    nights.night()
    sheet = nights.out / SHEET.format("Pia Halloran")
    sheet.write_bytes(b"typed by a person")
    for _ in range(3):
        report = nights.night()
        assert nights.assessed == []
        assert report.kept == []
        assert sheet.read_bytes() == b"typed by a person"


def test_a_decision_typed_into_the_sheet_does_its_submission_again(
    nights: Nights, monkeypatch: pytest.MonkeyPatch
) -> None:
    nights.night()
    sheet = nights.out / SHEET.format("Pia Halloran")
    book = openpyxl.Workbook()
    names = book.create_sheet("Names")
    names.append(["What", "Name or text", "Role", "Your decision", "Your note"])
    names.append(["person", "Jonas Feld", "client", "May be named", "has agreed"])
    book.save(sheet)
    report = nights.night()
    assert dict(report.plan) == {"Pia Halloran, unit 700": "the assessor decided something on the sheet"}
    assert nights.night().plan == []
    with open_ledger(nights.out / STATE / "ledger.sqlite") as ledger:
        (kept,) = (k for k in ledger.submissions().values() if k.learner == "Pia Halloran")
    (decision,) = kept.product["decisions"]["names"]
    assert (decision["name"], decision["decision"]) == ("Jonas Feld", "May be named")


def test_the_log_tells_kinds_of_reasons_and_no_file_name(nights: Nights) -> None:
    nights.night()
    nights.file("Pia Halloran/700 essay about Marisol.txt", "More.")
    nights.night()
    log = (nights.out / "run.log.jsonl").read_text(encoding="utf-8")
    assert "Marisol" not in log
    assert [e["why"] for e in nights.events() if e["event"] == "assessed"][-1] == ["file"]
    assert nights.events()[-1]["event"] == "end"
    assert nights.events()[-1]["unchanged"] == 2
