"""Count again what gold.json claims, from the built files: `python -m tests.accuracy.cohort_d.verify`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from tests.accuracy.cohort_c.verify import Count

HERE = Path(__file__).parent


def disagreements(gold: dict[str, Any], root: Path) -> list[str]:
    """Counts as for cohort c; the length asked for here is another, so that line is made anew."""
    wrong = []
    for sub in gold["submissions"]:
        count = Count(sub, root)
        words = len(count.text.split())
        wrong += [line for line in count.all() if not line.endswith(f"{words} words")]
        if not 1800 <= words <= 2800:
            wrong.append(f"{count.name}: {words} words")
    return wrong


def main() -> int:
    gold = json.loads((HERE / "gold.json").read_text(encoding="utf-8"))
    wrong = disagreements(gold, HERE / "submissions")
    print(*wrong or ["gold and files agree"], sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
