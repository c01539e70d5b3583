"""The OUT folder: names of files in it, and the rule that nothing a person typed is ever overwritten.

A sheet that was changed since it was written (its bytes are not the ones recorded) is kept under another name
before the new one takes its place, an unchanged one goes to the folder `EARLIER` beside it; a sheet that is open is
left alone and the new one is written beside it.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
import shutil
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from extractors import long_paths
from extractors.long_paths import SHORT
from reports.write import TEMPORARY, atomically

STATE = ".firstread"
"""Folder in OUT for the lock and the record of what was written."""
KEPT = " (kept "
"""In the name of a version that was replaced."""
EARLIER = "Earlier versions"
"""Folder beside a sheet for replaced versions in which nobody had entered anything."""
_BARE = "summary without entries"
"""File in STATE: SHA-256 of the last summary where nothing of people's is in it: it need not be opened."""
_MARK = "cohort"
"""File in STATE: a mark by which the sheets of this OUT are told from those of another."""
_RESERVED = re.compile(r"^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=\.|$)", re.I)
"""Names that Windows keeps for devices, with whatever ending."""
LONGEST_NAME = 80
"""Characters of a learner's name in a path: leaves room below Windows' 260 for folder and suffix."""


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one file."""

    path: Path
    """Where it stands now: beside its own name if that was open."""
    kept: Path | None = None
    """Where the version that a person had changed is kept."""
    problem: str = ""
    """For a person, if it could not be written under its own name or not at all."""


def beside(cohort: Path) -> Path:
    """OUT where none is named."""
    return cohort.resolve().with_name(f"{cohort.resolve().name} - firstread")


def no_out(folder: Path) -> str:
    """What to say of a folder that is no OUT, with the one that was meant where it is a cohort's or a share's."""
    if cohorts := _cohorts(folder):
        return f'{folder} holds the sheets of several cohorts. Name one of them, such as "{folder / cohorts[0]}".'
    meant = beside(folder)
    known = (meant / STATE).is_dir() or _cohorts(meant)
    hint = f' Did you mean "{folder.with_name(meant.name)}"?' if known else ""
    return f"{folder} is no folder that firstread run has written.{hint}"


def _cohorts(out: Path) -> list[str]:
    """Names of the cohorts whose folders `run --each` has written into OUT."""
    return sorted(state.parent.name for state in out.glob(f"*/{STATE}"))


def sweep(out: Path) -> None:
    """Remove what a run that was killed left half-written in OUT; one that something still holds open stays."""
    for left in out.rglob(TEMPORARY):
        with suppress(OSError):
            left.unlink(missing_ok=True)


def safe_name(name: str) -> str:
    """A name that every file system takes: no reserved characters or words, no dot or blank at the end."""
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f\x7f]', "_", name)
    plain = " ".join(plain.encode("utf-8", "replace").decode("utf-8").split())[:LONGEST_NAME].rstrip(". ")
    return _RESERVED.sub(r"\g<0>_", plain) or "_"


class Outputs:
    """Writes files into OUT and remembers their digests. One for each run; not shared between processes.

    The record is written ahead, a line for each file, so that after a kill at any moment the next run still
    knows its own sheets from ones that a person changed.
    """

    def __init__(self, out: Path, now: datetime, *, dry: bool = False) -> None:
        """`out` is made if it is not there, unless `dry`. Raises OSError if it cannot be made or written to."""
        self.out = out
        self._stamp = f"{now:%Y-%m-%d %H.%M}"
        self._record = out / STATE / "written.jsonl"
        self._digests = _read_record(self._record)
        self._fresh: set[str] = set()
        if not dry:
            (out / STATE).mkdir(parents=True, exist_ok=True)
            self.save()
        self.mark = cohort_mark(out, make=not dry)
        """Of this OUT, in every sheet of it."""

    def wrote(self, relative: str, digest: str) -> bool:
        """Whether a file with this SHA-256 is one that was written here and nobody changed since."""
        return digest in self._digests.get(relative, ())

    def keep(self, relative: str) -> None:
        """This file of an earlier run stays as it is."""
        self._fresh.add(relative)

    def put(self, relative: str, data: bytes) -> Written:
        """Write a file that only the program writes. Raises OSError."""
        self._note(relative, data)
        atomically(self.out / relative, data)
        return Written(self.out / relative)

    def put_sheet(self, relative: str, data: bytes, seen: str | None = None, *, keep: bool = False) -> Written:
        """Write a sheet that people type into, keeping theirs. Never raises for a sheet that is open or locked.

        seen: SHA-256 of the version whose entries are in the new one, None where that does not matter; if another
        stands there now, somebody saved it meanwhile, and the new one is written beside it. keep: keep the old version
        even where nobody changed it since it was written, because people's entries are in it.
        """
        path = self.out / relative
        kept = before = None
        try:
            if path.exists() and is_open(path):
                raise PermissionError
            if path.exists():
                before = path.read_bytes()
                now = _digest(before)
                if seen is not None and now != seen and not self.wrote(relative, now):
                    return self._beside(path, data, "was saved while the run went on")
                kept = self._keep(path, relative, keep=keep)
            self._note(relative, data)
            atomically(path, data)
        except OSError as error:
            if kept is not None:  # the sheet itself is still in its place
                with suppress(OSError):
                    kept.unlink()
            return self._beside(path, data, _why(path, error))
        if before is not None and kept is None and before != data:
            self._put_by(path, before)
        return Written(path, kept)

    def set_aside(self, path: Path) -> Path | None:
        """Give a sheet whose entries are in another one now the name of a kept version; None if it is open."""
        if is_open(path):
            return None
        kept = _free(path.with_name(f"{path.stem}{KEPT}{self._stamp}){path.suffix}"))
        try:
            path.rename(kept)
        except OSError:
            return None
        return kept

    def forget(self, relatives: Collection[str]) -> None:
        """Nothing is remembered of these files any more. Raises OSError."""
        self._digests = {path: digests for path, digests in self._digests.items() if path not in relatives}
        self.save()

    @property
    def bare(self) -> str:
        """SHA-256 of the last summary if nobody's entries were in it when it was written, else ""."""
        path = self.out / STATE / _BARE
        return path.read_text(encoding="ascii", errors="replace").strip() if path.is_file() else ""

    def note_bare(self, digest: str) -> None:
        """Note the digest of a summary without entries, "" for one with entries. Raises OSError."""
        atomically(self.out / STATE / _BARE, digest.encode())

    def finish(self, ours: str) -> None:
        """Remove files under the folder `ours` that earlier runs wrote and this one did not; save the record.

        Only files that still are byte for byte as they were written go. Raises OSError.
        """
        for relative in [r for r in self._digests if r.startswith(ours) and r not in self._fresh]:
            path = self.out / relative
            if path.is_file() and _digest(path.read_bytes()) in self._digests[relative]:
                path.unlink()
            del self._digests[relative]
        self.save()

    def save(self) -> None:
        """Write the record anew, without lines that later ones overtook. Raises OSError."""
        lines = [_line(path, digest) for path, digests in sorted(self._digests.items()) for digest in digests]
        data = "".join(lines).encode()
        if not self._record.exists() or self._record.read_bytes() != data:
            atomically(self._record, data)

    def _keep(self, path: Path, relative: str, *, keep: bool) -> Path | None:
        """Copy a sheet with people's entries under a name of its own; None if there are none.

        It stays in its place until the new one takes it: another worker may be reading it.
        """
        if not keep and self.wrote(relative, _digest(path.read_bytes())):
            return None
        kept = _free(path.with_name(f"{path.stem}{KEPT}{self._stamp}){path.suffix}"))
        shutil.copy2(path, kept)
        return kept

    def _put_by(self, path: Path, data: bytes) -> None:
        """Keep a replaced version in which nobody had entered anything; no room for it costs nobody's work."""
        with suppress(OSError):
            (path.parent / EARLIER).mkdir(exist_ok=True)
            atomically(_free(path.parent / EARLIER / f"{path.stem}{KEPT}{self._stamp}){path.suffix}"), data)

    def _beside(self, path: Path, data: bytes, why: str) -> Written:
        beside = _free(path.with_name(f"{path.stem} (new {self._stamp}){path.suffix}"))
        try:
            atomically(beside, data)
        except OSError:
            return Written(path, problem=f"{path.name} {why}, and nothing could be written beside it")
        return Written(beside, problem=f"{path.name} {why}; the new one is {beside.name}. Close it and run again.")

    def _note(self, relative: str, data: bytes) -> None:
        digest = _digest(data)
        self._digests[relative] = (*self._digests.get(relative, ())[-1:], digest)
        self._fresh.add(relative)
        with self._record.open("a", encoding="utf-8") as record:
            record.write(_line(relative, digest))


def _why(path: Path, error: OSError) -> str:
    """What stood in the way of writing, for a person."""
    if isinstance(error, PermissionError):
        return "is open in another program"
    if long_paths.WINDOWS and len(str(path)) > SHORT:  # Windows says that the file was not found
        return f"could not be written: its path has {len(str(path))} characters; choose a shorter --out"
    return f"could not be written ({error.strerror})"


def cohort_mark(out: Path, *, make: bool = False) -> str:
    """The mark of an OUT, "" if it has none; a new one is written if asked for. Raises OSError."""
    path = out / STATE / _MARK
    if path.is_file():
        return path.read_text(encoding="utf-8", errors="replace").strip()[:32]
    if not make:
        return ""
    mark = secrets.token_hex(6)
    atomically(path, mark.encode())
    return mark


def is_open(path: Path) -> bool:
    """Excel's or LibreOffice's lock file stands beside the sheet."""
    return path.with_name(f"~${path.name}").exists() or path.with_name(f".~lock.{path.name}#").exists()


def names_for(learners: Iterable[str]) -> dict[str, str]:
    """A file name for each learner, all different even where case or reserved characters would make them one."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for learner in learners:
        base = safe_name(learner)
        name, number = base, 2
        while name.casefold() in taken:
            name, number = f"{base} ({number})", number + 1
        taken.add(name.casefold())
        names[learner] = name
    return names


def _free(path: Path) -> Path:
    number, candidate = 2, path
    while candidate.exists():
        candidate, number = path.with_name(f"{path.stem} {number}{path.suffix}"), number + 1
    return candidate


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _line(relative: str, digest: str) -> str:
    return json.dumps({"path": relative, "sha256": digest}) + "\n"


def _read_record(path: Path) -> dict[str, tuple[str, ...]]:
    """The last two digests of each file: a run may have been killed between noting the new one and writing it."""
    digests: dict[str, tuple[str, ...]] = {}
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.exists() else []
    for line in lines:
        try:
            entry = json.loads(line)
            digests[entry["path"]] = (*digests.get(entry["path"], ())[-1:], entry["sha256"])
        except (ValueError, KeyError, TypeError):
            continue  # a line cut off by a kill: its file is then taken for a person's and kept
    return digests
