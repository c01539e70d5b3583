"""A real Dask scheduler and two workers on loopback: the same results, the same bounds, a worker killed in mid-run."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from extractors.model import Context
from pipeline import cluster
from pipeline.__main__ import guarded
from pipeline.exits import Exit
from pipeline.placing.place import Submission
from pipeline.work import AssessTask, ReadTask, read_one
from pipeline.workers import Bounded, Failure, NoCluster, Workers
from reports.model import Cover
from tests.pipeline.misbehaving import act
from tests.speed.dask_cluster import awaited

ROOT = Path(__file__).parents[2]
LEARNERS = ("Ngaire Okafor", "Pia Halloran", "Tobi Abara", "Zoe Quist", "Ines Farrow", "Hamish Odell")
pytestmark = [
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 there"),
    pytest.mark.xdist_group("dask"),  # one cluster, not one for each process of the tests
]


@dataclass(frozen=True, slots=True)
class Dask:
    """A scheduler and its workers."""

    address: str
    workers: tuple[subprocess.Popen[bytes], ...]
    folder: Path


KEPT = ("--nthreads", "1", "--no-nanny", "--memory-limit", "0", "--local-directory")


def started(module: str, *arguments: str, source: Path = ROOT) -> subprocess.Popen[bytes]:
    """A scheduler or a worker; `source`: the folder of its firstread."""
    quiet = {**os.environ, "PYTHONPATH": str(source), "DASK_LOGGING__DISTRIBUTED": "critical"}
    command = [sys.executable, "-m", f"distributed.cli.{module}", "--no-dashboard", *arguments]
    return subprocess.Popen(command, cwd=source, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dask]:
    folder = tmp_path_factory.mktemp("dask")
    told = folder / "scheduler.json"
    processes = [started("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(told))]
    try:
        deadline = time.monotonic() + 60
        while not told.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        address = json.loads(told.read_text())["address"]
        workers = tuple(started("dask_worker", address, *KEPT, str(folder)) for _ in range(2))
        processes += workers
        awaited(address, len(workers))
        yield Dask(address, workers, folder)
    finally:
        for process in processes:
            process.kill()
            process.wait()


@pytest.fixture
def cohort(tmp_path: Path) -> Path:
    made = tmp_path / "Autumn intake"
    for learner in LEARNERS:
        (made / learner).mkdir(parents=True)
        text = f"Unit 700. {learner}. I compared coaching with mentoring in my own organisation.\n" * 5
        (made / learner / "700 essay.txt").write_text(text)
    return made


def results(out: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in (out / "results").iterdir()}


def asked(cohort: Path, out: Path, *more: str) -> list[str]:
    return ["run", str(cohort), "--out", str(out), "--settle", "0", "--quiet", *more]


# --- with a cluster: each test leaves its two workers as they were -------------------------------------------


def test_each_fault_costs_one_task_and_no_worker(dask: Dask) -> None:
    faults = ["work", "hang", "raise", "die", "crash", "eat", "more work"]
    with Workers(0, lambda: (cluster.Cluster(dask.address), 4)) as workers:
        done = {one.task: one.result for one in workers.run(act, faults, seconds=5)}
    failures = {task: result.code for task, result in done.items() if isinstance(result, Failure)}
    assert failures == {"hang": "time", "raise": "fault", "die": "crash", "crash": "crash", "eat": "memory"}
    assert (done["work"], done["more work"]) == ("work done", "more work done")
    assert all(worker.poll() is None for worker in dask.workers)


@pytest.mark.parametrize("send", ["paths", "contents"])
def test_the_results_are_those_of_this_machine(dask: Dask, cohort: Path, tmp_path: Path, send: str) -> None:
    there = ("--engine", "dask", "--scheduler", dask.address, "--send", send)
    assert guarded(asked(cohort, tmp_path / "here", "--jobs", "1")) == Exit.OK
    assert guarded(asked(cohort, tmp_path / "there", *there)) == Exit.OK
    assert results(tmp_path / "there") == results(tmp_path / "here")


def test_what_goes_wrong_below_the_cluster_is_told_by_the_run_alone(dask: Dask) -> None:
    """A run that breaks off cancels its tasks, and what is left waiting for them in Dask would print tracebacks."""
    with Workers(0, lambda: (cluster.Cluster(dask.address), 4)) as workers:
        assert [one.result for one in workers.run(act, ["work"], seconds=5)] == ["work done"]
    for name in ("tornado.application", "distributed.client", "distributed.core"):
        assert not logging.getLogger(name).isEnabledFor(logging.CRITICAL)


def test_workers_with_another_firstread_are_refused(dask: Dask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "program", lambda: {"extractors": "another"})
    with pytest.raises(NoCluster, match="another firstread than this one on tcp://"):
        cluster.Cluster(dask.address)


def test_a_worker_is_killed_in_mid_run(dask: Dask, cohort: Path, tmp_path: Path) -> None:
    third = started("dask_worker", dask.address, *KEPT, str(dask.folder))
    awaited(dask.address, 3)
    out = tmp_path / "out"
    command = [sys.executable, "-m", "pipeline", *asked(cohort, out, "--engine", "dask", "--scheduler", dask.address)]
    run = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    log, deadline = out / "run.log.jsonl", time.monotonic() + 60
    while not (log.exists() and '"assessed"' in log.read_text()) and time.monotonic() < deadline and run.poll() is None:
        time.sleep(0.01)
    third.send_signal(signal.SIGKILL)
    third.wait()
    _, told = run.communicate(timeout=120)
    assert (run.returncode, told) == (Exit.OK, "")
    assert sorted(results(out)) == sorted(f"{learner}--700.json" for learner in LEARNERS)
    assert guarded(asked(cohort, out)) == Exit.OK, "the next night, on this machine, has nothing to do"


# --- without a cluster --------------------------------------------------------------------------------------


def test_no_scheduler_is_said_and_nothing_is_written(cohort: Path, tmp_path: Path) -> None:
    there = ("--engine", "dask", "--scheduler", "tcp://127.0.0.1:9")
    entry = "from pipeline import cluster; cluster.CONNECT = 0.2; from pipeline.__main__ import main; main()"
    command = [sys.executable, "-c", entry, *asked(cohort, tmp_path / "out", *there)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == Exit.USAGE
    assert "no Dask scheduler answers at tcp://127.0.0.1:9. Nothing was read." in run.stderr
    assert not (tmp_path / "out" / "results").exists()


@pytest.mark.parametrize("half", [("--engine", "dask"), ("--scheduler", "tcp://127.0.0.1:8786")])
def test_engine_and_scheduler_go_together(cohort: Path, tmp_path: Path, half: tuple[str, str]) -> None:
    assert guarded(asked(cohort, tmp_path / "out", *half)) == Exit.USAGE


def test_without_dask_the_extra_is_named(
    cohort: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert (
        guarded(asked(cohort, tmp_path / "out", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:8786"))
        == Exit.USAGE
    )
    assert "pip install 'firstread[dask]'" in capsys.readouterr().err


def test_contents_are_read_where_the_paths_are_not_seen(tmp_path: Path) -> None:
    elsewhere = tmp_path / "share of the other machine" / "700 essay.txt"
    errand = cluster.Errand(
        Bounded(read_one, 10), ReadTask(elsewhere, "Pia Halloran/700 essay.txt"), ((elsewhere, b"As sent."),), "v"
    )
    with cluster._laid_out(errand) as task:
        (document,) = read_one(task)
        assert (document.path, document.blocks[0].text) == ("Pia Halloran/700 essay.txt", "As sent.")
    assert not task.path.exists()


def test_every_file_of_a_submission_travels(tmp_path: Path) -> None:
    task = AssessTask(
        Submission("Pia Halloran", "700", 1, (), "folder"),
        Context("Pia Halloran", "700", date(2026, 3, 2)),
        Cover("Pia Halloran", "700", date(2026, 3, 2)),
        str(tmp_path / "own.toml"),
        (("d1", tmp_path / "essay.docx"),),
        previous=tmp_path / "sheet.xlsx",
    )
    named = {path.name: path for path in cluster.paths_of(task)}
    assert set(named) == {"own.toml", "essay.docx", "sheet.xlsx"}
    files = tuple((path, name.encode()) for name, path in named.items())
    with cluster._laid_out(cluster.Errand(Bounded(read_one, 10), task, files, "v")) as laid:
        there = cluster.paths_of(laid)
        assert {path.name: path.read_bytes() for path in there} == {name: name.encode() for name in named}
        rubric = Path(laid.rubric)
    assert rubric.exists(), "a rubric is kept for the next submission"
