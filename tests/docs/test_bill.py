"""The software bill of materials holds what the wheel needs, no more and no less."""

import importlib.metadata as metadata
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.docs.bill import bill
from tests.docs.licences import SHIPPED, closure

ROOT = Path(__file__).parent.parent.parent


def test_each_library_stands_in_it_once_with_version_and_licence() -> None:
    made = bill(closure("firstread"))
    libraries = {c["name"]: c for c in made["components"] if c["type"] == "library"}
    assert set(libraries) == closure("firstread")
    assert len(made["components"]) == len(libraries) + len(SHIPPED)
    for name, component in libraries.items():
        assert component["version"] == metadata.version(name)
        assert component["purl"] == f"pkg:pypi/{name}@{component['version']}"
        (licence,) = component["licenses"]
        assert licence.get("expression") or licence["license"]["name"]
    references = [c["bom-ref"] for c in made["components"]]
    assert len(set(references)) == len(references)
    known = {"firstread", *references}
    assert {d["ref"] for d in made["dependencies"]} <= known
    assert all(set(d["dependsOn"]) <= known for d in made["dependencies"])


def test_what_firstread_needs_directly_is_what_its_wheel_says() -> None:
    """pyproject.toml is what the wheel's Requires-Dist is made from; the installed record could be an old one."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {canonicalize_name(Requirement(line).name) for line in project["dependencies"]}
    (main,) = [d["dependsOn"] for d in bill(closure("firstread"))["dependencies"] if d["ref"] == "firstread"]
    assert {ref.removeprefix("pkg:pypi/").split("@")[0] for ref in main if ref.startswith("pkg:")} == asked
    assert {ref for ref in main if not ref.startswith("pkg:")} == set(SHIPPED)


def test_two_bills_of_the_same_time_are_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    for name in ("one.cdx.json", "two.cdx.json"):
        command = [sys.executable, "-m", "tests.docs.bill", str(tmp_path / name)]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert (tmp_path / "one.cdx.json").read_bytes() == (tmp_path / "two.cdx.json").read_bytes()
    made = json.loads((tmp_path / "one.cdx.json").read_text(encoding="utf-8"))
    assert (made["bomFormat"], made["specVersion"]) == ("CycloneDX", "1.6")
    assert made["metadata"]["timestamp"] == "2026-05-28T20:26:40Z"
