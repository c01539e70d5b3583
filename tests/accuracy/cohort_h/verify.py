"""Count again what gold.json claims, from the built files: `python -m tests.accuracy.cohort_h.verify`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.accuracy.cohort_e import verify

if __name__ == "__main__":
    verify.WORDS = (1900, 4300)
    sys.exit(verify.report(Path(__file__).parent))
