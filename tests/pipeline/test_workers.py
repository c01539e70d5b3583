"""One bad task costs one task: faults by name, and the pool goes on."""

import sys

import pytest

from pipeline.workers import Failure, Workers
from tests.pipeline.misbehaving import act


@pytest.fixture(scope="module")
def outcomes() -> dict[str, object]:
    faults = ["work", "hang", "raise", "die", "crash", "eat", "more work", "still more work"]
    with Workers(jobs=2) as workers:
        return {done.task: done.result for done in workers.run(act, faults, seconds=8)}


@pytest.mark.parametrize("task", ["work", "more work", "still more work"])
def test_good_tasks_are_done_whatever_the_others_do(outcomes: dict[str, object], task: str) -> None:
    assert outcomes[task] == f"{task} done"


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("hang", "time"),
        ("raise", "fault"),
        ("die", "crash"),
        ("crash", "crash"),
        pytest.param(
            "eat", "memory", marks=pytest.mark.skipif(sys.platform == "win32", reason="no memory limit there")
        ),
    ],
)
def test_each_fault_is_told_by_its_kind(outcomes: dict[str, object], fault: str, code: str) -> None:
    result = outcomes[fault]
    assert isinstance(result, Failure)
    assert result.code == code


def test_a_fault_tells_no_text_of_the_file(outcomes: dict[str, object]) -> None:
    result = outcomes["raise"]
    assert isinstance(result, Failure)
    assert result.detail == "ValueError"
    assert "Sarah" not in result.trace
    assert "misbehaving.py" in result.trace
