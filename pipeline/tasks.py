"""A submission and what is known about it -> the task of a worker."""

from __future__ import annotations

import importlib.metadata
import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path, PurePosixPath

from extractors.long_paths import plain
from extractors.model import Context, PersonRole, Status
from pipeline.listing import ListedFile
from pipeline.outputs import safe_name
from pipeline.placing.place import Placement, Submission
from pipeline.placing.versions import handed_in_again
from pipeline.work import AssessTask, annotatable
from reports.model import Cover
from rubrics.centre import Centre

_NO_LINK = str.maketrans("#%", "__")
"""Signs that Excel takes for something else in the name of a file that a cell leads to."""


@lru_cache(maxsize=1)
def version() -> str:
    """The installed version of firstread."""
    return importlib.metadata.version("firstread")


def tasks_for(
    placement: Placement,
    files: Sequence[ListedFile],
    rubrics: Mapping[str, str],
    now: datetime,
    centre: Centre | None = None,
) -> list[AssessTask]:
    """One task for each submission. `rubrics`: unit -> the name a worker loads it by."""
    listed = {f.relative: f for f in files}
    attempts: dict[tuple[str, str], list[Submission]] = defaultdict(list)
    for submission in placement.submissions:
        attempts[submission.learner, submission.unit].append(submission)
    taken: set[str] = set()
    tasks = []
    for submission in placement.submissions:
        sources = tuple(
            (d.id, listed[d.path].path) for d in submission.documents if d.path in listed and annotatable(d)
        )
        copies = _copy_names(submission, sources, taken)
        before = [s for s in attempts[submission.learner, submission.unit] if s.attempt < submission.attempt]
        again = handed_in_again(submission.documents, before[-1].documents) if before else ""
        arrived = [listed[d.path].modified for d in submission.documents if d.path in listed]
        tasks.append(
            AssessTask(
                submission,
                replace(context_of(submission, placement.learners, now, arrived), again=again),
                cover_of(submission, now, arrived, copies),
                rubrics[submission.unit],
                sources,
                centre,
                first=before[-1].documents if before else (),
            )
        )
    return tasks


def originals_for(task: AssessTask, files: Sequence[ListedFile], sheet: Path) -> tuple[tuple[str, str], ...]:
    """(document id, path of the file as handed in, relative to the folder of `sheet`) of those that stand in COHORT."""
    listed = {f.relative: f.path for f in files}
    found = []
    for document in task.submission.documents:
        if document.path in listed:
            try:
                there = os.path.relpath(plain(listed[document.path].resolve()), sheet.resolve().parent)
            except ValueError:  # on another drive of Windows, to which no relative path leads
                continue
            found.append((document.id, there.replace(os.sep, "/")))
    return tuple(found)


def context_of(
    submission: Submission, learners: Sequence[str], now: datetime, arrived: Sequence[float] = ()
) -> Context:
    """What is known of a submission before its text is read closely. `arrived`: as for `cover_of`."""
    entry = submission.entry
    named: list[tuple[str, PersonRole]] = []
    if entry:
        named = [
            (entry.assessor, PersonRole.ASSESSOR),
            (entry.tutor, PersonRole.TUTOR),
            (entry.supervisor, PersonRole.SUPERVISOR),
        ]
    return Context(
        learner=submission.learner,
        unit=submission.unit,
        today=now.date(),
        others=tuple((name, role) for name, role in named if name),
        classmates=tuple(name for name in learners if name != submission.learner),
        received=_received(arrived),
    )


def cover_of(
    submission: Submission, now: datetime, arrived: Sequence[float], copies: tuple[tuple[str, str], ...] = ()
) -> Cover:
    """The front of a submission's sheet. `arrived`: modification times of its files, in seconds since 1970."""
    entry = submission.entry
    differs = f"; the cover gives another name: {', '.join(submission.differs)}" if submission.differs else ""
    return Cover(
        learner=submission.learner,
        unit=submission.unit,
        run_date=now.date(),
        attempt=submission.attempt,
        registration=entry.registration if entry else "",
        assessor=entry.assessor if entry else "",
        received=_received(arrived),
        placed_by=submission.route + differs,
        program_version=version(),
        superseded=tuple(d.path for d in submission.documents if d.status is Status.SUPERSEDED),
        copies=copies,
    )


def _received(arrived: Sequence[float]) -> date | None:
    """The day on which the newest file was last saved."""
    return datetime.fromtimestamp(max(arrived)).date() if arrived else None


def _copy_names(
    submission: Submission, sources: Sequence[tuple[str, Path]], taken: set[str]
) -> tuple[tuple[str, str], ...]:
    """(document id, name of its annotated copy), each different within the learner's folder."""
    names = []
    for id, path in sources:
        stem = safe_name(PurePosixPath(path.name).stem).translate(_NO_LINK)
        name, number = f"{stem} - annotated.docx", 2
        while f"{submission.learner}/{name}".casefold() in taken:
            name, number = f"{stem} ({number}) - annotated.docx", number + 1
        taken.add(f"{submission.learner}/{name}".casefold())
        names.append((id, name))
    return tuple(names)
