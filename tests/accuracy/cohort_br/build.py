"""Build cohort br with the builder of cohort e: `python -m tests.accuracy.cohort_br.build` in the repository's root."""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.cohort_e.build import build

HERE = Path(__file__).parent
LAYOUT = "one folder for each learner, given name first; essays and journals as one file, portfolios in several files"

if __name__ == "__main__":
    build(HERE, "br", LAYOUT)
