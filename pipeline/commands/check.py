"""`firstread check`: one submission on the terminal; writes nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from extractors.model import Document, Status
from pipeline.exits import Exit
from pipeline.placing.names import clue
from pipeline.placing.place import Submission, place
from pipeline.placing.register import Register
from pipeline.placing.units import unit_of
from pipeline.reading import read_given
from pipeline.run import load_rubrics
from pipeline.tasks import context_of, cover_of
from pipeline.terminal import as_text
from pipeline.work import SUBMISSION_SECONDS, AssessTask, examine
from pipeline.workers import Failure, Workers
from rubrics.centre import load_centre, under
from rubrics.load import names
from rubrics.schema import RubricError


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--unit", type=click.Choice(names()), help="The unit, where the files do not tell.")
@click.option("--learner", default="", help="The learner's name, where the files do not tell.")
@click.option(
    "--centre",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Your centre's settings (.toml): name, thresholds, words, comments, retention.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON (schema firstread/result/1).")
def command(files: tuple[Path, ...], unit: str | None, learner: str, centre: Path | None, as_json: bool) -> int:
    """Look at one submission: the FILES that one learner handed in for one unit. Writes nothing.

    \b
    Examples:
      firstread check "701 portfolio.docx" "coaching log.xlsx" --unit 701
      firstread check essay.docx --json > result.json

    \b
    Exit codes: 0 read; 1 a fault of firstread; 2 wrong command line; 3 a file could not be read; 4 a rubric or
    the centre's file is wrong.
    """
    try:
        rubrics = load_rubrics(())
        settings = load_centre(centre, [rubric for rubric, _ in rubrics.values()]) if centre else None
    except RubricError as error:
        click.echo(f"A rubric or the centre's file is wrong; nothing was read.\n{error}", err=True)
        return Exit.RUBRIC
    with Workers(1) as workers:
        documents = [d for found in read_given(workers, files).values() for d in found]
        submission = _one_submission(documents, unit, learner)
        now = datetime.now()
        arrived = [f.stat().st_mtime for f in files]
        task = AssessTask(
            submission,
            context_of(submission, (), now, arrived),
            cover_of(submission, now, arrived),
            rubrics[submission.unit][1],
            centre=settings,
        )
        (done,) = workers.run(examine, [task], SUBMISSION_SECONDS)
    if isinstance(done.result, Failure):
        click.echo(
            f"firstread failed on this submission ({done.result.code}, {done.result.detail}).\n"
            "Please report this line, with the version from: firstread --version",
            err=True,
        )
        return Exit.FAULT
    if as_json:
        click.echo(json.dumps(done.result, ensure_ascii=False, indent=1))
    else:
        click.echo(as_text(done.result, under(rubrics[submission.unit][0], settings).thresholds))
    return Exit.UNREAD if any(d.status is Status.UNREADABLE for d in documents) else Exit.OK


def _one_submission(documents: Sequence[Document], unit: str | None, learner: str) -> Submission:
    """The submission that the files make up. Raises click.UsageError if the unit is neither told nor given."""
    rubrics = {name: rubric for name, (rubric, _) in load_rubrics(()).items()}
    clues = [found for d in documents if (found := unit_of(d, clue(d.path.rpartition("/")[2]).rest, rubrics))]
    units = sorted({found.unit for found in clues})
    if unit is None and len(units) != 1:
        told = f"they speak of units {', '.join(units)}" if units else "the files do not tell"
        raise click.UsageError(f"Which unit is it? ({told}). Add --unit 700, --unit 701 or --unit 703.")
    owners = [s.learner for s in place(documents, Register(), rubrics).submissions]
    numbered = tuple(replace(d, id=f"d{n}") for n, d in enumerate(documents, 1))
    route = "unit as given" if unit else clues[0].route
    return Submission(learner or (owners or ["Unknown learner"])[0], unit or units[0], 1, numbered, route)
