"""Build cohort ao with the builder of cohort e: `python -m tests.accuracy.cohort_ao.build` in the repository's root."""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.cohort_e.build import build

HERE = Path(__file__).parent
LAYOUT = "all files in one folder, as the administrator of the centre saved them; file names as learners name them"

if __name__ == "__main__":
    build(HERE, "ao", LAYOUT)
