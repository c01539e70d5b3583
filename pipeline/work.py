"""What a worker process does: one file into a document, one submission into its sheet and result."""

from __future__ import annotations

import gc
import hashlib
import importlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from extractors.bounded import bounded
from extractors.model import Block, Context, Document, Facts, Kind, Part, Status
from extractors.read import read_all
from extractors.sections import assemble
from pipeline.desk import Desk, desk
from pipeline.placing.place import Submission
from pipeline.stored import NotStored, packed_facts, unpacked_facts
from pipeline.workers import Failure
from reports import names_decisions, source_decisions
from reports.annotate import CannotAnnotate, annotate
from reports.feedback import evidence_stamp, write_feedback
from reports.model import Cover
from reports.result_json import result
from rubrics.centre import Centre, under
from rubrics.codes import finding
from rubrics.echo import usable
from rubrics.evaluate import evaluate
from rubrics.load import load
from rubrics.model import Assessment, CriterionResult, Rubric, State

FILE_SECONDS = 120.0
"""Time for reading one file with what is inside it: the worst real file took 0.7 s with the fast reader, a book of
600 pages 40 s; conversion of an old format may take 45 s and text recognition 40 s."""
SUBMISSION_SECONDS = 180.0
"""Time for one submission: a typical portfolio takes under 2 s."""

YOUNG = 1
"""Generation up to which a worker looks for what the submission before left: looking through what lives as long as the
worker takes five times as long, and the collector does it by itself from time to time."""

_STOPPED = {
    "time": "reading was stopped after {detail}; open the file, save it anew (or as PDF) and hand it in again",
    "memory": "it needs {detail} of memory to read; save it anew without large pictures and hand it in again",
    "crash": "it brought the reader down; open it, save it anew and hand it in again",
    "fault": "it could not be read because of a fault of firstread ({detail}); please report it",
}


@dataclass(frozen=True, slots=True)
class ReadTask:
    """A file to read."""

    path: Path
    relative: str


@dataclass(frozen=True, slots=True)
class AssessTask:
    """A submission to assess."""

    submission: Submission
    context: Context
    cover: Cover
    rubric: str
    """Name of a shipped rubric, or path of one."""
    sources: tuple[tuple[str, Path], ...] = ()
    """(document id, file) of those that get an annotated copy."""
    centre: Centre | None = None
    """What the centre sets for all its runs."""
    previous: Path | None = None
    """The feedback sheet of an earlier run, in which an assessor may have decided something."""
    others: tuple[Path, ...] = ()
    """Further copies of that sheet in OUT."""
    before: tuple[Path, ...] = ()
    """Sheets of earlier attempts."""
    first: tuple[Document, ...] = ()
    """What the attempt before handed in."""
    bare: str = ""
    """SHA-256 of `previous` where it stands as it was written and holds nobody's entries: it need not be opened."""
    found: bytes = b""
    """Facts that an earlier run found in the same documents under the same conditions (`pipeline.reuse`)."""


@dataclass(frozen=True, slots=True)
class Product:
    """What comes of one submission: files as bytes, written by the parent, and the figures to show."""

    result: dict[str, object]
    sheet: bytes
    copies: tuple[tuple[str, bytes], ...]
    """(document id, annotated copy)."""
    usable: frozenset[tuple[int, int]]
    """(document, block) of the learner's own running text: what may be compared between learners."""
    severities: frozenset[str]
    counts: tuple[int, int, int, int]
    """Criteria found, partly found, not found, cannot tell."""
    seen: str = ""
    """SHA-256 of the sheet of an earlier run whose entries are in this one, "" where there was none."""
    keep: bool = False
    """That sheet holds entries of people's."""
    told: tuple[str, ...] = ()
    """What a person should know about the earlier sheets."""
    stamp: str = ""
    """Digest of what decisions rest on."""
    bare: bool = False
    """The sheet holds nobody's entries."""
    found: bytes = b""
    """The facts, for the ledger; b"" where they came from there."""


def read_one(task: ReadTask) -> tuple[Document, ...]:
    """One file, whatever it is, and after it the files inside it; never raises for what they hold."""
    return read_all(task.path, task.relative, "d0")


def stopped(failure: Failure) -> str:
    """Why a file was given up, and what to do, for a person."""
    return _STOPPED[failure.code].format(detail=failure.detail)


def unread(task: ReadTask, why: str) -> Document:
    """A document for a file whose reading was stopped or killed. `why` is a sentence for a person."""
    name = Block(Part.FILENAME, 0, task.relative.rpartition("/")[2])
    return Document("d0", task.relative, Kind.OTHER, "", Status.UNREADABLE, why, (name,))


def assess_one(task: AssessTask) -> Product:
    """One submission: facts, assessment, sheet, result, annotated copies."""
    if gc.get_freeze_count():  # in a worker: a workbook lies in circles, which are left until looked for
        gc.collect(YOUNG)
    rubric = under(rubric_of(task.rubric), task.centre)
    entered = _desk(task)
    task = replace(task, cover=entered.cover)
    known = _known(task, rubric)
    gathered_now = known or gathered(task, rubric)
    found = names_decisions.applied(gathered_now, task.cover.names)
    found = source_decisions.applied(found, task.cover.sources)
    made = product(evaluate(found, rubric), task, entered)
    return made if known else replace(made, found=packed_facts(gathered_now))


def decided(task: AssessTask) -> AssessTask:
    """The task with what the assessor decided on the sheet of an earlier run; as it is where that cannot be read."""
    return replace(task, cover=_desk(task).cover)


def _desk(task: AssessTask) -> Desk:
    if task.bare and task.previous is not None and not task.others and _digest_of(task.previous) == task.bare:
        return replace(desk(task.cover, None, (), task.before), seen=task.bare)
    return desk(task.cover, task.previous, task.others, task.before)


def _digest_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def examine(task: AssessTask) -> dict[str, object]:
    """One submission's result alone, for a look at it on the terminal."""
    rubric = under(rubric_of(task.rubric), task.centre)
    return result(evaluate(gathered(task, rubric), rubric), task.cover)


def gathered(task: AssessTask, rubric: Rubric) -> Facts:
    """The facts of a submission, with its hours if the rubric asks for some.

    What finds them is imported by whoever looks for some: it is a quarter of all that the start of a run takes, and the
    run itself, or a night on which nothing came, never needs it.
    """
    found: Facts = importlib.import_module("extractors.facts").gather(
        assemble(bounded(task.submission.documents)), context_under(task.context, rubric)
    )
    return found


def context_under(context: Context, rubric: Rubric) -> Context:
    """The context with what the rubric says of which facts are needed."""
    return replace(context, counts_hours="coaching_minutes" in rubric.thresholds)


def _known(task: AssessTask, rubric: Rubric) -> Facts | None:
    """The facts of an earlier run, on this day; None where there are none that can be taken."""
    if not task.found:
        return None
    with suppress(NotStored):
        kept = unpacked_facts(task.found, assemble(bounded(task.submission.documents)))
        return replace(kept, context=context_under(task.context, rubric))
    return None


def unassessed(task: AssessTask, why: str) -> Product:
    """The product for a submission that could not be worked on: every criterion "cannot tell"."""
    rubric = under(rubric_of(task.rubric), task.centre)
    bare = Facts(task.context, assemble(task.submission.documents))
    criteria = tuple(CriterionResult(c, State.CANNOT_TELL, why, (), ()) for c in rubric.criteria)
    fault = finding("not-assessed", why)
    entered = _desk(task)
    task = replace(task, cover=entered.cover, sources=())
    return product(Assessment(rubric, bare, criteria, (fault,)), task, entered)


def product(assessment: Assessment, task: AssessTask, entered: Desk | None = None) -> Product:
    """The files and figures of an assessment. `entered`: what people entered on earlier sheets."""
    entered = entered or Desk(task.cover)
    copies = tuple(_copies(assessment, task.sources))
    made = {id for id, _ in copies}
    cover = replace(task.cover, copies=tuple(copy for copy in task.cover.copies if copy[0] in made))
    if task.centre is not None:
        cover = replace(cover, desk=task.centre.desk, centre=cover.centre or task.centre.desk.title)
    states = [c.state for c in assessment.criteria]
    order = (State.FOUND, State.PARTIAL, State.MISSING, State.CANNOT_TELL)
    found, partial, missing, unknown = (states.count(state) for state in order)
    return Product(
        result=result(assessment, cover),
        sheet=write_feedback(assessment, cover, entered.sources, task.first),
        copies=copies,
        usable=usable(assessment.facts.reading, assessment.rubric),
        severities=frozenset(f.severity.value for f in assessment.findings),
        counts=(found, partial, missing, unknown),
        seen=entered.seen,
        keep=entered.keep,
        told=entered.told,
        stamp=evidence_stamp(assessment, cover),
        bare=not (cover.names or cover.sources or any(typed.anything for _, typed in entered.sources)),
    )


@lru_cache(maxsize=8)
def rubric_of(name: str) -> Rubric:
    """A rubric, read once in each worker. Raises RubricError."""
    return load(name)


def annotatable(document: Document) -> bool:
    """A Word file of which a copy with marks can be made."""
    return document.kind is Kind.DOCX and document.status in (Status.READ, Status.PARTLY_READ)


def _copies(assessment: Assessment, sources: Sequence[tuple[str, Path]]) -> list[tuple[str, bytes]]:
    """Annotated copies of the files that still are as they were read."""
    documents = {d.id: position for position, d in enumerate(assessment.facts.reading.documents)}
    copies = []
    for id, path in sources:
        position = documents[id]
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != assessment.facts.reading.documents[position].sha256:
            continue  # it was changed while the run went on; the next run reads it
        with suppress(CannotAnnotate):
            copies.append((id, annotate(data, position, assessment)))
    return copies
