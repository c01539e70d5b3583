"""`firstread evaluate` against labels and results made by hand, with figures counted by hand."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pipeline import evaluation
from pipeline.cli import cli

RIGHT, FALSE_ALARM, FALSE_FOUND, HALF = "1.1", "1.2", "1.3", "1.4"


def requirement(check: str, status: str, advisory: bool = False) -> dict[str, Any]:
    return {"id": check, "check": check, "advisory": advisory, "status": status, "says": f"{check} {status}"}


RESULT = {
    "learner": "Poole, Ada",
    "unit": "700",
    "attempt": 1,
    "criteria": [
        {"id": RIGHT, "status": "found", "requirements": [requirement("named", "found")]},
        {
            "id": FALSE_ALARM,
            "status": "partial",
            "requirements": [requirement("named", "missing"), requirement("cited", "found")],
        },
        {
            "id": FALSE_FOUND,
            "status": "found",
            "requirements": [requirement("cited", "found"), requirement("argued", "missing", advisory=True)],
        },
        {"id": HALF, "status": "partial", "requirements": [requirement("named", "partial")]},
    ],
}
GOLD = {
    "submissions": [
        {
            "learner": "Ada Poole",
            "unit": "700",
            "criteria": {
                RIGHT: {"status": "found"},
                FALSE_ALARM: {"status": "found", "why": "the model is on page 3"},
                FALSE_FOUND: {"status": "partial"},
                HALF: {"status": "partial"},
            },
        },
        {"learner": "Ben Orr", "unit": "700", "criteria": {"1.1": {"status": "missing"}}},
    ]
}


def folder(at: Path, result: dict[str, Any] = RESULT) -> Path:
    (at / "results").mkdir(parents=True)
    (at / "results" / "one.json").write_text(json.dumps(result), encoding="utf-8")
    return at


@pytest.fixture
def judged(tmp_path: Path) -> tuple[evaluation.Judged, ...]:
    return evaluation.judge(GOLD, evaluation.read_results(folder(tmp_path / "out")))


def test_each_labelled_criterion_counts_once_also_without_a_result(judged) -> None:
    assert [(j.criterion, j.said) for j in judged] == [
        ("1.1", "found"),
        ("1.2", "partial"),
        ("1.3", "found"),
        ("1.4", "partial"),
        ("1.1", "absent"),
    ]


def test_shares_of_a_status(judged) -> None:
    found = evaluation.of_state(judged, "found")
    assert (found.precision, found.recall, found.f1) == (1 / 2, 1 / 2, 1 / 2)
    missing = evaluation.of_state(judged, "missing")
    assert (missing.precision, missing.recall, missing.f1) == (None, 0.0, 0.0)


def test_macro_f1_is_the_mean_over_statuses_that_occur(judged) -> None:
    assert evaluation.macro_f1(judged) == pytest.approx((0.5 + 0.5 + 0.0) / 3)
    assert evaluation.macro_f1(judged[:1]) == 1.0
    assert evaluation.macro_f1(()) is None


def test_false_found(judged) -> None:
    assert evaluation.false_found(judged) == (1, 3)


def test_a_kind_is_judged_by_its_criteria(judged) -> None:
    kinds = evaluation.by_kind(judged)
    assert kinds["named"] == evaluation.Shares(hit=1, said=2, labelled=1)
    assert kinds["cited"] == evaluation.Shares(hit=0, said=0, labelled=1)
    assert "argued" not in kinds, "an advisory requirement does not bear on a criterion"


def test_the_last_attempt_is_judged(tmp_path: Path) -> None:
    out = folder(tmp_path / "out")
    (out / "results" / "a later one.json").write_text(json.dumps(RESULT | {"attempt": 2}), encoding="utf-8")
    (result,) = evaluation.read_results(out).values()
    assert result["attempt"] == 2


@pytest.mark.parametrize(
    ("before", "now", "gain"),
    [
        ("partial", "found", True),
        ("found", "partial", False),
        ("missing", "partial", True),
        ("partial", "missing", None),
    ],
)
def test_changes(before: str, now: str, gain: bool | None) -> None:
    labelled = "found" if gain is not None else "partial"
    one = evaluation.Judged("Ada Poole", "700", "1.1", labelled, "", now, (), ())
    gains, losses = evaluation.changes((one,), {"Ada Poole, 700 1.1": before})
    line = f"Ada Poole, 700 1.1: {before} -> {now} (labelled {labelled})"
    assert (gains, losses) == (([line], []) if gain else ([], [line]))
    assert evaluation.changes((one,), evaluation.statuses((one,))) == ([], [])


def test_the_command_names_what_differs_and_why(tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
    out, old = folder(tmp_path / "out"), folder(tmp_path / "old", RESULT | {"criteria": RESULT["criteria"][:1]})
    run = CliRunner().invoke(cli, ["evaluate", str(tmp_path / "gold.json"), str(out), "--against", str(old)])
    assert run.exit_code == 0
    assert "5 criteria, 2 as labelled: accuracy 0.400, macro-F1 0.333, called found though lacking 1 of 3" in run.output
    assert "Ada Poole, 700 1.2: labelled found, said partial\n      label: the model is on page 3" in run.output
    assert "      named: named missing" in run.output
    assert "+ Ada Poole, 700 1.4: absent -> partial (labelled partial)" in run.output
    assert "+ Ada Poole, 700 1.2: absent -> partial" in run.output
    assert "- Ada Poole, 700 1.3: absent -> found (labelled partial)" in run.output


@pytest.mark.parametrize("text", ["not JSON", "[]", '{"submissions": 3}'])
def test_what_is_no_file_of_labels_is_said_so(tmp_path: Path, text: str) -> None:
    (tmp_path / "gold.json").write_text(text, encoding="utf-8")
    run = CliRunner().invoke(cli, ["evaluate", str(tmp_path / "gold.json"), str(folder(tmp_path / "out"))])
    assert run.exit_code == 2
    assert "gold.json is not a file of labels" in run.output


def test_a_folder_without_results_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
    run = CliRunner().invoke(cli, ["evaluate", str(tmp_path / "gold.json"), str(tmp_path)])
    assert run.exit_code == 2
    assert "holds no results" in run.output
