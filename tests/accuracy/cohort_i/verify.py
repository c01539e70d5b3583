"""Count again what gold.json claims, from the built files: `python -m tests.accuracy.cohort_i.verify`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.accuracy.cohort_e.verify import report

if __name__ == "__main__":
    sys.exit(report(Path(__file__).parent))
