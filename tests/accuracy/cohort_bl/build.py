"""Build cohort bl with the builder of cohort e: `python -m tests.accuracy.cohort_bl.build` in the repository's root."""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.cohort_e.build import build

HERE = Path(__file__).parent
LAYOUT = "learners' own file names in one folder; one learner has a folder of three files"

if __name__ == "__main__":
    build(HERE, "bl", LAYOUT)
