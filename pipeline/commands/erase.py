"""`firstread erase`: nothing on one learner is held any more."""

from __future__ import annotations

import importlib
from pathlib import Path

import click


@click.command()
@click.argument("learner")
@click.option(
    "--out",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that firstread run has written.",
)
@click.option("--ledger", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="As for run.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def command(learner: str, out: Path, ledger: Path | None, yes: bool) -> int:
    """Erase what OUT and the ledger hold on LEARNER: sheets with all that was typed there, copies, results, text.

    That it was done is recorded, without the name. COHORT is not touched.

    \b
    Example:
      firstread erase "Ngaire Okafor" --out "Spring cohort - firstread"

    \b
    Exit codes: 0 erased; 2 nothing is held on that learner; 5 OUT could not be written; 6 a run holds OUT.
    """
    done: int = importlib.import_module("pipeline.keeping").erased(learner, out, ledger, sure=yes)
    return done
