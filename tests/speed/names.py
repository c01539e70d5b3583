"""Words per second of the stage of names on one core, and where the time goes.

    python -m tests.speed.names [FILES or FOLDERS ...] [--rounds 3]

Without arguments the samples are read. The parts are timed one by one, each the least of several rounds of CPU time.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from extractors.language import names
from extractors.model import Context, Reading
from extractors.people import gather as stage
from extractors.people.lines import Bars, prepare
from extractors.people.model import recognise
from extractors.people.recognised import read_names
from extractors.read import read_file
from extractors.references import gather as references
from extractors.references.gather import in_list
from extractors.sections import assemble

SAMPLES = Path(__file__).parents[2] / "samples" / "cohort"
KINDS = (".docx", ".pdf", ".txt")


def seconds(work: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        before = time.process_time()
        work()
        taken.append(time.process_time() - before)
    return min(taken)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places", nargs="*", type=Path, default=[SAMPLES])
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    files = [f for p in arguments.places for f in (sorted(p.rglob("*")) if p.is_dir() else [p])]
    readings: list[Reading] = []
    for path in (f for f in files if f.suffix.lower() in KINDS):
        readings.append(assemble([read_file(path, path.name, "d1")]))
    words = sum(d.words for r in readings for d in r.documents)
    context = Context("Nobody Known", "701", date(2026, 6, 1))
    found = [references.gather(r, context) for r in readings]

    def prepared() -> list[tuple[object, ...]]:
        return [prepare(r, in_list(r), f[1], Bars()) for r, f in zip(readings, found, strict=True)]

    def everything() -> None:
        for reading, (listed, cited) in zip(readings, found, strict=True):
            stage.gather(reading, context, listed, cited, ())

    everything()
    lines = prepared()
    read = {t for ls in lines for t in {line.text for line in ls}}

    def nothing(texts: object, spans: object) -> list[list[object]]:
        list(spans)
        return [[] for _ in texts]

    print(f"{len(readings)} files, {words} words")
    spent: dict[str, float] = {}
    for name, work in (
        ("whole stage", everything),
        ("  lines made ready", prepared),
        ("  sentences (spaCy)", lambda: list(names(sorted(read), nothing))),
        ("  sentences and recogniser", lambda: [read_names(ls) for ls in lines]),
    ):
        spent[name] = taken = seconds(work, arguments.rounds)
        print(f"{name:<30}{taken:8.3f} s {words / max(taken, 1e-9):12.0f} words a second")
    rest = spent["whole stage"] - spent["  lines made ready"] - spent["  sentences and recogniser"]
    print(f"{'  cues, persons, places (rest)':<30}{rest:8.3f} s {words / max(rest, 1e-9):12.0f} words a second")
    counted = [0, 0]

    def counting(texts: list[str], spans: list[tuple[int, int, int]]) -> list[list[recognise.Named]]:
        for n, start, end in spans:
            size = len(texts[n][start:end].split())
            counted[0] += size
            counted[1] += size * recognise.can_hold_name(texts[n], start, end)
        return [[] for _ in texts]

    for ls in lines:
        read_names(ls, counting)
    print(f"share of the words in sentences that can hold a name: {counted[1] / max(1, counted[0]):.2f}")


if __name__ == "__main__":
    main()
