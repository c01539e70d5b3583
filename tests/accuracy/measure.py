"""Criteria against the labels of every cohort here, with gains and losses since the last commit.

    python -m tests.accuracy.measure [cohort_b ...] [--save]

`statuses.json` holds what the committed program says of each criterion; `--save` writes it anew, to be committed with
the change that moved it. Other labelled cohorts can be measured with `firstread evaluate`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from pipeline import evaluation
from pipeline.commands.evaluate import compared, shown

HERE = Path(__file__).parent
KEPT = HERE / "statuses.json"


def measured(cohort: Path, out: Path) -> tuple[evaluation.Judged, ...]:
    """The cohort's criteria as labelled and as a run says."""
    command = [sys.executable, "-m", "pipeline", "run", str(cohort / "submissions"), "--out", str(out), "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 3):
        sys.exit(done.stderr)
    return evaluation.judge(evaluation.read_labels(cohort / "gold.json"), evaluation.read_results(out))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cohorts", nargs="*", help="folders' names here; all by default")
    parser.add_argument("--save", action="store_true", help="keep what is said now, for later comparisons")
    wanted = parser.parse_args()
    names = wanted.cohorts or sorted(p.parent.name for p in HERE.glob("*/gold.json"))
    before = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    for name in names:
        with tempfile.TemporaryDirectory() as out:
            judged = measured(HERE / name, Path(out))
        print(f"\n== {name}\n" + "\n".join(shown(judged)))
        print("\n".join(compared(*evaluation.changes(judged, before.get(name, {})))))
        before[name] = evaluation.statuses(judged)
    if wanted.save:
        KEPT.write_text(json.dumps(before, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
