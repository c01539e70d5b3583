"""Build cohort ba with the builder of cohort e: `python -m tests.accuracy.cohort_ba.build` in the repository's root."""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.cohort_e.build import build

HERE = Path(__file__).parent
LAYOUT = "learners' own file names, all in one folder"

if __name__ == "__main__":
    build(HERE, "ba", LAYOUT)
