"""`firstread schedule`: an entry for the scheduler of this machine, printed and not installed."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

import click

from pipeline.exits import Exit
from pipeline.schedule import Nightly, Unschedulable, cron, systemd, windows

SETTLE = "60"
"""Seconds for a night, when nobody waits: a copy over a line that broke off goes on within a minute or not at all."""
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_WRITERS = {"systemd": systemd, "cron": cron, "windows": windows}
_HOW = {
    "systemd": "# Save the two parts as /etc/systemd/system/firstread.service and firstread.timer, then:\n"
    "#   systemctl daemon-reload && systemctl enable --now firstread.timer",
    "cron": "# Add this line with: crontab -e",
    "windows": "Save this as firstread.xml, then: schtasks /Create /TN firstread /XML firstread.xml /RU NAME /RP *",
}


@click.command()
@click.argument("cohort", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="As for run.")
@click.option("--at", default="02:30", show_default=True, metavar="HH:MM", help="Time of day, by this machine's clock.")
@click.option("--each", is_flag=True, help="COHORT holds a folder for each cohort.")
@click.option("--register", type=_FILE, help="As for run.")
@click.option("--centre", type=_FILE, help="As for run.")
@click.option("--rubric", "rubrics", multiple=True, type=_FILE, help="As for run.")
@click.option("--ledger", type=click.Path(dir_okay=False, path_type=Path), help="As for run.")
@click.option("--keep-months", type=click.IntRange(min=1), metavar="N", help="As for run.")
@click.option("--mail-to", default="", metavar="ADDRESS", help="As for run.")
@click.option(
    "--for",
    "kind",
    type=click.Choice([*_WRITERS, "all"]),
    default="windows" if os.name == "nt" else "systemd",
    show_default=True,
    help="Which scheduler.",
)
def command(
    cohort: Path,
    out: Path | None,
    at: str,
    each: bool,
    register: Path | None,
    centre: Path | None,
    rubrics: tuple[Path, ...],
    ledger: Path | None,
    keep_months: int | None,
    mail_to: str,
    kind: str,
) -> int:
    """Print an entry that runs firstread on COHORT every night. Installs nothing.

    \b
    Examples:
      firstread schedule "Intake share" --each
      firstread schedule "Spring cohort" --for cron --at 01:15
      firstread schedule "Spring cohort" --register learners.xlsx --ledger "D:/firstread/spring.sqlite"
    """
    try:
        moment = datetime.strptime(at, "%H:%M").time()
    except ValueError as wrong:
        raise click.BadParameter(f"a time of day such as 02:30 was expected, not {at}", param_hint="--at") from wrong
    # -P: a folder called "pipeline" where the scheduler happens to start is not taken for ours
    arguments = ["-P", "-m", "pipeline", "run", str(cohort.resolve())]
    paths = [("--out", out), ("--register", register), ("--centre", centre), ("--ledger", ledger)]
    for option, path in (*paths, *(("--rubric", path) for path in rubrics)):
        arguments += [option, str(path.resolve())] if path else []
    arguments += ["--each"] if each else []
    arguments += ["--keep-months", str(keep_months)] if keep_months else []
    arguments += ["--mail-to", mail_to] if mail_to else []
    nightly = Nightly(
        os.path.abspath(sys.executable),  # noqa: PTH100 -- not resolved: the link in an environment is what selects it
        (*arguments, "--settle", SETTLE, "--quiet"),
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
