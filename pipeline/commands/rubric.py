"""`firstread rubric`: list, show and validate rubrics."""

from __future__ import annotations

import textwrap
from pathlib import Path

import click

from pipeline.exits import Exit
from rubrics.load import load, names, validate
from rubrics.model import Criterion, Rubric
from rubrics.schema import RubricError


@click.group()
def command() -> None:
    """What each unit asks for. Rubrics are TOML files; a centre may bring its own with `run --rubric`.

    \b
    Examples:
      firstread rubric list
      firstread rubric show 701
      firstread rubric validate our-701.toml
    """


@command.command("list")
def list_() -> int:
    """List the rubrics that come with firstread."""
    for name in names():
        rubric = load(name)
        number, criteria = f"{rubric.qualification}-{rubric.unit}", f"{len(rubric.criteria):>2} criteria"
        click.echo(f"{number}  {criteria}  {rubric.method:<18}  {rubric.title}")
    return Exit.OK


@command.command()
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


@command.command("validate")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def validate_(files: tuple[Path, ...]) -> int:
    """Check rubric FILES: every fault is named by file and key, with what was expected.

    \b
    Example:
      firstread rubric validate our-701.toml
    """
    wrong = False
    for path in files:
        try:
            validate(path)
        except RubricError as error:
            wrong = True
            click.echo(str(error), err=True)
        else:
            click.echo(f"{path}: fine")
    return Exit.RUBRIC if wrong else Exit.OK


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
