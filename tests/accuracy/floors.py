"""What the program reaches on the labelled cohorts beside what it must reach (python -m tests.accuracy.floors).

    python -m tests.accuracy.floors [cohort_b ...] [--write]

`floors.toml` holds the floors; `--write` sets those of the named cohorts to what is measured now, less a slip, be it
higher or lower. `python -m tests.accuracy.measure --save` raises them. All of these cohorts have been used while mending; what they showed at first
sight stands in docs/accuracy.md.
"""

from __future__ import annotations

import argparse
import json
import math
import tomllib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from extractors.read import read_all
from pipeline.listing import list_folder
from pipeline.placing.names import fold, key
from pipeline.placing.place import place
from pipeline.placing.register import Register
from pipeline.run import load_rubrics
from pipeline.tasks import tasks_for
from pipeline.work import examine

HERE = Path(__file__).parent
KEPT = HERE / "floors.toml"
NOW = datetime(2026, 11, 25, 9, 0)
AT_MOST = "false_found"
"""The one figure that must not rise."""
SLIP = {"criteria": 0.02, "headings": 0.03}
"""By how much a share may fall: one criterion of 52, one line of bold text in thirty."""


def results(cohort: Path) -> dict[tuple[frozenset[str], str], Mapping[str, Any]]:
    """The result of every submission in a folder, by the learner's name and unit."""
    rubrics = {unit: rubric for unit, (rubric, _) in load_rubrics(()).items()}
    files = list_folder(cohort).files
    documents = [d for f in files for d in read_all(f.path, f.relative, "d0")]
    placement = place(documents, Register(), rubrics)
    tasks = tasks_for(placement, files, {unit: unit for unit in rubrics}, NOW)
    return {(key(t.submission.learner), t.submission.unit): examine(t) for t in tasks}


def figures(gold: Mapping[str, Any], said: Mapping[tuple[frozenset[str], str], Mapping[str, Any]]) -> dict[str, float]:
    """Shares of what the labels say that the results say too; every submission counts, placed or not."""
    right: dict[str, list[bool]] = {name: [] for name in ("criteria", AT_MOST, "persons", "hours", "headings")}
    for labelled in gold["submissions"]:
        result = said.get((key(labelled["learner"]), labelled["unit"]), {})
        states = {c["id"]: c["status"] for c in result.get("criteria", [])}
        for number, criterion in labelled["criteria"].items():
            right["criteria"].append(states.get(number) == criterion["status"])
            if criterion["status"] != "found":
                right[AT_MOST].append(states.get(number) == "found")
        flagged = {fold(m["text"]) for p in result.get("people", []) if p["identifying"] for m in p["mentions"]}
        words = {word for text in flagged for word in text.split()}
        for person in labelled["people"]:
            if person["identifying"]:
                right["persons"].append(any(set(fold(form).split()) & words for form in person["surface"]))
        if labelled["unit"] == "701":
            right["hours"] += _hours(labelled["hours"], result.get("hours", {}))
        headings = {fold(" ".join(h["text"].split())) for h in result.get("headings", [])}
        right["headings"] += [fold(" ".join(h["text"].split())) in headings for h in labelled["headings"]]
    # A cohort in which nobody can be identified asks for no persons.
    return {name: sum(answers) / len(answers) if answers else 1.0 for name, answers in right.items()}


def _hours(labelled: Mapping[str, Any], said: Mapping[str, Any]) -> list[bool]:
    totals = [said.get(total) == labelled[total] for total in ("coaching_minutes", "supervision_minutes")]
    return [*totals, len(said.get("clients", [])) == labelled["clients"]]


def measured(name: str) -> dict[str, float]:
    """The figures of the cohort of that name here."""
    gold = json.loads((HERE / name / "gold.json").read_text(encoding="utf-8"))
    return figures(gold, results(HERE / name / "submissions"))


def below(now: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """What has fallen below its floor (or risen above it, where less is better)."""
    return {
        part: now[part]
        for part, floor in floors.items()
        if (now[part] > floor if part == AT_MOST else now[part] < floor)
    }


def floor_of(part: str, share: float) -> float:
    """The floor that a share sets, to two places, on the safe side."""
    if part == AT_MOST:
        return math.ceil(share * 100 - 1e-9) / 100
    return max(0.0, math.floor((share - SLIP.get(part, 0.0)) * 100 + 1e-9) / 100)


def raised(floor: Mapping[str, float], now: Mapping[str, float]) -> dict[str, float]:
    """The floors of a cohort after a measure: as they were, or higher by what has risen; never lower."""
    fresh = {part: floor_of(part, share) for part, share in now.items()}
    better = {part: min if part == AT_MOST else max for part in fresh}
    return {part: better[part](floor.get(part, value), value) for part, value in fresh.items()}


def cohorts() -> tuple[str, ...]:
    """The names of the labelled cohorts here."""
    return tuple(sorted(p.parent.name for p in HERE.glob("*/gold.json")))


def often() -> tuple[str, ...]:
    """The cohorts that every run of the tests measures."""
    return tuple(tomllib.loads(KEPT.read_text(encoding="utf-8"))["often"])


def floors() -> dict[str, dict[str, float]]:
    """The floors of every cohort by its name."""
    kept: dict[str, dict[str, float]] = tomllib.loads(KEPT.read_text(encoding="utf-8"))["floors"]
    return kept


def written(kept: Mapping[str, Mapping[str, float]]) -> str:
    """The file of floors with these floors in it, its head as it is."""
    head = KEPT.read_text(encoding="utf-8").partition("[floors.")[0]
    names = sorted(kept, key=lambda name: (len(name), name))
    tables = ("\n".join([f"[floors.{n}]", *(f"{part} = {v:.2f}" for part, v in kept[n].items())]) for n in names)
    return head + "\n\n".join(tables) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cohorts", nargs="*", help="folders' names here; all by default")
    parser.add_argument("--write", action="store_true", help="set the floors of these cohorts by what is measured")
    wanted = parser.parse_args()
    kept = floors()
    for name in wanted.cohorts or cohorts():
        now = measured(name)
        fallen = below(now, kept.get(name, {}))
        print(
            name, " ".join(f"{part} {share:.3f}" for part, share in now.items()), f"FALLEN {fallen}" if fallen else ""
        )
        kept[name] = {part: floor_of(part, share) for part, share in now.items()}
    if wanted.write:
        KEPT.write_text(written(kept), encoding="utf-8")


if __name__ == "__main__":
    main()
