"""Options of the commands that look into a folder which `firstread run` has written."""

from __future__ import annotations

from pathlib import Path

import click

of_out = click.option(
    "--out",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that firstread run has written.",
)
with_ledger = click.option(
    "--ledger",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The ledger, where run was given another with --ledger.  [default: .firstread/ledger.sqlite in OUT]",
)
