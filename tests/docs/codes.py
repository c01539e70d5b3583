"""docs/reference/exit-codes.md, findings.md, unreadable.md and checks.md: the program's words with what to do."""

import ast
import dataclasses
import itertools
from collections.abc import Iterator
from pathlib import Path

from extractors import read
from pipeline import exits
from pipeline.exits import Exit
from rubrics.checks import CHECKS
from rubrics.codes import FINDINGS
from rubrics.model import Severity

ROOT = Path(__file__).parent.parent.parent

REMEDIES = {
    Exit.OK: "Nothing. Open `Cohort summary.xlsx`.",
    Exit.FAULT: "Run the same command again. If it comes back, send the line on the terminal and the lines with `fault` in "
    "`run.log.jsonl`; they hold no text of a submission. Look at the work that is named by hand meanwhile.",
    Exit.USAGE: "Read the line on the terminal: it says which word of the command line, or which line of the register, was not "
    "understood. `firstread COMMAND --help` has an example.",
    Exit.UNREAD: "Each such file is named on the terminal, in the summary (sheet *Files not read or ignored*) and by "
    "`firstread status OUT`, with what to do: [why a file was not read](unreadable.md). The rest is done.",
    Exit.RUBRIC: "File, key and what was expected are named. `firstread rubric validate FILE` shows every fault at once. For "
    "`centre.toml` too.",
    Exit.UNWRITTEN: "Close the workbook in Excel, free some room, or get the right to write, and run the same command again: only "
    "what is lacking is done.",
    Exit.HELD: "Wait for the other run to end. A lock that a crash left behind holds nobody up: it is the running process "
    "that holds it, not the file.",
    Exit.FINDINGS: "You asked for this with `--fail-on`. The work itself is done; look at the findings.",
    Exit.INTERRUPTED: "Run the same command again: what was finished is kept, and the rest is done.",
}
"""Exit code -> what to do about it, for a person."""

SEVERITIES = {
    Severity.REFER: "refer: stands in the way of assessing, or of the unit's explicit demands; look at it first",
    Severity.QUERY: "query: to be asked or looked up",
    Severity.NOTE: "note: for your information",
}


def exit_codes() -> str:
    """The page on exit codes."""
    says = _says()
    rows = "".join(f"| {code.value} | `{code.name}` | {says[code.name]} | {REMEDIES[code]} |\n" for code in Exit)
    return (
        "# Exit codes\n\n"
        "Made from the program by `make reference`. The number with which a command ends, for scripts and schedulers "
        "(`echo $?`; in PowerShell `$LASTEXITCODE`). Where several hold, the run says the most serious.\n\n"
        f"| code | name | means | what to do |\n| --- | --- | --- | --- |\n{rows}"
    )


def _says() -> dict[str, str]:
    """Name of an exit code -> the sentence below it in the source."""
    tree = ast.parse(Path(exits.__file__).read_text(encoding="utf-8"))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef))
    told: dict[str, str] = {}
    for before, after in itertools.pairwise(body):
        if isinstance(before, ast.Assign) and isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            assert isinstance(before.targets[0], ast.Name)
            told[before.targets[0].id] = " ".join(str(after.value.value).split())
    return told


def findings() -> str:
    """The page on findings, most serious first."""
    parts = [
        "# Findings\n\nMade from the program by `make reference`. What a sheet says to look at: on the sheet *To check*, in "
        "`results/*.json` under `findings`. A finding is a question with its place, never a decision.\n"
    ]
    for severity, meaning in SEVERITIES.items():
        rows = "".join(f"| `{code}` | {says} |\n" for code, (usual, says) in FINDINGS.items() if usual is severity)
        parts.append(f"\n## {meaning.split(':')[0].capitalize()}\n\n{meaning.split(': ')[1].capitalize()}.\n\n")
        parts.append(f"| code | means |\n| --- | --- |\n{rows}")
    return "".join(parts)


def unreadable() -> str:
    """The page on files that cannot be read: every code with every sentence that a person may meet."""
    told: dict[str, set[str]] = {}
    for code, message in _refusals():
        told.setdefault(code, set()).add(message)
    rows = "".join(f"| `{code}` | {'<br>'.join(sorted(messages))} |\n" for code, messages in sorted(told.items()))
    return (
        "# Why a file was not read\n\n"
        "Made from the program by `make reference`. A file that cannot be read is named on the terminal, in the summary and "
        'on its learner\'s sheet with one of these sentences; "…" stands for what differs from file to file.\n\n'
        f"| code | what is said, with what to do |\n| --- | --- |\n{rows}"
    )


def _refusals() -> Iterator[tuple[str, str]]:
    yield from read.REMEDIES.values()
    yield "fault", read.FAULT
    for path in sorted((ROOT / "extractors").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            node.targets[0].id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Unreadable":
                code, message = node.args
                if isinstance(code, ast.Constant) and (text := _text(message, constants)):
                    yield str(code.value), text


def _text(node: ast.expr, constants: dict[str, ast.expr]) -> str:
    """A message as written, with "…" for what is put in; "" where it comes from elsewhere."""
    match node:
        case ast.Constant(value=str(text)):
            return text.replace("{}", "…")
        case ast.JoinedStr(values=values):
            return "".join(str(v.value) if isinstance(v, ast.Constant) else "…" for v in values)
        case ast.Name(id=name) if name in constants:
            return _text(constants[name], constants)
        case ast.Call(func=ast.Attribute(attr="format", value=pattern), args=[ast.Constant(value=inner)]):
            return _text(pattern, constants).replace("…", str(inner), 1)
    return ""


def checks() -> str:
    """The page on the kinds of requirement: each check's manual."""
    parts = [
        "# Checks\n\nMade from the program by `make reference`; `firstread rubric schema NAME` prints one of them. A check looks "
        "for one thing that a criterion's guidance asks for. Which one suits which demand: "
        "[for authors of rubrics](../rubric-authors.md).\n"
    ]
    for name in sorted(CHECKS):
        check = CHECKS[name]
        keys = ", ".join(f"`{field.name}`" for field in dataclasses.fields(check.params)) or "none"
        parts.append(f"\n## {name}\n\n{_manual(check.manual)}\nKeys: {keys}.\n")
    return "".join(parts)


def _manual(text: str) -> str:
    """A manual page as Markdown: its lists of keys keep their lines."""
    blocks = text.strip().split("\n\n")
    return "".join(f"{_keys(block) if block.lstrip().startswith('`') else block}\n\n" for block in blocks)[:-1]


def _keys(block: str) -> str:
    lines: list[str] = []
    for line in block.splitlines():
        if line.startswith("`") or not lines:
            name, _, rest = line[1:].partition("`")
            lines.append(f"- `{name}`: {rest.strip()}")
        else:
            lines[-1] += " " + line.strip()
    return "\n".join(lines)
