"""`firstread collect` on the terminal: what the sheets say is shown, then asked about, then written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from pipeline.collecting import CHECKS, Collected, collect, desk_of, written
from pipeline.delivery import DECISIONS
from pipeline.exits import Exit
from pipeline.holding import Held, held
from pipeline.ledger import NAME, trial
from pipeline.letters import Letters, write_letters
from pipeline.outputs import STATE, no_out
from reports.mask import HIDDEN
from reports.wording import count
from rubrics.centre_desk import Desk
from rubrics.schema import RubricError

_SHOWN = 40
"""Lines of one kind that are printed; the files hold all."""


def collected(
    out: Path,
    further: Sequence[Path],
    *,
    dry: bool,
    sure: bool,
    quiet: bool,
    centre: Path | None,
    ledger: Path | None,
    letters: bool,
) -> Exit:
    """Collect, show, ask (unless `sure`) and write. Raises click.UsageError, click.Abort."""
    if not (out / STATE).is_dir():
        raise click.UsageError(no_out(out))
    out = out.resolve()
    try:
        desk = desk_of(out, centre)
    except RubricError as error:
        click.echo(f"The centre's file is wrong; nothing was read.\n{error}", err=True)
        return Exit.RUBRIC
    try:
        if dry:
            found = _read(out, further, desk, ledger)
            _show(found, quiet=quiet)
            click.echo("Nothing was written.")
            return Exit.UNREAD if found.refused else Exit.OK
        with held(out / STATE):
            found = _read(out, further, desk, ledger)
            _show(found, quiet=quiet)
            if found.changes and not sure and not click.confirm("Write these?", err=True):
                click.echo("Nothing was written.")
                return Exit.INTERRUPTED
            problems = written(out, found, datetime.now(), desk)
            if letters:
                problems += _letters(write_letters(out, found.record, desk, datetime.now()))
    except Held:
        click.echo(f"A run is writing to {out}. Wait until it is done.", err=True)
        return Exit.HELD
    except OSError as error:
        click.echo(f"{out} could not be written: {error.strerror or error}.", err=True)
        return Exit.UNWRITTEN
    if not quiet:
        said = "Written" if found.changes else "As they were"
        click.echo(f"{said}: {out / DECISIONS}, {CHECKS}, and the cohort summary.")
    _lines("Could not be written:", problems, err=True)
    return Exit.UNWRITTEN if problems else Exit.UNREAD if found.refused else Exit.OK


def _read(out: Path, further: Sequence[Path], desk: Desk, ledger: Path | None) -> Collected:
    return collect(out, trial(ledger or out / STATE / NAME).everybody(), [p.resolve() for p in further], desk)


def _show(found: Collected, *, quiet: bool) -> None:
    if not quiet:
        for learner in found.record["learners"]:
            units = ", ".join(f"{u['unit']} {u['outcome']}" for u in learner["units"] if u["latest"])
            click.echo(f"{learner['learner']}: {learner['outcome']} ({units})")
        _lines("What changes:" if found.changes else "Nothing has changed since the last time.", found.changes)
        checks = [c for c in found.record["checks"] if c["dismissed"] or c["right"]]
        told = [
            f"{c['check']}: {c['findings']} raised, {c['dismissed']} dismissed, precision {c['precision']:.2f}"
            for c in checks
        ]
        _lines("Checks, as assessors judged them:", told)
    _lines("Two copies say different things; neither is taken:", found.differing, err=True)
    _lines("Not understood as a decision:", found.unclear, err=True)
    _lines("Look again, the evidence changed under the decision:", found.again, err=True)
    _lines("Not taken:", [f"{r.path.name}: {r.why}. {r.remedy}." for r in found.refused], err=True)


def _letters(done: Letters) -> list[str]:
    """Tell of the letters; those that could not be written."""
    left = f"; {done.unchanged} left as before, with nothing new to say" if done.unchanged else ""
    hidden = f" {count(done.hidden, 'name')} of other people replaced by {HIDDEN} in them." if done.hidden else ""
    click.echo(f"{count(done.written, 'letter')} written{left}.{hidden}")
    _lines("Not every criterion is decided yet, and the letter says so:", done.undecided, err=True)
    return done.problems


def _lines(heading: str, lines: Sequence[str], *, err: bool = False) -> None:
    if not lines and not heading.startswith("Nothing"):
        return
    click.echo(heading, err=err)
    for line in lines[:_SHOWN]:
        click.echo(f"  {line}", err=err)
    if len(lines) > _SHOWN:
        click.echo(f"  ... and {len(lines) - _SHOWN} more", err=err)
