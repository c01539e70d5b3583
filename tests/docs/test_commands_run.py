"""Every command of README, docs/ and the commands' own help runs, in an account that has nothing but firstread."""

import contextlib
import io
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from pipeline.__main__ import guarded
from tests.docs import world
from tests.docs.shell import NOT_RUN, PAGES, ROOT, SMALLER, Shown, not_run, runnable, shown, strangers

PROMISED = (
    (r"^python -m pipeline$", 2),
    (r'"Intake share"( --each)? --quiet$|^firstread status "Intake share', 3),  # there is a file that cannot be read
)
"""Commands that end with another number than 0."""
SECONDS = 120
"""For one command, on a machine that is busy with other things."""
HELP = "docs/reference/commands.md"


def told(pages: Iterable[Path]) -> list[Shown]:
    """Each command once, in the order of the pages."""
    first: dict[str, Shown] = {}
    for command in (c for page in pages for c in shown(page)):
        first.setdefault(runnable(command.text), command)
    return list(first.values())


WRITTEN = told(p for p in PAGES if not p.as_posix().endswith(HELP))
EXAMPLES = told(p for p in PAGES if p.as_posix().endswith(HELP))


@pytest.mark.skipif(sys.platform == "win32", reason="the lines are those of bash")
@pytest.mark.parametrize("commands", [WRITTEN, EXAMPLES], ids=["pages", "help"])
def test_every_command_on_a_page_does_what_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, commands: list[Shown]
) -> None:
    here, home = tmp_path / "here", tmp_path / "home"
    here.mkdir()
    home.mkdir()
    world.build(here)
    monkeypatch.chdir(here)
    monkeypatch.setenv("HOME", str(home))
    wrong = []
    for command in commands:
        line = runnable(command.text)
        if not_run(line):
            continue
        for left in [*here.glob("Anonymised*")]:  # examples are alternatives, and nothing is overwritten
            shutil.rmtree(left)
        code, said = typed(line) if line.startswith("firstread ") else in_a_shell(line, home)
        if code != next((code for pattern, code in PROMISED if re.search(pattern, line)), 0):
            wrong.append(f"{command} ({line}) ended with {code}:\n{said}")
    assert not wrong, "\n".join(wrong)
    assert not [*home.iterdir()], "something was left in the account's home"


def typed(line: str) -> tuple[int, str]:
    """What a command of ours ends with and says, to somebody who answers yes. One process for all of them: the
    workers' modules are loaded once."""
    words = shlex.split(line)[1:]
    into = words.pop() if words[-2:-1] == [">"] else ""
    words = words[:-1] if into else words
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.StringIO("y\n"))
        code = guarded(words)
    if into:
        Path(into).write_text(out.getvalue(), encoding="utf-8")
    return code, out.getvalue() + err.getvalue()


def in_a_shell(line: str, home: Path) -> tuple[int, str]:
    """The same of any other command."""
    with TemporaryFile("w+", encoding="utf-8") as said:  # no pipe, which what it leaves running would hold open
        command = ["/bin/bash", "-c", line]
        done = subprocess.run(
            command, env=world.environment(home), stdout=said, stderr=subprocess.STDOUT, timeout=SECONDS
        )
        said.seek(0)
        return done.returncode, said.read()


def test_the_guide_for_authors_shows_what_is_said_of_a_forgotten_guidance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "docs/examples/8589-702.toml"
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_text("".join(line for line in lines if "for a minimum of 8 hours in total." not in line))
    monkeypatch.chdir(tmp_path)
    guarded(["rubric", "validate", name])
    said = "".join(capsys.readouterr())
    guide = (ROOT / "docs" / "rubric-authors.md").read_text(encoding="utf-8")
    (line,) = (line.strip() for line in guide.splitlines() if line.strip().startswith(f"{name}: look again"))
    assert line in said.splitlines()


def test_every_indented_line_is_a_command_or_known_to_be_something_else() -> None:
    assert not [line for page in PAGES for line in strangers(page)]


def test_every_exception_has_a_command_and_a_reason() -> None:
    texts = [command.text for page in PAGES for command in shown(page)]
    for pattern, reason in NOT_RUN:
        assert reason
        assert any(re.search(pattern, runnable(text)) for text in texts), f"no page shows {pattern}"
    for pattern, _, reason in SMALLER:
        assert reason
        assert any(re.search(pattern, text) for text in texts), f"no page shows {pattern}"


@pytest.mark.parametrize(
    ("shown_on_a_page", "run"),
    [
        (r".venv\Scripts\firstread run samples\cohort", "firstread run samples/cohort"),
        (r"firstread-env\Scripts\pip install .", "pip install ."),
        ("py -3.11 -m venv .venv", "python3 -m venv .venv"),
        ("make demo", "make -n demo"),
        ('firstread run "Spring cohort"', 'firstread run "Spring cohort"'),
    ],
)
def test_what_a_line_becomes(shown_on_a_page: str, run: str) -> None:
    assert runnable(shown_on_a_page) == run
