"""Nothing that a person typed is overwritten, whatever state OUT is in."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import sheets
from pipeline.outputs import Outputs, names_for, safe_name, sweep
from pipeline.sheets import key_of_sheet
from reports.feedback import write_feedback
from tests.reports import factories

NOW = datetime(2026, 3, 2, 4, 5)
SHEET = "Ngaire Okafor/Ngaire Okafor - 701 - feedback sheet.xlsx"


def test_an_untouched_sheet_is_replaced(tmp_path: Path) -> None:
    Outputs(tmp_path, NOW).put_sheet(SHEET, b"first")
    written = Outputs(tmp_path, NOW).put_sheet(SHEET, b"second")
    assert written.kept is None
    assert (tmp_path / SHEET).read_bytes() == b"second"
    folder = (tmp_path / SHEET).parent
    assert sorted(p.name for p in folder.iterdir()) == sorted(["Earlier versions", Path(SHEET).name])
    assert [p.read_bytes() for p in (folder / "Earlier versions").iterdir()] == [b"first"]


def test_the_same_sheet_again_leaves_no_version(tmp_path: Path) -> None:
    for _ in range(2):
        Outputs(tmp_path, NOW).put_sheet(SHEET, b"first")
    assert [p.name for p in (tmp_path / SHEET).parent.iterdir()] == [Path(SHEET).name]


def test_what_is_half_written_goes_and_what_is_held_open_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Ngaire Okafor"
    folder.mkdir()
    held, free, own = (folder / name for name in (".firstread-1-00.tmp", ".firstread-1-01.tmp", "notes.tmp"))
    for path in (held, free, own):
        path.write_bytes(b"half")
    unlink = Path.unlink

    def in_use(path: Path, missing_ok: bool = False) -> None:
        if path == held:
            raise PermissionError(13, "in use by another program", str(path))
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", in_use)
    sweep(tmp_path)
    assert sorted(folder.iterdir()) == sorted([held, own])


def test_a_changed_sheet_is_kept_under_its_own_name(tmp_path: Path) -> None:
    Outputs(tmp_path, NOW).put_sheet(SHEET, b"first")
    (tmp_path / SHEET).write_bytes(b"an assessor's comments")
    written = Outputs(tmp_path, NOW).put_sheet(SHEET, b"second")
    assert written.kept is not None
    assert written.kept.read_bytes() == b"an assessor's comments"
    assert (tmp_path / SHEET).read_bytes() == b"second"


def test_two_changed_versions_in_one_minute_are_both_kept(tmp_path: Path) -> None:
    for text in (b"one", b"two"):
        (tmp_path / SHEET).parent.mkdir(exist_ok=True)
        (tmp_path / SHEET).write_bytes(text)
        Outputs(tmp_path, NOW).put_sheet(SHEET, b"new")
    kept = {p.read_bytes() for p in (tmp_path / SHEET).parent.glob("*(kept*")}
    assert kept == {b"one", b"two"}


@pytest.mark.parametrize(
    "lock", ["~$Ngaire Okafor - 701 - feedback sheet.xlsx", ".~lock.Ngaire Okafor - 701 - feedback sheet.xlsx#"]
)
def test_an_open_sheet_is_left_alone_and_the_new_one_named(tmp_path: Path, lock: str) -> None:
    Outputs(tmp_path, NOW).put_sheet(SHEET, b"first")
    (tmp_path / SHEET).with_name(lock.format(Path(SHEET).name)).write_bytes(b"")
    written = Outputs(tmp_path, NOW).put_sheet(SHEET, b"second")
    assert (tmp_path / SHEET).read_bytes() == b"first"
    assert written.path.read_bytes() == b"second"
    assert written.path.name in written.problem


def test_a_sheet_saved_while_the_run_went_on_is_left_alone(tmp_path: Path) -> None:
    Outputs(tmp_path, NOW).put_sheet(SHEET, b"first")
    (tmp_path / SHEET).write_bytes(b"saved a moment ago")
    written = Outputs(tmp_path, NOW).put_sheet(SHEET, b"second", seen="digest of what was read before")
    assert (tmp_path / SHEET).read_bytes() == b"saved a moment ago"
    assert written.path.read_bytes() == b"second"
    assert "saved while the run went on" in written.problem


def test_a_sheet_of_ours_that_another_process_wrote_meanwhile_is_no_persons(tmp_path: Path) -> None:
    Outputs(tmp_path, NOW).put_sheet(SHEET, b"first")
    written = Outputs(tmp_path, NOW).put_sheet(SHEET, b"second", seen="digest of what was read before")
    assert (written.path, written.problem) == (tmp_path / SHEET, "")
    assert (tmp_path / SHEET).read_bytes() == b"second"


def test_the_version_whose_entries_were_carried_over_is_kept(tmp_path: Path) -> None:
    Outputs(tmp_path, NOW).put_sheet(SHEET, b"first")
    written = Outputs(tmp_path, NOW).put_sheet(SHEET, b"second", keep=True)
    assert written.kept is not None
    assert written.kept.read_bytes() == b"first"


def test_a_disk_that_is_full_leaves_the_sheet_under_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Outputs(tmp_path, NOW).put_sheet(SHEET, b"first")
    (tmp_path / SHEET).write_bytes(b"an assessor's comments")
    outputs = Outputs(tmp_path, NOW)

    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.outputs.atomically", full)
    written = outputs.put_sheet(SHEET, b"second")
    assert (tmp_path / SHEET).read_bytes() == b"an assessor's comments"
    assert written.problem.startswith(Path(SHEET).name)
    assert written.problem.endswith("and nothing could be written beside it")
    assert list((tmp_path / SHEET).parent.iterdir()) == [tmp_path / SHEET], "nor is a second copy of it left"


def test_a_copy_that_was_merged_is_set_aside_unless_it_is_open(tmp_path: Path) -> None:
    outputs = Outputs(tmp_path, NOW)
    copy = tmp_path / "second assessor.xlsx"
    copy.write_bytes(b"theirs")
    lock = tmp_path / "~$second assessor.xlsx"
    lock.touch()
    assert outputs.set_aside(copy) is None
    lock.unlink()
    kept = outputs.set_aside(copy)
    assert kept is not None
    assert kept.read_bytes() == b"theirs"


def test_an_out_keeps_its_mark(tmp_path: Path) -> None:
    assert Outputs(tmp_path, NOW).mark == Outputs(tmp_path, NOW).mark != ""
    assert Outputs(tmp_path / "other", NOW).mark != Outputs(tmp_path, NOW).mark


def test_a_kill_after_noting_and_before_writing_makes_nobodys_changes(tmp_path: Path) -> None:
    first = Outputs(tmp_path, NOW)
    first.put_sheet(SHEET, b"first")
    first._note(SHEET, b"never written")
    assert Outputs(tmp_path, NOW).put_sheet(SHEET, b"second").kept is None


def test_a_lost_record_keeps_every_sheet(tmp_path: Path) -> None:
    Outputs(tmp_path, NOW).put_sheet(SHEET, b"first")
    (tmp_path / ".firstread" / "written.jsonl").write_text('{"path": "Ngaire')
    assert Outputs(tmp_path, NOW).put_sheet(SHEET, b"second").kept is not None


def test_results_of_submissions_that_are_gone_go_but_changed_ones_stay(tmp_path: Path) -> None:
    first = Outputs(tmp_path, NOW)
    for name in ("a", "b", "c"):
        first.put(f"results/{name}.json", name.encode())
    first.finish("results/")
    (tmp_path / "results/c.json").write_bytes(b"changed")
    second = Outputs(tmp_path, NOW)
    second.put("results/a.json", b"a again")
    second.finish("results/")
    assert sorted(p.name for p in (tmp_path / "results").iterdir()) == ["a.json", "c.json"]


NAMES = [
    ("Ngaire Okafor", "Ngaire Okafor", "as it is"),
    ("A/B: C?", "A_B_ C_", "reserved characters"),
    ("CON", "CON_", "reserved on Windows"),
    ("Trailing. ", "Trailing", "Windows drops a dot at the end"),
    ("", "_", "never empty"),
    ("..", "_", "never a folder above"),
]


@pytest.mark.parametrize(("name", "expected", "why"), NAMES)
def test_names_for_files(name: str, expected: str, why: str) -> None:
    assert safe_name(name) == expected, why


def test_names_that_differ_only_by_case_get_files_of_their_own() -> None:
    names = names_for(["Jo Lee", "JO LEE", "Jo: Lee", "Jo_ Lee"])
    assert len({n.casefold() for n in names.values()}) == 4


@given(st.text(max_size=200))
def test_no_name_leaves_its_folder(name: str) -> None:
    safe = safe_name(name)
    assert safe not in ("", ".", "..")
    assert not set(safe) & set('<>:"/\\|?*\x00')
    safe.encode("utf-8")


def test_a_sheet_tells_whose_it_is_unless_it_says_too_much_of_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Any workbook that lies in OUT is asked, in every run."""
    path = tmp_path / "renamed.xlsx"
    path.write_bytes(write_feedback(factories.assessment("701"), factories.cover("701")))
    assert key_of_sheet(path) == ("Tansy Fennimore", "701", 1)
    monkeypatch.setattr(sheets, "_MOST", 100)
    assert key_of_sheet(path) is None
