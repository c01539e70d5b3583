"""What a person reads at the end of a run: a table, what needs a hand, and one line on how it went."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from pipeline.report import Line, Report

_SHOWN = 20
"""Lines of one kind of trouble that are printed; the summary workbook lists all."""


def show(report: Report, out: Path, *, quiet: bool = False) -> None:
    """Print the report: table and outcome to standard output, trouble to standard error."""
    if not quiet and report.lines:
        console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else 110, highlight=False)
        console.print(table(report.lines))
    for heading, lines in trouble(report):
        click.echo(f"\n{heading}", err=True)
        for line in lines[:_SHOWN]:
            click.echo(f"  {line}", err=True)
        if len(lines) > _SHOWN:
            click.echo(f"  ... and {len(lines) - _SHOWN} more; see the cohort summary", err=True)
    if not quiet:
        click.echo(outcome(report, out))


def table(lines: Sequence[Line]) -> Table:
    """Learners by units, with what was located."""
    grid = Table(title=None, header_style="bold", box=None, pad_edge=False)
    grid.add_column("Learner")
    grid.add_column("Unit")
    for heading in ("Found", "Partly", "Not found", "Cannot tell", "Coaching h", "Supervision h", "Names"):
        grid.add_column(heading, justify="right")
    for line in lines:
        hours = _hours(line.result) if line.unit == "701" or line.result["sessions"] else ("", "")
        unit = line.unit if line.attempt == 1 else f"{line.unit} (attempt {line.attempt})"
        grid.add_row(line.learner, unit, *(str(n) if n else "-" for n in line.counts), *hours, _names(line.result))
    return grid


def trouble(report: Report) -> list[tuple[str, list[str]]]:
    """Headings and lines of what needs a person, gravest first; empty kinds left out."""
    kinds = [
        ("firstread itself failed on (the log has more):", report.faults),
        ("Could not be written:", report.unwritten),
        ("Could not be read:", [f"{path}: {why}" for path, why in report.unread]),
        ("Belong to no submission:", [f"{path}: {why}" for path, why in report.unplaced]),
        ("Not handed in:", [f"{learner}: unit {unit}" for learner, unit in report.missing]),
        ("Sheets that somebody had changed, kept as:", [str(path) for path in report.kept]),
    ]
    return [(heading, lines) for heading, lines in kinds if lines]


def outcome(report: Report, out: Path) -> str:
    """One line on how it went."""
    files = _count(report.files, "file")
    if not report.lines:
        where = f"none of {files} could be placed" if report.files else "the folder holds no files"
        return f"No submission found: {where}. Is this the right folder?"
    learners = _count(len({line.learner for line in report.lines}), "learner")
    return f"{_count(len(report.lines), 'submission')} of {learners} from {files}. Sheets: {out}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _hours(result: Mapping[str, Any]) -> tuple[str, str]:
    hours = result["hours"]
    return tuple(f"{m // 60}:{m % 60:02d}" for m in (hours["coaching_minutes"], hours["supervision_minutes"]))  # type: ignore[return-value]


def _names(result: Mapping[str, Any]) -> str:
    """How many people can be identified; their names stay in the sheet."""
    return str(sum(1 for person in result["people"] if person["identifying"]) or "-")
