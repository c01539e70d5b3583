"""Build cohort i with the builder of cohort e: `python -m tests.accuracy.cohort_i.build` in the repository's root."""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.cohort_e.build import build

HERE = Path(__file__).parent
LAYOUT = "one flat folder; each learner named the file, with the name, the unit and what else came to mind"

if __name__ == "__main__":
    build(HERE, "i", LAYOUT)
