"""`firstread rubric`, through its exit codes."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import cli

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "8589-702.toml"


def rubric(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["rubric", *arguments])


def test_schema_is_json() -> None:
    run = rubric("schema")
    assert run.exit_code == 0
    assert json.loads(run.output)["title"] == "A firstread rubric"


def test_schema_of_a_check_is_its_manual() -> None:
    run = rubric("schema", "at_least")
    assert run.exit_code == 0
    assert run.output.startswith("At least so many different things of a kind")


def test_a_misspelt_check_is_no_check() -> None:
    run = rubric("schema", "at_leest")
    assert run.exit_code == 2
    assert 'Did you mean "at_least"?' in run.output


def test_the_example_is_fine() -> None:
    run = rubric("validate", "--strict", str(EXAMPLE))
    assert (run.exit_code, run.output) == (0, f"{EXAMPLE}: fine\n")


@pytest.mark.parametrize(("strict", "code"), [((), 0), (("--strict",), 4)])
def test_remarks_are_faults_only_if_strict(tmp_path: Path, strict: tuple[str, ...], code: int) -> None:
    path = tmp_path / "ours.toml"
    path.write_text('extends = "701"\n[thresholds]\nclients_min = 5\n', encoding="utf-8")
    run = rubric("validate", *strict, str(path))
    assert run.exit_code == code
    assert f"{path}: look again: thresholds.clients_min: 5 is more than the largest allowed, 3" in run.output
    assert run.output.endswith(f"{path}: usable\n")


def test_a_fault_is_named_and_ends_in_4(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text('extends = "701"\n[threshold]\nclients_min = 5\n', encoding="utf-8")
    run = rubric("validate", str(path))
    assert run.exit_code == 4
    assert 'ours.toml: threshold: unknown key (did you mean "thresholds"?)' in run.output
