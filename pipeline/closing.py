"""What a person reads at the end of a run: a table, what needs a hand, and one line on how it went."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from extractors import long_paths
from extractors.long_paths import LONGEST_IN_EXCEL
from pipeline.report import Line, Report
from reports.wording import FILES_SHEET, clock, count

_SHOWN = 20
"""Lines of one kind of trouble that are printed; the summary workbook lists all."""


def show(report: Report, out: Path, *, quiet: bool = False) -> None:
    """Print the report: table and outcome to standard output, trouble to standard error."""
    if not quiet and report.lines:
        console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else 110, highlight=False)
        console.print(table(report.lines))
    for heading, lines in trouble(report):
        _listed(heading, lines, err=True)
    again = [f"{submission}: {why}" for submission, why in report.plan if why != "new"]
    if again and not quiet:
        _listed("Done again:", again, err=False)
    if not quiet:
        click.echo(outcome(report, out))
        named = f" (named in the cohort summary, sheet {FILES_SHEET})" if report.balance.ignored else ""
        click.echo(f"Files: {report.balance}{named}.")


def table(lines: Sequence[Line]) -> Table:
    """Learners by units, with what was located."""
    grid = Table(title=None, header_style="bold", box=None, pad_edge=False)
    grid.add_column("Learner")
    grid.add_column("Unit")
    for heading in ("Found", "Partly", "Not found", "Cannot tell", "Coaching h", "Supervision h", "Names"):
        grid.add_column(heading, justify="right")
    for line in lines:
        hours = tuple(map(clock, line.hours)) if line.hours else ("", "")
        unit = line.unit if line.attempt == 1 else f"{line.unit} (attempt {line.attempt})"
        grid.add_row(line.learner, unit, *(str(n) if n else "-" for n in line.counts), *hours, str(line.names or "-"))
    return grid


def trouble(report: Report) -> list[tuple[str, list[str]]]:
    """Headings and lines of what needs a person, gravest first; empty kinds left out."""
    kinds = [
        ("firstread itself failed on (the log has more):", report.faults),
        ("Could not be written:", report.unwritten),
        ("Wait for the next run:", [f"{path}: {why}" for path, why in report.waiting]),
        ("Could not be read:", [f"{path}: {why}" for path, why in report.unread]),
        ("Belong to no submission:", [f"{path}: {why}" for path, why in report.unplaced]),
        ("Not handed in:", [f"{learner}: unit {unit}" for learner, unit in report.missing]),
        ("Sheets that somebody had changed, kept as:", [str(path) for path in report.kept]),
        (
            f"Excel opens no path of more than {LONGEST_IN_EXCEL} characters. Run with a shorter --out for:",
            _too_long(report),
        ),
        ("No longer in the cohort; their sheets are left where they are:", report.gone),
        ("Note:", report.remarks),
    ]
    return [(heading, lines) for heading, lines in kinds if lines]


def _too_long(report: Report) -> list[str]:
    """Sheets that Excel would refuse to open where they stand; it runs on Windows alone with such a limit."""
    paths = [str(line.sheet) for line in report.lines] if long_paths.WINDOWS else []
    return [path for path in paths if len(path) > LONGEST_IN_EXCEL]


def _listed(heading: str, lines: Sequence[str], *, err: bool) -> None:
    click.echo(f"\n{heading}", err=err)
    for line in lines[:_SHOWN]:
        click.echo(f"  {line}", err=err)
    if len(lines) > _SHOWN:
        click.echo(f"  ... and {len(lines) - _SHOWN} more; see the cohort summary", err=err)


def plan(report: Report) -> None:
    """Print what a run would do, to standard output: a line for each submission with the reason."""
    for submission, why in report.plan:
        click.echo(f"{submission}: {why}")
    click.echo(f"{count(len(report.plan), 'submission')} to do. Files: {report.balance}. Nothing was written.")
    for heading, lines in trouble(report):
        _listed(heading, lines, err=True)


def outcome(report: Report, out: Path) -> str:
    """One line on how it went."""
    files = count(report.files, "file")
    if not report.lines:
        where = f"none of {files} could be placed" if report.files else "the folder holds no files"
        return f"No submission found: {where}. Is this the right folder?"
    learners = count(len({line.learner for line in report.lines}), "learner")
    return f"{count(len(report.lines), 'submission')} of {learners} from {files}. Sheets: {out}"
