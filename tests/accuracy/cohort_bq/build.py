"""Build cohort bq with the builder of cohort e: `python -m tests.accuracy.cohort_bq.build` in the repository's root."""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.cohort_e.build import build

HERE = Path(__file__).parent
LAYOUT = "all files loose in one folder, named as the learners name them"

if __name__ == "__main__":
    build(HERE, "bq", LAYOUT)
