"""Speed and memory of whole nights on made cohorts, of the stages, and of others' tools on the same files.

    python -m tests.speed.bench [--sizes 10 100 1000] [--alike 60] [--unchanged 10000] [--cluster 100]     (make bench)

Each size is a made cohort (`tests.speed.cohort`) that goes through four nights of the real command: cold, nothing
changed, one file changed, a rubric changed. `--alike` are sizes of the worst case, in which all texts of a unit share
passages: they must come to an end, and count towards no bar of time. CPU time is that of all its processes; on a machine that others use too, it
and the ratios say more than the clock does. Growth is CPU time a submission against the smallest size of at least 50.
Peers are timed in the same process on the same files, where they are installed. `--cluster` is the size of which the
cold night is made on two Dask workers too, beside that on two processes; 0 leaves it out. At the end stands what the
bars are that were set, and which were held. The default takes half an hour on two cores.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pytest

from rubrics.load import names as units
from tests.pipeline.nights import Nights
from tests.speed import stages
from tests.speed.cohort import build
from tests.speed.dask_cluster import two_workers

ROOT = Path(__file__).parents[2]
MEGABYTE = 1024 * 1024
_SETTLED = 30 * 86_400
BARS = {
    "unchanged": ("nothing changed: clock, s", 3.0),
    "typical": ("one submission in a warm process, all stages: CPU, s", 0.6),
    "cold": ("180 submissions cold on two cores: clock, s", 120.0),
    "worker": ("a worker: memory, MB", 500.0),
    "flat": ("a worker: memory at the end against its first half", 1.1),
    "growth": ("CPU a submission against the smaller size", 1.1),
    "ten thousand": ("10,000 unchanged files: clock, s", 20.0),
    "cluster": ("two Dask workers against two processes: clock", 1.15),
}
"""What was set, as (words, most)."""
measured: dict[str, float] = {}
"""The worst of each."""


@dataclass(slots=True)
class Night:
    """What one run of the command took."""

    wall: float = 0.0
    """Seconds."""
    code: int = 0
    cpu: dict[int, float] = field(default_factory=dict)
    """Process -> seconds."""
    peak: dict[int, float] = field(default_factory=dict)
    """Process -> largest resident memory in MB."""
    half: dict[int, float] = field(default_factory=dict)
    """The same in the first half of the run."""
    parent: int = 0

    @property
    def busy(self) -> float:
        """CPU seconds of all processes."""
        return sum(self.cpu.values())

    @property
    def worker(self) -> float:
        """Largest memory of a worker in MB; 0.0 where none was needed."""
        return max((mb for pid, mb in self.peak.items() if pid != self.parent), default=0.0)

    @property
    def flat(self) -> float:
        """A worker's memory at most, against that in the first half of the run."""
        return max((self.peak[pid] / mb for pid, mb in self.half.items() if pid != self.parent and mb), default=1.0)


def night(cohort: Path, *more: str, also: tuple[int, ...] = ()) -> Night:
    """One run of the command, watched. `also`: processes elsewhere whose work is this run's."""
    command = [sys.executable, "-m", "pipeline", "run", str(cohort), "--quiet", "--settle", "0", *more]
    made, start = Night(), time.perf_counter()
    before = {process.pid: _spent(process) for process in _family([*also])}
    seen: list[tuple[float, int, float]] = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        made.parent = run.pid
        while run.poll() is None:
            for process in _family([run.pid, *also]):
                try:
                    made.cpu[process.pid] = _spent(process)
                    seen.append((time.perf_counter() - start, process.pid, process.memory_info().rss / MEGABYTE))
                except psutil.NoSuchProcess:
                    continue
            time.sleep(0.1)
    made.wall, made.code = time.perf_counter() - start, run.returncode
    for pid, spent in before.items():
        made.cpu[pid] = max(0.0, made.cpu.get(pid, spent) - spent)
    for when, pid, mb in seen:
        made.peak[pid] = max(mb, made.peak.get(pid, 0.0))
        if when < made.wall / 2:
            made.half[pid] = max(mb, made.half.get(pid, 0.0))
    return made


def _spent(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def _family(roots: list[int]) -> list[psutil.Process]:
    found: list[psutil.Process] = []
    for root in roots:
        try:
            process = psutil.Process(root)
            found += [process, *process.children(recursive=True)]
        except psutil.NoSuchProcess:
            continue
    return found


def note(bar: str, value: float) -> None:
    """Keep the worst value for a bar."""
    measured[bar] = max(value, measured.get(bar, 0.0))


def verdict() -> None:
    """The bars and what was measured; one that was not is left out."""
    print("Bars")
    for bar, value in measured.items():
        words, most = BARS[bar]
        print(f"  {'held  ' if value <= most else 'MISSED'} {value:8.2f} of {most:7.2f}   {words}")


def _told(name: str, made: Night, count: int) -> None:
    each = f"{made.busy / count:7.2f} s CPU a submission" if made.worker else " " * 25
    print(
        f"  {name:<22}{made.wall:8.1f} s {made.busy:8.1f} s CPU {each}   run {made.peak.get(made.parent, 0):5.0f} MB, "
        f"a worker {made.worker:4.0f} MB ({made.flat:.2f} x its first half)   exit code {made.code}",
        flush=True,
    )


def worst(wanted: list[int]) -> None:
    """Three nights of each size of a cohort in which all texts of a unit share passages."""
    for count in wanted:
        with tempfile.TemporaryDirectory() as scratch:
            cohort = Path(scratch) / "Intake"
            build(cohort, count, alike=True)
            aged(cohort)
            print(f"{count} submissions that share passages with all others of their unit")
            _told("cold", night(cohort), count)
            _told("nothing changed", night(cohort), count)
            _one_changed(cohort)


def _one_changed(cohort: Path) -> None:
    """One file becomes what another is, and the run that follows."""
    changed = sorted(cohort.rglob("*703*.docx"))
    changed[0].write_bytes(changed[-1].read_bytes())
    _told("one file changed", night(cohort), 1)


def sizes(wanted: list[int], cluster: int) -> None:
    """Four nights of each size, and how the cost grows; of the size `cluster` the cold one on a cluster too."""
    base: tuple[int, float] | None = None
    for count in wanted:
        with tempfile.TemporaryDirectory() as scratch:
            cohort = Path(scratch) / "Intake"
            build(cohort, count)
            aged(cohort)
            print(f"{count} submissions of about 5,000 words")
            cold = night(cohort)
            _told("cold", cold, count)
            note("worker", cold.worker)
            if count >= 50:
                note("flat", cold.flat)
            if count == 180:
                note("cold", cold.wall)
            same = night(cohort)
            _told("nothing changed", same, count)
            if count <= 180:
                note("unchanged", same.wall)
            _one_changed(cohort)
            rubric = Path(scratch) / f"{units()[-1]}.toml"
            text = (ROOT / "rubrics" / rubric.name).read_text(encoding="utf-8")
            rubric.write_text(text.replace("topic = [", 'topic = ["a phrase of our own", ', 1), encoding="utf-8")
            _told("a rubric changed", night(cohort, "--rubric", str(rubric)), max(1, count // len(units())))
            if count == cluster:
                _beside(cohort, Path(scratch), count)
            if base is not None:
                print(f"  growth: {cold.busy / count / base[1]:.2f} x the CPU a submission that {base[0]} took")
                note("growth", cold.busy / count / base[1])
            elif count >= 50:
                base = count, cold.busy / count


def _beside(cohort: Path, scratch: Path, count: int) -> None:
    local = night(cohort, "--out", str(scratch / "local"), "--jobs", "2")
    _told("two processes", local, count)
    with two_workers() as (address, pids):
        there = ("--engine", "dask", "--scheduler", address)
        cold = night(cohort, "--out", str(scratch / "warm"), *there, also=pids)
        made = night(cohort, "--out", str(scratch / "dask"), *there, also=pids)
    _told("two Dask workers", cold, count)
    _told("the same, warm", made, count)
    note("cluster", made.wall / local.wall)
    print(
        f"  two Dask workers: {made.wall / local.wall:.2f} x the time of two processes, {made.busy / local.busy:.2f} x CPU"
    )


def aged(folder: Path) -> None:
    """Files as if they had been saved long ago."""
    old = time.time() - _SETTLED
    for path in folder.rglob("*"):
        os.utime(path, (old, old))


def unchanged(count: int) -> None:
    """So many files of which none, then one, has changed; the first night is made without looking at their text."""
    with tempfile.TemporaryDirectory() as scratch:
        with pytest.MonkeyPatch.context() as patch:
            nights = Nights(Path(scratch), patch)
            for number in range(count):
                nights.file(f"Learner {number:05d}/700 essay.txt", f"Number {number}.")
            nights.night()
        print(f"{count} files of a line each")
        made = night(nights.cohort)
        _told("nothing changed", made, count)
        if count == 10_000:
            note("ten thousand", made.wall)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10, 100, 1000])
    parser.add_argument("--alike", type=int, nargs="*", default=[60], help="sizes of the worst case")
    parser.add_argument("--unchanged", type=int, default=10_000)
    parser.add_argument("--cluster", type=int, default=100, help="the size that a cluster does too; 0: none")
    parser.add_argument("--sample", type=int, default=12, help="submissions for the stages and the peers; 0: none")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        if asked.sample:
            build(Path(scratch), asked.sample)
            note("typical", stages.of(Path(scratch)))
    sizes(asked.sizes, asked.cluster)
    worst(asked.alike)
    if asked.unchanged:
        unchanged(asked.unchanged)
    verdict()


if __name__ == "__main__":
    main()
