"""`firstread run`: the main job."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import click

from extractors.language import is_installed
from pipeline import closing
from pipeline.arriving import LOOK_AGAIN
from pipeline.cohort import Request, Unreachable
from pipeline.exits import Exit
from pipeline.progress import Bar, Silent, wanted
from pipeline.register import RegisterError
from pipeline.report import Report
from pipeline.run import Held, run
from pipeline.similar.earlier import NoPassages
from pipeline.workers import default_jobs
from rubrics.schema import RubricError

_SEVERITIES = ("refer", "query")


@click.command()
@click.argument("cohort", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the sheets, outside COHORT.  [default: COHORT with ' - firstread' added to its name]",
)
@click.option(
    "--register",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Learners, registration numbers, assessors, expected units (.csv or .xlsx).  "
    "[default: learners.csv or learners.xlsx in COHORT]",
)
@click.option(
    "--rubric",
    "rubrics",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Your own rubric file (.toml) for its unit; may be given several times.",
)
@click.option(
    "--centre",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Your centre's settings (.toml): thresholds, meetings that count, confidentiality.  "
    "[default: centre.toml beside the register or in COHORT]",
)
@click.option(
    "--template",
    "templates",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A form that your centre gives to learners: its words are nobody's own. May be given several times.",
)
@click.option(
    "--compare-with",
    "compare_with",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    help="OUT folder of an earlier run, to find its passages again; it keeps digests, no text. Several times.",
)
@click.option(
    "--names-model",
    default="",
    metavar="NAME",
    callback=lambda _, __, value: names_model(value),
    help="An installed spaCy pipeline (or the folder of one) that recognises names in place of the one shipped.",
)
@click.option("--fail-on", type=click.Choice(_SEVERITIES), help="End with exit code 10 if there are such findings.")
@click.option(
    "--jobs", type=click.IntRange(min=1), default=default_jobs, show_default="one per core", help="Worker processes."
)
@click.option("--quiet", is_flag=True, help="No progress and no table; only what needs a person.")
@click.option("--dry-run", is_flag=True, help="Only print what would be done and why; write nothing.")
@click.option("--again", is_flag=True, help="Do every submission anew, changed or not.")
@click.option(
    "--ledger",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File that remembers what was read.  [default: .firstread/ledger.sqlite in OUT]",
)
@click.option(
    "--settle",
    type=click.FloatRange(min=0),
    default=LOOK_AGAIN,
    show_default=True,
    metavar="SECONDS",
    help="Files saved so shortly before the run are looked at twice; what still changes waits for the next run.",
)
def command(
    cohort: Path,
    out: Path | None,
    register: Path | None,
    rubrics: tuple[Path, ...],
    centre: Path | None,
    names_model: str,
    fail_on: str | None,
    jobs: int,
    quiet: bool,
    dry_run: bool,
    again: bool,
    ledger: Path | None,
    settle: float,
    templates: tuple[Path, ...],
    compare_with: tuple[Path, ...],
) -> int:
    """Read every submission in the folder COHORT and write a feedback sheet for each.

    COHORT may hold a folder for each learner, loose files, or what a learning platform exports. Nothing in it
    is changed. Sheets that somebody has typed into are kept.

    \b
    Examples:
      firstread run "Spring cohort"
      firstread run "Spring cohort" --out "D:/Sheets/Spring" --register learners.xlsx

    \b
    Exit codes: 0 all done; 1 a fault of firstread; 2 wrong command line; 3 a file could not be read or
    placed; 4 a rubric or the centre's file is wrong; 5 a sheet could not be written; 6 another run holds
    OUT; 10 --fail-on.
    """
    out = out or cohort.resolve().with_name(f"{cohort.resolve().name} - firstread")
    _apart(cohort, out)
    request = Request(
        cohort,
        out,
        datetime.now(),
        jobs,
        register,
        rubrics,
        centre,
        names_model,
        again,
        dry_run,
        ledger,
        settle,
        templates,
        compare_with,
    )
    try:
        with ExitStack() as stack:
            show = stack.enter_context(Bar()) if wanted() and not quiet else Silent()
            report = run(request, show)
    except RubricError as error:
        return _stop(f"A rubric or the centre's file is wrong; nothing was read.\n{error}", Exit.RUBRIC)
    except (RegisterError, NoPassages) as error:
        raise click.UsageError(str(error)) from error
    except Held as other:
        who = f" ({other})" if str(other) else ""
        return _stop(
            f"Another run{who} is writing to {out}. Wait until it is done, or choose another --out.", Exit.HELD
        )
    except Unreachable as away:
        return _stop(f"{cohort} cannot be read: {away}. Is the share there? Nothing in {out} was changed.", Exit.UNREAD)
    except OSError as error:
        return _stop(
            f"{out} could not be written: {error.strerror or error}. Free some room or check your rights.",
            Exit.UNWRITTEN,
        )
    if dry_run:
        closing.plan(report)
        return Exit.OK
    closing.show(report, out, quiet=quiet)
    return exit_code(report, fail_on)


def exit_code(report: Report, fail_on: str | None) -> Exit:
    """The one number for a run: the gravest first."""
    if report.faults or not report.balance.is_even:
        return Exit.FAULT
    if report.unwritten:
        return Exit.UNWRITTEN
    if report.unread or report.unplaced or report.waiting:
        return Exit.UNREAD
    wanted = {"refer": {"refer"}, "query": {"refer", "query"}}.get(fail_on or "", set())
    return Exit.FINDINGS if wanted & report.severities else Exit.OK


def names_model(name: str) -> str:
    """The name of a spaCy pipeline, if it can be loaded. Raises click.BadParameter."""
    if name and not is_installed(name):
        raise click.BadParameter(f"no spaCy pipeline of this name is installed: {name}")
    return name


def _apart(cohort: Path, out: Path) -> None:
    """COHORT and OUT lie outside each other, or the next run would read this one's sheets."""
    inside, outside = out.resolve(), cohort.resolve()
    if inside == outside or inside.is_relative_to(outside):
        raise click.UsageError(
            f'OUT must lie outside COHORT. Try --out "{outside.with_name(outside.name + " - firstread")}"'
        )
    if outside.is_relative_to(inside):
        raise click.UsageError("COHORT lies inside OUT. Choose another --out.")


def _stop(message: str, code: Exit) -> Exit:
    click.echo(message, err=True)
    return code
