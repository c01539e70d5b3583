"""Build cohort h with the builder of cohort e: `python -m tests.accuracy.cohort_h.build` in the repository's root."""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.cohort_e.build import build

HERE = Path(__file__).parent
LAYOUT = "one flat folder; file names as six different people give them, with or without the name and the unit"

if __name__ == "__main__":
    build(HERE, "h", LAYOUT)
