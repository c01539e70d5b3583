"""Decisions read back from feedback sheets: which sheets are taken, what they come to, and what is written of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from pipeline.centre_file import REMEMBERED
from pipeline.cohort import load_rubrics
from pipeline.delivery import COHORT, DECISIONS, DECISIONS_TABLE, SUMMARY, earlier_results, entered
from pipeline.ledger import KnownSubmission
from pipeline.outputs import STATE, Outputs, cohort_mark
from pipeline.sheets import Key, sheets_in
from reports import outcomes
from reports.decisions import entries
from reports.digest import Digest
from reports.outcomes import Copy
from reports.read_back import NotReadable, opened, typed
from reports.summary import Tables, write_summary
from reports.typed import Typed
from reports.write import json_bytes
from rubrics.centre import load_centre
from rubrics.centre_desk import Desk

CHECKS = "checks.csv"
"""File in OUT beside the decisions: how far the checks were right."""
HALF = 0.5
"""Share of criteria whose official wording is another one's, from which on the rows are of another unit."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A sheet that is not taken."""

    path: Path
    why: str
    remedy: str


@dataclass(slots=True)
class Collected:
    """What the sheets say."""

    record: dict[str, Any]
    refused: list[Refused] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    """What is not yet in the record of the last time, for people."""
    differing: list[str] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)
    """Entries that nobody can take for a decision."""
    again: list[str] = field(default_factory=list)
    """Decisions whose evidence has changed since."""


def collect(out: Path, known: Mapping[Key, KnownSubmission], further: Sequence[Path], desk: Desk) -> Collected:
    """Everything that the sheets in OUT, and `further` files or folders, say; nothing is written.

    known: the submissions of the last run; desk: the centre's words. Sheets that are stale or mixed up are refused.
    """
    paths = [sheet.path for sheet in sheets_in(out)] + [p for p in _files(further) if not p.is_relative_to(out)]
    found = Collected({})
    copies: dict[Key, list[Copy]] = {}
    mark = cohort_mark(out)
    for path in dict.fromkeys(paths):
        taken = _taken(path, out, known, mark)
        if isinstance(taken, Refused):
            found.refused.append(taken)
        else:
            copies.setdefault((taken.learner, taken.unit, taken.attempt), []).append(taken)
    rubrics = {unit: rubric for unit, (rubric, _) in load_rubrics(()).items()}
    learners: dict[str, dict[str, Any]] = {}
    for key in sorted(copies):
        learner, unit, attempt = key
        criteria = _criteria(copies[key][0].found, [c.id for c in rubrics[unit].criteria] if unit in rubrics else [])
        made = outcomes.submission(copies[key], criteria, desk.words)
        made["latest"] = not any(k[:2] == key[:2] and k[2] > attempt for k in known)
        learners.setdefault(learner, {"learner": learner, "units": []})["units"].append(made)
        _tell(found, learner, made, copies[key][0].found)
    for person in learners.values():
        by_unit = {u["unit"]: u["outcome"] for u in person["units"] if u["latest"]}
        person["outcome"] = outcomes.whole(by_unit, sorted(rubrics))
    results = earlier_results(out) or []
    raised: dict[str, int] = {}
    for one in results:
        for finding in one.get("findings", []):
            raised[str(finding["code"])] = raised.get(str(finding["code"]), 0) + 1
    everything = [copy for several in copies.values() for copy in several]
    found.record = {
        "schema": outcomes.SCHEMA,
        "learners": list(learners.values()),
        "checks": outcomes.precision(everything, raised),
        "refused": [{"path": r.path.name, "why": r.why} for r in found.refused],
    }
    found.changes = _changes(_read(out / DECISIONS), found.record)
    return found


def written(out: Path, found: Collected, now: datetime, desk: Desk) -> list[str]:
    """Write the record, its tables and the summary; what could not be written, in words. Raises OSError."""
    outputs = Outputs(out, now)
    outputs.put(DECISIONS, json_bytes({**found.record, "collected": f"{now:%Y-%m-%dT%H:%M:%S}"}))
    outputs.put(DECISIONS_TABLE, outcomes.decisions_csv(found.record))
    outputs.put(CHECKS, outcomes.checks_csv(found.record))
    record, results = _read(out / COHORT), earlier_results(out)
    if not record or results is None:
        return []
    before = out / SUMMARY
    sources = entered(before)
    tables = Tables(
        {unit: rubric for unit, (rubric, _) in load_rubrics(()).items()},
        {(s.key[0], s.key[1]): s.path.relative_to(out).as_posix() for s in reversed(sheets_in(out))},
        _assessors(before),
        desk,
        map(Digest.of, results),
        sources=sources,
        decisions=outcomes.decided(found.record, desk),
    )
    made = outputs.put_sheet(
        SUMMARY, write_summary(results, record, tables=tables), keep=any(found.anything for _, found in sources)
    )
    return [made.problem] if made.problem else []


def desk_of(out: Path, centre: Path | None) -> Desk:
    """The centre's settings: of the file named, else of the one that the last run found. Raises RubricError."""
    path = centre
    if path is None:
        with suppress(OSError):
            path = Path((out / STATE / REMEMBERED).read_text(encoding="utf-8").strip())
    if path is None or not path.is_file():
        return Desk()
    return load_centre(path, [rubric for rubric, _ in load_rubrics(()).values()]).desk


def _files(paths: Iterable[Path]) -> list[Path]:
    return [
        file
        for path in paths
        for file in (sorted(path.rglob("*.xlsx")) if path.is_dir() else [path])
        if not file.name.startswith(("~$", "."))
    ]


def _taken(path: Path, out: Path, known: Mapping[Key, KnownSubmission], mark: str) -> Copy | Refused:
    """A sheet as it was filled in, or why it is not taken."""
    try:
        found = typed(opened(path.read_bytes()))
    except (OSError, NotReadable):
        return Refused(path, "it could not be opened", "Open it in Excel or LibreOffice and save it as .xlsx")
    about = found.record.identity if found.record else {}
    if about.get("schema") != "firstread/feedback/1":
        return Refused(
            path,
            "it is no feedback sheet of firstread, or its sheets were copied into another workbook",
            "Enter the decisions in the feedback sheet itself",
        )
    key = (about["learner"], about["unit"], int(about["attempt"]))
    if (about.get("cohort") and about["cohort"] != mark) or key not in known:
        return Refused(
            path,
            f"it is the sheet of {key[0]}, unit {key[1]}, attempt {key[2]}, of another cohort",
            "Collect it with the OUT folder of that cohort",
        )
    why = _mixed(found)
    if why:
        return Refused(path, why, "Undo that, or take the last kept version, and enter the decisions again")
    stamp = known[key].product.get("stamp")
    if stamp and about.get("stamp") != stamp:
        where = "" if path.is_relative_to(out) else f" Put it into the folder {out} first."
        return Refused(
            path,
            "it is of an older run: the evidence has changed since",
            f"Run firstread run again; it carries the entries over and shows what changed.{where}",
        )
    return Copy(path.name, *key, found)


def _mixed(found: Typed) -> str:
    """Why the rows of a sheet cannot be told apart; "" where they can."""
    if "Criteria" in found.scrambled:
        return "columns of the sheet Criteria were sorted apart from each other"
    if "Criteria" not in found.found:
        return "it has no sheet Criteria any more"
    pasted = [loose.value for loose in found.loose if isinstance(loose.value, str)]
    other = next((text for text in pasted if text.startswith(("Criteria – ", "Front – "))), "")
    if other:
        return f"a sheet of somebody else was pasted into it ({other.partition(' – ')[2]})"
    wording = {e.row for e in found.entries if e.sheet == "Criteria" and e.column == "Official wording" and e.changed}
    part = next((p for p in found.record.sheets if p.name == "Criteria"), None) if found.record else None
    if part and len(wording) > HALF * len(part.rows):
        return "its criteria are those of another unit"
    return ""


def _criteria(found: Typed, usual: Sequence[str]) -> list[str]:
    part = next((p for p in found.record.sheets if p.name == "Criteria"), None) if found.record else None
    return [row.key.removeprefix("AC ") for row in part.rows] if part else list(usual)


def _tell(found: Collected, learner: str, made: Mapping[str, Any], sheet: Typed) -> None:
    whose = f"{learner}, unit {made['unit']}"
    for criterion in made["criteria"]:
        where = f"{whose}, AC {criterion['id']}"
        for name, said in criterion["differing"].items():
            told = "; ".join(f"{file}: {value}" for file, value in said.items())
            found.differing.append(f"{where}, {'decision' if name == 'said' else name}: {told}")
        if not criterion["understood"]:
            found.unclear.append(f"{where}: “{criterion['said']}”")
        mark = sheet.record.evidence.get(criterion["id"], {}) if sheet.record else {}
        if criterion["said"] and isinstance(mark, Mapping) and mark.get("again"):
            found.again.append(f"{where}: {mark['again']}")
    for label, said in made["front_differing"].items():
        found.differing.append(f"{whose}, {label}: " + "; ".join(f"{file}: {value}" for file, value in said.items()))


def _changes(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """What is decided now and was not, or otherwise, the last time."""

    def flat(record: Mapping[str, Any]) -> dict[tuple[str, str, int, str], tuple[str, str]]:
        return {
            (learner["learner"], unit["unit"], unit["attempt"], c["id"]): (c["said"], c["comment"])
            for learner in record.get("learners", [])
            for unit in learner["units"]
            for c in unit["criteria"]
        }

    old, new = flat(before), flat(now)
    told = []
    for key in sorted(old.keys() | new.keys()):
        was, is_now = old.get(key, ("", "")), new.get(key, ("", ""))
        about = f"{key[0]}, unit {key[1]}" + (f", attempt {key[2]}" if key[2] > 1 else "") + f", AC {key[3]}"
        if was[0] != is_now[0]:
            told.append(f"{about}: {was[0] or 'nothing'} → {is_now[0] or 'nothing'}")
        elif was[1] != is_now[1]:
            what = "changed" if was[1] and is_now[1] else "new" if is_now[1] else "taken out"
            told.append(f"{about}: comment {what}")
    return told


def _assessors(summary: Path) -> dict[tuple[str, str], str]:
    """Who assesses what, as the last summary has it."""
    try:
        book = opened(summary.read_bytes())
        found = entries(book, "Overview", ("Learner", "Unit"), ("Assessor",))
    except (OSError, NotReadable):
        return {}
    return {(row["Learner"], row["Unit"]): row["Assessor"] for row in found.values()}


def _read(path: Path) -> dict[str, Any]:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}
