"""A cluster that goes wrong, with a real scheduler and real workers: a clear line, an exit code, and nothing lost."""

from __future__ import annotations

import json
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from pipeline.__main__ import guarded
from pipeline.exits import Exit
from tests.pipeline.test_cluster import KEPT, ROOT, asked, results, started
from tests.speed.dask_cluster import awaited

pytestmark = [
    pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no signals there"),
    pytest.mark.xdist_group("dask"),
]
LEARNERS = [f"{first} {last}" for first in ("Ngaire", "Pia", "Tobi", "Zoe") for last in ("Okafor", "Quist", "Farrow")]
Processes = dict[str, subprocess.Popen[bytes]]


@pytest.fixture
def cohort(tmp_path: Path) -> Path:
    made = tmp_path / "Autumn intake"
    for learner in LEARNERS:
        (made / learner).mkdir(parents=True)
        text = f"Unit 700. {learner}. I compared coaching with mentoring in my own organisation.\n" * 40
        (made / learner / "700 essay.txt").write_text(text)
    return made


@contextmanager
def scheduler(folder: Path) -> Iterator[tuple[str, Processes]]:
    """(address, processes by name); all that are in the dictionary end with the block."""
    told = folder / "scheduler.json"
    run = started("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(told))
    processes = {"scheduler": run}
    try:
        deadline = time.monotonic() + 60
        while not told.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        yield json.loads(told.read_text())["address"], processes
    finally:
        for process in processes.values():
            process.kill()
            process.wait()


def with_worker(address: str, processes: Processes, folder: Path, source: Path = ROOT) -> None:
    """One more worker, of the firstread in `source`."""
    processes[f"worker {len(processes)}"] = started("dask_worker", address, *KEPT, str(folder), source=source)
    awaited(address, len(processes) - 1)


def another(folder: Path) -> Path:
    """A firstread that differs in a word."""
    for stage in ("extractors", "rubrics", "reports", "pipeline"):
        shutil.copytree(ROOT / stage, folder / stage, ignore=shutil.ignore_patterns("__pycache__", "training"))
    with (folder / "rubrics" / "evaluate.py").open("a") as module:
        module.write("\n# another\n")
    return folder


def broken_off(
    cohort: Path, out: Path, address: str, strike: Callable[[], object], patch: str = "pass"
) -> tuple[int, str]:
    """(exit code, what was said) of a run that is struck once it has assessed something. `patch`: set beforehand."""
    entry = f"from pipeline import cluster; {patch}; from pipeline.__main__ import main; main()"
    command = [sys.executable, "-c", entry, *asked(cohort, out, "--engine", "dask", "--scheduler", address)]
    run = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    log, deadline = out / "run.log.jsonl", time.monotonic() + 60
    while not (log.exists() and '"assessed"' in log.read_text()) and time.monotonic() < deadline and run.poll() is None:
        time.sleep(0.01)
    strike()
    told, _ = run.communicate(timeout=120)
    return run.returncode, told


def refused(cohort: Path, out: Path, address: str, patch: str = "pass") -> tuple[int, str]:
    """(exit code, what was said) of a run that finds no cluster to work with.

    In a process of its own, as every run is: a client that was given up may keep the lock under which Dask starts and
    stops the event loops of a process, and every later client there waits for it.
    """
    return broken_off(cohort, out, address, lambda: None, patch)


def the_next_night_would_go_on(cohort: Path, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was finished is kept, and the rest is to be done."""
    finished = len(results(out))
    assert 0 < finished < len(LEARNERS), "it was broken off in its midst"
    capsys.readouterr()
    assert guarded(asked(cohort, out, "--dry-run")) == Exit.OK
    assert f"= {len(LEARNERS) - finished} done + {finished} unchanged" in capsys.readouterr().out


def the_next_night_goes_on(cohort: Path, out: Path) -> None:
    """On this machine; nothing is done twice."""
    before = results(out)
    assert guarded(asked(cohort, out, "--jobs", "1")) == Exit.OK
    after = results(out)
    assert sorted(after) == sorted(f"{learner}--700.json" for learner in LEARNERS)
    assert {name: after[name] for name in before} == before
    events = [json.loads(line) for line in (out / "run.log.jsonl").read_text().splitlines()]
    assert sum(e["event"] == "assessed" for e in events) == len(LEARNERS), "nothing was done twice"


def test_the_scheduler_dies_in_mid_run(cohort: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with scheduler(tmp_path) as (address, processes):
        with_worker(address, processes, tmp_path)
        code, told = broken_off(cohort, tmp_path / "out", address, processes["scheduler"].kill)
    assert (code, told) == (
        Exit.UNREAD,
        "The run was broken off: the scheduler of the cluster went away. What was finished is kept; run it again to "
        "go on.\n",
    )
    the_next_night_would_go_on(cohort, tmp_path / "out", capsys)
    the_next_night_goes_on(cohort, tmp_path / "out")


SHORT = "cluster.LOST, cluster._LOOK = 2.0, 0.2"
SILENT = "cluster.LOST, cluster._LOOK, cluster.ANSWER = 12.0, 0.5, 4.0"
"""Long enough for a busy machine to answer while all is well."""


def test_the_scheduler_falls_silent(cohort: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A machine that hangs, a cable that is out: no connection breaks, but nothing ever comes."""
    with scheduler(tmp_path) as (address, processes):
        with_worker(address, processes, tmp_path)
        stop = partial(processes["scheduler"].send_signal, signal.SIGSTOP)
        code, told = broken_off(cohort, tmp_path / "out", address, stop, SILENT)
    assert (code, told.partition(". ")[0]) == (
        Exit.UNREAD,
        "The run was broken off: the scheduler of the cluster did not answer for 12 s",
    )
    the_next_night_would_go_on(cohort, tmp_path / "out", capsys)


def test_every_worker_dies_and_none_comes(cohort: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with scheduler(tmp_path) as (address, processes):
        with_worker(address, processes, tmp_path)
        code, told = broken_off(cohort, tmp_path / "out", address, processes["worker 1"].kill, SHORT)
    assert (code, told.partition(". ")[0]) == (
        Exit.UNREAD,
        "The run was broken off: the cluster had no worker for 2 s",
    )
    the_next_night_would_go_on(cohort, tmp_path / "out", capsys)


def test_a_worker_with_another_firstread_joins_in_mid_run(
    cohort: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its first submission breaks the run off: no sheet is ever written from another version's findings."""
    other = another(tmp_path / "other version")
    with scheduler(tmp_path) as (address, processes):
        with_worker(address, processes, tmp_path)

        def strike() -> None:
            # the first one stands still meanwhile: on a busy machine it would be done before another has started
            processes["worker 1"].send_signal(signal.SIGSTOP)
            with_worker(address, processes, tmp_path, other)
            processes["worker 1"].kill()

        code, told = broken_off(cohort, tmp_path / "out", address, strike)
    assert (code, told.partition(". ")[0]) == (
        Exit.UNREAD,
        "The run was broken off: a worker with another firstread, or other libraries, joined the cluster",
    )
    the_next_night_would_go_on(cohort, tmp_path / "out", capsys)


def test_only_workers_with_another_firstread(cohort: Path, tmp_path: Path) -> None:
    with scheduler(tmp_path) as (address, processes):
        with_worker(address, processes, tmp_path, another(tmp_path / "other version"))
        code, said = refused(cohort, tmp_path / "out", address)
    assert code == Exit.USAGE
    assert re.search(r"the Dask cluster has another firstread than this one on tcp://127\.0\.0\.1:\d+", said, re.I)
    assert said.endswith("Nothing was read.\n")
    assert not (tmp_path / "out" / "results").exists()


def test_no_worker_at_all(cohort: Path, tmp_path: Path) -> None:
    with scheduler(tmp_path) as (address, _):
        # a scheduler on a busy machine takes some seconds to answer
        code, said = refused(cohort, tmp_path / "out", address, "cluster.CONNECT = 8.0")
    assert code == Exit.USAGE
    assert "it has no workers. Nothing was read." in said


ADDRESSES = [
    ("tcp://127.0.0.1:9", "nothing listens there"),
    ("127.0.0.1:9", "without a scheme"),
    ("tcp://no-such-host.invalid:8786", "no such host"),
    ("http://127.0.0.1:9", "a scheme that Dask does not know"),
    ("tls://127.0.0.1:9", "certificates are missing"),
    ("gibberish", "no address at all"),
    ("tcp://", "nothing but a scheme"),
]


@pytest.mark.parametrize(("address", "why"), ADDRESSES, ids=[a[1] for a in ADDRESSES])
def test_a_wrong_address_is_said_in_a_line(address: str, why: str, cohort: Path, tmp_path: Path) -> None:
    code, said = refused(cohort, tmp_path / "out", address, "cluster.CONNECT = 0.5")
    assert code == Exit.USAGE, why
    assert said.strip().splitlines()[-1] == f"Error: no Dask scheduler answers at {address}. Nothing was read."
    assert "Traceback" not in said


def test_something_else_listens_there(cohort: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        code, said = refused(cohort, tmp_path / "out", address, "cluster.CONNECT = 1.0")
    assert code == Exit.USAGE
    assert f"no Dask scheduler answers at {address}. Nothing was read." in said
