"""`firstread run`: the main job."""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path

import click

from pipeline.listing import LOOK_AGAIN, default_jobs
from pipeline.outputs import beside

_SEVERITIES = ("refer", "query")


def _installed(_: click.Context, __: click.Parameter, name: str) -> str:
    """The name of a spaCy pipeline, if it can be loaded. Raises click.BadParameter."""
    if name and not importlib.import_module("extractors.language").is_installed(name):
        raise click.BadParameter(f"no spaCy pipeline of this name is installed: {name}")
    return name


with_names_model = click.option(
    "--names-model",
    default="",
    metavar="NAME",
    callback=_installed,
    help="An installed spaCy pipeline (or the folder of one) that recognises names in place of the one shipped.",
)
"""The option of every command that looks for names in what it reads."""


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
    help="Your centre's settings (.toml): name, thresholds, words, comments, retention.  "
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
    help="OUT folder of an earlier run, of whose texts it keeps digests alone: passages of them are found again. "
    "May be given several times.",
)
@with_names_model
@click.option("--fail-on", type=click.Choice(_SEVERITIES), help="End with exit code 10 if there are such findings.")
@click.option(
    "--jobs", type=click.IntRange(min=1), default=default_jobs, show_default="one per core", help="Worker processes."
)
@click.option(
    "--engine",
    type=click.Choice(["local", "dask"]),
    default="local",
    show_default=True,
    help="Who does the work: processes of this machine, or the workers of a Dask cluster (firstread[dask]).",
)
@click.option("--scheduler", default="", metavar="ADDRESS", help="Of the Dask cluster, such as tcp://10.0.0.5:8786.")
@click.option(
    "--send",
    type=click.Choice(["paths", "contents"]),
    default="paths",
    show_default=True,
    help="What a cluster's workers get: paths on a share that they see too, or what is in the files.",
)
@click.option("--quiet", is_flag=True, help="No progress and no table; only what needs a person.")
@click.option("--dry-run", is_flag=True, help="Only print what would be done and why; write nothing.")
@click.option(
    "--each", is_flag=True, help="COHORT holds a folder for each cohort; each gets a folder of its own in OUT."
)
@click.option("--again", is_flag=True, help="Do every submission anew, changed or not.")
@click.option(
    "--ledger",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File that remembers what was read.  [default: .firstread/ledger.sqlite in OUT]",
)
@click.option(
    "--keep-months",
    type=click.IntRange(min=1),
    metavar="N",
    help="Erase what OUT holds of learners who left COHORT and were last assessed more than N months ago.",
)
@click.option(
    "--mail-to",
    default="",
    metavar="ADDRESS",
    callback=lambda _, __, value: one_line(value),
    help="Send a line on how it went; it holds no names.",
)
@click.option(
    "--mailer",
    default="sendmail -t -i",
    show_default=True,
    metavar="COMMAND",
    help="Program of this machine that takes a mail on its standard input.",
)
@click.option(
    "--settle",
    type=click.FloatRange(min=0),
    default=LOOK_AGAIN,
    show_default=True,
    metavar="SECONDS",
    help="Files saved within so many seconds before the run are looked at twice; what still changes waits for the "
    "next run.",
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
    engine: str,
    scheduler: str,
    send: str,
    quiet: bool,
    dry_run: bool,
    each: bool,
    again: bool,
    ledger: Path | None,
    settle: float,
    keep_months: int | None,
    mail_to: str,
    mailer: str,
    templates: tuple[Path, ...],
    compare_with: tuple[Path, ...],
) -> int:
    """Read every submission in the folder COHORT and write a feedback sheet for each.

    COHORT may hold a folder for each learner, loose files, or what a learning platform exports. Nothing in it
    is changed. Sheets that somebody has typed into are kept. What has not changed since the last run is left
    alone; of what is done again, the reason is told.

    \b
    Examples:
      firstread run "Spring cohort"
      firstread run "Spring cohort" --out "D:/Sheets/Spring" --register learners.xlsx
      firstread run "Intake share" --each --quiet

    \b
    Exit codes: 0 all done; 1 a fault of firstread; 2 wrong command line; 3 a file could not be read or
    placed; 4 a rubric or the centre's file is wrong; 5 a sheet could not be written; 6 another run holds
    OUT; 10 --fail-on.
    """
    out = out or beside(cohort)
    apart(cohort, out)
    reachable(engine, scheduler)
    done: int = importlib.import_module("pipeline.running").perform(
        cohort,
        out,
        each=each,
        fail_on=fail_on,
        quiet=quiet,
        mail_to=mail_to,
        mailer=mailer,
        asked={
            "jobs": jobs,
            "scheduler": scheduler,
            "contents": send == "contents",
            "register": register,
            "rubrics": rubrics,
            "centre": centre,
            "names_model": names_model,
            "again": again,
            "dry": dry_run,
            "ledger": ledger,
            "settle": settle,
            "keep_months": keep_months,
            "templates": templates,
            "compare_with": compare_with,
        },
    )
    return done


def one_line(address: str) -> str:
    """An address without line breaks, which would start another header. Raises click.BadParameter."""
    if len(address.splitlines()) > 1:
        raise click.BadParameter("an address on one line was expected")
    return address


def reachable(engine: str, scheduler: str) -> None:
    """A scheduler is named, and only, for a cluster, and what speaks to it is installed. Raises click.UsageError."""
    if (engine == "dask") != bool(scheduler):
        raise click.UsageError("--engine dask and --scheduler ADDRESS go together.")
    if engine == "dask" and importlib.util.find_spec("distributed") is None:
        raise click.UsageError("--engine dask needs Dask: pip install 'firstread[dask]'")


def apart(cohort: Path, out: Path) -> None:
    """COHORT and OUT lie outside each other, or the next run would read this one's sheets. Raises click.UsageError."""
    if _within(out.resolve(), cohort.resolve()):
        raise click.UsageError(f'OUT must lie outside COHORT. Try --out "{beside(cohort)}"')
    if _within(cohort.resolve(), out.resolve()):
        raise click.UsageError("COHORT lies inside OUT. Choose another --out.")


def _within(inner: Path, outer: Path) -> bool:
    """Whether a path is another's or below it. The disk is asked, which may take capitals for small letters."""
    here = [path for path in (inner, *inner.parents) if path.exists()] if outer.exists() else []
    return inner.is_relative_to(outer) or any(path.samefile(outer) for path in here)
