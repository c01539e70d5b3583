"""The command line through its exit codes: the right number, a clear line, and everything else done."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from importlib.machinery import PathFinder
from pathlib import Path

import docx
import openpyxl
import pytest
from filelock import FileLock

from pipeline import delivery, running, work
from pipeline import run as run_module
from pipeline.__main__ import guarded
from pipeline.cli import _COMMANDS
from pipeline.exits import Exit
from pipeline.run import Report
from pipeline.terminal import as_text
from pipeline.work import AssessTask, Product
from tests.pipeline import misbehaving

ROOT = Path(__file__).parents[2]

SENTENCES = (
    "Coaching serves the strategic purpose of growing senior leaders from within, because the board wants successors.",
    "Mentoring hands on what an experienced executive knows of the organisation (Clutterbuck, 2014).",
)


def a_word_file(path: Path, *paragraphs: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    word = docx.Document()
    for text in paragraphs or SENTENCES:
        word.add_paragraph(text)
    word.save(str(path))
    return path


@pytest.fixture
def cohort(tmp_path: Path) -> Path:
    folder = tmp_path / "Spring cohort"
    a_word_file(folder / "Okafor, Ngaire" / "700 assignment.docx")
    a_word_file(folder / "Halloran, Pia" / "Unit 703 journal.docx")
    return folder


def ran(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = guarded([str(a) for a in arguments])
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    return code, out, err


def test_a_good_run_ends_with_0_and_writes_every_file(cohort: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(capsys, "run", cohort, "--jobs", 2)
    target = cohort.with_name("Spring cohort - firstread")
    assert code == Exit.OK
    assert "2 submissions of 2 learners from 2 files" in out
    assert err.strip().splitlines()[:1] == ["Not handed in:"]
    wanted = {
        "Cohort summary.xlsx",
        "cohort.json",
        "run.log.jsonl",
        "results/Ngaire Okafor--700.json",
        "results/Pia Halloran--703.json",
        "Ngaire Okafor/Ngaire Okafor - 700 - feedback sheet.xlsx",
        "Ngaire Okafor/700 assignment - annotated.docx",
        "Pia Halloran/Pia Halloran - 703 - feedback sheet.xlsx",
        "Pia Halloran/Unit 703 journal - annotated.docx",
    }
    written = {
        p.relative_to(target).as_posix() for p in target.rglob("*") if p.is_file() and ".firstread" not in p.parts
    }
    assert written == wanted
    record = json.loads((target / "cohort.json").read_text(encoding="utf-8"))
    assert {(s["learner"], s["unit"]) for s in record["submissions"]} == {
        ("Ngaire Okafor", "700"),
        ("Pia Halloran", "703"),
    }


def test_the_cohort_folder_is_not_changed(cohort: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {p: (p.stat().st_mtime_ns, p.read_bytes()) for p in cohort.rglob("*") if p.is_file()}
    ran(capsys, "run", cohort, "--jobs", 1)
    assert {p: (p.stat().st_mtime_ns, p.read_bytes()) for p in cohort.rglob("*") if p.is_file()} == before


def test_the_log_holds_no_text_and_no_file_name(cohort: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_word_file(cohort / "Okafor, Ngaire" / "701 feedback from Marisol.docx", "Marisol found the sessions helpful.")
    ran(capsys, "run", cohort, "--jobs", 1)
    log = (cohort.with_name("Spring cohort - firstread") / "run.log.jsonl").read_text(encoding="utf-8")
    assert "Marisol" not in log
    assert "Coaching serves" not in log
    assert all(json.loads(line)["version"] for line in log.splitlines())


UNREADABLE = [
    ("700 essay.docx", b"", "empty"),
    ("700 essay.docx", b"PK\x03\x04 not a zip at all", "damaged"),
    ("700 essay.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word file or damaged"),
    ("700 essay.pages", b"whatever \x00\x01\x02", "unknown"),
]


@pytest.mark.parametrize(("name", "data", "why"), UNREADABLE, ids=[u[2] for u in UNREADABLE])
def test_an_unreadable_file_costs_3_and_its_learner_has_a_sheet_that_says_so(
    cohort: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, why: str
) -> None:
    (cohort / "Abara, Tobi").mkdir()
    (cohort / "Abara, Tobi" / name).write_bytes(data)
    code, out, err = ran(capsys, "run", cohort, "--jobs", 2)
    assert code == Exit.UNREAD, why
    assert f"Abara, Tobi/{name}: " in err
    assert "3 submissions" in out
    target = cohort.with_name("Spring cohort - firstread")
    result = json.loads((target / "results" / "Tobi Abara--700.json").read_text(encoding="utf-8"))
    assert {c["status"] for c in result["criteria"]} == {"cannot_tell"}
    assert result["documents"][0]["status"] == "unreadable"
    assert result["documents"][0]["problem"]
    assert (target / "Tobi Abara" / "Tobi Abara - 700 - feedback sheet.xlsx").exists()


def test_what_is_inside_an_archive_is_read_and_placed(cohort: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inner = a_word_file(cohort.parent / "701 portfolio.docx")
    with zipfile.ZipFile(cohort / "Okafor, Ngaire" / "everything.zip", "w") as archive:
        archive.write(inner, "701 portfolio.docx")
        archive.write(inner, "../../outside.docx")
    code, out, _ = ran(capsys, "run", cohort, "--jobs", 1)
    assert code == Exit.OK
    assert "3 submissions" in out
    target = cohort.with_name("Spring cohort - firstread")
    result = json.loads((target / "results" / "Ngaire Okafor--701.json").read_text(encoding="utf-8"))
    assert "Okafor, Ngaire/everything.zip/701 portfolio.docx" in {d["path"] for d in result["documents"]}
    assert not list(cohort.parent.rglob("outside*"))


def test_a_file_that_belongs_nowhere_is_named_with_a_remedy(cohort: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_word_file(cohort / "Document1.docx", "Nothing tells whose this is.")
    code, _, err = ran(capsys, "run", cohort, "--jobs", 1)
    assert code == Exit.UNREAD
    assert "Document1.docx: no learner's name" in err


def test_a_file_that_is_ignored_is_named_where_the_last_line_says(
    cohort: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (cohort / "desktop.ini").write_text("[.ShellClassInfo]\n", encoding="utf-8")
    code, out, _ = ran(capsys, "run", cohort, "--jobs", 1)
    assert code == Exit.OK
    assert out.splitlines()[-1].endswith("1 ignored (named in the cohort summary, sheet Files not read or ignored).")
    book = openpyxl.load_workbook(cohort.with_name("Spring cohort - firstread") / "Cohort summary.xlsx")
    assert "desktop.ini" in [c.value for row in book["Files not read or ignored"] for c in row]


def test_an_empty_folder_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "Empty").mkdir()
    code, out, _ = ran(capsys, "run", tmp_path / "Empty", "--jobs", 1)
    assert code == Exit.OK
    assert "No submission found" in out
    assert json.loads((tmp_path / "Empty - firstread" / "cohort.json").read_text())["submissions"] == []


@pytest.mark.parametrize("where", ["sheets", ".", ".."])
def test_out_and_cohort_must_lie_apart(cohort: Path, capsys: pytest.CaptureFixture[str], where: str) -> None:
    code, _, err = ran(capsys, "run", cohort, "--out", cohort / where)
    assert code == Exit.USAGE
    assert "OUT" in err
    assert not (cohort / "sheets").exists()


USAGE = [
    (["run", "no such folder"], "does not exist"),
    (["run"], "Missing argument"),
    (["dance"], 'There is no command "dance".'),
    (["colect"], 'There is no command "colect". Did you mean "collect"?'),
    (["check"], "Missing argument"),
    (["run", ".", "--jobs", "0"], "jobs"),
]


@pytest.mark.parametrize(("arguments", "said"), USAGE, ids=[" ".join(u[0]) for u in USAGE])
def test_a_wrong_command_line_ends_with_2(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = ran(capsys, *arguments)
    assert code == Exit.USAGE
    assert said in err


def test_a_register_that_cannot_be_used_ends_with_2(cohort: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (cohort / "learners.csv").write_text("colour,size\nred,4\n")
    code, _, err = ran(capsys, "run", cohort)
    assert code == Exit.USAGE
    assert "learners.csv" in err


def test_the_register_is_no_submission(cohort: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (cohort / "learners.csv").write_text("Name,Registration no\nNgaire Okafor,ABC1234\nPia Halloran,ABC1235\n")
    code, _, _ = ran(capsys, "run", cohort, "--jobs", 1)
    assert code == Exit.OK


def test_a_wrong_rubric_ends_with_4_and_reads_nothing(cohort: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = cohort.parent / "ours.toml"
    wrong.write_text('extends = "701"\n[thresholds]\ncoaching_minutes = "20 hours"\n')
    code, _, err = ran(capsys, "run", cohort, "--rubric", wrong)
    assert code == Exit.RUBRIC
    assert "coaching_minutes" in err
    assert not cohort.with_name("Spring cohort - firstread").exists()


def test_a_centres_own_threshold_is_used(cohort: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ours = cohort.parent / "ours.toml"
    ours.write_text('extends = "701"\n[thresholds]\ncoaching_minutes = 1800\n')
    a_word_file(cohort / "Okafor, Ngaire" / "701 portfolio.docx")
    code, _, _ = ran(capsys, "run", cohort, "--rubric", ours, "--jobs", 1)
    assert code == Exit.OK
    sheet = cohort.with_name("Spring cohort - firstread") / "Ngaire Okafor/Ngaire Okafor - 701 - feedback sheet.xlsx"
    told = " ".join(
        str(c.value) for ws in openpyxl.load_workbook(sheet) for row in ws.iter_rows() for c in row if c.value
    )
    assert "30" in told


def test_a_sheet_that_is_open_ends_with_5_and_stays(cohort: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran(capsys, "run", cohort, "--jobs", 1)
    sheet = cohort.with_name("Spring cohort - firstread") / "Pia Halloran/Pia Halloran - 703 - feedback sheet.xlsx"
    sheet.with_name(f"~${sheet.name}").write_bytes(b"")
    before = sheet.read_bytes()
    code, out, err = ran(capsys, "run", cohort, "--jobs", 1, "--again")
    assert code == Exit.UNWRITTEN
    assert "is open in another program" in err
    assert "2 submissions" in out
    assert sheet.read_bytes() == before


@pytest.mark.skipif(
    os.name == "nt" or (os.geteuid() == 0 and shutil.which("chattr") is None), reason="needs file rights"
)
def test_an_out_that_cannot_be_made_ends_with_5(cohort: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (cohort.parent / "taken").write_text("a file where the folder should be")
    code, _, err = ran(capsys, "run", cohort, "--out", cohort.parent / "taken" / "sheets")
    assert code == Exit.UNWRITTEN
    assert "could not be written" in err


def test_a_second_run_on_the_same_out_ends_with_6(cohort: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = cohort.with_name("Spring cohort - firstread")
    (target / ".firstread").mkdir(parents=True)
    with FileLock(target / ".firstread" / "lock"):
        code, _, err = ran(capsys, "run", cohort)
    assert code == Exit.HELD
    assert "Another run" in err


def test_fail_on_ends_with_10_only_where_there_is_such_a_finding(
    cohort: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, _ = ran(capsys, "run", cohort, "--jobs", 1, "--fail-on", "refer")
    assert code == Exit.FINDINGS
    assert running.exit_code(Report(severities={"note"}), "query") == Exit.OK
    assert running.exit_code(Report(severities={"query"}), "refer") == Exit.OK
    assert running.exit_code(Report(severities={"query"}), "query") == Exit.FINDINGS


def test_a_fault_in_the_summary_costs_the_summary_alone(
    cohort: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> bytes:
        raise TypeError("secret of a learner")

    monkeypatch.setattr(delivery, "write_summary", broken)
    code, _, err = ran(capsys, "run", cohort, "--jobs", 1)
    out = cohort.with_name("Spring cohort - firstread")
    assert code == Exit.FAULT
    assert "Cohort summary.xlsx: could not be made (TypeError)" in err
    assert "secret" not in err
    assert len(list((out / "results").glob("*.json"))) == 2
    assert (out / "cohort.json").exists()


def test_a_sheet_that_cannot_be_made_costs_that_submission_alone(
    cohort: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(task: AssessTask, why: str) -> Product:
        if "Pia" in task.submission.learner:
            raise TypeError
        return work.unassessed(task, why)

    monkeypatch.setattr(run_module, "assess_one", misbehaving.fails)
    monkeypatch.setattr(run_module, "unassessed", broken)
    code, _, err = ran(capsys, "run", cohort, "--jobs", 1)
    results = list((cohort.with_name("Spring cohort - firstread") / "results").glob("*.json"))
    assert code == Exit.FAULT
    assert "Pia Halloran, unit 703: no sheet could be made (TypeError)" in err
    assert [path.name for path in results] == ["Ngaire Okafor--700.json"]


def test_a_fault_of_ours_ends_with_1_without_a_traceback(
    cohort: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("Marisol said so")

    monkeypatch.setattr(running, "run", broken)
    code, _, err = ran(capsys, "run", cohort)
    assert code == Exit.FAULT
    assert "RuntimeError" in err
    assert "Marisol" not in err


def test_an_interrupt_ends_with_130(
    cohort: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(running, "run", interrupted)
    code, _, err = ran(capsys, "run", cohort)
    assert code == Exit.INTERRUPTED
    assert "Interrupted" in err


def test_the_numbers_are_the_contracts() -> None:
    assert {e.name: e.value for e in Exit} == {
        "OK": 0,
        "FAULT": 1,
        "USAGE": 2,
        "UNREAD": 3,
        "RUBRIC": 4,
        "UNWRITTEN": 5,
        "HELD": 6,
        "FINDINGS": 10,
        "INTERRUPTED": 130,
    }


def test_check_prints_and_writes_nothing(cohort: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(cohort.parent.rglob("*"))
    code, out, _ = ran(capsys, "check", cohort / "Okafor, Ngaire" / "700 assignment.docx")
    assert code == Exit.OK
    assert "1.1" in out
    assert "the assessor decides" in out
    assert sorted(cohort.parent.rglob("*")) == before


@pytest.mark.parametrize(
    ("least", "shown"),
    [
        ({"coaching_minutes": 600}, ["coaching or mentoring  1:30 of 10:00", "clients                1"]),
        (
            {"coaching_minutes": 60, "clients_min": 2},
            ["coaching or mentoring  1:30 of 1:00", "clients                1 (2)"],
        ),
    ],
)
def test_check_tells_of_the_hours_that_a_rubric_asks_for(least: dict[str, int], shown: list[str]) -> None:
    """A centre's own unit may ask for hours of one kind alone, and for no number of clients."""
    hours = {"coaching_minutes": 90, "supervision_minutes": 0, "clients": ["Client A"]}
    nothing = dict.fromkeys(
        ("documents", "criteria", "sessions", "people", "identifiers", "citations", "references"), ()
    )
    told = as_text(
        {"learner": "A", "unit": "702", "discipline": "coaching", "hours": hours, "findings": (), **nothing}, least
    )
    lines = [line.strip() for line in told.splitlines()]
    at = lines.index("Hours (sessions that count)")
    assert lines[at + 1 : lines.index("", at)] == shown


def test_check_speaks_as_the_sheets_do() -> None:
    """Days before months, signs of the sheets, a quotation that says something by itself."""
    session = {"kind": "coaching", "counted": False, "why_not": "planned", "doubts": [], "date": None}
    told = as_text(
        {
            "learner": "Ngaire Okafor",
            "unit": "701",
            "discipline": "coaching",
            "documents": [],
            "criteria": [
                {
                    "id": "2.2",
                    "status": "found",
                    "requirements": [],
                    "evidence": [{"text": "14.01.26"}, {"text": "90 minutes with Client A on 14 January"}],
                }
            ],
            "hours": {"coaching_minutes": 90, "supervision_minutes": 0, "clients": ["Client A"]},
            "sessions": [session, session | {"date": "2026-04-02", "why_not": "did not attend"}],
            "people": [{"name": "Rory", "role": "unknown", "identifying": True, "mentions": [{}]}],
            "identifiers": [{"kind": "email", "text": "rory@tarn.example"}],
            "citations": [],
            "references": [],
            "findings": [{"severity": "refer", "message": "Rory is named."}, {"severity": "note", "message": "Quiet."}],
        },
        {"coaching_minutes": 1200, "supervision_minutes": 240, "clients_min": 2, "clients_max": 3},
    )
    lines = [line.strip() for line in told.splitlines()]
    assert "“90 minutes with Client A on 14 January”" in lines
    assert "coaching, without a date: not counted: planned" in lines
    assert "coaching, 2 April 2026: not counted: did not attend" in lines
    assert {"Rory (not known), 1 place", "e-mail address: rory@tarn.example", "check first: Rory is named."} <= {*lines}
    assert not {"14.01.26", "Quiet"} & {word for line in lines for word in line.split()}


def test_check_gives_the_result_as_json(cohort: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = ran(capsys, "check", cohort / "Okafor, Ngaire" / "700 assignment.docx", "--json")
    assert code == Exit.OK
    assert json.loads(out)["schema"] == "firstread/result/1"


def test_check_asks_for_the_unit_where_nothing_tells_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = a_word_file(tmp_path / "notes.docx", "Nothing tells the unit.")
    code, _, err = ran(capsys, "check", path)
    assert code == Exit.USAGE
    assert "--unit" in err
    assert ran(capsys, "check", path, "--unit", "703")[0] == Exit.OK


@pytest.mark.parametrize(
    "command",
    [*([name] for name in _COMMANDS), *(["rubric", name] for name in ("list", "show", "validate", "schema"))],
    ids=" ".join,
)
def test_every_command_has_help_with_an_example(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = ran(capsys, *command, "--help")
    assert code == Exit.OK
    examples = re.search(r"\n +Examples?:\n((?: {4}firstread .+\n)+)", out)
    assert examples is not None
    assert all(line.split()[1] == command[0] for line in examples[1].splitlines())


def test_rubrics_can_be_listed_shown_and_validated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "8589-701" in ran(capsys, "rubric", "list")[1]
    assert "Maintain appropriate auditable records" in " ".join(ran(capsys, "rubric", "show", "701")[1].split())
    code, _, err = ran(capsys, "rubric", "show", "702")
    assert code == Exit.RUBRIC
    assert "701" in err
    (tmp_path / "good.toml").write_text('extends = "701"\n')
    assert ran(capsys, "rubric", "validate", tmp_path / "good.toml")[0] == Exit.OK
    (tmp_path / "bad.toml").write_text("this is no TOML")
    assert ran(capsys, "rubric", "validate", tmp_path / "good.toml", tmp_path / "bad.toml")[0] == Exit.RUBRIC


def test_doctor_tells_versions_and_helpers(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(capsys, "doctor")
    assert code == Exit.OK
    assert all(word in out for word in ("firstread", "LibreOffice", "OCR", "8589-703"))
    assert "is also in" not in err


def test_doctor_warns_of_another_distribution_with_a_package_of_our_name(tmp_path: Path) -> None:
    about = tmp_path / "acme_reporting-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-reporting\nVersion: 1.0\n")
    (about / "RECORD").write_text("reports/__init__.py,,\nacme_reporting-1.0.dist-info/METADATA,,\n")
    path = os.pathsep.join((str(tmp_path), str(ROOT)))
    told = subprocess.run(  # a process of its own, as people have it: what is installed is looked up once in each
        [sys.executable, "-m", "pipeline", "doctor"], cwd=ROOT, env={**os.environ, "PYTHONPATH": path},
        capture_output=True, text=True, encoding="utf-8", check=True,
    ).stderr  # fmt: skip
    assert "WARNING     the package reports is also in acme-reporting" in told
    assert "pipx and uv tool" in told


def test_doctor_warns_where_a_package_comes_from_somewhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "__init__.py").write_text("")
    ours = importlib.util.find_spec

    def found(name: str) -> object:
        return PathFinder.find_spec(name, [str(tmp_path)]) if name == "reports" else ours(name)

    monkeypatch.setattr(importlib.util, "find_spec", found)
    assert f"the package reports comes from {tmp_path}" in ran(capsys, "doctor")[2]


@pytest.mark.parametrize("module", ["pipeline.cli", "pipeline.commands.run", "pipeline.commands.schedule"])
def test_help_comes_without_the_heavy_libraries(module: str) -> None:
    heavy = "('spacy', 'openpyxl', 'pdfplumber', 'docx', 'rich', 'lxml', 'numpy', 'pebble')"
    seen = f"import sys, {module}; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
