"""The pages under docs/ say what the program does: made pages are fresh, written ones name commands that exist."""

import re
import shlex
import subprocess
from pathlib import Path

import click
import pytest

from pipeline.cli import cli
from pipeline.exits import Exit
from rubrics.checks import CHECKS
from rubrics.codes import FINDINGS
from rubrics.load import names
from tests.docs.codes import REMEDIES
from tests.docs.commands import walk
from tests.docs.generate import FOLDER, pages
from tests.docs.json_pages import MEANS, keys
from tests.docs.licences import SHIPPED, closure
from tests.reports.schema import COHORT, RESULT

ROOT = Path(__file__).parent.parent.parent
WRITTEN = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_COMMAND = re.compile(r"^ {4,}(firstread .+)$", re.M)
_INLINE = re.compile(r"`(firstread [^`]+)`")
_PLACEHOLDERS = {"COMMAND", "firstread-env"}


def commands(path: Path) -> list[str]:
    """Every command of ours that a page shows, without a remark behind it."""
    text = path.read_text(encoding="utf-8")
    shown = [*_COMMAND.findall(text), *_INLINE.findall(text)]
    return [re.split(r"\s{2,}|\s#|\s>", line.strip())[0] for line in shown]


SHOWN = [(path.name, command) for path in WRITTEN for command in dict.fromkeys(commands(path))]


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return pages()


@pytest.mark.parametrize("name", sorted(pages()))
def test_a_made_page_is_fresh(made: dict[str, str], name: str) -> None:
    path = FOLDER / name
    assert path.read_text(encoding="utf-8") == made[name], f"{name} is stale; run: make reference"


@pytest.mark.parametrize(("page", "command"), SHOWN)
def test_a_command_on_a_page_exists_with_its_options(page: str, command: str) -> None:
    current: click.Command = cli
    words = shlex.split(command)[1:]
    if "COMMAND" in words:
        words.remove("COMMAND")
    while isinstance(current, click.Group) and words and not words[0].startswith("-"):
        name = words.pop(0).split("/")[0]
        inner = current.get_command(click.Context(current), name)
        assert inner is not None, f"{page}: {command}: there is no command {name}"
        current = inner
    known = {opt for p in current.params if isinstance(p, click.Option) for opt in p.opts} | {"--help", "--version"}
    for word in words:
        if word.startswith("--"):
            assert word.split("=")[0] in known, f"{page}: {command}: there is no option {word}"


def test_every_command_and_option_is_documented(made: dict[str, str]) -> None:
    page = made["commands.md"]
    for name, command in walk():
        if name != "firstread":
            assert f"# {name}\n" in page
        for option in (p for p in command.params if isinstance(p, click.Option) and not p.hidden):
            assert name == "firstread" or all(o in page for o in option.opts if o.startswith("--"))


def test_every_exit_code_has_a_remedy_and_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(REMEDIES) == set(Exit)
    for code in Exit:
        assert f"| {code.value} |" in readme


def test_every_check_finding_and_unit_is_documented(made: dict[str, str]) -> None:
    guide = (ROOT / "docs" / "rubric-authors.md").read_text(encoding="utf-8")
    for check in CHECKS:
        assert f"\n## {check}\n" in made["checks.md"]
        assert f"`{check}`" in guide
    for code in FINDINGS:
        assert f"| `{code}` |" in made["findings.md"]
    start = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    assert all(name.removesuffix(".toml")[-3:] in start for name in names())


def test_every_key_of_the_json_is_explained() -> None:
    assert {*keys(RESULT), *keys(COHORT)} <= set(MEANS)


def test_every_library_that_is_installed_has_its_licence_listed() -> None:
    page = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    assert not [name for name in closure("firstread") if f"| {name} |" not in page], "run: make reference"


def test_every_list_and_model_in_the_wheel_has_its_licence_listed() -> None:
    held = subprocess.run(
        ["git", "ls-files", "extractors", "rubrics", "reports", "pipeline"], cwd=ROOT, capture_output=True, text=True
    ).stdout.split()
    kinds = (".txt", ".npz", ".onnx", ".json", ".csv", ".bin")
    assert {path for path in held if path.endswith(kinds) and "/training/" not in path} <= set(SHIPPED)
    page = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    assert all(f"| `{path}` |" in page for path in SHIPPED), "run: make reference"
