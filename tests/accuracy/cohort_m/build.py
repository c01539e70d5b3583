"""Build cohort m with the builder of cohort e: `python -m tests.accuracy.cohort_m.build` in the repository's root."""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.cohort_e.build import build

HERE = Path(__file__).parent
LAYOUT = "learners' own file names in one folder; one learner's two files in a folder of her own"

if __name__ == "__main__":
    build(HERE, "m", LAYOUT)
