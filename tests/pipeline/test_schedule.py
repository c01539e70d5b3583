"""What is printed for a scheduler gives, read by that scheduler's own rules, the very words that were meant."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from datetime import datetime, time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.__main__ import guarded
from pipeline.commands.run import command as run
from pipeline.commands.schedule import command as schedule
from pipeline.exits import Exit
from pipeline.schedule import Nightly, Unschedulable, cron, systemd, windows

FOLDERS = [
    ("/srv/intake", "plain"),
    ("/srv/Spring cohort 2026", "spaces"),
    ("/srv/100% of it", "a per cent sign"),
    ('/srv/it\'s "here"', "quotes of both kinds"),
    ("/srv/$HOME and `date`", "what a shell would replace"),
    ("/srv/back\\slash\\", "backslashes, one at the end"),
    ("/srv/Ünïcode – 学习", "other scripts"),
    ("/srv/a & b; c | d <e> #f", "what a shell takes for commands"),
]
WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=30)


def nightly(folder: str, program: str = "/opt/first read/bin/python") -> Nightly:
    return Nightly(program, ("-m", "pipeline", "run", folder, "--quiet"), time(2, 30), folder)


def words_of_systemd(text: str) -> list[str]:
    """systemd's own reading of ExecStart: quotes, C-like escapes, then doubled % and $."""
    (line,) = re.findall(r"^ExecStart=(.*)$", text, re.M)
    words = re.findall(r'"((?:[^"\\]|\\.)*)"', line)
    assert " ".join(f'"{w}"' for w in words) == line
    plain = [re.sub(r"\\(.)", lambda m: {"t": "\t"}.get(m[1], m[1]), w) for w in words]
    assert all(not re.search(r"(?<!%)%(?:%%)*(?!%)", w) for w in words), "a single % would start a specifier"
    assert all(not re.search(r"(?<!\$)\$(?:\$\$)*(?!\$)", w) for w in words), "a single $ would start a variable"
    return [w.replace("%%", "%").replace("$$", "$") for w in plain]


def words_of_cron(text: str) -> list[str]:
    """cron takes the backslash off an escaped %, and hands the rest to the shell."""
    match = re.fullmatch(r"(\d+) (\d+) \* \* \* (.*)\n", text, re.S)
    assert match
    assert not re.search(r"(?<!\\)%", match[3]), "cron would cut the command there"
    command = match[3].replace("\\%", "%")
    tell = "import sys; sys.stdout.buffer.write('\\0'.join(sys.argv[1:]).encode('utf-8', 'surrogateescape'))"
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" -c "$1" {command}', sys.executable, tell], capture_output=True, check=True
    )
    return done.stdout.decode("utf-8").split("\0")


def words_of_windows(text: str) -> list[str]:
    """CommandLineToArgvW's rules (Microsoft, "Parsing C command-line arguments")."""
    space = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}
    task = ElementTree.fromstring(text)
    program, line = (task.findtext(f".//t:{name}", namespaces=space) or "" for name in ("Command", "Arguments"))
    words, word, quoted, started, i = [], "", False, False, 0
    while i < len(line):
        slashes = len(line[i:]) - len(line[i:].lstrip("\\"))
        after = line[i + slashes : i + slashes + 1]
        if slashes:
            word += "\\" * (slashes // 2 if after == '"' else slashes)
            started = True
            i += slashes
            if after == '"' and slashes % 2:
                word += '"'
                i += 1
            continue
        if line[i] == '"':
            quoted, started = not quoted, True
        elif line[i] in " \t" and not quoted:
            words, word, started = [*words, word] if started else words, "", False
        else:
            word, started = word + line[i], True
        i += 1
    return [program, *words, word] if started else [program, *words]


@pytest.mark.parametrize(("folder", "why"), FOLDERS, ids=[f[1] for f in FOLDERS])
def test_each_scheduler_reads_the_same_words(folder: str, why: str) -> None:
    made = nightly(folder)
    wanted = [made.program, *made.arguments]
    assert words_of_systemd(systemd(made)) == wanted, why
    assert words_of_windows(windows(made)) == wanted, why
    if shutil.which("sh"):
        assert words_of_cron(cron(made)) == wanted, why


@given(WORDS)
def test_any_folder_survives_systemd(folder: str) -> None:
    made = nightly(folder)
    assert words_of_systemd(systemd(made)) == [made.program, *made.arguments]


@given(WORDS.filter(lambda w: w.count("%") < 2))
def test_any_folder_survives_windows(folder: str) -> None:
    made = nightly(folder)
    assert words_of_windows(windows(made)) == [made.program, *made.arguments]


@pytest.mark.parametrize("write", [systemd, cron, windows])
def test_what_no_scheduler_can_write_is_refused(write: object) -> None:
    assert callable(write)
    with pytest.raises(Unschedulable):
        write(nightly("/srv/two\nlines"))


def test_a_variable_of_windows_is_refused() -> None:
    with pytest.raises(Unschedulable):
        windows(nightly("C:\\%TEMP%\\intake"))


def test_the_units_hold_what_a_night_needs() -> None:
    text = systemd(nightly("/srv/intake"))
    for line in ("Type=oneshot", "OnCalendar=*-*-* 02:30:00", "Persistent=true", 'RequiresMountsFor="/srv/intake"'):
        assert line in text.splitlines()


@pytest.mark.parametrize("kind", ["systemd", "cron", "windows", "all"])
def test_the_command_names_this_interpreter_and_whole_paths(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Spring cohort").mkdir()
    monkeypatch.chdir(tmp_path)
    asked = ["schedule", "Spring cohort", "--for", kind, "--at", "01:15", "--each", "--out", "Sheets"]
    assert guarded(asked) == Exit.OK
    out = capsys.readouterr().out
    for word in (sys.executable, str(tmp_path / "Spring cohort"), str(tmp_path / "Sheets"), "--each", "--quiet"):
        assert word in out


def test_everything_that_a_night_needs_is_in_its_entry_with_whole_paths(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "An intake").mkdir()
    for name in ("learners.csv", "centre.toml", "own 701.toml"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    asked = (
        "--register learners.csv --centre centre.toml --ledger ledger.sqlite --keep-months 24 --mail-to desk@x.example"
    )
    assert guarded(["schedule", "An intake", *asked.split(), "--rubric", "own 701.toml", "--for", "all"]) == Exit.OK
    out = capsys.readouterr().out
    xml = out[out.index("<?xml") :]
    cron_line = next(line for line in out.splitlines() if line.startswith("30 2 "))
    for words in (words_of_systemd(out), words_of_cron(cron_line + "\n"), words_of_windows(xml)):
        options = dict(pairwise(words))
        for option, name in (
            ("--register", "learners.csv"),
            ("--centre", "centre.toml"),
            ("--ledger", "ledger.sqlite"),
        ):
            assert options[option] == str(tmp_path / name)
        assert options["--rubric"] == str(tmp_path / "own 701.toml")
        assert (options["--keep-months"], options["--mail-to"]) == ("24", "desk@x.example")


AT_NIGHT = [
    (("--engine", "dask", "--scheduler", "tcp://10.0.0.5:8786", "--send", "contents"), "a cluster"),
    (("--scheduler", "tls://cluster.example:8786", "--engine", "dask"), "an encrypted one; contents are not sent"),
    (("--template", "our form's.docx", "--template", "other form.docx"), "several of one"),
    (("--compare-with", "Last year - firstread"), "a folder"),
    (("--names-model", "own names"), "a pipeline in a folder"),
    (("--jobs", "3", "--fail-on", "refer"), "numbers and choices"),
    (("--mail-to", "desk@x.example", "--mailer", "/usr/bin/msmtp -t --account 'the centre'"), "a command with quotes"),
    (("--settle", "2.5"), "another time than that of nights"),
]


@pytest.mark.parametrize(("given", "why"), AT_NIGHT, ids=[a[1] for a in AT_NIGHT])
def test_what_a_run_can_be_asked_for_is_in_every_entry(
    given: tuple[str, ...],
    why: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for folder in ("An intake", "Last year - firstread", "own names"):
        (tmp_path / folder).mkdir()
    for name in ("our form's.docx", "other form.docx"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("extractors.language.is_installed", lambda name: True)
    assert guarded(["schedule", "An intake", *given, "--for", "all"]) == Exit.OK
    out = capsys.readouterr().out
    cron_line = next(line for line in out.splitlines() if line.startswith("30 2 "))
    wanted = Counter(str(tmp_path / word) if (tmp_path / word).exists() else word for word in given)
    for words in (words_of_systemd(out), words_of_cron(cron_line + "\n"), words_of_windows(out[out.index("<?xml") :])):
        assert wanted <= Counter(words), why
        assert all(words[words.index(option) + 1] in wanted for option in given if option.startswith("--"))


def test_a_night_can_have_every_option_of_a_run() -> None:
    """An option that is added to `run` is one of `schedule` too, unless it is for people who watch."""
    of_run = {option for param in run.params for option in param.opts if option.startswith("--")}
    of_schedule = {option for param in schedule.params for option in param.opts}
    assert of_run - of_schedule == {"--quiet", "--dry-run", "--again"}


WRONG = [
    (("--engine", "dask"), "go together"),
    (("--scheduler", "tcp://10.0.0.5:8786"), "go together"),
    (("--out", "An intake/Sheets"), "OUT must lie outside COHORT"),
    (("--jobs", "0"), "--jobs"),
]


@pytest.mark.parametrize(("given", "said"), WRONG)
def test_what_would_fail_every_night_is_refused_now(
    given: tuple[str, ...],
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "An intake").mkdir()
    monkeypatch.chdir(tmp_path)
    assert guarded(["schedule", "An intake", *given]) == Exit.USAGE
    assert said in capsys.readouterr().err


def _unit_files(text: str) -> dict[str, configparser.RawConfigParser]:
    """The parts that the command prints, each by the name that it says."""
    parsed = {}
    for name, body in re.findall(r"^# (firstread\.\w+)\n(.*?)(?=^# firstread\.|\Z)", text, re.M | re.S):
        parsed[name] = configparser.RawConfigParser(delimiters="=", comment_prefixes="#", strict=True)
        parsed[name].optionxform = str
        parsed[name].read_string(body)
    return parsed


KNOWN = {
    "firstread.service": {
        "Unit": {"Description", "RequiresMountsFor", "Wants", "After"},
        "Service": {"Type", "ExecStart", "SuccessExitStatus", "TimeoutStartSec", "Nice"},
    },
    "firstread.timer": {
        "Unit": {"Description"},
        "Timer": {"OnCalendar", "Persistent"},
        "Install": {"WantedBy"},
    },
}
"""Sections and keys of systemd.unit(5), systemd.service(5) and systemd.timer(5); another key is passed over by systemd."""


def test_the_units_are_whole_and_hold_only_what_systemd_knows() -> None:
    units = _unit_files(systemd(nightly("/srv/intake")))
    found = {name: {s: set(unit[s]) for s in unit.sections()} for name, unit in units.items()}
    assert found == KNOWN
    assert units["firstread.service"]["Service"]["SuccessExitStatus"].split() == ["3", "10"]


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
def test_systemd_itself_takes_the_units(tmp_path: Path) -> None:
    made = systemd(nightly(str(tmp_path), sys.executable))
    for name in ("firstread.service", "firstread.timer"):
        body = re.search(rf"^# {re.escape(name)}\n(.*?)(?=^# firstread\.|\Z)", made, re.M | re.S)
        assert body
        (tmp_path / name).write_text(body[1])
    paths = [str(tmp_path / name) for name in ("firstread.service", "firstread.timer")]
    done = subprocess.run(["systemd-analyze", "verify", *paths], capture_output=True, text=True)
    assert "firstread" not in done.stderr, done.stderr


ORDER = ("RegistrationInfo", "Triggers", "Principals", "Settings", "Data", "Actions")
"""Of taskType in Microsoft's schema (MS-TSCH, 2.5.1), an xs:all; the parts inside settings are one too."""
SETTINGS = {
    "MultipleInstancesPolicy": {"Parallel", "Queue", "IgnoreNew", "StopExisting"},
    "DisallowStartIfOnBatteries": {"true", "false"},
    "StopIfGoingOnBatteries": {"true", "false"},
    "StartWhenAvailable": {"true", "false"},
    "ExecutionTimeLimit": {"PT8H"},
    "Priority": {str(n) for n in range(11)},
}


def test_the_task_is_one_that_windows_takes() -> None:
    space = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
    task = ElementTree.fromstring(windows(nightly("C:\\Intake & Co")))
    parts = [child.tag.removeprefix(space) for child in task]
    assert parts == [name for name in ORDER if name in parts]
    assert task.get("version") == "1.2"
    assert {c.tag.removeprefix(space) for c in task.find(f"{space}Settings") or ()} == set(SETTINGS)
    for name, allowed in SETTINGS.items():
        assert task.findtext(f"{space}Settings/{space}{name}") in allowed
    trigger = task.find(f"{space}Triggers/{space}CalendarTrigger")
    assert trigger is not None
    assert [c.tag.removeprefix(space) for c in trigger] == ["StartBoundary", "Enabled", "ScheduleByDay"], "a sequence"
    assert datetime.fromisoformat(trigger.findtext(f"{space}StartBoundary") or "").time() == time(2, 30)


def test_the_command_that_is_scheduled_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As cron would start it: from another folder, in which something else is called pipeline."""
    (tmp_path / "An intake").mkdir()
    (tmp_path / "home" / "pipeline").mkdir(parents=True)
    (tmp_path / "home" / "pipeline" / "__main__.py").write_text("raise SystemExit(77)")
    assert guarded(["schedule", str(tmp_path / "An intake"), "--for", "cron"]) == Exit.OK
    line = capsys.readouterr().out.splitlines()[1]
    command = line.split(" ", 5)[5].replace("\\%", "%")
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path / "home", capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "An intake - firstread" / "cohort.json").exists()


@pytest.mark.parametrize("at", ["25:00", "noon", ""])
def test_a_wrong_time_of_day_is_refused(at: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(["schedule", str(tmp_path), "--at", at]) == Exit.USAGE
    assert "02:30" in capsys.readouterr().err
