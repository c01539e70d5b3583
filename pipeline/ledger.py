"""The ledger: what was read, by which version, with what result. One SQLite file, by default in OUT/.firstread.

There is one writer at a time (the run that holds OUT). SQLite's rollback journal is used and not its write-ahead log,
which does not work on network shares. The ledger may be deleted at any time: the next run then does everything anew,
and loses nothing that a person typed, since that stands in the sheets.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from extractors.model import Document
from pipeline.ledger_file import TABLES, brought_up, connected, made, set_aside, usable
from pipeline.listing import ListedFile
from pipeline.stored import NotStored, packed, unpacked

NAME = "ledger.sqlite"
MOST_FACTS = 8 * 1024 * 1024
"""Bytes of a submission's facts that are kept; a hundred times those of a typical portfolio."""
RACY = 2.0
"""Seconds: a file saved so shortly before it was looked at may change again within the same time stamp (FAT and some
shares count in steps of two seconds), so its stamp proves nothing."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as an earlier run saw it."""

    size: int
    stamp: str
    sha256: str
    looked: float
    """When, in seconds since 1970 by the clock of that machine."""
    state: str
    """"read", "waiting" or "failed"."""
    tries: int
    """Runs in a row that failed on it."""

    def is_same(self, file: ListedFile) -> bool:
        """Whether the file surely still holds what it held, as far as size and times tell."""
        settled = file.modified < self.looked - RACY
        return bool(self.sha256) and settled and (self.size, self.stamp) == (file.size, file.stamp)


@dataclass(frozen=True, slots=True)
class KnownSubmission:
    """A submission as an earlier run left it."""

    learner: str
    unit: str
    attempt: int
    parts: Mapping[str, object]
    """Name -> digest or list of digests of everything its result came from."""
    due: str
    """ISO date on which a date in it is no longer ahead; "" where it names none."""
    product: Mapping[str, object]
    """Paths of its files in OUT, figures for the closing table, places of the learner's own text."""
    state: str
    """"done", "failed", or "gone" once it is in COHORT no longer."""
    tries: int
    finished: str


@dataclass(frozen=True, slots=True)
class KnownRun:
    """A run, finished or not."""

    number: int
    started: str
    ended: str
    """"" for a run that was killed."""
    version: str
    inputs: str
    told: Mapping[str, object]


class Ledger:
    """Reads and writes one ledger. Use as a context manager; what was saved stays even after a kill."""

    def __init__(self, connection: sqlite3.Connection, *, anew: bool = False) -> None:
        """Use `open_ledger` or `trial`. `anew`: an earlier one could not be used and was set aside."""
        self._db = connection
        self.anew = anew

    def __enter__(self) -> Ledger:
        """The ledger itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep what was saved, whatever happened, and close."""
        with suppress(sqlite3.Error):
            self._db.commit()
        self._db.close()

    def save(self) -> None:
        """Bring everything noted so far to the disk. Raises OSError if there is no room."""
        try:
            self._db.commit()
        except sqlite3.OperationalError as full:
            raise OSError(str(full)) from full

    # --- files -----------------------------------------------------------------------------------------

    def files(self) -> dict[str, KnownFile]:
        """Every file that an earlier run saw, by its path in COHORT."""
        rows = self._db.execute("SELECT path, size, stamp, sha256, looked, state, tries FROM files")
        return {path: KnownFile(*rest) for path, *rest in rows}

    def put_file(self, file: ListedFile, sha256: str, looked: float, state: str, tries: int) -> None:
        """Note a file as it was seen now."""
        row = (file.relative, file.size, file.stamp, sha256, looked, state, tries)
        self._change("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?)", row)

    def texts(self, reader: str) -> dict[str, str]:
        """Path -> digest of the content, for files whose documents are kept as the reader `reader` made them."""
        return dict(self._db.execute("SELECT path, sha256 FROM texts WHERE reader = ?", (reader,)))

    def documents(self, path: str) -> tuple[Document, ...] | None:
        """The documents kept for a file, whichever version read them; None if there are none that can be taken."""
        row = self._db.execute("SELECT documents FROM texts WHERE path = ?", (path,)).fetchone()
        with suppress(NotStored):
            return unpacked(row[0]) if row else None
        return None

    def put_documents(self, path: str, sha256: str, reader: str, documents: tuple[Document, ...]) -> None:
        """Keep what a file holds."""
        self._change("INSERT OR REPLACE INTO texts VALUES (?, ?, ?, ?)", (path, sha256, reader, packed(documents)))

    def forget_files(self, paths: Collection[str]) -> None:
        """Forget files and their text."""
        for path in paths:
            self._change("DELETE FROM files WHERE path = ?", (path,))
            self._change("DELETE FROM texts WHERE path = ?", (path,))

    # --- submissions -----------------------------------------------------------------------------------

    def submissions(self) -> dict[tuple[str, str, int], KnownSubmission]:
        """Every submission in COHORT with a result, by learner, unit and attempt."""
        return {key: known for key, known in self.everybody().items() if known.state != "gone"}

    def everybody(self) -> dict[tuple[str, str, int], KnownSubmission]:
        """The same, with those that are in COHORT no longer."""
        rows = self._db.execute(
            "SELECT learner, unit, attempt, parts, due, product, state, tries, finished FROM submissions"
        )
        return {
            (learner, unit, attempt): KnownSubmission(
                learner, unit, attempt, json.loads(parts), due, json.loads(product), state, tries, finished
            )
            for learner, unit, attempt, parts, due, product, state, tries, finished in rows
        }

    def put_submission(self, known: KnownSubmission) -> None:
        """Note a submission whose files in OUT are written."""
        row = (known.learner, known.unit, known.attempt, json.dumps(known.parts), known.due)
        more = (json.dumps(known.product), known.state, known.tries, known.finished)
        self._change("INSERT OR REPLACE INTO submissions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row + more)

    def leave(self, learner: str, unit: str, attempt: int) -> None:
        """Note that a submission is in COHORT no longer; its files in OUT are still there."""
        self._change(
            "UPDATE submissions SET state = 'gone' WHERE learner = ? AND unit = ? AND attempt = ?",
            (learner, unit, attempt),
        )
        self._change("DELETE FROM facts WHERE learner = ? AND unit = ? AND attempt = ?", (learner, unit, attempt))
        self._change("DELETE FROM words WHERE learner = ? AND unit = ?", (learner, unit))

    def facts(self, learner: str, unit: str, attempt: int) -> tuple[str, str, bytes]:
        """(key of everything they come from, ISO date of the run that found them, facts as packed) of a submission;
        empty where none are kept."""
        row: tuple[str, str, bytes] | None = self._db.execute(
            "SELECT key, made, found FROM facts WHERE learner = ? AND unit = ? AND attempt = ?",
            (learner, unit, attempt),
        ).fetchone()
        return row or ("", "", b"")

    def put_facts(self, learner: str, unit: str, attempt: int, key: str, made: str, found: bytes) -> None:
        """Keep a submission's facts in place of those kept before; more than `MOST_FACTS` are not kept."""
        if len(found) <= MOST_FACTS:
            row = (learner, unit, attempt, key, made, found)
            self._change("INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?, ?, ?)", row)

    # --- what the comparison of the cohort keeps (`similar.kept`) -----------------------------------------

    def words(self, learner: str, unit: str) -> tuple[str, bytes]:
        """(key of the text, what is kept of its words) for a learner's work of a unit; empty where there is nothing."""
        row: tuple[str, bytes] | None = self._db.execute(
            "SELECT key, found FROM words WHERE learner = ? AND unit = ?", (learner, unit)
        ).fetchone()
        return row or ("", b"")

    def put_words(self, learner: str, unit: str, key: str, found: bytes) -> None:
        """Keep the words of a learner's work in place of those kept before; more than `MOST_FACTS` are not kept."""
        if len(found) <= MOST_FACTS:
            self._change("INSERT OR REPLACE INTO words VALUES (?, ?, ?, ?)", (learner, unit, key, found))

    def alike(self) -> tuple[str, bytes]:
        """(which program found it, what is kept of the comparisons); empty where there is nothing."""
        row: tuple[str, bytes] | None = self._db.execute("SELECT made, found FROM alike").fetchone()
        return row or ("", b"")

    def put_alike(self, made: str, found: bytes) -> None:
        """Keep what was found in comparing in place of what was kept before."""
        self._change("INSERT OR REPLACE INTO alike VALUES (1, ?, ?)", (made, found))

    # --- forgetting ------------------------------------------------------------------------------------

    def forget_learner(self, learner: str, paths: Collection[str]) -> None:
        """Forget a learner's submissions and the files at `paths`, also in what is told of earlier runs."""
        self._change("DELETE FROM submissions WHERE learner = ?", (learner,))
        self._change("DELETE FROM facts WHERE learner = ?", (learner,))
        self._change("DELETE FROM words WHERE learner = ?", (learner,))
        self._change("DELETE FROM alike", ())  # it does not say of whom
        self.forget_files(paths)
        for number, told in self._db.execute("SELECT id, told FROM runs").fetchall():
            kept = {
                name: [pair for pair in value if pair[0] != learner and pair[0] not in paths]
                if isinstance(value, list)
                else value
                for name, value in json.loads(told).items()
            }
            self._change("UPDATE runs SET told = ?, inputs = '' WHERE id = ?", (json.dumps(kept), number))

    def forget_runs(self, before: str) -> None:
        """Forget runs that started before an ISO time."""
        self._change("DELETE FROM runs WHERE started < ?", (before,))

    # --- runs and records ------------------------------------------------------------------------------

    def begin(self, started: str, version: str) -> int:
        """Note that a run begins; its number."""
        cursor = self._change(
            "INSERT INTO runs (started, ended, version, inputs, told) VALUES (?, '', ?, '', '{}')", (started, version)
        )
        self.save()
        return cursor.lastrowid or 0

    def end(self, number: int, ended: str, inputs: str, told: Mapping[str, object]) -> None:
        """Note how a run ended; `inputs`: digest of all it worked on, "" if something is left to do."""
        self._change(
            "UPDATE runs SET ended = ?, inputs = ?, told = ? WHERE id = ?", (ended, inputs, json.dumps(told), number)
        )
        self.save()

    def runs(self, most: int) -> list[KnownRun]:
        """The last runs, newest first."""
        rows = self._db.execute(
            "SELECT id, started, ended, version, inputs, told FROM runs ORDER BY id DESC LIMIT ?", (most,)
        )
        return [
            KnownRun(n, start, end, version, inputs, json.loads(told)) for n, start, end, version, inputs, told in rows
        ]

    def record(self, at: str, what: str, told: Mapping[str, object]) -> None:
        """Note that something was erased or exported: when, and how much; never whose text."""
        self._change("INSERT INTO records (at, what, told) VALUES (?, ?, ?)", (at, what, json.dumps(told)))
        self.save()

    def records(self) -> list[tuple[str, str, Mapping[str, object]]]:
        """(when, what, how much), oldest first."""
        rows = self._db.execute("SELECT at, what, told FROM records ORDER BY id")
        return [(at, what, json.loads(told)) for at, what, told in rows]

    def shrink(self) -> None:
        """Give back the room of what was forgotten, so that no text of it stays in the file; nor in ones set aside."""
        self.save()
        self._db.execute("VACUUM")
        for _, _, file in self._db.execute("PRAGMA database_list").fetchall():
            for aside in set_aside(Path(file)) if file else ():
                aside.unlink()

    def _change(self, statement: str, values: tuple[object, ...]) -> sqlite3.Cursor:
        try:
            return self._db.execute(statement, values)
        except sqlite3.OperationalError as full:
            raise OSError(str(full)) from full


def open_ledger(path: Path) -> Ledger:
    """The ledger at `path`, made if it is not there; one that is damaged or of another version is set aside first.

    Raises OSError if it cannot be made or written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.stat().st_size == 0:
        return Ledger(made(path))
    if usable(path):
        return Ledger(brought_up(connected(path), path.name))
    aside, number = path.with_name(f"{path.stem} (set aside){path.suffix}"), 2
    while aside.exists():
        aside, number = path.with_name(f"{path.stem} (set aside {number}){path.suffix}"), number + 1
    path.rename(aside)
    for left in ("-journal", "-wal", "-shm"):  # they belong to the one set aside and would spoil the new one
        path.with_name(path.name + left).unlink(missing_ok=True)
    return Ledger(made(path), anew=True)


def trial(path: Path) -> Ledger:
    """A copy of the ledger in memory, for looking ahead: the file is not written to, and need not be there."""
    copy = sqlite3.connect(":memory:")
    if path.exists() and usable(path):
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as source:
            source.backup(copy)
        brought_up(copy, path.name)
    else:
        copy.executescript(TABLES)
    return Ledger(copy)
