"""`firstread export`: all that is held on one learner."""

from __future__ import annotations

import importlib
from pathlib import Path

import click

from pipeline.commands.written import of_out, with_ledger


@click.command()
@click.argument("learner")
@of_out
@with_ledger
@click.option(
    "--to",
    "target",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The archive.  [default: '<LEARNER> - firstread export.zip' in this folder]",
)
def command(learner: str, out: Path, ledger: Path | None, target: Path | None) -> int:
    """Write an archive of all that OUT and the ledger hold on LEARNER, for a request of access.

    \b
    Example:
      firstread export "Ngaire Okafor" --out "Spring cohort - firstread"

    \b
    Exit codes: 0 written; 2 nothing is held on that learner; 5 it could not be written; 6 a run holds OUT.
    """
    done: int = importlib.import_module("pipeline.keeping").exported(learner, out, ledger, target)
    return done
