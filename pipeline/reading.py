"""Files -> documents: what is new or changed is read in workers, the rest comes from the ledger."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from extractors.model import Document, Status
from pipeline.arriving import GONE, moved, restless, unfinished
from pipeline.fingerprint import file_digest, reader
from pipeline.ledger import KnownFile, Ledger
from pipeline.listing import ListedFile
from pipeline.log import RunLog, file_mark
from pipeline.progress import Show
from pipeline.work import FILE_SECONDS, ReadTask, read_one, stopped, unread
from pipeline.workers import Done, Failure, Workers

TRIES = 2
"""Runs that try a file that brings its reader down; after that it is named every night, and read again only when it or
the reader has changed: a file that runs out of time would cost two minutes a night for ever."""
_SAVE_EVERY = 1.0
"""Seconds between savings while files are read: a saving may take some hundredths on a share."""


@dataclass(slots=True)
class Intake:
    """The files of a run with what they hold."""

    files: tuple[ListedFile, ...]
    sha256: dict[str, str] = field(default_factory=dict)
    """Path in COHORT -> digest of the content; files that wait or may not be opened are left out."""
    waiting: dict[str, str] = field(default_factory=dict)
    """Path -> why it waits for the next run."""
    read: dict[str, tuple[Document, ...]] = field(default_factory=dict)
    """Path -> its documents: for a file that waits, those of the last run or a stand-in without text."""
    fresh: set[str] = field(default_factory=set)
    """Paths of those read in this run."""
    shaky: bool = False
    """A reader was brought down and is to be tried once more in the next run."""

    @property
    def documents(self) -> list[Document]:
        """All documents, in the order of the listing."""
        return [document for f in self.files for document in self.read[f.relative]]

    @property
    def unreadable(self) -> list[Document]:
        """Those that could not be read and do not merely wait."""
        held = {d.path for path in self.waiting for d in self.read[path]}
        return [d for d in self.documents if d.status is Status.UNREADABLE and d.path not in held]

    @property
    def stand_ins(self) -> set[str]:
        """Paths of files that wait and of which nothing was ever read."""
        return {path for path in self.waiting if all(d.status is Status.UNREADABLE for d in self.read[path])}


def read_given(workers: Workers, files: Sequence[Path]) -> dict[Path, tuple[Document, ...]]:
    """Files that somebody named, each as documents with what is inside it after it, in the order given.

    Of each path the last folder is kept, since it may name the learner; a file that brings its reader down is told as
    one that could not be read.
    """
    read: dict[Path, tuple[Document, ...]] = {}
    tasks = [ReadTask(f, "/".join(f.resolve().parts[-2:])) for f in dict.fromkeys(files)]
    for done in workers.run(read_one, tasks, FILE_SECONDS):
        found = done.result
        read[done.task.path] = (unread(done.task, stopped(found)),) if isinstance(found, Failure) else found
    return {f: read[f] for f in dict.fromkeys(files)}


def look(files: tuple[ListedFile, ...], known: Mapping[str, KnownFile], *, again: bool, settle: float) -> Intake:
    """The files with their digests: taken from the ledger where size and times say that they are the same."""
    intake = Intake(files, waiting=restless(files, settle))
    for file in files:
        if file.relative in intake.waiting:
            continue
        before = known.get(file.relative)
        if before is not None and before.is_same(file) and not again:
            intake.sha256[file.relative] = before.sha256
            continue
        try:
            intake.sha256[file.relative] = file_digest(file.path)
        except PermissionError:
            continue  # the reader says so
        except OSError:
            intake.waiting[file.relative] = GONE
    return intake


def read(intake: Intake, ledger: Ledger, workers: Workers, show: Show, log: RunLog, *, again: bool) -> None:
    """Fill in the documents of every file. Raises OSError if the ledger or the log cannot be written."""
    known, kept = ledger.files(), {} if again else ledger.texts(reader())
    show.stage("Reading files", len(intake.files))
    for file in intake.files:
        path = file.relative
        if path in intake.sha256 and kept.get(path) == intake.sha256[path] and (found := ledger.documents(path)):
            intake.read[path] = found
            _note_again(ledger, file, intake.sha256[path], known)
            show.step()
    tasks = [
        ReadTask(f.path, f.relative) for f in intake.files if not {f.relative} & (intake.read | intake.waiting).keys()
    ]
    listed = {f.relative: f for f in intake.files}
    saved = time.monotonic()
    for done in workers.run(read_one, tasks, FILE_SECONDS):
        _take(done, listed[done.task.relative], known, intake, ledger, log)
        if time.monotonic() - saved > _SAVE_EVERY:
            ledger.save()
            saved = time.monotonic()
        show.step()
    for path, why in intake.waiting.items():
        intake.read[path] = ledger.documents(path) or _stand_in(listed[path], why, intake.read.get(path))
        if path in known:
            continue
        ledger.put_file(listed[path], "", time.time(), "waiting", 0)
    ledger.save()


def forget_gone(ledger: Ledger, files: Sequence[ListedFile]) -> None:
    """Let go of the text of files that are in COHORT no longer."""
    here = {f.relative for f in files}
    ledger.forget_files([path for path in ledger.files() if path not in here])


def _take(
    done: Done[ReadTask, tuple[Document, ...]],
    file: ListedFile,
    known: Mapping[str, KnownFile],
    intake: Intake,
    ledger: Ledger,
    log: RunLog,
) -> None:
    """What a worker made of one file, into the intake and the ledger."""
    path, before = file.relative, known.get(file.relative)
    documents, failed = done.result, False
    if isinstance(documents, Failure):
        failed = True
        log.note("reader stopped", code=documents.code, detail=documents.detail, trace=documents.trace)
        documents = (unread(done.task, stopped(documents)),)
    for document in documents:
        log.note("read", file=file_mark(document.path, document.sha256), status=document.status.value)
    intake.read[path] = documents
    intake.fresh.add(path)
    sha256, now = intake.sha256.get(path, ""), time.time()
    if why := moved(file) or unfinished(file, documents, before):
        intake.waiting[path] = why
        ledger.put_file(file, "", now, "waiting", 0)
        return
    tries = 0
    if failed:
        tries = 1 + (before.tries if before and before.sha256 == sha256 else 0)
        intake.shaky |= tries < TRIES
    ledger.put_file(file, sha256, now, "failed" if failed else "read", tries)
    if sha256 and (not failed or tries >= TRIES):
        ledger.put_documents(path, sha256, reader(), documents)


def _note_again(ledger: Ledger, file: ListedFile, sha256: str, known: Mapping[str, KnownFile]) -> None:
    """A file with the same content under a new time stamp: the next run need not hash it."""
    before = known.get(file.relative)
    if before is None or not before.is_same(file):
        state, tries = (before.state, before.tries) if before else ("read", 0)
        ledger.put_file(file, sha256, time.time(), state, tries)


def _stand_in(file: ListedFile, why: str, made: tuple[Document, ...] | None) -> tuple[Document, ...]:
    """A document that only says why there is no text."""
    bare = unread(ReadTask(file.path, file.relative), why)
    return (replace(made[0], problem=why, status=Status.UNREADABLE),) if made and not made[0].words else (bare,)
