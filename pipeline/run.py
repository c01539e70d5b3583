"""The main job: a cohort folder in, feedback sheets out. The order of work is `run`; the rest serves it."""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from pipeline.balance import balanced
from pipeline.centre_file import find_centre, remember
from pipeline.cohort import Cohort, Request, Unreachable, gather
from pipeline.cohort import load_rubrics as load_rubrics
from pipeline.delivery import Delivery, Finished, figures
from pipeline.fingerprint import digest, program, reader
from pipeline.holding import Held as Held
from pipeline.holding import held
from pipeline.ledger import NAME, KnownSubmission, Ledger, open_ledger, trial
from pipeline.log import RunLog, learner_mark
from pipeline.outputs import STATE, Outputs, sweep
from pipeline.personal import let_go, retaining
from pipeline.placing.place import Placement, missing, place
from pipeline.plan import Key, Step, due, key_of, step_for
from pipeline.progress import Show
from pipeline.reading import Intake, forget_gone, look, read
from pipeline.report import Report as Report
from pipeline.reuse import keep_facts, with_facts
from pipeline.similar.kept import Kept
from pipeline.tasks import originals_for, tasks_for, version
from pipeline.unchanged import inputs_of, reusable, untouched
from pipeline.work import SUBMISSION_SECONDS, AssessTask, Product, assess_one, unassessed
from pipeline.workers import Failure, Workers, collecting_less


@dataclass(frozen=True, slots=True)
class _Night:
    """What the steps of one run share."""

    request: Request
    cohort: Cohort
    ledger: Ledger
    log: RunLog
    report: Report
    show: Show


def run(request: Request, show: Show) -> Report:
    """The whole job, in order.

    Raises RubricError, RegisterError, Held, Unreachable where COHORT cannot be listed, NoCluster or Lost where there is
    no cluster or no longer one, or OSError where OUT or the ledger cannot be written.
    """
    cohort = gather(request)
    request = retaining(request, cohort.centre)
    with _opened(request) as ledger, _workers(request) as workers, collecting_less():
        log = RunLog(None if request.dry else request.out, version())
        report = Report(files=len(cohort.files), ignored=len(cohort.listing.ignored))
        if not request.dry:
            remember(request.out / STATE, request.centre or find_centre(request.cohort, request.register))
        night = _Night(request, cohort, ledger, log, report, show)
        if ledger.anew:
            report.remarks.append("the ledger could not be used; it was set aside, and all work is done anew")
        known = ledger.files()
        if known and not cohort.listing.files:
            raise Unreachable(f"it is empty, though {len(known)} files were read in it before")
        last = ledger.runs(1)
        if not request.dry and not (last and last[0].ended):
            sweep(request.out)
        number = ledger.begin(f"{request.now:%Y-%m-%d %H:%M:%S}", version())
        log.note("start", files=len(cohort.files), ignored=report.ignored, units=sorted(cohort.rubrics))
        intake = look(cohort.files, known, again=request.again, settle=request.settle)
        inputs = "" if intake.waiting else inputs_of(cohort, intake.sha256, request)
        if not untouched(ledger, inputs, request, cohort, report):
            done = _work(night, intake, workers)
            if request.dry:
                return report
            forget_gone(ledger, cohort.listing.files)
            inputs = inputs if done and not intake.waiting else ""
        let_go(request, ledger, log, report)
        told = report.told()
        ledger.end(number, f"{datetime.now():%Y-%m-%d %H:%M:%S}", inputs, told)
        log.note("end", **{k: v for k, v in told.items() if isinstance(v, int)})
    return report


@contextmanager
def _opened(request: Request) -> Iterator[Ledger]:
    """The ledger, with OUT held against other runs; for a dry run a copy in memory."""
    path = request.ledger or request.out / STATE / NAME
    with ExitStack() as stack:
        if not request.dry:
            stack.enter_context(held(request.out / STATE))
        yield stack.enter_context(trial(path) if request.dry else open_ledger(path))


def _workers(request: Request) -> Workers:
    """Processes of this machine, or a Dask cluster, met when there is something to do."""
    if not request.scheduler:
        return Workers(request.jobs)

    def hire() -> tuple[Executor, int]:
        cluster = importlib.import_module("pipeline.cluster").Cluster(request.scheduler, contents=request.contents)
        return cluster, cluster.ahead

    return Workers(request.jobs, hire)


def _work(night: _Night, intake: Intake, workers: Workers) -> bool:
    """Read, place, assess and deliver what has changed; whether nothing of it is left for another run."""
    request, cohort, report = night.request, night.cohort, night.report
    read(intake, night.ledger, workers, night.show, night.log, again=request.again)
    if intake.waiting and not request.cohort.is_dir():
        raise Unreachable("it went away while it was read")
    placement = place(intake.documents, cohort.register, cohort.rubrics)
    known = night.ledger.submissions()
    placement = _without_stand_ins(placement, intake, known)
    report.waiting = sorted(intake.waiting.items())
    report.unread = sorted({(d.path, d.problem or "could not be read") for d in intake.unreadable})
    report.unplaced = [(u.path, u.why) for u in placement.unplaced]
    report.missing = missing(placement, cohort.register, cohort.rubrics)
    learners = sorted({s.learner for s in placement.submissions})
    outputs = Outputs(request.out, request.now, dry=request.dry)
    delivery = Delivery(outputs, report, learners, cohort.rubrics)
    steps = _steps(night, placement, outputs, delivery, known)
    steps, ready = reusable(steps, outputs.out)
    report.plan = [(_told(s), "; ".join(words for _, words in s.why)) for s in steps if s.why]
    report.balance = balanced(cohort.listing, intake, steps, placement, report)
    if request.dry:
        return False
    whole, made = _assess(night, [s for s in steps if s.why], workers, delivery)
    for step in (s for s in steps if not s.why):
        delivery.as_it_is(ready[step.key], _copies(step))
        _seen(night.ledger, step)
    _gone(night, steps, known)
    report.lines.sort(key=lambda line: (line.learner, line.unit, line.attempt))
    everything = sorted(
        [*made, *(ready[s.key] for s in steps if not s.why)],
        key=lambda one: key_of(one.task),
    )
    kept = Kept(night.ledger, digest([program(), reader()]), anew=request.again)
    changed = bool(made) or len(made) != len(report.plan)
    delivery.cohort(everything, cohort.listing, changed=changed, outside=cohort.outside, kept=kept)
    return whole and not intake.shaky and not report.faults and not report.unwritten


def _without_stand_ins(placement: Placement, intake: Intake, known: Mapping[Key, KnownSubmission]) -> Placement:
    """What waits is in no submission that has a sheet already, and is not called unplaced."""
    waits = {d.path for path in intake.stand_ins for d in intake.read[path]}
    submissions = []
    for s in placement.submissions:
        rest = tuple(d for d in s.documents if d.path not in waits)
        has_sheet = (s.learner, s.unit, s.attempt) in known
        submissions.append(replace(s, documents=rest) if has_sheet and rest else s)
    unplaced = tuple(u for u in placement.unplaced if u.path not in waits)
    return replace(placement, submissions=tuple(submissions), unplaced=unplaced)


def _steps(
    night: _Night,
    placement: Placement,
    outputs: Outputs,
    delivery: Delivery,
    known: Mapping[Key, KnownSubmission],
) -> list[Step]:
    cohort, request = night.cohort, night.request
    steps = []
    for bare in tasks_for(placement, cohort.files, cohort.names, request.now, cohort.centre):
        context = replace(bare.context, names_model=request.names_model)
        originals = originals_for(bare, cohort.files, request.out / delivery.sheet_path(bare))
        cover = replace(bare.cover, originals=originals, cohort=outputs.mark)
        task = delivery.with_sheets(replace(bare, context=context, cover=cover))
        who, paths = task.submission, (delivery.sheet_path(task), delivery.result_path(task))
        before = known.get((who.learner, who.unit, who.attempt))
        steps.append(step_for(task, paths, before, cohort, request, outputs))
    return steps


def _assess(night: _Night, steps: Sequence[Step], workers: Workers, delivery: Delivery) -> tuple[bool, list[Finished]]:
    """(whether all went well, what is kept of each submission); sheets and results are written as they come."""
    report, log = night.report, night.log
    night.show.stage("Assessing submissions", len(steps))
    by_key, whole = {s.key: s for s in steps}, True
    made: list[Finished] = []

    def furnished(task: AssessTask) -> AssessTask:
        step = by_key[key_of(task)]
        return task if night.request.again else with_facts(task, step.facts, step.known, night.ledger)

    for done in workers.run(assess_one, [s.task for s in steps], SUBMISSION_SECONDS, furnished):
        who, product, failed = done.task.submission, done.result, False
        mark = learner_mark(who.learner)
        step = by_key[key_of(done.task)]
        if isinstance(product, Failure):
            failed, code, detail = True, product.code, product.detail
            report.faults.append(f"{who.learner}, unit {who.unit}: {code}, {detail}")
            log.note("fault", learner=mark, unit=who.unit, code=code, detail=detail, trace=product.trace)
            why = f"firstread could not work on this submission ({code}, {detail}); a person must read it."
            try:
                product = unassessed(done.task, why)
            except Exception as fault:  # the sheet's own writer is at fault; the other submissions go on
                detail = f"no sheet could be made ({type(fault).__name__})"
                report.faults.append(f"{who.learner}, unit {who.unit}: {detail}")
                log.note("fault", learner=mark, unit=who.unit, code="sheet", detail=detail)
                whole = False
                night.show.step()
                continue
        failed |= not delivery.submission(done.task, product)
        night.ledger.put_submission(_row(step, product, delivery, night.request, failed=failed))
        keep_facts(product, step.facts, done.task, night.ledger)
        night.ledger.save()
        log.note(
            "assessed",
            learner=mark,
            unit=who.unit,
            attempt=who.attempt,
            why=sorted({k for k, _ in step.why}),
        )
        whole &= not failed
        made.append(Finished.of(done.task, product))
        night.show.step()
    return whole, made


def _row(step: Step, made: Product, delivery: Delivery, request: Request, *, failed: bool) -> KnownSubmission:
    """What the ledger keeps of a submission whose files are written."""
    hours, people = figures(made.result)
    return KnownSubmission(
        *step.key,
        parts=step.parts,
        due=due(made, request.now.date()),
        product={
            "sheet": step.paths[0],
            "result": step.paths[1],
            "copies": delivery.copy_paths(step.task, made),
            "counts": list(made.counts),
            "severities": sorted(made.severities),
            "usable": sorted(made.usable),
            "hours": list(hours) if hours else None,
            "names": people,
            "decisions": dict(step.decisions),
            "files": sorted({d.path for d in step.task.submission.documents}),
            "stamp": made.stamp,
            "bare": hashlib.sha256(made.sheet).hexdigest() if made.bare else "",
        },
        state="failed" if failed else "done",
        tries=1 + (step.known.tries if failed and step.known and step.known.state == "failed" else 0),
        finished=f"{request.now:%Y-%m-%d %H:%M:%S}",
    )


def _seen(ledger: Ledger, step: Step) -> None:
    """Remember that a sheet was looked into and holds no new decision."""
    if step.known and step.seen and step.known.product.get("seen") != step.seen:
        ledger.put_submission(replace(step.known, product={**step.known.product, "seen": step.seen}))


def _gone(night: _Night, steps: Sequence[Step], known: Mapping[Key, KnownSubmission]) -> None:
    """Submissions that are in COHORT no longer are named once; their sheets stay."""
    for learner, unit, attempt in sorted(known.keys() - {s.key for s in steps}):
        night.report.gone.append(f"{learner}, unit {unit}" + (f", attempt {attempt}" if attempt > 1 else ""))
        night.ledger.leave(learner, unit, attempt)
        night.log.note("gone", learner=learner_mark(learner), unit=unit, attempt=attempt)


def _copies(step: Step) -> list[str]:
    copies = step.known.product.get("copies") if step.known else []
    return [str(c) for c in copies] if isinstance(copies, list) else []


def _told(step: Step) -> str:
    learner, unit, attempt = step.key
    return f"{learner}, unit {unit}" + (f", attempt {attempt}" if attempt > 1 else "")
