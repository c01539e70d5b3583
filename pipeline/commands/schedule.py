"""`firstread schedule`: an entry for the scheduler of this machine, printed and not installed."""

from __future__ import annotations

import copy
import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from pipeline.commands import run
from pipeline.exits import Exit
from pipeline.outputs import beside
from pipeline.schedule import Nightly, Unschedulable, cron, systemd, windows

SETTLE = 60.0
"""Seconds for a night, when nobody waits: a copy over a line that broke off goes on within a minute or not at all."""
_NOT_AT_NIGHT = {"cohort", "quiet", "dry_run", "again"}
"""Parameters of `run` that an entry has no use for, or always has."""
_WRITERS = {"systemd": systemd, "cron": cron, "windows": windows}
_HOW = {
    "systemd": "# Save the two parts as /etc/systemd/system/firstread.service and firstread.timer, then:\n"
    "#   systemctl daemon-reload && systemctl enable --now firstread.timer",
    "cron": "# Add this line with: crontab -e",
    "windows": "Save this as firstread.xml, then: schtasks /Create /TN firstread /XML firstread.xml /RU NAME /RP *",
}


def _options() -> list[click.Option]:
    """The options of `run` that a night may need, under the same names and held to the same values."""
    options = []
    for param in run.command.params:
        if isinstance(param, click.Option) and param.name not in _NOT_AT_NIGHT:
            option = copy.copy(param)
            option.help = "As for run."
            if option.name == "settle":
                option.default = SETTLE
            options.append(option)
    return options


@click.command()
@click.argument("cohort", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--at", default="02:30", show_default=True, metavar="HH:MM", help="Time of day, by this machine's clock.")
@click.option(
    "--for",
    "kind",
    type=click.Choice([*_WRITERS, "all"]),
    default="windows" if os.name == "nt" else "systemd",
    show_default=True,
    help="Which scheduler.",
)
@click.pass_context
def command(context: click.Context, /, cohort: Path, at: str, kind: str, **asked: Any) -> int:
    """Print an entry that runs firstread on COHORT every night. Installs nothing.

    \b
    Examples:
      firstread schedule "Intake share" --each
      firstread schedule "Spring cohort" --for cron --at 01:15
      firstread schedule "Spring cohort" --register learners.xlsx --ledger "D:/firstread/spring.sqlite"
      firstread schedule "Intake share" --each --engine dask --scheduler tcp://10.0.0.5:8786
    """
    try:
        moment = datetime.strptime(at, "%H:%M").time()
    except ValueError as wrong:
        raise click.BadParameter(f"a time of day such as 02:30 was expected, not {at}", param_hint="--at") from wrong
    run.apart(cohort, asked["out"] or beside(cohort))
    run.reachable(asked["engine"], asked["scheduler"])
    # -P: a folder called "pipeline" where the scheduler happens to start is not taken for ours
    arguments = ["-P", "-m", "pipeline", "run", str(cohort.resolve()), *_given(context, asked), "--quiet"]
    nightly = Nightly(
        str(Path(sys.executable).absolute()),  # not resolved: the link in an environment is what selects it
        tuple(arguments),
        moment,
        str(cohort.resolve()),
    )
    try:
        for name in _WRITERS if kind == "all" else (kind,):
            click.echo(_HOW[name], err=name == "windows")
            click.echo(_WRITERS[name](nightly))
    except Unschedulable as wrong:
        raise click.UsageError(str(wrong)) from wrong
    return Exit.OK


command.params += _options()


def _given(context: click.Context, asked: dict[str, Any]) -> Iterator[str]:
    """The words of the options that were given; paths whole, since a scheduler starts elsewhere."""
    for option in _options():
        name = str(option.name)
        if context.get_parameter_source(name) is not ParameterSource.COMMANDLINE and name != "settle":
            continue
        for value in asked[name] if option.multiple else (asked[name],):
            yield option.opts[0]
            if not option.is_flag:
                yield _word(name, value)


def _word(name: str, value: object) -> str:
    if isinstance(value, Path) or (name == "names_model" and Path(str(value)).is_dir()):
        return str(Path(str(value)).resolve())
    return f"{value:g}" if isinstance(value, float) else str(value)
