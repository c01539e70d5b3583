"""Modules stay small enough to be held in the head."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LIMIT = 400
MODULES = sorted(p for stage in ("pipeline", "extractors", "rubrics", "reports") for p in (ROOT / stage).rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_module_is_under_the_limit(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LIMIT, f"{path.relative_to(ROOT)} has {lines} lines; split it by what it does"
