"""The tests make their files just before a run: nothing of theirs is still being copied."""

import pytest

from pipeline.commands import run


@pytest.fixture(autouse=True)
def nothing_is_still_arriving(monkeypatch: pytest.MonkeyPatch) -> None:
    (settle,) = [option for option in run.command.params if option.name == "settle"]
    monkeypatch.setattr(settle, "default", 0.0)
