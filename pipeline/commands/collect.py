"""`firstread collect`: the assessors' decisions read back."""

from __future__ import annotations

import importlib
from pathlib import Path

import click

from pipeline.commands.written import with_ledger


@click.command()
@click.argument("out", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("further", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only print what would change; write nothing.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--quiet", is_flag=True, help="Print only what needs a person.")
@click.option(
    "--centre",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Your centre's settings with its words for decisions.  [default: those of the last run]",
)
@with_ledger
@click.option(
    "--letters",
    is_flag=True,
    help="Also write a feedback letter (Word) for each submission of which something is decided or commented on.",
)
def command(
    out: Path,
    further: tuple[Path, ...],
    dry_run: bool,
    yes: bool,
    quiet: bool,
    centre: Path | None,
    ledger: Path | None,
    letters: bool,
) -> int:
    """Read the decisions in the feedback sheets of OUT; write outcomes and the cohort summary anew.

    FURTHER names copies of sheets (files or folders) that came from a second assessor: they are merged, and where two
    say different things, both are shown. Met, pass, P, Y, ticks, refer, N, crosses and your centre's words are
    understood. What would change is shown first. Sheets of other cohorts or older runs are refused, with the reason.

    \b
    Examples:
      firstread collect "Spring cohort - firstread"
      firstread collect "Spring cohort - firstread" "Inbox/from Ade" --dry-run

    \b
    Exit codes: 0 collected; 2 OUT was not written by firstread; 3 a sheet was refused; 4 the centre's file is wrong;
    5 something could not be written; 6 a run holds OUT; 130 you said no.
    """
    done: int = importlib.import_module("pipeline.collect_command").collected(
        out, further, dry=dry_run, sure=yes, quiet=quiet, centre=centre, ledger=ledger, letters=letters
    )
    return done
