"""Which submissions are to be done, and why: what each result came from is compared with what there is now."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from extractors.model import Document
from extractors.people.lexicon import fold
from pipeline.cohort import Cohort, Request
from pipeline.desk import stamp_of
from pipeline.fingerprint import digest, model, program, reader
from pipeline.ledger import KnownSubmission
from pipeline.outputs import Outputs
from pipeline.reading import TRIES
from pipeline.reuse import facts_key
from pipeline.work import AssessTask, Product, decided

Key = tuple[str, str, int]
"""Learner, unit, attempt."""
Decisions = Mapping[str, list[dict[str, object]]]
"""What an assessor decided on a sheet of an earlier run, dismissals among it: field of the cover -> its records."""

_WHY = {
    "program": "firstread has changed",
    "rubric": "rubric {unit} edited",
    "centre": "the centre's settings edited",
    "register": "the register's line changed",
    "classmates": "other learners whom it may name",
    "options": "another recogniser of names",
    "placing": "placed differently",
    "received": "the date of its files changed",
    "decisions": "the assessor decided something on the sheet",
}
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Step:
    """One submission of a run."""

    task: AssessTask
    parts: Mapping[str, object]
    why: tuple[tuple[str, str], ...]
    """(kind, words for a person) of every reason for doing it; none: nothing has changed."""
    known: KnownSubmission | None
    seen: str = ""
    """Digest of the feedback sheet as it stands, if a person changed it."""
    paths: tuple[str, str] = field(default=("", ""))
    """Sheet and result in OUT."""
    decisions: Decisions = field(default_factory=dict)
    facts: str = ""
    """Key of everything that its facts come from."""

    @property
    def key(self) -> Key:
        """What the ledger files it under."""
        return key_of(self.task)


def key_of(task: AssessTask) -> Key:
    """Learner, unit and attempt of a task."""
    return (task.submission.learner, task.submission.unit, task.submission.attempt)


def step_for(
    task: AssessTask,
    paths: tuple[str, str],
    known: KnownSubmission | None,
    cohort: Cohort,
    request: Request,
    outputs: Outputs,
) -> Step:
    """A submission with what its result will come from, and the reasons for doing it."""
    typed, seen, decisions = _typed(task, known, outputs)
    parts = {**_parts(task, paths, cohort, request), "decisions": typed}
    facts = facts_key(task, parts["classmates"], cohort.rubrics[task.submission.unit])
    why: list[tuple[str, str]] = []
    if request.again:
        why.append(("again", "asked for"))
    if known is None:
        why.append(("new", "new"))
    else:
        why += _differences(known, parts, task.submission.unit)
        why += standing(known, request.now.date(), outputs.out)
        if task.others:
            why.append(("copies", "another copy of its sheet lies in OUT"))
        if seen and seen != known.product.get("seen") and _older(task, known):
            why.append(("older", "an older version of its sheet was put back"))
    return Step(
        _unopened(task, known, outputs) if why else task, parts, tuple(why), known, seen, paths, decisions, facts
    )


def standing(known: KnownSubmission, today: date, out: Path) -> list[tuple[str, str]]:
    """Reasons that lie in the result itself: a date in it has come, a file of it is gone, it failed."""
    why = []
    if known.due and known.due <= today.isoformat():
        why.append(("due", "a date in it has come"))
    if known.state == "failed" and known.tries < TRIES:
        why.append(("failed", "it could not be finished last time"))
    if any(not (out / str(path)).is_file() for path in files_of(known)):
        why.append(("gone", "a file of it is no longer in OUT"))
    return why


def files_of(known: KnownSubmission) -> list[str]:
    """Paths in OUT of what was written for a submission."""
    copies = known.product.get("copies")
    return [
        str(known.product["sheet"]),
        str(known.product["result"]),
        *(str(c) for c in (copies if isinstance(copies, list) else [])),
    ]


def due(product: Product, today: date) -> str:
    """The first day on which something in a result that lies ahead of `today` does so no longer; "" if nothing does."""
    days = [str(s["date"]) for s in _records(product, "sessions") if s.get("date")]
    days += [f"{y[:4]}-01-01" for r in _records(product, "references") if (y := str(r.get("year") or ""))[:4].isdigit()]
    return min((day for day in days if day > today.isoformat()), default="")


def words_of(documents: Sequence[Document]) -> frozenset[str]:
    """Every word of the documents, folded: whom they can name."""
    found: set[str] = set()
    for block in (b for d in documents for b in d.blocks):
        found.update(_WORD.findall(fold(block.text)))
    return frozenset(found)


@lru_cache(maxsize=65_536)
def _words_of_name(name: str) -> frozenset[str]:
    """Looked for in everybody's work: of a thousand learners that is a million times."""
    return frozenset(_WORD.findall(fold(name)))


def sheet_digest(path: Path) -> str:
    """Digest of a sheet as it stands, "" where it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _parts(task: AssessTask, paths: tuple[str, str], cohort: Cohort, request: Request) -> dict[str, object]:
    submission, context = task.submission, task.context
    words = words_of(submission.documents)
    named = [name for name in context.classmates if not words.isdisjoint(_words_of_name(name))]
    return {
        "files": {d.path: d.sha256[:16] or d.status.value for d in submission.documents},
        "program": digest([program(), reader(), task.cover.program_version]),
        "rubric": cohort.bare[submission.unit],
        "centre": digest(cohort.centre),
        "register": digest(submission.entry),
        "classmates": digest(named),
        "options": " ".join(model(request.names_model)),
        "placing": digest([submission.route, submission.latest, context.again, list(task.cover.copies), list(paths)]),
        "received": digest(context.received),
    }


def _differences(known: KnownSubmission, parts: Mapping[str, object], unit: str) -> list[tuple[str, str]]:
    why = []
    now, before = parts["files"], known.parts.get("files")
    if isinstance(now, dict) and isinstance(before, dict):
        why += [("file", f"{p} is new") for p in now if p not in before]
        why += [("file", f"{p} has changed") for p in now if p in before and now[p] != before[p]]
        why += [("file", f"{p} is gone") for p in before if p not in now]
    why += [(kind, words.format(unit=unit)) for kind, words in _WHY.items() if parts[kind] != known.parts.get(kind)]
    return why


def _typed(task: AssessTask, known: KnownSubmission | None, outputs: Outputs) -> tuple[str, str, Decisions]:
    """(digest of what the assessor decided on the last sheet, digest of that sheet if a person changed it, decisions).

    A sheet that stands as it was written, or as it was when it was last looked into, is not opened.
    """
    if task.previous is None:
        return "", "", {}
    seen = sheet_digest(task.previous)
    ours = outputs.wrote(task.previous.relative_to(outputs.out).as_posix(), seen)
    if known is not None and (ours or seen == known.product.get("seen")):
        kept = known.product.get("decisions")
        before = kept if isinstance(kept, dict) else {}
        return str(known.parts.get("decisions", "")), "" if ours else seen, before
    bare, after = task.cover, decided(task).cover
    changed = {
        f.name: getattr(after, f.name)
        for f in dataclasses.fields(after)
        if getattr(after, f.name) != getattr(bare, f.name)
    }
    records = {name: [dataclasses.asdict(record) for record in value] for name, value in changed.items()}
    return digest(changed) if changed else "", "" if ours else seen, records


def _unopened(task: AssessTask, known: KnownSubmission | None, outputs: Outputs) -> AssessTask:
    """The task with a mark that its sheet need not be opened: it stands as written, and nobody's entries are in it.

    The ledger tells by the sheet's digest: a run that was killed may have written one with entries since.
    """
    if task.previous is None or task.others or known is None:
        return task
    own = task.previous.relative_to(outputs.out).as_posix() == known.product["sheet"]
    now = sheet_digest(task.previous)
    return replace(task, bare=now) if own and now and now == known.product.get("bare") else task


def _older(task: AssessTask, known: KnownSubmission) -> bool:
    """Whether a sheet that a person changed rests on other evidence than the one that was written last."""
    stamp = stamp_of(task.previous) if task.previous else ""
    return bool(stamp and known.product.get("stamp")) and stamp != known.product["stamp"]


def _records(product: Product, name: str) -> list[Mapping[str, object]]:
    records = product.result.get(name)
    return [r for r in records if isinstance(r, Mapping)] if isinstance(records, list) else []
