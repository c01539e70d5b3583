"""Nights on which nothing came: told without opening a submission, and results that are used as they stand."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from pipeline.cohort import Cohort, Request
from pipeline.delivery import COHORT, SUMMARY, Finished, figures
from pipeline.fingerprint import digest, model, program, reader
from pipeline.ledger import KnownSubmission, Ledger
from pipeline.outputs import Outputs
from pipeline.plan import Key, Step, sheet_digest, standing
from pipeline.report import Balance, Line, Report
from pipeline.stored import packed_json
from pipeline.tasks import version

_RESULT = "firstread/result/1"


def inputs_of(cohort: Cohort, sha256: Mapping[str, str], request: Request) -> str:
    """A digest of everything that a run's outcome comes from, "" if some file could not be hashed."""
    if len(sha256) != len(cohort.files):
        return ""
    earlier = cohort.outside.earlier
    days = {f.relative: datetime.fromtimestamp(f.modified).date().isoformat() for f in cohort.files}
    return digest(
        [
            [version(), program(), reader(), model(request.names_model)],
            [[path, sha256[path], days[path]] for path in sorted(sha256)],
            [[i.path, i.why] for i in cohort.listing.ignored],
            [list(cohort.register.entries), cohort.centre, dict(cohort.bare)],
            [[d.sha256 for d in cohort.outside.templates], [[e.learner, e.unit, len(e.digests)] for e in earlier]],
        ]
    )


def untouched(ledger: Ledger, inputs: str, request: Request, cohort: Cohort, report: Report) -> bool:
    """Whether the last run had the very same to do and all that it wrote still stands; the report is then filled in."""
    last = ledger.runs(2)[-1:]  # the first of them is this one
    if request.again or not inputs or not last or last[0].inputs != inputs:
        return False
    known = ledger.submissions()
    outputs = Outputs(request.out, request.now, dry=True)
    today = request.now.date()
    if any(standing(k, today, request.out) or not _as_left(k, outputs) for k in known.values()):
        return False
    if not all((request.out / name).is_file() for name in (COHORT, SUMMARY)):
        return False
    told = last[0].told
    report.unread, report.unplaced = _pairs(told["unread"]), _pairs(told["unplaced"])
    report.missing = tuple(_pairs(told["missing"]))
    report.severities = {str(s) for k in known.values() for s in _listed(k.product["severities"])}
    report.lines = [_line(k, request.out) for _, k in sorted(known.items())]
    failed = int(str(told["failed"]))
    seen = len(cohort.files) + report.ignored
    report.balance = Balance(seen, 0, len(cohort.files) - failed, 0, failed, report.ignored)
    return True


def reusable(steps: Sequence[Step], out: Path) -> tuple[list[Step], dict[Key, Finished]]:
    """(the steps, those added to what must be done whose result cannot be used; results of the others)."""
    checked: list[Step] = []
    ready: dict[Key, Finished] = {}
    for step in steps:
        if not step.why:
            finished = _finished(step, out)
            if finished is None:
                step = replace(step, why=(("gone", "its result cannot be read"),))
            else:
                ready[step.key] = finished
        checked.append(step)
    return checked, ready


def _finished(step: Step, out: Path) -> Finished | None:
    """What an earlier run made of a submission, as far as the cohort's summary needs it."""
    if step.known is None:
        return None
    try:
        data = (out / step.paths[1]).read_bytes()
        result = json.loads(data)
    except (OSError, ValueError):
        return None
    kept: Mapping[str, Any] = step.known.product
    if not isinstance(result, dict) or result.get("schema") != _RESULT:
        return None
    counts = tuple(int(n) for n in kept["counts"])
    hours, people = figures(result)
    return Finished(
        step.task,
        frozenset((int(d), int(b)) for d, b in kept["usable"]),
        (counts[0], counts[1], counts[2], counts[3]),
        frozenset(str(s) for s in kept["severities"]),
        hours,
        people,
        packed_json(data),
    )


def _as_left(known: KnownSubmission, outputs: Outputs) -> bool:
    """Whether a sheet stands as it was written, or as it was when it was last looked into."""
    sheet = str(known.product["sheet"])
    now = sheet_digest(outputs.out / sheet)
    return outputs.wrote(sheet, now) or now == known.product.get("seen")


def _line(known: KnownSubmission, out: Path) -> Line:
    kept: Mapping[str, Any] = known.product
    hours = (int(kept["hours"][0]), int(kept["hours"][1])) if kept["hours"] else None
    counts = tuple(int(n) for n in kept["counts"])
    return Line(
        known.learner,
        known.unit,
        known.attempt,
        (counts[0], counts[1], counts[2], counts[3]),
        out / str(kept["sheet"]),
        hours,
        int(kept["names"]),
    )


def _pairs(told: object) -> list[tuple[str, str]]:
    return [(str(a), str(b)) for a, b in _listed(told)]


def _listed(told: object) -> list[Any]:
    return told if isinstance(told, list) else []
