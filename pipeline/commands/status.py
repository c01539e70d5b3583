"""`firstread status`: how the last runs went, what waits, what fails, and how much room there is."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from pipeline.exits import Exit
from pipeline.holding import Held, held
from pipeline.ledger import NAME, KnownRun, trial
from pipeline.outputs import STATE

_RUNS = 7
"""Runs that are shown: a week of nights."""


@click.command()
@click.argument("out", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--ledger", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="As for run.")
@click.option("--json", "as_json", is_flag=True, help="Print the same as JSON.")
def command(out: Path, ledger: Path | None, as_json: bool) -> int:
    """Show how the last runs on OUT went, what waits, what could not be read, and the room on its disk.

    \b
    Example:
      firstread status "Spring cohort - firstread"

    \b
    Exit codes: 0 shown; 2 no run is recorded there; 3 some file waits or could not be read.
    """
    path = ledger or out / STATE / NAME
    if not path.exists():
        raise click.UsageError(f"No run is recorded in {out}. Is it a folder that firstread run has written?")
    with trial(path) as kept:
        runs, records = kept.runs(_RUNS), kept.records()
    running = _is_running(out)
    last: Mapping[str, Any] = next((run.told for run in runs if run.ended), {})
    room = shutil.disk_usage(out)
    told = {
        "running": running,
        "runs": [_run(run, running=running and n == 0) for n, run in enumerate(runs)],
        "waiting": last.get("waits", []),
        "failing": [*last.get("unread", []), *last.get("unplaced", [])],
        "records": [{"at": at, "what": what, **much} for at, what, much in records],
        "disk": {"out": _size(out), "ledger": path.stat().st_size, "free": room.free},
    }
    click.echo(json.dumps(told, ensure_ascii=False, indent=1) if as_json else _words(told))
    return Exit.UNREAD if told["waiting"] or told["failing"] else Exit.OK


def _is_running(out: Path) -> bool:
    try:
        with held(out / STATE):
            return False
    except Held:
        return True
    except OSError:
        return False  # nothing can be written there, by a run neither


def _run(run: KnownRun, *, running: bool) -> dict[str, object]:
    how = "finished" if run.ended else "running" if running else "did not finish"
    figures = {k: v for k, v in run.told.items() if isinstance(v, int)}
    return {"started": run.started, "ended": run.ended, "version": run.version, "how": how, **figures}


def _words(told: Mapping[str, Any]) -> str:
    lines = ["Last runs"]
    for run in told["runs"]:
        line = f"  {run['started']}  {run['how']}"
        if run["how"] == "finished":
            parts = ("done", "unchanged", "waiting", "failed", "ignored")
            line += f": {run['seen']} seen = " + " + ".join(f"{run[p]} {p}" for p in parts)
            line += f"; {run['faults']} faults" if run["faults"] else ""
            line += f"; {run['unwritten']} not written" if run["unwritten"] else ""
        lines.append(line)
    for heading, key in (("Waiting", "waiting"), ("Failing", "failing")):
        if told[key]:
            lines += ["", heading, *(f"  {path}: {why}" for path, why in told[key])]
    if told["records"]:
        lines += ["", "Erased and exported", *(f"  {r['at']}  {r['what']}" for r in told["records"])]
    disk = told["disk"]
    sizes = (f"{disk[k] / 1e6:,.1f} MB {words}" for k, words in (("out", "in OUT"), ("ledger", "in the ledger")))
    return "\n".join([*lines, "", f"Disk: {', '.join(sizes)}, {disk['free'] / 1e9:,.1f} GB free"])


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
