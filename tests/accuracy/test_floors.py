"""Labelled cohorts by other hands: the figures may rise but not fall.

The floors are what was measured when they were written, less one slip; a floor is raised when a gain is there to
stay. All of these cohorts have been used while mending; what they showed at first sight stands in docs/accuracy.md.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from extractors.read import read_all
from pipeline.listing import list_folder
from pipeline.placing.names import fold, key
from pipeline.placing.place import place
from pipeline.placing.register import Register
from pipeline.run import load_rubrics
from pipeline.tasks import tasks_for
from pipeline.work import examine

HERE = Path(__file__).parent
NOW = datetime(2026, 11, 25, 9, 0)
FLOORS = {
    "cohort_b": {"criteria": 0.98, "false_found": 0.00, "persons": 0.96, "hours": 1.00, "headings": 0.97},
    "cohort_c": {"criteria": 0.95, "false_found": 0.06, "persons": 0.96, "hours": 1.00, "headings": 0.97},
    "cohort_d": {"criteria": 0.96, "false_found": 0.00, "persons": 0.93, "hours": 1.00, "headings": 0.97},
    "cohort_e": {"criteria": 0.75, "false_found": 0.05, "persons": 0.96, "hours": 1.00, "headings": 0.97},
    "cohort_f": {"criteria": 0.59, "false_found": 0.00, "persons": 0.92, "hours": 1.00, "headings": 0.97},
    "cohort_g": {"criteria": 0.96, "false_found": 0.05, "persons": 0.92, "hours": 1.00, "headings": 0.97},
    "cohort_h": {"criteria": 0.96, "false_found": 0.00, "persons": 0.95, "hours": 0.88, "headings": 0.96},
    "cohort_i": {"criteria": 0.96, "false_found": 0.00, "persons": 0.95, "hours": 1.00, "headings": 0.97},
    "cohort_j": {"criteria": 0.93, "false_found": 0.08, "persons": 0.94, "hours": 1.00, "headings": 0.90},
    "cohort_k": {"criteria": 0.96, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_l": {"criteria": 0.96, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_m": {"criteria": 0.69, "false_found": 0.10, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_n": {"criteria": 0.85, "false_found": 0.00, "persons": 0.92, "hours": 1.00, "headings": 0.97},
    "cohort_o": {"criteria": 0.82, "false_found": 0.04, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_p": {"criteria": 0.96, "false_found": 0.04, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_q": {"criteria": 0.97, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_r": {"criteria": 0.98, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_s": {"criteria": 0.96, "false_found": 0.04, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_t": {"criteria": 0.98, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_u": {"criteria": 0.98, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_v": {"criteria": 0.98, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_w": {"criteria": 0.94, "false_found": 0.07, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_x": {"criteria": 0.97, "false_found": 0.04, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_y": {"criteria": 0.94, "false_found": 0.04, "persons": 0.90, "hours": 1.00, "headings": 0.97},
    "cohort_z": {"criteria": 0.94, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_ad": {"criteria": 0.90, "false_found": 0.10, "persons": 0.94, "hours": 1.00, "headings": 0.97},
    "cohort_ae": {"criteria": 0.92, "false_found": 0.00, "persons": 0.93, "hours": 1.00, "headings": 0.97},
    "cohort_af": {"criteria": 0.76, "false_found": 0.10, "persons": 0.93, "hours": 1.00, "headings": 0.97},
    "cohort_ag": {"criteria": 0.98, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_ah": {"criteria": 0.98, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_ai": {"criteria": 0.92, "false_found": 0.15, "persons": 1.00, "hours": 0.83, "headings": 0.97},
    "cohort_aj": {"criteria": 0.96, "false_found": 0.00, "persons": 0.90, "hours": 1.00, "headings": 0.97},
    "cohort_ak": {"criteria": 0.90, "false_found": 0.06, "persons": 1.00, "hours": 0.66, "headings": 0.97},
    "cohort_al": {"criteria": 0.96, "false_found": 0.06, "persons": 1.00, "hours": 0.83, "headings": 0.97},
    "cohort_am": {"criteria": 0.92, "false_found": 0.06, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_an": {"criteria": 0.90, "false_found": 0.00, "persons": 1.00, "hours": 0.50, "headings": 0.97},
    "cohort_ao": {"criteria": 0.92, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_ap": {"criteria": 0.98, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_aq": {"criteria": 0.92, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_ar": {"criteria": 0.98, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_as": {"criteria": 0.92, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_at": {"criteria": 0.88, "false_found": 0.00, "persons": 0.93, "hours": 1.00, "headings": 0.97},
    "cohort_au": {"criteria": 0.94, "false_found": 0.00, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_av": {"criteria": 0.96, "false_found": 0.00, "persons": 1.00, "hours": 0.66, "headings": 0.97},
    "cohort_aw": {"criteria": 0.92, "false_found": 0.06, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_ax": {"criteria": 0.94, "false_found": 0.06, "persons": 1.00, "hours": 0.83, "headings": 0.97},
    "cohort_ay": {"criteria": 0.90, "false_found": 0.06, "persons": 1.00, "hours": 1.00, "headings": 0.97},
    "cohort_az": {"criteria": 0.96, "false_found": 0.00, "persons": 1.00, "hours": 0.83, "headings": 0.97},
    "cohort_ba": {"criteria": 0.86, "false_found": 0.16, "persons": 1.00, "hours": 0.83, "headings": 0.97},
    "cohort_aa": {"criteria": 0.94, "false_found": 0.00, "persons": 0.90, "hours": 1.00, "headings": 0.97},
    "cohort_ab": {"criteria": 0.88, "false_found": 0.08, "persons": 0.90, "hours": 1.00, "headings": 0.97},
    "cohort_ac": {"criteria": 0.95, "false_found": 0.00, "persons": 0.85, "hours": 1.00, "headings": 0.97},
}


def results(cohort: Path) -> dict[tuple[frozenset[str], str], Mapping[str, Any]]:
    """The result of every submission, by the learner's name and unit."""
    rubrics = {unit: rubric for unit, (rubric, _) in load_rubrics(()).items()}
    files = list_folder(cohort).files
    documents = [d for f in files for d in read_all(f.path, f.relative, "d0")]
    placement = place(documents, Register(), rubrics)
    tasks = tasks_for(placement, files, {unit: unit for unit in rubrics}, NOW)
    return {(key(t.submission.learner), t.submission.unit): examine(t) for t in tasks}


def figures(gold: Mapping[str, Any], said: Mapping[tuple[frozenset[str], str], Mapping[str, Any]]) -> dict[str, float]:
    """Shares of what the labels say that the results say too; every submission counts, placed or not."""
    right: dict[str, list[bool]] = {name: [] for name in ("criteria", "false_found", "persons", "hours", "headings")}
    for labelled in gold["submissions"]:
        result = said.get((key(labelled["learner"]), labelled["unit"]), {})
        states = {c["id"]: c["status"] for c in result.get("criteria", [])}
        for number, criterion in labelled["criteria"].items():
            right["criteria"].append(states.get(number) == criterion["status"])
            if criterion["status"] != "found":
                right["false_found"].append(states.get(number) == "found")
        flagged = {fold(m["text"]) for p in result.get("people", []) if p["identifying"] for m in p["mentions"]}
        words = {word for text in flagged for word in text.split()}
        for person in labelled["people"]:
            if person["identifying"]:
                right["persons"].append(any(set(fold(form).split()) & words for form in person["surface"]))
        hours = result.get("hours", {})
        if labelled["unit"] == "701":
            for total in ("coaching_minutes", "supervision_minutes"):
                right["hours"].append(hours.get(total) == labelled["hours"][total])
            right["hours"].append(len(hours.get("clients", [])) == labelled["hours"]["clients"])
        headings = {fold(" ".join(h["text"].split())) for h in result.get("headings", [])}
        right["headings"] += [fold(" ".join(h["text"].split())) in headings for h in labelled["headings"]]
    # A cohort in which nobody can be identified asks for no persons.
    return {name: sum(answers) / len(answers) if answers else 1.0 for name, answers in right.items()}


@pytest.mark.parametrize("name", FLOORS)
def test_figures_do_not_fall(name: str) -> None:
    gold = json.loads((HERE / name / "gold.json").read_text(encoding="utf-8"))
    measured = figures(gold, results(HERE / name / "submissions"))
    floors = FLOORS[name]
    assert measured["false_found"] <= floors["false_found"], measured
    assert all(measured[part] >= floors[part] for part in floors if part != "false_found"), measured
