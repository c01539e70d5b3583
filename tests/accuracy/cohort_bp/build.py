"""Build cohort bp with the builder of cohort e: `python -m tests.accuracy.cohort_bp.build` in the repository's root."""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.cohort_e.build import build

HERE = Path(__file__).parent
LAYOUT = "one folder for each employer; in it files loose, or in a folder of the learner's name"

if __name__ == "__main__":
    build(HERE, "bp", LAYOUT)
