"""Build cohort k with the builder of cohort e: `python -m tests.accuracy.cohort_k.build` in the repository's root."""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.cohort_e.build import build

HERE = Path(__file__).parent
LAYOUT = "learners' own file names in one folder; two learners' files in a folder bearing the learner's name"

if __name__ == "__main__":
    build(HERE, "k", LAYOUT)
