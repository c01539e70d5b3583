"""The two commands on one learner's data, with OUT held against runs meanwhile."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click

from pipeline.exits import Exit
from pipeline.holding import Held, held
from pipeline.ledger import NAME, Ledger, open_ledger
from pipeline.log import RunLog
from pipeline.outputs import STATE, no_out, safe_name
from pipeline.personal import Holding, erase, export, holding, known_learners
from pipeline.placing.names import composed
from pipeline.tasks import version
from reports.wording import count


def erased(learner: str, out: Path, ledger: Path | None, *, sure: bool) -> Exit:
    """Erase after asking (unless `sure`), and print what was done. Raises click.UsageError, click.Abort."""
    try:
        with _held(learner, out, ledger) as (found, kept):
            held_there = f"{count(len(found.files), 'file')} in {out}, {count(len(found.submissions), 'submission')}"
            click.echo(f"{found.learner}: {held_there}.")
            if not sure and not click.confirm("Erase all of it, with what the assessors typed there?", err=True):
                click.echo("Nothing was erased.")
                return Exit.INTERRUPTED
            done = erase(found, out, kept, RunLog(out, version()), datetime.now())
    except Held:
        return _refused(out)
    except OSError as error:
        click.echo(f"{out} could not be written: {error.strerror or error}.", err=True)
        return Exit.UNWRITTEN
    click.echo(f"Erased: {count(done.files, 'file')}, and what the ledger held. The record of it holds no name.")
    for line in done.left:
        click.echo(f"Still to do: {line}.", err=True)
    click.echo(
        "Not touched: the cohort's own folder (a run that finds the files there reads them again), backups, and "
        "passages in which others name the learner.",
        err=True,
    )
    return Exit.OK


def exported(learner: str, out: Path, ledger: Path | None, target: Path | None) -> Exit:
    """Write the archive and print where it is. Raises click.UsageError."""
    try:
        with _held(learner, out, ledger) as (found, kept):
            target = target or Path(f"{safe_name(found.learner)} - firstread export.zip")
            if target.exists():
                raise click.UsageError(f"{target} is there already. Choose another --to.")
            number = export(found, out, kept, target, datetime.now())
    except Held:
        return _refused(out)
    except OSError as error:
        click.echo(f"{target or out} could not be written: {error.strerror or error}.", err=True)
        return Exit.UNWRITTEN
    click.echo(f"{count(number, 'file')} on {found.learner}: {target}")
    return Exit.OK


@contextmanager
def _held(learner: str, out: Path, ledger: Path | None) -> Iterator[tuple[Holding, Ledger]]:
    if not (out / STATE).is_dir():
        raise click.UsageError(no_out(out))
    with held(out / STATE), open_ledger(ledger or out / STATE / NAME) as kept:
        names = known_learners(out, kept)
        match = [name for name in names if _bare(name) == _bare(learner)]
        if len(match) != 1:
            near = difflib.get_close_matches(learner, names, 3)
            hint = f" Did you mean {' or '.join(near)}?" if near else ""
            raise click.UsageError(f"Nothing is held on {learner} in {out}.{hint}")
        yield holding(match[0], out, kept), kept


def _bare(name: str) -> str:
    """A name as it is compared: whoever types it may write an accent as a sign of its own."""
    return composed(" ".join(name.split())).casefold()


def _refused(out: Path) -> Exit:
    click.echo(f"A run is writing to {out}. Wait until it is done.", err=True)
    return Exit.HELD
