"""The commands that pages show, and what each becomes on a test machine: itself, something smaller, or a reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PAGES = (
    ROOT / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "docs" / "reference" / "commands.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "samples" / "README.md",
)
_PROGRAM = r"(?:\S*[/\\])?(?:firstread|make|python3?|py|pip|pipx|uv|pytest|dask|git|systemctl|schtasks|sudo|crontab)"
_INDENTED = re.compile(r"^ {4,}\S")
_COMMAND = re.compile(rf"^ {{4,}}({_PROGRAM}(?:\.exe)? .+)$")
_INLINE = re.compile(rf"`({_PROGRAM} [^`]+)`")
_REMARK = re.compile(r"\s+# .*$")
_USAGE = re.compile(r"\[OPTIONS\]|\[CHECK\]|(?: [A-Z]+\.{0,3})+$|^firstread(?: rubric)?$")
"""A line of the generated page that shows how a command is built, with words in capitals to be filled in."""
NO_COMMAND = (
    (r"^!\[", "a picture in a list"),
    (r"^firstread rubric$", "a group: what it holds is on the page"),
    (r"^docs/examples/8589-702\.toml: look again: ", "what the command before it says; test_commands_run.py holds it"),
)
"""Indented lines that are no commands, and what they are instead."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A command as a page shows it."""

    page: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {self.text}"


def shown(path: Path) -> Iterator[Shown]:
    """Every command of a page in its order, without the remark behind it; a line of PowerShell with ";" is several."""
    page = path.relative_to(ROOT).as_posix()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = [line.strip()] if _COMMAND.match(line) else _INLINE.findall(line)
        for text in found:
            for part in _REMARK.sub("", text).split("; "):
                if not (page.startswith("docs/reference/") and _USAGE.search(part)):
                    yield Shown(page, number, part)


def strangers(path: Path) -> Iterator[str]:
    """Indented lines that are neither a command nor listed as something else."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        text = line.strip()
        if _INDENTED.match(line) and not _COMMAND.match(line) and not any(re.search(p, text) for p, _ in NO_COMMAND):
            yield f"{path.name}:{number}: {text}"


NOT_RUN = (
    (r"^(?:pipx|uv tool) install .*\.$", "fetches libraries; `make wheel` installs the wheel in a clean environment"),
    (r"^pipx ensurepath$", "changes the account's own start files"),
    (r"pip install ", "fetches libraries; `make wheel` and `make` itself do it"),
    (r"^python3 -m venv ", "a bare environment; `make wheel` makes one and installs into it"),
    (r" --engine dask ", "the address is somebody else's; tests/pipeline/test_cluster.py has a cluster of its own"),
    (r"^dask (?:scheduler|worker)", "stays until it is stopped; tests/pipeline/test_cluster.py starts both"),
    (r"^systemctl ", "changes the machine; the entries are held by tests/pipeline/test_schedule.py"),
    (r"^crontab -e$", "opens an editor; the line is held by tests/pipeline/test_schedule.py"),
    (r"^schtasks ", "Windows alone; the task is held against its schema by tests/pipeline/test_schedule.py"),
    (r"^pytest -n auto$", "the run that this test is part of"),
    (r"^python -m tests\.accuracy\.(?:logs|measure|entries FILE)$", "minutes, or a data set of others"),
)
"""Commands that a test machine cannot or must not run: pattern, and why."""

SMALLER = (
    (r"^make (.+)$", r"make -n \1", "the target exists; what it does is the whole of CI"),
    (r"^(python -m tests\.reports\.round_trip) 10000$", r"\1 3", "hours"),
    (
        r"^(python -m tests\.pipeline\.faults) 10000 --real 24$",
        r"\1 --help",
        "hours; test_night_faults.py injects some",
    ),
    (r"^(python -m tests\.hostile\.mutate) 20000 word$", r"\1 --help", "an hour; tests/hostile/ mutates some"),
    (r"^(python -m tests\.accuracy\.(?:sources|copies))$", r"\1 1", "minutes"),
    (r"^(python -m tests\.speed\.reading)$", r"\1 --rounds 1", "half a minute, most of it rounds"),
    (r"^(python -m tests\.speed\.cohort) FOLDER$", r"\1 made --submissions 1", "minutes"),
    (r"^(python -m samples\.make)$", r"\1 made-samples", "the samples of the tree stay as they are"),
    (r"^firstread COMMAND --help$", "firstread run --help", "any command"),
    (r"^firstread (collect|run|check|anonymise|rubric validate)$", r"firstread \1 --help", "only its name is meant"),
)
"""Commands that run with less: pattern, what runs instead, and what stands against the whole."""


def not_run(text: str) -> str | None:
    """The pattern by which a command is not run; None for one that is."""
    return next((pattern for pattern, _ in NOT_RUN if re.search(pattern, text)), None)


def runnable(text: str) -> str:
    """The line for bash. PowerShell's paths and names of programs become those of this machine."""
    if "\\" in text:
        text = re.sub(r"^\S+\\Scripts\\", "", text).replace("\\", "/")
    text = re.sub(r"^py (?:-3\.\d+ )?", "python3 ", text)
    text = re.sub(r"^firstread-env/bin/", "", text)
    for pattern, smaller, _ in SMALLER:
        text = re.sub(pattern, smaller, text)
    return text
