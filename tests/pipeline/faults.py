"""Faults by name, thousands of them: nothing is lost, nothing is left out, the next night goes on.

    python -m tests.pipeline.faults [10000] [--seed 8589] [--real 24]

A small share lives through night after night. Learners come, change, rename their folders; assessors type into sheets;
each night one fault strikes at a moment drawn by chance. A kill is a real `kill -9` of a forked process; the other
faults are raised where the operating system would raise them. After each fault a quiet night follows, and everything
is looked at: every file of the share is in a result or on a list, every entry that anybody typed is still in OUT,
nothing is half-written, nothing under the share was touched. `--real` nights beside these run the real command, with
its worker processes, on real Word files, and are killed from outside.

The command ends with the number of faults by name, of unlisted files and of lost entries; with 0 if both are 0.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.pipeline.fault_kinds import FAULTS
from tests.pipeline.shares import Share, Tally

GENTLE = ("kill -9 at a boundary", "full disk", "read-only OUT", "a sheet is open in Excel")
"""Faults under which nobody but the program could touch the share."""


def strike(share: Share, name: str, tally: Tally) -> None:
    """One fault, and the quiet night after it."""
    struck: bool | None = False
    while struck is False:
        share.day_passes()
        before = share.untouched()
        with pytest.MonkeyPatch.context() as patch:
            struck = FAULTS[name](share, patch)
        if name in GENTLE and share.untouched() != before:
            tally.other.append(f"{name}: something under the share was touched")
    tally.faults[name] += 1
    share.look(name, tally, None)
    report = share.night()
    if report.waiting:
        report = share.night()
    share.look(name, tally, report)


@contextmanager
def shares(seed: int) -> Iterator[Callable[[int], Share]]:
    """Makes a fresh share where the disk costs nothing, since nothing here cuts the power for real."""
    quickest = Path("/dev/shm")
    with (
        tempfile.TemporaryDirectory(dir=quickest if quickest.is_dir() else None) as scratch,
        pytest.MonkeyPatch.context() as patch,
    ):
        last: list[Path] = []

        def share(number: int) -> Share:
            for old in last:
                shutil.rmtree(old)
            folder = Path(scratch) / str(number)
            folder.mkdir()
            last[:] = [folder]
            return Share(folder, patch, random.Random(f"{seed}/{number}"))

        yield share


def many(count: int, seed: int, each: int = 40) -> Tally:
    """So many faults, each kind as often as the others, on shares that live through `each` of them."""
    tally, names = Tally(), sorted(FAULTS)
    order = [names[n % len(names)] for n in range(count)]
    random.Random(seed).shuffle(order)
    with shares(seed) as fresh:
        for start in range(0, count, each):
            share = fresh(start)
            share.night()
            for name in order[start : start + each]:
                strike(share, name, tally)
    return tally


def real(count: int, seed: int, tally: Tally) -> None:
    """The command itself on real files, killed from outside at a moment drawn by chance; then run to its end."""
    from_samples = Path(__file__).parents[2] / "samples" / "cohort"
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        cohort, out = Path(scratch) / "Intake", Path(scratch) / "Sheets"
        for source in ("Oluwaseun Bankole", "Llewellyn-Rees, Catrin"):
            shutil.copytree(from_samples / source, cohort / source)
        command = [sys.executable, "-m", "pipeline", "run", str(cohort), "--out", str(out), "--settle", "0", "--quiet"]
        for number in range(count):
            if number % 4 == 0 and out.exists():
                shutil.rmtree(out)
            run = subprocess.Popen([*command, "--again"], stderr=subprocess.DEVNULL, start_new_session=True)
            with suppress(subprocess.TimeoutExpired):
                run.wait(chance.uniform(0.5, 9.0))
            if run.poll() is None:
                os.killpg(run.pid, signal.SIGKILL)
                tally.faults["kill -9 of the command and its workers"] += 1
            run.wait()
        done = subprocess.run(command, capture_output=True, text=True)
        results = {p.name for p in (out / "results").glob("*.json")}
        if done.returncode != 0 or len(results) != 6:
            tally.unlisted.append(f"real: exit code {done.returncode}, {sorted(results)} {done.stderr}")


def main() -> int:
    """Inject, and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", nargs="?", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=8589)
    parser.add_argument("--real", type=int, default=24, metavar="N", help="nights of the command itself, killed")
    asked = parser.parse_args()
    start = time.monotonic()
    tally = many(asked.count, asked.seed)
    real(asked.real, asked.seed, tally)
    for name, times in sorted(tally.faults.items()):
        print(f"{times:7} {name}")
    print(f"{sum(tally.faults.values()):7} faults in {time.monotonic() - start:.0f} s")
    print(f"{len(tally.unlisted):7} unlisted files\n{len(tally.lost):7} lost entries\n{len(tally.other):7} other")
    for line in (*tally.unlisted[:10], *tally.lost[:10], *tally.other[:10]):
        print(line)
    return 0 if tally.clean else 1


if __name__ == "__main__":
    sys.exit(main())
