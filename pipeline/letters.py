"""Feedback letters beside the sheets, from what was collected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import reduce
from operator import or_
from pathlib import Path
from typing import Any

from pipeline.cohort import load_rubrics
from pipeline.delivery import earlier_results
from pipeline.outputs import Outputs, safe_name
from reports.letter import digest_in, letter
from reports.mask import Mask, Parties, third_parties
from reports.outcomes import DIFFER, OPEN
from rubrics.centre_desk import Desk


@dataclass(slots=True)
class Letters:
    """How the writing of letters went."""

    written: int = 0
    unchanged: int = 0
    """Letters that say the same as those that are there, which were left."""
    undecided: list[str] = field(default_factory=list)
    """Submissions whose letter says that not every criterion is decided."""
    hidden: int = 0
    """Other people's names that were replaced in those that were written."""
    problems: list[str] = field(default_factory=list)
    """Letters that could not be written under their own name, and what to do."""


def write_letters(out: Path, record: Mapping[str, Any], desk: Desk, now: datetime) -> Letters:
    """Write a letter for each latest submission of which something is decided or written.

    Names of people whom any submission of the cohort could identify are kept out. A letter that somebody has changed
    is kept. Raises OSError.
    """
    outputs = Outputs(out, now)
    rubrics = {unit: rubric for unit, (rubric, _) in load_rubrics(()).items()}
    parties = reduce(or_, map(third_parties, earlier_results(out) or []), Parties())
    done = Letters()
    for learner in record["learners"]:
        name = str(learner["learner"])
        for unit in learner["units"]:
            if not unit["latest"]:
                continue
            assessor = str(unit["front"].get("Assessor's name", ""))
            made = letter(name, unit, rubrics.get(unit["unit"]), desk, Mask(parties, [name, assessor]), now.date())
            if made is None:
                continue
            again = f" - attempt {unit['attempt']}" if unit["attempt"] > 1 else ""
            folder = safe_name(name)
            path = f"{folder}/{folder} - {unit['unit']}{again} - feedback letter.docx"
            if unit["outcome"] in (OPEN, DIFFER):
                done.undecided.append(f"{name}, unit {unit['unit']}{again}")
            if _digest_at(out / path) == made.digest:
                done.unchanged += 1
            elif problem := outputs.put_sheet(path, made.data).problem:
                done.problems.append(problem)
            else:
                done.written += 1
                done.hidden += made.hidden
    return done


def _digest_at(path: Path) -> str:
    """What the letter at a place holds as its digest; "" where there is none that can be read."""
    try:
        return digest_in(path.read_bytes())
    except OSError:
        return ""
