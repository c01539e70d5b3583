"""The main job: a cohort folder in, feedback sheets out. The order of work is `run`; the rest serves it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from extractors.model import Document, Status
from pipeline.centre_file import find_centre
from pipeline.delivery import Delivery
from pipeline.listing import ListedFile, Listing, list_folder
from pipeline.log import RunLog, file_mark
from pipeline.outputs import STATE, Outputs
from pipeline.placing import missing, place
from pipeline.progress import Show
from pipeline.register import Register, find_register, read_register
from pipeline.report import Report
from pipeline.tasks import tasks_for, version
from pipeline.work import (
    FILE_SECONDS,
    SUBMISSION_SECONDS,
    AssessTask,
    Product,
    ReadTask,
    assess_one,
    read_one,
    stopped,
    unassessed,
    unread,
)
from pipeline.workers import Failure, Workers
from rubrics.centre import Centre, load_centre, under
from rubrics.load import load, names
from rubrics.model import Rubric


class Held(Exception):
    """Another run holds this OUT."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a run is asked to do."""

    cohort: Path
    out: Path
    now: datetime
    jobs: int
    register: Path | None = None
    rubrics: tuple[Path, ...] = ()
    """Rubric files that take the place of the shipped ones for their units."""
    centre: Path | None = None
    """The centre's settings; looked for beside the register and in COHORT where it is not given."""
    names_model: str = ""
    """A spaCy pipeline that recognises names in place of ours."""


def run(request: Request, show: Show) -> Report:
    """The whole job, in order.

    Raises RubricError, RegisterError, Held, or OSError where COHORT cannot be listed or OUT not written at all.
    """
    loaded = load_rubrics(request.rubrics)
    centre, centre_file = _centre(request, [rubric for rubric, _ in loaded.values()])
    rubrics = {unit: under(rubric, centre) for unit, (rubric, _) in loaded.items()}
    listing = list_folder(request.cohort)
    register, files = _register(request, listing, tuple(rubrics))
    files = tuple(f for f in files if centre_file is None or f.path.resolve() != centre_file.resolve())
    with _held(request.out), Workers(request.jobs) as workers:
        report, log = Report(ignored=len(listing.ignored)), RunLog(request.out, version())
        log.note("start", files=len(files), ignored=len(listing.ignored), units=sorted(rubrics))
        documents = _read(files, workers, show, report, log)
        placement = place(documents, register, rubrics)
        report.unplaced = [(u.path, u.why) for u in placement.unplaced]
        report.missing = missing(placement, register, rubrics)
        tasks = tasks_for(placement, files, {unit: name for unit, (_, name) in loaded.items()}, request.now, centre)
        learners = sorted({t.submission.learner for t in tasks})
        delivery = Delivery(Outputs(request.out, request.now), report, learners, rubrics)
        model = request.names_model
        tasks = [
            replace(t, previous=delivery.previous(t), context=replace(t.context, names_model=model)) for t in tasks
        ]
        made = _assess(tasks, workers, show, report, log, delivery)
        delivery.cohort(made, listing)
        log.note("end", submissions=len(made), unread=len(report.unread), unplaced=len(report.unplaced))
    report.lines.sort(key=lambda line: (line.learner, line.unit, line.attempt))
    return report


def load_rubrics(own: Sequence[Path]) -> dict[str, tuple[Rubric, str]]:
    """Unit -> (rubric, the name a worker loads it by). Raises RubricError."""
    shipped = {name: (load(name), name) for name in names()}
    given = {rubric.unit: (rubric, str(path)) for path in own for rubric in (load(str(path)),)}
    return {**shipped, **given}


def _centre(request: Request, rubrics: Sequence[Rubric]) -> tuple[Centre | None, Path | None]:
    """The centre's settings and their file. Raises RubricError."""
    path = request.centre or find_centre(request.cohort, request.register)
    return (load_centre(path, rubrics) if path is not None else None), path


@contextmanager
def _held(out: Path) -> Iterator[None]:
    """OUT is made and held against other runs."""
    (out / STATE).mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(out / STATE / "lock", timeout=0):
            yield
    except Timeout as other:
        raise Held from other


def _register(request: Request, listing: Listing, units: tuple[str, ...]) -> tuple[Register, tuple[ListedFile, ...]]:
    """The register, and the files without it."""
    path = request.register or find_register(request.cohort)
    if path is None:
        return Register(), listing.files
    return read_register(path, units), tuple(f for f in listing.files if f.path.resolve() != path.resolve())


def _read(files: Sequence[ListedFile], workers: Workers, show: Show, report: Report, log: RunLog) -> list[Document]:
    """Every file as a document, with what is inside it, in the order of the listing."""
    show.stage("Reading files", len(files))
    read: dict[str, tuple[Document, ...]] = {}
    for done in workers.run(read_one, [ReadTask(f.path, f.relative) for f in files], FILE_SECONDS):
        documents = done.result
        if isinstance(documents, Failure):
            log.note("reader stopped", code=documents.code, detail=documents.detail, trace=documents.trace)
            documents = (unread(done.task, stopped(documents)),)
        for document in documents:
            log.note("read", file=file_mark(document.path, document.sha256), status=document.status.value)
        read[done.task.relative] = documents
        show.step()
    report.files = len(files)
    ordered = [document for f in files for document in read[f.relative]]
    report.unread = sorted((d.path, d.problem or "could not be read") for d in ordered if d.status is Status.UNREADABLE)
    return ordered


def _assess(
    tasks: Sequence[AssessTask], workers: Workers, show: Show, report: Report, log: RunLog, delivery: Delivery
) -> list[tuple[AssessTask, Product]]:
    """Every submission with its product, by learner and unit; sheets and results are written as they come."""
    show.stage("Assessing submissions", len(tasks))
    products = []
    for done in workers.run(assess_one, tasks, SUBMISSION_SECONDS):
        who, made = done.task.submission, done.result
        if isinstance(made, Failure):
            report.faults.append(f"{who.learner}, unit {who.unit}: {made.code}, {made.detail}")
            log.note("fault", learner=who.learner, unit=who.unit, code=made.code, detail=made.detail, trace=made.trace)
            why = f"firstread could not work on this submission ({made.code}, {made.detail}); a person must read it."
            try:
                made = unassessed(done.task, why)
            except Exception as fault:  # the sheet's own writer is at fault; the other submissions go on
                detail = f"no sheet could be made ({type(fault).__name__})"
                report.faults.append(f"{who.learner}, unit {who.unit}: {detail}")
                log.note("fault", learner=who.learner, unit=who.unit, code="sheet", detail=detail)
                show.step()
                continue
        delivery.submission(done.task, made)
        log.note("assessed", learner=who.learner, unit=who.unit, attempt=who.attempt)
        products.append((done.task, made))
        show.step()
    return sorted(products, key=lambda p: (p[0].submission.learner, p[0].submission.unit, p[0].submission.attempt))
