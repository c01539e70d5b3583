"""`firstread rubric`: list, show and validate rubrics, and what an author of one needs."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

import click

from pipeline.exits import Exit
from rubrics.centre import FILE_NAME, load_centre, under
from rubrics.checks import CHECKS
from rubrics.json_schema import json_schema
from rubrics.lint import lint
from rubrics.load import load, names, parse
from rubrics.model import Criterion, Rubric
from rubrics.schema import RubricError, nearest

_CENTRES = {"centre", "decisions", "words", "comments", "comment_bank", "sampling", "retention"}
_RUBRICS = {"extends", "qualification", "unit", "outcomes"}
"""Tables that stand in one kind of file and not in the other."""


@click.group()
def command() -> None:
    """What each unit asks for. Rubrics are TOML files; a centre may bring its own with `run --rubric`.

    \b
    Examples:
      firstread rubric list
      firstread rubric show 701
      firstread rubric validate our-701.toml
      firstread rubric schema > rubric.schema.json
      firstread rubric schema at_least

    \b
    How to write one: docs/rubric-authors.md of the source, with another unit as an example.
    """


@command.command("list", short_help="List the rubrics that come with firstread.")
def list_() -> int:
    """List the rubrics that come with firstread.

    \b
    Example:
      firstread rubric list
    """
    for name in names():
        rubric = load(name)
        number, criteria = f"{rubric.qualification}-{rubric.unit}", f"{len(rubric.criteria):>2} criteria"
        click.echo(f"{number}  {criteria}  {rubric.method:<18}  {rubric.title}")
    return Exit.OK


@command.command(short_help="Show what a unit asks for, criterion by criterion.")
@click.argument("name")
def show(name: str) -> int:
    """Show what the rubric NAME (701, or a .toml file) asks for, criterion by criterion.

    \b
    Example:
      firstread rubric show 703
    """
    try:
        rubric = load(name)
    except RubricError as error:
        click.echo(str(error), err=True)
        return Exit.RUBRIC
    click.echo("\n".join(_shown(rubric)))
    return Exit.OK


@command.command("validate", short_help="Check rubric files or a centre.toml for faults.")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--strict", is_flag=True, help="Remarks count as faults too.")
def validate_(files: tuple[Path, ...], strict: bool) -> int:
    """Check rubric FILES, or a centre.toml: every fault is named by file and key, with what was expected.

    A file without faults gets remarks on what its author ought to look at again: numbers that nothing counts, minimums
    that cannot be reached, words that are names too.

    \b
    Examples:
      firstread rubric validate our-701.toml
      firstread rubric validate --strict our-702.toml
      firstread rubric validate centre.toml

    \b
    Exit codes: 0 usable; 4 a fault (with --strict, a remark too).
    """
    wrong = False
    for path in files:
        try:
            remarks = _remarks(path)
        except RubricError as error:
            wrong = True
            click.echo(str(error), err=True)
            continue
        for remark in remarks:
            click.echo(f"{path}: look again: {remark}")
        click.echo(f"{path}: {'usable' if remarks else 'fine'}")
        wrong = wrong or (strict and bool(remarks))
    return Exit.RUBRIC if wrong else Exit.OK


def _remarks(path: Path) -> list[str]:
    """What to look at again in a file without faults. Raises RubricError."""
    if not _is_centres(path):
        return list(map(str, lint(load(str(path)))))
    rubrics = [load(name) for name in names()]
    centre = load_centre(path, rubrics)
    told = (remark for rubric in rubrics for remark in under(rubric, centre).contradictions)
    return [remark for remark in dict.fromkeys(told) if centre.source in remark]


def _is_centres(path: Path) -> bool:
    """Whether a file holds a centre's settings: by its name, or by what only such a file has. Raises RubricError."""
    if path.name.casefold() == FILE_NAME:
        return True
    tables = parse(path).keys()
    return bool(tables & _CENTRES) and not tables & _RUBRICS


@command.command(short_help="Print what a rubric may hold: for an editor, or a check's manual.")
@click.argument("check", required=False)
def schema(check: str | None) -> int:
    """Print what a rubric file may hold: the JSON Schema for an editor, or the manual page of one CHECK.

    \b
    Examples:
      firstread rubric schema > rubric.schema.json
      firstread rubric schema at_least
    """
    if check is None:
        click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=1))
        return Exit.OK
    if check not in CHECKS:
        near = nearest(check, CHECKS)
        meant = f' Did you mean "{near}"?' if near else ""
        raise click.UsageError(f'There is no check "{check}".{meant} There are: {", ".join(sorted(CHECKS))}.')
    click.echo(CHECKS[check].manual.strip())
    return Exit.OK


def _shown(rubric: Rubric) -> list[str]:
    lines = [
        f"{rubric.qualification}-{rubric.unit}  {rubric.title}",
        f"UAN {rubric.uan}, level {rubric.level}, {rubric.credit} credits, {rubric.glh} GLH, {rubric.method}",
    ]
    for outcome in rubric.outcomes:
        lines += ["", f"Learning outcome {outcome.id}: {outcome.text}"]
        for criterion in outcome.criteria:
            lines += ["", *_criterion(criterion)]
    if rubric.contradictions:
        lines += ["", "Where the source contradicts itself:"]
        lines += [_wrapped(text, "  - ") for text in rubric.contradictions]
    return lines


def _criterion(criterion: Criterion) -> list[str]:
    lines = [_wrapped(criterion.text, f"  {criterion.id}  ")]
    for requirement in criterion.requirements:
        kind = f"{requirement.check}{', advisory' if requirement.advisory else ''}"
        lines.append(_wrapped(f"{requirement.text} ({kind})", "       - "))
    return lines


def _wrapped(text: str, mark: str) -> str:
    flat = " ".join(text.split())
    return textwrap.fill(flat, 100, initial_indent=mark, subsequent_indent=" " * len(mark))
