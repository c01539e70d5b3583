"""Build cohort d with the builder of cohort c: `python -m tests.accuracy.cohort_d.build` in the repository's root."""

from __future__ import annotations

import json
from pathlib import Path

from tests.accuracy.cohort_c import build as builder

HERE = Path(__file__).parent
UNITS = ("700", "701", "703")


def build(out: Path) -> None:
    theirs = builder.HERE
    builder.HERE = HERE
    try:
        gold = builder.build(out)
    finally:
        builder.HERE = theirs
    gold["cohort"] = "d"
    gold["layout"] = "one flat folder, three learners with one unit each; files named unit, learner, a word"
    handed_in = {(s["learner"], s["unit"]) for s in gold["submissions"]}
    learners = sorted({learner for learner, _ in handed_in})
    gold["cohort_level"]["missing_submissions"] = [
        [learner, unit] for learner in learners for unit in UNITS if (learner, unit) not in handed_in
    ]
    (out / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    build(HERE)
