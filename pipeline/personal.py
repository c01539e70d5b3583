"""What OUT holds on one learner: all of it in one archive, or none of it any more, with a record that says so.

Retention: UK GDPR, articles 5(1)(e) (kept no longer than needed), 15 (access) and 17 (erasure). COHORT is never
touched: as long as it holds a learner's files, the next run reads them again.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from extractors.model import Document
from pipeline.cohort import Request
from pipeline.delivery import COHORT, DECISIONS, DECISIONS_TABLE, RESULTS, SUMMARY
from pipeline.ledger import KnownSubmission, Ledger
from pipeline.log import NAME as LOG
from pipeline.log import RunLog, learner_mark
from pipeline.outputs import EARLIER, STATE, Outputs
from pipeline.report import Report
from reports.write import atomically, json_bytes
from rubrics.centre import Centre

MONTH = timedelta(days=30.44)
PAUSE = timedelta(days=62)
"""A run so long after the last one may be a clock that was set wrong: nothing is erased on that night."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What there is on one learner."""

    learner: str
    submissions: tuple[KnownSubmission, ...]
    files: tuple[Path, ...]
    """In OUT: sheets with every kept version, annotated copies, results."""
    read: frozenset[str]
    """Paths in COHORT of the files that were read for this learner."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased, and what a person must still do."""

    files: int
    left: tuple[str, ...]
    """In words: what may still name the learner."""


def known_learners(out: Path, ledger: Ledger) -> list[str]:
    """Everybody of whom OUT or the ledger holds something."""
    named = {learner for learner, _, _ in ledger.everybody()}
    record = _json(out / COHORT)
    named |= {str(s["learner"]) for key in ("submissions", "missing_submissions") for s in record.get(key, [])}
    return sorted(named)


def holding(learner: str, out: Path, ledger: Ledger) -> Holding:
    """What OUT and the ledger hold on a learner, whose name must be as `known_learners` has it."""
    everybody = ledger.everybody().values()
    own = tuple(known for known in everybody if known.learner == learner)
    folders = {str(known.product["sheet"]).split("/")[0] for known in own}
    record = _json(out / COHORT)
    results = {str(s["result"]) for s in record.get("submissions", []) if s["learner"] == learner}
    results |= {str(known.product["result"]) for known in own}
    folders |= {r.removeprefix(RESULTS).rpartition(".")[0].split("--")[0] for r in results}
    shared = {str(k.product["sheet"]).split("/")[0] for k in everybody if k.learner != learner}
    files = {out / result for result in results}
    for folder in folders - shared:
        files |= {path for path in (out / folder).rglob("*") if path.is_file()}
        files |= set((out / RESULTS).glob(f"{_literal(folder)}--*.json"))
    read = frozenset(str(path) for known in own for path in _list(known.product.get("files")))
    return Holding(learner, own, tuple(sorted(path for path in files if path.is_file())), read)


def export(held: Holding, out: Path, ledger: Ledger, target: Path, now: datetime) -> int:
    """Write an archive of all that is held; the number of files in it. Raises OSError."""
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        for path in held.files:
            made.write(path, path.relative_to(out).as_posix())
        rows = [
            {"unit": k.unit, "attempt": k.attempt, "state": k.state, "finished": k.finished, "product": dict(k.product)}
            for k in held.submissions
        ]
        made.writestr("ledger.json", json_bytes({"learner": held.learner, "submissions": rows}))
        for name, documents in _texts(held.read, ledger):
            made.writestr(f"text as read/{name}.txt", _plain(documents))
        made.writestr("log.jsonl", "".join(_log_lines(out / LOG, learner_mark(held.learner))))
        count = len(made.namelist())
    atomically(target, archive.getvalue())
    told: dict[str, object] = {"learner": learner_mark(held.learner), "files": count}
    ledger.record(f"{now:%Y-%m-%d %H:%M:%S}", "export", told)
    return count


def erase(held: Holding, out: Path, ledger: Ledger, log: RunLog, now: datetime) -> Erased:
    """Take everything on a learner out of OUT and the ledger, and record that it was done. Raises OSError."""
    outputs, left = Outputs(out, now), []
    relatives = {path.relative_to(out).as_posix() for path in held.files}
    for path in held.files:
        path.unlink(missing_ok=True)
    folders = {path.parent for path in held.files} - {out / RESULTS.rstrip("/")}
    for folder in sorted(folders, key=lambda f: -len(f.parts)):  # a folder in another one first
        with suppress(OSError):  # something else lies in it
            folder.rmdir()
    for name in (COHORT, DECISIONS):
        record = _json(out / name)
        if record:
            kept = {k: _without(v, held) if isinstance(v, list) else v for k, v in record.items()}
            outputs.put(name, json_bytes(kept))
    (out / DECISIONS_TABLE).unlink(missing_ok=True)  # it is made anew when decisions are collected
    for path in [*(out / STATE).glob("*.jsonl"), *out.glob("*.jsonl")]:
        if path.name not in (LOG, "written.jsonl"):
            _drop_lines(path, held.learner, outputs, out)
    for earlier in (out / EARLIER).glob("*"):  # nobody had entered anything in these summaries, but they name everybody
        earlier.unlink()
    with suppress(OSError):
        (out / EARLIER).rmdir()
    summary = out / SUMMARY
    if summary.is_file():
        if outputs.wrote(SUMMARY, hashlib.sha256(summary.read_bytes()).hexdigest()):
            summary.unlink()
            relatives.add(SUMMARY)
        else:
            left.append(f"{SUMMARY} was changed by somebody and still has the learner's rows; take them out by hand")
    left += [f"{path.name} is an earlier summary that somebody had changed" for path in out.glob("*summary (kept*")]
    outputs.forget(relatives)
    units = sorted({k.unit for k in held.submissions})
    ledger.forget_learner(held.learner, _outer(held.read, ledger))
    ledger.shrink()
    told: dict[str, object] = {"learner": learner_mark(held.learner), "files": len(held.files), "units": units}
    ledger.record(f"{now:%Y-%m-%d %H:%M:%S}", "erase", told)
    log.note("erased", learner=learner_mark(held.learner), files=len(held.files))
    return Erased(len(held.files), tuple(left))


def retaining(request: Request, centre: Centre | None) -> Request:
    """The request with the centre's own time of keeping, where the command line names none."""
    if request.keep_months is not None or centre is None:
        return request
    return replace(request, keep_months=centre.desk.retention_months)


def let_go(request: Request, ledger: Ledger, log: RunLog, report: Report) -> None:
    """Erase what is held on learners who left COHORT longer ago than the centre keeps it. Raises OSError."""
    if request.keep_months is None:
        return
    runs = ledger.runs(2)
    if len(runs) > 1 and request.now - datetime.fromisoformat(runs[-1].started) > PAUSE:
        report.remarks.append("the last run is long ago, or the clock was changed: nothing was erased on this night")
        return
    limit = f"{request.now - request.keep_months * MONTH:%Y-%m-%d %H:%M:%S}"
    everybody = ledger.everybody().values()
    here = {known.learner for known in everybody if known.state != "gone" or known.finished >= limit}
    for learner in sorted({known.learner for known in everybody} - here):
        done = erase(holding(learner, request.out, ledger), request.out, ledger, log, request.now)
        report.remarks.append(f"what was held on a learner who left was erased ({done.files} files)")
        report.remarks += done.left
    ledger.forget_runs(limit)


def _outer(read: frozenset[str], ledger: Ledger) -> set[str]:
    """Paths of listed files: a document inside an archive has the archive's path before its own."""
    return {path for path in ledger.files() if path in read or any(r.startswith(f"{path}/") for r in read)}


def _texts(read: frozenset[str], ledger: Ledger) -> list[tuple[str, tuple[Document, ...]]]:
    found = ((path, ledger.documents(path)) for path in sorted(_outer(read, ledger)))
    return [(path, documents) for path, documents in found if documents]


def _plain(documents: tuple[Document, ...]) -> str:
    return "\n\n".join("\n".join([d.path, *(b.text for b in d.blocks)]) for d in documents)


def _log_lines(path: Path, mark: str) -> list[str]:
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines(keepends=True)
    return [line for line in lines if f'"{mark}"' in line]


def _drop_lines(path: Path, learner: str, outputs: Outputs, out: Path) -> None:
    """Take a learner's lines out of a record of one JSON object a line."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines(keepends=True)
    kept = [line for line in lines if _line(line).get("learner") != learner]
    if len(kept) != len(lines):
        outputs.put(path.relative_to(out).as_posix(), "".join(kept).encode())


def _without(items: Collection[Any], held: Holding) -> list[Any]:
    return [item for item in items if not _concerns(item, held)]


def _concerns(item: object, held: Holding) -> bool:
    if isinstance(item, dict):
        named = item.get("learner") == held.learner or item.get("path") in held.read
        return named or any(_concerns(value, held) for value in item.values())
    return any(_concerns(value, held) for value in item) if isinstance(item, list) else False


def _json(path: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        record = json.loads(path.read_text(encoding="utf-8"))
        return record if isinstance(record, dict) else {}
    return {}


def _line(line: str) -> dict[str, Any]:
    with suppress(ValueError):
        record = json.loads(line)
        return record if isinstance(record, dict) else {}
    return {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _literal(name: str) -> str:
    """A name in a pattern, its own brackets and stars taken as they are."""
    return "".join(f"[{c}]" if c in "*?[" else c for c in name)
