"""The schema for editors says what the loader says: it takes the shipped rubrics and knows every parameter."""

import dataclasses
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from rubrics.checks import CHECKS
from rubrics.json_schema import json_schema, manual_lines
from rubrics.load import names

ROOT = Path(__file__).parents[2]
VALIDATOR = jsonschema.Draft7Validator(json_schema())


def requirement(**changes: Any) -> dict[str, Any]:
    one = {"id": "r", "text": "three things", "check": "at_least", "params": {"minimum": 3}} | changes
    criterion = {"id": "1.1", "requirements": [one]}
    return {"extends": "701", "outcomes": [{"id": "1", "criteria": [criterion]}]}


def test_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(json_schema())


@pytest.mark.parametrize("name", [*names(), "../docs/examples/8589-702"])
def test_takes_what_the_loader_takes(name: str) -> None:
    raw = tomllib.loads((ROOT / "rubrics" / f"{name}.toml").read_text(encoding="utf-8"))
    assert list(VALIDATOR.iter_errors(raw)) == []


@pytest.mark.parametrize(
    ("wrong", "because"),
    [
        (requirement(check="at_most"), "no such check"),
        (requirement(params={"minimum": "three"}), "a number in quotes"),
        (requirement(params={"minimum": 3, "nuons": []}), "a misspelt parameter"),
        (requirement(check="hours", params={"kind": "group", "threshold": "x"}), "a word that is not one of the few"),
        (requirement(esential=True), "a misspelt key"),
        ({"unit": "901"}, "neither whole nor laid over another"),
        ({"extends": "701", "thresholds": {"coaching_minutes": -1}}, "a negative threshold"),
        ({"extends": "701", "method": "essay"}, "a method that does not exist"),
    ],
)
def test_refuses_what_the_loader_refuses(wrong: dict[str, Any], because: str) -> None:
    assert list(VALIDATOR.iter_errors(wrong)), because


@pytest.mark.parametrize("right", [requirement(), requirement(advisory=True), {"extends": "../ours/701.toml"}])
def test_takes_part_of_a_rubric_laid_over_another(right: dict[str, Any]) -> None:
    assert not list(VALIDATOR.iter_errors(right))


@pytest.mark.parametrize("check", CHECKS.values(), ids=lambda c: c.id)
def test_every_parameter_is_explained(check: Any) -> None:
    fields = {field.name for field in dataclasses.fields(check.params)}
    assert set(manual_lines(check)) == fields
    assert all(len(text.split()) >= 3 for text in manual_lines(check).values())
