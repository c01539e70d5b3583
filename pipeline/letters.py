"""Feedback letters beside the sheets, from what was collected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import reduce
from operator import or_
from pathlib import Path
from typing import Any

from pipeline.cohort import load_rubrics
from pipeline.delivery import earlier_results
from pipeline.outputs import Outputs, safe_name
from reports.letter import letter
from reports.mask import Mask, Parties, third_parties
from rubrics.centre_desk import Desk


def write_letters(out: Path, record: Mapping[str, Any], desk: Desk, now: datetime) -> tuple[int, list[str]]:
    """Write a letter for each latest submission of which something is decided; (how many, what a person should know).

    Names of people whom any submission of the cohort could identify are kept out. A letter that somebody has changed
    is kept. Raises OSError.
    """
    outputs = Outputs(out, now)
    rubrics = {unit: rubric for unit, (rubric, _) in load_rubrics(()).items()}
    parties = reduce(or_, map(third_parties, earlier_results(out) or []), Parties())
    count, told = 0, []
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
            done = outputs.put_sheet(path, made.data)
            told += [done.problem] if done.problem else []
            count += not done.problem
    return count, told
