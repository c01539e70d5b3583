"""`firstread status`: how the last runs went, what waits, what fails, and how much room there is."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from pipeline.commands.written import with_ledger
from pipeline.exits import Exit
from pipeline.holding import Held, held
from pipeline.ledger import NAME, KnownRun, trial
from pipeline.outputs import STATE, no_out
from reports.wording import day

_RUNS = 7
"""Runs that are shown: a week of nights."""


@click.command()
@click.argument("out", type=click.Path(exists=True, file_okay=False, path_type=Path))
@with_ledger
@click.option("--json", "as_json", is_flag=True, help="Print the same as JSON.")
def command(out: Path, ledger: Path | None, as_json: bool) -> int:
    """Show how the last runs on OUT went, what waits, what could not be read, and the room on its disk.

    Of an OUT that run --each has written, the same for each cohort in it.

    \b
    Example:
      firstread status "Spring cohort - firstread"

    \b
    Exit codes: 0 shown; 2 no run is recorded there; 3 some file waits or could not be read.
    """
    path = ledger or out / STATE / NAME
    each = sorted(inner.parent.parent for inner in out.glob(f"*/{STATE}/{NAME}")) if not path.exists() else []
    if not path.exists() and not each:
        raise click.UsageError(no_out(out))
    told = {folder.name: _told(folder, folder / STATE / NAME) for folder in each} or {"": _told(out, path)}
    if as_json:
        click.echo(json.dumps({"cohorts": told} if each else told[""], ensure_ascii=False, indent=1))
    else:
        shown = (f"{name}\n{'=' * len(name)}\n{_words(one)}" if name else _words(one) for name, one in told.items())
        click.echo("\n\n".join(shown))
    return Exit.UNREAD if any(one["waiting"] or one["failing"] for one in told.values()) else Exit.OK


def _told(out: Path, ledger: Path) -> dict[str, Any]:
    """What is known of one OUT, as the JSON has it."""
    with trial(ledger) as kept:
        runs, records = kept.runs(_RUNS), kept.records()
    running = _is_running(out)
    last: Mapping[str, Any] = next((run.told for run in runs if run.ended), {})
    room = shutil.disk_usage(out)
    return {
        "running": running,
        "runs": [_run(run, running=running and n == 0) for n, run in enumerate(runs)],
        "waiting": last.get("waits", []),
        "failing": [*last.get("unread", []), *last.get("unplaced", [])],
        "records": [{"at": at, "what": what, **much} for at, what, much in records],
        "disk": {"out": _size(out), "ledger": ledger.stat().st_size, "free": room.free},
    }


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
        line = f"  {_moment(run['started'])}  {run['how']}"
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
        lines += ["", "Erased and exported", *(f"  {_moment(r['at'])}  {r['what']}" for r in told["records"])]
    disk = told["disk"]
    sizes = (f"{disk[k] / 1e6:,.1f} MB {words}" for k, words in (("out", "in OUT"), ("ledger", "in the ledger")))
    return "\n".join([*lines, "", f"Disk: {', '.join(sizes)}, {disk['free'] / 1e9:,.1f} GB free"])


def _moment(text: str) -> str:
    """When, for people: a moment as the ledger writes it with its day first."""
    when = datetime.fromisoformat(text)
    return f"{day(when)}, {when:%H:%M}"


def _size(folder: Path) -> int:
    size = 0
    for path in folder.rglob("*"):
        with suppress(OSError):  # a run that goes on meanwhile writes under temporary names
            size += path.stat().st_size if path.is_file() else 0
    return size
