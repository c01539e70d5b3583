"""Count again what gold.json claims, from the built files: `python -m tests.accuracy.cohort_bq.verify`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.accuracy.cohort_e import verify as theirs

WORDS = (1600, 4200)

if __name__ == "__main__":
    theirs.WORDS = WORDS
    sys.exit(theirs.report(Path(__file__).parent))
