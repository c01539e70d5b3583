"""Count again what gold.json claims, from the built files: `python -m tests.accuracy.cohort_bd.verify`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.accuracy.cohort_e import verify as theirs

WORDS = (1500, 4600)

if __name__ == "__main__":
    theirs.WORDS = (1500, 4600)
    sys.exit(theirs.report(Path(__file__).parent))
