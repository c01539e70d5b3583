"""Criteria against the labels of every cohort here, with gains and losses since the last commit.

    python -m tests.accuracy.measure [cohort_b ...] [--save]

`statuses.json` holds what the committed program says of each criterion; `--save` writes it anew, to be committed with
the change that moved it, and raises the floors (`floors.toml`) of what has risen. Other labelled cohorts can be measured
with `firstread evaluate`.
"""

from __future__ import annotations

import argparse
import json
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from pipeline import evaluation
from pipeline.commands.evaluate import compared, shown
from tests.accuracy import floors

HERE = Path(__file__).parent
KEPT = HERE / "statuses.json"


def measured(name: str) -> tuple[str, tuple[evaluation.Judged, ...], dict[str, float]]:
    """A cohort's name, its criteria as labelled and as the program says, and its figures for the floors."""
    gold = evaluation.read_labels(HERE / name / "gold.json")
    said = floors.results(HERE / name / "submissions")
    return name, evaluation.judge(gold, said), floors.figures(gold, said)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cohorts", nargs="*", help="folders' names here; all by default")
    parser.add_argument("--save", action="store_true", help="keep what is said now, for later comparisons")
    wanted = parser.parse_args()
    before = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    least = floors.floors()
    with ProcessPoolExecutor() as processes:
        for name, judged, figures in processes.map(measured, wanted.cohorts or floors.cohorts()):
            print(f"\n== {name}\n" + "\n".join(shown(judged)))
            print("\n".join(compared(*evaluation.changes(judged, before.get(name, {})))), flush=True)
            before[name] = evaluation.statuses(judged)
            least[name] = floors.raised(least.get(name, {}), figures)
    if wanted.save:
        KEPT.write_text(json.dumps(before, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        floors.KEPT.write_text(floors.written(least), encoding="utf-8")


if __name__ == "__main__":
    main()
