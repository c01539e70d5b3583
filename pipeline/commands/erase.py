"""`firstread erase`: nothing on one learner is held any more."""

from __future__ import annotations

import importlib
from pathlib import Path

import click

from pipeline.commands.written import of_out, with_ledger


@click.command()
@click.argument("learner")
@of_out
@with_ledger
@click.option("--yes", is_flag=True, help="Do not ask.")
def command(learner: str, out: Path, ledger: Path | None, yes: bool) -> int:
    """Erase what OUT and the ledger hold on LEARNER: sheets with all that was typed there, copies, results, text.

    That it was done is recorded, without the name. COHORT is not touched.

    \b
    Example:
      firstread erase "Ngaire Okafor" --out "Spring cohort - firstread"

    \b
    Exit codes: 0 erased; 2 nothing is held on that learner; 5 OUT could not be written; 6 a run holds OUT;
    130 you said no.
    """
    done: int = importlib.import_module("pipeline.keeping").erased(learner, out, ledger, sure=yes)
    return done
