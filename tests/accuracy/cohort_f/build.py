"""Build cohort f with the builder of cohort e: `python -m tests.accuracy.cohort_f.build` in the repository's root."""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.cohort_e.build import build

HERE = Path(__file__).parent
LAYOUT = "one flat folder as a portal exports it: registration number, learner, unit, the learner's own file name"

if __name__ == "__main__":
    build(HERE, "f", LAYOUT)
